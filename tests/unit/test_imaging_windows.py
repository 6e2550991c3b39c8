"""Windows cut out of pictures, smaller pictures, tones: against numpy's own indexing."""

from __future__ import annotations

import numpy as np
import pytest

from xfv_desktop.imaging import (
    build_tone_table,
    cut_out,
    intersect,
    lay_on,
    map_tones,
    mix,
    pick_channel,
    shrink_by,
    sketch_by,
    subtract,
)

NOISE = np.random.default_rng(5).integers(0, 256, (90, 120, 3), dtype=np.uint8)


def make_matrix(*, factor: float, degrees: float, shift: tuple[float, float]) -> np.ndarray:
    turn = np.radians(degrees)
    cos, sin = factor * np.cos(turn), factor * np.sin(turn)
    return np.array([[cos, -sin, shift[0]], [sin, cos, shift[1]]])


def index_by_hand(matrix: np.ndarray, size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Return the picture's pixel under each window pixel's centre; how near its edge that is."""
    y, x = np.mgrid[0 : size[1], 0 : size[0]] + 0.5
    points = np.stack([x, y], axis=2) @ matrix[:, :2].T + matrix[:, 2]
    near = np.abs(points - np.round(points)).min(axis=2)
    return np.floor(points).astype(int), near


@pytest.mark.parametrize("degrees", [0, 33, 90, -150])
def test_unsmoothed_windows_show_the_pixel_under_each_centre(degrees: float) -> None:
    matrix = make_matrix(factor=0.3, degrees=degrees, shift=(50.2, 40.7))
    seen, inside = cut_out(NOISE, matrix, size=(70, 50), smooth=False)
    at, near = index_by_hand(matrix, (70, 50))
    ok = (at[..., 0] >= 0) & (at[..., 0] < 120) & (at[..., 1] >= 0) & (at[..., 1] < 90)
    shown = np.ones_like(ok) if inside is None else inside == 255
    assert np.array_equal(shown[near > 4e-3], ok[near > 4e-3])
    # OpenCV counts in 1/1024 of a pixel, so a point that near an edge may fall beyond it.
    sure = ok & (near > 4e-3)
    assert sure.sum() > 2000
    assert np.array_equal(seen[sure], NOISE[at[sure][:, 1], at[sure][:, 0]])


def test_one_to_one_is_the_picture_itself() -> None:
    seen, inside = cut_out(
        NOISE, make_matrix(factor=1, degrees=0, shift=(10, 20)), size=(40, 30), smooth=False
    )
    assert inside is None
    assert np.array_equal(seen, NOISE[20:50, 10:50])


def test_a_window_beside_the_picture_is_outside() -> None:
    matrix = make_matrix(factor=1, degrees=0, shift=(500, 500))
    seen, inside = cut_out(NOISE, matrix, size=(8, 8), smooth=True)
    assert inside is not None
    assert not inside.any()
    assert (lay_on((1, 2, 3), seen, inside) == (1, 2, 3)).all()


def test_masks_intersect_and_none_stands_for_everywhere() -> None:
    one = np.array([[0, 255, 255]], np.uint8)
    other = np.array([[255, 255, 0]], np.uint8)
    assert intersect(one, other).tolist() == [[0, 255, 0]]
    assert intersect(None, other) is other
    assert intersect(one, None) is one
    assert intersect(None, None) is None


def test_smaller_pictures_hold_means() -> None:
    small = shrink_by(NOISE[:89, :119], 4)
    assert small.shape == (22, 29, 3)
    mean = NOISE[4:8, 8:12].reshape(-1, 3).mean(axis=0)
    assert np.abs(small[1, 2] - mean).max() <= 0.51


def test_a_sketch_lies_where_the_smaller_picture_lies() -> None:
    ramp = np.add.outer(np.arange(90), 2 * np.arange(120))[..., None].repeat(3, axis=2)
    ramp = (ramp * 0.7).astype(np.uint8)
    sketch, whole = sketch_by(ramp, 8), shrink_by(ramp, 8)
    assert sketch.shape == whole.shape == (11, 15, 3)
    # Two rows of eight stand for all: off by two rows at most.
    assert np.abs(sketch.astype(int) - whole).max() <= 2


def test_the_plain_table_changes_nothing_and_others_rise() -> None:
    plain = build_tone_table(brightness=0, contrast=0, gamma=1)
    assert np.array_equal(plain, np.arange(256))
    for table in (
        build_tone_table(brightness=0.4, contrast=0, gamma=1),
        build_tone_table(brightness=0, contrast=0.5, gamma=1),
        build_tone_table(brightness=0, contrast=0, gamma=2.2),
    ):
        assert (np.diff(table.astype(int)) >= 0).all()
    assert build_tone_table(brightness=0, contrast=0, gamma=2.0)[64] == 128
    assert set(build_tone_table(brightness=0, contrast=-1, gamma=1)) == {128}


def test_channels_mixtures_and_differences() -> None:
    assert np.array_equal(pick_channel(NOISE, "green"), np.repeat(NOISE[..., 1:2], 3, axis=2))
    grey = NOISE[0, 0] @ (0.299, 0.587, 0.114)
    assert abs(float(pick_channel(NOISE, "luminance")[0, 0, 0]) - grey) <= 1
    other = NOISE[::-1]
    gap = np.abs(NOISE.astype(int) - other)
    assert np.array_equal(subtract(NOISE, other, gain=1.0), gap)
    assert np.array_equal(subtract(NOISE, other, gain=3.0), np.minimum(3 * gap, 255))
    assert np.array_equal(mix(NOISE, other, share=0.0), NOISE)
    assert np.array_equal(mix(NOISE, other, share=1.0), other)


def test_tones_are_looked_up() -> None:
    table = np.arange(255, -1, -1).astype(np.uint8)
    assert np.array_equal(map_tones(NOISE, table), 255 - NOISE)


@pytest.mark.parametrize("scale", [1.1, 1.25, 3.0])
def test_a_point_on_an_edge_belongs_to_the_pixel_beginning_there(scale: float) -> None:
    whole, _inside = cut_out(
        NOISE, make_matrix(factor=1 / scale, degrees=0, shift=(0, 0)), size=(90, 60), smooth=False
    )
    for left in range(1, 12):
        matrix = make_matrix(factor=1 / scale, degrees=0, shift=(left / scale, 0))
        part, _inside = cut_out(NOISE, matrix, size=(60, 60), smooth=False)
        assert np.array_equal(part, whole[:, left : left + 60])
