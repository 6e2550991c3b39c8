"""Results that leave the case as files: written in one step, and noted in its log."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from xfv_desktop.errors import ResourceError
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.workflow import queries
from xfv_desktop.workflow.workbench import Workbench


def export_result(
    workbench: Workbench,
    case_path: Path,
    comparison_id: str,
    *,
    target: Path,
    data: bytes,
    what: str,
) -> Path:
    """Write results of a comparison to a file outside the case; return its path.

    The case's log says what was taken out, its hash and size; neither the file's name nor
    its folder, which are the examiner's own affair.

    Parameters
    ----------
    target : path
        The file; one that is there is replaced, once the log has the entry.
    data : bytes
        What is written.
    what : str
        What it is, for the log, e.g. ``maps as PNG``.

    Raises
    ------
    ExaminerMissing, NotDisclosed, RecordMissing
        When nobody is named, or the comparison may not be shown, or there is none.
    ResourceError
        When the file cannot be written.
    """
    examiner = workbench.require_examiner()
    found = queries.read_comparison(workbench, case_path, comparison_id)
    draft = target.with_name(f"{target.name}.part")
    try:
        # Everything that usually fails does so here, before the log says that it was done.
        draft.write_bytes(data)
        _record(workbench, case_path, found.id, examiner=examiner, data=data, what=what)
        draft.replace(target)
    except OSError as error:
        raise ResourceError(
            f"{target.name} cannot be written: {error.strerror}.",
            advice="Choose another folder, or free some space.",
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink()
    return target


def _record(
    workbench: Workbench,
    case_path: Path,
    comparison_id: str,
    *,
    examiner: str,
    data: bytes,
    what: str,
) -> None:
    case = workbench.case(case_path, write=True)
    with case.work(examiner=examiner, at=workbench.clock()) as work:
        details = {"what": what, "sha256": hash_bytes(data), "size": len(data)}
        work.record("results exported", comparison_id, details)
        work.commit()
