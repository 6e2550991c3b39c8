"""The case file: one folder, opened, read, written, checked and copied through here."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from xfv_desktop.casefile import copies, schema, thumbnails
from xfv_desktop.casefile.copies import DATABASE, REPORTS, STORE, open_places
from xfv_desktop.casefile.files import create_file, make_folder, stage_folder, translate_writing
from xfv_desktop.casefile.inspection import inspect_case
from xfv_desktop.casefile.location import refuse_network
from xfv_desktop.casefile.lock import WriterLock
from xfv_desktop.casefile.repositories import Repositories
from xfv_desktop.casefile.unit_of_work import Places, UnitOfWork
from xfv_desktop.domain import CaseCheck, CaseInfo
from xfv_desktop.errors import CaseMissing, CaseNotWritable, CaseTakenOver
from xfv_desktop.progress import SILENT, Progress

_LOCK: Final = "case.lock"


def read_clock() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


class CaseFile(Repositories):
    """A case on disk; made by `create` or `open`, never directly.

    Any thread may read and write through one object: every access opens its own connection.
    """

    def __init__(self, folder: Path, places: Places, lock: WriterLock | None) -> None:
        super().__init__(places)
        self.path = folder
        self._lock = lock
        self.info: CaseInfo = replace(self._read_info(), path=str(folder))

    @classmethod
    def create(cls, path: Path, info: CaseInfo) -> CaseFile:
        """Make a case whole or not at all, and open it for writing.

        Parameters
        ----------
        path : Path
            A free place or an empty folder.
        info : CaseInfo
            What the case is; ``info.path`` is not stored (a case may be moved).

        Raises
        ------
        CaseExists
            When there is something at ``path``.
        ExaminerMissing
            When nobody is named as its examiner.
        CaseNotWritable, DiskFull
            When the folder cannot be made, or lies on a network file system.
        """
        folder = Path(os.path.abspath(path))  # noqa: PTH100 - keeps symbolic links as named
        refuse_network(folder.parent)
        with stage_folder(folder) as staging:
            _fill_new(staging, info)
        return cls.open(folder, examiner=info.examiner)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        write: bool = True,
        examiner: str = "",
        clock: Callable[[], datetime] = read_clock,
    ) -> CaseFile:
        """Open a case.

        Parameters
        ----------
        path : Path
            The case's folder.
        write : bool
            Whether it will be written; only one program at a time may.
        examiner : str
            Who opens it; needed only when an older case is upgraded.
        clock : callable
            Gives the time of such an upgrade.

        Raises
        ------
        CaseMissing
            When there is no case.
        CaseBusy
            When it is open for writing elsewhere.
        CaseNotWritable
            When its folder is read-only or on a network file system.
        CaseTooNew
            When a newer program wrote it.
        CaseDamaged
            When its database is none.
        ExaminerMissing
            When it must be upgraded and nobody is named.
        """
        folder = Path(os.path.abspath(path))  # noqa: PTH100 - keeps symbolic links as named
        if not (folder / DATABASE).is_file():
            raise CaseMissing("There is no case in this folder.")
        places = open_places(folder, write=write)
        if not write:
            schema.require_current(places.engine)
            return cls(folder, places, None)
        refuse_network(folder)
        lock = WriterLock(folder / _LOCK)
        try:
            _require_writable(folder)
            schema.upgrade_schema(places.engine, folder / DATABASE, examiner=examiner, at=clock())
            return cls(folder, places, lock)
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Self:
        """Return the case itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the case."""
        self.close()

    @property
    def writable(self) -> bool:
        """Whether the case was opened for writing."""
        return self._lock is not None

    @property
    def left_by(self) -> str:
        """Who held the case for writing and ended without closing it; empty when nobody."""
        holder = self._lock.left_by if self._lock is not None else None
        return holder.describe() if holder is not None else ""

    def require_held(self) -> None:
        """Make sure that no other program took the case over since it was opened for writing.

        Raises
        ------
        CaseTakenOver
            When one did: two writers must not go on side by side.
        """
        taker = self._lock.find_taker() if self._lock is not None else ""
        if taker:
            raise CaseTakenOver(f"Another program has taken over the case: {taker}.")

    def find_thumbnail(self, sha256: str, longest: int) -> bytes | None:
        """Return the kept thumbnail of an original, PNG bytes, or None."""
        return thumbnails.find_thumbnail(self.path, sha256, longest)

    def keep_thumbnail(self, sha256: str, longest: int, data: bytes) -> bool:
        """Keep a thumbnail in the case's folder; see `thumbnails.keep_thumbnail`."""
        return thumbnails.keep_thumbnail(self.path, sha256, longest, data=data)

    def work(self, *, examiner: str, at: datetime) -> UnitOfWork:
        """Begin one act on the case.

        Parameters
        ----------
        examiner : str
            Who acts.
        at : datetime
            When.

        Raises
        ------
        CaseNotWritable
            When the case was opened for reading only.
        ExaminerMissing
            When nobody is named.
        CaseTakenOver
            When another program writes the case by now.
        """
        if not self.writable:
            raise CaseNotWritable(
                "The case was opened for reading only.", advice="Open it for writing."
            )
        self.require_held()
        return UnitOfWork(self._places, examiner=examiner, at=at)

    def locate_report(self, report_id: str) -> Path:
        """Return where the case keeps a report's file; `RecordMissing` when there is none."""
        return self._places.locate_report(self.report(report_id))

    def check(self, progress: Progress = SILENT, *, expected_head: str | None = None) -> CaseCheck:
        """Recompute chain, records and stored bytes; see `inspect_case`."""
        return inspect_case(self._places, progress=progress, expected_head=expected_head)

    def backup(self, target: Path, progress: Progress = SILENT) -> CaseCheck:
        """Copy the case into a new folder and check the copy; see `copy_case`."""
        return copies.copy_case(self.path, target, progress=progress)

    def export(self, target: Path, progress: Progress = SILENT) -> CaseCheck:
        """Write the case into one .zip; see `export_case`."""
        return copies.export_case(self.path, target, progress=progress)

    def close(self) -> None:
        """Let the next writer in; a second call does nothing."""
        self._places.engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _fill_new(folder: Path, info: CaseInfo) -> None:
    with translate_writing():
        make_folder(folder / STORE)
        make_folder(folder / REPORTS)
        os.close(create_file(folder / DATABASE))
    places = open_places(folder, write=True)
    schema.create_schema(places.engine)
    with UnitOfWork(places, examiner=info.examiner, at=info.created) as work:
        work.add_case(replace(info, path=""))
        work.record("case created", info.id, {"kind": str(info.kind), "schema": schema.HEAD})
        work.commit()


def _require_writable(folder: Path) -> None:
    """Refuse a folder in which some part may not be written, before work is lost there."""
    for name in (DATABASE, STORE, REPORTS):
        if not os.access(folder / name, os.W_OK):
            raise CaseNotWritable("A part of the case's folder cannot be written.")
