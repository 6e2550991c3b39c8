"""Contours, the strongest share, the cursor over both pictures, all methods in small."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click, make_map
from xfv_desktop.domain import Polarity, Side
from xfv_desktop.gui.contours import trace_contours
from xfv_desktop.gui.drawing import (
    find_limits,
    keep_top,
    move_in,
    move_out,
    move_segments,
    trace_levels,
)
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.maps import MapPanel
from xfv_desktop.gui.pages.multiples import fit_cells
from xfv_desktop.gui.steps import Steps

WAY = ((2.0, 0.5, 144.0), (-0.5, 2.0, 84.0))


def test_a_circle_is_traced_as_a_circle() -> None:
    y, x = np.mgrid[0:41, 0:41]
    lines = trace_contours((20 - np.hypot(x - 20, y - 20)).astype(np.float32), 8.0)
    radius = np.hypot(lines[..., 0] - 20, lines[..., 1] - 20)
    assert radius == pytest.approx(np.full(radius.shape, 12.0), abs=0.05)
    length = np.hypot(*(lines[:, 0] - lines[:, 1]).T).sum()
    assert length == pytest.approx(2 * np.pi * 12, rel=0.01)


@pytest.mark.parametrize("pattern", range(16))
def test_every_corner_pattern_is_crossed_on_its_edges(pattern: int) -> None:
    corners = [float(pattern >> n & 1) for n in range(4)]
    cell = np.array([[corners[0], corners[1]], [corners[3], corners[2]]], np.float32)
    lines = trace_contours(cell, 0.5)
    ends = {tuple(point) for line in lines.tolist() for point in line}
    middles = {0: (0.5, 0.0), 1: (1.0, 0.5), 2: (0.5, 1.0), 3: (0.0, 0.5)}
    crossed = {middles[n] for n in range(4) if corners[n] != corners[(n + 1) % 4]}
    assert ends == crossed


def test_a_flat_or_empty_map_has_no_contours() -> None:
    assert len(trace_contours(np.ones((1, 5), np.float32), 0.5)) == 0
    assert len(trace_levels(np.zeros((9, 9), np.float32), 0.0)) == 0


def test_the_strongest_share_counts_magnitudes() -> None:
    values = np.array([[4.0, -3.0], [2.0, 1.0]], np.float32)
    kept, area = keep_top(values, 0.6)
    assert kept.tolist() == [[4.0, -3.0], [0.0, 0.0]]
    assert area == 0.5
    assert keep_top(values, 1.0)[0] is values
    assert keep_top(np.zeros((2, 2), np.float32), 0.5)[1] == 0.0


def test_a_shared_scale_ends_at_the_largest() -> None:
    values = {"a": np.array([[-3.0]], np.float32), "b": np.array([[2.0]], np.float32)}
    assert find_limits(values, shared=False) == {"a": 3.0, "b": 2.0}
    assert find_limits(values, shared=True) == {"a": 3.0, "b": 3.0}


def test_the_way_out_of_the_crop_leads_back_in() -> None:
    assert move_out((10.0, 20.0), WAY) == (174.0, 119.0)
    assert move_in((174.0, 119.0), WAY) == pytest.approx((10.0, 20.0))
    lines = np.array([[[10.0, 20.0], [0.0, 0.0]]])
    assert move_segments(lines, WAY).tolist() == [[[174.0, 119.0], [144.0, 84.0]]]
    assert move_in((1.0, 2.0), None) == move_out((1.0, 2.0), None) == (1.0, 2.0)


@pytest.mark.parametrize(("count", "columns"), [(1, 1), (2, 1), (4, 2), (6, 3), (9, 3), (16, 3)])
def test_cells_fill_the_room(count: int, columns: int) -> None:
    found, side = fit_cells(count, 540, 420)
    assert found == columns
    assert side >= 64
    assert 2 * side * found <= 540


def test_steps_are_done_in_order_and_replaced(qtbot: QtBot) -> None:
    steps, seen = Steps(), []
    steps.replace(lambda: seen.append("old"))
    steps.replace(lambda: seen.append(1), lambda: seen.append(2))
    assert steps.pending
    assert seen == []
    qtbot.waitUntil(lambda: not steps.pending)
    assert seen == [1, 2]
    steps.replace()
    assert not steps.pending


def show(opened: MainWindow, settle: Settle) -> MapPanel:
    opened.show_page("explanation")
    settle()
    return opened.explanation.maps


def test_contours_and_the_strongest_share_are_drawn_and_said(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    maps = show(opened, settle)
    view = maps.views[Side.PROBE]
    assert view.contour_length == 0
    click(qtbot, maps.tools.contours)
    settle()
    length = view.contour_length
    assert length > 60
    assert "contours at 1/4, 1/2, 3/4" in maps.caption.text()
    maps.tools.top.setValue(50)
    settle()
    assert "strongest 50 % of the attribution (area: probe " in maps.caption.text()
    assert maps.tools.top_label.text() == "top 50 %"
    click(qtbot, maps.place.buttons["original"])
    settle()
    assert view.contour_length == pytest.approx(2 * length, rel=0.01)


def test_the_cursor_is_on_both_pictures_and_reads_both_maps(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    maps = show(opened, settle)
    probe, reference = maps.views[Side.PROBE], maps.views[Side.REFERENCE]
    spot = probe.mapFromScene(30.5, 40.5)
    qtbot.mouseMove(probe.viewport(), QPoint(spot))
    qtbot.waitUntil(lambda: reference.spot is not None)
    assert reference.spot == pytest.approx((30, 40), abs=1)
    assert opened.explanation.curves.view.spot == reference.spot
    probe.pointed.emit(30.0, 40.0)
    value = make_map(0, Polarity.SIMILARITY)[40, 30]
    assert maps.heads[Side.PROBE].text() == f"Probe  {value:+.3g} at 30, 40"
    probe.setFocus()
    qtbot.keyClick(probe, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reference.spot == (31.0, 40.0)
    click(qtbot, maps.place.buttons["original"])
    settle()
    reference.pointed.emit(203.5, 163.5)
    assert probe.spot == pytest.approx((203.5, 163.5), abs=1.0)
    assert "Reference  " in maps.heads[Side.REFERENCE].text()
    reference.left.emit()
    assert probe.spot is None
    assert maps.heads[Side.PROBE].text() == "Probe"


def test_all_methods_in_small_and_back(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    maps, page = show(opened, settle), opened.explanation
    click(qtbot, page.view.buttons["all"])
    settle()
    cells = maps.multiples.cells
    assert list(cells) == ["fggb", "xssab"]
    assert all(cell.isVisible() for cell in cells.values())
    assert "each map on its own scale" in maps.caption.text()
    own = set(maps.multiples.limits.values())
    maps.scale.setCurrentIndex(1)
    assert "one scale for all maps" in maps.caption.text()
    assert len(set(maps.multiples.limits.values())) == 1 < len(own)
    click(qtbot, page.polarity.buttons["off"])
    settle()
    assert "Maps off" in maps.caption.text()
    assert cells["fggb"].note.text() == ""
    click(qtbot, page.polarity.buttons["fused"])
    settle()
    assert cells["fggb"].note.text().startswith("to ")
    cells["xssab"].setFocus()
    qtbot.keyClick(cells["xssab"], Qt.Key.Key_Space)
    settle()
    assert not maps.shows_all
    assert page.method is not None
    assert page.method.id == "xssab"
    assert "xssab, fused" in maps.caption.text()
