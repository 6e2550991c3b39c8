"""A picture with its faces: choose one by click or number, or place five points by hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from xfv_desktop.domain import LandmarkConvention, Point
from xfv_desktop.gui.landmarks import LandmarkDraft
from xfv_desktop.gui.state import Faces
from xfv_desktop.gui.widgets.image_view import ImageView

_REACH = 12.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
CHOSEN = QColor("#ffd166")
OTHER = QColor("#7fd1ff")
SHADOW = QColor(0, 0, 0, 190)


class FaceView(ImageView):
    """Draw boxes and points over a picture and let them be chosen or moved.

    Outside landmark placing, a click in a box or its number key chooses a face. While
    placing, clicks set points, drags move them; with the keyboard the arrow keys move the
    cross (Shift: ten pixels), Space or Enter sets the next point, 1 to 5 take up a point.
    """

    face_chosen = Signal(int)
    draft_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._faces = Faces()
        self.draft: LandmarkDraft | None = None
        self._held: int | None = None
        self._cross: Point = (0.0, 0.0)
        self.interactive = True
        self.setMouseTracking(True)

    def set_faces(self, faces: Faces) -> None:
        """Show what is known of the faces."""
        self._faces = faces
        self.viewport().update()

    def start_placing(self, convention: LandmarkConvention, points: tuple[Point, ...]) -> None:
        """Begin to place points, from existing ones where there are."""
        self.draft = LandmarkDraft(convention, list(points))
        height, width = self.picture_size
        self._cross = (width / 2, height / 2)
        self._tell()

    def stop_placing(self) -> None:
        """Go back to choosing faces."""
        self.draft = None
        self._held = None
        self._tell()

    def undo(self) -> None:
        """Take back the last placed or moved point."""
        if self.draft is not None and self.draft.undo():
            self._held = None
            self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        self.draft_changed.emit()

    @override
    def rescale(self) -> None:
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.interactive and self.picture_size[0]:
            point = self.to_point(event.position())
            if self.draft is not None:
                self._grab(point)
            else:
                self._choose_at(point)
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.draft is not None and self._held is not None and event.buttons():
            self.draft.move(self._held, self._clamp(self.to_point(event.position())))
            self.viewport().update()
            return
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self._tell()
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        used = self._key_placing(event) if self.draft is not None else self._key_choosing(event)
        if not used:
            super().keyPressEvent(event)

    def _key_choosing(self, event: QKeyEvent) -> bool:
        number = event.text()
        if self.interactive and number.isdigit() and 1 <= int(number) <= len(self._faces.found):
            self.face_chosen.emit(int(number) - 1)
            return True
        return False

    def _key_placing(self, event: QKeyEvent) -> bool:
        key, draft = Qt.Key(event.key()), self.draft
        if draft is None:
            return False
        if key in _ARROWS:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            dx, dy = _ARROWS[key]
            self._nudge(dx * far, dy * far)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._put()
        elif event.text() in tuple("12345")[: len(draft.points)]:
            self._take_up(int(event.text()) - 1)
        else:
            return False
        return True

    def _nudge(self, dx: float, dy: float) -> None:
        self._cross = self._clamp((self._cross[0] + dx, self._cross[1] + dy))
        if self.draft is not None and self._held is not None:
            self.draft.move(self._held, self._cross)
        self._tell()

    def _put(self) -> None:
        if self.draft is not None and self._held is None:
            self.draft.add(self._cross)
        self._held = None
        self._tell()

    def _take_up(self, index: int) -> None:
        if self.draft is not None:
            self.draft.remember()
            self._held, self._cross = index, self.draft.points[index]
            self._tell()

    def _grab(self, point: Point) -> None:
        draft = self.draft
        if draft is None:
            return
        reach = _REACH * self.unit
        for index, (x, y) in enumerate(draft.points):
            if abs(x - point[0]) <= reach and abs(y - point[1]) <= reach:
                draft.remember()
                self._held = index
                return
        draft.add(self._clamp(point))
        self._tell()

    def _choose_at(self, point: Point) -> None:
        hits = []
        for index, face in enumerate(self._faces.found):
            x0, y0, x1, y1 = face.box
            if x0 <= point[0] <= x1 and y0 <= point[1] <= y1:
                hits.append(((x1 - x0) * (y1 - y0), index))
        if hits:
            self.face_chosen.emit(min(hits)[1])

    def _clamp(self, point: Point) -> Point:
        height, width = self.picture_size
        return (min(max(point[0], 0.0), width - 1.0), min(max(point[1], 0.0), height - 1.0))

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        if not self.picture_size[0]:
            return
        painter.translate(0.5, 0.5)
        if self.draft is not None:
            self._draw_points(painter, tuple(self.draft.points), CHOSEN, numbered=True)
            self._draw_cross(painter)
            return
        for index, face in enumerate(self._faces.found):
            chosen = index == self._faces.chosen and self._faces.landmarks is None
            self._draw_box(painter, face.box, str(index + 1), chosen=chosen)
            if chosen or len(self._faces.found) == 1:
                self._draw_points(painter, face.landmarks, CHOSEN, numbered=False)
        if self._faces.landmarks is not None:
            self._draw_points(painter, self._faces.landmarks, CHOSEN, numbered=True)

    def _pen(self, colour: QColor, width: float) -> QPen:
        # A cosmetic pen counts device pixels, which are finer on a dense screen.
        pen = QPen(colour, width * self.devicePixelRatioF())
        pen.setCosmetic(True)
        return pen

    def _draw_box(
        self, painter: QPainter, box: tuple[float, ...], text: str, *, chosen: bool
    ) -> None:
        area = QRectF(QPointF(box[0], box[1]), QPointF(box[2], box[3]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((SHADOW, 5.0), (CHOSEN if chosen else OTHER, 2.5)):
            pen = self._pen(colour, width)
            if not chosen:
                pen.setStyle(Qt.PenStyle.DashLine if width < 4 else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawRect(area)
        if not self.interactive:
            return
        tag = self.tr("{number} chosen").format(number=text) if chosen else text
        self._draw_text(painter, QPointF(box[0], box[1]), tag)

    def _draw_text(self, painter: QPainter, at: QPointF, text: str) -> None:
        painter.save()
        painter.translate(at)
        painter.scale(self.unit, self.unit)
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + 10
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADOW)
        painter.drawRect(QRectF(0, 0, width, 20))
        painter.setPen(QColor("white"))
        painter.drawText(QRectF(0, 0, width, 20), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _draw_points(
        self, painter: QPainter, points: tuple[Point, ...], colour: QColor, *, numbered: bool
    ) -> None:
        reach = (5 if self.interactive else 3) * self.unit
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, (x, y) in enumerate(points):
            for pen in (self._pen(SHADOW, 4.0), self._pen(colour, 2.0)):
                painter.setPen(pen)
                painter.drawEllipse(QPointF(x, y), reach, reach)
            if numbered:
                offset = QPointF(x + 1.6 * reach, y - 2 * reach)
                self._draw_text(painter, offset, str(index + 1))

    def _draw_cross(self, painter: QPainter) -> None:
        if not self.hasFocus():
            return
        x, y = self._cross
        reach = 14 * self.unit
        for pen in (self._pen(SHADOW, 3.5), self._pen(QColor("white"), 1.5)):
            painter.setPen(pen)
            painter.drawLine(QPointF(x - reach, y), QPointF(x + reach, y))
            painter.drawLine(QPointF(x, y - reach), QPointF(x, y + reach))
