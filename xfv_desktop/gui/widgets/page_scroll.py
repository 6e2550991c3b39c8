"""Scroll a page that is squeezed in a small window, and fill the window where it fits."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget
from typing_extensions import override


class _Canvas(QWidget):
    """Holds the content without a layout, so that the area asks for its least height only.

    A scroll area gives content whose height follows its width the height it likes best, which
    for pictures is more than any window has.
    """

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.content = QWidget(self)
        self.content.setLayout(layout)
        self.room = 0
        self.most = 0

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.content.layout()
        if layout is None:
            return super().minimumSizeHint()
        least = layout.minimumSize()
        height = least.height()
        if layout.hasHeightForWidth():
            height = layout.minimumHeightForWidth(max(least.width(), self.room))
        return QSize(least.width(), min(height, self.most) if self.most else height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.content.resize(event.size())


class PageScroll(QScrollArea):
    """A frameless area around a layout; bars appear where its least size does not fit."""

    def __init__(self, layout: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._canvas = _Canvas(layout)
        self.setWidget(self._canvas)

    def limit_height(self, most: int) -> None:
        """Never ask for more height than this before a bar appears, pixels; 0 lifts it."""
        if self._canvas.most != most:
            self._canvas.most = most
            self._canvas.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._canvas.room != event.size().width():
            self._canvas.room = event.size().width()
            self._canvas.updateGeometry()
        super().resizeEvent(event)
