"""CorrRISE: how a pixel's mask value and the score go together over random masks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.mask_sums import sum_masks
from xfv_desktop.attribution.perturbation import (
    MaskSet,
    Scores,
    describe_options,
    embed_masked,
    is_flat,
)
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, FloatArray, Side
from xfv_desktop.progress import Progress

# Below this a pixel was never covered: its mask value is 1 throughout.
_NO_VARIANCE = 1e-12


@dataclass(frozen=True)
class CorrRise:
    """CorrRISE with the settings closest to the original; `FAME_VARIANT` has the other ones.

    ``S(x, y) = corr_i(M_i(x, y), s_i)``, s_i being the score of the side's crop under mask
    M_i with the other side intact; 0 where no mask covers the pixel. Positive where keeping
    the pixel goes with a higher score (similar). Both sides see the same masks.

    Attributes
    ----------
    masks : int
        Number of masks.
    patches : int
        Squares in a mask; they may overlap, the one drawn last counts.
    side : float
        Side of a square as a share of the crop's height; 30 px at 112.
    values : str
        ``uniform``: each square multiplies the pixels by its own value from [0, 1);
        ``black``: by 0.
    correlation : str
        ``pearson``, or ``spearman`` on the scores' ranks (ties share their mean rank).

    References
    ----------
    Lu, Xu, Ebrahimi, "Towards visual saliency explanations of face verification", WACV
    2024, arXiv 2305.08546.
    """

    masks: int = 500
    patches: int = 10
    side: float = 30 / 112
    values: Literal["uniform", "black"] = "uniform"
    correlation: Literal["pearson", "spearman"] = "pearson"

    def __call__(
        self,
        target: ScoreTarget,
        side: Side,
        *,
        seed: int,
        cache: GradientCache,
        progress: Progress,
    ) -> tuple[AttributionMap, ...]:
        """Return the raw maps of one side: signed, similarity, dissimilarity, fused.

        ``cache`` keeps the masked pictures' embeddings per crop and seed.
        """
        height, width, _ = target.crop(side).shape
        masks = self.draw((height, width), seed=seed)
        embedded = embed_masked(target, side, masks=masks, cache=cache.masked, progress=progress)
        scores = target.score_embeddings(embedded, side=side)
        progress.step(1.0, "correlating masks and scores")
        signed = self._correlate(masks, scores, shape=(height, width))
        described = describe_options(self, seed=seed)
        return split_signed("corrise", side, signed, parameters=described)

    def draw(self, shape: tuple[int, int], *, seed: int) -> MaskSet:
        """Return the masks of a seed; mask k is the same whatever is drawn beside it."""
        side = max(1, min(round(self.side * shape[0]), *shape))

        def build(start: int, stop: int) -> FloatArray:
            masks = np.ones((stop - start, *shape), np.float32)
            for mask, number in zip(masks, range(start, stop), strict=True):
                draws = np.random.default_rng([seed, number])
                for _ in range(self.patches):
                    y, x = (int(draws.integers(size - side + 1)) for size in shape)
                    value = draws.random() if self.values == "uniform" else 0.0
                    mask[y : y + side, x : x + side] = value
            return masks

        return MaskSet(("corrise", self, seed), self.masks, build)

    def _correlate(self, masks: MaskSet, scores: Scores, *, shape: tuple[int, int]) -> Scores:
        """Return the correlation of mask values and scores, float64 (H, W) in [-1, 1]."""
        if is_flat(scores):
            return np.zeros(shape)
        used = rank_scores(scores) if self.correlation == "spearman" else scores
        centred = used - used.mean()
        sums = sum_masks(masks, centred)
        mean = sums.first / masks.count
        variance = sums.second / masks.count - mean**2
        covered = variance > _NO_VARIANCE
        scale = np.sqrt(np.where(covered, variance, 1.0)) * centred.std()
        return np.where(covered, sums.weighted / masks.count / scale, 0.0)


def rank_scores(scores: Scores) -> NDArray[np.float64]:
    """Return the ranks of scores, 1 the lowest, equal scores sharing their mean rank."""
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks: NDArray[np.float64] = (ends - (counts - 1) / 2)[place]
    return ranks


FAME_VARIANT = CorrRise(patches=3, values="black", correlation="spearman")
