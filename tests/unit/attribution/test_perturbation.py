"""Black-box methods on scores whose causes are known, and the batches they share."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from tests.support.attribution import make_conv_network, make_patch_network, make_target
from tests.support.black_boxes import LIGHT, aim, make_boxes, make_crops, make_quarter_network
from xfv_desktop.attribution import base
from xfv_desktop.attribution.base import METHODS, explain
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.mask_sums import sum_masks
from xfv_desktop.attribution.perturbation import (
    EmbeddingCache,
    MaskSet,
    describe_options,
    embed_masked,
    is_flat,
)
from xfv_desktop.attribution.target import embed, gives_gradients
from xfv_desktop.attribution.xface import XFace
from xfv_desktop.domain import Polarity, Side
from xfv_desktop.errors import OutOfMemory, UsageError
from xfv_desktop.progress import SILENT

BLACK_BOX = ("xface1", "xface2", "xface3", "corrise", "minplus", "lime", "srise")
# Forward passes at 112 x 96 and 150 x 150, as the cards say; MinPlus may stop earlier.
PASSES = {"xface2": 956, "corrise": 500, "lime": 1000, "srise": 2000, "minplus": 3697}


@pytest.fixture
def light(monkeypatch):
    """Draw less at random; what a method promises does not depend on how much."""
    monkeypatch.setattr(base, "METHODS", LIGHT)


def halve(start: int, stop: int, *, shape=(16, 16)) -> np.ndarray:
    """Return masks that keep ever more rows."""
    masks = np.zeros((stop - start, *shape), np.float32)
    for mask, number in zip(masks, range(start, stop), strict=True):
        mask[:number] = 1
    return masks


@pytest.mark.parametrize("method", BLACK_BOX)
def test_the_map_peaks_where_the_score_comes_from(method):
    network = make_patch_network(16, 32, side=16)
    maps = explain((method,), aim(network, *make_crops(64, 64)))
    for found in (maps[0], maps[4]):
        # The same square on both pictures makes them alike, so xFace 3 may have either sign.
        values = np.abs(found.values) if method == "xface3" else found.values
        y, x = np.unravel_index(values.argmax(), values.shape)
        assert 16 <= y < 32, (found.side, y, x)
        assert 32 <= x < 48, (found.side, y, x)
        assert values[16:32, 32:48].mean() > 4 * np.abs(values[48:, :16]).mean()


@pytest.mark.parametrize("method", PASSES)
def test_the_cost_is_what_the_card_says(method):
    network = make_quarter_network()
    target = aim(network, *make_crops(112, 96))
    network.shown = 0
    METHODS[method](target, Side.PROBE, seed=0, cache=GradientCache(), progress=SILENT)
    if method == "minplus":
        assert 2 * 168 + 1 < network.shown <= PASSES[method]
    else:
        assert network.shown == PASSES[method]


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("method", [*BLACK_BOX, "random", "smoothed_random", "centre"])
@pytest.mark.parametrize("size", [(10, 10), (15, 11)])
def test_small_and_constant_crops_give_a_finite_map(method, size):
    grey = np.full((*size, 3), 128, np.uint8)
    for crops in (make_crops(*size), (grey, grey)):
        for found in explain((method,), aim(make_quarter_network(), *crops)):
            assert found.values.shape == size
            assert np.isfinite(found.values).all()


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("method", ["corrise", "minplus", "lime", "srise", "xface1"])
def test_another_partner_costs_dot_products(method):
    network = make_conv_network()
    cache = GradientCache()
    first = explain((method,), make_target(network), cache=cache)[0].values.tobytes()
    target = make_target(network, second=3)
    network.shown = 0
    second = explain((method,), target, cache=cache)[0].values.tobytes()
    assert first != second
    # The new partner's own pictures; MinPlus's greedy parts belong to the pair besides.
    greedy = 2 * 2 * 4 * 16
    own = {"corrise": 60, "lime": 150, "srise": 120, "xface1": 4 + 1}
    assert network.shown <= own.get(method, 2 * 16 + 1 + greedy)


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("method", ["corrise", "lime", "srise", "random", "smoothed_random"])
def test_the_seed_decides_what_is_drawn(method):
    target = make_target(make_conv_network())
    one, same, other = (explain((method,), target, seed=s)[0] for s in (1, 1, 2))
    np.testing.assert_array_equal(one.values, same.values)
    assert np.abs(one.values - other.values).max() > 0
    assert dict(one.parameters)["seed"] == "1"


def test_masks_multiply_the_pixels_before_they_are_normalised():
    target = make_target(make_conv_network())
    found = embed_masked(target, Side.PROBE, masks=MaskSet((), 16, halve), progress=SILENT)
    pictures = np.stack([target.crop(Side.PROBE)] * 16)
    for number, picture in enumerate(pictures):
        picture[number:] = 0
    np.testing.assert_allclose(found, embed(target.network, pictures), atol=1e-6)


def test_masked_pictures_are_kept_until_there_are_too_many():
    cache = EmbeddingCache(limit=100)
    make = partial(np.ones, (2, 6), np.float32)
    first = cache.fetch(("a",), make)
    assert cache.fetch(("a",), make) is first
    assert cache.size == 48
    for name in "bcd":
        cache.fetch((name,), make)
    assert cache.size == 96
    assert cache.fetch(("a",), make) is not first


def test_sums_run_over_every_block():
    masks = MaskSet((), 130, partial(halve, shape=(140, 2)))
    weights = np.arange(130.0)
    sums = sum_masks(masks, weights)
    whole = halve(0, 130, shape=(140, 2)).astype(np.float64)
    np.testing.assert_array_equal(sums.first, whole.sum(0))
    np.testing.assert_array_equal(sums.second, (whole**2).sum(0))
    np.testing.assert_array_equal(sums.weighted, np.einsum("n,nhw->hw", weights, whole))


def test_rounding_is_no_difference():
    assert is_flat(np.full(5, 0.3) + 1e-8 * np.arange(5))
    assert not is_flat(np.array([0.3, 0.30001]))


def test_options_are_written_out():
    assert describe_options(XFace(2), seed=4) == (
        ("variant", "2"),
        ("patch_sizes", "(7, 14, 28)"),
        ("stride", "5"),
        ("seed", "4"),
    )


def test_black_boxes_are_recognised():
    network = make_conv_network()
    crop = make_target(network).crop(Side.PROBE)
    assert gives_gradients(network, crop)
    assert not any(gives_gradients(box, crop) for box in make_boxes(network))
    network.largest = 0
    assert gives_gradients(network, crop), "a full memory says nothing of gradients"


def test_a_black_box_is_told_what_to_choose_instead():
    for box in make_boxes(make_conv_network()):
        with pytest.raises(UsageError, match="needs gradients") as caught:
            explain(("corrise", "fggb"), make_target(box))
        assert "xface2" in caught.value.advice
        assert "fggb" not in caught.value.advice


def test_scores_only_suffice_and_are_the_same():
    network = make_conv_network()
    expected = explain(("xface1", "lime"), make_target(network))
    for box in make_boxes(network):
        for one, two in zip(expected, explain(("xface1", "lime"), make_target(box)), strict=True):
            np.testing.assert_array_equal(one.values, two.values)


def test_a_memory_too_small_for_one_picture_is_said():
    network = make_conv_network()
    target = make_target(network)
    network.largest = 0
    for method in BLACK_BOX:
        with pytest.raises(OutOfMemory):
            explain((method,), target)


def test_minplus_speaks_of_similarity_only():
    maps = explain(("minplus",), make_target(make_conv_network()))
    for found in maps:
        if found.polarity is Polarity.DISSIMILARITY:
            assert not found.values.any()
        else:
            assert found.values.min() >= 0
            assert found.values.max() > 0
