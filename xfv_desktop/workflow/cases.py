"""Create, open, fill, check and copy cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.casefile.copies import DATABASE
from xfv_desktop.casefile.unit_of_work import UnitOfWork
from xfv_desktop.domain import CaseCheck, CaseInfo, CaseKind, EvidenceItem, Side
from xfv_desktop.errors import EvidenceError
from xfv_desktop.evidence.intake import TakenIn, take_in
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow.archives import name_archive
from xfv_desktop.workflow.free_space import require_intake_space
from xfv_desktop.workflow.policy import require_disclosure
from xfv_desktop.workflow.workbench import Notice, Workbench

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
    case = workbench.case(path, write=True)
    info = case.info
    if case.left_by:
        workbench.notices.append(
            Notice(
                f"The case was not closed when it was last used (by {case.left_by}).",
                "That program has ended, so its lock was taken over; everything kept is whole.",
            )
        )
    recent = [info.path, *(p for p in workbench.settings.recent_cases if p != info.path)]
    if tuple(recent[:_RECENT]) != workbench.settings.recent_cases:
        workbench.change_settings(recent_cases=tuple(recent[:_RECENT]))
    return info


def has_case(path: Path) -> bool:
    """Return whether a folder holds a case, without opening it."""
    return (path / DATABASE).is_file()


def require_held(workbench: Workbench, path: Path) -> None:
    """Make sure that an open case is still held by this program.

    Raises
    ------
    CaseTakenOver
        When another program writes it by now.
    """
    workbench.case(path).require_held()


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
    return take_files(workbench, case_path, [(file, role) for file in files], progress=progress)


def take_files(
    workbench: Workbench,
    case_path: Path,
    files: Sequence[tuple[Path, Side | None]],
    *,
    progress: Progress = SILENT,
) -> tuple[Intake, ...]:
    """Take files with a role each into the case, all of them or none; see `add_evidence`."""
    examiner = workbench.require_examiner()
    case = workbench.case(case_path, write=True)
    require_intake_space(case_path, [file for file, _ in files])
    at = workbench.clock()
    several = len(files) > 1
    taken = [
        _read(workbench, file, role, at=at, several=several)
        for file, role in progress.over(files, total=len(files), text="Reading files")
    ]
    seen: dict[str, EvidenceItem] = {}
    with case.work(examiner=examiner, at=at) as work:
        results = tuple(_keep(case, work, one, seen) for one in taken)
        work.commit()
    return results


def _read(
    workbench: Workbench, file: Path, role: Side | None, *, at: datetime, several: bool
) -> TakenIn:
    """Read one file; among several, an error says which it is about."""
    number = workbench.new_id()
    try:
        return take_in(file, role=role, limits=workbench.limits, taken_in=at, item_id=number)
    except EvidenceError as error:
        if not several or file.name in error.text:
            raise
        text = f"In the file '{file.name}': {error.text}"
        raise type(error)(text, advice=error.advice) from error


def _keep(case: CaseFile, work: UnitOfWork, one: TakenIn, seen: dict[str, EvidenceItem]) -> Intake:
    """Add one file to the unit of work, or note that its bytes are known."""
    digest = one.item.sha256
    known = seen.get(digest) or case.find_evidence(digest)
    if known is not None:
        work.record("evidence offered again", known.id, {"sha256": digest})
        return Intake(known, known=True)
    work.add_evidence(one.item, one.data)
    work.record("evidence taken in", one.item.id, {"sha256": digest, "size": one.item.size})
    seen[digest] = one.item
    return Intake(one.item, known=False)


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

    The archive holds results of the machine, so the policy is asked for each comparison. A
    name without an archive's ending gets one; the file written is returned.
    """
    examiner = workbench.require_examiner()
    target = name_archive(target)
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
