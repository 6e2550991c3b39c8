"""xfv opinion."""

from __future__ import annotations

from typing import Annotated

import typer

from xfv_desktop.cli.session import AsJson, CasePath, Examiner, emit, start
from xfv_desktop.workflow.documents import document


def opinion(
    case: CasePath,
    comparison: Annotated[str, typer.Argument(help="Comparison id, its start, or 'latest'.")],
    level: Annotated[str, typer.Option(help="A level of the scale, or its number from 1.")] = "",
    text: Annotated[str, typer.Option(help="The reasons, in your own words.")] = "",
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> None:
    """Record your own opinion on a comparison; without --level, list the scale."""
    from xfv_desktop.workflow import opinions, queries

    if not level:
        lines = [f"{n}  {name}" for n, name in enumerate(opinions.SCALE, start=1)]
        emit({"scale": list(opinions.SCALE)}, lines, as_json=as_json)
        return
    if level.isdigit() and 1 <= int(level) <= len(opinions.SCALE):
        level = opinions.SCALE[int(level) - 1]
    workbench = start(examiner)
    found = queries.resolve_comparison(workbench, case, comparison)
    kept = opinions.record_opinion(workbench, case, found, level=level, text=text)
    emit(document(kept), [f"Opinion recorded: {kept.level}."], as_json=as_json)


def register(root: typer.Typer) -> None:
    """Add this file's top-level command."""
    root.command("opinion")(opinion)
