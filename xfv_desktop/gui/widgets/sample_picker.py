"""Choose the picture, frame and face of one side of a comparison."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from xfv_desktop.domain import EvidenceItem, Side
from xfv_desktop.gui.backend import Choice
from xfv_desktop.gui.evidence_model import SHORT, EvidenceModel
from xfv_desktop.gui.layout import make_label, row
from xfv_desktop.gui.state import Faces, State
from xfv_desktop.gui.terms import name_term
from xfv_desktop.gui.widgets.choice_box import ChoiceBox


class SamplePicker(QWidget):
    """Three fields in a line: picture, frame (where there are several), face."""

    changed = Signal()

    def __init__(self, side: Side, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side, self._state = side, state
        self.item_box = ChoiceBox(short_role=SHORT)
        name = name_term(side)
        self.item_box.setAccessibleName(self.tr("Picture of the {side}").format(side=name))
        self.model = EvidenceModel(parent=self)
        self.item_box.setModel(self.model)
        self.item_box.setMinimumContentsLength(17)
        self.item_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.frame_box = QSpinBox()
        self.frame_box.setPrefix(self.tr("frame "))
        self.frame_box.setAccessibleName(self.tr("Frame of the {side}").format(side=name))
        self.face_box = ChoiceBox()
        self.face_box.setAccessibleName(self.tr("Face of the {side}").format(side=name))
        self.face_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        title = self.tr("&Probe") if side is Side.PROBE else self.tr("&Reference")
        label = make_label(title, wrap=False)
        label.setTextFormat(Qt.TextFormat.AutoText)
        label.setBuddy(self.item_box)
        label.setMinimumWidth(72)
        line = row(label, self.item_box, self.frame_box, self.face_box)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.item_box.currentIndexChanged.connect(self._on_item)
        self.frame_box.valueChanged.connect(self._fill_faces)
        state.faces_changed.connect(self._on_faces)
        self._last = self.selection
        self.item_box.activated.connect(self._note)
        self.face_box.activated.connect(self._note)
        self.frame_box.editingFinished.connect(self._note)

    @property
    def selection(self) -> tuple[str, int, int]:
        """Picture, frame and place in the list of faces, as chosen."""
        return (
            self.item_box.currentData() or "",
            self.frame_box.value(),
            self.face_box.currentIndex(),
        )

    @Slot()
    def _note(self) -> None:
        """Remember a choice made by hand, so that it can be undone."""
        old, new = self._last, self.selection
        self._last = new
        if old != new and old[0]:
            text = self.tr("Choosing the {side}").format(side=name_term(self.side))
            history = self._state.history
            history.add(text, undo=lambda: self._take(old), redo=lambda: self._take(new))

    def _take(self, selection: tuple[str, int, int]) -> None:
        self.select(selection[0], selection[1])
        self.face_box.setCurrentIndex(selection[2])
        self._last = self.selection

    @property
    def item(self) -> EvidenceItem | None:
        """The picture chosen."""
        return self._state.find_item(self.item_box.currentData() or "")

    @property
    def faces(self) -> Faces:
        """What is known of the frame's faces."""
        item = self.item
        return self._state.read_faces(item.id, self.frame_box.value()) if item else Faces()

    def make_choice(self) -> Choice | None:
        """Return what goes into the comparison, or None without a picture."""
        item = self.item
        if item is None:
            return None
        return self._state.make_choice(
            item.id, self.frame_box.value(), self.face_box.currentData()
        )

    def fill(self, items: tuple[EvidenceItem, ...]) -> None:
        """Offer the case's pictures; those with this side's role come first by default."""
        keep = self.item_box.currentData()
        self.item_box.blockSignals(True)
        self.model.show_items(items)
        self.item_box.blockSignals(False)
        ids = [item.id for item in items]
        if keep in ids:
            index = ids.index(keep)
        else:
            index = next((i for i, item in enumerate(items) if item.role is self.side), -1)
            spare = 0 if self.side is Side.PROBE else min(1, len(items) - 1)
            index = spare if index < 0 else index
        self.item_box.setCurrentIndex(index)
        self._on_item()
        self._last = self.selection

    def select(self, evidence_id: str, frame: int) -> None:
        """Choose a picture and frame."""
        self.item_box.setCurrentIndex(self.model.locate(evidence_id).row())
        self.frame_box.setValue(frame)
        self._last = self.selection

    @Slot()
    def _on_item(self) -> None:
        item = self.item
        last = item.frames - 1 if item else 0
        self.frame_box.setRange(0, max(last, 0))
        self.frame_box.setVisible(last > 0)
        self._fill_faces()

    @Slot(str, int)
    def _on_faces(self, evidence_id: str, frame: int) -> None:
        item = self.item
        if item is not None and (evidence_id, frame) == (item.id, self.frame_box.value()):
            self._fill_faces()
            self._last = self.selection

    @Slot()
    def _fill_faces(self) -> None:
        self.face_box.blockSignals(True)
        self.face_box.clear()
        for text, value in _list_options(self.faces):
            self.face_box.addItem(text, value)
        self.face_box.setCurrentIndex(_prefer(self.faces))
        self.face_box.blockSignals(False)
        self.changed.emit()


def _list_options(faces: Faces) -> list[tuple[str, str | None]]:
    translate = QCoreApplication.translate
    options: list[tuple[str, str | None]] = [(translate("SamplePicker", "the only face"), None)]
    count = len(faces.found)
    if count > 1:
        text = translate("SamplePicker", "face {number} of {count}")
        options += [(text.format(number=n + 1, count=count), str(n)) for n in range(count)]
    options.append((translate("SamplePicker", "largest face"), "largest"))
    options.append((translate("SamplePicker", "central face"), "central"))
    if faces.landmarks is not None:
        options.append((translate("SamplePicker", "landmarks by hand"), "manual"))
    options.append((translate("SamplePicker", "already an aligned crop"), "aligned"))
    return options


def _prefer(faces: Faces) -> int:
    if faces.landmarks is not None:
        return len(_list_options(faces)) - 2
    if len(faces.found) > 1 and faces.chosen is not None:
        return faces.chosen + 1
    return 0
