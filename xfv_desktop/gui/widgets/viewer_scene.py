"""What the viewer shows: two pictures, how they lie, where the views look, which mode."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from xfv_desktop.domain import Point, Side
from xfv_desktop.gui.alignment import (
    FacePoints,
    Hand,
    align_centres,
    align_points,
    align_sizes,
    mirror_points,
    read_hand,
)
from xfv_desktop.gui.camera import (
    Camera,
    Matrix,
    invert,
    make_similarity,
    measure_scale,
    move_point,
)
from xfv_desktop.gui.pyramid import Pyramid
from xfv_desktop.gui.tones import PLAIN, Tone

PAIR, BLINK, WIPE, CURTAIN, OPACITY, DIFFERENCE = MODES = (
    "pair",
    "blink",
    "wipe",
    "curtain",
    "opacity",
    "difference",
)
PIXELS, SIZES, LANDMARKS = "pixels", "sizes", "landmarks"
_MIRROR = np.diag([-1.0, 1.0, 1.0])


@dataclass(frozen=True)
class Sheet:
    """One side's picture as it is viewed; ``face`` holds its recorded landmarks, if any."""

    name: str
    pyramid: Pyramid
    face: FacePoints | None = None
    tone: Tone = PLAIN
    mirrored: bool = False

    @property
    def points(self) -> FacePoints | None:
        """The landmarks as seen, mirrored where the picture is."""
        if self.face is None or not self.mirrored:
            return self.face
        return mirror_points(self.face, self.pyramid.size[1])

    @property
    def turn(self) -> Matrix:
        """From the picture's pixels to the picture as seen, float64 (3, 3)."""
        if not self.mirrored:
            return np.eye(3)
        return make_similarity(shift=(self.pyramid.size[1], 0)) @ _MIRROR

    @property
    def pivot(self) -> Point:
        """What hand alignment turns about: the face's middle, or the picture's."""
        if self.points is not None:
            x, y = np.mean(self.points.points, axis=0)
            return (float(x) + 0.5, float(y) + 0.5)
        return (self.pyramid.size[1] / 2, self.pyramid.size[0] / 2)


@dataclass(frozen=True)
class Reading:
    """A pixel of the original: column and row from 0, and its colour as decoded."""

    x: int
    y: int
    colour: tuple[int, int, int]


@dataclass
class _Views:
    """Each side's camera and the size of its view in screen pixels, width and height."""

    cameras: dict[Side, Camera] = field(default_factory=lambda: dict.fromkeys(Side, Camera()))
    sizes: dict[Side, tuple[int, int]] = field(
        default_factory=lambda: dict.fromkeys(Side, (640, 480))
    )


class Scene(QObject):
    """The viewer's state; a scene unit is a pixel of the probe.

    Signals ``changed`` when something must be painted, ``moved`` when only the views look
    elsewhere, ``cursor_moved`` when only the cursor moved, ``arranged`` when the mode or
    the pictures changed.
    """

    changed = Signal()
    moved = Signal()
    cursor_moved = Signal()
    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheets: dict[Side, Sheet] = {}
        self.mode = PAIR
        self.active = Side.PROBE
        self.synced = True
        self.wanted_basis = LANDMARKS
        self.hand = Hand()
        self.cursor: tuple[Side, Point] | None = None
        self.loupe = False
        self.shown = Side.PROBE
        self.amounts = {WIPE: 0.5, CURTAIN: 0.5, OPACITY: 0.5, DIFFERENCE: 2.0, BLINK: 1.0}
        self.fitted = True
        self._views = _Views()

    # --- pictures ------------------------------------------------------------------------

    @property
    def complete(self) -> bool:
        """Whether both pictures are there."""
        return len(self.sheets) == len(Side)

    @property
    def stacked(self) -> bool:
        """Whether the pictures lie over each other, as a viewing aid."""
        return self.mode != PAIR

    def clear(self) -> None:
        """Show no pictures; alignment and mode go back to their beginning."""
        self.sheets = {}
        self.mode, self.synced, self.hand, self.cursor = PAIR, True, Hand(), None
        self.wanted_basis = LANDMARKS
        self.active = self.shown = Side.PROBE
        self.arranged.emit()

    def show_sheet(self, side: Side, sheet: Sheet) -> None:
        """Show a picture; the views fit it anew."""
        self.sheets[side] = sheet
        self.arranged.emit()
        self.fit()

    def drop_sheet(self, side: Side) -> None:
        """Show nothing at one side."""
        self.sheets.pop(side, None)
        self.mode = PAIR
        self.arranged.emit()

    def refine(self, side: Side, pyramid: Pyramid) -> None:
        """Take over all levels of a picture already shown."""
        sheet = self.sheets.get(side)
        if sheet is not None and sheet.pyramid.pixels is pyramid.pixels:
            self.sheets[side] = replace(sheet, pyramid=pyramid)
            self.changed.emit()

    def set_face(self, side: Side, face: FacePoints | None) -> None:
        """Take over landmarks found meanwhile."""
        sheet = self.sheets.get(side)
        if sheet is not None and sheet.face != face:
            self.sheets[side] = replace(sheet, face=face)
            self.changed.emit()

    def set_tone(self, side: Side, tone: Tone) -> None:
        """Change how a picture is seen; its pixels stay as they are."""
        if side in self.sheets:
            self.sheets[side] = replace(self.sheets[side], tone=tone)
            self.changed.emit()

    @Slot()
    def mirror(self) -> None:
        """Mirror the active picture for viewing, or back."""
        sheet = self.sheets.get(self.active)
        if sheet is not None:
            self.sheets[self.active] = replace(sheet, mirrored=not sheet.mirrored)
            self.changed.emit()

    # --- how the pictures lie ------------------------------------------------------------

    @property
    def basis(self) -> str:
        """The alignment in force: the one wanted where its landmarks are there, else by size."""
        return self.wanted_basis if self.can_align(self.wanted_basis) else SIZES

    def can_align(self, basis: str) -> bool:
        """Whether there is what an alignment needs."""
        faces = [sheet.face for sheet in self.sheets.values() if sheet.face is not None]
        if basis != LANDMARKS:
            return True
        return len(faces) == len(Side) and faces[0].convention is faces[1].convention

    def align(self, basis: str) -> None:
        """Lay the reference anew, without what a hand added."""
        if self.can_align(basis):
            self.wanted_basis, self.hand = basis, Hand()
            self.changed.emit()

    def move_hand(self, hand: Hand) -> None:
        """Lay the reference by hand."""
        self.hand = hand
        self.changed.emit()

    def _find_basis(self) -> Matrix:
        probe, reference = self.sheets.get(Side.PROBE), self.sheets.get(Side.REFERENCE)
        if probe is None or reference is None:
            return np.eye(3)
        points = (reference.points, probe.points)
        if self.basis == LANDMARKS and points[0] is not None and points[1] is not None:
            return align_points(points[0].points, points[1].points)
        if self.basis == SIZES:
            return align_sizes(reference.pyramid.size, probe.pyramid.size)
        return align_centres(reference.pyramid.size, probe.pyramid.size)

    def place(self, side: Side) -> Matrix:
        """Return how a side's picture lies: from its pixels to the scene, float64 (3, 3)."""
        sheet = self.sheets.get(side)
        if sheet is None:
            return np.eye(3)
        if side is Side.PROBE:
            return sheet.turn
        return self.hand.apply(self._find_basis(), sheet.pivot) @ sheet.turn

    def read_pixel(self, side: Side, at: Point) -> Reading | None:
        """Return the original's pixel under a scene point, or None beside the picture."""
        sheet = self.sheets.get(side)
        if sheet is None:
            return None
        x, y = (int(np.floor(v)) for v in move_point(invert(self.place(side)), at))
        high, wide = sheet.pyramid.size
        if not (0 <= x < wide and 0 <= y < high):
            return None
        red, green, blue = (int(v) for v in sheet.pyramid.pixels[y, x])
        return Reading(x, y, (red, green, blue))

    def activate(self, side: Side) -> None:
        """Let keys and buttons act on a side."""
        if self.active is not side:
            self.active = side
            self.changed.emit()

    # --- where the views look ------------------------------------------------------------

    def camera(self, side: Side) -> Camera:
        """Return a view's camera; stacked pictures share the probe's."""
        return self._views.cameras[Side.PROBE if self.stacked else side]

    def resize(self, side: Side, size: tuple[int, int]) -> None:
        """Note a view's width and height in screen pixels; what was fitted stays so."""
        changed, self._views.sizes[side] = self._views.sizes[side] != size, size
        if changed and self.fitted:
            self.fit()

    def size(self, side: Side) -> tuple[int, int]:
        """Return a view's width and height in screen pixels; stacked ones share the probe's."""
        return self._views.sizes[Side.PROBE if self.stacked else side]

    def set_camera(self, side: Side, camera: Camera) -> None:
        """Look elsewhere; both views do where they are synchronised or stacked."""
        self.fitted = False
        together = self.synced or self.stacked
        for one in Side if together else (side,):
            self._views.cameras[one] = camera
        self.moved.emit()

    def zoom_of(self, side: Side) -> float:
        """Return screen pixels per pixel of a side's original."""
        return self.camera(side).scale * measure_scale(self.place(side))

    def pan(self, dx: float, dy: float) -> None:
        """Move the active view's picture by screen pixels."""
        self.set_camera(self.active, self.camera(self.active).pan(dx, dy))

    def zoom(self, factor: float, anchor: Point = (0.0, 0.0)) -> None:
        """Zoom the active view about a place, counted from the view's centre."""
        self.set_camera(self.active, self.camera(self.active).zoom(factor, anchor))

    def rotate(self, degrees: float) -> None:
        """Turn the active view's picture clockwise."""
        self.set_camera(self.active, self.camera(self.active).rotate(degrees))

    @Slot()
    def straighten(self) -> None:
        """Take back the turn of the active view."""
        self.rotate(-self.camera(self.active).angle)

    def show_scale(self, scale: float) -> None:
        """Show the active picture at a scale: 1 is one screen pixel for each of its own."""
        self.zoom(scale / self.zoom_of(self.active))

    @Slot()
    def fit(self) -> None:
        """Show the active picture whole, and in free movement the other one too."""
        free = not (self.synced or self.stacked)
        for side in Side if free else (self.active,):
            sheet = self.sheets.get(side) or next(iter(self.sheets.values()), None)
            if sheet is not None:
                high, wide = sheet.pyramid.size
                edges = np.array([[0, 0], [wide, 0], [0, high], [wide, high]], np.float64)
                place = self.place(side)
                corners = edges @ place[:2, :2].T + place[:2, 2]
                self.set_camera(side, self.camera(side).fit(corners, self.size(side)))
        self.fitted = True

    @Slot()
    def toggle_sync(self) -> None:
        """Let the views move freely, or lock them as the pictures lie now."""
        self.synced = not self.synced
        if self.synced and self.complete:
            self._adopt()
        self.changed.emit()

    def _adopt(self) -> None:
        cameras, sheet = self._views.cameras, self.sheets[Side.REFERENCE]
        size = self.size(Side.PROBE)
        probe, reference = cameras[Side.PROBE].to_view(size), cameras[Side.REFERENCE].to_view(size)
        now = self.hand.apply(self._find_basis(), sheet.pivot)
        if cameras[Side.PROBE] != cameras[Side.REFERENCE]:
            wanted = invert(probe) @ reference @ now
            self.hand = read_hand(wanted, self._find_basis(), sheet.pivot)
        self._views.cameras[Side.REFERENCE] = cameras[Side.PROBE]

    # --- modes ---------------------------------------------------------------------------

    def show_mode(self, mode: str) -> None:
        """Show the pictures side by side or over each other."""
        if mode == PAIR or self.complete:
            if mode != PAIR and not self.synced:
                self.toggle_sync()
            self.mode, self.shown = mode, Side.PROBE
            self.arranged.emit()

    @property
    def amount(self) -> float:
        """The mode's own value: blink rate, place of the curtain, opacity or gain."""
        return self.amounts.get(self.mode, 0.0)

    def set_amount(self, amount: float) -> None:
        """Change the mode's own value."""
        self.amounts[self.mode] = amount
        self.changed.emit()

    @Slot()
    def flip(self) -> None:
        """Show the other picture while stacked; the other one is active side by side."""
        other = Side.REFERENCE if self.shown is Side.PROBE else Side.PROBE
        self.shown = other
        self.changed.emit()

    def point_at(self, side: Side, at: Point | None) -> None:
        """Put the cursor on a scene point as seen in one view, or take it away."""
        self.cursor = None if at is None else (side, at)
        self.cursor_moved.emit()

    @Slot()
    def toggle_loupe(self) -> None:
        """Show the loupe at the cursor, or hide it."""
        self.loupe = not self.loupe
        self.changed.emit()
