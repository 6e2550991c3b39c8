"""Run dlib's detector in a process of its own.

dlib keeps Python's lock for the whole search, about half a second for a small picture, and
no thread of the program, the window's included, runs meanwhile. A program with a window
therefore searches in a helper process; one without searches in its own.
"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import numpy as np

from xfv_desktop.domain import FaceDetection, Uint8Array
from xfv_desktop.errors import ResourceError
from xfv_desktop.recognition.detection import detect


class DetectorProcess:
    """Find faces as `detection.detect` does, in a helper process started once.

    The results are the same, since the same function runs there.
    """

    def __init__(self) -> None:
        self._pool = self._make_pool()

    @staticmethod
    def _make_pool() -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(max_workers=1, mp_context=context)

    def warm(self) -> None:
        """Start the process and load dlib there, by searching a small grey picture."""
        self.detect(np.full((96, 96, 3), 128, np.uint8))

    def detect(self, pixels: Uint8Array, *, upsample: int = 0) -> tuple[FaceDetection, ...]:
        """Return the faces of a picture; see `detection.detect`.

        Raises
        ------
        ResourceError
            When the helper process ended unexpectedly; the next search starts another.
        """
        try:
            return self._pool.submit(detect, pixels, upsample=upsample).result()
        except BrokenProcessPool as error:
            self._pool = self._make_pool()
            raise ResourceError(
                "The process that looks for faces ended unexpectedly.",
                advice="Try again; if it happens again, free memory or use a smaller picture.",
            ) from error

    def close(self) -> None:
        """End the helper process."""
        self._pool.shutdown(wait=True, cancel_futures=True)
