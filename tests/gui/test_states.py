"""Every page says why it is empty, what it waits for, what failed and that it was stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.errors import CaseMissing
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.screenshots import write_states
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress


def find_panel(window: MainWindow, name: str) -> StatePanel:
    """Return the panel that a page shows its states in."""
    page = next(page for page in window.pages if page.name == name)
    return page.picture_panel if name == "evidence" else page.panel


@pytest.fixture
def jam(opened: MainWindow) -> Iterator[threading.Event]:
    """Keep the lane of readings busy until the event is set."""
    free = threading.Event()

    def wait(_progress: Progress) -> object:
        return free.wait(20)

    opened.desk.light.submit("Waiting", wait)
    yield free
    free.set()


def test_without_a_case_every_page_says_so_and_leads_to_one(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    told = []
    for page in window.pages:
        window.show_page(page.name)
        settle()
        panel = getattr(page, "panel", None)
        if isinstance(panel, StatePanel) and panel.mode == "empty" and page is not window.cases:
            assert panel.title.text()
            assert panel.action.accessibleName()
            click(qtbot, panel.button)
            assert window.page is window.cases, page.name
            told.append(page.name)
    assert {"comparison", "explanation", "evidence", "report", "audit"} <= {*told}


@pytest.mark.parametrize("name", ["audit", "evidence", "explanation"])
def test_a_reading_that_waits_is_shown_and_can_be_stopped(
    opened: MainWindow, settle: Settle, jam: threading.Event, name: str
) -> None:
    opened.show_page(name)
    panel = find_panel(opened, name)
    assert panel.mode == "loading"
    assert panel.cancel.isVisible()
    panel.cancel.click()
    jam.set()
    settle()
    assert panel.mode == "cancelled"
    assert panel.button.isVisible()
    panel.button.click()
    settle()
    assert panel.mode == "content"


@pytest.mark.parametrize(
    ("name", "verb"),
    [("audit", "read_audit"), ("evidence", "read_picture"), ("explanation", "read_explanation")],
)
def test_a_reading_that_fails_is_told_and_can_be_tried_again(
    opened: MainWindow, settle: Settle, backend: FakeBackend, name: str, verb: str
) -> None:
    backend.break_next(verb, CaseMissing("The case is gone."))
    opened.show_page(name)
    settle()
    panel = find_panel(opened, name)
    assert panel.mode == "error"
    assert "The case is gone." in panel.title.text()
    panel.button.click()
    settle()
    assert panel.mode == "content"


def test_pictures_of_the_states_are_written(
    opened: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    files = write_states(opened, tmp_path, suffix="-dark", only=("audit",))
    assert [file.name for file in files] == [
        "audit-loading-dark.png",
        "audit-error-dark.png",
        "audit-cancelled-dark.png",
    ]
    assert len({file.read_bytes() for file in files}) == 3
    settle()
    assert opened.audit.panel.mode == "content"
