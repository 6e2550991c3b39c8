"""How much of a map lies on each part of the face."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.atlas import Region, RegionAtlas
from xfv_desktop.domain import FloatArray
from xfv_desktop.errors import WrongCropSize


@dataclass(frozen=True)
class RegionShare:
    """What of a map lies on one region.

    Attributes
    ----------
    region : Region
        Part of the crop.
    area : float
        Its share of the crop's pixels, in [0, 1].
    positive, negative : float
        Its share of the map's positive and negative attribution, in [0, 1]; 0 everywhere
        where the map has none.
    """

    region: Region
    area: float
    positive: float
    negative: float

    @property
    def positive_concentration(self) -> float:
        """Positive share over area: 1 is what an even map has, 0 where the area is 0."""
        return self.positive / self.area if self.area else 0.0

    @property
    def negative_concentration(self) -> float:
        """Negative share over area: 1 is what an even map has, 0 where the area is 0."""
        return self.negative / self.area if self.area else 0.0


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
