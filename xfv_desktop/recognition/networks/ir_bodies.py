"""Parts that the IR networks share: improved residual blocks, their stages, stem and output.

AdaFace, CurricularFace and xCos name their parts alike (``input_layer``, ``body``,
``output_layer``) and differ in the block: whether batch normalisation stands between the
first convolution and the PReLU, and whether a squeeze-and-excitation gate follows.

References
----------
.. [1] J. Deng, J. Guo, N. Xue, S. Zafeiriou, "ArcFace: Additive Angular Margin Loss for Deep
   Face Recognition", CVPR 2019, section 3.1: the embedding is BN-Dropout-FC-BN.
.. [2] J. Hu, L. Shen, G. Sun, "Squeeze-and-Excitation Networks", CVPR 2018, equations 2-4.
.. [3] K. He, X. Zhang, S. Ren, J. Sun, "Deep Residual Learning for Image Recognition",
   CVPR 2016, table 1: blocks per stage.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from torch import Tensor, nn

CHANNELS = (64, 128, 256, 512)
Counts = tuple[int, int, int, int]
# Blocks per stage by the published depth; 101 is called 100 in other families.
COUNTS: dict[int, Counts] = {
    18: (2, 2, 2, 2),
    34: (3, 4, 6, 3),
    50: (3, 4, 14, 3),
    101: (3, 13, 30, 3),
    152: (3, 8, 36, 3),
}


@dataclass(frozen=True)
class BlockKind:
    """What distinguishes the residual blocks of the families.

    Attributes
    ----------
    normalises_between : bool
        Whether batch normalisation stands between the first convolution and the PReLU.
    gate : str
        Name of the squeeze-and-excitation part; empty where there is none.
    """

    normalises_between: bool
    gate: str = ""


class SqueezeExcitation(nn.Module):
    """Weigh channels by what the whole map holds [2]_, with a reduction of 16."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.avg_pool = nn.AdaptiveAvgPool2d(1)
        self.fc1 = nn.Conv2d(channels, channels // 16, 1, bias=False)
        self.relu = nn.ReLU()
        self.fc2 = nn.Conv2d(channels // 16, channels, 1, bias=False)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` (n, C, H, W) times a weight in (0, 1) per channel."""
        weights: Tensor = self.sigmoid(self.fc2(self.relu(self.fc1(self.avg_pool(x)))))
        return x * weights


def _make_residual(before: int, after: int, *, stride: int, kind: BlockKind) -> nn.Module:
    """Return the convolving branch; its parts are numbered as in the checkpoints."""
    parts: list[nn.Module] = [
        nn.BatchNorm2d(before),
        nn.Conv2d(before, after, 3, 1, 1, bias=False),
        *([nn.BatchNorm2d(after)] if kind.normalises_between else []),
        nn.PReLU(after),
        nn.Conv2d(after, after, 3, stride, 1, bias=False),
        nn.BatchNorm2d(after),
    ]
    named = OrderedDict((str(number), part) for number, part in enumerate(parts))
    if kind.gate:
        named[kind.gate] = SqueezeExcitation(after)
    return nn.Sequential(named)


class IrBlock(nn.Module):
    """Improved residual block; where the width stays, the shortcut only drops places."""

    def __init__(self, before: int, after: int, *, stride: int, kind: BlockKind) -> None:
        super().__init__()
        self.shortcut_layer: nn.Module = nn.MaxPool2d(1, stride)
        if before != after:
            self.shortcut_layer = nn.Sequential(
                nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after)
            )
        self.res_layer = _make_residual(before, after, stride=stride, kind=kind)

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output for ``x`` (n, C, H, W)."""
        out: Tensor = self.res_layer(x) + self.shortcut_layer(x)
        return out


def make_stem() -> nn.Sequential:
    """Return the first convolution: (n, 3, H, W) to (n, 64, H, W)."""
    return nn.Sequential(nn.Conv2d(3, 64, 3, 1, 1, bias=False), nn.BatchNorm2d(64), nn.PReLU(64))


def make_body(counts: Counts, kind: BlockKind) -> nn.Sequential:
    """Return the four stages [3]_, each halving the map: (n, 64, H, W) to (n, 512, H/16, W/16)."""
    blocks: list[nn.Module] = []
    before = CHANNELS[0]
    for channels, count in zip(CHANNELS, counts, strict=True):
        for number in range(count):
            stride = 2 if number == 0 else 1
            blocks.append(IrBlock(before, channels, stride=stride, kind=kind))
            before = channels
    return nn.Sequential(*blocks)


def make_output(dimension: int, *, affine: bool) -> nn.Sequential:
    """Return the embedding's layers [1]_: (n, 512, 7, 7) to raw embeddings (n, ``dimension``).

    The place of the dropout is kept, because the parts are numbered; it does nothing.
    """
    return nn.Sequential(
        nn.BatchNorm2d(CHANNELS[-1]),
        nn.Identity(),
        nn.Flatten(),
        nn.Linear(CHANNELS[-1] * 7 * 7, dimension),
        nn.BatchNorm1d(dimension, affine=affine),
    )
