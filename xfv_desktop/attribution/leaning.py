"""Let a map of one comparison lean on the population map of its recognizer."""

from __future__ import annotations

import numpy as np

from xfv_desktop.attribution.fields import Field, standardise
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.population import find_population
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.progress import Progress


def lean_on_population(
    field: Field, target: ScoreTarget, *, prior: float, cache: GradientCache, progress: Progress
) -> Field:
    """Return a field with the population map added, float64 (H, W).

    A field that is zero everywhere stays so: the prior alone would be no explanation.

    Parameters
    ----------
    field : float64 (H, W)
        Mean 0, deviation 1, high where similar.
    target : ScoreTarget
        Names the recognizer.
    prior : float
        Weight of the population map, brought to deviation 1 too.
    cache : GradientCache
        Keeps the population map.
    progress : Progress
        Stepped while the population map is made.
    """
    leaning = field
    if prior != 0 and field.any():
        found = find_population(target, cache=cache, progress=progress)
        leaning = field + prior * standardise(found.astype(np.float64))
    progress.step(1.0, "optimising the ranking")
    return leaning
