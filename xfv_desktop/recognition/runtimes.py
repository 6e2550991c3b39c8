"""What turns a recognizer's kept weights into a network that runs.

A runtime is chosen by its name on the card. The one for torch builds a network that can be
differentiated. One for anything else, an exported network or another program, returns a
`BlackBox`: its embeddings are scored and explained by the methods that need scores only, and
its card says ``gradients=False``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

import torch
from safetensors.torch import load
from torch import Tensor, nn

from xfv_desktop.domain import FloatArray, ModelCard
from xfv_desktop.errors import RefusedModel
from xfv_desktop.recognition.networks.architectures import build_network

Read = Callable[[], bytes]


class Runtime(Protocol):
    """Makes a network from a card and the weights that belong to it."""

    def __call__(self, card: ModelCard, read: Read) -> nn.Module:
        """Return what turns the card's network input into raw embeddings, (n, D).

        Parameters
        ----------
        card : ModelCard
            What the recognizer is.
        read : callable
            Returns the kept file's bytes, their hash held against the card's.

        Raises
        ------
        RefusedModel
            When the weights are not what the card says.
        """


class BlackBox(nn.Module):
    """A recognizer that gives embeddings and no gradients.

    Parameters
    ----------
    run : callable
        From network input, float32 (n, 3, H, W), to raw embeddings, float32 (n, D). The
        input is already normalised, in the card's channel order.
    """

    def __init__(self, run: Callable[[FloatArray], FloatArray]) -> None:
        super().__init__()
        self._run = run

    def forward(self, x: Tensor) -> Tensor:
        """Return raw embeddings on the input's device, cut off from its graph."""
        found = self._run(x.detach().cpu().numpy())
        return torch.from_numpy(found).to(x.device)


def run_torch(card: ModelCard, read: Read) -> nn.Module:
    """Return the network of a card's architecture with its weights, strictly loaded."""
    network = build_network(card.architecture, card.dimension)
    load_strictly(network, load(read()), card.architecture)
    return network


def run_converted_onnx(card: ModelCard, read: Read) -> nn.Module:
    """Return the network converted from an ONNX graph, proven again to be the same."""
    from xfv_desktop.recognition.onnx_networks import restore_converted

    return restore_converted(card, read())


def run_onnx(card: ModelCard, read: Read) -> nn.Module:
    """Return an ONNX graph that could not be converted, as a black box."""
    from xfv_desktop.recognition.onnx_networks import restore_box

    return BlackBox(restore_box(card, read()))


RUNTIMES: Mapping[str, Runtime] = MappingProxyType(
    {"torch": run_torch, "onnx2torch": run_converted_onnx, "onnxruntime": run_onnx}
)


def build(card: ModelCard, read: Read) -> nn.Module:
    """Return the network of a card by the runtime that it names.

    Parameters
    ----------
    card : ModelCard
        What the recognizer is.
    read : callable
        Returns the kept file's bytes.

    Raises
    ------
    RefusedModel
        When this program has no such runtime, or the weights do not fit.
    """
    if card.runtime not in RUNTIMES:
        raise RefusedModel(
            f"The recognizer {card.id} needs the runtime {card.runtime!r}, which is not here.",
            advice=f"Use a recognizer for one of: {', '.join(RUNTIMES)}.",
        )
    return RUNTIMES[card.runtime](card, read)


def load_strictly(network: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    """Put the weights into the network; every key and shape must fit.

    Raises
    ------
    RefusedModel
        Naming keys that are missing, left over or of another shape.
    """
    own = network.state_dict()
    faults = [f"{key} is missing" for key in own if key not in weights]
    faults += [f"{key} is left over" for key in weights if key not in own]
    faults += [
        f"{key} has shape {tuple(weights[key].shape)}, not {tuple(own[key].shape)}"
        for key in own
        if key in weights and weights[key].shape != own[key].shape
    ]
    if faults:
        more = f" and {len(faults) - 3} more" if len(faults) > 3 else ""
        raise RefusedModel(f"The weights do not fit {name}: {'; '.join(faults[:3])}{more}.")
    network.load_state_dict(weights)
