"""Networks against the output that the official code gives for the same weights and input."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from tests.support.networks import PARITY, load_values, read_recipe
from tests.support.shared import find_shared_root
from xfv_desktop.recognition.networks.families import Recognised, recognise

pytestmark = pytest.mark.shared
EXPECTED = {
    "adaface_ir18": ("adaface_ir_18", 512),
    "arcface_mbf": ("arcface_mbf", 512),
    "arcface_r18": ("iresnet18", 512),
    "arcface_r50": ("iresnet50", 512),
    "curricularface_ir101": ("curricularface_ir_101", 512),
    "magface_r18": ("magface_iresnet18", 512),
    "mobilefacenet_foamliu": ("mobilefacenet_112x112", 128),
    "mobilefacenet_xiaoccer": ("mobilefacenet_112x96", 128),
    "xcos_irse50": ("xcos_ir_se_50", 1568),
}
SLOW = {"arcface_r50", "curricularface_ir101"}
SINGLE = [
    pytest.param(name, marks=pytest.mark.slow if name in SLOW else ())
    for name in sorted(set(EXPECTED) - {"xcos_irse50"})
]


def recognise_recipe(recipe: dict[str, Any]) -> Recognised:
    prefix = recipe["checkpoint_prefix"]
    return recognise({prefix + key: tuple(shape) for key, shape in recipe["keys"]})


def build_filled(recipe: dict[str, Any]) -> nn.Module:
    """Return the network that the recipe's keys are recognised as, with the stand-in weights."""
    values, found = load_values(), recognise_recipe(recipe)
    prefix = recipe["checkpoint_prefix"]
    filled = {
        prefix + key: torch.from_numpy(np.asarray(values.value(recipe["name"], key, tuple(shape))))
        for key, shape in recipe["keys"]
    }
    network = found.build().eval()
    network.load_state_dict({own: filled[theirs] for own, theirs in found.keys.items()})
    return network


def make_input(recipe: dict[str, Any]) -> Tensor:
    return torch.from_numpy(load_values().network_input(tuple(recipe["input"])))


def test_every_recipe_is_tested() -> None:
    there = {path.stem for path in find_shared_root().joinpath(*PARITY).glob("*.json")}
    if not there:
        pytest.skip("no parity recipes (set XFV_SHARED to their folder)")
    assert there == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_keys_alone_tell_architecture_and_size(name: str) -> None:
    recipe = read_recipe(name)
    found = recognise_recipe(recipe)
    assert (found.architecture, found.dimension) == EXPECTED[name]
    assert found.prefix == recipe["checkpoint_prefix"]
    assert found.layout.input_size == tuple(recipe["input"][2:])
    assert not found.left_out


@pytest.mark.parametrize("name", SINGLE)
def test_embeddings_are_the_official_ones(name: str) -> None:
    recipe = read_recipe(name)
    network = build_filled(recipe)
    with torch.no_grad():
        unit = nn.functional.normalize(network(make_input(recipe)).double(), dim=1).numpy()
    official = np.array(recipe["unit_embeddings"])
    cosines = (unit * official).sum(1) / np.linalg.norm(official, axis=1)
    assert cosines.shape == (2,)
    assert cosines.min() >= 0.99999


@pytest.mark.slow
def test_xcos_gives_the_official_score_and_maps() -> None:
    recipe = read_recipe("xcos_irse50")
    network = build_filled(recipe)
    first, second = make_input(recipe).split(1)
    with torch.no_grad():
        found = network.compare_places(network(first), network(second))
    assert float(found.x_cos[0]) == pytest.approx(recipe["x_cos"], abs=1e-5)
    for values, official in (
        (found.attention, recipe["attention"]),
        (found.grid_cosine, recipe["grid_cos"]),
    ):
        assert values.shape == (1, 7, 7)
        assert values.flatten().numpy() == pytest.approx(np.array(official), abs=1e-4)
    assert float(found.attention.sum()) == pytest.approx(1.0, abs=1e-5)


def test_magface_epsilon_shows_in_the_output() -> None:
    """The same weights as ArcFace's network give something else: the override matters."""
    recipe = read_recipe("magface_r18")
    bare = {key: tuple(shape) for key, shape in recipe["keys"]}
    assumed = recognise(bare)
    assert assumed.architecture == "iresnet18"
    magface, arcface = build_filled(recipe), assumed.build().eval()
    arcface.load_state_dict(magface.state_dict())
    with torch.no_grad():
        crops = make_input(recipe)
        difference = (magface(crops) - arcface(crops)).abs().max()
    assert float(difference) > 1e-5
