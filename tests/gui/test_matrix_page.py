"""The matrix: queues made, run, paused, resumed, given up; pairs filtered, sorted, opened."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.domain import Side
from xfv_desktop.errors import CaseBusy, CaseDamaged
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.matrix import MatrixPage

_SCORE = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def many(window: MainWindow, backend: FakeBackend, settle: Settle) -> MainWindow:
    """Return a window whose case holds three probes, one of them bad, and two references."""
    window.library.create_case(backend.folders.cases / "many", "Many")
    settle()
    for name in ("p1.png", "bad.png", "p3.png"):
        backend.add_picture(name, Side.PROBE)
    for name in ("r1.png", "r2.png"):
        backend.add_picture(name, Side.REFERENCE)
    window.library.reload_evidence()
    settle()
    window.show_page("matrix")
    settle()
    return window


def _run(qtbot: QtBot, window: MainWindow, settle: Settle) -> MatrixPage:
    page = window.matrix
    click(qtbot, page.panel.button)
    click(qtbot, page.form.start_button)
    settle()
    return page


def test_without_a_case_or_pictures_the_page_leads_on(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.show_page("matrix")
    settle()
    assert window.matrix.panel.mode == "empty"
    click(qtbot, window.matrix.panel.button)
    assert window.page is window.cases
    window.library.create_case(backend.folders.cases / "none", "None")
    settle()
    window.show_page("matrix")
    settle()
    assert window.matrix.panel.title.text() == "No pictures yet"
    click(qtbot, window.matrix.panel.button)
    assert window.page is window.evidence


def test_a_queue_compares_all_and_tells_what_failed(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = many.matrix
    assert page.panel.mode == "empty"
    click(qtbot, page.panel.button)
    assert page.form.count_label.text().startswith("3 x 2: 6 comparisons.")
    assert not page.panel.isVisible()
    page = _finish(qtbot, many, settle)
    assert page.panel.mode == "content"
    assert page.grid_model.rowCount() == 3
    assert page.grid_model.columnCount() == 2
    texts = [page.grid_model.data(page.grid_model.index(r, 0), _SCORE) for r in range(3)]
    assert texts == ["0.9472\n● match", "✕ failed", "0.9472\n● match"]
    assert "4 of 6 pairs compared, 2 failed, 0 open." in page.bar.text.text()
    assert not page.bar.run_button.isVisible()
    assert page.bar.retry_button.isVisible()
    assert backend.threads["run_queue"] != backend.threads["read_matrix"]
    click(qtbot, page.bar.retry_button)
    settle()
    assert backend.calls.count("run_queue") == 8


def _finish(qtbot: QtBot, window: MainWindow, settle: Settle) -> MatrixPage:
    click(qtbot, window.matrix.form.start_button)
    settle()
    return window.matrix


def _show_queue(window: MainWindow, settle: Settle, queue_id: str) -> MatrixPage:
    page = window.matrix
    page.invalidate()
    settle()
    page.queue_box.setCurrentIndex(page.queue_box.findData(queue_id))
    page.queue_box.activated.emit(page.queue_box.currentIndex())
    settle()
    return page


def test_a_queue_found_in_the_case_goes_on_and_is_paused(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    """As after a restart: what is done stays, what is left waits for Resume."""
    status = backend.put_queue(done=2)
    first = status.entries[0].comparison_id
    page = _show_queue(many, settle, status.batch.id)
    assert page.bar.text.text().startswith("Paused.")
    backend.hold()
    click(qtbot, page.bar.run_button)
    qtbot.waitUntil(lambda: "run_queue" in backend.calls)
    assert page.bar.text.text().startswith("Running.")
    click(qtbot, page.bar.pause_button)
    settle()
    assert many.messages.text.text() == "The queue is paused; what is compared is kept."
    assert backend.queues[status.batch.id].count("open") == 4
    backend.release.set()
    click(qtbot, page.bar.run_button)
    settle()
    done = backend.queues[status.batch.id]
    assert done.count("open") == 0
    assert done.entries[0].comparison_id == first


def test_opening_a_case_tells_of_a_queue_left_open(
    many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.put_queue(done=2)
    many.library.open_case(many.desk.state.path)
    settle()
    assert many.messages.text.text().startswith("A queue of comparisons is not finished: 4 pair")


def test_the_rest_of_a_queue_is_given_up(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    """Also while it runs: the run stops first, then the rest is dropped."""
    status = backend.put_queue(done=1)
    page = _show_queue(many, settle, status.batch.id)
    backend.hold()
    click(qtbot, page.bar.run_button)
    qtbot.waitUntil(lambda: "run_queue" in backend.calls)
    click(qtbot, page.bar.cancel_button)
    backend.release.set()
    settle()
    assert backend.queues[status.batch.id].cancelled
    assert page.bar.text.text().startswith("Given up")
    assert not page.bar.run_button.isVisible()


def test_what_the_policy_closes_is_not_shown(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    """Neither grid nor list nor tool tip tells a score or decision; the cell cannot be opened."""
    page = _run(qtbot, many, settle)
    backend.closed = {one.id for one in backend.comparisons}
    many.desk.state.opinions_changed.emit()
    settle()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole)
    for value in ("grid", "list"):
        page.kind.buttons[value].click()
        model = page.model
        told = [
            str(model.data(model.index(r, c), role))
            for r in range(model.rowCount())
            for c in range(model.columnCount())
            for role in roles
        ]
        assert not [one for one in told if "0.94" in one or "match" in one]
    page.list.setCurrentIndex(page.list_model.index(0, 0))
    assert not page.open_button.isEnabled()
    page.open_cell()
    assert many.page is page


def test_pairs_are_filtered_and_sorted(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = _run(qtbot, many, settle)
    page.outcome_box.setCurrentIndex(page.outcome_box.findData("failed"))
    assert page.grid_model.rowCount() == 1
    assert page.count_label.text() == "2 of 6 pairs"
    page.outcome_box.setCurrentIndex(0)
    page.search.setText("p3 r2")
    assert page.count_label.text() == "1 of 6 pairs"
    page.search.clear()
    page.kind.buttons["list"].click()
    page.list_model.sort(1, Qt.SortOrder.AscendingOrder)
    names = [page.list_model.data(page.list_model.index(r, 1)) for r in range(6)]
    assert names == sorted(names)
    page.list_model.sort(2, Qt.SortOrder.AscendingOrder)
    last = page.list_model.data(page.list_model.index(5, 4))
    assert last == "✕ failed"


def test_a_cell_opens_its_comparison(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = _run(qtbot, many, settle)
    page.grid.setCurrentIndex(page.grid_model.index(0, 1))
    assert "comparison score 0.9472, decision match" in page.detail.text()
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    settle()
    assert many.page is many.comparison
    shown = many.desk.state.comparison
    assert shown is not None
    assert shown.id == backend.comparisons[1].id


def test_reading_fails_and_can_be_tried_again(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = _run(qtbot, many, settle)
    backend.break_next("read_matrix", CaseDamaged("The columns cannot be read."))
    page.invalidate()
    settle()
    assert page.panel.mode == "error"
    click(qtbot, page.panel.button)
    settle()
    assert page.panel.mode == "content"


def test_a_run_that_cannot_go_on_says_so(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("run_queue", CaseBusy("The case is open elsewhere."))
    page = _run(qtbot, many, settle)
    assert many.messages.text.text() == "The case is open elsewhere."
    assert page.bar.run_button.isVisible()


def test_reading_can_be_cancelled(
    qtbot: QtBot, many: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page, gate = many.matrix, threading.Event()
    many.desk.light.submit("Waiting", lambda _progress: gate.wait())
    many.desk.state.case_changed.emit()
    assert page.panel.mode == "loading"
    click(qtbot, page.panel.cancel)
    gate.set()
    settle()
    assert page.panel.mode == "cancelled"
    click(qtbot, page.panel.button)
    settle()
    assert page.panel.mode == "empty"


def test_the_matrix_is_exported(
    qtbot: QtBot,
    many: MainWindow,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = _run(qtbot, many, settle)
    monkeypatch.setattr(dialogs, "choose_target", lambda *_args: tmp_path / "matrix.csv")
    click(qtbot, page.export_button)
    settle()
    assert (tmp_path / "matrix.csv").read_text() == "6 pairs\n"
