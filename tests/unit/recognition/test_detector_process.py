"""The helper process finds what the program itself finds, and its death is survived."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import numpy as np
import pytest

from tests.support.faces import read_picture
from tests.support.program import find_heads
from xfv_desktop.domain import Uint8Array
from xfv_desktop.errors import ResourceError, UsageError
from xfv_desktop.recognition.detection import detect
from xfv_desktop.recognition.detector_process import DetectorProcess

pytest.importorskip("dlib")


@pytest.fixture(scope="module")
def process() -> Iterator[DetectorProcess]:
    """Return one helper process for all tests of the module."""
    made = DetectorProcess()
    made.warm()
    yield made
    made.close()


def _search_often(process: DetectorProcess, pixels: Uint8Array) -> None:
    """Search until the pool notices the death, which is at one of the next searches."""
    for _ in range(50):
        process.detect(pixels)


def test_same_faces_as_here(process: DetectorProcess) -> None:
    """Boxes, landmarks and confidence are equal to the last bit."""
    pixels = read_picture(find_heads("several")[0])
    found = process.detect(pixels)
    assert len(found) == 3
    assert found == detect(pixels)


def test_errors_come_across_with_their_advice(process: DetectorProcess) -> None:
    """An error raised there is the same error here."""
    with pytest.raises(UsageError) as caught:
        process.detect(np.zeros((9, 9, 3), np.uint8), upsample=7)
    assert caught.value.advice == "Choose a number from 0 to 2."


def test_a_killed_process_is_said_and_replaced(process: DetectorProcess) -> None:
    """The search that was under way fails in words; the next one works."""
    blank = np.full((96, 96, 3), 128, np.uint8)
    for pid in list(process._pool._processes):  # noqa: SLF001 - to kill it
        os.kill(pid, signal.SIGKILL)
    with pytest.raises(ResourceError):
        _search_often(process, blank)
    assert process.detect(blank) == ()
