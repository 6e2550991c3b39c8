"""A bar that tells what happened and what to do, without stopping anything."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtWidgets import QFrame, QWidget

from xfv_desktop.gui.desk import Message
from xfv_desktop.gui.layout import column, make_button, make_label, row, set_level

_WORDS = {
    "info": QT_TRANSLATE_NOOP("MessageBar", "Note"),
    "success": QT_TRANSLATE_NOOP("MessageBar", "Done"),
    "warning": QT_TRANSLATE_NOOP("MessageBar", "Warning"),
    "error": QT_TRANSLATE_NOOP("MessageBar", "Problem"),
}


class MessageBar(QFrame):
    """Show one message at a time until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word = make_label(role="heading", wrap=False)
        self.text = make_label()
        self.advice = make_label()
        self.dismiss = make_button(
            self.tr("Close"), self.hide, name=self.tr("Close this message"), role="link"
        )
        words = column(self.text, self.advice, gap=1)
        line = row(self.word, words, self.dismiss, margin=8, gap=10)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    @Slot(object)
    def show_message(self, message: Message) -> None:
        """Show a message; its level is said in a word, not by colour alone."""
        self.word.setText(self.tr(str(_WORDS[message.level])))
        self.text.setText(message.text)
        self.advice.setText(message.advice)
        self.advice.setVisible(bool(message.advice))
        set_level(self, message.level)
        self.show()
