"""SHA-256 against the published value, bytes and streams alike."""

import io

from xfv_desktop.evidence.digest import hash_bytes, hash_stream

# FIPS 180-4 example: the message "abc".
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_bytes_hash_to_the_published_value() -> None:
    assert hash_bytes(b"abc") == ABC


def test_stream_hashes_from_where_it_stands_across_blocks() -> None:
    data = bytes(range(256)) * 10_000
    stream = io.BytesIO(b"skipped" + data)
    stream.seek(7)
    assert hash_stream(stream) == hash_bytes(data)
