"""Make a torch network of an ONNX graph, and prove that it is the same function.

The converted network counts only if ONNX Runtime, running the file as it is, gives the same
embeddings, and if a gradient reaches the picture. Otherwise the recognizer is a black box.
"""

from __future__ import annotations

import warnings
from importlib import metadata

import torch
from torch import Tensor, nn

from xfv_desktop.domain import FloatArray
from xfv_desktop.recognition.onnx_agreement import (
    FAULTS,
    Agreement,
    NotConvertible,
    Run,
    explain,
    measure,
)
from xfv_desktop.recognition.onnx_graph import Graph
from xfv_desktop.recognition.onnx_names import free_batch
from xfv_desktop.recognition.torchvision_guard import declare_operators

LEAST_COSINE = 0.99999


class OneByOne(nn.Module):
    """A network that takes one picture at a time, for graphs with that number written in."""

    def __init__(self, inside: nn.Module) -> None:
        super().__init__()
        self.inside = inside

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, D), differentiable."""
        return torch.cat([self.inside(x[i : i + 1]) for i in range(len(x))])


def convert(graph: Graph) -> nn.Module:
    """Return the graph as a torch network for any number of pictures, not yet proven.

    Raises
    ------
    NotConvertible
        When the converter does not know an operator or fails.
    """
    declare_operators()  # the converter imports torchvision
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the converter, about its own code
            from onnx2torch.converter import convert as make

            network: nn.Module = make(free_batch(graph))
    except FAULTS as fault:
        raise explain(fault) from fault
    return network.eval().requires_grad_(requires_grad=False)


def _run(network: nn.Module) -> Run:
    def run(given: FloatArray) -> FloatArray:
        with torch.no_grad():
            found: FloatArray = network(torch.from_numpy(given)).numpy()
        return found

    return run


def _require_gradients(network: nn.Module, given: FloatArray) -> None:
    """Refuse a network through which no gradient reaches the picture."""
    try:
        with torch.inference_mode(mode=False), torch.enable_grad():
            picture = torch.from_numpy(given[:1].copy()).requires_grad_()
            raw = network(picture)
            weights = torch.linspace(-1, 1, raw.shape[1])
            (found,) = torch.autograd.grad((raw * weights).sum(), picture)
    except FAULTS as fault:
        raise explain(fault) from fault
    if not found.isfinite().all() or not found.any():
        raise NotConvertible("no usable gradient reaches the picture")


def prove(
    network: nn.Module, reference: FloatArray, *, given: FloatArray
) -> tuple[nn.Module, Agreement]:
    """Return the network that agrees with the reference, and how well.

    Where a batch does not give the reference's rows, pictures are taken one at a time.

    Parameters
    ----------
    network : torch.nn.Module
        Converted.
    reference : float32 (n, D)
        What the file itself gives, one picture at a time.
    given : float32 (n, 3, H, W)
        Its input.

    Raises
    ------
    NotConvertible
        When it does not agree either way, or gives no gradients.
    """
    try:
        agreement = measure(_run(network), reference, given=given)
    except NotConvertible:
        agreement = None
    if agreement is None or agreement.least_cosine < LEAST_COSINE:
        network = OneByOne(network)
        agreement = measure(_run(network), reference, given=given)
    if not agreement.least_cosine >= LEAST_COSINE:
        raise NotConvertible(
            f"the converted network disagrees with ONNX Runtime: the least cosine of "
            f"{agreement.rows} random pictures is {agreement.least_cosine:.6f}, and "
            f"{LEAST_COSINE} is asked for"
        )
    _require_gradients(network, given)
    return network, agreement


def get_version() -> str:
    """Return the converter's version."""
    return metadata.version("onnx2torch")
