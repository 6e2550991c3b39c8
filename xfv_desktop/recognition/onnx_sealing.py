"""An ONNX recognizer's kept file: the graph unchanged, and how its pictures are prepared.

Both lie in one safetensors file. The hash on the card so covers both: the same graph read in
two ways is two recognizers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import torch
from safetensors import SafetensorError
from safetensors.torch import load, save

from xfv_desktop.domain import ModelCard
from xfv_desktop.errors import RefusedModel

CONVERTED, BOXED = "onnx2torch", "onnxruntime"
IMPORT_AGAIN = "Remove its folder from the models folder and import the ONNX file again."
Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Reading:
    """How pictures become the graph's input, and what runs it.

    ``mean`` and ``std`` are in grey levels 0..255, in the channel order.
    """

    channel_order: str
    mean: Triple
    std: Triple
    runtime: str = CONVERTED


def seal(data: bytes, reading: Reading) -> bytes:
    """Return the bytes that are kept: the ONNX file and its reading, as safetensors."""
    said = json.dumps([reading.channel_order, reading.mean, reading.std, reading.runtime]).encode()
    parts = {"onnx": data, "reading": said}
    return save(
        {key: torch.frombuffer(bytearray(part), dtype=torch.uint8) for key, part in parts.items()}
    )


def unseal(kept: bytes, card: ModelCard) -> bytes:
    """Return the ONNX file, after holding its reading against the card's.

    Raises
    ------
    RefusedModel
        When the kept file is none of `seal`, or the card says another reading.
    """
    try:
        parts = load(kept)
        data, words = (parts[key].numpy().tobytes() for key in ("onnx", "reading"))
        order, mean, std, runtime = json.loads(words)
        told = Reading(order, tuple(mean), tuple(std), runtime)
    except (SafetensorError, KeyError, TypeError, ValueError) as fault:
        raise RefusedModel(
            f"The stored graph of {card.id} is damaged.", advice=IMPORT_AGAIN
        ) from fault
    if told != Reading(card.channel_order, card.mean, card.std, card.runtime):
        raise RefusedModel(
            f"The card of {card.id} does not say how its pictures are prepared as it did at "
            "its import.",
            advice=IMPORT_AGAIN,
        )
    return data
