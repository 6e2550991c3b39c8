"""How well two runs of an ONNX graph agree on seeded random pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import FloatArray

_SEED = 2026
# What the converter and the networks it makes raise for graphs that they cannot do.
FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
Run = Callable[[FloatArray], FloatArray]


class NotConvertible(Exception):  # noqa: N818 - a state, told on the card
    """Why a graph stays a black box."""


@dataclass(frozen=True)
class Agreement:
    """How well two runs of a graph agree, row by row.

    Attributes
    ----------
    rows : int
        Number of pictures.
    least_cosine : float
        The smallest cosine of the two embeddings of one picture.
    largest_difference : float
        The largest difference of any number of their unit embeddings.
    """

    rows: int
    least_cosine: float
    largest_difference: float


def draw_pictures(size: tuple[int, int], *, rows: int) -> FloatArray:
    """Return seeded random grey levels, float32 (rows, 3, H, W), 0..255, coarse and fine."""
    draws = np.random.default_rng(_SEED)
    height, width = size
    coarse = draws.integers(0, 256, (rows, 3, -(-height // 16), -(-width // 16)))
    large = np.kron(coarse, np.ones((1, 1, 16, 16)))[:, :, :height, :width]
    fine = draws.integers(-40, 41, (rows, 3, height, width))
    pictures: FloatArray = np.clip(large + fine, 0, 255).astype(np.float32)
    return pictures


def explain(fault: Exception) -> NotConvertible:
    """Return the reason in one line; memory that ran out is no reason and goes on."""
    said = " ".join(str(fault).split())[:160]
    if "memory" in said:
        raise fault
    return NotConvertible(f"{type(fault).__name__}: {said}")


def measure(run: Run, reference: FloatArray, *, given: FloatArray) -> Agreement:
    """Return how well a run agrees with the reference embeddings, float32 (n, D).

    Raises
    ------
    NotConvertible
        When the run fails or gives something of another shape, or not finite.
    """
    try:
        found = run(given)
    except FAULTS as fault:
        raise explain(fault) from fault
    if found.shape != reference.shape or not np.isfinite(found).all():
        raise NotConvertible(f"it gives {found.shape}, or numbers that are not finite")
    first, second = (_scale_rows(rows.astype(np.float64)) for rows in (found, reference))
    cosines = np.einsum("nd,nd->n", first, second)
    return Agreement(len(found), float(cosines.min()), float(np.abs(first - second).max()))


def _scale_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: NDArray[np.float64] = rows / np.maximum(norms, np.finfo(np.float64).tiny)
    return scaled
