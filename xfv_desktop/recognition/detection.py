"""Find faces and their five landmarks with dlib, or take landmarks placed by hand."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from xfv_desktop.domain import FaceDetection, LandmarkConvention, Landmarks, Point, Uint8Array
from xfv_desktop.errors import NoFace, SeveralFaces, UsageError
from xfv_desktop.imaging import resize_to_fit
from xfv_desktop.recognition.landmarks import check_points, find_eyes
from xfv_desktop.recognition.weights import find_landmark_predictor

# Pictures are searched at no more than this longest side; dlib's detector finds faces from
# about 80 px, so faces below 1/30 of a larger picture's longest side go unseen.
LONGEST_SIDE = 2400
MANUAL = "manual"
LANDMARK_NOISE = 0.010
"""Standard deviation of one coordinate of dlib's landmarks, in inter-eye distances.

Measured on the 1422 of 1447 LFW pictures whose central face every one of ten searches found:
as it is, upsampled once, scaled by -2, -1, +1 and +2 %, shifted by four parts of a pixel.
It is the standard deviation around the face's mean over the searches (median of the faces
0.008, 95th percentile 0.014; upsampling alone 0.009). tests/benchmarks/landmark_noise.py
repeats it. Landmarks placed by hand have a noise of their own, not described by this number.
"""
CHOICES = ("largest", "central")


@functools.cache
def _load_dlib() -> tuple[Any, Any, str]:
    """Return detector, five-point predictor and dlib's version; loaded once, when needed."""
    import dlib  # late: the rest of the package works where dlib is not installed

    predictor = dlib.shape_predictor(str(find_landmark_predictor()))
    return dlib.get_frontal_face_detector(), predictor, str(dlib.__version__)


def detect(pixels: Uint8Array, *, upsample: int = 0) -> tuple[FaceDetection, ...]:
    """Return the faces of a picture, sorted from left to right.

    dlib's frontal detector (histograms of oriented gradients) finds boxes, its five-point
    predictor the eye corners and the nose base. A picture with a side longer than
    `LONGEST_SIDE` is searched scaled down to it; the result says so.

    Parameters
    ----------
    pixels : uint8 (H, W, 3)
        RGB, upright.
    upsample : int
        How often the picture is doubled before the search, 0..2; finds smaller faces.

    Returns
    -------
    tuple of FaceDetection
        In pixels of ``pixels``; confidence is the detector's margin, not a probability.

    Raises
    ------
    WeightsMissing, RefusedModel
        When the predictor's file is not there or not the published one.
    UsageError
        When ``upsample`` is out of range.

    References
    ----------
    V. Kazemi, J. Sullivan, "One Millisecond Face Alignment with an Ensemble of Regression
    Trees", CVPR 2014; N. Dalal, B. Triggs, "Histograms of Oriented Gradients for Human
    Detection", CVPR 2005; D. E. King, "Max-Margin Object Detection", arXiv 1502.00046.
    """
    if upsample not in (0, 1, 2):
        raise UsageError("Upsampling is 0, 1 or 2.", advice="Choose a number from 0 to 2.")
    detector, predictor, version = _load_dlib()
    small = np.ascontiguousarray(resize_to_fit(pixels, longest=LONGEST_SIDE))
    boxes, scores, _ = detector.run(small, upsample)
    name = f"dlib {version} frontal HOG, 5 points, upsample {upsample}"
    if small.shape != pixels.shape:
        name += f", searched at {small.shape[1]} x {small.shape[0]} px"
    factors = (pixels.shape[1] / small.shape[1], pixels.shape[0] / small.shape[0])
    found = [
        _record(predictor(small, box), score, factors=factors, name=name)
        for box, score in zip(boxes, scores, strict=True)
    ]
    return tuple(sorted(found, key=lambda face: (face.box[0], face.box[1])))


def _record(shape: Any, score: float, *, factors: tuple[float, float], name: str) -> FaceDetection:
    """Return dlib's answer in pixels of the whole picture (pixel centres at integers)."""

    def enlarge(x: float, y: float) -> Point:
        return (x + 0.5) * factors[0] - 0.5, (y + 0.5) * factors[1] - 0.5

    points = [enlarge(part.x, part.y) for part in shape.parts()]
    rect = shape.rect
    start, stop = enlarge(rect.left(), rect.top()), enlarge(rect.right(), rect.bottom())
    landmarks: Landmarks = (points[0], points[1], points[2], points[3], points[4])
    convention = LandmarkConvention.EYE_CORNERS
    return FaceDetection((*start, *stop), landmarks, convention, float(score), name)


def choose(
    detections: Sequence[FaceDetection], choice: str | None, size: tuple[int, int]
) -> tuple[FaceDetection, str]:
    """Return the face to use, and how it was chosen.

    Parameters
    ----------
    detections : sequence of FaceDetection
        As `detect` lists them.
    choice : str, optional
        ``largest``, ``central`` or a number from 0 in the order listed.
    size : (int, int)
        Height and width of the picture, pixels.

    Returns
    -------
    (FaceDetection, str)
        The second part is ``only``, ``largest``, ``central`` or the number.

    Raises
    ------
    NoFace
        When there is none.
    SeveralFaces
        When there are several and no choice was made; the advice lists them.
    UsageError
        When the choice is not one of these, or the number does not exist.
    """
    if not detections:
        raise NoFace("No face was found in the picture.")
    number = _read_choice(choice, len(detections))
    if len(detections) == 1:
        return detections[0], "only"
    if choice == "largest":
        return max(detections, key=_area), choice
    if choice == "central":
        return min(detections, key=lambda face: _off_centre(face, size)), choice
    if number is None:
        raise SeveralFaces(
            f"The picture shows {len(detections)} faces.", advice=_list_faces(detections)
        )
    return detections[number], str(number)


def _read_choice(choice: str | None, count: int) -> int | None:
    """Return the face's number if the choice is one; refuse what is no choice at all."""
    if choice is None or choice in CHOICES:
        return None
    if choice.isascii() and choice.isdigit() and int(choice) < count:
        return int(choice)
    raise UsageError(
        f"There is no face {choice!r}; the picture shows {count}, numbered from 0.",
        advice="Choose a face by number, 'largest' or 'central'.",
    )


def _area(face: FaceDetection) -> float:
    x0, y0, x1, y1 = face.box
    return (x1 - x0) * (y1 - y0)


def _off_centre(face: FaceDetection, size: tuple[int, int]) -> float:
    x0, y0, x1, y1 = face.box
    return math.dist(((x0 + x1) / 2, (y0 + y1) / 2), ((size[1] - 1) / 2, (size[0] - 1) / 2))


def _list_faces(detections: Sequence[FaceDetection]) -> str:
    boxes = "; ".join(
        f"{number}: x {face.box[0]:.0f}-{face.box[2]:.0f}, y {face.box[1]:.0f}-{face.box[3]:.0f}"
        for number, face in enumerate(detections)
    )
    return f"Choose one by number, 'largest' or 'central' ({boxes})."


def place_by_hand(
    points: Sequence[Point], convention: LandmarkConvention, size: tuple[int, int]
) -> FaceDetection:
    """Return a face whose five landmarks a person placed.

    Parameters
    ----------
    points : sequence of five (x, y)
        Pixels of the picture, in the convention's order.
    convention : LandmarkConvention
        What the points mean.
    size : (int, int)
        Height and width of the picture, pixels.

    Raises
    ------
    UnusableLandmarks
        When the points cannot be a face.
    """
    landmarks = check_points(points, convention, size)
    left, right = find_eyes(landmarks, convention)
    reach = math.dist(left, right)
    xs, ys = zip(*landmarks, strict=True)
    box = (min(xs) - reach / 2, min(ys) - reach / 2, max(xs) + reach / 2, max(ys) + reach / 2)
    return FaceDetection(box, landmarks, convention, None, MANUAL)
