"""Neck, shoulders and a plain round-necked garment."""

from __future__ import annotations

import numpy as np

from rendering.fields import (
    Field,
    capsule,
    ellipsoid,
    ramp,
    smooth_max,
    smooth_min,
)
from rendering.landmarks import Landmarks


def shape_neck(points: Field, marks: Landmarks) -> Field:
    """Return the distance to the neck with its muscles; `points` hold |x|, y, z in cm."""
    wide = 0.5 * marks.identity.neck_width + 0.25 * (marks.identity.jaw_width - 5.0)
    squeezed = points * np.array([[1.0], [1.0], [0.94]], np.float32)
    top, middle, bottom = (0.0, -4.0, -2.4), (0.0, -12.5, -2.5), (0.0, -22.0, -3.3)
    solid = capsule(squeezed, (top, middle), radii=(4.8 + wide, 4.3 + wide))
    lower = capsule(squeezed, (middle, bottom), radii=(4.3 + wide, 5.4 + wide))
    solid = smooth_min(solid, lower, blend=0.8)
    strap = capsule(points, ((5.6 + 0.8 * wide, -5.0, -3.2), (1.3, -19.0, 1.9)), radii=(0.8, 0.6))
    solid = smooth_min(solid, strap, blend=1.5)
    slope = capsule(points, ((3.2, -12.0, -5.5), (14.0, -20.8, -4.5)), radii=(1.6, 2.2))
    solid = smooth_min(solid, slope, blend=3.0)
    front = 0.9 + 0.8 * wide
    larynx = ellipsoid(points, (0.0, marks.chin_y - 3.6, front), radii=(0.8, 1.3, 0.9))
    return smooth_min(solid, larynx, blend=1.6)


def shape_garment(points: Field, neck: Field, *, marks: Landmarks) -> Field:
    """Return the distance to a round-necked garment.

    Parameters
    ----------
    points : ndarray, shape (3, n), float32
        Places as |x|, y, z in cm.
    neck : ndarray, shape (n,), float32
        Distance to the neck on which the garment lies.
    marks : Landmarks
        The head above it.

    Returns
    -------
    ndarray, shape (n,), float32
        Signed distance of the garment.
    """
    x, y, z = points
    shoulder = capsule(points, ((2.0, -18.6, -4.0), (17.0, -22.4, -4.2)), radii=(4.5, 4.2))
    chest = ellipsoid(points, (0.0, -25.0, -1.2), radii=(15.0, 9.0, 6.8))
    folds = 0.10 * np.sin(1.1 * x + 0.7 * y) * np.sin(0.5 * x - 0.9 * y + 1.0)
    torso = smooth_min(shoulder, chest, blend=3.0) + folds
    below = y + 14.3 + 0.46 * (z + 2.4) + 0.04 * x
    band = 0.35 + 0.16 * ramp(below, (-1.25, -1.1))
    return smooth_max(smooth_min(torso, neck - band, blend=1.0), below, blend=0.3)
