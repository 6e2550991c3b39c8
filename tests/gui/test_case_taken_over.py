"""Another program writes the case by now: the window says so, closes it, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.support.casefile import EXAMINER, NOW, create_filled_case
from tests.support.window import FakeBackend, Settle
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.gui.main_window import MainWindow


@pytest.fixture
def taken(opened: MainWindow, backend: FakeBackend, tmp_path: Path) -> Iterator[CaseFile]:
    """Let another writer take over the real case behind the window's; return the window's."""
    first = create_filled_case(tmp_path / "taken")
    # What a program does that restores or synchronises folders.
    (first.path / "case.lock").unlink()
    second = CaseFile.open(first.path, examiner=EXAMINER)
    backend.hold_on(first)
    yield first
    first.close()
    assert second.check().ok
    second.work(examiner=EXAMINER, at=NOW)
    second.close()


def _expect_closed(window: MainWindow) -> None:
    assert window.desk.state.case is None
    assert window.page is window.cases
    assert window.messages.text.text() == (
        "The case Filled case was closed: another program has taken it over."
    )
    advice = window.messages.advice.text()
    assert "Another program has taken over the case: this program itself (process" in advice
    assert "Everything recorded so far is in the case." in advice
    assert window.cases.panel.mode == "error"


def test_an_act_is_refused_and_the_case_closed(
    opened: MainWindow, settle: Settle, backend: FakeBackend, taken: CaseFile
) -> None:
    before = taken.head()
    opened.show_page("report")
    settle()
    opened.library.drafts.note("report/text", "not to be lost")
    opened.library.add_files([Path("one.png")], None)
    settle()
    _expect_closed(opened)
    assert taken.head() == before
    assert backend.drafts[backend.folders.cases / "filled"]["report/text"] == "not to be lost"
    assert "close_case" in backend.calls


def test_it_is_noticed_when_the_window_is_used_again(
    opened: MainWindow, settle: Settle, taken: CaseFile
) -> None:
    opened.activateWindow()
    QApplication.sendEvent(opened, QEvent(QEvent.Type.ActivationChange))
    settle()
    _expect_closed(opened)


def test_while_nobody_takes_it_over_nothing_is_said(
    opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.activateWindow()
    backend.calls.clear()
    QApplication.sendEvent(opened, QEvent(QEvent.Type.ActivationChange))
    settle()
    assert backend.calls == ["require_held"]
    assert opened.desk.state.case is not None
