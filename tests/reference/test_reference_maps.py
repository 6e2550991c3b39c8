"""Maps and scores of four real pairs against an independent implementation.

The reference was computed without this program, on the aligned crops of LFW pairs with a
MobileFaceNet at threshold 0.241: FGGB's signed maps, xSSAB's maps of both polarities, and
xFace's signed maps from its authors' code.
"""

from __future__ import annotations

import json

import numpy as np
import pytest

from tests.support.faces import LFW, read_picture
from tests.support.shared import find_shared_root, shared_path
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, Polarity, Side
from xfv_desktop.recognition.embedding import Recognizer, load_recognizer
from xfv_desktop.recognition.importing import ImportFacts, import_weights

pytestmark = pytest.mark.shared
MAPS = ("data", "reference_maps")
LETTERS = {Side.PROBE: "a", Side.REFERENCE: "b"}
NAMES = {
    ("fggb", Polarity.SIGNED): "fggb",
    ("xssab", Polarity.SIGNED): "xssab_fused",
    ("xssab", Polarity.SIMILARITY): "xssab_similarity",
    ("xssab", Polarity.DISSIMILARITY): "xssab_dissimilarity",
    ("xssab", Polarity.FUSED): "xssab_fused",
}


def read_index() -> list[dict]:
    path = find_shared_root().joinpath(*MAPS, "index.json")
    return json.loads(path.read_text()) if path.exists() else []


@pytest.fixture(scope="module")
def recognizer(tmp_path_factory) -> Recognizer:
    file = shared_path("data", "weights", "mfn_b_ms1m_112x112.pt")
    folder = tmp_path_factory.mktemp("models")
    card = import_weights(file, folder, facts=ImportFacts())
    return load_recognizer(card, folder, device="cpu")


def build_target(recognizer: Recognizer, entry: dict) -> ScoreTarget:
    crops = [
        read_picture(shared_path(*LFW, "aligned112", *entry[name].split("/")))
        for name in ("image_a", "image_b")
    ]
    return ScoreTarget(
        recognizer,
        probe_crop=crops[0],
        reference_crop=crops[1],
        threshold=0.241,
        model_sha256=recognizer.card.sha256,
    )


def measure_error(found: AttributionMap, expected: np.ndarray) -> float:
    return float(np.linalg.norm(found.values - expected) / np.linalg.norm(expected))


@pytest.mark.parametrize("entry", read_index(), ids=lambda entry: entry["pair_id"])
def test_maps_and_score_agree(recognizer, entry):
    target = build_target(recognizer, entry)
    assert target.score == pytest.approx(entry["score"], abs=1e-4)
    reference = np.load(shared_path(*MAPS, entry["pair_id"] + ".npz"))
    compared = 0
    for found in explain(("fggb", "xssab"), target, cache=GradientCache()):
        name = NAMES.get((found.method, found.polarity))
        if name is None:
            continue
        expected = reference[f"{name}_{LETTERS[found.side]}"]
        error = measure_error(found, expected)
        assert error < 1e-4, (name, found.side, error)
        compared += 1
    assert compared == 10


@pytest.mark.slow
@pytest.mark.parametrize("entry", read_index()[::3], ids=lambda entry: entry["pair_id"])
def test_xface_agrees_with_its_authors(recognizer, entry):
    """A mated and a non-mated pair: 2,260 masked pictures each, shared by the variants."""
    target = build_target(recognizer, entry)
    reference = np.load(shared_path(*MAPS, entry["pair_id"] + ".npz"))
    for found in explain(("xface1", "xface2", "xface3"), target):
        if found.polarity is Polarity.SIGNED:
            expected = reference[f"{found.method}_{LETTERS[found.side]}"]
            assert measure_error(found, expected) < 1e-3, (found.method, found.side)
