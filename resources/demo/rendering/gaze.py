"""Colour of the eyeball: white, iris, pupil and the shadow of the lids."""

from __future__ import annotations

import numpy as np

from rendering.fields import Field, bump, column, length, ramp
from rendering.landmarks import Landmarks
from rendering.noise import fractal_noise, plane_noise
from rendering.tints import iris_tint

_IRIS, _PUPIL = 0.60, 0.23


def colour_eye(points: Field, towards: Field, *, marks: Landmarks) -> Field:
    """Return the linear colour of the eyeballs.

    Parameters
    ----------
    points : ndarray, shape (3, n), float32
        Places on the eyeballs in the unbent head frame, in cm.
    towards : ndarray, shape (3, 1), float32
        Unit vector from the head to the camera.
    marks : Landmarks
        Levels and curves of the head.

    Returns
    -------
    ndarray, shape (3, n), float32
        Linear red, green, blue.
    """
    x, y, z = points
    folded = np.stack([np.abs(x), y, z])
    outward = (folded - column(marks.eye_centre)) / np.float32(marks.eye_radius)
    aim = _aim(x, towards)
    arc = np.arccos(np.clip(np.einsum("in,in->n", outward, aim), -1, 1)) * marks.eye_radius
    curves = marks.eye(folded[0], y)
    colour = _white(points, arc, across=curves.across)
    colour = _iris(colour, arc, spoke=outward - aim, marks=marks)
    shade = (1.0 - 0.55 * ramp(curves.upper - y, (0.38, 0.0))) * (
        1.0 - 0.25 * ramp(y - curves.lower, (0.15, 0.0))
    )
    return colour * shade


def _aim(x: Field, towards: Field) -> Field:
    gaze = 0.25 * column((0.0, 0.0, 1.0)) + 0.75 * towards
    gaze = gaze / length(gaze)
    return np.stack([gaze[0] * np.sign(x), *(np.broadcast_to(part, x.shape) for part in gaze[1:])])


def _white(points: Field, arc: Field, *, across: Field) -> Field:
    white = column((0.60, 0.565, 0.54)) * (1.0 - 0.1 * np.abs(fractal_noise(points * 3.0)))
    white = white * (1.0 - 0.25 * ramp(arc, (0.7, 1.5)) * column((0.6, 1.0, 1.0)))
    inner = ramp(across, (-0.74, -0.96))
    return white + (column((0.45, 0.22, 0.18)) - white) * inner


def _iris(colour: Field, arc: Field, *, spoke: Field, marks: Landmarks) -> Field:
    turn = np.arctan2(spoke[1], spoke[0])
    fibres = 1.0 + 0.35 * plane_noise(turn * 5.0, arc * 4.0)
    tint = iris_tint(marks.identity.iris) * fibres * (0.75 + 0.6 * ramp(arc, (_PUPIL, _IRIS)))
    colour = colour + (tint - colour) * ramp(arc, (_IRIS + 0.05, _IRIS - 0.05))
    colour = colour * (1.0 - 0.72 * bump(arc - _IRIS, 0.08))
    return colour + (np.float32(0.004) - colour) * ramp(arc, (_PUPIL + 0.03, _PUPIL - 0.03))
