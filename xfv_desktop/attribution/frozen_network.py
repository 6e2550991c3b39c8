"""A quicker copy of a network for scores only: traced, frozen and fused, never silently wrong."""

from __future__ import annotations

import warnings

import numpy as np
import torch
from torch import Tensor

from xfv_desktop.attribution.target import BATCH, Network, embed
from xfv_desktop.domain import Uint8Array
from xfv_desktop.errors import ModelError

TOLERANCE = 1e-5
# Torch settles on its kernels for a shape within the first runs.
_WARM_RUNS = 3


class FrozenNetwork:
    """Give a network's embeddings faster; it has no gradients.

    Batches are cut to `BATCH` pictures. The copy is compared with the network itself on
    noise when it is made.

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
    deviation : float
        Largest difference of any unit embedding's value from the network's own.

    Raises
    ------
    ModelError
        When the copy differs by more than `TOLERANCE`.
    """

    def __init__(self, network: Network, size: tuple[int, int]) -> None:
        self._network = network
        self.device = network.device
        noise = _draw_noise(size)
        pixels = torch.from_numpy(noise.transpose(0, 3, 1, 2).copy()).float()
        self._quick = _freeze(network, network.normalise(pixels))
        for _ in range(_WARM_RUNS):
            embed(self, noise)
        exact = embed(network, noise)
        self.deviation = float(np.abs(embed(self, noise) - exact).max())
        if not self.deviation <= TOLERANCE:
            raise ModelError(
                f"The quicker copy of the network differs by {self.deviation:.1e}.",
                advice="Use the network itself.",
            )

    def normalise(self, pixels: Tensor) -> Tensor:
        """Turn pixels, (n, 3, H, W) RGB in [0, 255], into the network's input."""
        return self._network.normalise(pixels)

    def network(self, x: Tensor) -> Tensor:
        """Return the raw embeddings, (n, D), of the network's input; without gradients."""
        with torch.no_grad():
            return torch.cat([self._quick(part) for part in torch.split(x, BATCH)])


def _draw_noise(size: tuple[int, int]) -> Uint8Array:
    """Return pictures of noise to try the copy on, uint8 (`BATCH`, H, W, 3)."""
    draws = np.random.default_rng(0)
    return draws.integers(0, 256, (BATCH, *size, 3), dtype=np.uint8)


def _freeze(network: Network, x: Tensor) -> torch.jit.ScriptModule:
    """Return the traced, frozen and fused copy."""
    with torch.no_grad(), warnings.catch_warnings():
        # Tracing remarks on sizes it takes for constants, and crops have one size.
        warnings.simplefilter("ignore")
        traced = torch.jit.trace(network.network, x, check_trace=False)  # type: ignore[no-untyped-call]  # torch
        frozen: torch.jit.ScriptModule = torch.jit.optimize_for_inference(torch.jit.freeze(traced))
    return frozen


def use_one_thread() -> None:
    """Compute on one thread from now on: for processes that share the machine's cores."""
    torch.set_num_threads(1)
