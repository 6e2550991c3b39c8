"""What every attribution method says or does where there is little to explain with."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from tests.support.attribution import SmallNetwork, make_crop, make_pooled_network, make_target
from tests.support.black_boxes import LIGHTER, aim
from tests.support.pair_networks import make_pair_network
from xfv_desktop.attribution import base, catalogue
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.catalogue import Need, needs
from xfv_desktop.domain import AttributionMap, Uint8Array
from xfv_desktop.errors import ModelError, OutOfMemory

pytestmark = pytest.mark.parametrize("method", catalogue.names())
FULL = [
    RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes"),
    RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 1 bytes"),
    torch.OutOfMemoryError("CUDA out of memory."),
    MemoryError(),
]


@pytest.fixture(autouse=True)
def _light(monkeypatch):
    """Draw less at random; the outcome does not depend on how much."""
    monkeypatch.setattr(base, "METHODS", LIGHTER)


def make_network(method: str) -> SmallNetwork:
    return make_pair_network() if Need.PLACES in needs(method) else make_pooled_network()


def asks_nothing(method: str) -> bool:
    """Tell whether a method never runs the network: what fails there is nothing to it."""
    return method in ("random", "smoothed_random", "centre")


def require_maps(maps: tuple[AttributionMap, ...], crop: Uint8Array) -> None:
    """Fail unless there are eight finite maps of the crop's size."""
    assert len(maps) == 8
    for found in maps:
        assert found.values.shape == crop.shape[:2]
        assert found.values.dtype == np.float32
        assert np.isfinite(found.values).all()


@pytest.mark.parametrize("fault", FULL, ids=lambda fault: str(fault)[-40:] or "MemoryError")
def test_no_memory_for_a_single_picture_is_said(method, fault):
    network = make_network(method)
    target = make_target(network)
    network.largest, network.fault = 0, fault
    if asks_nothing(method):
        require_maps(explain((method,), target), make_crop(1))
        return
    with pytest.raises(OutOfMemory) as caught:
        explain((method,), target)
    assert "does not fit into memory" in caught.value.text
    assert "CPU" in caught.value.advice
    assert torch.is_grad_enabled()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 0.0])
def test_a_network_that_gives_no_numbers_is_refused(method, value):
    network = make_network(method)
    target, inside = make_target(network), network.forward
    network.forward = lambda x: inside(x) * value
    if asks_nothing(method):
        require_maps(explain((method,), target), make_crop(1))
        return
    with pytest.raises(ModelError):
        make_target(network)
    if method == "xssab" and value == 0:
        return  # its embeddings are the comparison's, and were refused there
    with pytest.raises(ModelError) as caught:
        explain((method,), target)
    assert "finite" in caught.value.text or "length zero" in caught.value.text
    assert caught.value.advice


def test_dead_dimensions_leave_finite_maps(method):
    network = make_network(method)
    last = [m for m in network.forward.modules() if isinstance(m, (nn.Linear, nn.Conv2d))][-1]
    last.weight[0] = 0  # its dimension is the bias, whatever the picture
    target = make_target(network)
    maps = explain((method,), target)
    require_maps(maps, make_crop(1))
    assert any(found.values.any() for found in maps)
    if method == "fggb":
        assert dict(maps[0].parameters)["dead dimensions"] == "0"  # normalisation revives it
        signed = explain(("fggb:reading=signed",), target)
        require_maps(signed, make_crop(1))
        assert dict(signed[0].parameters)["dead dimensions"] == "1"


@pytest.mark.parametrize("size", [10, 16])
def test_grey_and_small_pictures_get_maps(method, size):
    grey = np.repeat(make_crop(1, size)[..., :1], 3, axis=2)
    target = aim(make_network(method), grey, make_crop(2, size))
    require_maps(explain((method,), target), grey)


@pytest.mark.parametrize("level", [0, 128, 255])
def test_pictures_of_one_value_get_finite_maps(method, level):
    flat = np.full((16, 16, 3), level, np.uint8)
    for pair in ((flat, make_crop(2)), (flat, flat)):
        require_maps(explain((method,), aim(make_network(method), *pair)), flat)
