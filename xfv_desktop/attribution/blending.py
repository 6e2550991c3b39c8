"""Soft blends of one side's crop with another picture: their scores and what moves them."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from xfv_desktop.attribution.memory import run_batches
from xfv_desktop.attribution.target import BATCH, ScoreTarget, require_finite, to_pixels
from xfv_desktop.domain import Side, Uint8Array
from xfv_desktop.progress import SILENT, Progress

Masks = NDArray[np.float64]
Scores = NDArray[np.float64]


class Blender:
    """Blend one side's crop with fills and ask for the score; the other side stays intact.

    A mask holds the share of the crop that is kept at every pixel; the rest is the fill.
    Blends are not rounded to grey levels.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is blended.
    batch : int
        Pictures in a batch to begin with; halved when memory runs out.
    """

    def __init__(self, target: ScoreTarget, side: Side, *, batch: int = BATCH) -> None:
        self._target, self._side = target, side
        self._network = target.network
        self._batch = batch
        self._crop = self._load(target.crop(side))

    def _load(self, picture: Uint8Array) -> Tensor:
        """Return a picture as pixels, float32 (1, 3, H, W), on the network's device."""
        return to_pixels(picture[None], device=self._network.device)

    def score(self, masks: Masks, fill: Uint8Array, *, progress: Progress = SILENT) -> Scores:
        """Return the scores of blends, float64 (n,); needs no gradient of the network.

        Parameters
        ----------
        masks : float64 (n, H, W)
            Share of the crop that is kept, in [0, 1].
        fill : uint8 (H, W, 3)
            What shows through, RGB.
        progress : Progress
            Stepped once a batch.

        Raises
        ------
        ModelError
            When a score is not finite.
        OutOfMemory
            When not even a single picture fits into memory.
        """
        behind, parts = self._load(fill), [np.zeros(0)]

        def work(start: int, stop: int) -> None:
            progress.step(start / len(masks), "blending pictures")
            with torch.no_grad():
                kept = self._keep(masks[start:stop])
                parts.append(self._measure(kept, behind).double().cpu().numpy())

        self._batch = run_batches(len(masks), size=self._batch, work=work)
        scores = np.concatenate(parts)
        require_finite(scores, what="scores")
        return scores

    def pull(self, masks: Masks, fill: Uint8Array) -> Masks:
        """Return the gradient of every blend's score in its own mask, float64 (n, H, W).

        Parameters
        ----------
        masks : float64 (n, H, W)
            Share of the crop that is kept, in [0, 1].
        fill : uint8 (H, W, 3)
            What shows through, RGB.

        Raises
        ------
        ModelError
            When a gradient is not finite.
        OutOfMemory
            When not even a single picture fits into memory.
        """
        behind, parts = self._load(fill), [np.zeros((0, *masks.shape[1:]))]

        def work(start: int, stop: int) -> None:
            with torch.inference_mode(mode=False), torch.enable_grad():
                kept = self._keep(masks[start:stop]).requires_grad_()
                scores = self._measure(kept, behind)
                gradient = torch.zeros_like(kept)
                if scores.requires_grad:  # else the network ignores its input
                    (gradient,) = torch.autograd.grad(scores.sum(), kept, materialize_grads=True)
            parts.append(gradient.double().cpu().numpy())

        self._batch = run_batches(len(masks), size=self._batch, work=work)
        gradients = np.concatenate(parts)
        require_finite(gradients, what="gradients")
        return gradients

    def _keep(self, masks: Masks) -> Tensor:
        """Return masks as float32 (n, H, W) on the network's device."""
        return torch.from_numpy(masks.astype(np.float32)).to(self._network.device)

    def _measure(self, kept: Tensor, behind: Tensor) -> Tensor:
        """Return the scores, (n,), of blends; differentiable in the masks."""
        pixels = behind + (self._crop - behind) * kept[:, None]
        raw = self._network.network(self._network.normalise(pixels))
        return self._target.measure(raw, side=self._side)
