"""A picture at every half size, and what a window over one or two pictures shows.

Only arrays: the levels are built in the light lane, windows are cut out wherever they are
painted.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass, replace

import numpy as np

from xfv_desktop.domain import Uint8Array
from xfv_desktop.gui.camera import Matrix, invert, make_similarity, measure_scale
from xfv_desktop.gui.tones import Tone
from xfv_desktop.imaging import cut_out, intersect, lay_on, mix, shrink_by, sketch_by, subtract
from xfv_desktop.progress import SILENT, Progress

_COARSE = 3
_SMALLEST = 64
Frozen = tuple[tuple[float, float, float], ...]
Lie = tuple[tuple[tuple[int, Frozen], ...], float, float]


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

    def choose(self, scale: float, *, rough: bool = False) -> int:
        """Return the coarsest level that still has a pixel for each of the screen's.

        Parameters
        ----------
        scale : float
            Screen pixels per pixel of the original. While levels are missing, the next
            coarser one there is stands in.
        rough : bool
            Take the level of the nearest size, be it a little too coarse.
        """
        halvings = -math.log2(scale) + (0.5 if rough else 1e-9)
        wanted = max(0, math.floor(halvings)) if scale < 1 else 0
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

    def is_smoothed(self, scale: float) -> bool:
        """Whether this picture is shown smaller than it is, at a scale of the scene."""
        # Above 100 % every pixel is shown as it is: smoothing would invent detail.
        return scale * measure_scale(np.array(self.place)) < 1 - 1e-9


@dataclass(frozen=True)
class Cut:
    """Which part of a picture is seen, how large and how turned; equal cuts look the same.

    ``corner`` is its left and top in the plane's pixels, ``size`` its width and height.
    A rough one takes the nearest pixel also where the picture is shrunk.
    """

    pyramid: Pyramid
    place: Frozen
    camera: tuple[float, float]
    corner: tuple[int, int]
    size: tuple[int, int]
    rough: bool

    def make(self) -> Window:
        """Return what is seen, in the picture's own tones."""
        scale, angle = self.camera
        plane = make_similarity(factor=scale, angle=angle)
        shift = make_similarity(shift=(-self.corner[0], -self.corner[1]))
        way = shift @ plane @ np.array(self.place)
        scale = measure_scale(way)
        level = self.pyramid.choose(scale, rough=self.rough)
        back = np.diag([0.5**level, 0.5**level, 1.0]) @ invert(way)
        smooth = scale < 1 - 1e-9 and not self.rough
        source = self.pyramid.levels[level]
        return Window(*cut_out(source, back[:2], size=self.size, smooth=smooth))


@dataclass(frozen=True, eq=False)
class Window:
    """Pixels, uint8 (H, W, 3) RGB, and where they show the picture, as `cut_out` says it."""

    pixels: Uint8Array
    inside: Uint8Array | None


class Shelf:
    """Keep the last cuts, so that new tones and another blend need no new ones."""

    def __init__(self, room: int = 2) -> None:
        self._room = room
        self._kept: OrderedDict[Cut, Window] = OrderedDict()

    def find(self, cut: Cut) -> Window:
        """Return a cut, made now or kept; its pixels must stay as they are."""
        window = self._kept.get(cut)
        if window is None:
            window = self._kept[cut] = cut.make()
        self._kept.move_to_end(cut)
        while len(self._kept) > self._room:
            self._kept.popitem(last=False)
        return window


@dataclass(frozen=True)
class Plan:
    """All that decides what a place of the plane looks like; equal plans paint the same.

    ``blend`` is ``one`` (the first layer alone), ``opacity`` (``amount`` is the second's
    share) or ``difference`` (``amount`` is a gain). A rough plan is for movement only:
    some times faster where pictures are shrunk, and just the same where they are not.
    """

    layers: tuple[Layer, ...]
    scale: float
    angle: float
    ground: tuple[int, int, int]
    blend: str = "one"
    amount: float = 1.0
    rough: bool = False

    @property
    def lie(self) -> Lie:
        """How the pictures lie: what must be cut anew when it changes."""
        places = tuple((id(layer.pyramid), layer.place) for layer in self.layers)
        return (places, self.scale, self.angle)

    def roughen(self) -> Plan:
        """Return the plan for a moment of movement; the same where nothing is smoothed."""
        smoothed = any(layer.is_smoothed(self.scale) for layer in self.layers)
        return replace(self, rough=True) if smoothed else self

    def render(
        self, corner: tuple[int, int], size: tuple[int, int], *, shelf: Shelf | None = None
    ) -> Uint8Array:
        """Return a rectangle of the plane, uint8 (H, W, 3) RGB.

        Parameters
        ----------
        corner : (int, int)
            Its left and top in the plane's pixels.
        size : (int, int)
            Its width and height.
        shelf : Shelf, optional
            Where cuts of the pictures are looked for and kept.
        """
        windows = [self._cut(layer, corner, size, shelf) for layer in self.layers]
        if self.blend == "difference" and len(windows) == 2:
            one, other = windows
            gap = subtract(one.pixels, other.pixels, gain=self.amount)
            return lay_on(self.ground, gap, intersect(one.inside, other.inside))
        sheets = [lay_on(self.ground, window.pixels, window.inside) for window in windows]
        if self.blend == "opacity" and len(sheets) == 2:
            return mix(sheets[0], sheets[1], share=self.amount)
        return sheets[0]

    def _cut(
        self, layer: Layer, corner: tuple[int, int], size: tuple[int, int], shelf: Shelf | None
    ) -> Window:
        camera = (self.scale, self.angle)
        cut = Cut(layer.pyramid, layer.place, camera, corner, size, self.rough)
        window = cut.make() if shelf is None else shelf.find(cut)
        return Window(layer.tone.apply(window.pixels), window.inside)


def freeze(matrix: Matrix) -> Frozen:
    """Return a matrix, float64 (3, 3), as nested tuples, which can be compared."""
    a, b, c = (tuple(float(value) for value in line) for line in matrix)
    return ((a[0], a[1], a[2]), (b[0], b[1], b[2]), (c[0], c[1], c[2]))
