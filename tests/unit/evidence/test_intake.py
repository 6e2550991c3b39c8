"""From path to evidence item, or to the one error that fits."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PIL import Image

from tests.support.pictures import (
    encode,
    make_chunk,
    make_huge_png,
    make_image,
    make_png,
    make_profile,
)
from tests.support.shared import shared_path
from xfv_desktop.domain import EvidenceItem, Side
from xfv_desktop.errors import (
    CorruptImage,
    EmptyFile,
    ImageTooLarge,
    InternalFault,
    MislabelledFile,
    MissingFile,
    NotAFile,
    UnsupportedFormat,
)
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.intake import IntakeLimits, TakenIn, take_in

NOON = datetime(2024, 5, 6, 12, 0, tzinfo=UTC)


def take(path: Path, limits: IntakeLimits | None = None, at: datetime = NOON) -> TakenIn:
    return take_in(
        path, role=Side.PROBE, limits=limits or IntakeLimits(), taken_in=at, item_id="e1"
    )


def take_bytes(tmp_path: Path, name: str, data: bytes) -> EvidenceItem:
    (tmp_path / name).write_bytes(data)
    return take(tmp_path / name).item


def test_item_says_what_was_taken_in(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Maker"
    data = encode(make_image(), "JPEG", exif=exif, icc_profile=make_profile(), dpi=(300, 300))
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    taken = take(path, at=datetime(2024, 5, 6, 14, 0, tzinfo=timezone(timedelta(hours=2))))
    item = taken.item
    assert taken.data == data == path.read_bytes()
    assert (item.id, item.role, item.name) == ("e1", Side.PROBE, "a.jpg")
    assert item.sha256 == hashlib.sha256(data).hexdigest()
    assert (item.size, item.media_type) == (len(data), "image/jpeg")
    assert item.taken_in == NOON
    assert item.taken_in.tzinfo is UTC
    assert (item.width, item.height, item.frames) == (24, 32, 1)
    assert dict(item.metadata)["ifd0.Make"] == "Maker"
    assert dict(item.facts) == {
        "format": "JPEG",
        "mode": "RGB",
        "bits": "8 per channel",
        "orientation": "6",
        "colour profile": "sRGB built-in",
        "alpha": "no",
        "dpi": "300 x 300",
        "frames": "1",
        "animated": "no",
    }


@pytest.mark.parametrize(
    ("kind", "animated"), [("TIFF", "no"), ("GIF", "yes"), ("PNG", "yes"), ("WEBP", "yes")]
)
def test_frames_and_animation(tmp_path: Path, kind: str, animated: str) -> None:
    first, *rest = [Image.new("RGB", (4, 4), (80 * n, 0, 0)) for n in range(3)]
    item = take_bytes(
        tmp_path, "noextension", encode(first, kind, save_all=True, append_images=rest)
    )
    assert item.frames == 3
    assert dict(item.facts)["animated"] == animated


def test_facts_of_depth_alpha_and_hidden_bytes(tmp_path: Path) -> None:
    data = make_png((1, 1), b"\0" + bytes(8), bits=16, colour=6)
    facts = dict(take_bytes(tmp_path, "a.PNG", data + b"hidden").facts)
    assert facts["bits"] == "16 per channel"
    assert facts["alpha"] == "yes"
    assert facts["dpi"] == "not stated"
    assert facts["colour profile"] == "none"
    assert facts["bytes behind the picture's end"] == "6"


def test_further_pictures_of_a_phone_are_said_to_be_there(tmp_path: Path) -> None:
    data = encode(make_image(), "MPO", save_all=True, append_images=[make_image()])
    item = take_bytes(tmp_path, "a.jpg", data)
    assert item.frames == 1
    assert "MPF" in dict(item.facts)["further pictures"]


def test_damaged_profile_is_a_fact(tmp_path: Path) -> None:
    chunk = make_chunk(b"iCCP", b"name\0\0not deflated")
    data = make_png((1, 1), b"\0\1", bits=8, colour=0, extra=chunk)
    assert dict(take_bytes(tmp_path, "a.png", data).facts)["colour profile"] == "damaged"


def test_same_file_twice_has_the_same_digest(tmp_path: Path) -> None:
    data = encode(make_image(), "PNG")
    first = take_bytes(tmp_path, "a.png", data)
    second = take_bytes(tmp_path, "b.png", data)
    assert first.sha256 == second.sha256
    assert first.facts == second.facts


@pytest.mark.parametrize("name", ["plain", "dots.in.name", "a.evidence", "a.JPEG", "a.jfif"])
def test_names_that_do_not_contradict(tmp_path: Path, name: str) -> None:
    assert take_bytes(tmp_path, name, encode(make_image(), "JPEG")).media_type == "image/jpeg"


def test_odd_bytes_in_a_name_can_be_stored(tmp_path: Path) -> None:
    path = tmp_path / "a\udcff\n\u202eb.png"
    path.write_bytes(encode(make_image(), "PNG"))
    assert take(path).item.name == "a\\xff\\n\\u202eb.png"


@pytest.mark.parametrize("name", ["a.jpg", "a.heic", "a.txt", "a.pdf", "A.TIFF"])
def test_picture_under_a_contradicting_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(MislabelledFile, match="content is PNG") as caught:
        take_bytes(tmp_path, name, encode(make_image(), "PNG"))
    assert "copy" in caught.value.advice


def test_text_renamed_jpg(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormat, match="plain text"):
        take_bytes(tmp_path, "a.jpg", b"these are words, not a picture\n" * 20)


def test_pdf_renamed_png(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormat, match="PDF"):
        take_bytes(tmp_path, "a.png", b"%PDF-1.7\n%...")


def test_camera_raw_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormat, match="raw"):
        take_bytes(tmp_path, "a.nef", encode(make_image(), "TIFF"))


def test_huge_header(tmp_path: Path) -> None:
    with pytest.raises(ImageTooLarge, match="50000 x 50000"):
        take_bytes(tmp_path, "a.png", make_huge_png())


def test_too_many_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encode(make_image(), "PNG"))
    with pytest.raises(ImageTooLarge, match="bytes"):
        take(tmp_path / "a.png", IntakeLimits(max_bytes=100))


def test_too_many_frames(tmp_path: Path) -> None:
    images = [Image.new("L", (2, 2), n) for n in range(4)]
    data = encode(images[0], "TIFF", save_all=True, append_images=images[1:])
    (tmp_path / "a.tif").write_bytes(data)
    with pytest.raises(ImageTooLarge, match="frames"):
        take(tmp_path / "a.tif", IntakeLimits(max_frames=3))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_truncated(tmp_path: Path, kind: str) -> None:
    data = encode(make_image(height=64, width=64), kind)
    with pytest.raises(CorruptImage):
        take_bytes(tmp_path, "truncated", data[: len(data) * 2 // 3])


def test_errors_of_reading_come_through(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        take(tmp_path / "none.png")
    with pytest.raises(NotAFile):
        take(tmp_path)
    (tmp_path / "e.png").touch()
    with pytest.raises(EmptyFile):
        take(tmp_path / "e.png")


def test_refused_files_are_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"words")
    before = path.stat()
    with pytest.raises(UnsupportedFormat):
        take(path)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
    assert [each.name for each in tmp_path.iterdir()] == ["a.jpg"]


def test_time_without_zone_is_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(InternalFault):
        take(tmp_path / "a.png", at=NOON.replace(tzinfo=None))


@pytest.mark.shared
def test_real_photograph() -> None:
    path = sorted(shared_path("data", "faces", "lfw", "original").rglob("*.jpg"))[0]
    taken = take(path)
    assert (taken.item.width, taken.item.height) == (250, 250)
    assert taken.item.media_type == "image/jpeg"
    assert decode(taken.data, limits=IntakeLimits()).pixels.std() > 10


@pytest.mark.shared
def test_real_graymap() -> None:
    path = sorted(shared_path("data", "faces", "orl", "original").rglob("*.pgm"))[0]
    taken = take(path)
    assert (taken.item.width, taken.item.height) == (92, 112)
    assert taken.item.media_type == "image/x-portable-graymap"
    pixels = decode(taken.data, limits=IntakeLimits()).pixels
    assert pixels[..., 0].tobytes() == taken.data[-92 * 112 :]
