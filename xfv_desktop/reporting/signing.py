"""Sign and countersign a report: PAdES, certified, visible; and make a trial certificate."""

from __future__ import annotations

import io
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.keys import load_private_key_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    InnerScaling,
    Margins,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from xfv_desktop.errors import InternalFault, ReportError, SignerError
from xfv_desktop.reporting.content import Json, format_time
from xfv_desktop.reporting.credentials import (
    Credential,
    SignerFacts,
    describe,
    is_self_made,
    load_credential,
    make_certificate,
    may_sign,
    write_credential,
)
from xfv_desktop.reporting.fields import BOXES, EXAMINER_FIELD, VERIFIER_FIELD, add_fields
from xfv_desktop.reporting.layout import typeset
from xfv_desktop.reporting.verification import load_certs, verify

__all__ = [
    "SignerFacts",
    "countersign",
    "create_signer",
    "describe_signer",
    "is_self_made",
    "sign",
]

TRIAL_YEARS: Final = 5
_DIGEST: Final = "sha256"
_GIVE_SIGNED: Final = "Give a report as its examiner signed it."
_FILL_FIELD: Final = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MID,
    y_align=AxisAlignment.ALIGN_MID,
    margins=Margins(0, 0, 0, 0),
    inner_content_scaling=InnerScaling.STRETCH_TO_FIT,
)


def create_signer(
    common_name: str,
    *,
    passphrase: str,
    p12_path: Path,
    pem_path: Path,
    valid_from: datetime,
    years: int = TRIAL_YEARS,
) -> SignerFacts:
    """Make a self-made examiner certificate for trying out, marked so in its subject.

    The key is EC P-256, its use limited to digital signature and non-repudiation. Making
    the certificate does not make it trusted.

    Parameters
    ----------
    common_name : str
        Name of the examiner.
    passphrase : str
        What protects the key.
    p12_path, pem_path : Path
        Where key with certificate (owner-only) and the certificate alone are written;
        nothing is overwritten.
    valid_from : datetime
        Start of validity; aware.
    years : int
        Length of validity.

    Raises
    ------
    SignerError
        When the name or the passphrase cannot be used, or a file is there already.
    """
    if not passphrase:
        raise SignerError("A key needs a passphrase.", advice="Give a passphrase.")
    key = ec.generate_private_key(ec.SECP256R1())
    start = valid_from.astimezone(UTC)
    certificate = make_certificate(common_name, key=key, valid_from=start, years=years)
    credential = Credential(key, certificate, ())
    write_credential(credential, passphrase=passphrase, p12_path=p12_path, pem_path=pem_path)
    return describe(certificate)


def describe_signer(pkcs12: bytes, passphrase: bytes | str) -> SignerFacts:
    """Return what a certificate file says of its holder.

    Raises
    ------
    SignerError, WrongPassphrase
        When the file cannot be used, or the passphrase does not open it.
    """
    return describe(load_credential(pkcs12, passphrase=passphrase).certificate)


def sign(
    pdf: bytes,
    *,
    pkcs12: bytes,
    passphrase: bytes | str,
    reason: str,
    signed_at: datetime,
    location: str | None = None,
) -> bytes:
    """Return the report certified by its examiner: PAdES baseline B-B, visible on the last page.

    Filling the second field stays allowed, everything else is closed. What is returned has
    been verified.

    Parameters
    ----------
    pdf : bytes
        An unsigned report.
    pkcs12 : bytes
        Key and certificate.
    passphrase : bytes or str
        What opens them.
    reason : str
        Why it is signed.
    signed_at : datetime
        The time that the signature claims; aware.
    location : str, optional
        Where it is signed.

    Raises
    ------
    SignerError, WrongPassphrase
        When the certificate cannot be used.
    ReportError
        When this is no unsigned PDF.
    """
    credential = load_credential(pkcs12, passphrase=passphrase)
    _require_valid(credential.certificate, at=signed_at)
    metadata = PdfSignatureMetadata(
        field_name=EXAMINER_FIELD,
        md_algorithm=_DIGEST,
        reason=reason,
        location=location,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
    )
    return _sign_field(add_fields(pdf), metadata, credential=credential, signed_at=signed_at)


def countersign(
    pdf: bytes,
    *,
    pkcs12: bytes,
    passphrase: bytes | str,
    reason: str,
    signed_at: datetime,
    location: str | None = None,
) -> bytes:
    """Return the signed report with the verifier's signature appended: PAdES baseline B-B.

    The certified revision stays as it is, byte for byte. What is returned has been
    verified; whether the examiner's certificate is to be trusted is for the verifier to
    say, before countersigning.

    Parameters
    ----------
    pdf : bytes
        A report that its examiner has signed and nobody has countersigned.
    pkcs12 : bytes
        Key and certificate of the verifier.
    passphrase : bytes or str
        What opens them.
    reason : str
        Why it is countersigned.
    signed_at : datetime
        The time that the signature claims; aware.
    location : str, optional
        Where it is signed.

    Raises
    ------
    SignerError, WrongPassphrase
        When the certificate cannot be used, or is the examiner's own.
    ReportError
        When this is no report, was changed, or has both signatures.
    """
    credential = load_credential(pkcs12, passphrase=passphrase)
    _require_valid(credential.certificate, at=signed_at)
    _require_certified(pdf, certificate=credential.certificate, at=signed_at)
    metadata = PdfSignatureMetadata(
        field_name=VERIFIER_FIELD,
        md_algorithm=_DIGEST,
        reason=reason,
        location=location,
        subfilter=SigSeedSubFilter.PADES,
    )
    return _sign_field(pdf, metadata, credential=credential, signed_at=signed_at)


def _require_certified(pdf: bytes, *, certificate: x509.Certificate, at: datetime) -> None:
    """Refuse to countersign anything but an unchanged report with one signature of another."""
    status = verify(pdf, trust=(_to_pem(certificate),), moment=at)
    if len(status.signatures) > 1:
        raise ReportError("The report has been countersigned already.", advice=_GIVE_SIGNED)
    for finding in (status.integrity, status.coverage, status.manifest):
        if finding.passed is not True:
            raise ReportError(
                f"The report cannot be countersigned: {finding.detail}", advice=_GIVE_SIGNED
            )
    if status.signer_trust.passed:
        raise SignerError(
            "The examiner's own certificate cannot countersign the report.",
            advice="Another person verifies, with a certificate of their own.",
        )


def _sign_field(
    pdf: bytes, metadata: PdfSignatureMetadata, *, credential: Credential, signed_at: datetime
) -> bytes:
    """Return the PDF with one of its fields signed, and checked."""
    with tempfile.TemporaryDirectory(prefix="xfv-stamp-") as folder:
        stamp = Path(folder) / "stamp.pdf"
        stamp.write_bytes(_make_stamp(credential, metadata, signed_at=signed_at))
        style = StaticStampStyle.from_pdf_file(
            str(stamp), border_width=0, background_layout=_FILL_FIELD
        )
        signer = _DatedSigner(metadata, signer=_build_signer(credential), stamp_style=style)
        signer.signed_at = signed_at.astimezone(UTC)
        signed = _write_signature(pdf, signer=signer)
    _require_sound(signed, certificate=credential.certificate, signed_at=signed_at)
    return signed


class _DatedSigner(PdfSigner):
    """A signer that claims the time it is told instead of reading the computer's clock."""

    signed_at: datetime

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> Any:
        """Return the library's session, with our time."""
        session: Any = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.signed_at
        return session


class _Writer(IncrementalPdfFileWriter):
    """A writer that leaves the report's title, author and dates as they were laid out."""

    def _update_meta(self) -> None:
        """Keep the metadata: signing adds a signature, not a new edition."""


def _write_signature(pdf: bytes, *, signer: _DatedSigner) -> bytes:
    """Return the PDF with the signature appended."""
    try:
        writer = _Writer(io.BytesIO(pdf))
        out: Any = signer.sign_pdf(writer, existing_fields_only=True)
    except SigningError as error:
        raise ReportError(
            f"The report cannot be signed: {error}", advice="Give an unsigned report."
        ) from error
    except (PdfError, ValueError) as error:
        raise ReportError(
            f"The file cannot be signed: {error}", advice="Make the report again."
        ) from error
    return bytes(out.getvalue())


def _build_signer(credential: Credential) -> SimpleSigner:
    """Return the library's signer over a credential."""
    private = credential.key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    # The library's own functions carry no types.
    load_key: Any = load_private_key_from_pemder_data
    make_store: Any = SimpleCertificateStore
    store = make_store()
    store.register_multiple(load_certs(credential.others))
    return SimpleSigner(
        signing_cert=load_certs([credential.certificate])[0],
        signing_key=load_key(private, passphrase=None),
        cert_registry=store,
    )


def _make_stamp(
    credential: Credential, metadata: PdfSignatureMetadata, *, signed_at: datetime
) -> bytes:
    """Return the signature's appearance as a page of the field's size."""
    facts = describe(credential.certificate)
    left, bottom, right, top = BOXES[str(metadata.field_name)]
    data: Json = {
        "title": "Signature",
        "width": right - left,
        "height": top - bottom,
        "name": _shorten(facts.name, 48),
        "name-size": 11 if len(facts.name) <= 30 else 9,
        "lines": [
            f"Signed {format_time(signed_at)} (the signer's clock)",
            _shorten(f"Reason: {metadata.reason}", 62),
            f"Certificate {facts.sha256[:32]}\u2026",
        ],
        "warning": "Self-made certificate for trying out" if facts.self_made else "",
    }
    return typeset("stamp.typ", data=data, files={}, moment=signed_at, tagged=False)


def _shorten(text: str, length: int) -> str:
    """Return the text on one line, cut where it would leave the field."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "\u2026"


def _require_valid(certificate: x509.Certificate, *, at: datetime) -> None:
    """Refuse a certificate outside its time or its use."""
    facts = describe(certificate)
    if not facts.valid_from <= at <= facts.valid_until:
        raise SignerError(
            f"The certificate is valid from {format_time(facts.valid_from)} to "
            f"{format_time(facts.valid_until)} only.",
            advice="Choose a certificate that is valid now.",
        )
    if not may_sign(certificate):
        raise SignerError(
            "The certificate cannot be used for signing reports.",
            advice="Choose a certificate whose key usage includes non-repudiation.",
        )


def _require_sound(signed: bytes, *, certificate: x509.Certificate, signed_at: datetime) -> None:
    """Hand out no signature that would not verify."""
    status = verify(signed, trust=(_to_pem(certificate),), moment=signed_at)
    for finding in (status.integrity, status.coverage):
        if finding.passed is not True:
            raise InternalFault(f"The signature made does not verify: {finding.detail}")
    if not status.signatures[-1].trusted:
        raise InternalFault(f"The signature made does not verify: {status.signer_trust.detail}")


def _to_pem(certificate: x509.Certificate) -> bytes:
    """Return a certificate as PEM."""
    return certificate.public_bytes(serialization.Encoding.PEM)
