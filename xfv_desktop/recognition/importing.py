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
from xfv_desktop.recognition import catalogue
from xfv_desktop.recognition.catalogue import Architecture
from xfv_desktop.recognition.embedding import build_network, is_out_of_memory, load_strictly
from xfv_desktop.recognition.weights import compute_sha256, store

LARGEST_FILE = 1 << 30
_PREFIXES = ("module.", "model.", "backbone.", "features.module.", "module.features.")
_NESTS = ("net_state_dict", "state_dict")
_ZIP, _PICKLE = b"PK\x03\x04", b"\x80"
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
    """What a person knows about a weights file; None where it is not known."""

    architecture: str | None = None
    name: str | None = None
    licence: str | None = None
    training_data: str | None = None


@dataclass(frozen=True)
class Layout:
    """How an architecture's weights are recognised: keys that only it has."""

    architecture: str
    marks: tuple[str, ...]


LAYOUTS = (
    Layout("dlib_resnet29", ("stem.affine.weight", "blocks.13.affine2.bias", "fc.weight")),
    Layout("mobilefacenet_112x112", ("gdconv.depthwise.weight", "conv3.bias", "dw_conv.bn1.bias")),
    Layout(
        "mobilefacenet_112x96",
        ("linear7.conv.weight", "linear1.conv.weight", "conv1.prelu.weight"),
    ),
)


def _refuse(text: str) -> RefusedModel:
    return RefusedModel(
        text,
        advice="Save the network's plain state dict with torch.save, or as safetensors, "
        "and import that file.",
    )


def _read_file(file: Path) -> bytes:
    """Return a file's bytes after checking that it is one and not too large."""
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
        raise _refuse("The file is neither a torch checkpoint nor safetensors.") from fault


def _find_tensors(content: Any) -> dict[str, Tensor]:
    """Return the weights by name from a plain or nested checkpoint."""
    if isinstance(content, Mapping):
        for nest in _NESTS:
            if isinstance(content.get(nest), Mapping):
                content = content[nest]
                break
    if not isinstance(content, Mapping) or not content:
        raise _refuse("The file does not hold a state dict.")
    odd = [str(key) for key, value in content.items() if not _is_weight(key, value)]
    if odd:
        raise _refuse(f"The entry {odd[0][:60]!r} of the file is not a dense tensor.")
    return dict(content)


def _is_weight(key: object, value: object) -> bool:
    return isinstance(key, str) and isinstance(value, Tensor) and value.layout is torch.strided


def _strip(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the weights without a prefix that every key carries."""
    for prefix in sorted(_PREFIXES, key=len, reverse=True):
        if all(key.startswith(prefix) for key in weights):
            return _strip({key[len(prefix) :]: value for key, value in weights.items()})
    return weights


def _recognise(weights: Mapping[str, Tensor]) -> str:
    """Return the name of the architecture whose keys these are."""
    for layout in LAYOUTS:
        if all(mark in weights for mark in layout.marks):
            return layout.architecture
    first = ", ".join(sorted(weights)[:3])
    raise RefusedModel(
        f"No known architecture has these weights (the first are {first}).",
        advice="Import one of: " + ", ".join(layout.architecture for layout in LAYOUTS) + ".",
    )


def _settle(weights: dict[str, Tensor], architecture: str) -> dict[str, Tensor]:
    """Return the weights as the network keeps them, after loading them strictly."""
    network = build_network(architecture)
    load_strictly(network, weights, architecture)
    settled = {key: value.contiguous().clone() for key, value in network.state_dict().items()}
    bad = [k for k, v in settled.items() if v.is_floating_point() and not v.isfinite().all()]
    if bad:
        raise _refuse(f"The weight {bad[0]} holds numbers that are not finite.")
    return settled


def _make_id(name: str, sha256: str) -> str:
    """Return an id that the same name and content give again."""
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].strip("-")
    return f"{plain or 'model'}-{sha256[:8]}"


def _make_card(
    architecture: Architecture, facts: ImportFacts, *, source: str, sha256: str
) -> ModelCard:
    name = facts.name or architecture.name
    return ModelCard(
        id=_make_id(name, sha256),
        name=name,
        version="1",
        architecture=architecture.name,
        sha256=sha256,
        source_sha256=source,
        input_size=architecture.input_size,
        channel_order=architecture.channel_order,
        mean=architecture.mean,
        std=architecture.std,
        dimension=architecture.dimension,
        convention=architecture.convention,
        licence=facts.licence or UNKNOWN,
        source="Imported from a file",
        paper=architecture.paper,
        training_data=facts.training_data or UNKNOWN,
        research_only=not facts.licence or not facts.training_data,
        alignment=architecture.alignment,
        detector_note=architecture.detector_note,
    )


def import_weights(file: Path, models_dir: Path, *, facts: ImportFacts) -> ModelCard:
    """Take in a weights file and return its card.

    The file is read as data only (safetensors, or torch's restricted loader); its keys must
    be exactly an architecture's, after removing a common prefix. The weights are kept as
    safetensors. The same file with the same facts gives the same card again.

    Parameters
    ----------
    file : Path
        A torch checkpoint or a safetensors file.
    models_dir : Path
        Folder of imported recognizers.
    facts : ImportFacts
        What is known; without a licence and a training-data statement the recognizer is for
        research only, without an architecture the key names must tell it.

    Raises
    ------
    MissingFile, NotAFile, UnreadableFile
        When the path leads to no readable file.
    RefusedModel
        When the file is unsafe, damaged, too large, or its weights fit no architecture.
    DiskFull
        When the converted weights cannot be kept.
    """
    data = _read_file(file)
    weights = _strip(_find_tensors(_load(data)))
    architecture = catalogue.get_architecture(facts.architecture or _recognise(weights))
    converted = save_safetensors(_settle(weights, architecture.name))
    sha256 = compute_sha256(converted)
    card = _make_card(architecture, facts, source=compute_sha256(data), sha256=sha256)
    store(card, converted, models_dir)
    return card
