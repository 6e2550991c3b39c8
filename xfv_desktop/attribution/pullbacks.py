"""Linear maps that carry cotangents of one layer's output back to its input.

Each map is the transposed derivative of a layer at one crop. It takes a stack of cotangents,
(n, ...), and shares what it needs of the forward pass (a mask, pooling places, a gate), of
shape (1, ...), among all of them. ``owned`` says that the stack is nobody else's and may be
overwritten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property
from itertools import product
from typing import ClassVar, Protocol

import torch
from torch import Tensor
from torch.nn import functional

Pair = tuple[int, int]
LAST = torch.channels_last  # oneDNN and cuDNN convolve this layout fastest


class Memory(Enum):
    """Whose memory a map's result lies in."""

    NEW = auto()
    """Its own; the next map may overwrite it."""
    INPUT = auto()
    """Its input's, seen another way."""
    SHARED = auto()
    """Several of its elements lie in one place; never to be overwritten."""


class PullBack(Protocol):
    """A linear map from cotangents (n, *output) to cotangents (n, *input)."""

    memory: ClassVar[Memory]

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the input's cotangents."""


@dataclass(frozen=True, eq=False)
class Scale:
    """Multiply by a factor per element, (1, ...): masks, slopes, gates, normalisation."""

    factor: Tensor
    memory: ClassVar[Memory] = Memory.NEW

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the cotangents times the factor."""
        pictures = rows.ndim == self.factor.ndim == 4
        last = pictures and rows.is_contiguous(memory_format=LAST)
        factor = self._last if last else self.factor
        return rows.mul_(factor) if owned else rows * factor

    @cached_property
    def _last(self) -> Tensor:
        """The factor in the layout that convolutions give: one that differs costs thrice."""
        return self.factor.contiguous(memory_format=LAST)

    @property
    def per_channel(self) -> bool:
        """Whether the factor is the same at all places of a map."""
        return self.factor.ndim == 4 and self.factor.shape[2:] == (1, 1)


@dataclass(frozen=True, eq=False)
class Reshape:
    """Give each cotangent another shape, its elements in the same order."""

    shape: tuple[int, ...]
    memory: ClassVar[Memory] = Memory.INPUT

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the cotangents as (n, *shape)."""
        return rows.reshape(len(rows), *self.shape)


@dataclass(frozen=True, eq=False)
class Permute:
    """Reorder axes; the first stays."""

    axes: tuple[int, ...]
    memory: ClassVar[Memory] = Memory.INPUT

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the cotangents with their axes reordered."""
        return rows.permute(self.axes)


@dataclass(frozen=True, eq=False)
class Cast:
    """Change the type of number."""

    dtype: torch.dtype
    memory: ClassVar[Memory] = Memory.INPUT

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the cotangents as ``dtype``."""
        return rows.to(self.dtype)


@dataclass(frozen=True, eq=False)
class Crop:
    """Keep a block: what remains of a padded or concatenated tensor."""

    block: tuple[slice | int, ...]
    memory: ClassVar[Memory] = Memory.INPUT

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the block of each cotangent; ``block`` leaves out the first axis."""
        return rows[(slice(None), *self.block)]


@dataclass(frozen=True, eq=False)
class Place:
    """Put back what a slice took, zero elsewhere; ``block`` leaves out the first axis."""

    shape: tuple[int, ...]
    block: tuple[slice | int, ...]
    memory: ClassVar[Memory] = Memory.NEW

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return zeros (n, *shape) with the cotangents in the block."""
        out = rows.new_zeros(len(rows), *self.shape)
        out[(slice(None), *self.block)] = rows
        return out


@dataclass(frozen=True, eq=False)
class Sum:
    """Add up along the axes that were broadcast."""

    shape: tuple[int, ...]
    memory: ClassVar[Memory] = Memory.NEW

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return sums (n, *shape)."""
        return rows.sum_to_size(len(rows), *self.shape)


@dataclass(frozen=True, eq=False)
class Spread:
    """Give every element that went into a mean (or sum) its share.

    Attributes
    ----------
    kept, shape : tuple of int
        The result's shape with the reduced axes as 1, and the input's.
    count : int
        How many elements went into one mean; 1 for a sum.
    """

    kept: tuple[int, ...]
    shape: tuple[int, ...]
    count: int
    memory: ClassVar[Memory] = Memory.SHARED

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the shares (n, *shape)."""
        shares = rows.reshape(len(rows), *self.kept) / self.count
        return shares.expand(len(rows), *self.shape)


@dataclass(frozen=True, eq=False)
class TimesMatrix:
    """Multiply with a matrix from the right."""

    matrix: Tensor
    memory: ClassVar[Memory] = Memory.NEW

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return ``rows @ matrix``."""
        return rows @ self.matrix


@dataclass(frozen=True, eq=False)
class MatrixTimes:
    """Multiply with a matrix from the left."""

    matrix: Tensor
    memory: ClassVar[Memory] = Memory.NEW

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return ``matrix @ rows``."""
        return self.matrix @ rows


@dataclass(frozen=True, eq=False)
class Unpool:
    """Hand cotangents back through a pooling.

    Attributes
    ----------
    run : callable
        From cotangents and an uninitialised tensor of the input's shape to the result.
    shape : tuple of int
        The input's, without the first axis.
    """

    run: Callable[[Tensor, Tensor], Tensor]
    shape: tuple[int, ...]
    memory: ClassVar[Memory] = Memory.NEW

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the input's cotangents (n, *shape)."""
        shape = (len(rows), *self.shape)
        like = torch.empty(shape, dtype=rows.dtype, device=rows.device, memory_format=LAST)
        return self.run(rows.contiguous(memory_format=LAST), like)


@dataclass(frozen=True, eq=False)
class Convolve:
    """Transposed convolution: from a convolution's output back to its input.

    Attributes
    ----------
    weight : float (output channels, input channels / groups, kh, kw)
        As in the forward pass, times what was folded in.
    stride, padding, dilation : (int, int)
        Of the forward pass, along height and width.
    groups : int
        Of the forward pass.
    size, before : (int, int)
        Height and width of the forward pass's output and input.
    """

    weight: Tensor
    stride: Pair
    padding: Pair
    dilation: Pair
    groups: int
    size: Pair
    before: Pair
    memory: ClassVar[Memory] = Memory.NEW

    def __call__(self, rows: Tensor, *, owned: bool) -> Tensor:
        """Return the input's cotangents (n, input channels, H, W)."""
        rows = rows.contiguous(memory_format=LAST)
        if self._interleaves:
            return self._interleave(rows)
        if self._correlates:
            return functional.conv2d(
                rows,
                self._flipped,
                padding=self._full_padding,
                dilation=self.dilation,
                groups=self.groups,
            )
        return functional.conv_transpose2d(
            rows,
            self.weight,
            stride=self.stride,
            padding=self.padding,
            output_padding=self._left_over,
            groups=self.groups,
            dilation=self.dilation,
        )

    def scale_outputs(self, factor: Tensor) -> Convolve:
        """Return this map after a scaling of its argument, (1, C, 1, 1)."""
        return replace(self, weight=self.weight * factor.reshape(-1, 1, 1, 1))

    def scale_inputs(self, factor: Tensor) -> Convolve:
        """Return this map before a scaling of its result, (1, C, 1, 1)."""
        shares = factor.expand(1, self._inputs, 1, 1).reshape(self.groups, 1, -1)
        grouped = self.weight.reshape(self.groups, -1, *self.weight.shape[1:])
        scaled = grouped * shares[..., None, None]
        return replace(self, weight=scaled.reshape(self.weight.shape))

    @property
    def _inputs(self) -> int:
        return self.weight.shape[1] * self.groups

    @property
    def _reach(self) -> Pair:
        """How far the kernel reaches beyond its first place."""
        height, width = self.weight.shape[2:]
        return self.dilation[0] * (height - 1), self.dilation[1] * (width - 1)

    @property
    def _full_padding(self) -> Pair:
        return self._reach[0] - self.padding[0], self._reach[1] - self.padding[1]

    @property
    def _correlates(self) -> bool:
        """Whether a plain convolution with the mirrored kernel is the faster way.

        With stride 1 it is, unless the kernel is larger than the map: then most of its
        products are with zeros.
        """
        small = any(size < reach for size, reach in zip(self.size, self._reach, strict=True))
        return self.stride == (1, 1) and min(self._full_padding) >= 0 and not small

    @property
    def _interleaves(self) -> bool:
        """Whether the few inputs of a first layer are faster found as more, coarser ones."""
        step = self.stride[0]
        few = self._inputs * step * step <= 16
        return self.stride == (step, step) and step > 1 and few and self.dilation == (1, 1)

    def _interleave(self, rows: Tensor) -> Tensor:
        """Return the input's cotangents from those of its places by remainder of the stride.

        Places with equal remainders form a coarse map, which a plain convolution gives; a
        vector unit that holds 3 channels is nearly empty, one that holds 12 is not.
        """
        step, inputs = self.stride[0], self._inputs
        taps = self._split.shape[2:]
        coarse = functional.conv2d(
            rows, self._split, padding=(taps[0] - 1, taps[1] - 1), groups=self.groups
        )
        count, _, height, width = coarse.shape
        apart = coarse.reshape(count, inputs, step, step, height, width)
        top, left = self.padding
        bottom, right = top + self.before[0], left + self.before[1]
        shape = (count, inputs, max(bottom, height * step), max(right, width * step))
        whole = rows.new_zeros(shape)
        for row, column in product(range(step), repeat=2):
            places = whole[:, :, row : height * step : step, column : width * step : step]
            places.copy_(apart[:, :, row, column])
        return whole[:, :, top:bottom, left:right]

    @cached_property
    def _split(self) -> Tensor:
        """The mirrored kernels of `_interleave`, (inputs * step^2, outputs / groups, ...)."""
        step = self.stride[0]
        height, width = self.weight.shape[2:]
        padded = functional.pad(self.weight, (0, -width % step, 0, -height % step))
        grouped = padded.reshape(self.groups, -1, *padded.shape[1:]).transpose(1, 2)
        taps = grouped.reshape(
            self._inputs, -1, padded.shape[2] // step, step, padded.shape[3] // step, step
        )
        ordered = taps.permute(0, 3, 5, 1, 2, 4).flip(4, 5).flatten(0, 2)
        return ordered.contiguous(memory_format=LAST)

    @property
    def _left_over(self) -> Pair:
        """Rows and columns at the far end that the strides did not reach."""
        ends = (
            have - (size - 1) * stride + 2 * padding - reach - 1
            for have, size, stride, padding, reach in zip(
                self.before, self.size, self.stride, self.padding, self._reach, strict=True
            )
        )
        height, width = ends
        return height, width

    @cached_property
    def _flipped(self) -> Tensor:
        """The mirrored kernel with inputs and outputs exchanged, within each group."""
        grouped = self.weight.reshape(self.groups, -1, *self.weight.shape[1:])
        turned = grouped.transpose(1, 2).flip(3, 4)
        flat = turned.reshape(self._inputs, -1, *self.weight.shape[2:])
        return flat.contiguous(memory_format=LAST)


def fuse(maps: Iterable[PullBack]) -> list[PullBack]:
    """Return the same chain in fewer maps.

    Neighbouring factors become one; a factor per channel goes into the weights of the
    convolution beside it.
    """
    fused: list[PullBack] = []
    for following in maps:
        joined = _join(fused[-1], following) if fused else None
        if joined is None:
            fused.append(following)
        else:
            fused[-1] = joined
    return fused


def _join(first: PullBack, second: PullBack) -> PullBack | None:
    """Return one map that does both, if there is a cheaper one."""
    match first, second:
        case Scale(), Scale():
            return Scale(first.factor * second.factor)
        case Scale(per_channel=True), Convolve():
            return second.scale_outputs(first.factor)
        case Convolve(), Scale(per_channel=True):
            return first.scale_inputs(second.factor)
    return None
