"""The fidelity study as files: JSON, Markdown and plots, from the rows in a folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from xfv_desktop.errors import UsageError
from xfv_desktop.reporting.study_plots import IntervalMark, Series, draw_intervals, draw_series
from xfv_desktop.workflow.fidelity_rows import RowStore
from xfv_desktop.workflow.fidelity_table import CENTRE, RIVALS, summarise
from xfv_desktop.workflow.fidelity_text import FEWEST, build_markdown, format_margin, name_ranking

STUDY = "study.json"
_KINDS = {"mated": "I-D, mated pairs", "non_mated": "PD, non-mated pairs"}
# Curves of these are drawn, where they were measured.
_DRAWN = ("rankopt", "rankopt_paste", "fggb", "population/fggb", CENTRE, "smoothed_random")
# The centre is the zero line, and next to random rankings all others look alike.
_NOT_DRAWN = (CENTRE, "random", "smoothed_random")
_CURVES = {"mated": ("insertion-blur", "deletion-blur"), "non_mated": ("paste-in", "paste-out")}


def write_report(out: Path) -> tuple[dict[str, Any], list[str]]:
    """Write ``fidelity.json``, ``fidelity.md`` and the plots; pack the rows.

    Returns
    -------
    (dict, list of str)
        The table as JSON values (without mean curves), and as lines of Markdown.

    Raises
    ------
    UsageError
        When the folder holds no study.
    InternalFault
        When a plot cannot be drawn.
    """
    path = out / STUDY
    if not path.is_file():
        raise UsageError("The folder holds no fidelity study.")
    store = RowStore(out)
    store.repair()
    models = json.loads(path.read_text("utf-8"))["models"]
    summary = summarise(store.read().values(), models)
    text = build_markdown(summary)
    (out / "fidelity.json").write_text(json.dumps(summary, indent=1) + "\n", "utf-8")
    (out / "fidelity.md").write_text(text + "\n", "utf-8")
    for model, found in summary["models"].items():
        for kind in _KINDS:
            _write_plots(out, model, kind, found[kind])
    store.pack()
    return _shorten(summary), text.splitlines()


def _shorten(summary: dict[str, Any]) -> dict[str, Any]:
    """Return the table without mean curves."""
    short: dict[str, Any] = json.loads(json.dumps(summary))
    for found in short["models"].values():
        for kind in _KINDS:
            for row in found[kind]["rows"]:
                del row["curves"]
    return short


def _write_plots(out: Path, model: str, kind: str, found: Mapping[str, Any]) -> None:
    """Write margins and curves of one kind of pairs, each as SVG and PNG."""
    formats: tuple[Literal["svg", "png"], ...] = ("svg", "png")
    marks = _list_marks(found)
    series = _list_series(kind, found)
    for form in formats:
        if marks:
            drawn = draw_intervals(
                f"{_KINDS[kind]}: margin over the tuned centre, {model}",
                marks,
                subtitle="mean and 95 % interval over pairs; n beside the name; random rankings "
                "lie far below and are left out",
                kind=form,
            )
            (out / f"margins-{kind}-{model}.{form}").write_bytes(drawn)
        if series:
            drawn = draw_series(
                f"Mean score, {model}",
                series,
                subtitle="solid: " + ", dashed: ".join(_CURVES[kind]) + "; over % of the pixels",
                kind=form,
            )
            (out / f"curves-{kind}-{model}.{form}").write_bytes(drawn)


def _list_marks(found: Mapping[str, Any]) -> list[IntervalMark]:
    marks = []
    for row in found["rows"]:
        margin = row["margins"].get("difference", {}).get(RIVALS[0])
        drawn = row["method"].partition("@")[0] not in _NOT_DRAWN
        if drawn and margin is not None and margin["pairs"] >= FEWEST:
            label = f"{name_ranking(row['method'])} ({margin['pairs']})"
            marks.append(
                IntervalMark(
                    label, margin["mean"], margin["low"], margin["high"], format_margin(margin)
                )
            )
    return marks


def _list_series(kind: str, found: Mapping[str, Any]) -> list[Series]:
    rows = {row["method"]: row for row in found["rows"]}
    drawn = []
    for colour, method in enumerate(name for name in _DRAWN if name in rows):
        for number, name in enumerate(_CURVES[kind]):
            values = tuple(rows[method]["curves"][name])
            # The colour says which ranking a dashed curve belongs to.
            label = "" if number else name_ranking(method)
            drawn.append(Series(label, values, colour, dashed=number > 0))
    return drawn
