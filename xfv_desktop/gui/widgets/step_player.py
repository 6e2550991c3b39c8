"""Step along a curve by hand, or let it play at a calm rate."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSlider, QWidget
from typing_extensions import override

from xfv_desktop.gui.layout import make_button, row

# Long enough to see a picture and read its score before the next.
_PAUSE = 800


class StepPlayer(QWidget):
    """A slider with buttons for one step back, play or pause, and one step on.

    Signals ``stepped`` with the step asked for, and ``played`` when it starts or stops.
    """

    stepped = Signal(int)
    played = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Step of the curve"))
        self.slider.setMinimumWidth(60)
        self.back_button = make_button(
            "\N{BLACK LEFT-POINTING TRIANGLE}",
            self.go_back,
            name=self.tr("One step back"),
            tip=self.tr("One step back (left arrow key)"),
        )
        self.on_button = make_button(
            "\N{BLACK RIGHT-POINTING TRIANGLE}",
            self.go_on,
            name=self.tr("One step on"),
            tip=self.tr("One step on (right arrow key)"),
        )
        self.play_button = make_button(
            self.tr("Play"),
            self.toggle,
            tip=self.tr("Go through the steps one by one; in the plot, the space bar does it."),
        )
        self._widen_play()
        self.timer = QTimer(self)
        self.timer.setInterval(_PAUSE)
        self.timer.timeout.connect(self._on_time)
        self.slider.valueChanged.connect(self.stepped)
        line = row(self.back_button, self.play_button, self.on_button, self.slider, gap=4)
        line.setStretch(3, 1)
        self.setLayout(line)

    def _widen_play(self) -> None:
        """Make room for the longer of the button's two words, so that it never jumps."""
        widths = []
        for text in (self.tr("Pause"), self.tr("Play")):
            self.play_button.setText(text)
            widths.append(self.play_button.sizeHint().width())
        self.play_button.setMinimumWidth(max(widths))

    @property
    def playing(self) -> bool:
        """Whether the steps go by themselves."""
        return self.timer.isActive()

    def set_steps(self, last: int, step: int, *, enabled: bool) -> None:
        """Offer the steps from 0 to ``last``, without signalling."""
        self.slider.blockSignals(True)
        self.slider.setRange(0, last)
        self.slider.setValue(step)
        self.slider.blockSignals(False)
        self.setEnabled(enabled)
        if not enabled:
            self.pause()

    @Slot()
    def go_back(self) -> None:
        """Go one step back, and pause."""
        self.pause()
        self.slider.setValue(self.slider.value() - 1)

    @Slot()
    def go_on(self) -> None:
        """Go one step on, and pause."""
        self.pause()
        self.slider.setValue(self.slider.value() + 1)

    @Slot()
    def toggle(self) -> None:
        """Play, from the start where the end was reached; or pause."""
        if self.playing:
            self.pause()
            return
        if self.slider.value() >= self.slider.maximum():
            self.slider.setValue(0)
        self.timer.start()
        self.play_button.setText(self.tr("Pause"))
        self.play_button.setAccessibleName(self.tr("Pause"))
        self.played.emit(True)

    @Slot()
    def pause(self) -> None:
        """Stop where it is."""
        if self.playing:
            self.timer.stop()
            self.play_button.setText(self.tr("Play"))
            self.play_button.setAccessibleName(self.tr("Play"))
            self.played.emit(False)

    @Slot()
    def _on_time(self) -> None:
        self.slider.setValue(self.slider.value() + 1)
        if self.slider.value() >= self.slider.maximum():
            self.pause()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # Nobody watches: what goes on unseen would only be found at its end.
        self.pause()
        super().hideEvent(event)
