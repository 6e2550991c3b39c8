"""A stated reason to sign although the recognizer is for research only: an act of its own."""

from __future__ import annotations

import json
from pathlib import Path

from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import AuditEntry, Comparison
from xfv_desktop.errors import OverrideMissing
from xfv_desktop.reporting.content import format_time
from xfv_desktop.workflow import policy, queries
from xfv_desktop.workflow.workbench import Workbench

ACTION = "research-only override"


def record_override(
    workbench: Workbench, case_path: Path, comparison_id: str, *, reason: str
) -> None:
    """Log why a comparison's report is to be signed although its recognizer is for research.

    Nothing is logged where no reason is needed.

    Parameters
    ----------
    reason : str
        In the examiner's own words.

    Raises
    ------
    ExaminerMissing, NotDisclosed, RecordMissing
        When nobody is named, or the comparison may not be shown, or there is none.
    OverrideMissing
        When the reason is empty.
    """
    examiner = workbench.require_examiner()
    comparison = queries.read_comparison(workbench, case_path, comparison_id)
    case, model = workbench.case(case_path, write=True), comparison.model
    if not policy.needs_override(case.info, model):
        return
    stated = " ".join(reason.split())
    if not stated:
        raise OverrideMissing("The reason for signing nonetheless is empty.")
    with case.work(examiner=examiner, at=workbench.clock()) as work:
        details = {"model": model.id, "sha256": model.sha256, "reason": stated}
        work.record(ACTION, comparison.id, details)
        work.commit()


def describe_override(case: CaseFile, comparison: Comparison) -> str:
    """Return who gave which reason when, the newest, or nothing."""
    entry = _find(case, comparison)
    if entry is None:
        return ""
    return f"{entry.examiner}, {format_time(entry.at)}: {_read_reason(entry)}"


def require_override(case: CaseFile, comparison: Comparison, *, examiner: str) -> None:
    """Let a report be signed, or refuse it for want of a reason given by its signer.

    Raises
    ------
    OverrideMissing
        When the recognizer is for research only and this examiner has logged no reason.
    """
    if not policy.needs_override(case.info, comparison.model):
        return
    entry = _find(case, comparison)
    if entry is None or entry.examiner != examiner:
        raise OverrideMissing(
            f"The recognizer {comparison.model.name} is for research only: a report with it is "
            "signed only with a reason stated by who signs."
        )


def _find(case: CaseFile, comparison: Comparison) -> AuditEntry | None:
    found = [
        entry
        for entry in case.audit_entries()
        if entry.action == ACTION and entry.subject == comparison.id
    ]
    return found[-1] if found else None


def _read_reason(entry: AuditEntry) -> str:
    return str(json.loads(entry.details)["details"]["reason"])
