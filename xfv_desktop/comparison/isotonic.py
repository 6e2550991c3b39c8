"""Calibrate by pool-adjacent-violators: the best log likelihood ratios that rise with the score.

References
----------
M. Ayer et al., An empirical distribution function for sampling with incomplete information,
Annals of Mathematical Statistics 26 (1955) 641-647.
N. Brümmer and J. du Preez, Application-independent evaluation of speaker detection,
Computer Speech and Language 20 (2006) 230-275, section 6.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.calibration_cost import fit_monotone
from xfv_desktop.comparison.weighting import DoubleArray, weigh_shares


@dataclass(frozen=True, eq=False)
class IsotonicFit:
    """Shares of mated weight at rising scores, float64 (K,) each, in [0, 1]."""

    scores: DoubleArray
    shares: DoubleArray

    def apply(self, scores: ArrayLike) -> DoubleArray:
        """Return log10 likelihood ratios, infinite beyond the overlap of the two classes.

        Between the scores of the fit the share is interpolated linearly; below the first and
        above the last it stays what it is there.
        """
        wanted = np.asarray(scores, dtype=np.float64)
        share = np.interp(wanted, self.scores, self.shares)
        with np.errstate(divide="ignore"):
            return np.asarray(np.log10(share) - np.log1p(-share) / np.log(10.0))


def fit_isotonic(
    mated: ArrayLike, non_mated: ArrayLike, *, counts: ArrayLike | None = None
) -> IsotonicFit:
    """Fit non-decreasing log10 likelihood ratios, both classes equal in weight.

    Parameters
    ----------
    mated, non_mated : array_like
        Scores or log likelihood ratios, finite, (n,) and (M,).
    counts : array_like, (M,), optional
        How often each non-mated score occurs; once each when left out.

    Raises
    ------
    CalibrationError
        When either side is empty or holds what is not a number.
    """
    same, same_mass = weigh_shares(mated)
    other, other_mass = weigh_shares(non_mated, counts)
    scores, place = np.unique(np.concatenate([same, other]), return_inverse=True)
    hits = np.bincount(place[: same.size], same_mass, scores.size).astype(np.float64)
    mass = hits + np.bincount(place[same.size :], other_mass, scores.size)
    return IsotonicFit(scores, fit_monotone(hits / mass, mass))
