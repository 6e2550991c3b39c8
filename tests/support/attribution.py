"""Small networks whose scores are known, crops and targets for the attribution tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, FloatArray, Polarity, Side, Uint8Array

SIZE = 16


class SmallNetwork:
    """A network for tests; counts the pictures it was shown."""

    device = "cpu"
    pairing: Any = None

    def __init__(self, forward: Callable[[Tensor], Tensor], dtype: torch.dtype) -> None:
        self.forward = forward
        self.dtype = dtype
        self.shown = 0
        self.largest = 10**9
        self.fault: BaseException = torch.OutOfMemoryError("out of memory")

    def normalise(self, pixels: Tensor) -> Tensor:
        """Return pixels scaled to [-1, 1]."""
        return ((pixels - 127.5) / 127.5).to(self.dtype)

    def network(self, x: Tensor) -> Tensor:
        """Return raw embeddings; run out of memory above ``largest`` pictures."""
        if len(x) > self.largest:
            raise self.fault
        self.shown += len(x)
        return self.forward(x)


def make_conv_network(
    *, seed: int = 0, dims: int = 6, dtype: torch.dtype = torch.float32
) -> SmallNetwork:
    """Return a random smooth convolutional network."""
    draws = torch.Generator().manual_seed(seed)
    first, second = nn.Conv2d(3, 5, 3, stride=2), nn.Conv2d(5, 8, 3)
    last = nn.Linear(8 * 5 * 5, dims)
    layers = nn.Sequential(first, nn.Softplus(), second, nn.PReLU(8), nn.Flatten(), last)
    with torch.no_grad():
        for weight in layers.parameters():
            weight.copy_(torch.randn(weight.shape, generator=draws) / 3)
    return SmallNetwork(layers.to(dtype).eval().requires_grad_(False), dtype)


def make_patch_network(top: int, left: int, side: int = 4) -> SmallNetwork:
    """Return a network that sees one square only: embedding (its brightness, 1)."""

    def forward(x: Tensor) -> Tensor:
        bright = (x[:, :, top : top + side, left : left + side] + 1).mean((1, 2, 3))
        return torch.stack([bright, torch.ones_like(bright)], dim=1)

    return SmallNetwork(forward, torch.float32)


def make_blind_network() -> SmallNetwork:
    """Return a network whose embedding does not depend on the picture."""
    return SmallNetwork(lambda x: torch.ones(len(x), 4), torch.float32)


def make_pooled_network(*, seed: int = 0, dims: int = 6) -> SmallNetwork:
    """Return a random convolutional network for crops of any size."""
    draws = torch.Generator().manual_seed(seed)
    layers = nn.Sequential(
        nn.Conv2d(3, 4, 3, stride=2),
        nn.Softplus(),
        nn.AdaptiveAvgPool2d(2),
        nn.Flatten(),
        nn.Linear(16, dims),
    )
    with torch.no_grad():
        for weight in layers.parameters():
            weight.copy_(torch.randn(weight.shape, generator=draws) / 3)
    return SmallNetwork(layers.eval().requires_grad_(False), torch.float32)


def make_crop(seed: int, size: int = SIZE) -> Uint8Array:
    """Return a random crop, uint8 (size, size, 3)."""
    return np.random.default_rng(seed).integers(1, 256, (size, size, 3), dtype=np.uint8)


def make_target(
    network: SmallNetwork,
    *,
    threshold: float | None = 0.3,
    second: int = 2,
    model_sha256: str = "0" * 64,
) -> ScoreTarget:
    """Return the comparison of random crops 1 and ``second``."""
    return ScoreTarget(
        network,
        probe_crop=make_crop(1),
        reference_crop=make_crop(second),
        threshold=threshold,
        model_sha256=model_sha256,
    )


def make_maps(values: FloatArray, *, side: Side = Side.PROBE) -> tuple[AttributionMap, ...]:
    """Return the two raw maps that rank for xSSAB, both with these values."""
    polarities = (Polarity.SIMILARITY, Polarity.DISSIMILARITY)
    return tuple(
        AttributionMap("xssab", side, polarity, np.asarray(values, np.float32))
        for polarity in polarities
    )
