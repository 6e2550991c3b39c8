"""From a comparison to kept maps and curves for both pictures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from xfv_desktop.attribution import base, catalogue, faithfulness, precision
from xfv_desktop.attribution.agreement import compare_methods
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.nulls import NullBank
from xfv_desktop.attribution.rivals import Rivals
from xfv_desktop.attribution.sanity import SanitySettings, check_sanity
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import (
    AttributionMap,
    Comparison,
    Explanation,
    Fill,
    MapRecord,
    MethodCard,
    SanityCheck,
)
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.imaging import encode_npy
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.workflow import queries, receipts
from xfv_desktop.workflow.device_loss import survive_device_loss
from xfv_desktop.workflow.examination import make_provenance
from xfv_desktop.workflow.free_space import EXPLANATION, require_space
from xfv_desktop.workflow.stopwatch import Stopwatch
from xfv_desktop.workflow.synthetic import find_stranger
from xfv_desktop.workflow.workbench import Engines, Workbench

ALL_FILLS = (Fill.BLACK, Fill.BLUR, Fill.MEAN)


@dataclass(frozen=True)
class ExplainOptions:
    """What to explain with; None means the setting.

    ``step`` is in percent of pixels; ``nulls`` places every curve against rankings without
    knowledge; ``sanity`` checks whether the maps depend on what they explain, which makes
    seven maps more of every method and side; ``precision`` is that of the maps, scores along
    curves are always in single precision.
    """

    methods: tuple[str, ...] | None = None
    curves: bool = True
    nulls: bool = True
    sanity: bool | None = None
    step: int | None = None
    fills: tuple[Fill, ...] = ALL_FILLS
    device: str | None = None
    seed: int | None = None
    precision: str | None = None


@survive_device_loss
def explain(
    workbench: Workbench,
    case_path: Path,
    comparison_id: str,
    *,
    options: ExplainOptions | None = None,
    progress: Progress = SILENT,
) -> Explanation:
    """Make attribution maps of a comparison with their receipts, and keep them.

    Where the maps lie on the face and how far the methods agree is always measured; curves
    and sanity checks are made as the options say.

    Raises
    ------
    ExaminerMissing, NotDisclosed
        When nobody is named, or the results are not open to this person yet.
    UnknownMethod, UsageError
        When a method is not in the catalogue, or needs what the comparison or its recognizer
        does not have (FGGB and xSSAB: a threshold; many: gradients).
    OutOfMemory, CaseError
        When the machine or the case gives out; the case is then unchanged.
    """
    options = options or ExplainOptions()
    examiner, started, watch = workbench.require_examiner(), workbench.clock(), Stopwatch()
    require_space(case_path, EXPLANATION, purpose="the explanation")
    comparison = queries.read_comparison(workbench, case_path, comparison_id)
    methods = options.methods if options.methods is not None else workbench.settings.methods
    cards = catalogue.get_all(methods)
    seed = comparison.provenance.seed if options.seed is None else options.seed
    spans = _plan(sanity=_wants_sanity(workbench, options), curves=options.curves)
    progress.step(0.0, "Loading the recognizer")
    with watch.measure("load"):
        recognizer = workbench.recognizer(
            comparison.model.id, options.device or workbench.settings.device
        )
        target = _build_target(workbench, case_path, comparison, recognizer)
    run = _Run(workbench, comparison, cards, options, seed, recognizer.device)
    with watch.measure("maps"):
        maps = precision.explain_in(
            run.precision,
            methods,
            target,
            seed=seed,
            progress=progress.part(*spans["maps"]),
            cache=run.gradients,
        )
    with watch.measure("regions"):
        regions = receipts.measure_regions(comparison, maps)
    with watch.measure("agreement"):
        agreement = compare_methods(maps)
    with watch.measure("sanity"):
        checked = _check(run, maps, target, progress=progress.part(*spans["sanity"]))
    with watch.measure("curves"):
        traced = _trace(run, maps, target, progress=progress.part(*spans["curves"]))
    progress.step(0.97, "Keeping the maps")
    explanation = Explanation(
        id=workbench.new_id(),
        comparison_id=comparison.id,
        at=started,
        examiner=examiner,
        methods=cards,
        maps=tuple(_describe(one) for one in maps),
        curves=traced.curves,
        differences=traced.differences,
        provenance=make_provenance(workbench, recognizer, seed=seed, started=started),
        timings=watch.read(),
        regions=regions,
        agreement=agreement,
        sanity=checked.checks,
        sanity_note=checked.note,
    )
    _keep(workbench.case(case_path, write=True), explanation, maps)
    return explanation


@dataclass(frozen=True)
class _Run:
    """One explanation that is being made: of what, by which methods, with which options."""

    workbench: Workbench
    comparison: Comparison
    cards: tuple[MethodCard, ...]
    options: ExplainOptions
    seed: int
    device: str

    @property
    def precision(self) -> str:
        """The precision of the maps."""
        return self.options.precision or self.workbench.settings.precision

    @cached_property
    def gradients(self) -> GradientCache:
        """What was computed before in this precision; a reduced one is not kept."""
        exact = self.precision == precision.SINGLE
        return _gradients(self.workbench) if exact else GradientCache()


def _wants_sanity(workbench: Workbench, options: ExplainOptions) -> bool:
    """Return what the options say of sanity checks or, where they do not, the setting."""
    return workbench.settings.sanity_checks if options.sanity is None else options.sanity


def _plan(*, sanity: bool, curves: bool) -> dict[str, tuple[float, float]]:
    """Return which part of the progress each step takes, by what steps usually cost."""
    costs = {"maps": 1.0, "sanity": 5.0 if sanity else 0.0, "curves": 4.0 if curves else 0.0}
    start, spans = 0.05, {}
    for name, cost in costs.items():
        stop = start + 0.9 * cost / sum(costs.values())
        spans[name] = (start, stop)
        start = stop
    return spans


@dataclass(frozen=True)
class _Checked:
    """The sanity checks, and what stood in for another partner or why there are none."""

    checks: tuple[SanityCheck, ...]
    note: str


def _check(
    run: _Run, maps: tuple[AttributionMap, ...], target: ScoreTarget, *, progress: Progress
) -> _Checked:
    """Check every method but the baselines, which depend on nothing and say so."""
    if not _wants_sanity(run.workbench, run.options):
        return _Checked((), "Sanity was not checked, because it was not asked for.")
    baselines = {card.id for card in run.cards if card.family == "baseline"}
    checked = [m for m in maps if m.method not in baselines]
    if not checked:
        return _Checked((), "Baselines depend on nothing and are not checked.")
    progress.step(0.0, "Looking for another partner among the synthetic heads")
    compared = run.comparison
    pictures = (compared.probe.sha256, compared.reference.sha256)
    other = find_stranger(run.workbench, compared.model, pictures=pictures)
    check = precision.hold_precision(run.precision, run.device, check_sanity)
    checks = check(
        checked,
        target,
        settings=SanitySettings(other.crop, run.seed, run.cards),
        cache=run.gradients,
        progress=progress,
    )
    note = (
        f"Another partner: the synthetic head {other.picture.identity} that comes with the "
        f"program ({other.picture.path.name}), aligned by its detected face; it belongs to "
        "nobody. Baselines are not checked."
    )
    return _Checked(checks, note)


def _build_target(
    workbench: Workbench, case_path: Path, comparison: Comparison, recognizer: Recognizer
) -> ScoreTarget:
    threshold = comparison.threshold
    return ScoreTarget(
        recognizer,
        probe_crop=queries.read_crop(workbench, case_path, comparison.probe),
        reference_crop=queries.read_crop(workbench, case_path, comparison.reference),
        threshold=None if threshold is None else threshold.value,
        model_sha256=comparison.model.sha256,
    )


def _gradients(workbench: Workbench) -> GradientCache:
    engines = workbench.engines
    with engines.lock:
        if engines.gradients is None:
            engines.gradients = GradientCache(folder=workbench.folders.models / "population")
        return engines.gradients


def _nulls(engines: Engines) -> NullBank:
    with engines.lock:
        if engines.nulls is None:
            engines.nulls = NullBank()
        return engines.nulls


def _trace(
    run: _Run, maps: tuple[AttributionMap, ...], target: ScoreTarget, *, progress: Progress
) -> faithfulness.Faithfulness:
    """Trace the curves and place them and their differences among nulls, when asked."""
    options = run.options
    if not options.curves:
        return faithfulness.Faithfulness((), ())
    engines = run.workbench.engines
    make = precision.hold_precision(run.precision, run.device, base.explain_side)
    rivals = Rivals(make, run.cards, cache=run.gradients, seed=run.seed)
    return faithfulness.trace_curves(
        maps,
        target,
        settings=faithfulness.CurveSettings(
            step_percent=options.step or run.workbench.settings.curve_step,
            fills=options.fills,
            nulls=options.nulls,
            seed=run.seed,
        ),
        bank=_nulls(engines),
        rivals=rivals,
        progress=progress,
    )


def _describe(one: AttributionMap) -> MapRecord:
    return MapRecord(
        method=one.method,
        side=one.side,
        polarity=one.polarity,
        smoothing=one.smoothing,
        sha256=hash_bytes(encode_npy(one.values)),
        shape=(one.values.shape[0], one.values.shape[1]),
        minimum=float(one.values.min()),
        maximum=float(one.values.max()),
        parameters=one.parameters,
    )


def _keep(case: CaseFile, explanation: Explanation, maps: tuple[AttributionMap, ...]) -> None:
    """Store the raw maps and the record in one transaction with its audit entry."""
    with case.work(examiner=explanation.examiner, at=explanation.provenance.ended) as work:
        for one in maps:
            work.put_blob(encode_npy(one.values))
        work.add_explanation(explanation)
        details = {
            "comparison": explanation.comparison_id,
            "methods": [card.id for card in explanation.methods],
        }
        work.record("explanation made", explanation.id, details)
        work.commit()
