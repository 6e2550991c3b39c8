"""Take in a recognizer's weights from a file: safely, strictly, with a card."""

from __future__ import annotations

import io
import pickle
import re
import struct
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load as load_safetensors
from safetensors.torch import save as save_safetensors
from torch import Tensor

from xfv_desktop.domain import ModelCard
from xfv_desktop.errors import MissingFile, NotAFile, RefusedModel, UnreadableFile
from xfv_desktop.recognition.embedding import is_out_of_memory
from xfv_desktop.recognition.networks.architectures import find_family
from xfv_desktop.recognition.networks.families import Recognised, recognise
from xfv_desktop.recognition.weights import compute_sha256, store

LARGEST_FILE = 1 << 30
# Where training scripts keep the network's state dict in their checkpoints.
_NESTS = (
    "net_state_dict",
    "state_dict",
    "state_dict_backbone",
    "model_state_dict",
    "model",
    "backbone",
)
_ZIP, _PICKLE = b"PK\x03\x04", b"\x80"
# After the length of a safetensors file's header comes the header itself, JSON.
_HEADER = b"{"
UNKNOWN = "unknown"
# What torch's restricted loader raises for bytes that are no checkpoint.
_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
)


@dataclass(frozen=True)
class ImportFacts:
    """What a person knows about a weights file; None where it is not known.

    ``mean`` and ``std``, in grey levels 0..255, and ``channel_order`` are for ONNX files; a
    checkpoint's come with its architecture.
    """

    architecture: str | None = None
    name: str | None = None
    licence: str | None = None
    training_data: str | None = None
    mean: tuple[float, float, float] | None = None
    std: tuple[float, float, float] | None = None
    channel_order: str | None = None


def _refuse(text: str) -> RefusedModel:
    return RefusedModel(
        text,
        advice="Save the network's plain state dict with torch.save, or as safetensors, "
        "and import that file.",
    )


def read_file(file: Path) -> bytes:
    """Return a file's bytes after checking that it is one and not too large.

    Raises
    ------
    MissingFile, NotAFile, UnreadableFile
        When the path leads to no readable file.
    RefusedModel
        When it is larger than the limit.
    """
    if not file.exists():
        raise MissingFile("There is no weights file at this path.")
    if not file.is_file():
        raise NotAFile("The weights path does not lead to a regular file.")
    if file.stat().st_size > LARGEST_FILE:
        raise _refuse(f"The weights file is larger than {LARGEST_FILE >> 20} MiB.")
    try:
        return file.read_bytes()
    except OSError as fault:
        raise UnreadableFile("The weights file cannot be read.") from fault


def _check_archive(data: bytes) -> None:
    """Refuse a torch archive that unpacks to far more than it holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            total = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, *_DAMAGE) as fault:
        raise _refuse("The weights file is cut short or damaged.") from fault
    if total > LARGEST_FILE:
        raise _refuse("The weights file unpacks to more than it may.")


def _load_torch(data: bytes) -> Any:
    """Return the content of a torch file; nothing in it is ever executed."""
    if data.startswith(_ZIP):
        _check_archive(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about unusual pickles, which are refused or fine
            return torch.load(io.BytesIO(data), map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as fault:
        raise _refuse(
            "The weights file needs code to be run while loading, or is damaged; it was not run."
        ) from fault
    except _DAMAGE as fault:
        if is_out_of_memory(fault):
            raise
        raise _refuse("The weights file is cut short or damaged.") from fault


def _load(data: bytes) -> Any:
    """Return the content of a torch or safetensors file."""
    if data.startswith((_ZIP, _PICKLE)):
        return _load_torch(data)
    try:
        return load_safetensors(data)
    except (SafetensorError, ValueError, KeyError, TypeError) as fault:
        if data[8:9] == _HEADER:
            raise _refuse("The weights file is cut short or damaged.") from fault
        raise _refuse("The file is neither a torch checkpoint nor safetensors.") from fault


def _open_nest(content: Any) -> Any:
    """Return the state dict inside a checkpoint, or the content itself."""
    if isinstance(content, Mapping):
        for nest in _NESTS:
            if isinstance(content.get(nest), Mapping):
                return content[nest]
    return content


def _find_tensors(content: Any) -> dict[str, Tensor]:
    """Return the weights by name from a plain or nested checkpoint."""
    content = _open_nest(content)
    if not isinstance(content, Mapping) or not content:
        raise _refuse("The file does not hold a state dict.")
    odd = [str(key) for key, value in content.items() if not _is_weight(key, value)]
    if odd:
        raise _refuse(f"The entry {odd[0][:60]!r} of the file is not a dense tensor.")
    return dict(content)


def _is_weight(key: object, value: object) -> bool:
    """Tell whether an entry is a name and a plain tensor of real numbers in memory."""
    return (
        isinstance(key, str)
        and isinstance(value, Tensor)
        and value.layout is torch.strided
        and value.device.type == "cpu"
        and not value.is_quantized
        and not value.is_complex()
    )


def _recognise(weights: Mapping[str, Tensor], architecture: str | None) -> Recognised:
    """Return what network the weights are of; every key and shape has been compared."""
    shapes = {key: tuple(value.shape) for key, value in weights.items()}
    return recognise(shapes, architecture=architecture or None)


def _settle(weights: Mapping[str, Tensor], found: Recognised) -> dict[str, Tensor]:
    """Return the weights under the network's names, as it keeps them, training parts left out."""
    with torch.device("meta"):
        own = found.build().state_dict()
    settled = {}
    for key, place in own.items():
        value, name = weights[found.keys[key]], found.keys[key]
        if value.is_floating_point() != place.is_floating_point():
            raise _refuse(f"The weight {name} holds {value.dtype}, not {place.dtype}.")
        settled[key] = value.to(place.dtype).contiguous().clone()
        if place.is_floating_point() and not settled[key].isfinite().all():
            raise _refuse(f"The weight {name} holds numbers that are not finite.")
    return settled


def _convert(weights: Mapping[str, Tensor], found: Recognised) -> bytes:
    """Return the weights as the bytes of the file that is kept.

    Families that only a name or a prefix tells from another write their architecture into
    it: the same numbers then have another hash as another recognizer, and nothing that is
    kept by hash can be mistaken.
    """
    named = not find_family(found.architecture).marks
    metadata = {"architecture": found.architecture} if named else None
    return save_safetensors(_settle(weights, found), metadata=metadata)


def _write_notes(found: Recognised) -> str:
    """Return what the card says of the recognition and of what is not made use of."""
    notes = list(found.notes)
    if found.layout.norm_is_quality:
        notes.append(
            "The length of the raw embedding is published as a measure of quality; this program "
            "does not use it."
        )
    return " ".join(notes)


def make_id(name: str, sha256: str) -> str:
    """Return an id that the same name and content give again."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].strip("-")
    return f"{plain or 'model'}-{sha256[:8]}"


def _make_card(found: Recognised, facts: ImportFacts, *, source: str, sha256: str) -> ModelCard:
    layout, name = found.layout, facts.name or found.architecture
    return ModelCard(
        id=make_id(name, sha256),
        name=name,
        version="1",
        architecture=found.architecture,
        sha256=sha256,
        source_sha256=source,
        input_size=layout.input_size,
        channel_order=layout.channel_order,
        mean=layout.mean,
        std=layout.std,
        dimension=found.dimension,
        convention=layout.convention,
        licence=facts.licence or UNKNOWN,
        source="Imported from a file",
        paper=layout.paper,
        training_data=facts.training_data or UNKNOWN,
        research_only=not facts.licence or not facts.training_data,
        alignment=layout.alignment,
        detector_note=layout.detector_note,
        notes=_write_notes(found),
        metric=layout.metric,
    )


def import_weights(file: Path, models_dir: Path, *, facts: ImportFacts) -> ModelCard:
    """Take in a weights file and return its card.

    The file is read as data only (safetensors, or torch's restricted loader). Its keys tell
    the architecture and must be exactly that one's, after removing a common prefix and the
    parts that belong to the training only; the card notes what was left out or assumed. The
    weights are kept as safetensors. The same file with the same facts gives the same card.

    Parameters
    ----------
    file : Path
        A torch checkpoint or a safetensors file.
    models_dir : Path
        Folder of imported recognizers.
    facts : ImportFacts
        What is known; without a licence and a training-data statement the recognizer is for
        research only. An architecture or family that is named overrides what the key names
        suggest.

    Raises
    ------
    MissingFile, NotAFile, UnreadableFile
        When the path leads to no readable file.
    RefusedModel
        When the file is unsafe, damaged, too large, or its weights fit no architecture.
    DiskFull
        When the converted weights cannot be kept.
    """
    if facts.mean or facts.std or facts.channel_order:
        raise RefusedModel(
            "Normalisation and channel order of a checkpoint come with its architecture.",
            advice="Leave them out, and name the architecture if it is not recognised rightly.",
        )
    data = read_file(file)
    weights = _find_tensors(_load(data))
    found = _recognise(weights, facts.architecture)
    converted = _convert(weights, found)
    sha256 = compute_sha256(converted)
    card = _make_card(found, facts, source=compute_sha256(data), sha256=sha256)
    store(card, converted, models_dir)
    return card
