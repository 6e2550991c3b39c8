"""Evidence, face samples, templates, maps in memory, and the catalogue cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from xfv_desktop.domain.terms import (
    Affine,
    Box,
    FloatArray,
    LandmarkConvention,
    Landmarks,
    Pairs,
    Polarity,
    Side,
    Suitability,
    Uint8Array,
)


@dataclass(frozen=True, eq=False)
class DecodedImage:
    """Pixels of one frame: uint8 (H, W, 3), sRGB, upright.

    ``steps`` says, in order, what decoding did to the stored bytes (orientation, colour
    profile, bit depth, alpha); ``decoder`` names library and version.
    """

    pixels: Uint8Array
    frame: int
    steps: tuple[str, ...]
    decoder: str


@dataclass(frozen=True)
class FaceDetection:
    """One face: box (x0, y0, x1, y1), five landmarks, confidence of the detector or None."""

    box: Box
    landmarks: Landmarks
    convention: LandmarkConvention
    confidence: float | None
    detector: str


@dataclass(frozen=True, eq=False)
class FaceSample:
    """An aligned crop, uint8 (H, W, 3) RGB, with the way to it and back.

    ``transform`` maps picture points to crop points, ``inverse`` the other way; both are
    None when the picture was handed in as an aligned crop.
    """

    crop: Uint8Array
    detection: FaceDetection | None
    transform: Affine | None
    inverse: Affine | None


@dataclass(frozen=True, eq=False)
class Template:
    """Numeric representation of a sample: float32 (D,).

    Unit length where templates are compared by their cosine.
    """

    values: FloatArray
    model_id: str
    model_sha256: str


@dataclass(frozen=True, eq=False)
class AttributionMap:
    """Contribution of crop regions to the score, float32 (H, W).

    Raw maps have ``smoothing`` "none"; a display map names its smoothing. ``parameters``
    are the method's own, as text.
    """

    method: str
    side: Side
    polarity: Polarity
    values: FloatArray
    smoothing: str = "none"
    parameters: Pairs = ()


@dataclass(frozen=True)
class EvidenceItem:
    """A file as it was taken in; its bytes are stored unchanged under ``sha256``.

    ``width`` and ``height`` are those of the first frame after orientation. ``facts`` are
    the container's properties (mode, bits, orientation, profile); ``metadata`` is verbatim.
    """

    id: str
    sha256: str
    size: int
    media_type: str
    name: str
    role: Side | None
    taken_in: datetime
    width: int
    height: int
    frames: int
    facts: Pairs = ()
    metadata: Pairs = ()


@dataclass(frozen=True)
class QualityMeasure:
    """One property of a face sample, with the range in which it raises no concern."""

    name: str
    value: float
    unit: str
    low: float | None
    high: float | None
    concern: str = ""


@dataclass(frozen=True)
class QualityReport:
    """Description of a single sample; it predicts nothing about a pair."""

    measures: tuple[QualityMeasure, ...]
    suitability: Suitability
    statement: str


@dataclass(frozen=True)
class SampleRecord:
    """What became a template: the evidence, the face chosen in it, its alignment, quality.

    ``choice`` tells how the face was chosen: ``only``, ``largest``, ``central``, a number,
    ``manual`` (landmarks by hand) or ``aligned`` (the picture was the crop).
    """

    evidence_id: str
    sha256: str
    width: int
    height: int
    frame: int
    decoding: tuple[str, ...]
    decoder: str
    choice: str
    faces_found: int
    face: FaceDetection | None
    transform: Affine | None
    inverse: Affine | None
    crop_sha256: str
    crop_shape: tuple[int, int]
    quality: QualityReport


@dataclass(frozen=True)
class ModelCard:
    """A recognizer: what it is, where it comes from, what it may be used for.

    ``input_size`` is (height, width) in pixels; the network's input is
    ``(value - mean) / std`` per channel, values 0..255 in ``channel_order``.
    ``source_sha256`` is of the file the weights came from, ``sha256`` of the converted one.
    ``notes`` says what was assumed or left out when they were imported.
    ``metric`` is what two templates are compared by. ``runtime`` says what runs the weights;
    without ``gradients`` the recognizer is a black box that gives scores only.
    """

    id: str
    name: str
    version: str
    architecture: str
    sha256: str
    source_sha256: str
    input_size: tuple[int, int]
    channel_order: str
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    dimension: int
    convention: LandmarkConvention
    licence: str
    source: str
    paper: str
    training_data: str
    research_only: bool
    alignment: str
    score_direction: str = "higher means more similar"
    detector_note: str = ""
    notes: str = ""
    metric: str = "cosine"
    runtime: str = "torch"
    gradients: bool = True


@dataclass(frozen=True)
class MethodOption:
    """A choice that a method leaves: the values it can take, which is usual, what it means."""

    id: str
    values: tuple[str, ...]
    default: str
    meaning: str


@dataclass(frozen=True)
class MethodCard:
    """An attribution method: its paper, equations, parameters, cost and main limitation.

    ``options`` are the choices it leaves; ``chosen`` those that were taken otherwise than
    usual, which the other texts then tell of.
    """

    id: str
    name: str
    family: str
    paper: str
    equations: str
    checked_against: str
    parameters: Pairs
    polarity: str
    deterministic: bool
    cost: str
    limitation: str
    options: tuple[MethodOption, ...] = ()
    chosen: Pairs = ()
