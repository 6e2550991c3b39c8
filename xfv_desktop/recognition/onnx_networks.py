"""ONNX recognizers on trial and brought back: converted to torch, or black boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from torch import nn

from xfv_desktop.domain import FloatArray, ModelCard
from xfv_desktop.errors import RefusedModel
from xfv_desktop.recognition.networks.architectures import LARGEST_DIMENSION
from xfv_desktop.recognition.onnx_agreement import Agreement, NotConvertible, draw_pictures
from xfv_desktop.recognition.onnx_conversion import convert, prove
from xfv_desktop.recognition.onnx_graph import Graph, read_graph
from xfv_desktop.recognition.onnx_limits import refuse
from xfv_desktop.recognition.onnx_sealing import IMPORT_AGAIN, Reading, unseal
from xfv_desktop.recognition.onnx_session import Session

_ROWS = 4


@dataclass(frozen=True)
class Examined:
    """What a trial run of a graph showed.

    Attributes
    ----------
    dimension : int
        Length of the embedding.
    network : torch.nn.Module or None
        The converted network; None for a black box.
    agreement : Agreement or None
        Of the converted network with ONNX Runtime.
    reason : str
        Why it stays a black box; empty when it was converted.
    """

    dimension: int
    network: nn.Module | None = None
    agreement: Agreement | None = None
    reason: str = ""


def draw_input(size: tuple[int, int], reading: Reading) -> FloatArray:
    """Return seeded random network input, float32 (4, 3, H, W)."""
    mean, std = (
        np.array(three, np.float32)[:, None, None] for three in (reading.mean, reading.std)
    )
    given: FloatArray = (draw_pictures(size, rows=_ROWS) - mean) / std
    return given


def _check_rows(rows: FloatArray) -> int:
    """Return the embedding's length; refuse what tells no two pictures apart."""
    dimension: int = rows.shape[1]
    if not 2 <= dimension <= LARGEST_DIMENSION:
        raise refuse(f"The ONNX graph's embedding has {dimension} numbers.")
    if not np.isfinite(rows).all():
        raise refuse("The ONNX graph gives numbers that are not finite for random pictures.")
    if not rows.any(axis=1).all() or (rows == rows[0]).all():
        raise refuse("The ONNX graph gives the same or an empty embedding for all pictures.")
    return dimension


def examine(graph: Graph, reading: Reading) -> Examined:
    """Run a graph on random pictures, convert it, and hold one against the other.

    Raises
    ------
    RefusedModel
        When ONNX Runtime cannot run the graph, or what it gives is no embedding.
    """
    given = draw_input(graph.input_size, reading)
    reference = Session(graph).run(given)
    dimension = _check_rows(reference)
    try:
        network, agreement = prove(convert(graph), reference, given=given)
    except NotConvertible as fault:
        return Examined(dimension, reason=str(fault))
    return Examined(dimension, network, agreement)


def _open(kept: bytes, card: ModelCard) -> Graph:
    """Return the graph after the same checks as at its import."""
    graph = read_graph(unseal(kept, card))
    if graph.input_size != card.input_size:
        raise RefusedModel(
            f"The graph of {card.id} takes pictures of another size.", advice=IMPORT_AGAIN
        )
    return graph


def _check_dimension(card: ModelCard, found: int) -> None:
    if found != card.dimension:
        raise RefusedModel(
            f"The graph of {card.id} gives {found} numbers, its card says {card.dimension}.",
            advice=IMPORT_AGAIN,
        )


def restore_converted(card: ModelCard, kept: bytes) -> nn.Module:
    """Return the converted network, proven once more on this machine.

    Raises
    ------
    RefusedModel
        When the kept file is not the card's, or the network no longer agrees with ONNX
        Runtime.
    """
    graph = _open(kept, card)
    found = examine(graph, Reading(card.channel_order, card.mean, card.std))
    _check_dimension(card, found.dimension)
    if found.network is None:
        raise RefusedModel(
            f"The converted recognizer {card.id} cannot be proven here ({found.reason}).",
            advice=IMPORT_AGAIN,
        )
    return found.network


def restore_box(card: ModelCard, kept: bytes) -> Callable[[FloatArray], FloatArray]:
    """Return what runs the graph as it is: network input to raw embeddings.

    Raises
    ------
    RefusedModel
        When the kept file is not the card's, or ONNX Runtime cannot run it.
    """
    graph = _open(kept, card)
    session = Session(graph)
    reading = Reading(card.channel_order, card.mean, card.std)
    _check_dimension(card, _check_rows(session.run(draw_input(graph.input_size, reading))))
    return session.run
