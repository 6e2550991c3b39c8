"""Make small picture files of every kind for tests; nothing here is a photograph."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
from PIL import Image, ImageCms


def make_pixels(height: int = 24, width: int = 32) -> np.ndarray:
    """Return a picture without any symmetry, uint8 (H, W, 3) RGB."""
    y, x = np.mgrid[0:height, 0:width]
    channels = (x * 255 // (width - 1), y * 255 // (height - 1), (x + 2 * y) % 256)
    return np.stack(channels, axis=-1).astype(np.uint8)


def make_image(mode: str = "RGB", height: int = 24, width: int = 32) -> Image.Image:
    """Return `make_pixels` as a Pillow image of a mode."""
    return Image.fromarray(make_pixels(height, width)).convert(mode)


def encode(image: Image.Image, kind: str, **options: Any) -> bytes:
    """Return an image as the bytes of a file."""
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def make_chunk(name: bytes, body: bytes) -> bytes:
    """Return one PNG chunk."""
    checksum = zlib.crc32(body, zlib.crc32(name))
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", checksum)


def make_png(
    size: tuple[int, int],
    rows: bytes,
    *,
    bits: int,
    colour: int,
    extra: bytes = b"",
    late: bytes = b"",
) -> bytes:
    """Return a PNG built by hand from its rows (each with its filter byte in front)."""
    header = struct.pack(">IIBBBBB", *size, bits, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + make_chunk(b"IHDR", header)
        + extra
        + make_chunk(b"IDAT", zlib.compress(rows))
        + late
        + make_chunk(b"IEND", b"")
    )


def make_huge_png(side: int = 50_000) -> bytes:
    """Return a small PNG whose header declares side x side pixels."""
    return make_png((side, side), b"\0", bits=8, colour=2)


def make_tiff(size: tuple[int, int], samples: bytes, tags: dict[int, int]) -> bytes:
    """Return an uncompressed, little-endian TIFF of one strip; ``tags`` override."""
    width, height = size
    fields = {256: width, 257: height, 258: 8, 259: 1, 262: 1, 273: 0, 277: 1, 278: height}
    fields |= {279: len(samples)} | tags
    start = 8 + 2 + 12 * len(fields) + 4
    fields[273] = start
    body = b"".join(struct.pack("<HHII", tag, 4, 1, fields[tag]) for tag in sorted(fields))
    head = b"II*\0" + struct.pack("<IH", 8, len(fields))
    return head + body + struct.pack("<I", 0) + samples


def make_profile(space: str = "sRGB") -> bytes:
    """Return an ICC profile that Pillow can make itself: sRGB, LAB or XYZ."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(space)).tobytes()


def make_swapped_profile() -> bytes:
    """Return an sRGB profile whose red and green primaries are exchanged."""
    profile = bytearray(make_profile())
    (count,) = struct.unpack_from(">I", profile, 128)
    places = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * count, 12)}
    red, green = places[b"rXYZ"], places[b"gXYZ"]
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


def make_black_only_profile() -> bytes:
    """Return a CMYK profile (ICC.1:2001-04, lut8Type) of a press whose only ink is black."""
    identity = struct.pack(">9i", *(65536 if i % 4 == 0 else 0 for i in range(9)))
    ramp = bytes(range(256))
    # Two grid points per ink, the last one (K) running fastest: L* 100 or 0, no colour.
    grid = (b"\xff\x80\x80" + b"\x00\x80\x80") * 8
    table = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + identity + ramp * 4 + grid + ramp * 3
    name = b"only black\0"
    text = b"desc" + bytes(4) + struct.pack(">I", len(name)) + name + bytes(78)
    start = 128 + 4 + 2 * 12
    text += bytes(-len(text) % 4)
    tags = struct.pack(">I", 2)
    tags += b"desc" + struct.pack(">II", start, len(text))
    tags += b"A2B0" + struct.pack(">II", start + len(text), len(table))
    body = tags + text + table
    head = struct.pack(">I4sI4s4s4s", 128 + len(body), b"", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    head += struct.pack(">6H", 2020, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + body
