"""Resampling people: weights, the matrix form it stands for, intervals."""

import dataclasses

import numpy as np
import pytest

from tests.support.scores import draw_scores
from xfv_desktop.comparison.subject_bootstrap import (
    LabelledScores,
    draw_weights,
    find_interval,
    resample,
)
from xfv_desktop.errors import CalibrationError


def three_people() -> LabelledScores:
    return LabelledScores(
        mated=np.array([0.9, 0.4]),
        mated_people=np.array([0, 2]),
        non_mated=np.array([0.1, 0.6, 0.7]),
        first=np.array([0, 0, 1]),
        second=np.array([1, 2, 2]),
        people=3,
    )


def test_weights_by_hand() -> None:
    (sample,) = resample(three_people(), np.array([0, 1, 1]), 2, np.array([[2, 0, 1]]))
    assert sample.mated.tolist() == [2.0, 1.0]
    # Pairs 0-1, 0-2, 1-2 weigh 2*0, 2*1, 0*1.
    assert sample.non_mated.tolist() == [0.0, 2.0]


def test_equals_the_matrix_form() -> None:
    scores = draw_scores(30)
    threshold = 0.5
    accepted, every = np.zeros((30, 30)), np.zeros((30, 30))
    np.add.at(every, (scores.first, scores.second), 1)
    np.add.at(accepted, (scores.first, scores.second), scores.non_mated >= threshold)
    bins = (scores.non_mated >= threshold).astype(np.int64)
    weights = draw_weights(30, draws=25, seed=4)
    for w, sample in zip(weights, resample(scores, bins, 2, weights), strict=True):
        expected = (w @ accepted @ w) / (w @ every @ w)
        assert sample.non_mated[1] / sample.non_mated.sum() == pytest.approx(expected)


def test_draws_are_repeatable_and_keep_the_number_of_people() -> None:
    weights = draw_weights(17, draws=50, seed=8)
    assert weights.shape == (50, 17)
    assert (weights.sum(axis=1) == 17).all()
    assert (weights == draw_weights(17, draws=50, seed=8)).all()
    assert (weights != draw_weights(17, draws=50, seed=9)).any()


def test_interval_by_hand() -> None:
    rates = np.arange(1001) / 1000
    assert find_interval(rates, 0.5, trials=100) == pytest.approx((0.025, 0.975))


def test_interval_holds_the_value_and_knows_that_no_error_is_not_zero() -> None:
    assert find_interval(np.full(10, 0.2), 0.3, trials=100) == (0.2, 0.3)
    assert find_interval(np.zeros(10), 0.0, trials=60) == (0.0, 0.05)
    assert find_interval(np.ones(10), 1.0, trials=60) == (0.95, 1.0)


def test_draws_without_such_pairs_are_left_out_but_not_most() -> None:
    low, high = find_interval(np.array([0.1, 0.1, np.nan]), 0.1, trials=10)
    assert (low, high) == (0.1, 0.1)
    with pytest.raises(CalibrationError):
        find_interval(np.array([0.1, np.nan, np.nan]), 0.1, trials=10)
    with pytest.raises(CalibrationError):
        find_interval(np.full(4, np.nan), 0.1, trials=10)


@pytest.mark.parametrize(
    "change",
    [
        {"mated": np.array([0.9])},
        {"mated": np.array([]), "mated_people": np.array([], np.int64)},
        {"non_mated": np.array([0.1, np.nan, 0.2])},
        {"second": np.array([1, 2, 1])},
        {"second": np.array([1, 2, 3])},
        {"mated_people": np.array([0, -1])},
    ],
    ids=["length", "empty", "nan", "one person", "out of range", "negative"],
)
def test_refuses_inconsistent_scores(change: dict[str, np.ndarray]) -> None:
    with pytest.raises(CalibrationError):
        dataclasses.replace(three_people(), **change)
