"""Templates of pictures, kept in an owner-only file so that work can go on.

The file is bound to weights, detector, settings and software versions by its name, and to
each picture by the hash of its bytes. It holds templates, which are biometric data of the
people shown: it lies in the user's cache, readable by the owner alone, and can be deleted.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from xfv_desktop.comparison.calibration import describe_preprocessing
from xfv_desktop.domain import FloatArray
from xfv_desktop.errors import DiskFull, ResourceError
from xfv_desktop.recognition import detectors
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.workflow.workbench import Workbench, list_versions


@dataclass(frozen=True)
class Acquisition:
    """How faces get out of pictures: handed in as crops, or found and chosen."""

    aligned: bool = False
    face: str = "central"


@dataclass(frozen=True, eq=False)
class Acquired:
    """What one picture gave: template float32 (D,), measures by name, detector; or a failure.

    ``failure`` names the kind of error; the template is then None.
    """

    template: FloatArray | None
    measures: dict[str, float]
    detector: str
    failure: str = ""


class TemplateStore:
    """One file of acquired pictures; appended line by line, a half-written end is dropped.

    Parameters
    ----------
    path : Path
        Made when it is missing, for its owner only.

    Raises
    ------
    ResourceError
        When it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.parent.chmod(0o700)
            path.touch(mode=0o600)
            path.chmod(0o600)
            self._known = self._read()
        except OSError as error:
            raise ResourceError(f"The cache cannot be written: {error.strerror}.") from error

    def clear(self) -> None:
        """Forget everything."""
        self._known.clear()
        with self._path.open("wb"):
            pass

    def get(self, sha256: str) -> Acquired | None:
        """Return what the picture with these bytes gave, if it was met before."""
        return self._known.get(sha256)

    def add(self, sha256: str, found: Acquired) -> None:
        """Keep what a picture gave, on the disk before this returns.

        Raises
        ------
        DiskFull
            When it cannot be written; what was kept before stays.
        """
        line = json.dumps(_pack(sha256, found), sort_keys=True, separators=(",", ":"))
        try:
            with self._path.open("ab") as file:
                file.write(line.encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            # Half a line is dropped when the store is read again.
            raise DiskFull(
                f"The template cannot be kept: {error.strerror}.",
                advice="Free disk space, then go on (--resume): what was made before is kept.",
            ) from error
        self._known[sha256] = found

    def _read(self) -> dict[str, Acquired]:
        """Return the whole and sound lines; cut off what follows the last whole one."""
        content = self._path.read_bytes()
        whole, end, half = content.rpartition(b"\n")
        if half:
            with self._path.open("r+b") as file:
                file.truncate(len(whole) + len(end))
        return dict(_parse(whole.splitlines()))


def _pack(sha256: str, found: Acquired) -> dict[str, Any]:
    held = None
    if found.template is not None:
        held = base64.b64encode(found.template.astype("<f4").tobytes()).decode()
    return {
        "picture": sha256,
        "template": held,
        "measures": found.measures,
        "detector": found.detector,
        "failure": found.failure,
    }


def _parse(lines: list[bytes]) -> Iterator[tuple[str, Acquired]]:
    """Yield the sound lines; a damaged one counts as never written."""
    for line in lines:
        try:
            entry = json.loads(line)
            held = entry["template"]
            template = None
            if held is not None:
                raw = base64.b64decode(held, validate=True)
                template = np.frombuffer(raw, "<f4").astype(np.float32)
            yield (
                entry["picture"],
                Acquired(template, entry["measures"], entry["detector"], entry["failure"]),
            )
        except (ValueError, KeyError, TypeError, binascii.Error):
            continue


def open_store(
    workbench: Workbench, recognizer: Recognizer, acquisition: Acquisition
) -> TemplateStore:
    """Return the store of this recognizer, device, detector, settings and software.

    Raises
    ------
    ResourceError
        When the cache cannot be written.
    """
    bound = {
        "weights": recognizer.card.sha256,
        "preprocessing": describe_preprocessing(recognizer.card),
        "device": [recognizer.device, recognizer.device_name],
        "aligned": acquisition.aligned,
        "face": acquisition.face,
        "detector": detectors.get(workbench.settings.detector, workbench.detectors).sha256,
        "upsample": workbench.settings.upsample,
        "versions": [list(pair) for pair in list_versions()],
    }
    name = hashlib.sha256(json.dumps(bound, sort_keys=True).encode()).hexdigest()
    return TemplateStore(workbench.folders.cache / "calibration" / f"{name}.jsonl")
