"""Certificates: made, marked, opened, refused."""

from __future__ import annotations

import stat
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from tests.support import reports
from xfv_desktop.errors import ReportError, SignerError, WrongPassphrase
from xfv_desktop.reporting import credentials, signing


@pytest.fixture
def paths(tmp_path):
    return {"p12_path": tmp_path / "signer.p12", "pem_path": tmp_path / "signer.pem"}


def create(paths, name="A. Examiner", **changes):
    given = {"passphrase": "secret", "valid_from": reports.NOON} | paths | changes
    return signing.create_signer(name, **given)


def test_a_made_certificate_is_marked_and_owner_only(paths):
    facts = create(paths)
    assert facts.self_made
    assert "self-made for trying out" in facts.subject
    assert facts.name == "A. Examiner"
    assert stat.S_IMODE(paths["p12_path"].stat().st_mode) == 0o600
    certificate = credentials.read_trusted(paths["pem_path"].read_bytes())[0]
    assert signing.is_self_made(certificate)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    assert usage.digital_signature
    assert usage.content_commitment
    assert not usage.key_cert_sign
    assert credentials.describe(certificate) == facts


def test_it_is_valid_from_the_moment_given_for_the_years_given(paths):
    facts = create(paths, years=2)
    assert facts.valid_from == reports.NOON
    assert timedelta(days=730) <= facts.valid_until - facts.valid_from < timedelta(days=731)


@pytest.mark.parametrize("there", ["p12_path", "pem_path"])
def test_nothing_is_overwritten_and_nothing_half_done_is_left(paths, there):
    paths[there].write_bytes(b"mine")
    with pytest.raises(SignerError, match="already"):
        create(paths)
    assert paths[there].read_bytes() == b"mine"
    assert sum(path.exists() for path in paths.values()) == 1


def test_a_folder_that_is_not_there_is_named(paths, tmp_path):
    with pytest.raises(SignerError, match="cannot be written"):
        create(paths, p12_path=tmp_path / "no" / "signer.p12")


@pytest.mark.parametrize("name", ["", "  ", "x" * 65])
def test_names_that_cannot_stand_in_a_certificate_are_refused(paths, name):
    with pytest.raises(SignerError, match="name"):
        create(paths, name)
    assert not paths["p12_path"].exists()


def test_a_key_without_passphrase_is_refused(paths):
    with pytest.raises(SignerError, match="passphrase"):
        create(paths, passphrase="")


@pytest.mark.parametrize("passphrase", ["secret", b"secret"])
def test_the_right_passphrase_opens_it(paths, passphrase):
    facts = create(paths)
    assert signing.describe_signer(paths["p12_path"].read_bytes(), passphrase) == facts


@pytest.mark.parametrize("passphrase", ["", "Secret", "s\u00e9cret"])
def test_another_passphrase_is_said_to_be_wrong(paths, passphrase):
    create(paths)
    with pytest.raises(WrongPassphrase):
        signing.describe_signer(paths["p12_path"].read_bytes(), passphrase)


@pytest.mark.parametrize("data", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\n"])
def test_what_is_no_pkcs12_is_refused(data):
    with pytest.raises(SignerError, match="PKCS#12"):
        signing.describe_signer(data, "secret")


def test_a_cut_pkcs12_is_refused(paths):
    create(paths)
    with pytest.raises(SignerError):
        signing.describe_signer(paths["p12_path"].read_bytes()[:-10], "secret")


def make_bundle(paths, *, key, certificate):
    return pkcs12.serialize_key_and_certificates(
        b"x", key, certificate, None, BestAvailableEncryption(b"secret")
    )


def test_a_key_without_certificate_is_refused(paths):
    data = make_bundle(paths, key=ec.generate_private_key(ec.SECP256R1()), certificate=None)
    with pytest.raises(SignerError, match="no certificate"):
        signing.describe_signer(data, "secret")


def test_a_key_of_another_kind_is_refused(paths):
    key = ed25519.Ed25519PrivateKey.generate()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "E")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(reports.NOON)
        .not_valid_after(reports.NOON + timedelta(days=1))
        .sign(key, None)
    )
    data = make_bundle(paths, key=key, certificate=certificate)
    with pytest.raises(SignerError, match="kind"):
        signing.describe_signer(data, "secret")


def test_a_file_without_certificates_is_not_taken_as_trusted():
    with pytest.raises(ReportError, match="trusted"):
        credentials.read_trusted(b"not a certificate")
