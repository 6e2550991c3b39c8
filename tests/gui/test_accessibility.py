"""Every control is named, reached by keyboard, seen when it has the focus, told by a role."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollArea,
    QWidget,
)

from tests.support.tour import rest, visit_pages
from tests.support.window import FakeBackend
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow

NAMELESS_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """Return one window with a filled case for all tests of this module."""
    make_application(["accessibility"])
    backend = FakeBackend(tmp_path_factory.mktemp("accessible"))
    window = MainWindow(Desk(backend))
    window.show()
    window.activateWindow()
    backend.fill()
    window.library.open_case(backend.folders.cases / "filled")
    rest(window)
    yield window
    window.close()
    window.deleteLater()


def is_own(widget: QWidget) -> bool:
    """Return whether a control stands for itself and is no part of another."""
    owner = widget.parentWidget()
    while owner is not None:
        if isinstance(owner, (QComboBox, QAbstractSpinBox)):
            return False
        if isinstance(owner, QAbstractScrollArea) and not isinstance(owner, QScrollArea):
            return False
        owner = owner.parentWidget()
    return not widget.objectName().startswith("qt_")


def list_controls(window: MainWindow) -> list[QWidget]:
    """Return what takes the focus by the Tab key and is in sight."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one, QScrollArea)
        and is_own(one)
    ]


def describe(widget: QWidget) -> str:
    owners = [type(widget).__name__]
    owner = widget.parentWidget()
    while owner is not None:
        if not type(owner).__name__.startswith("Q"):
            owners.append(type(owner).__name__)
        owner = owner.parentWidget()
    return f"{' < '.join(owners[:4])} '{widget.accessibleName()}'"


def test_every_control_has_name_and_role(tour: MainWindow) -> None:
    wrong, count = set(), 0
    for shown in visit_pages(tour):
        for one in list_controls(tour):
            count += 1
            told = QAccessible.queryAccessibleInterface(one)
            if not told.text(QAccessible.Text.Name).strip():
                wrong.add(f"{shown}: {describe(one)} has no name")
            if told.role() in NAMELESS_ROLES and not one.accessibleDescription():
                wrong.add(f"{shown}: {describe(one)} has no role")
    assert count > 100
    assert not wrong, "\n".join(sorted(wrong))


def test_names_tell_controls_of_a_page_apart(tour: MainWindow) -> None:
    wrong = set()
    for shown in visit_pages(tour):
        names: dict[tuple[str, str], QWidget] = {}
        for one in list_controls(tour):
            key = (type(one).__name__, one.accessibleName())
            if key[1] and names.setdefault(key, one) is not one:
                wrong.add(f"{shown}: {describe(one)}")
    assert not wrong, "\n".join(sorted(wrong))


def test_the_tab_key_reaches_every_control(tour: MainWindow) -> None:
    missed = set()
    for shown in visit_pages(tour):
        wanted = list_controls(tour)
        tour.navigation.setFocus()
        reached = {tour.navigation}
        for _step in range(3 * len(wanted) + 20):
            QTest.keyClick(QApplication.focusWidget() or tour, Qt.Key.Key_Tab)
            now = QApplication.focusWidget()
            if now is None or now is tour.navigation:
                break
            reached.add(now)
        missed |= {f"{shown}: {describe(one)}" for one in wanted if not is_reached(one, reached)}
    assert not missed, "\n".join(sorted(missed))


def is_reached(one: QWidget, reached: set[QWidget]) -> bool:
    """Return whether the focus was there, or in a joined control of which one part takes it."""
    if one in reached:
        return True
    group = getattr(one, "group", lambda: None)()
    return group is not None and any(other in reached for other in group.buttons())


def test_the_focus_is_seen_on_every_control(tour: MainWindow) -> None:
    blind = set()
    for shown in visit_pages(tour):
        for one in list_controls(tour):
            if not differs_with_focus(tour, one):
                blind.add(f"{shown}: {describe(one)}")
    assert not blind, "\n".join(sorted(blind))


def differs_with_focus(window: MainWindow, one: QWidget) -> bool:
    elsewhere = window.navigation if one is not window.navigation else window.examiner_button
    show_scrolled(one)
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    before = grab(window, one)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    return one.hasFocus() and grab(window, one) != before


def show_scrolled(one: QWidget) -> None:
    """Scroll to a control, as the Tab key does."""
    owner = one.parentWidget()
    while owner is not None:
        if isinstance(owner, QScrollArea):
            owner.ensureWidgetVisible(one)
        owner = owner.parentWidget()


def grab(window: MainWindow, one: QWidget) -> QImage:
    spot = one.mapTo(window, QPoint(0, 0))
    area = one.rect().translated(spot).adjusted(-3, -3, 3, 3)
    return window.grab(area).toImage()


def test_every_shortcut_is_given_once(tour: MainWindow) -> None:
    given: dict[str, list[str]] = {}
    for menu in tour.menuBar().actions():
        for action in menu.menu().actions() if menu.menu() else ():
            if action.shortcut().toString():
                given.setdefault(action.shortcut().toString(), []).append(action.text())
    assert {keys: texts for keys, texts in given.items() if len(texts) > 1} == {}


def test_levels_are_told_in_words_too(tour: MainWindow, tmp_path: Path) -> None:
    for level in ("info", "success", "warning", "error"):
        tour.desk.tell(level, "Something happened.")
        assert tour.messages.word.text()
    words = set()
    for level in ("info", "success", "warning", "error"):
        tour.desk.tell(level, "Something happened.")
        words.add(tour.messages.word.text())
    assert len(words) == 4
    tour.messages.dismiss.click()
