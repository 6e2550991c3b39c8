"""The last spatial feature map of a network, found by watching its blocks while it runs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from torch import Tensor, nn
from torch.nn.modules.module import register_module_forward_hook

# They rescale channels or do nothing: what they return is the map they were given.
_NOT_A_BLOCK = (nn.BatchNorm2d, nn.Dropout, nn.Dropout2d, nn.Identity)


@dataclass
class FeatureMap:
    """The last spatial feature map that a network made.

    Attributes
    ----------
    values : tensor (n, C, h, w) or None
        None while no module has returned one with more than one cell.
    layer : str
        Class of the module that returned it.
    """

    values: Tensor | None = None
    layer: str = ""


@contextmanager
def watch_last_map() -> Iterator[FeatureMap]:
    """Keep the last spatial map of networks that run inside the block, in this thread.

    "Last" is the last module to return a tensor (n, C, h, w) with h * w > 1 that depends on
    the input, normalisation and dropout left out: the last block of the body, before
    pooling or flattening.
    """
    found, thread = FeatureMap(), threading.get_ident()

    def look(module: nn.Module, _inputs: object, output: object) -> None:
        if threading.get_ident() != thread or isinstance(module, _NOT_A_BLOCK):
            return
        if isinstance(output, Tensor) and _is_spatial(output):
            found.values, found.layer = output, type(module).__name__

    handle = register_module_forward_hook(look)
    try:
        yield found
    finally:
        handle.remove()


def _is_spatial(output: Tensor) -> bool:
    """Tell whether a tensor is a feature map that depends on the input."""
    return output.ndim == 4 and output.shape[2] * output.shape[3] > 1 and output.requires_grad
