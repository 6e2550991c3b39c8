"""How a recognizer compares two embeddings when its score is not their cosine."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from torch import Tensor


class PlaceScores(Protocol):
    """What a comparison place by place says of n pairs."""

    @property
    def attention(self) -> Tensor:
        """How much each place counts, (n, h, w), in [0, 1], summing to 1 per pair."""

    @property
    def grid_cosine(self) -> Tensor:
        """How alike the two samples are at each place, (n, h, w), in [-1, 1]."""


class Pairing(Protocol):
    """Compares embeddings itself; they are then kept as the network gives them."""

    def score_pairs(self, first: Tensor, second: Tensor) -> Tensor:
        """Return the scores, (n,), of probes' and references' raw embeddings, (n, D) each.

        Differentiable; not always symmetric: probes come first.
        """


@runtime_checkable
class PlacePairing(Protocol):
    """A pairing whose score is a weighted sum of cosines, one per place."""

    def score_pairs(self, first: Tensor, second: Tensor) -> Tensor:
        """Return the scores, as `Pairing` does."""

    def compare_places(self, first: Tensor, second: Tensor) -> PlaceScores:
        """Return weights and cosines per place of probes and references, (n, D) each."""


def find_pairing(network: object) -> Pairing | None:
    """Return what compares a network's embeddings; None where that is their cosine.

    A network that has its own way to compare carries it as ``pairing``.
    """
    found: Pairing | None = getattr(network, "pairing", None)
    return found
