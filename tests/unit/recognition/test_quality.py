"""Measures of a single face sample."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from xfv_desktop.domain import FaceDetection, FaceSample, LandmarkConvention, Suitability
from xfv_desktop.recognition.alignment import align
from xfv_desktop.recognition.catalogue import BUILT_IN
from xfv_desktop.recognition.quality import RANGES, measure_quality

CARD = BUILT_IN[0]
EYES = ((88.0, 101.0), (132.0, 101.0), (110.0, 125.0), (93.0, 148.0), (127.0, 148.0))
FACE = FaceDetection((70, 70, 150, 170), EYES, LandmarkConvention.EYES_NOSE_MOUTH, 1.0, "test")


def make_picture() -> np.ndarray:
    """Return coarse coloured noise around middle grey."""
    noise = np.random.default_rng(1).integers(60, 200, (60, 60, 3), dtype=np.uint8)
    return cv2.resize(noise, (240, 240), interpolation=cv2.INTER_CUBIC)


def measure(picture, face=FACE):
    report = measure_quality(picture, align(picture, face, CARD))
    return report, {entry.name: entry for entry in report.measures}


def move(points, *, factor=1.0, shift=(0.0, 0.0), degrees=0.0):
    angle = np.radians(degrees)
    matrix = factor * np.array(((np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))))
    moved = (np.array(points) - 110) @ matrix.T + 110 + shift
    return replace(FACE, landmarks=tuple((x, y) for x, y in moved.tolist()))


def test_an_ordinary_picture_raises_no_concern() -> None:
    report, measures = measure(make_picture())
    assert report.suitability is Suitability.SUITABLE
    assert set(measures) == set(RANGES)
    assert measures["inter-eye distance"].value == pytest.approx(44)
    assert measures["yaw proxy"].value == pytest.approx(0)
    assert measures["roll"].value == pytest.approx(0)
    assert measures["outside share"].value == 0
    assert not any(entry.concern for entry in measures.values())
    assert "predicts nothing about a pair" in report.statement


def test_size_and_roll_are_measured_on_the_picture() -> None:
    _, measures = measure(make_picture(), move(EYES, factor=0.5, degrees=12))
    assert measures["inter-eye distance"].value == pytest.approx(22)
    assert measures["inter-eye distance"].concern
    assert measures["roll"].value == pytest.approx(12)
    _, measures = measure(make_picture(), move(EYES, degrees=-40))
    assert measures["roll"].value == pytest.approx(-40)
    assert measures["roll"].concern


@pytest.mark.parametrize("degrees", [0, 30])
@pytest.mark.parametrize("offset", [-0.5, 0.5])
def test_a_nose_off_the_middle_is_a_turned_head(offset, degrees) -> None:
    points = (*EYES[:2], (110 + 44 * offset, 125.0), *EYES[3:])
    _, measures = measure(make_picture(), move(points, degrees=degrees))
    assert measures["yaw proxy"].value == pytest.approx(offset)
    assert measures["yaw proxy"].concern == "the head is turned"


def test_eye_corners_give_the_same_pose() -> None:
    corners = ((142.0, 101.0), (122.0, 101.0), (78.0, 101.0), (98.0, 101.0), (121.0, 140.0))
    face = replace(FACE, landmarks=corners, convention=LandmarkConvention.EYE_CORNERS)
    _, measures = measure(make_picture(), face)
    assert measures["inter-eye distance"].value == pytest.approx(44)
    assert measures["yaw proxy"].value == pytest.approx(0.25)


def test_blur_lowers_sharpness() -> None:
    picture = make_picture()
    _, sharp = measure(picture)
    report, blurred = measure(cv2.GaussianBlur(picture, (0, 0), 5))
    assert blurred["sharpness"].value < sharp["sharpness"].value / 10
    assert blurred["sharpness"].concern in report.statement


@pytest.mark.parametrize(
    ("level", "clipped", "suitability"),
    [(0, 1.0, "unsuitable"), (255, 1.0, "unsuitable"), (30, 0.0, "limited")],
)
def test_exposure(level, clipped, suitability) -> None:
    picture = np.clip(make_picture().astype(int) - 128, -60, 60) // 8 * (level == 30) + level
    report, measures = measure(picture.astype(np.uint8))
    assert measures["mean luma"].value == pytest.approx(level, abs=2)
    assert measures["clipped share"].value == clipped
    if suitability == "unsuitable":
        assert report.suitability is Suitability.UNSUITABLE
        assert "says little" in report.statement
    else:
        assert measures["mean luma"].concern


@pytest.mark.parametrize(("shift", "share"), [(-75, 0.2), (-110, 0.5)])
def test_what_lies_outside_the_picture_is_counted(shift, share) -> None:
    picture = np.full((240, 240, 3), 200, np.uint8)
    sample = align(picture, move(EYES, shift=(shift, 0.0)), CARD)
    report = measure_quality(picture, sample)
    (outside,) = (entry for entry in report.measures if entry.name == "outside share")
    black = float((sample.crop[:, :, 0] < 100).mean())
    assert outside.value == pytest.approx(black, abs=0.01)
    assert outside.value == pytest.approx(share, abs=0.15)
    assert outside.concern


def test_an_aligned_crop_has_no_size_or_pose() -> None:
    crop = align(make_picture(), FACE, CARD).crop
    report = measure_quality(crop, FaceSample(crop, None, None, None))
    names = [entry.name for entry in report.measures]
    assert names == ["sharpness", "mean luma", "clipped share"]
    assert "aligned crop" in report.statement
