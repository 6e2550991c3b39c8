"""FMR, FNMR, equal error point and thresholds, by hand and by property."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from xfv_desktop.comparison.error_rates import (
    count_needed,
    equal_error_rate,
    false_match_rate,
    false_non_match_rate,
    threshold_at_fmr,
)
from xfv_desktop.errors import CalibrationError

cosines = st.lists(st.integers(-100, 100).map(lambda k: k / 100), min_size=1, max_size=60)


def test_rates_by_hand_accept_at_the_threshold() -> None:
    assert false_match_rate([0.1, 0.2, 0.3, 0.4], 0.3) == 0.5
    assert false_non_match_rate([0.1, 0.2, 0.3, 0.4], 0.3) == 0.5
    assert false_match_rate([0.1, 0.3], 0.2, counts=[9, 1]) == 0.1


def test_equal_error_point_by_hand() -> None:
    mated, non_mated = [0.9, 0.8, 0.7, 0.2], [0.1, 0.15, 0.3, 0.75]
    point = equal_error_rate(mated, non_mated)
    # At 0.7: one of four non-mated accepted, one of four mated rejected.
    assert (point.threshold, point.rate, point.fmr, point.fnmr) == (0.7, 0.25, 0.25, 0.25)


def test_ties_resolve_to_the_largest_threshold() -> None:
    # At 0.6 and at 0.5 both rates are zero: no score lies between.
    point = equal_error_rate([0.6, 0.7], [0.1, 0.2])
    assert (point.threshold, point.rate) == (0.6, 0.0)
    # Distances |FMR - FNMR| are 1/2 at 0.5 and at 0.4.
    assert equal_error_rate([0.5, 0.3], [0.4, 0.1]).threshold == 0.4
    assert equal_error_rate([0.5], [0.5]).threshold == 0.5


@given(cosines, cosines)
def test_equal_error_point_matches_an_exhaustive_search(
    mated: list[float], non_mated: list[float]
) -> None:
    best = None
    for candidate in sorted(set(mated + non_mated), reverse=True):
        accepted = sum(s >= candidate for s in non_mated) * len(mated)
        rejected = sum(s < candidate for s in mated) * len(non_mated)
        if best is None or abs(accepted - rejected) < best[0]:
            best = (abs(accepted - rejected), candidate)
    assert best is not None
    assert equal_error_rate(mated, non_mated).threshold == best[1]


@given(cosines, cosines, st.floats(-1.1, 1.1), st.floats(0, 1))
def test_rates_move_one_way_with_the_threshold(
    mated: list[float], non_mated: list[float], threshold: float, rise: float
) -> None:
    assert false_match_rate(non_mated, threshold + rise) <= false_match_rate(non_mated, threshold)
    assert false_non_match_rate(mated, threshold + rise) >= false_non_match_rate(mated, threshold)


@given(cosines, st.integers(1, 9))
def test_counts_mean_repetition(non_mated: list[float], times: int) -> None:
    counts = [times] * len(non_mated)
    mated = [0.5, 0.9]
    assert equal_error_rate(mated, non_mated, counts=counts) == equal_error_rate(mated, non_mated)


@given(st.integers(0, 2**32 - 1), st.sampled_from([0.5, 0.2, 0.1, 0.05]))
def test_threshold_at_fmr_is_the_smallest_that_serves(seed: int, target: float) -> None:
    scores = np.random.default_rng(seed).integers(0, 400, 1000) / 400
    threshold = threshold_at_fmr(scores, target)
    assert false_match_rate(scores, threshold) <= target
    below = float(np.nextafter(threshold, -1))
    assert false_match_rate(scores, below) > target


def test_threshold_at_fmr_by_hand() -> None:
    scores = np.arange(3000) / 3000
    # 30 of 3000 may be accepted: the 31st from above is rejected, barely.
    assert threshold_at_fmr(scores, 0.01) == np.nextafter(2969 / 3000, 2)


def test_refusal_names_the_comparisons_needed() -> None:
    assert count_needed(0.001) == 30_000
    with pytest.raises(CalibrationError, match="30000 are needed"):
        threshold_at_fmr(np.linspace(0, 1, 2999), 0.001)


@pytest.mark.parametrize("target", [0.0, 1.0, -0.1, 2.0, float("nan")])
def test_refuses_what_is_no_rate(target: float) -> None:
    with pytest.raises(CalibrationError):
        threshold_at_fmr(np.linspace(0, 1, 100), target)


@pytest.mark.parametrize("scores", [[], [np.nan], [0.1, np.nan]])
def test_refuses_empty_and_nan(scores: list[float]) -> None:
    with pytest.raises(CalibrationError):
        false_match_rate(scores, 0.5)
    with pytest.raises(CalibrationError):
        equal_error_rate(scores, [0.5])


def test_refuses_counts_that_do_not_fit() -> None:
    for counts in ([1], [0, 0], [1, -1]):
        with pytest.raises(CalibrationError):
            false_match_rate([0.1, 0.2], 0.1, counts=counts)


@given(cosines)
def test_rates_are_shares(scores: list[float]) -> None:
    assume(len(set(scores)) > 1)
    assert false_match_rate(scores, min(scores)) == 1.0
    assert 0 < false_match_rate(scores, max(scores)) < 1
    assert false_non_match_rate(scores, min(scores)) == 0.0
