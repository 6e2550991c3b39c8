"""RankOpt: look for the ranking with the best Insertion minus Deletion, or partner-paste.

Kin of meaningful and extremal perturbations, over all areas at once: the field itself is
what is optimised, and its top areas are blended in and out softly. Reversing a ranking
changes the objective's sign, so that one field serves both polarities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.blending import Blender
from xfv_desktop.attribution.fields import CoarseField, draw_centre, mask_softly
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, Fill, Pairs, Side, Uint8Array
from xfv_desktop.imaging import build_fill
from xfv_desktop.progress import Progress

FILLS = (Fill.BLACK, Fill.BLUR)
_LOWEST_AREA, _HIGHEST_AREA = 0.05, 0.95
Grid = NDArray[np.float64]


@dataclass(frozen=True)
class RankSettings:
    """How the field is optimised.

    ``steps`` of Adam with ``rate``; ``areas`` per step, one from each equal part of 5 to
    95 %; ``temperature`` of the masks in deviations of the field.
    """

    steps: int = 30
    rate: float = 0.1
    areas: int = 3
    temperature: float = 0.15


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


def attribute_rankopt(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    settings: RankSettings | None = None,
) -> tuple[AttributionMap, ...]:
    """Return RankOpt's raw maps of one side: signed, similarity, dissimilarity, fused.

    A smooth field is moved so that the score falls fast when its top areas are filled and
    rises fast when only they are kept; fills black and blur take turns. Only the order of
    the values means something; zero is their mean.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is explained.
    seed : int
        Of the areas that are tried.
    cache : GradientCache
        Not used: the field belongs to the pair.
    progress : Progress
        Stepped before every step of the optimisation.
    settings : RankSettings, optional
        Steps, rate, areas, temperature.

    Raises
    ------
    ModelError
        When the network gives values that are not finite.
    OutOfMemory
        When not even a single picture fits into memory.

    References
    ----------
    This program's own; after Fong, Vedaldi, arXiv 1704.03296, and Fong, Patrick, Vedaldi,
    arXiv 1910.08485.
    """
    del cache
    chosen = settings or RankSettings()
    fills = [build_fill(target.crop(side), fill) for fill in FILLS]
    field = optimise_field(
        Blender(target, side), fills, settings=chosen, seed=seed, progress=progress
    )
    parameters = _record("optimises", "Insertion minus Deletion with fills black, blur", chosen)
    return split_signed("rankopt", side, field, parameters=parameters)


def attribute_rankopt_paste(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    settings: RankSettings | None = None,
) -> tuple[AttributionMap, ...]:
    """Return RankOpt-paste's raw maps of one side: signed, similarity, dissimilarity, fused.

    As `attribute_rankopt`, with the other side's aligned crop for a fill and the objective's
    sign changed: the field is high where pasting the partner raises the score soonest, which
    is where the two samples differ for the recognizer. That is the dissimilarity.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is explained.
    seed : int
        Of the areas that are tried.
    cache : GradientCache
        Not used: the field belongs to the pair.
    progress : Progress
        Stepped before every step of the optimisation.
    settings : RankSettings, optional
        Steps, rate, areas, temperature.

    Raises
    ------
    ModelError
        When the network gives values that are not finite.
    OutOfMemory
        When not even a single picture fits into memory.

    References
    ----------
    This program's own; see `attribute_rankopt`.
    """
    del cache
    chosen = settings or RankSettings()
    partner = target.crop(Side.REFERENCE if side is Side.PROBE else Side.PROBE)
    field = optimise_field(
        Blender(target, side), [partner], settings=chosen, seed=seed, sign=-1, progress=progress
    )
    parameters = _record("optimises", "Paste-in minus Paste-out of the partner's crop", chosen)
    return split_signed("rankopt_paste", side, -field, parameters=parameters)


def _record(verb: str, objective: str, settings: RankSettings) -> Pairs:
    """Return the parameters that are recorded with the maps."""
    return (
        (verb, objective),
        ("steps", str(settings.steps)),
        ("rate", repr(settings.rate)),
        ("areas per step", str(settings.areas)),
        ("temperature", repr(settings.temperature)),
    )


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
