"""Rankings that know nothing of the comparison, and their scores along the way.

Null rankings are drawn in antithetic pairs, a ranking and its reverse: what the Insertion
of a ranking shows at a fraction x is what the Deletion of its reverse leaves at 1 - x (to a
single pixel when the number of pixels is odd). So the Deletion and the Insertion of ten
rankings, walked once, are the Deletion *and* the Insertion of twenty. A paste has no such
partner: there the ranking and its reverse are walked each, in steps of 20 %.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.pictures import Curve, PictureBook, Ranking, Walk, list_fractions
from xfv_desktop.domain import CurveKind, Fill, FloatArray
from xfv_desktop.imaging import rank_pixels
from xfv_desktop.progress import Progress

PAIRS = 10
# Few values, so that maps share null embeddings; pixels.
SIGMAS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)


@dataclass(frozen=True)
class Protocol:
    """How a ranking and its rivals are walked: one fill, steps in percent."""

    fill: Fill
    step_percent: int

    @property
    def fractions(self) -> tuple[float, ...]:
        """Shares of the pixels, 0 to 1."""
        return list_fractions(self.step_percent)

    def list_walks(self, ranking: Ranking) -> tuple[Walk, Walk]:
        """Return the two walks from which all of a ranking and of its reverse is known.

        They are Deletion and Insertion, or the paste of the ranking and of its reverse.
        """
        if self.fill is Fill.PARTNER:
            orders = (ranking, np.ascontiguousarray(ranking[::-1]))
            first, second = (
                Walk(order, CurveKind.PASTE, self.fill, self.fractions) for order in orders
            )
            return first, second
        return (
            Walk(ranking, CurveKind.DELETION, self.fill, self.fractions),
            Walk(ranking, CurveKind.INSERTION, self.fill, self.fractions),
        )


FILLED = Protocol(Fill.BLACK, 10)
# Nulls of a paste belong to the pair, so they are paid for with every partner.
PASTED = Protocol(Fill.PARTNER, 20)


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


@dataclass(frozen=True, eq=False)
class NullSet:
    """Rankings without knowledge, drawn when they are needed.

    Attributes
    ----------
    key : tuple
        Names the set: equal keys mean equal rankings of one crop under one network.
    draw : callable
        Returns the rankings, int32 (H * W,) each.
    """

    key: tuple[object, ...]
    draw: Callable[[], list[Ranking]]


def draw_noise(shape: tuple[int, int], *, sigma: float, seed: int) -> NullSet:
    """Return ten rankings of noise; sigma in pixels, 0 for none (`draw_ranking`)."""

    def draw() -> list[Ranking]:
        return [
            draw_ranking(shape, sigma=sigma, seed=seed, number=number) for number in range(PAIRS)
        ]

    return NullSet(("noise", sigma, seed), draw)


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
        self, book: PictureBook, nulls: NullSet, *, protocol: Protocol, progress: Progress
    ) -> Curve:
        """Return scores along null walks, float64 (R, 2, K), in `Protocol.list_walks`' order.

        Parameters
        ----------
        book : PictureBook
            The crop that is perturbed.
        nulls : NullSet
            The rankings.
        protocol : Protocol
            Fill and steps.
        progress : Progress
            Stepped at least once a batch.
        """
        crops = book.pasted_key if protocol.fill is Fill.PARTNER else book.key
        key = (*crops, protocol, *nulls.key)
        if key not in self._kept:
            self._kept[key] = _embed_nulls(book, nulls, protocol=protocol, progress=progress)
        self._kept.move_to_end(key)
        while len(self._kept) > self._limit:
            self._kept.popitem(last=False)
        return book.score(self._kept[key])


def _embed_nulls(
    book: PictureBook, nulls: NullSet, *, protocol: Protocol, progress: Progress
) -> FloatArray:
    """Return embeddings along null walks, float32 (R, 2, K, D)."""
    walks = [walk for ranking in nulls.draw() for walk in protocol.list_walks(ranking)]
    # A book of its own: what else was embedded before must not change the batches.
    embedded = book.reopen().embed_walks(walks, progress=progress)
    return embedded.reshape(-1, 2, *embedded.shape[1:])


def spread_pairs(scores: Curve, kind: CurveKind) -> Curve:
    """Return the curves of rankings and then of their reverses, float64 (2 R, K).

    Parameters
    ----------
    scores : float64 (R, 2, K)
        Scores of R rankings, in `Protocol.list_walks`' order.
    kind : CurveKind
        Which curve is wanted. The reverse's Deletion is the Insertion read backwards and the
        other way round; its paste was walked.
    """
    if kind is CurveKind.PASTE:
        return np.concatenate([scores[:, 0], scores[:, 1]])
    own = 0 if kind is CurveKind.DELETION else 1
    return np.concatenate([scores[:, own], scores[:, 1 - own, ::-1]])
