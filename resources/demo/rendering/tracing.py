"""Find surfaces along rays, their normals and the light that reaches them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from rendering.fields import Field, length

Distance: TypeAlias = Callable[[Field], Field]

_STEPS = 72
_FIRST_STEPS = 40
_NEAR = np.float32(1.2)
_CLOSE = np.float32(0.006)
_RIM = np.float32(0.3)


def approach(distance: Distance, origin: Field, directions: Field) -> Field:
    """Follow sparse rays until they come near the surface.

    Parameters
    ----------
    distance : callable
        Signed distance field, (3, n) to (n,).
    origin : ndarray, shape (3, 1), float32
        Start of all rays, in cm.
    directions : ndarray, shape (3, n), float32
        Unit vectors.

    Returns
    -------
    ndarray, shape (n,), float32
        Length of each ray where the surface is about a centimetre away; infinite when it never
        is.
    """
    middle = float(np.sqrt(np.sum(origin * origin)))
    travel = np.full(directions.shape[1], middle - 19.0, np.float32)
    entry = np.full_like(travel, np.inf)
    active = np.arange(travel.size)
    for _ in range(_FIRST_STEPS):
        gap = distance(origin + directions[:, active] * travel[active])
        near = gap < _NEAR
        entry[active[near]] = travel[active[near]]
        travel[active] += np.maximum(0.75 * (gap - 0.5 * _NEAR), 0.3)
        active = active[~near & (travel[active] < middle + 20.0)]
        if active.size == 0:
            break
    return entry


def march(distance: Distance, origin: Field, directions: Field, *, start: Field) -> Field:
    """Follow rays from `start`, shape (n,), to the surface.

    Parameters
    ----------
    distance, origin, directions
        As for `approach`.
    start : ndarray, shape (n,), float32
        Length of each ray to begin with; infinite for rays that miss.

    Returns
    -------
    ndarray, shape (n,), float32
        Length of each ray up to the surface, in cm; infinite when it misses.
    """
    travel = start.copy()
    surface = np.full_like(start, np.inf)
    closest, place = np.full_like(start, np.inf), start.copy()
    active = np.flatnonzero(np.isfinite(start))
    for _ in range(_STEPS):
        if active.size == 0:
            return surface
        gap = distance(origin + directions[:, active] * travel[active])
        closer = active[np.abs(gap) < closest[active]]
        place[closer] = travel[closer]
        closest[active] = np.minimum(closest[active], np.abs(gap))
        travel[active] += 0.75 * gap
        done = np.abs(gap) < _CLOSE
        surface[active[done]] = travel[active[done]]
        active = active[~done & (travel[active] < start[active] + 22.0)]
    # Rays that graze the outline crawl along it; dropping them leaves a dotted bright rim.
    grazing = active[closest[active] < _RIM]
    surface[grazing] = place[grazing]
    return surface


def find_normals(distance: Distance, points: Field) -> Field:
    """Return outward unit normals at surface points, shape (3, n)."""
    corners = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], np.float32)
    total = np.zeros_like(points)
    for corner in corners[:, :, None]:
        total += corner * distance(points + corner * np.float32(0.02))
    return total / (length(total) + np.float32(1e-9))


def find_openness(distance: Distance, points: Field, *, normals: Field) -> Field:
    """Return how open the surroundings of surface points are, 0 (buried) to 1 (free)."""
    closed = np.zeros(points.shape[1], np.float32)
    for reach, weight in ((0.15, 0.26), (0.45, 0.26), (1.0, 0.24), (2.2, 0.22)):
        free = distance(points + normals * np.float32(reach))
        closed += (reach - free) / reach * weight
    return 1.0 - 0.95 * np.clip(closed, 0.0, 1.0)


def find_light(distance: Distance, points: Field, *, towards: Field) -> Field:
    """Return how much of a soft lamp in direction `towards`, shape (3, 1), is seen, 0 to 1."""
    travel = np.full(points.shape[1], 0.25, np.float32)
    seen = np.ones_like(travel)
    for _ in range(11):
        gap = distance(points + towards * travel)
        seen = np.minimum(seen, np.clip(5.0 * gap / travel, 0.0, 1.0))
        travel += np.clip(gap, 0.2, 1.8)
    return seen
