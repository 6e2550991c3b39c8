"""CorrRISE and S-RISE against loops over masks and pixels."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import make_conv_network, make_target
from xfv_desktop.attribution.corrise import FAME_VARIANT, CorrRise, rank_scores
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.srise import SRise
from xfv_desktop.attribution.target import embed_pixels, to_pixels
from xfv_desktop.domain import Side
from xfv_desktop.progress import SILENT


def run(method, target, *, seed=3):
    return method(target, Side.PROBE, seed=seed, cache=GradientCache(), progress=SILENT)[0].values


def score_each(target, masks):
    """Return the score under each mask, one picture at a time."""
    pixels = to_pixels(target.crop(Side.PROBE)[None], device="cpu")
    return np.array(
        [
            float(embed_pixels(target.network, pixels * mask)[0] @ target.partner(Side.PROBE))
            for mask in torch.from_numpy(masks)
        ]
    )


@pytest.mark.parametrize("correlation", ["pearson", "spearman"])
def test_corrise_is_a_correlation_per_pixel(correlation):
    variant = CorrRise(masks=40, correlation=correlation)
    target = make_target(make_conv_network())
    masks = variant.draw((16, 16), seed=3).build(0, 40)
    scores = score_each(target, masks)
    if correlation == "spearman":
        scores = np.argsort(np.argsort(scores)).astype(float)
    expected = np.zeros((16, 16))
    for y, x in np.ndindex(16, 16):
        if masks[:, y, x].std() > 0:
            expected[y, x] = np.corrcoef(masks[:, y, x], scores)[0, 1]
    found = run(variant, target)
    np.testing.assert_allclose(found, expected, atol=1e-4)
    assert np.abs(found).max() <= 1 + 1e-6


@pytest.mark.parametrize(
    ("shape", "side"), [((112, 112), 30), ((112, 96), 30), ((150, 150), 40), ((10, 10), 3)]
)
def test_squares_grow_with_the_crop(shape, side):
    (mask,) = CorrRise(patches=1).draw(shape, seed=0).build(5, 6)
    rows, columns = np.nonzero(mask < 1)
    assert np.ptp(rows) + 1 == np.ptp(columns) + 1 == side
    assert len(rows) == side**2
    assert len(np.unique(mask[mask < 1])) == 1


def test_masks_do_not_depend_on_the_batch_and_do_on_the_seed():
    draw = CorrRise().draw((30, 20), seed=1)
    np.testing.assert_array_equal(draw.build(0, 9)[4:], draw.build(4, 9))
    assert (draw.build(0, 9) != CorrRise().draw((30, 20), seed=2).build(0, 9)).any()
    covered = (draw.build(0, 500) < 1).mean(0)
    assert covered.min() > 0, "every pixel is covered by some mask"


def test_the_other_variant_is_black_and_sparse():
    masks = FAME_VARIANT.draw((112, 112), seed=0).build(0, 200)
    assert set(np.unique(masks)) == {0.0, 1.0}
    assert 0.15 < (masks == 0).mean() < 0.22
    assert FAME_VARIANT.correlation == "spearman"


def test_equal_scores_share_their_mean_rank():
    ranks = rank_scores(np.array([0.5, 0.1, 0.5, 0.9]))
    np.testing.assert_array_equal(ranks, [2.5, 1, 2.5, 4])


def test_a_pixel_no_mask_covers_has_no_value():
    # Single squares of 4 px, few enough to leave pixels alone.
    few = CorrRise(masks=3, patches=1)
    target = make_target(make_conv_network())
    alone = (few.draw((16, 16), seed=3).build(0, 3) == 1).all(0)
    assert alone.any()
    assert not run(few, target)[alone].any()


def test_srise_is_the_mean_score_of_the_masks_that_keep_a_pixel():
    method = SRise(masks=50)
    target = make_target(make_conv_network())
    masks = method.draw((16, 16), seed=3).build(0, 50).astype(float)
    scores = score_each(target, masks.astype(np.float32))
    kept = np.array([[masks[:, y, x] @ scores for x in range(16)] for y in range(16)])
    expected = kept / masks.sum(0) - scores.mean()
    np.testing.assert_allclose(run(method, target), expected, atol=1e-6)


@pytest.mark.parametrize("shape", [(112, 96), (10, 10), (5, 30)])
def test_srise_masks_are_smooth_and_half_open(shape):
    masks = SRise().draw(shape, seed=0).build(0, 300)
    assert masks.shape == (300, *shape)
    assert masks.min() >= 0
    assert masks.max() <= 1
    assert masks.mean() == pytest.approx(0.5, abs=0.03)
