"""Rough frames while pictures move, fine ones at rest, and no cut that is not needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from xfv_desktop.domain import Side
from xfv_desktop.gui import pyramid as pyramids
from xfv_desktop.gui.pyramid import Cut, Layer, Plan, Shelf, build_pyramid, freeze
from xfv_desktop.gui.tones import PLAIN, Tone
from xfv_desktop.gui.widgets.viewer_pace import REST
from xfv_desktop.gui.widgets.viewer_scene import DIFFERENCE, OPACITY, Scene, Sheet
from xfv_desktop.gui.widgets.viewer_stage import ViewerStage

NOISE = np.random.default_rng(7).integers(0, 256, (900, 1300, 3), dtype=np.uint8)
LEVELS = build_pyramid(NOISE)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[ViewerStage]:
    """Return the viewer with two pictures larger than its views, at rest."""
    stage = ViewerStage()
    qtbot.addWidget(stage)
    stage.resize(900, 560)
    for side in Side:
        stage.scene.show_sheet(side, Sheet(f"{side}.png", LEVELS))
    stage.show()
    read(stage)
    qtbot.wait(2 * REST)
    return stage


def read(stage: ViewerStage) -> np.ndarray:
    """Return what the probe's view paints now, uint8 (H, W, 3) RGB, without its frame."""
    image = stage.panes[Side.PROBE].canvas.grab().toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    lines = np.frombuffer(image.constBits(), np.uint8)
    return lines.reshape(image.height(), image.width(), 4)[6:-6, 6:-6, 2::-1].copy()


def make_fine(stage: ViewerStage) -> np.ndarray:
    """Return what the probe's view must show at rest."""
    canvas = stage.panes[Side.PROBE].canvas
    (plan, area), = canvas.list_plans()  # fmt: skip
    corner = canvas.scene.camera(Side.PROBE).find_corner(canvas.pixel_size)
    assert not plan.rough
    return plan.render(corner, (area.width(), area.height()))[6:-6, 6:-6]


def test_a_single_step_is_painted_finely_at_once(stage: ViewerStage) -> None:
    stage.scene.rotate(7.0)
    assert np.array_equal(read(stage), make_fine(stage))


def test_movement_is_painted_roughly_and_finely_once_it_rests(
    qtbot: QtBot, stage: ViewerStage
) -> None:
    pace = stage.panes[Side.PROBE].canvas.pace
    for _step in range(3):
        stage.scene.rotate(7.0)
        seen = read(stage)
    assert pace.rough
    assert not np.array_equal(seen, make_fine(stage))
    with qtbot.waitSignal(pace.rested, timeout=20 * REST):
        pass
    assert np.array_equal(read(stage), make_fine(stage))


def test_panning_tones_and_the_cursor_are_no_movement(stage: ViewerStage) -> None:
    scene = stage.scene
    scene.rotate(7.0)
    for _step in range(3):
        scene.pan(5, 3)
        read(stage)
        scene.set_tone(Side.PROBE, Tone(brightness=30))
        scene.point_at(Side.PROBE, None)
        # From tiles a pixel may be rounded to the next of OpenCV's steps between two others.
        gap = np.abs(read(stage).astype(int) - make_fine(stage))
        assert (gap.max(axis=2) > 2).mean() < 1e-3


def test_at_full_size_movement_too_shows_true_pixels(stage: ViewerStage) -> None:
    scene = stage.scene
    scene.show_scale(1.0)
    read(stage)
    scene.show_scale(2.0)
    known = np.zeros(1 << 24, bool)
    known[number_colours(NOISE)] = True
    for _step in range(2):
        scene.rotate(7.0)
        assert known[number_colours(read(stage))].all()
    assert stage.panes[Side.PROBE].canvas.pace.rough


def number_colours(pixels: np.ndarray) -> np.ndarray:
    """Return one number for the colour of every pixel."""
    return pixels.reshape(-1, 3).astype(np.int32) @ np.array([1, 256, 65536], np.int32)


def make_plan(scale: float) -> Plan:
    layer = Layer(LEVELS, freeze(np.eye(3)), PLAIN)
    return Plan((layer, layer), scale, 10.0, (1, 2, 3), "opacity", 0.5)


@pytest.mark.parametrize(("scale", "rough"), [(0.3, True), (1.0, False), (3.0, False)])
def test_only_plans_that_smooth_can_be_rough(scale: float, rough: bool) -> None:
    plan = make_plan(scale)
    assert (plan.roughen() != plan) is rough


def test_a_rough_plan_shows_the_same_place(qapp: object) -> None:
    plan = replace(make_plan(0.11), angle=0.0)
    ramp = np.add.outer(np.arange(900), np.arange(1300)) / 9
    pixels = np.repeat(ramp[..., None], 3, axis=2).astype(np.uint8)
    layer = Layer(build_pyramid(pixels), freeze(np.eye(3)), PLAIN)
    plan = replace(plan, layers=(layer,), blend="one")
    fine, rough = (one.render((10, 10), (60, 60)).astype(int) for one in (plan, plan.roughen()))
    # One pixel of the screen is one tone of the ramp.
    assert np.abs(fine - rough).mean() < 1.0


@pytest.mark.parametrize("mode", [OPACITY, DIFFERENCE])
def test_another_amount_or_tone_cuts_nothing_out_anew(
    qtbot: QtBot, stage: ViewerStage, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    scene: Scene = stage.scene
    scene.show_mode(mode)
    read(stage)
    qtbot.wait(2 * REST)
    seen = [read(stage)]

    def refuse(*_arguments: object, **_options: object) -> None:
        pytest.fail("a picture was cut out anew")

    with monkeypatch.context() as patch:
        patch.setattr(pyramids, "cut_out", refuse)
        for amount in (0.2, 0.8):
            scene.set_amount(amount)
            seen.append(read(stage))
        scene.set_tone(Side.REFERENCE, Tone(contrast=-40))
        seen.append(read(stage))
    assert np.array_equal(seen[-1], make_fine(stage))
    assert np.abs(seen[-1].astype(int) - seen[-2]).mean() > 1


def test_a_shelf_keeps_only_the_last_cuts() -> None:
    shelf = Shelf(room=2)
    cuts = [
        Cut(LEVELS, freeze(np.eye(3)), (0.5, 0.0), (n, 0), (20, 10), rough=False) for n in range(3)
    ]
    first = shelf.find(cuts[0])
    assert shelf.find(cuts[0]) is first
    for cut in cuts:
        shelf.find(cut)
    assert shelf.find(cuts[0]) is not first
