"""The plots of a calibration: DET, Tippett, ECE, PAV and the scores' densities (pyqtgraph)."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg  # untyped; wrapped here as in the curve plot
from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from xfv_desktop.errors import InternalFault
from xfv_desktop.gui.accessibility import mark_role
from xfv_desktop.gui.layout import column
from xfv_desktop.gui.numbers import format_percent
from xfv_desktop.gui.theme import LIGHT, Colours
from xfv_desktop.gui.widgets.plot_base import build_plot

if TYPE_CHECKING:
    from xfv_desktop.workflow.calibration_views import (
        CalibrationView,
        EntropyCurve,
        PavCurve,
        TippettCurve,
    )

# For texts outside a QObject: the tools that collect them know the name.
translate = QCoreApplication.translate
# Rates on a normal-deviate axis; shares of 0 and 1 lie at its ends.
_TICKS = (0.0005, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
_LEAST, _MOST = 0.0002, 0.5
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_LINE = 18


@dataclass(frozen=True)
class Trace:
    """One line of a plot: its name, points, which colour and which stroke it has."""

    name: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    colour: str
    stroke: int = 0


@dataclass(frozen=True)
class Drawing:
    """A plot's lines and axes; ``rates`` puts both axes on normal deviates.

    ``corner`` is where its legend covers nothing: distances in pixels from the left (or, when
    negative, the right) and from the top (or the bottom).
    """

    traces: tuple[Trace, ...]
    across: str
    up: str
    rates: bool = False
    corner: tuple[int, int] = (12, 12)


class CalibrationPlot(QWidget):
    """Show one of a calibration's plots; lines differ by stroke as well as by colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self._drawing: Drawing | None = None
        self.setAccessibleName(self.tr("Plot of the calibration"))
        mark_role(self, "chart")
        self.plot = build_plot()
        self.plot.getAxis("bottom").setHeight(44)
        self.plot.getAxis("left").setWidth(64)
        self.plot.getPlotItem().layout.setContentsMargins(4, 8, 14, 8)
        self.legend = self.plot.addLegend(offset=(12, 12))
        self.setLayout(column(self.plot))
        self.setMinimumSize(320, 220)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.colours = colours
        self._draw()

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a plot."""
        self._drawing = drawing
        names = ", ".join(trace.name for trace in drawing.traces)
        self.setAccessibleDescription(f"{drawing.across}; {drawing.up}: {names}")
        self._draw()

    def encode_png(self, provenance: tuple[str, ...]) -> bytes:
        """Return the plot with its provenance below as PNG bytes; also kept as text in it."""
        room = self._measure(provenance)
        image = QImage(room.size() * 2, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        image.setText("provenance", "\n".join(provenance))
        painter = QPainter(image)
        self._paint(painter, room, provenance)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, QByteArray(b"PNG")).write(image):
            raise InternalFault("The plot could not be written as PNG.")
        return bytes(buffer.data().data())

    def encode_svg(self, provenance: tuple[str, ...]) -> bytes:
        """Return the plot with its provenance below as SVG bytes."""
        room = self._measure(provenance)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        drawing = QSvgGenerator()
        drawing.setOutputDevice(buffer)
        drawing.setSize(room.size())
        drawing.setViewBox(room)
        drawing.setTitle(self.accessibleName())
        drawing.setDescription("\n".join(provenance))
        painter = QPainter(drawing)
        self._paint(painter, room, provenance)
        painter.end()
        return bytes(buffer.data().data())

    def _measure(self, provenance: tuple[str, ...]) -> QRect:
        size = self.plot.size()
        return QRect(0, 0, size.width(), size.height() + _LINE * (len(provenance) + 1))

    def _paint(self, painter: QPainter, room: QRect, provenance: tuple[str, ...]) -> None:
        painter.fillRect(room, QColor(self.colours.surface))
        high = self.plot.height()
        self.plot.render(painter, QRectF(0, 0, room.width(), high), self.plot.rect())
        painter.setPen(QColor(self.colours.text))
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        for number, line in enumerate(provenance):
            place = QRectF(10, high + 6 + number * _LINE, room.width() - 20, _LINE)
            text = painter.fontMetrics().elidedText(
                line, Qt.TextElideMode.ElideRight, room.width() - 20
            )
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), text)

    def _draw(self) -> None:
        self.plot.clear()
        self.plot.setBackground(QColor(self.colours.surface))
        drawing = self._drawing
        if drawing is None:
            return
        for side, text in (("bottom", drawing.across), ("left", drawing.up)):
            axis = self.plot.getAxis(side)
            axis.setPen(self.colours.border_strong)
            axis.setTextPen(self.colours.muted)
            axis.setLabel(text, color=self.colours.muted)
            axis.setTicks(_list_ticks() if drawing.rates else None)
        self.legend.setLabelTextColor(self.colours.text)
        self.legend.setOffset(drawing.corner)
        for trace in drawing.traces:
            ink = QColor(getattr(self.colours, trace.colour))
            pen = pg.mkPen(ink, width=2, style=_STYLES[trace.stroke])
            self.plot.plot(np.array(trace.xs), np.array(trace.ys), pen=pen, name=trace.name)
        self._fit(drawing)

    def _fit(self, drawing: Drawing) -> None:
        if drawing.rates:
            ends = (_deviate(_LEAST), _deviate(_MOST))
            self.plot.setXRange(*ends, padding=0.02)
            self.plot.setYRange(*ends, padding=0.02)
            return
        box = self.plot.getPlotItem().vb
        box.enableAutoRange()
        box.updateAutoRange()
        box.disableAutoRange()


def _deviate(rate: float) -> float:
    """Return a rate's normal deviate; rates near 0 and 1 lie on the edge."""
    return NormalDist().inv_cdf(min(max(rate, _LEAST), _MOST))


def _list_ticks() -> list[list[tuple[float, str]]]:
    return [[(_deviate(rate), format_percent(rate)) for rate in _TICKS]]


def build_drawings(view: CalibrationView) -> dict[str, Drawing]:
    """Return every plot of a calibration by its name; those of ratios only where there are any.

    References
    ----------
    D. Meuwly, D. Ramos and R. Haraksim, Forensic Science International 276 (2017) 142-153
    (Tippett, ECE and PAV plots).
    """
    found = {"histogram": _draw_histogram(view), "det": _draw_det(view)}
    curves = view.curves
    if curves.tippett is not None:
        found["tippett"] = _draw_tippett(curves.tippett)
    if curves.entropy is not None:
        found["ece"] = _draw_entropy(curves.entropy)
    if curves.pav is not None:
        found["pav"] = _draw_pav(curves.pav)
    return found


def _draw_histogram(view: CalibrationView) -> Drawing:
    hist = view.histogram
    steps = zip(hist.edges[:-1], hist.edges[1:], strict=True)
    edges = tuple(value for both in steps for value in both)
    return Drawing(
        (
            Trace(translate("CalibrationPlot", "mated"), edges, _double(hist.mated), "mated"),
            Trace(
                translate("CalibrationPlot", "non-mated"),
                edges,
                _double(hist.non_mated),
                "non_mated",
                1,
            ),
        ),
        translate("CalibrationPlot", "comparison score"),
        translate("CalibrationPlot", "density"),
    )


def _draw_det(view: CalibrationView) -> Drawing:
    det = view.curves.det
    name = translate("CalibrationPlot", "recognizer")
    across, up = (tuple(_deviate(rate) for rate in side) for side in (det.fmr, det.fnmr))
    line = Trace(name, across, up, "accent_text")
    return Drawing((line,), "FMR", "FNMR", rates=True, corner=(-12, 12))


def _draw_tippett(curve: TippettCurve) -> Drawing:
    other = translate("CalibrationPlot", "non-mated")
    return Drawing(
        (
            Trace(translate("CalibrationPlot", "mated"), curve.values, curve.mated, "mated"),
            Trace(other, curve.values, curve.non_mated, "non_mated", 1),
        ),
        translate("CalibrationPlot", "log10 likelihood ratio"),
        translate("CalibrationPlot", "share at or above"),
        corner=(-12, 52),
    )


def _draw_entropy(curve: EntropyCurve) -> Drawing:
    odds = curve.prior_odds
    neutral = translate("CalibrationPlot", "no information")
    return Drawing(
        (
            Trace(translate("CalibrationPlot", "observed"), odds, curve.observed, "accent_text"),
            Trace(translate("CalibrationPlot", "after PAV"), odds, curve.best, "mated", 1),
            Trace(neutral, odds, curve.neutral, "muted", 2),
        ),
        translate("CalibrationPlot", "log10 prior odds"),
        translate("CalibrationPlot", "cross-entropy, bits"),
    )


def _draw_pav(curve: PavCurve) -> Drawing:
    ends = (min(curve.before), max(curve.before))
    return Drawing(
        (
            Trace("PAV", curve.before, curve.after, "accent_text"),
            Trace(translate("CalibrationPlot", "perfect"), ends, ends, "muted", 2),
        ),
        translate("CalibrationPlot", "log10 likelihood ratio"),
        translate("CalibrationPlot", "log10 ratio after PAV"),
    )


def _double(values: tuple[float, ...]) -> tuple[float, ...]:
    """Return each density twice, for the steps of a histogram."""
    return tuple(value for one in values for value in (one, one))
