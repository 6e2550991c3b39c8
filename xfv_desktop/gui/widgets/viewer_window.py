"""A window of its own for the viewer; it opens where it was last, on whichever monitor."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

_KEY = "viewer/geometry"


class ViewerWindow(QWidget):
    """Hold the viewer outside the page; signals ``closed`` when it is to go back.

    Qt's geometry names the screen as well; it is kept in a small file of the user's, and
    a damaged one only means the window opens where the desktop puts it.
    """

    closed = Signal()

    def __init__(self, places: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("canvas")
        self.setWindowTitle(self.tr("Viewer - xfv desktop"))
        self.resize(1100, 720)
        self._places = QSettings(str(places), QSettings.Format.IniFormat)
        self._back_on_leave = False
        self._body = QVBoxLayout()
        self._body.setContentsMargins(12, 12, 12, 12)
        self.setLayout(self._body)

    def open(self, stage: QWidget, *, full: bool) -> None:
        """Take the viewer in and show it, where it was the last time."""
        kept = self._places.value(_KEY)
        if kept is not None:
            self.restoreGeometry(kept)
        self._body.addWidget(stage)
        stage.show()
        self._back_on_leave = full
        if full:
            self.showFullScreen()
        else:
            self.showNormal()
        self.activateWindow()

    @Slot()
    def toggle_full(self) -> None:
        """Fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def leave(self) -> None:
        """Leave full screen; back to the page where it came straight from there."""
        if not self.isFullScreen():
            return
        if self._back_on_leave:
            self.close()
        else:
            self.showNormal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.toggle_full()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._back_on_leave:
            self._places.setValue(_KEY, self.saveGeometry())
            self._places.sync()
        self.closed.emit()
        event.accept()
