"""Lines of equal value on a map, as line segments (numpy)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import FloatArray

Segments = NDArray[np.float64]

# Corners of a cell, clockwise from the top left, and the edges between them by number.
_CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))
# For each of the 16 patterns of corners above the level: the pairs of edges a line joins.
_JOINED: tuple[tuple[tuple[int, int], ...], ...] = (
    (),
    ((3, 0),),
    ((0, 1),),
    ((3, 1),),
    ((1, 2),),
    ((3, 0), (1, 2)),
    ((0, 2),),
    ((3, 2),),
    ((2, 3),),
    ((0, 2),),
    ((0, 1), (2, 3)),
    ((1, 2),),
    ((1, 3),),
    ((0, 1),),
    ((0, 3),),
    (),
)


def trace_contours(values: FloatArray, level: float) -> Segments:
    """Return where a map crosses a level, float64 (N, 2, 2): start and end, (x, y).

    Points are in pixels of the map, the centre of the top-left pixel being (0, 0); between
    pixels the map is taken as linear.

    References
    ----------
    Lorensen and Cline, "Marching cubes", SIGGRAPH 1987, in its form for the plane.
    """
    high, wide = values.shape
    if high < 2 or wide < 2:
        return np.zeros((0, 2, 2))
    grid = values.astype(np.float64)
    corners = [grid[y : high - 1 + y, x : wide - 1 + x] for y, x in _CORNERS]
    above = np.stack([part >= level for part in corners])
    pattern = np.tensordot(np.array([1, 2, 4, 8]), above.astype(np.int64), axes=1)
    found = [
        _join(corners, np.nonzero(pattern == number), pair, level)
        for number, pairs in enumerate(_JOINED)
        for pair in pairs
    ]
    return np.concatenate(found)


def _join(
    corners: list[NDArray[np.float64]],
    cells: tuple[NDArray[np.intp], ...],
    edges: tuple[int, int],
    level: float,
) -> Segments:
    """Return the segments of some cells between two of their edges, float64 (N, 2, 2)."""
    ends = [_cross(corners, cells, edge, level) for edge in edges]
    return np.stack(ends, axis=1)


def _cross(
    corners: list[NDArray[np.float64]],
    cells: tuple[NDArray[np.intp], ...],
    edge: int,
    level: float,
) -> NDArray[np.float64]:
    """Return where the level crosses an edge of the cells, float64 (N, 2), (x, y)."""
    start, end = edge, (edge + 1) % 4
    low, high = corners[start][cells], corners[end][cells]
    at = (level - low) / (high - low)
    (y0, x0), (y1, x1) = _CORNERS[start], _CORNERS[end]
    return np.stack([cells[1] + x0 + at * (x1 - x0), cells[0] + y0 + at * (y1 - y0)], axis=1)
