"""Maps as a picture to take along: panels, scales, caption and where they come from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QImageWriter,
    QLinearGradient,
    QPainter,
    QPen,
)
from PySide6.QtSvg import QSvgGenerator

from xfv_desktop.domain import Uint8Array
from xfv_desktop.errors import InternalFault
from xfv_desktop.gui.contours import Segments
from xfv_desktop.gui.pixels import make_image
from xfv_desktop.imaging import build_colours

_SIDE = 420
_GAP = 24
_HEAD = 30
_BAR = 40
_LINE = 20
_ALIGNED = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
INK, MUTED = "#19222e", "#535e6c"


@dataclass(frozen=True, eq=False)
class Panel:
    """One picture of a figure.

    Attributes
    ----------
    title : str
        Above the picture.
    pixels : uint8 (H, W, 3)
        The picture with its map, RGB.
    polarity : str
        Chooses the colours of its scale; empty without a map.
    ends : tuple of str
        What stands under the start, middle and end of the scale.
    contours : float64 (N, 2, 2), optional
        Line segments in pixels of the picture.
    """

    title: str
    pixels: Uint8Array
    polarity: str
    ends: tuple[str, str, str]
    contours: Segments | None = None


@dataclass(frozen=True, eq=False)
class Figure:
    """Panels in rows of ``columns``, a caption, and lines of provenance below."""

    panels: tuple[Panel, ...]
    columns: int
    caption: str
    provenance: tuple[str, ...]

    @property
    def size(self) -> QSize:
        """Width and height, pixels."""
        rows = -(-len(self.panels) // self.columns)
        width = self.columns * (_SIDE + _GAP) + _GAP
        foot = sum(height for _text, _size, height in self.lines)
        return QSize(width, rows * (_HEAD + _SIDE + _BAR + _GAP) + foot + 2 * _GAP)

    @property
    def lines(self) -> tuple[tuple[str, int, int], ...]:
        """Caption and provenance: text, size of its letters, height it takes, pixels."""
        width = self.columns * (_SIDE + _GAP) - _GAP
        sized = [(self.caption, 14), *((line, 12) for line in self.provenance)]
        return tuple((text, size, measure_text(text, size, width) + 6) for text, size in sized)


def encode_figure(figure: Figure) -> bytes:
    """Return a figure as PNG bytes; its provenance is kept as text in the file too."""
    image = QImage(figure.size, QImage.Format.Format_RGB32)
    image.setText("provenance", "\n".join(figure.provenance))
    painter = QPainter(image)
    _paint(painter, figure)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"PNG")).write(image):
        raise InternalFault("The picture could not be written as PNG.")
    return bytes(buffer.data().data())


def encode_drawing(figure: Figure) -> bytes:
    """Return a figure as SVG bytes; lines and texts are drawn, pictures are embedded."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(figure.size)
    drawing.setViewBox(QRect(0, 0, figure.size.width(), figure.size.height()))
    drawing.setTitle("Attribution maps")
    drawing.setDescription("\n".join(figure.provenance))
    painter = QPainter(drawing)
    _paint(painter, figure)
    painter.end()
    return bytes(buffer.data().data())


def _paint(painter: QPainter, figure: Figure) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(QRect(0, 0, figure.size.width(), figure.size.height()), QColor("#ffffff"))
    for number, panel in enumerate(figure.panels):
        x = _GAP + (number % figure.columns) * (_SIDE + _GAP)
        y = (number // figure.columns) * (_HEAD + _SIDE + _BAR + _GAP) + _GAP // 2
        _paint_panel(painter, panel, x, y)
    rows = -(-len(figure.panels) // figure.columns)
    y = rows * (_HEAD + _SIDE + _BAR + _GAP) + _GAP // 2
    width = figure.size.width() - 2 * _GAP
    for text, size, height in figure.lines:
        colour = INK if size > 12 else MUTED
        write_text(painter, QRectF(_GAP, y, width, height), text, size=size, colour=colour)
        y += height


def measure_text(text: str, size: int, width: int) -> int:
    """Return the height of a text that is wrapped to a width, pixels."""
    font = QFont()
    font.setPixelSize(size)
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), flags, text).height()


def _paint_panel(painter: QPainter, panel: Panel, x: int, y: int) -> None:
    write_text(painter, QRectF(x, y, _SIDE, _HEAD), panel.title, size=16)
    high, wide = panel.pixels.shape[:2]
    scale = _SIDE / max(high, wide)
    room = QRectF(x, y + _HEAD, wide * scale, high * scale)
    painter.drawImage(room, make_image(panel.pixels))
    if panel.contours is not None and len(panel.contours):
        lines = [
            QLineF(*(_SIDE / max(high, wide) * (point + 0.5) for pair in one for point in pair))
            for one in panel.contours
        ]
        painter.save()
        painter.translate(room.topLeft())
        for colour, width in (("#ffffff", 3.0), (INK, 1.2)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLines(lines)
        painter.restore()
    if panel.polarity:
        _paint_scale(painter, panel, QRectF(x, y + _HEAD + _SIDE + 6, _SIDE, 12))


def _paint_scale(painter: QPainter, panel: Panel, room: QRectF) -> None:
    gradient = QLinearGradient(room.topLeft(), room.topRight())
    table = build_colours(panel.polarity)
    for at in range(0, 256, 15):
        gradient.setColorAt(at / 255, QColor(*(int(part) for part in table[at])))
    painter.fillRect(room, gradient)
    below = room.translated(0, 14)
    below.setHeight(_LINE)
    flags = (
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignHCenter,
        Qt.AlignmentFlag.AlignRight,
    )
    for text, flag in zip(panel.ends, flags, strict=True):
        write_text(painter, below, text, size=12, flags=flag)


def write_text(
    painter: QPainter,
    room: QRectF,
    text: str,
    *,
    size: int,
    colour: str = INK,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write a text into a rectangle, wrapped, its letters ``size`` pixels high."""
    font = QFont(painter.font())
    font.setPixelSize(size)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), text)
