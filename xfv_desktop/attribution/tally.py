"""Count what a recognizer is asked for."""

from __future__ import annotations

from torch import Tensor

from xfv_desktop.attribution.pairing import Pairing, find_pairing
from xfv_desktop.attribution.target import Network


class TallyNetwork:
    """A recognizer's network that counts its forward passes.

    Parameters
    ----------
    network : Network
        What is asked in turn.

    Attributes
    ----------
    calls : int
        Forward passes so far, a batch counting once.
    pictures : int
        Pictures in them.
    """

    def __init__(self, network: Network) -> None:
        self._inner = network
        self.calls = 0
        self.pictures = 0

    @property
    def device(self) -> str:
        """Name of the torch device."""
        return self._inner.device

    @property
    def pairing(self) -> Pairing | None:
        """What compares the embeddings; None where the score is their cosine."""
        return find_pairing(self._inner)

    def normalise(self, pixels: Tensor) -> Tensor:
        """Turn pixels, (n, 3, H, W) RGB in [0, 255], into the network's input."""
        return self._inner.normalise(pixels)

    def network(self, x: Tensor) -> Tensor:
        """Return the raw embeddings, (n, D), and count."""
        self.calls += 1
        self.pictures += len(x)
        return self._inner.network(x)
