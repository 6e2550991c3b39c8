"""Check what a PDF signature leaves open: the bytes around and inside its own container.

A signature covers the file except the container that holds it. Padding, the spelling of the
hexadecimal digits and the unsigned parts of the container could be changed without breaking
it; a report's container is accepted only in the one form in which it is written (RFC 5652;
ETSI EN 319 142-1, 6.3).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from xfv_desktop.reporting.credentials import is_self_made
from xfv_desktop.reporting.der import SEQUENCE, read_element

# pkcs7-signedData, 1.2.840.113549.1.7.2, with tag and length
_SIGNED_DATA: Final = bytes.fromhex("06092a864886f70d010702")
_TIME_STAMP: Final = "signature_time_stamp_token"
_SIGNED: Final = ("content_type", "message_digest", "signing_certificate_v2")


def check_range(pdf: bytes, *, byte_range: Sequence[int]) -> str:
    """Return what is wrong with the covered range, or nothing.

    Covered must be the whole file but one gap, and the gap must hold the container and
    nothing else.

    Parameters
    ----------
    pdf : bytes
        The file.
    byte_range : sequence of int
        Start and length of both covered parts.
    """
    if len(byte_range) != 4 or byte_range[0] != 0:
        return "The signature does not start at the file's first byte."
    _, first, second, rest = byte_range
    if not 0 < first < second <= second + rest:
        return "The signature's range makes no sense."
    if second + rest < len(pdf):
        return f"The file goes on after the signed part, by {len(pdf) - second - rest} byte(s)."
    if second + rest > len(pdf):
        return "The file is shorter than what was signed."
    return ""


def check_container(pdf: bytes, *, byte_range: Sequence[int], signed: Any) -> str:
    """Return what is wrong with the signature's container, or nothing.

    Parameters
    ----------
    pdf : bytes
        The file.
    byte_range : sequence of int
        Start and length of both covered parts; already checked.
    signed : SignedData
        The container's content as the signature library read it.
    """
    gap = pdf[byte_range[1] : byte_range[2]]
    if gap[:1] != b"<" or gap[-1:] != b">" or gap != gap.upper():
        return "The signature's container is not written the way reports write it."
    try:
        return _check_padding(bytes.fromhex(gap[1:-1].decode("ascii"))) or _check_parts(signed)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return "The signature's container cannot be read."


def _check_padding(content: bytes) -> str:
    """Return what is wrong with the bytes around the signature, or nothing."""
    frame = read_element(content)
    if frame.end is None or content[frame.end :].strip(b"\0"):
        return "The padding behind the signature was changed."
    if frame.tag != SEQUENCE or not content.startswith(_SIGNED_DATA, frame.start):
        return "The container holds no signature."
    outer = read_element(content, frame.start + len(_SIGNED_DATA))
    inner = read_element(content, outer.start)
    if not frame.end == outer.end == inner.end:
        return "The signature does not fill its container."
    return ""


def _check_parts(data: Any) -> str:
    """Return what the container holds beyond one plain signature, or nothing."""
    signers = data["signer_infos"]
    if len(signers) != 1:
        return "The container holds several signatures."
    plain = (
        data["version"].native == "v1"
        and signers[0]["version"].native == "v1"
        and data["encap_content_info"]["content_type"].native == "data"
        and data["encap_content_info"]["content"].native is None
        and not data["crls"]
        and _has_one_digest(data)
    )
    if not plain or not _is_attributed(signers[0]):
        return "The container's unsigned parts are not those that a report has."
    return ""


def _has_one_digest(data: Any) -> bool:
    """Say whether the container names the signer's digest algorithm and no other."""
    algorithms = data["digest_algorithms"]
    signer = data["signer_infos"][0]
    return len(algorithms) == 1 and algorithms[0].dump() == signer["digest_algorithm"].dump()


def _is_attributed(signer: Any) -> bool:
    """Say whether what PAdES asks for is signed, and nothing but a time stamp is unsigned."""
    signed = {attribute["type"].native for attribute in signer["signed_attrs"]}
    unsigned = [attribute["type"].native for attribute in signer["unsigned_attrs"]]
    return signed.issuperset(_SIGNED) and unsigned in ([], [_TIME_STAMP])


def has_spare(signer: x509.Certificate, *, others: Sequence[x509.Certificate]) -> bool:
    """Say whether the container carries certificates outside the signer's own chain.

    Parameters
    ----------
    signer : Certificate
        The signer's certificate.
    others : sequence of Certificate
        What else is embedded; each must have issued the signer's certificate, or one that
        did so further down, and a self-made one must carry its own signature.
    """
    chain, left = [signer], list(others)
    while left:
        issuers = [candidate for candidate in left if _belongs(candidate, chain=chain)]
        if not issuers:
            return True
        chain += issuers
        left = [certificate for certificate in left if certificate not in issuers]
    return len(set(chain)) != len(others) + 1


def _belongs(candidate: x509.Certificate, *, chain: Sequence[x509.Certificate]) -> bool:
    """Say whether a certificate issued one of the chain, and holds in itself."""
    held = _issued(candidate, candidate) if is_self_made(candidate) else True
    return held and any(_issued(candidate, certificate) for certificate in chain)


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Say whether a certificate carries the issuer's signature."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
