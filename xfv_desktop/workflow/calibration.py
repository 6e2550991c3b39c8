"""Measure a recognizer's error rates on a laboratory's own pairs, and keep them as a score set."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from xfv_desktop.comparison import calibration
from xfv_desktop.comparison.compilation import FITS, Targets, compile_set
from xfv_desktop.comparison.equal_error import EqualError, measure_equal_error
from xfv_desktop.comparison.error_rates import count_needed
from xfv_desktop.comparison.evaluation import Evaluation, evaluate
from xfv_desktop.comparison.score_set import MeasureRange, ScoreSet
from xfv_desktop.comparison.subject_bootstrap import DRAWS, SEED, LabelledScores
from xfv_desktop.comparison.weighting import DoubleArray, IndexArray
from xfv_desktop.domain import CalibrationSet, FloatArray, ModelCard, Pairs
from xfv_desktop.errors import CalibrationError, UsageError
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition.detector_names import YUNET, tell_family
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.workflow import calibration_sets, detectors, models
from xfv_desktop.workflow.calibration_pairs import PairList, read_list
from xfv_desktop.workflow.calibration_sets import ALIGNED
from xfv_desktop.workflow.calibration_strata import MEASURES, TURN, Compared, Stratum, stratify
from xfv_desktop.workflow.calibration_templates import Acquired, Acquisition, open_store
from xfv_desktop.workflow.calibration_work import Acquirer
from xfv_desktop.workflow.workbench import PROGRAM, Workbench, list_versions
from xfv_desktop.workflow.workforce import Workforce

STATEMENT = (
    "Measured on this installation from the laboratory's own list of pairs. Whether its people "
    "and pictures stand for those of a case is for the laboratory to say."
)
_CHUNK = 65_536


@dataclass(frozen=True)
class CalibrationOptions:
    """What is measured.

    Attributes
    ----------
    pairs_file, root : Path
        The list of pairs and the folder of their pictures.
    model : str
        Recognizer: id or weights file.
    name : str
        Of the set; made of the list's name when empty.
    acquisition : Acquisition
        Crops as they are, or faces to be found.
    detector : str or None
        What finds them; the setting's where it is None.
    subset : str
        Rows wanted, where the list has a column ``set``.
    fmr : tuple of float
        Operating points.
    crossings : bool
        Take all pairs of pictures of different people as non-mated, not the listed ones alone.
    resume : bool
        Go on with the templates that an earlier run kept; else they are made anew.
    replace : bool
        Put the new set in the place of one that is there.
    workforce : Workforce or None
        Who makes the templates; None takes all cores, where that is worth it. The set is the
        same whoever works.
    """

    pairs_file: Path
    root: Path
    model: str
    name: str = ""
    acquisition: Acquisition = field(default_factory=Acquisition)
    detector: str | None = None
    subset: str = "std"
    fmr: tuple[float, ...] = (0.01, 0.001)
    crossings: bool = False
    resume: bool = False
    replace: bool = False
    workforce: Workforce | None = field(default_factory=Workforce)


@dataclass(frozen=True)
class Refusal:
    """An operating point that the comparisons cannot support."""

    point: str
    needed: int
    available: int


@dataclass(frozen=True)
class Failure:
    """A picture that gave no template: line of its first mention, kind of error."""

    line: int
    kind: str


@dataclass(frozen=True, eq=False)
class Calibrated:
    """What was measured, and where the set lies."""

    score_set: ScoreSet
    path: Path
    equal_error: EqualError
    evaluation: Evaluation
    strata: tuple[Stratum, ...]
    failures: tuple[Failure, ...]
    refused: tuple[Refusal, ...]
    lost_pairs: int


def calibrate(
    workbench: Workbench, options: CalibrationOptions, *, progress: Progress = SILENT
) -> Calibrated:
    """Measure error rates on a list of pairs and keep them for comparisons to come.

    Raises
    ------
    MissingFile, UsageError
        When the list is missing or makes no sense, or a set is there already.
    ModelError
        When the recognizer or the detector cannot be loaded.
    CalibrationError
        When too few pairs could be scored.
    Cancelled
        When it was stopped; finished templates are kept and ``resume`` goes on with them.
    """
    listed = read_list(options.pairs_file, subset=options.subset)
    workbench = detectors.borrow(workbench, options.detector)
    recognizer = _load(workbench, options.model)
    progress.step(0.02, "Making templates")
    acquired = _acquire(workbench, options, recognizer, listed, progress.part(0.02, 0.8))
    path = calibration_sets.name_file(workbench, recognizer.card, _tell_acquisition(acquired))
    if path.exists() and not options.replace:
        raise UsageError(
            "There is a score set for this recognizer, detector and preprocessing already.",
            advice="Give --replace to put the new one in its place (--resume keeps the work).",
        )
    progress.step(0.8, "Scoring the pairs")
    compared = _compare(recognizer, listed, acquired, crossings=options.crossings)
    progress.step(0.85, "Measuring error rates")
    scores = compared.scores
    targets, refused = _choose_points(options.fmr, scores.non_mated.size)
    facts = _describe(options, recognizer.card, acquired)
    notes = _note(options, listed, scores, acquired)
    score_set = replace(
        compile_set(scores, facts, notes=notes, targets=targets), ranges=_span(acquired)
    )
    equal_error = measure_equal_error(scores)
    progress.step(0.93, "Measuring by quality")
    strata = stratify(compared, _collect(acquired), equal_error.point.threshold)
    calibration_sets.keep(score_set, path)
    progress.step(1.0, "Calibrated")
    usable = {k for k, one in enumerate(acquired) if one.template is not None}
    return Calibrated(
        score_set=score_set,
        path=path,
        equal_error=equal_error,
        evaluation=evaluate(score_set),
        strata=strata,
        failures=tuple(
            Failure(line, one.failure)
            for line, one in zip(listed.lines, acquired, strict=True)
            if one.failure
        ),
        refused=refused,
        lost_pairs=sum(not {p.probe, p.reference} <= usable for p in listed.pairs),
    )


def _load(workbench: Workbench, name: str) -> Recognizer:
    """Return a recognizer given by id or by its weights file."""
    if Path(name).is_file():
        name = models.import_model(workbench, Path(name)).id
    return workbench.recognizer(name, workbench.settings.device)


def _acquire(
    workbench: Workbench,
    options: CalibrationOptions,
    recognizer: Recognizer,
    listed: PairList,
    progress: Progress,
) -> tuple[Acquired, ...]:
    store = open_store(workbench, recognizer, options.acquisition)
    if not options.resume:
        store.clear()
    acquirer = Acquirer(workbench, recognizer, options.acquisition)
    found = acquirer.acquire_all(
        options.root,
        listed.pictures,
        store=store,
        workforce=options.workforce,
        progress=progress,
    )
    if all(one.template is None for one in found):
        raise CalibrationError(
            f"None of the {len(found)} pictures of the list could be used "
            f"({', '.join(sorted({one.failure for one in found}))}).",
            advice="Check --root, and whether the pictures are aligned crops (--aligned) or not.",
        )
    return found


def _tell_acquisition(acquired: tuple[Acquired, ...]) -> str:
    return ", ".join(sorted({one.detector for one in acquired if one.detector}))


def _shorten(acquired: tuple[Acquired, ...]) -> str:
    """Return how faces were acquired, short enough for a name."""
    family = tell_family(_tell_acquisition(acquired))
    return {YUNET: "YuNet", ALIGNED: "aligned crops"}.get(family, family)


def _compare(
    recognizer: Recognizer, listed: PairList, acquired: tuple[Acquired, ...], *, crossings: bool
) -> Compared:
    there = np.array([one.template is not None for one in acquired])
    people = np.array(listed.people, dtype=np.int64)
    pairs = np.array([(p.probe, p.reference, p.mated) for p in listed.pairs], dtype=np.int64)
    pairs = pairs[there[pairs[:, 0]] & there[pairs[:, 1]]]
    mated, other = pairs[pairs[:, 2] == 1, :2], pairs[pairs[:, 2] == 0, :2]
    if crossings:
        other = np.stack(np.triu_indices(people.size, 1), axis=1).astype(np.int64)
        apart = people[other[:, 0]] != people[other[:, 1]]
        other = other[apart & there[other[:, 0]] & there[other[:, 1]]]
    if not mated.size or not other.size:
        raise CalibrationError(
            f"{len(mated)} mated and {len(other)} non-mated pairs could be scored; it takes both."
        )
    size = recognizer.card.dimension
    blank = np.zeros(size, np.float32)
    templates = np.stack([blank if a.template is None else a.template for a in acquired])
    scores = LabelledScores(
        mated=_score(recognizer, templates, mated),
        mated_people=people[mated[:, 0]],
        non_mated=_score(recognizer, templates, other),
        first=people[other[:, 0]],
        second=people[other[:, 1]],
        people=int(people.max()) + 1,
    )
    return Compared(scores, mated, other)


def _score(recognizer: Recognizer, templates: FloatArray, pairs: IndexArray) -> DoubleArray:
    parts = [pairs[k : k + _CHUNK] for k in range(0, len(pairs), _CHUNK)]
    return np.concatenate(
        [recognizer.score_templates(templates[p[:, 0]], templates[p[:, 1]]) for p in parts]
    )


def name_point(fmr: float) -> str:
    """Return the name of an operating point."""
    return f"FMR {100 * fmr:g} %"


def _choose_points(
    wanted: tuple[float, ...], available: int
) -> tuple[Targets, tuple[Refusal, ...]]:
    """Return the points that so many non-mated comparisons support, and the others."""
    for fmr in wanted:
        if not 0.0 < fmr < 1.0:
            raise UsageError(f"{fmr:g} is no false match rate.", advice="Give 0.01 for 1 %.")
    kept = tuple((name_point(f), f) for f in wanted if count_needed(f) <= available)
    refused = tuple(
        Refusal(name_point(f), count_needed(f), available)
        for f in wanted
        if count_needed(f) > available
    )
    return (("EER", None), *kept), refused


def _describe(
    options: CalibrationOptions, card: ModelCard, acquired: tuple[Acquired, ...]
) -> CalibrationSet:
    bound = calibration.describe_preprocessing(card, _tell_acquisition(acquired))
    return CalibrationSet(
        name=options.name or f"{options.pairs_file.stem}, {card.name}, {_shorten(acquired)}",
        model_id=card.id,
        model_sha256=card.sha256,
        preprocessing=bound,
        mated=0,
        non_mated=0,
        subjects=0,
        failures_to_acquire=sum(one.template is None for one in acquired),
        laboratory=True,
        statement=STATEMENT,
    )


def _note(
    options: CalibrationOptions,
    listed: PairList,
    scores: LabelledScores,
    acquired: tuple[Acquired, ...],
) -> Pairs:
    """Return more facts for the card: acquisition, counting, people, software."""
    versions = ", ".join(f"{name} {version}" for name, version in list_versions())
    who = "as the list names them"
    if not listed.labelled:
        who = "not named: pictures linked by mated pairs count as one person, others as new ones"
    non_mated = "all pairs of pictures of different people" if options.crossings else "as listed"
    chosen = ALIGNED if options.acquisition.aligned else options.acquisition.face
    return (
        ("pictures", str(len(listed.pictures))),
        ("listed pairs", str(len(listed.pairs))),
        ("repeated rows left out", str(listed.repeated)),
        ("rows of other subsets left out", str(listed.elsewhere)),
        ("people", who),
        ("non-mated comparisons", non_mated),
        ("detector", _tell_acquisition(acquired)),
        ("face", chosen),
        ("intervals", f"{DRAWS} draws of people, seed {SEED}; {FITS} of them fitted anew"),
        ("comparisons", f"{scores.mated.size} mated, {scores.non_mated.size} non-mated"),
        ("software", f"{PROGRAM}; {versions}"),
    )


def _span(acquired: tuple[Acquired, ...]) -> tuple[MeasureRange, ...]:
    """Return the lowest and highest of each measure; the sides a head turns to count alike."""
    spans: list[MeasureRange] = []
    for name, values in _collect(acquired).items():
        known = values[np.isfinite(values)]
        if name == TURN:
            known = np.concatenate([known, -known])
        if known.size:
            spans.append((name, float(known.min()), float(known.max())))
    return tuple(spans)


def _collect(acquired: tuple[Acquired, ...]) -> dict[str, DoubleArray]:
    return {
        name: np.array([one.measures.get(name, np.nan) for one in acquired])
        for name, _ in MEASURES
    }
