"""What was typed and not yet recorded, kept beside the case for its owner only.

Drafts are no records: they are in no audit entry, no backup and no export, they are
overwritten, and a draft that became a record is dropped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from xfv_desktop.casefile.files import write_file

NAME: Final = "drafts.json"


def read_drafts(folder: Path) -> dict[str, str]:
    """Return the drafts in a folder by name; none where the file is missing or damaged."""
    path = folder / NAME
    try:
        held = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        held = None
    if isinstance(held, dict) and all(isinstance(value, str) for value in held.values()):
        return held
    with suppress(OSError):
        path.replace(path.with_suffix(".damaged"))
    return {}


def write_drafts(folder: Path, drafts: Mapping[str, str]) -> None:
    """Replace the drafts of a folder in one step; without any, nothing is left.

    Raises
    ------
    DiskFull, CaseNotWritable, ResourceError
        When they cannot be written; the earlier ones stay.
    """
    if drafts:
        data = json.dumps(dict(drafts), ensure_ascii=False, sort_keys=True).encode()
        write_file(folder / NAME, data)
        return
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)
