"""The transposed derivative of each kind of layer, at the values one forward pass had.

A rule gives, for every operand of an operation, the chain of linear maps that carries a
cotangent of the result back to that operand. Every tensor that depends on the crop has a
first axis of length 1, where a stack of cotangents takes its place; an operation that would
mix that axis with another is refused.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from xfv_desktop.attribution.pullbacks import (
    Cast,
    Convolve,
    Crop,
    MatrixTimes,
    Pair,
    Permute,
    Place,
    PullBack,
    Reshape,
    Scale,
    Spread,
    Sum,
    TimesMatrix,
    Unpool,
)

Chain = list[PullBack]
Edges = list[tuple[Tensor, Chain]]
_ATEN = torch.ops.aten


class UnknownLayer(Exception):  # noqa: N818 - a state of affairs, as in our errors
    """A layer that no rule is written for; carries its name."""


@dataclass(frozen=True, eq=False)
class Call:
    """One operation of the forward pass.

    Attributes
    ----------
    function : callable
        The operation of torch.
    arguments : tuple
        What it was given, defaults filled in.
    results : tuple
        What it returned, always as a tuple.
    """

    function: Any
    arguments: tuple[Any, ...]
    results: tuple[Any, ...]

    @property
    def name(self) -> str:
        """The operation's name, such as ``convolution``."""
        return str(self.function.overloadpacket.__name__)

    @property
    def changes_operands(self) -> bool:
        """Whether the operation writes into what it is given."""
        return bool(self.function._schema.is_mutable)  # noqa: SLF001 - torch tells it nowhere else

    def repeat(self, arguments: tuple[Any, ...]) -> Tensor:
        """Return the operation's result for other arguments."""
        listed = self.function._schema.arguments  # noqa: SLF001 - torch tells it nowhere else
        named = {a.name: v for a, v in zip(listed, arguments, strict=True) if a.kwarg_only}
        out: Tensor = self.function(*arguments[: len(arguments) - len(named)], **named)
        return out

    @property
    def out(self) -> Tensor:
        """The first result."""
        out: Tensor = self.results[0]
        return out

    def operands(self) -> Iterator[Tensor]:
        """Yield the tensors given, also those in lists."""
        for argument in self.arguments:
            for value in argument if isinstance(argument, (list, tuple)) else (argument,):
                if isinstance(value, Tensor):
                    yield value

    def refuse(self, why: str = "") -> UnknownLayer:
        """Return the error that names this layer."""
        return UnknownLayer(f"{self.name} ({why})" if why else self.name)


Rule = Callable[[Call], Edges]


def _inner(tensor: Tensor) -> tuple[int, ...]:
    """Return the shape without the first axis."""
    return tuple(tensor.shape[1:])


def _align(operand: Any, out: Tensor) -> Tensor:
    """Return a number or tensor with as many axes as the result, (1, ...)."""
    value = torch.as_tensor(operand, dtype=out.dtype, device=out.device)
    return value.reshape((1,) * (out.ndim - value.ndim) + tuple(value.shape))


def _narrow(call: Call, operand: Tensor) -> Chain:
    """Return the sum over the axes along which an operand was broadcast, if any."""
    return [] if operand.shape == call.out.shape else [Sum(_inner(operand))]


def _add(call: Call) -> Edges:
    """Differentiate ``a + alpha b``; also the difference."""
    first, second, alpha = call.arguments[:3]
    weight = -alpha if call.name == "sub" else alpha
    edges: Edges = []
    for operand, factor in ((first, 1), (second, weight)):
        if isinstance(operand, Tensor):
            scale: Chain = [] if factor == 1 else [Scale(_align(factor, call.out))]
            edges.append((operand, scale + _narrow(call, operand)))
    return edges


def _mul(call: Call) -> Edges:
    """Apply the product rule; all cotangents share the other operand."""
    first, second = call.arguments[:2]
    pairs = ((first, second), (second, first))
    return [
        (operand, [Scale(_align(other, call.out)), *_narrow(call, operand)])
        for operand, other in pairs
        if isinstance(operand, Tensor)
    ]


def _differentiate(call: Call) -> Edges:
    """Return the factors of an operation that works element by element.

    torch differentiates the one operation, so kinks are where autograd has them.
    """
    out = call.out
    with torch.enable_grad():
        leaves = {
            place: _align(value, out).detach().expand(out.shape).clone().requires_grad_()
            for place, value in enumerate(call.arguments)
            if isinstance(value, Tensor)
        }
        given = (leaves.get(place, value) for place, value in enumerate(call.arguments))
        again = call.repeat(tuple(given))
        factors = torch.autograd.grad(again, tuple(leaves.values()), torch.ones_like(again))
    return [
        (call.arguments[place], [Scale(factor), *_narrow(call, call.arguments[place])])
        for place, factor in zip(leaves, factors, strict=True)
    ]


def _prelu(call: Call) -> Edges:
    """PReLU: slope 1 above zero, the channel's own at and below it."""
    x, slope = call.arguments
    return [(x, [Scale(torch.where(x > 0, torch.ones_like(x), _align(slope, x)))])]


def _batch_norm(call: Call) -> Edges:
    """Batch normalisation by stored statistics: a factor per channel."""
    x, weight, _, _, variance, training, _, epsilon = call.arguments
    if training:
        raise call.refuse("in training mode")
    factor = (variance + epsilon).rsqrt()
    factor = factor if weight is None else factor * weight
    return [(x, [Scale(factor.reshape(1, -1, *(1,) * (x.ndim - 2)))])]


def _pair(values: Sequence[int]) -> Pair:
    """Return height's and width's value, given as one or two."""
    return values[0], values[-1]


def _convolution(call: Call) -> Edges:
    """Convolution over height and width, with groups."""
    x, weight, _, stride, padding, dilation, transposed, _, groups = call.arguments
    if transposed or x.ndim != 4:
        raise call.refuse("transposed" if transposed else "not of pictures")
    layer = Convolve(
        weight,
        _pair(stride),
        _pair(padding),
        _pair(dilation),
        groups,
        _pair(call.out.shape[2:]),
        _pair(x.shape[2:]),
    )
    return [(x, [layer])]


def _unpool(call: Call, run: Callable[[Tensor, Tensor], Tensor]) -> Edges:
    """Return the edge of a pooling over height and width."""
    x = call.arguments[0]
    if x.ndim != 4:
        raise call.refuse("not of pictures")
    return [(x, [Unpool(run, _inner(x))])]


def _max_pool(call: Call) -> Edges:
    """Maximum pooling: a cotangent goes to the place that was the largest."""
    places, options = call.results[1], call.arguments[1:]

    def run(rows: Tensor, like: Tensor) -> Tensor:
        shared = places.expand(len(rows), -1, -1, -1)
        back: Tensor = _ATEN.max_pool2d_with_indices_backward(rows, like, *options, shared)
        return back

    return _unpool(call, run)


def _avg_pool(call: Call) -> Edges:
    """Average pooling."""
    options = call.arguments[1:]
    return _unpool(call, lambda rows, like: _ATEN.avg_pool2d_backward(rows, like, *options))


def _adaptive_avg_pool(call: Call) -> Edges:
    """Average pooling to a given size."""
    return _unpool(call, lambda rows, like: _ATEN._adaptive_avg_pool2d_backward(rows, like))  # noqa: SLF001 - the operation's own name


def _reduction(call: Call) -> Edges:
    """Mean or sum over some axes."""
    x = call.arguments[0]
    kept = _keep(call, call.arguments[1] if len(call.arguments) == 4 else None)
    count = math.prod(_inner(x)) // math.prod(kept) if call.name == "mean" else 1
    return [(x, [Spread(kept, _inner(x), count)])]


def _keep(call: Call, axes: list[int] | None) -> tuple[int, ...]:
    """Return the operand's shape without the first axis, reduced axes as 1."""
    x = call.arguments[0]
    reduced = {axis % x.ndim for axis in axes or ()}
    if not reduced or 0 in reduced:
        raise call.refuse("over the first axis")
    return tuple(1 if axis in reduced else x.shape[axis] for axis in range(1, x.ndim))


def _length(call: Call) -> Edges:
    """Euclidean length over some axes: the derivative is the unit vector."""
    x, order, axes, *_ = call.arguments
    kept = _keep(call, axes)
    if order != 2:
        raise call.refuse("other than Euclidean")
    length = call.out.reshape(1, *kept)
    unit = torch.where(length > 0, x / length, 0)
    return [(x, [Spread(kept, _inner(x), 1), Scale(unit)])]


def _linear(call: Call) -> Edges:
    """Product of rows with a constant matrix, plus a constant where there is one."""
    *bias, rows, matrix = call.arguments[: 3 if call.name == "addmm" else 2]
    if call.name == "addmm" and call.arguments[3:] != (1, 1):
        raise call.refuse("with factors")
    edges: Edges = [(rows, [TimesMatrix(matrix.t())])]
    return edges + [(value, _narrow(call, value)) for value in bias if value.shape[0] == 1]


def _batched_product(call: Call) -> Edges:
    """Product of matrices that may both depend on the crop."""
    left, right = call.arguments
    return [
        (left, [TimesMatrix(right.transpose(1, 2))]),
        (right, [MatrixTimes(left.transpose(1, 2))]),
    ]


def _reshape(call: Call) -> Edges:
    """Whatever keeps all elements in their order."""
    x = call.arguments[0]
    return [(x, [Reshape(_inner(x))])]


def _permute(call: Call) -> Edges:
    """Reordered axes; the first must stay."""
    x, axes = call.arguments
    order = [axis % x.ndim for axis in axes]
    if order[0] != 0:
        raise call.refuse("of the first axis")
    return [(x, [Permute(tuple(order.index(axis) for axis in range(x.ndim)))])]


def _transpose(call: Call) -> Edges:
    """Two axes exchanged, neither the first."""
    x, one, two = call.arguments
    order = list(range(x.ndim))
    order[one % x.ndim], order[two % x.ndim] = order[two % x.ndim], order[one % x.ndim]
    if order[0] != 0:
        raise call.refuse("of the first axis")
    return [(x, [Permute(tuple(order))])]


def _expand(call: Call) -> Edges:
    """Axes of length 1 made longer."""
    x = call.arguments[0]
    if x.ndim != call.out.ndim:
        raise call.refuse("to more axes")
    return [(x, _narrow(call, x))]


def _pad(call: Call) -> Edges:
    """Add a constant border."""
    x, widths, _ = call.arguments
    if min(widths) < 0:
        raise call.refuse("by less than nothing")
    block = [slice(None)] * x.ndim
    for number, before in enumerate(widths[::2]):
        axis = x.ndim - 1 - number
        block[axis] = slice(before, before + x.shape[axis])
    return [(x, [Crop(tuple(block[1:]))])]


def _take(call: Call, axis: int, taken: slice | int) -> Edges:
    """Return the edge of a part taken along one axis."""
    x = call.arguments[0]
    if axis % x.ndim == 0:
        return _take_whole(call, taken)
    block = (slice(None),) * (axis % x.ndim - 1) + (taken,)
    return [(x, [Place(_inner(x), block)])]


def _take_whole(call: Call, taken: slice | int) -> Edges:
    """Return the edge of the whole stack, asked for by a slice of the first axis."""
    if isinstance(taken, int) or taken.indices(1) != (0, 1, 1):
        raise call.refuse("of the first axis")
    return _reshape(call)


def _slice(call: Call) -> Edges:
    """Range taken along one axis."""
    _, axis, start, stop, step = call.arguments
    return _take(call, axis, slice(start, stop, step))


def _select(call: Call) -> Edges:
    """Place taken along one axis."""
    _, axis, place = call.arguments
    return _take(call, axis, place)


def _concatenate(call: Call) -> Edges:
    """Tensors one after the other along an axis other than the first."""
    tensors, axis = call.arguments
    axis = axis % call.out.ndim
    if axis == 0:
        raise call.refuse("of the first axis")
    edges: Edges = []
    start = 0
    for tensor in tensors:
        block = (slice(None),) * (axis - 1) + (slice(start, start + tensor.shape[axis]),)
        edges.append((tensor, [Crop(block)]))
        start += tensor.shape[axis]
    return edges


def _stack(call: Call) -> Edges:
    """Tensors side by side along a new axis other than the first."""
    tensors, axis = call.arguments
    axis = axis % call.out.ndim
    if axis == 0:
        raise call.refuse("along the first axis")
    skipped = (slice(None),) * (axis - 1)
    return [(tensor, [Crop((*skipped, place))]) for place, tensor in enumerate(tensors)]


def _cast(call: Call) -> Edges:
    """Another type of number, or another layout in memory."""
    x = call.arguments[0]
    if x.device != call.out.device or not call.out.is_floating_point():
        raise call.refuse("to another device or to whole numbers")
    return [(x, [Cast(x.dtype)])]


# Their values do not depend on what they are given, only the shape does.
CONSTANTS = frozenset(
    {"zeros_like", "ones_like", "full_like", "empty_like", "new_zeros", "new_ones", "new_full"}
)
_POINTWISE = (
    "abs clamp clamp_min clamp_max div elu exp gelu hardsigmoid hardswish hardtanh leaky_relu log "
    "mish neg pow reciprocal relu rsqrt rsub sigmoid silu softplus sqrt tanh"
)
RULES: Mapping[str, Rule] = {
    **dict.fromkeys(_POINTWISE.split(), _differentiate),
    **dict.fromkeys(("add", "sub"), _add),
    **dict.fromkeys(("native_batch_norm", "cudnn_batch_norm"), _batch_norm),
    **dict.fromkeys(("view", "_unsafe_view", "unsqueeze", "squeeze", "alias", "clone"), _reshape),
    **dict.fromkeys(("mean", "sum"), _reduction),
    **dict.fromkeys(("mm", "addmm"), _linear),
    "mul": _mul,
    "_prelu_kernel": _prelu,
    "convolution": _convolution,
    "max_pool2d_with_indices": _max_pool,
    "avg_pool2d": _avg_pool,
    "_adaptive_avg_pool2d": _adaptive_avg_pool,
    "linalg_vector_norm": _length,
    "bmm": _batched_product,
    "permute": _permute,
    "transpose": _transpose,
    "expand": _expand,
    "constant_pad_nd": _pad,
    "slice": _slice,
    "select": _select,
    "cat": _concatenate,
    "stack": _stack,
    "_to_copy": _cast,
}
