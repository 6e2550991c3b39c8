"""The viewer by clicks and keys: views, modes, alignment, adjustments, windows, states."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.window import LEFT, FakeBackend, Settle, click, drag_to, make_face, make_picture
from xfv_desktop.domain import Side
from xfv_desktop.errors import CaseDamaged
from xfv_desktop.gui.alignment import FacePoints, Hand
from xfv_desktop.gui.camera import move_point
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.viewer import ViewerPage
from xfv_desktop.gui.pyramid import build_pyramid
from xfv_desktop.gui.state import Faces
from xfv_desktop.gui.tones import PLAIN
from xfv_desktop.gui.widgets.viewer_canvas import ViewerCanvas
from xfv_desktop.gui.widgets.viewer_scene import Reading, Sheet
from xfv_desktop.gui.widgets.viewer_stage import ViewerStage

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PROBE, REFERENCE = Side.PROBE, Side.REFERENCE
Press = Callable[..., None]


@pytest.fixture
def page(opened: MainWindow, settle: Settle) -> ViewerPage:
    """Return the viewer with both pictures of the comparison."""
    opened.show_page("viewer")
    settle()
    opened.activateWindow()
    opened.viewer.stage.canvas.setFocus()
    return opened.viewer


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[ViewerStage]:
    """Return the viewer by itself, with two pictures and their landmarks."""
    stage = ViewerStage()
    qtbot.addWidget(stage)
    stage.resize(1064, 600)
    for number, side in enumerate(Side):
        face = make_face()
        points = FacePoints(face.landmarks, face.convention)
        sheet = Sheet(f"{side}.png", build_pyramid(make_picture(number)), points)
        stage.scene.show_sheet(side, sheet)
    stage.show()
    yield stage
    stage.close()


@pytest.fixture
def press(qtbot: QtBot, stage: ViewerStage) -> Press:
    """Return a function that presses a key in the active view."""

    def act(key: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(stage.canvas, getattr(Qt.Key, f"Key_{key}"), modifiers)

    return act


@pytest.fixture
def press_window(qtbot: QtBot, page: ViewerPage) -> Press:
    """Return a function that presses a key in the active view of the page."""

    def act(key: str) -> None:
        qtbot.keyClick(page.stage.canvas, getattr(Qt.Key, f"Key_{key}"))

    return act


def read_canvas(canvas: ViewerCanvas) -> np.ndarray:
    """Return what a view paints, uint8 (H, W, 3) RGB."""
    image = canvas.grab().toImage().convertToFormat(canvas.grab().toImage().Format.Format_RGB32)
    lines = np.frombuffer(image.constBits(), np.uint8)
    return lines.reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def find_spot(canvas: ViewerCanvas, pixel: tuple[int, int]) -> QPoint:
    """Return where in a view the centre of a picture's pixel lies."""
    scene, ratio = canvas.scene, canvas.devicePixelRatioF()
    centre = (pixel[0] + 0.5, pixel[1] + 0.5)
    at = move_point(scene.place(canvas.side), centre)
    x, y = move_point(scene.camera(canvas.side).to_view(canvas.pixel_size), at)
    return QPoint(int(x / ratio), int(y / ratio))


def turn_wheel(canvas: ViewerCanvas, spot: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        spot.toPointF(), canvas.mapToGlobal(spot).toPointF(), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


# --- states ------------------------------------------------------------------------------


def test_without_a_case_it_leads_to_the_cases(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    window.show_page("viewer")
    assert window.viewer.panel.mode == "empty"
    click(qtbot, window.viewer.panel.button)
    assert window.page is window.cases


def test_with_one_picture_it_leads_to_the_evidence(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.create_case(backend.folders.cases / "one", title="One")
    backend.add_evidence(backend.folders.cases, [backend.folders.cases / "a.png"], role=None)
    window.library.open_case(backend.folders.cases / "one")
    settle()
    window.show_page("viewer")
    assert window.viewer.panel.mode == "empty"
    click(qtbot, window.viewer.panel.button)
    assert window.page is window.evidence


def test_it_shows_the_comparison_and_reads_in_the_light_lane(
    page: ViewerPage, backend: FakeBackend
) -> None:
    scene = page.stage.scene
    assert [scene.sheets[side].name for side in Side] == ["probe.png", "reference.png"]
    assert scene.basis == "landmarks"
    assert backend.threads["read_picture"] == backend.threads["list_evidence"]
    assert "Probe: probe.png" in page.stage.panes[PROBE].title.text()


def test_a_picture_on_its_way_can_be_cancelled_and_read_again(
    qtbot: QtBot, page: ViewerPage, settle: Settle
) -> None:
    pane, released = page.stage.panes[PROBE], threading.Event()
    page.desk.read("Something before it", lambda _progress: released.wait(20), page.refresh)
    page.pickers[PROBE].item_box.setCurrentIndex(1)
    assert pane.panel.mode == "loading"
    click(qtbot, pane.panel.cancel)
    released.set()
    settle()
    assert pane.panel.mode == "cancelled"
    assert not page.stage.tools.modes.buttons["blink"].isEnabled()
    click(qtbot, pane.panel.button)
    settle()
    assert pane.panel.mode == "content"
    assert page.stage.tools.modes.buttons["blink"].isEnabled()


def test_a_missing_picture_is_an_error_beside_the_other_one(
    qtbot: QtBot, opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("read_picture", CaseDamaged("A stored file is missing."))
    opened.show_page("viewer")
    settle()
    stage = opened.viewer.stage
    assert stage.panes[PROBE].panel.mode == "error"
    assert stage.panes[PROBE].panel.title.text() == "A stored file is missing."
    assert stage.panes[REFERENCE].panel.mode == "content"
    assert not stage.tools.modes.buttons["wipe"].isEnabled()
    click(qtbot, stage.panes[PROBE].panel.button)
    settle()
    assert stage.panes[PROBE].panel.mode == "content"


def test_other_pictures_are_chosen(page: ViewerPage, settle: Settle) -> None:
    page.pickers[PROBE].item_box.setCurrentIndex(1)
    settle()
    assert page.stage.scene.sheets[PROBE].name == "reference.png"


def test_a_closed_case_leaves_nothing(
    page: ViewerPage, opened: MainWindow, settle: Settle
) -> None:
    opened.library.close_case()
    settle()
    assert page.panel.mode == "empty"
    assert not page.stage.scene.sheets


# --- views -------------------------------------------------------------------------------


def test_both_views_move_together_until_they_are_freed(stage: ViewerStage, press: Press) -> None:
    scene = stage.scene
    for key in ("Plus", "Right", "PageDown"):
        press(key)
    assert scene.camera(PROBE) == scene.camera(REFERENCE)
    assert scene.camera(PROBE).angle == pytest.approx(1.0)
    press("S")
    before = scene.camera(REFERENCE)
    press("Left")
    press("Plus")
    assert scene.camera(REFERENCE) == before
    assert scene.camera(PROBE) != before
    assert stage.tools.sync_button.text() == "Free"


def test_locking_keeps_how_the_pictures_lie(stage: ViewerStage, press: Press) -> None:
    scene, canvas = stage.scene, stage.panes[REFERENCE].canvas
    press("S")
    press("X")
    assert stage.canvas is canvas
    press("Right")
    press("PageDown", SHIFT)
    before = read_canvas(canvas).astype(int)
    press("S")
    assert scene.synced
    assert scene.hand.angle == pytest.approx(15.0)
    assert np.abs(read_canvas(canvas).astype(int) - before).mean() < 2
    press("Backspace")
    assert scene.hand == Hand()


def test_dragging_moves_the_picture_with_the_mouse(qtbot: QtBot, stage: ViewerStage) -> None:
    canvas = stage.panes[PROBE].canvas
    before = find_spot(canvas, (200, 150))
    qtbot.mousePress(canvas, LEFT, pos=QPoint(100, 100))
    drag_to(canvas, QPoint(131, 88))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(131, 88))
    moved = find_spot(canvas, (200, 150)) - before
    assert abs(moved.x() - 31) <= 1
    assert abs(moved.y() + 12) <= 1


def test_the_wheel_zooms_under_the_mouse_and_turns_with_shift(stage: ViewerStage) -> None:
    canvas, scene = stage.panes[PROBE].canvas, stage.scene
    spot = QPoint(60, 70)
    before = canvas.find_scene_point(QPointF(spot))
    turn_wheel(canvas, spot, Qt.KeyboardModifier.NoModifier)
    assert canvas.find_scene_point(QPointF(spot)) == pytest.approx(before, abs=1.5)
    angle = scene.camera(PROBE).angle
    turn_wheel(canvas, spot, SHIFT)
    assert scene.camera(PROBE).angle == pytest.approx(angle + 5)


def test_sizes_have_buttons_and_keys(qtbot: QtBot, stage: ViewerStage, press: Press) -> None:
    scene, tools = stage.scene, stage.tools
    fitted = scene.camera(PROBE).scale
    for button, key, zoom in (
        (tools.full_size_button, "1", 1.0),
        (tools.double_size_button, "2", 2.0),
    ):
        click(qtbot, button)
        assert scene.zoom_of(PROBE) == pytest.approx(zoom)
        press("Minus")
        press(key)
        assert scene.zoom_of(PROBE) == pytest.approx(zoom)
    click(qtbot, tools.fit_button)
    assert scene.camera(PROBE).scale == pytest.approx(fitted)
    press("PageUp")
    press("Home")
    assert scene.camera(PROBE).angle == pytest.approx(0.0)


def test_a_double_click_goes_to_full_size_and_back(qtbot: QtBot, stage: ViewerStage) -> None:
    canvas, scene = stage.panes[PROBE].canvas, stage.scene
    fitted = scene.zoom_of(PROBE)
    qtbot.mouseDClick(canvas, LEFT, pos=QPoint(50, 50))
    assert scene.zoom_of(PROBE) == pytest.approx(1.0)
    qtbot.mouseDClick(canvas, LEFT, pos=QPoint(50, 50))
    assert scene.zoom_of(PROBE) == pytest.approx(fitted)


# --- pixels ------------------------------------------------------------------------------


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize(("zooms", "turns"), [(0, 0), (5, 0), (9, 3), (12, -7)])
def test_the_read_out_is_the_decoded_pixel_and_so_is_the_paint(
    qtbot: QtBot, stage: ViewerStage, press: Press, mirrored: bool, zooms: int, turns: int
) -> None:
    canvas, scene = stage.panes[PROBE].canvas, stage.scene
    if mirrored:
        press("M")
    press("1")
    for _n in range(abs(turns)):
        press("PageDown" if turns > 0 else "PageUp", SHIFT)
    for _n in range(zooms):
        press("Plus")
    sheet = scene.sheets[PROBE]
    inside = [
        pixel
        for pixel in ((240, 180), (243, 182), (236, 177))
        if canvas.rect().adjusted(4, 4, -4, -4).contains(find_spot(canvas, pixel))
    ]
    painted = read_canvas(canvas)
    assert inside
    for pixel in inside:
        spot = find_spot(canvas, pixel)
        colour = tuple(int(v) for v in sheet.pyramid.pixels[pixel[1], pixel[0]])
        drag_to(canvas, spot)
        found = scene.read_pixel(PROBE, scene.cursor[1])
        if zooms:
            assert found == Reading(*pixel, colour)
            assert tuple(int(v) for v in painted[spot.y(), spot.x()]) == colour
        assert found is not None
        assert f"x {found.x}, y {found.y}, RGB " in stage.readout.text()
        assert found.colour == tuple(int(v) for v in sheet.pyramid.pixels[found.y, found.x])


def test_above_full_size_there_is_no_smoothing(stage: ViewerStage, press: Press) -> None:
    canvas, pixels = stage.panes[PROBE].canvas, stage.scene.sheets[PROBE].pyramid.pixels
    for key in ("1", "Plus", "Plus", "Plus", "PageDown"):
        press(key)
    ground = np.array([[0xDF, 0xE4, 0xEA]])
    known = {tuple(colour) for colour in np.concatenate([pixels.reshape(-1, 3), ground])}
    painted = read_canvas(canvas)[6:-6, 6:-6]
    assert {tuple(colour) for colour in painted.reshape(-1, 3)} <= known


def test_the_cursor_is_mirrored_in_the_other_picture(stage: ViewerStage, press: Press) -> None:
    probe, reference = (stage.panes[side].canvas for side in Side)
    press("2")
    before = read_canvas(reference)
    drag_to(probe, find_spot(probe, (240, 180)))
    changed = np.argwhere((read_canvas(reference) != before).any(axis=2))
    spot = find_spot(reference, (240, 180))
    assert np.abs(changed.mean(axis=0) - (spot.y(), spot.x())).max() <= 2
    assert "Reference: x 240, y 180, RGB" in stage.readout.text()


def test_the_cursor_goes_by_keys_pixel_by_pixel(stage: ViewerStage, press: Press) -> None:
    scene = stage.scene
    press("Right", SHIFT)
    first = scene.read_pixel(PROBE, scene.cursor[1])
    press("Right", SHIFT)
    press("Down", SHIFT)
    second = scene.read_pixel(PROBE, scene.cursor[1])
    assert (second.x - first.x, second.y - first.y) == (1, 1)


def test_the_loupe_shows_four_times_the_zoom(stage: ViewerStage, press: Press) -> None:
    canvas, scene = stage.panes[PROBE].canvas, stage.scene
    press("1")
    eye = (240 - 32, 180 - 25)
    spot = find_spot(canvas, eye)
    drag_to(canvas, spot)
    # The eye's radius is 10: beyond it at full size, within it under the loupe.
    beside = spot + QPoint(25, 0)
    dark = tuple(int(v) for v in scene.sheets[PROBE].pyramid.pixels[eye[1], eye[0]])
    assert tuple(read_canvas(canvas)[beside.y(), beside.x()]) != dark
    press("L")
    assert tuple(int(v) for v in read_canvas(canvas)[beside.y(), beside.x()]) == dark
    press("L")
    assert not scene.loupe


# --- modes -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "mode"),
    [("B", "blink"), ("W", "wipe"), ("V", "curtain"), ("O", "opacity"), ("D", "difference")],
)
def test_stacked_modes_say_that_they_are_no_evidence(
    qtbot: QtBot, stage: ViewerStage, press: Press, key: str, mode: str
) -> None:
    assert not stage.panes[PROBE].aid.isVisible()
    press(key)
    assert stage.scene.mode == mode
    assert stage.panes[PROBE].aid.isVisible()
    assert stage.panes[PROBE].aid.text() == "Viewing aid: never evidence"
    assert not stage.panes[REFERENCE].isVisible()
    press("P")
    assert stage.panes[REFERENCE].isVisible()
    click(qtbot, stage.tools.modes.buttons[mode])
    assert stage.scene.mode == mode


def test_blinking_shows_the_pictures_in_turn_and_stops(
    qtbot: QtBot, stage: ViewerStage, press: Press
) -> None:
    canvas = stage.panes[PROBE].canvas
    press("B")
    timer = stage.blinker.timer
    assert timer.isActive()
    assert timer.interval() == 1000
    probe = read_canvas(canvas)
    timer.timeout.emit()
    assert stage.scene.shown is REFERENCE
    assert "reference.png" in stage.panes[PROBE].title.text()
    assert (read_canvas(canvas) != probe).any()
    timer.timeout.emit()
    assert np.array_equal(read_canvas(canvas), probe)
    press("Space")
    assert not timer.isActive()
    press("X")
    assert stage.scene.shown is REFERENCE
    click(qtbot, stage.tools.stop_button)
    assert timer.isActive()
    press("P")
    assert not timer.isActive()


def test_blinking_is_never_faster_than_three_a_second(stage: ViewerStage, press: Press) -> None:
    press("B")
    for _n in range(20):
        press("Period")
    assert stage.blinker.timer.interval() == 334
    stage.scene.set_amount(50.0)
    assert stage.blinker.timer.interval() == 334
    for _n in range(20):
        press("Comma")
    assert stage.blinker.timer.interval() == 2000


def test_blinking_rests_when_it_is_not_seen(
    qtbot: QtBot, page: ViewerPage, opened: MainWindow, settle: Settle
) -> None:
    stage = page.stage
    qtbot.keyClick(stage.canvas, Qt.Key.Key_B)
    assert stage.blinker.timer.isActive()
    opened.show_page("cases")
    settle()
    assert not stage.blinker.timer.isActive()
    opened.show_page("viewer")
    settle()
    assert not stage.blinker.timer.isActive()
    assert stage.tools.stop_button.text() == "Start"


@pytest.mark.parametrize(("key", "across"), [("W", True), ("V", False)])
def test_the_curtain_is_dragged_and_moved_by_keys(
    qtbot: QtBot, stage: ViewerStage, press: Press, key: str, across: bool
) -> None:
    canvas, scene = stage.panes[PROBE].canvas, stage.scene
    press("B")
    press("Space")
    probe = read_canvas(canvas)
    press("X")
    reference = read_canvas(canvas)
    press(key)
    middle = canvas.rect().center()
    target = QPoint(middle.x() // 2, middle.y()) if across else QPoint(middle.x(), middle.y() // 2)
    qtbot.mousePress(canvas, LEFT, pos=middle)
    drag_to(canvas, target)
    qtbot.mouseRelease(canvas, LEFT, pos=target)
    assert scene.amount == pytest.approx(0.25, abs=0.01)
    seen = read_canvas(canvas)
    edge = canvas.curtain_edge
    lines = (slice(4, -4), slice(4, edge - 14)), (slice(4, -4), slice(edge + 14, -4))
    for lines_of, whole in zip(lines, (probe, reference), strict=True):
        part = lines_of if across else lines_of[::-1]
        # Cut out as another rectangle, a smoothed pixel may round the other way.
        assert np.abs(seen[part].astype(int) - whole[part]).max() <= 2
    press("Period")
    assert scene.amount == pytest.approx(0.3, abs=0.011)
    press("Comma")
    press("Comma")
    assert scene.amount == pytest.approx(0.2, abs=0.011)


def test_opacity_mixes_and_difference_subtracts(
    qtbot: QtBot, stage: ViewerStage, press: Press
) -> None:
    canvas, scene, tools = stage.panes[PROBE].canvas, stage.scene, stage.tools
    press("1")
    press("O")
    spot = find_spot(canvas, (240, 190))
    colours = [scene.sheets[side].pyramid.pixels[190, 240].astype(int) for side in Side]
    for percent in (0, 30, 100):
        tools.amount.setValue(percent)
        seen = read_canvas(canvas)[spot.y(), spot.x()].astype(int)
        wanted = colours[0] + percent / 100 * (colours[1] - colours[0])
        assert np.abs(seen - wanted).max() <= 1
    assert tools.amount_label.text() == "reference at 100 %"
    press("X")
    assert scene.amount == 0.0
    press("D")
    for gain in (1, 3):
        tools.amount.setValue(gain)
        seen = read_canvas(canvas)[spot.y(), spot.x()].astype(int)
        wanted = np.minimum(gain * np.abs(colours[0] - colours[1]), 255)
        assert np.abs(seen - wanted).max() <= gain


# --- alignment ---------------------------------------------------------------------------


def test_landmarks_are_laid_on_each_other(stage: ViewerStage) -> None:
    scene = stage.scene
    moved = make_face(40.0)
    scene.set_face(REFERENCE, FacePoints(moved.landmarks, moved.convention))
    own = [sheet.face.points[4] for sheet in scene.sheets.values()]
    nose, other = (
        move_point(scene.place(side), (x + 0.5, y + 0.5))
        for side, (x, y) in zip(Side, own, strict=True)
    )
    assert other == pytest.approx(nose)


def test_alignments_are_gone_through_by_key_and_reset(
    qtbot: QtBot, stage: ViewerStage, press: Press
) -> None:
    scene, tools = stage.scene, stage.tools
    seen = []
    for _n in range(3):
        seen.append(scene.basis)
        press("A")
    assert seen == ["landmarks", "sizes", "pixels"]
    press("Right", CONTROL)
    press("Down", Qt.KeyboardModifier(CONTROL | SHIFT))
    press("PageDown", CONTROL)
    press("Plus", CONTROL)
    assert scene.hand.shift == pytest.approx((1.0, 10.0))
    assert scene.hand.angle == pytest.approx(0.1)
    assert scene.hand.factor > 1
    assert "by hand" in stage.panes[REFERENCE].badge.text()
    click(qtbot, tools.reset_button)
    assert scene.hand == Hand()
    assert not tools.reset_button.isEnabled()


def test_ctrl_drags_the_reference(qtbot: QtBot, stage: ViewerStage, press: Press) -> None:
    press("O")
    press("1")
    canvas, scene = stage.panes[PROBE].canvas, stage.scene
    camera = scene.camera(PROBE)
    qtbot.mousePress(canvas, LEFT, CONTROL, QPoint(100, 100))
    drag_to(canvas, QPoint(110, 120))
    qtbot.mouseRelease(canvas, LEFT, CONTROL, QPoint(110, 120))
    assert scene.camera(PROBE) == camera
    assert scene.hand.shift == pytest.approx((10 / camera.scale, 20 / camera.scale), abs=0.01)


def test_without_landmarks_the_pictures_are_aligned_by_size(
    stage: ViewerStage,
) -> None:
    scene = stage.scene
    for side in Side:
        scene.set_face(side, None)
    assert scene.basis == "sizes"
    assert stage.tools.basis_box.currentData() == "sizes"
    stage.tools.next_basis()
    assert scene.basis == "pixels"


def test_a_face_found_meanwhile_is_taken_over(
    page: ViewerPage, backend: FakeBackend, opened: MainWindow, settle: Settle
) -> None:
    scene, item = page.stage.scene, backend.items[0]
    opened.desk.state.show_comparison(None)
    settle()
    face = make_face(25.0)
    opened.desk.state.set_faces(item.id, 0, Faces((face,), chosen=0, searched=True))
    assert scene.sheets[PROBE].face.points == face.landmarks


# --- viewing only ------------------------------------------------------------------------


def test_adjustments_show_a_badge_and_change_no_pixel(
    qtbot: QtBot, stage: ViewerStage, press: Press
) -> None:
    pane = stage.panes[PROBE]
    kept = stage.scene.sheets[PROBE].pyramid.pixels.copy()
    press("1")
    before = pane.canvas.list_plans()
    press("I")
    assert stage.adjust.isVisible()
    stage.adjust.sliders["brightness"].setValue(40)
    stage.adjust.sliders["gamma"].setValue(150)
    press("C")
    press("M")
    for words in ("viewing only", "brightness +40", "gamma 1.50", "channel: Red", "mirrored"):
        assert words in pane.badge.text()
    assert pane.badge.isVisible()
    assert "mirrored" not in stage.panes[REFERENCE].badge.text()
    assert pane.canvas.list_plans()[0][0] != before[0][0]
    assert np.array_equal(stage.scene.sheets[PROBE].pyramid.pixels, kept)
    press("I", SHIFT)
    press("M")
    press("I")
    press("1")
    assert stage.scene.sheets[PROBE].tone == PLAIN
    assert not pane.badge.isVisible()
    # Equal plans paint the same pixels.
    assert pane.canvas.list_plans()[0][0] == before[0][0]


def test_one_picture_alone_is_adjusted(qtbot: QtBot, stage: ViewerStage, press: Press) -> None:
    press("I")
    click(qtbot, stage.adjust.target.buttons[REFERENCE])
    stage.adjust.sliders["contrast"].setValue(-30)
    assert stage.scene.sheets[PROBE].tone == PLAIN
    assert stage.scene.sheets[REFERENCE].tone.contrast == -30


# --- windows -----------------------------------------------------------------------------


def test_full_screen_and_escape(page: ViewerPage, press_window: Press, qtbot: QtBot) -> None:
    press_window("F")
    assert page.own_window.isFullScreen()
    assert page.stage.window() is page.own_window
    assert page.away.mode == "empty"
    press_window("Escape")
    assert not page.own_window.isVisible()
    assert page.stage.window() is page.window()
    assert page.away.mode == "content"
    assert page.stage.canvas.isVisible()


def test_the_own_window_opens_where_it_was(
    qtbot: QtBot, page: ViewerPage, press_window: Press, backend: FakeBackend
) -> None:
    press_window("N")
    page.own_window.setGeometry(40, 60, 730, 570)
    press_window("W")
    assert page.stage.scene.mode == "wipe"
    click(qtbot, page.away.button)
    assert page.stage.window() is page.window()
    page.own_window.setGeometry(0, 0, 700, 540)
    press_window("N")
    assert page.own_window.geometry().size().toTuple() == (730, 570)
    press_window("F")
    assert page.own_window.isFullScreen()
    press_window("Escape")
    assert page.own_window.isVisible()
    assert not page.own_window.isFullScreen()
    press_window("N")
    assert not page.own_window.isVisible()
    assert (backend.folders.cache / "windows.ini").is_file()


def test_every_key_is_named(stage: ViewerStage) -> None:
    hints = stage.hints.text().replace("\N{NO-BREAK SPACE}", " ")
    for key in "SPBWVOXALMICFN012":
        assert f"{key} " in hints, key
    for key in ("Arrows", "PgUp", "Home", "Space", "Backspace", "Ctrl", "Shift", "Esc", ", ."):
        assert key in hints, key


def test_the_comparison_leads_to_the_viewer(
    qtbot: QtBot, opened: MainWindow, settle: Settle
) -> None:
    opened.show_page("comparison")
    settle()
    click(qtbot, opened.comparison.pair.viewer_button)
    settle()
    assert opened.page is opened.viewer
    assert opened.viewer.stage.scene.complete
