"""A score set: labelled scores of one recognizer, and what was worked out of them.

Non-mated scores are many, so they are kept as counts on a grid of 0.00001. Thresholds lie on
that grid, which makes the rates counted on it exact. Everything that needs the people behind
the scores (intervals, resampled fits) is worked out when the set is made; the people
themselves are not kept.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xfv_desktop.comparison import error_rates
from xfv_desktop.comparison.calibrator import Calibrator
from xfv_desktop.comparison.weighting import DoubleArray, IndexArray
from xfv_desktop.domain import CalibrationSet, FloatArray, Pairs, Threshold

PER_UNIT = 100_000
MeasureRange = tuple[str, float, float]


@dataclass(frozen=True, eq=False)
class ErrorBands:
    """95 % intervals of FMR and FNMR at a row of rising thresholds, float64 (K,) each."""

    thresholds: DoubleArray
    fmr_low: DoubleArray
    fmr_high: DoubleArray
    fnmr_low: DoubleArray
    fnmr_high: DoubleArray


@dataclass(frozen=True, eq=False)
class ScoreSet:
    """Labelled scores of one recognizer with thresholds, bands and calibrator.

    ``mated`` is float32 (n,). ``counts`` is int64 (B,): entry k counts the non-mated scores
    from ``(first_bin + k) / PER_UNIT`` up to the next such value. ``calibrator`` is None when
    the set cannot carry one; ``calibrator_note`` says why. ``cllr`` and ``cllr_min`` are in
    bits, of the bounded ratios of the set's own comparisons. ``ranges`` are the lowest and
    highest quality measures of its pictures, where they were kept.
    """

    facts: CalibrationSet
    mated: FloatArray
    first_bin: int
    counts: IndexArray
    thresholds: tuple[Threshold, ...]
    bands: ErrorBands
    calibrator: Calibrator | None
    calibrator_note: str
    cllr: float | None
    cllr_min: float
    notes: Pairs = ()
    ranges: tuple[MeasureRange, ...] = ()

    @property
    def non_mated(self) -> DoubleArray:
        """The grid values the counts belong to, float64 (B,)."""
        return grid_values(self.first_bin, self.counts.size)

    @property
    def score_range(self) -> tuple[float, float]:
        """Lowest and highest score of the set."""
        other = self.non_mated[self.counts > 0]
        return (
            float(min(self.mated.min(), other[0])),
            float(max(self.mated.max(), other[-1])),
        )


def grid_values(first_bin: int, size: int) -> DoubleArray:
    """Return the lower edges of ``size`` bins from ``first_bin`` on, float64 (size,)."""
    return np.arange(first_bin, first_bin + size, dtype=np.float64) / PER_UNIT


def quantise(scores: DoubleArray) -> IndexArray:
    """Return the bin of each score: the last grid value that does not exceed it."""
    edges = grid_values(-PER_UNIT, 2 * PER_UNIT + 1)
    place = np.searchsorted(edges, scores, side="right") - 1
    return np.asarray(place, dtype=np.int64) - PER_UNIT


def fix_threshold(values: DoubleArray, counts: IndexArray, target: float) -> float:
    """Return the smallest threshold on the grid whose FMR does not exceed the target.

    Parameters
    ----------
    values : ndarray, float64 (B,)
        Grid values of the non-mated scores.
    counts : ndarray, int64 (B,)
        How many scores lie in each bin.
    target : float
        Wanted FMR, above 0 and below 1.

    Raises
    ------
    CalibrationError
        When the target is no rate, or the counts cannot support it.
    """
    exact = error_rates.threshold_at_fmr(values, target, counts=counts)
    bins = quantise(np.asarray([exact], dtype=np.float64))
    return float(bins[0] + 1) / PER_UNIT
