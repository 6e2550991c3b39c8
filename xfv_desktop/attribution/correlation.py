"""Correlations: of two maps' orders, and of masks with their scores."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import FloatArray

# Scores of float32 embeddings that differ by less are not told apart.
_NOISE = 1e-6


def correlate_ranks(one: FloatArray, two: FloatArray) -> float | None:
    """Return Spearman's rank correlation of two maps; None where one has a single value.

    Parameters
    ----------
    one, two : float32 (H, W)
        Equal values share their mean rank.
    """
    ranks = [_rank(values) for values in (one, two)]
    norms = [float(np.linalg.norm(rank)) for rank in ranks]
    if not all(norms):
        return None
    return float(ranks[0] @ ranks[1] / (norms[0] * norms[1]))


def _rank(values: FloatArray) -> NDArray[np.float64]:
    """Return centred mean ranks, float64 (H * W,)."""
    _, inverse, counts = np.unique(values.reshape(-1), return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    centred: NDArray[np.float64] = ranks - ranks.mean()
    return centred


def correlate_masks(
    masks: NDArray[np.float64], scores: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return Pearson's correlation of each pixel's mask values with scores, float64 (H, W).

    Zero everywhere when the scores are all alike, and at pixels whose mask never changes.

    Parameters
    ----------
    masks : float64 (n, H, W)
        Values in [0, 1].
    scores : float64 (n,)
        One per mask.
    """
    if np.ptp(scores) <= _NOISE:
        return np.zeros(masks.shape[1:])
    centred = masks - masks.mean(0)
    deviations = scores - scores.mean()
    products = np.tensordot(deviations, centred, axes=1)
    norms = np.sqrt((centred**2).sum(0) * (deviations**2).sum())
    out: NDArray[np.float64] = np.zeros_like(products)
    np.divide(products, norms, out=out, where=norms > 0)
    return out
