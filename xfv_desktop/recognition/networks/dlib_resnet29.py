"""dlib's face recognition network: a ResNet with 29 convolutions, 150x150 to 128 numbers.

References
----------
.. [1] D. E. King, dlib, examples/dnn_face_recognition_ex.cpp (``anet_type``), CC0.
.. [2] K. He, X. Zhang, S. Ren, J. Sun, "Deep Residual Learning for Image Recognition",
   CVPR 2016: the network is its ResNet-34 with fewer layers and half the filters.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from xfv_desktop.recognition.dlib_weights import BLOCKS


class Affine(nn.Module):
    """Scale and shift each channel: what remains of batch normalisation after training."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(Tensor(channels))
        self.bias = nn.Parameter(Tensor(channels))
        nn.init.ones_(self.weight)
        nn.init.zeros_(self.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` (n, C, H, W) times the weight plus the bias, per channel."""
        return x * self.weight[:, None, None] + self.bias[:, None, None]


def _pad_to(x: Tensor, shape: tuple[int, int, int]) -> Tensor:
    """Return ``x`` (n, C, H, W) with zeros at the far ends, up to (C, H, W)."""
    missing = [want - have for want, have in zip(shape, x.shape[1:], strict=True)]
    if not any(missing):
        return x
    return functional.pad(x, (0, missing[2], 0, missing[1], 0, missing[0]))


def add_padded(a: Tensor, b: Tensor) -> Tensor:
    """Return the sum of two tensors, the smaller one padded with zeros at the far ends.

    dlib's ``add_prev`` adds what overlaps and keeps the rest of the larger operand.
    """
    pairs = tuple(zip(a.shape[1:], b.shape[1:], strict=True))
    shape = (max(pairs[0]), max(pairs[1]), max(pairs[2]))
    return _pad_to(a, shape) + _pad_to(b, shape)


class Block(nn.Module):
    """Residual block [1]_; a halving block pools its shortcut instead of projecting it."""

    def __init__(self, before: int, after: int, *, halves: bool) -> None:
        super().__init__()
        stride, padding = (2, 0) if halves else (1, 1)
        self.conv1 = nn.Conv2d(before, after, 3, stride, padding)
        self.affine1 = Affine(after)
        self.relu1 = nn.ReLU()
        self.conv2 = nn.Conv2d(after, after, 3, 1, 1)
        self.affine2 = Affine(after)
        self.shortcut = nn.AvgPool2d(2, 2) if halves else nn.Identity()
        self.relu2 = nn.ReLU()

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's output for ``x`` (n, C, H, W)."""
        inner = self.relu1(self.affine1(self.conv1(x)))
        inner = self.affine2(self.conv2(inner))
        out: Tensor = self.relu2(add_padded(inner, self.shortcut(x)))
        return out


class Stem(nn.Module):
    """First convolution, 7x7 with stride 2, and the first pooling."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(3, 32, 7, 2)
        self.affine = Affine(32)
        self.relu = nn.ReLU()
        self.pool = nn.MaxPool2d(3, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Return (n, 32, 35, 35) for ``x`` (n, 3, 150, 150)."""
        out: Tensor = self.pool(self.relu(self.affine(self.conv(x))))
        return out


class DlibResNet29(nn.Module):
    """The network [1]_: normalised RGB (n, 3, 150, 150) to raw embeddings (n, 128).

    The embedding is not of unit length (its norm is about 1.3); dlib itself compares raw
    embeddings by their Euclidean distance.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stem = Stem()
        blocks: list[Block] = []
        before = 32
        for after, halves in BLOCKS:
            blocks.append(Block(before, after, halves=halves))
            before = after
        self.blocks = nn.Sequential(*blocks)
        self.fc = nn.Linear(before, 128, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, 128) for normalised pixels (n, 3, 150, 150)."""
        features: Tensor = self.blocks(self.stem(x))
        out: Tensor = self.fc(features.mean((2, 3)))
        return out
