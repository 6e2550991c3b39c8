"""The guided tour: a card over the window that leads from page to page on the demo case."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from xfv_desktop.gui.layout import column, make_button, make_label, row

_WIDTH, _EDGE, _FOOT = 400, 18, 46


@dataclass(frozen=True)
class Stop:
    """One stop of the tour: the page it shows, a heading and what there is to see."""

    page: str
    heading: str
    text: str


class TourCard(QFrame):
    """Lead through the pages, step by step; it never stops any other work.

    Enter goes on, the arrow keys move, Escape ends the tour. Signals ``page_wanted`` with the
    page of each stop and ``ended`` once.
    """

    page_wanted = Signal(str)
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Guided tour"))
        self.stops = self._list_stops()
        self.at = 0
        self.count = make_label(role="small", wrap=False)
        self.heading = make_label(role="heading")
        self.text = make_label()
        self.back_button = make_button(self.tr("&Back"), self.go_back)
        self.next_button = make_button(self.tr("&Next"), self.go_on, role="primary")
        self.end_button = make_button(self.tr("End the tour"), self.end, role="link")
        buttons = row(self.end_button, None, self.back_button, self.next_button)
        top = row(self.heading, self.count)
        top.setStretch(0, 1)
        self.setLayout(column(top, self.text, buttons, margin=14, gap=8))
        self.setAutoFillBackground(True)
        window.installEventFilter(self)
        self.hide()

    def _list_stops(self) -> tuple[Stop, ...]:
        return (*self._list_first_stops(), *self._list_last_stops())

    def _list_first_stops(self) -> tuple[Stop, ...]:
        return (
            Stop(
                "cases",
                self.tr("A case holds everything"),
                self.tr(
                    "This is the demo case of synthetic heads. Pictures, results, opinions and "
                    "reports of a case lie in one folder; every act is logged in a chain. There "
                    "is nothing to save: what is done is kept."
                ),
            ),
            Stop(
                "evidence",
                self.tr("Evidence"),
                self.tr(
                    "Pictures are taken in with their SHA-256 and never changed. Here faces are "
                    "found, chosen, or marked by hand with five points."
                ),
            ),
            Stop(
                "comparison",
                self.tr("Comparison"),
                self.tr(
                    "Probe and reference give a comparison score. The system's decision, the "
                    "likelihood ratio and your own opinion stand apart, because none of them "
                    "follows from another. Shift+F1 tells what a term means."
                ),
            ),
        )

    def _list_last_stops(self) -> tuple[Stop, ...]:
        return (
            Stop(
                "explanation",
                self.tr("Explanation"),
                self.tr(
                    "Attribution maps show which regions this score comes from. Read the "
                    "receipts first: faithfulness, sanity and agreement say how far each map "
                    "can be trusted. A map is no evidence of identity."
                ),
            ),
            Stop(
                "report",
                self.tr("Report"),
                self.tr(
                    "The report is signed, can be countersigned, and is checked by anyone. It "
                    "carries hashes, settings and maps, so that the results can be made again."
                ),
            ),
            Stop(
                "audit",
                self.tr("Audit"),
                self.tr("Every act with its time and author, and the check of the whole case."),
            ),
            Stop(
                "models",
                self.tr("Recognizers"),
                self.tr(
                    "Cards with licence and training data, and the calibrations that thresholds "
                    "and likelihood ratios come from. Bring your own, and measure it."
                ),
            ),
            Stop(
                "help",
                self.tr("Help"),
                self.tr(
                    "F1 leads here: the glossary of the report, all keys, licences, and this "
                    "tour again."
                ),
            ),
        )

    # --- moving --------------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Show the first stop."""
        self.at = 0
        self.show()
        self._show_stop()

    @Slot()
    def go_on(self) -> None:
        """Show the next stop, or end after the last."""
        if self.at + 1 >= len(self.stops):
            self.end()
            return
        self.at += 1
        self._show_stop()

    @Slot()
    def go_back(self) -> None:
        """Show the stop before."""
        self.at = max(self.at - 1, 0)
        self._show_stop()

    @Slot()
    def end(self) -> None:
        """Leave the window as it is."""
        if self.isVisible():
            self.hide()
            self.ended.emit()

    def _show_stop(self) -> None:
        stop, last = self.stops[self.at], self.at + 1 == len(self.stops)
        self.heading.setText(stop.heading)
        self.text.setText(stop.text)
        self.setAccessibleDescription(f"{stop.heading}. {stop.text}")
        self.count.setText(self.tr("{at} of {all}").format(at=self.at + 1, all=len(self.stops)))
        self.back_button.setEnabled(self.at > 0)
        self.next_button.setText(self.tr("&Finish") if last else self.tr("&Next"))
        self.next_button.setAccessibleName(self.next_button.text().replace("&", ""))
        self.page_wanted.emit(stop.page)
        self._place()
        self.next_button.setFocus()

    def _place(self) -> None:
        """Lie at the lower right of the window, above its foot."""
        window = self._window
        self.setFixedWidth(min(_WIDTH, window.width() - 2 * _EDGE))
        self.adjustSize()
        self.move(
            window.width() - self.width() - _EDGE,
            window.height() - self.height() - _EDGE - _FOOT,
        )
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Right: self.go_on,
            Qt.Key.Key_Return: self.go_on,
            Qt.Key.Key_Enter: self.go_on,
            Qt.Key.Key_Left: self.go_back,
            Qt.Key.Key_Escape: self.end,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            move()
