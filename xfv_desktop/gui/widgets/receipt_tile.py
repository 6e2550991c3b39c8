"""One receipt in short, always in sight; pressing it opens its details."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from typing_extensions import override

from xfv_desktop.gui.layout import column, set_level
from xfv_desktop.gui.verdicts import Summary


class TileLine(QLabel):
    """One line; where it is too long for its place it visibly ends early, and never widens it."""

    def __init__(self, text: str = "", *, role: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumWidth(1)

    def shorten(self) -> str:
        """Return what is painted of the text."""
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shorten()
        if shown == self.text():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                self.alignment(),
                self.palette(),
                self.isEnabled(),
                shown,
                self.foregroundRole(),
            )


class ReceiptTile(QPushButton):
    """A heading, the outcome in words and a line more; the colour repeats the words."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.heading = TileLine(heading, role="small")
        self.word = TileLine(role="heading")
        self.line = TileLine(role="small")
        body = column(self.heading, self.word, self.line, gap=0)
        body.setContentsMargins(10, 5, 10, 5)
        self.setLayout(body)
        self.setMinimumWidth(150)

    def show_summary(self, summary: Summary) -> None:
        """Show an outcome; tool tip and accessible text carry it in full."""
        self.word.setText(summary.word)
        self.line.setText(summary.text)
        more = summary.more or summary.text
        self.setToolTip(f"{self.heading.text()}: {summary.word}. {more}")
        self.setAccessibleName(f"{self.heading.text()}: {summary.word}")
        self.setAccessibleDescription(self.tr("{more}. Press for details.").format(more=more))
        set_level(self, summary.level)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(150, layout.sizeHint().height() if layout is not None else 60)
