"""The decision rule at its borders, and the spread behind it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.scores import score
from xfv_desktop.comparison.calibration import threshold_by_hand
from xfv_desktop.comparison.decision import RULE, decide, summarise_spread
from xfv_desktop.domain import Decision, ScoreSpread
from xfv_desktop.errors import CalibrationError

AT_HALF = threshold_by_hand(0.5)


def spread(low: float, high: float) -> ScoreSpread:
    return ScoreSpread(50, (1.0, 1.0), (low + high) / 2, 0.01, low, high, 7, RULE)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0.6, Decision.MATCH), (0.5, Decision.MATCH), (0.4999, Decision.NON_MATCH)],
)
def test_without_spread_the_score_decides_and_says_so(value: float, expected: Decision) -> None:
    made = decide(score(value), AT_HALF, None)
    assert made.decision is expected
    assert "spread was not measured" in made.reason
    assert "given by hand" in made.reason


@pytest.mark.parametrize(
    ("value", "low", "high", "expected"),
    [
        (0.6, 0.55, 0.65, Decision.MATCH),
        (0.4, 0.35, 0.45, Decision.NON_MATCH),
        (0.51, 0.45, 0.55, Decision.UNDETERMINED),
        (0.49, 0.45, 0.55, Decision.UNDETERMINED),
        (0.51, 0.5, 0.55, Decision.UNDETERMINED),
        (0.49, 0.45, 0.5, Decision.UNDETERMINED),
        (0.49, 0.51, 0.55, Decision.UNDETERMINED),
        (0.51, 0.45, 0.49, Decision.UNDETERMINED),
        (0.5, 0.5, 0.5, Decision.MATCH),
    ],
)
def test_rule(value: float, low: float, high: float, expected: Decision) -> None:
    made = decide(score(value), AT_HALF, spread(low, high))
    assert made.decision is expected
    assert "50 draws" in made.reason


@given(
    st.lists(st.floats(-1, 1), min_size=20, max_size=60),
    st.floats(-1, 1),
    st.floats(-1, 1),
)
def test_a_clear_decision_has_everything_on_one_side(
    draws: list[float], value: float, limit: float
) -> None:
    made = summarise_spread(draws, sigma=(0.8, 0.9), seed=1)
    decision = decide(score(value), threshold_by_hand(limit), made).decision
    if decision is Decision.MATCH:
        assert min(value, made.low) >= limit
    if decision is Decision.NON_MATCH:
        assert max(value, made.high) < limit


def test_spread_by_hand() -> None:
    made = summarise_spread(list(np.arange(41) / 100), sigma=(1.0, 2.0), seed=9)
    assert (made.draws, made.sigma, made.seed, made.rule) == (41, (1.0, 2.0), 9, RULE)
    assert (made.low, made.high, made.mean) == pytest.approx((0.01, 0.39, 0.2))
    assert made.deviation == pytest.approx(np.std(np.arange(41) / 100, ddof=1))


@pytest.mark.parametrize("draws", [[], [0.5] * 19, [0.5] * 20 + [float("nan")]])
def test_refuses_a_spread_without_enough_draws(draws: list[float]) -> None:
    with pytest.raises(CalibrationError):
        summarise_spread(draws, sigma=(1.0, 1.0), seed=0)
