"""Brightness, contrast, gamma and channel of one or both pictures, for viewing only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QSlider, QWidget

from xfv_desktop.domain import Side
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.tones import CHANNELS, PLAIN, Tone
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.flow_layout import FlowBox
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.viewer_scene import Scene

_BOTH = "both"


class ViewerAdjust(QWidget):
    """Sliders that change how pictures are seen; pixels and evidence stay as they are."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = scene
        self.target = Segments(
            self.tr("What is adjusted"),
            (
                (self.tr("Both"), _BOTH),
                (self.tr("Probe"), Side.PROBE),
                (self.tr("Reference"), Side.REFERENCE),
            ),
        )
        self.target.chosen.connect(self.refresh)
        self.sliders: dict[str, QSlider] = {}
        boxes = [
            self._make_slider("brightness", self.tr("Brightness"), (-100, 100)),
            self._make_slider("contrast", self.tr("Contrast"), (-100, 100)),
            self._make_slider("gamma", self.tr("Gamma"), (20, 500)),
        ]
        self.channel = ChoiceBox()
        self.channel.setAccessibleName(self.tr("Channel"))
        self.channel.setToolTip(self.tr("Channel shown (key C)"))
        for value, text in CHANNELS:
            self.channel.addItem(QCoreApplication.translate("Tones", str(text)), value)
        self.channel.activated.connect(self._on_changed)
        reset = make_button(
            self.tr("As decoded"), self.reset, tip=self.tr("Take back all adjustments (Shift+I)")
        )
        self.reset_button = reset
        self.note = make_label(
            self.tr("For viewing only: nothing of this is saved or goes into the evidence."),
            role="small",
        )
        flow = FlowBox(self.target, *boxes, self.channel, reset)
        self.setLayout(column(flow, self.note, gap=4))
        scene.arranged.connect(self.refresh)
        self.refresh()

    def _make_slider(self, name: str, text: str, limits: tuple[int, int]) -> QWidget:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(*limits)
        slider.setAccessibleName(text)
        slider.setMinimumWidth(110)
        slider.valueChanged.connect(self._on_changed)
        self.sliders[name] = slider
        return make_holder(row(make_label(text, role="small", wrap=False), slider))

    @property
    def sides(self) -> tuple[Side, ...]:
        """Which pictures are adjusted."""
        value = self.target.value
        return tuple(Side) if value == _BOTH else (Side(value),)

    @property
    def tone(self) -> Tone:
        """What is set."""
        values = {name: slider.value() for name, slider in self.sliders.items()}
        return Tone(**values, channel=self.channel.currentData())

    def next_channel(self) -> None:
        """Show the next channel."""
        index = (self.channel.currentIndex() + 1) % self.channel.count()
        self.channel.setCurrentIndex(index)
        self._on_changed()

    @Slot()
    def reset(self) -> None:
        """Show both pictures as they were decoded."""
        for side in Side:
            self.scene.set_tone(side, PLAIN)
        self.refresh()

    @Slot()
    def _on_changed(self) -> None:
        for side in self.sides:
            self.scene.set_tone(side, self.tone)

    @Slot()
    def refresh(self) -> None:
        """Show the tone of what is adjusted."""
        sheet = next((s for side in self.sides if (s := self.scene.sheets.get(side))), None)
        tone = sheet.tone if sheet is not None else PLAIN
        for name, slider in self.sliders.items():
            slider.blockSignals(True)
            slider.setValue(getattr(tone, name))
            slider.blockSignals(False)
        self.channel.setCurrentIndex(self.channel.findData(tone.channel))
