"""A list to choose from that shortens what it has no room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QToolTip, QWidget
from typing_extensions import override


class ChoiceBox(QComboBox):
    """A choice whose words are shortened in the middle where they don't fit.

    Where it has no tip of its own, the tip says them in full.

    Parameters
    ----------
    parent : QWidget, optional
        The widget around it.
    short_role : int, optional
        Role under which the model keeps fewer words, to be drawn where all of them don't fit.
    """

    def __init__(self, parent: QWidget | None = None, *, short_role: int | None = None) -> None:
        super().__init__(parent)
        self._short_role = short_role

    @property
    def shown_text(self) -> str:
        """The words as drawn."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option.currentText

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all words."""
        return self.shown_text != self.currentText()

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Give the style no more words than there is room for."""
        super().initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        short = None if self._short_role is None else self.currentData(self._short_role)
        if short and option.fontMetrics.horizontalAdvance(option.currentText) > place.width():
            option.currentText = short
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideMiddle, place.width()
        )

    @override
    def event(self, event: QEvent) -> bool:
        """Tell the words in full where they were shortened and there is no other tip."""
        if isinstance(event, QHelpEvent) and not self.toolTip() and self.is_cut:
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)
