"""The guard around Pillow: faults become ours, remarks are kept, nothing leaks."""

from __future__ import annotations

import struct
import warnings
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from tests.support.pictures import encode, make_image
from xfv_desktop.errors import Cancelled, CorruptImage, ImageTooLarge
from xfv_desktop.evidence.container import guard
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.intake import take_in
from xfv_desktop.evidence.limits import IntakeLimits

LIMITS = IntakeLimits()


def make_remarkable() -> bytes:
    """Return a JPEG whose EXIF directory announces more tags than it has."""
    block = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 5)
    return encode(make_image(), "JPEG", exif=block)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (MemoryError(), ImageTooLarge),
        (Image.DecompressionBombError("bomb"), ImageTooLarge),
        (ValueError("Decompressed data too large for X"), ImageTooLarge),
        (OSError("broken data stream"), CorruptImage),
        (RecursionError(), CorruptImage),
        (struct.error("bad"), CorruptImage),
        (Cancelled("stopped"), Cancelled),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
)
def test_faults_of_decoders(fault: BaseException, expected: type[BaseException]) -> None:
    before = Image.MAX_IMAGE_PIXELS
    with pytest.raises(expected), guard(LIMITS):
        raise fault
    assert before == Image.MAX_IMAGE_PIXELS


def test_text_of_a_fault_is_bounded_to_one_line() -> None:
    with pytest.raises(CorruptImage) as caught, guard(LIMITS):
        raise OSError("a\nb" + "x" * 1000)
    assert "\n" not in caught.value.text
    assert len(caught.value.text) < 250


def test_warnings_become_remarks_each_once() -> None:
    with guard(LIMITS) as remarks:
        for _ in range(2):
            warnings.warn("the tag\nis odd", UserWarning, stacklevel=1)
        warnings.warn("bomb", Image.DecompressionBombWarning, stacklevel=1)
    assert remarks == ["the tag is odd"]


def test_pillow_refuses_beyond_our_limit_by_itself() -> None:
    limits = IntakeLimits(max_pixels=101)
    with pytest.raises(ImageTooLarge), guard(limits):
        Image._decompression_bomb_check((103, 1))  # noqa: SLF001 - the second line under test


def test_remarks_reach_the_steps_and_the_facts(tmp_path: Path) -> None:
    data = make_remarkable()
    steps = decode(data, limits=LIMITS).steps
    assert any(step.startswith("decoder's remark: Corrupt EXIF data") for step in steps)
    (tmp_path / "a.jpg").write_bytes(data)
    at = datetime(2024, 1, 1, tzinfo=UTC)
    item = take_in(tmp_path / "a.jpg", role=None, limits=LIMITS, taken_in=at, item_id="e").item
    assert dict(item.facts)["decoder's remark"].startswith("Corrupt EXIF data")
