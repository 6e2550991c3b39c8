"""Older cases are upgraded behind a copy, newer ones left alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from tests.support.casefile import EXAMINER, create_filled_case, sha256
from tests.support.schemas import install_next_schema
from xfv_desktop.casefile import schema
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.casefile.database import begin_reading, build_engine
from xfv_desktop.casefile.tables import METADATA
from xfv_desktop.casefile.triggers import KEYS, write_triggers
from xfv_desktop.errors import (
    CaseDamaged,
    CaseNotWritable,
    CaseTooNew,
    ExaminerMissing,
    InternalFault,
)

AT = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    create_filled_case(tmp_path / "case").close()
    return tmp_path / "case"


def _dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def _set_revision(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path / "case.sqlite")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        connection.commit()


def _open(path: Path, examiner: str = EXAMINER) -> CaseFile:
    return CaseFile.open(path, examiner=examiner, clock=lambda: AT)


def test_the_stated_head_is_the_last_revision() -> None:
    assert schema.open_scripts().get_current_head() == schema.HEAD


def test_the_revisions_make_the_tables_declared(case_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    with begin_reading(build_engine(case_path / "case.sqlite", write=False)) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_every_constraint_has_its_name(case_path: Path) -> None:
    statements = "\n".join(_dump(case_path / "case.sqlite"))
    for table in METADATA.tables.values():
        for constraint in table.constraints:
            assert f"CONSTRAINT {constraint.name} " in statements


@pytest.mark.parametrize("table", sorted(KEYS))
def test_tables_can_be_written_for_postgresql(table: str) -> None:
    text = str(CreateTable(METADATA.tables[table]).compile(dialect=postgresql.dialect()))
    assert f"pk_{table} PRIMARY KEY" in text
    acts = "".join(write_triggers(table, dialect="postgresql"))
    for act in ("UPDATE", "DELETE", "TRUNCATE"):
        assert f"BEFORE {act} ON {table} " in acts
    with pytest.raises(InternalFault):
        write_triggers(table, dialect="other")


@pytest.mark.parametrize("write", [False, True])
def test_a_newer_case_is_left_alone(case_path: Path, *, write: bool) -> None:
    _set_revision(case_path, "9999")
    before = _dump(case_path / "case.sqlite")
    with pytest.raises(CaseTooNew, match="9999"):
        CaseFile.open(case_path, write=write, examiner=EXAMINER)
    assert _dump(case_path / "case.sqlite") == before
    assert not list(case_path.glob("*.bak"))


def test_a_case_without_a_revision_is_damaged(case_path: Path) -> None:
    with closing(sqlite3.connect(case_path / "case.sqlite")) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.commit()
    with pytest.raises(CaseDamaged):
        _open(case_path)


def test_an_older_case_is_copied_and_upgraded(
    tmp_path: Path, case_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _dump(case_path / "case.sqlite")
    install_next_schema(tmp_path, monkeypatch)
    with _open(case_path) as case:
        entry = case.audit_entries()[-1]
        assert (entry.action, entry.examiner, entry.at) == ("case upgraded", EXAMINER, AT)
        (copy,) = case_path.glob("case.sqlite.0002.*.bak")
        assert copy.name in entry.details
        assert sha256(copy.read_bytes()) in entry.details
        assert case.check().ok
        assert len(case.evidence_items()) == 2
    assert _dump(copy) == before
    assert "note" in "\n".join(_dump(case_path / "case.sqlite"))
    head_after = len(_dump(case_path / "case.sqlite"))
    _open(case_path).close()
    assert len(_dump(case_path / "case.sqlite")) == head_after


def test_a_case_of_the_first_schema_gets_the_queues(case_path: Path) -> None:
    """What the first program wrote is upgraded behind a copy and takes queues from then on."""
    with closing(sqlite3.connect(case_path / "case.sqlite")) as connection:
        for table in ("batch_step", "batch"):
            connection.execute(f"DROP TABLE {table}")
        connection.commit()
    _set_revision(case_path, "0001")
    with _open(case_path) as case:
        assert case.batches() == ()
        assert case.audit_entries()[-1].action == "case upgraded"
        assert case.check().ok, case.check().findings
        assert len(case.comparisons()) == 1
    assert len(list(case_path.glob("case.sqlite.0001.*.bak"))) == 1


def test_an_upgrade_needs_an_examiner_and_a_writer(
    tmp_path: Path, case_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_next_schema(tmp_path, monkeypatch)
    before = _dump(case_path / "case.sqlite")
    with pytest.raises(ExaminerMissing):
        _open(case_path, examiner="")
    with pytest.raises(CaseNotWritable, match="upgraded"):
        CaseFile.open(case_path, write=False)
    assert _dump(case_path / "case.sqlite") == before


def test_a_failed_upgrade_changes_nothing(
    tmp_path: Path, case_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_next_schema(tmp_path, monkeypatch, more='raise RuntimeError("half-way")')
    before = _dump(case_path / "case.sqlite")
    with pytest.raises(RuntimeError, match="half-way"):
        _open(case_path)
    assert _dump(case_path / "case.sqlite") == before
