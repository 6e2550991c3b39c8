"""A protocol's results as files: JSON, Markdown and plots, from the rows in a folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from xfv_desktop.errors import UsageError
from xfv_desktop.reporting.charts import Kind
from xfv_desktop.reporting.line_plots import Axis, Dash, Line, draw_lines, span_axis
from xfv_desktop.workflow.protocol_measures import list_levels
from xfv_desktop.workflow.protocol_notes import NOTES
from xfv_desktop.workflow.protocol_rows import ORACLE, Protocol, ProtocolRow
from xfv_desktop.workflow.protocol_table import summarise
from xfv_desktop.workflow.protocol_text import TITLES, build_markdown
from xfv_desktop.workflow.row_store import RowFolder

_FORMATS: tuple[Kind, ...] = ("svg", "png")
_DASHES: tuple[Dash, ...] = ("solid", "dashed", "dotted")
_COLOURS = 4
_MOST_LINES = _COLOURS * len(_DASHES)
_LABELS = {
    Protocol.DPR: ("percent of pixels replaced", "share of false decisions"),
    Protocol.HIDING: ("percent of pixels hidden", "mean score"),
    Protocol.ALL_PAIRS: ("percent of pixels", "accuracy"),
}
_SAID = {"mated": "mated pairs", "non_mated": "non-mated pairs", "all": "all pairs"}


def write_report(out: Path, protocol: Protocol) -> tuple[dict[str, Any], list[str]]:
    """Write table and plots of a protocol's rows, and pack the rows.

    Returns
    -------
    (dict, list of str)
        The table as JSON values (without mean curves), and as lines of Markdown.

    Raises
    ------
    UsageError
        When the folder does not hold this protocol.
    InternalFault
        When a plot cannot be drawn.
    """
    path = out / NOTES
    notes = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    if notes.get("protocol") != protocol.value:
        raise UsageError(f"The folder holds no rows of the protocol {protocol.value}.")
    store = RowFolder(out, ProtocolRow)
    store.repair()
    rows = [row for row in store.read().values() if row.model == notes["model"]]
    summary = summarise(rows, notes)
    text = build_markdown(summary)
    (out / f"{protocol.value}.json").write_text(json.dumps(summary, indent=1) + "\n", "utf-8")
    (out / f"{protocol.value}.md").write_text(text.rstrip("\n") + "\n", "utf-8")
    for kind, found in summary["kinds"].items():
        _write_plots(out, protocol, kind, found)
    store.pack()
    return _shorten(summary), text.splitlines()


def _shorten(summary: dict[str, Any]) -> dict[str, Any]:
    short: dict[str, Any] = json.loads(json.dumps(summary))
    for found in short["kinds"].values():
        for row in found["rows"]:
            del row["curves"]
    return short


def _write_plots(out: Path, protocol: Protocol, kind: str, found: Mapping[str, Any]) -> None:
    """Write one plot for each curve of the protocol, as SVG and PNG."""
    rows = _choose(found)
    for name in rows[0]["curves"] if rows else ():
        lines = _list_lines(protocol, name, rows)
        heights = [y for line in lines for _, y in line.points]
        across, up = _LABELS[protocol]
        levels = list_levels(protocol)
        ticks = tuple((float(v), str(v)) for v in range(0, levels[-1] + 1, 20))
        axes = (Axis(across, 0.0, float(levels[-1]), ticks), span_axis(up, heights))
        for form in _FORMATS:
            drawn = draw_lines(
                f"{TITLES[protocol]}: {name}, {_SAID[kind]}",
                lines,
                axes=axes,
                subtitle=f"mean over the {found['drawn_pairs']} pairs that all of these have; "
                "the best of the table first",
                kind=form,
            )
            (out / f"{protocol.value}-{kind}-{name}.{form}").write_bytes(drawn)


def _choose(found: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the rows that are drawn: the best, and what they are measured against."""
    rows = [row for row in found["rows"] if row["curves"]]
    references = {row["method"] for row in rows} & {*found["rivals"], ORACLE}
    others = [row["method"] for row in rows if row["method"] not in references]
    drawn = references | set(others[: _MOST_LINES - len(references)])
    return [row for row in rows if row["method"] in drawn]


def _list_lines(protocol: Protocol, name: str, rows: Sequence[Mapping[str, Any]]) -> list[Line]:
    """Return the curves of methods, each in a look of its own."""
    levels = list_levels(protocol)
    looks = product(_DASHES, range(_COLOURS))
    return [
        Line(
            row["method"],
            tuple(zip(map(float, levels), row["curves"][name], strict=True)),
            colour,
            dash,
        )
        for row, (dash, colour) in zip(rows, looks, strict=False)
    ]
