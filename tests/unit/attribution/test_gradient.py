"""FGGB and xSSAB against their formulas, written out without batches."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import make_conv_network, make_crop, make_target
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import Polarity, Side


def unit(network, crop, *, grad=False):
    x = network.normalise(torch.from_numpy(crop).permute(2, 0, 1)[None].float()).detach()
    x.requires_grad_(grad)
    raw = network.network(x)[0]
    return x, raw / raw.norm()


def pick(maps, method, side, polarity):
    (found,) = [m for m in maps if (m.method, m.side, m.polarity) == (method, side, polarity)]
    return found.values


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("threshold", [-0.9, 0.0, 0.4])
def test_fggb_is_its_formula(side, threshold):
    network = make_conv_network(dtype=torch.float64)
    target = make_target(network, threshold=threshold)
    maps = explain(("fggb",), target)
    other = Side.REFERENCE if side is Side.PROBE else Side.PROBE
    _, partner = unit(network, target.crop(other))
    expected = np.zeros((16, 16))
    for k in range(6):
        x, own = unit(network, target.crop(side), grad=True)
        (gradient,) = torch.autograd.grad(own[k], x)
        channel = gradient[0].abs().mean(0).numpy()
        weight = float((own[k] * partner[k]).detach()) - threshold / 6
        expected += channel / np.linalg.norm(channel) * weight
    scale = np.abs(expected).max()
    signed = pick(maps, "fggb", side, Polarity.SIGNED)
    np.testing.assert_allclose(signed, expected, atol=1e-5 * scale)
    similarity = pick(maps, "fggb", side, Polarity.SIMILARITY)
    dissimilarity = pick(maps, "fggb", side, Polarity.DISSIMILARITY)
    np.testing.assert_array_equal(similarity, np.maximum(signed, 0))
    np.testing.assert_array_equal(dissimilarity, np.maximum(-signed, 0))
    np.testing.assert_array_equal(pick(maps, "fggb", side, Polarity.FUSED), signed)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("threshold", [-0.9, 0.0, 0.4])
def test_xssab_is_its_formula(side, threshold):
    network = make_conv_network(dtype=torch.float64)
    target = make_target(network, threshold=threshold)
    maps = explain(("xssab",), target)
    other = Side.REFERENCE if side is Side.PROBE else Side.PROBE
    _, partner = unit(network, target.crop(other))
    expected = []
    for positive in (True, False):
        x, own = unit(network, target.crop(side), grad=True)
        mask = ((own * partner) >= threshold / 6).detach()
        chosen = mask if positive else ~mask
        (gradient,) = torch.autograd.grad((own * partner * chosen).sum(), x)
        expected.append(gradient[0].abs().mean(0).numpy())
    scale = max(np.abs(one).max() for one in expected)
    similarity = pick(maps, "xssab", side, Polarity.SIMILARITY)
    dissimilarity = pick(maps, "xssab", side, Polarity.DISSIMILARITY)
    np.testing.assert_allclose(similarity, expected[0], atol=1e-5 * scale)
    np.testing.assert_allclose(dissimilarity, expected[1], atol=1e-5 * scale)
    for polarity in (Polarity.SIGNED, Polarity.FUSED):
        difference = pick(maps, "xssab", side, polarity)
        np.testing.assert_array_equal(difference, similarity - dissimilarity)


def test_a_sample_compared_with_itself_has_the_same_map_twice():
    network, crop = make_conv_network(), make_crop(4)
    target = ScoreTarget(
        network, probe_crop=crop, reference_crop=crop, threshold=0.3, model_sha256=""
    )
    assert target.score == pytest.approx(1.0, abs=1e-6)
    maps = explain(("fggb", "xssab"), target)
    for one, two in zip(maps, maps[4:], strict=False):
        if one.method == two.method and one.side is not two.side:
            np.testing.assert_allclose(one.values, two.values, atol=1e-6)


def test_another_partner_needs_no_new_gradients():
    network, cache = make_conv_network(), GradientCache()
    explain(("fggb",), make_target(network), cache=cache)
    second = make_target(network, threshold=0.1)
    shown = network.shown
    cached = explain(("fggb",), second, cache=cache)
    assert network.shown == shown
    for one, two in zip(cached, explain(("fggb",), second), strict=True):
        np.testing.assert_array_equal(one.values, two.values)


def test_xssab_shows_the_network_one_batch_of_two():
    network = make_conv_network()
    target, cache = make_target(network), GradientCache()
    explain(("xssab",), target, cache=cache)  # the first time asks whether there are gradients
    shown = network.shown
    explain(("xssab",), target, cache=cache)
    assert network.shown - shown == 4  # two polarities, two sides


@pytest.mark.parametrize("side", list(Side))
def test_fggb_read_with_signs_is_the_printed_formula(side):
    """Raw embedding differentiated, Frobenius norm, no absolute value, channels summed."""
    network = make_conv_network(dtype=torch.float64)
    target = make_target(network, threshold=0.4)
    maps = explain(("fggb:reading=signed",), target)
    other = Side.REFERENCE if side is Side.PROBE else Side.PROBE
    _, partner = unit(network, target.crop(other))
    expected = np.zeros((16, 16))
    for k in range(6):
        x, own = unit(network, target.crop(side), grad=True)
        raw = network.network(x)[0]
        (gradient,) = torch.autograd.grad(raw[k], x)
        scaled = (gradient[0] / gradient.norm()).sum(0).numpy()
        expected += scaled * (float((own[k] * partner[k]).detach()) - 0.4 / 6)
    signed = pick(maps, "fggb", side, Polarity.SIGNED)
    np.testing.assert_allclose(signed, expected, atol=1e-5 * np.abs(expected).max())
    # Similar and dissimilar nowhere follow the pair's decision any more.
    assert 0.05 < (signed > 0).mean() < 0.95


def test_both_readings_share_a_cache_without_mixing():
    target, cache = make_target(make_conv_network()), GradientCache()
    for request in ("fggb", "fggb:reading=signed", "fggb"):
        cached, fresh = explain((request,), target, cache=cache), explain((request,), target)
        for one, two in zip(cached, fresh, strict=True):
            np.testing.assert_array_equal(one.values, two.values)


def test_the_reading_is_recorded_with_the_maps():
    for request, reading in (("fggb", "absolute"), ("fggb:reading=signed", "signed")):
        for found in explain((request,), make_target(make_conv_network())):
            assert dict(found.parameters)["reading"] == reading
