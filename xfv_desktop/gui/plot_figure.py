"""Curves as a picture to take along: plot, legend, caption and where they come from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from xfv_desktop.errors import InternalFault
from xfv_desktop.gui.figure import INK, MUTED, measure_text, write_text
from xfv_desktop.gui.theme import LIGHT
from xfv_desktop.gui.widgets.curve_legend import Entry
from xfv_desktop.gui.widgets.curve_plot import CurvePlot, Plotted
from xfv_desktop.gui.widgets.line_styles import paint_band, paint_sample

_WIDTH, _PLOT, _GAP, _LINE, _SAMPLE = 920, 520, 24, 22, 46


@dataclass(frozen=True)
class PlotFigure:
    """A plot with its legend, a caption, and lines of provenance below.

    Belongs into the window's thread: the plot is drawn by a widget of its own, always in
    the light theme.
    """

    plotted: Plotted
    legend: tuple[Entry, ...]
    title: str
    caption: str
    provenance: tuple[str, ...]

    @property
    def size(self) -> QSize:
        """Width and height, pixels."""
        foot = sum(height for _text, _size, height in self._lines)
        legend = _LINE * len(self.legend)
        return QSize(_WIDTH, _PLOT + legend + foot + 4 * _GAP)

    @property
    def _lines(self) -> tuple[tuple[str, int, int], ...]:
        """Caption and provenance: text, size of its letters, height it takes, pixels."""
        sized = [(self.caption, 14), *((line, 12) for line in self.provenance)]
        wide = _WIDTH - 2 * _GAP
        return tuple((text, size, measure_text(text, size, wide) + 6) for text, size in sized)

    def encode_picture(self) -> bytes:
        """Return PNG bytes; the provenance is kept as text in the file too."""
        image = QImage(self.size, QImage.Format.Format_RGB32)
        image.setText("provenance", "\n".join(self.provenance))
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, QByteArray(b"PNG")).write(image):
            raise InternalFault("The picture could not be written as PNG.")
        return bytes(buffer.data().data())

    def encode_drawing(self) -> bytes:
        """Return SVG bytes: lines and texts, no picture."""
        buffer, drawing = QBuffer(), QSvgGenerator()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        drawing.setOutputDevice(buffer)
        drawing.setSize(self.size)
        drawing.setViewBox(QRect(0, 0, self.size.width(), self.size.height()))
        drawing.setTitle(self.title)
        drawing.setDescription("\n".join(self.provenance))
        painter = QPainter(drawing)
        self._paint(painter)
        painter.end()
        return bytes(buffer.data().data())

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, self.size.width(), self.size.height()), QColor("#ffffff"))
        wide = _WIDTH - 2 * _GAP
        write_text(painter, QRectF(_GAP, 8, wide, _LINE), self.title, size=16)
        self._paint_plot(painter, QRectF(_GAP, _GAP + 12, wide, _PLOT))
        y = float(_PLOT + 2 * _GAP)
        for entry in self.legend:
            self._paint_entry(painter, entry, y)
            y += _LINE
        y += _GAP / 2
        for text, size, height in self._lines:
            colour = INK if size > 12 else MUTED
            room = QRectF(_GAP, y, wide, height)
            write_text(painter, room, text, size=size, colour=colour)
            y += height

    def _paint_plot(self, painter: QPainter, room: QRectF) -> None:
        plot = CurvePlot()
        plot.set_colours(LIGHT)
        plot.show_curves(self.plotted)
        painter.save()
        plot.paint_on(painter, room)
        painter.restore()
        plot.deleteLater()

    def _paint_entry(self, painter: QPainter, entry: Entry, y: float) -> None:
        sample = QRectF(_GAP, y + 4, _SAMPLE, _LINE - 9)
        painter.save()
        if entry.style is None:
            paint_band(painter, sample, LIGHT)
        else:
            paint_sample(painter, sample, entry.style, entry.style.colour(LIGHT))
        painter.restore()
        room = QRectF(_GAP + _SAMPLE + 10, y, _WIDTH - 3 * _GAP - _SAMPLE, _LINE)
        write_text(painter, room, entry.more, size=13)
