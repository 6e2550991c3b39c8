"""A hand inside the real program: it clicks, types and looks, told what to do through pipes.

``python -m tests.support.hand IN OUT [arguments of the program]`` starts the program by its
own entry point; the only thing added is an object in its event loop that reads one JSON order
a line from the descriptor IN and answers each on OUT. Widgets are found as a person finds
them: by what is written on them, or by the name that a screen reader says.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, QObject, QPointF, QSocketNotifier, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QTextEdit,
    QWidget,
)

from xfv_desktop.gui import app
from xfv_desktop.gui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
_PAUSE = 20
_MOST_ROWS = 200
_LEFT = Qt.MouseButton.LeftButton


class NotThere(Exception):  # noqa: N818 - what a person would say
    """What was asked for cannot be seen."""


def plain(text: str) -> str:
    """Return a label's text as it is read: without key marks and trailing dots."""
    return text.replace("&", "").removesuffix("...").strip()


def list_names(widget: QWidget) -> set[str]:
    """Return what a person may call a widget."""
    names = [widget.accessibleName()]
    if isinstance(widget, (QAbstractButton, QLabel)):
        names.append(widget.text())
    if isinstance(widget, QLineEdit):
        names.append(widget.placeholderText())
    return {plain(name) for name in names} - {""}


def list_visible(kind: type[W]) -> Iterator[W]:
    """Yield the visible widgets of a kind; those of a dialog first."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    for top in sorted(tops, key=lambda top: not isinstance(top, QDialog)):
        yield from (one for one in top.findChildren(kind) if one.isVisible())


def find(kind: type[W], name: str) -> W:
    """Return the visible, enabled widget of a kind and name."""
    named = [one for one in list_visible(kind) if plain(name) in list_names(one)]
    usable = [one for one in named if one.isEnabled()]
    if not usable:
        state = "disabled" if named else "not to be seen"
        raise NotThere(f"{kind.__name__} {name!r} is {state}; {describe(kind)}")
    return usable[0]


def describe(kind: type[W]) -> str:
    """Return which names there are instead."""
    return f"there are {sorted({n for one in list_visible(kind) for n in list_names(one)})}"


def find_window() -> MainWindow:
    """Return the program's window."""
    for top in QApplication.topLevelWidgets():
        if isinstance(top, MainWindow) and top.isVisible():
            return top
    raise NotThere("the window is not shown yet")


def show(widget: QWidget) -> None:
    """Scroll to a widget, as a person would before using it."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def read_texts() -> list[str]:
    """Return all that can be read in the window and its dialogs."""
    texts: list[str] = []
    for widget in list_visible(QWidget):
        if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
            texts.append(widget.text())
        elif isinstance(widget, QComboBox):
            texts.append(widget.currentText())
        elif isinstance(widget, (QPlainTextEdit, QTextEdit)):
            texts.append(widget.toPlainText())
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            texts += _read_cells(widget)
    return [plain(text) for text in texts if text]


def _read_cells(view: QAbstractItemView) -> Iterator[str]:
    """Yield the texts of a list or a table."""
    model, root = view.model(), view.rootIndex()
    if model is not None:
        columns = model.columnCount(root) if isinstance(view, QTableView) else 1
        for row in range(min(model.rowCount(root), _MOST_ROWS)):
            for column in range(columns):
                yield str(model.index(row, column, root).data() or "")


def click(name: str) -> None:
    """Click a button, or an entry of a list."""
    for shown in list_visible(QListWidget):
        for row in range(shown.count()):
            if plain(shown.item(row).text().split("\n")[0]) == name:
                _click_row(shown, row)
                return
    button = find(QAbstractButton, name)
    show(button)
    QTimer.singleShot(0, button, lambda: QTest.mouseClick(button, _LEFT))


def _click_row(shown: QListWidget, row: int) -> None:
    shown.scrollToItem(shown.item(row))
    spot = shown.visualItemRect(shown.item(row)).center()
    QTest.mouseClick(shown.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, spot)


def trigger(name: str) -> None:
    """Choose an entry of the menus."""
    for action in find_window().findChildren(QAction):
        if plain(action.text()) == name and action.isEnabled():
            QTimer.singleShot(0, action.trigger)
            return
    raise NotThere(f"the menus have no {name!r}")


def type_text(name: str, text: str) -> None:
    """Replace a field's text by keys."""
    field = find(QWidget, name)
    show(field)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def press(name: str, key: str) -> None:
    """Press a key in a field, or in the list with this name."""
    field = find(QWidget, name)
    QTimer.singleShot(0, field, lambda: QTest.keyClick(field, getattr(Qt.Key, f"Key_{key}")))


def choose(name: str, number: int) -> None:
    """Go to an entry of a drop-down field by keys."""
    box = find(QComboBox, name)
    show(box)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(number):
        QTest.keyClick(box, Qt.Key.Key_Down)


def drop(files: list[str]) -> None:
    """Drop files onto the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file) for file in files])
    window = find_window()
    facts = (Qt.DropAction.CopyAction, data, _LEFT, Qt.KeyboardModifier.NoModifier)
    # Qt delivers a drop only where files were dragged in before.
    QApplication.sendEvent(window, QDragEnterEvent(QPointF(400, 300), *facts))
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), *facts))


def grab(path: str) -> None:
    """Keep a picture of the window, for a person who looks into a failure."""
    find_window().grab().save(path)


def close() -> None:
    """Close the window, which ends the program."""
    window = find_window()
    QTimer.singleShot(0, window, window.close)


ORDERS: dict[str, Callable[..., Any]] = {
    "click": click,
    "trigger": trigger,
    "type": type_text,
    "press": press,
    "choose": choose,
    "drop": drop,
    "read": read_texts,
    "grab": grab,
    "close": close,
}


class Hand(QObject):
    """Carry out one order at a time; ``wait`` is answered when the window is at rest."""

    def __init__(self, parent: QApplication, orders: int, answers: int) -> None:
        super().__init__(parent)
        self._orders = os.fdopen(orders, "r", buffering=1, encoding="utf-8")
        self._answers = os.fdopen(answers, "w", buffering=1, encoding="utf-8")
        self._notifier = QSocketNotifier(orders, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_order)
        parent.aboutToQuit.connect(self._let_go)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._look)
        self._rests = 0

    @Slot()
    def _on_order(self) -> None:
        line = self._orders.readline()
        if not line:
            self._notifier.setEnabled(False)
            return
        order, *arguments = json.loads(line)
        if order == "wait":
            self._rests = 0
            self._timer.start()
            return
        try:
            self._answer(value=ORDERS[order](*arguments))
        except NotThere as error:
            self._answer(error=str(error))
        except Exception as error:  # noqa: BLE001 - a person who waits must get an answer
            self._answer(error=repr(error))

    @Slot()
    def _let_go(self) -> None:
        self._notifier.setEnabled(False)
        self._orders.close()
        self._answers.close()

    @Slot()
    def _look(self) -> None:
        """Answer once the window rested twice: an action may have queued the next one."""
        try:
            rests = find_window().desk.idle
        except NotThere:
            rests = False
        self._rests = self._rests + 1 if rests else 0
        if self._rests > 1:
            self._timer.stop()
            self._answer()

    def _answer(self, **answer: object) -> None:
        self._answers.write(json.dumps(answer) + "\n")


def run(argv: list[str]) -> int:
    """Start the program with a hand in it; return its exit status."""
    from xfv_desktop.__main__ import main

    orders, answers, rest = int(argv[0]), int(argv[1]), argv[2:]
    make_application = app.make_application

    def make(given: Any) -> QApplication:
        application = make_application(given)
        Hand(application, orders, answers)
        return application

    app.make_application = make
    sys.argv = [str(Path("xfv-desktop")), *rest]
    return main(rest)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
