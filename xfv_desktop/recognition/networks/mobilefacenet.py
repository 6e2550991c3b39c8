"""MobileFaceNet with ReLU6, 112x112 to 128 numbers, as published by foamliu.

References
----------
.. [1] S. Chen, Y. Liu, X. Gao, Z. Han, "MobileFaceNets: Efficient CNNs for Accurate
   Real-Time Face Verification on Mobile Devices", CCBR 2018, table 1 (arXiv 1804.07573).
.. [2] Parameter names and the two deviations from the paper (ReLU6 for PReLU, pointwise
   convolution after the first depthwise one) follow the checkpoints of the repository
   foamliu/MobileFaceNet (Apache-2.0).
"""

from __future__ import annotations

from torch import Tensor, nn

# Expansion, channels, repeats, stride of the first repeat [1]_.
STAGES = ((2, 64, 5, 2), (4, 128, 1, 2), (2, 128, 6, 1), (4, 128, 1, 2), (2, 128, 2, 1))


def _convolve(
    before: int, after: int, *, kernel: int, stride: int = 1, groups: int = 1
) -> nn.Module:
    """Return convolution, batch normalisation and ReLU6."""
    return nn.Sequential(
        nn.Conv2d(before, after, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU6(),
    )


class DepthwiseSeparable(nn.Module):
    """Depthwise then pointwise convolution, each with batch normalisation and ReLU."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.depthwise = nn.Conv2d(channels, channels, 3, 1, 1, groups=channels, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.relu1 = nn.ReLU()
        self.pointwise = nn.Conv2d(channels, channels, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.relu2 = nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output, same shape as ``x`` (n, C, H, W)."""
        inner = self.relu1(self.bn1(self.depthwise(x)))
        out: Tensor = self.relu2(self.bn2(self.pointwise(inner)))
        return out


class Bottleneck(nn.Module):
    """Inverted residual block: expand, depthwise, project; adds its input where it fits."""

    def __init__(self, before: int, after: int, *, stride: int, expansion: int) -> None:
        super().__init__()
        wide = before * expansion
        self.adds = stride == 1 and before == after
        self.conv = nn.Sequential(
            _convolve(before, wide, kernel=1),
            _convolve(wide, wide, kernel=3, stride=stride, groups=wide),
            nn.Conv2d(wide, after, 1, bias=False),
            nn.BatchNorm2d(after),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output for ``x`` (n, C, H, W)."""
        inner: Tensor = self.conv(x)
        return x + inner if self.adds else inner


class GlobalDepthwise(nn.Module):
    """Global depthwise convolution: one weight per channel and place [1]_ (section 3.2)."""

    def __init__(self, channels: int, size: int) -> None:
        super().__init__()
        self.depthwise = nn.Conv2d(channels, channels, size, groups=channels, bias=False)
        self.bn = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        """Return (n, C, 1, 1) for ``x`` (n, C, size, size)."""
        out: Tensor = self.bn(self.depthwise(x))
        return out


class MobileFaceNet(nn.Module):
    """The network [2]_: normalised RGB (n, 3, 112, 112) to raw embeddings (n, 128)."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = _convolve(3, 64, kernel=3, stride=2)
        self.dw_conv = DepthwiseSeparable(64)
        blocks: list[nn.Module] = []
        before = 64
        for expansion, channels, repeats, first in STAGES:
            for repeat in range(repeats):
                stride = first if repeat == 0 else 1
                blocks.append(Bottleneck(before, channels, stride=stride, expansion=expansion))
                before = channels
        self.features = nn.Sequential(*blocks)
        self.conv2 = _convolve(before, 512, kernel=1)
        self.gdconv = GlobalDepthwise(512, 7)
        self.conv3 = nn.Conv2d(512, 128, 1)
        self.bn = nn.BatchNorm2d(128)

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, 128) for normalised pixels (n, 3, 112, 112)."""
        inner = self.features(self.dw_conv(self.conv1(x)))
        out: Tensor = self.bn(self.conv3(self.gdconv(self.conv2(inner))))
        return out.flatten(1)
