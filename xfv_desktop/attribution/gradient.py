"""FGGB and xSSAB: where the gradient of the score's parts lies in a crop."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from xfv_desktop.attribution.jacobian import GradientCache, feature_gradients, pull_back
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, FloatArray, Pairs, Polarity, Side
from xfv_desktop.errors import UsageError
from xfv_desktop.progress import Progress


class Reading(StrEnum):
    """How FGGB's printed equations are read."""

    ABSOLUTE = "absolute"
    SIGNED = "signed"


def attribute_fggb(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    reading: Reading = Reading.ABSOLUTE,
) -> tuple[AttributionMap, ...]:
    """Return FGGB's raw maps of one side: signed, similarity, dissimilarity, fused.

    ``S = sum_k G_k (a_k - th / N)`` with ``a_k = E_A[k] E_B[k]`` and ``G_k`` the unit-norm
    gradient map of dimension k; similarity is ``max(S, 0)``, dissimilarity ``max(-S, 0)``,
    fused their difference. The gradients come from ``cache`` when the crop was explained
    before; then this is a matrix product.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is explained.
    seed : int
        Not used: nothing is drawn.
    cache : GradientCache
        Keeps gradients per crop.
    progress : Progress
        Stepped once a batch.
    reading : Reading
        ``absolute``: the embedding is normalised before it is differentiated, absolute
        gradients are averaged over channels, and the map that comes of it has unit norm.
        ``signed``: the equations as printed, ``G_k = (dF_k / dI) / |dF_k / dI|`` of the
        embedding as the network gives it, summed over channels; the sign of S then does not
        mean similar or dissimilar.

    Raises
    ------
    UsageError
        When the comparison has no threshold.

    References
    ----------
    Lu, Xu, Ebrahimi, FG 2024, arXiv 2403.04549, equations of S, S+ and S-.
    """
    del seed
    threshold = _require_threshold(target)
    signs = reading is Reading.SIGNED
    found = cache.fetch(
        (*target.key(side), reading),
        lambda: feature_gradients(
            target.network, target.crop(side), signed=signs, progress=progress
        ),
    )
    progress.step(1.0, "weighing gradients")
    products = target.embedding(side) * target.partner(side)
    weights = (products - threshold / products.size).astype(np.float32)
    signed = (weights @ found.maps).reshape(found.shape)
    parameters = (
        ("threshold", repr(threshold)),
        ("reading", str(reading)),
        ("dead dimensions", str(len(found.dead))),
        ("gradients by", found.route),
        ("share of positive pixels", f"{float((signed > 0).mean()):.4f}"),
    )
    positive, negative = np.maximum(signed, 0), np.maximum(-signed, 0)
    return _maps("fggb", side, (signed, positive, negative), parameters=parameters)


def attribute_xssab(
    target: ScoreTarget, side: Side, *, seed: int, cache: GradientCache, progress: Progress
) -> tuple[AttributionMap, ...]:
    """Return xSSAB's raw maps of one side: signed, similarity, dissimilarity, fused.

    The similarity map is the channel mean of ``|d/dI sum_{n in a+} E_i[n](I) E_j[n]|`` with
    ``a+ = {n: a_n >= th / N}``, the dissimilarity map the same over the other dimensions;
    signed and fused are their difference. ``E_j`` and the choice of dimensions are
    constants; both polarities go through one batch.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is explained.
    seed : int
        Not used: nothing is drawn.
    cache : GradientCache
        Not used: these gradients belong to the pair.
    progress : Progress
        Stepped once a batch.

    References
    ----------
    Huber, Luu, Terhörst, Damer, "Efficient explainable face verification based on
    similarity score argument backpropagation", WACV 2024, arXiv 2304.13409, equations 5-12.
    """
    del seed, cache
    partner, threshold = target.partner(side), _require_threshold(target)
    similar = target.embedding(side) * partner >= threshold / partner.size
    cotangents = np.stack([np.where(similar, partner, 0), np.where(similar, 0, partner)])
    maps = pull_back(target.network, target.crop(side), cotangents, progress=progress)
    positive, negative = maps.astype(np.float32)
    progress.step(1.0, "gradients")
    parameters = (
        ("threshold", repr(threshold)),
        ("similar dimensions", str(int(similar.sum()))),
    )
    return _maps("xssab", side, (positive - negative, positive, negative), parameters=parameters)


def _require_threshold(target: ScoreTarget) -> float:
    """Return the threshold that the parts of the score are held against."""
    if target.threshold is None:
        raise UsageError(
            "This comparison has no threshold, and the method explains a score against one.",
            advice="Compare again with --threshold, or choose another method.",
        )
    return target.threshold


def _maps(
    method: str,
    side: Side,
    values: tuple[FloatArray, FloatArray, FloatArray],
    *,
    parameters: Pairs,
) -> tuple[AttributionMap, ...]:
    """Return the four maps of (signed, similarity, dissimilarity) values."""
    signed, positive, negative = values
    polarities = {
        Polarity.SIGNED: signed,
        Polarity.SIMILARITY: positive,
        Polarity.DISSIMILARITY: negative,
        Polarity.FUSED: positive - negative,
    }
    return tuple(
        AttributionMap(method, side, polarity, found, parameters=parameters)
        for polarity, found in polarities.items()
    )
