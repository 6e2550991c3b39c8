"""Signed distances of simple solids and the ways to join them (lengths in cm)."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Field: TypeAlias = NDArray[np.float32]
Triple: TypeAlias = tuple[float, float, float]


def smooth_min(first: Field, second: Field, *, blend: float) -> Field:
    """Join two solids with a rounded seam.

    Parameters
    ----------
    first, second : ndarray, shape (n,), float32
        Signed distances in cm.
    blend : float
        Width of the seam in cm.

    Returns
    -------
    ndarray, shape (n,), float32
        Signed distance of the union.
    """
    overlap = np.maximum(blend - np.abs(first - second), 0.0)
    return np.minimum(first, second) - overlap * overlap * (0.25 / blend)


def smooth_max(first: Field, second: Field, *, blend: float) -> Field:
    """Intersect two solids with a rounded edge; the mirror image of `smooth_min`."""
    overlap = np.maximum(blend - np.abs(first - second), 0.0)
    return np.maximum(first, second) + overlap * overlap * (0.25 / blend)


def length(vectors: Field) -> Field:
    """Return the Euclidean length of vectors of shape (3, n)."""
    return np.sqrt(np.einsum("in,in->n", vectors, vectors))


def sphere(points: Field, centre: Triple, *, radius: float) -> Field:
    """Return the distance of points, shape (3, n), to a sphere."""
    return length(points - column(centre)) - np.float32(radius)


def ellipsoid(points: Field, centre: Triple, *, radii: Triple) -> Field:
    """Return the first-order distance of points, shape (3, n), to an ellipsoid."""
    scaled = (points - column(centre)) / column(radii)
    reach = length(scaled)
    slope = length(scaled / column(radii)) + np.float32(1e-6)
    return reach * (reach - 1.0) / slope


def capsule(points: Field, ends: tuple[Triple, Triple], *, radii: tuple[float, float]) -> Field:
    """Return the distance to a rod between two ends whose radius varies evenly."""
    start = column(ends[0])
    axis = column(ends[1]) - start
    offset = points - start
    along = np.clip(axis[:, 0] @ offset / np.float32(axis[:, 0] @ axis[:, 0]), 0.0, 1.0)
    reach = length(offset - axis * along)
    return reach - (np.float32(radii[0]) + np.float32(radii[1] - radii[0]) * along)


def column(values: Triple) -> Field:
    """Return three numbers as a float32 column, shape (3, 1)."""
    return np.array(values, np.float32).reshape(3, 1)


def ramp(values: Field, edges: tuple[float, float]) -> Field:
    """Return the smooth step from 0 at the first edge to 1 at the second (either order)."""
    step = np.clip((values - np.float32(edges[0])) / np.float32(edges[1] - edges[0]), 0.0, 1.0)
    return step * step * (3.0 - 2.0 * step)


def bump(values: Field, width: float) -> Field:
    """Return the bell curve exp(-(values / width)^2)."""
    scaled = values * np.float32(1.0 / width)
    return np.exp(-scaled * scaled)
