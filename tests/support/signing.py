"""Sign made-up reports, and change what was signed."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers

from tests.support import reports
from tests.support.certificates import PASSPHRASE, Authority
from xfv_desktop.domain import VerificationStatus
from xfv_desktop.reporting import signing
from xfv_desktop.reporting.verification import verify

SIGNED_AT = reports.NOON + timedelta(minutes=5)
LATER = reports.NOON + timedelta(days=30)


@dataclass(frozen=True)
class Signer:
    """A certificate file with its public half."""

    pkcs12: bytes
    pem: bytes


def make_signer(folder: Path, name: str = "A. Examiner") -> Signer:
    """Return a self-made certificate."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / "signer.p12", folder / "signer.pem"
    signing.create_signer(
        name,
        passphrase=PASSPHRASE,
        p12_path=paths[0],
        pem_path=paths[1],
        valid_from=reports.NOON,
    )
    return Signer(paths[0].read_bytes(), paths[1].read_bytes())


def sign(pdf: bytes, signer: Signer, **changes) -> bytes:
    """Return a report signed by its examiner."""
    given = {"passphrase": PASSPHRASE, "reason": "Report of a comparison", "signed_at": SIGNED_AT}
    return signing.sign(pdf, pkcs12=signer.pkcs12, **(given | changes))


def check(pdf: bytes, *trust: bytes, **changes) -> VerificationStatus:
    """Return what verification says a month later."""
    return verify(pdf, trust=trust, **({"moment": LATER} | changes))


def flip(pdf: bytes, position: int, bit: int = 1) -> bytes:
    """Return the file with one bit of one byte changed."""
    return pdf[:position] + bytes([pdf[position] ^ bit]) + pdf[position + 1 :]


def find_failures(status: VerificationStatus) -> dict[str, str]:
    """Return the details of the findings that failed."""
    return {f.name: f.detail for f in status.findings if f.passed is False}


def append_signature(pdf: bytes, authority: Authority, *, field: str) -> bytes:
    """Return the PDF with a plain, not certifying, signature appended."""
    simple = signers.SimpleSigner.load_pkcs12_data(
        authority.issue("C. Examiner"), other_certs=[], passphrase=PASSPHRASE.encode()
    )
    metadata = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
    out = signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), metadata, signer=simple)
    return out.getvalue()
