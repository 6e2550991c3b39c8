"""Certificates for tests: an authority, and examiners it vouches for."""

from __future__ import annotations

from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from tests.support.reports import NOON

PASSPHRASE = " ".join(("correct", "horse"))
_NO_USE = dict.fromkeys(
    (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    ),
    False,
)


class Authority:
    """A certificate authority with a key of its own."""

    def __init__(self, name: str) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = make_name(name)
        self.certificate = build(
            self.name,
            self.key,
            issuer=self.name,
            signer=self.key,
            uses=("key_cert_sign",),
            ca=True,
        )

    @property
    def pem(self) -> bytes:
        """The authority's own certificate."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def issue(self, name: str, *, uses: tuple[str, ...] = ("content_commitment",)) -> bytes:
        """Return a PKCS#12 file for a person, the authority's certificate in it too."""
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = build(make_name(name), key, issuer=self.name, signer=self.key, uses=uses)
        protection = serialization.BestAvailableEncryption(PASSPHRASE.encode())
        return pkcs12.serialize_key_and_certificates(
            name.encode(), key, certificate, [self.certificate], protection
        )


def make_name(name: str) -> x509.Name:
    """Return a subject."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def build(subject, key, *, issuer, signer, uses, ca=False) -> x509.Certificate:
    """Return a certificate valid for a year from noon."""
    usage = x509.KeyUsage(**(_NO_USE | dict.fromkeys(uses, True)))
    public = key.public_key()
    issuer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOON)
        .not_valid_after(NOON + timedelta(days=365))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(issuer_key, critical=False)
        .sign(signer, hashes.SHA256())
    )
