"""Read the outermost layers of DER (ITU-T X.690): tags, lengths, and where a value ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SEQUENCE: Final = 0x30
INTEGER: Final = 0x02
OBJECT: Final = 0x06
_LONG: Final = 0x80


@dataclass(frozen=True)
class Element:
    """One value: its tag, where its content starts and where it ends; None where open."""

    tag: int
    start: int
    end: int | None


def read_element(data: bytes, offset: int = 0) -> Element:
    """Return the value that begins at an offset.

    Raises
    ------
    ValueError
        When there is none, or it ends outside the data.
    """
    if offset + 2 > len(data):
        raise ValueError("the data end early")
    tag, first, start = data[offset], data[offset + 1], offset + 2
    if first == _LONG:
        return Element(tag, start, None)
    length = first
    if first > _LONG:
        size = first - _LONG
        length = int.from_bytes(data[start : start + size])
        start += size
    if start + length > len(data):
        raise ValueError("the data end early")
    return Element(tag, start, start + length)


def is_pkcs12(data: bytes) -> bool:
    """Say whether the data have the frame of a PKCS#12 file (RFC 7292, section 4): version 3.

    Both definite lengths and the open ones that some programs write are taken.
    """
    try:
        frame = read_element(data)
        version = read_element(data, frame.start)
        if version.end is None:
            return False
        content = read_element(data, version.end)
        kind = read_element(data, content.start)
    except ValueError:
        return False
    tags = (frame.tag, version.tag, content.tag, kind.tag)
    whole = frame.end is None or frame.end == len(data)
    number = data[version.start : version.end]
    return whole and number == b"\x03" and tags == (SEQUENCE, INTEGER, SEQUENCE, OBJECT)
