"""xCos: a comparison of two faces that is a weighted sum of cosines, one per place.

References
----------
.. [1] Y.-S. Lin, Z.-Y. Liu, Y.-A. Chen, Y.-S. Wang, Y.-L. Chang, W. H. Hsu, "xCos: An
   Explainable Cosine Metric for Face Verification Task", ACM TOMM 17(3s), 2021
   (arXiv 2003.05383), section 3.
.. [2] Parameter names follow the checkpoint of the repository ntubiolin/xcos
   (src/model/model.py); the training head and the network that it was taught by are no part
   of the comparison.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from xfv_desktop.recognition.networks.ir_bodies import (
    BlockKind,
    Counts,
    make_body,
    make_output,
    make_stem,
)

GRID = 7
DEPTH = 32
GATE = "5"


class PlaceCosines(NamedTuple):
    """What xCos says of n pairs.

    Attributes
    ----------
    x_cos : float tensor (n,)
        The comparison score, in -1..1: the sum of ``attention * grid_cosine``.
    attention : float tensor (n, 7, 7)
        How much each place counts, in 0..1; sums to 1 per pair.
    grid_cosine : float tensor (n, 7, 7)
        How alike the two faces are at each place, in -1..1.
    """

    x_cos: Tensor
    attention: Tensor
    grid_cosine: Tensor


class GridBackbone(nn.Module):
    """Body with a thin map per place; ``output_layer`` is kept for the file, not used."""

    def __init__(self, counts: Counts, *, gated: bool) -> None:
        super().__init__()
        self.input_layer = make_stem()
        self.conv1x1 = nn.Sequential(
            nn.Conv2d(512, DEPTH, 1), nn.BatchNorm2d(DEPTH), nn.PReLU(DEPTH)
        )
        self.output_layer = make_output(512, affine=True)
        kind = BlockKind(normalises_between=False, gate=GATE if gated else "")
        self.body = make_body(counts, kind)

    def forward(self, x: Tensor) -> Tensor:
        """Return features per place (n, 32, 7, 7) for normalised pixels (n, 3, 112, 112)."""
        out: Tensor = self.conv1x1(self.body(self.input_layer(x)))
        return out


def _convolve(before: int, after: int) -> list[nn.Module]:
    """Return a 3x3 convolution, batch normalisation and a PReLU of one slope."""
    return [nn.Conv2d(before, after, 3, 1, 1), nn.BatchNorm2d(after), nn.PReLU()]


class Attention(nn.Module):
    """Weigh the places of a pair [1]_ (section 3)."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding_net = nn.Sequential(*_convolve(DEPTH, 16))
        self.attention = nn.Sequential(*_convolve(32, 16), *_convolve(16, 1))

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """Return weights (n, 7, 7), summing to 1, for two feature maps (n, 32, 7, 7)."""
        both = torch.cat((self.embedding_net(first), self.embedding_net(second)), 1)
        weights: Tensor = self.attention(both).flatten(1).softmax(1)
        return weights.reshape(-1, GRID, GRID)


class XCos(nn.Module):
    """The network [2]_: features of single pictures, and how those of a pair are compared.

    The attention sees the features' lengths, so that they are compared as they come, and the
    first sample is the probe: the two are not weighed alike.

    Parameters
    ----------
    counts : tuple of four int
        Blocks per stage of the body.
    gated : bool
        Whether the blocks end with squeeze-and-excitation; the published file's do.
    """

    def __init__(self, counts: Counts, *, gated: bool = True) -> None:
        super().__init__()
        self.attention = Attention()
        self.backbone = GridBackbone(counts, gated=gated)

    def forward(self, x: Tensor) -> Tensor:
        """Return raw features of single pictures.

        Parameters
        ----------
        x : float tensor (n, 3, 112, 112)
            Normalised pixels.

        Returns
        -------
        float tensor (n, 1568)
            The 32 features of each of 7x7 places, flattened from (32, 7, 7).
        """
        out: Tensor = self.backbone(x)
        return out.flatten(1)

    def compare_places(self, first: Tensor, second: Tensor) -> PlaceCosines:
        """Compare pairs by their features; both float tensors (n, 1568) or (n, 32, 7, 7)."""
        one = first.reshape(-1, DEPTH, GRID, GRID)
        two = second.reshape(-1, DEPTH, GRID, GRID)
        attention: Tensor = self.attention(one, two)
        cosine = (functional.normalize(one, dim=1) * functional.normalize(two, dim=1)).sum(1)
        return PlaceCosines((attention * cosine).flatten(1).sum(1), attention, cosine)

    def score_pairs(self, first: Tensor, second: Tensor) -> Tensor:
        """Return the scores (n,), in -1..1, of probes' and references' features, (n, 1568)."""
        return self.compare_places(first, second).x_cos
