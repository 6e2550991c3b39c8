"""A case archive is opened from the page, the menu, the desktop, or dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFileOpenEvent
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.errors import ArchiveDamaged, CaseDamaged
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.app import Application, Starter
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.unpacking import ArchiveForm, propose_folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return a file with an archive's name; the fake backend does not look into it."""
    file = tmp_path / "From Elsewhere.xfvcase"
    file.write_bytes(b"PK")
    return file


@pytest.fixture
def asked(window: MainWindow, settle: Settle, archive: Path) -> ArchiveForm:
    """Return the form that asks where to unpack an archive."""
    window.cases.ask_archive(archive)
    settle()
    return window.cases.archive


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPoint(300, 300).toPointF(),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_what_an_archive_says_is_shown_before_it_is_unpacked(
    window: MainWindow, asked: ArchiveForm, backend: FakeBackend
) -> None:
    assert asked.state == "content"
    text = asked.facts.text()
    assert "unverified" in text
    assert "ca" * 16 in text
    assert "by E. Sender" in text
    assert "12 stored items, 1 report, " in text
    assert asked.folder.text() == str(backend.folders.cases / "from-elsewhere")
    assert asked.start_button.isEnabled()
    assert window.desk.state.case is None


def test_the_copy_is_opened_and_said_to_be_one(
    qtbot: QtBot, window: MainWindow, settle: Settle, asked: ArchiveForm, backend: FakeBackend
) -> None:
    click(qtbot, asked.start_button)
    settle()
    assert asked.isHidden()
    assert window.desk.state.case is not None
    assert window.messages.text.text().startswith(
        f"This is a copy of the case Sent case, {'ca' * 16}."
    )
    assert "by E. Sender. Every check passed, as at the export." in window.messages.text.text()
    assert "does not reach" in window.messages.advice.text()
    assert window.cases.recent.count() == 1
    facts = window.cases.facts
    words = facts.itemAt(facts.rowCount() - 1, facts.ItemRole.FieldRole).widget().text()
    assert f"from the archive From Elsewhere.xfvcase, SHA-256 {'5' * 64}" in words
    assert backend.threads["open_archive"] != backend.threads["survey_archive"]
    window.library.close_case()
    backend.origin = None
    window.library.open_case(backend.folders.cases / "other")
    settle()
    last = facts.itemAt(facts.rowCount() - 1, facts.ItemRole.FieldRole).widget().text()
    assert last == "0 pictures, 0 comparisons"


def test_an_archive_without_an_earlier_check_is_said(
    qtbot: QtBot, window: MainWindow, settle: Settle, asked: ArchiveForm, backend: FakeBackend
) -> None:
    backend.compared = False
    click(qtbot, asked.start_button)
    settle()
    assert "holds none to compare with" in window.messages.text.text()


def test_the_archive_and_the_folder_are_chosen(
    qtbot: QtBot,
    window: MainWindow,
    settle: Settle,
    archive: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = iter([None, archive])
    monkeypatch.setattr(dialogs, "choose_file", lambda *_args: next(answers))
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_args: archive.parent / "there")
    click(qtbot, window.cases.archive_button)
    form = window.cases.archive
    assert (form.isVisible(), form.state) == (True, "empty")
    assert not form.start_button.isEnabled()
    click(qtbot, form.browse_button)
    settle()
    assert form.file.text() == str(archive)
    click(qtbot, form.folder_button)
    assert form.folder.text() == str(archive.parent / "there")
    form.folder.clear()
    assert not form.start_button.isEnabled()
    click(qtbot, form.close_button)
    assert form.isHidden()


def test_only_one_form_asks_at_a_time(
    qtbot: QtBot, window: MainWindow, asked: ArchiveForm, archive: Path
) -> None:
    click(qtbot, window.cases.new_button)
    assert asked.isHidden()
    assert window.cases.form.isVisible()
    window.cases.ask_archive(archive)
    assert asked.isVisible()
    assert window.cases.form.isHidden()


def test_what_is_no_archive_is_said_in_the_form(
    window: MainWindow, settle: Settle, archive: Path, backend: FakeBackend
) -> None:
    backend.break_next("survey_archive", ArchiveDamaged("The archive is cut short."))
    window.cases.ask_archive(archive)
    form = window.cases.archive
    assert (form.state, form.facts.text()) == ("loading", "Reading the archive ...")
    settle()
    assert form.state == "error"
    assert form.facts.text().startswith("The archive is cut short.\nCopy it again")
    assert not form.start_button.isEnabled()


def test_in_a_small_window_the_form_keeps_its_height(
    qtbot: QtBot, opened: MainWindow, settle: Settle, archive: Path, backend: FakeBackend
) -> None:
    """Beside an open case and under a message, the page scrolls and cuts nothing off."""
    opened.resize(opened.minimumSize())
    opened.desk.tell("info", "Something else was done.", "Nothing is to do.")
    opened.show_page("cases")
    settle()
    backend.break_next("survey_archive", ArchiveDamaged("The archive is cut short."))
    opened.cases.ask_archive(archive)
    settle()
    form = opened.cases.archive
    for label in (form.facts, form.note):
        qtbot.waitUntil(lambda one=label: one.height() >= one.heightForWidth(one.width()))
    assert form.folder.geometry().top() > form.file.geometry().bottom()


def test_unpacking_shows_progress_and_can_be_cancelled(
    qtbot: QtBot, window: MainWindow, settle: Settle, asked: ArchiveForm, backend: FakeBackend
) -> None:
    backend.hold()
    qtbot.keyClick(asked.folder, Qt.Key.Key_Return)
    panel = window.cases.panel
    qtbot.waitUntil(lambda: panel.bar.value() > 0)
    assert panel.mode == "loading"
    click(qtbot, panel.cancel)
    settle()
    assert panel.mode == "cancelled"
    assert window.desk.state.case is None
    assert asked.isVisible()


def test_a_changed_archive_is_an_error(
    qtbot: QtBot, window: MainWindow, settle: Settle, asked: ArchiveForm, backend: FakeBackend
) -> None:
    text = "The case in the archive failed its check: audit chain: entry 2 was changed; and more."
    error = CaseDamaged(text, advice="Nothing was kept.")
    backend.break_next("open_archive", error)
    click(qtbot, asked.start_button)
    settle()
    assert window.cases.panel.mode == "error"
    assert window.cases.panel.advice.text() == "Nothing was kept."
    title = window.cases.panel.title
    assert (
        title.height() >= title.heightForWidth(title.width()) > 1.5 * title.fontMetrics().height()
    )
    assert window.desk.state.case is None


def test_the_examiner_is_asked_for_first(
    qtbot: QtBot, window: MainWindow, settle: Settle, asked: ArchiveForm, backend: FakeBackend
) -> None:
    backend.examiner = ""
    click(qtbot, asked.start_button)
    assert window.examiner_bar.isVisible()
    assert "open_archive" not in backend.calls
    window.examiner_bar.named.emit("B. Tester")
    settle()
    assert "open_archive" in backend.calls


def test_an_archive_is_dropped(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    for name in ("one.xfvcase", "one.xfvcase.zip", "ONE.ZIP"):
        file = tmp_path / name
        file.write_bytes(b"PK")
        window.show_page("help")
        drop(window, file)
        settle()
        assert window.page is window.cases
        assert window.cases.archive.file.text() == str(file)


@pytest.mark.parametrize("kind", ["archive", "folder"])
def test_the_program_starts_with_a_file_or_folder(
    qtbot: QtBot,
    window: MainWindow,
    settle: Settle,
    archive: Path,
    backend: FakeBackend,
    kind: str,
) -> None:
    window.hide()
    Starter(window, demo=False, case=archive if kind == "archive" else archive.parent).start()
    qtbot.waitUntil(lambda: "load_engines" in backend.calls)
    settle()
    assert window.cases.archive.isVisible() == (kind == "archive")
    assert (window.desk.state.case is None) == (kind == "archive")


def test_a_file_that_the_desktop_names_is_asked_about(qtbot: QtBot, archive: Path) -> None:
    """The event of macOS, at the handler alone: there can be only one application."""
    seen: list[str] = []

    class Listener:
        class file_wanted:  # noqa: N801 - stands in for a signal
            emit = seen.append

    listener = cast(Application, Listener())
    assert Application.event(listener, QFileOpenEvent(str(archive)))
    assert seen == [str(archive)]


def test_a_folder_is_proposed_that_is_free(tmp_path: Path) -> None:
    (tmp_path / "two-photographs").mkdir()
    (tmp_path / "two-photographs-2").mkdir()
    proposed = propose_folder(tmp_path, Path("Two Photographs.xfvcase.ZIP"))
    assert proposed == tmp_path / "two-photographs-3"
    assert propose_folder(tmp_path, Path("...zip")) == tmp_path / "case"
