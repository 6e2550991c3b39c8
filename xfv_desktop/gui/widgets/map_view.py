"""A picture with a map over it: contours, and a cursor shared with the other picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItemGroup, QGraphicsLineItem, QGraphicsPathItem, QWidget
from typing_extensions import override

from xfv_desktop.domain import Point
from xfv_desktop.gui.contours import Segments
from xfv_desktop.gui.widgets.image_view import ImageView

_ARM = 11
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapView(ImageView):
    """Show a map on its picture.

    Signals ``pointed`` with the picture's point under the mouse, or under the cursor that
    Shift and the arrow keys move, and ``left`` when the mouse goes.
    """

    pointed = Signal(float, float)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setMouseTracking(True)
        self.setToolTip(self.tr("Shift and the arrow keys move a cursor over both pictures."))
        self._lines = [QGraphicsPathItem(), QGraphicsPathItem()]
        for item, (colour, width) in zip(
            self._lines, (("#ffffff", 2.6), ("#101418", 1.1)), strict=True
        ):
            pen = QPen(QColor(colour), width)
            pen.setCosmetic(True)
            item.setPen(pen)
            self.scene().addItem(item)
        self._cursor = self._make_cursor()
        self._spot: Point | None = None

    def _make_cursor(self) -> QGraphicsItemGroup:
        group = QGraphicsItemGroup()
        for colour, width in (("#ffffff", 4), ("#c2570c", 2)):
            for line in ((-_ARM, 0, -3, 0), (3, 0, _ARM, 0), (0, -_ARM, 0, -3), (0, 3, 0, _ARM)):
                item = QGraphicsLineItem(QLineF(*line))
                item.setPen(QPen(QColor(colour), width))
                group.addToGroup(item)
        group.setFlag(QGraphicsItemGroup.GraphicsItemFlag.ItemIgnoresTransformations)
        group.setZValue(2)
        group.hide()
        self.scene().addItem(group)
        return group

    @property
    def spot(self) -> Point | None:
        """The picture's point under the shared cursor, or None."""
        return self._spot

    @property
    def contour_length(self) -> float:
        """Length of the contours shown, pixels of the picture."""
        return self._lines[0].path().length()

    def show_spot(self, point: Point | None) -> None:
        """Put the shared cursor on a point, or take it away."""
        self._spot = point
        self._cursor.setVisible(point is not None)
        if point is not None:
            self._cursor.setPos(QPointF(point[0] + 0.5, point[1] + 0.5))

    def set_contours(self, segments: Segments) -> None:
        """Draw line segments, float64 (N, 2, 2), over the picture; none takes them away."""
        path = QPainterPath()
        for (x0, y0), (x1, y1) in segments + 0.5:
            path.moveTo(x0, y0)
            path.lineTo(x1, y1)
        for item in self._lines:
            item.setPath(path)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.picture_size[0]:
            self.pointed.emit(*self.to_point(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        high, wide = self.picture_size
        if move is None or not shifted or not high:
            super().keyPressEvent(event)
            return
        x, y = self._spot or ((wide - 1) / 2, (high - 1) / 2)
        step = max(1.0, wide / 112)
        self.pointed.emit(
            min(max(x + step * move[0], 0.0), wide - 1.0),
            min(max(y + step * move[1], 0.0), high - 1.0),
        )
