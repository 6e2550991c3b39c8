"""A chart of durations on a logarithmic scale, drawn by the typesetter that sets reports."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from xfv_desktop.reporting.charts import Kind, draw_chart

_SOURCE = """
#let data = json(bytes(sys.inputs.data))
#set page(width: 176mm, height: auto, margin: 6mm, fill: white)
#set text(font: "Libertinus Serif", size: 9pt)
#set par(spacing: 0.5em)
#let wide = 96mm
#let bar(share, colour) = rect(width: calc.max(share, 0.002) * wide, height: 2.6mm, fill: colour)
#strong(data.title)

#text(size: 8pt)[#box(rect(width: 3mm, height: 2.2mm, fill: rgb("#1f6f8b"))) #data.first
#h(4mm) #box(rect(width: 3mm, height: 2.2mm, fill: rgb("#c9a227"))) #data.second]
#v(1mm)
#grid(
  columns: (34mm, wide, 1fr),
  column-gutter: 2mm,
  row-gutter: 1.6mm,
  align: (right + horizon, left + horizon, left + horizon),
  ..data.rows.map(row => (
    row.label,
    block(width: wide, stack(
      spacing: 0.4mm, bar(row.first, rgb("#1f6f8b")), bar(row.second, rgb("#c9a227")),
    )),
    text(size: 8pt, row.text),
  )).flatten(),
  [],
  box(width: wide, height: 4mm, data.ticks.map(tick => place(
    dx: tick.at * wide - 10mm, box(width: 20mm, align(center, text(size: 7pt, tick.label))),
  )).join()),
  [],
)
"""


@dataclass(frozen=True)
class Bar:
    """Two durations of one name, seconds, above zero."""

    label: str
    first: float
    second: float


def draw_bars(
    title: str,
    bars: Sequence[Bar],
    *,
    legend: tuple[str, str],
    kind: Kind = "svg",
) -> bytes:
    """Return a picture of pairs of durations, one line each, on a common logarithmic scale.

    Parameters
    ----------
    title : str
        Shown above.
    bars : sequence of Bar
        At least one.
    legend : (str, str)
        What the two durations are.
    kind : str
        ``svg``, or ``png`` at 144 pixels per inch.

    Raises
    ------
    InternalFault
        When the chart cannot be set.
    """
    values = [value for bar in bars for value in (bar.first, bar.second)]
    low = math.floor(math.log10(min(values)))
    high = max(math.ceil(math.log10(max(values))), low + 1)

    def place(value: float) -> float:
        return (math.log10(value) - low) / (high - low)

    data = {
        "title": title,
        "first": legend[0],
        "second": legend[1],
        "rows": [
            {
                "label": bar.label,
                "first": place(bar.first),
                "second": place(bar.second),
                "text": f"{bar.first:.3g} s; {bar.second:.3g} s",
            }
            for bar in bars
        ],
        "ticks": [
            {"at": place(10.0**power), "label": f"{10.0**power:g} s"}
            for power in range(low, high + 1)
        ],
    }
    return draw_chart(_SOURCE, data, kind=kind)
