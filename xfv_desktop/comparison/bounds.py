"""Bound likelihood ratios where the score set stops supporting them (ELUB).

References
----------
P. Vergeer, A. van Es, A. de Jongh, I. Alberink and R. Stoel, Numerical likelihood ratios
outputted by LR systems are often based on extrapolation: when to stop extrapolating?,
Science and Justice 56 (2016) 482-491 (empirical lower and upper bounds, ELUB).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.weighting import DoubleArray, share_at_or_above, weigh_shares

BOUND_STEP = 0.01
_EXTREME = 9.0


def find_bounds(
    mated: ArrayLike,
    non_mated: ArrayLike,
    *,
    counts: ArrayLike | None = None,
    trials: float | None = None,
) -> tuple[float, float]:
    """Return the empirical lower and upper bounds of log10 likelihood ratios (ELUB).

    Beyond the bounds, one more misleading ratio in the set would make relying on the system
    worse than ignoring it, for some decision the ratio could serve.

    Parameters
    ----------
    mated, non_mated : array_like
        log10 likelihood ratios of mated (n,) and non-mated (M,) comparisons.
    counts : array_like, (M,), optional
        How often each non-mated value occurs; once each when left out.
    trials : float, optional
        How many independent comparisons the non-mated ones are worth. All pairs of a few
        hundred people repeat the same people, so that counting each pair as independent
        would push the upper bound beyond what the people support. Left out: the counts.

    Returns
    -------
    tuple of float
        Lower bound <= 0 and upper bound >= 0, on a grid of 0.01.

    References
    ----------
    Vergeer et al. (2016), section 3: normalised Bayes error rate with one added misleading
    ratio on either side.
    """
    same, same_mass = weigh_shares(mated, None)
    other, other_mass = weigh_shares(non_mated, counts)
    worth = trials if trials is not None else _count(other, counts)
    grid = _grid(same, other, worth)
    # Strictly above: a ratio equal to the wanted one does not yet tip the decision.
    above = np.nextafter(grid, np.inf)
    same_above = share_at_or_above(same, same_mass, above) * same.size / (same.size + 1.0)
    other_above = (share_at_or_above(other, other_mass, above) * worth + 1.0) / (worth + 1.0)
    utility = 1.0 - same_above + 10.0**grid * other_above
    neutral = np.minimum(1.0, 10.0**grid)
    failing = neutral / utility < 1.0
    left, right = grid[(grid <= 0.0) & failing], grid[(grid >= 0.0) & failing]
    lower = np.max(left + BOUND_STEP, initial=grid[0])
    upper = np.min(right - BOUND_STEP, initial=grid[-1])
    return float(min(lower, 0.0)), float(max(upper, 0.0))


def _grid(same: DoubleArray, other: DoubleArray, worth: float) -> DoubleArray:
    values = np.clip(np.concatenate([same, other]), -_EXTREME, _EXTREME)
    lowest = max(float(values.min()), -float(np.log10(same.size + 1.0)))
    highest = min(float(values.max()), float(np.log10(worth + 1.0)))
    first = min(0, int(lowest // BOUND_STEP))
    last = max(0, int(highest // BOUND_STEP) + 1)
    return np.linspace(first * BOUND_STEP, last * BOUND_STEP, last - first + 1)


def _count(values: DoubleArray, counts: ArrayLike | None) -> float:
    return float(values.size if counts is None else np.sum(np.asarray(counts, dtype=np.float64)))
