"""What a maintainer needs to understand a fault, without faces, names, paths or titles.

Every file of the bundle is built of what is known to be harmless; nothing is copied and then
searched for secrets. Of a log only program places and kinds of errors are taken over.
"""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path

from xfv_desktop.errors import DiskFull, ResourceError
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.settings import Settings
from xfv_desktop.workflow.device import read_device
from xfv_desktop.workflow.parts import list_parts
from xfv_desktop.workflow.workbench import PROGRAM, Workbench, list_versions

_LOGS = 10
_FRAME = re.compile(r'^\s*File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<name>\w+|<\w+>)$')
_KIND = re.compile(r"^(?P<kind>[A-Za-z_][\w.]*(?:Error|Exception|Missing|Fault|Full|Lost))(?::|$)")
_STEM = re.compile(r"^crash-\d{8}T\d+$")
# Choices with a fixed set of values, and numbers: nothing in them can name anybody.
HARMLESS = tuple(
    name
    for name, field in Settings.model_fields.items()
    if field.annotation in (int, float, bool) or "Literal" in str(field.annotation)
)
_ENOSPC = 28


@dataclass(frozen=True)
class Bundle:
    """Files of a diagnostic bundle: name and text, in the order they are shown."""

    files: tuple[tuple[str, str], ...]


def build_bundle(workbench: Workbench, *, progress: Progress = SILENT) -> Bundle:
    """Return what the bundle would hold, so that a person can read it before it is saved."""
    progress.step(0.1, "Collecting versions")
    machine = read_device(workbench)
    facts = [(name, value) for name, value in machine.facts if name != "Processor"]
    parts = [asdict(one) for one in list_parts()]
    progress.step(0.6, "Reading the logs")
    files = [
        ("program.json", {"program": PROGRAM, "versions": dict(list_versions())}),
        ("machine.json", {"used": machine.used, "facts": dict(facts)}),
        ("settings.json", _describe_settings(workbench)),
        ("installation.json", _count_files(workbench)),
        ("parts.json", parts),
    ]
    texts = [(name, json.dumps(value, indent=1) + "\n") for name, value in files]
    texts += _read_logs(workbench.folders.logs)
    progress.step(1.0, "Collected")
    return Bundle(tuple(texts))


def _describe_settings(workbench: Workbench) -> dict[str, object]:
    """Return the settings that cannot name anybody or any place."""
    values = workbench.settings.model_dump(mode="json")
    return {name: values[name] for name in HARMLESS}


def _count_files(workbench: Workbench) -> dict[str, int]:
    """Return how many recognizers, score sets and recent cases there are."""
    folders = workbench.folders
    return {
        "imported recognizers": len(list(folders.models.glob("*/card.json"))),
        "own score sets": len(list((folders.models.parent / "calibrations").glob("*.json"))),
        "recent cases": len(workbench.settings.recent_cases),
        "set aside": len(list(folders.settings.parent.glob("*.damaged-*"))),
    }


def _read_logs(folder: Path) -> list[tuple[str, str]]:
    """Return the newest crash logs, reduced to places in programs and kinds of errors."""
    if not folder.is_dir():
        return []
    logs = sorted(path for path in folder.glob("*.txt") if _STEM.match(path.stem))[-_LOGS:]
    found = []
    for path in logs:
        try:
            text = path.read_text("utf-8", errors="replace")
        except OSError:
            continue  # it may be gone since it was listed
        found.append((f"logs/{path.name}", reduce_trace(text)))
    return found


def reduce_trace(text: str) -> str:
    """Return a traceback's places and kinds of errors, without paths, messages or values."""
    lines = []
    for line in text.splitlines():
        frame, kind = _FRAME.match(line), _KIND.match(line)
        if frame:
            place = _shorten(frame["file"])
            lines.append(f"{place}:{frame['line']} {frame['name']}")
        elif kind:
            lines.append(kind["kind"].rpartition(".")[2])
    return "\n".join(lines) + "\n"


def _shorten(file: str) -> str:
    """Return a program file's path from its package on; of any other file nothing."""
    plain = file.replace("\\", "/")
    for mark in ("/site-packages/", "/xfv_desktop/"):
        head, found, tail = plain.rpartition(mark)
        if found and head:
            return tail if mark == "/site-packages/" else f"xfv_desktop/{tail}"
    return "elsewhere"


def write_bundle(bundle: Bundle, target: Path) -> Path:
    """Write the bundle as a ZIP file for its owner; return its path.

    Raises
    ------
    DiskFull, ResourceError
        When it cannot be written there.
    """
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in bundle.files:
            archive.writestr(zipfile.ZipInfo(name), text)
    draft = target.with_name(f"{target.name}.part")
    try:
        draft.write_bytes(held.getvalue())
        draft.chmod(0o600)
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        if error.errno == _ENOSPC:
            raise DiskFull("There is no room for the diagnostic bundle.") from error
        raise ResourceError(
            f"The diagnostic bundle cannot be written: {error.strerror}.",
            advice="Choose another folder.",
        ) from error
    return target
