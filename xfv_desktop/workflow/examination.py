"""From two evidence items to a kept comparison: align, embed, score, decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.comparison import calibration, decision, likelihood_ratio, score
from xfv_desktop.domain import (
    Comparison,
    ComparisonDecision,
    ComparisonScore,
    Decision,
    LikelihoodRatio,
    ModelCard,
    Provenance,
    ScoreSpread,
    Template,
    Threshold,
)
from xfv_desktop.errors import UsageError
from xfv_desktop.imaging import encode_png
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition import alignment, detection
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.recognition.landmarks import measure_inter_eye
from xfv_desktop.workflow import calibration_sets
from xfv_desktop.workflow.samples import Prepared, SampleChoice, detect_faces, prepare
from xfv_desktop.workflow.stopwatch import Stopwatch
from xfv_desktop.workflow.workbench import PROGRAM, Workbench, list_versions

_NOISE_NOTE = (
    f"Both faces were re-aligned with Gaussian noise of {detection.LANDMARK_NOISE:.1%} of the "
    "inter-eye distance on every landmark coordinate: the scatter of dlib's five points when "
    "the same photograph is enlarged, shifted or upsampled slightly before detection. Points "
    "placed by hand are taken to scatter as much."
)

_NO_LR_ALIGNED = (
    "The score set was made from detected landmarks; a crop aligned elsewhere is outside it."
)

__all__ = ["CompareOptions", "SampleChoice", "compare", "detect_faces"]


@dataclass(frozen=True)
class CompareOptions:
    """How to compare; None means the setting.

    ``threshold`` (a score) goes before ``eer`` and ``fmr``, operating points of the score set.
    """

    model: str | None = None
    threshold: float | None = None
    fmr: float | None = None
    eer: bool = False
    device: str | None = None
    seed: int | None = None


@dataclass(frozen=True, eq=False)
class _Sides:
    """Both sides prepared, with their templates."""

    probe: Prepared
    reference: Prepared
    templates: tuple[Template, Template]


@dataclass(frozen=True)
class _Judgement:
    """What the system says of a score: threshold, decision, likelihood ratio."""

    threshold: Threshold | None
    decision: ComparisonDecision
    lr: LikelihoodRatio


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
    case = workbench.case(case_path, write=True)
    progress.step(0.02, "Loading the recognizer")
    with watch.measure("load"):
        recognizer = _load(workbench, options)
    with watch.measure("prepare"):
        sides = _prepare_sides(workbench, case_path, (probe, reference), recognizer, progress)
    seed = workbench.settings.seed if options.seed is None else options.seed
    with watch.measure("spread"):
        spread, note = _measure_spread(workbench, recognizer, sides, seed, progress.part(0.5, 0.9))
    found = _score(recognizer, sides.templates)
    judged = _judge(workbench, (recognizer.card, sides), options, found, spread)
    progress.step(0.95, "Keeping the result")
    comparison = Comparison(
        id=workbench.new_id(),
        case_id=case.info.id,
        at=started,
        examiner=examiner,
        model=recognizer.card,
        probe=sides.probe.record,
        reference=sides.reference.record,
        score=found,
        spread=spread,
        spread_note=note,
        threshold=judged.threshold,
        decision=judged.decision,
        lr=judged.lr,
        provenance=make_provenance(workbench, recognizer, seed=seed, started=started),
        timings=watch.read(),
    )
    _keep(case, comparison, sides)
    return comparison


def _load(workbench: Workbench, options: CompareOptions) -> Recognizer:
    model = options.model or workbench.settings.model
    return workbench.recognizer(model, options.device or workbench.settings.device)


def _prepare_sides(
    workbench: Workbench,
    case_path: Path,
    choices: tuple[SampleChoice, SampleChoice],
    recognizer: Recognizer,
    progress: Progress,
) -> _Sides:
    progress.step(0.2, "Preparing the probe")
    left = prepare(workbench, case_path, choices[0], recognizer.card, side="probe")
    progress.step(0.35, "Preparing the reference")
    right = prepare(workbench, case_path, choices[1], recognizer.card, side="reference")
    progress.step(0.45, "Making the templates")
    templates = (recognizer.template(left.sample), recognizer.template(right.sample))
    return _Sides(left, right, templates)


def _score(recognizer: Recognizer, templates: tuple[Template, Template]) -> ComparisonScore:
    """Return the score of probe and reference: a cosine, or the recognizer's own measure."""
    measure = None if recognizer.pairing is None else recognizer.score_templates
    return score.compare(*templates, metric=recognizer.card.metric, measure=measure)


def _measure_spread(
    workbench: Workbench,
    recognizer: Recognizer,
    sides: _Sides,
    seed: int,
    progress: Progress,
) -> tuple[ScoreSpread | None, str]:
    """Return the score's spread under the landmarks' noise, and how it came about.

    Both sides are re-aligned with independent Gaussian noise on every coordinate; draw i of
    the probe is compared with draw i of the reference.
    """
    faces = (sides.probe.sample.detection, sides.reference.sample.detection)
    if faces[0] is None or faces[1] is None:
        return None, (
            "No spread: a picture was handed in as an aligned crop, so the uncertainty of its "
            "landmarks is unknown."
        )
    draws = workbench.settings.jitter_draws
    noise = detection.LANDMARK_NOISE
    sigma = (noise * measure_inter_eye(faces[0]), noise * measure_inter_eye(faces[1]))
    rows = []
    for number, one in enumerate((sides.probe, sides.reference)):
        face = faces[number]
        assert face is not None  # noqa: S101 - both were checked above
        crops = alignment.jitter(
            one.image.pixels,
            face,
            recognizer.card,
            sigma_px=sigma[number],
            draws=draws,
            seed=2 * seed + number,
        )
        part = progress.part(number / 2, (number + 1) / 2)
        rows.append(recognizer.templates(crops, progress=part))
    scores = recognizer.score_templates(rows[0], rows[1])
    spread = decision.summarise_spread(scores.tolist(), sigma=sigma, seed=seed)
    return spread, _NOISE_NOTE


def _judge(
    workbench: Workbench,
    made: tuple[ModelCard, _Sides],
    options: CompareOptions,
    found: ComparisonScore,
    spread: ScoreSpread | None,
) -> _Judgement:
    card, sides = made
    faces = [one.sample.detection for one in (sides.probe, sides.reference)]
    known = calibration_sets.look_up(workbench, card, faces)
    suits = spread is not None or calibration_sets.speaks_for_crops(known.score_set)
    threshold = _find_threshold(workbench, card, options, known.score_set)
    lr = likelihood_ratio.estimate_lr(
        found,
        known.score_set if suits else None,
        absence=known.reason if suits else _NO_LR_ALIGNED,
        measures=[*sides.probe.record.quality.measures, *sides.reference.record.quality.measures],
        scale=calibration_sets.find_scale(workbench),
    )
    if threshold is None:
        reason = "This recognizer has no score set here and no threshold was given."
        return _Judgement(None, ComparisonDecision(Decision.UNDETERMINED, reason), lr)
    return _Judgement(threshold, decision.decide(found, threshold, spread), lr)


def _find_threshold(
    workbench: Workbench,
    card: ModelCard,
    options: CompareOptions,
    scores: calibration.ScoreSet | None,
) -> Threshold | None:
    """Return the threshold asked for, the calibrated one, or None when there is neither."""
    if options.threshold is not None:
        return calibration.threshold_by_hand(options.threshold)
    if scores is not None:
        fmr = workbench.settings.operating_fmr if options.fmr is None else options.fmr
        return calibration.threshold_at(scores, "EER" if options.eer else fmr)
    if options.eer or options.fmr is not None:
        raise UsageError(
            f"There is no score set for {card.id}, so there is no threshold at an error rate.",
            advice="Give a score with --threshold.",
        )
    return None


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


def _keep(case: CaseFile, comparison: Comparison, sides: _Sides) -> None:
    """Store crops, templates and the record in one transaction with its audit entry."""
    with case.work(examiner=comparison.examiner, at=comparison.provenance.ended) as work:
        for one, template in zip((sides.probe, sides.reference), sides.templates, strict=True):
            crop_sha256 = work.put_blob(encode_png(one.sample.crop))
            template_id = f"{comparison.id}-{one.side}"
            work.add_template(template, template_id=template_id, crop_sha256=crop_sha256)
        work.add_comparison(comparison)
        details = {"model": comparison.model.id, "sha256": comparison.model.sha256}
        work.record("comparison made", comparison.id, details)
        work.commit()
