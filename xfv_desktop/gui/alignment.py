"""How the reference lies over the probe for viewing: by pixels, size, landmarks, or hand."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from xfv_desktop.domain import LandmarkConvention, Landmarks, Point
from xfv_desktop.gui.camera import Matrix, invert, make_similarity, measure_scale, move_point

# Mirroring makes left points right ones; these are the places the five points change to.
_PARTNERS = {
    LandmarkConvention.EYE_CORNERS: (2, 3, 0, 1, 4),
    LandmarkConvention.EYES_NOSE_MOUTH: (1, 0, 2, 4, 3),
}


@dataclass(frozen=True)
class FacePoints:
    """Five landmarks, in picture pixels, and what they mean."""

    points: Landmarks
    convention: LandmarkConvention


@dataclass(frozen=True)
class Hand:
    """What a hand added to an alignment: shift in probe pixels, turn in degrees, scale."""

    shift: Point = (0.0, 0.0)
    angle: float = 0.0
    factor: float = 1.0

    def nudge(self, dx: float, dy: float) -> Hand:
        """Return it moved by probe pixels."""
        return replace(self, shift=(self.shift[0] + dx, self.shift[1] + dy))

    def turn(self, degrees: float) -> Hand:
        """Return it turned clockwise."""
        return replace(self, angle=(self.angle + degrees + 180) % 360 - 180)

    def enlarge(self, factor: float) -> Hand:
        """Return it scaled, within sensible bounds."""
        return replace(self, factor=min(max(self.factor * factor, 0.05), 20.0))

    def apply(self, basis: Matrix, pivot: Point) -> Matrix:
        """Return an alignment, float64 (3, 3), with the hand's part about a picture point."""
        x, y = move_point(basis, pivot)
        turned = make_similarity(factor=self.factor, angle=self.angle)
        shift = (x + self.shift[0], y + self.shift[1])
        return make_similarity(shift=shift) @ turned @ make_similarity(shift=(-x, -y)) @ basis


def read_hand(wanted: Matrix, basis: Matrix, pivot: Point) -> Hand:
    """Return the hand's part that makes ``wanted`` of ``basis``, both float64 (3, 3)."""
    part = wanted @ invert(basis)
    before, after = move_point(basis, pivot), move_point(wanted, pivot)
    angle = math.degrees(math.atan2(part[1, 0], part[0, 0]))
    return Hand((after[0] - before[0], after[1] - before[1]), angle, measure_scale(part))


def mirror_points(face: FacePoints, width: int) -> FacePoints:
    """Return the landmarks of a picture mirrored left to right."""
    turned = [(width - 1 - x, y) for x, y in face.points]
    a, b, c, d, e = (turned[place] for place in _PARTNERS[face.convention])
    return FacePoints((a, b, c, d, e), face.convention)


def align_centres(size: tuple[int, int], onto: tuple[int, int], *, factor: float = 1.0) -> Matrix:
    """Return the matrix, float64 (3, 3), that lays one picture's centre on another's.

    Parameters
    ----------
    size, onto : (int, int)
        Height and width of the moved and of the resting picture.
    factor : float
        Enlargement of the moved picture.
    """
    shift = (onto[1] / 2 - factor * size[1] / 2, onto[0] / 2 - factor * size[0] / 2)
    return make_similarity(factor=factor, shift=shift)


def align_sizes(size: tuple[int, int], onto: tuple[int, int]) -> Matrix:
    """Return the matrix, float64 (3, 3), that fits one picture into another."""
    return align_centres(size, onto, factor=min(onto[0] / size[0], onto[1] / size[1]))


def align_points(moved: Landmarks, onto: Landmarks) -> Matrix:
    """Return the similarity, float64 (3, 3), that lays landmarks on others best.

    Least squares over the five points; points are pixel centres counted from 0, the matrix
    counts from the picture's corner.

    References
    ----------
    Umeyama, S., "Least-squares estimation of transformation parameters between two point
    patterns", IEEE TPAMI 13(4), 1991; here in the plane, without reflection.
    """
    source = np.array([complex(x + 0.5, y + 0.5) for x, y in moved])
    target = np.array([complex(x + 0.5, y + 0.5) for x, y in onto])
    off = source - source.mean()
    turn = np.vdot(off, target - target.mean()) / max(float(np.vdot(off, off).real), 1e-9)
    shift = target.mean() - turn * source.mean()
    cos, sin = float(turn.real), float(turn.imag)
    return np.array([[cos, -sin, shift.real], [sin, cos, shift.imag], [0, 0, 1.0]])
