"""Say what can be said of a signed report: each finding by itself, never a bare yes."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from xfv_desktop.domain import Finding, VerificationStatus
from xfv_desktop.errors import ReportError
from xfv_desktop.reporting.attachments import check_manifest
from xfv_desktop.reporting.content import digest, format_time
from xfv_desktop.reporting.credentials import SignerFacts, describe, may_sign, read_trusted
from xfv_desktop.reporting.envelope import check_container, check_range, has_spare

# Everything these say becomes a finding; their own log lines carry names of persons.
for _name in ("pyhanko", "pyhanko_certvalidator", "pikepdf"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)

LARGEST: Final = 1024 * 1024 * 1024
_PADES: Final = "/ETSI.CAdES.detached"
_WINDOW: Final = 1024


@dataclass(frozen=True, eq=False)
class _Reading:
    """A signature as found in the file, and the library's judgement of it."""

    embedded: Any
    status: Any
    certificate: x509.Certificate
    facts: SignerFacts
    count: int
    certified: bool
    moment: datetime


class _Unreadable(Exception):  # noqa: N818 - a state of the file, turned into findings
    """The signature cannot be evaluated; the text says why."""


def verify(
    pdf: bytes,
    *,
    trust: tuple[bytes, ...],
    expected_sha256: str | None = None,
    moment: datetime | None = None,
) -> VerificationStatus:
    """Check a signed report.

    Parameters
    ----------
    pdf : bytes
        The whole file.
    trust : tuple of bytes
        PEM certificates of signers or authorities to trust; nothing else is trusted, the
        operating system's list neither.
    expected_sha256 : str, optional
        The whole file's hash as the case recorded it.
    moment : datetime, optional
        When certificates must be valid; now when left out.

    Returns
    -------
    VerificationStatus
        ``integrity``: certified, and unchanged over its range; ``coverage``: the range is the
        whole file; ``manifest``: attachments as listed; ``signer_trust``: the chain ends in a
        given certificate; ``file_hash``: the case's record.

    Raises
    ------
    ReportError
        When this is no PDF, an encrypted one, or a trusted certificate cannot be read.
    """
    _require_pdf(pdf)
    roots = [root for pem in trust for root in read_trusted(pem)]
    manifest, file_hash = check_manifest(pdf), _check_hash(pdf, expected=expected_sha256)
    try:
        reading = _read_signature(pdf, roots=roots, moment=moment or datetime.now(UTC))
    except _Unreadable as error:
        return _report_unreadable(str(error), manifest=manifest, file_hash=file_hash)
    integrity = _check_integrity(reading)
    return VerificationStatus(
        integrity=integrity,
        coverage=_check_coverage(pdf, reading=reading),
        manifest=manifest,
        signer_trust=_check_trust(reading, intact=integrity.passed is True, given=bool(roots)),
        file_hash=file_hash,
        signer=reading.facts.subject,
        signed_at=_find_time(reading),
        level=_find_level(reading),
    )


def _require_pdf(pdf: bytes) -> None:
    """Refuse what was never a PDF; a damaged one keeps its beginning or its end."""
    if len(pdf) > LARGEST:
        raise ReportError("The file is larger than any report.", advice="Check the path.")
    if b"%PDF-" not in pdf[:_WINDOW] and b"startxref" not in pdf[-_WINDOW:]:
        raise ReportError("This file is not a PDF.", advice="Choose a signed report.")


def _check_hash(pdf: bytes, *, expected: str | None) -> Finding:
    """Compare the file with the case's record of it."""
    if expected is None:
        return Finding("file_hash", None, "Not checked: no case was given.")
    if digest(pdf) == expected.lower():
        return Finding("file_hash", True, "The file is the one that the case recorded.")
    return Finding("file_hash", False, "The file is not the one that the case recorded.")


def _report_unreadable(text: str, *, manifest: Finding, file_hash: Finding) -> VerificationStatus:
    """Return the findings on a file whose signature cannot be evaluated."""
    return VerificationStatus(
        integrity=Finding("integrity", False, text),
        coverage=Finding("coverage", False, "No readable signature covers the file."),
        manifest=manifest,
        signer_trust=Finding("signer_trust", False, "There is no readable signer."),
        file_hash=file_hash,
    )


def _read_signature(pdf: bytes, *, roots: list[x509.Certificate], moment: datetime) -> _Reading:
    """Return the first signature and its evaluation.

    Raises
    ------
    ReportError
        When the file is encrypted.
    """
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        signatures = [] if reader.encrypted else reader.embedded_signatures
        reading = _evaluate(reader, signatures=signatures, roots=roots, moment=moment)
    except Exception as error:
        # A hostile file may break its reader anywhere: whatever happens is a finding.
        kind = type(error).__name__
        raise _Unreadable(f"The file or its signature is damaged ({kind}).") from error
    if reader.encrypted:
        raise ReportError("The PDF is encrypted.", advice="Reports are never encrypted.")
    if reading is None:
        raise _Unreadable("The report is not signed.")
    return reading


def _evaluate(
    reader: Any, *, signatures: Sequence[Any], roots: list[x509.Certificate], moment: datetime
) -> _Reading | None:
    """Return the library's judgement of the first signature, or None where there is none."""
    if not signatures:
        return None
    first = signatures[0]
    context = ValidationContext(trust_roots=load_certs(roots), moment=moment, allow_fetching=False)
    status = asyncio.run(async_validate_pdf_signature(first, signer_validation_context=context))
    certificate = x509.load_der_x509_certificate(first.signer_cert.dump())
    permissions = reader.root.get("/Perms", {})
    certified = first.docmdp_level is not None and "/DocMDP" in permissions
    return _Reading(
        embedded=first,
        status=status,
        certificate=certificate,
        facts=describe(certificate),
        count=len(signatures),
        certified=certified,
        moment=moment,
    )


def load_certs(certificates: Iterable[x509.Certificate]) -> list[Any]:
    """Return certificates in the signature library's own form."""
    load: Any = load_certs_from_pemder_data
    encoded = [c.public_bytes(serialization.Encoding.DER) for c in certificates]
    return [form for data in encoded for form in load(data)]


def _check_integrity(reading: _Reading) -> Finding:
    """Say whether what was signed is unchanged, and certified."""
    if not reading.status.intact:
        return Finding("integrity", False, "The signed bytes were changed after signing.")
    if not reading.status.valid:
        return Finding("integrity", False, "The signature does not fit its certificate's key.")
    if not reading.certified:
        return Finding("integrity", False, "The signature is valid but does not certify.")
    return Finding("integrity", True, "Certified, and unchanged since it was signed.")


def _check_coverage(pdf: bytes, *, reading: _Reading) -> Finding:
    """Say whether the signature covers the whole file, its container included."""
    ranges = [int(number) for number in reading.embedded.byte_range]
    problem = (
        (f"The file carries {reading.count} signatures." if reading.count > 1 else "")
        or check_range(pdf, byte_range=ranges)
        or check_container(pdf, byte_range=ranges, signed=reading.embedded.signed_data)
        or _find_spare(reading)
    )
    if problem:
        return Finding("coverage", False, problem)
    if reading.embedded.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        return Finding("coverage", False, "The signature does not cover the whole file.")
    return Finding("coverage", True, "The signature covers the whole file.")


def _find_spare(reading: _Reading) -> str:
    """Return a complaint about embedded certificates that do not belong to the signer's chain."""
    others = [
        x509.load_der_x509_certificate(certificate.dump())
        for certificate in reading.embedded.other_embedded_certs
    ]
    spare = has_spare(reading.certificate, others=others)
    return "The container carries certificates that nothing needs." if spare else ""


def _check_trust(reading: _Reading, *, intact: bool, given: bool) -> Finding:
    """Say whether the signer's chain ends in a given certificate."""
    who = reading.facts.subject
    made = " The certificate is self-made." if reading.facts.self_made else ""
    problem = _explain_distrust(reading) if given else "no trusted certificate was given"
    if intact and not problem:
        return Finding("signer_trust", True, f"Trusted: {who}.{made}")
    state = "Intact, signer not trusted" if intact else "Signer not trusted"
    reason = problem or "the signature does not hold"
    return Finding("signer_trust", False, f"{state}: {who} ({reason}).{made}")


def _explain_distrust(reading: _Reading) -> str:
    """Return why the chain does not end in a given certificate, in a few words, or nothing."""
    facts, problem = reading.facts, reading.status.trust_problem_indic
    # The library takes a given certificate as it is: its time and use are checked here.
    if not facts.valid_from <= reading.moment <= facts.valid_until:
        return (
            f"the certificate is valid from {format_time(facts.valid_from)} to "
            f"{format_time(facts.valid_until)} only"
        )
    if not may_sign(reading.certificate):
        return "the certificate's key usage lacks non-repudiation"
    if problem is not None and problem.name != "NO_CERTIFICATE_CHAIN_FOUND":
        return str(problem.name).lower().replace("_", " ")
    if not (reading.status.trusted and reading.status.bottom_line):
        return "it does not lead to a certificate given as trusted"
    return ""


def _find_time(reading: _Reading) -> str:
    """Return when it was signed, and by whose clock."""
    stamp = reading.status.timestamp_validity
    if stamp is not None and stamp.valid and stamp.intact and stamp.trusted:
        return f"{format_time(stamp.timestamp)} (time stamp)"
    claimed = reading.status.signer_reported_dt
    return f"{format_time(claimed)} (signer's clock)" if claimed is not None else ""


def _find_level(reading: _Reading) -> str:
    """Return the level that validation finds, whatever was asked for."""
    if reading.embedded.sig_object.get("/SubFilter") != _PADES:
        return "not PAdES"
    stamp = reading.status.timestamp_validity
    if stamp is not None and stamp.valid and stamp.intact and stamp.trusted:
        return "PAdES B-T"
    return "PAdES B-B"
