"""Find bundled files in a checkout, an installed wheel and a frozen program."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from xfv_desktop.errors import InternalFault

BUILD_FILE = "build.json"


@dataclass(frozen=True)
class Build:
    """What an installed program was made of; ``date`` is ISO 8601, UTC."""

    version: str
    commit: str
    date: str
    flavour: str


def find_root() -> Path:
    """Return the folder of bundled files.

    Raises
    ------
    InternalFault
        When the installation carries none.
    """
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for root in (package / "_bundled", frozen / "resources", package.parent / "resources"):
        if root.is_dir():
            return root
    raise InternalFault("The bundled files are missing.", advice="Install the program again.")


def find(relative: str) -> Path:
    """Return the path of one bundled file or folder, e.g. ``styles/light.qss``.

    Raises
    ------
    InternalFault
        When the installation has no such file.
    """
    path = find_root() / relative
    if not path.exists():
        raise InternalFault(
            f"The bundled file {relative} is missing.", advice="Install the program again."
        )
    return path


def find_shipped(relative: str) -> Path | None:
    """Return the path of a file that only an installer's program carries, else None.

    Such are the default recognizer's files: a checkout and a wheel take them from a
    dependency.
    """
    path = find_root() / relative
    return path if path.exists() else None


def read_build() -> Build | None:
    """Return the stamp of an installer's program; None in a checkout and a wheel."""
    path = find_shipped(BUILD_FILE)
    return None if path is None else Build(**json.loads(path.read_text("utf-8")))
