"""What content is, told from its first bytes."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.support.pictures import encode, make_image, make_png
from xfv_desktop.errors import CorruptImage
from xfv_desktop.evidence.content import name_content, name_extension
from xfv_desktop.evidence.headers import (
    Format,
    check_png,
    count_gif_frames,
    detect_format,
    name_media_type,
    read_size,
    walk_png,
)


@pytest.mark.parametrize(
    ("kind", "expected", "media_type"),
    [
        ("JPEG", Format.JPEG, "image/jpeg"),
        ("PNG", Format.PNG, "image/png"),
        ("TIFF", Format.TIFF, "image/tiff"),
        ("BMP", Format.BMP, "image/bmp"),
        ("WEBP", Format.WEBP, "image/webp"),
        ("GIF", Format.GIF, "image/gif"),
        ("PPM", Format.NETPBM, "image/x-portable-pixmap"),
    ],
)
def test_format_media_type_and_size(kind: str, expected: Format, media_type: str) -> None:
    data = encode(make_image(), kind)
    assert detect_format(data) is expected
    assert name_media_type(data, expected) == media_type
    assert read_size(data, expected) == (None if kind == "TIFF" else (32, 24))


def test_netpbm_media_types() -> None:
    assert name_media_type(b"P4 1 1 ", Format.NETPBM) == "image/x-portable-bitmap"
    assert name_media_type(b"P5 1 1 ", Format.NETPBM) == "image/x-portable-graymap"
    assert name_media_type(b"P3 1 1 ", Format.NETPBM) == "image/x-portable-pixmap"


def test_webp_kinds_declare_their_size() -> None:
    for options in ({}, {"lossless": True}, {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0"}):
        data = encode(make_image(), "WEBP", **options)
        assert read_size(data, Format.WEBP) == (32, 24)


@pytest.mark.parametrize("kind", list(Format))
def test_cut_headers_declare_nothing_and_do_not_fail(kind: Format) -> None:
    start = {Format.NETPBM: b"P6 32", Format.WEBP: b"RIFF\0\0\0\0WEBPVP8X"}.get(kind, b"BM" * 4)
    assert read_size(start, kind) is None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive or office document"),
        (b"\0\0\0\x18ftypheic", "a HEIC picture"),
        (b"\0\0\0\x18ftypqt  ", "a video or other media file"),
        (b"<?xml version='1.0'?><SVG/>", "an SVG drawing"),
        ("Größe: 12 €".encode(), "plain text"),
        (("x" * 4095 + "€").encode(), "plain text"),
        (b"\x00\x01\x02\xfe\xff", "unknown binary data"),
    ],
)
def test_foreign_content_is_named(data: bytes, expected: str) -> None:
    assert detect_format(data) is None
    assert name_content(data) == expected


def test_extensions() -> None:
    assert name_extension("JPEG") == "JPEG"
    assert name_extension("heic") == "HEIC"
    assert name_extension("evidence") is None
    assert name_extension("") is None


def test_gif_frames_are_counted_up_to_the_limit() -> None:
    first, *rest = [Image.new("RGB", (4, 4), (40 * n, 0, 0)) for n in range(6)]
    data = encode(first, "GIF", save_all=True, append_images=rest, comment=b"x" * 600)
    assert count_gif_frames(data, stop=100) == 6
    assert count_gif_frames(data, stop=4) == 4
    assert count_gif_frames(data[:20], stop=4) == 0


def test_png_chunks_and_bytes_behind_the_end() -> None:
    data = make_png((1, 1), b"\0\1", bits=8, colour=0)
    assert [name for name, _, _ in walk_png(data)] == [b"IHDR", b"IDAT", b"IEND"]
    assert check_png(data) == 0
    assert check_png(data + b"hidden") == 6
    with pytest.raises(CorruptImage, match="cut short"):
        check_png(data[:-1])
