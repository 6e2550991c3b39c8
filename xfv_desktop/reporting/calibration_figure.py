"""The report's figure of the calibration: Tippett and cross-entropy plots with their caption."""

from __future__ import annotations

from collections.abc import Sequence

from xfv_desktop.domain import CalibrationSet, LikelihoodRatio
from xfv_desktop.reporting.calibration_curves import CalibrationCurves, Row
from xfv_desktop.reporting.content import Json, ReportContent
from xfv_desktop.reporting.line_plots import Axis, describe_axis, place, span_axis
from xfv_desktop.reporting.wording import format_percent, format_signed

READING = (
    "A likelihood ratio is worth what the calibration behind it is worth. Left: which share of "
    "the score set's mated and of its non-mated comparisons reach a ratio or more; good ratios "
    "keep both curves apart and on their own side of 0. Right: what the ratios cost on average "
    "at each prior odds; good ratios lie close to the curve after PAV, and below that of no "
    "information. Both are counted on the set itself, which flatters them."
)
_MATED, _NON_MATED, _NEUTRAL = "#0b4a5c", "#7a1f2b", "#555555"
_MARGIN = 1e-9


def build_calibration(content: ReportContent) -> Json:
    """Return the figure, or None where no likelihood ratio is reported.

    Without the curves it holds only the sentence that says why they are missing.
    """
    ratio, curves = content.comparison.lr, content.calibration
    if ratio.value is None or ratio.calibration is None:
        return None
    if curves is None:
        missing = content.calibration_note or "The calibration's plots were not made."
        return {"missing": missing, "plots": [], "caption": "", "reading": ""}
    return {
        "missing": "",
        "reading": READING,
        "plots": [_build_tippett(ratio, curves), _build_entropy(curves)],
        "caption": describe_figure(ratio, ratio.calibration, curves),
    }


def describe_figure(
    ratio: LikelihoodRatio, facts: CalibrationSet, curves: CalibrationCurves
) -> str:
    """Return the caption: set, numbers, source, conditions, bounds, and where this ratio lies."""
    source = "a laboratory's own" if facts.laboratory else "a research set, no laboratory's own"
    conditions = "; ".join(f"{name} {low:.3g} to {high:.3g}" for name, low, high in curves.ranges)
    stratum = (
        f"Its pictures' conditions: {conditions}; beyond them no ratio is reported."
        if conditions
        else "The conditions of its pictures were not kept with it, so that this comparison's "
        "are not held against them."
    )
    counted = (
        f"Score set {facts.name} ({source}): {facts.mated} mated and {facts.non_mated} "
        f"non-mated comparisons of {facts.subjects} subjects."
    )
    parts = [
        counted,
        stratum,
        _describe_bounds(ratio),
        _describe_cost(curves),
        _describe_place(ratio, curves),
    ]
    return " ".join(part for part in parts if part)


def _describe_bounds(ratio: LikelihoodRatio) -> str:
    if ratio.lower_bound is None or ratio.upper_bound is None:
        return ""
    hit = "this ratio lies at a bound" if ratio.bounded else "this ratio lies within"
    low, high = format_signed(ratio.lower_bound), format_signed(ratio.upper_bound)
    return f"log10 LR bounded to {low} to {high} (ELUB); {hit}."


def _describe_cost(curves: CalibrationCurves) -> str:
    if curves.cllr is None or curves.cllr_min is None:
        return ""
    return f"Cllr {curves.cllr:.3f}, Cllr_min {curves.cllr_min:.3f}, on the set itself."


def _describe_place(ratio: LikelihoodRatio, curves: CalibrationCurves) -> str:
    """Return how many of the set's comparisons reach the ratio that is reported."""
    value = ratio.value
    if value is None:
        return ""
    mated, other = format_percent(curves.here_mated), format_percent(curves.here_non_mated)
    return (
        f"This comparison: log10 LR {format_signed(value)}; {mated} of the mated and {other} of "
        "the non-mated comparisons of the set reach it or more."
    )


def _build_tippett(ratio: LikelihoodRatio, curves: CalibrationCurves) -> Json:
    across = span_axis("log10 likelihood ratio", (*curves.values, ratio.value or 0.0))
    up = span_axis("share of comparisons at or above", (0.0, 1.0))
    marks: list[Json] = [
        {"at": place(across, bound), "label": "", "kind": "bound"}
        for bound in (ratio.lower_bound, ratio.upper_bound)
        if bound is not None
    ]
    if ratio.value is not None:
        label = f"this comparison {format_signed(ratio.value)}"
        marks.append({"at": place(across, ratio.value), "label": label, "kind": "here"})
    return {
        "title": "Tippett plot",
        "alt": _describe_tippett(ratio, curves),
        "x": describe_axis(across),
        "y": describe_axis(up),
        "marks": marks,
        "key": "bounds",
        "lines": [
            _line("mated", (_MATED, "solid"), _join((across, up), curves.values, curves.mated)),
            _line(
                "non-mated",
                (_NON_MATED, "densely-dashed"),
                _join((across, up), curves.values, curves.non_mated),
            ),
        ],
    }


def _describe_tippett(ratio: LikelihoodRatio, curves: CalibrationCurves) -> str:
    return (
        f"Tippett plot over log10 LR from {format_signed(curves.values[0])} to "
        f"{format_signed(curves.values[-1])}. {_describe_place(ratio, curves)}"
    )


def _build_entropy(curves: CalibrationCurves) -> Json:
    across = span_axis("log10 prior odds", curves.prior_odds)
    up = span_axis("empirical cross-entropy, bits", (0.0, 1.0))
    rows = (
        ("observed", (_MATED, "solid"), curves.observed),
        ("after PAV", (_NON_MATED, "densely-dashed"), curves.best),
        ("no information", (_NEUTRAL, "densely-dotted"), curves.neutral),
    )
    middle = min(range(len(curves.prior_odds)), key=lambda at: abs(curves.prior_odds[at]))
    return {
        "title": "Empirical cross-entropy",
        "alt": f"Empirical cross-entropy over log10 prior odds; at even odds "
        f"{curves.observed[middle]:.3f} bits observed, {curves.best[middle]:.3f} after PAV, "
        f"{curves.neutral[middle]:.3f} without information",
        "x": describe_axis(across),
        "y": describe_axis(up),
        "marks": [],
        "key": "",
        "lines": [
            _line(name, look, _join((across, up), curves.prior_odds, values))
            for name, look, values in rows
        ],
    }


def _line(label: str, look: tuple[str, str], points: list[Json]) -> Json:
    return {"label": label, "colour": look[0], "dash": look[1], "points": points}


def _join(axes: tuple[Axis, Axis], across: Sequence[float], up: Row) -> list[Json]:
    """Return points as shares of the axes' lengths, without those inside straight runs."""
    rows = [(place(axes[0], x), place(axes[1], y)) for x, y in zip(across, up, strict=True)]
    inner = [
        (before, one, after)
        for before, one, after in zip(rows, rows[1:], rows[2:], strict=False)
        if abs(before[1] - one[1]) > _MARGIN or abs(one[1] - after[1]) > _MARGIN
    ]
    kept = [rows[0], *(one for _before, one, _after in inner), rows[-1]]
    return [[x, y] for x, y in kept]
