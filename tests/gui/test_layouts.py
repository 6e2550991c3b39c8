"""Layouts that are not computed more often than something changes."""

from __future__ import annotations

from unittest import mock

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.support.window import run_rounds
from xfv_desktop.gui.layout import hold_layout
from xfv_desktop.gui.widgets.fact_box import FactBox
from xfv_desktop.gui.widgets.flow_layout import FlowBox, FlowLayout
from xfv_desktop.gui.widgets.state_panel import StatePanel


class Counted(QVBoxLayout):
    """Count how often the page around a box is laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    @override
    def setGeometry(self, rect: QRect) -> None:
        self.times += 1
        super().setGeometry(rect)


def show_in_page(qtbot: QtBot, widget: QWidget) -> Counted:
    page, layout = QWidget(), Counted()
    layout.addWidget(widget)
    layout.addStretch(1)
    page.setLayout(layout)
    qtbot.addWidget(page)
    page.resize(400, 500)
    with qtbot.waitExposed(page):
        page.show()
    run_rounds()
    # The page is the test's, as long as its layout is.
    layout.page = page
    layout.times = 0
    return layout


def test_a_result_box_lays_its_page_out_once(qtbot: QtBot) -> None:
    box = FactBox("Score")
    box.show_fact("", "")
    layout = show_in_page(qtbot, box)
    before = box.height()
    box.show_fact("0.51", "above the threshold", "made by a test", "success")
    assert layout.times == 0
    qtbot.waitUntil(lambda: box.height() > before)
    assert layout.times <= 2
    assert box.source.isVisible()
    assert box.source.geometry().bottom() <= box.height()


def test_a_panel_that_changes_its_words_lays_its_page_out_late(qtbot: QtBot) -> None:
    panel = StatePanel(QLabel("content"))
    panel.show_empty("Nothing", "")
    layout = show_in_page(qtbot, panel)
    panel.show_empty("Nothing yet", "Choose something first. " * 9, "&Choose")
    assert layout.times == 0
    qtbot.waitUntil(lambda: panel.text.height() > panel.title.height())
    assert panel.text.isVisible()


def test_a_hold_ends_with_an_error_too(qtbot: QtBot) -> None:
    box = FactBox("Score")
    qtbot.addWidget(box)
    with pytest.raises(RuntimeError), hold_layout(box):
        raise RuntimeError
    assert box.layout().isEnabled()


def test_lines_are_broken_once_per_width_and_again_after_a_change(qtbot: QtBot) -> None:
    labels = [QLabel(f"a label of some length {number}") for number in range(6)]
    box = FlowBox(*labels)
    qtbot.addWidget(box)
    box.resize(300, 300)
    box.show()
    run_rounds()
    layout = box.layout()
    full, narrow = layout.heightForWidth(2000), layout.heightForWidth(320)
    assert narrow > full
    with mock.patch.object(FlowLayout, "_arrange") as arranged:
        assert layout.heightForWidth(2000) == full
        assert layout.heightForWidth(320) == narrow
        assert not arranged.called
    for label in labels[1:]:
        label.hide()
    assert layout.heightForWidth(320) == full
    labels[0].setMinimumSize(500, 90)
    assert layout.heightForWidth(320) >= 90
    assert layout.minimumSize().width() == 500
    assert layout.takeAt(0) is not None
    assert layout.heightForWidth(320) == 0
    assert layout.takeAt(9) is None
    labels[0].deleteLater()
