"""Repeatable lattice noise in two and three dimensions."""

from __future__ import annotations

import numpy as np

from rendering.fields import Field

_SIDE = 64
_TABLE = np.random.default_rng(20240).uniform(-1.0, 1.0, _SIDE * _SIDE * 16).astype(np.float32)


def plane_noise(first: Field, second: Field) -> Field:
    """Return smooth noise in [-1, 1] over a plane; the unit is one lattice cell."""
    (i, u), (j, v) = _cell(first), _cell(second)
    low = _mix(_pick(i, j), _pick(i + 1, j), part=u)
    high = _mix(_pick(i, j + 1), _pick(i + 1, j + 1), part=u)
    return _mix(low, high, part=v)


def space_noise(points: Field) -> Field:
    """Return smooth noise in [-1, 1] at points of shape (3, n)."""
    (i, u), (j, v), (k, w) = (_cell(axis) for axis in points)
    layers = []
    for depth in (k, k + 1):
        low = _mix(_pick(i, j, depth), _pick(i + 1, j, depth), part=u)
        high = _mix(_pick(i, j + 1, depth), _pick(i + 1, j + 1, depth), part=u)
        layers.append(_mix(low, high, part=v))
    return _mix(layers[0], layers[1], part=w)


def fractal_noise(points: Field, octaves: int = 3) -> Field:
    """Return noise in about [-1, 1] with detail added at halved sizes."""
    total = np.zeros(points.shape[1], np.float32)
    for octave in range(octaves):
        shift = np.float32(5.3 * octave)
        total += space_noise(points * np.float32(2**octave) + shift) * np.float32(0.5**octave)
    return total * np.float32(1.0 / (2.0 - 0.5 ** (octaves - 1)))


def _cell(values: Field) -> tuple[np.ndarray, Field]:
    floor = np.floor(values)
    part = values - floor
    return floor.astype(np.int32), part * part * (3.0 - 2.0 * part)


def _pick(i: np.ndarray, j: np.ndarray, k: np.ndarray | int = 0) -> Field:
    mask = _SIDE - 1
    return _TABLE[((i & mask) * _SIDE + (j & mask)) * 16 + (k & 15)]


def _mix(low: Field, high: Field, *, part: Field) -> Field:
    return low + (high - low) * part
