"""Find, convert, keep and read back the recognizers' weights (no torch here)."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from safetensors.numpy import save

from xfv_desktop.domain import FloatArray, ModelCard
from xfv_desktop.errors import DiskFull, RefusedModel, WeightsMissing
from xfv_desktop.recognition.catalogue import (
    CARD_FILE,
    DEFAULT_MODEL,
    WEIGHTS_FILE,
    find_folder,
    write_text,
)
from xfv_desktop.recognition.dlib_weights import parse_weights
from xfv_desktop.resources import find_shipped

_CARRIER = "face_recognition_models"
_NETWORK = "dlib_face_recognition_resnet_model_v1.dat"
_FIVE_POINTS = "shape_predictor_5_face_landmarks.dat"
# The only files of the dependency that are ever opened: both are CC0. Its 68-point
# predictor is not free for every use and stays untouched.
_SHA256 = {
    _NETWORK: "55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
    _FIVE_POINTS: "c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
}


def compute_sha256(data: bytes) -> str:
    """Return the SHA-256 of bytes, lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _find_carried(name: str) -> Path:
    """Return a file of the installer, else of the dependency, whose module is not run.

    The module imports ``pkg_resources``, which current environments no longer have.
    """
    shipped = find_shipped(f"models/{name}")
    if shipped is not None:
        return shipped
    spec = importlib.util.find_spec(_CARRIER)
    folders = (spec.submodule_search_locations if spec else None) or ()
    for folder in folders:
        path = Path(folder) / "models" / name
        if path.is_file():
            return path
    raise WeightsMissing(
        f"The file {name} is not on this machine.",
        advice=f"Install the package {_CARRIER} 0.3.0.",
    )


def read_carried(name: str) -> bytes:
    """Return the bytes of one of the dependency's files, after checking its hash.

    Raises
    ------
    WeightsMissing
        When the dependency or the file is not installed.
    RefusedModel
        When the file is not the published one.
    """
    data = _find_carried(name).read_bytes()
    if compute_sha256(data) != _SHA256[name]:
        raise RefusedModel(
            f"The file {name} is not the published one.",
            advice=f"Install the package {_CARRIER} 0.3.0 again.",
        )
    return data


def find_landmark_predictor() -> Path:
    """Return the path of dlib's five-point predictor, after checking its hash.

    Raises
    ------
    WeightsMissing, RefusedModel
        As `read_carried`.
    """
    read_carried(_FIVE_POINTS)
    return _find_carried(_FIVE_POINTS)


def write_private(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable by its owner only.

    Raises
    ------
    DiskFull
        When it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    except OSError as fault:
        raise _explain(fault) from fault
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError as fault:
        Path(name).unlink(missing_ok=True)
        raise _explain(fault) from fault


def _explain(fault: OSError) -> DiskFull:
    return DiskFull(
        f"The recognizer's weights cannot be kept ({fault.strerror or 'write error'}).",
        advice="Free disk space or check the models folder's permissions.",
    )


def encode(weights: Mapping[str, FloatArray]) -> bytes:
    """Return weights as safetensors bytes; equal weights give equal bytes."""
    return save(dict(weights))


def store(card: ModelCard, data: bytes, models_dir: Path) -> None:
    """Keep converted weights, then the card that makes them known.

    Raises
    ------
    DiskFull
        When they cannot be written.
    """
    folder = find_folder(card.id, models_dir)
    write_private(folder / WEIGHTS_FILE, data)
    write_private(folder / CARD_FILE, write_text(card).encode("utf-8"))


def _convert_default(card: ModelCard, models_dir: Path) -> bytes:
    """Convert the dependency's file once and keep the result."""
    data = encode(parse_weights(read_carried(_NETWORK)))
    if compute_sha256(data) != card.sha256:
        raise RefusedModel(
            "The default recognizer's weights were not converted as they should be.",
            advice="Install safetensors and numpy in the versions of the constraints file.",
        )
    store(card, data, models_dir)
    return data


def _read_default(card: ModelCard, models_dir: Path) -> bytes:
    """Return the default recognizer's weights where nobody kept them yet."""
    shipped = find_shipped(f"models/{card.id}/{WEIGHTS_FILE}")
    if shipped is None:
        return _convert_default(card, models_dir)
    data = shipped.read_bytes()
    if compute_sha256(data) != card.sha256:
        raise RefusedModel(
            "The default recognizer's weights have changed.",
            advice="Install the program again.",
        )
    return data


def read_weights(card: ModelCard, models_dir: Path) -> bytes:
    """Return a recognizer's weights as safetensors bytes with the hash on its card.

    The default recognizer's come converted with an installer; elsewhere they are converted
    from the dependency's file when they are not in ``models_dir`` yet.

    Raises
    ------
    WeightsMissing
        When the weights are not on this machine.
    RefusedModel
        When they are not what the card says.
    DiskFull
        When converted weights cannot be kept.
    """
    path = find_folder(card.id, models_dir) / WEIGHTS_FILE
    if not path.is_file():
        if card.id == DEFAULT_MODEL:
            return _read_default(card, models_dir)
        raise WeightsMissing(f"The weights of the recognizer {card.id} are missing.")
    data = path.read_bytes()
    if compute_sha256(data) != card.sha256:
        raise RefusedModel(
            f"The stored weights of the recognizer {card.id} have changed.",
            advice=f"Remove the folder {card.id} from the models folder; import the file again "
            "unless it is the default recognizer, which is made again by itself.",
        )
    return data
