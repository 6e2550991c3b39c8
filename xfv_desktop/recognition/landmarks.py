"""Geometry of five landmarks: eye centres, inter-eye distance, mirrored or not."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import FaceDetection, LandmarkConvention, Landmarks, Point
from xfv_desktop.errors import UnusableLandmarks

_LEAST_DISTANCE = 2.0


def find_eyes(landmarks: Landmarks, convention: LandmarkConvention) -> tuple[Point, Point]:
    """Return the eyes' centres: on the image's left, then on the image's right, pixels."""
    if convention is LandmarkConvention.EYES_NOSE_MOUTH:
        return landmarks[0], landmarks[1]
    right_outer, right_inner, left_outer, left_inner = landmarks[:4]
    return _middle(left_outer, left_inner), _middle(right_outer, right_inner)


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def find_nose(landmarks: Landmarks, convention: LandmarkConvention) -> Point:
    """Return the nose's point: its base or its tip, as the convention has it."""
    return landmarks[2 if convention is LandmarkConvention.EYES_NOSE_MOUTH else 4]


def measure_inter_eye(detection: FaceDetection) -> float:
    """Return the distance between the eyes' centres, pixels of the picture."""
    left, right = find_eyes(detection.landmarks, detection.convention)
    return math.dist(left, right)


def to_face_frame(landmarks: Landmarks, convention: LandmarkConvention) -> NDArray[np.float64]:
    """Return the points relative to the eyes, float64 (5, 2), unit inter-eye distance.

    The origin lies between the eyes, x runs from the eye on the image's left to the other,
    y at a right angle to it, down the face as long as the face is not mirrored.
    """
    left, right = (np.array(eye) for eye in find_eyes(landmarks, convention))
    across = right - left
    down = np.array((-across[1], across[0]))
    offset = np.array(landmarks) - (left + right) / 2
    return np.stack((offset @ across, offset @ down), axis=1) / float(across @ across)


def check_points(
    points: Sequence[Point], convention: LandmarkConvention, size: tuple[int, int]
) -> Landmarks:
    """Return five points that can be a face, in the convention's order.

    Parameters
    ----------
    points : sequence of (x, y)
        Pixels of the picture.
    convention : LandmarkConvention
        What the points mean.
    size : (int, int)
        Height and width of the picture, pixels.

    Raises
    ------
    UnusableLandmarks
        When there are not five, or they lie outside the picture, closer together than two
        pixels, or in an order that no face has (mirrored, upside down within the face).
    """
    if len(points) != 5 or any(not math.isfinite(v) for point in points for v in point):
        raise UnusableLandmarks(f"Five points are needed, {len(points)} were given.")
    height, width = size
    if any(not (0 <= x <= width - 1 and 0 <= y <= height - 1) for x, y in points):
        raise UnusableLandmarks("A landmark lies outside the picture.")
    pairs = ((points[i], points[j]) for i in range(5) for j in range(i))
    if any(math.dist(a, b) < _LEAST_DISTANCE for a, b in pairs):
        raise UnusableLandmarks("Two landmarks lie on the same spot.")
    first, second, third, fourth, fifth = ((float(x), float(y)) for x, y in points)
    landmarks = (first, second, third, fourth, fifth)
    if not _is_face(landmarks, convention):
        raise UnusableLandmarks("The landmarks are mirrored or in another order than shown.")
    return landmarks


def _is_face(landmarks: Landmarks, convention: LandmarkConvention) -> bool:
    """Tell whether the points follow each other as on a face that is not mirrored."""
    if math.dist(*find_eyes(landmarks, convention)) < _LEAST_DISTANCE:
        return False
    x, y = to_face_frame(landmarks, convention).T
    if convention is LandmarkConvention.EYE_CORNERS:
        return bool(x[2] < x[3] < x[1] < x[0] and y[4] > max(y[:4]))
    return bool(x[3] < x[4] and y[2] > 0 and (y[3] + y[4]) / 2 > max(y[2], 0))
