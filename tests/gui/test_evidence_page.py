"""Pictures are taken in and looked at; faces chosen, landmarks placed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import LEFT, FakeBackend, Settle, click, make_face
from xfv_desktop.domain import Side
from xfv_desktop.errors import CorruptImage
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.main_window import MainWindow


def test_pictures_are_added_by_the_dialog(
    qtbot: QtBot,
    window: MainWindow,
    settle: Settle,
    backend: FakeBackend,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.library.create_case(backend.folders.cases / "new", "New")
    settle()
    window.show_page("evidence")
    assert window.evidence.panel.mode == "empty"
    answer = [Path("one.png"), Path("two.png")]
    monkeypatch.setattr(dialogs, "choose_files", lambda *_args: answer)
    window.evidence.role_box.setCurrentIndex(1)
    click(qtbot, window.evidence.panel.button)
    settle()
    assert window.evidence.panel.mode == "content"
    assert [item.role for item in backend.items] == [Side.PROBE, Side.PROBE]
    model = window.evidence.model
    assert model.rowCount() == 2
    icon = model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole)
    assert not icon.isNull()
    click(qtbot, window.evidence.add_button)
    settle()
    assert "already in the case" in window.messages.text.text()


def test_a_bad_picture_is_a_message_with_advice(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.library.create_case(backend.folders.cases / "new", "New")
    settle()
    backend.break_next("add_evidence", CorruptImage("The picture is cut short."))
    window.library.add_files([Path("bad.png")], None)
    settle()
    assert window.messages.word.text() == "Problem"
    assert window.messages.text.text() == "The picture is cut short."
    click_close = window.messages.dismiss
    click_close.click()
    assert not window.bars.isVisible()


def test_a_picture_shows_its_record_and_its_face(opened: MainWindow, settle: Settle) -> None:
    opened.show_page("evidence")
    settle()
    page = opened.evidence
    assert page.view.picture_size == (360, 480)
    rows = {page.facts.table.item(n, 0).text() for n in range(page.facts.table.rowCount())}
    assert {"role", "media type", "decoder", "Exif.Model", "comment"} <= rows
    assert page.facts.hash.text().replace("\n", "") == page.item.sha256
    assert "earlier comparison" in page.bar.text.text()


def test_an_unreadable_picture_is_an_error_that_can_be_tried_again(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("read_picture", CorruptImage("The bytes changed."))
    opened.show_page("evidence")
    settle()
    panel = opened.evidence.picture_panel
    assert panel.mode == "error"
    click(qtbot, panel.button)
    settle()
    assert panel.mode == "content"


def test_of_several_faces_one_is_chosen_by_click_or_key(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page, item = opened.evidence, backend.items[0]
    backend.faces[item.id] = (make_face(-140.0), make_face(140.0))
    opened.show_page("evidence")
    settle()
    click(qtbot, page.bar.find_button)
    settle()
    assert page.bar.text.text().startswith("2 faces found")
    spot = page.view.mapFromScene(380.0, 180.0)
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=spot)
    assert opened.desk.state.read_faces(item.id, 0).chosen == 1
    qtbot.keyClicks(page.view, "1")
    assert opened.desk.state.read_faces(item.id, 0).chosen == 0
    assert page.bar.text.text().startswith("Face 1 of 2")
    opened.show_page("comparison")
    settle()
    assert opened.comparison.probe_picker.make_choice().face == "0"


def test_without_a_face_landmarks_are_placed_by_hand(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page, item = opened.evidence, backend.items[0]
    backend.faces[item.id] = ()
    opened.show_page("evidence")
    settle()
    click(qtbot, page.bar.find_button)
    settle()
    assert page.bar.text.text().startswith("No face found")
    click(qtbot, page.bar.place_button)
    assert "Point 1 of 5" in page.bar.text.text()
    assert not page.bar.use_button.isEnabled()
    for x, y in make_face().landmarks:
        qtbot.mouseClick(page.view.viewport(), LEFT, pos=page.view.mapFromScene(x, y))
    click(qtbot, page.bar.undo_button)
    assert "Point 5 of 5" in page.bar.text.text()
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=page.view.mapFromScene(240.0, 200.0))
    click(qtbot, page.bar.use_button)
    assert "placed by hand" in page.bar.text.text()
    opened.show_page("comparison")
    settle()
    choice = opened.comparison.probe_picker.make_choice()
    assert choice.landmarks is not None
    assert choice.landmarks[4] == pytest.approx((240, 200), abs=1.5)


def test_discarding_points_keeps_nothing(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = opened.evidence
    opened.show_page("evidence")
    settle()
    click(qtbot, page.bar.place_button)
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    click(qtbot, page.bar.stop_button)
    assert opened.desk.state.read_faces(backend.items[0].id, 0).landmarks is None


def test_pictures_are_searched_and_the_one_shown_stays(
    opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.add_picture("stranger.png", None)
    opened.library.reload_evidence()
    opened.show_page("evidence")
    settle()
    page = opened.evidence
    shown = page.item
    page.search.setText("strang PNG")
    assert [item.name for item in page.model.items] == ["stranger.png"]
    assert page.count_label.text().startswith("1 of 3")
    assert page.item is shown
    page.search.setText(backend.items[0].sha256[-8:])
    assert page.model.items == (backend.items[0],)
    page.search.clear()
    page.shown_box.setCurrentIndex(page.shown_box.findData("none"))
    assert page.model.items == (backend.items[2],)


def test_thumbnails_are_read_only_where_they_are_looked_at(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    """Of 2,000 pictures a screenful is read, and scrolling reads what comes into view."""
    window.library.create_case(backend.folders.cases / "many", "Many")
    settle()
    for number in range(2000):
        backend.add_picture(f"{number}.png", None)
    window.library.reload_evidence()
    window.show_page("evidence")
    settle()
    first = backend.calls.count("read_thumbnail")
    assert 0 < first < 100
    window.evidence.list.scrollToBottom()
    window.evidence.list.grab()
    settle()
    assert first < backend.calls.count("read_thumbnail") < 250
    window.library.close_case()
    settle()
    assert window.evidence.thumbnails.count == 0
