"""Cost of log likelihood ratios: Cllr, and Cllr_min after the best monotone calibration.

References
----------
N. Brümmer and J. du Preez, Application-independent evaluation of speaker detection,
Computer Speech and Language 20 (2006) 230-275, equations 10 (Cllr) and section 6 (the
minimum by pool-adjacent-violators).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.weighting import DoubleArray, IndexArray, weigh


def measure_cllr(
    mated: ArrayLike, non_mated: ArrayLike, *, counts: ArrayLike | None = None
) -> float:
    """Return the log likelihood ratio cost, 0 for perfect and 1 for uninformative.

    Parameters
    ----------
    mated, non_mated : array_like
        log10 likelihood ratios of mated (n,) and non-mated (M,) comparisons.
    counts : array_like, (M,), optional
        How often each non-mated value occurs; once each when left out.

    Returns
    -------
    float
        Cost in bits.

    Raises
    ------
    CalibrationError
        When either side is empty.
    """
    same, ones = weigh(mated)
    other, weights = weigh(non_mated, counts)
    return _balance(same, ones, other, weights)


def measure_cllr_min(
    mated: ArrayLike, non_mated: ArrayLike, *, counts: ArrayLike | None = None
) -> float:
    """Return the cost left after the best monotone calibration: discrimination alone.

    Parameters
    ----------
    mated, non_mated : array_like
        Scores or log likelihood ratios, (n,) and (M,); only their order matters.
    counts : array_like, (M,), optional
        How often each non-mated value occurs; once each when left out.

    Raises
    ------
    CalibrationError
        When either side is empty.
    """
    same, ones = weigh(mated)
    other, weights = weigh(non_mated, counts)
    values, place = np.unique(np.concatenate([same, other]), return_inverse=True)
    mass_same = _collect(place[: same.size], ones, values.size)
    mass_other = _collect(place[same.size :], weights, values.size)
    share = fit_monotone(mass_same / (mass_same + mass_other), mass_same + mass_other)
    with np.errstate(divide="ignore"):
        llr = np.log10(share) - np.log10(1.0 - share)
    # Only levels that occur on a side count there; infinities never mislead after pooling.
    used, filled = mass_same > 0, mass_other > 0
    return _balance(llr[used], mass_same[used], llr[filled], mass_other[filled])


def fit_monotone(values: DoubleArray, weights: DoubleArray) -> DoubleArray:
    """Return the weighted least-squares non-decreasing fit (pool adjacent violators).

    Parameters
    ----------
    values : ndarray, float64 (K,)
        Values in order.
    weights : ndarray, float64 (K,)
        Positive weights.

    Returns
    -------
    ndarray, float64 (K,)
        The fit.

    References
    ----------
    M. Ayer et al., An empirical distribution function for sampling with incomplete
    information, Annals of Mathematical Statistics 26 (1955) 641-647.
    """
    means: list[float] = []
    masses: list[float] = []
    sizes: list[int] = []
    for value, weight in zip(values.tolist(), weights.tolist(), strict=True):
        mean, mass, size = value, weight, 1
        while means and means[-1] >= mean:
            earlier = masses.pop()
            mean = (means.pop() * earlier + mean * mass) / (earlier + mass)
            mass += earlier
            size += sizes.pop()
        means.append(mean)
        masses.append(mass)
        sizes.append(size)
    return np.repeat(np.asarray(means, dtype=np.float64), sizes)


def _collect(place: IndexArray, weights: DoubleArray, size: int) -> DoubleArray:
    """Return the share of the weight that falls on each level."""
    return np.bincount(place, weights / weights.sum(), size).astype(np.float64)


def _balance(
    same: DoubleArray, same_mass: DoubleArray, other: DoubleArray, other_mass: DoubleArray
) -> float:
    ln10 = np.log(10.0)
    missed = np.average(np.logaddexp(0.0, -same * ln10), weights=same_mass)
    falsely = np.average(np.logaddexp(0.0, other * ln10), weights=other_mass)
    return float((missed + falsely) / (2.0 * np.log(2.0)))
