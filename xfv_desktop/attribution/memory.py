"""Recognise a full memory, and go on with half the batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from xfv_desktop.errors import OutOfMemory

# What torch's CPU allocator says (Linux and macOS; Windows), beside its own CUDA error.
_SIGNS = ("can't allocate memory", "not enough memory", "out of memory")
# What torch says when the graphics card or its driver fails.
_FAULTS = ("CUDA error", "CUDA driver error", "CUDNN_STATUS", "cuDNN error", "CUBLAS_STATUS")

_SINGLE: ContextVar[bool] = ContextVar("one item at a time", default=False)


@contextmanager
def single_items() -> Iterator[None]:
    """Do one item at a time while this lasts: the plain loop that batches are held against."""
    token = _SINGLE.set(True)
    try:
        yield
    finally:
        _SINGLE.reset(token)


def is_single() -> bool:
    """Tell whether one item is to be done at a time."""
    return _SINGLE.get()


def is_out_of_memory(error: BaseException) -> bool:
    """Tell whether an error means that memory ran out, on the CPU or an accelerator."""
    if isinstance(error, MemoryError):
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error).lower() for sign in _SIGNS)


def is_device_fault(error: BaseException) -> bool:
    """Tell whether an error means that the graphics card failed; a full memory is none."""
    if is_out_of_memory(error) or not isinstance(error, RuntimeError):
        return False
    return any(sign in str(error) for sign in _FAULTS)


def run_batches(total: int, *, size: int, work: Callable[[int, int], None]) -> int:
    """Call ``work(start, stop)`` over [0, total), halving the batch when memory runs out.

    Parameters
    ----------
    total : int
        How many items there are.
    size : int
        Items in a batch to begin with.
    work : callable
        Does the items ``start`` to ``stop - 1``; done again in halves if memory runs out.

    Returns
    -------
    int
        Items in the batch in the end, so that the next call need not fail again.

    Raises
    ------
    OutOfMemory
        When even one item does not fit.
    """
    start, size = 0, 1 if is_single() else size
    while start < total:
        stop = min(start + size, total)
        if _fits(work, start, stop):
            start = stop
        elif size == 1:
            raise OutOfMemory("A single picture does not fit into memory.")
        else:
            size = max(1, min(size, total - start) // 2)
    return size


def _fits(work: Callable[[int, int], None], start: int, stop: int) -> bool:
    """Do one batch; False when memory ran out (its tensors are free once this returns)."""
    try:
        work(start, stop)
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        return False
    return True
