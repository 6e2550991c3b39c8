"""Cameras, alignments and levels: numbers that can be worked out by hand."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel

from xfv_desktop.domain import LandmarkConvention
from xfv_desktop.gui.alignment import (
    FacePoints,
    Hand,
    align_points,
    align_sizes,
    mirror_points,
    read_hand,
)
from xfv_desktop.gui.camera import Camera, make_similarity, move_point
from xfv_desktop.gui.pixels import make_tile
from xfv_desktop.gui.pyramid import Layer, Plan, build_pyramid, freeze, start_pyramid
from xfv_desktop.gui.tones import Tone
from xfv_desktop.gui.widgets.viewer_tiles import TILE, TileCache

SIZE = (640, 480)
NOISE = np.random.default_rng(3).integers(0, 256, (1100, 1500, 3), dtype=np.uint8)
POINTS = ((290.0, 150.0), (262.0, 152.0), (190.0, 150.0), (218.0, 152.0), (240.0, 200.0))


def test_zoom_and_turn_keep_what_is_under_the_anchor() -> None:
    camera = Camera((100.0, 50.0), 0.7, 20.0)
    spot, anchor = (500.0, 100.0), (500.0 - 320, 100.0 - 240)
    before = camera.to_scene(spot, SIZE)
    for moved in (camera.zoom(1.9, anchor), camera.rotate(33.0, anchor)):
        # The view stands on whole screen pixels: half of one either way.
        assert moved.to_scene(spot, SIZE) == pytest.approx(before, abs=1.5 / 0.7)
    assert camera.zoom(2.0).scale == pytest.approx(1.4)
    assert camera.rotate(200.0).angle == pytest.approx(-140.0)


def test_panning_by_whole_pixels_moves_the_corner_by_as_many() -> None:
    camera = Camera((100.0, 50.0), 0.37, 12.0)
    left, top = camera.find_corner((641, 479))
    for step in range(1, 200):
        camera = camera.pan(-3, 2)
        assert camera.find_corner((641, 479)) == (left + 3 * step, top - 2 * step)


def test_fitting_shows_every_corner() -> None:
    corners = np.array([[0, 0], [300, 0], [0, 200], [300, 200.0]])
    camera = Camera(angle=30.0).fit(corners, SIZE)
    seen = np.array([move_point(camera.to_view(SIZE), tuple(c)) for c in corners])
    assert seen.min() >= -1.0
    assert (seen.max(axis=0) <= np.array(SIZE) + 1).all()
    assert np.isclose(seen.max(axis=0) - seen.min(axis=0), SIZE, atol=1e-6).any()


def test_landmarks_are_laid_on_each_other() -> None:
    truth = make_similarity(factor=1.7, angle=-25.0, shift=(40.0, -30.0))
    moved = tuple(tuple(v - 0.5 for v in move_point(truth, (x + 0.5, y + 0.5))) for x, y in POINTS)
    assert np.allclose(align_points(POINTS, moved), truth)


def test_pictures_are_fitted_into_each_other() -> None:
    matrix = align_sizes((100, 200), (300, 400))
    assert move_point(matrix, (0.0, 0.0)) == pytest.approx((0.0, 50.0))
    assert move_point(matrix, (200.0, 100.0)) == pytest.approx((400.0, 250.0))


@pytest.mark.parametrize("convention", LandmarkConvention)
def test_mirrored_landmarks_change_sides(convention: LandmarkConvention) -> None:
    face = FacePoints(POINTS, convention)
    mirrored = mirror_points(face, 480)
    assert mirror_points(mirrored, 480) == face
    assert mirrored.points[0] == (
        (289.0, 150.0) if convention is LandmarkConvention.EYE_CORNERS else (217.0, 152.0)
    )


def test_what_a_hand_added_is_read_back() -> None:
    basis = make_similarity(factor=0.8, angle=10.0, shift=(5.0, 6.0))
    hand = Hand((12.0, -7.0), 15.0, 1.2)
    found = read_hand(hand.apply(basis, (70.0, 80.0)), basis, (70.0, 80.0))
    assert found.shift == pytest.approx(hand.shift)
    assert (found.angle, found.factor) == pytest.approx((hand.angle, hand.factor))
    # It turns about its pivot.
    turned = Hand().turn(90.0).apply(np.eye(3), (70.0, 80.0))
    assert move_point(turned, (70.0, 80.0)) == pytest.approx((70.0, 80.0))


def test_a_coarse_level_comes_first_and_the_fitting_one_is_chosen() -> None:
    first, whole = start_pyramid(NOISE), build_pyramid(NOISE)
    assert sorted(first.levels) == [0, 3]
    assert sorted(whole.levels) == [0, 1, 2, 3, 4]
    assert whole.pixels is NOISE
    assert [whole.choose(s) for s in (4.0, 1.0, 0.6, 0.5, 0.26, 0.13, 0.001)] == [
        0, 0, 0, 1, 1, 2, 4,
    ]  # fmt: skip
    assert first.choose(0.3) == 3
    assert first.choose(1.0) == 0


def paint(plan: Plan, corner: tuple[int, int], size: tuple[int, int]) -> np.ndarray:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    cache = TileCache()
    # What is painted elsewhere first is painted from tiles afterwards.
    cache.draw(painter, plan, (corner[0] - 100, corner[1] + 70), QRect(0, 0, *size))
    cache.draw(painter, plan, corner, QRect(0, 0, *size))
    painter.end()
    assert cache.rendered > 3
    return read(image)


def read(image: QImage) -> np.ndarray:
    lines = np.frombuffer(image.constBits(), np.uint8)
    return lines.reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


@pytest.mark.parametrize("blend", ["one", "opacity", "difference"])
@pytest.mark.parametrize(
    ("scale", "angle"), [(0.11, 0.0), (0.4, 17.0), (1.0, 0.0), (2.0, 0.0), (3.3, -40.0)]
)
def test_tiles_paint_what_one_whole_window_paints(
    qapp: object, scale: float, angle: float, blend: str
) -> None:
    pyramid = build_pyramid(NOISE)
    layers = (
        Layer(pyramid, freeze(np.eye(3)), Tone()),
        Layer(
            pyramid,
            freeze(make_similarity(factor=1.1, angle=3.0, shift=(9, -4))),
            Tone(brightness=20),
        ),
    )
    plan = Plan(layers, scale, angle, (10, 20, 30), blend, 0.4)
    size = (3 * TILE - 11, 2 * TILE + 7)
    corner = Camera((700.0, 500.0), scale, angle).find_corner(size)
    tiled, whole = paint(plan, corner, size).astype(int), plan.render(corner, size).astype(int)
    # A point on the very edge of a source pixel may be counted to either by a rounding.
    assert (np.abs(tiled - whole).max(axis=2) > 1).mean() < 1e-4
    assert tiled.std() > 5


def test_only_tiles_in_the_area_are_rendered_and_only_once(qapp: object) -> None:
    plan = Plan((Layer(build_pyramid(NOISE), freeze(np.eye(3)), Tone()),), 1.0, 0.0, (0, 0, 0))
    cache, image = TileCache(), QImage(600, 600, QImage.Format.Format_RGB32)
    painter, area = QPainter(image), QRect(0, 0, TILE, 2 * TILE)
    for corner, rendered in (
        ((0, 0), 1),  # the first frame in one piece
        ((0, 0), 1),
        ((10, 0), 3),  # two tiles to the right; the left ones are cut from the frame
        ((10, 0), 3),
        ((0, 0), 3),
        ((0, 10), 4),
    ):
        cache.draw(painter, plan, corner, area)
        assert cache.rendered == rendered
    painter.end()
    assert np.array_equal(read(image)[: 2 * TILE, :TILE], NOISE[10 : 10 + 2 * TILE, :TILE])


def test_a_tile_keeps_its_colours_when_the_array_changes(qapp: object) -> None:
    pixels = NOISE[:5, :7].copy()
    tile = make_tile(pixels)
    pixels[:] = 0
    assert np.array_equal(read(tile), NOISE[:5, :7])


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_calls_cannot_use_up_none(qapp: object) -> None:
    label = QLabel()
    for _round in range(20_000):
        label.setEnabled(True)
    assert sys.getrefcount(None) > 1_000_000
