"""Whatever the bytes: pixels, or an error of the evidence family; never anything else."""

from __future__ import annotations

import contextlib
import functools
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.support.pictures import encode, make_image, make_swapped_profile
from xfv_desktop.errors import EvidenceError
from xfv_desktop.evidence.container import count_frames, guard, open_picture, require_format
from xfv_desktop.evidence.decode import decode
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.evidence.metadata import read_metadata

# Small limits keep lucky mutations of sizes fast.
LIMITS = IntakeLimits(max_pixels=500_000, max_frames=20)
MAGIC = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"II*\0\x08\0\0\0",
    b"MM\0*\0\0\0\x08",
    b"GIF89a",
    b"BM" + bytes(12) + b"\x28\0\0\0",
    b"RIFF\0\0\0\0WEBPVP8X",
    b"P5 10 10 255\n",
    b"P1 10 10\n",
)
quick = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@functools.cache
def make_seeds() -> tuple[bytes, ...]:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (1.0, 2.0, 3.0)
    image = make_image()
    profile = make_swapped_profile()
    frames = {"save_all": True, "append_images": [make_image(height=8, width=8)]}
    return (
        encode(image, "JPEG", exif=exif, icc_profile=profile, comment=b"c"),
        encode(image.convert("CMYK"), "JPEG"),
        encode(image, "JPEG", progressive=True),
        encode(image, "PNG", exif=exif, icc_profile=profile),
        encode(image.quantize(8), "PNG", transparency=1),
        encode(image, "TIFF", exif=exif),
        encode(image, "TIFF", compression="tiff_lzw", **frames),
        encode(image, "GIF", **frames),
        encode(image, "WEBP", exif=exif, save_all=True, append_images=[make_image("L")]),
        encode(image, "BMP"),
        encode(image.quantize(8), "BMP"),
        encode(image, "PPM"),
    )


def take_apart(data: bytes, frame: int) -> None:
    """Do all that intake does with bytes; only errors of the family are swallowed."""
    with contextlib.suppress(EvidenceError):
        decode(data, frame=frame, limits=LIMITS)
    with contextlib.suppress(EvidenceError):
        kind = require_format(data)
        with guard(LIMITS):
            picture = open_picture(data, kind, LIMITS)
            count_frames(picture, data, LIMITS)
            pairs = read_metadata(picture, data, kind)
        "".join(name + value for name, value in pairs).encode("utf-8")


@quick
@given(st.sampled_from((b"", *MAGIC)), st.binary(max_size=400))
def test_random_bytes(magic: bytes, tail: bytes) -> None:
    take_apart(magic + tail, 0)


@quick
@given(
    seed=st.integers(0, 11),
    edits=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), max_size=6),
    cut=st.floats(0.3, 1),
    frame=st.integers(0, 2),
)
def test_mutated_files(
    seed: int, edits: list[tuple[float, bytes]], cut: float, frame: int
) -> None:
    data = bytearray(make_seeds()[seed])
    for place, patch in edits:
        # Heads are short and decide most: half of the edits fall into the first bytes.
        reach = min(len(data), 200) if place < 0.5 else len(data)
        at = int((place * 2 % 1) * reach)
        data[at : at + len(patch)] = patch
    take_apart(bytes(data[: max(1, int(len(data) * cut))]), frame)


@pytest.mark.parametrize("seed", range(12))
def test_every_single_cut_of_a_head(seed: int) -> None:
    data = make_seeds()[seed]
    for length in range(1, min(len(data), 120)):
        take_apart(data[:length], 0)


def test_threads_do_not_disturb_each_other() -> None:
    seeds = make_seeds()
    expected = [decode(data, limits=LIMITS).pixels.tobytes() for data in seeds]
    wrong: list[int] = []

    def work(number: int) -> None:
        for turn in range(len(seeds)):
            at = (turn + number) % len(seeds)
            if decode(seeds[at], limits=LIMITS).pixels.tobytes() != expected[at]:
                wrong.append(at)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
