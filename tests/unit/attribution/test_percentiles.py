"""Masks by percentiles, as the published protocols make them."""

from __future__ import annotations

import numpy as np

from xfv_desktop.attribution.percentiles import (
    ALL_PAIRS_LEVELS,
    delete_and_insert,
    fill_hidden,
    hide,
)


def make_map() -> np.ndarray:
    """Return a map of 400 different values."""
    return np.random.default_rng(0).permutation(np.arange(400.0)).reshape(20, 20)


def test_deletion_and_insertion_share_every_picture() -> None:
    values = make_map()
    kept, shown = delete_and_insert(values)
    for number, level in enumerate(ALL_PAIRS_LEVELS):
        bound = np.percentile(values, 100 - level)
        np.testing.assert_array_equal(kept[number], values <= bound)
        np.testing.assert_array_equal(shown[number], values > bound)
    assert kept[0].all()
    # At 100 % exactly the least pixel is left by Deletion, and missing from Insertion.
    assert kept[-1].sum() == 1
    assert values[kept[-1]] == values.min()


def test_a_map_of_ties_deletes_nothing() -> None:
    kept, shown = delete_and_insert(np.zeros((4, 4)))
    assert kept.all()
    assert not shown.any()


def test_hiding_takes_the_outermost_pixel_at_once_and_all_at_the_end() -> None:
    values = make_map()
    largest, smallest = (hide(values, largest_first=first) for first in (True, False))
    assert (~largest[0]).sum() == 1
    assert values[~largest[0]] == values.max()
    assert values[~smallest[0]] == values.min()
    assert not largest[-1].any()
    assert not smallest[-1].any()
    np.testing.assert_array_equal(largest[10], values < np.percentile(values, 90))


def test_hidden_pixels_show_the_fill() -> None:
    crop, fill = np.full((2, 2, 3), 9, np.uint8), np.zeros((2, 2, 3), np.uint8)
    seen = np.array([[[True, False], [False, True]]])
    assert (fill_hidden(crop, fill, seen)[0, :, :, 0] == [[9, 0], [0, 9]]).all()
