"""The built installers, and the frozen program run as on a machine that has nothing."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.journey import EXPECTED
from tests.support.offline import can_block, wrap

VARIABLE = "XFV_FROZEN"
PATIENCE = 1800


@dataclass(frozen=True)
class Built:
    """The folder that packaging/build.py wrote."""

    folder: Path

    @property
    def program(self) -> Path:
        """The one-folder program."""
        return self.folder / "xfv-desktop"

    def find(self, ending: str) -> Path:
        """Return the one product with an ending."""
        (found,) = self.folder.glob(f"xfv-desktop-*{ending}")
        return found


@dataclass(frozen=True)
class Done:
    """Exit status and what was printed, but for what was to be expected."""

    code: int
    out: str
    err: str


def find_built() -> Built:
    """Return what was built; skip the test where nothing was."""
    folder = os.environ.get(VARIABLE)
    if not folder:
        pytest.skip(f"{VARIABLE} names no built installers (.ci/run --long builds them)")
    return Built(Path(folder).resolve())


def run(program: Path, *arguments: str | Path, home: Path, **variables: str) -> Done:
    """Run a frozen program with a home, nothing else, and no internet."""
    home.mkdir(parents=True, exist_ok=True)
    command = [str(program), *(str(one) for one in arguments)]
    done = subprocess.run(
        wrap(command) if can_block() else command,
        env={"HOME": str(home), **variables},
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    lines = done.stderr.splitlines(keepends=True)
    return Done(
        done.returncode, done.stdout, "".join(n for n in lines if n.strip() not in EXPECTED)
    )
