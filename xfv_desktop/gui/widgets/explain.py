"""Contextual help: tie a control to a term, and show the definition the report prints."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QPushButton, QWhatsThis, QWidget

from xfv_desktop.gui import core_texts
from xfv_desktop.gui.installation import list_terms
from xfv_desktop.gui.layout import make_button

_TERM = "term"


def describe_term(name: str) -> str:
    """Return a term's definition in the window's language, as plain text.

    Raises
    ------
    KeyError
        When there is no such term.
    """
    known = {one.name.casefold(): one for one in list_terms()}
    term = known[name.casefold()]
    return f"{core_texts.translate(term.name)}: {core_texts.translate(term.meaning)}"


def explain(widget: QWidget, term: str) -> None:
    """Tie a widget to a term: Shift+F1 on it, or the pointer with a question mark, tells it.

    Raises
    ------
    KeyError
        When there is no such term.
    """
    widget.setProperty(_TERM, term)
    widget.setWhatsThis(describe_term(term))


def make_term_button(term: str) -> QPushButton:
    """Return a small button that tells what a term means.

    Raises
    ------
    KeyError
        When there is no such term.
    """
    words = QCoreApplication.translate("Explain", "What is this? {term}")
    name = words.format(term=core_texts.translate(term))
    button = make_button("?", lambda: _show(button), role="link", name=name, tip=name)
    explain(button, term)
    return button


def show_help_at_focus() -> bool:
    """Tell the term of the control with the focus, or of the nearest one around it.

    Where there is none, the pointer becomes a question mark that asks what is clicked next.

    Returns
    -------
    bool
        Whether a term was told at once.
    """
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and not widget.property(_TERM):
        widget = widget.parentWidget()
    if widget is None:
        QWhatsThis.enterWhatsThisMode()
        return False
    _show(widget)
    return True


def _show(widget: QWidget) -> None:
    below = widget.mapToGlobal(QPoint(0, min(widget.height(), 40)))
    spot = below if widget.isVisible() else QCursor.pos()
    QWhatsThis.showText(spot, f"<p>{html.escape(widget.whatsThis())}</p>", widget)
