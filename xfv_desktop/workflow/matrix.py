"""The matrix of a case: probes against references, with what may be shown of each pair."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xfv_desktop.domain import ComparisonSummary, EvidenceItem
from xfv_desktop.workflow.batch import Entry, read_status
from xfv_desktop.workflow.policy import may_disclose
from xfv_desktop.workflow.workbench import Workbench

if TYPE_CHECKING:
    from xfv_desktop.casefile.case import CaseFile

SCHEMA = "xfv.matrix/1"
CLOSED = "closed"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Cell:
    """One pair of the matrix: its numbers, its state, and what may be shown of it.

    ``summary`` is None while the pair is open, where it failed, and where ``closed`` says
    that the case's policy keeps the result from this examiner for now.
    """

    probe: int
    reference: int
    state: str
    comparison_id: str | None = None
    summary: ComparisonSummary | None = None
    closed: bool = False
    error: str = ""


@dataclass(frozen=True)
class Matrix:
    """Probes against references: evidence ids of both sides, cells where a pair is known."""

    probes: tuple[str, ...]
    references: tuple[str, ...]
    cells: tuple[Cell, ...]


def read_matrix(workbench: Workbench, case_path: Path, batch_id: str | None = None) -> Matrix:
    """Return a queue's matrix, or that of all the case's comparisons.

    Of several comparisons of one pair the last counts. What the policy keeps closed to this
    examiner is in no cell.
    """
    case = workbench.case(case_path)
    found = case.comparison_summaries()
    if batch_id is None:
        return _arrange_all(workbench, case, found)
    status = read_status(case, case.batch(batch_id))
    known = {one.id: one for one in found}
    cells = tuple(
        _make_cell(workbench, case, entry, known.get(entry.comparison_id or ""))
        for entry in status.entries
    )
    batch = status.batch
    return Matrix(
        tuple(choice.evidence_id for choice in batch.probes),
        tuple(choice.evidence_id for choice in batch.references),
        cells,
    )


def _make_cell(
    workbench: Workbench, case: CaseFile, entry: Entry, found: ComparisonSummary | None
) -> Cell:
    cell = Cell(entry.probe, entry.reference, entry.state, entry.comparison_id, error=entry.error)
    if found is None:
        return cell
    if may_disclose(case.info, examiner=workbench.examiner, comparison_id=found.id):
        return replace(cell, summary=found)
    return replace(cell, closed=True)


def _arrange_all(
    workbench: Workbench, case: CaseFile, found: Sequence[ComparisonSummary]
) -> Matrix:
    newest = {(one.probe_id, one.reference_id): one for one in found}
    probes = list(dict.fromkeys(one.probe_id for one in found))
    references = list(dict.fromkeys(one.reference_id for one in found))
    rows = {evidence_id: n for n, evidence_id in enumerate(probes)}
    columns = {evidence_id: n for n, evidence_id in enumerate(references)}
    cells = tuple(
        _make_cell(workbench, case, Entry(n, rows[p], columns[r], "done", one.id), one)
        for n, ((p, r), one) in enumerate(newest.items())
    )
    return Matrix(tuple(probes), tuple(references), cells)


def list_summaries(workbench: Workbench, case_path: Path) -> tuple[ComparisonSummary, ...]:
    """Return what lists show of the comparisons this examiner may see, oldest first."""
    case = workbench.case(case_path)
    return tuple(
        one
        for one in case.comparison_summaries()
        if may_disclose(case.info, examiner=workbench.examiner, comparison_id=one.id)
    )


def document_matrix(matrix: Matrix, items: Sequence[EvidenceItem]) -> dict[str, Any]:
    """Return a matrix as one document: a line for every pair."""
    return {"schema": SCHEMA, "pairs": _list_lines(matrix, items)}


def write_csv(matrix: Matrix, items: Sequence[EvidenceItem]) -> str:
    """Return a matrix as CSV, a line for every pair.

    A picture's name that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    text = io.StringIO()
    lines = _list_lines(matrix, items)
    if lines:
        writer = csv.DictWriter(text, list(lines[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: _defuse(value) for key, value in line.items()} for line in lines)
    return text.getvalue()


def _defuse(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _list_lines(matrix: Matrix, items: Sequence[EvidenceItem]) -> list[dict[str, Any]]:
    names = {item.id: item.name for item in items}
    return [_list_line(matrix, cell, names) for cell in matrix.cells]


def _list_line(matrix: Matrix, cell: Cell, names: dict[str, str]) -> dict[str, Any]:
    probe, reference = matrix.probes[cell.probe], matrix.references[cell.reference]
    one = cell.summary
    return {
        "probe_id": probe,
        "probe": names.get(probe, ""),
        "reference_id": reference,
        "reference": names.get(reference, ""),
        "state": CLOSED if cell.closed else cell.state,
        "comparison_id": cell.comparison_id,
        "score": one.score if one else None,
        "threshold": one.threshold if one else None,
        "decision": one.decision.value if one else None,
        "log10_lr": one.log10_lr if one else None,
        "model_id": one.model_id if one else None,
        "at": one.at.isoformat() if one else None,
        "error": cell.error,
    }
