"""Maps that know nothing of the comparison: what every method has to be better than."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.perturbation import describe_options
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, Side
from xfv_desktop.progress import Progress


@dataclass(frozen=True)
class RandomMap:
    """White noise, blurred when ``sigma`` is above 0.

    The noise is drawn from the seed and the crop's pixels, so two pictures get two maps,
    and one picture the same map in every comparison.

    Attributes
    ----------
    sigma : float
        Of the Gaussian blur as a share of the crop's height; 5 px at 112 is 5 / 112.
    """

    sigma: float = 0.0

    def __call__(
        self,
        target: ScoreTarget,
        side: Side,
        *,
        seed: int,
        cache: GradientCache,
        progress: Progress,
    ) -> tuple[AttributionMap, ...]:
        """Return the raw maps of one side; the network is not asked."""
        del cache
        progress.step(1.0, "drawing noise")
        height, width, _ = target.crop(side).shape
        digest = int(target.key(side)[-1][:16], 16)
        noise = self.draw((height, width), draws=np.random.default_rng([seed, digest]))
        method = "smoothed_random" if self.sigma > 0 else "random"
        return split_signed(method, side, noise, parameters=describe_options(self, seed=seed))

    def draw(self, shape: tuple[int, int], *, draws: np.random.Generator) -> NDArray[np.float64]:
        """Return noise of this smoothness, equally strong up to the border, (H, W)."""
        sigma = self.sigma * shape[0]
        margin = int(np.ceil(4 * sigma))
        noise = draws.standard_normal((shape[0] + 2 * margin, shape[1] + 2 * margin))
        if margin == 0:
            return noise
        blurred = cv2.GaussianBlur(noise, (2 * margin + 1, 2 * margin + 1), sigma)
        return np.asarray(blurred, np.float64)[margin:-margin, margin:-margin]


@dataclass(frozen=True)
class CentrePriorMap:
    """A Gaussian in the middle of the crop, the same for every picture.

    Attributes
    ----------
    sigma : float
        As a share of the crop's height; 30 px at 112.
    """

    sigma: float = 30 / 112

    def __call__(
        self,
        target: ScoreTarget,
        side: Side,
        *,
        seed: int,
        cache: GradientCache,
        progress: Progress,
    ) -> tuple[AttributionMap, ...]:
        """Return the raw maps of one side; nothing is drawn, the network is not asked."""
        del seed, cache
        progress.step(1.0, "drawing the centre")
        height, width, _ = target.crop(side).shape
        y, x = np.indices((height, width))
        squared = (y - (height - 1) / 2) ** 2 + (x - (width - 1) / 2) ** 2
        prior = np.exp(-squared / (2 * (self.sigma * height) ** 2))
        return split_signed("centre", side, prior, parameters=describe_options(self))


SMOOTHED_RANDOM = RandomMap(sigma=5 / 112)
