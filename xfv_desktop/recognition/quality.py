"""Describe a single face sample in simple measures; nothing here predicts a pair's score.

The ranges are those of the pictures that the shipped error rates were measured on, 1437 faces
of LFW (tests/benchmarks/quality_ranges.py): its 1st and 99th percentile, rounded. Outside a
range the error rates do not speak for the sample; that is all a concern means. Two ranges are
set otherwise: the roll, which alignment takes out again (faces turned by 30 degrees were all
found, the median cosine to the upright face's template is 0.999), and the share outside the
picture, which is zero all over LFW. The outer limits are a convention of this program; at 12 px
between the eyes a template's cosine to that of the same picture at 45 px is still 0.98 (median
of 41 pictures), at 8 px 0.96, where the threshold for a false match rate of 1 % is 0.907.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import cv2
import numpy as np

from xfv_desktop.domain import (
    FaceDetection,
    FaceSample,
    FloatArray,
    QualityMeasure,
    QualityReport,
    Suitability,
    Uint8Array,
)
from xfv_desktop.recognition.landmarks import (
    find_eyes,
    find_nose,
    measure_inter_eye,
    to_face_frame,
)

# Crops of every recognizer are measured at this height, so that one range fits all.
_HEIGHT = 112
_DARK, _BRIGHT = 3, 252


class Range(NamedTuple):
    """Unit and range of a measure; beyond the outer limits a sample is unsuitable."""

    unit: str
    low: float | None
    high: float | None
    outer_low: float | None
    outer_high: float | None
    concern: str


RANGES: dict[str, Range] = {
    "inter-eye distance": Range("px", 32.0, None, 12.0, None, "few pixels between the eyes"),
    "sharpness": Range("variance of Laplacian", 22.0, None, 5.0, None, "little fine detail"),
    "yaw proxy": Range("inter-eye distances", -0.3, 0.3, -0.6, 0.6, "the head is turned"),
    "roll": Range("degrees", -30.0, 30.0, -60.0, 60.0, "the head is tilted"),
    "mean luma": Range("grey levels", 70.0, 164.0, 15.0, 240.0, "too dark or too bright"),
    "clipped share": Range("share", None, 0.12, None, 0.6, "black or white areas without detail"),
    "outside share": Range(
        "share", None, 0.02, None, 0.4, "part of the crop lies outside the picture"
    ),
}


def _compute_luma(crop: Uint8Array) -> FloatArray:
    """Return luma, float32 (112, w), 0..255 (Rec. 601 weights), of the crop at one height."""
    width = round(crop.shape[1] * _HEIGHT / crop.shape[0])
    small = cv2.resize(crop, (width, _HEIGHT), interpolation=cv2.INTER_AREA)
    return small.astype(np.float32) @ np.array((0.299, 0.587, 0.114), np.float32)


def _measure_light(crop: Uint8Array) -> dict[str, float]:
    luma = _compute_luma(crop)
    clipped = (luma < _DARK) | (luma > _BRIGHT)
    return {
        "sharpness": float(cv2.Laplacian(luma, cv2.CV_32F).var()),
        "mean luma": float(luma.mean()),
        "clipped share": float(clipped.mean()),
    }


def _measure_pose(face: FaceDetection) -> dict[str, float]:
    """Return size and pose; the yaw proxy is the nose's offset along the eye axis."""
    left, right = find_eyes(face.landmarks, face.convention)
    frame = to_face_frame(face.landmarks, face.convention)
    nose = face.landmarks.index(find_nose(face.landmarks, face.convention))
    return {
        "inter-eye distance": measure_inter_eye(face),
        "yaw proxy": float(frame[nose, 0]),
        "roll": math.degrees(math.atan2(right[1] - left[1], right[0] - left[0])),
    }


def _measure_outside(sample: FaceSample, shape: tuple[int, ...]) -> float:
    """Return the share of crop pixels that lie outside the picture."""
    height, width = sample.crop.shape[:2]
    y, x = np.mgrid[:height, :width]
    there = np.array(sample.inverse) @ np.stack((x.ravel(), y.ravel(), np.ones(x.size)))
    inside = (
        (there >= -0.5).all(axis=0) & (there[0] < shape[1] - 0.5) & (there[1] < shape[0] - 0.5)
    )
    return float(1 - inside.mean())


def _judge(name: str, value: float) -> tuple[QualityMeasure, bool]:
    """Return the measure with its concern, and whether it is beyond the outer limits."""
    unit, low, high, outer_low, outer_high, concern = RANGES[name]
    within = _lies_within(value, low, high)
    measure = QualityMeasure(name, value, unit, low, high, "" if within else concern)
    return measure, not _lies_within(value, outer_low, outer_high)


def _lies_within(value: float, low: float | None, high: float | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


def _word(suitability: Suitability, concerns: list[str], *, aligned: bool) -> str:
    """Return the statement: this one picture, in plain words."""
    if suitability is Suitability.SUITABLE:
        text = (
            "The measures of this picture lie within the range of the pictures that the error "
            "rates were measured on."
        )
    else:
        text = (
            f"Concern about this picture: {'; '.join(concerns)}. The error rates were not "
            "measured on such pictures."
        )
    said = [text]
    if suitability is Suitability.UNSUITABLE:
        said.append("A comparison with it says little.")
    if aligned:
        said.append("It was handed in as an aligned crop, so size and pose are not known.")
    said.append("This describes the single picture and predicts nothing about a pair.")
    return " ".join(said)


def measure_quality(pixels: Uint8Array, sample: FaceSample) -> QualityReport:
    """Return size, sharpness, pose, exposure and border of a face sample.

    Parameters
    ----------
    pixels : uint8 (H, W, 3)
        The picture that the sample was made from, RGB.
    sample : FaceSample
        The aligned crop; size, pose and border are left out when it has no landmarks.

    Returns
    -------
    QualityReport
        ``suitable`` without any concern, ``unsuitable`` when a measure is beyond even the
        outer limits of `RANGES`, ``limited`` otherwise.

    References
    ----------
    J. L. Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy: a comparative
    study", ICPR 2000 (variance of the Laplacian). For orientation: ISO/IEC 19794-5 asks for
    90 px between the eyes in full-frontal portraits of identity documents.
    """
    values = _measure_light(sample.crop)
    if sample.detection is not None:
        values |= _measure_pose(sample.detection)
    if sample.inverse is not None:
        values["outside share"] = _measure_outside(sample, pixels.shape)
    judged = [_judge(name, values[name]) for name in RANGES if name in values]
    measures = tuple(measure for measure, _ in judged)
    concerns = [measure.concern for measure in measures if measure.concern]
    suitability = Suitability.LIMITED if concerns else Suitability.SUITABLE
    if any(beyond for _, beyond in judged):
        suitability = Suitability.UNSUITABLE
    statement = _word(suitability, concerns, aligned=sample.detection is None)
    return QualityReport(measures, suitability, statement)
