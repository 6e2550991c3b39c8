"""Make a torch network of an ONNX graph, and prove that it is the same function.

The converted network counts only if ONNX Runtime, running the file as it is, gives the same
embeddings, and if a gradient reaches the picture. Otherwise the recognizer is a black box.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from xfv_desktop.domain import FloatArray
from xfv_desktop.recognition.onnx_graph import Graph, free_batch
from xfv_desktop.recognition.torchvision_guard import declare_operators

LEAST_COSINE = 0.99999
_SEED = 2026
# What the converter and the networks it makes raise for graphs that they cannot do.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
Run = Callable[[FloatArray], FloatArray]


class NotConvertible(Exception):  # noqa: N818 - a state, told on the card
    """Why a graph stays a black box."""


class OneByOne(nn.Module):
    """A network that takes one picture at a time, for graphs with that number written in."""

    def __init__(self, inside: nn.Module) -> None:
        super().__init__()
        self.inside = inside

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings (n, D), differentiable."""
        return torch.cat([self.inside(x[i : i + 1]) for i in range(len(x))])


@dataclass(frozen=True)
class Agreement:
    """How well two runs of a graph agree, row by row.

    Attributes
    ----------
    rows : int
        Number of pictures.
    least_cosine : float
        The smallest cosine of the two embeddings of one picture.
    largest_difference : float
        The largest difference of any number of their unit embeddings.
    """

    rows: int
    least_cosine: float
    largest_difference: float


def draw_pictures(size: tuple[int, int], *, rows: int) -> FloatArray:
    """Return seeded random grey levels, float32 (rows, 3, H, W), 0..255, coarse and fine."""
    draws = np.random.default_rng(_SEED)
    height, width = size
    coarse = draws.integers(0, 256, (rows, 3, -(-height // 16), -(-width // 16)))
    large = np.kron(coarse, np.ones((1, 1, 16, 16)))[:, :, :height, :width]
    fine = draws.integers(-40, 41, (rows, 3, height, width))
    pictures: FloatArray = np.clip(large + fine, 0, 255).astype(np.float32)
    return pictures


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
    except _FAULTS as fault:
        raise _explain(fault) from fault
    return network.eval().requires_grad_(requires_grad=False)


def _explain(fault: Exception) -> NotConvertible:
    """Return the reason in one line; memory that ran out is no reason and goes on."""
    said = " ".join(str(fault).split())[:160]
    if "memory" in said:
        raise fault
    return NotConvertible(f"{type(fault).__name__}: {said}")


def measure(run: Run, reference: FloatArray, *, given: FloatArray) -> Agreement:
    """Return how well a run agrees with the reference embeddings, float32 (n, D).

    Raises
    ------
    NotConvertible
        When the run fails or gives something of another shape, or not finite.
    """
    try:
        found = run(given)
    except _FAULTS as fault:
        raise _explain(fault) from fault
    if found.shape != reference.shape or not np.isfinite(found).all():
        raise NotConvertible(f"it gives {found.shape}, or numbers that are not finite")
    first, second = (_scale_rows(rows.astype(np.float64)) for rows in (found, reference))
    cosines = np.einsum("nd,nd->n", first, second)
    return Agreement(len(found), float(cosines.min()), float(np.abs(first - second).max()))


def _scale_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: NDArray[np.float64] = rows / np.maximum(norms, np.finfo(np.float64).tiny)
    return scaled


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
    except _FAULTS as fault:
        raise _explain(fault) from fault
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
