"""Black squares that slide over a crop, and the map of what each of them does."""

from __future__ import annotations

import cv2
import numpy as np

from xfv_desktop.attribution.perturbation import MaskSet, Scores, is_flat
from xfv_desktop.domain import FloatArray


def list_corners(shape: tuple[int, int], *, patch: int, stride: int) -> list[tuple[int, int]]:
    """Return the upper left corners (y, x) of the squares: 0, stride, ... below size - p."""
    height, width = shape
    rows, columns = (range(0, size - patch, stride) for size in (height, width))
    return [(y, x) for y in rows for x in columns]


def slide_square(shape: tuple[int, int], *, patch: int, stride: int) -> MaskSet:
    """Return one mask per position of a black square of patch + 1 pixels."""
    corners = list_corners(shape, patch=patch, stride=stride)

    def build(start: int, stop: int) -> FloatArray:
        masks = np.ones((stop - start, *shape), np.float32)
        for mask, (y, x) in zip(masks, corners[start:stop], strict=True):
            mask[y : y + patch + 1, x : x + patch + 1] = 0
        return masks

    return MaskSet(("squares", patch, stride), len(corners), build)


def spread_squares(drops: Scores, shape: tuple[int, int], *, patch: int, stride: int) -> Scores:
    """Return the blurred mean of squares, each weighted by what it takes off the score.

    Parameters
    ----------
    drops : float64 (n,)
        The score less the score under each square, in the order of `list_corners`.
    shape : (int, int)
        Height and width of the crop, pixels.
    patch, stride : int
        Of the squares; the blur is a Gaussian of kernel size and sigma ``stride``.

    Returns
    -------
    float64 (H, W)
        Per ``patch ** 2``; positive where covering lowers the score, zero where no square
        changes it by more than rounding.
    """
    total = np.zeros(shape)
    if is_flat(np.append(drops, 0.0)):
        return total
    corners = list_corners(shape, patch=patch, stride=stride)
    for (y, x), drop in zip(corners, drops, strict=True):
        total[y : y + patch + 1, x : x + patch + 1] += drop / patch**2
    return np.asarray(cv2.GaussianBlur(total / len(corners), (stride, stride), stride))
