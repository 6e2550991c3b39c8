"""A coarse grid seen as a smooth field on a crop, and the way back for gradients."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from xfv_desktop.attribution.fields import HEIGHT, Field, standardise

# At the height for which the recipe was made, pixels.
_CELL, _BLUR = 8, 5.0


@dataclass(frozen=True, eq=False)
class CoarseField:
    """A coarse grid seen as a smooth field: bicubic enlargement, then a Gaussian blur.

    Both are linear, so the field is ``down @ grid @ across.T``, and its adjoint the same
    product the other way round, on every device the same.

    Attributes
    ----------
    down : float64 (H, h)
        From the grid's rows to the crop's.
    across : float64 (W, w)
        From the grid's columns to the crop's.
    """

    down: Field
    across: Field

    @classmethod
    def for_shape(cls, shape: tuple[int, int]) -> CoarseField:
        """Return the grid of a crop: 14 rows, columns of the same width."""
        rows = HEIGHT // _CELL
        columns = max(1, round(rows * shape[1] / shape[0]))
        sigma = _BLUR * shape[0] / HEIGHT
        return cls(_enlarge(rows, shape[0], sigma=sigma), _enlarge(columns, shape[1], sigma=sigma))

    def spread(self, grid: Field) -> Field:
        """Return the field, float64 (H, W), with mean 0 and deviation 1, of a grid (h, w)."""
        return standardise(self.down @ grid @ self.across.T)

    def gather(self, grid: Field, gradient: Field) -> Field:
        """Return a gradient in the field, (H, W), as the gradient in the grid, (h, w)."""
        raw = self.down @ grid @ self.across.T
        deviation = max(float(raw.std()), 1e-12)
        field = self.spread(grid)
        free = gradient - gradient.mean() - field * (gradient * field).mean()
        gathered: Field = self.down.T @ (free / deviation) @ self.across
        return gathered

    def sample(self, field: Field) -> Field:
        """Return a grid, float64 (h, w), of the means of a field over its cells."""
        size = (self.across.shape[1], self.down.shape[1])
        blurred = cv2.GaussianBlur(
            field, (0, 0), _BLUR * field.shape[0] / HEIGHT, borderType=cv2.BORDER_REFLECT
        )
        level = standardise(np.asarray(blurred, np.float64))
        coarse = cv2.resize(level, size, interpolation=cv2.INTER_AREA)
        return np.asarray(coarse, np.float64)


def _enlarge(cells: int, pixels: int, *, sigma: float) -> Field:
    """Return the matrix, (pixels, cells), that enlarges and blurs along one axis."""
    wide = cv2.resize(np.eye(cells), (cells, pixels), interpolation=cv2.INTER_CUBIC)
    reach = max(1, int(3 * sigma))
    offsets = np.arange(-reach, reach + 1)
    kernel = np.exp(-(offsets**2) / (2 * sigma**2))
    padded = np.pad(wide, ((reach, reach), (0, 0)), mode="reflect")
    rows = np.arange(pixels)[:, None] + np.arange(2 * reach + 1)
    blurred: Field = np.einsum("pkc,k->pc", padded[rows], kernel / kernel.sum())
    return blurred
