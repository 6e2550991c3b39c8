"""The quicker copy of a network, asked in batches of few sizes only.

Torch settles on its kernels for a size of batch within the first runs, and kernels may round
otherwise. Work that is spread over processes must not depend on which sizes a process met
before, so every size in use is tried at the start, and all others are made up of those.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from xfv_desktop.attribution.frozen_network import FrozenNetwork
from xfv_desktop.attribution.target import Network, embed

SIZES = (16, 8, 4, 2)
_WARM_RUNS = 3


class EvenNetwork:
    """Give a network's embeddings faster and without gradients, the same in every process.

    Parameters
    ----------
    network : Network
        The recognizer's network, on the CPU.
    size : (int, int)
        Height and width of its crops, pixels.

    Attributes
    ----------
    device : str
        As the network's.

    Raises
    ------
    ModelError
        When the quicker copy is not the same network.
    """

    def __init__(self, network: Network, size: tuple[int, int]) -> None:
        self._quick = FrozenNetwork(network, size)
        self.device = network.device
        for count in SIZES:
            for _ in range(_WARM_RUNS):
                embed(self._quick, np.zeros((count, *size, 3), np.uint8), batch=count)

    def normalise(self, pixels: Tensor) -> Tensor:
        """Turn pixels, (n, 3, H, W) RGB in [0, 255], into the network's input."""
        return self._quick.normalise(pixels)

    def network(self, x: Tensor) -> Tensor:
        """Return the raw embeddings, (n, D), of the network's input; without gradients."""
        parts = []
        while len(x):
            count = next((size for size in SIZES if size <= len(x)), SIZES[-1])
            part = x[:count]
            # One left over goes twice.
            full = part if len(part) == count else part.repeat(count, 1, 1, 1)
            parts.append(self._quick.network(full)[: len(part)])
            x = x[count:]
        return torch.cat(parts)
