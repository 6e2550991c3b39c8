"""How much of a map lies on each part of the face."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.atlas import RegionAtlas
from xfv_desktop.domain import FloatArray, Region, RegionShare
from xfv_desktop.errors import WrongCropSize


def describe_regions(values: FloatArray, atlas: RegionAtlas) -> tuple[RegionShare, ...]:
    """Return the share of a map's positive and negative attribution on every region.

    Parameters
    ----------
    values : float32 (H, W)
        A map; above zero is positive, below zero negative attribution.
    atlas : RegionAtlas
        Of the crop's alignment.

    Returns
    -------
    tuple of RegionShare
        One per `Region`, in its order; areas sum to 1, shares to 1 or, where the map has no
        attribution of that sign, to 0.

    Raises
    ------
    WrongCropSize
        When the map and the atlas differ in size.
    """
    if values.shape != atlas.labels.shape:
        raise WrongCropSize(
            f"The map {values.shape} does not fit the atlas {atlas.labels.shape}.",
            advice="Use the atlas of the crop's own size.",
        )
    areas = _share(np.ones(values.size), atlas)
    wide = values.astype(np.float64).reshape(-1)
    positive, negative = (_share(np.maximum(part, 0), atlas) for part in (wide, -wide))
    return tuple(
        RegionShare(region, float(areas[n]), float(positive[n]), float(negative[n]))
        for n, region in enumerate(Region)
    )


def _share(weights: NDArray[np.float64], atlas: RegionAtlas) -> NDArray[np.float64]:
    """Return each region's share of weights, float64 (9,); zeros when there is no weight."""
    sums = np.bincount(atlas.labels.reshape(-1), weights, minlength=len(Region))
    total = float(sums.sum())
    shares: NDArray[np.float64] = sums / total if total > 0 else np.zeros(len(Region))
    return shares
