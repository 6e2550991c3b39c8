"""Enumerations and plain types every record is built from."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Uint8Array = NDArray[np.uint8]
FloatArray = NDArray[np.float32]
Box = tuple[float, float, float, float]
Point = tuple[float, float]
Landmarks = tuple[Point, Point, Point, Point, Point]
Affine = tuple[tuple[float, float, float], tuple[float, float, float]]
Pairs = tuple[tuple[str, str], ...]


class Side(StrEnum):
    """Which of the two samples of a comparison."""

    PROBE = "probe"
    REFERENCE = "reference"


class LandmarkConvention(StrEnum):
    """What the five points mean, in order.

    ``EYE_CORNERS``: dlib's five points: corners of the eye on the image's right (outer,
    inner), corners of the eye on the image's left (outer, inner), nose base.
    ``EYES_NOSE_MOUTH``: eye on the image's left, eye on the image's right, nose tip, mouth
    corner on the image's left, mouth corner on the image's right.
    """

    EYE_CORNERS = "eye corners and nose base"
    EYES_NOSE_MOUTH = "eyes, nose tip and mouth corners"


class Suitability(StrEnum):
    """How far a face sample serves a comparison."""

    SUITABLE = "suitable"
    LIMITED = "limited"
    UNSUITABLE = "unsuitable"


class Decision(StrEnum):
    """The system's decision; never the examiner's opinion."""

    MATCH = "match"
    NON_MATCH = "non-match"
    UNDETERMINED = "undetermined"


class Polarity(StrEnum):
    """Which direction of evidence a map shows."""

    SIGNED = "signed"
    SIMILARITY = "similarity"
    DISSIMILARITY = "dissimilarity"
    FUSED = "fused"


class CurveKind(StrEnum):
    """Whether the top-ranked pixels are taken away, put back, or the partner's put there."""

    DELETION = "deletion"
    INSERTION = "insertion"
    PASTE = "partner-paste"


class Fill(StrEnum):
    """What stands in for pixels that are taken away.

    ``PARTNER`` is the other side's aligned crop; it goes with ``CurveKind.PASTE`` only, and
    that kind with it only.
    """

    BLACK = "black"
    BLUR = "blur"
    MEAN = "mean"
    PARTNER = "partner"


class CaseKind(StrEnum):
    """What a case is for; it decides what may be shown when."""

    RESEARCH = "research"
