"""A picture at every half size, and what a window over one or two pictures shows.

Only arrays: the levels are built in the light lane, windows are cut out wherever they are
painted.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from xfv_desktop.domain import Uint8Array
from xfv_desktop.gui.camera import Matrix, invert, make_similarity, measure_scale
from xfv_desktop.gui.tones import Tone
from xfv_desktop.imaging import cut_out, intersect, lay_on, mix, shrink_by, sketch_by, subtract
from xfv_desktop.progress import SILENT, Progress

_COARSE = 3
_SMALLEST = 64
Frozen = tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, eq=False)
class Pyramid:
    """Levels by their number: level n is smaller by 2 to the power of n; 0 is the original."""

    levels: dict[int, Uint8Array]

    @property
    def pixels(self) -> Uint8Array:
        """The original as decoded, uint8 (H, W, 3) RGB."""
        return self.levels[0]

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the original."""
        return (self.pixels.shape[0], self.pixels.shape[1])

    def choose(self, scale: float) -> int:
        """Return the coarsest level that still has a pixel for each of the screen's.

        Parameters
        ----------
        scale : float
            Screen pixels per pixel of the original. While levels are missing, the next
            coarser one there is stands in.
        """
        wanted = max(0, math.floor(-math.log2(scale) + 1e-9)) if scale < 1 else 0
        coarser = [level for level in self.levels if level >= wanted]
        return min(coarser) if coarser else max(self.levels)


def start_pyramid(pixels: Uint8Array) -> Pyramid:
    """Return a picture with one coarse level, enough to paint it whole at once."""
    factor = 2**_COARSE
    if min(pixels.shape[:2]) < _SMALLEST * factor:
        return build_pyramid(pixels)
    return Pyramid({0: pixels, _COARSE: sketch_by(pixels, factor)})


def build_pyramid(pixels: Uint8Array, *, progress: Progress = SILENT) -> Pyramid:
    """Return a picture with all its levels down to about 64 pixels.

    Raises
    ------
    Cancelled
        Between two levels.
    """
    levels = {0: pixels}
    while min(pixels.shape[:2]) >= 2 * _SMALLEST:
        progress.step(len(levels) / 12, "")
        pixels = shrink_by(pixels, 2)
        levels[len(levels)] = pixels
    return Pyramid(levels)


@dataclass(frozen=True)
class Layer:
    """A picture, how it lies in the scene (rows of a (3, 3) matrix), and its tone."""

    pyramid: Pyramid
    place: Frozen
    tone: Tone

    def cut(self, plane: Matrix, corner: tuple[int, int], size: tuple[int, int]) -> Window:
        """Return what a window of the plane shows of this picture."""
        way = make_similarity(shift=(-corner[0], -corner[1])) @ plane @ np.array(self.place)
        scale = measure_scale(way)
        level = self.pyramid.choose(scale)
        back = np.diag([0.5**level, 0.5**level, 1.0]) @ invert(way)
        # Above 100 % every pixel is shown as it is: smoothing would invent detail.
        smooth = scale < 1 - 1e-9
        source = self.pyramid.levels[level]
        seen, inside = cut_out(source, back[:2], size=size, smooth=smooth)
        return Window(self.tone.apply(seen), inside)


@dataclass(frozen=True, eq=False)
class Window:
    """Pixels, uint8 (H, W, 3) RGB, and where they show the picture, as `cut_out` says it."""

    pixels: Uint8Array
    inside: Uint8Array | None


@dataclass(frozen=True)
class Plan:
    """All that decides what a place of the plane looks like; equal plans paint the same.

    ``blend`` is ``one`` (the first layer alone), ``opacity`` (``amount`` is the second's
    share) or ``difference`` (``amount`` is a gain).
    """

    layers: tuple[Layer, ...]
    scale: float
    angle: float
    ground: tuple[int, int, int]
    blend: str = "one"
    amount: float = 1.0

    def render(self, corner: tuple[int, int], size: tuple[int, int]) -> Uint8Array:
        """Return a rectangle of the plane, uint8 (H, W, 3) RGB.

        Parameters
        ----------
        corner : (int, int)
            Its left and top in the plane's pixels.
        size : (int, int)
            Its width and height.
        """
        plane = make_similarity(factor=self.scale, angle=self.angle)
        windows = [layer.cut(plane, corner, size) for layer in self.layers]
        if self.blend == "difference" and len(windows) == 2:
            one, other = windows
            gap = subtract(one.pixels, other.pixels, gain=self.amount)
            return lay_on(self.ground, gap, intersect(one.inside, other.inside))
        sheets = [lay_on(self.ground, window.pixels, window.inside) for window in windows]
        if self.blend == "opacity" and len(sheets) == 2:
            return mix(sheets[0], sheets[1], share=self.amount)
        return sheets[0]


def freeze(matrix: Matrix) -> Frozen:
    """Return a matrix, float64 (3, 3), as nested tuples, which can be compared."""
    a, b, c = (tuple(float(value) for value in line) for line in matrix)
    return ((a[0], a[1], a[2]), (b[0], b[1], b[2]), (c[0], c[1], c[2]))
