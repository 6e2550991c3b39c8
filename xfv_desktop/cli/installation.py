"""xfv device, xfv diagnostics, xfv glossary."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xfv_desktop.cli.session import AsJson, emit, start, watch


def device(
    test: Annotated[
        bool, typer.Option("--test", help="Run the self-test of some ten seconds too.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Tell what this machine computes with; 1 when the self-test fails."""
    from xfv_desktop.workflow import device as workflow
    from xfv_desktop.workflow.documents import document

    workbench = start()
    facts = workflow.read_device(workbench)
    lines = [facts.statement, *(f"{name:20} {value}" for name, value in facts.facts)]
    found = None
    if test:
        found = workflow.run_self_test(workbench, progress=watch(as_json=as_json))
        words = {True: "ok    ", False: "FAILED", None: "told  "}
        lines += [f"{words[f.passed]}  {f.name}: {f.detail}" for f in found.findings]
    emit({**document(facts), "self_test": document(found)}, lines, as_json=as_json)
    return 0 if found is None or found.ok else 1


def diagnostics(
    out: Annotated[
        Path | None, typer.Option(help="ZIP file to write; without it the contents are shown.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Collect what a maintainer needs: no faces, names, paths or titles are in it."""
    from xfv_desktop.workflow import diagnostics as workflow

    bundle = workflow.build_bundle(start(), progress=watch(as_json=as_json))
    lines = [part for name, text in bundle.files for part in (f"--- {name}", text)]
    if out is not None:
        lines = [f"Written: {workflow.write_bundle(bundle, out)}"]
    emit({"files": dict(bundle.files)}, lines, as_json=as_json)


def glossary(as_json: AsJson = False) -> None:
    """Define the terms that the report uses."""
    from xfv_desktop.workflow.documents import document
    from xfv_desktop.workflow.glossary import list_terms

    terms = list_terms()
    emit(document(terms), [f"{one.name}: {one.meaning}" for one in terms], as_json=as_json)


def register(root: typer.Typer) -> None:
    """Add this file's commands."""
    root.command("device")(device)
    root.command("diagnostics")(diagnostics)
    root.command("glossary")(glossary)
