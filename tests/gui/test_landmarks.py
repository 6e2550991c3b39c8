"""Five points by hand: order, prompts, undo, drag, keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.support.window import drag_to, make_picture
from xfv_desktop.domain import LandmarkConvention
from xfv_desktop.gui.landmarks import PROMPTS, LandmarkDraft
from xfv_desktop.gui.widgets.face_view import FaceView

POINTS = ((300, 150), (260, 150), (180, 150), (220, 150), (240, 210))


@pytest.fixture
def view(qtbot: QtBot) -> FaceView:
    view = FaceView("tried")
    qtbot.addWidget(view)
    view.resize(640, 480)
    view.show()
    view.set_pixels(make_picture(0))
    view.start_placing(LandmarkConvention.EYE_CORNERS, ())
    return view


def locate(view: FaceView, point: tuple[float, float]) -> QPoint:
    return view.mapFromScene(point[0] + 0.5, point[1] + 0.5)


@pytest.mark.parametrize("convention", list(LandmarkConvention))
def test_prompts_follow_the_convention(convention: LandmarkConvention) -> None:
    draft = LandmarkDraft(convention)
    for number, name in enumerate(PROMPTS[convention]):
        assert name in draft.prompt
        assert draft.landmarks is None
        draft.add((float(number), 1.0))
    assert draft.landmarks == tuple((float(n), 1.0) for n in range(5))
    draft.add((9.0, 9.0))
    assert len(draft.points) == 5


def test_undo_goes_back_one_change_at_a_time() -> None:
    draft = LandmarkDraft(LandmarkConvention.EYE_CORNERS)
    draft.add((1.0, 1.0))
    draft.add((2.0, 2.0))
    draft.remember()
    draft.move(0, (5.0, 5.0))
    assert draft.undo()
    assert draft.points == [(1.0, 1.0), (2.0, 2.0)]
    assert draft.undo()
    assert draft.undo()
    assert draft.points == []
    assert not draft.undo()


def test_clicks_place_and_drags_move(qtbot: QtBot, view: FaceView) -> None:
    for point in POINTS:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=locate(view, point))
    assert view.draft is not None
    assert view.draft.complete
    for placed, wanted in zip(view.draft.points, POINTS, strict=True):
        assert placed == pytest.approx(wanted, abs=1.0)
    start, end = locate(view, POINTS[4]), locate(view, (250, 230))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    drag_to(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.draft.points[4] == pytest.approx((250, 230), abs=1.0)
    view.undo()
    assert view.draft.points[4] == pytest.approx(POINTS[4], abs=1.0)


def test_keys_place_and_take_up(qtbot: QtBot, view: FaceView) -> None:
    assert view.draft is not None
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.draft.points == [(250.0, 179.0)]
    qtbot.keyClick(view, Qt.Key.Key_1)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.draft.points == [(249.0, 179.0)]
    view.undo()
    assert view.draft.points == [(250.0, 179.0)]


def test_points_stay_inside_the_picture(qtbot: QtBot, view: FaceView) -> None:
    assert view.draft is not None
    for _step in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.draft.points[0][0] == 0.0


def test_zoom_keys(qtbot: QtBot, view: FaceView) -> None:
    view.stop_placing()
    before = view.transform().m11()
    qtbot.keyClicks(view, "+")
    assert view.transform().m11() > before
    qtbot.keyClicks(view, "0")
    assert view.transform().m11() == pytest.approx(before)
