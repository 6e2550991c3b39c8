"""Recognizers with random weights: as slow as trained ones, and good for nothing else."""

from __future__ import annotations

import hashlib

import torch

from xfv_desktop.domain import ModelCard
from xfv_desktop.recognition.embedding import Recognizer, fix_arithmetic, resolve_device
from xfv_desktop.recognition.networks.architectures import build_network, find_family
from xfv_desktop.recognition.networks.layouts import get_layout


def build_untrained(architecture: str, *, device: str) -> Recognizer:
    """Return a recognizer of an architecture with random weights, the same every time.

    Parameters
    ----------
    architecture : str
        Such as ``iresnet50``.
    device : str
        ``auto``, ``cpu`` or ``cuda``.

    Raises
    ------
    RefusedModel
        When there is no such architecture.
    DeviceMissing
        When the device is not there.
    """
    resolved = resolve_device(device)
    fix_arithmetic()
    family = find_family(architecture)
    with torch.random.fork_rng(devices=()):
        torch.manual_seed(0)
        network = build_network(architecture, family.dimension)
    layout = get_layout(family.name)
    card = ModelCard(
        id=architecture,
        name=f"{architecture}, random weights",
        version="0",
        architecture=architecture,
        sha256=hashlib.sha256(f"random weights: {architecture}".encode()).hexdigest(),
        source_sha256="",
        input_size=layout.input_size,
        channel_order=layout.channel_order,
        mean=layout.mean,
        std=layout.std,
        dimension=family.dimension,
        convention=layout.convention,
        licence="none needed",
        source="drawn by this program",
        paper=layout.paper,
        training_data="none",
        research_only=True,
        alignment=layout.alignment,
        detector_note=layout.detector_note,
    )
    return Recognizer(card, network, device=resolved)
