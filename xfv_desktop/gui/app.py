"""Start the window: painted first, engines loading behind it, then the case asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from xfv_desktop import __version__
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.collector import Collector
from xfv_desktop.gui.crash import catch_faults
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.start_check import StartCheck
from xfv_desktop.workflow.workbench import Workbench


class Application(QApplication):
    """The program as the desktop sees it.

    Signals ``file_wanted`` with a path: macOS names a file that was double-clicked in an
    event, where other systems name it on the command line.
    """

    file_wanted = Signal(str)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(event.file())
            return True
        return super().event(event)


class Starter(QObject):
    """Show the window, load the engines after its first paint, then open what was asked for.

    Signals ``loaded`` when the engines are imported.
    """

    loaded = Signal()

    def __init__(
        self, window: MainWindow, *, demo: bool, case: Path | None, validate: bool = False
    ) -> None:
        super().__init__(window)
        self._window, self._demo, self._case = window, demo, case
        self._validate = validate

    def start(self) -> None:
        """Show the window; nothing that takes long to import is imported before it is seen."""
        self._window.installEventFilter(self)
        self._window.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The paint itself is still to come.
            QTimer.singleShot(0, self.load)
        return super().eventFilter(watched, event)

    @Slot()
    def load(self) -> None:
        """Import torch in the heavy lane, and queue the opening of a case behind it."""
        library = self._window.library
        library.load_engines().succeeded.connect(self._on_loaded)
        self._window.desk.tell_notices()
        if self._demo:
            library.open_demo()
        elif self._case is not None:
            self._window.open_path(self._case)
        if self._validate:
            self._validate_when_due()

    @Slot(object)
    def _on_loaded(self, _record: object) -> None:
        self.loaded.emit()

    def _validate_when_due(self) -> None:
        """Queue the golden comparisons last; after an update they run, else they are a glance."""
        desk = self._window.desk
        installation = desk.backend.installation
        desk.run(
            self.tr("Validating the installation"),
            lambda progress: installation.validate_when_due(progress=progress),
            self._on_validated,
        )

    @Slot(object)
    def _on_validated(self, _result: object) -> None:
        self._window.desk.tell_notices()


def make_application(argv: Sequence[str]) -> QApplication:
    """Return the application object, made once."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = Application(list(argv))
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
        A case's folder to open at once, or a case archive to ask about.
    start_check : bool
        Say when the window can be used, and close it.
    """
    application = make_application(argv)
    desk = Desk(Backend(workbench))
    collector = Collector(lambda: desk.idle)
    try:
        window = MainWindow(desk)
        catch_faults(window, workbench.folders.logs)
        if start_check:
            StartCheck(window)
        if isinstance(application, Application):
            application.file_wanted.connect(lambda name: window.open_path(Path(name)))
        starter = Starter(window, demo=demo, case=case, validate=not start_check)
        starter.loaded.connect(collector.settle)
        starter.start()
        return int(application.exec())
    finally:
        desk.close()
        collector.stop()
