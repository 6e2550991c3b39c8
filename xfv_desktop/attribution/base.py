"""The contract every attribution method fulfils, and the way to run several of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from xfv_desktop.attribution import catalogue
from xfv_desktop.attribution.activation import attribute_gradcam
from xfv_desktop.attribution.admission import admit
from xfv_desktop.attribution.arise import attribute_arise
from xfv_desktop.attribution.baselines import SMOOTHED_RANDOM, CentrePriorMap, RandomMap
from xfv_desktop.attribution.corrise import CorrRise
from xfv_desktop.attribution.fame import attribute_fame
from xfv_desktop.attribution.gradient import attribute_fggb, attribute_xssab
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.lime import Lime
from xfv_desktop.attribution.minplus import MinPlus
from xfv_desktop.attribution.population import attribute_population
from xfv_desktop.attribution.rankopt import attribute_rankopt, attribute_rankopt_paste
from xfv_desktop.attribution.srise import SRise
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.attribution.variants import configure
from xfv_desktop.attribution.xcos import attribute_xcos
from xfv_desktop.attribution.xface import XFace
from xfv_desktop.domain import AttributionMap, MethodCard, Side
from xfv_desktop.progress import SILENT, Progress


class Method(Protocol):
    """Explain one side of a comparison.

    A method returns the four raw maps (signed, similarity, dissimilarity, fused) as finite
    float32 (H, W), the same bytes for the same target,
    seed and device, zero where the score does
    not depend on the pixels; it steps ``progress`` at least once a batch and leaves no hook
    or gradient behind, even when it is cancelled.
    """

    def __call__(
        self,
        target: ScoreTarget,
        side: Side,
        *,
        seed: int,
        cache: GradientCache,
        progress: Progress,
    ) -> tuple[AttributionMap, ...]:
        """Return the raw maps of ``side``."""


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "fggb": attribute_fggb,
        "xssab": attribute_xssab,
        "gradcam": attribute_gradcam,
        "fame": attribute_fame,
        "xface1": XFace(1),
        "xface2": XFace(2),
        "xface3": XFace(3),
        "corrise": CorrRise(),
        "minplus": MinPlus(),
        "lime": Lime(),
        "srise": SRise(),
        "random": RandomMap(),
        "smoothed_random": SMOOTHED_RANDOM,
        "centre": CentrePriorMap(),
        "population": attribute_population,
        "rankopt": attribute_rankopt,
        "rankopt_paste": attribute_rankopt_paste,
        "arise": attribute_arise,
        "xcos": attribute_xcos,
    }
)


def explain(
    method_ids: Sequence[str],
    target: ScoreTarget,
    *,
    seed: int = 0,
    cache: GradientCache | None = None,
    progress: Progress = SILENT,
) -> tuple[AttributionMap, ...]:
    """Return the raw maps of several methods for both sides.

    Parameters
    ----------
    method_ids : sequence of str
        Identifiers from the catalogue, or requests with options (`requests.parse`).
    target : ScoreTarget
        The comparison.
    seed : int
        Of whatever a method draws at random; the gradient methods draw nothing.
    cache : GradientCache, optional
        Keeps gradients per crop, so that another partner costs a matrix product.
    progress : Progress
        Stepped at least once a batch.

    Returns
    -------
    tuple of AttributionMap
        Method by method, probe before reference; float32 (H, W), not smoothed.

    Raises
    ------
    UnknownMethod
        When the catalogue has no such method.
    UsageError
        When an option is unknown, a method is named twice, or it needs what the recognizer
        or the comparison does not have: gradients, a threshold, a cosine, the xCos module.
    ModelError
        When the network gives values that are not finite.
    OutOfMemory
        When not even a single picture fits into memory.
    """
    cards = catalogue.get_all(method_ids)
    kept = GradientCache() if cache is None else cache
    admit(cards, target, cache=kept)
    tasks = [(card, side) for card in cards for side in Side]
    maps: list[AttributionMap] = []
    for number, (card, side) in enumerate(tasks):
        part = progress.part(number / len(tasks), (number + 1) / len(tasks))
        part.step(0.0, f"explaining the {side}: {card.name}")
        maps.extend(explain_side(card, target, side, seed=seed, cache=kept, progress=part))
    return tuple(maps)


def explain_side(
    card: MethodCard,
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
) -> tuple[AttributionMap, ...]:
    """Return the raw maps of one side by the method of a card, with the options it chose.

    Nothing is checked: `explain` has admitted the method to such a recognizer before.
    """
    method: Method = configure(METHODS[card.id], card)
    return method(target, side, seed=seed, cache=cache, progress=progress)
