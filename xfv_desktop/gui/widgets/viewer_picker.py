"""Choose the picture and frame one side of the viewer shows."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from xfv_desktop.domain import EvidenceItem, Side
from xfv_desktop.gui.evidence_model import EvidenceModel
from xfv_desktop.gui.layout import make_label, row
from xfv_desktop.gui.terms import begin_with, name_term
from xfv_desktop.gui.widgets.choice_box import ChoiceBox


class ViewerPicker(QWidget):
    """A list of the case's pictures and, where there are several, the frame.

    Signals ``changed`` when another picture or frame is wanted.
    """

    changed = Signal()

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.item_box = ChoiceBox()
        self.model = EvidenceModel(parent=self)
        self.item_box.setModel(self.model)
        text = self.tr("Picture of the {side}").format(side=name_term(side))
        self.item_box.setAccessibleName(text)
        self.item_box.setMinimumContentsLength(10)
        self.item_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.frame_box = QSpinBox()
        self.frame_box.setPrefix(self.tr("frame "))
        text = self.tr("Frame of the {side}").format(side=name_term(side))
        self.frame_box.setAccessibleName(text)
        self.item_box.currentIndexChanged.connect(self._on_item)
        self.frame_box.valueChanged.connect(self.changed)
        label = make_label(begin_with(side), role="muted", wrap=False)
        line = row(label, self.item_box, self.frame_box)
        line.setStretch(1, 1)
        self.setLayout(line)

    @property
    def item(self) -> EvidenceItem | None:
        """The picture chosen."""
        return self.model.find(self.model.index(self.item_box.currentIndex(), 0))

    @property
    def frame(self) -> int:
        """The frame chosen."""
        return self.frame_box.value()

    def fill(self, items: tuple[EvidenceItem, ...]) -> None:
        """Offer the case's pictures, keeping the one chosen; else the first of this side."""
        keep = self.item
        self.item_box.blockSignals(True)
        self.model.show_items(items)
        row_ = self.model.locate(keep.id).row() if keep is not None else -1
        if row_ < 0:
            spare = 0 if self.side is Side.PROBE else len(items) - 1
            fitting = (n for n, item in enumerate(items) if item.role is self.side)
            row_ = next(fitting, spare)
        self.item_box.setCurrentIndex(row_)
        self.item_box.blockSignals(False)
        self._limit_frames()

    def select(self, evidence_id: str, frame: int) -> None:
        """Choose a picture and frame without signalling."""
        self.item_box.blockSignals(True)
        self.item_box.setCurrentIndex(self.model.locate(evidence_id).row())
        self.item_box.blockSignals(False)
        self._limit_frames(frame)

    @Slot()
    def _on_item(self) -> None:
        self._limit_frames(0)
        self.changed.emit()

    def _limit_frames(self, frame: int | None = None) -> None:
        last = max(self.item.frames - 1, 0) if self.item is not None else 0
        self.frame_box.blockSignals(True)
        self.frame_box.setRange(0, last)
        if frame is not None:
            self.frame_box.setValue(frame)
        self.frame_box.blockSignals(False)
        self.frame_box.setVisible(last > 0)
