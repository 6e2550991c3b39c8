"""The log of acts as a model, the newest first; an entry is worded when it is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from xfv_desktop.domain import AuditEntry
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.wording import describe_details, format_time

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMNS = 7
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class AuditModel(QAbstractTableModel):
    """Seven columns: number, time, examiner, act, subject, details, hash."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[AuditEntry, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._shown: list[AuditEntry] = []
        self._words: list[str] = []

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns' names."""
        return (
            self.tr("No."),
            self.tr("Time"),
            self.tr("Examiner"),
            self.tr("Act"),
            self.tr("Subject"),
            self.tr("Details"),
            self.tr("Hash"),
        )

    def show_entries(
        self, entries: tuple[AuditEntry, ...], texts: tuple[str, ...] | None = None
    ) -> None:
        """Take over the log, oldest first; ``texts`` as `join_entries` makes them in a lane."""
        self._entries = entries
        self._texts = join_entries(entries) if texts is None else texts
        self._fill()

    def filter(self, text: str) -> None:
        """Show the entries that hold every word."""
        self._words = text.casefold().split()
        self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = [
            entry
            for entry, text in zip(self._entries, self._texts, strict=True)
            if all(word in text for word in self._words)
        ]
        self._shown.reverse()
        self.endResetModel()

    def find(self, index: Index) -> AuditEntry | None:
        """Return the entry under an index, or None."""
        return self._shown[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.find(index)
        if entry is None or role not in _ROLES:
            return None
        column = index.column()
        if column == 1:
            return format_time(entry.at)
        if column == 5:
            shown = role == Qt.ItemDataRole.DisplayRole
            return describe_details(entry.details) if shown else entry.details
        texts = {
            0: str(entry.seq),
            2: entry.examiner,
            3: core_texts.translate(entry.action),
            4: entry.subject,
        }
        return texts.get(column, entry.hash)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None


def join_entries(entries: Iterable[AuditEntry]) -> tuple[str, ...]:
    """Return what each entry is searched by."""
    return tuple(map(_join, entries))


def _join(entry: AuditEntry) -> str:
    at = entry.at.astimezone(UTC).isoformat(" ", "seconds").removesuffix("+00:00")
    said = core_texts.translate(entry.action)
    who = (entry.seq, at, entry.examiner, said, entry.action)
    parts = (*who, entry.subject, entry.details, entry.hash)
    return " ".join(map(str, parts)).casefold()
