"""Validations kept: every run of golden comparisons on this machine, and the own sets here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from xfv_desktop.domain.validation import (
    Agreement,
    GoldenFacts,
    StepCard,
    StepCheck,
    Validation,
)
from xfv_desktop.errors import GoldenError
from xfv_desktop.workflow.documents import document
from xfv_desktop.workflow.golden import FILE, find_bundled, read_golden
from xfv_desktop.workflow.workbench import Workbench

SCHEMA = "xfv.validation/1"
_NEWEST = 100
_LARGEST = 4 * 1024 * 1024


@dataclass(frozen=True)
class History:
    """Validations run here, the newest first, and how many files of others cannot be read."""

    runs: tuple[Validation, ...]
    unreadable: int = 0


@dataclass(frozen=True)
class GoldenEntry:
    """A set of golden comparisons on this machine: its folder, what it says, how many pairs."""

    folder: Path
    facts: GoldenFacts
    comparisons: int
    own: bool


def find_folder(workbench: Workbench) -> Path:
    """Return the folder of the validations, beside the settings."""
    return workbench.folders.settings.parent / "validations"


def find_own_sets(workbench: Workbench) -> Path:
    """Return the folder that holds the laboratory's own sets, each in a folder of its own."""
    return workbench.folders.settings.parent / "golden"


def keep(workbench: Workbench, found: Validation) -> None:
    """Keep a validation for its owner; a home that is read-only forgets it."""
    folder = find_folder(workbench)
    path = folder / f"{found.ended:%Y%m%dT%H%M%S}-{found.id}.json"
    entry = {"schema": SCHEMA, "validation": document(found)}
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_suffix(".new")
        draft.write_text(json.dumps(entry, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        draft.chmod(0o600)
        draft.replace(path)


def read_history(workbench: Workbench) -> History:
    """Return the newest validations run here.

    A file that cannot be read is counted, not raised: the others are worth seeing.
    """
    # Their names begin with the time, so that the newest need no reading of the others.
    paths = sorted(find_folder(workbench).glob("*.json"), reverse=True)[:_NEWEST]
    read = [_read(path) for path in paths]
    return History(tuple(one for one in read if one is not None), read.count(None))


def _read(path: Path) -> Validation | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        entry = json.loads(path.read_bytes())
        return restore(entry["validation"]) if entry["schema"] == SCHEMA else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def restore(fields: Mapping[str, Any]) -> Validation:
    """Return a validation from its document.

    Raises
    ------
    ValueError, KeyError, TypeError
        When it is none.
    """
    golden = {
        **fields["golden"],
        "recorded": datetime.fromisoformat(fields["golden"]["recorded"]),
        "machine": _pair(fields["golden"]["machine"]),
    }
    times = {name: datetime.fromisoformat(fields[name]) for name in ("started", "ended")}
    pairs = {name: _pair(fields[name]) for name in ("versions", "machine")}
    parts = {
        "golden": GoldenFacts(**golden),
        "cards": tuple(StepCard(**one) for one in fields["cards"]),
        "checks": tuple(
            StepCheck(**{**one, "agreement": Agreement(one["agreement"])})
            for one in fields["checks"]
        ),
    }
    return Validation(**{**fields, **times, **pairs, **parts})


def _pair(rows: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(value)) for name, value in rows)


def list_golden(workbench: Workbench) -> tuple[GoldenEntry, ...]:
    """Return the set that comes with the program, then the laboratory's own.

    A folder whose set is damaged is left out; running it by its path says what is wrong.
    """
    found = [_describe(find_bundled(), own=False)]
    for path in sorted(find_own_sets(workbench).glob(f"*/{FILE}")):
        with suppress(GoldenError):
            found.append(_describe(path.parent, own=True))
    return tuple(found)


def _describe(folder: Path, *, own: bool) -> GoldenEntry:
    golden = read_golden(folder)
    return GoldenEntry(folder, golden.facts, len(golden.pairs), own)
