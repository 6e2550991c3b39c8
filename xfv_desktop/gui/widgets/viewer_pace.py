"""Whether a view's picture is on the move: painted roughly then, finely once it rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from xfv_desktop.gui.pyramid import Lie

REST = 120


class Pace(QObject):
    """Follow from paint to paint how the pictures lie.

    A step on its own is painted finely at once. Steps that follow each other within
    ``REST`` milliseconds are movement; ``rested`` asks for the fine picture after the last
    one. Tones, cursor and panning leave the pictures as they lie and are no movement.
    """

    rested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lies: tuple[Lie, ...] = ()
        self.rough = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._on_rest)

    def follow(self, lies: tuple[Lie, ...]) -> bool:
        """Note how the pictures lie in a paint that begins; return whether to paint roughly."""
        if lies != self._lies:
            self._lies = lies
            self.rough = self._timer.isActive()
            self._timer.start()
        return self.rough

    @Slot()
    def _on_rest(self) -> None:
        if self.rough:
            self.rough = False
            self.rested.emit()
