"""MobileFaceNet as ArcFace's authors publish it (mbf), 112x112 to D numbers.

References
----------
.. [1] S. Chen, Y. Liu, X. Gao, Z. Han, "MobileFaceNets: Efficient CNNs for Accurate
   Real-Time Face Verification on Mobile Devices", CCBR 2018, table 1 (arXiv 1804.07573).
.. [2] Parameter names, widths and repeats follow the checkpoints of the repository
   deepinsight/insightface (recognition/arcface_torch/backbones/mobilefacenet.py). Its first
   depthwise convolution has 64 groups at any width.
"""

from __future__ import annotations

from torch import Tensor, nn

Counts = tuple[int, int, int, int]
# Repeats by size [2]_, and how many times wider than the paper's network it is.
COUNTS: dict[str, Counts] = {"": (1, 4, 6, 2), "_large": (2, 8, 12, 4)}
SCALES: dict[Counts, int] = {(1, 4, 6, 2): 2, (2, 8, 12, 4): 4}


class Convolution(nn.Module):
    """Convolution with batch normalisation and, unless linear, a PReLU per channel."""

    def __init__(self, convolution: nn.Conv2d, *, linear: bool = False) -> None:
        super().__init__()
        after = convolution.out_channels
        activation = [] if linear else [nn.PReLU(after)]
        self.layers = nn.Sequential(convolution, nn.BatchNorm2d(after), *activation)

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output for ``x`` (n, C, H, W)."""
        out: Tensor = self.layers(x)
        return out


class Bottleneck(nn.Module):
    """Inverted residual block: expand to ``wide``, depthwise, project; may add its input."""

    def __init__(self, before: int, after: int, *, wide: int, adds: bool) -> None:
        super().__init__()
        self.adds = adds
        stride = 1 if adds else 2
        depthwise = nn.Conv2d(wide, wide, 3, stride, 1, groups=wide, bias=False)
        self.layers = nn.Sequential(
            Convolution(nn.Conv2d(before, wide, 1, bias=False)),
            Convolution(depthwise),
            Convolution(nn.Conv2d(wide, after, 1, bias=False), linear=True),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output for ``x`` (n, C, H, W)."""
        inner: Tensor = self.layers(x)
        return x + inner if self.adds else inner


class Repeats(nn.Module):
    """Blocks of one width that add their input."""

    def __init__(self, channels: int, *, count: int, wide: int) -> None:
        super().__init__()
        blocks = (Bottleneck(channels, channels, wide=wide, adds=True) for _ in range(count))
        self.layers = nn.Sequential(*blocks)

    def forward(self, x: Tensor) -> Tensor:
        """Return the blocks' output, same shape as ``x`` (n, C, H, W)."""
        out: Tensor = self.layers(x)
        return out


class GlobalDepthwise(nn.Module):
    """Global depthwise convolution [1]_ (section 3.2), then a linear layer."""

    def __init__(self, dimension: int) -> None:
        super().__init__()
        whole = nn.Conv2d(512, 512, 7, groups=512, bias=False)
        self.layers = nn.Sequential(
            Convolution(whole, linear=True),
            nn.Flatten(),
            nn.Linear(512, dimension, bias=False),
            nn.BatchNorm1d(dimension),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, D) for ``x`` (n, 512, 7, 7)."""
        out: Tensor = self.layers(x)
        return out


def _make_second(width: int, count: int) -> nn.Module:
    """Return the layer after the first: one depthwise convolution, or blocks."""
    if count != 1:
        return Repeats(width, count=count, wide=128)
    return Convolution(nn.Conv2d(width, width, 3, 1, 1, groups=64, bias=False))


class MobileFaceNetArcFace(nn.Module):
    """The network [2]_: normalised RGB (n, 3, 112, 112) to raw embeddings (n, D).

    Parameters
    ----------
    counts : tuple of four int
        Repeats at the four map sizes and widths [2]_.
    dimension : int
        Length D of the embedding.
    scale : int
        How many times wider than the paper's network.
    """

    def __init__(self, counts: Counts, dimension: int = 512, *, scale: int = 2) -> None:
        super().__init__()
        thin, thick = 64 * scale, 128 * scale
        self.layers = nn.Sequential(
            Convolution(nn.Conv2d(3, thin, 3, 2, 1, bias=False)),
            _make_second(thin, counts[0]),
            Bottleneck(thin, thin, wide=128, adds=False),
            Repeats(thin, count=counts[1], wide=128),
            Bottleneck(thin, thick, wide=256, adds=False),
            Repeats(thick, count=counts[2], wide=256),
            Bottleneck(thick, thick, wide=512, adds=False),
            Repeats(thick, count=counts[3], wide=256),
        )
        self.conv_sep = Convolution(nn.Conv2d(thick, 512, 1, bias=False))
        self.features = GlobalDepthwise(dimension)

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, D) for normalised pixels (n, 3, 112, 112)."""
        out: Tensor = self.features(self.conv_sep(self.layers(x)))
        return out
