"""Comparing: progress, result, error, cancel; the examiner's opinion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.domain import Side
from xfv_desktop.errors import NoFace
from xfv_desktop.gui.main_window import MainWindow


def test_a_comparison_is_made_shown_and_kept(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("comparison")
    settle()
    page = opened.comparison
    assert page.history_box.count() == 1
    click(qtbot, page.compare_button)
    settle()
    assert len(backend.comparisons) == 2
    assert page.history_box.count() == 2
    assert page.boxes.score.value.text() == "0.9472"
    assert page.boxes.decision.value.text() == "match"
    assert page.boxes.lr.value.text().startswith("+1.90")
    assert "300 mated and 4,000 non-mated pairs" in page.boxes.decision.source.text()
    assert "%" not in page.boxes.score.value.text()
    assert page.pair.views[Side.PROBE].picture_size == (360, 480)
    click(qtbot, page.pair.switch.buttons["crop"])
    settle()
    assert page.pair.views[Side.REFERENCE].picture_size == (96, 96)


def test_the_scale_is_described_in_words_and_shows_the_whole_range_on_demand(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    opened.show_page("comparison")
    settle()
    scale = opened.comparison.scale
    assert "Score 0.9472" in scale.accessibleDescription()
    assert "Threshold 0.9100" in scale.accessibleDescription()
    assert scale.shown_range[0] > 0.5
    opened.comparison.full_box.click()
    assert scale.shown_range == (-1.0, 1.0)


def test_a_threshold_by_hand_is_handed_on(opened: MainWindow, settle: Settle) -> None:
    opened.show_page("comparison")
    settle()
    page = opened.comparison
    page.point_box.setCurrentIndex(page.point_box.count() - 1)
    page.value_box.setValue(0.5)
    page.start()
    settle()
    assert opened.desk.state.comparison.threshold.value == 0.5


def test_the_eer_can_be_chosen(opened: MainWindow, settle: Settle) -> None:
    opened.show_page("comparison")
    settle()
    page = opened.comparison
    page.point_box.setCurrentIndex(page.point_box.findText("threshold at the EER"))
    assert page.conditions.eer
    assert page.conditions.fmr is None
    page.point_box.setCurrentIndex(0)
    assert not page.conditions.eer


def test_comparing_shows_progress_and_can_be_cancelled(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("comparison")
    settle()
    panel = opened.comparison.panel
    backend.hold()
    click(qtbot, opened.comparison.compare_button)
    qtbot.waitUntil(lambda: panel.bar.value() > 0)
    assert panel.mode == "loading"
    assert not opened.comparison.compare_button.isEnabled()
    click(qtbot, opened.tasks.cancel)
    settle()
    assert panel.mode == "cancelled"
    assert len(backend.comparisons) == 1
    assert opened.comparison.compare_button.isEnabled()


def test_a_comparison_that_fails_says_what_to_do(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("comparison")
    settle()
    backend.break_next("compare", NoFace("probe one: no face."))
    click(qtbot, opened.comparison.compare_button)
    settle()
    panel = opened.comparison.panel
    assert panel.mode == "error"
    assert "landmarks by hand" in panel.advice.text()
    click(qtbot, panel.button)
    settle()
    assert panel.mode == "content"


def test_an_opinion_is_a_record_of_its_own_with_history(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    opened.show_page("comparison")
    settle()
    form = opened.comparison.opinion
    keep = next(b for b in form.findChildren(type(opened.tasks.cancel)) if "Keep" in b.text())
    click(qtbot, keep)
    assert opened.messages.text.text() == "No level is chosen."
    for level in (1, 3):
        form.level_box.setCurrentIndex(level)
        qtbot.keyClicks(form.text, "Ears differ.")
        click(qtbot, keep)
        settle()
    assert [o.supersedes is None for o in backend.opinions] == [True, False]
    assert form.history.text().count("Ears differ.") == 2
    assert form.level_box.currentIndex() == 0


def test_an_act_asks_for_the_examiner_first_and_then_goes_on(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.examiner = ""
    backend.settings = backend.settings.model_copy(update={"examiner": ""})
    opened.show_page("comparison")
    settle()
    click(qtbot, opened.comparison.compare_button)
    assert opened.examiner_bar.isVisible()
    assert len(backend.comparisons) == 1
    qtbot.keyClicks(opened.examiner_bar.field, "B. Examiner")
    qtbot.keyClick(opened.examiner_bar.field, Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(lambda: len(backend.comparisons) == 2)
    assert opened.examiner_button.text() == "Examiner: B. Examiner"
    assert not opened.examiner_bar.isVisible()
    settle()
