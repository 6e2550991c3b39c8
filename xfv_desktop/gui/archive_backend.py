"""The use cases of cases that come from elsewhere, or go there, as the window calls them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from xfv_desktop.progress import SILENT, Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.archives import ArchiveFacts, Arrival, Origin
    from xfv_desktop.workflow.workbench import Workbench


class ArchiveBackend:
    """The part of `Backend` for archives and other programs; everything belongs into a lane."""

    _bench: Workbench

    def survey_archive(self, archive: Path) -> ArchiveFacts:
        """Return what an archive says of itself; nothing of it is verified yet."""
        from xfv_desktop.workflow import archives

        return archives.survey_archive(archive)

    def open_archive(self, archive: Path, folder: Path, *, progress: Progress = SILENT) -> Arrival:
        """Make a verified copy of the case in an archive, and open it."""
        from xfv_desktop.workflow import archives, cases

        arrival = archives.unpack_case(self._bench, archive, folder, progress=progress)
        cases.open_case(self._bench, Path(arrival.info.path))
        return arrival

    def require_held(self, case: Path) -> None:
        """Make sure that no other program took the open case over.

        Raises
        ------
        CaseTakenOver
            When one did.
        """
        from xfv_desktop.workflow import cases

        cases.require_held(self._bench, case)

    def read_origin(self, case: Path) -> Origin | None:
        """Return the archive that a case was opened from; None when it is no copy."""
        from xfv_desktop.workflow import archives

        return archives.read_origin(self._bench, case)
