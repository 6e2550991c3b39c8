"""The rankings that the fidelity study compares: methods, and what they have to be better than.

A ranking is asked for by one word:

- a method, with options where wanted (``fggb``, ``minplus:part=S1``);
- ``rankopt10``, ``rankopt_paste10``: RankOpt with 10 steps at rate 0.3;
- ``tuned_centre`` or ``tuned_centre/CY/ASPECT``: a Gaussian peaking at row CY of 112, ASPECT
  times as high as wide;
- ``population/METHOD``: the mean map of other people's pairs;
- ``mirror/METHOD``: the map of the picture compared with its own mirror image, which knows the
  picture and nothing of the partner. It ranks both polarities the same way round: what counts
  in this face;
- ``greedy``: `greedy_reference`.

``@0`` behind any of them leaves the map as it is; all others are smoothed alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

import numpy as np

from xfv_desktop.attribution import catalogue
from xfv_desktop.attribution.base import METHODS, Method
from xfv_desktop.attribution.fidelity import SIGMA, Values, select_values, smooth_values
from xfv_desktop.attribution.fields import HEIGHT, draw_centre
from xfv_desktop.attribution.greedy_reference import search_greedily
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.ranking_field import RankSettings
from xfv_desktop.attribution.rankopt import attribute_rankopt, attribute_rankopt_paste
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.attribution.variants import configure
from xfv_desktop.domain import Polarity, Side
from xfv_desktop.errors import UsageError
from xfv_desktop.progress import SILENT, Progress

_FEW = RankSettings(steps=10, rate=0.3)
_SHORT: Mapping[str, tuple[Method, str]] = MappingProxyType(
    {
        "rankopt10": (partial(attribute_rankopt, settings=_FEW), "rankopt"),
        "rankopt_paste10": (partial(attribute_rankopt_paste, settings=_FEW), "rankopt_paste"),
    }
)
_WIDTH = 30.0


@dataclass(frozen=True, eq=False)
class Scene:
    """One comparison as the study's rankings see it.

    Attributes
    ----------
    exact : ScoreTarget
        With gradients.
    quick : ScoreTarget
        The same crops under a network that gives scores only, for methods without gradients.
    seed : int
        Of whatever is drawn at random.
    populations : callable
        ``populations(request, polarity)`` returns a population map, float64 (H, W).
    cache : GradientCache
        Kept while one comparison is looked at.
    """

    exact: ScoreTarget
    quick: ScoreTarget
    seed: int
    populations: Callable[[str, Polarity], Values]
    cache: GradientCache = field(default_factory=GradientCache)


def draw_values(
    request: str, scene: Scene, side: Side, *, polarity: Polarity, progress: Progress = SILENT
) -> Values:
    """Return what ranks one side's pixels, largest first, float64 (H, W), smoothed.

    Parameters
    ----------
    request : str
        See the module.
    scene : Scene
        The comparison.
    side : Side
        Whose crop.
    polarity : Polarity
        Similarity or dissimilarity.
    progress : Progress
        Stepped at least once a batch.

    Raises
    ------
    UnknownMethod, UsageError
        When there is no such ranking.
    ModelError, OutOfMemory
        As the methods do.
    """
    name, _, sigma = request.partition("@")
    if sigma not in ("", "0"):
        raise UsageError(f"There is no smoothing '{sigma[:20]}' in the fidelity study.")
    values = _draw(name, scene, side, polarity=polarity, progress=progress)
    return smooth_values(values, sigma=0.0 if sigma else SIGMA)


def _draw(
    name: str, scene: Scene, side: Side, *, polarity: Polarity, progress: Progress
) -> Values:
    """Return the values of a ranking, not smoothed (a population's maps were)."""
    head, _, rest = name.partition("/")
    if head == "tuned_centre":
        return draw_prior(scene.quick.crop(side).shape[:2], rest)
    if head == "population":
        return scene.populations(rest, polarity)
    if head == "mirror":
        mirrored = _mirror(scene, side)
        return _run(rest, mirrored, side, polarity=Polarity.SIMILARITY, progress=progress)
    if head == "greedy":
        return search_greedily(scene.quick, side, polarity, progress=progress)
    return _run(name, scene, side, polarity=polarity, progress=progress)


def _run(
    request: str, scene: Scene, side: Side, *, polarity: Polarity, progress: Progress
) -> Values:
    """Return a method's values for one polarity."""
    method, card_id = _SHORT.get(request, (None, request))
    card = catalogue.get(card_id)
    if method is None:
        method = configure(METHODS[card.id], card)
    target = scene.exact if catalogue.needs_gradients(card_id) else scene.quick
    maps = method(target, side, seed=scene.seed, cache=scene.cache, progress=progress)
    return select_values(maps, side, polarity)


def _mirror(scene: Scene, side: Side) -> Scene:
    """Return the comparison of one side's crop with its own mirror image."""

    def turn(target: ScoreTarget) -> ScoreTarget:
        own = target.crop(side)
        flipped = np.ascontiguousarray(own[:, ::-1])
        crops = (own, flipped) if side is Side.PROBE else (flipped, own)
        return ScoreTarget(
            target.network,
            probe_crop=crops[0],
            reference_crop=crops[1],
            threshold=target.threshold,
            model_sha256=target.key(side)[0],
        )

    return Scene(
        exact=turn(scene.exact),
        quick=turn(scene.quick),
        seed=scene.seed,
        populations=scene.populations,
        cache=scene.cache,
    )


def draw_prior(shape: tuple[int, ...], place: str) -> Values:
    """Return a centre prior, float64 (H, W), of ``CY/ASPECT``, or RankOpt's when empty.

    Raises
    ------
    UsageError
        When the place is no two numbers.
    """
    size = (shape[0], shape[1])
    if not place:
        return draw_centre(size)
    try:
        row, aspect = (float(number) for number in place.split("/"))
    except ValueError:
        raise UsageError(f"'{place[:40]}' is no place of a centre prior.") from None
    scale = size[0] / HEIGHT
    y, x = np.indices(size)
    middle = (size[1] - 1) / 2 + scale / 2
    down = (y - row * scale) / (_WIDTH * aspect * scale)
    across = (x - middle) / (_WIDTH * scale)
    return np.asarray(np.exp(-(down**2 + across**2) / 2), np.float64)
