"""Where a view looks in a scene: its centre, scale and turn, and how they are moved."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import Point

Matrix = NDArray[np.float64]
LOWEST, HIGHEST = 1 / 256, 64.0
# Keeps a centre that lies between two screen pixels from flickering between them.
_LEAN = 0.5 - 1e-6


def make_similarity(*, factor: float = 1.0, angle: float = 0.0, shift: Point = (0, 0)) -> Matrix:
    """Return a matrix, float64 (3, 3), that scales, turns clockwise by degrees and moves."""
    cos, sin = factor * math.cos(math.radians(angle)), factor * math.sin(math.radians(angle))
    return np.array([[cos, -sin, shift[0]], [sin, cos, shift[1]], [0.0, 0.0, 1.0]])


def invert(matrix: Matrix) -> Matrix:
    """Return the way back of a matrix, float64 (3, 3)."""
    return np.asarray(np.linalg.inv(matrix), np.float64)


def move_point(matrix: Matrix, point: Point) -> Point:
    """Return where a matrix, float64 (3, 3), takes a point."""
    x, y = matrix[:2, :2] @ point + matrix[:2, 2]
    return (float(x), float(y))


def measure_scale(matrix: Matrix) -> float:
    """Return by how much a similarity, float64 (3, 3), enlarges lengths."""
    return math.sqrt(abs(float(np.linalg.det(matrix[:2, :2]))))


@dataclass(frozen=True)
class Camera:
    """A view's centre in the scene, screen pixels per scene unit, and turn in degrees.

    Screen pixels are the device's own, so a scale of 1 is one to one on dense screens too.
    The picture turns clockwise with the angle.
    """

    centre: Point = (0.0, 0.0)
    scale: float = 1.0
    angle: float = 0.0

    @property
    def plane(self) -> Matrix:
        """From the scene to the endless plane of screen pixels, float64 (3, 3)."""
        return make_similarity(factor=self.scale, angle=self.angle)

    def find_corner(self, size: tuple[int, int]) -> tuple[int, int]:
        """Return the plane's whole pixel at the top left of a view of this size."""
        x, y = move_point(self.plane, self.centre)
        return (math.floor(x - size[0] / 2 + _LEAN), math.floor(y - size[1] / 2 + _LEAN))

    def to_view(self, size: tuple[int, int]) -> Matrix:
        """Return the matrix from the scene to a view's screen pixels, float64 (3, 3)."""
        left, top = self.find_corner(size)
        return make_similarity(shift=(-left, -top)) @ self.plane

    def to_scene(self, spot: Point, size: tuple[int, int]) -> Point:
        """Return the scene point under a screen pixel's place in a view."""
        return move_point(invert(self.to_view(size)), spot)

    def pan(self, dx: float, dy: float) -> Camera:
        """Return the camera after the picture moved by screen pixels."""
        x, y = self._undo(dx, dy)
        return replace(self, centre=(self.centre[0] - x, self.centre[1] - y))

    def zoom(self, factor: float, anchor: Point = (0.0, 0.0)) -> Camera:
        """Return the camera after a zoom; ``anchor``, from the centre, stays in its place."""
        scale = min(max(self.scale * factor, LOWEST), HIGHEST)
        return self._keep(replace(self, scale=scale), anchor)

    def rotate(self, degrees: float, anchor: Point = (0.0, 0.0)) -> Camera:
        """Return the camera after turning the picture about the anchor."""
        angle = (self.angle + degrees + 180) % 360 - 180
        return self._keep(replace(self, angle=angle), anchor)

    def fit(self, corners: Matrix, size: tuple[int, int]) -> Camera:
        """Return the camera that shows all corners, float64 (N, 2), at its present angle."""
        turned = corners @ make_similarity(angle=self.angle)[:2, :2].T
        low, high = turned.min(axis=0), turned.max(axis=0)
        scale = min(np.array(size) / np.maximum(high - low, 1e-9))
        middle = (float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2)
        centre = move_point(make_similarity(angle=-self.angle), middle)
        return Camera(centre, float(min(max(scale, LOWEST), HIGHEST)), self.angle)

    def _undo(self, dx: float, dy: float) -> Point:
        x, y = invert(self.plane)[:2, :2] @ (dx, dy)
        return (float(x), float(y))

    def _keep(self, changed: Camera, anchor: Point) -> Camera:
        before, after = self._undo(*anchor), changed._undo(*anchor)
        x, y = self.centre
        return replace(changed, centre=(x + before[0] - after[0], y + before[1] - after[1]))
