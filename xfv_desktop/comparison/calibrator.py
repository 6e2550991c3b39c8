"""Turn a score into a bounded log10 likelihood ratio: logistic regression and ELUB.

The two classes get the same total weight, so that the fitted log odds are the log
likelihood ratio: no prior of the set's numbers of pairs is left in them.

References
----------
N. Brümmer and J. du Preez, Application-independent evaluation of speaker detection,
Computer Speech and Language 20 (2006) 230-275 (logistic regression for calibration).
P. Vergeer, A. van Es, A. de Jongh, I. Alberink and R. Stoel, Numerical likelihood ratios
outputted by LR systems are often based on extrapolation: when to stop extrapolating?,
Science and Justice 56 (2016) 482-491 (empirical lower and upper bounds, ELUB).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.weighting import DoubleArray, share_at_or_above, weigh
from xfv_desktop.errors import CalibrationError

BOUND_STEP = 0.01
_EXTREME = 9.0
_ROUNDS = 100


@dataclass(frozen=True)
class LogisticFit:
    """log10 LR = ``intercept`` + ``slope`` * score, before bounding."""

    intercept: float
    slope: float

    def apply(self, scores: ArrayLike) -> DoubleArray:
        """Return unbounded log10 likelihood ratios of scores."""
        return self.intercept + self.slope * np.asarray(scores, dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Calibrator:
    """A fit with bounds, and the fits of resampled subjects behind its interval.

    ``draws`` is float64 (R, 2): intercept and slope of each subject-bootstrap fit.
    ``lower`` and ``upper`` are log10 bounds, ``score_low`` and ``score_high`` the range of
    the scores it was fitted on.
    """

    fit: LogisticFit
    lower: float
    upper: float
    score_low: float
    score_high: float
    draws: DoubleArray

    def bound(self, llrs: ArrayLike) -> DoubleArray:
        """Return log10 likelihood ratios cut to the bounds."""
        return np.clip(np.asarray(llrs, dtype=np.float64), self.lower, self.upper)

    def find_interval(self, score: float, *, level: float = 0.95) -> tuple[float, float]:
        """Return the bounded central interval of the resampled fits at a score.

        Parameters
        ----------
        score : float
            Comparison score.
        level : float
            Share of the resampled fits inside.
        """
        values = self.draws[:, 0] + self.draws[:, 1] * score
        tail = (1.0 - level) / 2.0
        low, high = self.bound(np.quantile(values, [tail, 1.0 - tail]))
        value = float(self.bound(self.fit.apply(score)))
        return min(float(low), value), max(float(high), value)


def fit_logistic(
    mated: ArrayLike,
    non_mated: ArrayLike,
    *,
    mated_weights: ArrayLike | None = None,
    non_mated_weights: ArrayLike | None = None,
) -> LogisticFit:
    """Fit log10 likelihood ratios that are linear in the score, both classes equal in weight.

    Parameters
    ----------
    mated, non_mated : array_like
        Scores of mated (n,) and non-mated (M,) comparisons.
    mated_weights, non_mated_weights : array_like, optional
        Weight or count of each score; once each when left out.

    Raises
    ------
    CalibrationError
        When the scores of the two classes do not overlap (no finite fit exists), do not rise
        from non-mated to mated, or a class is empty.
    """
    same, same_mass = _share(mated, mated_weights)
    other, other_mass = _share(non_mated, non_mated_weights)
    _require_overlap(same, other)
    scores = np.concatenate([same, other])
    mass = np.concatenate([same_mass, other_mass]) / 2.0
    labels = np.concatenate([np.ones_like(same), np.zeros_like(other)])
    centre = float(mass @ scores)
    scale = float(np.sqrt(mass @ (scores - centre) ** 2))
    offset, slope = _climb((scores - centre) / scale, labels, mass)
    if slope <= 0.0:
        raise CalibrationError("Mated scores are not higher than non-mated ones in this set.")
    ln10 = float(np.log(10.0))
    return LogisticFit(
        intercept=(offset - slope * centre / scale) / ln10, slope=slope / scale / ln10
    )


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
    same, same_mass = _share(mated, None)
    other, other_mass = _share(non_mated, counts)
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


def _climb(x: DoubleArray, labels: DoubleArray, mass: DoubleArray) -> tuple[float, float]:
    """Maximise the weighted log likelihood by Newton's method with halved steps."""
    design = np.stack([np.ones_like(x), x])
    beta = np.zeros(2)
    cost = _cost(beta @ design, labels, mass)
    for _ in range(_ROUNDS):
        odds = beta @ design
        p = np.exp(-np.logaddexp(0.0, -odds))
        gradient = design @ (mass * (labels - p))
        if float(np.abs(gradient).max()) < 1e-12:
            break
        curvature = (design * (mass * p * (1.0 - p))) @ design.T
        step: DoubleArray = np.linalg.solve(curvature, gradient).astype(np.float64)
        beta, cost, moved = _descend(beta, step, cost, (design, labels, mass))
        if not moved:
            break
    return float(beta[0]), float(beta[1])


def _descend(
    beta: DoubleArray,
    step: DoubleArray,
    cost: float,
    data: tuple[DoubleArray, DoubleArray, DoubleArray],
) -> tuple[DoubleArray, float, bool]:
    design, labels, mass = data
    for halving in range(30):
        trial = beta + step / 2.0**halving
        reached = _cost(trial @ design, labels, mass)
        if reached < cost:
            return trial, reached, True
    return beta, cost, False


def _cost(odds: DoubleArray, labels: DoubleArray, mass: DoubleArray) -> float:
    return float(mass @ (np.logaddexp(0.0, odds) - labels * odds))


def _require_overlap(same: DoubleArray, other: DoubleArray) -> None:
    if same.min() >= other.max() or other.min() >= same.max():
        raise CalibrationError(
            "Mated and non-mated scores of the set do not overlap: no finite fit exists.",
            advice="Use a larger score set, in which the two overlap.",
        )


def _count(values: DoubleArray, counts: ArrayLike | None) -> float:
    return float(values.size if counts is None else np.sum(np.asarray(counts, dtype=np.float64)))


def _share(scores: ArrayLike, weights: ArrayLike | None) -> tuple[DoubleArray, DoubleArray]:
    values, mass = weigh(scores, weights)
    return values, mass / mass.sum()
