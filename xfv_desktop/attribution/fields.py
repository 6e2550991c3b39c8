"""Smooth fields on a crop, and the soft masks of their top areas.

Lengths are given at 112 pixels of height, for which the recipes were made, and grow with
the crop.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float64]
HEIGHT = 112
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
    scale = shape[0] / HEIGHT
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
    width = sigma * shape[0] / HEIGHT
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
