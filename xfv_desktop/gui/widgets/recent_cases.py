"""The cases opened last; those whose folder is gone are shown as missing and can be removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from xfv_desktop.gui.desk import Desk
from xfv_desktop.progress import Progress

PATH = Qt.ItemDataRole.UserRole
_WHOLE = Qt.ItemDataRole.UserRole + 1


class RecentCases(QListWidget):
    """Name and folder of each; Enter opens, Delete takes one off the list.

    Signals ``open_wanted`` and ``remove_wanted`` with the folder.
    """

    open_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("Recent cases"))
        self.setAlternatingRowColors(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemActivated.connect(self._on_activated)

    @property
    def path(self) -> str:
        """The folder chosen; empty when none is."""
        item = self.currentItem()
        # Without a current item Qt gives nothing, whatever its types say.
        return str(item.data(PATH)) if self.currentRow() >= 0 else ""

    def show_paths(self, paths: tuple[str, ...]) -> None:
        """List the folders, and look in the light lane which of them are there."""
        keep = self.path
        self.clear()
        for path in paths:
            item = QListWidgetItem(f"{Path(path).name}\n{path}")
            item.setData(PATH, path)
            item.setToolTip(path)
            self.addItem(item)
        if keep in paths:
            self.setCurrentRow(paths.index(keep))
        if paths:
            self._look(paths)

    def _look(self, paths: tuple[str, ...]) -> None:
        def work(_progress: Progress) -> object:
            return {path for path in paths if not self._desk.backend.has_case(Path(path))}

        self._desk.read(self.tr("Looking for the recent cases"), work, self._on_looked)

    @Slot(object)
    def _on_looked(self, missing: set[str]) -> None:
        for row in range(self.count()):
            item = self.item(row)
            path = str(item.data(PATH))
            gone = path in missing
            item.setData(_WHOLE, not gone)
            if gone:
                text = self.tr("{name} (missing)").format(name=Path(path).name)
                item.setText(f"\N{WARNING SIGN} {text}\n{path}")
                item.setToolTip(
                    self.tr("There is no case in this folder any more; Delete removes the line.")
                )

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.open_wanted.emit(str(item.data(PATH)))

    @Slot()
    def remove_current(self) -> None:
        """Take the case chosen off the list; its folder stays untouched."""
        if self.path:
            self.remove_wanted.emit(self.path)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        else:
            super().keyPressEvent(event)
