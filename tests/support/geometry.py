"""Find what a layout hides: clipped texts, widgets over each other, widgets out of sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QWidget,
)

from xfv_desktop.gui.widgets.choice_box import ChoiceBox

# Rounding at fractional scales.
_SLACK = 2


def list_faults(root: QWidget) -> list[str]:
    """Return what is wrong with the widgets that are seen below a widget, in words."""
    seen = [root, *(one for one in root.findChildren(QWidget) if one.isVisibleTo(root))]
    found: list[str] = []
    for one in seen:
        found += [f"{name_widget(one)}: {text}" for text in _find_faults(one)]
    return sorted(set(found))


def name_widget(widget: QWidget) -> str:
    """Return a widget's class, what it says and where it lies."""
    words = getattr(widget, "text", None)
    text = words() if callable(words) else widget.accessibleName()
    owners, owner = [], widget.parentWidget()
    while owner is not None and len(owners) < 8:
        owners.append(type(owner).__name__)
        owner = owner.parentWidget()
    own = [one for one in owners if not one.startswith("Q")]
    return f"{type(widget).__name__} '{str(text)[:40]}' in {own[0] if own else owners[:1]}"


def _find_faults(one: QWidget) -> Iterator[str]:
    if one.width() <= 1 or one.height() <= 1:
        if isinstance(one, (QLabel, QAbstractButton)) and one.text():
            yield "has no room at all"
        return
    yield from _find_clipped(one)
    yield from _find_overlaps(one)
    yield from _find_outside(one)


def _find_clipped(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel):
        yield from _find_clipped_label(one)
    elif isinstance(one, (QAbstractButton, QAbstractSpinBox)):
        yield from _find_clipped_control(one)
    elif isinstance(one, ChoiceBox):
        yield from _find_clipped_choice(one)
    elif isinstance(one, QListWidget):
        yield from _find_clipped_items(one)
    elif isinstance(one, QTableView):
        yield from _find_clipped_headings(one.horizontalHeader())


def _find_clipped_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if wanted > label.height() + _SLACK:
            yield f"text needs {wanted} px of height, has {label.height()}"
        return
    hint = label.sizeHint()
    if hint.width() > label.width() + _SLACK and not label.toolTip():
        yield f"text needs {hint.width()} px of width, has {label.width()}"
    if hint.height() > label.height() + _SLACK:
        yield f"text needs {hint.height()} px of height, has {label.height()}"


def _find_clipped_control(one: QAbstractButton | QAbstractSpinBox) -> Iterator[str]:
    # A tile bears labels of its own instead of a text; those are looked at by themselves.
    if isinstance(one, QAbstractButton) and not one.text():
        return
    hint = one.minimumSizeHint() if isinstance(one, QAbstractSpinBox) else one.sizeHint()
    if hint.width() > one.width() + _SLACK:
        yield f"needs {hint.width()} px of width, has {one.width()}"
    if hint.height() > one.height() + _SLACK:
        yield f"needs {hint.height()} px of height, has {one.height()}"


def _find_clipped_choice(box: ChoiceBox) -> Iterator[str]:
    if box.is_cut and box.currentText() not in box.toolTip():
        yield f"choice '{box.currentText()}' reads '{box.shown_text}', no tool tip"


def _find_clipped_items(one: QListWidget) -> Iterator[str]:
    for row in range(one.count()):
        item = one.item(row)
        need = one.sizeHintForIndex(one.indexFromItem(item)).width()
        if need > one.viewport().width() + _SLACK and not item.toolTip():
            yield f"item '{item.text()}' needs {need} px, has {one.viewport().width()}"


def _find_clipped_headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for place in range(header.count()):
        text = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        need = header.fontMetrics().horizontalAdvance(text)
        if header.isVisible() and text and need > header.sectionSize(place):
            yield f"heading '{text}' needs {need} px, has {header.sectionSize(place)}"


def _find_overlaps(parent: QWidget) -> Iterator[str]:
    layout = parent.layout()
    if layout is None or isinstance(parent, QStackedWidget):
        return
    children = [
        one
        for one in parent.children()
        if isinstance(one, QWidget) and one.isVisibleTo(parent) and not one.isWindow()
    ]
    for place, one in enumerate(children):
        for other in children[place + 1 :]:
            shared = one.geometry() & other.geometry()
            if shared.width() > _SLACK and shared.height() > _SLACK:
                yield f"{name_widget(one)} lies over {name_widget(other)}"


def _find_outside(one: QWidget) -> Iterator[str]:
    if isinstance(one, QScrollArea) and one.widget() is not None:
        off = one.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        need, room = one.widget().minimumSizeHint().width(), one.viewport().width()
        if off and need > room + _SLACK:
            yield f"content needs {need} px of width, has {room}, and does not scroll"
    parent = one.parentWidget()
    if parent is None or one.isWindow() or _scrolls(parent):
        return
    room = QRect(QPoint(0, 0), parent.size()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if not room.contains(one.geometry()) and not isinstance(parent, QStackedWidget):
        yield f"reaches out of {name_widget(parent)}: {one.geometry().getRect()}"


def _scrolls(viewport: QWidget) -> bool:
    owner = viewport.parentWidget()
    inner = isinstance(owner, QAbstractScrollArea) and owner.viewport() is viewport
    return inner or isinstance(viewport, (QHeaderView, QComboBox, QAbstractSpinBox))


def needs_name(widget: QWidget) -> bool:
    """Return whether a screen reader must be told what a widget is."""
    return isinstance(widget, (QCheckBox, QRadioButton)) or bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
