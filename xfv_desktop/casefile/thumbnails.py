"""Small pictures of the evidence, kept in the case's own folder for its owner only.

They are biometric data like the evidence itself, so they never lie in a cache outside the
case. They are no evidence: whoever needs the picture reads the stored original, whose hash
is checked. They go into neither backup nor export and may be deleted at any time.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from xfv_desktop.casefile.files import create_file, make_folder
from xfv_desktop.errors import InternalFault

FOLDER: Final = "thumbnails"
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def locate_thumbnail(case: Path, sha256: str, longest: int) -> Path:
    """Return where the thumbnail of an original lies or would lie.

    Raises
    ------
    InternalFault
        When ``sha256`` is no SHA-256.
    """
    if not _SHA256.fullmatch(sha256):
        raise InternalFault("This is not a SHA-256.")
    return case / FOLDER / sha256[:2] / f"{sha256}-{longest:d}.png"


def find_thumbnail(case: Path, sha256: str, longest: int) -> bytes | None:
    """Return a kept thumbnail, PNG bytes, or None."""
    try:
        return locate_thumbnail(case, sha256, longest).read_bytes()
    except OSError:
        return None


def keep_thumbnail(case: Path, sha256: str, longest: int, *, data: bytes) -> bool:
    """Keep a thumbnail; return whether it was kept.

    Parameters
    ----------
    case : Path
        The case's folder.
    sha256 : str
        Of the original.
    longest : int
        Of its sides, pixels.
    data : bytes
        PNG.
    """
    target = locate_thumbnail(case, sha256, longest)
    draft = target.with_suffix(".new")
    try:
        for folder in (case / FOLDER, target.parent):
            make_folder(folder)
        draft.unlink(missing_ok=True)
        with open(create_file(draft), "wb") as file:  # noqa: PTH123 - a descriptor
            file.write(data)
        draft.replace(target)
    except OSError:
        # A full or read-only disk: the picture is made again next time.
        return False
    return True
