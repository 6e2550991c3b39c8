"""Masks by percentiles of a map, as two published protocols make them.

Unlike an exact ranking, a percentile keeps tied pixels together: a map with many equal values
loses or keeps them all at once.

References
----------
Y. Zhang, M. Günther, CVPRW 2026, arXiv 2605.12017 (FAME), released evaluation code: Deletion
and Insertion of the similarity map over all pairs.
J. R. Williford, B. B. May, J. Byrne, Explainable face recognition, ECCV 2020, arXiv
2008.00916, released code: the hiding game.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import Uint8Array

ALL_PAIRS_LEVELS = tuple(range(0, 101, 10))
HIDING_LEVELS = tuple(range(101))
Mask = NDArray[np.bool_]


def delete_and_insert(values: NDArray[np.float64]) -> tuple[Mask, Mask]:
    """Return what Deletion and Insertion keep, bool (11, H, W) each, of a map (H, W).

    At a level of P percent the bound is the (100 - P)-th percentile: Deletion keeps what is
    at most the bound, Insertion what is above it. At 100 % Deletion keeps the least pixels.
    """
    bounds = np.percentile(values, [100 - level for level in ALL_PAIRS_LEVELS])
    above = values > bounds[:, None, None]
    return ~above, above


def hide(values: NDArray[np.float64], *, largest_first: bool) -> Mask:
    """Return what is left to be seen in the hiding game, bool (101, H, W), of a map (H, W).

    Hidden is what is at least the (100 - P)-th percentile, or with the smallest first at most
    the P-th, so the outermost pixel is hidden already at 0 %.
    """
    levels = HIDING_LEVELS[::-1] if largest_first else HIDING_LEVELS
    bounds = np.percentile(values, levels)[:, None, None]
    return values < bounds if largest_first else values > bounds


def fill_hidden(crop: Uint8Array, fill: Uint8Array, seen: Mask) -> Uint8Array:
    """Return pictures, uint8 (n, H, W, 3): the crop where it is seen, the fill elsewhere."""
    return np.where(seen[..., None], crop, fill).astype(np.uint8)
