"""Five points placed by hand: their order, their prompts, and undo."""

from __future__ import annotations

from dataclasses import dataclass, field

from xfv_desktop.domain import LandmarkConvention, Landmarks, Point

PROMPTS: dict[LandmarkConvention, tuple[str, ...]] = {
    LandmarkConvention.EYE_CORNERS: (
        "outer corner of the eye on the picture's right",
        "inner corner of the eye on the picture's right",
        "outer corner of the eye on the picture's left",
        "inner corner of the eye on the picture's left",
        "base of the nose, between the nostrils",
    ),
    LandmarkConvention.EYES_NOSE_MOUTH: (
        "centre of the eye on the picture's left",
        "centre of the eye on the picture's right",
        "tip of the nose",
        "corner of the mouth on the picture's left",
        "corner of the mouth on the picture's right",
    ),
}


@dataclass
class LandmarkDraft:
    """The points placed so far, with every earlier state for undo."""

    convention: LandmarkConvention
    points: list[Point] = field(default_factory=list)
    _past: list[list[Point]] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether all five points are placed."""
        return len(self.points) == 5

    @property
    def prompt(self) -> str:
        """What to do next, in words."""
        if self.complete:
            return "All five points are placed. Drag a point to adjust it."
        names = PROMPTS[self.convention]
        return f"Point {len(self.points) + 1} of 5: click the {names[len(self.points)]}."

    @property
    def landmarks(self) -> Landmarks | None:
        """The five points, or None while some are missing."""
        if len(self.points) != 5:
            return None
        a, b, c, d, e = self.points
        return (a, b, c, d, e)

    def add(self, point: Point) -> None:
        """Place the next point; nothing happens when all are placed."""
        if not self.complete:
            self.remember()
            self.points.append(point)

    def remember(self) -> None:
        """Keep the present state for undo, before a change or a drag."""
        self._past.append(list(self.points))

    def move(self, index: int, point: Point) -> None:
        """Move one point; call `remember` once at the start of a drag."""
        self.points[index] = point

    def undo(self) -> bool:
        """Go back one change; return whether there was one."""
        if not self._past:
            return False
        self.points = self._past.pop()
        return True
