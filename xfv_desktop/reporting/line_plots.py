"""Plots of lines over free axes, drawn by the typesetter: error rates, likelihood ratios."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from xfv_desktop.reporting.charts import Kind, draw_chart
from xfv_desktop.reporting.content import Json
from xfv_desktop.reporting.numbers import set_minus

Dash = Literal["solid", "dashed", "dotted"]
_COLOURS = ("#1f6f8b", "#7a1f2b", "#c9a227", "#555555")
_SOURCE = """
#let data = json(bytes(sys.inputs.data))
#let wide = 112mm
#let tall = 70mm
#set page(width: 176mm, height: auto, margin: 6mm, fill: white)
#set text(font: "Libertinus Serif", size: 9pt)
#set par(spacing: 0.5em)
#strong(data.title)

#text(size: 8pt, data.subtitle)
#v(1mm)
#text(size: 8pt, data.y.label)
#v(1mm)
#grid(
  columns: (14mm, wide, 1fr),
  column-gutter: 2mm,
  row-gutter: 1mm,
  box(width: 14mm, height: tall, data.y.ticks.map(t => place(
    dy: (1 - t.at) * tall - 1.4mm, box(width: 14mm, align(right, text(size: 7pt, t.label))),
  )).join()),
  block(width: wide, height: tall, stroke: 0.4pt + luma(120), {
    for t in data.x.ticks {
      place(dx: t.at * wide, line(length: tall, angle: 90deg, stroke: 0.3pt + luma(215)))
    }
    for t in data.y.ticks {
      place(dy: (1 - t.at) * tall, line(length: wide, stroke: 0.3pt + luma(215)))
    }
    for one in data.lines {
      place(curve(
        stroke: (paint: rgb(one.colour), thickness: 1pt, dash: one.dash),
        curve.move((one.points.first().x * wide, (1 - one.points.first().y) * tall)),
        ..one.points.slice(1).map(p => curve.line((p.x * wide, (1 - p.y) * tall))),
      ))
    }
  }),
  stack(spacing: 1.6mm, ..data.lines.map(one => text(size: 8pt, box(
    baseline: -0.7mm,
    line(length: 7mm, stroke: (paint: rgb(one.colour), thickness: 1pt, dash: one.dash)),
  ) + h(1mm) + one.label))),
  [],
  box(width: wide, height: 4mm, data.x.ticks.map(tick => place(
    dx: tick.at * wide - 10mm, box(width: 20mm, align(center, text(size: 7pt, tick.label))),
  )).join()),
  [], [], align(center, text(size: 8pt, data.x.label)), [],
)
"""


@dataclass(frozen=True)
class Axis:
    """Range, label and ticks (value, text) of an axis."""

    label: str
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class Line:
    """Points (x, y) in the axes' units; what lies outside is drawn at the edge."""

    label: str
    points: tuple[tuple[float, float], ...]
    colour: int = 0
    dash: Dash = "solid"


def span_axis(label: str, values: Sequence[float]) -> Axis:
    """Return an axis with round ends that holds the values."""
    low, high = min(values), max(values)
    power = 10.0 ** math.floor(math.log10(max(high - low, 1e-6)))
    step = next(power * m for m in (0.2, 0.25, 0.5, 1, 2) if (high - low) / (power * m) <= 7)
    first = math.floor(low / step)
    last = max(math.ceil(high / step), first + 1)
    ticks = [step * number for number in range(first, last + 1)]
    texts = [set_minus(f"{round(tick, 6):g}") for tick in ticks]
    return Axis(label, first * step, last * step, tuple(zip(ticks, texts, strict=True)))


def draw_lines(
    title: str,
    lines: Sequence[Line],
    *,
    axes: tuple[Axis, Axis],
    subtitle: str = "",
    kind: Kind = "svg",
) -> bytes:
    """Return a picture of lines over two axes.

    Raises
    ------
    InternalFault
        When it cannot be set.
    """
    across, up = axes
    data = {
        "title": title,
        "subtitle": subtitle,
        "x": describe_axis(across),
        "y": describe_axis(up),
        "lines": [
            {
                "label": one.label,
                "colour": _COLOURS[one.colour % len(_COLOURS)],
                "dash": one.dash,
                "points": [{"x": place(across, x), "y": place(up, y)} for x, y in one.points],
            }
            for one in lines
            if one.points
        ],
    }
    return draw_chart(_SOURCE, data, kind=kind)


def describe_axis(axis: Axis) -> dict[str, Json]:
    """Return label and ticks of an axis, the ticks as shares of its length."""
    ticks: list[Json] = [{"at": place(axis, value), "label": text} for value, text in axis.ticks]
    return {"label": axis.label, "ticks": ticks}


def place(axis: Axis, value: float) -> float:
    """Return where a value lies along an axis, as a share of its length."""
    share = (value - axis.low) / (axis.high - axis.low)
    return min(1.0, max(0.0, share))
