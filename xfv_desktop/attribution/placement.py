"""Where a map's ranking stands among rankings that know nothing of the comparison."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.nulls import (
    FILLED,
    PASTED,
    NullBank,
    Protocol,
    draw_noise,
    spread_pairs,
)
from xfv_desktop.attribution.pictures import Curve, PictureBook, Ranking, measure_area
from xfv_desktop.attribution.rivals import Rival, Rivals, make_centre
from xfv_desktop.domain import CurveKind, NullAreas, NullPlacement, Polarity, RivalArea, Side
from xfv_desktop.progress import Progress

# Share of the null rankings, in percent, that a map must do better than: 19 of 20.
BEATS_FROM = 95.0
Areas = NDArray[np.float64]


class Quantity(StrEnum):
    """What of a ranking is placed: the area under a curve, or the difference of two."""

    DELETION = "deletion"
    INSERTION = "insertion"
    DIFFERENCE = "insertion minus deletion"
    PASTE = "partner-paste"


_WALKED = {
    FILLED: (Quantity.DELETION, Quantity.INSERTION, Quantity.DIFFERENCE),
    PASTED: (Quantity.PASTE,),
}
Placements = dict[Quantity, NullPlacement]


@dataclass(frozen=True, eq=False)
class PlacedMap:
    """A ranking to be placed among nulls.

    Attributes
    ----------
    method : str
        Identifier of the method.
    side : Side
        Whose crop is ranked.
    polarity : Polarity
        What the first pixels are said to speak for.
    ranking : int32 (H * W,)
        Pixel numbers, first to last.
    sigma : float
        Smoothness of the nulls to compare with, pixels, one of `nulls.SIGMAS`.
    constant : bool
        Whether the map has a single value, so that its ranking is only reading order.
    """

    method: str
    side: Side
    polarity: Polarity
    ranking: Ranking
    sigma: float
    constant: bool = False


@dataclass(frozen=True, eq=False)
class _Standing:
    """How one rival did: its area in its own order, and whether it lost in each order."""

    rival: Rival
    area: float = 0.0
    beaten: tuple[bool, bool] = (True, True)

    @property
    def record(self) -> RivalArea | None:
        """What is kept: the area in the rival's own order, and both outcomes."""
        return RivalArea(self.area, *self.beaten) if self.rival.nulls else None

    def describe(self) -> str:
        """Return the standing in words."""
        if self.rival.nulls is None:
            return f"{self.rival.name} not compared ({self.rival.missing})"
        words = {(True, True): "beaten", (True, False): "beaten, its reverse not"}
        return f"{self.rival.name} {words.get(self.beaten, 'not beaten')}"


def is_lower_better(quantity: str, polarity: Polarity) -> bool:
    """Tell whether a lower area is better.

    Taking away what speaks for similarity should lower the score; taking away what speaks
    for dissimilarity, or pasting the partner there, should raise it; Insertion, and with it
    the difference, is the other way round.
    """
    falling = quantity in (Quantity.DELETION, Quantity.PASTE)
    return falling == (polarity is Polarity.SIMILARITY)


def rank_among(area: float, areas: Areas, *, lower_is_better: bool) -> float:
    """Return the share of null areas, 0 to 100, that an area is better than; ties half."""
    worse = areas > area if lower_is_better else areas < area
    return float(100 * (worse.sum() + 0.5 * (areas == area).sum()) / areas.size)


def measure_pairs(scores: Curve, quantity: Quantity, *, fractions: tuple[float, ...]) -> Areas:
    """Return a quantity of rankings and then of their reverses, float64 (2 R,).

    Parameters
    ----------
    scores : float64 (R, 2, K)
        Scores of R rankings, in `nulls.Protocol.list_walks`' order.
    quantity : Quantity
        What is measured.
    fractions : tuple of float
        Shares of pixels, (K,).
    """
    if quantity is Quantity.DIFFERENCE:
        deletion, insertion = (
            measure_pairs(scores, one, fractions=fractions)
            for one in (Quantity.DELETION, Quantity.INSERTION)
        )
        return insertion - deletion
    return measure_area(spread_pairs(scores, CurveKind(str(quantity))), fractions)


class Placer:
    """Place the rankings of one side among nulls.

    Parameters
    ----------
    book : PictureBook
        The crop that is perturbed.
    bank : NullBank
        Where null embeddings are kept.
    rivals : Rivals or None
        Makes the population's and the mirror's ranking; without it they are left out.
    seed : int
        Of the null rankings.
    paste : bool
        Whether the paste is placed too.
    """

    def __init__(
        self,
        book: PictureBook,
        *,
        bank: NullBank,
        rivals: Rivals | None,
        seed: int,
        paste: bool,
    ) -> None:
        self._book = book
        self._bank = bank
        self._rivals = rivals
        self._seed = seed
        self._protocols = (FILLED, PASTED) if paste else (FILLED,)

    def place(self, placed: PlacedMap, *, progress: Progress) -> Placements:
        """Return a ranking's place for every quantity.

        Its own area is taken under the nulls' fill and steps: black and 10 % for Deletion,
        Insertion and their difference, the partner and 20 % for the paste.
        """
        rivals = self._list_rivals(placed, progress=progress.part(0.0, 0.2))
        places: Placements = {}
        for number, protocol in enumerate(self._protocols):
            span = (number / len(self._protocols), (number + 1) / len(self._protocols))
            part = progress.part(0.2, 1.0).part(*span)
            places.update(self._place_under(protocol, placed, rivals=rivals, progress=part))
        return places

    def _list_rivals(self, placed: PlacedMap, *, progress: Progress) -> tuple[Rival, ...]:
        """Return the centre prior, the population map and the mirror control."""
        centre = make_centre(self._book.shape)
        if self._rivals is None:
            unasked = (Rival(name, None, "not asked for") for name in _ASKED)
            return (centre, *unasked)
        target = self._book.target
        population = self._rivals.make_population(target, progress=progress.part(0.0, 0.5))
        mirror = self._rivals.make_mirror(
            target,
            placed.side,
            method=placed.method,
            polarity=placed.polarity,
            progress=progress.part(0.5, 1.0),
        )
        return (centre, population, mirror)

    def _place_under(
        self,
        protocol: Protocol,
        placed: PlacedMap,
        *,
        rivals: tuple[Rival, ...],
        progress: Progress,
    ) -> Placements:
        """Return a ranking's place for the quantities of one protocol."""
        walks = protocol.list_walks(placed.ranking)
        own = self._book.score_walks(walks, progress=progress.part(0.0, 0.1))[None]
        noise = [
            self._bank.fetch(
                self._book,
                draw_noise(self._book.shape, sigma=sigma, seed=self._seed),
                protocol=protocol,
                progress=progress.part(*span),
            )
            for sigma, span in ((0.0, (0.1, 0.4)), (placed.sigma, (0.4, 0.7)))
        ]
        walked = [
            (rival, self._walk_rival(rival, protocol, progress=progress.part(0.7, 0.9)))
            for rival in rivals
        ]
        progress.step(1.0, "placing the map among nulls")
        comparison = _Comparison(protocol, placed, own, noise[0], noise[1], tuple(walked))
        return {quantity: comparison.place(quantity) for quantity in _WALKED[protocol]}

    def _walk_rival(self, rival: Rival, protocol: Protocol, *, progress: Progress) -> Curve | None:
        """Return a rival's scores, float64 (1, 2, K); None where there is no ranking."""
        if rival.nulls is None:
            return None
        if rival.kept:
            return self._bank.fetch(self._book, rival.nulls, protocol=protocol, progress=progress)
        walks = protocol.list_walks(rival.nulls.draw()[0])
        return self._book.score_walks(walks, progress=progress)[None]


_ASKED = ("population map", "mirror control")


@dataclass(frozen=True, eq=False)
class _Comparison:
    """Everything that was walked for one ranking under one protocol; scores (R, 2, K)."""

    protocol: Protocol
    placed: PlacedMap
    own: Curve
    random: Curve
    smoothed: Curve
    rivals: tuple[tuple[Rival, Curve | None], ...]

    def place(self, quantity: Quantity) -> NullPlacement:
        """Return the ranking's place for one quantity."""
        placed, lower = self.placed, is_lower_better(quantity, self.placed.polarity)
        area = float(self._measure(self.own, quantity)[0])
        random, smoothed = (
            _rank(area, self._measure(scores, quantity), lower_is_better=lower)
            for scores in (self.random, self.smoothed)
        )
        standings = [self._stand(area, *one, quantity=quantity) for one in self.rivals]
        enough = min(random.percentile, smoothed.percentile) >= BEATS_FROM
        ahead = all(all(standing.beaten) for standing in standings)
        beats = bool(enough and ahead and not placed.constant)
        centre, population, mirror = (standing.record for standing in standings)
        return NullPlacement(
            fill=self.protocol.fill,
            step_percent=self.protocol.step_percent,
            smoothing_sigma=placed.sigma,
            area=area,
            random=random,
            smoothed_random=smoothed,
            centre_prior=centre or RivalArea(0.0, beaten=False, reverse_beaten=False),
            bands=self._band(quantity),
            beats_null=beats,
            statement=_state(self, quantity, (random, smoothed), standings, beats=beats),
            population=population,
            mirror=mirror,
        )

    def _measure(self, scores: Curve, quantity: Quantity) -> Areas:
        """Return a quantity of rankings and of their reverses."""
        return measure_pairs(scores, quantity, fractions=self.protocol.fractions)

    def _stand(
        self, area: float, rival: Rival, scores: Curve | None, *, quantity: Quantity
    ) -> _Standing:
        """Return how a rival did, read forwards and backwards.

        Backwards it is as ignorant of the pair, and for dissimilarity often the stronger.
        """
        if scores is None:
            return _Standing(rival)
        forwards, backwards = (float(one) for one in self._measure(scores, quantity))
        lower = is_lower_better(quantity, self.placed.polarity)
        first, second = (
            area < other if lower else area > other for other in (forwards, backwards)
        )
        return _Standing(rival, forwards, (first, second))

    def _band(self, quantity: Quantity) -> tuple[tuple[float, float, float], ...]:
        """Return the middle 90 % of the smoothed nulls' curves; none for a difference."""
        if quantity is Quantity.DIFFERENCE:
            return ()
        curves = spread_pairs(self.smoothed, CurveKind(str(quantity)))
        low, high = np.percentile(curves, (5, 95), axis=0)
        return tuple(zip(self.protocol.fractions, low.tolist(), high.tolist(), strict=True))


def _rank(area: float, areas: Areas, *, lower_is_better: bool) -> NullAreas:
    """Return null areas, (n,), and where an area stands among them."""
    share = rank_among(area, areas, lower_is_better=lower_is_better)
    return NullAreas(areas.size, tuple(areas.tolist()), share)


def _state(
    compared: _Comparison,
    quantity: Quantity,
    noise: tuple[NullAreas, NullAreas],
    standings: list[_Standing],
    *,
    beats: bool,
) -> str:
    """Return the place in words, the verdict first."""
    placed = compared.placed
    verdict = "beats its null" if beats else "does not beat its null"
    better = "lower" if is_lower_better(quantity, placed.polarity) else "higher"
    what = "difference" if quantity is Quantity.DIFFERENCE else "area"
    counts = [f"{null.percentile * null.n / 100:g} of {null.n}" for null in noise]
    others = "; ".join(standing.describe() for standing in standings)
    constant = " The map has a single value: its ranking is only reading order."
    advice = (
        " Rankings that know nothing of this comparison do as well, so where this map "
        "points is not shown to matter for this decision."
    )
    return (
        f"{placed.method} {placed.polarity} on the {placed.side}, {quantity}: {verdict}. The "
        f"{better} {what} is better; it is better than {counts[0]} random and {counts[1]} "
        f"smoothed-random rankings (sigma {placed.sigma:g} px); {others} ({compared.protocol.fill}"
        f" fill, steps of {compared.protocol.step_percent} %; 19 of 20 of each are needed, and "
        f"each of the others in both orders).{constant if placed.constant else ''}"
        f"{'' if beats else advice}"
    )
