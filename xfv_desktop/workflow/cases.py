"""Create, open, fill, check and copy cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import CaseCheck, CaseInfo, CaseKind, EvidenceItem, Side
from xfv_desktop.evidence.intake import take_in
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow.policy import require_disclosure
from xfv_desktop.workflow.workbench import Workbench

_RECENT = 12


@dataclass(frozen=True)
class Intake:
    """An item taken in, and whether the case already held the same bytes."""

    item: EvidenceItem
    known: bool


def create_case(
    workbench: Workbench,
    path: Path,
    *,
    title: str = "",
    kind: CaseKind = CaseKind.RESEARCH,
    synthetic: bool = False,
) -> CaseInfo:
    """Create a case in a new or empty folder.

    Raises
    ------
    ExaminerMissing
        When nobody is named.
    CaseExists, CaseNotWritable
        When the folder cannot become a case.
    """
    examiner = workbench.require_examiner()
    path = path.expanduser().resolve()
    info = CaseInfo(
        id=workbench.new_id(),
        path=str(path),
        title=title.strip() or path.name,
        kind=kind,
        created=workbench.clock(),
        examiner=examiner,
        synthetic=synthetic,
    )
    case = CaseFile.create(path, info)
    workbench.adopt(case, path)
    return case.info


def open_case(workbench: Workbench, path: Path) -> CaseInfo:
    """Open a case and remember it among the recent ones.

    Raises
    ------
    CaseError
        When there is no case, or it is newer, busy or cannot be written.
    """
    info = workbench.case(path, write=True).info
    recent = [info.path, *(p for p in workbench.settings.recent_cases if p != info.path)]
    if tuple(recent[:_RECENT]) != workbench.settings.recent_cases:
        workbench.change_settings(recent_cases=tuple(recent[:_RECENT]))
    return info


def close_case(workbench: Workbench, path: Path) -> None:
    """Close a case; everything is already on disk."""
    workbench.close(path)


def add_evidence(
    workbench: Workbench,
    case_path: Path,
    files: Sequence[Path],
    *,
    role: Side | None = None,
    progress: Progress = SILENT,
) -> tuple[Intake, ...]:
    """Take files into the case; the same bytes are recognised and not stored twice.

    All files are read and checked before any is stored: one bad file leaves the case
    unchanged.

    Raises
    ------
    ExaminerMissing
        When nobody is named.
    EvidenceError
        When a file cannot be taken in.
    CaseError
        When the case cannot be written.
    """
    examiner = workbench.require_examiner()
    case = workbench.case(case_path, write=True)
    at = workbench.clock()
    taken = [
        take_in(file, role=role, limits=workbench.limits, taken_in=at, item_id=workbench.new_id())
        for file in progress.over(files, total=len(files), text="Reading files")
    ]
    results: list[Intake] = []
    with case.work(examiner=examiner, at=at) as work:
        seen: dict[str, EvidenceItem] = {}
        for one in taken:
            digest = one.item.sha256
            known = seen.get(digest) or case.find_evidence(digest)
            if known is None:
                work.add_evidence(one.item, one.data)
                details = {"sha256": digest, "size": one.item.size}
                work.record("evidence taken in", one.item.id, details)
                seen[digest] = one.item
            else:
                work.record("evidence offered again", known.id, {"sha256": digest})
            results.append(Intake(known or one.item, known is not None))
        work.commit()
    return tuple(results)


def check_case(workbench: Workbench, case_path: Path, *, progress: Progress = SILENT) -> CaseCheck:
    """Recompute the audit chain, the rows' hashes and the stored bytes.

    Raises
    ------
    CaseError
        When the case cannot be opened.
    """
    return workbench.case(case_path).check(progress)


def export_case(
    workbench: Workbench, case_path: Path, target: Path, *, progress: Progress = SILENT
) -> Path:
    """Write the whole case as one portable archive, with the result of its check.

    The archive holds results of the machine, so the policy is asked for each comparison.
    """
    examiner = workbench.require_examiner()
    case = workbench.case(case_path, write=True)
    for comparison in case.comparisons():
        require_disclosure(case.info, examiner=examiner, comparison_id=comparison.id)
    with case.work(examiner=examiner, at=workbench.clock()) as work:
        work.record("case exported", case.info.id, {"name": target.name})
        work.commit()
    case.export(target, progress)
    return target


def backup_case(
    workbench: Workbench, case_path: Path, target: Path, *, progress: Progress = SILENT
) -> Path:
    """Copy the case folder consistently, and verify the copy."""
    workbench.case(case_path).backup(target, progress)
    return target
