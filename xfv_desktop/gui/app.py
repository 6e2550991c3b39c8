"""Start the window: splash screen, engines loading under it, then the pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QSplashScreen

from xfv_desktop import __version__
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.crash import catch_faults
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pixels import make_icon
from xfv_desktop.gui.start_check import StartCheck
from xfv_desktop.gui.theme import choose_colours
from xfv_desktop.workflow.workbench import Workbench


class Starter(QObject):
    """Show the window when the engines are there, then open what was asked for."""

    def __init__(self, window: MainWindow, *, demo: bool, case: Path | None) -> None:
        super().__init__(window)
        self._window, self._demo, self._case = window, demo, case
        self._splash = make_splash(window.desk.backend.settings.theme)

    def start(self) -> None:
        """Show the splash screen and import torch in the heavy lane."""
        self._splash.show()
        self._splash.showMessage(
            "Loading the engines ...",
            Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter,
            QColor(self._window.desk.colours.muted),
        )
        self._window.library.load_engines().finished.connect(self._on_loaded)

    @Slot()
    def _on_loaded(self) -> None:
        self._window.show()
        self._splash.finish(self._window)
        if self._demo:
            self._window.library.open_demo()
        elif self._case is not None:
            self._window.library.open_case(self._case)


def make_splash(theme: str) -> QSplashScreen:
    """Return the splash screen, painted, so that nothing is read from disk but an icon."""
    colours = choose_colours(theme)
    screen = QApplication.primaryScreen()
    ratio = screen.devicePixelRatio()
    picture = QPixmap(round(420 * ratio), round(220 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(colours.surface))
    painter = QPainter(picture)
    painter.drawPixmap(178, 34, make_icon("program", colours.accent).pixmap(64, 64))
    painter.setPen(QColor(colours.text))
    font = QFont(QApplication.font())
    font.setPixelSize(22)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(0, 112, 420, 34, Qt.AlignmentFlag.AlignCenter, "xfv desktop")
    font.setPixelSize(13)
    font.setBold(False)
    painter.setFont(font)
    painter.setPen(QColor(colours.muted))
    text = f"Forensic face comparison, version {__version__}"
    painter.drawText(0, 146, 420, 22, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return QSplashScreen(picture)


def make_application(argv: Sequence[str]) -> QApplication:
    """Return the application object, made once."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(list(argv))
    application.setApplicationName("xfv_desktop")
    application.setApplicationDisplayName("xfv desktop")
    application.setApplicationVersion(__version__)
    return application


def run(
    argv: Sequence[str],
    workbench: Workbench,
    *,
    demo: bool = False,
    case: Path | None = None,
    start_check: bool = False,
) -> int:
    """Show the window until it is closed; return the exit status.

    Parameters
    ----------
    argv : sequence of str
        Program name and the options Qt understands.
    workbench : Workbench
        What the use cases work with.
    demo : bool
        Open the case of synthetic heads at once.
    case : path, optional
        A case to open at once.
    start_check : bool
        Say when the window can be used, and close it.
    """
    application = make_application(argv)
    desk = Desk(Backend(workbench))
    window = MainWindow(desk)
    catch_faults(window, workbench.folders.logs)
    if start_check:
        StartCheck(window)
    Starter(window, demo=demo, case=case).start()
    try:
        return int(application.exec())
    finally:
        desk.close()
