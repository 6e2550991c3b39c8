"""All or nothing, and nothing without its audit entry."""

from __future__ import annotations

import dataclasses
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.support.casefile import (
    EXAMINER,
    NOW,
    add_item,
    create_case,
    fill_case,
    make_comparison,
    make_item,
    make_opinion,
    make_report,
    sha256,
)
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import Template
from xfv_desktop.errors import (
    Cancelled,
    CaseNotWritable,
    DiskFull,
    ExaminerMissing,
    InternalFault,
    RecordMissing,
)
from xfv_desktop.progress import CancelToken, Progress


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    with create_case(tmp_path / "case") as case:
        yield case


def _snapshot(case: CaseFile) -> list[tuple[str, bytes]]:
    """Everything in the folder, the database by its content."""
    with sqlite3.connect(case.path / "case.sqlite") as connection:
        dump = "\n".join(connection.iterdump()).encode()
    connection.close()
    kept = [
        (str(path.relative_to(case.path)), path.read_bytes())
        for path in sorted(case.path.rglob("*"))
        if path.is_file() and not path.name.startswith("case.")
    ]
    return [("dump", dump), *kept]


def test_one_of_every_kind_comes_back(case: CaseFile) -> None:
    fill_case(case)
    assert [item.id for item in case.evidence_items()] == ["e1", "e2"]
    assert case.evidence("e2") == make_item(b"two", "e2")
    assert case.comparisons() == (make_comparison(),)
    assert case.comparison("c1") == make_comparison()
    assert [x.id for x in case.explanations("c1")] == ["x1"]
    assert case.explanation("x1").maps[0].sha256 == sha256(b"map")
    assert case.opinions("c1") == (make_opinion(),)
    assert case.opinion("o1") == make_opinion()
    assert case.opinions("other") == ()
    assert case.reports() == (make_report(b"%PDF"),)
    assert case.find_reports(sha256(b"%PDF")) == (case.report("r1"),)
    assert case.locate_report("r1").read_bytes() == b"%PDF"
    assert case.read_blob(sha256(b"one")) == b"one"
    assert case.has_blob(sha256(b"map"))
    assert [entry.action for entry in case.audit_entries()] == [
        "case created",
        "evidence taken in",
        "evidence taken in",
        "comparison made",
        "explanation made",
        "opinion recorded",
        "report signed",
    ]
    assert case.head() == case.audit_entries()[-1].hash


def test_score_decision_and_ratio_have_their_own_columns(case: CaseFile) -> None:
    fill_case(case)
    connection = sqlite3.connect(case.path / "case.sqlite")
    row = connection.execute("SELECT score, decision, log10_lr, seed FROM comparison").fetchone()
    connection.close()
    assert row == (0.1 + 0.2, "undetermined", None, 7)


def test_missing_records(case: CaseFile) -> None:
    for read in (case.evidence, case.comparison, case.explanation, case.opinion, case.report):
        with pytest.raises(RecordMissing):
            read("none")


def test_the_same_file_is_recognised(case: CaseFile) -> None:
    add_item(case, b"one")
    assert case.find_evidence(sha256(b"one")) == make_item(b"one")
    assert case.find_evidence(sha256(b"two")) is None


def test_templates_come_back(case: CaseFile) -> None:
    values = np.array([0.6, 0.8, 0.0, 0.0], np.float32)
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.add_template(
            Template(values, "model", "a" * 64), template_id="t1", crop_sha256="c" * 64
        )
        work.record("template kept", "t1")
        work.commit()
    found = case.find_template(crop_sha256="c" * 64, model_sha256="a" * 64)
    assert found is not None
    assert found.model_id == "model"
    np.testing.assert_array_equal(found.values, values)
    assert case.find_template(crop_sha256="d" * 64, model_sha256="a" * 64) is None


def test_leaving_without_commit_keeps_nothing(case: CaseFile) -> None:
    before = _snapshot(case)
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.add_evidence(make_item(b"one"), b"one")
        work.record("evidence taken in", "e1")
    assert _snapshot(case) == before


def test_an_error_keeps_nothing(case: CaseFile) -> None:
    before = _snapshot(case)

    def fail_half_way() -> None:
        with case.work(examiner=EXAMINER, at=NOW) as work:
            work.add_evidence(make_item(b"one"), b"one")
            work.record("evidence taken in", "e1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert _snapshot(case) == before


def test_a_cancel_keeps_nothing(case: CaseFile) -> None:
    before = _snapshot(case)
    progress = Progress(token=CancelToken())

    def cancel_half_way() -> None:
        with case.work(examiner=EXAMINER, at=NOW) as work:
            work.add_evidence(make_item(b"one"), b"one")
            work.record("evidence taken in", "e1")
            progress.token.cancel()
            progress.step(0.5)
            work.commit()

    with pytest.raises(Cancelled):
        cancel_half_way()
    assert _snapshot(case) == before


def test_unaudited_records_are_refused(case: CaseFile) -> None:
    before = _snapshot(case)
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.add_evidence(make_item(b"one"), b"one")
        with pytest.raises(InternalFault, match="audit"):
            work.commit()
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.record("nothing yet", "e1")
        work.add_evidence(make_item(b"one"), b"one")
        with pytest.raises(InternalFault, match="audit"):
            work.commit()
    assert _snapshot(case) == before


def test_an_act_without_records_is_kept(case: CaseFile) -> None:
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.record("case exported", "case-1", '{"name":"a.zip"}')
        (entry,) = work.commit()
    assert case.audit_entries()[-1] == entry
    assert entry.details == '{"details":{"name":"a.zip"},"rows":{}}'


@pytest.mark.parametrize("details", ["no json", "[1]", {"nan": float("nan")}])
def test_details_must_be_json(case: CaseFile, details: object) -> None:
    work = case.work(examiner=EXAMINER, at=NOW)

    def record() -> None:
        work.record("act", "subject", details)  # type: ignore[arg-type]  # wrong on purpose
        work.commit()

    with pytest.raises(InternalFault):
        record()


def test_a_work_ends_with_its_commit(case: CaseFile) -> None:
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.record("act", "subject")
        work.commit()
        with pytest.raises(InternalFault):
            work.commit()
    with pytest.raises(InternalFault):
        work.add_opinion(make_opinion())


@pytest.mark.parametrize("examiner", ["", "  "])
def test_every_act_has_an_examiner(case: CaseFile, examiner: str) -> None:
    with pytest.raises(ExaminerMissing):
        case.work(examiner=examiner, at=NOW)


def test_named_bytes_must_be_there(case: CaseFile) -> None:
    add_item(case, b"one", "e1")
    add_item(case, b"two", "e2")
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.put_blob(b"crop one")
        work.add_comparison(make_comparison())
        work.record("comparison made", "c1")
        with pytest.raises(InternalFault, match="not there"):
            work.commit()
    assert case.comparisons() == ()


def test_references_must_lead_somewhere(case: CaseFile) -> None:
    before = _snapshot(case)
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.add_opinion(make_opinion())
        work.record("opinion recorded", "o1")
        with pytest.raises(InternalFault):
            work.commit()
    assert _snapshot(case) == before


def test_an_id_is_given_once(case: CaseFile) -> None:
    add_item(case, b"one")
    with pytest.raises(InternalFault):
        add_item(case, b"other")
    assert case.evidence_items() == (make_item(b"one"),)


def test_bytes_must_be_what_the_record_says(case: CaseFile) -> None:
    work = case.work(examiner=EXAMINER, at=NOW)
    with pytest.raises(InternalFault):
        work.add_evidence(make_item(b"one"), b"two")
    with pytest.raises(InternalFault):
        work.add_report(make_report(b"%PDF"), b"%PDG")
    with pytest.raises(InternalFault):
        work.add_report(make_report(b"%PDF"))
    outside = dataclasses.replace(make_report(b"%PDF"), path="../r1.pdf")
    with pytest.raises(InternalFault):
        work.add_report(outside, b"%PDF")


def test_a_report_may_lie_there_already(case: CaseFile) -> None:
    fill_case(case)
    (case.path / "reports" / "r2.pdf").write_bytes(b"%PDF2")
    report = dataclasses.replace(make_report(b"%PDF2"), id="r2", path="reports/r2.pdf")
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.add_report(report)
        work.record("report signed", "r2")
        work.commit()
    assert case.reports("c1")[-1] == report


def test_a_correction_supersedes(case: CaseFile) -> None:
    fill_case(case)
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.add_opinion(make_opinion("o2", supersedes="o1"))
        work.record("opinion recorded", "o2")
        work.commit()
    assert [o.id for o in case.opinions("c1")] == ["o1", "o2"]
    assert case.opinion("o2").supersedes == "o1"


def test_full_disk_while_storing_bytes(case: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _snapshot(case)

    def fail(*_args: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", fail)
        with pytest.raises(DiskFull):
            add_item(case, b"one")
    assert _snapshot(case) == before
    add_item(case, b"one")
    assert case.check().ok


def test_full_disk_while_writing_rows(case: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database's own limit on pages stands in for a disk that fills up."""
    connect = sqlite3.connect

    def limited(*args: object, **kwargs: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **kwargs)  # type: ignore[call-overload]  # passed on whole
        connection.execute("PRAGMA max_page_count = 1")
        return connection

    head = case.head()
    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", limited)
        with pytest.raises(DiskFull):
            add_item(case, b"one", "e1" * 50_000)
    assert case.head() == head
    assert case.evidence_items() == ()
    check = case.check()
    assert check.ok
    assert "1 stored items" in check.findings[-1].detail


def test_a_case_opened_for_reading_takes_nothing(case: CaseFile) -> None:
    reader = CaseFile.open(case.path, write=False)
    with pytest.raises(CaseNotWritable):
        reader.work(examiner=EXAMINER, at=NOW)
    add_item(case, b"one")
    assert reader.evidence("e1") == make_item(b"one")
    reader.close()
