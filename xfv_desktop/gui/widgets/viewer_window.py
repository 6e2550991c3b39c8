"""A window of its own for the viewer; it opens where it was last, at first on another monitor."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMargins, QRect, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

_KEY = "viewer/geometry"
_SIZE = (1100, 720)
_FRAME = QMargins(16, 40, 16, 16)


class ViewerWindow(QWidget):
    """Hold the viewer outside the page; signals ``closed`` when it is to go back.

    It goes back, too, when its monitor is taken away: a window nobody sees is lost.
    Qt's geometry names the screen as well; it is kept in a small file of the user's, and
    a damaged one only means the window opens where the desktop puts it.
    """

    closed = Signal()

    def __init__(self, places: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("canvas")
        self.setWindowTitle(self.tr("Viewer - xfv desktop"))
        self.resize(*_SIZE)
        self._places = QSettings(str(places), QSettings.Format.IniFormat)
        self._back_on_leave = False
        self._body = QVBoxLayout()
        self._body.setContentsMargins(12, 12, 12, 12)
        self.setLayout(self._body)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._on_screen_removed)

    def open(self, stage: QWidget, *, full: bool) -> None:
        """Take the viewer in and show it, where it was the last time."""
        kept = self._places.value(_KEY)
        # A monitor that is not there any more cannot be taken up again.
        if not (kept is not None and self.restoreGeometry(kept)) and not full:
            self._choose_place()
        self._body.addWidget(stage)
        stage.show()
        self._back_on_leave = full
        if full:
            self.showFullScreen()
        else:
            self.showNormal()
        self.activateWindow()

    def _choose_place(self) -> None:
        """Lie in the middle of a monitor, one without the main window where there is one."""
        parent = self.parentWidget()
        here = parent.window().screen() if parent is not None else self.screen()
        screen = next((one for one in QGuiApplication.screens() if one != here), here)
        # The desktop's frame and title have to find room as well.
        free = screen.availableGeometry().marginsRemoved(_FRAME)
        place = QRect(0, 0, min(_SIZE[0], free.width()), min(_SIZE[1], free.height()))
        place.moveCenter(free.center())
        self.setGeometry(place)

    @Slot(QScreen)
    def _on_screen_removed(self, screen: QScreen) -> None:
        if self.isVisible() and self.screen() == screen:
            self.close()

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
