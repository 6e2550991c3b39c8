"""Cllr and Cllr_min: by hand and by property."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xfv_desktop.comparison.calibration_cost import fit_monotone, measure_cllr, measure_cllr_min
from xfv_desktop.errors import CalibrationError

llrs = st.lists(st.integers(-20, 20).map(lambda k: k / 10), min_size=1, max_size=40)


def test_cost_by_hand() -> None:
    assert measure_cllr([0.0], [0.0, 0.0]) == pytest.approx(1.0)
    # Ratios 3 and 1/3: log2(1 + 1/3) on both sides.
    assert measure_cllr([np.log10(3)], [-np.log10(3)]) == pytest.approx(np.log2(4 / 3))
    assert measure_cllr([np.inf], [-np.inf]) == 0.0
    assert measure_cllr([-np.inf], [0.0]) == np.inf


def test_least_cost_by_hand() -> None:
    assert measure_cllr_min([0.8, 0.9], [0.1, 0.2]) == 0.0
    assert measure_cllr_min([0.5], [0.5]) == pytest.approx(1.0)
    assert measure_cllr_min([0.1, 0.2], [0.8, 0.9]) == pytest.approx(1.0)


@given(llrs, llrs)
def test_least_cost_is_least_and_at_most_one(mated: list[float], other: list[float]) -> None:
    least = measure_cllr_min(mated, other)
    assert -1e-12 <= least <= min(1.0, measure_cllr(mated, other)) + 1e-9


@given(llrs, llrs)
def test_least_cost_depends_on_order_alone(mated: list[float], other: list[float]) -> None:
    stretched = measure_cllr_min(np.expm1(mated), np.expm1(other))
    assert stretched == pytest.approx(measure_cllr_min(mated, other))


@given(llrs, llrs, st.integers(2, 9))
def test_counts_mean_repetition(mated: list[float], other: list[float], times: int) -> None:
    counts = [times] * len(other)
    assert measure_cllr(mated, other, counts=counts) == pytest.approx(measure_cllr(mated, other))
    least = measure_cllr_min(mated, other)
    assert measure_cllr_min(mated, other, counts=counts) == pytest.approx(least)


def test_monotone_fit_by_hand() -> None:
    fit = fit_monotone(np.array([1.0, 3.0, 2.0, 4.0]), np.array([1.0, 1.0, 3.0, 1.0]))
    assert fit.tolist() == [1.0, 2.25, 2.25, 4.0]


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=30))
def test_monotone_fit_rises_and_keeps_the_mean(values: list[float]) -> None:
    fit = fit_monotone(np.asarray(values), np.ones(len(values)))
    assert (np.diff(fit) >= 0).all()
    assert fit.mean() == pytest.approx(np.mean(values), abs=1e-9)


@pytest.mark.parametrize("sides", [([], [0.0]), ([0.0], []), ([np.nan], [0.0])])
def test_refuses_empty_sides(sides: tuple[list[float], list[float]]) -> None:
    with pytest.raises(CalibrationError):
        measure_cllr(*sides)
    with pytest.raises(CalibrationError):
        measure_cllr_min(*sides)
