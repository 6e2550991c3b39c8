"""Models over the pairs of a matrix: the grid, and the list of pairs; rows are made lazily."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QBrush, QColor
from typing_extensions import override

from xfv_desktop.domain import Decision
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.numbers import format_minute, format_number, format_signed
from xfv_desktop.gui.terms import name_term
from xfv_desktop.gui.theme import LIGHT, Colours

if TYPE_CHECKING:
    from xfv_desktop.workflow.matrix import Cell, Matrix

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
# A shape for every outcome, so that none rests on its colour alone.
_SHAPES = {
    Decision.MATCH: "\N{BLACK CIRCLE}",
    Decision.NON_MATCH: "\N{WHITE CIRCLE}",
    Decision.UNDETERMINED: "\N{CIRCLE WITH LEFT HALF BLACK}",
}
_GROUNDS = {
    Decision.MATCH: "accent_soft",
    Decision.NON_MATCH: "",
    Decision.UNDETERMINED: "warning_soft",
}
_STATES = {
    "closed": "\N{BLACK SQUARE}",
    "failed": "\N{MULTIPLICATION X}",
    "open": "\N{HORIZONTAL ELLIPSIS}",
}


@dataclass(frozen=True)
class Wanted:
    """Which pairs to show: ``outcome`` is a decision, a state, or empty for all.

    ``highest_first`` orders both sides of the grid by their highest score.
    """

    text: str = ""
    outcome: str = ""
    highest_first: bool = False


def tell_outcome(cell: Cell) -> str:
    """Return the decision, or the state of a pair that has none to show."""
    if cell.summary is not None:
        return str(cell.summary.decision)
    return "closed" if cell.closed else cell.state


def name_outcome(outcome: str) -> str:
    """Return a decision's or state's name in the window's language."""
    translate = QCoreApplication.translate
    words = {
        "open": translate("Matrix", "not compared yet"),
        "failed": translate("Matrix", "failed"),
        "closed": translate("Matrix", "closed"),
    }
    return words.get(outcome) or name_term(outcome)


def name_cell(cell: Cell) -> str:
    """Return the outcome with its shape before it."""
    outcome = tell_outcome(cell)
    shape = _STATES.get(outcome) or _SHAPES[Decision(outcome)]
    return f"{shape} {name_outcome(outcome)}"


class Pairs:
    """The pairs of a matrix with the names of its pictures, and what was asked to be shown."""

    def __init__(self, matrix: Matrix, names: dict[str, str]) -> None:
        self.matrix = matrix
        self.rows = tuple(names.get(one, one[:8]) for one in matrix.probes)
        self.columns = tuple(names.get(one, one[:8]) for one in matrix.references)

    def select(self, wanted: Wanted) -> list[Cell]:
        """Return the pairs that the filters let through, in the matrix's own order."""
        words = wanted.text.casefold().split()
        # A name stands in many pairs and is looked into once.
        named = [
            (word, _find_word(word, self.rows), _find_word(word, self.columns)) for word in words
        ]
        return [
            cell
            for cell in self.matrix.cells
            if (not wanted.outcome or tell_outcome(cell) == wanted.outcome)
            and all(
                cell.probe in rows
                or cell.reference in columns
                or (cell.error and word in core_texts.translate(cell.error).casefold())
                for word, rows, columns in named
            )
        ]

    def describe(self, cell: Cell) -> str:
        """Return a pair in one sentence, for tool tips and screen readers."""
        names = f"{self.rows[cell.probe]} \N{RIGHTWARDS ARROW} {self.columns[cell.reference]}"
        if cell.summary is None:
            if cell.closed:
                text = QCoreApplication.translate(
                    "Matrix", "Compared; closed until your own opinion is recorded."
                )
                return f"{names}: {text}"
            return (
                f"{names}: {name_outcome(cell.state)}. {core_texts.translate(cell.error)}".strip()
            )
        text = QCoreApplication.translate(
            "Matrix", "comparison score {score}, decision {decision}"
        )
        score = format_number(cell.summary.score)
        decision = name_term(cell.summary.decision)
        return f"{names}: {text.format(score=score, decision=decision)}"


def _find_word(word: str, names: Sequence[str]) -> set[int]:
    return {number for number, name in enumerate(names) if word in name.casefold()}


class MatrixModel(QAbstractTableModel):
    """Probes down, references across; a cell says score and decision, or why it has none.

    ``shorten`` fits the names of the references into their columns.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shorten: Callable[[str], str] = str
        self.colours: Colours = LIGHT
        self._pairs: Pairs | None = None
        self._rows: list[int] = []
        self._columns: list[int] = []
        self._cells: dict[tuple[int, int], Cell] = {}

    def show_pairs(self, pairs: Pairs, wanted: Wanted) -> None:
        """Take over what is to be shown."""
        self.beginResetModel()
        self._pairs = pairs
        self._cells = {(one.probe, one.reference): one for one in pairs.select(wanted)}
        self._rows = _order(self._cells, 0, highest_first=wanted.highest_first)
        self._columns = _order(self._cells, 1, highest_first=wanted.highest_first)
        self.endResetModel()

    def find(self, index: Index) -> Cell | None:
        """Return the pair under an index, or None where there is none."""
        if not index.isValid():
            return None
        return self._cells.get((self._rows[index.row()], self._columns[index.column()]))

    def locate(self, cell: Cell) -> QModelIndex:
        """Return where a pair stands; an invalid index where it is not shown."""
        if cell.probe in self._rows and cell.reference in self._columns:
            return self.index(self._rows.index(cell.probe), self._columns.index(cell.reference))
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.find(index)
        if cell is None or self._pairs is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            score = f"{format_number(cell.summary.score)}\n" if cell.summary else ""
            return score + name_cell(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return read_common(cell, role, self._pairs.describe, self.colours)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if role not in wanted or self._pairs is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._pairs.rows[self._rows[section]]
        name = self._pairs.columns[self._columns[section]]
        return self.shorten(name) if role == Qt.ItemDataRole.DisplayRole else name


def _order(cells: dict[tuple[int, int], Cell], side: int, *, highest_first: bool) -> list[int]:
    """Return the numbers of one side that have a pair, in order or by their highest score."""
    best: dict[int, float] = {}
    for key, cell in cells.items():
        score = cell.summary.score if cell.summary else float("-inf")
        best[key[side]] = max(best.get(key[side], float("-inf")), score)
    numbers = sorted(best)
    return sorted(numbers, key=lambda n: -best[n]) if highest_first else numbers


def read_common(cell: Cell, role: int, describe: Callable[[Cell], str], colours: Colours) -> Any:
    """Return what both views say of a pair beside its text."""
    if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        return describe(cell)
    if role == CELL:
        return cell
    if role == Qt.ItemDataRole.BackgroundRole:
        name = _name_ground(cell)
        return QBrush(QColor(getattr(colours, name))) if name else None
    if role == Qt.ItemDataRole.ForegroundRole:
        name = _name_ground(cell).removesuffix("_soft")
        return QBrush(QColor(getattr(colours, name))) if name in ("warning", "error") else None
    return None


def _name_ground(cell: Cell) -> str:
    if cell.summary is not None:
        return _GROUNDS[cell.summary.decision]
    return "error_soft" if cell.state == "failed" else ""


class PairsModel(QAbstractTableModel):
    """One line for every pair, sorted by any column; the scores highest first at first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self._pairs: Pairs | None = None
        self._cells: list[Cell] = []
        self._sorting = (2, Qt.SortOrder.DescendingOrder)

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns' names."""
        return (
            self.tr("Probe"),
            self.tr("Reference"),
            self.tr("Score"),
            self.tr("Threshold"),
            self.tr("Decision"),
            self.tr("log10 LR"),
            self.tr("Recognizer"),
            self.tr("Time (UTC)"),
            self.tr("Problem"),
        )

    def show_pairs(self, pairs: Pairs, wanted: Wanted) -> None:
        """Take over what is to be shown, in the order chosen."""
        self.beginResetModel()
        self._pairs = pairs
        self._cells = pairs.select(replace(wanted, highest_first=False))
        self._sort()
        self.endResetModel()

    def find(self, index: Index) -> Cell | None:
        """Return the pair under an index, or None."""
        return self._cells[index.row()] if index.isValid() else None

    def locate(self, cell: Cell) -> QModelIndex:
        """Return the line of a pair; an invalid index where it is not shown."""
        wanted = (cell.probe, cell.reference)
        for place, one in enumerate(self._cells):
            if (one.probe, one.reference) == wanted:
                return self.index(place, 0)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cells)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COLUMNS

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.find(index)
        if cell is None or self._pairs is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _read_column(self._pairs, cell, index.column())
        if role == Qt.ItemDataRole.BackgroundRole and index.column() != _DECISION:
            return None
        if role == Qt.ItemDataRole.ForegroundRole and index.column() != _DECISION:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _FIGURES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return read_common(cell, role, self._pairs.describe, self.colours)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorting = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        pairs, (column, order) = self._pairs, self._sorting
        if pairs is None:
            return
        weighed = [(_weigh(pairs, one, column), one) for one in self._cells]
        known = [pair for pair in weighed if pair[0] is not None]
        known.sort(key=itemgetter(0), reverse=order == Qt.SortOrder.DescendingOrder)
        # Pairs without a figure stay last whichever way the figures run.
        rest = [one for weight, one in weighed if weight is None]
        self._cells = [one for _weight, one in known] + rest


_COLUMNS = 9
_DECISION, _RATIO = 4, 5
_FIGURES = (2, 3, 5)


def _read_column(pairs: Pairs, cell: Cell, column: int) -> str:
    one = cell.summary
    if column == _DECISION:
        return name_cell(cell)
    if column in (0, 1, 8):
        return (
            pairs.rows[cell.probe],
            pairs.columns[cell.reference],
            core_texts.translate(cell.error),
        )[column % 6]
    if one is None:
        return ""
    if column == _RATIO:
        return "" if one.log10_lr is None else format_signed(one.log10_lr)
    threshold = "" if one.threshold is None else format_number(one.threshold)
    return {2: format_number(one.score), 3: threshold, 6: one.model_id}.get(
        column, format_minute(one.at)
    )


def _weigh(pairs: Pairs, cell: Cell, column: int) -> Any:
    """Return what a column is sorted by; None where the pair has nothing there."""
    one = cell.summary
    if column in (2, 3, 5, 7):
        if one is None:
            return None
        return {2: one.score, 3: one.threshold, 5: one.log10_lr, 7: one.at}[column]
    return _read_column(pairs, cell, column).casefold() or None
