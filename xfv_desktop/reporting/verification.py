"""Say what can be said of a signed report: each finding by itself, never a bare yes."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from xfv_desktop.domain import Finding, SignatureStatus, VerificationStatus
from xfv_desktop.errors import ReportError
from xfv_desktop.reporting.attachments import check_manifest
from xfv_desktop.reporting.content import digest, format_time
from xfv_desktop.reporting.credentials import describe, may_sign, read_trusted
from xfv_desktop.reporting.envelope import check_container, check_range, has_spare
from xfv_desktop.reporting.revisions import (
    MOST_SIGNATURES,
    PERMITTED,
    Reading,
    cut_first_revision,
    find_change,
)

# Everything these say becomes a finding; their own log lines carry names of persons.
__all__ = ["cut_first_revision", "load_certs", "verify"]

for _name in ("pyhanko", "pyhanko_certvalidator", "pikepdf"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)

LARGEST: Final = 1024 * 1024 * 1024
_PADES: Final = "/ETSI.CAdES.detached"
_TIME_STAMP: Final = "/DocTimeStamp"
_WINDOW: Final = 1024


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
        ``integrity``: certified, and unchanged over its range, between signatures too;
        ``coverage``: the last signature's range is the whole file, an earlier one's its
        revision; ``manifest``: attachments as listed; ``signer_trust``: every signer's chain
        ends in a given certificate; ``file_hash``: the case's record.

    Raises
    ------
    ReportError
        When this is no PDF, an encrypted one, or a trusted certificate cannot be read.
    """
    _require_pdf(pdf)
    roots = [root for pem in trust for root in read_trusted(pem)]
    manifest, file_hash = check_manifest(pdf), _check_hash(pdf, expected=expected_sha256)
    try:
        readings = _read_signatures(pdf, roots=roots, moment=moment or datetime.now(UTC))
    except _Unreadable as error:
        return _report_unreadable(str(error), manifest=manifest, file_hash=file_hash)
    integrity = _check_integrity(pdf, readings=readings)
    intact = integrity.passed is True
    coverage = _check_coverage(pdf, readings=readings)
    signatures = tuple(
        replace(
            _list_signature(one, intact=intact, given=bool(roots)),
            covers=_name_part(one, readings) if coverage.passed else coverage.detail,
        )
        for one in readings
    )
    return VerificationStatus(
        integrity=integrity,
        coverage=coverage,
        manifest=manifest,
        signer_trust=_check_trust(readings, intact=intact, given=bool(roots)),
        file_hash=file_hash,
        signer=signatures[0].signer,
        signed_at=signatures[0].signed_at,
        level=signatures[0].level,
        signatures=signatures,
    )


def _require_pdf(pdf: bytes) -> None:
    """Refuse what was never a PDF; a damaged one keeps its beginning or its end."""
    if len(pdf) > LARGEST:
        raise ReportError("The file is larger than any report.", advice="Check the path.")
    if b"%PDF-" not in pdf[:_WINDOW] and b"startxref" not in pdf[-_WINDOW:]:
        raise ReportError("This file is not a PDF.", advice="Choose a signed report.")


def _check_hash(pdf: bytes, *, expected: str | None) -> Finding:
    """Compare the file, or the revision that was certified, with the case's record of it."""
    if expected is None:
        return Finding("file_hash", None, "Not checked: no case was given.")
    if digest(pdf) == expected.lower():
        return Finding("file_hash", True, "The file is the one that the case recorded.")
    if digest(cut_first_revision(pdf)) == expected.lower():
        text = "The file that the case recorded, with what was signed onto it since."
        return Finding("file_hash", True, text)
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


def _read_signatures(
    pdf: bytes, *, roots: list[x509.Certificate], moment: datetime
) -> list[Reading]:
    """Return the signatures in their order, each with its evaluation.

    Raises
    ------
    ReportError
        When the file is encrypted.
    """
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        signatures = [] if reader.encrypted else reader.embedded_signatures
        # A report has two fields: what goes beyond is counted, not evaluated.
        readings = [
            _evaluate(reader, embedded=one, roots=roots, moment=moment)
            for one in signatures[:MOST_SIGNATURES]
        ]
    except Exception as error:
        # A hostile file may break its reader anywhere: whatever happens is a finding.
        kind = type(error).__name__
        raise _Unreadable(f"The file or its signature is damaged ({kind}).") from error
    if reader.encrypted:
        raise ReportError("The PDF is encrypted.", advice="Reports are never encrypted.")
    if not readings:
        raise _Unreadable("The report is not signed.")
    if len(signatures) > MOST_SIGNATURES:
        raise _Unreadable(f"The file carries {len(signatures)} signatures; a report has two.")
    return readings


def _evaluate(
    reader: Any, *, embedded: Any, roots: list[x509.Certificate], moment: datetime
) -> Reading:
    """Return the library's judgement of one signature."""
    if embedded.sig_object.get("/Type") == _TIME_STAMP:
        raise _Unreadable("The file carries a document time stamp, which reports do not have.")
    context = ValidationContext(trust_roots=load_certs(roots), moment=moment, allow_fetching=False)
    status = asyncio.run(
        async_validate_pdf_signature(
            embedded, signer_validation_context=context, diff_policy=PERMITTED
        )
    )
    certificate = x509.load_der_x509_certificate(embedded.signer_cert.dump())
    permissions = reader.root.get("/Perms", {})
    return Reading(
        embedded=embedded,
        status=status,
        certificate=certificate,
        facts=describe(certificate),
        certified=embedded.docmdp_level is not None and "/DocMDP" in permissions,
        moment=moment,
    )


def load_certs(certificates: Iterable[x509.Certificate]) -> list[Any]:
    """Return certificates in the signature library's own form."""
    load: Any = load_certs_from_pemder_data
    encoded = [c.public_bytes(serialization.Encoding.DER) for c in certificates]
    return [form for data in encoded for form in load(data)]


def _check_integrity(pdf: bytes, *, readings: list[Reading]) -> Finding:
    """Say whether what was signed is unchanged, certified, and only countersigned since."""
    for reading in readings:
        if not reading.status.intact:
            return Finding("integrity", False, "The signed bytes were changed after signing.")
        if not reading.status.valid:
            text = "The signature does not fit its certificate's key."
            return Finding("integrity", False, text)
    if not readings[0].certified:
        return Finding("integrity", False, "The signature is valid but does not certify.")
    if len(readings) == 1:
        return Finding("integrity", True, "Certified, and unchanged since it was signed.")
    problem = find_change(pdf, first=readings[0], second=readings[1])
    if problem:
        return Finding("integrity", False, problem)
    text = "Certified, countersigned, and otherwise unchanged since it was signed."
    return Finding("integrity", True, text)


def _check_coverage(pdf: bytes, *, readings: list[Reading]) -> Finding:
    """Say whether the last signature covers the whole file, each container included."""
    for reading in readings:
        last = reading is readings[-1]
        part = pdf if last else pdf[: reading.end]
        wanted = (
            SignatureCoverageLevel.ENTIRE_FILE if last else SignatureCoverageLevel.ENTIRE_REVISION
        )
        problem = (
            check_range(part, byte_range=reading.byte_range)
            or check_container(
                part, byte_range=reading.byte_range, signed=reading.embedded.signed_data
            )
            or _find_spare(reading)
        )
        if not problem and reading.embedded.coverage != wanted:
            problem = "The signature does not cover the whole file."
        if problem:
            name = f"{reading.field}: " if len(readings) > 1 else ""
            return Finding("coverage", False, name + problem)
    if len(readings) == 1:
        return Finding("coverage", True, "The signature covers the whole file.")
    text = (
        f"The last signature ({readings[-1].field}) covers the whole file; the first "
        f"({readings[0].field}) covers the report as it was certified."
    )
    return Finding("coverage", True, text)


def _find_spare(reading: Reading) -> str:
    """Return a complaint about embedded certificates that do not belong to the signer's chain."""
    others = [
        x509.load_der_x509_certificate(certificate.dump())
        for certificate in reading.embedded.other_embedded_certs
    ]
    spare = has_spare(reading.certificate, others=others)
    return "The container carries certificates that nothing needs." if spare else ""


def _list_signature(reading: Reading, *, intact: bool, given: bool) -> SignatureStatus:
    """Return who signed, when, at which level, and whether that is trusted."""
    return SignatureStatus(
        field=reading.field,
        signer=reading.facts.subject,
        signed_at=_find_time(reading),
        level=_find_level(reading),
        trusted=given and intact and not _explain_distrust(reading),
        statement=_judge_signer(reading, intact=intact, given=given)[1],
    )


def _name_part(reading: Reading, readings: list[Reading]) -> str:
    """Return which part of the file a signature covers, where all cover what they should."""
    if len(readings) == 1:
        return "The whole file."
    if reading is readings[-1]:
        return "The whole file, the first signature included."
    return "The report as it was certified, without what was added later."


def _check_trust(readings: list[Reading], *, intact: bool, given: bool) -> Finding:
    """Say whether every signer's chain ends in a given certificate."""
    found = [_judge_signer(reading, intact=intact, given=given) for reading in readings]
    if len(found) == 1:
        return Finding("signer_trust", *found[0])
    passed = all(trusted for trusted, _ in found)
    parts = [f"{one.field}: {text}" for one, (_, text) in zip(readings, found, strict=True)]
    if len({reading.certificate for reading in readings}) < len(readings):
        passed = False
        parts.append("Both signatures were made with one certificate: nobody else verified.")
    return Finding("signer_trust", passed, " ".join(parts))


def _judge_signer(reading: Reading, *, intact: bool, given: bool) -> tuple[bool, str]:
    """Return whether one signer's chain ends in a given certificate, and the words for it."""
    who = reading.facts.subject
    made = " The certificate is self-made." if reading.facts.self_made else ""
    problem = _explain_distrust(reading) if given else "no trusted certificate was given"
    if intact and not problem:
        return True, f"Trusted: {who}.{made}"
    state = "Intact, signer not trusted" if intact else "Signer not trusted"
    reason = problem or "the signature does not hold"
    return False, f"{state}: {who} ({reason}).{made}"


def _explain_distrust(reading: Reading) -> str:
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


def _find_time(reading: Reading) -> str:
    """Return when it was signed, and by whose clock."""
    stamp = reading.status.timestamp_validity
    if stamp is not None and stamp.valid and stamp.intact and stamp.trusted:
        return f"{format_time(stamp.timestamp)} (time stamp)"
    claimed = reading.status.signer_reported_dt
    return f"{format_time(claimed)} (signer's clock)" if claimed is not None else ""


def _find_level(reading: Reading) -> str:
    """Return the level that validation finds, whatever was asked for."""
    if reading.embedded.sig_object.get("/SubFilter") != _PADES:
        return "not PAdES"
    stamp = reading.status.timestamp_validity
    if stamp is not None and stamp.valid and stamp.intact and stamp.trusted:
        return "PAdES B-T"
    return "PAdES B-B"
