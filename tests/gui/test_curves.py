"""Several methods in one plot, their legend, playing the steps, both pictures at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.domain import Side
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.curves import CurvePanel
from xfv_desktop.gui.theme import DARK, LIGHT, measure_contrast
from xfv_desktop.gui.widgets.line_styles import STYLES


def show_curves(opened: MainWindow, settle: Settle) -> CurvePanel:
    opened.show_page("explanation")
    settle()
    return opened.explanation.curves


def test_methods_and_null_lie_over_each_other(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    panel = show_curves(opened, settle)
    shown = panel.plot.shown
    assert shown.main is not None
    assert shown.main.name == "FGGB"
    assert [one.name for one in shown.others] == ["XSSAB"]
    assert shown.null
    assert list(panel.legend.boxes) == ["fggb", "xssab", "null"]
    assert not panel.legend.boxes["fggb"].isEnabled()
    click(qtbot, panel.legend.boxes["xssab"])
    click(qtbot, panel.legend.boxes["null"])
    assert panel.plot.shown.others == ()
    assert not panel.plot.shown.null
    opened.explanation.method_box.setCurrentIndex(1)
    settle()
    assert panel.plot.shown.main is not None
    assert panel.plot.shown.main.name == "XSSAB"
    assert [one.name for one in panel.plot.shown.others] == ["FGGB"]


def test_the_legend_tells_line_area_and_null_in_words(opened: MainWindow, settle: Settle) -> None:
    panel = show_curves(opened, settle)
    told = panel.legend.boxes["xssab"].accessibleName()
    assert told == "XSSAB: dashed line, squares; area 0.8010. Beats its null."
    assert "know nothing" in panel.legend.boxes["null"].toolTip()


def test_every_score_at_a_step_is_told(opened: MainWindow, settle: Settle) -> None:
    panel = show_curves(opened, settle)
    panel.slider.setValue(10)
    names = dict(panel.plot.read_scores(10))
    assert set(names) == {"FGGB", "XSSAB"}
    assert names["FGGB"] != names["XSSAB"]
    told = panel.plot.accessibleDescription()
    assert told == f"50 %: FGGB {names['FGGB']:.4f}; XSSAB {names['XSSAB']:.4f}"


def test_playing_goes_step_by_step_and_pauses(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    panel = show_curves(opened, settle)
    player = panel.player
    panel.slider.setValue(18)
    click(qtbot, player.play_button)
    assert player.playing
    assert player.timer.interval() >= 500
    assert player.play_button.text() == "Pause"
    player.timer.timeout.emit()
    assert panel.slider.value() == 19
    player.timer.timeout.emit()
    assert (panel.slider.value(), player.playing) == (20, False)
    panel.plot.setFocus()
    qtbot.keyClick(panel.plot, Qt.Key.Key_Space)
    assert (panel.slider.value(), player.playing) == (0, True)
    qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
    assert (panel.slider.value(), player.playing) == (1, False)
    click(qtbot, player.on_button)
    click(qtbot, player.on_button)
    click(qtbot, player.back_button)
    assert panel.plot.step == 2


def test_nothing_plays_unseen(qtbot: QtBot, opened: MainWindow, settle: Settle) -> None:
    panel = show_curves(opened, settle)
    click(qtbot, panel.player.play_button)
    opened.show_page("cases")
    settle()
    assert not panel.player.playing


def test_the_wide_view_steps_both_pictures(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    panel = show_curves(opened, settle)
    page = opened.explanation
    assert not panel.views[Side.REFERENCE].isVisible()
    click(qtbot, page.tabs.wide_button)
    settle()
    assert not page.maps.isVisible()
    panel.slider.setValue(5)
    for side in Side:
        assert panel.views[side].isVisible()
        assert panel.views[side].view.picture_size == (96, 96)
        assert "25 % removed" in panel.views[side].label.text()
    click(qtbot, page.tabs.wide_button)
    assert page.maps.isVisible()
    assert not panel.views[Side.REFERENCE].isVisible()


def test_the_cursor_is_shared_from_the_perturbed_picture(
    opened: MainWindow, settle: Settle
) -> None:
    panel = show_curves(opened, settle)
    panel.view.pointed.emit(30.0, 40.0)
    assert {view.spot for view in opened.explanation.maps.views.values()} == {(30.0, 40.0)}
    panel.view.left.emit()
    assert {view.spot for view in opened.explanation.maps.views.values()} == {None}


def test_lines_differ_in_more_than_colour_and_stand_out() -> None:
    looks = {(style.dashes, style.mark) for style in STYLES}
    assert len(looks) == len(STYLES)
    for style in STYLES:
        for colours in (LIGHT, DARK):
            assert measure_contrast(style.colour(colours), colours.surface) >= 3


def test_a_small_window_scrolls_and_a_usual_one_shows_the_receipts(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    show_curves(opened, settle)
    page = opened.explanation
    bar = page.scroller.verticalScrollBar()
    opened.resize(1280, 720)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    tiles = page.tiles.mapTo(page, page.tiles.rect().bottomRight())
    assert page.rect().contains(tiles)
    opened.setMinimumSize(1, 1)
    opened.resize(640, 360)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.waitUntil(lambda: page.tabs.y() > page.left.y())
    assert page.curves.plot.height() >= page.curves.plot.minimumHeight()


def test_a_page_that_scrolls_makes_room_for_the_words_below(
    opened: MainWindow, settle: Settle
) -> None:
    """A long limitation or the method card would else be laid over the pictures above."""
    opened.setMinimumSize(1, 1)
    opened.resize(1280, 600)
    panel = show_curves(opened, settle)
    page, one = opened.explanation, panel.views[panel.shown_side]
    assert page.scroller.verticalScrollBar().maximum() > 0
    page.card_button.click()
    settle()
    assert len(one.label.text().splitlines()) == 3
    assert one.label.y() > one.view.geometry().bottom()
    for label in (one.label, page.limitation, page.card):
        assert label.height() >= label.heightForWidth(label.width())


def test_the_threshold_is_named_inside_the_plot(opened: MainWindow, settle: Settle) -> None:
    """Above all curves, and in a low plot, the name would stand outside."""
    plot = show_curves(opened, settle).plot
    score = max(plot.shown.main.curve.scores) + 0.05
    plot.show_curves(replace(plot.shown, threshold=score))
    box = plot.plot.getPlotItem().vb
    (line,) = [one for one in box.addedItems if getattr(one, "label", None) is not None]
    for height in (120, 300):
        plot.setFixedHeight(height)
        settle()
        name = line.label.sceneBoundingRect()
        assert name.height() > 10
        assert box.sceneBoundingRect().top() <= name.top()
        assert name.bottom() <= box.sceneBoundingRect().bottom()
