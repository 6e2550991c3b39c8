"""Sums over random masks that are built twice instead of being kept."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xfv_desktop.attribution.perturbation import MaskSet, Scores

_BLOCK = 64


@dataclass(frozen=True, eq=False)
class MaskSums:
    """Sums over masks, float64 (H, W) each: of M, of M squared and of weight times M."""

    first: Scores
    second: Scores
    weighted: Scores


def sum_masks(masks: MaskSet, weights: Scores) -> MaskSums:
    """Return the sums over a set of masks, built block by block.

    Parameters
    ----------
    masks : MaskSet
        At least one mask.
    weights : float64 (n,)
        One weight per mask.
    """
    first = second = weighted = np.zeros(masks.build(0, 1).shape[1:])
    for start in range(0, masks.count, _BLOCK):
        stop = min(start + _BLOCK, masks.count)
        block = masks.build(start, stop).astype(np.float64)
        first = first + block.sum(0)
        second = second + (block**2).sum(0)
        weighted = weighted + np.tensordot(weights[start:stop], block, axes=1)
    return MaskSums(first, second, weighted)
