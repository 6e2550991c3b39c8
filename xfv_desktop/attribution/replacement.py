"""The decision-based patch replacement (DPR) curve: put back what should not be there.

The decision on a patched pair is taken once. If it is a match, the pixels that speak most
for similarity give way to the untouched picture's, else those that speak most for
dissimilarity; a map that finds the foreign squares corrects false decisions early. Every
level starts from the patched picture. Bounds are strict, so pixels tied with the bound stay.

References
----------
M. Huber, A. T. Luu, P. Terhörst, N. Damer, WACV 2024, arXiv 2304.13409, section 4.3, and the
authors' released code.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.patch_lfw import SEED
from xfv_desktop.domain import Uint8Array

# Percent of the pixels.
LEVELS = tuple(range(0, 100, 5))
Mask = NDArray[np.bool_]


def choose_pixels(values: NDArray[np.float64], *, matched: bool) -> Mask:
    """Return which pixels are replaced at each level, bool (20, H, W).

    Parameters
    ----------
    values : float64 (H, W)
        The signed map: large values speak for similarity, small ones for dissimilarity.
    matched : bool
        The decision on the patched pair: replace the largest values, else the smallest.
    """
    rising = np.sort(values, axis=None)
    count = rising.size
    masks = [np.zeros(values.shape, bool)]
    for level in LEVELS[1:]:
        share = 100 - level if matched else level
        bound = rising[count * share // 100]
        masks.append(values > bound if matched else values < bound)
    return np.stack(masks)


def choose_in_order(order: NDArray[np.intp], shape: tuple[int, int]) -> Mask:
    """Return masks, bool (20, H, W), of the first pixels of an order, whatever was decided."""
    masks = np.zeros((len(LEVELS), order.size), bool)
    for row, level in zip(masks, LEVELS, strict=True):
        row[order[: order.size * level // 100]] = True
    return masks.reshape(-1, *shape)


def draw_order(count: int) -> NDArray[np.intp]:
    """Return the random order that replacement is compared with: one for all pairs."""
    order = np.arange(count)
    np.random.RandomState(SEED).shuffle(order)
    return order


def order_oracle(squares: Mask) -> NDArray[np.intp]:
    """Return the order of who knows the squares, bool (H, W): they first, in random order."""
    order = draw_order(squares.size)
    inside = squares.reshape(-1)[order]
    return np.concatenate([order[inside], order[~inside]])


def replace_pixels(patched: Uint8Array, original: Uint8Array, masks: Mask) -> Uint8Array:
    """Return the pictures at each level, uint8 (n, H, W, 3), from masks, bool (n, H, W)."""
    return np.where(masks[..., None], original, patched).astype(np.uint8)


def measure_error_area(errors: NDArray[np.generic]) -> NDArray[np.float64]:
    """Return areas under error curves, (..., 20) to (...).

    The axis is in percent replaced, 0 to 95, by the trapezoid rule: 95 where every decision
    is false at every level, and about the mean error in percentage points otherwise.
    """
    return np.asarray(np.trapezoid(errors.astype(np.float64), LEVELS, axis=-1))
