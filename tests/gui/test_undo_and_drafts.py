"""What an examiner does in the window can be taken back; what was typed survives a crash."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import LEFT, FakeBackend, Settle, click, make_face
from xfv_desktop.errors import DiskFull
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.draft_fields import DraftFields
from xfv_desktop.gui.main_window import MainWindow


def _undo(qtbot: QtBot, window: MainWindow) -> None:
    window.navigation.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _redo(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)


def test_the_choice_of_a_pair_is_undone_and_redone(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("comparison")
    settle()
    box = opened.comparison.probe_picker.item_box
    assert box.currentIndex() == 0
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == backend.items[1].id
    _undo(qtbot, opened)
    assert box.currentData() == backend.items[0].id
    _redo(qtbot, opened)
    assert box.currentData() == backend.items[1].id


def test_a_chosen_face_and_landmarks_are_undone(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page, item = opened.evidence, backend.items[0]
    backend.faces[item.id] = (make_face(-140.0), make_face(140.0))
    opened.show_page("evidence")
    settle()
    click(qtbot, page.bar.find_button)
    settle()
    qtbot.keyClicks(page.view, "2")
    qtbot.keyClicks(page.view, "1")
    state = opened.desk.state
    assert state.read_faces(item.id, 0).chosen == 0
    _undo(qtbot, opened)
    assert state.read_faces(item.id, 0).chosen == 1
    _undo(qtbot, opened)
    assert state.read_faces(item.id, 0).chosen is None
    _redo(qtbot, opened)
    assert state.read_faces(item.id, 0).chosen == 1
    click(qtbot, page.bar.place_button)
    for x, y in make_face().landmarks[:2]:
        qtbot.mouseClick(page.view.viewport(), LEFT, pos=page.view.mapFromScene(x, y))
    page.view.setFocus()
    opened.library.history.undo()
    assert page.view.draft is not None
    assert len(page.view.draft.points) == 1


def test_filters_are_undone(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("evidence")
    settle()
    box = opened.evidence.shown_box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert opened.evidence.model.rowCount() == 1
    _undo(qtbot, opened)
    assert opened.evidence.model.rowCount() == 2


def test_what_is_on_record_says_that_it_stays(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("comparison")
    settle()
    form = opened.comparison.opinion
    form.level_box.setCurrentIndex(1)
    form.text.setPlainText("Ears.")
    click(qtbot, form.keep_button)
    settle()
    assert len(backend.opinions) == 1
    _undo(qtbot, opened)
    assert "cannot be undone" in opened.messages.text.text()
    assert "supersedes" in opened.messages.advice.text()
    assert len(backend.opinions) == 1


def test_another_case_starts_without_steps(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    opened.library.history.add("a step", undo=list, redo=list)
    opened.library.close_case()
    settle()
    assert opened.library.history.stack.count() == 0


def test_an_opinion_half_written_is_there_after_a_crash(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    """The draft is saved while one types; another window finds it; recording drops it."""
    opened.show_page("comparison")
    settle()
    form = opened.comparison.opinion
    form.level_box.setCurrentIndex(2)
    qtbot.keyClicks(form.text, "The left ear")
    path = opened.desk.state.path
    qtbot.waitUntil(lambda: bool(backend.drafts.get(path)))
    settle()
    (kept,) = backend.drafts[path].values()
    assert json.loads(kept)["text"] == "The left ear"
    other = MainWindow(Desk(backend))
    other.show()
    other.library.open_case(path)
    qtbot.waitUntil(lambda: other.desk.idle)
    other.show_page("comparison")
    qtbot.waitUntil(lambda: other.desk.idle)
    found = other.comparison.opinion
    assert found.text.toPlainText() == "The left ear"
    assert found.level_box.currentIndex() == 2
    click(qtbot, found.keep_button)
    qtbot.waitUntil(lambda: other.desk.idle)
    other.close()
    other.deleteLater()
    assert backend.drafts[path] == {}


def test_closing_the_window_writes_what_still_waits(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("comparison")
    settle()
    opened.comparison.opinion.text.setPlainText("Typed at the last moment")
    path = opened.desk.state.path
    opened.close()
    assert "last moment" in next(iter(backend.drafts[path].values()))


def test_the_form_of_a_new_case_is_kept_for_the_user(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, window.cases.new_button)
    qtbot.keyClicks(window.cases.title_field, "Half a ti")
    window.library.flush()
    assert backend.drafts[None] == {"new case/title": "Half a ti"}


def open_again(qtbot: QtBot, backend: FakeBackend, case: Path | None, page: str) -> MainWindow:
    """Return another window at a page, as after a crash."""
    other = MainWindow(Desk(backend))
    qtbot.addWidget(other)
    other.show()
    if case is not None:
        other.library.open_case(case)
    qtbot.waitUntil(lambda: other.desk.idle)
    other.show_page(page)
    qtbot.waitUntil(lambda: other.desk.idle)
    return other


def test_the_fields_of_the_report_page_are_there_after_a_crash(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("report")
    settle()
    page, path = opened.report, opened.desk.state.path
    qtbot.keyClicks(page.sign_form.file, "my.p12")
    qtbot.keyClicks(page.sign_form.reason, "A trial")
    qtbot.keyClicks(page.sign_form.passphrase, "not to be kept")
    qtbot.keyClicks(page.signer_form.name, "A. Tester")
    qtbot.keyClicks(page.signer_form.passphrase, "not to be kept")
    qtbot.keyClicks(page.verify_form.trust, "office.pem")
    qtbot.waitUntil(lambda: bool(backend.drafts.get(path)) and bool(backend.drafts.get(None)))
    settle()
    assert "not to be kept" not in json.dumps(list(backend.drafts.values()))
    found = open_again(qtbot, backend, path, "report").report
    fields = (found.sign_form.file, found.sign_form.reason, found.signer_form.name)
    assert [field.text() for field in fields] == ["my.p12", "A trial", "A. Tester"]
    assert found.verify_form.trust.text() == "office.pem"
    assert found.sign_form.passphrase.text() == found.signer_form.passphrase.text() == ""


def test_what_was_signed_made_and_verified_is_no_draft_any_more(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("report")
    settle()
    page, path = opened.report, opened.desk.state.path
    qtbot.keyClicks(page.signer_form.name, "A. Tester")
    qtbot.keyClicks(page.signer_form.passphrase, "secret")
    click(qtbot, page.signer_form.make_button)
    settle()
    qtbot.keyClicks(page.sign_form.reason, "A trial")
    qtbot.keyClicks(page.sign_form.passphrase, "secret")
    click(qtbot, page.sign_form.sign_button)
    settle()
    click(qtbot, page.verify_form.verify_button)
    settle()
    opened.library.flush()
    assert not backend.drafts.get(path)
    assert not backend.drafts.get(None)


def test_each_comparison_has_its_own_reason(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    opened.show_page("report")
    settle()
    form, one = opened.report.sign_form, opened.desk.state.comparison
    case = opened.desk.state.case
    qtbot.keyClicks(form.reason, "About the first")
    form.show_comparison(case, replace(one, id="f" * 32))
    assert form.reason.text() == ""
    form.show_comparison(case, one)
    assert form.reason.text() == "About the first"


def test_the_form_of_a_calibration_is_kept_for_the_user(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    qtbot.keyClicks(window.models.calibrate.name, "Office set")
    window.library.flush()
    assert backend.drafts[None] == {"calibration/name": "Office set"}
    other = open_again(qtbot, backend, None, "models")
    assert other.models.calibrate.name.text() == "Office set"


def test_a_secret_cannot_be_made_a_draft(window: MainWindow) -> None:
    form = window.report.sign_form
    with pytest.raises(ValueError, match="Secrets"):
        DraftFields(window.library.drafts, {"secret": form.passphrase}, parent=form)


def test_a_full_disk_is_told_once(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("keep_drafts", DiskFull("There is no room."))
    opened.library.drafts.note("a draft", "text")
    opened.library.drafts.flush()
    assert "cannot be saved meanwhile: There is no room." in opened.messages.text.text()
