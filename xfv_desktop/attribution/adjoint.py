"""Carry a stack of cotangents back through a network at one crop, all at once.

One forward pass of the network as it is, on one crop, is written down operation by
operation. Each operation's transposed derivative is a linear map that depends on that crop
only, so any number of cotangents share masks, pooling places and weights: N dimensions cost
N backward passes and a single forward pass, without N copies of the activations.

The forward pass is recorded below autograd, where a network is a list of torch's basic
operations. So any callable will do, whatever its Python code looks like, and its values are
those of the plain network to the last bit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from xfv_desktop.attribution.derivatives import CONSTANTS, RULES, Call, Chain, UnknownLayer
from xfv_desktop.attribution.pullbacks import Memory, Sum, fuse

# For every value: the values it was made of, and how cotangents get back to them.
Graph = dict[int, list[tuple[int, Chain]]]
# Cotangents, and whether they may be overwritten.
Stack = tuple[Tensor, bool]
SOURCE = 0


def _ignore(_share: float) -> None:
    """Do nothing between two values."""


class _Recorder(TorchDispatchMode):  # type: ignore[no-untyped-call] # torch: no types here
    """Write down every basic operation that torch runs on this thread."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # torch: no types here
        self.calls: list[Call] = []

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        """Keep torch from importing its compiler, which takes seconds, to tell it about us."""
        return False

    def __torch_dispatch__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        """Run the operation and keep it."""
        named = kwargs or {}
        out = func(*args, **named)
        listed = func._schema.arguments[len(args) :]  # noqa: SLF001 - torch tells it nowhere else
        arguments = (*args, *(named.get(a.name, a.default_value) for a in listed))
        results = tuple(out) if isinstance(out, (tuple, list)) else (out,)
        self.calls.append(Call(func, arguments, results))
        return out


class Adjoint:
    """The transposed Jacobian of a network at one crop.

    Parameters
    ----------
    function : callable
        From the network's input (n, C, H, W) to raw embeddings (n, D), in eval mode.
    x : float (1, C, H, W)
        The input.

    Attributes
    ----------
    raw : float (D,)
        The raw embedding.

    Raises
    ------
    UnknownLayer
        When the network does something no rule is written for.

    References
    ----------
    A. Griewank, A. Walther, "Evaluating Derivatives", 2nd edition, SIAM 2008, section 3.2:
    the reverse mode, and its vector version that carries several adjoints at once.
    """

    def __init__(self, function: Callable[[Tensor], Tensor], x: Tensor) -> None:
        with torch.inference_mode(mode=False), torch.no_grad():
            recorder = _Recorder()
            with recorder:
                out = function(x)
            graph, numbers = _link(recorder.calls, x)
        self.raw = out[0]
        self._shape = tuple(x.shape[1:])
        self._sink = numbers.get(id(out))
        self._edges: Graph = {} if self._sink is None else _contract(graph, self._sink)

    def pull(self, rows: Tensor, *, step: Callable[[float], None] = _ignore) -> Tensor:
        """Return the gradients of weighted sums of the raw embedding.

        Parameters
        ----------
        rows : float (n, D)
            Weights; each row gives one gradient.
        step : callable
            Told the share of the way that is done, every few layers; may raise to stop.

        Returns
        -------
        float (n, C, H, W)
            ``d <row, F(x)> / dx``; zeros where the network ignores its input.
        """
        held: dict[int, Stack] = {}
        if self._sink is not None:
            held[self._sink] = (rows.to(self.raw), False)
        with torch.inference_mode(mode=False), torch.no_grad():
            for done, (number, edges) in enumerate(self._edges.items()):
                step(done / len(self._edges))
                _distribute(held, held.pop(number), edges=edges)
        if SOURCE not in held:
            return self.raw.new_zeros(len(rows), *self._shape)
        return held[SOURCE][0]


def _link(calls: list[Call], x: Tensor) -> tuple[Graph, dict[int, int]]:
    """Return how cotangents flow between the values that depend on ``x``.

    The second result numbers those values by their tensors' ids.

    Raises
    ------
    UnknownLayer
        When one of these values came from an operation without a rule.
    """
    numbers = {id(x): SOURCE}
    graph: Graph = {}
    for call in calls:
        living = {id(t) for t in call.operands()} & numbers.keys()
        if not living or call.name in CONSTANTS:
            continue
        edges = _differentiate(call, living)
        numbers[id(call.out)] = len(numbers)
        graph[numbers[id(call.out)]] = [(numbers[key], chain) for key, chain in edges]
    return graph, numbers


def _differentiate(call: Call, living: set[int]) -> list[tuple[int, Chain]]:
    """Return the chains to those operands that depend on the crop, by their ids."""
    if call.name not in RULES or call.changes_operands:
        raise call.refuse()
    if call.out.ndim == 0 or len(call.out) != 1:
        raise call.refuse("across crops")
    edges = [
        (operand, chain) for operand, chain in RULES[call.name](call) if id(operand) in living
    ]
    for operand, chain in edges:
        if chain and isinstance(chain[-1], Sum) and operand.ndim != call.out.ndim:
            raise call.refuse("of different numbers of axes")
    if {id(operand) for operand, _ in edges} != living:
        raise call.refuse("with learned weights that depend on the crop")
    return [(id(operand), chain) for operand, chain in edges]


def _contract(graph: Graph, sink: int) -> Graph:
    """Return the part that reaches the sink, from there back, with chains drawn together.

    A value that is used once and made of one value needs no place of its own.
    """
    uses = _count_uses(graph, sink)
    contracted: Graph = {}
    waiting = {sink}
    while waiting - {SOURCE}:
        number = max(waiting)
        waiting.remove(number)
        contracted[number] = [_follow(graph, uses, edge) for edge in graph[number]]
        waiting |= {source for source, _ in contracted[number]}
    return contracted


def _count_uses(graph: Graph, sink: int) -> Counter[int]:
    """Return how often each value goes into values that reach the sink."""
    uses: Counter[int] = Counter({sink: 1})
    for number in sorted(graph, reverse=True):
        if uses[number]:
            uses.update(source for source, _ in graph[number])
    return uses


def _follow(graph: Graph, uses: Counter[int], edge: tuple[int, Chain]) -> tuple[int, Chain]:
    """Return an edge drawn as far back as the way does not fork."""
    number, chain = edge
    while number != SOURCE and uses[number] == 1 and len(graph[number]) == 1:
        number, further = graph[number][0]
        chain = [*chain, *further]
    return number, fuse(chain)


def _distribute(held: dict[int, Stack], stack: Stack, *, edges: list[tuple[int, Chain]]) -> None:
    """Carry one value's cotangents to the values it was made of."""
    rows, owned = stack
    # Views of the cotangents come last, so that nothing overwrites what they show.
    ordered = sorted(edges, key=lambda edge: not _allocates(edge[1]))
    for place, (number, chain) in enumerate(ordered):
        last = place == len(ordered) - 1
        shared = any(not _allocates(earlier) for _, earlier in ordered[:place])
        found = _run(chain, rows, owned=owned and last and not shared)
        held[number] = _gather(held.get(number), found)


def _allocates(chain: Chain) -> bool:
    """Whether the chain's result lies in memory of its own."""
    return any(link.memory is Memory.NEW for link in chain)


def _run(chain: Chain, rows: Tensor, *, owned: bool) -> Stack:
    """Return the chain's result, and whether it may be overwritten."""
    for link in chain:
        rows = link(rows, owned=owned)
        if link.memory is not Memory.INPUT:
            owned = link.memory is Memory.NEW
    return rows, owned


def _gather(held: Stack | None, found: Stack) -> Stack:
    """Return the sum of what arrived before and what arrives now."""
    if held is None:
        return found
    for (into, owned), (other, _) in ((held, found), (found, held)):
        if owned:
            return into.add_(other), True
    return held[0] + found[0], True


__all__ = ["Adjoint", "UnknownLayer"]
