"""xfv demo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xfv_desktop.cli.session import AsJson, emit, start, watch


def demo(
    out: Annotated[Path, typer.Option(help="Folder for the report, maps and pictures.")],
    as_json: AsJson = False,
) -> int:
    """Run the whole job on synthetic heads: intake to signed, verified report."""
    from xfv_desktop.workflow import demo as workflow

    result = workflow.run_demo(start(), out, progress=watch(as_json=as_json))
    lines = [
        "Synthetic heads, rendered by this project; they belong to nobody.",
        f"Score {result.comparison.score.value:+.4f}, {result.comparison.decision.decision.value}",
        f"Report: {result.report} ({'verified' if result.status.ok else 'NOT verified'})",
        f"Check it again: xfv verify {result.report} --trust {result.signer}",
    ]
    paths = {
        "report": str(result.report),
        "signer": str(result.signer),
        "comparison": str(result.document),
        "verified": result.status.ok,
    }
    emit(paths, lines, as_json=as_json)
    return 0 if result.status.ok else 1


def register(root: typer.Typer) -> None:
    """Add this file's top-level command."""
    root.command("demo")(demo)
