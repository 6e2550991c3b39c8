"""Choose which of the case's comparisons the pages show."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from xfv_desktop.gui.state import State
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.wording import name_comparison


class HistoryBox(ChoiceBox):
    """The comparisons, the newest first; choosing one shows it on every page."""

    def __init__(self, name: str, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(self._on_activated)

    def refresh(self) -> None:
        """List the comparisons of the open case."""
        state = self._state
        self.clear()
        for one in reversed(state.comparisons):
            ids = (one.probe.evidence_id, one.reference.evidence_id)
            found = tuple(item for item in map(state.find_item, ids) if item is not None)
            self.addItem(name_comparison(one, found), one.id)
        if state.comparison is not None:
            self.setCurrentIndex(self.findData(state.comparison.id))
        self.setToolTip(self.currentText())
        self.setVisible(bool(state.comparisons))

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        wanted = self.itemData(index)
        for one in self._state.comparisons:
            if one.id == wanted:
                self._state.show_comparison(one)
