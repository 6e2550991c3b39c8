"""xFace 1, 2 and 3: how the distance moves when a black square slides over the pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

import numpy as np

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.perturbation import (
    MaskSet,
    Scores,
    describe_options,
    embed_masked,
)
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.squares import slide_square, spread_squares
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, FloatArray, Side
from xfv_desktop.errors import WrongCropSize
from xfv_desktop.progress import Progress


class _Scoring(Protocol):
    """What the other side's masked pictures are for."""

    def __call__(
        self,
        target: ScoreTarget,
        side: Side,
        own: FloatArray,
        *,
        other: FloatArray,
        progress: Progress,
    ) -> Scores:
        """Return a score per masked picture of ``side``, float64 (n,)."""


def _score_all(
    target: ScoreTarget,
    side: Side,
    own: FloatArray,
    *,
    other: FloatArray,
    progress: Progress,
) -> Scores:
    """Return each masked picture's mean score over all masked pictures of the other side."""
    if target.pairing is None:
        return np.asarray(own.astype(np.float64) @ other.astype(np.float64).mean(0))
    means = np.zeros(len(own))
    for number, row in enumerate(own):
        progress.step(number / len(own), "comparing masked pictures")
        together = target.score_together(np.broadcast_to(row, other.shape), other, side=side)
        means[number] = together.mean()
    return means


def _score_same(
    target: ScoreTarget,
    side: Side,
    own: FloatArray,
    *,
    other: FloatArray,
    progress: Progress,
) -> Scores:
    """Return each masked picture's score with the other side under the same mask."""
    progress.step(1.0, "comparing masked pictures")
    return target.score_together(own, other, side=side)


# Without one the other side is left intact.
_SCORINGS: dict[int, _Scoring] = {1: _score_all, 3: _score_same}


@dataclass(frozen=True)
class XFace:
    """xFace in one of its three variants, with its published settings in pixels.

    For each patch size p, ``M_p = mean_k (1 - mask_k) (d_k - d) / p^2``, d being the cosine
    distance, blurred with a Gaussian; the signed map is the mean over p. It is positive
    where covering raises the distance (similar). d_k compares picture k with: all masked
    pictures of the other side (variant 1), the other side intact (2), the other side under
    the same mask (3).

    Attributes
    ----------
    variant : int
        1, 2 or 3.
    patch_sizes : tuple of int
        Sides p of the squares, pixels at any crop size; a square covers p + 1 pixels because
        both corners belong to it. Those that do not fit into a crop are left out.
    stride : int
        Spacing of the squares, and kernel size and sigma of the blur, pixels.

    References
    ----------
    Knoche, Teepe, Hörmann, Rigoll, "Explainable model-agnostic similarity and confidence in
    face verification", WACV workshops 2023, arXiv 2211.13735.
    """

    variant: int
    patch_sizes: tuple[int, ...] = (7, 14, 28)
    stride: int = 5

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

        Nothing is drawn, so the seed is not used; the variants share what ``cache`` keeps.

        Raises
        ------
        WrongCropSize
            When no patch size fits into the crop.
        """
        del seed
        height, width, _ = target.crop(side).shape
        sizes = tuple(p for p in self.patch_sizes if p < min(height, width))
        if not sizes:
            raise WrongCropSize(
                f"A crop of {width} x {height} pixels is too small for xFace's squares.",
                advice="Choose a method without squares of fixed size, for instance lime.",
            )
        maps = []
        for number, patch in enumerate(sizes):
            squares = slide_square((height, width), patch=patch, stride=self.stride)
            part = progress.part(number / len(sizes), (number + 1) / len(sizes))
            scores = self._score(target, side, squares, cache=cache, progress=part)
            drops = target.score - scores
            maps.append(spread_squares(drops, (height, width), patch=patch, stride=self.stride))
        progress.step(1.0, "weighing squares")
        described = describe_options(replace(self, patch_sizes=sizes))
        signed = np.mean(maps, axis=0)
        return split_signed(f"xface{self.variant}", side, signed, parameters=described)

    def _score(
        self,
        target: ScoreTarget,
        side: Side,
        squares: MaskSet,
        *,
        cache: GradientCache,
        progress: Progress,
    ) -> Scores:
        """Return the scores under each square, float64 (n,)."""
        embed = partial(embed_masked, target, masks=squares, cache=cache.masked)
        scoring = _SCORINGS.get(self.variant)
        if scoring is None:
            return target.score_embeddings(embed(side, progress=progress), side=side)
        opposite = Side.REFERENCE if side is Side.PROBE else Side.PROBE
        own = embed(side, progress=progress.part(0.0, 0.4))
        other = embed(opposite, progress=progress.part(0.4, 0.8))
        return scoring(target, side, own, other=other, progress=progress.part(0.8, 1.0))
