"""Deletion or Insertion curves, stepped with the mouse and the arrow keys (pyqtgraph)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg  # untyped; this module is its one typed wrapper
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from xfv_desktop.domain import FaithfulnessCurve, NullPlacement
from xfv_desktop.gui.accessibility import FocusRing, mark_role
from xfv_desktop.gui.layout import column
from xfv_desktop.gui.numbers import format_number
from xfv_desktop.gui.theme import LIGHT, Colours
from xfv_desktop.gui.widgets.line_styles import LineStyle
from xfv_desktop.gui.widgets.plot_base import build_plot

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
# Room for the label and the figures of the left axis, where nothing measures them, pixels.
_AXIS = 64
# Height of the threshold's name, pixels.
_NAME = 26


@dataclass(frozen=True)
class Series:
    """One method's curve, with its name and look."""

    name: str
    curve: FaithfulnessCurve
    style: LineStyle


@dataclass(frozen=True)
class Plotted:
    """What a plot shows.

    Attributes
    ----------
    main : Series or None
        The curve that is stepped along; without it nothing is shown.
    others : tuple of Series
        Drawn thinner, for comparison; of the same side, kind and fill.
    threshold : float or None
        A line across.
    null : bool
        Whether the band of rankings that know nothing is drawn, where there is one.
    """

    main: Series | None = None
    others: tuple[Series, ...] = ()
    threshold: float | None = None
    null: bool = True


class CurvePlot(QWidget):
    """Plot scores over the fraction of pixels, with threshold and null band.

    Signals ``step_wanted`` with the step a click, drag or key asks for; the owner answers
    with `set_step`. ``play_wanted`` asks to play or pause. Drawn only while it is seen.
    """

    step_wanted = Signal(int)
    play_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Curves; arrow keys step along, space plays"))
        mark_role(self, "chart")
        self._shown = Plotted()
        self._stale = True
        self._step = 0
        self.colours: Colours = LIGHT
        self.plot = build_plot()
        self.plot.getAxis("bottom").setHeight(40)
        self.plot.getPlotItem().layout.setContentsMargins(4, 8, 10, 2)
        self.plot.getPlotItem().vb.sigResized.connect(self._on_resized)
        self.plot.viewport().installEventFilter(self)
        self.setLayout(column(self.plot))
        self.setMinimumSize(200, 120)
        FocusRing(self)

    @property
    def step(self) -> int:
        """The step shown."""
        return self._step

    @property
    def shown(self) -> Plotted:
        """What is shown."""
        return self._shown

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.colours = colours
        self._renew()

    def show_curves(self, plotted: Plotted) -> None:
        """Show curves, or nothing."""
        if plotted.main is not None and plotted == self._shown:
            return
        self._shown = plotted
        last = len(plotted.main.curve.fractions) - 1 if plotted.main else 0
        self._step = min(self._step, last)
        self._renew()

    def set_step(self, step: int) -> None:
        """Move the mark to a step."""
        self._step = step
        main = self._shown.main
        if main is None or self._stale:
            return
        at = main.curve.fractions[step]
        self._line.setValue(100 * at)
        self._dot.setData([100 * at], [main.curve.scores[step]])
        scores = self.read_scores(step)
        self._dots.setData([100 * at] * (len(scores) - 1), [score for _name, score in scores[1:]])
        told = "; ".join(f"{name} {format_number(score)}" for name, score in scores)
        self.setAccessibleDescription(f"{format_number(100 * at, 0)} %: {told}")

    def read_scores(self, step: int) -> tuple[tuple[str, float], ...]:
        """Return the name and score of every curve at a step, the main one first."""
        main = self._shown.main
        if main is None:
            return ()
        at = main.curve.fractions[step]
        others = (
            (one.name, float(np.interp(at, one.curve.fractions, one.curve.scores)))
            for one in self._shown.others
        )
        return ((main.name, main.curve.scores[step]), *others)

    def position_of(self, step: int) -> QPointF:
        """Return where a step lies in the plot's viewport, pixels."""
        main = self._shown.main
        if main is None:
            return QPointF()
        spot = QPointF(100 * main.curve.fractions[step], main.curve.scores[step])
        scene = self.plot.getPlotItem().vb.mapViewToScene(spot)
        return QPointF(self.plot.mapFromScene(scene))

    def paint_on(self, painter: QPainter, room: QRectF) -> None:
        """Paint the plot into a rectangle, without the mark of the step.

        A plot that was never shown gets the rectangle's size.
        """
        if not self.isVisible():
            # A widget that is not shown hears of its size only when it is to be painted.
            self.resize(room.size().toSize())
            self.plot.getAxis("left").setWidth(_AXIS)
            self.grab()
        self._draw()
        if self._shown.main is not None:
            for mark in (self._line, self._dot, self._dots):
                mark.hide()
        self.plot.render(painter, room)

    # --- drawing -------------------------------------------------------------------------

    def _renew(self) -> None:
        self._stale = True
        if self.isVisible():
            self._draw()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._draw()

    def _draw(self) -> None:
        self._stale = False
        self.plot.clear()
        self.plot.setBackground(QColor(self.colours.surface))
        texts = (("bottom", self.tr("pixels perturbed, %")), ("left", self.tr("comparison score")))
        for side, text in texts:
            axis = self.plot.getAxis(side)
            axis.setPen(self.colours.border_strong)
            axis.setTextPen(self.colours.muted)
            axis.setLabel(text, color=self.colours.muted)
        main = self._shown.main
        if main is None:
            return
        if self._shown.null and main.curve.null is not None:
            self._draw_band(main.curve.null)
        if self._shown.threshold is not None:
            self._draw_threshold(self._shown.threshold)
        for one in self._shown.others:
            self._draw_series(one, width=1.4, size=4)
        self._draw_series(main, width=2.4, size=5)
        self._draw_marks()
        self._fit(main)
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
        label = self.tr("threshold")
        self.plot.addItem(pg.InfiniteLine(value, angle=0, pen=pen, label=label, labelOpts=options))

    def _draw_series(self, one: Series, *, width: float, size: int) -> None:
        xs, ys = 100 * np.array(one.curve.fractions), np.array(one.curve.scores)
        colour = one.style.colour(self.colours)
        pen = pg.mkPen(colour, width=width, style=one.style.dashes)
        outline, brush = pg.mkPen(colour, width=1), pg.mkBrush(colour)
        look = {"symbol": one.style.mark, "symbolSize": size, "symbolPen": outline}
        # Marks as lines, not as little pictures: a drawing that is saved stays sharp.
        self.plot.plot(xs, ys, pen=pen, symbolBrush=brush, useCache=False, **look)

    def _draw_marks(self) -> None:
        mark = pg.mkPen(self.colours.focus, width=2)
        ground = pg.mkBrush(self.colours.surface)
        self._line = pg.InfiniteLine(0, angle=90, pen=mark)
        self._dots = pg.ScatterPlotItem(size=9, pen=pg.mkPen(self.colours.focus), brush=ground)
        self._dot = pg.ScatterPlotItem(size=13, pen=mark, brush=ground)
        for item in (self._line, self._dots, self._dot):
            self.plot.addItem(item)

    def _fit(self, main: Series) -> None:
        marks = [score for one in (main, *self._shown.others) for score in one.curve.scores]
        if self._shown.threshold is not None:
            marks.append(self._shown.threshold)
        low, high = min(marks), max(marks)
        gap = max(0.08 * (high - low), 0.01)
        above = gap
        if self._shown.threshold == high:
            # Its name stands on the line, so it needs as much room above as a line of text.
            share = min(_NAME / max(self.plot.getPlotItem().vb.height(), 1), 0.4)
            above = max(gap, (high - low + gap) * share / (1 - share))
        self.plot.setXRange(0, 100, padding=0.06)  # room for the last label
        self.plot.setYRange(low - gap, high + above, padding=0)

    @Slot()
    def _on_resized(self) -> None:
        if self._shown.main is not None and not self._stale:
            self._fit(self._shown.main)

    # --- stepping ------------------------------------------------------------------------

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
        main = self._shown.main
        if main is None:
            return
        scene = self.plot.mapToScene(position.toPoint())
        fraction = self.plot.getPlotItem().vb.mapSceneToView(scene).x() / 100
        away = np.abs(np.array(main.curve.fractions) - fraction)
        self.step_wanted.emit(int(away.argmin()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        main, key = self._shown.main, Qt.Key(event.key())
        if main is not None and key == Qt.Key.Key_Space:
            self.play_wanted.emit()
            return
        move = _KEYS.get(key)
        if move is None or main is None:
            super().keyPressEvent(event)
            return
        last = len(main.curve.fractions) - 1
        self.step_wanted.emit(min(max(self._step + move, 0), last))
