"""Say when the window can first be used, then close it: an installer's proof that it starts."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from typing_extensions import override

from xfv_desktop.gui.main_window import MainWindow

USABLE = "usable"
READY = "ready"
_PAUSE = 50


class StartCheck(QObject):
    """Write a word on standard output at the first paint, another when nothing is left to load.

    The words are written at once, so that who started the program can time it from outside,
    the loading of Python and Qt included.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._close_when_idle)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The paint itself is still to come, and with it everything queued before this.
            QTimer.singleShot(0, self._on_painted)
        return super().eventFilter(watched, event)

    @Slot()
    def _on_painted(self) -> None:
        _write(USABLE)
        self._timer.start()

    @Slot()
    def _close_when_idle(self) -> None:
        if self._window.desk.idle:
            self._timer.stop()
            _write(READY)
            self._window.close()


def _write(word: str) -> None:
    if sys.stdout is not None:  # a program with a window has none on Windows
        sys.stdout.write(f"{word}\n")
        sys.stdout.flush()
