"""Build the four raw maps that every method returns from what it computed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import AttributionMap, FloatArray, Pairs, Polarity, Side


def split_signed(
    method: str, side: Side, signed: NDArray[np.floating], *, parameters: Pairs
) -> tuple[AttributionMap, ...]:
    """Return the raw maps of a signed map: its parts above and below zero are the polarities.

    Parameters
    ----------
    method : str
        Identifier of the method.
    side : Side
        Whose crop is explained.
    signed : float (H, W)
        Above zero where a pixel speaks for similarity.
    parameters : Pairs
        What is recorded with the maps.
    """
    values = signed.astype(np.float32)
    positive, negative = np.maximum(values, 0), np.maximum(-values, 0)
    return join_parts(method, side, positive, dissimilarity=negative, parameters=parameters)


def join_parts(
    method: str,
    side: Side,
    similarity: FloatArray,
    *,
    dissimilarity: FloatArray,
    parameters: Pairs,
) -> tuple[AttributionMap, ...]:
    """Return the raw maps of two polarities; signed and fused are their difference.

    Parameters
    ----------
    method : str
        Identifier of the method.
    side : Side
        Whose crop is explained.
    similarity, dissimilarity : float32 (H, W)
        Not negative.
    parameters : Pairs
        What is recorded with the maps.
    """
    difference = similarity - dissimilarity
    polarities = {
        Polarity.SIGNED: difference,
        Polarity.SIMILARITY: similarity,
        Polarity.DISSIMILARITY: dissimilarity,
        Polarity.FUSED: difference,
    }
    return tuple(
        AttributionMap(method, side, polarity, values, parameters=parameters)
        for polarity, values in polarities.items()
    )
