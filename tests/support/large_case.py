"""A real case with thousands of pictures and comparisons, made in seconds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest import mock

import numpy as np

from tests.support.casefile import (
    EXAMINER,
    NOW,
    make_comparison,
    make_info,
    make_item,
    make_sample,
    sha256,
)
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import (
    Comparison,
    ComparisonDecision,
    ComparisonScore,
    Decision,
    EvidenceItem,
    Side,
)
from xfv_desktop.imaging import encode_png

_CROP = b"crop of all"
_STEP = 1000


@contextmanager
def skip_syncing() -> Iterator[None]:
    """Let the disk write when it likes: a case made for a test need outlive no power cut."""
    with mock.patch("os.fsync"):
        yield


def make_picture_bytes(number: int) -> bytes:
    """Return a PNG of 32 x 24 pixels that no other number has."""
    seed = hashlib.sha256(number.to_bytes(4, "big")).digest()
    tiles = np.frombuffer(seed[:24], np.uint8).reshape(2, 4, 3)
    return encode_png(np.kron(tiles, np.ones((12, 8, 1), np.uint8)).astype(np.uint8))


def name_picture(number: int) -> str:
    """Return the file name of a picture."""
    return f"camera {number % 7} frame {number:05d}.png"


def _make_item(number: int, data: bytes) -> EvidenceItem:
    role = Side.PROBE if number % 2 == 0 else Side.REFERENCE
    item = make_item(data, f"{number:032x}", role)
    return replace(item, name=name_picture(number), width=32, height=24)


def _make_comparison(number: int, items: list[EvidenceItem]) -> Comparison:
    """Return the comparison of a number: a square of probes and references, row by row."""
    probes, references = items[::2], items[1::2]
    side = max(1, min(len(probes), len(references), int(len(items) ** 0.5)))
    sides = probes[number // side % side], references[number % side]
    samples = [
        replace(make_sample(item.id, b"", _CROP), sha256=item.sha256, width=32, height=24)
        for item in sides
    ]
    score = (number * 7919) % 9973 / 9973
    word = list(Decision)[number % len(Decision)]
    return replace(
        make_comparison(f"{number:032x}", score),
        at=NOW + timedelta(seconds=number),
        probe=samples[0],
        reference=samples[1],
        score=ComparisonScore(score),
        decision=ComparisonDecision(word, "made up"),
    )


def create_large_case(path: Path, *, pictures: int, comparisons: int) -> None:
    """Create a case with so many pictures and comparisons, through the case's own layer.

    Parameters
    ----------
    path : Path
        A free place.
    pictures : int
        At least two; half of them are probes, half references.
    comparisons : int
        Each between two of the pictures; one audit entry each, as for the pictures.
    """
    info = make_info(title="A large case")
    with skip_syncing(), CaseFile.create(path, info) as case:
        items: list[EvidenceItem] = []
        for start in range(0, pictures, _STEP):
            items += _add_pictures(case, range(start, min(start + _STEP, pictures)))
        for start in range(0, comparisons, _STEP):
            _add_comparisons(case, range(start, min(start + _STEP, comparisons)), items)


def _add_pictures(case: CaseFile, numbers: range) -> list[EvidenceItem]:
    items = []
    with case.work(examiner=EXAMINER, at=NOW) as work:
        for number in numbers:
            data = make_picture_bytes(number)
            items.append(_make_item(number, data))
            work.add_evidence(items[-1], data)
            work.record("evidence taken in", items[-1].id, {"sha256": sha256(data)})
        work.commit()
    return items


def _add_comparisons(case: CaseFile, numbers: range, items: list[EvidenceItem]) -> None:
    with case.work(examiner=EXAMINER, at=NOW) as work:
        work.put_blob(_CROP)
        for number in numbers:
            work.add_comparison(_make_comparison(number, items))
            work.record("comparison made", f"{number:032x}")
        work.commit()
