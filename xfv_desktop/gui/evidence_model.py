"""The case's pictures as a model: rows made when they are looked at, thumbnails later."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QIcon, QPixmap
from typing_extensions import override

from xfv_desktop.domain import EvidenceItem, Uint8Array
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.pixels import make_pixmap
from xfv_desktop.gui.terms import name_term
from xfv_desktop.gui.wording import name_item
from xfv_desktop.progress import Progress

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole
# The name without the role, for where there is little room.
SHORT = ID + 1
_NOWHERE = QModelIndex()
_KEPT, _WAITING = 512, 48
LONGEST = 176


class Thumbnails(QObject):
    """Small pictures, read one after the other, those looked at last first.

    A few hundred stay in memory; the rest lies in the case's own folder. Requests that were
    scrolled past long ago are dropped: whoever looks again asks again.
    """

    ready = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._icons: OrderedDict[str, QIcon] = OrderedDict()
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._reading = ""

    @property
    def count(self) -> int:
        """How many are held in memory."""
        return len(self._icons)

    def find(self, evidence_id: str) -> QIcon | None:
        """Return a picture's thumbnail, or None and ask for it."""
        icon = self._icons.get(evidence_id)
        if icon is not None:
            self._icons.move_to_end(evidence_id)
            return icon
        if evidence_id != self._reading:
            self._wanted[evidence_id] = None
            self._wanted.move_to_end(evidence_id)
            while len(self._wanted) > _WAITING:
                self._wanted.popitem(last=False)
            self._read_next()
        return None

    def forget(self) -> None:
        """Drop everything: another case is open."""
        self._icons.clear()
        self._wanted.clear()

    def _read_next(self) -> None:
        if self._reading or not self._wanted:
            return
        evidence_id, _none = self._wanted.popitem()
        self._reading, path = evidence_id, self._desk.state.path

        def work(_progress: Progress) -> object:
            pixels = self._desk.backend.read_thumbnail(path, evidence_id, longest=LONGEST)
            return path, evidence_id, pixels

        task = self._desk.read(
            self.tr("Reading a thumbnail"), work, self._on_read, failed=self._on_failed
        )
        task.finished.connect(self._on_finished)

    @Slot(object)
    def _on_read(self, found: tuple[object, str, Uint8Array]) -> None:
        if found[0] == self._desk.state.path:
            self._keep(found[1], QIcon(make_pixmap(found[2])))

    @Slot(object)
    def _on_failed(self, _error: object) -> None:
        # The page says what is wrong when the picture itself is opened.
        self._keep(self._reading, QIcon(_make_blank()))

    @Slot()
    def _on_finished(self) -> None:
        self._reading = ""
        self._read_next()

    def _keep(self, evidence_id: str, icon: QIcon) -> None:
        self._icons[evidence_id] = icon
        while len(self._icons) > _KEPT:
            self._icons.popitem(last=False)
        self.ready.emit(evidence_id)


def _make_blank() -> QPixmap:
    blank = QPixmap(1, 1)
    blank.fill(Qt.GlobalColor.transparent)
    return blank


def _join(item: EvidenceItem) -> str:
    told = " ".join(value for _name, value in item.metadata)
    return f"{item.name} {item.sha256} {item.media_type} {told}".casefold()


class EvidenceModel(QAbstractListModel):
    """Name and role of every picture the filter lets through, with a thumbnail if wanted."""

    def __init__(
        self, thumbnails: Thumbnails | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._all: tuple[EvidenceItem, ...] = ()
        self._shown: list[EvidenceItem] = []
        self._rows: dict[str, int] = {}
        self._words: list[str] = []
        self._texts: dict[str, str] = {}
        self._role: str | None = None
        if thumbnails is not None:
            thumbnails.ready.connect(self._on_thumbnail)

    @property
    def items(self) -> tuple[EvidenceItem, ...]:
        """The pictures shown."""
        return tuple(self._shown)

    def show_items(self, items: tuple[EvidenceItem, ...]) -> None:
        """Take over the case's pictures."""
        if items is self._all:
            return
        self._all, self._texts = items, {}
        self._fill()

    def filter(self, text: str, role: str | None = None) -> None:
        """Show what has every word in its name, hash or metadata, and the role if one is given.

        ``role`` is ``probe``, ``reference``, ``none`` for pictures without one, or None.
        """
        self._words, self._role = text.casefold().split(), role
        self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        if self._words or self._role is not None:
            self._shown = [item for item in self._all if self._lets_through(item)]
        else:
            self._shown = list(self._all)
        self._rows = {}
        self.endResetModel()

    def _lets_through(self, item: EvidenceItem) -> bool:
        if self._role is not None and self._role != str(item.role or "none"):
            return False
        text = self._texts.get(item.id)
        if text is None:
            text = self._texts[item.id] = _join(item)
        return all(word in text for word in self._words)

    def find(self, index: Index) -> EvidenceItem | None:
        """Return the picture under an index, or None."""
        return self._shown[index.row()] if index.isValid() else None

    def locate(self, evidence_id: str) -> QModelIndex:
        """Return a picture's index; invalid where the filter hides it."""
        if not self._rows:
            self._rows = {item.id: row for row, item in enumerate(self._shown)}
        row = self._rows.get(evidence_id, -1)
        return self.index(row, 0) if row >= 0 else QModelIndex()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.find(index)
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if self._thumbnails is None:
                return name_item(item)
            none = self.tr("no role")
            return f"{item.name}\n{name_term(item.role) if item.role else none}"
        if role == Qt.ItemDataRole.DecorationRole and self._thumbnails is not None:
            return self._thumbnails.find(item.id)
        if role == Qt.ItemDataRole.SizeHintRole and self._thumbnails is not None:
            return QSize(200, 84)
        if role == ID:
            return item.id
        return item.name if role in (SHORT, Qt.ItemDataRole.ToolTipRole) else None

    @Slot(str)
    def _on_thumbnail(self, evidence_id: str) -> None:
        index = self.locate(evidence_id)
        if index.isValid():
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])
