"""Gradients of every embedding dimension with respect to the network's input, in batches.

The crop is repeated into one batch, its graph is built once, and each backward pass through
that graph carries a different dimension per copy: N dimensions cost N / batch backward
passes of a full batch and a single forward pass.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from xfv_desktop.attribution.memory import run_batches
from xfv_desktop.attribution.perturbation import EmbeddingCache
from xfv_desktop.attribution.target import BATCH, Network, embed, require_finite, to_pixels
from xfv_desktop.domain import FloatArray, Uint8Array
from xfv_desktop.progress import SILENT, Progress


@dataclass(frozen=True, eq=False)
class FeatureGradients:
    """Per-dimension gradient maps of one crop.

    Attributes
    ----------
    embedding : float32 (D,)
        Unit embedding of the crop.
    maps : float32 (D, H * W)
        Non-negative, unit L2 norm per row; a dead dimension's row is zero.
    shape : (int, int)
        Height and width, pixels.
    dead : tuple of int
        Dimensions that do not depend on any pixel.
    """

    embedding: FloatArray
    maps: FloatArray
    shape: tuple[int, int]
    dead: tuple[int, ...]


class _Graph:
    """The unit embedding of a number of copies of one crop, ready for backward passes."""

    def __init__(self, network: Network, crop: Uint8Array, copies: int) -> None:
        with torch.inference_mode(mode=False), torch.enable_grad():
            pixels = to_pixels(crop[None], device=network.device)
            x = network.normalise(pixels).detach()
            self.x = x.repeat(copies, 1, 1, 1).requires_grad_()
            self.unit = torch.nn.functional.normalize(network.network(self.x), dim=1)

    def pull(self, cotangents: Tensor) -> Tensor:
        """Return mean over channels of |gradient|, (C, H, W), for C <= copies rows."""
        count = len(cotangents)
        if not self.unit.requires_grad:  # the network ignores its input
            return self.x.new_zeros(count, *self.x.shape[2:])
        rows = self.unit.new_zeros(self.unit.shape)
        rows[:count] = cotangents.to(rows)
        (gradient,) = torch.autograd.grad(
            self.unit, self.x, rows, retain_graph=True, materialize_grads=True
        )
        return gradient[:count].abs().mean(1)


def pull_back(
    network: Network,
    crop: Uint8Array,
    cotangents: NDArray[np.floating],
    *,
    batch: int = BATCH,
    progress: Progress = SILENT,
) -> NDArray[np.floating]:
    """Return the channel-averaged absolute gradients of weighted sums of the unit embedding.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    crop : uint8 (H, W, 3)
        Aligned crop, RGB.
    cotangents : float (C, D)
        Each row weighs the dimensions of the L2-normalised embedding.
    batch : int
        Copies of the crop to begin with; halved when memory runs out.
    progress : Progress
        Stepped once a batch.

    Returns
    -------
    float (C, H, W)
        (1/3) sum over channels of |d <row, E(I)> / dI|, I being the network's input, in the
        network's precision.

    Raises
    ------
    ModelError
        When a gradient is not finite.
    OutOfMemory
        When not even one copy fits into memory.
    """
    rows = torch.from_numpy(cotangents)
    parts: list[NDArray[np.floating]] = []
    graphs: dict[int, _Graph] = {}

    def work(start: int, stop: int) -> None:
        progress.step(start / len(rows), "gradients")
        if stop - start not in graphs:
            graphs.clear()  # before the next is built, or both fill the memory
            graphs[stop - start] = _Graph(network, crop, stop - start)
        parts.append(graphs[stop - start].pull(rows[start:stop]).cpu().numpy())

    run_batches(len(rows), size=batch, work=work)
    maps = np.concatenate(parts)
    require_finite(maps, what="gradients")
    return maps


def feature_gradients(
    network: Network, crop: Uint8Array, *, batch: int = BATCH, progress: Progress = SILENT
) -> FeatureGradients:
    """Return one crop's unit-norm gradient map per embedding dimension.

    ``maps[k] = mean_c |d E_k / d I_c|``, divided by its L2 norm over the pixels, where E is
    the L2-normalised embedding and I the network's input. They do not depend on the partner
    or the threshold.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    crop : uint8 (H, W, 3)
        Aligned crop, RGB.
    batch : int
        Dimensions per backward pass to begin with; halved when memory runs out.
    progress : Progress
        Stepped once a batch.

    Raises
    ------
    ModelError
        When the network gives values that are not finite.
    OutOfMemory
        When not even one dimension fits into memory.

    References
    ----------
    Lu, Xu, Ebrahimi, "Explainable face verification via feature-guided gradient
    backpropagation", FG 2024, arXiv 2403.04549: gradient per dimension and its normalisation.
    """
    embedding = embed(network, crop[None])[0]
    identity = np.eye(embedding.size, dtype=np.float32)
    maps = pull_back(network, crop, identity, batch=batch, progress=progress)
    flat = scale_rows(maps.reshape(embedding.size, -1))
    dead = tuple(int(k) for k in np.flatnonzero(~flat.any(axis=1)))
    return FeatureGradients(embedding, flat.astype(np.float32), crop.shape[:2], dead)


def scale_rows(rows: NDArray[np.floating]) -> NDArray[np.floating]:
    """Return rows of unit L2 norm, float (D, n); a row of zeros stays zero."""
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: NDArray[np.floating] = np.divide(rows, norms, out=np.zeros_like(rows), where=norms > 0)
    return scaled


class GradientCache:
    """Keep the gradients of the crops used last, in memory, up to a number of bytes.

    Parameters
    ----------
    limit : int
        Bytes of maps that are kept; the crop used longest ago goes first.

    Attributes
    ----------
    masked : EmbeddingCache
        The embeddings of masked pictures, under a limit of their own.
    differentiable : set of (str, str)
        Weights and device of the networks that were seen to give gradients.
    """

    def __init__(self, limit: int = 256 * 2**20) -> None:
        self._limit = limit
        self.masked = EmbeddingCache()
        self.differentiable: set[tuple[str, str]] = set()
        self._kept: OrderedDict[tuple[str, str, str], FeatureGradients] = OrderedDict()

    def fetch(
        self, key: tuple[str, str, str], make: Callable[[], FeatureGradients]
    ) -> FeatureGradients:
        """Return what is kept under ``key`` (`ScoreTarget.key`), making it when missing."""
        if key not in self._kept:
            self._kept[key] = make()
        self._kept.move_to_end(key)
        while self.size > self._limit and len(self._kept) > 1:
            self._kept.popitem(last=False)
        return self._kept[key]

    @property
    def size(self) -> int:
        """Bytes of the maps kept."""
        return sum(entry.maps.nbytes for entry in self._kept.values())
