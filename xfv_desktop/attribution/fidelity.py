"""What a ranking of one side's pixels does to the score: the measures of the fidelity study.

Every map is smoothed with the same Gaussian before it is ranked, because grainy rankings win
Deletion by their grain alone. One side is changed, the other stays intact. A curve holds the
scores at `LEVELS`; its area is 100 times the mean score by the trapezoid rule.

Mated pairs: Deletion and Insertion of a similarity ranking; Insertion minus Deletion is the
measure, higher is better. Non-mated pairs: `trace_paste` puts the partner's pixels in, and
Deletion with the blur fill takes out what keeps the two apart, both higher is better.

References
----------
V. Petsiuk, A. Das, K. Saenko, "RISE", BMVC 2018, arXiv 1806.07421 (Deletion, Insertion).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.catalogue import ranking_source
from xfv_desktop.attribution.fields import HEIGHT, standardise
from xfv_desktop.attribution.pictures import (
    Curve,
    PictureBook,
    Ranking,
    Walk,
    list_fractions,
    measure_area,
)
from xfv_desktop.attribution.target import ScoreTarget, embed
from xfv_desktop.domain import AttributionMap, CurveKind, Fill, Polarity, Side
from xfv_desktop.errors import InternalFault
from xfv_desktop.imaging import mask_top, rank_pixels
from xfv_desktop.progress import SILENT, Progress

LEVELS = list_fractions(10)
SIGMA = 5.0
Values = NDArray[np.float64]


def smooth_values(values: NDArray[np.floating], *, sigma: float = SIGMA) -> Values:
    """Return a map blurred as every map of the study is, float64 (H, W).

    Parameters
    ----------
    values : float (H, W)
        A raw map.
    sigma : float
        Of the Gaussian, pixels at a height of 112; it grows with the crop. 0 changes nothing.
    """
    plain = np.ascontiguousarray(values, np.float64)
    if sigma <= 0:
        return plain
    width = sigma * plain.shape[0] / HEIGHT
    blurred = cv2.GaussianBlur(plain, (0, 0), width, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred, np.float64)


def select_values(maps: Sequence[AttributionMap], side: Side, polarity: Polarity) -> Values:
    """Return the values by which a method ranks one side's pixels, float64 (H, W), unsmoothed.

    Parameters
    ----------
    maps : sequence of AttributionMap
        Raw maps of one method.
    side : Side
        Whose crop.
    polarity : Polarity
        Similarity or dissimilarity; `catalogue.ranking_source` says which map ranks it.

    Raises
    ------
    InternalFault
        When the map is not among them, or is smoothed already.
    """
    source, sign = ranking_source(maps[0].method, polarity)
    for one in maps:
        if one.side is side and one.polarity is source and one.smoothing == "none":
            return sign * one.values.astype(np.float64)
    raise InternalFault(f"The raw {source} map of {maps[0].method} is missing.")


def average_maps(values: Sequence[Values]) -> Values:
    """Return a population map, float64 (H, W): the mean of smoothed maps of unit deviation."""
    return np.asarray(np.mean([standardise(one) for one in values], axis=0), np.float64)


def rank_values(values: Values) -> Ranking:
    """Return pixel numbers from the largest value to the smallest, ties in reading order."""
    # `rank_pixels` ranks in float64; a map rounded to float32 would gain ties.
    return rank_pixels(values)  # type: ignore[arg-type]  # any float array is ranked alike


def narrow(picture: NDArray[np.generic], width: int) -> NDArray[np.generic]:
    """Return the middle columns of a map or crop, (H, width, ...).

    A 112 x 96 crop shows columns 8 to 103 of the 112 x 112 crop.
    """
    start = (picture.shape[1] - width) // 2
    return np.ascontiguousarray(picture[:, start : start + width])


@dataclass(frozen=True, eq=False)
class PasteCurves:
    """Scores while the partner's aligned pixels replace this side's own.

    Attributes
    ----------
    paste_in : float64 (K,)
        Highest-ranked pixels first; a high curve is better.
    paste_out : float64 (K,)
        Lowest-ranked first; a low curve is better.
    """

    paste_in: Curve
    paste_out: Curve


def trace_fills(
    target: ScoreTarget,
    side: Side,
    ranking: Ranking,
    *,
    walks: Sequence[tuple[CurveKind, Fill]],
    progress: Progress = SILENT,
) -> Curve:
    """Return the scores along Deletion and Insertion curves, float64 (n, 11).

    Parameters
    ----------
    target : ScoreTarget
        The comparison, under any recognizer; it need not be the one that made the map.
    side : Side
        Whose crop is changed.
    ranking : int32 (H * W,)
        Pixel numbers, most important first.
    walks : sequence of (CurveKind, Fill)
        The curves wanted.
    progress : Progress
        Stepped at least once a batch.
    """
    # A book of its own, so that the batches do not depend on what was measured before.
    book = PictureBook(target, side)
    return book.score_walks(
        [Walk(ranking, kind, fill, LEVELS) for kind, fill in walks], progress=progress
    )


def trace_paste(
    target: ScoreTarget, side: Side, ranking: Ranking, *, progress: Progress = SILENT
) -> PasteCurves:
    """Return the partner-paste curves: ``x_k = (1 - M_k) x + M_k p``.

    x is this side's aligned crop, p the other side's, M_k the top k of the ranking. Both
    curves run from the pair's score at 0 to 1 at 1 whatever the ranking is.

    Parameters, see `trace_fills`.
    """
    crop = target.crop(side)
    partner = target.crop(Side.REFERENCE if side is Side.PROBE else Side.PROBE)
    pictures = []
    for order in (ranking, ranking[::-1]):
        for fraction in LEVELS[1:-1]:
            top = mask_top(order, fraction=fraction, shape=crop.shape[:2])
            pictures.append(np.where(top[..., None] == 1, partner, crop))
    embedded = embed(target.network, np.stack(pictures), progress=progress)
    inner = target.score_embeddings(embedded, side=side).reshape(2, -1)
    start, end = np.full((2, 1), target.score), np.ones((2, 1))
    paste_in, paste_out = np.concatenate([start, inner, end], axis=1)
    return PasteCurves(paste_in, paste_out)


def score_area(curve: Curve) -> Curve:
    """Return 100 times the mean score along curves, (..., 11), by the trapezoid rule: (...)."""
    return 100 * measure_area(curve, LEVELS)


def accept_area(curve: Curve, threshold: float) -> Curve:
    """Return `score_area` of the decisions: 1 where the score is at least the threshold."""
    return score_area((np.asarray(curve) >= threshold).astype(np.float64))


def find_share_until(curve: Curve, threshold: float) -> float:
    """Return the share of pixels, percent, at which a curve first reaches the threshold.

    Between two levels the score is taken to move in a straight line; 100 where it never does.
    """
    reached = np.flatnonzero(curve >= threshold)
    if not reached.size:
        return 100.0
    at = int(reached[0])
    if at == 0:
        return 0.0
    low, high = float(curve[at - 1]), float(curve[at])
    share = LEVELS[at - 1] + (LEVELS[at] - LEVELS[at - 1]) * (threshold - low) / (high - low)
    return 100 * share
