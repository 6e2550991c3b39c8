"""The welcome where no case is open, and the guided tour by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.gui.main_window import MainWindow


def find_button(window: MainWindow, start: str) -> QPushButton:
    """Return the welcome's button whose name starts so."""
    buttons = window.cases.welcome.findChildren(QPushButton)
    return next(one for one in buttons if one.accessibleName().startswith(start))


def test_the_welcome_leads_to_the_pages_and_goes_when_a_case_is_open(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    assert window.cases.welcome.isVisible()
    for start, page in (("This machine", "device"), ("Recognizers", "models"), ("Help", "help")):
        click(qtbot, find_button(window, start))
        settle()
        assert window.page.name == page
        window.show_page("cases")
    window.library.open_demo()
    settle()
    assert not window.cases.welcome.isVisible()


def test_the_tour_opens_the_demo_and_leads_through_the_pages_by_keys(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.activateWindow()
    click(qtbot, find_button(window, "Guided tour"))
    settle()
    tour = window.tour
    assert "open_demo" in backend.calls
    seen = []
    for number in range(len(tour.stops)):
        assert tour.isVisible()
        assert tour.count.text() == f"{number + 1} of {len(tour.stops)}"
        assert window.page.name == tour.stops[number].page
        assert tour.geometry().right() < window.width()
        assert tour.geometry().bottom() < window.height()
        seen.append(tour.text.text())
        qtbot.keyClick(tour, Qt.Key.Key_Right)
        settle()
    assert len(set(seen)) == len(tour.stops)
    assert not tour.isVisible()


def test_the_tour_goes_back_follows_the_window_and_ends_with_escape(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.calls.clear()
    opened.show_page("help")
    click(qtbot, opened.help.tour_button)
    settle()
    assert "open_demo" not in backend.calls
    tour = opened.tour
    assert not tour.back_button.isEnabled()
    click(qtbot, tour.next_button)
    click(qtbot, tour.back_button)
    assert opened.page is opened.cases
    opened.resize(1400, 800)
    assert tour.geometry().right() > 1300
    with qtbot.waitSignal(tour.ended, timeout=1000):
        qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()
