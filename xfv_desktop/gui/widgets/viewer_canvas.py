"""Paint one view of the scene, and let mouse and wheel move it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QLine, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from xfv_desktop.domain import Point, Side
from xfv_desktop.gui.accessibility import mark_role
from xfv_desktop.gui.camera import move_point
from xfv_desktop.gui.pixels import make_tile
from xfv_desktop.gui.pyramid import Layer, Plan, freeze
from xfv_desktop.gui.steps import Step
from xfv_desktop.gui.theme import LIGHT, Colours
from xfv_desktop.gui.widgets.viewer_pace import Pace
from xfv_desktop.gui.widgets.viewer_scene import (
    BLINK,
    CURTAIN,
    DIFFERENCE,
    OPACITY,
    WIPE,
    Scene,
)
from xfv_desktop.gui.widgets.viewer_tiles import TileCache

_STEP = 1.25
_REACH = 9
_LOUPE = 190
LOUPE_FACTOR = 4.0
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class ViewerCanvas(QWidget):
    """One view; the probe's also shows the stacked modes.

    The wheel zooms where the mouse is (Shift: turns), dragging moves the picture (Ctrl:
    the reference by hand, on the curtain's edge: the curtain), a double click goes to
    100 % and back.
    """

    def __init__(self, scene: Scene, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene, self.side = scene, side
        self.colours: Colours = LIGHT
        self.tiles = TileCache()
        self.pace = Pace(self)
        self.pace.rested.connect(self.update)
        self._drag = ""
        self._last = QPointF()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 100)
        mark_role(self, "picture")
        scene.changed.connect(self.update)
        scene.moved.connect(self.update)
        scene.cursor_moved.connect(self.update)
        scene.arranged.connect(self.update)

    @property
    def pixel_size(self) -> tuple[int, int]:
        """Width and height in screen pixels."""
        ratio = self.devicePixelRatioF()
        return (round(self.width() * ratio), round(self.height() * ratio))

    @override
    def sizeHint(self) -> QSize:
        return QSize(520, 400)

    # --- what is painted -----------------------------------------------------------------

    def make_plan(self, *sides: Side, blend: str = "one", amount: float = 1.0) -> Plan:
        """Return what to paint for these sides."""
        scene, ground = self.scene, QColor(self.colours.canvas)
        camera = scene.camera(self.side)
        layers = []
        for side in sides:
            sheet = scene.sheets.get(side)
            if sheet is not None:
                layers.append(Layer(sheet.pyramid, freeze(scene.place(side)), sheet.tone))
        tone = (ground.red(), ground.green(), ground.blue())
        return Plan(tuple(layers), camera.scale, camera.angle, tone, blend, amount)

    def list_plans(self) -> list[tuple[Plan, QRect]]:
        """Return what is painted, and where in the view's screen pixels."""
        mode, whole = self.scene.mode, QRect(0, 0, *self.pixel_size)
        if mode in (WIPE, CURTAIN):
            first, second = self._split(whole)
            return [
                (self.make_plan(Side.PROBE), first),
                (self.make_plan(Side.REFERENCE), second),
            ]
        if mode in (OPACITY, DIFFERENCE):
            blend = "opacity" if mode == OPACITY else "difference"
            return [(self.make_plan(*Side, blend=blend, amount=self.scene.amount), whole)]
        side = self.scene.shown if mode == BLINK else self.side
        return [(self.make_plan(side), whole)]

    def _split(self, whole: QRect) -> tuple[QRect, QRect]:
        edge = self.curtain_edge
        first, second = QRect(whole), QRect(whole)
        if self.scene.mode == WIPE:
            first.setWidth(edge)
            second.setLeft(edge)
        else:
            first.setHeight(edge)
            second.setTop(edge)
        return first, second

    @property
    def curtain_edge(self) -> int:
        """Where the curtain ends, screen pixels from the left or the top."""
        wide, high = self.pixel_size
        return round((wide if self.scene.mode == WIPE else high) * self.scene.amount)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # A painter that an error's trace kept alive would bring the program down.
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        corner = self.scene.camera(self.side).find_corner(self.pixel_size)
        plans = self.list_plans()
        rough = self.pace.follow(tuple(plan.lie for plan, _area in plans))
        for plan, area in plans:
            if not plan.layers:
                painter.fillRect(area, QColor(self.colours.canvas))
            elif not area.isEmpty():
                painter.setClipRect(area)
                self.tiles.draw(painter, plan.roughen() if rough else plan, corner, area)
        painter.setClipping(False)
        self._paint_curtain(painter)
        self._paint_cursor(painter)
        self._paint_frame(painter)

    def _paint_curtain(self, painter: QPainter) -> None:
        if self.scene.mode not in (WIPE, CURTAIN):
            return
        wide, high = self.pixel_size
        edge, upright = self.curtain_edge, self.scene.mode == WIPE
        ends = (QPoint(edge, 0), QPoint(edge, high)) if upright else (
            QPoint(0, edge), QPoint(wide, edge)
        )  # fmt: skip
        self._ring(painter, lambda: painter.drawLine(*ends))
        grip = QPoint(edge, high // 2) if upright else QPoint(wide // 2, edge)
        reach = round(_REACH * self.devicePixelRatioF())
        painter.setBrush(QColor(self.colours.accent))
        self._ring(painter, lambda: painter.drawEllipse(grip, reach, reach))

    def _ring(self, painter: QPainter, draw: Step, colour: str = "#ffffff") -> None:
        """Draw in a light line on a dark one, which shows on any ground."""
        ratio = self.devicePixelRatioF()
        for ink, width in (("#101418", 4.0), (colour, 2.0)):
            painter.setPen(QPen(QColor(ink), width * ratio))
            draw()

    def _paint_cursor(self, painter: QPainter) -> None:
        if self.scene.cursor is None:
            return
        side, point = self.scene.cursor
        x, y = move_point(self.scene.camera(self.side).to_view(self.pixel_size), point)
        spot, ratio = QPoint(round(x), round(y)), self.devicePixelRatioF()
        if self.scene.loupe:
            self._paint_loupe(painter, spot, point)
        if side is self.side and self.underMouse():
            return
        near, far = round(3 * ratio), round(11 * ratio)
        steps = [QPoint(dx, dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))]
        arms = [QLine(spot + step * near, spot + step * far) for step in steps]
        self._ring(painter, lambda: painter.drawLines(arms), "#ffd166")

    def _paint_loupe(self, painter: QPainter, spot: QPoint, point: Point) -> None:
        wide = round(_LOUPE * self.devicePixelRatioF())
        area = QRect(0, 0, wide, wide)
        area.moveCenter(spot)
        camera = replace(self.scene.camera(self.side), centre=point)
        camera = replace(camera, scale=camera.scale * LOUPE_FACTOR)
        plan = next((p for p, part in self.list_plans() if part.contains(spot)), None)
        if plan is None or not plan.layers:
            return
        near = replace(plan, scale=camera.scale)
        seen = near.render(camera.find_corner((wide, wide)), (wide, wide))
        painter.drawImage(area.topLeft(), make_tile(np.ascontiguousarray(seen)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._ring(painter, lambda: painter.drawRect(area))

    def _paint_frame(self, painter: QPainter) -> None:
        ratio, focus = self.devicePixelRatioF(), self.hasFocus()
        colour = self.colours.focus if focus else self.colours.border
        width = (2 if focus else 1) * ratio
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 2 * width))
        painter.drawRect(QRect(0, 0, *self.pixel_size))

    # --- mouse and wheel -----------------------------------------------------------------

    def find_scene_point(self, position: QPointF) -> Point:
        """Return the scene point under a position of the widget."""
        ratio = self.devicePixelRatioF()
        spot = (position.x() * ratio, position.y() * ratio)
        return self.scene.camera(self.side).to_scene(spot, self.pixel_size)

    def _find_anchor(self, position: QPointF) -> Point:
        ratio, (wide, high) = self.devicePixelRatioF(), self.pixel_size
        return (position.x() * ratio - wide / 2, position.y() * ratio - high / 2)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.scene.activate(self.side)
        # Some systems turn the wheel sideways while Shift is held.
        turn = event.angleDelta().y() or event.angleDelta().x()
        if turn and event.modifiers() & _SHIFT:
            self.scene.rotate(5.0 if turn > 0 else -5.0)
        elif turn:
            anchor = self._find_anchor(event.position())
            self.scene.zoom(_STEP if turn > 0 else 1 / _STEP, anchor)
        event.accept()

    def _near_curtain(self, position: QPointF) -> bool:
        if self.scene.mode not in (WIPE, CURTAIN):
            return False
        along = position.x() if self.scene.mode == WIPE else position.y()
        return abs(along - self.curtain_edge / self.devicePixelRatioF()) <= _REACH

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.scene.activate(self.side)
        self._last = event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._near_curtain(event.position()):
            self._drag = "curtain"
        elif left and event.modifiers() & _CONTROL and self.scene.complete:
            self._drag = "hand"
        elif left or event.button() == Qt.MouseButton.MiddleButton:
            self._drag = "pan"

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved, ratio = event.position() - self._last, self.devicePixelRatioF()
        if self._drag == "curtain":
            self.drag_curtain(event.position())
        elif self._drag == "hand":
            before = self.find_scene_point(self._last)
            after = self.find_scene_point(event.position())
            hand = self.scene.hand.nudge(after[0] - before[0], after[1] - before[1])
            self.scene.move_hand(hand)
        elif self._drag == "pan":
            self.scene.pan(moved.x() * ratio, moved.y() * ratio)
        self._last = event.position()
        self._show_shape()
        self.scene.point_at(self.side, self.find_scene_point(event.position()))

    def drag_curtain(self, position: QPointF) -> None:
        """Put the curtain's edge under a position of the widget."""
        wipe = self.scene.mode == WIPE
        share = position.x() / self.width() if wipe else position.y() / self.height()
        self.scene.set_amount(min(max(share, 0.0), 1.0))

    def _show_shape(self) -> None:
        shapes = Qt.CursorShape
        if self._drag == "curtain" or (not self._drag and self._near_curtain(self._last)):
            split = shapes.SplitHCursor if self.scene.mode == WIPE else shapes.SplitVCursor
            self.setCursor(split)
        else:
            self.setCursor(shapes.ClosedHandCursor if self._drag else shapes.CrossCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = ""
        self._show_shape()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.scene.activate(self.side)
        scene = self.scene
        if abs(scene.zoom_of(self.side) - 1) > 1e-6:
            anchor = self._find_anchor(event.position())
            scene.zoom(1 / scene.zoom_of(self.side), anchor)
        else:
            scene.fit()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.scene.point_at(self.side, None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.scene.activate(self.side)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scene.resize(self.side, self.pixel_size)
