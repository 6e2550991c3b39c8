"""A verifier countersigns a report; whatever else comes after the examiner's signature fails."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pyhanko.sign.validation.dss import DocumentSecurityStore

from tests.support import casefile, reports
from tests.support.certificates import PASSPHRASE, Authority
from tests.support.program import Program
from tests.support.signing import (
    SIGNED_AT,
    Signer,
    append_signature,
    check,
    find_failures,
    flip,
    make_signer,
    sign,
)
from xfv_desktop.errors import ExaminerMissing, ReportError, SignerError, WrongPassphrase
from xfv_desktop.reporting import layout, signing
from xfv_desktop.workflow import cases, queries
from xfv_desktop.workflow import report as workflow
from xfv_desktop.workflow.countersigning import countersign_report
from xfv_desktop.workflow.workbench import Workbench

VERIFIED_AT = SIGNED_AT + timedelta(hours=1)


def countersign(pdf: bytes, signer: Signer, **changes) -> bytes:
    given = {"passphrase": PASSPHRASE, "reason": "Verification", "signed_at": VERIFIED_AT}
    return signing.countersign(pdf, pkcs12=signer.pkcs12, **(given | changes))


def revise(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """Return the PDF with a revision appended."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def examiner(tmp_path_factory) -> Signer:
    return make_signer(tmp_path_factory.mktemp("examiner"))


@pytest.fixture(scope="module")
def verifier(tmp_path_factory) -> Signer:
    return make_signer(tmp_path_factory.mktemp("verifier"), "V. Verifier")


@pytest.fixture(scope="module")
def signed(examiner) -> bytes:
    plain = replace(reports.make_content(), explanation=None, maps={}, pictures={})
    return sign(layout.render(plain), examiner)


@pytest.fixture(scope="module")
def both(signed, verifier) -> bytes:
    return countersign(signed, verifier)


def test_a_countersigned_report_passes_every_check_and_lists_both(both, examiner, verifier):
    status = check(
        both, examiner.pem, verifier.pem, expected_sha256=hashlib.sha256(both).hexdigest()
    )
    assert status.ok
    assert "countersigned" in status.integrity.detail
    assert [one.field for one in status.signatures] == ["Examiner", "Verifier"]
    assert ["A. Examiner" in one.signer for one in status.signatures] == [True, False]
    assert "V. Verifier" in status.signatures[1].signer
    assert status.signatures[1].signed_at == "2026-03-02 13:05:00 UTC (signer's clock)"
    assert all(one.trusted and one.level == "PAdES B-B" for one in status.signatures)
    assert "A. Examiner" in status.signer
    assert "A. Examiner" in status.signer_trust.detail
    assert "V. Verifier" in status.signer_trust.detail


def test_the_certified_file_stays_byte_for_byte_and_is_still_known_to_the_case(
    both, signed, examiner, verifier
):
    assert both.startswith(signed)
    expected = hashlib.sha256(signed).hexdigest()
    status = check(both, examiner.pem, verifier.pem, expected_sha256=expected)
    assert status.file_hash.passed is True
    assert "signed onto it since" in status.file_hash.detail
    assert status.ok


def test_both_signers_must_be_trusted(both, examiner, verifier):
    for given, known in ((examiner, "Examiner"), (verifier, "Verifier")):
        status = check(both, given.pem)
        assert status.integrity.passed is True
        assert status.coverage.passed is True
        assert status.signer_trust.passed is False
        assert [one.field for one in status.signatures if one.trusted] == [known]


def test_other_tools_agree(both, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(both)
    for tool in ("pdfsig", "qpdf"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed (poppler-utils, qpdf)")

    def run(*command: str) -> str:
        # pdfsig ends with an error where its own list does not know the signer.
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    said = run("pdfsig", str(path))
    assert said.count("Signature is Valid") == 2
    assert said.count("Total document signed") == 1
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(path))


def test_both_signatures_are_visible(both):
    with pikepdf.open(io.BytesIO(both)) as pdf:
        assert all(len(field.AP.N.read_bytes()) > 0 for field in pdf.Root.AcroForm.Fields)


def test_another_programs_countersignature_will_do(signed, examiner):
    authority = Authority("Laboratory")
    status = check(
        append_signature(signed, authority, field="Verifier"), examiner.pem, authority.pem
    )
    assert status.ok
    assert status.signatures[1].signer == "CN=C. Examiner"


def test_validation_data_may_come_between(signed, examiner):
    out = io.BytesIO(signed)
    certificates = list(load_certs_from_pemder_data(examiner.pem))
    DocumentSecurityStore.add_dss(out, sig_contents=None, certs=certificates)
    assert len(out.getvalue()) > len(signed)
    authority = Authority("Laboratory")
    between = append_signature(out.getvalue(), authority, field="Verifier")
    assert check(between, examiner.pem, authority.pem).ok


# --- tampering ----------------------------------------------------------------------------


def paint(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    stream = generic.StreamObject(stream_data=b"1 1 1 rg 60 500 400 120 re f")
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), writer.add_object(stream)])
    writer.mark_update(writer.root["/Pages"]["/Kids"].raw_get(0))


def retitle(writer: IncrementalPdfFileWriter) -> None:
    info = writer.trailer_view["/Info"]
    info["/Title"] = generic.pdf_string("Another person's report")
    writer.update_container(info)


def exchange(writer: IncrementalPdfFileWriter) -> None:
    specification = writer.prev.root["/AF"][0]
    stream = generic.StreamObject(stream_data=b"{}")
    specification["/EF"]["/F"] = writer.add_object(stream)
    writer.update_container(specification)


def add_field(writer: IncrementalPdfFileWriter) -> None:
    append_signature_field(writer, SigFieldSpec("Third"))


def add_stray(writer: IncrementalPdfFileWriter) -> None:
    writer.root["/Extra"] = writer.add_object(generic.pdf_string("stray"))
    writer.update_root()


@pytest.mark.parametrize("change", [paint, retitle, exchange, add_field, add_stray])
def test_what_changed_between_the_signatures_fails(signed, examiner, change):
    authority = Authority("Laboratory")
    changed = append_signature(revise(signed, change), authority, field="Verifier")
    status = check(changed, examiner.pem, authority.pem)
    assert not status.ok
    assert "Between the signatures" in find_failures(status)["integrity"]
    assert not any(one.trusted for one in status.signatures)


def test_what_is_appended_after_both_fails(both, examiner, verifier):
    for extra in (b"\n", b"%%EOF\n"):
        assert not check(both + extra, examiner.pem, verifier.pem).ok
    status = check(revise(both, paint), examiner.pem, verifier.pem)
    assert "goes on after the signed part" in status.coverage.detail
    assert status.integrity.passed is False


def test_a_flipped_byte_fails_wherever_it_is(both, signed, examiner, verifier):
    gaps = [i for i in range(len(both)) if both.startswith(b"/Contents <30", i)]
    assert len(gaps) == 2
    places = [40, gaps[0] + 60, gaps[1] + 60, gaps[1] + 3000, len(signed) + 300, len(both) - 3]
    for place in places:
        assert not check(flip(both, place), examiner.pem, verifier.pem).ok, place


def test_a_file_cut_back_to_the_examiners_signature_is_the_examiners_report(
    both, signed, examiner
):
    status = check(both[: len(signed)], examiner.pem)
    assert status.ok
    assert len(status.signatures) == 1


def test_one_certificate_cannot_be_examiner_and_verifier(signed, examiner):
    with pytest.raises(SignerError, match="own certificate"):
        countersign(signed, examiner)


def test_the_examiners_own_second_signature_counts_for_nobody(signed, examiner):
    simple = signers.SimpleSigner.load_pkcs12_data(
        examiner.pkcs12, other_certs=[], passphrase=PASSPHRASE.encode()
    )
    metadata = signers.PdfSignatureMetadata(field_name="Verifier", md_algorithm="sha256")
    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    twice = signers.sign_pdf(writer, metadata, signer=simple).getvalue()
    status = check(twice, examiner.pem)
    assert status.integrity.passed is True
    assert list(find_failures(status)) == ["signer_trust"]
    assert "one certificate" in status.signer_trust.detail


def test_a_third_signature_fails(both, examiner, verifier):
    third = revise(both, add_field)
    authority = Authority("Laboratory")
    status = check(
        append_signature(third, authority, field="Third"),
        examiner.pem,
        verifier.pem,
        authority.pem,
    )
    assert not status.ok
    assert "3 signatures" in status.integrity.detail


# --- what cannot be countersigned -----------------------------------------------------------


def test_a_wrong_passphrase_countersigns_nothing(signed, verifier):
    with pytest.raises(WrongPassphrase):
        countersign(signed, verifier, passphrase=PASSPHRASE.upper())


def test_a_certificate_outside_its_time_countersigns_nothing(signed, verifier):
    with pytest.raises(SignerError, match="valid from"):
        countersign(signed, verifier, signed_at=reports.NOON - timedelta(days=1))


def test_a_report_is_countersigned_once(both, tmp_path):
    with pytest.raises(ReportError, match="already"):
        countersign(both, make_signer(tmp_path, "W. Verifier"))


@pytest.mark.parametrize("change", [paint, retitle])
def test_a_changed_report_is_not_countersigned(signed, verifier, change):
    with pytest.raises(ReportError, match="goes on after the signed part"):
        countersign(revise(signed, change), verifier)


def test_an_unsigned_report_is_not_countersigned(verifier):
    plain = replace(reports.make_content(), explanation=None, maps={}, pictures={})
    with pytest.raises(ReportError, match="not signed"):
        countersign(layout.render(plain), verifier)


def test_a_signed_pdf_that_is_no_report_is_not_countersigned(examiner, verifier):
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        out = io.BytesIO()
        pdf.save(out)
    with pytest.raises(ReportError, match="no manifest"):
        countersign(sign(out.getvalue(), examiner), verifier)


# --- the use case and its command -------------------------------------------------------------


@pytest.fixture
def files(tmp_path, signed, verifier) -> tuple[Path, Path]:
    """Return the signed report and the verifier's key as files."""
    paths = tmp_path / "report.pdf", tmp_path / "verifier.p12"
    for path, data in zip(paths, (signed, verifier.pkcs12), strict=True):
        path.write_bytes(data)
    return paths


@pytest.fixture
def late(workbench: Workbench) -> Workbench:
    """Return a workbench whose clock stands when the verifier signs."""
    workbench.clock = lambda: VERIFIED_AT
    return workbench


def issue(path: Path, signed: bytes) -> None:
    """Make a case that issued the report."""
    case = casefile.create_filled_case(path)
    report = replace(casefile.make_report(signed), id="r2", path="reports/r2.pdf", at=SIGNED_AT)
    with case.work(examiner="E. Examiner", at=SIGNED_AT) as work:
        work.add_report(report, signed)
        work.record("report signed", report.id)
        work.commit()
    case.close()


def test_the_case_keeps_the_countersigned_report_beside_its_own(
    late, files, tmp_path, examiner, verifier
):
    path, out = tmp_path / "case", tmp_path / "both.pdf"
    issue(path, files[0].read_bytes())
    made = countersign_report(
        late,
        files[0],
        key=workflow.SignerKey(files[1], PASSPHRASE),
        out=out,
        case_path=path,
    )
    kept = queries.list_reports(late, path)[-1]
    assert kept == made.record
    assert (kept.comparison_id, kept.examiner, kept.at) == ("c1", "E. Examiner", VERIFIED_AT)
    assert (path / kept.path).read_bytes() == out.read_bytes()
    last = queries.read_audit(late, path)[-1]
    assert (last.action, last.subject) == ("report countersigned", kept.id)
    pems = [tmp_path / "0.pem", tmp_path / "1.pem"]
    for pem, signer in zip(pems, (examiner, verifier), strict=True):
        pem.write_bytes(signer.pem)
    for pdf in (files[0], out):
        status = workflow.verify_report(late, pdf, trust=pems, case=path)
        assert status.file_hash.detail == "The file is the one that the case recorded."
    assert cases.check_case(late, path).ok


def test_a_countersignature_made_elsewhere_is_known_by_the_certified_file(
    late, files, both, tmp_path
):
    path, out = tmp_path / "case", tmp_path / "elsewhere.pdf"
    issue(path, files[0].read_bytes())
    out.write_bytes(both)
    assert workflow.verify_report(late, out, case=path).file_hash.passed is True


def test_a_report_of_another_case_is_refused(late, files, tmp_path):
    path = tmp_path / "case"
    casefile.create_filled_case(path).close()
    with pytest.raises(ReportError, match="not issued this report"):
        countersign_report(
            late,
            files[0],
            key=workflow.SignerKey(files[1], PASSPHRASE),
            out=tmp_path / "both.pdf",
            case_path=path,
        )
    assert not (tmp_path / "both.pdf").exists()


def test_nobody_countersigns_in_a_case_without_a_name(late, files, tmp_path):
    path = tmp_path / "case"
    issue(path, files[0].read_bytes())
    late.examiner = ""
    with pytest.raises(ExaminerMissing):
        countersign_report(
            late,
            files[0],
            key=workflow.SignerKey(files[1], PASSPHRASE),
            out=tmp_path / "both.pdf",
            case_path=path,
        )


def test_without_a_case_only_the_file_is_written(late, files, tmp_path, examiner, verifier):
    out = tmp_path / "both.pdf"
    made = countersign_report(
        late, files[0], key=workflow.SignerKey(files[1], PASSPHRASE), out=out
    )
    assert made.record is None
    assert made.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert "A. Examiner" in made.examiner
    assert "V. Verifier" in made.verifier
    assert check(out.read_bytes(), examiner.pem, verifier.pem).ok


def test_the_command_countersigns_and_verify_lists_both(
    xfv: Program, files, tmp_path, monkeypatch, verifier, examiner
):
    monkeypatch.setenv("XFV_PASSPHRASE", PASSPHRASE)
    out = tmp_path / "both.pdf"
    made = xfv("countersign", files[0], "--pkcs12", files[1], "--out", out, "--json")
    assert made.code == 0, made.err
    assert "V. Verifier" in made.json["verifier"]
    pems = []
    for number, signer in enumerate((examiner, verifier)):
        path = tmp_path / f"{number}.pem"
        path.write_bytes(signer.pem)
        pems += ["--trust", path]
    found = xfv("verify", out, *pems, "--json")
    assert found.code == 0, found.out
    assert [one["field"] for one in found.json["signatures"]] == ["Examiner", "Verifier"]
    assert "Verifier: " in xfv("verify", out, *pems).out
    again = xfv("countersign", out, "--pkcs12", files[1], "--out", tmp_path / "c.pdf")
    assert again.code != 0
    assert "already" in again.err
