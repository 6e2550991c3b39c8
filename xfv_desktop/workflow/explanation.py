"""From a comparison to kept maps and curves for both pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from xfv_desktop.attribution import base, catalogue, faithfulness
from xfv_desktop.attribution.agreement import compare_methods
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.nulls import NullBank
from xfv_desktop.attribution.sanity import check_sanity
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import (
    AttributionMap,
    Comparison,
    Explanation,
    Fill,
    MapRecord,
    SanityCheck,
)
from xfv_desktop.errors import UsageError
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.imaging import encode_npy
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow import queries, receipts
from xfv_desktop.workflow.examination import make_provenance
from xfv_desktop.workflow.stopwatch import Stopwatch
from xfv_desktop.workflow.synthetic import find_stranger
from xfv_desktop.workflow.workbench import Engines, Workbench

ALL_FILLS = (Fill.BLACK, Fill.BLUR, Fill.MEAN)


@dataclass(frozen=True)
class ExplainOptions:
    """What to explain with; None means the setting.

    ``step`` is in percent of pixels; ``nulls`` places every curve against rankings without
    knowledge; ``sanity`` checks whether the maps depend on what they explain, which makes
    seven maps more of every method and side.
    """

    methods: tuple[str, ...] | None = None
    curves: bool = True
    nulls: bool = True
    sanity: bool | None = None
    step: int | None = None
    fills: tuple[Fill, ...] = ALL_FILLS
    device: str | None = None
    seed: int | None = None


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
        When a method is not in the catalogue, or the comparison has no threshold.
    OutOfMemory, CaseError
        When the machine or the case gives out; the case is then unchanged.
    """
    options = options or ExplainOptions()
    examiner, started, watch = workbench.require_examiner(), workbench.clock(), Stopwatch()
    comparison = queries.read_comparison(workbench, case_path, comparison_id)
    methods = options.methods if options.methods is not None else workbench.settings.methods
    cards = tuple(catalogue.get(method) for method in methods)
    seed = comparison.provenance.seed if options.seed is None else options.seed
    sanity = workbench.settings.sanity_checks if options.sanity is None else options.sanity
    spans = _plan(sanity=sanity, curves=options.curves)
    progress.step(0.0, "Loading the recognizer")
    device = options.device or workbench.settings.device
    with watch.measure("load"):
        recognizer = workbench.recognizer(comparison.model.id, device)
        target = _build_target(workbench, case_path, comparison, device)
    with watch.measure("maps"):
        maps = base.explain(
            methods,
            target,
            seed=seed,
            progress=progress.part(*spans["maps"]),
            cache=_gradients(workbench.engines),
        )
    with watch.measure("regions"):
        regions = receipts.measure_regions(comparison, maps)
    with watch.measure("agreement"):
        agreement = compare_methods(maps)
    with watch.measure("sanity"):
        part = progress.part(*spans["sanity"])
        checked = _check(workbench, comparison, target, maps, seed, part) if sanity else _UNASKED
    with watch.measure("curves"):
        traced = _trace(workbench, target, maps, options, seed, progress.part(*spans["curves"]))
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


_UNASKED = _Checked((), "Sanity was not checked, because it was not asked for.")


def _check(
    workbench: Workbench,
    comparison: Comparison,
    target: ScoreTarget,
    maps: tuple[AttributionMap, ...],
    seed: int,
    progress: Progress,
) -> _Checked:
    """Check every method but the baselines, which depend on nothing and say so."""
    checked = [m for m in maps if catalogue.get(m.method).family != "baseline"]
    if not checked:
        return _Checked((), "Baselines depend on nothing and are not checked.")
    progress.step(0.0, "Looking for another partner among the synthetic heads")
    pictures = (comparison.probe.sha256, comparison.reference.sha256)
    other = find_stranger(workbench, comparison.model, pictures=pictures)
    checks = check_sanity(
        checked,
        target,
        stranger=other.crop,
        seed=seed,
        cache=_gradients(workbench.engines),
        progress=progress,
    )
    note = (
        f"Another partner: the synthetic head {other.picture.identity} that comes with the "
        f"program ({other.picture.path.name}), aligned by its detected face; it belongs to "
        "nobody. Baselines are not checked."
    )
    return _Checked(checks, note)


def _build_target(
    workbench: Workbench, case_path: Path, comparison: Comparison, device: str
) -> ScoreTarget:
    if comparison.threshold is None:
        raise UsageError(
            "The comparison has no threshold, and these methods explain a score against one.",
            advice="Compare again with --threshold, or without methods.",
        )
    return ScoreTarget(
        workbench.recognizer(comparison.model.id, device),
        probe_crop=queries.read_crop(workbench, case_path, comparison.probe),
        reference_crop=queries.read_crop(workbench, case_path, comparison.reference),
        threshold=comparison.threshold.value,
        model_sha256=comparison.model.sha256,
    )


def _gradients(engines: Engines) -> GradientCache:
    with engines.lock:
        if engines.gradients is None:
            engines.gradients = GradientCache()
        return engines.gradients


def _nulls(engines: Engines) -> NullBank:
    with engines.lock:
        if engines.nulls is None:
            engines.nulls = NullBank()
        return engines.nulls


def _trace(
    workbench: Workbench,
    target: ScoreTarget,
    maps: tuple[AttributionMap, ...],
    options: ExplainOptions,
    seed: int,
    progress: Progress,
) -> faithfulness.Faithfulness:
    if not options.curves:
        return faithfulness.Faithfulness((), ())
    return faithfulness.trace_curves(
        maps,
        target,
        settings=faithfulness.CurveSettings(
            step_percent=options.step or workbench.settings.curve_step,
            fills=options.fills,
            nulls=options.nulls,
            seed=seed,
        ),
        bank=_nulls(workbench.engines),
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
