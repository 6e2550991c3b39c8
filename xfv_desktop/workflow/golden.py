"""Golden comparisons on disk: what a laboratory's own machine gave, to be run again later.

A set is a folder with ``golden.json`` and, unless it uses the bundled synthetic heads, its
pictures beside it. Every result is kept as a hash, for equality, and as a few numbers, for
closeness. Templates and landmarks are among them: of real faces they are biometric data, so
that a laboratory's own set is written for its owner only.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from xfv_desktop.domain.validation import GoldenFacts
from xfv_desktop.errors import GoldenError
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.resources import find
from xfv_desktop.workflow.golden_steps import STEP_IDS, Doubles

SCHEMA = "xfv.golden/1"
FILE = "golden.json"
PICTURES = "pictures"
BUNDLED = "validation"
_LARGEST = 64 * 1024 * 1024
_LISTED = 16


@dataclass(frozen=True, eq=False)
class Result:
    """What one step gave: its bytes' SHA-256, numbers that describe it, and a word on it."""

    sha256: str
    values: Doubles = field(default_factory=lambda: np.zeros(0))
    note: str = ""


Results = Mapping[str, Result]
StepResults = Mapping[str, Results]


@dataclass(frozen=True)
class Conditions:
    """How golden comparisons are made; fixed with the set, whatever the settings say.

    ``threshold`` is for the methods that explain a decision; nothing is decided by it.
    """

    upsample: int = 0
    face: str = "largest"
    threshold: float = 0.5
    seed: int = 0
    methods: tuple[str, ...] = ()
    curve_step: int = 20


@dataclass(frozen=True, eq=False)
class GoldenPair:
    """One golden comparison: its name, both pictures' names and hashes, and the results."""

    name: str
    files: tuple[str, str]
    hashes: tuple[str, str]
    steps: StepResults


@dataclass(frozen=True, eq=False)
class Golden:
    """A set of golden comparisons and the folder of its pictures."""

    facts: GoldenFacts
    conditions: Conditions
    pairs: tuple[GoldenPair, ...]
    pictures: Path


def find_bundled() -> Path:
    """Return the folder of the set that comes with the program."""
    return find(BUNDLED)


def read_golden(folder: Path) -> Golden:
    """Read a set.

    Raises
    ------
    GoldenError
        When the folder holds no set, or a damaged one.
    """
    path = folder / FILE
    try:
        if path.stat().st_size > _LARGEST:
            raise GoldenError(f"{path} is larger than any set of golden comparisons.")
        data = path.read_bytes()
    except OSError as error:
        raise GoldenError(
            f"The folder {folder} holds no golden comparisons: {error.strerror}."
        ) from error
    try:
        return _restore(json.loads(data), folder, sha256=hash_bytes(data))
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error) as error:
        raise GoldenError(f"The golden comparisons in {path} are damaged.") from error


def _restore(document: dict[str, Any], folder: Path, *, sha256: str) -> Golden:
    if document["schema"] != SCHEMA:
        raise GoldenError(
            f"The golden comparisons have a schema that is not known here: {document['schema']}.",
            advice="Record them again with this program.",
        )
    stated = document["facts"] | {"sha256": sha256}
    stated["recorded"] = datetime.fromisoformat(stated["recorded"])
    stated["machine"] = tuple((str(name), str(value)) for name, value in stated["machine"])
    conditions = document["conditions"]
    conditions["methods"] = tuple(str(method) for method in conditions["methods"])
    return Golden(
        facts=GoldenFacts(**stated),
        conditions=Conditions(**conditions),
        pairs=tuple(_restore_pair(one) for one in document["comparisons"]),
        pictures=find("demo") if document["bundled_pictures"] else folder / PICTURES,
    )


def _restore_pair(one: dict[str, Any]) -> GoldenPair:
    first, second = (_plain_name(one[side]["file"]) for side in ("probe", "reference"))
    hashes = (str(one["probe"]["sha256"]), str(one["reference"]["sha256"]))
    steps = {
        step: {key: _restore_result(result) for key, result in one["steps"][step].items()}
        for step in STEP_IDS
        if step in one["steps"]
    }
    return GoldenPair(str(one["name"]), (first, second), hashes, steps)


def _plain_name(name: str) -> str:
    """Return a file name that leads nowhere but into the set's own folder."""
    if not name or Path(name).name != name or "\\" in name:
        raise ValueError(name)
    return name


def _restore_result(stored: dict[str, Any]) -> Result:
    packed = stored.get("values", [])
    if isinstance(packed, str):
        values = np.frombuffer(base64.b64decode(packed, validate=True), "<f4").astype(np.float64)
    else:
        values = np.array(packed, np.float64).reshape(-1)
    return Result(str(stored["sha256"]), values, str(stored.get("note", "")))


def write_golden(golden: Golden, folder: Path, *, bundled_pictures: bool) -> None:
    """Write a set's file; its pictures are the caller's.

    Raises
    ------
    OSError
        When it cannot be written.
    """
    facts = dataclasses.asdict(golden.facts) | {"recorded": golden.facts.recorded.isoformat()}
    del facts["sha256"]  # it is of this very file
    document = {
        "schema": SCHEMA,
        "facts": facts,
        "conditions": dataclasses.asdict(golden.conditions),
        "bundled_pictures": bundled_pictures,
        "comparisons": [_dump_pair(pair) for pair in golden.pairs],
    }
    text = json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False)
    (folder / FILE).write_text(text + "\n", encoding="utf-8")


def _dump_pair(pair: GoldenPair) -> dict[str, Any]:
    sides = zip(("probe", "reference"), pair.files, pair.hashes, strict=True)
    steps = {
        step: {key: _dump_result(result) for key, result in results.items()}
        for step, results in pair.steps.items()
    }
    return {
        "name": pair.name,
        **{side: {"file": file, "sha256": digest} for side, file, digest in sides},
        "steps": steps,
    }


def _dump_result(result: Result) -> dict[str, Any]:
    """Return a result as JSON values: few numbers in full, many as packed float32."""
    stored: dict[str, Any] = {"sha256": result.sha256}
    if result.values.size > _LISTED:
        stored["values"] = base64.b64encode(result.values.astype("<f4").tobytes()).decode()
    elif result.values.size:
        stored["values"] = result.values.tolist()
    return stored | ({"note": result.note} if result.note else {})
