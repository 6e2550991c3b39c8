"""IResNet, 112x112 to D numbers: the network of ArcFace, ElasticFace and partial FC.

References
----------
.. [1] J. Deng, J. Guo, N. Xue, S. Zafeiriou, "ArcFace: Additive Angular Margin Loss for Deep
   Face Recognition", CVPR 2019, section 3.1.
.. [2] F. Boutros, N. Damer, F. Kirchbuchner, A. Kuijper, "ElasticFace: Elastic Margin Loss for
   Deep Face Recognition", CVPR Workshops 2022: the same network.
.. [3] I. C. Duta, L. Liu, F. Zhu, L. Shao, "Improved Residual Networks for Image and Video
   Recognition", ICPR 2020 (arXiv 2004.04989): where normalisation stands in the block.
.. [4] Parameter names and the blocks per stage follow the checkpoints of the repository
   deepinsight/insightface (recognition/arcface_torch).
"""

from __future__ import annotations

from torch import Tensor, nn

CHANNELS = (64, 128, 256, 512)
Counts = tuple[int, int, int, int]
# Blocks per stage by the published depth [4]_.
COUNTS: dict[int, Counts] = {
    18: (2, 2, 2, 2),
    34: (3, 4, 6, 3),
    50: (3, 4, 14, 3),
    100: (3, 13, 30, 3),
    200: (6, 26, 60, 6),
}
EPSILON = 1e-5


class Block(nn.Module):
    """Improved residual block [3]_; the first of a stage projects its shortcut."""

    def __init__(self, before: int, after: int, *, halves: bool, epsilon: float) -> None:
        super().__init__()
        stride = 2 if halves else 1
        self.bn1 = nn.BatchNorm2d(before, epsilon)
        self.conv1 = nn.Conv2d(before, after, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(after, epsilon)
        self.prelu = nn.PReLU(after)
        self.conv2 = nn.Conv2d(after, after, 3, stride, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(after, epsilon)
        self.downsample: nn.Module = nn.Identity()
        if halves:
            self.downsample = nn.Sequential(
                nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after, epsilon)
            )

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output for ``x`` (n, C, H, W)."""
        inner = self.prelu(self.bn2(self.conv1(self.bn1(x))))
        out: Tensor = self.bn3(self.conv2(inner)) + self.downsample(x)
        return out


def _make_stage(before: int, after: int, *, count: int, epsilon: float) -> nn.Module:
    """Return a stage of blocks, the first of which halves the map."""
    widths = [before] + [after] * (count - 1)
    blocks = (
        Block(width, after, halves=number == 0, epsilon=epsilon)
        for number, width in enumerate(widths)
    )
    return nn.Sequential(*blocks)


class IResNet(nn.Module):
    """The network [4]_: normalised pixels (n, 3, 112, 112) to raw embeddings (n, D).

    Dropout, which the published code places before the last layer, does nothing once the
    network is trained and is left out.

    Parameters
    ----------
    counts : tuple of four int
        Blocks per stage.
    dimension : int
        Length D of the embedding.
    epsilon : float
        What batch normalisation adds to the variance.
    """

    def __init__(self, counts: Counts, dimension: int = 512, *, epsilon: float = EPSILON) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, CHANNELS[0], 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(CHANNELS[0], epsilon)
        self.prelu = nn.PReLU(CHANNELS[0])
        self.layer1 = _make_stage(64, 64, count=counts[0], epsilon=epsilon)
        self.layer2 = _make_stage(64, 128, count=counts[1], epsilon=epsilon)
        self.layer3 = _make_stage(128, 256, count=counts[2], epsilon=epsilon)
        self.layer4 = _make_stage(256, 512, count=counts[3], epsilon=epsilon)
        self.bn2 = nn.BatchNorm2d(CHANNELS[-1], epsilon)
        self.fc = nn.Linear(CHANNELS[-1] * 7 * 7, dimension)
        self.features = nn.BatchNorm1d(dimension, epsilon)

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, D) for normalised pixels (n, 3, 112, 112)."""
        inner = self.prelu(self.bn1(self.conv1(x)))
        inner = self.layer4(self.layer3(self.layer2(self.layer1(inner))))
        out: Tensor = self.features(self.fc(self.bn2(inner).flatten(1)))
        return out
