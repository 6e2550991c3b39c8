"""A pinhole camera before the head, and the turn of the head against it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from rendering.fields import Field, column
from rendering.view import View

DISTANCE = 85.0
_PIVOT = (0.0, -6.0, -2.0)
_PIXELS_PER_CM = 18.4 / 600
_CENTRE_Y = -1.9


@dataclass(frozen=True, slots=True)
class Rays:
    """Hold the eye point, shape (3, 1), the unit directions and the picture places (cm)."""

    origin: Field
    directions: Field
    plane: Field

    def cut(self, block: slice) -> Rays:
        """Return some of the rays."""
        return Rays(self.origin, self.directions[:, block], self.plane[:, block])


def turn(view: View) -> Field:
    """Return the rotation of the head, shape (3, 3): roll after pitch after yaw."""
    yaw, pitch, roll = (math.radians(angle) for angle in (view.yaw, view.pitch, view.roll))
    c, s = math.cos(yaw), math.sin(yaw)
    about_y = np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
    c, s = math.cos(pitch), math.sin(pitch)
    about_x = np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    c, s = math.cos(roll), math.sin(roll)
    about_z = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    return (about_z @ about_x @ about_y).astype(np.float32)


def cast_rays(view: View, width: int, *, height: int) -> Rays:
    """Return one ray per pixel, row by row, in the frame of the head."""
    density = _PIXELS_PER_CM * height * view.scale
    rows, columns = np.mgrid[0:height, 0:width]
    x = (columns.ravel() + 0.5 - width / 2) / density
    y = -(rows.ravel() + 0.5 - height / 2) / density + _CENTRE_Y
    plane = np.stack([x, y, np.full(x.size, -DISTANCE)]).astype(np.float32)
    directions = plane / np.sqrt(np.sum(plane * plane, axis=0))
    rotation, pivot = turn(view), column(_PIVOT)
    origin = rotation.T @ (column((0.0, 0.0, DISTANCE)) - pivot) + pivot
    return Rays(origin, rotation.T @ directions, plane[:2])
