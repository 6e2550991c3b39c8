"""xFace against its definition, written out as loops."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tests.support.attribution import make_conv_network, make_target
from tests.support.black_boxes import aim, make_crops, make_quarter_network
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.squares import list_corners
from xfv_desktop.attribution.target import embed
from xfv_desktop.attribution.xface import XFace
from xfv_desktop.domain import Side
from xfv_desktop.errors import WrongCropSize
from xfv_desktop.progress import SILENT


def cover(crop, patch):
    """Return the covered pictures and their masks, as the authors draw them."""
    masks = []
    for x in np.arange(0, crop.shape[1] - patch, 5):
        for y in np.arange(0, crop.shape[0] - patch, 5):
            mask = np.ones(crop.shape[:2], np.float32)
            cv2.rectangle(mask, (int(x), int(y)), (int(x) + patch, int(y) + patch), 0, -1)
            masks.append(mask)
    return np.stack([(crop * m[..., None]).astype(np.uint8) for m in masks]), np.stack(masks)


def loop(target, side, variant):
    """Return the signed map, patch size by patch size, distance by distance."""
    other = Side.REFERENCE if side is Side.PROBE else Side.PROBE
    found = []
    for patch in (7, 14):
        pictures, masks = cover(target.crop(side), patch)
        own = embed(target.network, pictures).astype(float)
        partner = embed(target.network, cover(target.crop(other), patch)[0]).astype(float)
        total = np.zeros(masks.shape[1:])
        for k, mask in enumerate(masks):
            distance = {
                1: np.mean([1 - own[k] @ row for row in partner]),
                2: 1 - own[k] @ target.partner(side),
                3: 1 - own[k] @ partner[k],
            }[variant]
            total += (1 - mask) * (distance - (1 - target.score)) / patch**2
        found.append(cv2.GaussianBlur(total / len(masks), (5, 5), 5))
    return np.mean(found, axis=0)


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("variant", [1, 2, 3])
def test_xface_is_its_definition(side, variant):
    target = make_target(make_conv_network())
    (signed,) = [
        m
        for m in explain((f"xface{variant}",), target)
        if m.side is side and m.polarity == "signed"
    ]
    expected = loop(target, side, variant)
    np.testing.assert_allclose(signed.values, expected, atol=1e-4 * np.abs(expected).max())


@pytest.mark.parametrize(
    ("shape", "counts"),
    [
        ((112, 112), (441, 400, 289)),
        ((112, 96), (378, 340, 238)),
        ((150, 150), (841, 784, 625)),
    ],
)
def test_positions_at_every_crop_size(shape, counts):
    found = [list_corners(shape, patch=p, stride=5) for p in (7, 14, 28)]
    assert tuple(len(corners) for corners in found) == counts
    for patch, corners in zip((7, 14, 28), found, strict=True):
        bottom, right = np.max(corners, axis=0) + patch
        assert bottom < shape[0]
        assert right < shape[1]


def test_squares_that_do_not_fit_are_left_out():
    target = make_target(make_conv_network())
    assert dict(explain(("xface2",), target)[0].parameters)["patch_sizes"] == "(7, 14)"


def test_a_crop_smaller_than_every_square_is_refused():
    target = aim(make_quarter_network(), *make_crops(7, 40))
    with pytest.raises(WrongCropSize, match="40 x 7"):
        explain(("xface1",), target)


def test_the_variants_share_their_pictures():
    network = make_conv_network()
    target = make_target(network)
    network.shown = 0
    explain(("xface1", "xface2", "xface3"), target)
    assert network.shown == 2 * (4 + 1)


def test_another_stride_moves_the_squares():
    target = make_target(make_conv_network())
    fine = XFace(2, stride=3)
    maps = fine(target, Side.PROBE, seed=0, cache=GradientCache(), progress=SILENT)
    assert dict(maps[0].parameters)["stride"] == "3"
    assert np.abs(maps[0].values - explain(("xface2",), target)[0].values).max() > 0
