"""Ranking, perturbation, colour scales and warps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from xfv_desktop import imaging
from xfv_desktop.errors import InternalFault

CROP = np.random.default_rng(1).integers(0, 256, (12, 10, 3), dtype=np.uint8)


@given(arrays(np.float32, (6, 5), elements=st.integers(-3, 3).map(float)))
def test_ranking_is_exact_and_stable(values: np.ndarray) -> None:
    """Every pixel once, never rising, ties in reading order."""
    order = imaging.rank_pixels(values)
    assert sorted(order.tolist()) == list(range(values.size))
    ranked = values.reshape(-1)[order]
    assert (np.diff(ranked) <= 0).all()
    for i in range(values.size - 1):
        if ranked[i] == ranked[i + 1]:
            assert order[i] < order[i + 1]


@pytest.mark.parametrize("fill", ["black", "blur", "mean"])
def test_perturbation_ends(fill: str) -> None:
    """Nothing removed is the crop; all removed is the fill; Insertion is the complement."""
    ranking = imaging.rank_pixels(CROP[..., 0].astype(np.float32))
    base = imaging.build_fill(CROP, fill)

    def at(kind: str, fraction: float) -> np.ndarray:
        return imaging.perturb(CROP, ranking, kind=kind, fraction=fraction, fill=fill)

    assert (at("deletion", 0) == CROP).all()
    assert (at("deletion", 1) == base).all()
    assert (at("insertion", 0) == base).all()
    assert (at("insertion", 1) == CROP).all()
    kept = at("insertion", 0.5)
    gone = at("deletion", 0.5)
    top = imaging.mask_top(ranking, fraction=0.5, shape=(12, 10)) == 1
    assert top.sum() == 60
    assert (kept[top] == CROP[top]).all()
    assert (gone[~top] == CROP[~top]).all()
    assert (gone[top] == base[top]).all()


def test_a_paste_shows_the_partners_pixels_where_the_ranking_points() -> None:
    """The top is the partner's, the rest the crop's; without a partner there is no paste."""
    ranking = imaging.rank_pixels(CROP[..., 0].astype(np.float32))
    partner = CROP[::-1]

    def paste(fraction: float, other: np.ndarray | None) -> np.ndarray:
        return imaging.perturb(
            CROP, ranking, kind="partner-paste", fraction=fraction, fill="partner", partner=other
        )

    top = imaging.mask_top(ranking, fraction=0.3, shape=(12, 10)) == 1
    mixed = paste(0.3, partner)
    assert (mixed[top] == partner[top]).all()
    assert (mixed[~top] == CROP[~top]).all()
    assert (paste(0, partner) == CROP).all()
    assert (paste(1, partner) == partner).all()
    for wrong in (None, partner[:5]):
        with pytest.raises(InternalFault, match="same size"):
            paste(0.3, wrong)


def test_scales_say_zero_and_ends() -> None:
    """Zero is the middle of a signed scale and the start of a one-sided one."""
    values = np.array([[-2.0, 0.0, 1.0]], np.float32)
    assert imaging.scale_map(values, polarity="signed").tolist() == [[0.0, 0.5, 0.75]]
    assert imaging.scale_map(values, polarity="similarity", limit=2).tolist() == [[0, 0, 0.5]]
    flat = np.zeros((1, 2), np.float32)
    assert imaging.scale_map(flat, polarity="signed").tolist() == [[0.5, 0.5]]
    assert imaging.scale_map(flat, polarity="similarity").tolist() == [[0.0, 0.0]]


def test_empty_map_leaves_the_picture() -> None:
    """An overlay of nothing shows the picture itself."""
    zero = np.zeros(CROP.shape[:2], np.float32)
    shown = imaging.overlay_map(CROP, zero, polarity="similarity", opacity=1.0)
    assert (shown == CROP).all()


def test_colours_rise_or_fall_in_brightness() -> None:
    """One-sided scales change luminance steadily, so they survive grey printing."""
    for polarity in ("similarity", "dissimilarity"):
        luma = imaging.build_colours(polarity) @ np.array([0.2126, 0.7152, 0.0722])
        assert (np.diff(luma) < 0.5).all()
        assert luma[0] - luma[-1] > 100


def test_warp_finds_the_place() -> None:
    """A crop's centre lands where the inverse transform says."""
    values = np.zeros((20, 20), np.float32)
    values[10, 10] = 1
    inverse = ((2.0, 0.0, 5.0), (0.0, 2.0, 3.0))
    warped = imaging.warp_to_original(values, inverse=inverse, size=(60, 60))
    assert np.unravel_index(warped.argmax(), warped.shape) == (23, 25)


def test_npy_round_trip_is_exact() -> None:
    """Maps come back bit for bit; equal maps are equal bytes."""
    values = np.random.default_rng(2).normal(size=(7, 9)).astype(np.float32)
    data = imaging.encode_npy(values)
    assert (imaging.read_npy(data) == values).all()
    assert data == imaging.encode_npy(values.copy())
