"""The equal error rate with an interval by resampling people.

References
----------
R. M. Bolle, N. K. Ratha and S. Pankanti, Error analysis of pattern recognition systems: the
subsets bootstrap, Computer Vision and Image Understanding 93 (2004) 1-33.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.comparison.error_rates import EqualErrorPoint, equal_error_rate
from xfv_desktop.comparison.subject_bootstrap import (
    SEED,
    LabelledScores,
    draw_weights,
    find_interval,
    resample,
)
from xfv_desktop.comparison.weighting import DoubleArray, IndexArray
from xfv_desktop.domain import ErrorRate

DRAWS = 400


@dataclass(frozen=True)
class EqualError:
    """The point and its interval; ``trials`` of the rate are mated comparisons."""

    point: EqualErrorPoint
    rate: ErrorRate


def measure_equal_error(
    scores: LabelledScores, *, draws: int = DRAWS, seed: int = SEED
) -> EqualError:
    """Return the equal error rate with the central 95 % over draws of people.

    Parameters
    ----------
    scores : LabelledScores
        The scores and the people behind them.
    draws, seed : int
        Number and seed of the draws.

    Raises
    ------
    CalibrationError
        When there are too few people for an interval.
    """
    point = equal_error_rate(scores.mated, scores.non_mated)
    values, place = np.unique(
        np.concatenate([scores.mated, scores.non_mated]), return_inverse=True
    )
    mated, bins = place[: scores.mated.size], place[scores.mated.size :]
    weights = draw_weights(scores.people, draws=draws, seed=seed)
    rates = np.array(
        [
            _cross(np.bincount(mated, one.mated, values.size).astype(np.float64), one.non_mated)
            for one in resample(scores, bins, values.size, weights)
        ]
    )
    worth = np.unique(scores.mated_people).size
    low, high = find_interval(rates, point.rate, trials=float(worth))
    return EqualError(point, ErrorRate(point.rate, low, high, trials=scores.mated.size))


def _cross(mated: DoubleArray, other: DoubleArray) -> float:
    """Return the mean of FMR and FNMR where they are nearest, of weights on rising scores."""
    if not mated.any() or not other.any():
        return float("nan")
    fnmr = 1.0 - _share_from(mated)
    fmr = _share_from(other)
    best = _find_nearest(fmr, fnmr)
    return float((fmr[best] + fnmr[best]) / 2.0)


def _share_from(weights: DoubleArray) -> DoubleArray:
    """Return the share of the weight at or above each place."""
    upward = np.cumsum(weights[::-1])[::-1]
    return np.asarray(upward / upward[0])


def _find_nearest(fmr: DoubleArray, fnmr: DoubleArray) -> int:
    """Return the last place at which two rates are nearest to each other."""
    apart = np.round(np.abs(fmr - fnmr), 12)[::-1]
    return int(apart.size - 1 - np.argmin(apart))


def select(scores: LabelledScores, mated: IndexArray, non_mated: IndexArray) -> LabelledScores:
    """Return some of the comparisons, with the same numbering of people.

    Raises
    ------
    CalibrationError
        When none are left on one side.
    """
    return LabelledScores(
        mated=scores.mated[mated],
        mated_people=scores.mated_people[mated],
        non_mated=scores.non_mated[non_mated],
        first=scores.first[non_mated],
        second=scores.second[non_mated],
        people=scores.people,
    )


def measure_at(
    scores: LabelledScores, threshold: float, *, draws: int = DRAWS, seed: int = SEED
) -> tuple[ErrorRate, ErrorRate]:
    """Return FMR and FNMR at a threshold with intervals over draws of people.

    Parameters
    ----------
    scores : LabelledScores
        The scores and the people behind them.
    threshold : float
        Scores at or above it are accepted.
    draws, seed : int
        Number and seed of the draws.

    Raises
    ------
    CalibrationError
        When there are too few people for an interval.
    """
    accepted = scores.mated >= threshold
    bins = (scores.non_mated >= threshold).astype(np.int64)
    weights = draw_weights(scores.people, draws=draws, seed=seed)
    drawn = [
        (_share(one.non_mated, np.array([False, True])), _share(one.mated, ~accepted))
        for one in resample(scores, bins, 2, weights)
    ]
    crossed = np.unique(np.concatenate([scores.first, scores.second])).size / 2.0
    own = float(np.unique(scores.mated_people).size)
    values = (float(bins.mean()), float(1.0 - accepted.mean()))
    sizes = (bins.size, accepted.size)
    fmr, fnmr = (
        ErrorRate(value, *find_interval(row, value, trials=trials), trials=size)
        for row, value, trials, size in zip(
            np.array(drawn).T, values, (crossed, own), sizes, strict=True
        )
    )
    return fmr, fnmr


def _share(weights: DoubleArray, chosen: NDArray[np.bool_]) -> float:
    total = weights.sum()
    return float(weights[chosen].sum() / total) if total else float("nan")
