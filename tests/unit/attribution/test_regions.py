"""The atlas covers every crop once and puts the landmarks where they belong."""

from __future__ import annotations

import numpy as np
import pytest

from xfv_desktop.attribution.atlas import find_atlas
from xfv_desktop.attribution.regions import describe_regions
from xfv_desktop.domain import LandmarkConvention, Region
from xfv_desktop.errors import WrongCropSize

SIZES = [(112, 112), (112, 96), (150, 150)]
POINTS = LandmarkConvention.EYES_NOSE_MOUTH
# Eyes, nose tip, mouth corners of the alignment templates, (x, y).
TEMPLATES = {
    (112, 112): [(38.3, 51.7), (73.5, 51.5), (56.0, 71.7), (41.5, 92.4), (70.7, 92.2)],
    (112, 96): [(30.3, 51.7), (65.5, 51.5), (48.0, 71.7), (33.5, 92.4), (62.7, 92.2)],
    (150, 150): [(46.4, 45.3), (101.9, 45.9), (74.2, 77.9), (49.8, 103.1), (98.2, 103.7)],
}
MEANT = [Region.EYES, Region.EYES, Region.NOSE, Region.MOUTH, Region.MOUTH]


def name_at(atlas, point):
    return list(Region)[atlas.labels[round(point[1]), round(point[0])]]


@pytest.mark.parametrize("convention", list(LandmarkConvention))
@pytest.mark.parametrize("size", SIZES)
def test_every_pixel_has_one_region_and_every_region_a_pixel(size, convention):
    atlas = find_atlas(size, convention)
    assert atlas.labels.shape == size
    counts = [int(atlas.mask(region).sum()) for region in Region]
    assert sum(counts) == size[0] * size[1]
    assert min(counts) > 0


@pytest.mark.parametrize("size", SIZES)
def test_template_points_lie_in_their_regions(size):
    atlas = find_atlas(size, POINTS)
    assert [name_at(atlas, point) for point in TEMPLATES[size]] == MEANT
    (left, top), (right, _) = TEMPLATES[size][:2]
    middle, apart = (left + right) / 2, right - left
    assert name_at(atlas, (left, top - 0.35 * apart)) is Region.BROWS
    assert name_at(atlas, (middle, top - 0.7 * apart)) is Region.FOREHEAD
    assert name_at(atlas, (left - 0.1 * apart, top + 0.6 * apart)) is Region.CHEEKS
    assert name_at(atlas, (middle, top + 1.6 * apart)) is Region.CHIN_JAW
    assert name_at(atlas, (0, 0)) is Region.OUTSIDE


@pytest.mark.parametrize("size", SIZES)
def test_the_face_is_the_same_left_and_right(size):
    labels = find_atlas(size, POINTS).labels
    differs = (labels != labels[:, ::-1]).mean()
    assert differs < 0.12  # the template's midline is not the crop's


def test_an_even_map_is_concentrated_nowhere():
    shares = describe_regions(np.full((112, 112), 2.0, np.float32), find_atlas((112, 112), POINTS))
    assert [share.region for share in shares] == list(Region)
    assert sum(share.area for share in shares) == pytest.approx(1)
    for share in shares:
        assert share.positive == pytest.approx(share.area)
        assert share.positive_concentration == pytest.approx(1)
        assert share.negative == share.negative_concentration == 0


def test_planted_attribution_is_found_with_its_sign():
    atlas = find_atlas((150, 150), POINTS)
    values = np.zeros((150, 150), np.float32)
    values[atlas.mask(Region.NOSE)] = 0.5
    values[atlas.mask(Region.MOUTH)] = -0.1
    values[atlas.mask(Region.EARS)] = -0.1
    found = {share.region: share for share in describe_regions(values, atlas)}
    assert found[Region.NOSE].positive == pytest.approx(1)
    assert found[Region.NOSE].positive_concentration > 5
    assert sum(share.positive for share in found.values()) == pytest.approx(1)
    assert sum(share.negative for share in found.values()) == pytest.approx(1)
    mouth, ears = found[Region.MOUTH], found[Region.EARS]
    assert mouth.negative / ears.negative == pytest.approx(mouth.area / ears.area)
    assert found[Region.CHEEKS].positive == found[Region.CHEEKS].negative == 0


def test_what_does_not_fit_is_refused():
    with pytest.raises(WrongCropSize, match="no atlas"):
        find_atlas((64, 64), POINTS)
    with pytest.raises(WrongCropSize, match="does not fit"):
        describe_regions(np.zeros((112, 112), np.float32), find_atlas((112, 96), POINTS))
