"""Keep what was typed and not yet recorded, in the case or in the user's own folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from xfv_desktop.casefile import drafts
from xfv_desktop.errors import CaseNotWritable
from xfv_desktop.workflow.workbench import Workbench


def read_drafts(workbench: Workbench, case_path: Path | None) -> dict[str, str]:
    """Return the drafts of a case by name; without a case, those of the user."""
    return drafts.read_drafts(_find_folder(workbench, case_path))


def keep_drafts(workbench: Workbench, case_path: Path | None, texts: Mapping[str, str]) -> None:
    """Replace the drafts of a case, or of the user, in one step.

    Raises
    ------
    DiskFull, CaseNotWritable, ResourceError
        When they cannot be written; the earlier ones stay.
    """
    folder = _find_folder(workbench, case_path)
    if case_path is None:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise CaseNotWritable("The user's folder cannot be written.") from error
    drafts.write_drafts(folder, texts)


def _find_folder(workbench: Workbench, case_path: Path | None) -> Path:
    return workbench.folders.settings.parent if case_path is None else case_path
