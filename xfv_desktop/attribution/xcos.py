"""xCos: the weights and cosines of which the score of its recognizer is the sum."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import torch
from numpy.typing import NDArray

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.pairing import PlacePairing
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.target import ScoreTarget, embed, require_finite
from xfv_desktop.domain import AttributionMap, FloatArray, Pairs, Side
from xfv_desktop.errors import UsageError
from xfv_desktop.progress import Progress

Values = NDArray[np.float64]


class PlaceMap(StrEnum):
    """What is shown of every place."""

    SHARE = "share"
    PRODUCT = "product"
    WEIGHTS = "weights"
    COSINES = "cosines"


@dataclass(frozen=True, eq=False)
class Places:
    """What xCos says of one pair.

    Attributes
    ----------
    weights : float64 (h, w)
        How much each place counts, in [0, 1]; they sum to 1.
    cosines : float64 (h, w)
        How alike the two samples are there, in [-1, 1].
    """

    weights: Values
    cosines: Values


def measure_places(target: ScoreTarget) -> Places:
    """Return the weights and cosines that make up a comparison's score.

    Raises
    ------
    UsageError
        When the recognizer has no xCos module.
    ModelError
        When the network gives values that are not finite.
    """
    pairing = target.pairing
    if not isinstance(pairing, PlacePairing):
        raise UsageError(
            "This recognizer does not compare place by place.",
            advice="Choose a recognizer with the xCos module, or another method.",
        )
    rows = (
        torch.from_numpy(target.embedding(side)[None]).to(target.network.device) for side in Side
    )
    with torch.no_grad():
        found = pairing.compare_places(*rows)
    weights, cosines = (
        one[0].double().cpu().numpy() for one in (found.attention, found.grid_cosine)
    )
    require_finite(np.stack([weights, cosines]), what="weights or cosines")
    return Places(weights, cosines)


def attribute_xcos(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    shown: PlaceMap = PlaceMap.SHARE,
) -> tuple[AttributionMap, ...]:
    """Return xCos's raw maps of one side: signed, similarity, dissimilarity, fused.

    With W the weights and S the cosines of the places, the score is ``sum W S``, and the
    signed map ``W (S - th)``, which adds up to score minus threshold over the places; without
    a threshold ``W S``. W and S are recorded with the maps. The maps of both sides are the
    same; one that the score does not depend on at all has a map of zeros.

    Parameters
    ----------
    target : ScoreTarget
        The comparison; its recognizer has the xCos module.
    side : Side
        Whose crop is explained.
    seed, cache : int, GradientCache
        Not used: nothing is drawn, and nothing costs enough to be kept.
    progress : Progress
        Stepped before and after the one forward pass.
    shown : PlaceMap
        What the signed map shows of every place.

    Raises
    ------
    UsageError
        When the recognizer has no xCos module.
    ModelError
        When the network gives values that are not finite.
    OutOfMemory
        When not even a single picture fits into memory.

    References
    ----------
    Lin et al., "xCos: An explainable cosine metric for face verification task", ACM TOMM
    17(3s), 2021, arXiv 2003.05383, section 3.
    """
    del seed, cache
    places = measure_places(target)
    level = target.threshold or 0.0
    values = {
        PlaceMap.SHARE: places.weights * (places.cosines - level),
        PlaceMap.PRODUCT: places.weights * places.cosines,
        PlaceMap.WEIGHTS: places.weights,
        PlaceMap.COSINES: places.cosines,
    }[shown]
    if not _matters(target, side, progress=progress):
        values = np.zeros_like(values)
    progress.step(1.0, "comparing places")
    height, width, _ = target.crop(side).shape
    signed = enlarge(values, (height, width))
    return split_signed("xcos", side, signed, parameters=_describe(places, shown, level))


def enlarge(values: Values, shape: tuple[int, int]) -> Values:
    """Return values per place, (h, w), as blocks over a crop, (H, W), as equal as can be."""
    rows, columns = (
        np.arange(size) * cells // size for size, cells in zip(shape, values.shape, strict=True)
    )
    blocks: Values = values[rows[:, None], columns[None]]
    return blocks


def _matters(target: ScoreTarget, side: Side, *, progress: Progress) -> bool:
    """Tell whether a side's features depend on its picture: they do if its negative's differ."""
    progress.step(0.0, "comparing places")
    inverted: FloatArray = embed(target.network, 255 - target.crop(side)[None])
    return bool((inverted[0] != target.embedding(side)).any())


def _describe(places: Places, shown: PlaceMap, level: float) -> Pairs:
    """Return what is recorded with the maps: every place's weight and cosine among it."""
    rows, columns = places.weights.shape
    return (
        ("map", str(shown)),
        ("reference level", repr(level)),
        ("places", f"{rows} x {columns}, row by row"),
        ("weights W", " ".join(f"{value:.6f}" for value in places.weights.flat)),
        ("cosines S", " ".join(f"{value:.6f}" for value in places.cosines.flat)),
    )
