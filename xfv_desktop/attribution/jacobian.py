"""Gradients of every embedding dimension with respect to the network's input, in batches.

Batches of dimensions go back through the network together and share one forward pass of one
crop (`xfv_desktop.attribution.adjoint`). Where the network has a layer without a rule there,
the crop is repeated into one batch, and each backward pass of autograd carries a different
dimension per copy; that is slower and is logged.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from xfv_desktop.attribution.adjoint import Adjoint, UnknownLayer
from xfv_desktop.attribution.machine import fit_batch
from xfv_desktop.attribution.memory import is_single, run_batches
from xfv_desktop.attribution.perturbation import EmbeddingCache
from xfv_desktop.attribution.target import BATCH, Network, embed, require_finite, to_pixels
from xfv_desktop.domain import FloatArray, Uint8Array
from xfv_desktop.progress import SILENT, Progress

ADJOINT = "adjoint"
FEW = 4  # rows; up to here a graph of copies is built faster than the adjoint
_LOG = logging.getLogger(__name__)
Step = Callable[[float], None]


@dataclass(frozen=True, eq=False)
class FeatureGradients:
    """Per-dimension gradient maps of one crop.

    Attributes
    ----------
    embedding : float32 (D,)
        Unit embedding of the crop.
    maps : float32 (D, H * W)
        Non-negative, unit L2 norm per row; a dead dimension's row is zero. Signed gradients
        have unit Frobenius norm before their channels are added up.
    shape : (int, int)
        Height and width, pixels.
    dead : tuple of int
        Dimensions that do not depend on any pixel.
    route : str
        How they were computed: ``adjoint``, or ``replicated autograd: <layer>`` where that
        layer has no rule in the adjoint.
    """

    embedding: FloatArray
    maps: FloatArray
    shape: tuple[int, int]
    dead: tuple[int, ...]
    route: str = ADJOINT


class _Route(Protocol):
    """A way to gradients of one crop."""

    name: str

    def pull(self, rows: Tensor, *, step: Step) -> Tensor:
        """Return the gradients, (C, 3, H, W), of C weighings of the embedding.

        ``step`` is told the share of the layers that are done; it may raise to stop.
        """


class _Shared:
    """One forward pass of one crop, whose masks all gradients share."""

    name = ADJOINT

    def __init__(self, network: Network, crop: Uint8Array, *, of_raw: bool) -> None:
        self._adjoint = Adjoint(network.network, _prepare(network, crop))
        self._of_raw = of_raw
        self._length = self._adjoint.raw.norm()
        self._unit = self._adjoint.raw / self._length

    def pull(self, rows: Tensor, *, step: Step) -> Tensor:
        """Return the gradients; rows pass the normalisation, (I - f f') / |F|, first."""
        weights = rows.to(self._unit)
        if not self._of_raw:
            along = (weights @ self._unit)[:, None] * self._unit
            weights = (weights - along) / self._length
        return self._adjoint.pull(weights, step=step)


class _Copies:
    """The embedding of copies of one crop, differentiated by autograd."""

    def __init__(self, network: Network, crop: Uint8Array, *, of_raw: bool, why: str) -> None:
        self.name = f"replicated autograd: {why}"
        self._of_raw = of_raw
        self._network = network
        self._x = _prepare(network, crop)
        self._graphs: dict[int, tuple[Tensor, Tensor]] = {}

    def pull(self, rows: Tensor, *, step: Step) -> Tensor:
        """Return the gradients, a copy for each."""
        step(0.0)
        if len(rows) not in self._graphs:
            self._graphs.clear()  # before the next is built, or both fill the memory
            self._graphs[len(rows)] = self._build(len(rows))
        x, unit = self._graphs[len(rows)]
        if not unit.requires_grad:  # the network ignores its input
            return torch.zeros_like(x)
        (gradient,) = torch.autograd.grad(
            unit, x, rows.to(unit), retain_graph=True, materialize_grads=True
        )
        return gradient

    def _build(self, copies: int) -> tuple[Tensor, Tensor]:
        with torch.inference_mode(mode=False), torch.enable_grad():
            x = self._x.repeat(copies, 1, 1, 1).requires_grad_()
            raw = self._network.network(x)
            return x, raw if self._of_raw else torch.nn.functional.normalize(raw, dim=1)


def _prepare(network: Network, crop: Uint8Array) -> Tensor:
    """Return the network's input (1, 3, H, W), as free of autograd as a file's pixels."""
    with torch.inference_mode(mode=False), torch.no_grad():
        return network.normalise(to_pixels(crop[None], device=network.device)).detach()


def _choose_route(network: Network, crop: Uint8Array, *, few: bool, of_raw: bool) -> _Route:
    """Return the adjoint, or autograd on copies for few rows or a layer without a rule."""
    if few:
        return _Copies(network, crop, of_raw=of_raw, why="few rows")
    if is_single():
        return _Copies(network, crop, of_raw=of_raw, why="one dimension at a time")
    try:
        return _Shared(network, crop, of_raw=of_raw)
    except UnknownLayer as layer:
        _LOG.info("no rule for layer %s: gradients by autograd on copies of the crop", layer)
        return _Copies(network, crop, of_raw=of_raw, why=str(layer))


def _average_sizes(gradient: Tensor) -> Tensor:
    """Return the mean over channels of |gradient|, (C, H, W)."""
    return gradient.abs().mean(1)


def _sum_channels(gradient: Tensor) -> Tensor:
    """Return gradients of unit Frobenius norm, summed over channels; zero stays zero."""
    norms = gradient.flatten(1).norm(dim=1).view(-1, 1, 1, 1)
    return (gradient / torch.where(norms > 0, norms, 1)).sum(1)


class _Work:
    """Gradients of many weighings, in batches that fit into memory.

    ``signed`` ones are those of the raw embedding, with their sign, each of unit norm;
    otherwise those of the unit embedding, absolute, averaged over channels.
    """

    def __init__(
        self,
        network: Network,
        crop: Uint8Array,
        *,
        progress: Progress,
        few: bool = False,
        signed: bool = False,
    ) -> None:
        self._choose = partial(_choose_route, network, crop, few=few, of_raw=signed)
        self._collapse = _sum_channels if signed else _average_sizes
        self._device, self._pixels = network.device, crop.shape[0] * crop.shape[1]
        self._progress = progress
        self._route: _Route | None = None

    @property
    def route(self) -> str:
        """The name of the way taken."""
        return self._route.name if self._route else ADJOINT

    def run(self, rows: Tensor, *, batch: int | None) -> NDArray[np.floating]:
        """Return the gradients (C, H, W) of all rows (C, D), one channel each."""
        parts: list[NDArray[np.floating]] = []
        size = batch or fit_batch(self._device, usual=BATCH, pixels=self._pixels)

        def work(start: int, stop: int) -> None:
            def step(share: float) -> None:
                self._progress.step((start + share * (stop - start)) / len(rows), "gradients")

            step(0.0)
            if self._route is None:
                self._route = self._choose()
            gradient = self._route.pull(rows[start:stop], step=step)
            parts.append(self._collapse(gradient).cpu().numpy())

        run_batches(len(rows), size=size, work=work)
        maps = np.concatenate(parts)
        require_finite(maps, what="gradients")
        return maps


def pull_back(
    network: Network,
    crop: Uint8Array,
    cotangents: NDArray[np.floating],
    *,
    batch: int | None = None,
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
    batch : int, optional
        Rows that go back together to begin with, halved when memory runs out; what fits
        (`fit_batch`) without it.
    progress : Progress
        Stepped at every layer of every batch.

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
        When not even one row fits into memory.
    """
    work = _Work(network, crop, progress=progress, few=len(cotangents) <= FEW)
    return work.run(torch.from_numpy(cotangents), batch=batch)


def feature_gradients(
    network: Network,
    crop: Uint8Array,
    *,
    batch: int | None = None,
    signed: bool = False,
    progress: Progress = SILENT,
) -> FeatureGradients:
    """Return one crop's unit-norm gradient map per embedding dimension.

    ``maps[k] = mean_c |d E_k / d I_c|``, divided by its L2 norm over the pixels, where E is
    the L2-normalised embedding and I the network's input. They do not depend on the partner
    or the threshold. With ``signed``, ``maps[k] = sum_c G_kc`` of ``G_k = (d F_k / d I)``
    divided by its Frobenius norm over pixels and channels, F being the raw embedding.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    crop : uint8 (H, W, 3)
        Aligned crop, RGB.
    batch : int, optional
        Dimensions per backward pass to begin with, halved when memory runs out; what fits
        (`fit_batch`) without it.
    signed : bool
        Whether gradients keep their sign.
    progress : Progress
        Stepped at every layer of every batch.

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
    work = _Work(network, crop, progress=progress, signed=signed)
    maps = work.run(torch.eye(embedding.size), batch=batch)
    flat = maps.reshape(embedding.size, -1)
    if not signed:
        flat = scale_rows(flat)
    dead = tuple(int(k) for k in np.flatnonzero(~flat.any(axis=1)))
    return FeatureGradients(embedding, flat.astype(np.float32), crop.shape[:2], dead, work.route)


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
    folder : Path, optional
        Where finished population maps are kept from one run of the program to the next;
        they are made from synthetic heads and hold nobody's face.

    Attributes
    ----------
    masked : EmbeddingCache
        The embeddings of masked pictures, under a limit of their own.
    differentiable : set of (str, str)
        Weights and device of the networks that were seen to give gradients.
    """

    def __init__(self, limit: int = 256 * 2**20, *, folder: Path | None = None) -> None:
        self._limit = limit
        self.folder = folder
        self.masked = EmbeddingCache()
        self.differentiable: set[tuple[str, str]] = set()
        self._kept: OrderedDict[tuple[str, ...], FeatureGradients] = OrderedDict()

    def fetch(
        self, key: tuple[str, ...], make: Callable[[], FeatureGradients]
    ) -> FeatureGradients:
        """Return what is kept under ``key``, making it when missing.

        The key begins with `ScoreTarget.key` and ends with how gradients are read.
        """
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
