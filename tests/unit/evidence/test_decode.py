"""Pixels and steps: every format, depth, colour space, turn and frame."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from tests.support.pictures import (
    encode,
    make_black_only_profile,
    make_chunk,
    make_huge_png,
    make_image,
    make_pixels,
    make_png,
    make_profile,
    make_swapped_profile,
    make_tiff,
)
from xfv_desktop.errors import (
    CorruptImage,
    EvidenceError,
    FrameMissing,
    ImageTooLarge,
    UnsupportedFormat,
)
from xfv_desktop.evidence import container
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.limits import IntakeLimits

LIMITS = IntakeLimits()
PIXELS = make_pixels()
GREY = np.asarray(make_image("L"))


def say(data: bytes, frame: int = 0) -> str:
    return "\n".join(decode(data, frame=frame, limits=LIMITS).steps)


def unfold(data: bytes, frame: int = 0) -> np.ndarray:
    return decode(data, frame=frame, limits=LIMITS).pixels


# --- formats ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"big_tiff": True}),
        ("BMP", {}),
        ("WEBP", {"lossless": True}),
        ("PPM", {}),
    ],
)
def test_lossless_colour_comes_back_exactly(kind: str, options: dict[str, object]) -> None:
    image = decode(encode(make_image(), kind, **options), limits=LIMITS)
    assert image.pixels.dtype == np.uint8
    np.testing.assert_array_equal(image.pixels, PIXELS)
    assert image.frame == 0
    assert image.decoder.startswith("Pillow ")
    assert image.steps == ("no colour profile in the file: values taken as sRGB",)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP", "GIF", "PPM"])
def test_lossless_grey_comes_back_exactly_in_three_channels(kind: str) -> None:
    data = encode(make_image("L"), kind)
    np.testing.assert_array_equal(unfold(data), np.stack([GREY] * 3, axis=-1))
    # Pillow writes grey GIF with a palette of greys.
    expected = "palette entries" if kind == "GIF" else "alike in all three channels"
    assert expected in say(data)


@pytest.mark.parametrize(("kind", "options"), [("JPEG", {"quality": 98}), ("WEBP", {})])
def test_lossy_colour_comes_back_nearly(kind: str, options: dict[str, object]) -> None:
    smooth = make_image().resize((128, 96), Image.Resampling.BICUBIC)
    got = unfold(encode(smooth, kind, **options)).astype(int)
    assert np.abs(got - np.asarray(smooth)).mean() < 8


def test_palette_and_single_bits() -> None:
    palette = make_image().quantize(16)
    data = encode(palette, "PNG")
    np.testing.assert_array_equal(unfold(data), np.asarray(palette.convert("RGB")))
    assert "palette entries" in say(data)
    for kind in ("PNG", "TIFF", "BMP", "PPM"):
        bits = make_image("1")
        expected = np.asarray(bits.convert("RGB"))
        np.testing.assert_array_equal(unfold(encode(bits, kind)), expected)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"P1\n# drawn\n2 1\n1 0\n", [0, 255]),
        (b"P2 2 1 255 7 200", [7, 200]),
        (b"P5 2 1 255\n\x07\xc8", [7, 200]),
        (b"P5 2 1 100\n\x00\x64", [0, 255]),
        (b"P5 3 1 65535\n\x00\xff\x01\x00\xff\xff", [0, 1, 255]),
        (b"P5 2 1 1023\n\x00\x00\x03\xff", [0, 255]),
    ],
)
def test_netpbm_variants(data: bytes, expected: list[int]) -> None:
    assert unfold(data)[0, :, 0].tolist() == expected


def test_netpbm_scaling_is_recorded() -> None:
    assert "scaled from 0..1023" in say(b"P5 2 1 1023\n\x00\x00\x03\xff")
    assert "16-bit samples reduced to 8 bits: rounded" in say(b"P6 1 1 65535\n" + bytes(6))


# --- depth --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bit_grey_keeps_the_high_byte(kind: str) -> None:
    values = np.array([[0, 255, 256, 32768, 65280, 65535]], np.uint16)
    data = encode(Image.fromarray(values), kind)
    assert unfold(data)[0, :, 0].tolist() == [0, 0, 1, 128, 255, 255]
    assert "16-bit grey reduced to 8 bits" in say(data)


def test_sixteen_bit_colour_keeps_the_high_byte() -> None:
    samples = struct.pack(">6H", 0, 255, 256, 32768, 65280, 65535)
    data = make_png((2, 1), b"\0" + samples, bits=16, colour=2)
    assert unfold(data).tolist() == [[[0, 0, 1], [128, 255, 255]]]
    assert "16-bit samples reduced to 8 bits: the high byte of each value kept" in say(data)


def test_sixteen_bit_grey_with_alpha() -> None:
    samples = struct.pack(">4H", 0, 65535, 0, 0)
    data = make_png((2, 1), b"\0" + samples, bits=16, colour=4)
    assert unfold(data)[0, :, 0].tolist() == [0, 255]


def test_twelve_bit_tiff() -> None:
    data = make_tiff((2, 1), b"\x00\x0f\xff", {258: 12})
    assert unfold(data)[0, :, 0].tolist() == [0, 255]
    assert "12-bit grey" in say(data)


def test_sixteen_bit_tiff_with_white_as_zero_is_inverted() -> None:
    data = make_tiff((2, 1), struct.pack("<2H", 0, 65535), {258: 16, 262: 0})
    assert unfold(data)[0, :, 0].tolist() == [255, 0]
    assert "white as zero" in say(data)


def test_eight_bit_tiff_with_white_as_zero_is_inverted_once() -> None:
    assert unfold(make_tiff((2, 1), b"\x00\xff", {262: 0}))[0, :, 0].tolist() == [255, 0]


def test_samples_without_a_defined_range_are_refused() -> None:
    for mode in ("F", "I"):
        with pytest.raises(UnsupportedFormat, match="range") as caught:
            unfold(encode(make_image("L").convert(mode), "TIFF"))
        assert "8 or 16 bits" in caught.value.advice


# --- alpha --------------------------------------------------------------------------------


def _make_transparent() -> Image.Image:
    image = make_image("RGBA")
    alpha = np.full((24, 32), 255, np.uint8)
    alpha[:, :8] = 0
    alpha[:, 8:16] = 128
    image.putalpha(Image.fromarray(alpha))
    return image


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("TIFF", {}), ("WEBP", {"lossless": True, "exact": True})],
)
def test_transparency_lies_over_white(kind: str, options: dict[str, object]) -> None:
    data = encode(_make_transparent(), kind, **options)
    got = unfold(data)
    assert (got[:, :8] == 255).all()
    half = (PIXELS[:, 8:16].astype(int) * 128 + 255 * 127) / 255
    assert np.abs(got[:, 8:16] - half).max() <= 1
    np.testing.assert_array_equal(got[:, 16:], PIXELS[:, 16:])
    assert "transparency laid over white" in say(data)


def test_opaque_alpha_is_recorded_without_effect() -> None:
    data = encode(make_image("RGBA"), "PNG")
    np.testing.assert_array_equal(unfold(data), PIXELS)
    assert "opaque everywhere" in say(data)


def test_grey_alpha() -> None:
    grey = make_image("LA")
    grey.putalpha(0)
    assert (unfold(encode(grey, "PNG")) == 255).all()


@pytest.mark.parametrize(
    ("rows", "bits", "colour", "key", "expected"),
    [
        (b"\0\x00\x80", 8, 0, b"\x00\x80", [0, 255]),
        (b"\0\x10", 4, 0, b"\x00\x01", [255, 0]),
        (b"\0\x40", 1, 0, b"\x00\x01", [0, 255]),
        (b"\0" + struct.pack(">2H", 513, 512), 16, 0, struct.pack(">H", 513), [255, 2]),
        (b"\0\x00\x00\x00\x09\x09\x09", 8, 2, b"\0\x09\0\x09\0\x09", [0, 255]),
        (b"\0\x00\x00\x00\x00\x00\x00\x09\x00\x09\x00\x09\x00", 16, 2, b"\0" * 6, [0, 9]),
    ],
)
def test_transparent_value(
    rows: bytes, bits: int, colour: int, key: bytes, expected: list[int]
) -> None:
    data = make_png((2, 1), rows, bits=bits, colour=colour, extra=make_chunk(b"tRNS", key))
    assert unfold(data)[0, :, 0].tolist() == expected


def test_transparent_palette_entry() -> None:
    palette = Image.new("P", (2, 1))
    palette.putpalette([10, 20, 30, 40, 50, 60])
    palette.putpixel((1, 0), 1)
    for kind in ("PNG", "GIF"):
        got = unfold(encode(palette, kind, transparency=1))
        assert got.tolist() == [[[10, 20, 30], [255, 255, 255]]]


# --- colour -------------------------------------------------------------------------------


def test_own_profile_is_applied_and_named() -> None:
    data = encode(make_image(), "PNG", icc_profile=make_profile())
    assert "colour profile 'sRGB built-in' -> sRGB (relative colorimetric" in say(data)
    assert np.abs(unfold(data).astype(int) - PIXELS).max() <= 1


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_profile_changes_colours(kind: str) -> None:
    options = {"lossless": True} if kind == "WEBP" else {}
    red = Image.new("RGB", (8, 8), (200, 0, 0))
    got = unfold(encode(red, kind, icc_profile=make_swapped_profile(), **options))
    # Its red is our green.
    assert got[0, 0, 1] > 150
    assert got[0, 0, 0] < 60


def test_profile_in_jpeg_goes_before_transparency_and_turn() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encode(make_image(), "JPEG", icc_profile=make_swapped_profile(), exif=exif)
    steps = decode(data, limits=LIMITS).steps
    assert "turned by 90 degrees clockwise" in steps[0]
    assert "-> sRGB" in steps[1]


def test_damaged_profile_is_not_applied_and_said_so() -> None:
    data = encode(make_image(), "PNG", icc_profile=b"no profile at all" * 20)
    np.testing.assert_array_equal(unfold(data), PIXELS)
    assert "colour profile present but not applied" in say(data)


def test_profile_that_cannot_be_unpacked_is_not_applied_and_said_so() -> None:
    chunk = make_chunk(b"iCCP", b"name\0\0not deflated")
    data = make_png((1, 1), b"\0\1\2\3", bits=8, colour=2, extra=chunk)
    assert unfold(data).tolist() == [[[1, 2, 3]]]
    assert "not applied (it is incomplete" in say(data)


def test_other_gamma_is_said_not_to_be_applied() -> None:
    gamma = make_chunk(b"gAMA", struct.pack(">I", 100000))
    data = make_png((1, 1), b"\0\1\2\3", bits=8, colour=2, extra=gamma)
    assert unfold(data).tolist() == [[[1, 2, 3]]]
    assert "stored gamma 1 kept in the record, not applied" in say(data)
    intended = gamma + make_chunk(b"sRGB", b"\0")
    assert "gamma" not in say(make_png((1, 1), b"\0\1\2\3", bits=8, colour=2, extra=intended))


def test_profile_for_other_samples_is_not_applied_and_said_so() -> None:
    data = encode(make_image("L"), "PNG", icc_profile=make_profile())
    assert "not applied (it is for RGB samples, the picture's are GRAY)" in say(data)


def test_cmyk_without_profile() -> None:
    cmyk = Image.new("CMYK", (8, 8), (255, 0, 0, 51))
    for kind in ("TIFF", "JPEG"):
        data = encode(cmyk, kind, **({"quality": 100} if kind == "JPEG" else {}))
        assert np.abs(unfold(data)[4, 4].astype(int) - [0, 204, 204]).max() <= 3
        assert "the colours are approximate" in say(data)
    assert "as Adobe's marker in the file says" in say(data)


def test_cmyk_jpeg_without_adobe_marker_is_taken_as_stored() -> None:
    with_marker = encode(Image.new("CMYK", (8, 8), (0, 255, 255, 255)), "JPEG", quality=100)
    at = with_marker.index(b"\xff\xee")
    (length,) = struct.unpack_from(">H", with_marker, at + 2)
    without = with_marker[:at] + with_marker[at + 2 + length :]
    # Stored as (255, 0, 0, 0) for the inverted reading: cyan when read as it is.
    assert np.abs(unfold(without)[4, 4].astype(int) - [0, 255, 255]).max() <= 3
    assert "no Adobe marker" in say(without)


@pytest.mark.parametrize("kind", ["TIFF", "JPEG"])
def test_cmyk_through_its_profile(kind: str) -> None:
    inks = Image.new("CMYK", (16, 8), (255, 0, 0, 0))
    inks.paste((0, 0, 0, 255), (8, 0, 16, 8))
    data = encode(inks, kind, icc_profile=make_black_only_profile())
    got = unfold(data)
    # Full cyan is bare paper on a press without cyan.
    assert got[4, 2].min() >= 250
    assert got[4, 13].max() <= 5
    assert "colour profile 'only black' -> sRGB" in say(data)


def test_cmyk_with_a_profile_for_other_samples() -> None:
    data = encode(Image.new("CMYK", (4, 4)), "TIFF", icc_profile=make_profile())
    assert "it is for RGB samples, the picture's are CMYK" in say(data)


def test_lab_is_converted() -> None:
    white = Image.new("LAB", (4, 4), (255, 128, 128))
    data = encode(white, "TIFF")
    assert unfold(data).min() >= 250
    assert "L*a*b*" in say(data)


# --- orientation --------------------------------------------------------------------------

# What a viewer must do to the stored rows, written with numpy alone (EXIF 2.32, 4.6.4).
TURNS = {
    1: lambda a: a,
    2: lambda a: a[:, ::-1],
    3: lambda a: a[::-1, ::-1],
    4: lambda a: a[::-1],
    5: lambda a: a.swapaxes(0, 1),
    6: lambda a: a[::-1].swapaxes(0, 1),
    7: lambda a: a[::-1, ::-1].swapaxes(0, 1),
    8: lambda a: a.swapaxes(0, 1)[::-1],
}


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_orientations(kind: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encode(make_image(), kind, exif=exif, **({"lossless": True} if kind == "WEBP" else {}))
    np.testing.assert_array_equal(unfold(data), TURNS[orientation](PIXELS))
    assert (f"stored orientation {orientation} applied" in say(data)) == (orientation != 1)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_orientations_of_jpeg_and_deep_grey(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    plain = unfold(encode(make_image(), "JPEG", quality=95))
    turned = unfold(encode(make_image(), "JPEG", quality=95, exif=exif))
    np.testing.assert_array_equal(turned, TURNS[orientation](plain))
    deep = Image.fromarray(GREY.astype(np.uint16) * 257)
    got = unfold(encode(deep, "PNG", exif=exif))
    np.testing.assert_array_equal(got[..., 0], TURNS[orientation](GREY))


@pytest.mark.parametrize("value", [0, 9, 1000])
def test_undefined_orientation_is_not_applied_and_said_so(value: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = value
    data = encode(make_image(), "PNG", exif=exif)
    np.testing.assert_array_equal(unfold(data), PIXELS)
    assert "is undefined: not applied" in say(data)


def test_orientation_behind_the_pixels_of_a_png() -> None:
    exif = Image.Exif()
    exif[0x0112] = 3
    late = make_chunk(b"eXIf", exif.tobytes()[6:])
    data = make_png((2, 1), b"\0\x01\x02", bits=8, colour=0, late=late)
    assert unfold(data)[0, :, 0].tolist() == [2, 1]


def test_damaged_exif_does_not_lose_the_picture() -> None:
    plain = encode(make_image(), "JPEG")
    damaged = encode(make_image(), "JPEG", exif=b"Exif\0\0rubbish, not a directory")
    np.testing.assert_array_equal(unfold(damaged), unfold(plain))
    assert "orientation" in say(damaged)


# --- frames -------------------------------------------------------------------------------

COLOURS = ((255, 0, 0), (0, 255, 0), (0, 0, 255))


def make_frames(kind: str) -> bytes:
    first, *rest = [Image.new("RGB", (8, 6), colour) for colour in COLOURS]
    options = {"lossless": True} if kind == "WEBP" else {}
    return encode(first, kind, save_all=True, append_images=rest, **options)


@pytest.mark.parametrize("kind", ["TIFF", "GIF", "PNG", "WEBP"])
def test_each_frame_can_be_chosen(kind: str) -> None:
    data = make_frames(kind)
    for frame in (2, 0, 1):
        image = decode(data, frame=frame, limits=LIMITS)
        assert tuple(image.pixels[0, 0]) == COLOURS[frame]
        assert image.frame == frame
        assert image.steps[0] == f"frame {frame} of frames 0..2 chosen"


@pytest.mark.parametrize("kind", ["TIFF", "GIF", "PNG", "WEBP"])
@pytest.mark.parametrize("frame", [-1, 3, 10**9])
def test_missing_frame(kind: str, frame: int) -> None:
    with pytest.raises(FrameMissing, match="3 frame"):
        decode(make_frames(kind), frame=frame, limits=LIMITS)


def test_missing_frame_of_a_single_picture() -> None:
    with pytest.raises(FrameMissing):
        decode(encode(make_image(), "JPEG"), frame=1, limits=LIMITS)


def test_pages_of_a_tiff_have_their_own_size_and_turn() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    pages = [make_image(), make_image(height=10, width=40)]
    buffer = io.BytesIO()
    pages[0].save(buffer, "TIFF", save_all=True, append_images=pages[1:], exif=exif)
    assert unfold(buffer.getvalue(), 0).shape == (32, 24, 3)
    assert unfold(buffer.getvalue(), 1).shape == (40, 10, 3)


@pytest.mark.parametrize("kind", ["TIFF", "GIF", "PNG", "WEBP"])
def test_too_many_frames(kind: str) -> None:
    with pytest.raises(ImageTooLarge, match="more than 2 frames"):
        decode(make_frames(kind), limits=IntakeLimits(max_frames=2))


def test_frame_counters_stop_at_the_limit() -> None:
    single = make_tiff((1, 1), b"\0", {})
    # A page that names itself as the next one must not be read for ever.
    (count,) = struct.unpack_from("<H", single, 8)
    at = 10 + 12 * count
    looped = single[:at] + struct.pack("<I", 8) + single[at + 4 :]
    assert unfold(looped).shape == (1, 1, 3)


# --- limits and damage --------------------------------------------------------------------


def test_huge_header_is_refused_without_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a decoder was asked")

    monkeypatch.setitem(container._READERS, container.Format.PNG, refuse)  # noqa: SLF001 - proves that no reader is reached
    with pytest.raises(ImageTooLarge, match="50000 x 50000"):
        unfold(make_huge_png())


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "GIF", "BMP", "WEBP", "JPEG", "PPM"])
def test_every_format_is_held_to_the_pixel_limit(kind: str) -> None:
    data = encode(make_image(), kind)
    assert unfold(data).shape == (24, 32, 3)
    exact = IntakeLimits(max_pixels=24 * 32)
    assert decode(data, limits=exact).pixels.shape == (24, 32, 3)
    with pytest.raises(ImageTooLarge, match="32 x 24"):
        decode(data, limits=IntakeLimits(max_pixels=24 * 32 - 1))


def test_every_header_declares_its_huge_size() -> None:
    lossy = encode(make_image(), "WEBP")
    at = lossy.index(b"\x9d\x01\x2a") + 3
    huge = [
        b"P6 60000 60000 255\n",
        b"GIF89a" + struct.pack("<HHBBB", 60000, 60000, 0, 0, 0) + b";",
        encode(make_image(), "BMP")[:18] + struct.pack("<ii", 60000, -60000) + bytes(100),
        lossy[:at] + struct.pack("<HH", 16383, 16383) + lossy[at + 4 :],
        make_tiff((60000, 60000), b"", {}),
        b"\xff\xd8\xff\xc0\0\x11\x08\xea\x60\xea\x60\x03" + bytes(20),
        make_huge_png()[:40],
    ]
    for data in huge:
        with pytest.raises(ImageTooLarge, match="pixels"):
            unfold(data)


def test_text_bomb_in_front_of_the_pixels() -> None:
    bomb = make_chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(2_000_000)))
    with pytest.raises(ImageTooLarge, match="too large"):
        unfold(make_png((1, 1), b"\0\1", bits=8, colour=0, extra=bomb))


def test_page_that_is_too_large_is_refused_when_it_is_chosen() -> None:
    pages = [make_image(), make_image(height=100, width=100)]
    data = encode(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    limits = IntakeLimits(max_pixels=1000)
    assert decode(data, limits=limits).pixels.shape == (24, 32, 3)
    with pytest.raises(ImageTooLarge):
        decode(data, frame=1, limits=limits)


def test_gif_frame_beyond_its_screen_is_held_to_the_limit() -> None:
    data = bytearray(encode(make_image("L"), "GIF"))
    at = data.index(b",\0\0\0\0")
    struct.pack_into("<HH", data, at + 1, 60000, 60000)
    with pytest.raises(ImageTooLarge):
        unfold(bytes(data))


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP", "WEBP", "JPEG", "PPM", "GIF"])
@pytest.mark.parametrize("share", [0.5, 0.9])
def test_truncated(kind: str, share: float) -> None:
    data = encode(make_image(height=64, width=64), kind)
    with pytest.raises(CorruptImage):
        unfold(data[: int(len(data) * share)])


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_missing_end_mark(kind: str) -> None:
    with pytest.raises(CorruptImage):
        unfold(encode(make_image(), kind)[:-2])


def test_flipped_bit_in_png_pixels() -> None:
    data = bytearray(encode(make_image(), "PNG"))
    data[data.index(b"IDAT") + 20] ^= 1
    with pytest.raises(CorruptImage, match="IDAT"):
        unfold(bytes(data))


def test_damaged_packed_tiff(capfd: pytest.CaptureFixture[str]) -> None:
    data = bytearray(encode(make_image(height=64, width=64), "TIFF", compression="tiff_lzw"))
    data[300:340] = b"\xff" * 40
    with pytest.raises(CorruptImage):
        unfold(bytes(data))
    # libtiff itself speaks on standard error; nothing goes to standard output.
    assert capfd.readouterr().out == ""


def test_no_picture_at_all() -> None:
    for data in (b"", b"just text", b"%PDF-1.7", bytes(100), b"BMW and other words"):
        with pytest.raises(UnsupportedFormat):
            unfold(data)


def test_camera_raw_by_its_tags() -> None:
    with pytest.raises(UnsupportedFormat, match="DNG"):
        unfold(make_tiff((1, 1), b"\0", {0xC612: 1}))


def test_same_bytes_same_pixels_and_steps() -> None:
    data = encode(make_image(), "JPEG", icc_profile=make_swapped_profile())
    first, second = (decode(data, limits=LIMITS) for _ in range(2))
    np.testing.assert_array_equal(first.pixels, second.pixels)
    assert (first.steps, first.decoder) == (second.steps, second.decoder)


def test_pillow_is_left_as_it_was_found() -> None:
    before = Image.MAX_IMAGE_PIXELS
    with pytest.raises(EvidenceError):
        unfold(make_huge_png())
    unfold(encode(make_image(), "PNG"))
    assert before == Image.MAX_IMAGE_PIXELS
