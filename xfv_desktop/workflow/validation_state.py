"""Whether this installation is validated as it is now: program, libraries, driver.

What a validation ran with is kept beside the settings. Asking takes milliseconds and loads
neither torch nor a network, so that every start and every comparison may ask.
"""

from __future__ import annotations

import json
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from xfv_desktop.domain.validation import Validation, ValidationState
from xfv_desktop.recognition.driver import read_driver_version
from xfv_desktop.workflow.workbench import Workbench, list_versions

FILE = "validated.json"
_SCHEMA = "xfv.validated/1"
_MOST_NAMED = 3


def take_fingerprint() -> dict[str, str]:
    """Return what can change results on this machine: versions, driver, processor."""
    machine = {
        "graphics driver": read_driver_version() or "none",
        "processor type": platform.machine(),
        "system": platform.system(),
    }
    return dict(list_versions()) | machine


def remember(workbench: Workbench, found: Validation) -> None:
    """Keep what a validation ran with and how it ended; a home that is read-only forgets it."""
    entry = {
        "schema": _SCHEMA,
        "at": found.ended.isoformat(),
        "agreement": found.agreement.value,
        "golden": found.golden.sha256,
        "fingerprint": take_fingerprint(),
    }
    path = _find(workbench)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".new")
        draft.write_text(json.dumps(entry, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        draft.chmod(0o600)
        draft.replace(path)


def read_state(workbench: Workbench) -> ValidationState:
    """Return whether a validation is due, and why.

    It is due when none was run here, when anything in the fingerprint changed since, or when
    the last one found a difference.
    """
    last = _read(_find(workbench))
    if last is None:
        return ValidationState(True, "Validation has not been run on this installation.")
    at = datetime.fromisoformat(last["at"])
    changes = _list_changes(last["fingerprint"], take_fingerprint())
    if changes:
        more = len(changes) - _MOST_NAMED
        named = "; ".join(changes[:_MOST_NAMED]) + (f"; and {more} more" if more > 0 else "")
        return ValidationState(True, f"Validation has not been run since an update: {named}.", at)
    if last["agreement"] == "different":
        return ValidationState(
            True, "The last validation found results that differ from the stored ones.", at
        )
    return ValidationState(False, f"Last validation: {last['agreement']}.", at)


def _find(workbench: Workbench) -> Path:
    return workbench.folders.settings.parent / FILE


def _read(path: Path) -> dict[str, Any] | None:
    """Return the last entry, or None where there is none that can be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        entry = json.loads(path.read_bytes())
        sound = entry["schema"] == _SCHEMA and isinstance(entry["fingerprint"], dict)
        datetime.fromisoformat(entry["at"])
        if sound and isinstance(entry["agreement"], str):
            return dict(entry)
    return None


def _list_changes(before: dict[str, str], now: dict[str, str]) -> list[str]:
    return [
        f"{name} {before.get(name, 'none')} → {now.get(name, 'none')}"
        for name in {**now, **before}
        if before.get(name) != now.get(name)
    ]
