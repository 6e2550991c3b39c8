"""What to begin with where no case is open: the tour, this machine, recognizers, help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from xfv_desktop.gui.layout import column, make_button, make_card, make_holder, make_label, row


class Welcome(QWidget):
    """Four ways in besides opening a case.

    Signals ``tour_wanted``, and ``page_wanted`` with the name of a page.
    """

    tour_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for number, card in enumerate(self._build_cards()):
            grid.addWidget(card, number // 2, number % 2)
        title = make_label(self.tr("Welcome"), role="title")
        text = make_label(
            self.tr(
                "Create a case or open one on the left. New here? Begin with the tour: it uses "
                "synthetic heads that belong to nobody."
            ),
            role="muted",
        )
        self.setLayout(column(title, text, 4, make_holder(grid)))

    def _build_cards(self) -> tuple[QWidget, ...]:
        return (
            self._build_card(
                self.tr("Guided tour"),
                self.tr("From evidence to the signed report, page by page, on the demo case."),
                self.tr("Start the &tour"),
                self.tour_wanted.emit,
            ),
            self._build_card(
                self.tr("This machine"),
                self.tr("What computes here, and whether it gives the scores it should."),
                self.tr("&Test the device"),
                lambda: self.page_wanted.emit("device"),
            ),
            self._build_card(
                self.tr("Recognizers"),
                self.tr("Licences, training data, calibrations; import and measure your own."),
                self.tr("See the &models"),
                lambda: self.page_wanted.emit("models"),
            ),
            self._build_card(
                self.tr("Help"),
                self.tr("The terms as the report defines them, all keys, and licences."),
                self.tr("Open the &help"),
                lambda: self.page_wanted.emit("help"),
            ),
        )

    def _build_card(
        self, heading: str, text: str, action: str, slot: Callable[[], object]
    ) -> QWidget:
        button = make_button(action, slot, name=f"{heading}: {action.replace('&', '')}")
        words = column(make_label(heading, role="heading"), make_label(text, role="small"), None)
        return make_card(words, row(button, None))
