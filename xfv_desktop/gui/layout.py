"""Small builders that keep the pages' code about content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from xfv_desktop.gui.theme import GAP

Part = QWidget | QLayout | int | None


def _fill(layout: QBoxLayout, parts: tuple[Part, ...]) -> None:
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def row(*parts: Part, margin: int = 0, gap: int = GAP) -> QHBoxLayout:
    """Return the parts side by side; None stretches, a number is a space in pixels."""
    layout = QHBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    _fill(layout, parts)
    return layout


def column(*parts: Part, margin: int = 0, gap: int = GAP) -> QVBoxLayout:
    """Return the parts one below the other; None stretches, a number is a space in pixels."""
    layout = QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    _fill(layout, parts)
    return layout


def make_label(text: str = "", *, role: str = "", wrap: bool = True) -> QLabel:
    """Return plain text in one of the style sheet's roles; it can be selected and copied."""
    label = QLabel(text)
    # Names and metadata come from outside: never interpret them as markup.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse
    label.setTextInteractionFlags(flags)
    return label


def make_button(
    text: str, slot: Callable[..., object], *, role: str = "", name: str = "", tip: str = ""
) -> QPushButton:
    """Return a button; ``&`` marks its key, ``name`` what a screen reader says."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    if role:
        button.setProperty("role", role)
    button.setAccessibleName(name or text.replace("&", ""))
    button.setToolTip(tip)
    # Without its "checked" argument, so that any signal or method can be the slot.
    button.clicked.connect(lambda: slot())
    return button


def make_field(text: str, field: QWidget, *more: Part) -> tuple[QLabel, QHBoxLayout]:
    """Return a form's label and line; the key marked by ``&`` leads to the field."""
    label = QLabel(text)
    label.setBuddy(field)
    return label, row(field, *more)


def make_card(*parts: Part, role: str = "card", margin: int = 12, gap: int = 6) -> QFrame:
    """Return a framed box around the parts."""
    frame = QFrame()
    frame.setProperty("role", role)
    frame.setLayout(column(*parts, margin=margin, gap=gap))
    return frame


def make_holder(layout: QLayout) -> QWidget:
    """Return a bare widget around a layout."""
    holder = QWidget()
    holder.setLayout(layout)
    return holder


@contextmanager
def hold_layout(widget: QWidget) -> Iterator[None]:
    """Lay a widget out once after many changes.

    Qt lays out every widget around it, up to the page, at each label that is shown.
    """
    layout = widget.layout()
    if layout is None:
        yield
        return
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.update()


def make_scroll(content: QWidget) -> QScrollArea:
    """Return a frameless area that scrolls its content vertically."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def set_level(widget: QWidget, level: str) -> None:
    """Give a widget the look of ``info``, ``success``, ``warning`` or ``error``."""
    if (widget.property("level") or "") == level:
        return
    widget.setProperty("level", level or None)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    for child in widget.findChildren(QWidget):
        child.style().unpolish(child)
        child.style().polish(child)


def let_shrink(widget: QWidget) -> QWidget:
    """Let a widget be narrower than its content asks for; return it."""
    widget.setMinimumWidth(0)
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
    return widget
