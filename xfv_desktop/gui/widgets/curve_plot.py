"""A Deletion or Insertion curve, stepped with the mouse and the arrow keys (pyqtgraph)."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg  # untyped; this module is its one typed wrapper
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from xfv_desktop.domain import FaithfulnessCurve, NullPlacement
from xfv_desktop.gui.layout import column
from xfv_desktop.gui.theme import LIGHT, Colours

_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageUp: 5,
    Qt.Key.Key_PageDown: -5,
    Qt.Key.Key_Home: -1000,
    Qt.Key.Key_End: 1000,
}


class CurvePlot(QWidget):
    """Plot the score over the fraction of pixels, with threshold and null band.

    Signals ``step_wanted`` with the step a click, drag or key asks for; the owner answers
    with `set_step`.
    """

    step_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Curve; arrow keys step along it")
        self._curve: FaithfulnessCurve | None = None
        self._threshold: float | None = None
        self._step = 0
        self.colours: Colours = LIGHT
        self.plot = pg.PlotWidget()
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.getAxis("bottom").setHeight(42)
        for side in ("bottom", "left"):
            # Now and never again: pyqtgraph works the prefix out each time this is called.
            self.plot.getAxis(side).enableAutoSIPrefix(False)
        self.plot.getPlotItem().layout.setContentsMargins(4, 8, 10, 6)
        self.plot.viewport().installEventFilter(self)
        self.setLayout(column(self.plot))
        self.setMinimumSize(200, 140)

    @property
    def step(self) -> int:
        """The step shown."""
        return self._step

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.colours = colours
        self._draw()

    def set_curve(self, curve: FaithfulnessCurve | None, threshold: float | None) -> None:
        """Show a curve, or nothing."""
        if curve is not None and (curve, threshold) == (self._curve, self._threshold):
            return
        self._curve, self._threshold = curve, threshold
        self._step = min(self._step, len(curve.fractions) - 1 if curve else 0)
        self._draw()

    def set_step(self, step: int) -> None:
        """Move the mark to a step."""
        self._step = step
        if self._curve is not None:
            fraction, score = self._curve.fractions[step], self._curve.scores[step]
            self._line.setValue(100 * fraction)
            self._dot.setData([100 * fraction], [score])
            self.setAccessibleDescription(f"{100 * fraction:.0f} %: score {score:.4f}")

    def position_of(self, step: int) -> QPointF:
        """Return where a step lies in the plot's viewport, pixels."""
        if self._curve is None:
            return QPointF()
        spot = QPointF(100 * self._curve.fractions[step], self._curve.scores[step])
        scene = self.plot.getPlotItem().vb.mapViewToScene(spot)
        return QPointF(self.plot.mapFromScene(scene))

    def _draw(self) -> None:
        self.plot.clear()
        self.plot.setBackground(QColor(self.colours.surface))
        for side, text in (("bottom", "pixels perturbed, %"), ("left", "comparison score")):
            axis = self.plot.getAxis(side)
            axis.setPen(self.colours.border_strong)
            axis.setTextPen(self.colours.muted)
            axis.setLabel(text, color=self.colours.muted)
        if self._curve is None:
            return
        if self._curve.null is not None:
            self._draw_band(self._curve.null)
        if self._threshold is not None:
            self._draw_threshold(self._threshold)
        self._draw_curve(self._curve)
        self.set_step(self._step)

    def _draw_band(self, null: NullPlacement) -> None:
        if not null.bands:
            return
        at, low, high = (np.array(part) for part in zip(*null.bands, strict=True))
        pen = pg.mkPen(self.colours.muted, width=1, style=Qt.PenStyle.DotLine)
        edges = [pg.PlotCurveItem(100 * at, side, pen=pen) for side in (low, high)]
        shade = QColor(self.colours.muted)
        shade.setAlpha(70)
        self.plot.addItem(pg.FillBetweenItem(*edges, brush=pg.mkBrush(shade)))
        for edge in edges:
            self.plot.addItem(edge)

    def _draw_threshold(self, value: float) -> None:
        pen = pg.mkPen(self.colours.text, width=1.2, style=Qt.PenStyle.DashLine)
        options = {"position": 0.86, "color": self.colours.text, "anchors": [(0.5, 1), (0.5, 1)]}
        line = pg.InfiniteLine(value, angle=0, pen=pen, label="threshold", labelOpts=options)
        self.plot.addItem(line)

    def _draw_curve(self, curve: FaithfulnessCurve) -> None:
        xs, ys = 100 * np.array(curve.fractions), np.array(curve.scores)
        pen = pg.mkPen(self.colours.accent_text, width=2)
        brush = pg.mkBrush(self.colours.accent_text)
        self.plot.plot(xs, ys, pen=pen, symbol="o", symbolSize=5, symbolBrush=brush, symbolPen=pen)
        mark = pg.mkPen(self.colours.focus, width=2)
        self._line = pg.InfiniteLine(0, angle=90, pen=mark)
        self._dot = pg.ScatterPlotItem(size=13, pen=mark, brush=pg.mkBrush(self.colours.surface))
        self.plot.addItem(self._line)
        self.plot.addItem(self._dot)
        marks = [float(ys.min()), float(ys.max())]
        if self._threshold is not None:
            marks.append(self._threshold)
        gap = max(0.08 * (max(marks) - min(marks)), 0.01)
        self.plot.setXRange(0, 100, padding=0.06)  # room for the last label
        self.plot.setYRange(min(marks) - gap, max(marks) + gap, padding=0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove)
        if (
            isinstance(event, QMouseEvent)
            and event.type() in kinds
            and event.buttons() & Qt.MouseButton.LeftButton
        ):
            self.setFocus()
            self._ask_near(event.position())
            return True
        return super().eventFilter(watched, event)

    def _ask_near(self, position: QPointF) -> None:
        if self._curve is None:
            return
        scene = self.plot.mapToScene(position.toPoint())
        fraction = self.plot.getPlotItem().vb.mapSceneToView(scene).x() / 100
        away = np.abs(np.array(self._curve.fractions) - fraction)
        self.step_wanted.emit(int(away.argmin()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _KEYS.get(Qt.Key(event.key()))
        if move is None or self._curve is None:
            super().keyPressEvent(event)
            return
        last = len(self._curve.fractions) - 1
        self.step_wanted.emit(min(max(self._step + move, 0), last))
