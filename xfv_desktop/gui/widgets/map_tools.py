"""How the maps are shown: place, scale, smoothing, opacity, top share, contours."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSlider, QWidget

from xfv_desktop.gui.drawing import Look
from xfv_desktop.gui.layout import make_holder, make_label, row
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.flow_layout import FlowBox
from xfv_desktop.gui.widgets.segments import Segments


class MapTools(QObject):
    """The controls of the map panel, in two rows.

    Signals ``looked`` when maps are to be drawn again, ``smoothed`` when others are to be
    read, ``placed`` when crop or original is chosen.
    """

    looked = Signal()
    smoothed = Signal()
    placed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = Segments(
            self.tr("Shown on"),
            ((self.tr("&Crop"), "crop"), (self.tr("Original"), "original")),
        )
        self.opacity = _make_slider(self.tr("Opacity of the map in percent"), 0, 75)
        self.top = _make_slider(self.tr("Top share of the attribution in percent"), 1, 100)
        self.top.setToolTip(
            self.tr("Show only the strongest pixels that together hold this share.")
        )
        self.top_label = make_label(self._name_top(100), role="small", wrap=False)
        self.contours = QCheckBox(self.tr("contours"))
        self.contours.setAccessibleName(self.tr("Contours of the map"))
        self.contours.setToolTip(
            self.tr("Lines at 1/4, 1/2 and 3/4 of the end of the colour scale.")
        )
        self.smoothing = ChoiceBox()
        self.smoothing.setAccessibleName(self.tr("Display smoothing"))
        self._offer("none")
        self.smoothing.setMinimumContentsLength(9)
        self.smoothing.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.scale = ChoiceBox()
        self.scale.setAccessibleName(self.tr("Colour scale"))
        self.scale.addItem(self.tr("scale per map"), "own")
        self.scale.addItem(self.tr("shared scale"), "shared")
        self._connect()

    def _connect(self) -> None:
        self.place.chosen.connect(self.placed)
        self.smoothing.currentIndexChanged.connect(self.smoothed)
        self.scale.currentIndexChanged.connect(self.looked)
        self.opacity.valueChanged.connect(self.looked)
        self.contours.toggled.connect(self.looked)
        self.top.valueChanged.connect(self._on_top)

    @property
    def head(self) -> QWidget:
        """The row above the maps."""
        label = make_label(self.tr("smoothing"), role="small", wrap=False)
        smoothing = make_holder(row(label, self.smoothing))
        return FlowBox(self.place, self.scale, smoothing)

    @property
    def foot(self) -> QHBoxLayout:
        """The row below the maps."""
        label = make_label(self.tr("opacity"), role="small", wrap=False)
        # As wide as its widest text, so that the sliders do not move with the figure.
        self.top_label.setMinimumWidth(self.top_label.sizeHint().width())
        line = row(label, self.opacity, 8, self.top_label, self.top, 8, self.contours)
        line.setStretch(1, 1)
        line.setStretch(4, 1)
        return line

    @property
    def look(self) -> Look:
        """What is chosen."""
        return Look(
            opacity=self.opacity.value() / 100,
            top=self.top.value() / 100,
            shared=self.scale.currentData() == "shared",
            contours=self.contours.isChecked(),
        )

    def set_smoothings(self, names: tuple[str, ...]) -> None:
        """Offer display smoothings; the one chosen stays where it is offered."""
        keep = self.smoothing.currentData()
        self.smoothing.blockSignals(True)
        self.smoothing.clear()
        for name in names:
            self._offer(name)
        self.smoothing.setCurrentIndex(max(self.smoothing.findData(keep), 0))
        self.smoothing.blockSignals(False)

    def choose_smoothing(self, name: str) -> None:
        """Choose a smoothing without signalling."""
        self.smoothing.blockSignals(True)
        self.smoothing.setCurrentIndex(max(self.smoothing.findData(name), 0))
        self.smoothing.blockSignals(False)

    def _offer(self, name: str) -> None:
        """List a smoothing by its kind and size; the maps' caption has the name in full."""
        shown = self.tr("none") if name == "none" else name.partition(" sigma")[0]
        self.smoothing.addItem(shown, name)
        self.smoothing.setItemData(self.smoothing.count() - 1, name, Qt.ItemDataRole.ToolTipRole)

    def _name_top(self, share: int) -> str:
        return self.tr("top {share} %").format(share=share)

    @Slot()
    def _on_top(self) -> None:
        self.top_label.setText(self._name_top(self.top.value()))
        self.looked.emit()


def _make_slider(name: str, lowest: int, value: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setAccessibleName(name)
    slider.setRange(lowest, 100)
    slider.setValue(value)
    slider.setMinimumWidth(70)
    return slider
