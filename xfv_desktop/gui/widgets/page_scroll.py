"""Scroll a page that is squeezed in a small window, and fill the window where it fits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget
from typing_extensions import override


class _Canvas(QWidget):
    """Holds the content without a layout, so that the area asks for its least height only.

    A scroll area gives content whose height follows its width the height it likes best, which
    for pictures is more than any window has.
    """

    # Of the class: Qt sends events while the object is being made.
    follows = False

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
    def event(self, event: QEvent) -> bool:
        # The content wants another size: a layout would ask it, here only the area can.
        if self.follows and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.content.resize(event.size())


class PageScroll(QScrollArea):
    """A frameless area around a layout; bars appear where its least size does not fit.

    One that ``follows`` asks again whenever something in it changes its size, which costs a
    page of many parts more than it gains.
    """

    def __init__(
        self, layout: QLayout, parent: QWidget | None = None, *, follows: bool = False
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._canvas = _Canvas(layout)
        self._canvas.follows = follows
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
