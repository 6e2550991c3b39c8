"""Ask for the examiner's name where an act needs it, inline and not in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from xfv_desktop.gui.layout import make_button, make_label, row, set_level


class ExaminerBar(QFrame):
    """A line with a field for the name; hidden until an act asks for it."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = make_label(wrap=False)
        self.field = QLineEdit()
        self.field.setMaximumWidth(280)
        self.field.setPlaceholderText(self.tr("Examiner's name"))
        self.field.setAccessibleName(self.tr("Examiner's name"))
        self.field.returnPressed.connect(self._accept)
        self.accept_button = make_button(self.tr("Continue"), self._accept, role="primary")
        self.refuse_button = make_button(self.tr("Not now"), self._refuse)
        self.setLayout(
            row(
                self.question,
                self.field,
                self.accept_button,
                self.refuse_button,
                None,
                margin=8,
            )
        )
        set_level(self, "info")
        self.hide()

    @Slot(str)
    def ask(self, purpose: str) -> None:
        """Show the question with what it is needed for, and put the cursor there."""
        text = self.tr("{purpose}: every act on a case carries a name. Who examines?")
        self.question.setText(text.format(purpose=purpose))
        self.show()
        self.field.setFocus()

    @Slot()
    def _accept(self) -> None:
        if self.field.text().strip():
            self.hide()
            self.named.emit(self.field.text().strip())

    @Slot()
    def _refuse(self) -> None:
        self.hide()
        self.named.emit("")
