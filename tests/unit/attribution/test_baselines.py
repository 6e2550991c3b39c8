"""Baselines: smoothness, symmetry, and what they depend on."""

from __future__ import annotations

import numpy as np
import pytest

from tests.support.attribution import make_conv_network, make_target
from tests.support.black_boxes import aim, make_crops, make_quarter_network
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.catalogue import ranking_source
from xfv_desktop.attribution.nulls import estimate_sigma, rank_centre
from xfv_desktop.domain import Polarity
from xfv_desktop.imaging import rank_pixels


@pytest.mark.parametrize(("method", "sigma"), [("random", 0.5), ("smoothed_random", 4.0)])
def test_noise_is_as_smooth_as_it_says(method, sigma):
    target = aim(make_quarter_network(), *make_crops(112, 96))
    found = explain((method,), target)[0]
    assert estimate_sigma(found.values) == sigma
    assert found.values.shape == (112, 96)


@pytest.mark.parametrize("method", ["random", "smoothed_random"])
def test_noise_belongs_to_the_picture(method):
    network = make_conv_network()
    one, other = (explain((method,), make_target(network, second=s)) for s in (2, 3))
    np.testing.assert_array_equal(one[0].values, other[0].values)
    assert np.abs(one[4].values - other[4].values).max() > 0
    assert np.abs(one[0].values - one[4].values).max() > 0


def test_the_centre_is_ranked_outwards_in_both_directions():
    target = aim(make_quarter_network(), *make_crops(40, 30))
    signed, _, dissimilarity, _ = explain(("centre",), target)[:4]
    assert not dissimilarity.values.any()
    for polarity in (Polarity.SIMILARITY, Polarity.DISSIMILARITY):
        source, sign = ranking_source("centre", polarity)
        assert source is Polarity.SIGNED
        ranking = rank_pixels(sign * signed.values)
        assert set(ranking[:300]) == set(rank_centre((40, 30))[:300])


def test_baselines_do_not_ask_the_network():
    network = make_conv_network()
    target = make_target(network)
    network.shown = 0
    explain(("random", "smoothed_random", "centre"), target)
    assert network.shown == 0
