"""LIME for verification: a linear model of the score over cells that are kept or black."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.jacobian import GradientCache
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
class Lime:
    """LIME with a grid of cells as superpixels and ridge regression of the cosine.

    A cell's value is its weight in ``min_w sum_i (s_i - b - w . z_i)^2 + ridge |w|^2``, z_i
    saying which cells picture i keeps (each with probability one half, the others black)
    and b, the intercept, not being held small. Positive where keeping the cell raises the
    score (similar). Both sides see the same draws; pictures weigh equally.

    Attributes
    ----------
    cells : int
        Cells along each axis, as equal as whole pixels allow; fewer in a smaller crop.
    samples : int
        Number of pictures.
    ridge : float
        Weight of the penalty.

    References
    ----------
    Ribeiro, Singh, Guestrin, "Why should I trust you? Explaining the predictions of any
    classifier", KDD 2016, arXiv 1602.04938, equation 2 and section 3.4.
    """

    cells: int = 8
    samples: int = 1000
    ridge: float = 1.0

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
        places = self.number_cells((height, width))
        kept = self._draw_cells(int(places.max()) + 1, seed=seed)

        def build(start: int, stop: int) -> FloatArray:
            return kept[start:stop][:, places].astype(np.float32)

        masks = MaskSet(("lime", self, seed), self.samples, build)
        embedded = embed_masked(target, side, masks=masks, cache=cache.masked, progress=progress)
        scores = target.score_embeddings(embedded, side=side)
        progress.step(1.0, "fitting the linear model")
        signed = self._fit(kept, scores)[places]
        return split_signed("lime", side, signed, parameters=describe_options(self, seed=seed))

    def number_cells(self, shape: tuple[int, int]) -> NDArray[np.intp]:
        """Return each pixel's cell, (H, W), numbered in reading order."""
        rows, columns = (np.arange(size) * min(self.cells, size) // size for size in shape)
        return np.asarray(rows[:, None] * (columns[-1] + 1) + columns[None])

    def _draw_cells(self, count: int, *, seed: int) -> NDArray[np.float64]:
        """Return which cells each picture keeps, 0 or 1, float64 (samples, count)."""
        return np.random.default_rng(seed).integers(0, 2, (self.samples, count)).astype(float)

    def _fit(self, kept: NDArray[np.float64], scores: Scores) -> Scores:
        """Return the weight of each cell, float64 (cells,)."""
        if is_flat(scores):
            return np.zeros(kept.shape[1])
        # Centring both sides is what leaves the intercept free of the penalty.
        centred = kept - kept.mean(0)
        gram = centred.T @ centred + self.ridge * np.eye(kept.shape[1])
        return np.asarray(np.linalg.solve(gram, centred.T @ (scores - scores.mean())))
