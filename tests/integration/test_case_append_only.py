"""No program changes what a case holds, with our settings or without; a check sees who tried."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.casefile import create_filled_case, sha256
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.casefile.tables import METADATA
from xfv_desktop.casefile.triggers import KEYS

TABLES = ("case_info", "evidence", "comparison", "explanation", "opinion", "report", "audit")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    with create_filled_case(tmp_path / "case") as case:
        yield case


def _raw(case: CaseFile) -> sqlite3.Connection:
    """Connect as a foreign program does, with none of our settings."""
    return sqlite3.connect(case.path / "case.sqlite")


def _drop_triggers(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type='trigger'"
    ).fetchall()
    for name, _sql in rows:
        connection.execute(f"DROP TRIGGER {name}")
    return [sql for _name, sql in rows]


def _failed(case: CaseFile) -> set[str]:
    return {finding.name for finding in case.check().findings if not finding.passed}


def test_every_table_is_covered() -> None:
    assert set(KEYS) == set(METADATA.tables)


@pytest.mark.parametrize("recursive", [False, True])
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {t} SET at = 'never'",
        "UPDATE OR REPLACE {t} SET seq = seq",
        "DELETE FROM {t}",
        "INSERT OR REPLACE INTO {t} SELECT * FROM {t}",
        "REPLACE INTO {t} SELECT * FROM {t} LIMIT 1",
        "INSERT INTO {t} SELECT * FROM {t} WHERE true ON CONFLICT DO UPDATE SET at = 'never'",
    ],
)
def test_changes_are_refused(
    case: CaseFile, *, table: str, statement: str, recursive: bool
) -> None:
    with closing(_raw(case)) as connection:
        connection.execute(f"PRAGMA recursive_triggers={'ON' if recursive else 'OFF'}")
        before = list(connection.iterdump())
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement.format(t=table))
        connection.rollback()
        assert list(connection.iterdump()) == before
    assert case.check().ok


def test_replacing_by_another_key_is_refused(case: CaseFile) -> None:
    """A new id under a used number would push the old row out."""
    with closing(_raw(case)) as connection:
        statement = (
            "INSERT OR REPLACE INTO evidence SELECT seq, 'new', at, sha256, size, media_type, "
            "name, role, payload FROM evidence"
        )
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)


def test_an_untouched_case_passes(case: CaseFile) -> None:
    check = case.check(expected_head=case.head())
    assert check.ok
    assert check.entries == 7
    assert check.blobs == 5
    assert check.head == case.head()


def test_missing_triggers_show(case: CaseFile) -> None:
    with closing(_raw(case)) as connection:
        _drop_triggers(connection)
        connection.commit()
    assert _failed(case) == {"triggers"}


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE comparison SET payload = replace(payload, 'undetermined', 'match')", "records"),
        ("UPDATE comparison SET score = 0.9", "records"),
        ("UPDATE comparison SET decision = 'match'", "records"),
        ("UPDATE comparison SET log10_lr = 3.0", "records"),
        ("UPDATE evidence SET payload = '{}' WHERE id = 'e1'", "records"),
        ("DELETE FROM opinion", "records"),
        (
            "INSERT INTO opinion SELECT 9, 'o9', at, 'c1', 'e', 's', 'l', null, '{}' FROM opinion",
            "records",
        ),
        ("UPDATE audit SET examiner = 'S. Else' WHERE seq = 3", "audit chain"),
        ("DELETE FROM audit WHERE seq = 3", "audit chain"),
        ("UPDATE audit SET at = 'never' WHERE seq = 3", "audit chain"),
        ("DELETE FROM evidence WHERE id = 'e1'", "database"),
    ],
)
def test_changes_behind_dropped_triggers_show(
    case: CaseFile, statement: str, finding: str
) -> None:
    """Triggers taken away, a row changed, triggers put back as they were."""
    with closing(_raw(case)) as connection:
        triggers = _drop_triggers(connection)
        assert connection.execute(statement).rowcount > 0
        for sql in triggers:
            connection.execute(sql)
        connection.commit()
    failed = _failed(case)
    assert finding in failed
    assert "triggers" not in failed


def test_swapped_audit_entries_show(case: CaseFile) -> None:
    with closing(_raw(case)) as connection:
        _drop_triggers(connection)
        for old, new in ((2, 99), (3, 2), (99, 3)):
            connection.execute("UPDATE audit SET seq = ? WHERE seq = ?", (new, old))
        connection.commit()
    assert "audit chain" in _failed(case)


def test_a_cut_tail_shows_only_against_a_noted_head(case: CaseFile) -> None:
    """The last act and its row cut off together: the limit stated in the documentation."""
    head = case.head()
    with closing(_raw(case)) as connection:
        triggers = _drop_triggers(connection)
        connection.execute("DELETE FROM audit WHERE seq = 7")
        connection.execute("DELETE FROM report")
        for sql in triggers:
            connection.execute(sql)
        connection.commit()
    assert case.check().ok
    assert not case.check(expected_head=head).ok


def test_tampered_bytes_show(case: CaseFile) -> None:
    name = sha256(b"crop one")
    path = case.path / "store" / name[:2] / name
    path.write_bytes(b"crop 0ne")
    assert _failed(case) == {"stored items"}


def test_missing_bytes_show(case: CaseFile) -> None:
    name = sha256(b"map")
    (case.path / "store" / name[:2] / name).unlink()
    assert _failed(case) == {"stored items"}


@pytest.mark.parametrize("content", [None, b"%PDG"])
def test_a_changed_or_missing_report_shows(case: CaseFile, content: bytes | None) -> None:
    path = case.locate_report("r1")
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert _failed(case) == {"reports"}


def test_overwritten_pages_show(case: CaseFile) -> None:
    """Damage in the database itself is a finding, not a crash."""
    path = case.path / "case.sqlite"
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 12] = b"\xff" * (4096 * 9)
    path.write_bytes(bytes(data))
    assert not case.check().ok
