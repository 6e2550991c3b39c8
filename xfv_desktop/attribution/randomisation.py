"""Copies of a network whose upper layers have lost what they learnt."""

from __future__ import annotations

import copy
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.modules.module import register_module_forward_hook, register_module_forward_pre_hook

from xfv_desktop.attribution.pairing import find_pairing
from xfv_desktop.attribution.target import Network, to_pixels
from xfv_desktop.domain import Uint8Array

# Values of a channel from which its mean and variance can be estimated.
_ENOUGH = 32


def list_layers(network: Network, crops: Uint8Array) -> list[nn.Module]:
    """Return the layers that have parameters of their own, in the order in which they run.

    Parameters
    ----------
    network : Network
        The recognizer's network; nothing is listed for one that is no torch module.
    crops : uint8 (n, H, W, 3)
        Aligned crops, RGB.
    """
    layers: dict[nn.Module, None] = {}
    thread = threading.get_ident()

    def note(module: nn.Module, _inputs: object, _output: object) -> None:
        own = next(module.parameters(recurse=False), None)
        if own is not None and threading.get_ident() == thread:
            layers.setdefault(module)

    handle = register_module_forward_hook(note)
    try:
        _run(network, crops)
    finally:
        handle.remove()
    return list(layers)


def randomise_top(
    network: Network, crops: Uint8Array, *, layers: int, seed: int
) -> tuple[Network, int]:
    """Return a copy whose topmost layers are random, and how many layers there are in all.

    Every tensor's values are shuffled, so that their distribution stays. Statistics of batch
    normalisation in those layers are estimated anew from the crops, or the activations
    would leave their range layer by layer. The network given is not touched.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    crops : uint8 (n, H, W, 3)
        Aligned crops, RGB.
    layers : int
        How many, counted from the embedding down.
    seed : int
        Of the shuffling.

    References
    ----------
    Adebayo et al., "Sanity checks for saliency maps", NeurIPS 2018, arXiv 1810.03292,
    section 3.2 (cascading randomisation).
    """
    changed = copy.deepcopy(network)
    found = list_layers(changed, crops)
    top = found[max(0, len(found) - layers) :]
    draws = np.random.default_rng(seed)
    with torch.no_grad():
        # From the top down: the same layer is shuffled alike however many lie below.
        for layer in reversed(top):
            for parameter in layer.parameters(recurse=False):
                _shuffle(parameter, draws)
    with _settle(top):
        _run(changed, crops)
    return changed, len(found)


def _shuffle(values: Tensor, draws: np.random.Generator) -> None:
    """Put the values of a tensor in random order."""
    order = torch.from_numpy(draws.permutation(values.numel())).to(values.device)
    values.copy_(values.reshape(-1)[order].reshape(values.shape))


@contextmanager
def _settle(layers: Sequence[nn.Module]) -> Iterator[None]:
    """Let batch normalisations take their statistics from what runs inside the block."""
    chosen = {id(layer) for layer in layers}

    def measure(module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        if id(module) not in chosen or not isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            return
        if module.running_mean is None or module.running_var is None:
            return
        values = inputs[0].transpose(0, 1).flatten(1)
        # Too few values in a channel: those of all channels together.
        pool = values if values.shape[1] >= _ENOUGH else values.reshape(1, -1)
        module.running_mean.copy_(pool.mean(1).expand(values.shape[0]))
        module.running_var.copy_(pool.var(1).expand(values.shape[0]))

    handle = register_module_forward_pre_hook(measure)
    try:
        yield
    finally:
        handle.remove()


def _run(network: Network, crops: Uint8Array) -> None:
    """Run the network without gradients, and what compares its embeddings, if it does."""
    pairing = find_pairing(network)
    with torch.no_grad():
        raw = network.network(network.normalise(to_pixels(crops, device=network.device)))
        if pairing is not None:
            pairing.score_pairs(raw, raw.flip(0))
