"""Rankings that know the picture or people at large, but not this partner.

Three of them stand beside the noise: the centre of the crop, the mean map of other people's
comparisons (`xfv_desktop.attribution.population`), and the mirror control, the same method
asked about the sample and its own mirror image.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np

from xfv_desktop.attribution.catalogue import ranking_source
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.nulls import NullSet, rank_centre
from xfv_desktop.attribution.population import find_population
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, FloatArray, MethodCard, Polarity, Side
from xfv_desktop.errors import ModelError
from xfv_desktop.imaging import rank_pixels
from xfv_desktop.progress import Progress


class ExplainSide(Protocol):
    """Explain one side of a comparison with the method of a card, as `base` does."""

    def __call__(
        self,
        card: MethodCard,
        target: ScoreTarget,
        side: Side,
        *,
        seed: int,
        cache: GradientCache,
        progress: Progress,
    ) -> tuple[AttributionMap, ...]:
        """Return the raw maps of ``side``."""


@dataclass(frozen=True, eq=False)
class Rival:
    """One ranking without knowledge of the pair.

    Attributes
    ----------
    name : str
        For the statement.
    nulls : NullSet or None
        The ranking, alone in its set; None where it could not be made.
    missing : str
        Why it could not be made.
    kept : bool
        Whether it is the same for every method, so that its walks are worth keeping.
    """

    name: str
    nulls: NullSet | None
    missing: str = ""
    kept: bool = True


def make_centre(shape: tuple[int, int]) -> Rival:
    """Return the centre prior of a crop's shape."""
    return Rival("centre prior", NullSet(("centre",), lambda: [rank_centre(shape)]))


class Rivals:
    """Make the population's and the mirror's ranking of the maps of one explanation.

    Parameters
    ----------
    explain : ExplainSide
        Runs a method on one side.
    cards : sequence of MethodCard
        The methods that were asked, with the options that were chosen.
    cache : GradientCache
        Keeps gradients and masked pictures of the crop, which make most mirrors cheap.
    seed : int
        Of the methods that draw.
    """

    def __init__(
        self,
        explain: ExplainSide,
        cards: Sequence[MethodCard],
        *,
        cache: GradientCache,
        seed: int = 0,
    ) -> None:
        self._explain = explain
        self._cards = {card.id: card for card in cards}
        self._cache = cache
        self._seed = seed
        self._mirrors: dict[tuple[object, ...], dict[Polarity, FloatArray] | str] = {}

    def make_population(self, target: ScoreTarget, *, progress: Progress) -> Rival:
        """Return the mean map of other people's comparisons under the target's network."""
        name = "population map"
        try:
            values = find_population(target, cache=self._cache, progress=progress)
        except ModelError as fault:
            return Rival(name, None, f"it could not be made: {fault}")
        if np.ptp(values) == 0:
            return Rival(name, None, "it has a single value")
        return Rival(name, NullSet(("population",), lambda: [rank_pixels(values)]))

    def make_mirror(
        self,
        target: ScoreTarget,
        side: Side,
        *,
        method: str,
        polarity: Polarity,
        progress: Progress,
    ) -> Rival:
        """Return a method's ranking of one side when the partner is its own mirror image.

        The method runs once for both polarities. A baseline asks no partner and has no
        mirror control.

        Parameters
        ----------
        target : ScoreTarget
            The comparison.
        side : Side
            Whose crop is explained.
        method : str
            Identifier of the method.
        polarity : Polarity
            The ranking wanted: similarity or dissimilarity.
        progress : Progress
            Of the method.
        """
        rival = partial(Rival, "mirror control", kept=False)
        card = self._cards.get(method)
        if card is None or card.family == "baseline":
            return rival(None, "this map asks no partner" if card else "not asked for")
        key = (*target.key(side), side, method)
        if key not in self._mirrors:
            self._mirrors[key] = self._map_mirror(card, target, side, progress=progress)
        found = self._mirrors[key]
        if isinstance(found, str):
            return rival(None, found)
        source, sign = ranking_source(method, polarity)
        values = sign * found[source]
        if np.ptp(values) == 0:
            return rival(None, "its map has a single value")
        return rival(NullSet((*key, polarity), lambda: [rank_pixels(values)]))

    def _map_mirror(
        self, card: MethodCard, target: ScoreTarget, side: Side, *, progress: Progress
    ) -> dict[Polarity, FloatArray] | str:
        """Return the maps of a sample against its mirror image, or why there are none."""
        progress.step(0.0, f"mirror control: {card.name}")
        try:
            mirrored = reflect(target, side)
            maps = self._explain(
                card, mirrored, side, seed=self._seed, cache=self._cache, progress=progress
            )
        except ModelError as fault:
            return f"it could not be made: {fault}"
        return {m.polarity: m.values for m in maps}


def reflect(target: ScoreTarget, side: Side) -> ScoreTarget:
    """Return the comparison of one side's crop with its own mirror image."""
    crop = target.crop(side)
    mirror = np.ascontiguousarray(crop[:, ::-1])
    probe, reference = (crop, mirror) if side is Side.PROBE else (mirror, crop)
    return ScoreTarget(
        target.network,
        probe_crop=probe,
        reference_crop=reference,
        threshold=target.threshold,
        model_sha256=target.key(side)[0],
    )
