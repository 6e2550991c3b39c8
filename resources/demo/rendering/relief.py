"""Fine relief of the facial skin: lips, folds, lid creases, forehead lines."""

from __future__ import annotations

import numpy as np

from rendering.fields import Field, bump, ramp
from rendering.landmarks import Landmarks


def raise_skin(points: Field, marks: Landmarks) -> Field:
    """Return how far the skin rises above the large forms, in cm; `points` hold x, y, z."""
    x, y, z = points
    side = np.abs(x)
    height = _lips(x, y, marks=marks) + _folds(side, y, marks=marks) + _lids(side, y, marks=marks)
    return height * ramp(z, (3.0, 5.0))


def _lips(x: Field, y: Field, *, marks: Landmarks) -> Field:
    who, curves = marks.identity, marks.mouth(x)
    # Smooth steps instead of fractional powers: those draw a hook at the corner of the mouth.
    fade = ramp(curves.body, (0.0, 0.55))
    upper = bump(y - (curves.line + 0.42 * who.upper_lip), 0.10 + 0.60 * who.upper_lip)
    lower = bump(y - (curves.line - 0.50 * who.lower_lip), 0.12 + 0.58 * who.lower_lip)
    height = (0.30 * upper + 0.38 * lower) * fade
    height -= 0.22 * bump(y - curves.line, 0.13) * ramp(curves.body, (0.0, 0.5))
    corner = bump(np.abs(x) - marks.mouth_half - 0.08, 0.34) * bump(y - marks.corner_y, 0.42)
    below = bump(y - (curves.line - who.lower_lip - 0.6), 0.45) * bump(x, 1.4)
    groove = bump(x, 0.24) * ramp(y - curves.upper, (0.0, 0.3))
    groove = groove * ramp(marks.nose_y - 0.15 - y, (0.0, 0.5))
    return height - 0.11 * corner - 0.20 * below - 0.09 * groove


def _folds(side: Field, y: Field, *, marks: Landmarks) -> Field:
    who = marks.identity
    top = marks.nose_y + 0.3
    down = np.clip((top - y) / np.float32(top - marks.mouth_y), -0.3, 1.5)
    middle = who.nose_width + 0.75 + 1.2 * np.maximum(down, 0.0) ** 1.2
    depth = 0.02 + 0.11 * who.age**1.5 + 0.15 * max(0.0, marks.view.smile)
    span = ramp(down, (-0.3, 0.25))
    crease = bump(side - middle, 0.45) * span * ramp(down, (1.4, 0.85))
    swell = bump(side - middle - 0.85, 0.75) * span * ramp(down, (1.4, 0.7))
    lines = (bump(y - 4.3, 0.12) + bump(y - 5.2, 0.12)) * bump(side, 4.0)
    return depth * (0.6 * swell - crease) - 0.03 * max(0.0, who.age - 0.3) * lines


def _lids(side: Field, y: Field, *, marks: Landmarks) -> Field:
    who, curves = marks.identity, marks.eye(side, y)
    span = ramp(np.abs(curves.across), (1.25, 0.8))
    crease = 1.1 * who.lid_crease * bump(y - curves.upper - 0.32, 0.13)
    bag = (0.03 + 0.10 * who.age) * bump(y - curves.lower + 0.55, 0.18)
    return -(crease + bag) * span
