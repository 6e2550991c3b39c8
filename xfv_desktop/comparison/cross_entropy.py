"""Empirical cross-entropy: what likelihood ratios cost at every prior.

References
----------
D. Ramos and J. Gonzalez-Rodriguez, Reliable support: measuring calibration of likelihood
ratios, Forensic Science International 230 (2013) 156-169 (ECE; at even odds it is Cllr).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.weighting import DoubleArray, weigh_shares


def measure_cross_entropy(
    mated: ArrayLike,
    non_mated: ArrayLike,
    *,
    prior_odds: ArrayLike,
    counts: ArrayLike | None = None,
) -> DoubleArray:
    """Return the empirical cross-entropy in bits at each prior, float64 (K,).

    Parameters
    ----------
    mated, non_mated : array_like
        log10 likelihood ratios of mated (n,) and non-mated (M,) comparisons.
    prior_odds : array_like, (K,)
        log10 prior odds of the mated proposition.
    counts : array_like, (M,), optional
        How often each non-mated value occurs; once each when left out.

    Raises
    ------
    CalibrationError
        When either side is empty or holds what is not a number.
    """
    same, same_mass = weigh_shares(mated)
    other, other_mass = weigh_shares(non_mated, counts)
    ln10 = np.log(10.0)
    odds = np.atleast_1d(np.asarray(prior_odds, dtype=np.float64)) * ln10
    # One prior at a time: sets hold hundreds of thousands of values.
    missed = [same_mass @ np.logaddexp(0.0, -(o + same * ln10)) for o in odds]
    falsely = [other_mass @ np.logaddexp(0.0, o + other * ln10) for o in odds]
    prior = np.exp(-np.logaddexp(0.0, -odds))
    cost: DoubleArray = (prior * np.array(missed) + (1.0 - prior) * np.array(falsely)) / np.log(2)
    return cost
