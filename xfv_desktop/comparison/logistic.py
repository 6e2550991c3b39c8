"""Fit log10 likelihood ratios that are linear in the score, by logistic regression.

The two classes get the same total weight, so that the fitted log odds are the log
likelihood ratio: no prior of the set's numbers of pairs is left in them.

References
----------
N. Brümmer and J. du Preez, Application-independent evaluation of speaker detection,
Computer Speech and Language 20 (2006) 230-275 (logistic regression for calibration).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.weighting import DoubleArray, weigh_shares
from xfv_desktop.errors import CalibrationError

_ROUNDS = 100
_CLOSE = 1e-12


@dataclass(frozen=True)
class LogisticFit:
    """log10 LR = ``intercept`` + ``slope`` * score, before bounding."""

    intercept: float
    slope: float

    def apply(self, scores: ArrayLike) -> DoubleArray:
        """Return unbounded log10 likelihood ratios of scores."""
        return self.intercept + self.slope * np.asarray(scores, dtype=np.float64)


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
    same, same_mass = weigh_shares(mated, mated_weights)
    other, other_mass = weigh_shares(non_mated, non_mated_weights)
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


def _climb(x: DoubleArray, labels: DoubleArray, mass: DoubleArray) -> tuple[float, float]:
    """Maximise the weighted log likelihood by Newton's method with halved steps."""
    design = np.stack([np.ones_like(x), x])
    beta = np.zeros(2)
    cost = _cost(beta @ design, labels, mass)
    for _ in range(_ROUNDS):
        odds = beta @ design
        p = np.exp(-np.logaddexp(0.0, -odds))
        gradient = design @ (mass * (labels - p))
        curvature = (design * (mass * p * (1.0 - p))) @ design.T
        step = _solve(curvature, gradient)
        if float(gradient @ step) < _CLOSE:
            # Near the maximum each step squares the error: this last one needs no check.
            beta = beta + step
            break
        beta, cost, moved = _descend(beta, step, cost, (design, labels, mass))
        if not moved:
            break
    return float(beta[0]), float(beta[1])


def _solve(curvature: DoubleArray, gradient: DoubleArray) -> DoubleArray:
    try:
        return np.linalg.solve(curvature, gradient).astype(np.float64)
    except np.linalg.LinAlgError as error:
        raise CalibrationError("The scores of the set leave the fit undetermined.") from error


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
