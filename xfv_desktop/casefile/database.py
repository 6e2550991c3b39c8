"""Connections to a case's database: safe settings, and our own errors.

Every connection is opened by the thread that uses it and closed after use, so the window's
lanes share one engine without sharing a connection.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from xfv_desktop.errors import (
    CaseBusy,
    CaseDamaged,
    CaseNotWritable,
    DiskFull,
    InternalFault,
    ResourceError,
    XfvError,
)

_BUSY_SECONDS: Final = 10.0
_WRITING: Final = "xfv_writing"
_ERRORS: Final[dict[int, tuple[type[XfvError], str]]] = {
    sqlite3.SQLITE_FULL: (DiskFull, "There is no room left to write the case."),
    sqlite3.SQLITE_READONLY: (CaseNotWritable, "The case's database cannot be written."),
    sqlite3.SQLITE_PERM: (CaseNotWritable, "The case's database may not be opened."),
    sqlite3.SQLITE_CANTOPEN: (CaseNotWritable, "The case's database cannot be opened."),
    sqlite3.SQLITE_BUSY: (CaseBusy, "The case's database is being written elsewhere."),
    sqlite3.SQLITE_LOCKED: (CaseBusy, "The case's database is being written elsewhere."),
    sqlite3.SQLITE_NOTADB: (CaseDamaged, "The file case.sqlite is not a database."),
    sqlite3.SQLITE_CORRUPT: (CaseDamaged, "The case's database is damaged."),
    sqlite3.SQLITE_IOERR: (ResourceError, "The disk failed while the case was used."),
}


def build_engine(path: Path, *, write: bool) -> Engine:
    """Return an engine for a case's database; nothing is opened yet.

    Parameters
    ----------
    path : Path
        ``case.sqlite``; it must exist.
    write : bool
        Whether connections may write.
    """
    opener = partial(_open_writing if write else open_reading, path)
    engine = create_engine("sqlite+pysqlite://", creator=opener, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _open(path: Path, query: str) -> sqlite3.Connection:
    # The driver's own transactions are off (isolation_level): `_begin` opens them, so that
    # changes of the schema are part of a transaction too.
    uri = f"file:{quote(str(path.resolve()))}?{query}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_SECONDS)


def _open_writing(path: Path) -> sqlite3.Connection:
    connection = _open(path, "mode=rw")
    try:
        _require_wal(connection)
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _require_wal(connection: sqlite3.Connection) -> None:
    mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    if mode != "wal":
        raise CaseNotWritable(
            "This disk cannot keep the case's database safe while it is written.",
            advice="Copy the case to a local disk and open it there.",
        )


def open_reading(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot write, without SQLAlchemy around it."""
    # On a read-only medium SQLite cannot make its shared memory; nothing can change there
    # either, which is what "immutable" promises.
    query = "mode=ro&immutable=1" if _is_read_only_medium(path) else "mode=ro"
    return _open(path, query)


def _is_read_only_medium(path: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    return bool(os.statvfs(path.parent).f_flag & os.ST_RDONLY)


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING, False)
    # IMMEDIATE: whoever will write waits here, not half-way with an outdated view.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def begin_writing(engine: Engine) -> Iterator[Connection]:
    """Open a write transaction; it is committed at the end and rolled back on any error.

    Raises
    ------
    DiskFull, CaseNotWritable, CaseBusy, CaseDamaged, ResourceError
        See `translate_errors`.
    """
    with translate_errors(), engine.execution_options(**{_WRITING: True}).begin() as connection:
        yield connection


@contextmanager
def begin_reading(engine: Engine) -> Iterator[Connection]:
    """Open a read transaction: one consistent view of the case."""
    with translate_errors(), engine.connect() as connection:
        yield connection


@contextmanager
def translate_errors() -> Iterator[None]:
    """Turn the database's errors into our own.

    Raises
    ------
    DiskFull, CaseNotWritable, CaseBusy, CaseDamaged, ResourceError
        When the disk, the folder, another program or the file is the reason.
    InternalFault
        When the program wrote something that the tables refuse.
    """
    try:
        yield
    except DBAPIError as error:
        raise _describe(error.orig) from error
    except sqlite3.Error as error:
        raise _describe(error) from error


def _describe(error: BaseException | None) -> XfvError:
    # The low byte is the primary code; the rest refines it.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _ERRORS:
        family, text = _ERRORS[code]
        return family(text)
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    return InternalFault(f"The case's database refused a statement ({name}: {error}).")
