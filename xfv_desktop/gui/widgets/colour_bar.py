"""The colour scale of an attribution map, with its values and whose scale it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from xfv_desktop.gui.accessibility import mark_role
from xfv_desktop.gui.numbers import format_short
from xfv_desktop.gui.theme import LIGHT, Colours
from xfv_desktop.imaging import build_colours


class ColourBar(QWidget):
    """Paint a horizontal scale from its lowest to its highest value."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self._polarity = ""
        self._limit = 0.0
        self.setAccessibleName(name)
        mark_role(self, "picture")
        self.setFixedHeight(30)

    def set_scale(self, polarity: str, limit: float) -> None:
        """Show a polarity's scale up to ``limit``; an empty polarity shows nothing."""
        self._polarity, self._limit = polarity, limit
        ends = self.tr("{low} to {high}").format(low=self.labels[0], high=self.labels[2])
        self.setAccessibleDescription(ends if polarity else "")
        self.update()

    @property
    def labels(self) -> tuple[str, str, str]:
        """What stands under the start, middle and end of the scale."""
        return label_scale(self._polarity, self._limit)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._polarity:
            return
        painter = QPainter(self)
        gradient = QLinearGradient(0, 0, self.width(), 0)
        table = build_colours(self._polarity)
        for at in range(0, 256, 15):
            gradient.setColorAt(at / 255, QColor(*(int(c) for c in table[at])))
        painter.fillRect(QRectF(0, 0, self.width(), 11), gradient)
        painter.setPen(QColor(self.colours.border_strong))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, 10))
        painter.setPen(QColor(self.colours.muted))
        area = QRectF(0, 13, self.width(), 16)
        flags = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter)
        for text, flag in zip(self.labels, (*flags, Qt.AlignmentFlag.AlignRight), strict=True):
            painter.drawText(area, flag, text)
        painter.end()


def label_scale(polarity: str, limit: float) -> tuple[str, str, str]:
    """Return what stands under the start, middle and end of a polarity's scale."""
    if not polarity:
        return ("", "", "")
    end = format_short(limit)
    if polarity in ("signed", "fused"):
        return (f"\N{MINUS SIGN}{end}", "0", f"+{end}")
    return ("0", "", end)
