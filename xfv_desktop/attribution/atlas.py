"""A fixed atlas of the face on the aligned crop.

Alignment puts the eyes (and nose, and mouth) of every face on the same places, so the parts
of the face are found by geometry, in units of the distance between the eyes. The atlas
knows an average adult face seen from the front; on a turned head, cheeks, jaw and ears lie
elsewhere. Every pixel belongs to exactly one region.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import LandmarkConvention, Region, Uint8Array
from xfv_desktop.errors import WrongCropSize

_Points = NDArray[np.float64]
_Mask = NDArray[np.bool]


@dataclass(frozen=True, eq=False)
class RegionAtlas:
    """Which region every pixel of an aligned crop belongs to.

    Attributes
    ----------
    labels : uint8 (H, W)
        Position of the pixel's region in `Region`.
    title : str
        The alignment it was drawn for.
    """

    labels: Uint8Array
    title: str

    def mask(self, region: Region) -> _Mask:
        """Return where a region is, bool (H, W)."""
        where: _Mask = self.labels == list(Region).index(region)
        return where


@dataclass(frozen=True)
class _Frame:
    """Where the eyes are in a crop, pixels: x of their middle, their y, their distance."""

    middle: float
    level: float
    distance: float


# Of ArcFace's template and, in dlib's chip, of the places where a detector of eye centres
# finds them (median over 1437 pictures; see the derived templates of the alignment).
_ARCFACE = _Frame(55.91, 51.60, 35.24)
_FRAMES = {
    (112, 112): _ARCFACE,
    (112, 96): _Frame(_ARCFACE.middle - 8, _ARCFACE.level, _ARCFACE.distance),
    (150, 150): _Frame(74.18, 45.59, 55.48),
}
# In crops aligned by eye corners and nose base the eyes come to lie elsewhere (middles of
# the corners in the derived templates).
_CORNER_FRAMES = {
    (112, 112): _Frame(55.46, 53.10, 35.11),
    (112, 96): _Frame(47.46, 53.10, 35.11),
    (150, 150): _FRAMES[150, 150],
}


@cache
def find_atlas(size: tuple[int, int], convention: LandmarkConvention) -> RegionAtlas:
    """Return the atlas of an alignment.

    Parameters
    ----------
    size : (int, int)
        Height and width of the crop, pixels: 112 x 112, 112 x 96 or 150 x 150.
    convention : LandmarkConvention
        What the points that aligned the crop mean.

    Raises
    ------
    WrongCropSize
        When there is no alignment to crops of this size.
    """
    corners = convention is LandmarkConvention.EYE_CORNERS
    frames = _CORNER_FRAMES if corners else _FRAMES
    if size not in frames:
        raise WrongCropSize(
            f"There is no atlas of face regions for crops {size[1]} px wide and {size[0]} high.",
            advice="Use a recognizer of 112x112, 112x96 or 150x150 crops.",
        )
    labels = _draw_labels(size, frames[size])
    labels.setflags(write=False)
    return RegionAtlas(labels, f"{size[0]}x{size[1]} aligned by {convention}")


def _draw_labels(size: tuple[int, int], frame: _Frame) -> Uint8Array:
    """Return every pixel's region, uint8 (H, W); later shapes lie over earlier ones."""
    y, x = np.indices(size).astype(np.float64)
    u = np.abs(x - frame.middle) / frame.distance
    v = (y - frame.level) / frame.distance
    labels = np.full(size, list(Region).index(Region.OUTSIDE), np.uint8)
    for region, draw in _SHAPES:
        labels[draw(u, v)] = list(Region).index(region)
    return labels


def _in_ellipse(
    u: _Points, v: _Points, *, centre: tuple[float, float], radii: tuple[float, float]
) -> _Mask:
    inside: _Mask = ((u - centre[0]) / radii[0]) ** 2 + ((v - centre[1]) / radii[1]) ** 2 <= 1
    return inside


def _in_face(u: _Points, v: _Points) -> _Mask:
    """Hairline 1.1 above the eyes, chin 1.9 below, cheekbones 1.1 to either side."""
    return _in_ellipse(u, v, centre=(0.0, 0.4), radii=(1.1, 1.5))


def _in_nose(u: _Points, v: _Points) -> _Mask:
    """From the bridge between the eyes to the base, widening to the wings."""
    return (v >= -0.2) & (v <= 0.78) & (u <= 0.14 + 0.2 * np.clip(v / 0.6, 0, 1))


# Units: the distance between the eyes, from the point between them; u to either side, v
# down. After usual proportions: face height 3, width 2.2, eye openings 0.5 apart from the
# midline, mouth 1.15 below the eyes.
_SHAPES: tuple[tuple[Region, Callable[[_Points, _Points], _Mask]], ...] = (
    (Region.EARS, lambda u, v: (u >= 0.95) & (u <= 1.4) & (v >= -0.25) & (v <= 0.85)),
    (Region.CHEEKS, _in_face),
    (Region.FOREHEAD, lambda u, v: _in_face(u, v) & (v < -0.2)),
    (Region.CHIN_JAW, lambda u, v: _in_face(u, v) & (v > 1.15)),
    (Region.BROWS, lambda u, v: (u >= 0.12) & (u <= 0.95) & (v >= -0.5) & (v < -0.2)),
    (
        Region.EYES,
        lambda u, v: _in_ellipse(u, v, centre=(0.5, 0.0), radii=(0.36, 0.22)) & (v >= -0.2),
    ),
    (Region.MOUTH, lambda u, v: _in_ellipse(u, v, centre=(0.0, 1.14), radii=(0.58, 0.34))),
    (Region.NOSE, _in_nose),
)
