"""From two evidence items to a kept comparison: align, embed, score, decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.casefile.unit_of_work import UnitOfWork
from xfv_desktop.comparison import calibration, decision, likelihood_ratio, score
from xfv_desktop.domain import (
    Comparison,
    ComparisonDecision,
    ComparisonScore,
    Decision,
    FloatArray,
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
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.workflow import calibration_sets
from xfv_desktop.workflow.device_loss import survive_device_loss
from xfv_desktop.workflow.queries import read_picture
from xfv_desktop.workflow.samples import SampleChoice, detect_faces, prepare
from xfv_desktop.workflow.seats import Seat, find_noise, move_landmarks, tell_noise
from xfv_desktop.workflow.stopwatch import Stopwatch
from xfv_desktop.workflow.workbench import PROGRAM, Workbench, list_versions

_NO_SPREAD = (
    "No spread: a picture was handed in as an aligned crop, so the uncertainty of its "
    "landmarks is unknown."
)
_NO_LR_ALIGNED = (
    "The score set was made from detected landmarks; a crop aligned elsewhere is outside it."
)

__all__ = ["CompareOptions", "Examination", "SampleChoice", "compare", "detect_faces"]


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


_Sides = tuple[Seat, Seat]


@dataclass(frozen=True)
class _Judgement:
    """What the system says of a score: threshold, decision, likelihood ratio."""

    threshold: Threshold | None
    decision: ComparisonDecision
    lr: LikelihoodRatio


@survive_device_loss
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
    examination = Examination(workbench, case_path, options or CompareOptions())
    return examination.compare(probe, reference, progress=progress)


class Examination:
    """One or many comparisons under the same options, each sample embedded once per side.

    Parameters
    ----------
    workbench, case_path
        Where the samples lie and the results are kept.
    options : CompareOptions
        How to compare.
    """

    def __init__(self, workbench: Workbench, case_path: Path, options: CompareOptions) -> None:
        self._bench, self._path, self._options = workbench, case_path, options
        seed = options.seed
        self._seed = workbench.settings.seed if seed is None else seed
        self._settings = workbench.settings
        self._seats: dict[tuple[SampleChoice, str], Seat] = {}

    def load(self) -> Recognizer:
        """Return the recognizer of the options, loaded.

        Raises
        ------
        ModelError, DeviceMissing
            When it cannot be loaded.
        """
        return _load(self._bench, self._options)

    def compare(
        self,
        probe: SampleChoice,
        reference: SampleChoice,
        *,
        note: Callable[[UnitOfWork, Comparison], None] | None = None,
        progress: Progress = SILENT,
    ) -> Comparison:
        """Compare two faces and keep the result; see `compare`.

        Parameters
        ----------
        probe, reference : SampleChoice
            What is compared.
        note : callable, optional
            Adds what belongs to the same act, kept or lost together with the result.
        progress : Progress
            Asked at every step.
        """
        examiner, started = self._bench.require_examiner(), self._bench.clock()
        watch = Stopwatch()
        self._follow_settings()
        case = self._bench.case(self._path, write=True)
        progress.step(0.02, "Loading the recognizer")
        with watch.measure("load"):
            recognizer = _load(self._bench, self._options)
        with watch.measure("prepare"):
            sides = self._seat_sides((probe, reference), recognizer, progress)
        with watch.measure("spread"):
            spread, note_ = self._measure_spread(recognizer, sides, progress.part(0.5, 0.9))
        found = _score(recognizer, (sides[0].template, sides[1].template))
        judged = _judge(self._bench, (recognizer.card, sides), self._options, found, spread)
        progress.step(0.95, "Keeping the result")
        comparison = Comparison(
            id=self._bench.new_id(),
            case_id=case.info.id,
            at=started,
            examiner=examiner,
            model=recognizer.card,
            probe=sides[0].record,
            reference=sides[1].record,
            score=found,
            spread=spread,
            spread_note=note_,
            threshold=judged.threshold,
            decision=judged.decision,
            lr=judged.lr,
            provenance=make_provenance(self._bench, recognizer, seed=self._seed, started=started),
            timings=watch.read(),
        )
        _keep(case, comparison, sides, note)
        for seat in sides:
            seat.image = None
        return comparison

    def _seat_sides(
        self, choices: tuple[SampleChoice, SampleChoice], recognizer: Recognizer, to: Progress
    ) -> _Sides:
        to.step(0.2, "Preparing the probe")
        left = self._seat(choices[0], recognizer, "probe")
        to.step(0.35, "Preparing the reference")
        right = self._seat(choices[1], recognizer, "reference")
        to.step(0.45, "Making the templates")
        return left, right

    def _seat(self, choice: SampleChoice, recognizer: Recognizer, side: str) -> Seat:
        known = self._seats.get((choice, side))
        if known is None:
            made = prepare(self._bench, self._path, choice, recognizer.card, side=side)
            template = recognizer.template(made.sample)
            known = Seat(made.sample, made.record, side, template, made.image)
            self._seats[choice, side] = known
        return known

    def take(self, seat: Seat, choice: SampleChoice) -> None:
        """Use a sample that somebody made ahead under the same options and settings."""
        self._seats[choice, seat.side] = seat

    def _measure_spread(
        self, recognizer: Recognizer, sides: _Sides, progress: Progress
    ) -> tuple[ScoreSpread | None, str]:
        """Return the score's spread under the landmarks' noise, and how it came about.

        Both sides are re-aligned with independent Gaussian noise on every coordinate; draw i
        of the probe is compared with draw i of the reference.
        """
        faces = (sides[0].sample.detection, sides[1].sample.detection)
        if faces[0] is None or faces[1] is None:
            return None, _NO_SPREAD
        settings = self._bench.settings
        sigma = (find_noise(faces[0], settings), find_noise(faces[1], settings))
        rows = [
            self._move(recognizer, seat, part)
            for seat, part in zip(sides, _halve(progress), strict=True)
        ]
        scores = recognizer.score_templates(rows[0], rows[1])
        spread = decision.summarise_spread(scores.tolist(), sigma=sigma, seed=self._seed)
        return spread, tell_noise(settings, faces[0], faces[1])

    def _move(self, recognizer: Recognizer, seat: Seat, to: Progress) -> FloatArray:
        """Return the templates under moved landmarks, float32 (draws, D), made once."""
        if seat.moved is None:
            record = seat.record
            image = seat.image or read_picture(
                self._bench, self._path, record.evidence_id, frame=record.frame
            )
            settings = self._bench.settings
            seat.moved = move_landmarks(
                recognizer, seat, image, settings=settings, seed=self._seed, progress=to
            )
        return seat.moved

    def _follow_settings(self) -> None:
        """Start anew where settings changed meanwhile: they decide how samples are made."""
        if self._settings is not self._bench.settings:
            self._settings = self._bench.settings
            self._seats.clear()


def _halve(progress: Progress) -> tuple[Progress, Progress]:
    return progress.part(0, 0.5), progress.part(0.5, 1)


def _load(workbench: Workbench, options: CompareOptions) -> Recognizer:
    model = options.model or workbench.settings.model
    return workbench.recognizer(model, options.device or workbench.settings.device)


def _score(recognizer: Recognizer, templates: tuple[Template, Template]) -> ComparisonScore:
    """Return the score of probe and reference: a cosine, or the recognizer's own measure."""
    measure = None if recognizer.pairing is None else recognizer.score_templates
    return score.compare(*templates, metric=recognizer.card.metric, measure=measure)


def _judge(
    workbench: Workbench,
    made: tuple[ModelCard, _Sides],
    options: CompareOptions,
    found: ComparisonScore,
    spread: ScoreSpread | None,
) -> _Judgement:
    card, sides = made
    faces = [seat.sample.detection for seat in sides]
    known = calibration_sets.look_up(workbench, card, faces)
    by_hand = calibration_sets.tell_by_hand(known.score_set, faces)
    crops = spread is None and not calibration_sets.speaks_for_crops(known.score_set)
    absence = _NO_LR_ALIGNED if crops else by_hand
    threshold = _find_threshold(workbench, card, options, known.score_set)
    lr = likelihood_ratio.estimate_lr(
        found,
        None if absence else known.score_set,
        absence=absence or known.reason,
        measures=[measure for seat in sides for measure in seat.record.quality.measures],
        scale=calibration_sets.find_scale(workbench),
    )
    if threshold is None:
        reason = f"No threshold was given, and there is none to take. {known.reason}"
        return _Judgement(None, ComparisonDecision(Decision.UNDETERMINED, reason), lr)
    decided = decision.decide(found, threshold, spread)
    if by_hand and threshold.calibration is not None:
        decided = replace(decided, reason=f"{decided.reason} {by_hand}")
    return _Judgement(threshold, decided, lr)


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
        settings = workbench.settings
        usual: str | float = "EER" if settings.operating_eer else settings.operating_fmr
        wanted = usual if options.fmr is None else options.fmr
        return calibration.threshold_at(scores, "EER" if options.eer else wanted)
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


def _keep(
    case: CaseFile,
    comparison: Comparison,
    sides: _Sides,
    note: Callable[[UnitOfWork, Comparison], None] | None,
) -> None:
    """Store crops, templates and the record in one transaction with its audit entry."""
    with case.work(examiner=comparison.examiner, at=comparison.provenance.ended) as work:
        for seat in sides:
            crop_sha256 = work.put_blob(encode_png(seat.sample.crop))
            template_id = f"{comparison.id}-{seat.side}"
            work.add_template(seat.template, template_id=template_id, crop_sha256=crop_sha256)
        work.add_comparison(comparison)
        if note is not None:
            note(work, comparison)
        details = {"model": comparison.model.id, "sha256": comparison.model.sha256}
        work.record("comparison made", comparison.id, details)
        work.commit()
