"""SHA-256 of bytes and of streams."""

from __future__ import annotations

import hashlib
from typing import BinaryIO

_BLOCK = 1024 * 1024


def hash_bytes(data: bytes) -> str:
    """Return the SHA-256 of the bytes, 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def hash_stream(stream: BinaryIO) -> str:
    """Return the SHA-256 of what is left in a binary stream, read block by block.

    Parameters
    ----------
    stream : binary file object
        Read from where it stands to its end; not closed.

    Returns
    -------
    str
        64 lower-case hexadecimal digits.
    """
    digest = hashlib.sha256()
    while block := stream.read(_BLOCK):
        digest.update(block)
    return digest.hexdigest()
