"""Where a ranking stands among rankings that know nothing of the comparison.

Null rankings are drawn in antithetic pairs, a ranking and its reverse: what the Insertion
of a ranking shows at a fraction x is what the Deletion of its reverse leaves at 1 - x (to a
single pixel when the number of pixels is odd). So the Deletion and the Insertion of ten
rankings, walked once, are the Deletion *and* the Insertion of twenty.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.pictures import (
    Curve,
    PictureBook,
    Ranking,
    Walk,
    list_fractions,
    measure_area,
)
from xfv_desktop.domain import (
    CurveKind,
    Fill,
    FloatArray,
    NullAreas,
    NullPlacement,
    Polarity,
    RivalArea,
)
from xfv_desktop.imaging import rank_pixels
from xfv_desktop.progress import Progress

FILL = Fill.BLACK
STEP_PERCENT = 10
PAIRS = 10
# Share of the null rankings, in percent, that a map must do better than: 19 of 20.
BEATS_FROM = 95.0
# Few values, so that maps share null embeddings; pixels.
SIGMAS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)


@dataclass(frozen=True, eq=False)
class PlacedMap:
    """A ranking to be placed among nulls.

    Attributes
    ----------
    title : str
        What is ranked, for the statement.
    ranking : int32 (H * W,)
        Pixel numbers, first to last.
    polarity : Polarity
        What the first pixels are said to speak for.
    sigma : float
        Smoothness of the nulls to compare with, pixels, one of `SIGMAS`.
    constant : bool
        Whether the map has a single value, so that its ranking is only reading order.
    """

    title: str
    ranking: Ranking
    polarity: Polarity
    sigma: float
    constant: bool = False


def estimate_sigma(values: FloatArray) -> float:
    """Return how smooth a map's ranking is: a Gaussian's sigma in pixels, from `SIGMAS`.

    White noise blurred with sigma has the autocorrelation exp(-d^2 / (4 sigma^2)), which
    falls to one half at d = 2 sigma sqrt(ln 2). That lag is read from the map's ranks
    (horizontal and vertical lags averaged) and snapped to the nearest step in log scale.

    Parameters
    ----------
    values : float32 (H, W)
        The map.
    """
    ranks = np.empty(values.size)
    ranks[rank_pixels(-values)] = np.arange(values.size)
    field = ranks.reshape(values.shape) - ranks.mean()
    lag = _find_half_lag(field)
    sigma = lag / (2 * np.sqrt(np.log(2)))
    return min(SIGMAS, key=lambda step: abs(np.log(step / max(sigma, 1e-9))))


def _find_half_lag(field: NDArray[np.float64]) -> float:
    """Return the lag, pixels, at which the autocorrelation falls to one half."""
    variance = float((field**2).mean())
    if variance == 0:
        return 0.0
    before = 1.0
    for lag in range(1, min(field.shape)):
        across = (field[:, lag:] * field[:, :-lag]).mean()
        down = (field[lag:] * field[:-lag]).mean()
        now = float(across + down) / (2 * variance)
        if now <= 0.5:
            return lag - 1 + (before - 0.5) / (before - now)
        before = now
    return float(min(field.shape))


def draw_ranking(shape: tuple[int, int], *, sigma: float, seed: int, number: int) -> Ranking:
    """Return a ranking of white noise, blurred when sigma is above 0, int32 (H * W,).

    Parameters
    ----------
    shape : (int, int)
        Height and width, pixels.
    sigma : float
        Of the Gaussian blur, pixels.
    seed, number : int
        The same two give the same ranking, whatever was drawn before.
    """
    draws = np.random.default_rng([seed, number, round(sigma * 1000)])
    # A margin that is cut off keeps the noise equally strong up to the border.
    margin = int(np.ceil(4 * sigma))
    noise = draws.standard_normal((shape[0] + 2 * margin, shape[1] + 2 * margin))
    if sigma > 0:
        blurred = cv2.GaussianBlur(noise, (2 * margin + 1, 2 * margin + 1), sigma)
        noise = np.asarray(blurred, np.float64)[margin:-margin, margin:-margin]
    return rank_pixels(np.asarray(noise, np.float32))


def rank_centre(shape: tuple[int, int]) -> Ranking:
    """Return the ranking of a centred Gaussian, int32 (H * W,).

    It falls with the distance from the centre whatever its sigma is (0.27 H is usual), so
    the ranking is by distance alone.
    """
    y, x = np.indices(shape)
    distance = (y - (shape[0] - 1) / 2) ** 2 + (x - (shape[1] - 1) / 2) ** 2
    return rank_pixels((-distance).astype(np.float32))


class NullBank:
    """Keep the embeddings along null walks per crop, so that another partner is a product.

    Parameters
    ----------
    limit : int
        Sets of walks that are kept; the one used longest ago goes first.
    """

    def __init__(self, limit: int = 256) -> None:
        self._limit = limit
        self._kept: OrderedDict[tuple[object, ...], FloatArray] = OrderedDict()

    def fetch(
        self, book: PictureBook, *, sigma: float | None, seed: int, progress: Progress
    ) -> Curve:
        """Return scores along null walks, float64 (R, 2, K): Deletion, then Insertion.

        Parameters
        ----------
        book : PictureBook
            The crop that is perturbed.
        sigma : float or None
            Smoothness of the noise in pixels, 0 for none; None for the centre prior.
        seed : int
            Of the noise.
        progress : Progress
            Stepped at least once a batch.
        """
        key = (*book.key, sigma, seed)
        if key not in self._kept:
            self._kept[key] = _embed_nulls(book, sigma=sigma, seed=seed, progress=progress)
        self._kept.move_to_end(key)
        while len(self._kept) > self._limit:
            self._kept.popitem(last=False)
        return book.score(self._kept[key])


def _embed_nulls(
    book: PictureBook, *, sigma: float | None, seed: int, progress: Progress
) -> FloatArray:
    """Return embeddings along null walks, float32 (R, 2, K, D)."""
    if sigma is None:
        rankings = [rank_centre(book.shape)]
    else:
        rankings = [
            draw_ranking(book.shape, sigma=sigma, seed=seed, number=number)
            for number in range(PAIRS)
        ]
    walks = [walk for ranking in rankings for walk in _walk_both(ranking)]
    # A book of its own: what else was embedded before must not change the batches.
    embedded = book.reopen().embed_walks(walks, progress=progress)
    return embedded.reshape(len(rankings), 2, *embedded.shape[1:])


def _walk_both(ranking: Ranking) -> tuple[Walk, Walk]:
    """Return Deletion and Insertion of a ranking under the nulls' fill and steps."""
    fractions = list_fractions(STEP_PERCENT)
    return (
        Walk(ranking, CurveKind.DELETION, FILL, fractions),
        Walk(ranking, CurveKind.INSERTION, FILL, fractions),
    )


def spread_pairs(scores: Curve, kind: CurveKind) -> Curve:
    """Return the curves of rankings and of their reverses, float64 (2 R, K).

    Parameters
    ----------
    scores : float64 (R, 2, K)
        Deletion and Insertion scores of R rankings.
    kind : CurveKind
        Which curve is wanted; the reverse's is the other one read backwards.
    """
    own = 0 if kind is CurveKind.DELETION else 1
    return np.concatenate([scores[:, own], scores[:, 1 - own, ::-1]])


def is_lower_better(kind: CurveKind, polarity: Polarity) -> bool:
    """Tell whether a lower area is better.

    Taking away what speaks for similarity should lower the score; taking away what speaks
    for dissimilarity should raise it; Insertion is the other way round.
    """
    return (kind is CurveKind.DELETION) == (polarity is Polarity.SIMILARITY)


def rank_among(area: float, areas: Curve, *, lower_is_better: bool) -> float:
    """Return the share of null areas, 0 to 100, that an area is better than; ties half."""
    worse = areas > area if lower_is_better else areas < area
    return float(100 * (worse.sum() + 0.5 * (areas == area).sum()) / areas.size)


def place_map(
    book: PictureBook, placed: PlacedMap, *, bank: NullBank, seed: int, progress: Progress
) -> dict[CurveKind, NullPlacement]:
    """Return a ranking's place among nulls for Deletion and for Insertion.

    The ranking's own area is taken under the nulls' fill (black) and steps (10 %).

    Parameters
    ----------
    book : PictureBook
        The crop that is perturbed.
    placed : PlacedMap
        The ranking.
    bank : NullBank
        Where null embeddings are kept.
    seed : int
        Of the null rankings.
    progress : Progress
        Stepped at least once a batch.
    """
    own = book.score_walks(_walk_both(placed.ranking), progress=progress.part(0.0, 0.1))
    nulls = {
        sigma: bank.fetch(book, sigma=sigma, seed=seed, progress=progress.part(*span))
        for sigma, span in ((0.0, (0.1, 0.5)), (placed.sigma, (0.5, 0.9)), (None, (0.9, 1.0)))
    }
    return {
        kind: _place_kind(placed, kind, scores, nulls=nulls)
        for kind, scores in zip((CurveKind.DELETION, CurveKind.INSERTION), own, strict=True)
    }


def _place_kind(
    placed: PlacedMap, kind: CurveKind, scores: Curve, *, nulls: dict[float | None, Curve]
) -> NullPlacement:
    """Return a ranking's place for one kind of curve."""
    fractions = list_fractions(STEP_PERCENT)
    lower = is_lower_better(kind, placed.polarity)
    area = float(measure_area(scores, fractions))
    smoothed_curves = spread_pairs(nulls[placed.sigma], kind)
    random, smoothed = (
        _measure_nulls(area, spread_pairs(nulls[sigma], kind), lower_is_better=lower)
        for sigma in (0.0, placed.sigma)
    )
    # The centre read outwards is the prior; read inwards it is as ignorant of the pair.
    outwards, inwards = measure_area(spread_pairs(nulls[None], kind), fractions)
    ahead = [area < prior if lower else area > prior for prior in (outwards, inwards)]
    enough = min(random.percentile, smoothed.percentile) >= BEATS_FROM
    beats = bool(enough and all(ahead) and not placed.constant)
    low, high = np.percentile(smoothed_curves, (5, 95), axis=0)
    return NullPlacement(
        fill=FILL,
        step_percent=STEP_PERCENT,
        smoothing_sigma=placed.sigma,
        area=area,
        random=random,
        smoothed_random=smoothed,
        centre_prior=RivalArea(float(outwards), bool(ahead[0])),
        bands=tuple(zip(fractions, low.tolist(), high.tolist(), strict=True)),
        beats_null=beats,
        statement=_state(placed, kind, random, smoothed, ahead=ahead, beats=beats),
    )


def _measure_nulls(area: float, curves: Curve, *, lower_is_better: bool) -> NullAreas:
    """Return the areas of null curves, (n, K), and where an area stands among them."""
    areas = measure_area(curves, list_fractions(STEP_PERCENT))
    share = rank_among(area, areas, lower_is_better=lower_is_better)
    return NullAreas(areas.size, tuple(areas.tolist()), share)


def _state(
    placed: PlacedMap,
    kind: CurveKind,
    random: NullAreas,
    smoothed: NullAreas,
    *,
    ahead: list[np.bool],
    beats: bool,
) -> str:
    """Return the place in words, the verdict first."""
    verdict = "beats its null" if beats else "does not beat its null"
    better = "lower" if is_lower_better(kind, placed.polarity) else "higher"
    counts = [f"{null.percentile * null.n / 100:g} of {null.n}" for null in (random, smoothed)]
    centre, edges = ("better" if won else "not better" for won in ahead)
    advice = (
        ""
        if beats
        else " Rankings that know nothing of this comparison do as well, so where this map "
        "points is not shown to matter for this decision."
    )
    constant = " The map has a single value: its ranking is only reading order."
    return (
        f"{placed.title}, {kind}: {verdict}. The {better} area is better; it is better than "
        f"{counts[0]} random and {counts[1]} smoothed-random rankings (sigma "
        f"{placed.sigma:g} px), {centre} than the centre first and {edges} than the edges "
        f"first (black fill, steps of 10 %; 19 of 20 of each and both orders are needed)."
        f"{constant if placed.constant else ''}{advice}"
    )
