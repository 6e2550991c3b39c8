"""The steps that a validation runs again, and how far each may stray from what was stored.

Every tolerance is far below what a reader of a report could notice, and above what other
but correct arithmetic does: another order of summation (threads, vector units, another
library, a GPU) rounds float32 differently, and another JPEG decoder rounds pixels
differently. A different weight, threshold, channel order or formula lies beyond it.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain.validation import StepCard

Doubles = NDArray[np.float64]

STEPS: tuple[StepCard, ...] = (
    StepCard(
        "weights",
        "Weights",
        "SHA-256 of the recognizer's weights",
        None,
        "Other weights are another recognizer: nothing but equality counts.",
    ),
    StepCard(
        "decode",
        "Decode",
        "largest difference of the mean grey level of a tile (16 x 16 tiles a picture)",
        0.25,
        "Another decoder rounds single pixels by one or two grey levels either way, which "
        "moves the mean of a tile by hundredths of one; a colour profile or an orientation "
        "that is not applied moves it by whole grey levels.",
    ),
    StepCard(
        "detect",
        "Detect",
        "largest distance of a point or box corner, in inter-eye distances",
        0.01,
        "The scatter of the detector's own landmarks when a picture is shifted by parts of a "
        "pixel is 1 % of the inter-eye distance; less than that is no other face.",
    ),
    StepCard(
        "align",
        "Align",
        "largest difference of the mean grey level of a tile (16 x 16 tiles a crop)",
        0.5,
        "Made from the stored landmarks, so that detection plays no part. Fixed-point "
        "interpolation rounds single pixels by one grey level; a crop shifted by a tenth of a "
        "pixel moves tiles at edges by more.",
    ),
    StepCard(
        "embed",
        "Embed",
        "distance of the templates relative to their length",
        1e-3,
        "Rounding of float32 moves a template by about 1e-6 of its length, a crop that is "
        "rounded differently by some 1e-4. 1e-3 moves no cosine by more than 0.002, a tenth of "
        "the spread that landmark noise gives a score.",
    ),
    StepCard(
        "score",
        "Score",
        "difference of the scores",
        1e-6,
        "Made from the stored templates in double precision: nothing but the formula plays a "
        "part. Reports print four decimals.",
    ),
    StepCard(
        "maps",
        "Maps",
        "distance of the maps relative to their length (means over 16 x 16 tiles)",
        0.02,
        "A unit near the kink of a ReLU switches with the last bit of its input and takes its "
        "gradient along, so that maps move more than scores; 2 % cannot be seen in a picture "
        "and is far below the distance between two methods.",
    ),
    StepCard(
        "curves",
        "Curves",
        "largest difference of a score along Deletion and Insertion",
        0.005,
        "Pixels of nearly equal rank may swap places between two steps, which moves single "
        "scores in the third decimal.",
    ),
)
STEP_IDS = tuple(card.id for card in STEPS)


def find_step(step: str) -> StepCard:
    """Return the card of a step."""
    return STEPS[STEP_IDS.index(step)]


def _largest(stored: Doubles, found: Doubles) -> float:
    return float(np.abs(found - stored).max())


def _relative(stored: Doubles, found: Doubles) -> float:
    length = float(np.linalg.norm(stored))
    moved = float(np.linalg.norm(found - stored))
    # A map that is zero everywhere has no length: any other one differs from it wholly.
    return moved / length if length > 0 else float(moved > 0)


def _in_eyes(stored: Doubles, found: Doubles) -> float:
    """Return the largest distance of (x, y) points, in the unit that the last value gives."""
    apart = (found - stored)[:-1].reshape(-1, 2)
    return float(np.hypot(apart[:, 0], apart[:, 1]).max() / stored[-1])


_MEASURES: dict[str, Callable[[Doubles, Doubles], float]] = {
    "decode": _largest,
    "detect": _in_eyes,
    "align": _largest,
    "embed": _relative,
    "score": _largest,
    "maps": _relative,
    "curves": _largest,
}


def measure_deviation(step: str, stored: Doubles, found: Doubles) -> float | None:
    """Return how far a result lies from the stored one, or None where they cannot be compared.

    Parameters
    ----------
    step : str
        Which step's measure.
    stored, found : float64 (n,)
        The numbers that describe the results; of other lengths they are not comparable.
    """
    if stored.shape != found.shape or not stored.size or step not in _MEASURES:
        return None
    if not np.isfinite(found).all():
        return None
    return _MEASURES[step](stored, found)


def average_tiles(values: NDArray[np.generic], *, count: int = 16) -> Doubles:
    """Return the means over a lattice of tiles, channel by channel, float64 (n,).

    Parameters
    ----------
    values : (H, W) or (H, W, C)
        A map or a picture.
    count : int
        Tiles along each axis; fewer where there are fewer pixels.
    """
    means = values.astype(np.float64)
    for axis in (0, 1):
        size = means.shape[axis]
        edges = np.linspace(0, size, min(count, size) + 1).astype(np.int64)
        sums = np.add.reduceat(means, edges[:-1], axis=axis)
        shape = [1] * means.ndim
        shape[axis] = -1
        means = sums / np.diff(edges).reshape(shape)
    return means.ravel()
