"""What is on record about one picture: hash, size, type, decoding, metadata."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from xfv_desktop.domain import DecodedImage, EvidenceItem, Pairs
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.layout import column, make_label
from xfv_desktop.gui.numbers import format_count
from xfv_desktop.gui.terms import name_term
from xfv_desktop.gui.wording import format_size, format_time


class ItemFacts(QWidget):
    """A table of facts, then the file's own metadata, verbatim."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: EvidenceItem | None = None
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(self.tr("Facts and metadata of the picture"))
        self.table.setHorizontalHeaderLabels([self.tr("Fact"), self.tr("Value")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 104)
        self.hash = make_label(role="mono")
        self.setLayout(
            column(
                make_label(self.tr("SHA-256 at intake"), role="heading"),
                self.hash,
                self.table,
                gap=4,
            )
        )
        self.setMinimumWidth(260)

    def show_item(self, item: EvidenceItem) -> None:
        """Show an item's record."""
        self._item = item
        # Broken in two, since a hash has no place to wrap at.
        self.hash.setText(f"{item.sha256[:32]}\n{item.sha256[32:]}")
        self._fill(_list_facts(item), ())

    def show_decoding(self, picture: DecodedImage) -> None:
        """Add what decoding did to the stored bytes."""
        if self._item is not None:
            said = map(core_texts.translate, picture.steps)
            steps = tuple((self.tr("decoding"), step) for step in said)
            self._fill(_list_facts(self._item), (*steps, (self.tr("decoder"), picture.decoder)))

    def _fill(self, facts: Pairs, decoding: Pairs) -> None:
        metadata = self._item.metadata if self._item else ()
        rows = (*facts, *decoding, *metadata)
        self.table.setRowCount(len(rows))
        for number, (name, value) in enumerate(rows):
            for place, text in enumerate((name, value)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text[:2000])
                self.table.setItem(number, place, cell)
        self.table.resizeRowsToContents()


def _list_facts(item: EvidenceItem) -> Pairs:
    translate = QCoreApplication.translate
    nobody = translate("ItemFacts", "none")
    size = translate("ItemFacts", "{width} x {height} px")
    return (
        (translate("ItemFacts", "role"), name_term(item.role) if item.role else nobody),
        (translate("ItemFacts", "media type"), item.media_type),
        (translate("ItemFacts", "size"), format_size(item.size)),
        (
            translate("ItemFacts", "picture"),
            size.format(width=format_count(item.width), height=format_count(item.height)),
        ),
        (translate("ItemFacts", "frames"), format_count(item.frames)),
        (translate("ItemFacts", "taken in"), format_time(item.taken_in)),
        *((core_texts.translate(name), core_texts.translate(value)) for name, value in item.facts),
    )
