"""Collect cyclic garbage in the window's thread alone.

Python collects cycles in whichever thread happens to allocate. A cycle with a widget or a
timer in it, collected in a lane, destroys Qt objects outside the window's thread, which
ends the program.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

_PAUSE = 100
# A full collection waits for an idle window, but not for ever: a queue may run for hours.
_PATIENCE = 20
# What a full collection looks at grows with the case: it may take a hundredth of the time.
_REST = 100


class Collector(QObject):
    """Take the place of Python's own collector, with its thresholds, until `stop`.

    Parameters
    ----------
    idle : callable
        Whether nobody would notice a full collection, which takes longest.
    parent : QObject, optional
        In the window's thread.
    """

    def __init__(self, idle: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle = idle
        self._was_on = gc.isenabled()
        self._rested = 0.0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        counts, limits = gc.get_count(), gc.get_threshold()
        if counts[2] > limits[2] * (1 if self._idle() else _PATIENCE) and self._is_rested:
            start = time.monotonic()
            gc.collect(2)
            self._rested = time.monotonic() + _REST * (time.monotonic() - start)
        elif counts[1] > limits[1]:
            gc.collect(1)
        elif counts[0] > limits[0]:
            gc.collect(0)

    @property
    def _is_rested(self) -> bool:
        return time.monotonic() >= self._rested

    @Slot()
    def settle(self) -> None:
        """Take everything that is there for lasting: what was imported is not looked at again."""
        gc.freeze()

    def stop(self) -> None:
        """Let Python collect by itself again; a second call does nothing."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
