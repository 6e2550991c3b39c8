"""The outermost layers of DER."""

from __future__ import annotations

import pytest

from xfv_desktop.reporting import der


@pytest.mark.parametrize(
    ("data", "start", "end"),
    [
        (b"\x30\x02ab", 2, 4),
        (b"\x30\x81\x02ab", 3, 5),
        (b"\x30\x82\x00\x02ab", 4, 6),
        (b"\x30\x80ab", 2, None),
    ],
)
def test_lengths_are_read_short_long_and_open(data, start, end):
    assert der.read_element(data) == der.Element(der.SEQUENCE, start, end)


@pytest.mark.parametrize("data", [b"", b"\x30", b"\x30\x05ab", b"\x30\x84\xff\xff\xff\xffab"])
def test_values_that_end_outside_the_data_are_refused(data):
    with pytest.raises(ValueError, match="early"):
        der.read_element(data)


@pytest.mark.parametrize(
    ("data", "right"),
    [
        (bytes.fromhex("300b020103300606012a020100"), True),
        (bytes.fromhex("3080020103300606012a0201000000"), True),
        (bytes.fromhex("300b020102300606012a020100"), False),
        (bytes.fromhex("300b020103300606012a02010000"), False),
        (bytes.fromhex("3006020103020103"), False),
        (bytes.fromhex("3005028030060601"), False),
        (b"-----BEGIN CERTIFICATE-----", False),
        (b"", False),
    ],
)
def test_a_pkcs12_frame_is_known_by_its_version_and_content(data, right):
    assert der.is_pkcs12(data) is right
