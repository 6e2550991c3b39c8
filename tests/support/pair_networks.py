"""Small networks that compare pairs place by place themselves, as xCos does."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from tests.support.attribution import SmallNetwork

DEPTH, GRID = 3, 2


class Compared(NamedTuple):
    """Score, weights and cosines of pairs."""

    score: Tensor
    attention: Tensor
    grid_cosine: Tensor


class PlaceComparison(nn.Module):
    """Weigh four places by both samples, the probe and the reference not alike."""

    def __init__(self) -> None:
        super().__init__()
        self.weigh = nn.Linear(2 * DEPTH * GRID * GRID, GRID * GRID)

    def compare_places(self, first: Tensor, second: Tensor) -> Compared:
        """Return weights and cosines per place."""
        attention = self.weigh(torch.cat((first, second), 1)).softmax(1).reshape(-1, GRID, GRID)
        one, two = (
            nn.functional.normalize(x.reshape(-1, DEPTH, GRID, GRID), dim=1)
            for x in (first, second)
        )
        cosines = (one * two).sum(1)
        return Compared((attention * cosines).flatten(1).sum(1), attention, cosines)

    def score_pairs(self, first: Tensor, second: Tensor) -> Tensor:
        """Return the scores of pairs."""
        return self.compare_places(first, second).score


def make_pair_network(*, seed: int = 0, blind: bool = False) -> SmallNetwork:
    """Return a random network for crops of any size that compares pairs itself."""
    draws = torch.Generator().manual_seed(seed)
    layers = nn.Sequential(
        nn.Conv2d(3, DEPTH, 3, stride=2), nn.Softplus(), nn.AdaptiveAvgPool2d(GRID), nn.Flatten()
    )
    comparison = PlaceComparison()
    with torch.no_grad():
        for weight in (*layers.parameters(), *comparison.parameters()):
            weight.copy_(torch.randn(weight.shape, generator=draws))
        if blind:
            layers[0].weight.zero_()
    network = SmallNetwork(layers.eval().requires_grad_(False), torch.float32)
    network.pairing = comparison.eval().requires_grad_(False)
    return network
