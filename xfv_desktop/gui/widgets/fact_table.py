"""A small table of results: words with their colours, sorted by value, read by keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from xfv_desktop.gui.theme import LIGHT, Colours

VALUE = Qt.ItemDataRole.UserRole
BAR = Qt.ItemDataRole.UserRole + 1
_ROW = 23
# Beside a column's widest cell, its heading, and for the arrow, pixels; the least width of a bar.
_ROOM, _HEADING_ROOM, _ARROW, _BAR = 12, 6, 8, 92


@dataclass(frozen=True)
class Cell:
    """What stands in one cell.

    Attributes
    ----------
    text : str
        Shown, and read aloud.
    level : str
        ``success``, ``warning``, ``error`` or nothing; the text says the same in words.
    value : float or None
        Sorts a column of figures; the text does where it is None.
    tip : str
        The whole sentence behind the cell.
    bar : float or None
        Length of a bar behind the text, in [0, 1].
    """

    text: str
    level: str = ""
    value: float | None = None
    tip: str = ""
    bar: float | None = None


class _Item(QTableWidgetItem):
    """Sorts by its value."""

    @override
    def __lt__(self, other: QTableWidgetItem) -> bool:
        mine, theirs = self.data(VALUE), other.data(VALUE)
        if mine is None or theirs is None:
            return self.text() < other.text()
        return bool(mine < theirs)


class FactTable(QTableWidget):
    """Rows of cells under named columns; the first column takes the space that is left.

    Signals ``cell_told`` with the sentence behind the cell that keys or mouse went to.
    """

    cell_told = Signal(str)

    def __init__(
        self, name: str, columns: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(columns), parent)
        self.setAccessibleName(name)
        self.setProperty("role", "facts")
        self.colours: Colours = LIGHT
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        for place, (heading, tip) in enumerate(columns):
            item = QTableWidgetItem(heading)
            item.setToolTip(tip)
            self.setHorizontalHeaderItem(place, item)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentCellChanged.connect(self._tell)

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The words shown, row by row as they are sorted."""
        model, rows, columns = self.model(), self.rowCount(), self.columnCount()
        return tuple(
            tuple(str(model.index(row, column).data() or "") for column in range(columns))
            for row in range(rows)
        )

    def show_rows(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Replace what is listed; a sorting that was chosen stays."""
        self._rows = rows
        sorting = self.isSortingEnabled()
        self.blockSignals(True)
        self.setSortingEnabled(False)
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self.setItem(row, column, self._make_item(cell, column))
        self.setSortingEnabled(sorting)
        self.blockSignals(False)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Make every column but the first as wide as its words; Qt's own guess is wasteful."""
        self.ensurePolished()
        cell_text, heading_text = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        arrow = _ARROW if self.isSortingEnabled() else 0
        for column in range(1, self.columnCount()):
            heading = self.horizontalHeaderItem(column)
            words = heading.text() if heading is not None else ""
            widths = [cell_text.horizontalAdvance(cells[column].text) for cells in self._rows]
            bars = any(cells[column].bar is not None for cells in self._rows)
            head = heading_text.horizontalAdvance(words) + _HEADING_ROOM + arrow
            width = max(head, max(widths, default=0) + _ROOM)
            self.setColumnWidth(column, max(width, _BAR if bars else 0))

    def allow_sorting(self) -> None:
        """Sort by a click on a heading; until then, and after a third click, as given."""
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.colours = colours
        self.show_rows(self._rows)

    def _make_item(self, cell: Cell, column: int) -> QTableWidgetItem:
        item = _Item(cell.text)
        item.setToolTip(cell.tip)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, cell.tip)
        item.setData(VALUE, cell.value)
        item.setData(BAR, cell.bar)
        if cell.level:
            item.setForeground(QBrush(QColor(getattr(self.colours, cell.level))))
            item.setBackground(QBrush(QColor(getattr(self.colours, f"{cell.level}_soft"))))
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        return item

    @Slot(int, int)
    def _tell(self, row: int, column: int) -> None:
        item = self.item(row, column)
        if item is not None and item.toolTip():
            self.cell_told.emit(item.toolTip())
