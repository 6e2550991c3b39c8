"""Tiles of the screen, rendered once and painted again while the picture is panned."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from itertools import product

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from xfv_desktop.gui.pixels import make_tile
from xfv_desktop.gui.pyramid import Plan, Shelf

TILE = 256
_PLANS = 3
_TILES = 320

Place = tuple[int, int]


@dataclass
class _Sheet:
    """What is there of one plan: a first frame, its place in the plane, and the tiles."""

    frame: QImage
    at: QRect
    tiles: OrderedDict[Place, QImage] = field(default_factory=OrderedDict)


class TileCache:
    """Paint plans from square tiles; what was painted before is only copied.

    A tile belongs to a place of the plane, not of the window, so that panning by whole
    pixels uses it again. A new zoom, turn or tone is a new plan: its first frame is
    rendered as one piece, since it may well be the only one, and cut into tiles where the
    plan is painted again elsewhere. Where only tones or the blend are new, the pictures
    need not be cut out again.
    """

    def __init__(self) -> None:
        self._sheets: OrderedDict[Plan, _Sheet] = OrderedDict()
        self._shelf = Shelf()
        self.rendered = 0

    def draw(self, painter: QPainter, plan: Plan, corner: Place, area: QRect) -> None:
        """Paint a plan into an area of the view.

        Parameters
        ----------
        painter : QPainter
            In the screen's own pixels.
        plan : Plan
            What to paint.
        corner : (int, int)
            The plane's pixel at the view's top left.
        area : QRect
            Where in the view; nothing else is rendered or painted, but for the rest of a tile.
        """
        at = area.translated(*corner)
        sheet = self._open(plan, at)
        if sheet.at == at:
            painter.drawImage(area.topLeft(), sheet.frame)
            return
        columns = range(at.left() // TILE, at.right() // TILE + 1)
        rows = range(at.top() // TILE, at.bottom() // TILE + 1)
        for place in product(columns, rows):
            spot = QPoint(place[0] * TILE - corner[0], place[1] * TILE - corner[1])
            painter.drawImage(spot, self._find(sheet, plan, place))
        while len(sheet.tiles) > _TILES:
            sheet.tiles.popitem(last=False)

    def _open(self, plan: Plan, at: QRect) -> _Sheet:
        sheet = self._sheets.get(plan)
        if sheet is None:
            sheet = self._sheets[plan] = _Sheet(self._render(plan, at, self._shelf), at)
        self._sheets.move_to_end(plan)
        while len(self._sheets) > _PLANS:
            self._sheets.popitem(last=False)
        return sheet

    def _find(self, sheet: _Sheet, plan: Plan, place: Place) -> QImage:
        tile = sheet.tiles.get(place)
        if tile is None:
            at = QRect(place[0] * TILE, place[1] * TILE, TILE, TILE)
            if sheet.at.contains(at):
                tile = sheet.frame.copy(at.translated(-sheet.at.topLeft()))
            else:
                tile = self._render(plan, at)
            sheet.tiles[place] = tile
        sheet.tiles.move_to_end(place)
        return tile

    def _render(self, plan: Plan, at: QRect, shelf: Shelf | None = None) -> QImage:
        self.rendered += 1
        corner, size = (at.left(), at.top()), (at.width(), at.height())
        return make_tile(plan.render(corner, size, shelf=shelf))
