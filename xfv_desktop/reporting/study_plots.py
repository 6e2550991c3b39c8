"""Plots of a study, drawn by the typesetter that sets reports: margins, and mean curves."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from xfv_desktop.reporting.charts import Kind, draw_chart
from xfv_desktop.reporting.numbers import set_minus

_HEAD = """
#let data = json(bytes(sys.inputs.data))
#set page(width: 176mm, height: auto, margin: 6mm, fill: white)
#set text(font: "Libertinus Serif", size: 9pt)
#set par(spacing: 0.5em)
#strong(data.title)

#text(size: 8pt, data.subtitle)
#v(1mm)
#let axis(wide) = box(width: wide, height: 4mm, data.ticks.map(tick => place(
  dx: tick.at * wide - 10mm, box(width: 20mm, align(center, text(size: 7pt, tick.label))),
)).join())
"""
_INTERVALS = (
    _HEAD
    + """
#let wide = 76mm
#let mark(row) = block(width: wide, height: 3.4mm, {
  place(dx: data.zero * wide, line(length: 3.4mm, angle: 90deg, stroke: 0.4pt + luma(120)))
  place(dx: row.low * wide, dy: 1.7mm, line(
    length: (row.high - row.low) * wide, stroke: 1.2pt + rgb("#1f6f8b"),
  ))
  place(dx: row.mean * wide - 0.9mm, dy: 0.8mm, circle(radius: 0.9mm, fill: rgb("#7a1f2b")))
})
#grid(
  columns: (54mm, wide, 1fr),
  column-gutter: 2mm,
  row-gutter: 0.8mm,
  align: (right + horizon, left + horizon, left + horizon),
  ..data.rows.map(row => (
    text(size: 8pt, row.label), mark(row), text(size: 8pt, row.text),
  )).flatten(),
  [], axis(wide), [],
)
"""
)
_CURVES = (
    _HEAD
    + """
#let wide = 118mm
#let tall = 62mm
#grid(
  columns: (12mm, wide, 1fr),
  column-gutter: 2mm,
  row-gutter: 1mm,
  box(width: 12mm, height: tall, data.heights.map(t => place(
    dy: (1 - t.at) * tall - 1.4mm, box(width: 12mm, align(right, text(size: 7pt, t.label))),
  )).join()),
  block(width: wide, height: tall, stroke: 0.4pt + luma(120), data.series.map(one => {
    place(curve(
      stroke: (paint: rgb(one.colour), thickness: 1pt, dash: one.dash),
      curve.move((one.points.first().x * wide, (1 - one.points.first().y) * tall)),
      ..one.points.slice(1).map(p => curve.line((p.x * wide, (1 - p.y) * tall))),
    ))
  }).join()),
  stack(spacing: 1.6mm, ..data.series.filter(one => one.label != "").map(one => text(
    size: 8pt,
    box(baseline: -0.7mm, line(length: 7mm, stroke: 1pt + rgb(one.colour))) + h(1mm) + one.label,
  ))),
  [], axis(wide), [],
)
"""
)
_COLOURS = ("#1f6f8b", "#7a1f2b", "#c9a227", "#3b7a3b", "#6b4f9e", "#555555", "#c0622d", "#2a9d8f")


@dataclass(frozen=True)
class IntervalMark:
    """A mean with its interval, and what is written beside it."""

    label: str
    mean: float
    low: float
    high: float
    text: str


@dataclass(frozen=True)
class Series:
    """Values at equal steps from 0 to 100 % of the pixels.

    ``dashed`` sets kinds apart; a curve without a label is not in the legend.
    """

    label: str
    values: tuple[float, ...]
    colour: int = 0
    dashed: bool = False


def draw_intervals(
    title: str, marks: Sequence[IntervalMark], *, subtitle: str = "", kind: Kind = "svg"
) -> bytes:
    """Return a picture of intervals, one line each, on a common scale with a line at 0.

    Raises
    ------
    InternalFault
        When it cannot be set.
    """
    low, high, ticks = _scale([v for m in marks for v in (m.low, m.high, m.mean, 0.0)])

    def place(value: float) -> float:
        return (value - low) / (high - low)

    data = {
        "title": title,
        "subtitle": subtitle,
        "zero": place(0.0),
        "rows": [
            {
                "label": mark.label,
                "mean": place(mark.mean),
                "low": place(mark.low),
                "high": place(mark.high),
                "text": set_minus(mark.text),
            }
            for mark in marks
        ],
        "ticks": [{"at": place(tick), "label": _label(tick)} for tick in ticks],
    }
    return draw_chart(_INTERVALS, data, kind=kind)


def draw_series(
    title: str, series: Sequence[Series], *, subtitle: str = "", kind: Kind = "svg"
) -> bytes:
    """Return a picture of curves over the share of pixels.

    Raises
    ------
    InternalFault
        When it cannot be set.
    """
    low, high, ticks = _scale([value for one in series for value in one.values])
    data = {
        "title": title,
        "subtitle": subtitle,
        "series": [
            {
                "label": one.label,
                "colour": _COLOURS[one.colour % len(_COLOURS)],
                "dash": "dashed" if one.dashed else "solid",
                "points": [
                    {"x": number / (len(one.values) - 1), "y": (value - low) / (high - low)}
                    for number, value in enumerate(one.values)
                ],
            }
            for one in series
        ],
        "heights": [{"at": (t - low) / (high - low), "label": _label(t)} for t in ticks],
        "ticks": [{"at": p / 100, "label": f"{p} %"} for p in range(0, 101, 20)],
    }
    return draw_chart(_CURVES, data, kind=kind)


def _scale(values: Sequence[float]) -> tuple[float, float, list[float]]:
    """Return round ends that hold the values, and the ticks between them."""
    low, high = min(values), max(values)
    power = 10.0 ** math.floor(math.log10(max(high - low, 1e-6)))
    step = next(power * m for m in (0.2, 0.25, 0.5, 1, 2) if (high - low) / (power * m) <= 7)
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    return first * step, last * step, [step * number for number in range(first, last + 1)]


def _label(value: float) -> str:
    return set_minus(f"{round(value, 6):g}")
