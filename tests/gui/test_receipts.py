"""The four receipts: always in short, in full when asked for, in words where there are none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.domain import Side
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.explanation import ExplanationPage
from xfv_desktop.gui.verdicts import Summary, name_correlation
from xfv_desktop.gui.widgets.fact_table import Cell
from xfv_desktop.gui.widgets.receipt_tile import ReceiptTile

RECEIPTS = ("faithfulness", "sanity", "agreement", "regions")


def show(window: MainWindow, settle: Settle, backend: FakeBackend) -> ExplanationPage:
    backend.fill()
    window.library.open_case(backend.folders.cases / "filled")
    settle()
    window.resize(1280, 720)
    window.show_page("explanation")
    settle()
    assert window.explanation.panel.mode == "content"
    return window.explanation


@pytest.mark.parametrize("kind", ["good", "bad", "old"])
def test_all_four_are_in_sight_without_scrolling(
    window: MainWindow, settle: Settle, backend: FakeBackend, kind: str
) -> None:
    backend.beats_null, backend.receipts = kind == "good", kind != "old"
    backend.fails_sanity = kind == "bad"
    page = show(window, settle, backend)
    for name in RECEIPTS:
        tile = page.tiles.tiles[name]
        corner = tile.mapTo(window, QPoint(tile.width(), tile.height()))
        assert tile.isVisible()
        assert corner.y() <= window.height()
        assert corner.x() <= window.width()
        for label in (tile.word, tile.line):
            assert label.text()
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
            assert label.height() >= label.fontMetrics().height()


def test_a_line_too_long_for_its_tile_ends_visibly(qtbot: QtBot) -> None:
    tile = ReceiptTile("Sanity")
    qtbot.addWidget(tile)
    tile.show_summary(Summary("FAIL", "4 pass, 2 weak, 2 fail, and more than goes in", "error"))
    tile.resize(tile.minimumSizeHint())
    tile.show()
    assert tile.line.shorten().endswith("…")
    narrow = tile.line.grab().toImage()
    tile.line.setText(tile.line.shorten())
    assert tile.line.grab().toImage() == narrow  # in the same place, font and colour
    tile.resize(600, tile.height())
    assert tile.line.shorten() == tile.line.text()


def test_the_words_of_a_good_map(window: MainWindow, settle: Settle, backend: FakeBackend) -> None:
    tiles = show(window, settle, backend).tiles.tiles
    assert tiles["faithfulness"].word.text() == "Faithful here"
    assert "all 6 measures" in tiles["faithfulness"].line.text()
    assert tiles["sanity"].word.text() == "Weak"
    assert "4 pass, 2 weak, 2 not checked" in tiles["sanity"].line.text()
    assert tiles["agreement"].word.text() == "Partly alike: XSSAB"
    assert "0.41" in tiles["agreement"].line.text()
    assert tiles["regions"].word.text() == "Probe: 31 % on nose"


def test_the_words_of_a_bad_map(window: MainWindow, settle: Settle, backend: FakeBackend) -> None:
    backend.beats_null, backend.fails_sanity = False, True
    tiles = show(window, settle, backend).tiles.tiles
    assert tiles["faithfulness"].word.text() == "NOT shown to be faithful"
    assert "4 of 6 measures do NOT" in tiles["faithfulness"].line.text()
    assert tiles["faithfulness"].property("level") == "warning"
    assert tiles["sanity"].word.text().startswith("FAIL")
    assert tiles["sanity"].property("level") == "error"


def test_an_older_explanation_says_what_it_lacks(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.receipts = False
    page = show(window, settle, backend)
    tiles = page.tiles.tiles
    assert tiles["sanity"].word.text() == "Not checked"
    assert tiles["agreement"].word.text() == tiles["regions"].word.text() == "Not measured"
    for name, words in (
        ("sanity", "switched on in Settings"),
        ("agreement", "at least two methods"),
        ("regions", "Explain again"),
    ):
        page.tabs.open(name)
        detail = page.tabs.details[name]
        assert words in detail.statement.text()
        assert detail.statement.isVisible()
        assert not detail.table.isVisible()
        assert words in tiles[name].toolTip()


def test_an_explanation_without_curves(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.fill()
    one = next(iter(backend.explanations))
    backend.explanations[one] = replace(backend.explanations[one], curves=(), differences=())
    window.library.open_case(backend.folders.cases / "filled")
    settle()
    window.show_page("explanation")
    settle()
    page = window.explanation
    assert page.panel.mode == "content"
    assert page.tiles.tiles["faithfulness"].word.text() == "Not tested"
    assert "No curves were made" in page.curves.note.text()
    assert page.tiles.tiles["regions"].word.text() == "Probe: 31 % on nose"


def test_tiles_and_tabs_open_the_same_details(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = show(window, settle, backend)
    assert page.tabs.details == {}
    for name in RECEIPTS:
        click(qtbot, page.tiles.tiles[name])
        assert page.tabs.tab == name
        assert page.tabs.stack.currentWidget() is page.tabs.details[name]
        assert [t for t in RECEIPTS if page.tiles.tiles[t].isChecked()] == [name]
    click(qtbot, page.tiles.tiles["regions"])
    assert page.tabs.tab == "curves"
    assert page.curves.isVisible()
    click(qtbot, page.tabs.tabs.buttons["sanity"])
    assert page.tiles.tiles["sanity"].isChecked()


def test_faithfulness_in_full(window: MainWindow, settle: Settle, backend: FakeBackend) -> None:
    backend.beats_null = False
    page = show(window, settle, backend)
    page.tabs.open("faithfulness")
    detail = page.tabs.details["faithfulness"]
    rows = {cells[0]: cells[1:] for cells in detail.table.texts}
    assert len(rows) == 8
    assert rows["Probe deletion"][-1] == "NOT"
    assert rows["Probe insertion"][-1] == "beats"
    assert rows["Probe paste"] == ("none",) * 6
    assert rows["Reference difference"] == ("9/20", "9/20", "beaten", "NOT", "partly", "NOT")
    assert "NOT beat" in detail.statement.text()
    assert "blur +0.0400" in detail.statement.text()
    mirror = detail.table.item(3, 5)
    assert mirror is not None
    assert "0.0200: beaten, but the same ranking read backwards is NOT" in mirror.toolTip()
    detail.table.setCurrentCell(3, 4)
    assert "insertion minus deletion, area 0.1000" in detail.statement.text()


def test_rankings_are_named_in_full_in_a_small_window(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.resize(1280, 720)
    page = show(window, settle, backend)
    page.tabs.open("faithfulness")
    settle()
    table = page.tabs.details["faithfulness"].table
    widest = ("19.5/20", "19.5/20", "beaten", "beaten", "beaten", "beats")
    table.show_rows(tuple(tuple(map(Cell, (cells[0], *widest))) for cells in table.texts))
    settle()
    for row in range(table.rowCount()):
        shown = table.visualItemRect(table.item(row, 0)).width()
        assert table.sizeHintForIndex(table.model().index(row, 0)).width() <= shown


def test_sanity_in_full_by_keyboard(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = show(window, settle, backend)
    page.tabs.open("sanity")
    detail = page.tabs.details["sanity"]
    assert detail.table.texts[0] == ("randomised weights", "pass  +0.21", "pass  +0.21")
    assert detail.table.texts[3][1] == "not checked"
    assert "head made for tests" in detail.statement.text()
    detail.table.setFocus()
    detail.table.setCurrentCell(0, 0)
    qtbot.keyClick(detail.table, Qt.Key.Key_Right)
    assert "fggb on the probe, randomised weights: pass" in detail.statement.text()
    assert "all layers 0.21" in detail.statement.text()


def test_agreement_is_a_sentence(window: MainWindow, settle: Settle, backend: FakeBackend) -> None:
    page = show(window, settle, backend)
    page.tabs.open("agreement")
    detail = page.tabs.details["agreement"]
    assert detail.table.texts == (
        ("XSSAB, probe", "partly alike", "0.41", "45 % of top 20 %"),
        ("XSSAB, reference", "alike", "0.80", "45 % of top 20 %"),
    )
    assert "FGGB and XSSAB are partly alike: rank correlation 0.41" in detail.statement.text()
    assert "(20 % by chance)" in detail.statement.text()


def test_regions_are_sorted_and_follow_the_side(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = show(window, settle, backend)
    page.tabs.open("regions")
    detail = page.tabs.details["regions"]
    names = [cells[0] for cells in detail.table.texts]
    assert names[0] == "forehead"
    assert len(names) == 9
    detail.table.sortItems(2, Qt.SortOrder.DescendingOrder)
    assert [cells[0] for cells in detail.table.texts][:3] == ["nose", "eyes", "cheeks"]
    click(qtbot, detail.side.buttons[Side.REFERENCE.value])
    settle()
    assert page.curves.shown_side is Side.REFERENCE
    assert "reference" in detail.heading.text()
    assert page.tiles.tiles["regions"].word.text().startswith("Reference")


def test_receipts_follow_the_method_and_the_polarity(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = show(window, settle, backend)
    page.tabs.open("agreement")
    page.method_box.setCurrentIndex(1)
    settle()
    assert page.tabs.details["agreement"].table.texts[0][0] == "FGGB, probe"
    click(qtbot, page.polarity.buttons["dissimilarity"])
    settle()
    assert "dissimilarity" in page.tabs.details["agreement"].heading.text()
    assert "30 % on cheeks" in page.tiles.tiles["regions"].word.text()


def test_tiles_are_told_to_a_screen_reader(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    page = show(window, settle, backend)
    tile = page.tiles.tiles["sanity"]
    told = QAccessible.queryAccessibleInterface(tile)
    assert told.text(QAccessible.Text.Name) == "Sanity: Weak"
    assert "2 weak" in told.text(QAccessible.Text.Description)
    assert tile.focusPolicy() & Qt.FocusPolicy.TabFocus
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert page.tabs.tab == "sanity"
    table = page.tabs.details["sanity"].table
    assert table.accessibleName() == "Sanity checks"
    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (None, "not comparable"),
        (0.9, "alike"),
        (0.7064, "alike"),
        (0.5, "partly alike"),
        (0.0, "different"),
        (-0.6, "opposed"),
    ],
)
def test_a_correlation_has_its_word(value: float | None, word: str) -> None:
    assert name_correlation(value) == word
