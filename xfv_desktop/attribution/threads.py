"""How many threads torch computes on, for work that must give the same bits everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch


@contextmanager
def compute_on_one_thread() -> Iterator[None]:
    """Let torch compute on one thread inside, and on as many as before afterwards.

    Sums over several threads may be rounded otherwise than on one; worker processes have one
    thread each, so work that is not spread has to have one, too, to agree with them.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
