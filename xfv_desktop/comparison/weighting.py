"""Scores with weights: the one form every count in this package starts from."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from xfv_desktop.errors import CalibrationError

DoubleArray = NDArray[np.float64]
IndexArray = NDArray[np.int64]


def weigh(scores: ArrayLike, counts: ArrayLike | None = None) -> tuple[DoubleArray, DoubleArray]:
    """Return scores and their weights, float64 (M,) each, without those of weight zero.

    Parameters
    ----------
    scores : array_like, (M,)
        Scores or log10 likelihood ratios; infinities are allowed, NaN is not.
    counts : array_like, (M,), optional
        How often each occurs, not negative; once each when left out.

    Raises
    ------
    CalibrationError
        When nothing is left, a value is not a number, or the lengths differ.
    """
    values = np.asarray(scores, dtype=np.float64).ravel()
    weights = (
        np.ones_like(values) if counts is None else np.asarray(counts, dtype=np.float64).ravel()
    )
    if weights.shape != values.shape or np.isnan(values).any() or (weights < 0).any():
        raise CalibrationError("A score set holds values that are not numbers, or odd counts.")
    kept = weights > 0
    if not kept.any():
        raise CalibrationError("A score set is empty on one side.")
    return values[kept], weights[kept]


def weigh_shares(
    scores: ArrayLike, counts: ArrayLike | None = None
) -> tuple[DoubleArray, DoubleArray]:
    """Return scores and their shares of the whole weight; as `weigh`, but summing to one.

    Raises
    ------
    CalibrationError
        As `weigh`.
    """
    values, weights = weigh(scores, counts)
    return values, weights / weights.sum()


def share_at_or_above(
    scores: DoubleArray, weights: DoubleArray, thresholds: DoubleArray
) -> DoubleArray:
    """Return the weighted share of scores at or above each threshold.

    Parameters
    ----------
    scores, weights : ndarray, float64 (M,)
        Scores in any order, with weights that are not all zero.
    thresholds : ndarray, float64 (K,)
        Thresholds in any order.

    Returns
    -------
    ndarray, float64 (K,)
        Shares in [0, 1].
    """
    order = np.argsort(scores, kind="stable")
    below = np.concatenate([[0.0], np.cumsum(weights[order])])
    position = np.searchsorted(scores[order], thresholds, side="left")
    shares: DoubleArray = 1.0 - below[position] / below[-1]
    return shares
