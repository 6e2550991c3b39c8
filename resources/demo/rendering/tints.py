"""Linear colours (red, green, blue) of skin, hair and irises on numeric scales."""

from __future__ import annotations

import numpy as np

from rendering.fields import Field

_SKIN = [
    [0.115, 0.055, 0.032],
    [0.25, 0.127, 0.074],
    [0.43, 0.250, 0.155],
    [0.58, 0.375, 0.265],
    [0.68, 0.480, 0.375],
]
_HAIR = [
    [0.010, 0.009, 0.009],
    [0.028, 0.017, 0.012],
    [0.075, 0.040, 0.021],
    [0.130, 0.060, 0.028],
    [0.280, 0.180, 0.085],
    [0.30, 0.29, 0.28],
]
_IRIS = [[0.035, 0.017, 0.009], [0.09, 0.042, 0.017], [0.10, 0.10, 0.040], [0.09, 0.16, 0.23]]


def skin_tint(shade: float, warmth: float) -> Field:
    """Return the base colour of skin, shape (3, 1)."""
    return _blend(_SKIN, shade) * np.array(
        [[1 + 0.05 * warmth], [1], [1 - 0.07 * warmth]], np.float32
    )


def hair_tint(shade: float) -> Field:
    """Return the base colour of hair, shape (3, 1)."""
    return _blend(_HAIR, shade)


def iris_tint(shade: float) -> Field:
    """Return the base colour of an iris, shape (3, 1)."""
    return _blend(_IRIS, shade)


def _blend(stops: list[list[float]], shade: float) -> Field:
    place = float(np.clip(shade, 0.0, 1.0)) * (len(stops) - 1)
    low = min(int(place), len(stops) - 2)
    mixed = np.array(stops[low]) * (low + 1 - place) + np.array(stops[low + 1]) * (place - low)
    return mixed.astype(np.float32).reshape(3, 1)
