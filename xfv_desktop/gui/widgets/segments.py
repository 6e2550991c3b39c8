"""A row of joined buttons of which exactly one is down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from xfv_desktop.gui.layout import row


class Segments(QWidget):
    """Choose one of a few values; left and right arrow keys move the choice."""

    chosen = Signal()

    def __init__(
        self, name: str, options: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for _text, value in options]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, QPushButton] = {}
        last = len(options) - 1
        for place, (text, value) in enumerate(options):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {text.replace('&', '')}")
            segment = "first" if place == 0 else "last" if place == last else "middle"
            button.setProperty("segment", segment)
            self._group.addButton(button, place)
            self.buttons[value] = button
        self._group.button(0).setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)
        self.setLayout(row(*self.buttons.values(), gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The value chosen."""
        return self._values[max(self._group.checkedId(), 0)]

    def set_value(self, value: str) -> None:
        """Choose a value without signalling."""
        self.buttons[value].setChecked(True)

    def set_enabled(self, values: set[str]) -> None:
        """Allow only some of the values."""
        for value, button in self.buttons.items():
            button.setEnabled(value in values)

    def set_shown(self, values: set[str]) -> None:
        """Show only some of the values; the choice moves to the first where it was hidden."""
        for value, button in self.buttons.items():
            button.setVisible(value in values)
        if self.value not in values and values:
            self.set_value(next(value for value in self._values if value in values))

    @Slot(QAbstractButton)
    def _on_clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        count, place = len(self._values), self._group.checkedId()
        order = [self._group.button((place + move * step) % count) for step in range(1, count)]
        button = next((one for one in order if one.isVisible() and one.isEnabled()), None)
        if button is not None:
            button.click()
            button.setFocus()
