"""Five points placed by hand: their order, their prompts, and undo."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from xfv_desktop.domain import LandmarkConvention, Landmarks, Point

PROMPTS: dict[LandmarkConvention, tuple[object, ...]] = {
    LandmarkConvention.EYE_CORNERS: (
        QT_TRANSLATE_NOOP("Landmarks", "outer corner of the eye on the picture's right"),
        QT_TRANSLATE_NOOP("Landmarks", "inner corner of the eye on the picture's right"),
        QT_TRANSLATE_NOOP("Landmarks", "outer corner of the eye on the picture's left"),
        QT_TRANSLATE_NOOP("Landmarks", "inner corner of the eye on the picture's left"),
        QT_TRANSLATE_NOOP("Landmarks", "base of the nose, between the nostrils"),
    ),
    LandmarkConvention.EYES_NOSE_MOUTH: (
        QT_TRANSLATE_NOOP("Landmarks", "centre of the eye on the picture's left"),
        QT_TRANSLATE_NOOP("Landmarks", "centre of the eye on the picture's right"),
        QT_TRANSLATE_NOOP("Landmarks", "tip of the nose"),
        QT_TRANSLATE_NOOP("Landmarks", "corner of the mouth on the picture's left"),
        QT_TRANSLATE_NOOP("Landmarks", "corner of the mouth on the picture's right"),
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
            return QCoreApplication.translate(
                "Landmarks", "All five points are placed. Drag a point to adjust it."
            )
        point = str(PROMPTS[self.convention][len(self.points)])
        text = QCoreApplication.translate("Landmarks", "Point {number} of 5: click the {point}.")
        name = QCoreApplication.translate("Landmarks", point)
        return text.format(number=len(self.points) + 1, point=name)

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
