"""Case archives made by hand: exported, then changed entry by entry."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.support.casefile import EXAMINER, NOW, create_filled_case
from xfv_desktop.casefile.case import CaseFile

Entries = dict[str, bytes]


def export_filled(folder: Path) -> Path:
    """Export a case with a record of every kind as the workflow does; return the archive."""
    with create_filled_case(folder / "case") as case:
        export_as_workflow(case, folder / "case.xfvcase")
    return folder / "case.xfvcase"


def export_as_workflow(case: CaseFile, target: Path) -> None:
    """Export a case with the act that says so as the last of its log."""
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.record("case exported", case.info.id, {"name": target.name})
        work.commit()
    case.export(target)


def read_entries(archive: Path) -> Entries:
    """Return names and bytes of an archive."""
    with zipfile.ZipFile(archive) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


def write_entries(archive: Path, entries: Entries) -> None:
    """Write an archive of given names and bytes."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in entries.items():
            pack.writestr(name, data)


def rewrite(archive: Path, change: Callable[[Entries], object]) -> None:
    """Change an archive's entries; the result is a sound ZIP file again."""
    entries = read_entries(archive)
    change(entries)
    write_entries(archive, entries)


def change_database(entries: Entries, statement: str, *, scratch: Path) -> None:
    """Run a statement on the database in an archive, its triggers notwithstanding."""
    scratch.write_bytes(entries["case.sqlite"])
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    with closing(sqlite3.connect(scratch)) as connection:
        triggers = connection.execute(query).fetchall()
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
        for name, sql in triggers:
            if name not in statement:
                connection.execute(sql)
        connection.commit()
    entries["case.sqlite"] = scratch.read_bytes()
