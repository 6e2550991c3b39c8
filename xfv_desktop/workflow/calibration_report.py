"""A calibration as documents: JSON, Markdown, and the DET, Tippett, ECE and PAV plots."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import NormalDist
from typing import Any

from xfv_desktop.comparison.evaluation import DetCurve, Evaluation
from xfv_desktop.domain import ErrorRate
from xfv_desktop.errors import CaseNotWritable
from xfv_desktop.reporting.charts import Kind
from xfv_desktop.reporting.line_plots import Axis, Line, draw_lines, span_axis
from xfv_desktop.workflow.calibration import Calibrated
from xfv_desktop.workflow.calibration_strata import MEASURES, Stratum
from xfv_desktop.workflow.documents import document

SCHEMA = "xfv.calibration/1"
# Rates on a normal-deviate axis; shares of 0 and 1 lie at its ends.
_TICKS = (0.0005, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
_LEAST, _MOST = 0.0002, 0.5


def build_document(found: Calibrated) -> dict[str, Any]:
    """Return a calibration as JSON values; it names neither people nor pictures."""
    made = found.score_set
    points = [
        {"point": t.point, "threshold": t.value, "fmr": document(t.fmr), "fnmr": document(t.fnmr)}
        for t in made.thresholds
    ]
    calibrator = made.calibrator
    bounds = None if calibrator is None else [calibrator.lower, calibrator.upper]
    return {
        "schema": SCHEMA,
        "score_set": str(found.path),
        "facts": document(made.facts),
        "notes": [list(pair) for pair in made.notes],
        "eer": {
            "threshold": found.equal_error.point.threshold,
            **document(found.equal_error.rate),
        },
        "points": points,
        "refused": document(found.refused),
        "likelihood_ratio": {
            "reportable": calibrator is not None,
            "reason": made.calibrator_note,
            "bounds": bounds,
            "cllr": made.cllr,
            "cllr_min": made.cllr_min,
        },
        "strata": document(found.strata),
        "failures": document(found.failures),
        "lost_pairs": found.lost_pairs,
        "curves": document(found.evaluation),
    }


def shorten(full: dict[str, Any]) -> dict[str, Any]:
    """Return the document without its curves, for printing."""
    return {key: value for key, value in full.items() if key != "curves"}


def build_markdown(found: Calibrated) -> str:
    """Return a calibration as a page for a person."""
    made, facts = found.score_set, found.score_set.facts
    eer = found.equal_error
    lines = [
        f"# Calibration: {facts.name}",
        "",
        f"- recognizer `{facts.model_id}`, weights SHA-256 `{facts.model_sha256}`",
        f"- preprocessing: {facts.preprocessing}",
        _count(found),
        f"- failures to acquire: {facts.failures_to_acquire}{_list_failures(found)}",
        *(f"- {name}: {text}" for name, text in made.notes),
        "",
        facts.statement,
        "",
        "## Error rates",
        "",
        "Intervals: central 95 % over draws of people.",
        "",
        "| Point | Threshold | FMR | FNMR |",
        "|---|---|---|---|",
        *(
            f"| {t.point} | {t.value:.5f} | {_rate(t.fmr)} | {_rate(t.fnmr)} |"
            for t in made.thresholds
        ),
        "",
        f"EER {_rate(eer.rate)} at {eer.point.threshold:.5f}.",
        *_list_refused(found),
        "",
        "## Likelihood ratio",
        "",
        _tell_ratio(found),
        "",
        "## By quality",
        "",
        "Thirds by the worse of each two pictures; FMR and FNMR at the threshold of the EER.",
        "",
        "| Measure | Third | Range | Mated | Non-mated | Subjects | EER | FMR | FNMR |",
        "|---|---|---|---|---|---|---|---|---|",
        *(_write_stratum(one) for one in found.strata),
    ]
    missing = {name for name, _ in MEASURES} - {one.measure for one in found.strata}
    if missing:
        lines += ["", f"Not known of these pictures: {', '.join(sorted(missing))}."]
    return "\n".join(lines) + "\n"


def _rate(rate: ErrorRate | None) -> str:
    if rate is None:
        return "none"
    shown = f"{100 * rate.value:.3g} % [{100 * rate.low:.3g}, {100 * rate.high:.3g}]"
    return f"{shown} (n = {rate.trials})"


def _count(found: Calibrated) -> str:
    facts = found.score_set.facts
    return (
        f"- {facts.mated} mated and {facts.non_mated} non-mated comparisons of "
        f"{facts.subjects} subjects; {found.lost_pairs} listed pairs lost"
    )


def _list_failures(found: Calibrated) -> str:
    told = "; ".join(f"line {one.line}: {one.kind}" for one in found.failures)
    return f" ({told})" if told else ""


def _list_refused(found: Calibrated) -> list[str]:
    return [
        f"Refused: {one.point} takes {one.needed} non-mated comparisons to be seen with 30 "
        f"errors; there are {one.available}. Comparisons at it need another set or a threshold."
        for one in found.refused
    ]


def _tell_ratio(found: Calibrated) -> str:
    made = found.score_set
    if made.calibrator is None:
        return f"Not reportable: {made.calibrator_note} Cllr_min {made.cllr_min:.4f}."
    return (
        f"Logistic calibration; log10 LR bounded to {made.calibrator.lower:.2f} … "
        f"{made.calibrator.upper:.2f} (ELUB); Cllr {made.cllr:.4f}, Cllr_min {made.cllr_min:.4f}, "
        "both on the set itself."
    )


def _write_stratum(one: Stratum) -> str:
    rates = f"{_rate(one.eer)} | {_rate(one.fmr)} | {_rate(one.fnmr)}"
    shown = rates if one.eer else f"{one.note} | none | none"
    return (
        f"| {one.measure} | {one.third} | {one.low:.3g} … {one.high:.3g} | {one.mated} | "
        f"{one.non_mated} | {one.subjects} | {shown} |"
    )


def write_report(found: Calibrated, out: Path) -> tuple[Path, ...]:
    """Write the page to ``out``, and the JSON document and the plots beside it.

    Raises
    ------
    CaseNotWritable
        When the folder cannot be written.
    """
    files = {out.suffix or ".md": build_markdown(found).encode()}
    text = json.dumps(build_document(found), indent=1, ensure_ascii=False, allow_nan=False)
    files[".json"] = (text + "\n").encode()
    kinds: tuple[Kind, ...] = ("svg", "png")
    for kind in kinds:
        for name, drawn in draw_plots(found.evaluation, kind=kind).items():
            files[f"-{name}.{kind}"] = drawn
    written = []
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        for ending, content in files.items():
            path = out.with_name(out.stem + ending)
            path.write_bytes(content)
            written.append(path)
    except OSError as error:
        raise CaseNotWritable(f"The report cannot be written: {error.strerror}.") from error
    return tuple(written)


def draw_plots(curves: Evaluation, *, kind: Kind = "svg") -> dict[str, bytes]:
    """Return the plots by name: det, and with likelihood ratios tippett, ece and pav."""
    plots = {"det": _draw_det(curves.det, kind)}
    tippett, entropy, pav = curves.tippett, curves.entropy, curves.pav
    if tippett is None or entropy is None or pav is None:
        return plots
    share = span_axis("share of comparisons at or above", (0.0, 1.0))
    across = span_axis("log10 likelihood ratio", tippett.values)
    lines = [
        Line("mated", _join(tippett.values, tippett.mated), 0),
        Line("non-mated", _join(tippett.values, tippett.non_mated), 1),
    ]
    plots["tippett"] = draw_lines("Tippett plot", lines, axes=(across, share), kind=kind)
    odds = entropy.prior_odds
    lines = [
        Line("observed", _join(odds, entropy.observed), 0),
        Line("after PAV", _join(odds, entropy.best), 1, "dashed"),
        Line("no information", _join(odds, entropy.neutral), 3, "dotted"),
    ]
    up = span_axis("empirical cross-entropy, bits", (0.0, 1.0))
    axes = (span_axis("log10 prior odds", odds), up)
    plots["ece"] = draw_lines("Empirical cross-entropy", lines, axes=axes, kind=kind)
    ends = (min(pav.before), max(pav.before))
    axis = span_axis("log10 likelihood ratio", (*ends, *pav.after))
    upward = span_axis("log10 likelihood ratio after PAV", (*ends, *pav.after))
    lines = [
        Line("PAV", _join(pav.before, pav.after), 0),
        Line("perfect", ((axis.low, axis.low), (axis.high, axis.high)), 3, "dotted"),
    ]
    plots["pav"] = draw_lines("Calibration (PAV)", lines, axes=(axis, upward), kind=kind)
    return plots


def _draw_det(curve: DetCurve, kind: Kind) -> bytes:
    normal = NormalDist()
    ticks = tuple((normal.inv_cdf(rate), f"{100 * rate:g} %") for rate in _TICKS)
    low, high = normal.inv_cdf(_LEAST), normal.inv_cdf(_MOST)
    points = [
        (normal.inv_cdf(min(max(x, _LEAST), _MOST)), normal.inv_cdf(min(max(y, _LEAST), _MOST)))
        for x, y in zip(curve.fmr, curve.fnmr, strict=True)
    ]
    axes = (Axis("FMR", low, high, ticks), Axis("FNMR", low, high, ticks))
    subtitle = "normal-deviate axes; rates of 0 lie on the edge"
    return draw_lines(
        "DET curve", [Line("recognizer", tuple(points))], axes=axes, subtitle=subtitle, kind=kind
    )


def _join(across: tuple[float, ...], up: tuple[float, ...]) -> tuple[tuple[float, float], ...]:
    return tuple(zip(across, up, strict=True))
