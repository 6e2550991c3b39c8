"""Choose many probes, many references and the conditions of a queue of comparisons."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QLineEdit, QListView, QWidget
from typing_extensions import override

from xfv_desktop.domain import EvidenceItem, Side
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.evidence_model import EvidenceModel
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.numbers import format_count, format_percent
from xfv_desktop.gui.requests import Choice, Conditions
from xfv_desktop.gui.widgets.choice_box import ChoiceBox

_EER = "EER"
_RATES = (0.01, 0.001)


class PictureChooser(QWidget):
    """A list of the case's pictures of which many can be chosen, with a search field."""

    changed = Signal()

    def __init__(self, title: str, role: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.model = EvidenceModel(parent=self)
        self.list = QListView()
        self.list.setAccessibleName(title)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setToolTip(self.tr("Ctrl and Shift choose several; Ctrl+A all that are listed"))
        self.list.setMinimumHeight(96)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search ..."))
        self.search.setAccessibleName(self.tr("Search in: {list}").format(list=title))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.model.filter)
        self.search.textChanged.connect(self.changed)
        self.setLayout(column(make_label(title, role="heading"), self.search, self.list, gap=4))
        self.list.selectionModel().selectionChanged.connect(self.changed)

    @property
    def items(self) -> list[EvidenceItem]:
        """The pictures chosen, in the case's order."""
        found = [self.model.find(one) for one in self.list.selectionModel().selectedIndexes()]
        chosen = {item.id for item in found if item is not None}
        return [item for item in self.model.items if item.id in chosen]

    def fill(self, items: tuple[EvidenceItem, ...]) -> None:
        """Offer the pictures; those with this side's role are chosen."""
        self.search.clear()
        self.model.show_items(items)
        selection = self.list.selectionModel()
        for row_, item in enumerate(items):
            if item.role is self._role:
                flag = QItemSelectionModel.SelectionFlag.Select
                selection.select(self.model.index(row_, 0), flag)
        self.changed.emit()


class QueueForm(QFrame):
    """Both lists side by side, the conditions below.

    Signals ``accepted`` when it is filled, and ``opened`` with whether it is shown.
    """

    accepted = Signal()
    opened = Signal(bool)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.library = desk, library
        self.setProperty("role", "card")
        self.probes = PictureChooser(self.tr("Probes"), Side.PROBE)
        self.references = PictureChooser(self.tr("References"), Side.REFERENCE)
        self.model_box = ChoiceBox()
        self.model_box.setAccessibleName(self.tr("Recognizer"))
        self.point_box = ChoiceBox()
        self.point_box.setAccessibleName(self.tr("Operating point of the threshold"))
        self.point_box.addItem(self.tr("threshold as in the settings"), None)
        for rate in _RATES:
            text = self.tr("threshold at FMR {rate}").format(rate=format_percent(rate))
            self.point_box.addItem(text, rate)
        self.point_box.addItem(self.tr("threshold at the EER"), _EER)
        self.face_box = ChoiceBox()
        self.face_box.setAccessibleName(self.tr("Face where none was chosen by hand"))
        for text, value in (
            (self.tr("the only face"), None),
            (self.tr("largest face"), "largest"),
            (self.tr("central face"), "central"),
            (self.tr("already an aligned crop"), "aligned"),
        ):
            self.face_box.addItem(text, value)
        for box in (self.model_box, self.point_box, self.face_box):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)
        self._arrange()

    def _arrange(self) -> None:
        self.count_label = make_label(role="muted")
        self.start_button = make_button(
            self.tr("Compare &all"), self.accepted.emit, role="primary"
        )
        self.close_button = make_button(self.tr("&Not now"), self.hide)
        for chooser in (self.probes, self.references):
            chooser.changed.connect(self._count)
        lists = row(self.probes, self.references, gap=12)
        how = row(self.model_box, self.point_box, self.face_box)
        for place in range(3):
            how.setStretch(place, 1)
        end = row(self.count_label, self.close_button, self.start_button)
        end.setStretch(0, 1)
        body = column(make_holder(lists), how, end, margin=10)
        body.setStretch(0, 1)
        self.setLayout(body)

    def fill(self) -> None:
        """Offer the case's pictures and the recognizers."""
        items = self.desk.state.evidence
        for chooser in (self.probes, self.references):
            chooser.fill(items)
        keep = self.model_box.currentData() or self.desk.backend.settings.model
        self.model_box.clear()
        for card in self.library.models:
            self.model_box.addItem(card.name, card.id)
        self.model_box.setCurrentIndex(max(self.model_box.findData(keep), 0))

    @property
    def choices(self) -> tuple[list[Choice], list[Choice]]:
        """The samples of both sides; a face chosen by hand on the evidence page counts."""
        return (
            [self._choose(item) for item in self.probes.items],
            [self._choose(item) for item in self.references.items],
        )

    def _choose(self, item: EvidenceItem) -> Choice:
        state, wanted = self.desk.state, self.face_box.currentData()
        faces = state.read_faces(item.id, 0)
        if wanted != "aligned" and faces.landmarks is not None:
            wanted = "manual"
        elif wanted != "aligned" and len(faces.found) > 1 and faces.chosen is not None:
            wanted = str(faces.chosen)
        return state.make_choice(item.id, 0, wanted)

    @property
    def conditions(self) -> Conditions:
        """How to compare, as chosen."""
        point, model = self.point_box.currentData(), self.model_box.currentData()
        if point == _EER:
            return Conditions(model=model, eer=True)
        return Conditions(model=model, fmr=point)

    @Slot()
    def _count(self) -> None:
        left, right = self.probes.items, self.references.items
        same = {item.id for item in left} & {item.id for item in right}
        pairs = len(left) * len(right) - len(same)
        text = self.tr(
            "{probes} x {references}: {pairs} comparisons. A picture never meets itself."
        )
        self.count_label.setText(
            text.format(
                probes=format_count(len(left)),
                references=format_count(len(right)),
                pairs=format_count(pairs),
            )
        )
        self.start_button.setEnabled(pairs > 0)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.opened.emit(not self.isHidden())
