"""Tiles of the screen, rendered once and painted again while the picture is panned."""

from __future__ import annotations

from collections import OrderedDict
from itertools import product

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from xfv_desktop.gui.pixels import make_tile
from xfv_desktop.gui.pyramid import Plan

TILE = 256
_PLANS = 3
_TILES = 320

Place = tuple[int, int]


class TileCache:
    """Paint plans from square tiles; what was painted before is only copied.

    A tile belongs to a place of the plane, not of the window, so that panning by whole
    pixels uses it again. A new zoom, turn or tone is a new plan.
    """

    def __init__(self) -> None:
        self._plans: OrderedDict[Plan, OrderedDict[Place, QImage]] = OrderedDict()
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
            Where in the view; other tiles are neither rendered nor painted.
        """
        tiles = self._open(plan)
        left, top = corner
        columns = range((area.left() + left) // TILE, (area.right() + left) // TILE + 1)
        rows = range((area.top() + top) // TILE, (area.bottom() + top) // TILE + 1)
        for place in product(columns, rows):
            spot = QPoint(place[0] * TILE - left, place[1] * TILE - top)
            painter.drawImage(spot, self._find(tiles, plan, place))
        while len(tiles) > _TILES:
            tiles.popitem(last=False)

    def clear(self) -> None:
        """Forget all tiles."""
        self._plans.clear()

    def _open(self, plan: Plan) -> OrderedDict[Place, QImage]:
        tiles = self._plans.setdefault(plan, OrderedDict())
        self._plans.move_to_end(plan)
        while len(self._plans) > _PLANS:
            self._plans.popitem(last=False)
        return tiles

    def _find(self, tiles: OrderedDict[Place, QImage], plan: Plan, place: Place) -> QImage:
        tile = tiles.get(place)
        if tile is None:
            self.rendered += 1
            corner = (place[0] * TILE, place[1] * TILE)
            tile = tiles[place] = make_tile(plan.render(corner, (TILE, TILE)))
        tiles.move_to_end(place)
        return tile
