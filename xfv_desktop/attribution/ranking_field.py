"""Optimise a smooth field so that its top areas move the score as much as they can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.blending import Blender
from xfv_desktop.attribution.coarse_field import CoarseField
from xfv_desktop.attribution.fields import draw_centre, mask_softly
from xfv_desktop.domain import Uint8Array
from xfv_desktop.progress import Progress

_LOWEST_AREA, _HIGHEST_AREA = 0.05, 0.95
Grid = NDArray[np.float64]


@dataclass(frozen=True)
class RankSettings:
    """How the field is optimised.

    ``steps`` of Adam with ``rate``; ``areas`` per step, one from each equal part of 5 to
    95 %; ``temperature`` of the masks in deviations of the field. The recognizer's
    population map is added to the finished field with the weight ``prior``, both of unit
    deviation.
    """

    steps: int = 30
    rate: float = 0.1
    areas: int = 3
    temperature: float = 0.15
    prior: float = 0.0


# By the name under which the methods' cards offer them.
PRESETS: Mapping[str, RankSettings] = MappingProxyType(
    {
        "plain": RankSettings(),
        "long": RankSettings(steps=60),
        "robust": RankSettings(steps=60, prior=0.5),
    }
)


class _Adam:
    """Adam's update of one array, its usual constants."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._first: Grid | float = 0.0
        self._second: Grid | float = 0.0
        self._count = 0

    def move(self, gradient: Grid) -> Grid:
        """Return the step against the gradient."""
        self._count += 1
        self._first = 0.9 * self._first + 0.1 * gradient
        self._second = 0.999 * self._second + 0.001 * gradient**2
        first = self._first / (1 - 0.9**self._count)
        second = self._second / (1 - 0.999**self._count)
        step: Grid = -self._rate * first / (np.sqrt(second) + 1e-8)
        return step


def optimise_field(
    blender: Blender,
    fills: Sequence[Uint8Array],
    *,
    settings: RankSettings,
    seed: int,
    progress: Progress,
    sign: int = 1,
) -> Grid:
    """Return the optimised field, float64 (H, W), mean 0 and deviation 1.

    Minimises ``sign * (mean score with the top areas filled - mean score with only the top
    areas kept)`` from the centre prior. Zero everywhere when the score moved with no mask.

    Parameters
    ----------
    blender : Blender
        Scores and gradients of blends.
    fills : sequence of uint8 (H, W, 3)
        They take turns.
    settings : RankSettings
        Steps, rate, areas, temperature.
    seed : int
        Of the areas that are tried.
    progress : Progress
        Stepped before every step.
    sign : int
        1, or -1 to maximise instead.
    """
    shape = (fills[0].shape[0], fills[0].shape[1])
    coarse, adam = CoarseField.for_shape(shape), _Adam(settings.rate)
    grid = coarse.sample(draw_centre(shape))
    draws = np.random.default_rng(seed)
    moved = False
    for number in range(settings.steps):
        progress.step(number / settings.steps, "optimising the ranking")
        areas = _draw_areas(draws, settings.areas)
        field = coarse.spread(grid)
        masks = mask_softly(field, areas=areas, temperature=settings.temperature)
        pulled = _pull_field(blender, masks, fills[number % len(fills)])
        gradient = coarse.gather(grid, sign * pulled / settings.temperature)
        moved |= bool(gradient.any())
        grid = grid + adam.move(gradient)
    progress.step(1.0, "optimising the ranking")
    return coarse.spread(grid) if moved else np.zeros(shape)


def _draw_areas(draws: np.random.Generator, count: int) -> Grid:
    """Return one area from each equal part of the range, float64 (count,)."""
    shares = (np.arange(count) + draws.random(count)) / count
    areas: Grid = _LOWEST_AREA + (_HIGHEST_AREA - _LOWEST_AREA) * shares
    return areas


def _pull_field(blender: Blender, masks: Grid, fill: Uint8Array) -> Grid:
    """Return the objective's gradient in the field, (H, W), times the temperature."""
    count = len(masks)
    gradients = blender.pull(np.concatenate([1 - masks, masks]), fill)
    in_masks = -(gradients[:count] + gradients[count:]) / count
    pulled: Grid = (in_masks * masks * (1 - masks)).sum(0)
    return pulled
