"""S-RISE: RISE's random masks, each weighted by the comparison score it leaves."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

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


@dataclass(frozen=True)
class SRise:
    """RISE with the cosine as a mask's weight.

    ``S = sum_i (s_i - mean s) M_i / sum_i M_i``: the mean score among masks that keep a
    pixel, less the mean over all masks. Positive where keeping the pixel goes with a higher
    score (similar). Masks are RISE's: a coarse random grid of 0 and 1, enlarged bilinearly
    and shifted at random by less than a cell. Both sides see the same masks.

    Attributes
    ----------
    masks : int
        Number of masks.
    cells : int
        Cells of the coarse grid along each axis.
    keep : float
        Probability that a cell is kept.

    References
    ----------
    Lu, Ebrahimi, "Explanation of face recognition via saliency maps", SPIE 2023, for the
    weight; Petsiuk, Das, Saenko, "RISE: randomized input sampling for explanation of
    black-box models", BMVC 2018, arXiv 1806.07421, equation 6 and section 3.2, for the masks.
    """

    masks: int = 2000
    cells: int = 7
    keep: float = 0.5

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
        progress.step(1.0, "weighing masks")
        signed = self._weigh(masks, scores, shape=(height, width))
        return split_signed("srise", side, signed, parameters=describe_options(self, seed=seed))

    def draw(self, shape: tuple[int, int], *, seed: int) -> MaskSet:
        """Return the masks of a seed; mask k is the same whatever is drawn beside it."""
        cell_height, cell_width = (-(-size // self.cells) for size in shape)
        enlarged = ((self.cells + 1) * cell_width, (self.cells + 1) * cell_height)

        def draw_one(number: int) -> FloatArray:
            draws = np.random.default_rng([seed, number])
            grid = (draws.random((self.cells, self.cells)) < self.keep).astype(np.float32)
            large = cv2.resize(grid, enlarged, interpolation=cv2.INTER_LINEAR)
            y, x = (int(draws.integers(size)) for size in (cell_height, cell_width))
            return np.asarray(large[y : y + shape[0], x : x + shape[1]], np.float32)

        def build(start: int, stop: int) -> FloatArray:
            return np.stack([draw_one(number) for number in range(start, stop)])

        return MaskSet(("srise", self, seed), self.masks, build)

    def _weigh(self, masks: MaskSet, scores: Scores, *, shape: tuple[int, int]) -> Scores:
        """Return the mean centred score of the masks that keep a pixel, float64 (H, W)."""
        if is_flat(scores):
            return np.zeros(shape)
        sums = sum_masks(masks, scores - scores.mean())
        kept = sums.first > 0
        return np.where(kept, sums.weighted / np.where(kept, sums.first, 1.0), 0.0)
