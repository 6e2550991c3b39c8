"""From two evidence items to a comparison: detect, align, embed, score, decide."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np

from xfv_desktop.comparison import calibration, decision, likelihood_ratio, score
from xfv_desktop.domain import (
    Comparison,
    ComparisonDecision,
    Decision,
    DecodedImage,
    EvidenceItem,
    FaceDetection,
    FaceSample,
    Landmarks,
    ModelCard,
    Provenance,
    SampleRecord,
    ScoreSpread,
    Template,
    Threshold,
    Uint8Array,
)
from xfv_desktop.errors import FaceError, UsageError
from xfv_desktop.evidence.decode import decode
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition import alignment, detection, quality
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.resources import find
from xfv_desktop.workflow.workbench import PROGRAM, Workbench, list_versions

NO_SPREAD = (
    "No spread: the pictures were handed in as aligned crops, so the landmarks' "
    "uncertainty is unknown."
)


@dataclass(frozen=True)
class SampleChoice:
    """Which face of which frame of which item goes into a comparison.

    ``face`` is None, ``largest``, ``central`` or a number as listed by `detect_faces`;
    ``landmarks`` (five points by hand) go before it; ``aligned`` takes the picture as the
    crop itself.
    """

    evidence_id: str
    frame: int = 0
    face: str | None = None
    landmarks: Landmarks | None = None
    aligned: bool = False


@dataclass(frozen=True)
class CompareOptions:
    """How to compare; None means the setting.

    ``threshold`` (a score) goes before ``fmr`` (an operating point of the score set).
    """

    model: str | None = None
    threshold: float | None = None
    fmr: float | None = None
    device: str | None = None
    seed: int | None = None


@dataclass
class Stopwatch:
    """Seconds spent per named step, in order."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def measure(self, name: str) -> Iterator[None]:
        """Add the time inside the block to the step."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    def read(self) -> tuple[tuple[str, float], ...]:
        """Return the steps with their seconds, to a tenth of a millisecond."""
        return tuple((name, round(value, 4)) for name, value in self.seconds.items())


@dataclass(frozen=True, eq=False)
class Prepared:
    """One side, ready to be compared."""

    image: DecodedImage
    sample: FaceSample
    record: SampleRecord


def read_image(workbench: Workbench, case_path: Path, item: EvidenceItem, frame: int) -> DecodedImage:
    """Return the pixels of one frame of a stored item.

    Raises
    ------
    CaseDamaged
        When the stored bytes are not what was taken in.
    EvidenceError
        When the frame cannot be decoded.
    """
    data = workbench.case(case_path).read_blob(item.sha256)
    return decode(data, frame=frame, limits=workbench.limits)


def detect_faces(
    workbench: Workbench,
    case_path: Path,
    evidence_id: str,
    *,
    frame: int = 0,
    progress: Progress = SILENT,
) -> tuple[FaceDetection, ...]:
    """Return the faces of one frame, left to right; empty when there is none."""
    progress.step(0.0, "Reading the picture")
    item = workbench.case(case_path).evidence(evidence_id)
    image = read_image(workbench, case_path, item, frame)
    progress.step(0.3, "Looking for faces")
    found = detection.detect(image.pixels, upsample=workbench.settings.upsample)
    progress.step(1.0, "Faces found")
    return found


def _pick_sample(
    image: DecodedImage, choice: SampleChoice, card: ModelCard, upsample: int
) -> tuple[FaceSample, str, int]:
    """Return the face sample, how its face was chosen, and how many faces there were."""
    size = (image.pixels.shape[0], image.pixels.shape[1])
    if choice.aligned:
        return alignment.accept_aligned(image.pixels, card), "aligned", 1
    if choice.landmarks is not None:
        face = detection.place_by_hand(
            choice.landmarks, convention=card.convention, size=size
        )
        return alignment.align(image.pixels, face, card), "manual", 1
    found = detection.detect(image.pixels, upsample=upsample)
    chosen, how = detection.choose(found, choice.face, size)
    return alignment.align(image.pixels, chosen, card), how, len(found)


def prepare(
    workbench: Workbench, case_path: Path, choice: SampleChoice, card: ModelCard
) -> Prepared:
    """Return one side decoded, aligned and described.

    Raises
    ------
    NoFace, SeveralFaces, UnusableLandmarks, WrongCropSize
        When no face sample can be made of the choice.
    """
    item = workbench.case(case_path).evidence(choice.evidence_id)
    image = read_image(workbench, case_path, item, choice.frame)
    try:
        sample, how, found = _pick_sample(image, choice, card, workbench.settings.upsample)
    except FaceError as error:
        role = item.role or "picture"
        raise type(error)(f"{role} {item.name}: {error.text}", advice=error.advice) from error
    record = SampleRecord(
        evidence_id=item.id,
        sha256=item.sha256,
        width=image.pixels.shape[1],
        height=image.pixels.shape[0],
        frame=choice.frame,
        decoding=image.steps,
        decoder=image.decoder,
        choice=how,
        faces_found=found,
        face=sample.detection,
        transform=sample.transform,
        inverse=sample.inverse,
        crop_sha256=hash_bytes(encode_png(sample.crop)),
        crop_shape=(sample.crop.shape[0], sample.crop.shape[1]),
        quality=quality.measure_quality(image.pixels, sample),
    )
    return Prepared(image, sample, record)


def find_threshold(workbench: Workbench, card: ModelCard, options: CompareOptions) -> Threshold | None:
    """Return the threshold asked for, the calibrated one, or None when there is neither.

    Raises
    ------
    UsageError
        When an operating point is asked for and the recognizer has no score set.
    CalibrationError
        When the score set cannot support the operating point.
    """
    if options.threshold is not None:
        return calibration.threshold_by_hand(options.threshold)
    scores = calibration.find_for(card, find("calibration"))
    if scores is not None:
        fmr = workbench.settings.operating_fmr if options.fmr is None else options.fmr
        return calibration.threshold_at(scores, fmr)
    if options.fmr is not None:
        raise UsageError(
            f"There is no score set for {card.id}, so no threshold at an FMR.",
            advice="Give a threshold with --threshold.",
        )
    return None


def _jitter_side(
    one: Prepared, card: ModelCard, *, draws: int, seed: int
) -> tuple[Uint8Array, float]:
    face = one.sample.detection
    if face is None:
        raise FaceError("An aligned crop has no landmarks to move.")
    sigma = detection.estimate_noise(face)
    crops = alignment.jitter(
        one.image.pixels, face, card, sigma_px=sigma, draws=draws, seed=seed
    )
    return crops, sigma


def measure_spread(
    recognizer: Recognizer,
    probe: Prepared,
    reference: Prepared,
    *,
    draws: int,
    seed: int,
    progress: Progress = SILENT,
) -> ScoreSpread:
    """Return how far the score moves under the landmarks' noise.

    Both sides are re-aligned ``draws`` times with independent Gaussian noise on every
    coordinate; draw i of the probe is compared with draw i of the reference.
    """
    card = recognizer.card
    left, sigma_left = _jitter_side(probe, card, draws=draws, seed=2 * seed)
    right, sigma_right = _jitter_side(reference, card, draws=draws, seed=2 * seed + 1)
    one = recognizer.templates(left, progress=progress.part(0, 0.5))
    two = recognizer.templates(right, progress=progress.part(0.5, 1))
    scores = np.einsum("nd,nd->n", one.astype(np.float64), two.astype(np.float64))
    return decision.summarise_spread(scores, sigma=(sigma_left, sigma_right), seed=seed)


def _decide(
    found: score.ComparisonScore, threshold: Threshold | None, spread: ScoreSpread | None
) -> ComparisonDecision:
    if threshold is None:
        return ComparisonDecision(
            Decision.UNDETERMINED,
            "This recognizer has no score set here and no threshold was given.",
        )
    return decision.decide(found, threshold, spread)


def make_provenance(
    workbench: Workbench, recognizer: Recognizer, *, seed: int, started: datetime
) -> Provenance:
    """Return what made a result, ending now."""
    card = recognizer.card
    return Provenance(
        program=PROGRAM,
        versions=list_versions(),
        model_id=card.id,
        model_sha256=card.sha256,
        settings=workbench.settings.snapshot(),
        seed=seed,
        device=recognizer.device,
        device_name=recognizer.device_name,
        started=started,
        ended=workbench.clock(),
    )


@dataclass(frozen=True, eq=False)
class _Sides:
    """Both sides prepared, with their templates."""

    probe: Prepared
    reference: Prepared
    templates: tuple[Template, Template]


def _embed_sides(
    recognizer: Recognizer, probe: Prepared, reference: Prepared
) -> _Sides:
    left = recognizer.template(probe.sample)
    right = recognizer.template(reference.sample)
    return _Sides(probe, reference, (left, right))


def compare(
    workbench: Workbench,
    case_path: Path,
    probe: SampleChoice,
    reference: SampleChoice,
    *,
    options: CompareOptions | None = None,
    progress: Progress = SILENT,
) -> Comparison:
    """Compare two faces of the case and keep the result.

    Raises
    ------
    ExaminerMissing
        When nobody is named.
    EvidenceError, FaceError, ModelError, DeviceMissing, CaseError
        When a step cannot be done; the case is then unchanged.
    """
    options = options or CompareOptions()
    examiner, started, watch = workbench.require_examiner(), workbench.clock(), Stopwatch()
    case = workbench.case(case_path)
    progress.step(0.02, "Loading the recognizer")
    with watch.measure("load model"):
        recognizer = _load(workbench, options)
    progress.step(0.2, "Preparing the probe")
    with watch.measure("prepare"):
        left = prepare(workbench, case_path, probe, recognizer.card)
        progress.step(0.35, "Preparing the reference")
        right = prepare(workbench, case_path, reference, recognizer.card)
    progress.step(0.5, "Comparing")
    with watch.measure("embed"):
        sides = _embed_sides(recognizer, left, right)
    seed = workbench.settings.seed if options.seed is None else options.seed
    with watch.measure("spread"):
        spread = _spread_of(workbench, recognizer, sides, seed, progress.part(0.55, 0.9))
    found = score.compare(*sides.templates)
    threshold = find_threshold(workbench, recognizer.card, options)
    comparison = Comparison(
        id=workbench.new_id(),
        case_id=case.info.id,
        at=started,
        examiner=examiner,
        model=recognizer.card,
        probe=_with_crop(left),
        reference=_with_crop(right),
        score=found,
        spread=spread,
        spread_note=_note_spread(sides, spread),
        threshold=threshold,
        decision=_decide(found, threshold, spread),
        lr=likelihood_ratio.estimate_lr(
            found, calibration.find_for(recognizer.card, find("calibration"))
        ),
        provenance=make_provenance(workbench, recognizer, seed=seed, started=started),
        timings=watch.read(),
    )
    progress.step(0.95, "Keeping the result")
    _keep(case, comparison, sides)
    return comparison
