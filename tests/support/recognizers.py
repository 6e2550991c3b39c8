"""Build small recognizers for tests, without any weights file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
import torch
from torch import nn

from xfv_desktop.domain import ModelCard
from xfv_desktop.recognition import runtimes
from xfv_desktop.recognition.catalogue import BUILT_IN
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.recognition.runtimes import BlackBox
from xfv_desktop.recognition.weights import store

DEFAULT = BUILT_IN[0]


class TinyNetwork(nn.Module):
    """Flatten coarse means of the picture and mix them linearly; (n, 3, H, W) to (n, 16)."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Linear(3 * 5 * 5, 16)
        generator = torch.Generator().manual_seed(7)
        with torch.no_grad():
            self.mix.weight.copy_(torch.randn(16, 75, generator=generator))
            self.mix.bias.copy_(torch.randn(16, generator=generator))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return raw embeddings (n, 16)."""
        coarse = nn.functional.avg_pool2d(x, (x.shape[2] // 5, x.shape[3] // 5))
        out: torch.Tensor = self.mix(coarse.flatten(1))
        return out


def make_card(**changes: object) -> ModelCard:
    """Return the default card with some fields changed and 16 dimensions."""
    return replace(DEFAULT, **{"id": "tiny", "dimension": 16, **changes})  # type: ignore[arg-type]  # any field


def make_recognizer(**changes: object) -> Recognizer:
    """Return a recognizer of 150x150 crops that needs no weights file."""
    return Recognizer(make_card(**changes), TinyNetwork(), device="cpu")


def install(
    monkeypatch: pytest.MonkeyPatch,
    models: Path,
    build: Callable[[], nn.Module],
    **changes: object,
) -> ModelCard:
    """Keep a recognizer among the imported ones, with a runtime of its own that builds it."""
    weights = b"the weights of a test"
    fields = {"sha256": hashlib.sha256(weights).hexdigest(), "input_size": (64, 64), **changes}
    card = make_card(**fields)
    known = {**runtimes.RUNTIMES, card.runtime: lambda _card, read: read() and build()}
    monkeypatch.setattr(runtimes, "RUNTIMES", MappingProxyType(known))
    store(card, weights, models)
    return card


def make_black_box() -> nn.Module:
    """Return a network that gives the embeddings of `TinyNetwork` and no gradients."""
    inside = TinyNetwork().requires_grad_(False)
    return BlackBox(lambda x: inside(torch.from_numpy(x)).numpy())
