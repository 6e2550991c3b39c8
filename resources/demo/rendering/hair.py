"""Hair as a shell that grows out of the scalp, with locks and strands along its flow."""

from __future__ import annotations

import numpy as np

from rendering.fields import (
    Field,
    bump,
    capsule,
    column,
    ellipsoid,
    length,
    ramp,
    smooth_max,
    smooth_min,
)
from rendering.landmarks import Landmarks
from rendering.noise import space_noise

_LONG = 0.55


def strand_frame(points: Field, marks: Landmarks) -> Field:
    """Return places in strand space, shape (3, n): two across the strands, one along them.

    The places across lie on a circle, so that noise over them has no seam at the back.
    """
    who = marks.identity
    offset = points - column((_parting(marks), 9.0, -3.5))
    drop = np.hypot(offset[0], offset[2] * 0.9)
    along = np.minimum(drop, 6.0) - offset[1]
    angle = np.arctan2(offset[0], offset[2]) + 0.05 * who.hair_sweep * drop
    angle = angle + 0.05 * who.hair_curl * np.sin(0.9 * along + 2.0 * angle)
    return np.stack([8.0 * np.sin(angle), 8.0 * np.cos(angle), along])


def strand_noise(frame: Field, across: float, along: float) -> Field:
    """Return noise over strand space with so many cells per cm across and along."""
    return space_noise(frame * column((across, across, along)) + np.float32(7.0 * across))


def strand_direction(points: Field, normals: Field) -> Field:
    """Return unit vectors along the strands, shape (3, n)."""
    fall = points - column((0.0, 9.0, -3.5))
    fall = fall / (length(fall) + np.float32(1e-6))
    fall[1] -= 0.4
    tangent = fall - normals * np.einsum("in,in->n", fall, normals)
    return tangent / (length(tangent) + np.float32(1e-6))


def shape_hair(points: Field, scalp: Field, *, marks: Landmarks) -> Field:
    """Return the distance to the hair.

    Parameters
    ----------
    points : ndarray, shape (3, n), float32
        Places in the head frame, in cm.
    scalp : ndarray, shape (n,), float32
        Distance to the bare cranium.
    marks : Landmarks
        The head that wears the hair.

    Returns
    -------
    ndarray, shape (n,), float32
        Signed distance; far away everywhere for a shaven head.
    """
    if marks.identity.hair_length < 0.1:
        return np.full_like(scalp, 9.0)
    solid = _mass(points, scalp, locks=np.zeros_like(scalp), marks=marks) - np.float32(0.4)
    # Strands cost most of the work and matter only close to the hair.
    near = np.flatnonzero(np.abs(solid) < 1.2)
    close = points[:, near]
    locks = _locks(strand_frame(close, marks), curl=marks.identity.hair_curl)
    solid[near] = _mass(close, scalp[near], locks=locks, marks=marks)
    return solid


def _mass(points: Field, scalp: Field, *, locks: Field, marks: Landmarks) -> Field:
    who = marks.identity
    inside = _inside_hairline(points, locks, marks=marks)
    top = ramp(points[1], (1.0, 8.5))
    rise = ramp(inside, (-0.2, 3.0))
    thick = who.hair_volume * (0.3 + 0.9 * top) * (0.06 + 0.94 * rise)
    parting = 0.35 * bump(points[0] - _parting(marks), 0.4) * ramp(points[2], (-3.0, 1.0))
    shell = scalp - thick * (1.0 - parting) - 0.2 * locks * (0.25 + 0.75 * rise)
    solid = smooth_max(shell, -inside, blend=0.12)
    if who.hair_length > _LONG:
        solid = smooth_min(solid, _drape(points, locks, marks=marks), blend=1.4)
    return solid


def _parting(marks: Landmarks) -> float:
    return 3.0 * marks.identity.hair_sweep


def _locks(frame: Field, *, curl: float) -> Field:
    broad = 1.0 - 2.0 * np.abs(strand_noise(frame, 0.6, 0.10 + 0.25 * curl))
    narrow = strand_noise(frame, 2.3, 0.2 + 0.4 * curl)
    return 0.6 * broad + 0.5 * narrow + 0.3 * strand_noise(frame, 6.0, 0.4)


def _inside_hairline(points: Field, locks: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    x, y, z = points
    side = np.abs(x)
    line = who.hair_line + 0.3 * who.head_height + 0.3 * bump(x - _parting(marks), 1.0)
    recede = (0.2 + 0.8 * who.temple) * bump(side - 4.0, 1.4)
    front = 0.655 * (y - line - recede + 0.05 * side**1.7) - 0.756 * (z - 7.4) + 0.28 * locks
    # The hair ends above the ear, lower behind it, and in short burns before it.
    nape = -2.2 - 4.8 * ramp(z, (-2.2, -4.5))
    burns = -0.6 - 2.4 * ramp(z, (0.4, 1.2))
    floor = np.where(z > -0.6, burns, nape) + 0.3 * locks
    return smooth_min(front, y - floor, blend=0.5)


def _drape(points: Field, locks: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    reach = (who.hair_length - _LONG) / (1 - _LONG)
    end, volume = -9.0 - 8.0 * reach, who.hair_volume
    sway = 0.3 * who.hair_curl * np.sin(0.6 * points[1] + 0.5 * points[2])
    flat = np.stack([np.abs(points[0]) + sway, points[1], 0.42 * points[2]])
    bend = (6.3 + 0.5 * volume, -6.5, -0.6)
    upper = ((5.9, 7.0, -0.4), bend)
    lower = (bend, (5.9 + 0.5 * volume, end, 0.2))
    side = capsule(flat, upper, radii=(0.9, 1.15 + 0.35 * volume))
    tail = capsule(flat, lower, radii=(1.15 + 0.35 * volume, 0.6))
    back = ellipsoid(points, (0.0, end * 0.35, -5.8), radii=(7.2, 7.0 - end * 0.45, 4.0))
    solid = smooth_min(smooth_min(side, tail, blend=2.5), back, blend=1.5) - 0.38 * locks
    return smooth_max(solid, end + 0.8 + 2.2 * locks - points[1], blend=0.4)
