"""Intervals by resampling people, not pairs.

Pairs that share a person are not independent, so people are drawn with replacement. A
person drawn w times gives weight w to an own mated pair, and two people drawn w_i and w_j
times give weight w_i * w_j to each of their non-mated pairs; for a threshold this is
FMR = w'Cw / w'Nw, with C the accepted and N all comparisons per pair of people, i != j.

References
----------
R. M. Bolle, N. K. Ratha and S. Pankanti, Error analysis of pattern recognition systems: the
subsets bootstrap, Computer Vision and Image Understanding 93 (2004) 1-33.
N. Poh and S. Bengio, Estimating the confidence interval of expected performance curve in
biometric authentication using joint bootstrap, ICASSP 2007 (people first).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from xfv_desktop.comparison.weighting import DoubleArray, IndexArray
from xfv_desktop.errors import CalibrationError

DRAWS = 1000
SEED = 20_160_712
LEVEL = 0.95


@dataclass(frozen=True, eq=False)
class LabelledScores:
    """Scores with the people behind them; people are numbers from 0, never names.

    ``mated`` float64 (n,) with ``mated_people`` int64 (n,); ``non_mated`` float64 (M,) with
    ``first`` and ``second`` int64 (M,), which differ in every entry.
    """

    mated: DoubleArray
    mated_people: IndexArray
    non_mated: DoubleArray
    first: IndexArray
    second: IndexArray
    people: int

    def __post_init__(self) -> None:
        """Refuse what cannot be resampled.

        Raises
        ------
        CalibrationError
            When a side is empty, lengths differ, a score is not finite, a person is out of
            range, or a non-mated pair is of one person.
        """
        lengths_fit = (
            self.mated.shape == self.mated_people.shape
            and self.non_mated.shape == self.first.shape == self.second.shape
        )
        if not lengths_fit or not self.mated.size or not self.non_mated.size:
            raise CalibrationError("The labelled scores are empty or their lengths differ.")
        if not (np.isfinite(self.mated).all() and np.isfinite(self.non_mated).all()):
            raise CalibrationError("Some labelled scores are not finite.")
        people = np.concatenate([self.mated_people, self.first, self.second])
        if people.min() < 0 or people.max() >= self.people or (self.first == self.second).any():
            raise CalibrationError("The people behind the labelled scores are inconsistent.")


@dataclass(frozen=True, eq=False)
class Resample:
    """Weights of one draw: mated pairs float64 (n,), non-mated bins float64 (B,)."""

    mated: DoubleArray
    non_mated: DoubleArray


def draw_weights(people: int, *, draws: int = DRAWS, seed: int = SEED) -> IndexArray:
    """Return how often each person is drawn, int64 (draws, people), rows summing to people."""
    generator = np.random.default_rng(seed)
    return generator.multinomial(people, np.full(people, 1.0 / people), size=draws)


def resample(
    scores: LabelledScores, bins: IndexArray, size: int, weights: IndexArray
) -> Iterator[Resample]:
    """Yield, for each draw of people, the weights of mated pairs and of non-mated bins.

    Parameters
    ----------
    scores : LabelledScores
        The scores and their people.
    bins : ndarray, int64 (M,)
        Bin of each non-mated score, 0 <= bin < size.
    size : int
        Number of bins.
    weights : ndarray, int64 (draws, people)
        From `draw_weights`.
    """
    for row in weights.astype(np.float64):
        pairs = row[scores.first] * row[scores.second]
        binned: DoubleArray = np.bincount(bins, pairs, minlength=size).astype(np.float64)
        yield Resample(row[scores.mated_people], binned)


def find_interval(rates: DoubleArray, value: float, *, trials: float) -> tuple[float, float]:
    """Return the central 95 % of resampled rates, widened to hold the observed value.

    Parameters
    ----------
    rates : ndarray, float64 (draws,)
        Rate in each draw; a draw without any such pair is nan and left out.
    value : float
        The observed rate.
    trials : float
        Independent comparisons: where no error, or nothing but errors, was observed,
        resampling can show none, and the rule of three bounds the rate by 3 / trials.

    Raises
    ------
    CalibrationError
        When fewer than half of the draws hold such pairs.

    References
    ----------
    ISO/IEC 19795-1:2006, annex B (rule of 3).
    """
    usable = rates[np.isfinite(rates)]
    if usable.size * 2 < rates.size or not usable.size:
        raise CalibrationError("The set has too few people for an interval.")
    tail = (1.0 - LEVEL) / 2.0
    low, high = (float(q) for q in np.quantile(usable, [tail, 1.0 - tail]))
    if value <= 0.0:
        high = max(high, min(1.0, 3.0 / trials))
    if value >= 1.0:
        low = min(low, max(0.0, 1.0 - 3.0 / trials))
    return min(low, value), max(high, value)
