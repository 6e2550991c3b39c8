"""Masked pictures of one side and what they score: all that a black-box method needs.

A mask multiplies the crop's pixels, RGB with black as 0, before the recognizer's own
normalisation; it is applied on the recognizer's device, in batches, without gradients.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray

from xfv_desktop.attribution.machine import fit_batch
from xfv_desktop.attribution.memory import run_batches
from xfv_desktop.attribution.target import BATCH, ScoreTarget, embed_pixels, to_pixels
from xfv_desktop.domain import FloatArray, Pairs, Side
from xfv_desktop.progress import Progress

Scores = NDArray[np.float64]
# Cosines of float32 embeddings are not told apart below this.
NOISE = 1e-6


@dataclass(frozen=True, eq=False)
class MaskSet:
    """A number of masks that are built when they are needed.

    Attributes
    ----------
    key : tuple
        Names the set: equal keys mean equal masks.
    count : int
        How many masks there are.
    build : callable
        ``build(start, stop)`` returns masks, float32 (n, H, W) in [0, 1]; 1 keeps a pixel,
        0 makes it black.
    """

    key: tuple[object, ...]
    count: int
    build: Callable[[int, int], FloatArray]


class EmbeddingCache:
    """Keep embeddings of masked pictures, so that another partner costs dot products.

    Parameters
    ----------
    limit : int
        Bytes that are kept; what was used longest ago goes first.
    """

    def __init__(self, limit: int = 64 * 2**20) -> None:
        self._limit = limit
        self._kept: OrderedDict[tuple[object, ...], FloatArray] = OrderedDict()

    def fetch(self, key: tuple[object, ...], make: Callable[[], FloatArray]) -> FloatArray:
        """Return what is kept under ``key``, making it when missing."""
        if key not in self._kept:
            self._kept[key] = make()
        self._kept.move_to_end(key)
        while self.size > self._limit and len(self._kept) > 1:
            self._kept.popitem(last=False)
        return self._kept[key]

    @property
    def size(self) -> int:
        """Bytes of the embeddings kept."""
        return sum(entry.nbytes for entry in self._kept.values())


def embed_masked(
    target: ScoreTarget,
    side: Side,
    *,
    masks: MaskSet,
    cache: EmbeddingCache | None = None,
    progress: Progress,
) -> FloatArray:
    """Return the unit embeddings, float32 (n, D), of one side's crop under masks.

    The batch is halved when memory runs out. ``progress`` is stepped once a batch.

    Raises
    ------
    ModelError
        When the network gives values that are not finite, or a zero embedding.
    OutOfMemory
        When not even one picture fits into memory.
    """
    make = partial(_embed_batches, target, side, masks=masks, progress=progress)
    return make() if cache is None else cache.fetch((*target.key(side), *masks.key), make)


def _embed_batches(
    target: ScoreTarget, side: Side, *, masks: MaskSet, progress: Progress
) -> FloatArray:
    """Return the unit embeddings of masked pictures, batch by batch."""
    network = target.network
    pixels = to_pixels(target.crop(side)[None], device=network.device)
    parts: list[FloatArray] = []

    def work(start: int, stop: int) -> None:
        progress.step(start / masks.count, "masking pictures")
        batch = torch.from_numpy(masks.build(start, stop)).to(network.device)
        parts.append(embed_pixels(network, pixels * batch[:, None]))

    size = fit_batch(network.device, usual=BATCH, pixels=pixels.shape[2] * pixels.shape[3])
    run_batches(masks.count, size=size, work=work)
    return np.concatenate(parts)


def is_flat(scores: Scores) -> bool:
    """Tell whether scores differ by no more than rounding, so that no map can be read."""
    return bool(np.ptp(scores) <= NOISE)


def describe_options(options: object, *, seed: int | None = None) -> Pairs:
    """Return a frozen record of options as pairs of text, the seed last when one was used."""
    pairs = [(name, str(value)) for name, value in vars(options).items()]
    if seed is not None:
        pairs.append(("seed", str(seed)))
    return tuple(pairs)
