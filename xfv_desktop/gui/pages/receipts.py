"""Curves and receipts beside the maps: four tiles always in sight, details in tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, row
from xfv_desktop.gui.pages.details import (
    AgreementDetail,
    Detail,
    FaithfulnessDetail,
    RegionDetail,
    SanityDetail,
)
from xfv_desktop.gui.verdicts import (
    Shown,
    Summary,
    sum_up_agreement,
    sum_up_faithfulness,
    sum_up_regions,
    sum_up_sanity,
)
from xfv_desktop.gui.widgets.explain import explain
from xfv_desktop.gui.widgets.flow_layout import FlowBox
from xfv_desktop.gui.widgets.receipt_tile import ReceiptTile
from xfv_desktop.gui.widgets.segments import Segments

CURVES = "curves"
_SUMMARIES: dict[str, Callable[[Shown], Summary]] = {
    "faithfulness": sum_up_faithfulness,
    "sanity": sum_up_sanity,
    "agreement": sum_up_agreement,
    "regions": sum_up_regions,
}
# What the glossary calls them.
_TERMS = {
    "faithfulness": "Faithfulness",
    "sanity": "Sanity check",
    "agreement": "Agreement",
    "regions": "Regions",
}
_DETAILS: dict[str, Callable[[Desk], Detail]] = {
    "faithfulness": FaithfulnessDetail,
    "sanity": SanityDetail,
    "agreement": AgreementDetail,
    "regions": RegionDetail,
}


class ReceiptTiles(QWidget):
    """The four receipts in short; signals ``wanted`` with the one whose details are asked."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Receipts of the map"))
        headings = {
            "faithfulness": self.tr("Faithfulness"),
            "sanity": self.tr("Sanity"),
            "agreement": self.tr("Agreement"),
            "regions": self.tr("Regions"),
        }
        self.tiles = {name: ReceiptTile(headings[name]) for name in _SUMMARIES}
        for tile in self.tiles.values():
            tile.clicked.connect(self._on_clicked)
        for name, term in _TERMS.items():
            explain(self.tiles[name], term)
        line = row(*self.tiles.values())
        for place in range(len(self.tiles)):
            line.setStretch(place, 1)
        self.setLayout(line)

    def show_map(self, shown: Shown) -> None:
        """Show the outcomes for a map."""
        for name, tile in self.tiles.items():
            tile.show_summary(_SUMMARIES[name](shown))

    def mark(self, tab: str) -> None:
        """Show which tile's details are open."""
        for name, tile in self.tiles.items():
            tile.setChecked(name == tab)

    @Slot()
    def _on_clicked(self) -> None:
        tile = self.sender()
        for name, one in self.tiles.items():
            if one is tile:
                # Pressed again, an open tile gives the place back to the curves.
                self.wanted.emit(name if one.isChecked() else CURVES)


class ReceiptTabs(QWidget):
    """The curves, or one receipt in full; a receipt is built when it is first opened.

    Signals ``changed`` with the tab that is shown, and ``side_wanted`` when a receipt asks
    for the other sample; ``widened`` when it is to have the whole width, or no longer.
    """

    changed = Signal(str)
    side_wanted = Signal(str)
    widened = Signal(bool)

    def __init__(self, desk: Desk, curves: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.details: dict[str, Detail] = {}
        self._shown: Shown | None = None
        self.tabs = Segments(
            self.tr("Beside the maps"),
            (
                (self.tr("Cu&rves"), CURVES),
                (self.tr("Fait&hfulness"), "faithfulness"),
                (self.tr("S&anity"), "sanity"),
                (self.tr("Agreemen&t"), "agreement"),
                (self.tr("Regio&ns"), "regions"),
            ),
        )
        self.tabs.chosen.connect(self._on_chosen)
        self.wide_button = make_button(
            self.tr("Wide"),
            self._on_wide,
            tip=self.tr("Give this side the whole width; curves then show both pictures."),
        )
        self.wide_button.setCheckable(True)
        self.stack = QStackedWidget()
        self.stack.addWidget(curves)
        body = column(FlowBox(self.tabs, self.wide_button), self.stack)
        body.setStretch(1, 1)
        self.setLayout(body)

    @property
    def tab(self) -> str:
        """What is shown."""
        return self.tabs.value

    @Slot(str)
    def open(self, tab: str) -> None:
        """Show the curves or one receipt."""
        self.tabs.set_value(tab)
        self._on_chosen()

    def show_map(self, shown: Shown) -> None:
        """Take over the map; only what is open is filled now."""
        self._shown = shown
        self._fill()

    @Slot()
    def _on_wide(self) -> None:
        self.widened.emit(self.wide_button.isChecked())

    @Slot()
    def _on_chosen(self) -> None:
        self._fill()
        self.changed.emit(self.tab)

    def _fill(self) -> None:
        if self.tab == CURVES:
            self.stack.setCurrentIndex(0)
            return
        detail = self.details.get(self.tab)
        if detail is None:
            detail = self.details[self.tab] = _DETAILS[self.tab](self.desk)
            detail.side_wanted.connect(self.side_wanted)
            self.stack.addWidget(detail)
        if self._shown is not None:
            detail.show_map(self._shown)
        self.stack.setCurrentWidget(detail)
