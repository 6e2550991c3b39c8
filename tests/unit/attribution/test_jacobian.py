"""Batched gradients against one backward pass per dimension."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import (
    SmallNetwork,
    make_blind_network,
    make_conv_network,
    make_crop,
)
from xfv_desktop.attribution.adjoint import Adjoint
from xfv_desktop.attribution.jacobian import (
    FeatureGradients,
    GradientCache,
    feature_gradients,
    pull_back,
    scale_rows,
)
from xfv_desktop.errors import Cancelled, ModelError, OutOfMemory
from xfv_desktop.progress import CancelToken, Progress


def differentiate_one_by_one(network, crop, dims=6):
    """Return mean over channels of |dE_k/dI|, (D, H, W), one dimension after the other."""
    pixels = torch.from_numpy(crop).permute(2, 0, 1)[None].float()
    rows = []
    for k in range(dims):
        x = network.normalise(pixels).detach().requires_grad_()
        raw = network.network(x)[0]
        (gradient,) = torch.autograd.grad((raw / raw.norm())[k], x)
        rows.append(gradient[0].abs().mean(0))
    return torch.stack(rows).numpy()


@pytest.mark.parametrize(("dtype", "limit"), [(torch.float64, 1e-10), (torch.float32, 1e-5)])
@pytest.mark.parametrize("batch", [1, 4, 6, 32])
def test_batched_gradients_are_the_loops_gradients(dtype, limit, batch):
    network, crop = make_conv_network(dtype=dtype), make_crop(3)
    expected = differentiate_one_by_one(network, crop)
    found = pull_back(network, crop, np.eye(6), batch=batch)
    assert found.dtype == expected.dtype
    assert np.linalg.norm(found - expected) <= limit * np.linalg.norm(expected)


def test_maps_have_unit_norm():
    network, crop = make_conv_network(), make_crop(3)
    found = feature_gradients(network, crop)
    expected = scale_rows(differentiate_one_by_one(network, crop).reshape(6, -1))
    assert found.maps.dtype == np.float32
    assert found.shape == (16, 16)
    assert found.dead == ()
    np.testing.assert_allclose(found.maps, expected, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(found.maps, axis=1), 1, atol=1e-6)


def test_dead_dimensions_are_zero_and_named():
    living = make_conv_network()

    def forward(x):
        raw = living.forward(x)
        return torch.cat([raw, torch.zeros(len(x), 2)], dim=1)

    found = feature_gradients(SmallNetwork(forward, torch.float32), make_crop(3))
    assert found.dead == (6, 7)
    assert not found.maps[6:].any()


def test_a_blind_network_has_only_dead_dimensions():
    found = feature_gradients(make_blind_network(), make_crop(3))
    assert found.dead == (0, 1, 2, 3)
    assert not found.maps.any()


def test_memory_running_out_in_between_is_survived():
    network, crop = make_conv_network(), make_crop(3)
    expected = feature_gradients(network, crop).maps
    network.largest = 2
    np.testing.assert_allclose(feature_gradients(network, crop).maps, expected, atol=1e-6)
    network.largest = 0
    with pytest.raises(OutOfMemory):
        pull_back(network, crop, np.eye(6))


def test_rows_that_do_not_fit_go_back_in_smaller_batches(monkeypatch):
    network, crop = make_conv_network(), make_crop(3)
    expected, whole, sizes = feature_gradients(network, crop).maps, Adjoint.pull, []

    def pull(self, rows, *, step):
        sizes.append(len(rows))
        if len(rows) > 2:
            raise torch.OutOfMemoryError("out of memory")
        return whole(self, rows, step=step)

    monkeypatch.setattr(Adjoint, "pull", pull)
    shown = network.shown
    np.testing.assert_allclose(feature_gradients(network, crop).maps, expected, atol=1e-6)
    assert sizes == [6, 3, 1, 1, 1, 1, 1, 1]
    assert network.shown - shown == 2  # one for the embedding, one for all batches


def test_gradients_that_are_no_numbers_are_refused():
    def forward(x):
        return torch.stack([(x * 0).mean((1, 2, 3)).sqrt(), torch.ones(len(x))], dim=1)

    with pytest.raises(ModelError, match="gradients"):
        feature_gradients(SmallNetwork(forward, torch.float32), make_crop(3))


def test_gradients_are_taken_even_where_the_caller_switched_them_off():
    network, crop = make_conv_network(), make_crop(3)
    expected = feature_gradients(network, crop).maps
    with torch.inference_mode():
        np.testing.assert_array_equal(feature_gradients(network, crop).maps, expected)


def test_cancelling_stops_within_a_batch():
    network, token, steps = make_conv_network(), CancelToken(), []

    def report(fraction: float, _text: str) -> None:
        steps.append(fraction)
        if len(steps) == 2:
            token.cancel()

    with pytest.raises(Cancelled):
        pull_back(network, make_crop(3), np.eye(6), batch=1, progress=Progress(report, token))
    assert len(steps) == 2


def make_entry(rows: int) -> FeatureGradients:
    return FeatureGradients(np.ones(1, np.float32), np.ones((rows, 10), np.float32), (2, 5), ())


def test_cache_makes_once_and_drops_the_oldest():
    cache, made = GradientCache(limit=100), []

    def fetch(name: str) -> None:
        cache.fetch((name, "", ""), lambda: made.append(name) or make_entry(1))

    for name in "abacb":
        fetch(name)
    assert made == ["a", "b", "c", "b"]  # two entries of 40 bytes fit
    assert cache.size == 80


def test_cache_keeps_a_single_entry_that_is_too_large():
    cache = GradientCache(limit=10)
    entry = cache.fetch(("a", "", ""), lambda: make_entry(2))
    assert cache.fetch(("a", "", ""), lambda: make_entry(2)) is entry
