"""Where a map lies: the nine regions with area, shares as bars, and concentration."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from xfv_desktop.domain import RegionShare
from xfv_desktop.gui.numbers import format_number
from xfv_desktop.gui.terms import begin_with, name_term, translate
from xfv_desktop.gui.theme import LIGHT, Colours
from xfv_desktop.gui.widgets.fact_table import BAR, Cell, FactTable


def _list_columns() -> tuple[tuple[str, str], ...]:
    density = translate("RegionTable", "{times} area").format(times="\N{MULTIPLICATION SIGN}")
    return (
        (
            translate("RegionTable", "Region"),
            translate("RegionTable", "Part of the aligned crop, from a fixed atlas"),
        ),
        (
            translate("RegionTable", "Area"),
            translate("RegionTable", "Share of the crop's pixels"),
        ),
        (
            translate("RegionTable", "Similarity"),
            translate("RegionTable", "Share of the map's similarity (positive attribution)"),
        ),
        (
            density,
            translate(
                "RegionTable",
                "Concentration: share of the similarity over share of the area; 1 is even",
            ),
        ),
        (
            translate("RegionTable", "Dissimilarity"),
            translate("RegionTable", "Share of the map's dissimilarity (negative attribution)"),
        ),
        (
            density,
            translate(
                "RegionTable",
                "Concentration: share of the dissimilarity over share of the area; 1 is even",
            ),
        ),
    )


class _BarDelegate(QStyledItemDelegate):
    """Paints a bar along the foot of a cell, below its figure."""

    def __init__(self, colour: str, table: RegionTable) -> None:
        super().__init__(table)
        self._colour = colour
        self._table = table

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        share = index.data(BAR)
        if share is None:
            return
        room: QRect = option.rect.adjusted(6, 0, -6, -2)
        room.setTop(room.bottom() - 3)
        painter.fillRect(room, QColor(self._table.colours.border))
        room.setWidth(round(share * room.width()))
        painter.fillRect(room, QColor(getattr(self._table.colours, self._colour)))


class RegionTable(FactTable):
    """Sorted by a click on a heading; the tool tip of a figure is its sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        name = translate("RegionTable", "Attribution on the regions of the face")
        super().__init__(name, _list_columns(), parent)
        self.colours: Colours = LIGHT
        for column, colour in ((2, "mated"), (4, "non_mated")):
            self.setItemDelegateForColumn(column, _BarDelegate(colour, self))
        self.allow_sorting()

    def show_shares(self, shares: tuple[RegionShare, ...]) -> None:
        """Show where a map lies."""
        self.show_rows(tuple(_list_cells(one) for one in shares))


def _list_cells(one: RegionShare) -> tuple[Cell, ...]:
    return (
        Cell(name_term(one.region), tip=_describe(one)),
        _make_share(one, one.area),
        _make_share(one, one.positive, bar=True),
        _make_density(one, one.positive_concentration),
        _make_share(one, one.negative, bar=True),
        _make_density(one, one.negative_concentration),
    )


def _make_share(one: RegionShare, share: float, *, bar: bool = False) -> Cell:
    text = f"{format_number(100 * share, 1)} %"
    return Cell(text, value=share, tip=_describe(one), bar=share if bar else None)


def _make_density(one: RegionShare, density: float) -> Cell:
    return Cell(format_number(density, 2), value=density, tip=_describe(one))


def _describe(one: RegionShare) -> str:
    return translate(
        "RegionTable",
        "{region}: {area} % of the crop's area, {positive} % of the similarity ({denser} times "
        "its area) and {negative} % of the dissimilarity ({other} times its area).",
    ).format(
        region=begin_with(one.region),
        area=format_number(100 * one.area, 1),
        positive=format_number(100 * one.positive, 1),
        denser=format_number(one.positive_concentration, 2),
        negative=format_number(100 * one.negative, 1),
        other=format_number(one.negative_concentration, 2),
    )
