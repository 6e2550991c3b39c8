"""Smooth fields on a crop, and the soft masks of their top areas.

Lengths are given at 112 pixels of height, for which the recipes were made, and grow with
the crop.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float64]
_HEIGHT = 112
_CELL = 8
_BLUR = 5.0
# Peak and spread of the centre prior in a 112x112 crop, pixels.
_CENTRE_Y, _SPREAD_Y, _SPREAD_X = 54.0, 37.5, 30.0


def standardise(field: Field) -> Field:
    """Return the field with mean 0 and deviation 1; zero where it is constant."""
    deviation = float(field.std())
    if deviation < 1e-12:
        return np.zeros_like(field)
    scaled: Field = (field - field.mean()) / deviation
    return scaled


def draw_centre(shape: tuple[int, int]) -> Field:
    """Return the centre prior, float64 (H, W) in (0, 1]: a Gaussian on the mid-face."""
    scale = shape[0] / _HEIGHT
    y, x = np.indices(shape)
    middle = (shape[1] - 1) / 2 + scale / 2
    down = (y - _CENTRE_Y * scale) / (_SPREAD_Y * scale)
    across = (x - middle) / (_SPREAD_X * scale)
    prior: Field = np.exp(-(down**2 + across**2) / 2)
    return prior


def draw_noise(shape: tuple[int, int], *, sigma: float, seed: tuple[int, ...]) -> Field:
    """Return blurred white noise, float64 (H, W), mean 0 and deviation 1.

    Parameters
    ----------
    shape : (int, int)
        Height and width, pixels.
    sigma : float
        Of the blur, pixels at a height of 112.
    seed : tuple of int
        The same numbers give the same field.
    """
    width = sigma * shape[0] / _HEIGHT
    margin = int(np.ceil(4 * width))
    size = (shape[0] + 2 * margin, shape[1] + 2 * margin)
    noise = np.random.default_rng(list(seed)).standard_normal(size)
    blurred = cv2.GaussianBlur(noise, (2 * margin + 1, 2 * margin + 1), width)
    inner = np.asarray(blurred, np.float64)[margin : margin + shape[0], margin : margin + shape[1]]
    return standardise(inner)


def mask_softly(field: Field, *, areas: Field, temperature: float) -> Field:
    """Return soft masks of the field's top areas, float64 (n, H, W) in (0, 1).

    ``sigmoid((field - q) / temperature)`` with q the quantile that leaves the area above it.

    Parameters
    ----------
    field : float64 (H, W)
        Mean 0, deviation 1.
    areas : float64 (n,)
        Shares of the pixels.
    temperature : float
        Softness of the masks' borders, in deviations.
    """
    levels = np.quantile(field, 1 - areas)[:, None, None]
    # tanh does not overflow where exp would.
    masks: Field = 0.5 + 0.5 * np.tanh((field[None] - levels) / (2 * temperature))
    return masks


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
        rows = _HEIGHT // _CELL
        columns = max(1, round(rows * shape[1] / shape[0]))
        sigma = _BLUR * shape[0] / _HEIGHT
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
            field, (0, 0), _BLUR * field.shape[0] / _HEIGHT, borderType=cv2.BORDER_REFLECT
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
