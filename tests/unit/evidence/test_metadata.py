"""Metadata verbatim: every container, odd types, bounds."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import IFDRational

from tests.support.pictures import encode, make_chunk, make_image, make_png
from xfv_desktop.evidence.container import guard, open_picture, require_format
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.evidence.metadata import (
    MAX_ITEMS,
    MAX_TEXT,
    format_value,
    make_printable,
    read_metadata,
)

LIMITS = IntakeLimits()


def read(data: bytes) -> dict[str, str]:
    with guard(LIMITS):
        kind = require_format(data)
        return dict(read_metadata(open_picture(data, kind, LIMITS), data, kind))


def make_exif() -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Camera & Söhne"
    exif[ExifTags.Base.XResolution] = IFDRational(72, 1)
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2020:02:30 25:61:00"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.MakerNote] = bytes(range(256)) * 4
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (
        IFDRational(48, 1),
        IFDRational(8, 1),
        IFDRational(1234, 100),
    )
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_exif_directories_by_name(kind: str) -> None:
    found = read(encode(make_image(), kind, exif=make_exif().tobytes()))
    assert found["ifd0.Make"].startswith("Camera & S")
    assert found["ifd0.XResolution"] == "72/1"
    assert found["exif.DateTimeOriginal"] == "2020:02:30 25:61:00"
    assert found["exif.MakerNote"].startswith("hex 00010203")
    assert found["exif.MakerNote"].endswith("(cut: 768 more bytes)")
    assert found["gps.GPSLatitude"].startswith("48/1, 8/1, ")
    assert found["gps.GPSLatitudeRef"] == "N"


def test_png_text_of_every_kind_also_behind_the_pixels() -> None:
    info = PngInfo()
    info.add_text("Title", "plain")
    info.add_text("Author", "packed " * 100, zip=True)
    info.add_itxt("Comment", "größer €", lang="de", tkey="Bemerkung", zip=True)
    data = encode(make_image(), "PNG", pnginfo=info)
    late = make_chunk(b"tEXt", b"Late\0behind")
    found = read(data[:-12] + late + data[-12:])
    assert found["png.Title"] == "plain"
    assert found["png.Author"] == "packed " * 100
    assert found["png.Comment"] == "größer €"
    assert found["png.Late"] == "behind"


def test_png_text_bomb_is_bounded() -> None:
    bomb = zlib.compress(b"a" * 50_000_000)
    chunk = make_chunk(b"zTXt", b"k\0\0" + bomb)
    # Behind the pixels, where Pillow has not yet objected.
    found = read(make_png((1, 1), b"\0\1", bits=8, colour=0, late=chunk))
    assert found["png.k"].startswith("aaaa")
    assert "cut" in found["png.k"]
    assert len(found["png.k"]) < MAX_TEXT + 100


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        (b"zTXt", b"k\0\0rubbish", "unreadable (compression)"),
        (b"zTXt", b"k", " … (cut short in the file)"),
        (b"iTXt", b"k\0\1\0", ""),
        (b"tEXt", b"k", ""),
        (b"iTXt", b"k\0\0\0de\0k\0\xff", "\\xff"),
    ],
)
def test_damaged_png_text_is_said_to_be_so(name: bytes, body: bytes, expected: str) -> None:
    chunk = make_chunk(name, body)
    found = read(make_png((1, 1), b"\0\1", bits=8, colour=0, late=chunk))
    assert found["png.k"].startswith(expected)


def test_png_text_with_a_wrong_checksum() -> None:
    chunk = make_chunk(b"tEXt", b"k\0text")[:-1] + b"!"
    data = make_png((1, 1), b"\0\1", bits=8, colour=0, late=chunk)
    assert read(data)["png.k"] == "unreadable (checksum)"


def test_jpeg_comment_segments_and_xmp() -> None:
    data = encode(make_image(), "JPEG", comment=b"seen", xmp=b"<x:xmpmeta/>")
    found = read(data)
    assert found["comment"] == "seen"
    assert found["xmp"] == "<x:xmpmeta/>"
    assert "APP0 (14 bytes)" in found["jpeg.segments"]


@pytest.mark.parametrize("kind", ["TIFF", "WEBP"])
def test_xmp_elsewhere(kind: str) -> None:
    if kind == "TIFF":
        exif = Image.Exif()
        exif[700] = b"<x:xmpmeta/>"
        data = encode(make_image(), kind, exif=exif)
    else:
        data = encode(make_image(), kind, xmp=b"<x:xmpmeta/>")
    assert read(data)["xmp"] == "<x:xmpmeta/>"


def test_gif_and_netpbm_comments() -> None:
    assert read(encode(make_image(), "GIF", comment=b"hello"))["comment"] == "hello"
    assert read(b"P5\n# by hand\n1 1\n255\n\0")["comment"] == "by hand"


def test_damaged_exif_is_said_to_be_so() -> None:
    data = encode(make_image(), "JPEG", exif=b"Exif\0\0rubbish, not a directory")
    assert read(data)["exif"].startswith("unreadable")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"text\0\0", "text"),
        (b"\xff\xfe", "hex fffe"),
        (b"", ""),
        (IFDRational(1, 0), "1/0"),
        ((1, 2.5, b"x"), "1, 2.5, x"),
        (tuple(range(100)), ", ".join(map(str, range(64))) + " … (cut: 36 more values)"),
        ({1: 2}, "1 tags"),
        ("a\0b\u202ec\ud800", "a\\x00b\\u202ec\\ud800"),
        (None, "None"),
    ],
)
def test_values_of_any_type(value: Any, expected: str) -> None:
    shown = format_value(value)
    assert shown == expected
    shown.encode("utf-8")


def test_long_text_is_cut_with_a_statement() -> None:
    assert make_printable("x" * 30, limit=10) == "x" * 10 + " … (cut: 20 more characters)"


def test_too_many_items_are_cut_with_a_statement() -> None:
    chunks = b"".join(make_chunk(b"tEXt", b"k%d\0t" % n) for n in range(MAX_ITEMS + 5))
    found = read(make_png((1, 1), b"\0\1", bits=8, colour=0, late=chunks))
    assert len(found) == MAX_ITEMS + 1
    assert str(MAX_ITEMS) in found["truncated"]


def test_directory_that_points_at_itself_ends() -> None:
    entry = struct.pack(">HHII", 0x8769, 4, 1, 8)
    block = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 1) + entry + bytes(4)
    assert "jpeg.segments" in read(encode(make_image(), "JPEG", exif=block))
