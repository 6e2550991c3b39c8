"""Crops, their transforms and their way back."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from xfv_desktop.domain import FaceDetection, LandmarkConvention, Uint8Array
from xfv_desktop.errors import InternalFault, UnusableLandmarks, WrongCropSize
from xfv_desktop.recognition import alignment
from xfv_desktop.recognition.catalogue import BUILT_IN

DLIB = BUILT_IN[0]
ARCFACE = replace(
    DLIB,
    id="arcface-like",
    input_size=(112, 112),
    convention=LandmarkConvention.EYES_NOSE_MOUTH,
)
NARROW = replace(ARCFACE, input_size=(112, 96))
CORNERS = ((142.0, 100.0), (122.0, 101.0), (78.0, 101.0), (98.0, 102.0), (110.0, 140.0))
EYES = ((88.0, 101.0), (132.0, 101.0), (110.0, 125.0), (93.0, 148.0), (127.0, 148.0))


def make_face(
    convention: LandmarkConvention, *, factor: float = 1.0, shift: float = 0.0
) -> FaceDetection:
    points = CORNERS if convention is LandmarkConvention.EYE_CORNERS else EYES
    a, b, c, d, e = ((x * factor + shift, y * factor + shift) for x, y in points)
    return FaceDetection((0, 0, 1, 1), (a, b, c, d, e), convention, None, "test")


def make_picture(size: int = 240) -> Uint8Array:
    """Return a smooth coloured pattern, so that interpolation errors stay small."""
    y, x = np.mgrid[:size, :size] / size
    waves = [np.sin(9 * x + 4 * y), np.cos(7 * y - 3 * x), np.sin(11 * x * y)]
    return np.stack([127 + 110 * w for w in waves], axis=2).astype(np.uint8)


def apply(affine: object, points: np.ndarray) -> np.ndarray:
    matrix = np.array(affine)
    return points @ matrix[:, :2].T + matrix[:, 2]


def test_similarity_is_recovered_exactly() -> None:
    source = np.array(EYES)
    turn = 1.7 * np.array(((np.cos(0.4), -np.sin(0.4)), (np.sin(0.4), np.cos(0.4))))
    target = source @ turn.T + (5, -9)
    found = alignment.fit_similarity(source, target)
    np.testing.assert_allclose(found, np.column_stack((turn, (5, -9))), atol=1e-9)


def test_similarity_agrees_with_singular_values() -> None:
    """Umeyama's own solution, by singular value decomposition, gives the same numbers."""
    generator = np.random.default_rng(5)
    source = np.array(EYES)
    target = source * 0.5 + generator.normal(0, 3, (5, 2))
    a, b = source - source.mean(0), target - target.mean(0)
    u, d, vt = np.linalg.svd(b.T @ a)
    sign = np.diag((1.0, np.linalg.det(u @ vt)))
    turn = u @ sign @ vt * (np.trace(np.diag(d) @ sign) / np.square(a).sum())
    found = alignment.fit_similarity(source, target)
    np.testing.assert_allclose(found[:, :2], turn, atol=1e-12)
    np.testing.assert_allclose(found[:, 2], target.mean(0) - turn @ source.mean(0), atol=1e-9)


def test_similarity_never_mirrors() -> None:
    source = np.array(EYES)
    found = alignment.fit_similarity(source, source * (-1, 1))
    assert np.linalg.det(found[:, :2]) > 0


def test_points_without_extent_are_refused() -> None:
    with pytest.raises(UnusableLandmarks):
        alignment.fit_similarity(np.ones((5, 2)), np.array(EYES))


@pytest.mark.parametrize("card", [DLIB, ARCFACE, NARROW], ids=lambda card: str(card.input_size))
@pytest.mark.parametrize("convention", list(LandmarkConvention))
def test_transform_and_inverse_belong_together(card, convention) -> None:
    sample = alignment.align(make_picture(), make_face(convention), card)
    assert sample.crop.shape == (*card.input_size, 3)
    assert sample.crop.dtype == np.uint8
    points = np.array(((0.0, 0.0), (50.0, 80.0), (149.0, 3.0)))
    there = apply(sample.inverse, points)
    np.testing.assert_allclose(apply(sample.transform, there), points, atol=1e-9)


@pytest.mark.parametrize("card", [DLIB, ARCFACE, NARROW], ids=lambda card: str(card.input_size))
def test_crop_shows_the_picture_where_the_inverse_says(card) -> None:
    picture = make_picture()
    sample = alignment.align(picture, make_face(card.convention), card)
    crop_points = np.array(((30.0, 40.0), (60.0, 70.0), (80.0, 50.0)))
    there = apply(sample.inverse, crop_points).astype(np.float32)
    seen = cv2.remap(picture, there[None, :, 0], there[None, :, 1], cv2.INTER_LINEAR)[0]
    shown = sample.crop[crop_points[:, 1].astype(int), crop_points[:, 0].astype(int)]
    assert np.abs(seen.astype(int) - shown).max() <= 3


def test_narrow_crop_is_the_middle_of_the_wide_one() -> None:
    face = make_face(LandmarkConvention.EYES_NOSE_MOUTH)
    wide = alignment.align(make_picture(), face, ARCFACE).crop
    narrow = alignment.align(make_picture(), face, NARROW).crop
    assert np.abs(wide[:, 8:104].astype(int) - narrow).max() <= 1


@pytest.mark.parametrize("factor", [2, 4, 8])
def test_large_pictures_give_the_crop_of_small_ones(factor) -> None:
    """Halving must not shift: an enlarged picture gives nearly the same crop."""
    small = make_picture()
    large = cv2.resize(small, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR)
    shift = (factor - 1) / 2
    face = make_face(LandmarkConvention.EYE_CORNERS)
    enlarged = make_face(LandmarkConvention.EYE_CORNERS, factor=factor, shift=shift)
    a = alignment.align(small, face, DLIB).crop.astype(int)
    b = alignment.align(large.astype(np.uint8), enlarged, DLIB).crop.astype(int)
    assert np.abs(a - b).mean() < 1.0


def test_large_pictures_do_not_alias() -> None:
    """A pattern finer than the crop can show becomes grey, not stripes."""
    picture = np.zeros((2000, 2000, 3), np.uint8)
    picture[:, ::2] = 255
    face = make_face(LandmarkConvention.EYE_CORNERS, factor=8)
    crop = alignment.align(picture, face, DLIB).crop[20:130, 20:130]
    assert crop.std() < 3


def test_outside_the_picture_is_black() -> None:
    picture = np.full((240, 240, 3), 200, np.uint8)
    crop = alignment.align(
        picture, make_face(LandmarkConvention.EYE_CORNERS, shift=-75), DLIB
    ).crop
    assert (crop[0, 0] == 0).all()
    assert (crop[100, 100] == 200).all()


def test_face_wholly_outside_is_black() -> None:
    face = make_face(LandmarkConvention.EYE_CORNERS, shift=5000)
    assert not alignment.align(make_picture(), face, DLIB).crop.any()


def test_unknown_crop_size_is_our_fault() -> None:
    with pytest.raises(InternalFault):
        alignment.align(
            make_picture(), make_face(DLIB.convention), replace(DLIB, input_size=(7, 7))
        )


def test_aligned_picture_is_taken_as_it_is() -> None:
    crop = make_picture(150)
    sample = alignment.accept_aligned(crop, DLIB)
    np.testing.assert_array_equal(sample.crop, crop)
    assert (sample.detection, sample.transform, sample.inverse) == (None, None, None)


def test_aligned_picture_of_another_size_is_refused() -> None:
    with pytest.raises(WrongCropSize, match="150 x 150"):
        alignment.accept_aligned(make_picture(112), DLIB)


def test_jitter_repeats_itself_for_a_seed() -> None:
    picture, face = make_picture(), make_face(LandmarkConvention.EYE_CORNERS)

    def draw(seed: int) -> Uint8Array:
        return alignment.jitter(picture, face, DLIB, sigma_px=1.5, draws=3, seed=seed)

    first = draw(1)
    assert first.shape == (3, 150, 150, 3)
    np.testing.assert_array_equal(first, draw(1))
    assert (first != draw(2)).any()
    assert (first[0] != first[1]).any()


def test_jitter_without_noise_is_the_crop() -> None:
    picture, face = make_picture(), make_face(LandmarkConvention.EYE_CORNERS)
    crops = alignment.jitter(picture, face, DLIB, sigma_px=0.0, draws=2, seed=1)
    np.testing.assert_array_equal(crops[1], alignment.align(picture, face, DLIB).crop)
