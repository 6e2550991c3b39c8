"""Logistic calibration, bounds and intervals: by hand and by property."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xfv_desktop.comparison.bounds import find_bounds
from xfv_desktop.comparison.calibrator import Calibrator
from xfv_desktop.comparison.logistic import LogisticFit, fit_logistic
from xfv_desktop.errors import CalibrationError

seeds = st.integers(0, 2**32 - 1)


def two_classes(seed: int, n: int = 60, m: int = 400) -> tuple[np.ndarray, np.ndarray]:
    generator = np.random.default_rng(seed)
    return generator.normal(0.7, 0.15, n), generator.normal(0.3, 0.15, m)


def test_fit_by_hand() -> None:
    # Three of four mated score 1, three of four non-mated score 0: odds 3 and 1/3.
    fit = fit_logistic([1, 1, 1, 0], [0, 0, 0, 1])
    assert fit.apply([0, 1]) == pytest.approx([-np.log10(3), np.log10(3)])


def test_fit_does_not_depend_on_the_numbers_of_pairs() -> None:
    alone = fit_logistic([1, 1, 1, 0], [0, 0, 0, 1])
    many = fit_logistic([1, 1, 1, 0], [0, 1], non_mated_weights=[3000, 1000])
    weighted = fit_logistic([1, 0], [0, 0, 0, 1], mated_weights=[0.75, 0.25])
    for other in (many, weighted):
        assert (other.intercept, other.slope) == pytest.approx((alone.intercept, alone.slope))


@given(seeds, st.floats(0.5, 2), st.floats(-1, 1))
def test_fit_follows_a_change_of_scale(seed: int, factor: float, shift: float) -> None:
    mated, non_mated = two_classes(seed)
    plain = fit_logistic(mated, non_mated).apply(mated)
    moved = fit_logistic(factor * mated + shift, factor * non_mated + shift)
    assert moved.apply(factor * mated + shift) == pytest.approx(plain, abs=1e-6)


@given(seeds)
def test_fit_balances_the_classes(seed: int) -> None:
    # At the maximum the mean fitted probabilities of both classes sum to one.
    mated, non_mated = two_classes(seed)
    fit = fit_logistic(mated, non_mated)
    same, other = (1 / (1 + 10 ** -fit.apply(s)) for s in (mated, non_mated))
    assert same.mean() + other.mean() == pytest.approx(1.0, abs=1e-9)


@pytest.mark.parametrize(
    ("mated", "non_mated"),
    [
        ([0.8, 0.9], [0.1, 0.2]),
        ([0.1, 0.2], [0.8, 0.9]),
        ([0.5, 0.9], [0.1, 0.5]),
        ([0.1, 0.3], [0.2, 0.4]),
        ([], [0.1]),
        ([0.1, np.nan], [0.1]),
    ],
    ids=["apart", "turned", "touching", "falling", "empty", "nan"],
)
def test_refuses_what_has_no_rising_fit(mated: list[float], non_mated: list[float]) -> None:
    with pytest.raises(CalibrationError):
        fit_logistic(mated, non_mated)


@given(seeds)
def test_bounds_enclose_zero_and_respect_the_numbers(seed: int) -> None:
    mated, non_mated = two_classes(seed)
    fit = fit_logistic(mated, non_mated)
    lower, upper = find_bounds(fit.apply(mated), fit.apply(non_mated))
    assert -np.log10(mated.size + 1) - 0.011 <= lower <= 0
    assert 0 <= upper <= np.log10(non_mated.size + 1) + 0.011


def test_bounds_by_hand() -> None:
    # Nothing misleads: with one misleading ratio added on each side the system is worse than
    # nothing once 10**t / (m + 1) + 1 / (n + 1) > 1, and likewise downwards.
    lower, upper = find_bounds(np.full(9, 5.0), np.full(99, -5.0))
    assert upper == pytest.approx(np.log10(100 * 0.9), abs=0.011)
    assert lower == pytest.approx(-np.log10(10 * 0.99), abs=0.011)


def test_fewer_independent_trials_narrow_the_upper_bound() -> None:
    mated, non_mated = two_classes(1, 300, 20_000)
    fit = fit_logistic(mated, non_mated)
    llrs = fit.apply(mated), fit.apply(non_mated)
    _, wide = find_bounds(*llrs)
    _, narrow = find_bounds(*llrs, trials=100)
    assert 0 < narrow < wide
    assert narrow <= np.log10(101) + 0.011


def test_counts_mean_repetition() -> None:
    llrs = fit_logistic(*two_classes(2)).apply(two_classes(2)[1])
    mated = np.full(50, 1.0)
    repeated = find_bounds(mated, np.repeat(llrs, 3))
    assert find_bounds(mated, llrs, counts=[3] * llrs.size) == repeated


def test_misleading_system_gets_no_room() -> None:
    assert find_bounds(np.full(20, -2.0), np.full(20, 2.0)) == (0.0, 0.0)


@given(st.floats(0, 1), st.floats(0, 1), seeds)
def test_calibrated_ratio_rises_within_bounds_and_interval(a: float, b: float, seed: int) -> None:
    spread = np.random.default_rng(seed).normal(1.0, 0.1, (40, 2)) * (-5.0, 10.0)
    made = Calibrator(LogisticFit(-5.0, 10.0), -1.5, 2.0, 0.0, 1.0, spread)
    first, second = (float(made.bound(made.fit.apply(x))) for x in sorted((a, b)))
    assert -1.5 <= first <= second <= 2.0
    low, high = made.find_interval(max(a, b))
    assert -1.5 <= low <= second <= high <= 2.0
