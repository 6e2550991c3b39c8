"""The choice that shortens what it has no room for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QComboBox, QToolTip
from pytestqt.qtbot import QtBot

from tests.support.window import Settle
from xfv_desktop.gui.evidence_model import SHORT
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.widgets.choice_box import ChoiceBox

LONG = "probe_of_the_first_street.png → reference_of_the_second_street.png (ResNet-29)"


def make_box(qtbot: QtBot, width: int) -> ChoiceBox:
    """Return a shown choice of one long entry, so many pixels wide."""
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItem(LONG)
    box.setFixedWidth(width)
    box.show()
    qtbot.waitExposed(box)
    return box


def ask_for_tip(box: ChoiceBox) -> str:
    """Rest the mouse on a choice; return what is told."""
    QToolTip.hideText()
    spot = QPoint(5, 5)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, spot, box.mapToGlobal(spot)))
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_long_words_are_shortened_and_told_in_full(qtbot: QtBot) -> None:
    box = make_box(qtbot, 160)
    assert "…" in box.shown_text
    assert box.shown_text.startswith("probe")
    assert box.shown_text.endswith("29)")
    assert box.fontMetrics().horizontalAdvance(box.shown_text) < 160
    assert box.currentText() == LONG
    assert ask_for_tip(box) == LONG


def test_words_that_fit_stay(qtbot: QtBot) -> None:
    box = make_box(qtbot, 900)
    assert box.shown_text == LONG
    assert ask_for_tip(box) == ""


def test_a_choice_leaves_out_the_least_first(qtbot: QtBot) -> None:
    """Two pictures' names differ at their ends; their roles are said beside the choice, too."""
    box = ChoiceBox(short_role=SHORT)
    qtbot.addWidget(box)
    for number in (1, 3):
        box.addItem(f"first_street_{number:04}.png  [reference]")
        box.setItemData(box.count() - 1, f"first_street_{number:04}.png", SHORT)
    box.setFixedWidth(900)
    box.show()
    qtbot.waitExposed(box)
    assert box.shown_text == "first_street_0001.png  [reference]"
    width = box.fontMetrics().horizontalAdvance("first_street_0001.png")
    box.setFixedWidth(width + 60)
    assert box.shown_text == "first_street_0001.png"
    box.setFixedWidth(width)
    for index, end in enumerate(("1.png", "3.png")):
        box.setCurrentIndex(index)
        assert "…" in box.shown_text
        assert box.shown_text.endswith(end)
        assert ask_for_tip(box) == box.currentText()


def test_the_pickers_of_a_comparison_know_the_shorter_names(
    opened: MainWindow, settle: Settle
) -> None:
    opened.show_page("comparison")
    settle()
    box = opened.comparison.probe_picker.item_box
    assert "[" in box.currentText()
    assert box.currentText().startswith(f"{box.currentData(SHORT)}  [")
    box.setFixedWidth(90)
    assert "]" not in box.shown_text


def test_an_own_tip_wins(qtbot: QtBot) -> None:
    box = make_box(qtbot, 160)
    box.setToolTip("What the pages show.")
    assert ask_for_tip(box) == "What the pages show."


def test_no_choice_of_the_window_cuts_words_silently(window: MainWindow, settle: Settle) -> None:
    settle()
    boxes = window.findChildren(QComboBox)
    assert len(boxes) > 10
    assert [box.accessibleName() for box in boxes if not isinstance(box, ChoiceBox)] == []
