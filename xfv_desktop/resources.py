"""Find bundled files in a checkout, an installed wheel and a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

from xfv_desktop.errors import InternalFault


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
