"""Show the two pictures in turn, never fast enough to harm."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from xfv_desktop.gui.widgets.viewer_scene import BLINK, Scene

# Three flashes a second is the limit of WCAG 2.2, success criterion 2.3.1; one flash is two
# changes, so three changes a second stay well below it.
FASTEST, SLOWEST = 3.0, 0.5


class Blinker(QObject):
    """Flip the scene's picture while it blinks and is not stopped.

    Signals ``switched`` when it was stopped or started.
    """

    switched = Signal()

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self.stopped = False
        self.timer = QTimer(self)
        self.timer.timeout.connect(scene.flip)
        scene.arranged.connect(self.follow)
        scene.changed.connect(self.follow)

    @property
    def interval(self) -> int:
        """Milliseconds between two pictures."""
        rate = min(max(self._scene.amounts[BLINK], SLOWEST), FASTEST)
        return -int(-1000 // rate)

    @Slot()
    def follow(self) -> None:
        """Run while the scene blinks, at its rate."""
        if self._scene.mode != BLINK or self.stopped:
            self.timer.stop()
        elif not self.timer.isActive() or self.timer.interval() != self.interval:
            self.timer.start(self.interval)

    @Slot()
    def toggle(self) -> None:
        """Stop, or go on."""
        self.stopped = not self.stopped
        self.follow()
        self.switched.emit()

    @Slot()
    def rest(self) -> None:
        """Stop, for a view that is not seen; it goes on by `toggle` only."""
        if self._scene.mode == BLINK and not self.stopped:
            self.toggle()
