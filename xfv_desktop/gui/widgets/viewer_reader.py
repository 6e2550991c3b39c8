"""Read one side's picture in the light lane: decoded by the use cases, painted coarse first."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from xfv_desktop.domain import EvidenceItem
from xfv_desktop.gui.alignment import FacePoints
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.pyramid import Pyramid, build_pyramid, start_pyramid
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.widgets.viewer_pane import ViewerPane
from xfv_desktop.gui.widgets.viewer_scene import Sheet
from xfv_desktop.progress import Progress


@dataclass(frozen=True)
class Wanted:
    """Which frame of which picture, and the landmarks known of it."""

    item: EvidenceItem
    frame: int
    face: FacePoints | None

    @property
    def key(self) -> tuple[str, int]:
        """What tells it from other pictures."""
        return (self.item.id, self.frame)


class ViewerReader(QObject):
    """Fill one pane; a picture no longer wanted when it comes is not shown."""

    def __init__(self, desk: Desk, pane: ViewerPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.pane = desk, pane
        self._wanted: Wanted | None = None
        self._task: Task | None = None
        pane.panel.acted.connect(self._read)

    def show_picture(self, wanted: Wanted) -> None:
        """Show a picture, reading it where it is not shown already."""
        known = self._wanted is not None and self._wanted.key == wanted.key
        self._wanted = wanted
        if known:
            self.pane.scene.set_face(self.pane.side, wanted.face)
        else:
            self._read()

    def forget(self) -> None:
        """Show nothing and want nothing."""
        self._wanted = None
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _read(self) -> None:
        wanted, path = self._wanted, self.desk.state.path
        if wanted is None:
            return
        self.pane.scene.drop_sheet(self.pane.side)

        def work(progress: Progress) -> object:
            progress.step(0.0, "")
            picture = self.desk.backend.read_picture(path, wanted.item.id, frame=wanted.frame)
            progress.step(0.9, "")
            return wanted.key, start_pyramid(picture.pixels)

        title = self.tr("Reading the picture")
        self._task = self.desk.read(title, work, self._on_picture, failed=self._on_failed)
        self._task.cancelled.connect(self._on_cancelled)
        self.pane.panel.show_task(self._task)

    @Slot(object)
    def _on_picture(self, found: tuple[tuple[str, int], Pyramid]) -> None:
        key, pyramid = found
        wanted = self._wanted
        if wanted is None or wanted.key != key:
            return
        self.pane.panel.show_content()
        self.pane.scene.show_sheet(self.pane.side, Sheet(wanted.item.name, pyramid, wanted.face))

        def work(progress: Progress) -> object:
            return key, build_pyramid(pyramid.pixels, progress=progress)

        self.desk.read(self.tr("Preparing the zoom"), work, self._on_levels)

    @Slot(object)
    def _on_levels(self, found: tuple[tuple[str, int], Pyramid]) -> None:
        self.pane.scene.refine(self.pane.side, found[1])

    def _is_late(self) -> bool:
        return self.sender() is not self._task

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if not self._is_late():
            self.pane.panel.show_error(error)

    @Slot()
    def _on_cancelled(self) -> None:
        if not self._is_late() and self._wanted is not None:
            text = self.tr("The picture was not read.")
            self.pane.panel.show_cancelled(text, self.tr("&Read it"))
