"""Turn a score into a bounded log10 likelihood ratio with its interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.logistic import LogisticFit
from xfv_desktop.comparison.weighting import DoubleArray


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
