"""The comparison score on a scale, between the mated and non-mated scores of a set."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from xfv_desktop.domain import Comparison
from xfv_desktop.gui.accessibility import mark_role
from xfv_desktop.gui.backend import Distributions
from xfv_desktop.gui.numbers import format_number, format_short
from xfv_desktop.gui.theme import LIGHT, Colours

_SIDE = 14
_TOP = 34
_FOOT = 34


@dataclass(frozen=True)
class _Curves:
    centres: NDArray[np.float64]
    mated: NDArray[np.float64]
    non_mated: NDArray[np.float64]


class ScoreScale(QWidget):
    """Paint score, spread and threshold over the densities; said in words as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._curves: _Curves | None = None
        self._range = (-1.0, 1.0)
        self._full = False
        self.colours: Colours = LIGHT
        self.setMinimumHeight(130)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Comparison score on its scale"))
        mark_role(self, "chart")

    @property
    def shown_range(self) -> tuple[float, float]:
        """First and last score on the axis."""
        return self._range

    def set_comparison(self, comparison: Comparison | None, sets: Distributions | None) -> None:
        """Show a comparison against a score set's densities, where there is one."""
        self._comparison = comparison
        self._curves = _read_curves(sets) if sets is not None else None
        self._choose_range()
        self.setAccessibleDescription(self._describe())

    def show_full(self, full: bool) -> None:
        """Show the score's whole range, or the part where scores lie."""
        self._full = full
        self._choose_range()

    def _choose_range(self) -> None:
        one = self._comparison
        self._range = (-1.0, 1.0) if one is None else (one.score.low, one.score.high)
        if one is not None and not self._full:
            self._range = self._find_part(one)
        self.update()

    def _find_part(self, one: Comparison) -> tuple[float, float]:
        marks = [one.score.value]
        if one.threshold is not None:
            marks.append(one.threshold.value)
        if one.spread is not None:
            marks += [one.spread.low, one.spread.high]
        if self._curves is not None:
            high = np.maximum(self._curves.mated, self._curves.non_mated)
            used = self._curves.centres[high > 0.004 * high.max()]
            marks += [float(used.min()), float(used.max())]
        gap = max(0.06 * (max(marks) - min(marks)), 0.02)
        low, high_end = one.score.low, one.score.high
        return max(low, min(marks) - gap), min(high_end, max(marks) + gap)

    def _describe(self) -> str:
        one = self._comparison
        if one is None:
            return self.tr("No comparison.")
        parts = [
            self.tr("Score {score} in [{low}, {high}].").format(
                score=format_number(one.score.value),
                low=format_short(one.score.low),
                high=format_short(one.score.high),
            )
        ]
        if one.threshold is not None:
            text = self.tr("Threshold {value}.")
            parts.append(text.format(value=format_number(one.threshold.value)))
        if one.spread is not None:
            low, high = format_number(one.spread.low), format_number(one.spread.high)
            parts.append(self.tr("Spread {low} to {high}.").format(low=low, high=high))
        return " ".join(parts)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 150)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._comparison is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(_SIDE, _TOP, self.width() - 2 * _SIDE, self.height() - _TOP - _FOOT)
        if self._curves is not None:
            self._paint_curves(painter, plot, self._curves)
        self._paint_axis(painter, plot)
        self._paint_threshold(painter, plot, self._comparison)
        self._paint_score(painter, plot, self._comparison)
        painter.end()

    def _x(self, plot: QRectF, score: float) -> float:
        low, high = self._range
        return plot.left() + (score - low) / (high - low) * plot.width()

    def _paint_curves(self, painter: QPainter, plot: QRectF, curves: _Curves) -> None:
        top = max(curves.mated.max(), curves.non_mated.max()) or 1.0
        painter.setClipRect(plot.adjusted(0, -1, 0, 1))
        for values, name, style in (
            (curves.non_mated, self.colours.non_mated, Qt.PenStyle.DashLine),
            (curves.mated, self.colours.mated, Qt.PenStyle.SolidLine),
        ):
            points = [
                QPointF(self._x(plot, x), plot.bottom() - y / top * plot.height())
                for x, y in zip(curves.centres, values, strict=True)
            ]
            ends = [QPointF(points[-1].x(), plot.bottom()), QPointF(points[0].x(), plot.bottom())]
            fill = QColor(name)
            fill.setAlpha(48)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF(points + ends))
            painter.setPen(QPen(QColor(name), 2, style))
            painter.drawPolyline(QPolygonF(points))
        painter.setClipping(False)

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(QColor(self.colours.border_strong), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        low, high = self._range
        step = _choose_step((high - low) / 6)
        painter.setPen(QColor(self.colours.muted))
        tick = np.ceil(low / step) * step
        while tick <= high + 1e-9:
            x = self._x(plot, float(tick))
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4))
            area = QRectF(x - 30, plot.bottom() + 4, 60, 16)
            # The ticks' sum ends a hair below nought, which would be written with a sign.
            text = format_number(round(float(tick), 2) + 0.0, 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
            tick += step

    def _paint_threshold(self, painter: QPainter, plot: QRectF, one: Comparison) -> None:
        if one.threshold is None:
            return
        x = self._x(plot, one.threshold.value)
        painter.setPen(QPen(QColor(self.colours.text), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, plot.top() - 6), QPointF(x, plot.bottom()))
        # The two labels keep to opposite sides of their lines, so they never overlap.
        left = one.score.value >= one.threshold.value
        text = self.tr("threshold {value}").format(value=format_number(one.threshold.value))
        self._paint_text(painter, x, 17, text, left=left)

    def _paint_score(self, painter: QPainter, plot: QRectF, one: Comparison) -> None:
        colour = QColor(self.colours.accent_text)
        x = self._x(plot, one.score.value)
        if one.spread is not None:
            low, high = (self._x(plot, v) for v in (one.spread.low, one.spread.high))
            band = QColor(colour)
            band.setAlpha(70)
            area = QRectF(low, plot.top(), max(high - low, 2.0), plot.height())
            painter.fillRect(area, band)
        painter.setPen(QPen(colour, 2.5))
        painter.drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()))
        painter.setBrush(colour)
        tip = QPolygonF([QPointF(x, plot.top() + 4), QPointF(x - 7, 26), QPointF(x + 7, 26)])
        painter.drawPolygon(tip)
        below = one.threshold is not None and one.score.value < one.threshold.value
        text = self.tr("score {value}").format(value=format_number(one.score.value))
        self._paint_text(painter, x, 1, text, left=below)

    def _paint_text(self, painter: QPainter, x: float, y: float, text: str, *, left: bool) -> None:
        painter.setPen(QColor(self.colours.text))
        width = painter.fontMetrics().horizontalAdvance(text) + 4
        start = x - width - 10 if left else x + 10
        start = min(max(start, 2.0), self.width() - width - 2.0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(start, y, width, 16), flags, text)


def _read_curves(sets: Distributions) -> _Curves:
    edges = np.asarray(sets.edges, np.float64)
    return _Curves(
        (edges[:-1] + edges[1:]) / 2,
        np.asarray(sets.mated, np.float64),
        np.asarray(sets.non_mated, np.float64),
    )


def _choose_step(rough: float) -> float:
    power = 10 ** np.floor(np.log10(rough))
    for factor in (1, 2, 5, 10):
        if factor * power >= rough:
            return float(factor * power)
    return float(10 * power)
