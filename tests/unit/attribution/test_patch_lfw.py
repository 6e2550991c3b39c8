"""Patch-LFW's construction and the DPR curve, against loops written from the protocol."""

from __future__ import annotations

import numpy as np
import pytest

from xfv_desktop.attribution.patch_lfw import (
    PATCHES,
    build_picture,
    compress,
    mark_squares,
    plan_patches,
)
from xfv_desktop.attribution.replacement import (
    LEVELS,
    choose_in_order,
    choose_pixels,
    draw_order,
    measure_error_area,
    order_oracle,
    replace_pixels,
)

MATED = (True, False) * 20
PEOPLE = tuple((f"p{k}", f"p{k}" if mated else f"p{k - 1}") for k, mated in enumerate(MATED))


def make_pictures(size: int = 112) -> list[np.ndarray]:
    """Return one picture of noise for each place of the list."""
    draws = np.random.default_rng(0)
    return [draws.integers(0, 256, (size, size, 3), dtype=np.uint8) for _ in range(80)]


def build_by_hand(pictures: list[np.ndarray]) -> dict[int, np.ndarray]:
    """Return the patched pictures as the authors' loops make them, one kind after the other."""
    made = {}
    shown = [person for pair in PEOPLE for person in pair]
    for kind in (False, True):
        held = [one.copy() for one in pictures]
        np.random.seed(3)  # noqa: NPY002 - the protocol's generator
        for pair in [k for k, mated in enumerate(MATED) if mated is kind]:
            columns = np.random.randint(0, 96, 27)  # noqa: NPY002 - as above
            rows = np.random.randint(16, 112, 27)  # noqa: NPY002 - as above
            source = 2 * pair + 1
            if kind:
                own = [k for k, person in enumerate(shown) if person == shown[2 * pair]]
                others = np.delete(list(range(80)), own)
                source = np.random.choice(others, 1)[0]  # noqa: NPY002 - as above
            for column, row in zip(columns, rows, strict=True):
                held[2 * pair][row - 16 : row, column : column + 16] = held[source][
                    row - 16 : row, column : column + 16
                ]
            made[pair] = held[2 * pair].copy()
    return made


def test_pictures_are_those_of_the_authors_loops() -> None:
    pictures = make_pictures()
    plan = plan_patches(MATED, PEOPLE)
    expected = build_by_hand(pictures)
    for pair in range(len(MATED)):
        made = build_picture(plan, pair, read=pictures.__getitem__)
        np.testing.assert_array_equal(made, expected[pair])
    # The list holds a source that was changed before: squares of squares.
    assert any(one.changed for one in plan)


def test_squares_lie_within_their_ranges_and_cover_two_fifths() -> None:
    plan = plan_patches([False] * 300, [(f"a{k}", f"b{k}") for k in range(300)])
    marked = np.stack([mark_squares(one, (112, 112)) for one in plan])
    assert all(len(one.places) == PATCHES for one in plan)
    assert not marked[:, 111].any()
    assert not marked[:, :, 111].any()
    # Each of the 96 places along a side is as likely as any other.
    reach = np.convolve(np.ones(96), np.ones(16))
    hit = np.outer(reach, reach) / 96**2
    expected = (1 - (1 - hit) ** 27).sum() / 112**2
    assert marked.mean() == pytest.approx(expected, abs=0.005)


def test_other_sizes_get_squares_in_proportion() -> None:
    (one,) = plan_patches([False], [("a", "b")])
    small, large = mark_squares(one, (112, 112)), mark_squares(one, (224, 224))
    np.testing.assert_array_equal(large[::2, ::2], small)


def test_stored_pictures_are_jpeg_of_high_quality() -> None:
    grey = np.full((32, 32, 3), (90, 120, 60), np.uint8)
    assert compress(grey)[:3] == b"\xff\xd8\xff"


def test_the_largest_or_the_smallest_are_replaced_never_ties() -> None:
    values = np.arange(100.0).reshape(10, 10)
    matched = choose_pixels(values, matched=True)
    rejected = choose_pixels(values, matched=False)
    for number, level in enumerate(LEVELS):
        # Bounds are strict, so the pixel at the bound stays: one fewer from above.
        assert matched[number].sum() == max(0, level - 1)
        assert rejected[number].sum() == level
    assert matched[1].reshape(-1)[96:].all()
    assert rejected[1].reshape(-1)[:5].all()
    assert not choose_pixels(np.zeros((10, 10)), matched=True).any()


def test_random_order_is_one_for_all_and_the_oracle_knows_the_squares() -> None:
    np.testing.assert_array_equal(draw_order(100), draw_order(100))
    squares = np.zeros((10, 10), bool)
    squares[2:5, 3:8] = True
    order = order_oracle(squares)
    assert set(order[:15]) == set(np.flatnonzero(squares))
    masks = choose_in_order(order, (10, 10))
    assert [int(mask.sum()) for mask in masks] == list(LEVELS)
    np.testing.assert_array_equal(masks[3], squares)


def test_replaced_pixels_come_from_the_untouched_picture() -> None:
    patched, original = make_pictures(8)[:2]
    mask = np.zeros((1, 8, 8), bool)
    mask[0, 2, 3] = True
    (made,) = replace_pixels(patched, original, mask)
    assert (made[2, 3] == original[2, 3]).all()
    assert (made != patched).any(axis=2).sum() == 1


def test_areas_are_in_percent_units() -> None:
    always = np.ones(20)
    assert measure_error_area(always) == 95.0
    half = np.where(np.array(LEVELS) < 50, 1, 0)
    assert measure_error_area(half) == 47.5
