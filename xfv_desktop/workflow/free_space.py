"""Ask whether there is room before work starts, instead of finding out at its end."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from xfv_desktop.errors import DiskFull

# What the database and its journal may need beside the bytes that are stored.
RESERVE = 32 * 2**20
# An explanation's maps, curves and receipts; a report with its attachments, twice.
EXPLANATION = 64 * 2**20
REPORT = 96 * 2**20


def require_space(folder: Path, needed: int, *, purpose: str) -> None:
    """Refuse work that a nearly full disk could not keep.

    Parameters
    ----------
    folder : Path
        Where it would be kept; its nearest existing parent is asked.
    needed : int
        Bytes, without the reserve that is always added.
    purpose : str
        What is about to be done, as in "taking in 3 pictures".

    Raises
    ------
    DiskFull
        When there is too little room; nothing was written.
    """
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < needed + RESERVE:
        raise DiskFull(
            f"There is too little room for {purpose}: {_mib(needed + RESERVE)} are needed and "
            f"{_mib(free)} free.",
            advice="Free disk space, then try again; nothing was written.",
        )


def _mib(size: int) -> str:
    return f"{size / 2**20:.0f} MiB"


def require_intake_space(case: Path, files: Iterable[Path]) -> None:
    """Refuse to take in files that the case's disk has no room for.

    Raises
    ------
    DiskFull
        When there is too little room; nothing was written.
    """
    paths = list(files)
    # What cannot be read is refused by the intake itself, with its reason.
    size = sum(path.stat().st_size for path in paths if path.is_file())
    require_space(case, size, purpose=f"taking in {len(paths)} file(s)")
