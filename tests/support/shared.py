"""Find real faces and weights for tests; skip with a reason where they are absent.

The material lies outside the repository: in the folder that ``XFV_SHARED`` names, or in
``shared`` beside the repository's root. It is never copied into the repository.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def find_shared_root() -> Path:
    """Return the folder of test material, which need not exist."""
    named = os.environ.get("XFV_SHARED")
    return Path(named) if named else Path(__file__).resolve().parents[3] / "shared"


def shared_path(*parts: str) -> Path:
    """Return one file or folder of the test material, or skip the test.

    Parameters
    ----------
    *parts : str
        Path below the material's root, e.g. ``"data", "faces", "lfw", "pairs.csv"``.

    Raises
    ------
    pytest.skip.Exception
        When this machine does not have it.
    """
    root = find_shared_root()
    path = root.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no test material {'/'.join(parts)} (set XFV_SHARED to its folder)")
    return path
