"""Colour of the skin: blotches, lips, brows, lashes, beard, freckles."""

from __future__ import annotations

import numpy as np

from rendering.fields import Field, bump, column, ramp
from rendering.landmarks import Landmarks
from rendering.noise import fractal_noise, plane_noise, space_noise
from rendering.tints import hair_tint, skin_tint


def colour_skin(points: Field, scalp_gap: Field, *, marks: Landmarks) -> Field:
    """Return the linear colour of skin.

    Parameters
    ----------
    points : ndarray, shape (3, n), float32
        Places on the skin in the unbent head frame, in cm.
    scalp_gap : ndarray, shape (n,), float32
        Distance to the hair, in cm; the skin darkens where hair begins.
    marks : Landmarks
        Levels and curves of the head.

    Returns
    -------
    ndarray, shape (3, n), float32
        Linear red, green, blue.
    """
    colour = _blotch(points, marks=marks)
    colour = _stain(colour, points, marks=marks)
    colour = _add_beard(colour, points, marks=marks)
    colour = _add_lips(colour, points, marks=marks)
    colour = _add_brows(colour, points, marks=marks)
    colour = _add_lashes(colour, points, marks=marks)
    return _add_scalp(colour, points, gap=scalp_gap, marks=marks)


def lip_mask(points: Field, marks: Landmarks) -> Field:
    """Return the share of lip at each point, shape (n,)."""
    x, y, z = points
    curves = marks.mouth(x)
    mask = ramp(curves.upper - y, (-0.06, 0.08)) * ramp(y - curves.lower, (-0.07, 0.09))
    return mask * ramp(curves.body, (0.0, 0.15)) * ramp(z, (2.0, 4.5))


def beard_mask(points: Field, marks: Landmarks) -> Field:
    """Return the share of beard at each point, shape (n,)."""
    who = marks.identity
    x, y, z = points
    side = np.abs(x)
    above, wide = marks.nose_y - 0.25, who.mouth_width
    lip = ramp(y, (above, above - 0.6)) * ramp(side, (wide + 1.2, wide - 0.2))
    cheek = ramp(y - 0.78 * side - marks.mouth_y, (-1.1, -2.1))
    burn = ramp(side, (5.1, 6.0)) * ramp(y, (0.6, -1.0)) * ramp(z, (0.4, 1.6))
    area = np.maximum(np.maximum(lip, cheek), burn) * ramp(z, (-0.5, 1.2))
    area = area * ramp(y, (marks.chin_y - 1.0, marks.chin_y + 0.6))
    bare = bump(side, 1.2) * bump(y - marks.mouth_y + 1.15, 0.45)
    return area * (1.0 - 0.25 * bare) * (1.0 - lip_mask(points, marks)) * who.beard


def _blotch(points: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    shifted = points + np.float32(who.grain)
    cloud, fine = fractal_noise(shifted * 1.3), space_noise(shifted * 8.0)
    colour = skin_tint(who.skin, who.skin_warmth) * (1.0 + 0.06 * cloud + 0.05 * fine)
    x, y, _ = points
    side = np.abs(x)
    flush = 0.6 * bump(side - 0.58 * who.face_width, 1.7) * bump(y + 3.0, 1.6)
    flush += 0.55 * bump(side, 1.2) * bump(y - marks.nose_y - 0.4, 0.9)
    flush += 0.5 * ramp(side, (6.6, 7.4)) + 0.25 * bump(x, 2.0) * bump(y - marks.chin_y - 1, 1.0)
    return colour * (1.0 + (0.55 * flush + 0.14 * cloud) * column((0.10, -0.17, -0.15)))


def _stain(colour: Field, points: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    x, y, z = points
    side, front = np.abs(x), ramp(z, (2.0, 4.5))
    hollow = bump(side - marks.eye_centre[0] + 0.2, 1.6) * bump(y + 0.1, 1.0) * front
    colour = colour * (1.0 - (0.18 + 0.2 * who.age) * hollow * column((0.7, 0.9, 0.85)))
    spots = ramp(space_noise(points * 4.0 + np.float32(who.grain)), (0.5, 0.75))
    spots = spots * bump(y + 2.0, 2.2) * front * max(0.0, who.freckles - 0.35)
    return colour * (1.0 - spots * column((0.22, 0.35, 0.4)))


def _add_beard(colour: Field, points: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    if who.beard <= 0.0:
        return colour
    x, y, _ = points
    hairs = plane_noise(x * 17.0 + 4.0 * y, y * 7.0 + np.float32(who.grain))
    cover = np.clip(beard_mask(points, marks) * (0.92 + 0.22 * hairs), 0.0, 0.95)
    return _lay(colour, hair_tint(who.hair_shade) * 0.85 + 0.03 * colour, cover)


def _add_lips(colour: Field, points: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    x, y, z = points
    curves = marks.mouth(x)
    tone = skin_tint(who.skin, who.skin_warmth) * column((0.90, 0.50, 0.49))
    tone = tone * (1.0 - 0.2 * who.lip_red) + column((0.07, 0.0, 0.01)) * who.lip_red
    lines = 1.0 + 0.12 * plane_noise(x * 8.0, y * 1.5)
    cover = lip_mask(points, marks) * (0.72 + 0.2 * who.lip_red)
    colour = _lay(colour, tone * lines, cover)
    slit = bump(y - curves.line, 0.07) * ramp(curves.body, (0.0, 0.25)) * ramp(z, (2.0, 4.5))
    return colour * (1.0 - 0.8 * slit)


def _add_brows(colour: Field, points: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    x, y, z = points
    side = np.abs(x)
    along, off = marks.brow(side, y)
    slant = side * 6.0 - y * (5.0 - 7.0 * np.clip(along, 0, 1))
    hairs = plane_noise(slant * 1.5, y * 2.0 + np.float32(who.grain) + np.sign(x))
    body = ramp(np.abs(off + 0.25 * hairs), (1.3, 0.5))
    span = ramp(along, (-0.12, 0.14)) * ramp(along, (1.06, 0.8)) * ramp(z, (2.0, 4.5))
    cover = body * span * (0.85 + 0.25 * hairs) * who.brow_shade
    return _lay(colour, hair_tint(min(who.hair_shade, 0.7)) * 0.6, np.clip(cover, 0.0, 0.95))


def _add_lashes(colour: Field, points: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    x, y, z = points
    curves = marks.eye(np.abs(x), y)
    reach = np.abs(curves.across)
    line = bump(y - curves.upper - 0.03, 0.085) * ramp(reach, (1.06, 0.9))
    line += 0.3 * bump(y - curves.lower, 0.06) * ramp(reach, (1.05, 0.85))
    line += who.lashes * bump(y - curves.upper - 0.10, 0.12) * ramp(reach, (1.12, 0.9))
    cover = np.clip(line * ramp(z, (2.0, 4.5)), 0.0, 0.92)
    return _lay(colour, column((0.014, 0.010, 0.009)), cover)


def _add_scalp(colour: Field, points: Field, *, gap: Field, marks: Landmarks) -> Field:
    who = marks.identity
    x, y, z = points
    tint = hair_tint(who.hair_shade)
    if who.hair_length < 0.1:
        grown = ramp(0.655 * (y - who.hair_line) - 0.756 * (z - 7.4), (-0.4, 1.0))
        grown = grown * ramp(y, (-6.0, -1.0)) * (1.0 - ramp(np.abs(x), (7.0, 7.4)))
        return _lay(colour, tint, grown * 0.32)
    stubble = 0.5 + 0.5 * space_noise(points * column((9.0, 3.0, 3.0)))
    return _lay(colour, tint, 0.75 * ramp(gap, (0.8, 0.0)) * np.clip(stubble, 0, 1))


def _lay(under: Field, over: Field, cover: Field) -> Field:
    return under + (over - under) * cover
