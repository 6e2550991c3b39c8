"""The validation page: runs, results by word and sign, the signed page, own golden sets."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.validation import make_run
from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.domain.validation import Agreement
from xfv_desktop.errors import GoldenError
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.validation import ValidationPage


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> ValidationPage:
    """Return the page with one run read."""
    window.show_page("validation")
    settle()
    return window.validation


def test_a_run_shows_every_step_by_word_and_sign(page: ValidationPage) -> None:
    assert page.panel.mode == "content"
    assert "Bit-exact" in page.result.verdict.text()
    rows = page.result.table.texts
    assert len(rows) == 15
    assert rows[0][:3] == ("all comparisons", "Weights", "= bit-exact")
    assert [row[1] for row in rows[1:8]] == [
        "Decode", "Detect", "Align", "Embed", "Score", "Maps", "Curves",
    ]  # fmt: skip
    assert "a system" in page.result.machine.text()
    page.result.table.setCurrentCell(4, 2)
    assert "distance of the templates" in page.result.told.text()


@pytest.mark.parametrize(
    ("agreement", "words", "verdict", "level"),
    [
        (Agreement.WITHIN, "≈ within tolerance", "Within tolerance", "success"),
        (Agreement.DIFFERENT, "≠ different", "First in: Embed (000.jpg and 001.jpg)", "error"),
        (Agreement.NOT_RUN, "- not run", "Different", "error"),
    ],
)
def test_what_differs_is_said_and_not_only_coloured(
    page: ValidationPage,
    settle: Settle,
    backend: FakeBackend,
    agreement: Agreement,
    words: str,
    verdict: str,
    level: str,
) -> None:
    backend.installation.runs = [make_run({"embed": agreement})]
    page.refresh()
    settle()
    assert words in {row[2] for row in page.result.table.texts}
    assert verdict in page.result.verdict.text()
    assert page.result.verdict.property("level") == level


def test_without_runs_one_is_offered(
    qtbot: QtBot, page: ValidationPage, settle: Settle, backend: FakeBackend
) -> None:
    backend.installation.runs = []
    page.refresh()
    settle()
    assert page.panel.mode == "empty"
    assert not page.choice.buttons["page"].isEnabled()
    click(qtbot, page.panel.button)
    assert page.stack.currentWidget() is page.running


def test_runs_that_cannot_be_read_are_counted_and_a_failure_is_told(
    qtbot: QtBot, page: ValidationPage, settle: Settle, backend: FakeBackend
) -> None:
    assert page.unreadable.isHidden()
    backend.installation.unreadable = 2
    backend.break_next("read_validations", GoldenError("It cannot be read."))
    page.refresh()
    settle()
    assert page.panel.mode == "error"
    click(qtbot, page.panel.button)
    settle()
    assert page.panel.mode == "content"
    assert "2 earlier run" in page.unreadable.text()


def test_a_reading_is_stopped(
    page: ValidationPage, settle: Settle, window: MainWindow, backend: FakeBackend
) -> None:
    backend.hold()
    window.desk.light.submit("Waiting", lambda _progress: backend.release.wait(20))
    page.refresh()
    assert page.panel.mode == "loading"
    page.panel.cancel.click()
    backend.release.set()
    settle()
    assert page.panel.mode == "cancelled"
    page.panel.button.click()
    settle()
    assert page.panel.mode == "content"


def test_a_run_has_progress_is_stopped_and_run_again(
    qtbot: QtBot, page: ValidationPage, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, page.choice.buttons["run"])
    form = page.running
    assert form.state.text() == "It is due."
    assert "comes with the program" in form.sets.itemText(0)
    backend.hold()
    # Not by the mouse: the form has only just come into sight.
    form.run_button.click()
    qtbot.waitUntil(lambda: form.panel.bar.value() == 500)
    assert form.panel.mode == "loading"
    click(qtbot, form.panel.cancel)
    settle()
    assert form.panel.mode == "cancelled"
    backend.release.set()
    click(qtbot, form.panel.button)
    settle()
    assert backend.installation.requests == [None, None]
    assert page.choice.value == "result"
    assert "Within tolerance" in page.result.verdict.text()
    assert page.runs.count() == 2
    assert "Last validation" in page.state.text()
    page.runs.setCurrentRow(1)
    assert "Bit-exact" in page.result.verdict.text()


def test_a_run_that_no_home_keeps_is_shown_nonetheless(
    qtbot: QtBot, page: ValidationPage, settle: Settle, backend: FakeBackend
) -> None:
    page.running.validated.emit(backend.installation.found)
    settle()
    assert page.runs.count() == 2
    assert "≈" in page.runs.item(0).text()


def test_a_set_in_another_folder_is_run_and_a_failure_is_told(
    qtbot: QtBot,
    page: ValidationPage,
    settle: Settle,
    backend: FakeBackend,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    click(qtbot, page.choice.buttons["run"])
    form = page.running
    form.sets.setCurrentIndex(1)
    assert not form.run_button.isEnabled()
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: Path("/somewhere/set"))
    click(qtbot, form.browse)
    backend.break_next("validate", GoldenError("The folder holds no golden comparisons."))
    click(qtbot, form.run_button)
    settle()
    assert backend.installation.requests == [Path("/somewhere/set")]
    assert form.panel.mode == "error"
    click(qtbot, form.panel.button)
    assert form.panel.mode == "content"
    assert form.folder.text() == "/somewhere/set"


def test_the_signed_page_is_written_and_the_passphrase_forgotten(
    qtbot: QtBot,
    window: MainWindow,
    page: ValidationPage,
    settle: Settle,
    backend: FakeBackend,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    click(qtbot, page.result.page_button)
    form = page.page_form
    assert page.stack.currentWidget() is form
    click(qtbot, form.save_button)
    assert "No certificate" in window.messages.text.text()
    target = tmp_path / "page.pdf"
    monkeypatch.setattr(dialogs, "choose_target", lambda *_args: target)
    form.file.setText("/keys/signer.p12")
    form.passphrase.setText("a long passphrase")
    click(qtbot, form.save_button)
    settle()
    run = backend.installation.runs[0].id
    assert backend.installation.signed == [
        (run, Path("/keys/signer.p12"), "a long passphrase", target)
    ]
    assert form.passphrase.text() == ""
    assert "page.pdf" in window.messages.text.text()


def test_a_pair_is_asked_for_probe_first_and_taken_off_again(
    qtbot: QtBot, page: ValidationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(qtbot, page.choice.buttons["record"])
    form = page.recording
    form.name.setText("Our golden set")
    assert not form.make_button.isEnabled()
    answers = iter([Path("/p/probe.jpg"), Path("/p/reference.jpg"), Path("/p/alone.jpg"), None])
    monkeypatch.setattr(dialogs, "choose_file", lambda *_args: next(answers))
    click(qtbot, form.add_button)
    click(qtbot, form.add_button)
    assert form.pictures == (Path("/p/probe.jpg"), Path("/p/reference.jpg"))
    assert form.make_button.isEnabled()
    form.pairs.setCurrentRow(0)
    click(qtbot, form.remove_button)
    assert form.pictures == ()
    assert not form.make_button.isEnabled()


def test_an_own_set_that_fails_or_is_stopped_keeps_the_form(
    qtbot: QtBot, page: ValidationPage, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, page.choice.buttons["record"])
    form = page.recording
    form.name.setText("Our golden set")
    form.add_pair(Path("a.jpg"), Path("b.jpg"))
    backend.break_next("record_golden", GoldenError("The folder holds something already."))
    click(qtbot, form.make_button)
    settle()
    assert form.panel.mode == "error"
    click(qtbot, form.panel.button)
    backend.hold()
    click(qtbot, form.make_button)
    qtbot.waitUntil(lambda: backend.calls.count("record_golden") == 2)
    click(qtbot, form.panel.cancel)
    settle()
    assert form.panel.mode == "cancelled"
    click(qtbot, form.panel.button)
    assert form.pictures == (Path("a.jpg"), Path("b.jpg"))


def test_an_own_set_that_was_made_is_offered_for_a_run(
    qtbot: QtBot, page: ValidationPage, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, page.choice.buttons["record"])
    form = page.recording
    form.name.setText("Our golden set")
    form.add_pair(Path("a.jpg"), Path("b.jpg"))
    click(qtbot, form.make_button)
    settle()
    folder = backend.folders.settings.parent / "golden" / "Our-golden-set"
    (request,) = backend.installation.requests
    assert (request.folder, request.name, request.with_maps) == (folder, "Our golden set", True)
    assert page.choice.value == "run"
    assert page.running.golden == folder
    assert page.running.sets.currentIndex() == 1
    assert form.pairs.count() == 0
