"""A report with a recognizer for research only is signed with a logged reason, or not at all."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.program import Program, find_heads
from xfv_desktop.domain import Comparison
from xfv_desktop.errors import ExaminerMissing, OverrideMissing, ResourceError
from xfv_desktop.workflow import cases, exports, overrides, queries, report
from xfv_desktop.workflow.workbench import Workbench

pytest.importorskip("dlib")

PHRASE = "a long passphrase"
REASON = "Trial of the software, no casework"


@pytest.fixture
def kept(workbench: Workbench, tmp_path: Path) -> tuple[Path, Comparison]:
    """Return a case with a comparison by a recognizer that is for research only."""
    from xfv_desktop.workflow.examination import CompareOptions
    from xfv_desktop.workflow.pairs import FileChoice, compare_files

    path = tmp_path / "case"
    cases.create_case(workbench, path)
    heads = find_heads("probe")[0]
    made = compare_files(
        workbench,
        path,
        (FileChoice(heads), FileChoice(heads)),
        options=CompareOptions(),
        explanation=None,
    ).comparison
    model = replace(made.model, research_only=True, licence="non-commercial research only")
    changed = replace(made, id=workbench.new_id(), model=model)
    with workbench.case(path, write=True).work(
        examiner="E. Examiner", at=workbench.clock()
    ) as work:
        work.add_comparison(changed)
        work.record("comparison made", changed.id, {})
        work.commit()
    return path, changed


@pytest.fixture
def key(workbench: Workbench, tmp_path: Path) -> report.SignerKey:
    """Return a try-out signer."""
    files = report.create_signer(workbench, "E. Examiner", passphrase=PHRASE, folder=tmp_path)
    return report.SignerKey(files.pkcs12, PHRASE)


def read_first_page(pdf: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-l", "1", str(pdf), "-"], capture_output=True, text=True, check=True
    )
    return " ".join(done.stdout.split())


def test_without_a_reason_nothing_is_signed(
    workbench: Workbench, kept: tuple[Path, Comparison], key: report.SignerKey
) -> None:
    path, one = kept
    with pytest.raises(OverrideMissing, match="research only"):
        report.issue_report(workbench, path, one.id, key=key)
    with pytest.raises(OverrideMissing, match="empty"):
        overrides.record_override(workbench, path, one.id, reason="  \n ")
    assert queries.list_reports(workbench, path) == ()


def test_the_reason_is_logged_and_stands_on_page_one(
    workbench: Workbench, kept: tuple[Path, Comparison], key: report.SignerKey, tmp_path: Path
) -> None:
    path, one = kept
    overrides.record_override(workbench, path, one.id, reason=REASON)
    out = tmp_path / "out.pdf"
    report.issue_report(workbench, path, one.id, key=key, out=out)
    entry = next(e for e in queries.read_audit(workbench, path) if e.action == overrides.ACTION)
    assert entry.examiner == "E. Examiner"
    assert REASON in entry.details
    text = read_first_page(out)
    assert "for research only, not for casework" in text
    assert "non-commercial research only" in text
    assert f"{REASON}." in text
    assert "E. Examiner" in text
    assert report.verify_report(workbench, out).manifest.passed


def test_another_signer_needs_a_reason_of_their_own(
    workbench: Workbench, kept: tuple[Path, Comparison], key: report.SignerKey
) -> None:
    path, one = kept
    overrides.record_override(workbench, path, one.id, reason=REASON)
    other = replace(workbench, examiner="O. Other")
    with pytest.raises(OverrideMissing):
        report.issue_report(other, path, one.id, key=key)


def test_the_command_takes_the_reason(
    xfv: Program,
    workbench: Workbench,
    kept: tuple[Path, Comparison],
    key: report.SignerKey,
    tmp_path: Path,
) -> None:
    path, one = kept
    workbench.close()
    asked = ("report", path, one.id, "--pkcs12", key.pkcs12, "--out", tmp_path / "o.pdf")
    said = ("--examiner", "C. Commander", "--passphrase-file", tmp_path / "phrase")
    (tmp_path / "phrase").write_text(f"{PHRASE}\n", encoding="utf-8")
    refused = xfv(*asked, *said)
    assert refused.code != 0
    assert "--override REASON" in refused.err
    done = xfv(*asked, *said, "--override", REASON)
    assert done.code == 0, done.err
    assert "C. Commander" in read_first_page(tmp_path / "o.pdf")


def test_an_export_is_logged_with_its_hash(
    workbench: Workbench, kept: tuple[Path, Comparison], tmp_path: Path
) -> None:
    path, one = kept
    target = tmp_path / "table.csv"
    exports.export_result(workbench, path, one.id, target=target, data=b"a,b\n", what="table")
    assert target.read_bytes() == b"a,b\n"
    entry = queries.read_audit(workbench, path)[-1]
    assert (entry.action, entry.subject) == ("results exported", one.id)
    assert json.loads(entry.details)["details"]["size"] == 4
    assert "table.csv" not in entry.details
    count = len(queries.read_audit(workbench, path))
    with pytest.raises(ResourceError):
        exports.export_result(
            workbench, path, one.id, target=tmp_path / "no" / "t.csv", data=b"", what="table"
        )
    with pytest.raises(ExaminerMissing):
        exports.export_result(
            replace(workbench, examiner=""), path, one.id, target=target, data=b"x", what="table"
        )
    assert len(queries.read_audit(workbench, path)) == count
    assert target.read_bytes() == b"a,b\n"
    assert list(tmp_path.glob("*.part")) == []
