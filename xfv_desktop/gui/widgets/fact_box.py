"""A framed box for one kind of result: its value, its words, where it comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from xfv_desktop.gui.layout import column, hold_layout, make_label, row, set_level
from xfv_desktop.gui.widgets.explain import make_term_button


class FactBox(QFrame):
    """Heading, value and provenance; each kind of result has a box of its own.

    With a ``term`` of the glossary a small button beside the heading tells what it means.
    """

    def __init__(self, heading: str, parent: QWidget | None = None, *, term: str = "") -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(heading)
        self.heading = make_label(heading, role="small")
        self.value = make_label(role="value")
        self.text = make_label()
        self.source = make_label(role="small")
        top = row(self.heading, *((make_term_button(term),) if term else ()))
        top.setStretch(0, 1)
        self.setLayout(column(top, self.value, self.text, self.source, margin=10, gap=3))

    def show_fact(self, value: str, text: str = "", source: str = "", level: str = "") -> None:
        """Fill the box; ``level`` colours the value's ground and is never the only sign."""
        with hold_layout(self):
            for label, words in ((self.value, value), (self.text, text), (self.source, source)):
                label.setText(words)
                label.setVisible(bool(words))
            set_level(self.value, level)
            self.value.setIndent(8 if level else 0)
