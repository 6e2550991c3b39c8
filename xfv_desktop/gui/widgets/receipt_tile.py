"""One receipt in short, always in sight; pressing it opens its details."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from xfv_desktop.gui.layout import column, make_label, set_level
from xfv_desktop.gui.verdicts import Summary


class ReceiptTile(QPushButton):
    """A heading, the outcome in words and a line more; the colour repeats the words."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.heading = make_label(heading, role="small", wrap=False)
        self.word = make_label(role="heading", wrap=False)
        self.line = make_label(role="small", wrap=False)
        for label in (self.heading, self.word, self.line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            # A long text is cut at the tile's edge, never the row made wider.
            label.setMinimumWidth(1)
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
