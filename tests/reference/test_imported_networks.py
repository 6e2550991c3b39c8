"""Recognizers from files, end to end: official output, the shipped score set, attribution.

The stand-in weights of the parity recipes are written to a file, imported as anyone's would
be, and run as recognizers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from tests.support.faces import LFW, read_landmarks, read_pairs, read_picture
from tests.support.networks import load_values, read_recipe
from tests.support.shared import shared_path
from xfv_desktop import resources
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.attribution.xcos import measure_places
from xfv_desktop.comparison.calibration import look_up
from xfv_desktop.domain import Side
from xfv_desktop.recognition import alignment, quality
from xfv_desktop.recognition.embedding import Recognizer, load_recognizer
from xfv_desktop.recognition.importing import ImportFacts, import_weights

pytestmark = pytest.mark.shared
SLOW = {"arcface_r50", "curricularface_ir101"}
NAMES = [
    "adaface_ir18",
    "arcface_mbf",
    "arcface_r18",
    "arcface_r50",
    "curricularface_ir101",
    "magface_r18",
    "mobilefacenet_foamliu",
    "mobilefacenet_xiaoccer",
]
RECIPES = [pytest.param(name, marks=pytest.mark.slow if name in SLOW else ()) for name in NAMES]


def take_in(folder: Path, recipe: dict[str, Any]) -> Recognizer:
    """Write the recipe's stand-in weights to a file, import it and load the recognizer."""
    values = load_values()
    weights = {
        recipe["checkpoint_prefix"] + key: torch.from_numpy(
            np.asarray(values.value(recipe["name"], key, tuple(shape)))
        )
        for key, shape in recipe["keys"]
    }
    torch.save({"state_dict": weights}, folder / "net.pt")
    card = import_weights(folder / "net.pt", folder / "models", facts=ImportFacts())
    return load_recognizer(card, folder / "models", device="cpu")


def make_pixels(recognizer: Recognizer, network_input: Tensor) -> Tensor:
    """Return the RGB pixels that become this network input."""
    card = recognizer.card
    mean, std = (torch.tensor(values)[:, None, None] for values in (card.mean, card.std))
    pixels = network_input * std + mean
    return pixels.flip(1) if card.channel_order == "BGR" else pixels


@pytest.mark.parametrize("name", RECIPES)
def test_imported_networks_give_the_official_embeddings(tmp_path, name) -> None:
    recipe = read_recipe(name)
    recognizer = take_in(tmp_path, recipe)
    wanted = torch.from_numpy(load_values().network_input(tuple(recipe["input"])))
    with torch.no_grad():
        raw = recognizer.network(recognizer.normalise(make_pixels(recognizer, wanted)))
        unit = nn.functional.normalize(raw.double(), dim=1).numpy()
    official = np.array(recipe["unit_embeddings"])
    cosines = (unit * official).sum(1) / np.linalg.norm(official, axis=1)
    assert cosines.shape == (2,)
    assert cosines.min() >= 0.99999


@pytest.mark.slow
def test_an_imported_xcos_gives_the_official_score_weights_and_cosines(tmp_path) -> None:
    """Through the recognizer as it compares, and through the target that is explained."""
    recipe = read_recipe("xcos_irse50")
    recognizer = take_in(tmp_path, recipe)
    wanted = torch.from_numpy(load_values().network_input(tuple(recipe["input"])))
    with torch.no_grad():
        raw = recognizer.network(recognizer.normalise(make_pixels(recognizer, wanted))).numpy()
    score = recognizer.score_templates(raw[:1], raw[1:])
    assert float(score[0]) == pytest.approx(recipe["x_cos"], abs=1e-5)
    crops = np.random.default_rng(1).integers(0, 256, (2, 112, 112, 3), np.uint8)
    target = ScoreTarget(
        recognizer,
        probe_crop=crops[0],
        reference_crop=crops[1],
        threshold=None,
        model_sha256=recognizer.card.sha256,
    )
    target._embeddings = dict(zip(Side, raw, strict=True))  # noqa: SLF001 - the recipe's own input
    places = measure_places(target)
    assert target.score == pytest.approx(recipe["x_cos"], abs=1e-5)
    assert places.weights.ravel() == pytest.approx(np.array(recipe["attention"]), abs=1e-4)
    assert places.cosines.ravel() == pytest.approx(np.array(recipe["grid_cos"]), abs=1e-4)


@pytest.mark.parametrize("name", ["adaface_ir18", "arcface_mbf"])
def test_imported_networks_align_describe_and_explain(tmp_path, name) -> None:
    """One real pair all the way: crop, quality, template, score, maps."""
    recognizer = take_in(tmp_path, read_recipe(name))
    faces, card = read_landmarks(), recognizer.card
    samples, reports = [], []
    for image in read_pairs()[0].images:
        pixels = read_picture(shared_path(*LFW, "original", *Path(image).parts))
        samples.append(alignment.align(pixels, faces[image], card))
        reports.append(quality.measure_quality(pixels, samples[-1]))
    one, two = (recognizer.template(sample).values for sample in samples)
    target = ScoreTarget(
        recognizer,
        probe_crop=samples[0].crop,
        reference_crop=samples[1].crop,
        threshold=0.2,
        model_sha256=card.sha256,
    )
    assert target.score == pytest.approx(float(one @ two), abs=1e-5)
    maps = explain(("xssab",), target, cache=GradientCache())
    assert maps
    for found in maps:
        assert found.values.shape == card.input_size
        assert np.isfinite(found.values).all()
    assert any(found.values.any() for found in maps)
    assert all(report.measures for report in reports)


def test_the_shipped_score_set_is_found_for_the_published_checkpoint(tmp_path) -> None:
    """It is bound to the converted weights and to the words of the preprocessing."""
    file = shared_path("data", "weights", "mfn_b_ms1m_112x112.pt")
    card = import_weights(file, tmp_path, facts=ImportFacts())
    found = look_up(card, resources.find("calibration"))
    assert found.reason == ""
    assert found.score_set is not None
    assert found.score_set.facts.model_id == card.id
