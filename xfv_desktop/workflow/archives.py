"""Case archives: what one says of itself, and opening one as a copy of its case."""

from __future__ import annotations

from pathlib import Path

from xfv_desktop.casefile import unpacking
from xfv_desktop.casefile.archive import ENDING, ENDINGS
from xfv_desktop.casefile.archive import ArchiveFacts as ArchiveFacts
from xfv_desktop.casefile.archive import survey_archive as survey_archive
from xfv_desktop.casefile.unpacking import Arrival as Arrival
from xfv_desktop.casefile.unpacking import Origin as Origin
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow.free_space import require_space
from xfv_desktop.workflow.workbench import Workbench


def name_archive(target: Path) -> Path:
    """Return the file to export to: a name without an archive's ending gets one."""
    if target.name.lower().endswith(ENDINGS):
        return target
    return target.with_name(f"{target.name}{ENDING}")


def read_origin(workbench: Workbench, case_path: Path) -> Origin | None:
    """Return the archive that a case was opened from last; None when it is no copy."""
    return unpacking.read_origin(workbench.case(case_path))


def unpack_case(
    workbench: Workbench, archive: Path, target: Path, *, progress: Progress = SILENT
) -> Arrival:
    """Make a verified copy of the case in an archive; its log says where it comes from.

    Parameters
    ----------
    workbench : Workbench
        Names who does it.
    archive : Path
        What an export wrote.
    target : Path
        A free place or an empty folder.
    progress : Progress
        Cancelled, nothing is left.

    Raises
    ------
    ExaminerMissing
        When nobody is named.
    DiskFull
        When there is too little room; said before anything is written where it can be known.
    CaseError, CaseDamaged
        When the archive or the place cannot be used; nothing is left at ``target``.
    """
    examiner = workbench.require_examiner()
    target = target.expanduser()
    facts = survey_archive(archive)
    require_space(target, facts.needed, purpose="unpacking the archive")
    return unpacking.unpack_case(
        archive, target, examiner=examiner, clock=workbench.clock, progress=progress
    )
