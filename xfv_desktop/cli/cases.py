"""xfv case …, xfv add."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xfv_desktop.cli.session import AsJson, CasePath, Examiner, emit, start, watch
from xfv_desktop.domain import Comparison, Side
from xfv_desktop.workflow.documents import document

app = typer.Typer(help="Create, show, check, copy and unpack cases.", no_args_is_help=True)
Target = Annotated[Path, typer.Argument(help="What to write.", metavar="TARGET")]


@app.command("create")
def create(
    case: CasePath,
    title: Annotated[str, typer.Option(help="Title; the folder's name when left out.")] = "",
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> None:
    """Create a case in a new or empty folder."""
    from xfv_desktop.workflow import cases

    workbench = start(examiner)
    info = cases.create_case(workbench, case, title=title)
    emit(document(info), [f"Case '{info.title}' created in {info.path}."], as_json=as_json)


@app.command("show")
def show(case: CasePath, examiner: Examiner = "", as_json: AsJson = False) -> None:
    """Show what a case holds."""
    from xfv_desktop.workflow import archives, queries

    workbench = start(examiner)
    origin = archives.read_origin(workbench, case)
    info = queries.read_info(workbench, case)
    evidence = queries.list_evidence(workbench, case)
    comparisons = queries.list_comparisons(workbench, case)
    reports = queries.list_reports(workbench, case)
    entries = queries.read_audit(workbench, case)
    result = {
        "case": document(info),
        "origin": document(origin),
        "evidence": document(evidence),
        "comparisons": [_summarise(c) for c in comparisons],
        "reports": document(reports),
        "audit_entries": len(entries),
        "audit_head": entries[-1].hash if entries else "",
    }
    lines = [f"Case '{info.title}' ({info.kind.value}), opened by {info.examiner}", info.path]
    if origin is not None:
        by = f"opened {origin.at:%Y-%m-%d %H:%M:%S} UTC by {origin.examiner}"
        lines.append(f"  a copy      of archive {origin.sha256[:16]}…, {by}")
    lines += [
        f"  evidence    {i.id[:8]}  {i.role or '-':9}  {i.sha256[:16]}…  {i.name}"
        for i in evidence
    ]
    lines += [
        f"  comparison  {c.id[:8]}  {c.score.value:+.4f}  {c.decision.decision}  {c.model.id}"
        for c in comparisons
    ]
    lines += [f"  report      {r.id[:8]}  {r.sha256[:16]}…  {r.signer}" for r in reports]
    lines.append(f"  audit       {len(entries)} entries, head {result['audit_head']}")
    emit(result, lines, as_json=as_json)


def _summarise(comparison: Comparison) -> dict[str, object]:
    return {
        "id": comparison.id,
        "at": comparison.at.isoformat(),
        "model": comparison.model.id,
        "score": comparison.score.value,
        "decision": comparison.decision.decision.value,
    }


@app.command("check")
def check(case: CasePath, as_json: AsJson = False) -> int:
    """Recompute the audit chain, the rows' hashes and the stored bytes; 1 when one differs."""
    from xfv_desktop.workflow import cases

    result = cases.check_case(start(), case, progress=watch(as_json=as_json))
    lines = [
        f"{'ok    ' if f.passed else 'FAILED'}  {f.name}: {f.detail}" for f in result.findings
    ]
    lines.append(f"{result.entries} audit entries, {result.blobs} stored items")
    emit({"ok": result.ok} | document(result), lines, as_json=as_json)
    return 0 if result.ok else 1


@app.command("export")
def export(
    case: CasePath, target: Target, examiner: Examiner = "", as_json: AsJson = False
) -> None:
    """Write the whole case as one portable archive."""
    from xfv_desktop.workflow import cases

    path = cases.export_case(start(examiner), case, target, progress=watch(as_json=as_json))
    emit({"path": str(path)}, [f"Exported to {path}."], as_json=as_json)


@app.command("unpack")
def unpack(
    archive: Annotated[
        Path, typer.Argument(help="An exported case (.xfvcase or .zip).", metavar="ARCHIVE")
    ],
    case: Annotated[Path, typer.Argument(help="A new or empty folder.", metavar="CASE")],
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> None:
    """Open a case archive: unpack it into a folder, check everything, note where it came from."""
    from xfv_desktop.workflow import archives

    made = archives.unpack_case(start(examiner), archive, case, progress=watch(as_json=as_json))
    when = f"{made.exported:%Y-%m-%d %H:%M:%S} UTC by {made.exporter}" if made.exported else ""
    lines = [
        f"A copy of the case '{made.info.title}' ({made.info.id}) is in {made.info.path}.",
        f"Exported {when}." if when else "The log does not say when it was exported.",
        f"Archive SHA-256 {made.sha256}; it stands in the copy's audit log.",
        f"{made.check.entries} audit entries and {made.check.blobs} stored items passed every "
        + ("check, as at the export." if made.compared else "check; no earlier one is inside."),
        "What is recorded in this copy does not reach the case that it was made of.",
    ]
    emit(document(made), lines, as_json=as_json)


@app.command("backup")
def backup(case: CasePath, target: Target, as_json: AsJson = False) -> None:
    """Copy the case folder consistently, and verify the copy."""
    from xfv_desktop.workflow import cases

    path = cases.backup_case(start(), case, target, progress=watch(as_json=as_json))
    emit({"path": str(path)}, [f"Backed up to {path}."], as_json=as_json)


def add(
    case: CasePath,
    files: Annotated[list[Path], typer.Argument(help="Pictures to take in.", metavar="FILE...")],
    role: Annotated[Side | None, typer.Option(help="What the pictures are.")] = None,
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> None:
    """Take pictures into a case; the same bytes are recognised and stored once."""
    from xfv_desktop.workflow import cases

    found = cases.add_evidence(
        start(examiner), case, files, role=role, progress=watch(as_json=as_json)
    )
    lines = [
        f"{i.item.id[:8]}  {i.item.sha256}  {i.item.width}x{i.item.height}  {i.item.media_type}"
        + ("  (already in the case)" if i.known else "")
        for i in found
    ]
    emit([document(i.item) | {"known": i.known} for i in found], lines, as_json=as_json)


def register(root: typer.Typer) -> None:
    """Add this file's top-level command."""
    root.command("add")(add)
