"""How curves are told apart: colour, dashes and marks, each enough by itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from xfv_desktop.gui.terms import translate
from xfv_desktop.gui.theme import Colours

_SAMPLE = QSize(34, 14)
_PEN = Qt.PenStyle


@dataclass(frozen=True)
class LineStyle:
    """A colour for either theme, dashes, and the plot's name of a mark."""

    light: str
    dark: str
    dashes: Qt.PenStyle
    mark: str

    def colour(self, colours: Colours) -> str:
        """Return the colour that stands out in a theme."""
        return self.dark if colours.tone == "dark" else self.light

    @property
    def words(self) -> str:
        """The style for those who do not see it."""
        return f"{_name_dashes(self.dashes)}, {_name_mark(self.mark)}"


# Neighbours differ in all three; the colours keep 3:1 to the plot's ground in their theme.
STYLES = (
    LineStyle("#1d5c88", "#8cc6ee", _PEN.SolidLine, "o"),
    LineStyle("#a8480f", "#f0965c", _PEN.DashLine, "s"),
    LineStyle("#12756e", "#4fc3b5", _PEN.DotLine, "t"),
    LineStyle("#6d3fa0", "#c8a5f0", _PEN.DashDotLine, "d"),
    LineStyle("#8a1c12", "#ff9d92", _PEN.SolidLine, "x"),
    LineStyle("#5c5a00", "#d8d25a", _PEN.DashLine, "t1"),
    LineStyle("#3b4654", "#b6c0cc", _PEN.DotLine, "+"),
    LineStyle("#1b6b1b", "#86d986", _PEN.DashDotDotLine, "p"),
)


def choose_style(place: int) -> LineStyle:
    """Return the style of the method at a place in the explanation; they recur after eight."""
    return STYLES[place % len(STYLES)]


def _name_dashes(dashes: Qt.PenStyle) -> str:
    names = {
        _PEN.SolidLine: translate("LineStyle", "solid line"),
        _PEN.DashLine: translate("LineStyle", "dashed line"),
        _PEN.DotLine: translate("LineStyle", "dotted line"),
        _PEN.DashDotLine: translate("LineStyle", "line of dashes and dots"),
        _PEN.DashDotDotLine: translate("LineStyle", "line of dashes and two dots"),
    }
    return names[dashes]


def _name_mark(mark: str) -> str:
    names = {
        "o": translate("LineStyle", "circles"),
        "s": translate("LineStyle", "squares"),
        "t": translate("LineStyle", "triangles"),
        "t1": translate("LineStyle", "triangles pointing up"),
        "d": translate("LineStyle", "diamonds"),
        "x": translate("LineStyle", "crosses"),
        "+": translate("LineStyle", "plus signs"),
        "p": translate("LineStyle", "pentagons"),
    }
    return names[mark]


_SHAPES = {
    "s": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "t": ((-1.1, -0.8), (1.1, -0.8), (0, 1.1)),
    "t1": ((-1.1, 0.8), (1.1, 0.8), (0, -1.1)),
    "d": ((0, -1.3), (1.0, 0), (0, 1.3), (-1.0, 0)),
    "p": ((0, -1.2), (1.15, -0.35), (0.7, 1), (-0.7, 1), (-1.15, -0.35)),
}
_STROKES = {
    "x": ((-1, -1, 1, 1), (-1, 1, 1, -1)),
    "+": ((-1.2, 0, 1.2, 0), (0, -1.2, 0, 1.2)),
}


def paint_sample(painter: QPainter, room: QRectF, style: LineStyle, colour: str) -> None:
    """Paint a piece of a curve with its mark, for a legend."""
    middle, ink = room.center(), QColor(colour)
    painter.setPen(QPen(ink, 2, style.dashes))
    painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()))
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(QBrush(ink))
    size = 3.4
    if style.mark in _STROKES:
        for x0, y0, x1, y1 in _STROKES[style.mark]:
            start = middle + QPointF(size * x0, size * y0)
            painter.drawLine(start, middle + QPointF(size * x1, size * y1))
    elif style.mark in _SHAPES:
        points = [middle + QPointF(size * x, size * y) for x, y in _SHAPES[style.mark]]
        painter.drawPolygon(QPolygonF(points))
    else:
        painter.drawEllipse(middle, size, size)


def paint_band(painter: QPainter, room: QRectF, colours: Colours) -> None:
    """Paint a piece of the nulls' band, for a legend."""
    shade = QColor(colours.muted)
    shade.setAlpha(70)
    painter.fillRect(room, shade)
    painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
    painter.drawLine(room.topLeft(), room.topRight())
    painter.drawLine(room.bottomLeft(), room.bottomRight())


def make_sample(style: LineStyle | None, colours: Colours, *, ratio: float = 1.0) -> QIcon:
    """Return a legend's sample of a curve, or of the nulls' band without a style."""
    picture = QPixmap(_SAMPLE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(1, 1, _SAMPLE.width() - 2, _SAMPLE.height() - 2)
    if style is None:
        paint_band(painter, room, colours)
    else:
        paint_sample(painter, room, style, style.colour(colours))
    painter.end()
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        # The chosen method's entry cannot be switched off, and must not look faded for it.
        icon.addPixmap(picture, mode)
    return icon


SAMPLE_SIZE = _SAMPLE
