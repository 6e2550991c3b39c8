"""Pages without a case lead on; cases are created, opened, checked and closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.errors import CaseMissing
from xfv_desktop.gui.main_window import MainWindow


@pytest.mark.parametrize("name", ["cases", "evidence", "comparison", "explanation", "report"])
def test_without_a_case_a_page_says_so_and_leads_on(
    window: MainWindow, settle: Settle, name: str
) -> None:
    window.show_page(name)
    settle()
    panel = window.page.panel
    assert panel.mode == "empty"
    assert panel.title.text() == "No case is open"
    assert panel.button.isVisible()


def test_an_empty_page_leads_to_the_cases(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("audit")
    click(qtbot, window.audit.panel.button)
    assert window.page is window.cases


def test_settings_need_no_case(window: MainWindow, settle: Settle) -> None:
    window.show_page("settings")
    settle()
    assert window.settings.examiner.text() == "A. Tester"


def test_a_case_is_created_by_keys(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, window.cases.new_button)
    qtbot.keyClicks(window.cases.title_field, "Two Photographs")
    assert window.cases.folder_field.text().endswith("two-photographs")
    qtbot.keyClick(window.cases.title_field, Qt.Key.Key_Return)
    settle()
    assert window.cases.panel.mode == "content"
    assert window.cases.case_title.text() == "Two Photographs"
    assert window.case_label.text() == "Two Photographs"
    assert backend.threads["create_case"] != backend.threads["list_evidence"]


def test_opening_shows_progress_and_can_be_cancelled(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.hold()
    click(qtbot, window.cases.demo_button)
    panel = window.cases.panel
    qtbot.waitUntil(lambda: panel.bar.value() > 0)
    assert panel.mode == "loading"
    click(qtbot, panel.cancel)
    settle()
    assert panel.mode == "cancelled"
    assert window.desk.state.case is None


def test_a_case_that_cannot_be_opened_is_an_error(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("open_case", CaseMissing("There is no case."))
    window.library.open_case(Path("nowhere"))
    settle()
    assert window.cases.panel.mode == "error"
    assert window.cases.panel.title.text() == "There is no case."
    assert "Check the path" in window.messages.advice.text()


def test_the_demo_case_is_marked_as_synthetic(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    click(qtbot, window.cases.demo_button)
    settle()
    assert window.banner.isVisible()
    assert window.cases.recent.count() == 1


def test_the_check_lists_its_findings(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("audit")
    settle()
    click(qtbot, opened.audit.check_button)
    settle()
    assert opened.audit.findings.words == ("passed", "passed")
    assert opened.audit.model.rowCount() == len(backend.audit)


def test_closing_the_case_empties_every_page(opened: MainWindow, settle: Settle) -> None:
    opened.library.close_case()
    settle()
    for page in (opened.cases, opened.evidence, opened.comparison, opened.matrix, opened.audit):
        opened.show_page(page.name)
        settle()
        assert page.panel.mode == "empty"


def test_recent_cases_that_are_gone_are_missing_and_can_be_removed(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.desk.change_settings(recent_cases=("/gone/case", "/here/case"))
    backend.missing = {"/gone/case"}
    settle()
    recent = window.cases.recent
    assert recent.item(0).text().startswith("\N{WARNING SIGN} case (missing)")
    assert "missing" not in recent.item(1).text()
    recent.setCurrentRow(0)
    qtbot.keyClick(recent, Qt.Key.Key_Delete)
    settle()
    assert backend.settings.recent_cases == ("/here/case",)
    assert recent.count() == 1
    window.library.history.undo()
    settle()
    assert backend.settings.recent_cases == ("/gone/case", "/here/case")
    window.library.history.redo()
    settle()
    recent.setCurrentRow(0)
    click(qtbot, window.cases.remove_button)
    settle()
    assert backend.settings.recent_cases == ()
    assert not window.cases.remove_button.isVisible()
