"""The log, the settings, and faults of the program itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.domain import Finding
from xfv_desktop.errors import CaseMissing
from xfv_desktop.gui.main_window import MainWindow


def test_the_log_is_filtered_and_read(qtbot: QtBot, opened: MainWindow, settle: Settle) -> None:
    opened.show_page("audit")
    settle()
    page = opened.audit
    qtbot.keyClicks(page.filter, "comparison")
    assert page.table.model().rowCount() == 1
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    assert '"score"' in page.detail.text()


def test_a_log_that_cannot_be_read_is_an_error(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("read_audit", CaseMissing("The case is gone."))
    opened.show_page("audit")
    settle()
    assert opened.audit.panel.mode == "error"
    click(qtbot, opened.audit.panel.button)
    settle()
    assert opened.audit.panel.mode == "content"


def test_a_damaged_case_is_told_loudly(
    qtbot: QtBot,
    opened: MainWindow,
    settle: Settle,
    backend: FakeBackend,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = backend.check_case

    def check(case: Path, *, progress: object) -> object:
        broken = Finding("chain", passed=False, detail="Entry 2 was changed.")
        return replace(whole(case), findings=(broken,))

    monkeypatch.setattr(backend, "check_case", check)
    opened.show_page("audit")
    settle()
    click(qtbot, opened.audit.check_button)
    settle()
    assert "FAILED" in opened.audit.verdict.text()
    assert opened.audit.findings.words == ("FAILED",)


def test_settings_are_saved_and_the_theme_follows(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.show_page("settings")
    settle()
    page = window.settings
    page.examiner.setText("C. Examiner")
    page.theme.setCurrentText("dark")
    page.fmr.setValue(0.1)
    page.seed.setValue(7)
    page.detector.setCurrentText("YuNet")
    page.precision.setCurrentIndex(page.precision.findData("bf16"))
    page.scale.setText("scale.json")
    assert page.sanity.isChecked()
    click(qtbot, page.sanity)
    click(qtbot, page.save_button)
    settle()
    saved = backend.settings
    assert (saved.examiner, saved.theme, saved.seed) == ("C. Examiner", "dark", 7)
    assert saved.operating_fmr == pytest.approx(0.001)
    assert not saved.sanity_checks
    assert (saved.detector, saved.precision) == ("yunet", "bf16")
    assert saved.verbal_scale == "scale.json"
    assert saved.max_bytes == 512 * 1024 * 1024
    assert window.desk.colours.tone == "dark"
    assert window.examiner_button.text() == "Examiner: C. Examiner"


def test_the_threshold_may_lie_at_the_equal_error_rate(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.show_page("settings")
    settle()
    page = window.settings
    assert page.fmr.isEnabled()
    page.point.setCurrentIndex(1)
    assert not page.fmr.isEnabled()
    click(qtbot, page.save_button)
    settle()
    assert backend.settings.operating_eer


def test_discarding_changes_shows_the_settings_in_force(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    window.show_page("settings")
    settle()
    window.settings.seed.setValue(99)
    click(qtbot, window.settings.undo_button)
    assert window.settings.seed.value() == 0


@pytest.mark.parametrize("verb", ["compare", "check_case"])
def test_a_fault_opens_the_crash_dialog_and_saves_a_log(
    opened: MainWindow, settle: Settle, backend: FakeBackend, verb: str
) -> None:
    backend.break_next(verb, ZeroDivisionError("odd"))
    if verb == "compare":
        opened.show_page("comparison")
        settle()
        opened.comparison.start()
    else:
        opened.show_page("audit")
        opened.audit.check_button.click()
    settle()
    box = opened.findChild(QMessageBox, "crash")
    assert box is not None
    assert "ZeroDivisionError" in box.text()
    (log,) = backend.folders.logs.iterdir()
    assert "ZeroDivisionError: odd" in log.read_text("utf-8")
    box.close()
