"""One head with hair and garment as a single signed distance field."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from rendering.ears import shape_ear
from rendering.fields import Field, smooth_max, smooth_min, sphere
from rendering.hair import shape_hair
from rendering.identity import Identity
from rendering.landmarks import Landmarks
from rendering.relief import raise_skin
from rendering.skull import carve, cranium
from rendering.torso import shape_garment, shape_neck
from rendering.view import View


class Matter(IntEnum):
    """Name what a point of the surface is made of."""

    SKIN = 0
    HAIR = 1
    EYE = 2
    CLOTH = 3


class Head:
    """Distances to the parts of one synthetic head (cm; eyes at y = 0, z to the camera)."""

    def __init__(self, identity: Identity, view: View) -> None:
        self.marks = Landmarks(identity, view)

    def unbend(self, points: Field) -> Field:
        """Return places before the head's stretch and asymmetry, shape (3, n)."""
        who = self.marks.identity
        x, y, z = points
        y = y / np.float32(who.stretch)
        skew = np.float32(0.13 * who.asymmetry) * np.sin(0.33 * y + 0.8)
        tilt = np.float32(0.012 * who.asymmetry) * x
        return np.stack([x + skew, y + tilt, z])

    def parts(self, points: Field) -> Field:
        """Return the distance to each `Matter` (rows in its order), shape (4, n)."""
        bent = self.unbend(points)
        folded = np.stack([np.abs(bent[0]), bent[1], bent[2]])
        scalp = cranium(folded, self.marks)
        neck = shape_neck(folded, self.marks)
        return np.stack(
            [
                self._skin(bent, folded, neck=neck),
                shape_hair(bent, scalp, marks=self.marks),
                sphere(folded, self.marks.eye_centre, radius=self.marks.eye_radius),
                shape_garment(folded, neck, marks=self.marks),
            ]
        )

    def distance(self, points: Field) -> Field:
        """Return the signed distance to the nearest surface, shape (n,)."""
        skin, hair, eye, cloth = self.parts(points)
        return np.minimum(np.minimum(smooth_min(skin, hair, blend=0.12), eye), cloth)

    def _skin(self, bent: Field, folded: Field, *, neck: Field) -> Field:
        solid = carve(folded, self.marks)
        near = np.flatnonzero((np.abs(solid) < 1.0) & (folded[2] > 3.0))
        solid[near] -= raise_skin(bent[:, near], self.marks)
        solid = smooth_min(solid, shape_ear(folded, self.marks), blend=0.45)
        solid = smooth_min(solid, neck, blend=1.3)
        gap = self.marks.eye_gap(folded[0], folded[1])
        slit = np.where(folded[2] > 3.0, gap, np.float32(-9.0))
        return smooth_max(solid, 0.8 * slit, blend=0.06)
