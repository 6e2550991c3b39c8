"""Where the features of one head lie: levels and the curves of eyes, mouth and brows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rendering.fields import Field, Triple, bump, ramp
from rendering.identity import Identity
from rendering.view import View


@dataclass(frozen=True, slots=True)
class EyeCurves:
    """Hold the lid lines over a point: `across` in [-1, 1] from inner to outer corner."""

    across: Field
    upper: Field
    lower: Field


@dataclass(frozen=True, slots=True)
class MouthCurves:
    """Hold the lip lines over a point; `body` falls from 1 in the middle to 0 at the corners."""

    line: Field
    upper: Field
    lower: Field
    body: Field


class Landmarks:
    """Levels and feature curves of one head in its own frame (eyes at y = 0, z to the front)."""

    def __init__(self, identity: Identity, view: View) -> None:
        self.identity = identity
        self.view = view
        self.nose_y = -identity.nose_length
        self.mouth_y = self.nose_y - identity.philtrum - 0.35
        self.chin_y = self.mouth_y - 3.6 - identity.chin_length
        self.eye_centre: Triple = (identity.eye_spacing, 0.0, 5.95 - identity.eye_depth)
        self.eye_radius = 1.55
        self.mouth_half = identity.mouth_width * (1 + 0.10 * max(0.0, view.smile))
        self.corner_y = self.mouth_y + 0.02 + 0.35 * view.smile

    def eye(self, side: Field, y: Field) -> EyeCurves:
        """Return the lid lines for points with distance `side` from the middle plane."""
        who = self.identity
        across = (side - self.eye_centre[0]) / np.float32(who.eye_width)
        dome = np.maximum(1.0 - across * across, 0.0)
        opening = who.eye_opening * self.view.eyelid
        tilt = 0.9 * who.eye_tilt * across
        upper = 1.12 * opening * dome**0.7 * (1.0 - 0.14 * across) + tilt
        lower = -0.70 * opening * dome * (1.0 + 0.20 * across) + tilt
        return EyeCurves(across, upper, lower)

    def eye_gap(self, side: Field, y: Field) -> Field:
        """Return how far a point lies inside the eye opening (negative outside)."""
        curves = self.eye(side, y)
        inside = np.minimum(curves.upper - y, y - curves.lower)
        beyond = (1.0 - np.abs(curves.across)) * self.identity.eye_width
        return np.where(beyond > 0, inside, np.minimum(inside, beyond))

    def mouth(self, x: Field) -> MouthCurves:
        """Return the lip lines at horizontal places x."""
        who = self.identity
        across = x / np.float32(self.mouth_half)
        square = np.minimum(across * across, 2.0)
        body = np.maximum(1.0 - square, 0.0)
        wave = 0.06 * np.cos(across * 6.0) * body
        line = self.mouth_y + (0.02 + 0.35 * self.view.smile) * square + wave
        side = np.abs(x)
        bow = 1.0 + 0.16 * bump(side - 0.5, 0.38) - 0.20 * bump(x, 0.26)
        upper = line + who.upper_lip * body * bow
        lower = line - who.lower_lip * body**0.85
        return MouthCurves(line, upper, lower, body)

    def brow(self, side: Field, y: Field) -> tuple[Field, Field]:
        """Return the place along the brow (0 inner, 1 outer) and the offset in thicknesses."""
        who = self.identity
        inner, outer = 1.05, who.eye_spacing + 1.65
        along = (side - inner) / np.float32(outer - inner)
        held = np.clip(along, 0.0, 1.0)
        middle = who.brow_height + self.view.brow_lift
        middle = middle + who.brow_arch * np.sin(held * 2.5) + who.brow_tilt * (along - 0.45)
        thickness = (
            who.brow_thickness
            * (1.1 - 0.75 * held**1.6)
            * (0.55 + 0.45 * ramp(along, (-0.1, 0.3)))
        )
        return along, (y - middle) / thickness
