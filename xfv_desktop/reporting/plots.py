"""What the report draws: the score on its scale, and the curves with their null band."""

from __future__ import annotations

import itertools
import math

from xfv_desktop.domain import Comparison, CurveKind, Explanation, FaithfulnessCurve
from xfv_desktop.reporting import wording
from xfv_desktop.reporting.content import Json, ReportContent
from xfv_desktop.reporting.numbers import set_minus

# Beside each other in this order.
_X_LABELS = {
    CurveKind.DELETION: "% of pixels taken away, highest-ranked first",
    CurveKind.INSERTION: "% of pixels brought back, highest-ranked first",
    CurveKind.PASTE: "% of pixels pasted, highest-ranked first",
}


def build_scale(comparison: Comparison) -> Json:
    """Return the number line: range, ticks, score, threshold and the score's spread."""
    score, spread, threshold = comparison.score, comparison.spread, comparison.threshold
    ticks = [score.low + (score.high - score.low) * step / 4 for step in range(5)]
    ends = f"Scale of the score from {_label(score.low)} to {_label(score.high)}"
    shown = wording.format_score(score.value)
    limit = "none" if threshold is None else wording.format_score(threshold.value)
    return {
        "low": score.low,
        "high": score.high,
        "score": _clip(score.value, score.low, score.high),
        "score-label": shown,
        "threshold": None if threshold is None else _clip(threshold.value, score.low, score.high),
        "threshold-label": limit,
        "spread": None if spread is None else [spread.low, spread.high],
        "ticks": [{"at": tick, "label": _label(tick)} for tick in ticks],
        "alt": f"{ends}: score {shown}, threshold {limit}",
    }


def _clip(value: float, low: float, high: float) -> float:
    """Return the value within a range: rounding may carry a score past its end."""
    return min(high, max(low, value))


def _label(value: float) -> str:
    """Return a tick's label."""
    return set_minus(f"{value:g}")


def build_axis(content: ReportContent, *, explanation: Explanation) -> Json:
    """Return the score axis that all plots of the report share."""
    threshold = content.comparison.threshold
    values = [0.0] if threshold is None else [threshold.value]
    values += [*itertools.chain.from_iterable(c.scores for c in explanation.curves)]
    for curve in explanation.curves:
        bands = curve.null.bands if curve.null else ()
        values.extend(itertools.chain.from_iterable((low, high) for _, low, high in bands))
    step, low, high = _span(min(values), max(values))
    ticks = [low + step * number for number in range(round((high - low) / step) + 1)]
    return {
        "low": low,
        "high": high,
        "ticks": [{"at": tick, "label": _label(round(tick, 6))} for tick in ticks],
        "threshold": None if threshold is None else threshold.value,
        "threshold-label": "threshold: none"
        if threshold is None
        else f"threshold {wording.format_score(threshold.value)}",
        "band-label": _describe_bands(explanation),
    }


def _span(low: float, high: float) -> tuple[float, float, float]:
    """Return a round step and the multiples of it that enclose a range."""
    extent = max(high - low, 1e-6)
    power = 10.0 ** math.floor(math.log10(extent / 4))
    step = next(power * m for m in (1, 2, 2.5, 5, 10) if extent / (power * m) <= 5)
    first, last = math.floor(low / step), math.ceil(high / step)
    return step, first * step, max(last, first + 1) * step


def _describe_bands(explanation: Explanation) -> str:
    """Say what the grey band shows."""
    nulls = [curve.null for curve in explanation.curves if curve.null]
    if not nulls:
        return "null band: none was run"
    runs = dict.fromkeys(f"{null.fill} fill, {null.step_percent} % steps" for null in nulls)
    return (
        f"null band: {nulls[0].smoothed_random.n} smoothed random rankings, 5 % to 95 % "
        f"({'; '.join(runs)})"
    )


def build_plots(explanation: Explanation) -> list[Json]:
    """Return the plots of each method, side and polarity, one series per fill.

    Kinds of curve stand beside each other: Deletion, Insertion, partner-paste.
    """
    groups: dict[tuple[str, str, str], dict[CurveKind, list[FaithfulnessCurve]]] = {}
    for curve in explanation.curves:
        kinds = groups.setdefault((curve.method, curve.side, curve.polarity), {})
        kinds.setdefault(curve.kind, []).append(curve)
    names = wording.name_methods(explanation)
    drawn: list[Json] = []
    for (method, side, polarity), kinds in groups.items():
        name = names.get(method, method)
        shown = [_build_plot(kinds[kind], method=name) for kind in _X_LABELS if kind in kinds]
        drawn.append({"title": f"{name}, {side}, {polarity}", "plots": list[Json](shown)})
    return drawn


def _build_plot(curves: list[FaithfulnessCurve], *, method: str) -> Json:
    """Return one plot: title, series, band of the null that was run."""
    first = curves[0]
    bands = next((curve.null.bands for curve in curves if curve.null), ())
    return {
        "title": first.kind.capitalize(),
        "alt": wording.describe_curve(curves, method=method),
        "x-label": _X_LABELS[first.kind],
        "band": [[fraction, low, high] for fraction, low, high in sorted(bands)],
        "series": [
            {
                "fill": str(curve.fill),
                "label": f"{curve.fill} {wording.format_score(curve.area)}",
                "points": [[f, s] for f, s in zip(curve.fractions, curve.scores, strict=True)],
            }
            for curve in curves
        ],
    }
