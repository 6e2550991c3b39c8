"""A report is signed, tampered with in every way we know, and verified."""

from __future__ import annotations

import hashlib
import io
import random
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta

import pikepdf
import pytest
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from tests.support import reports
from tests.support.certificates import PASSPHRASE, Authority
from tests.support.signing import (
    Signer,
    append_signature,
    check,
    find_failures,
    flip,
    make_signer,
    sign,
)
from xfv_desktop.domain import Finding
from xfv_desktop.errors import ReportError, SignerError, WrongPassphrase
from xfv_desktop.reporting import layout
from xfv_desktop.reporting.attachments import extract
from xfv_desktop.reporting.content import build_attachments
from xfv_desktop.reporting.credentials import load_credential
from xfv_desktop.reporting.verification import verify

NAMES = ("integrity", "coverage", "manifest", "signer_trust", "file_hash")


def find_gap(pdf: bytes) -> tuple[int, int]:
    """Return where the signature's container begins and ends."""
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", pdf)
    return int(found[1]), int(found[2])


@pytest.fixture(scope="module")
def signer(tmp_path_factory) -> Signer:
    return make_signer(tmp_path_factory.mktemp("signer"))


@pytest.fixture(scope="module")
def full(signer) -> bytes:
    """Return a full report, signed."""
    return sign(layout.render(reports.make_content()), signer)


@pytest.fixture(scope="module")
def unsigned() -> bytes:
    """Return a report without explanation and pictures."""
    plain = replace(reports.make_content(), explanation=None, maps={}, pictures={})
    return layout.render(plain)


@pytest.fixture(scope="module")
def signed(unsigned, signer) -> bytes:
    return sign(unsigned, signer)


def test_a_signed_report_passes_every_check(full, signer):
    expected = hashlib.sha256(full).hexdigest()
    status = check(full, signer.pem, expected_sha256=expected)
    assert [finding.name for finding in status.findings] == list(NAMES)
    assert all(finding.passed is True for finding in status.findings)
    assert status.ok
    assert status.level == "PAdES B-B"
    assert status.signed_at == "2026-03-02 12:05:00 UTC (signer's clock)"
    assert "A. Examiner" in status.signer
    assert "self-made" in status.signer_trust.detail


def test_without_a_case_the_whole_files_hash_is_not_checked(signed, signer):
    status = check(signed, signer.pem)
    assert status.file_hash == Finding("file_hash", None, "Not checked: no case was given.")
    assert status.ok


def test_the_signed_file_begins_with_the_unsigned_report(signed, unsigned):
    assert signed.startswith(unsigned)


def test_attachments_come_out_of_the_signed_file_unchanged(full):
    wanted = {file.name: file.data for file in build_attachments(reports.make_content())}
    assert extract(full) == wanted


def test_other_tools_agree(full, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(full)
    for tool in ("pdfsig", "qpdf", "pdffonts"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed (poppler-utils, qpdf)")

    def run(*command: str) -> str:
        # pdfsig ends with an error where its own list does not know the signer.
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    said = run("pdfsig", str(path))
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(path))
    fonts = run("pdffonts", str(path)).splitlines()[2:]
    assert all(line.split()[-5] == "yes" for line in fonts)


def test_the_signature_is_visible_certifies_and_leaves_room_for_one_more(signed):
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        examiner, verifier = pdf.Root.AcroForm.Fields
        assert "/V" in examiner
        assert "/V" not in verifier
        assert len(examiner.AP.N.read_bytes()) > 0
        reference = pdf.Root.Perms.DocMDP.Reference[0]
        assert int(reference.TransformParams.P) == 2
        assert pdf.docinfo["/ModDate"] == pdf.docinfo["/CreationDate"]


# --- the signer ---------------------------------------------------------------------------


def test_no_given_certificate_means_intact_but_not_trusted(signed):
    status = check(signed)
    assert status.integrity.passed is True
    assert status.coverage.passed is True
    assert status.signer_trust.passed is False
    assert status.signer_trust.detail.startswith("Intact, signer not trusted")
    assert "self-made" in status.signer_trust.detail
    assert not status.ok


def test_the_same_name_in_another_certificate_is_not_trusted(unsigned, signer, tmp_path):
    twin = make_signer(tmp_path)
    own_hash = hashlib.sha256(sign(unsigned, signer)).hexdigest()
    status = check(sign(unsigned, twin), signer.pem, expected_sha256=own_hash)
    assert status.integrity.passed is True
    assert status.signer_trust.passed is False
    assert status.file_hash.passed is False
    assert not status.ok


def test_any_of_several_given_certificates_will_do(signed, signer, tmp_path):
    other = make_signer(tmp_path)
    assert check(signed, other.pem, signer.pem).ok
    assert check(signed, other.pem + signer.pem).ok


def test_an_authority_vouches_for_its_examiners(unsigned):
    authority, stranger = Authority("Laboratory"), Authority("Laboratory")
    person = Signer(authority.issue("B. Examiner"), b"")
    report = sign(unsigned, person)
    status = check(report, authority.pem)
    assert status.ok
    assert "self-made" not in status.signer_trust.detail
    assert check(report, stranger.pem).signer_trust.passed is False
    assert check(report, stranger.pem).coverage.passed is True


def test_an_examiner_may_be_trusted_without_the_authority(unsigned):
    bundle = Authority("Laboratory").issue("B. Examiner")
    certificate = load_credential(bundle, passphrase=PASSPHRASE).certificate
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    assert check(sign(unsigned, Signer(bundle, pem)), pem).ok


def test_a_certificate_outside_its_time_is_not_trusted(signed, signer):
    status = check(signed, signer.pem, moment=reports.NOON + timedelta(days=365 * 9))
    assert status.integrity.passed is True
    assert status.signer_trust.passed is False
    assert "2031" in status.signer_trust.detail


def test_a_file_that_is_no_certificate_cannot_be_trusted(signed):
    with pytest.raises(ReportError, match="trusted"):
        check(signed, b"not a certificate")


def test_a_wrong_passphrase_signs_nothing(unsigned, signer):
    with pytest.raises(WrongPassphrase):
        sign(unsigned, signer, passphrase=PASSPHRASE.upper())


def test_a_certificate_outside_its_time_signs_nothing(unsigned, signer):
    with pytest.raises(SignerError, match="valid from"):
        sign(unsigned, signer, signed_at=reports.NOON - timedelta(days=1))


def test_a_certificate_for_other_uses_signs_nothing(unsigned):
    other = Authority("Laboratory").issue("B. Examiner", uses=("key_agreement",))
    with pytest.raises(SignerError, match="cannot be used"):
        sign(unsigned, Signer(other, b""))


def test_a_signed_report_is_not_signed_again(signed, signer):
    with pytest.raises(ReportError, match="signed"):
        sign(signed, signer)


def test_what_is_no_pdf_is_not_signed(signer):
    with pytest.raises(ReportError):
        sign(b"no pdf", signer)


# --- tampering ----------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["page", "attachment", "cross references", "end", "header"])
def test_one_flipped_byte_fails_with_its_reason(full, signer, place):
    position = {
        "page": full.index(b"stream") + 40,
        "attachment": full.index(b"/EmbeddedFile") + 200,
        "cross references": full.rindex(b"/Prev") - 20,
        "end": len(full) - 3,
        "header": 1,
    }[place]
    status = check(flip(full, position), signer.pem)
    assert not status.ok
    assert status.integrity.passed is False
    assert status.integrity.detail


def test_no_sampled_byte_of_the_file_can_be_changed(signed, signer):
    chance = random.Random(11)  # noqa: S311 - a repeatable sample, nothing secret
    for _ in range(40):
        position, bit = chance.randrange(len(signed)), 1 << chance.randrange(8)
        assert not check(flip(signed, position, bit), signer.pem).ok, position


def test_no_sampled_byte_of_the_signatures_container_can_be_changed(signed, signer):
    chance = random.Random(12)  # noqa: S311 - a repeatable sample, nothing secret
    start, end = find_gap(signed)
    for _ in range(60):
        position, bit = chance.randrange(start, end), 1 << chance.randrange(6)
        assert not check(flip(signed, position, bit), signer.pem).ok, position - start


@pytest.mark.parametrize("offset", [1, 5, 8])
def test_the_containers_own_lengths_cannot_be_changed(signed, signer, offset):
    start, _ = find_gap(signed)
    for bit in (1, 2, 4):
        assert not check(flip(signed, start + offset, bit), signer.pem).ok


def test_padding_behind_the_signature_cannot_carry_anything(signed, signer):
    _, end = find_gap(signed)
    status = check(flip(signed, end - 10), signer.pem)
    assert find_failures(status) == {"coverage": "The padding behind the signature was changed."}


def test_the_containers_digits_cannot_change_their_case(signed, signer):
    start, end = find_gap(signed)
    other = signed[:start] + signed[start:end].lower() + signed[end:]
    assert list(find_failures(check(other, signer.pem))) == ["coverage"]


@pytest.mark.parametrize("extra", [b"\n", b"\0", b"startxref\n0\n%%EOF\n", b"%%EOF\n"])
def test_appended_endings_fail(signed, signer, extra):
    assert not check(signed + extra, signer.pem).ok


@pytest.mark.parametrize("extra", [b"\n", b"\0", b"  % harmless"])
def test_appended_bytes_fail(signed, signer, extra):
    status = check(signed + extra, signer.pem)
    assert not status.ok
    assert f"by {len(extra)} byte" in status.coverage.detail


def test_a_file_cut_short_fails(signed, signer):
    assert not check(signed[:-40], signer.pem).ok
    assert not check(signed[: len(signed) // 2], signer.pem).ok


def test_an_appended_revision_that_paints_over_the_result_fails(signed, signer):
    writer = IncrementalPdfFileWriter(io.BytesIO(signed))
    page = writer.root["/Pages"]["/Kids"][0]
    paint = generic.StreamObject(stream_data=b"1 1 1 rg 60 500 400 120 re f")
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), writer.add_object(paint)])
    writer.mark_update(writer.root["/Pages"]["/Kids"].raw_get(0))
    out = io.BytesIO()
    writer.write(out)
    status = check(out.getvalue(), signer.pem)
    assert not status.ok
    assert "goes on after the signed part" in status.coverage.detail


def test_an_attachment_exchanged_in_an_appended_revision_fails(full, signer):
    writer = IncrementalPdfFileWriter(io.BytesIO(full))
    for reference in list(writer.prev.root["/AF"]):
        specification = reference.get_object()
        if specification["/UF"].endswith(".csv"):
            specification["/EF"]["/F"] = writer.add_object(
                generic.StreamObject(stream_data=b"other numbers")
            )
            writer.update_container(specification)
    out = io.BytesIO()
    writer.write(out)
    failures = find_failures(check(out.getvalue(), signer.pem))
    assert "goes on after" in failures["coverage"]
    assert "curves-fggb_probe.csv" in failures["manifest"]


def test_a_signature_that_does_not_certify_is_not_enough(unsigned):
    authority = Authority("L")
    status = check(append_signature(unsigned, authority, field="Examiner"), authority.pem)
    assert status.integrity.detail == "The signature is valid but does not certify."
    assert status.level == "not PAdES"
    assert not status.ok


def test_an_unsigned_report_says_so(unsigned, signer):
    status = check(unsigned, signer.pem)
    assert not status.ok
    assert status.integrity.detail == "The report is not signed."
    assert status.manifest.passed is True


def test_a_signed_pdf_that_is_no_report_has_no_manifest(signer):
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        out = io.BytesIO()
        pdf.save(out)
    status = check(sign(out.getvalue(), signer), signer.pem)
    assert find_failures(status) == {"manifest": "The report carries no manifest."}


@pytest.mark.parametrize("data", [b"", b"just text", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_pdf_is_an_input_error(data):
    with pytest.raises(ReportError, match="not a PDF"):
        check(data)


@pytest.mark.parametrize("user", ["", "secret"])
def test_an_encrypted_pdf_is_an_input_error(unsigned, user):
    with pikepdf.open(io.BytesIO(unsigned)) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    with pytest.raises(ReportError, match="encrypted"):
        check(out.getvalue())


def test_a_report_of_another_case_has_another_hash(signed, signer):
    status = check(signed, signer.pem, expected_sha256="0" * 64)
    assert status.file_hash.passed is False
    assert not status.ok


def test_now_is_the_moment_when_none_is_given(unsigned, tmp_path):
    # Valid from the made-up noon for five years: the clock of the machine lies within.
    own = make_signer(tmp_path)
    assert verify(sign(unsigned, own), trust=(own.pem,)).integrity.passed is True
