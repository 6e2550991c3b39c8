"""Certificates: make one for trying out, open PKCS#12 files, read trusted ones."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from xfv_desktop.errors import ReportError, SignerError, WrongPassphrase
from xfv_desktop.reporting.der import is_pkcs12

MARK: Final = "self-made for trying out"
_DAYS_PER_YEAR: Final = 365.25
_OWNER_ONLY: Final = 0o600
_READABLE: Final = 0o644
SigningKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True)
class SignerFacts:
    """What a certificate says of its holder; ``sha256`` is the fingerprint of its DER bytes."""

    name: str
    subject: str
    sha256: str
    self_made: bool
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, eq=False)
class Credential:
    """A key with its certificate and the certificates between it and a trusted one."""

    key: SigningKey
    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]


def is_self_made(certificate: x509.Certificate) -> bool:
    """Say whether nobody but its holder vouches for a certificate: it names itself as issuer."""
    return certificate.issuer == certificate.subject


def may_sign(certificate: x509.Certificate) -> bool:
    """Say whether a certificate's key usage covers statements: non-repudiation, or no limit."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.content_commitment


def describe(certificate: x509.Certificate) -> SignerFacts:
    """Return what a certificate says of its holder."""
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    subject = certificate.subject.rfc4514_string()
    return SignerFacts(
        name=str(names[0].value) if names else subject,
        subject=subject,
        sha256=certificate.fingerprint(hashes.SHA256()).hex(),
        self_made=is_self_made(certificate),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
    )


def make_certificate(
    common_name: str, *, key: ec.EllipticCurvePrivateKey, valid_from: datetime, years: int
) -> x509.Certificate:
    """Return a self-made examiner certificate, marked as such in its subject.

    Raises
    ------
    SignerError
        When the name is empty or longer than 64 characters (X.520).
    """
    try:
        subject = x509.Name(
            [
                x509.NameAttribute(NameOID.COMMON_NAME, common_name.strip()),
                x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, MARK),
            ]
        )
    except ValueError as error:
        raise SignerError(
            f"This name cannot stand in a certificate: {error}.",
            advice="Give a name of 1 to 64 characters.",
        ) from error
    usage = dict.fromkeys(_USAGES, False) | {"digital_signature": True, "content_commitment": True}
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid_from)
        .not_valid_after(valid_from + timedelta(days=years * _DAYS_PER_YEAR))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )


_USAGES: Final = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


def load_credential(data: bytes, *, passphrase: bytes | str) -> Credential:
    """Open a PKCS#12 file.

    Raises
    ------
    SignerError
        When it is no PKCS#12 file, or holds no key, no certificate, or a key of another
        kind than EC and RSA.
    WrongPassphrase
        When the passphrase does not open it.
    """
    if not is_pkcs12(data):
        raise SignerError("This is not a certificate file with a key (PKCS#12).")
    secret = passphrase.encode() if isinstance(passphrase, str) else passphrase
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(data, secret)
    except ValueError as error:
        raise WrongPassphrase("The passphrase does not open the certificate's key.") from error
    except TypeError as error:
        raise SignerError("The certificate file holds a key that cannot be used.") from error
    if key is None or certificate is None:
        raise SignerError("The file holds no key, or no certificate that belongs to a key.")
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise SignerError(
            "The certificate's key is of a kind that is not used here.",
            advice="Choose a certificate with an elliptic-curve or RSA key.",
        )
    return Credential(key, certificate, tuple(others))


def read_trusted(pem: bytes) -> list[x509.Certificate]:
    """Return the certificates of a PEM file.

    Raises
    ------
    ReportError
        When it holds none.
    """
    try:
        return x509.load_pem_x509_certificates(pem)
    except ValueError as error:
        raise ReportError(
            "A file given as trusted holds no readable certificate.",
            advice="Give a PEM file with the signer's or the issuing authority's certificate.",
        ) from error


def write_credential(
    credential: Credential, *, passphrase: str, p12_path: Path, pem_path: Path
) -> None:
    """Write key and certificate, owner-only, and the certificate alone; overwrite nothing.

    Raises
    ------
    SignerError
        When one of the files is there already or cannot be written; then neither is left.
    """
    name = credential.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    protection = serialization.BestAvailableEncryption(passphrase.encode())
    bundle = pkcs12.serialize_key_and_certificates(
        str(name).encode(), credential.key, credential.certificate, None, protection
    )
    pem = credential.certificate.public_bytes(serialization.Encoding.PEM)
    _write_new(p12_path, bundle, mode=_OWNER_ONLY)
    try:
        _write_new(pem_path, pem, mode=_READABLE)
    except SignerError:
        p12_path.unlink()
        raise


def _write_new(path: Path, data: bytes, *, mode: int) -> None:
    """Write a file that is not there yet, with its rights set before its first byte."""
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    except FileExistsError as error:
        raise SignerError(
            "There is a certificate file already; it was left as it is.",
            advice="Choose another folder, or move the old certificate away.",
        ) from error
    except OSError as error:
        raise SignerError(
            f"The certificate cannot be written: {error.strerror}.",
            advice="Choose a folder that you may write to.",
        ) from error
    with os.fdopen(number, "wb") as file:
        file.write(data)
