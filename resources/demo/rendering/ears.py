"""The outer ear: a tilted leaf with rim, inner ridge, bowl, lobe and tragus."""

from __future__ import annotations

import math

import numpy as np

from rendering.fields import Field, column, ellipsoid, length, ramp, smooth_max, smooth_min, sphere
from rendering.landmarks import Landmarks


def shape_ear(points: Field, marks: Landmarks) -> Field:
    """Return the distance to the ear; `points` hold |x|, y, z in cm."""
    solid = sphere(points, (7.0, -1.4, -1.0), radius=4.6)
    near = np.flatnonzero(solid < 0.6)
    solid[near] = _leaf(points[:, near], marks)
    return solid


def _leaf(points: Field, marks: Landmarks) -> Field:
    local = _into_leaf(points, marks) / np.float32(marks.identity.ear_size)
    along, up, out = local
    edge = _outline(along, up)
    leaf = np.hypot(np.maximum(edge + 0.15, 0.0), out + 0.12) - 0.17
    strength = ramp(up, (-2.3, -0.9))
    rim = np.hypot(edge + 0.24, out - 0.05) - (0.16 + 0.13 * strength)
    solid = smooth_min(leaf, rim, blend=0.25)
    inner = np.hypot(edge + 0.92, out - 0.02) - (0.05 + 0.2 * ramp(up, (-1.5, -0.4)))
    solid = smooth_min(solid, inner, blend=0.3)
    solid = smooth_min(solid, sphere(local, (0.75, -2.35, 0.02), radius=0.42), blend=0.5)
    bowl = ellipsoid(local, (0.75, -0.45, 0.45), radii=(0.62, 0.85, 0.6))
    solid = smooth_max(solid, -bowl, blend=0.2)
    tragus = ellipsoid(local, (0.1, -0.65, 0.28), radii=(0.28, 0.42, 0.24))
    solid = smooth_min(solid, tragus, blend=0.25) * np.float32(marks.identity.ear_size)
    # Without this wedge the lobe floats beside the narrower jaw.
    wedge = ellipsoid(points, (5.8, -2.2, -0.6), radii=(1.1, 1.9, 1.1))
    return smooth_min(solid, wedge, blend=0.5)


def _into_leaf(points: Field, marks: Landmarks) -> Field:
    who = marks.identity
    root = (6.62 + 0.25 * (who.face_width - 6.4), -1.2, 0.1)
    flare, lean = who.ear_flare, math.radians(12.0)
    back = np.array([math.sin(flare), 0.0, -math.cos(flare)])
    rise = np.array([0.0, math.cos(lean), 0.0]) + math.sin(lean) * back
    back = math.cos(lean) * back - np.array([0.0, math.sin(lean), 0.0])
    frame = np.stack([back, rise, np.cross(rise, back) * -1.0]).astype(np.float32)
    return frame @ (points - column(root))


def _outline(along: Field, up: Field) -> Field:
    widen = 1.0 + 0.13 * np.clip(up / 2.9, -1.0, 1.0)
    flat = np.stack([(along - 1.25) / (1.62 * widen), (up - 0.1) / 2.85, np.zeros_like(up)])
    reach = length(flat)
    return (reach - 1.0) * (1.62 + 1.23 * np.abs(flat[1]) / (reach + 1e-6))
