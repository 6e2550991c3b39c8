"""Calibrate by kernel densities: log10 of the ratio of two smoothed score distributions.

Unlike the logistic fit it assumes no shape, and beyond the scores that it was fitted on it is
extrapolation by the kernels' tails: it is for comparison with the others, and is never read
outside the bounds of `bounds.find_bounds`.

References
----------
B. W. Silverman, Density Estimation for Statistics and Data Analysis, 1986, equation 3.28
(the normal reference bandwidth).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from xfv_desktop.comparison.weighting import DoubleArray, weigh_shares
from xfv_desktop.errors import CalibrationError

# Kernel values held at a time.
_CHUNK = 4_000_000


@dataclass(frozen=True, eq=False)
class Density:
    """A Gaussian kernel density: scores and their shares, float64 (M,), and the bandwidth."""

    scores: DoubleArray
    shares: DoubleArray
    bandwidth: float

    def compute_log(self, scores: ArrayLike) -> DoubleArray:
        """Return natural logarithms of the density at scores."""
        wanted = np.atleast_1d(np.asarray(scores, dtype=np.float64))
        rows = max(1, _CHUNK // self.scores.size)
        parts = [self._add_up(wanted[k : k + rows]) for k in range(0, wanted.size, rows)]
        scale = np.log(self.bandwidth * np.sqrt(2.0 * np.pi))
        return np.asarray(np.concatenate(parts) - scale, dtype=np.float64)

    def _add_up(self, wanted: DoubleArray) -> DoubleArray:
        """Return the log of the weighted sum of kernels, safe where all of them underflow."""
        far = (wanted[:, None] - self.scores[None]) / self.bandwidth
        exponents = np.log(self.shares)[None] - 0.5 * far * far
        top = exponents.max(axis=1)
        total: DoubleArray = top + np.log(np.exp(exponents - top[:, None]).sum(axis=1))
        return total


@dataclass(frozen=True, eq=False)
class KernelFit:
    """log10 LR = log10 of the mated over the non-mated density, before bounding."""

    mated: Density
    non_mated: Density

    def apply(self, scores: ArrayLike) -> DoubleArray:
        """Return unbounded log10 likelihood ratios of scores, float64 (K,)."""
        ratio = self.mated.compute_log(scores) - self.non_mated.compute_log(scores)
        return np.asarray(ratio / np.log(10.0))


def fit_kernels(
    mated: ArrayLike, non_mated: ArrayLike, *, counts: ArrayLike | None = None
) -> KernelFit:
    """Fit a Gaussian kernel density to each class, with Silverman's bandwidth.

    Parameters
    ----------
    mated, non_mated : array_like
        Finite scores of mated (n,) and non-mated (M,) comparisons.
    counts : array_like, (M,), optional
        How often each non-mated score occurs; once each when left out.

    Raises
    ------
    CalibrationError
        When a side is empty, or all of its scores are equal.
    """
    return KernelFit(_fit(mated, None), _fit(non_mated, counts))


def _fit(scores: ArrayLike, counts: ArrayLike | None) -> Density:
    values, shares = weigh_shares(scores, counts)
    total = values.size if counts is None else float(np.sum(np.asarray(counts)))
    deviation = float(np.sqrt(shares @ (values - shares @ values) ** 2))
    if not deviation > 0.0:
        raise CalibrationError("All scores of one side are equal: they have no density.")
    return Density(values, shares, deviation * (4.0 / (3.0 * total)) ** 0.2)
