"""MobileFaceNet with PReLU, 112 high x 96 wide to 128 numbers, as published by Xiaoccer.

References
----------
.. [1] S. Chen, Y. Liu, X. Gao, Z. Han, "MobileFaceNets: Efficient CNNs for Accurate
   Real-Time Face Verification on Mobile Devices", CCBR 2018, table 1 (arXiv 1804.07573).
.. [2] Parameter names follow the checkpoints of the repository
   Xiaoccer/MobileFaceNet_Pytorch.
"""

from __future__ import annotations

from torch import Tensor, nn

# Expansion, channels, repeats, stride of the first repeat [1]_.
STAGES = ((2, 64, 5, 2), (4, 128, 1, 2), (2, 128, 6, 1), (4, 128, 1, 2), (2, 128, 2, 1))


class Convolution(nn.Module):
    """Convolution with batch normalisation and, unless linear, a PReLU per channel."""

    def __init__(self, convolution: nn.Conv2d, *, linear: bool = False) -> None:
        super().__init__()
        self.conv = convolution
        self.bn = nn.BatchNorm2d(convolution.out_channels)
        self.linear = linear
        if not linear:
            self.prelu = nn.PReLU(convolution.out_channels)

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output for ``x`` (n, C, H, W)."""
        inner: Tensor = self.bn(self.conv(x))
        if self.linear:
            return inner
        out: Tensor = self.prelu(inner)
        return out


class Bottleneck(nn.Module):
    """Inverted residual block: expand, depthwise, project; adds its input where it fits."""

    def __init__(self, before: int, after: int, *, stride: int, expansion: int) -> None:
        super().__init__()
        wide = before * expansion
        self.adds = stride == 1 and before == after
        self.conv = nn.Sequential(
            nn.Conv2d(before, wide, 1, bias=False),
            nn.BatchNorm2d(wide),
            nn.PReLU(wide),
            nn.Conv2d(wide, wide, 3, stride, 1, groups=wide, bias=False),
            nn.BatchNorm2d(wide),
            nn.PReLU(wide),
            nn.Conv2d(wide, after, 1, bias=False),
            nn.BatchNorm2d(after),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output for ``x`` (n, C, H, W)."""
        inner: Tensor = self.conv(x)
        return x + inner if self.adds else inner


class MobileFaceNet112x96(nn.Module):
    """The network [2]_: normalised RGB (n, 3, 112, 96) to raw embeddings (n, 128)."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = Convolution(nn.Conv2d(3, 64, 3, 2, 1, bias=False))
        self.dw_conv1 = Convolution(nn.Conv2d(64, 64, 3, 1, 1, groups=64, bias=False))
        blocks: list[nn.Module] = []
        before = 64
        for expansion, channels, repeats, first in STAGES:
            for repeat in range(repeats):
                stride = first if repeat == 0 else 1
                blocks.append(Bottleneck(before, channels, stride=stride, expansion=expansion))
                before = channels
        self.blocks = nn.Sequential(*blocks)
        self.conv2 = Convolution(nn.Conv2d(before, 512, 1, bias=False))
        whole = nn.Conv2d(512, 512, (7, 6), groups=512, bias=False)
        self.linear7 = Convolution(whole, linear=True)
        self.linear1 = Convolution(nn.Conv2d(512, 128, 1, bias=False), linear=True)

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, 128) for normalised pixels (n, 3, 112, 96)."""
        inner = self.blocks(self.dw_conv1(self.conv1(x)))
        out: Tensor = self.linear1(self.linear7(self.conv2(inner)))
        return out.flatten(1)
