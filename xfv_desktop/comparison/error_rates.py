"""Error rates of labelled scores: FMR, FNMR, their crossing, thresholds at a wanted FMR.

A comparison is accepted when its score is at or above the threshold. Mated scores are
counted singly; non-mated scores may come as values with counts, since there are many.

References
----------
ISO/IEC 19795-1:2021, Biometric performance testing and reporting (FMR, FNMR).
G. R. Doddington et al., The NIST speaker recognition evaluation, Speech Communication 31
(2000) 225-254: the rule of 30 (at least 30 errors, so that with 90 % confidence the true
rate lies within 30 % of the observed one, for independent trials).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.weighting import share_at_or_above, weigh
from xfv_desktop.errors import CalibrationError

ERRORS_WANTED = 30


@dataclass(frozen=True)
class EqualErrorPoint:
    """Where FMR and FNMR are nearest to each other; ``rate`` is their mean there."""

    threshold: float
    rate: float
    fmr: float
    fnmr: float


def false_match_rate(
    non_mated: ArrayLike, threshold: float, *, counts: ArrayLike | None = None
) -> float:
    """Return the share of non-mated comparisons that are accepted.

    Parameters
    ----------
    non_mated : array_like, (M,)
        Scores of non-mated comparisons.
    threshold : float
        Scores at or above it are accepted.
    counts : array_like, (M,), optional
        How often each score occurs; once each when left out.

    Raises
    ------
    CalibrationError
        When there are no scores, or some are not numbers.
    """
    scores, weights = weigh(non_mated, counts)
    return float(weights[scores >= threshold].sum() / weights.sum())


def false_non_match_rate(mated: ArrayLike, threshold: float) -> float:
    """Return the share of mated comparisons that are rejected.

    Raises
    ------
    CalibrationError
        When there are no scores, or some are not numbers.
    """
    scores, weights = weigh(mated)
    return float(weights[scores < threshold].sum() / weights.sum())


def equal_error_rate(
    mated: ArrayLike, non_mated: ArrayLike, *, counts: ArrayLike | None = None
) -> EqualErrorPoint:
    """Return the point where FMR and FNMR are nearest to each other.

    Every score that occurs is tried as a threshold, from the largest down; of thresholds
    that serve equally well the largest is kept.

    Parameters
    ----------
    mated : array_like, (n,)
        Scores of mated comparisons.
    non_mated : array_like, (M,)
        Scores of non-mated comparisons.
    counts : array_like, (M,), optional
        How often each non-mated score occurs; once each when left out.

    Raises
    ------
    CalibrationError
        When either side has no scores, or some are not numbers.
    """
    same, ones = weigh(mated)
    other, weights = weigh(non_mated, counts)
    candidates = np.unique(np.concatenate([same, other]))[::-1]
    fmr = share_at_or_above(other, weights, candidates)
    fnmr = 1.0 - share_at_or_above(same, ones, candidates)
    # Shares are ratios of counts: differences below one part in 1e12 are rounding, not ties.
    best = int(np.argmin(np.round(np.abs(fmr - fnmr), 12)))
    return EqualErrorPoint(
        threshold=float(candidates[best]),
        rate=float((fmr[best] + fnmr[best]) / 2.0),
        fmr=float(fmr[best]),
        fnmr=float(fnmr[best]),
    )


def threshold_at_fmr(
    non_mated: ArrayLike, target: float, *, counts: ArrayLike | None = None
) -> float:
    """Return the smallest threshold whose FMR does not exceed the target.

    Parameters
    ----------
    non_mated : array_like, (M,)
        Scores of non-mated comparisons.
    target : float
        Wanted FMR, above 0 and below 1.
    counts : array_like, (M,), optional
        How often each score occurs; once each when left out.

    Raises
    ------
    CalibrationError
        When the target is no rate, or there are too few comparisons to see 30 errors at it.
    """
    scores, weights = weigh(non_mated, counts)
    _require_support(float(weights.sum()), target)
    order = np.argsort(scores)
    ascending, cumulative = scores[order], np.cumsum(weights[order])
    allowed = target * float(cumulative[-1]) * (1.0 + 1e-12)
    # Lowest score that may be accepted: all above it stay within the allowance.
    rejected = cumulative[-1] - cumulative
    last = int(np.argmax(rejected <= allowed))
    return float(np.nextafter(ascending[last], math.inf))


def count_needed(target: float) -> int:
    """Return how many non-mated comparisons an FMR takes to be seen with 30 errors."""
    return math.ceil(round(ERRORS_WANTED / target, 6))


def _require_support(total: float, target: float) -> None:
    if not 0.0 < target < 1.0:
        raise CalibrationError(
            f"{target:g} is not a false match rate.", advice="Give a rate between 0 and 1."
        )
    needed = count_needed(target)
    if total < needed:
        raise CalibrationError(
            f"An FMR of {target:g} cannot be fixed on {total:.0f} non-mated comparisons: "
            f"{needed} are needed to see {ERRORS_WANTED} errors.",
            advice="Ask for a higher FMR, use a larger score set, or give a threshold by hand.",
        )
