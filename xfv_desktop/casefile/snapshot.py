"""A consistent copy of a case's database, also while it is being written."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from xfv_desktop.casefile.database import open_reading, translate_errors
from xfv_desktop.casefile.files import create_file, sync_folder, translate_writing
from xfv_desktop.progress import SILENT, Progress

_PAGES: Final = 256


def copy_database(source: Path, target: Path, *, progress: Progress = SILENT) -> None:
    """Copy a database page by page into a new file that stands alone (no WAL beside it).

    Parameters
    ----------
    source, target : Path
        ``target`` must not exist.
    progress : Progress
        Asked between pages.

    Raises
    ------
    DiskFull, CaseNotWritable, CaseBusy, CaseDamaged, ResourceError
        When the copy cannot be made; nothing of it is left.
    """

    def report(_status: int, remaining: int, total: int) -> None:
        progress.step(1 - remaining / max(total, 1), "Copying the database")

    with translate_writing():
        os.close(create_file(target))
    try:
        with (
            translate_errors(),
            closing(open_reading(source)) as old,
            closing(sqlite3.connect(target, isolation_level=None)) as new,
        ):
            old.backup(new, pages=_PAGES, progress=report)
            new.execute("PRAGMA journal_mode=DELETE")
        with translate_writing():
            _sync(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)
