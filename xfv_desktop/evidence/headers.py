"""Tell from the first bytes what a file is and how large a picture it declares.

Nothing here unfolds anything: sizes and frames are known before a decoder is asked.

References
----------
W3C, Portable Network Graphics (Third Edition), sections 5 and 11. ITU-T T.81, annex B.
CompuServe, GIF89a. Google, WebP Container Specification. TIFF Revision 6.0. Netpbm, pnm(5).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from enum import StrEnum

from xfv_desktop.errors import CorruptImage


class Format(StrEnum):
    """The kinds of picture that are taken in."""

    JPEG = "JPEG"
    PNG = "PNG"
    TIFF = "TIFF"
    BMP = "BMP"
    WEBP = "WebP"
    GIF = "GIF"
    NETPBM = "Netpbm"


_MAGIC = (
    (b"\xff\xd8\xff", Format.JPEG),
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"II*\0", Format.TIFF),
    (b"MM\0*", Format.TIFF),
    (b"II+\0\x08\0\0\0", Format.TIFF),
    (b"MM\0+\0\x08\0\0", Format.TIFF),
    (b"GIF87a", Format.GIF),
    (b"GIF89a", Format.GIF),
)
_MEDIA_TYPES = {
    Format.JPEG: "image/jpeg",
    Format.PNG: "image/png",
    Format.TIFF: "image/tiff",
    Format.BMP: "image/bmp",
    Format.WEBP: "image/webp",
    Format.GIF: "image/gif",
}
_NETPBM_TYPES = {
    b"1": "image/x-portable-bitmap",
    b"2": "image/x-portable-graymap",
    b"3": "image/x-portable-pixmap",
}
_SPACE = rb"(?:\s|#[^\r\n]*[\r\n])+"
_NETPBM_START = re.compile(rb"P[1-6]" + _SPACE + rb"\d")
_NETPBM_SIZE = re.compile(rb"P([1-6])" + _SPACE + rb"(\d{1,10})" + _SPACE + rb"(\d{1,10})\s")
_NETPBM_MAXVAL = re.compile(_NETPBM_SIZE.pattern[:-2] + _SPACE + rb"(\d{1,10})\s")
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_BARE = frozenset({0x00, 0x01, *range(0xD0, 0xD9)})
_PNG_CRITICAL = (b"IHDR", b"PLTE", b"IDAT", b"IEND")


def detect_format(data: bytes) -> Format | None:
    """Return the kind of picture the content is, or None when it is none of ours."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return Format.WEBP
    if data.startswith(b"BM") and int.from_bytes(data[14:18], "little") in _BMP_HEADERS:
        return Format.BMP
    return Format.NETPBM if _NETPBM_START.match(data[:4096]) else None


def name_media_type(data: bytes, kind: Format) -> str:
    """Return the media type of the content, e.g. ``image/jpeg``."""
    if kind is not Format.NETPBM:
        return _MEDIA_TYPES[kind]
    number = int(data[1:2])
    return _NETPBM_TYPES[b"%d" % (number if number <= 3 else number - 3)]


def read_size(data: bytes, kind: Format) -> tuple[int, int] | None:
    """Return the declared width and height in pixels, read from the header alone.

    None when the header is cut short, or for TIFF, whose pages each declare their own.
    """
    readers = {
        Format.PNG: _read_png_size,
        Format.JPEG: _read_jpeg_size,
        Format.GIF: _read_gif_size,
        Format.BMP: _read_bmp_size,
        Format.WEBP: _read_webp_size,
        Format.NETPBM: _read_netpbm_size,
    }
    try:
        return readers[kind](data) if kind in readers else None
    except struct.error:
        return None


def _read_png_size(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _read_gif_size(data: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _read_bmp_size(data: bytes) -> tuple[int, int]:
    if struct.unpack_from("<I", data, 14)[0] == 12:
        width, height = struct.unpack_from("<HH", data, 18)
        return width, height
    width, height = struct.unpack_from("<Ii", data, 18)
    return width, abs(height)


def _read_webp_size(data: bytes) -> tuple[int, int] | None:
    chunk = data[12:16]
    if chunk == b"VP8X":
        low_w, high_w, low_h, high_h = struct.unpack_from("<HBHB", data, 24)
        return (high_w << 16 | low_w) + 1, (high_h << 16 | low_h) + 1
    if chunk == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def _read_netpbm_size(data: bytes) -> tuple[int, int] | None:
    found = _NETPBM_SIZE.match(data[:65536])
    return (int(found[2]), int(found[3])) if found else None


def read_netpbm_maximum(data: bytes) -> int:
    """Return the largest sample value a Netpbm header declares; 1 for bitmaps."""
    found = _NETPBM_MAXVAL.match(data[:65536])
    return int(found[4]) if found and found[1] not in b"14" else 1


def _read_jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 4 <= len(data):
        marker = data[at + 1]
        if data[at] != 0xFF or marker == 0xFF:
            at += 1
        elif marker in _JPEG_BARE:
            at += 2
        elif marker in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        elif marker in (0xD9, 0xDA):
            return None
        else:
            at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return None


def count_gif_frames(data: bytes, *, stop: int) -> int:
    """Return the number of pictures in a GIF, at most ``stop``, without unfolding any."""
    at = 13 + _palette_bytes(data, 10)
    frames = 0
    while at < len(data) and frames < stop:
        mark = data[at]
        if mark == 0x2C:
            frames += 1
            at = _skip_blocks(data, at + 11 + _palette_bytes(data, at + 9))
        elif mark == 0x21:
            at = _skip_blocks(data, at + 2)
        elif mark == 0x3B:
            break
        else:
            at += 1
    return frames


def _palette_bytes(data: bytes, at: int) -> int:
    """Return the size of the colour table that the flags at this place announce."""
    flags = data[at] if at < len(data) else 0
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _skip_blocks(data: bytes, at: int) -> int:
    """Return the place behind a chain of sub-blocks."""
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1


def walk_png(data: bytes) -> Iterator[tuple[bytes, bytes, bool]]:
    """Yield type, body and whether the checksum holds, for every whole chunk of a PNG."""
    at = 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if len(body) < length or at + 12 + length > len(data):
            return
        (stored,) = struct.unpack_from(">I", data, at + 8 + length)
        yield name, body, zlib.crc32(body, zlib.crc32(name)) == stored
        at += 12 + length
        if name == b"IEND":
            return


def check_png(data: bytes) -> int:
    """Require a whole PNG with sound critical chunks; return the bytes behind its end.

    Pillow itself neither asks for the last chunk nor checks the image data's checksums.

    Raises
    ------
    CorruptImage
        When the file is cut short or a critical chunk's checksum is wrong.
    """
    used = 8
    name = b""
    for name, body, sound in walk_png(data):
        used += 12 + len(body)
        if not sound and name in _PNG_CRITICAL:
            raise CorruptImage(f"The picture's {name.decode('ascii')} data are damaged.")
    if name != b"IEND":
        raise CorruptImage("The picture is cut short: its end mark is missing.")
    return len(data) - used
