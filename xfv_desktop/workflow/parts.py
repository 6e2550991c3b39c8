"""What the program is made of: its own version and licence, and those of all parts in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata

from xfv_desktop import __version__

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class Part:
    """One installed distribution: name, version, licence as it states it."""

    name: str
    version: str
    licence: str


def list_parts() -> tuple[Part, ...]:
    """Return the program and everything it runs with, as installed, by name.

    From a checkout, which is not installed and names no needs, it is all that is installed.
    """
    ours = Part("xfv_desktop", __version__, "Apache-2.0")
    return (ours, *(_list_needed() or _list_installed()))


def _list_installed() -> tuple[Part, ...]:
    names = {str(one.metadata["Name"]) for one in metadata.distributions()}
    found = (_read_part(name) for name in sorted(names, key=str.lower))
    return tuple(one for one in found if one is not None)


@lru_cache(maxsize=1)
def _list_needed() -> tuple[Part, ...]:
    found: dict[str, Part] = {}
    waiting = ["xfv_desktop"]
    while waiting:
        for name in _read_needs(waiting.pop()):
            key = name.lower().replace("_", "-")
            if key in found:
                continue
            part = _read_part(name)
            if part is not None:
                found[key] = part
                waiting.append(name)
    return tuple(sorted(found.values(), key=lambda one: one.name.lower()))


def _read_needs(name: str) -> list[str]:
    """Return the names a distribution needs, optional extras left out."""
    try:
        needs = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    matched = (_NAME.match(need) for need in needs if "extra ==" not in need)
    return [one.group() for one in matched if one is not None]


def _read_part(name: str) -> Part | None:
    try:
        facts = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None  # needed on another system only
    return Part(facts["Name"], facts["Version"], read_licence(facts))


def read_licence(facts: metadata.PackageMetadata) -> str:
    """Return a distribution's licence: its SPDX expression, else its classifiers, else text."""
    expression = _read_field(facts, "License-Expression")
    if expression:
        return expression
    marks = [str(mark) for mark in facts.get_all("Classifier") or []]
    classified = [mark.rsplit(" :: ", 1)[1] for mark in marks if mark.startswith("License :: ")]
    if classified:
        return ", ".join(classified)
    text = _read_field(facts, "License").strip().splitlines()
    return text[0][:80] if text else "not stated"


def _read_field(facts: metadata.PackageMetadata, name: str) -> str:
    """Return a field's first value; empty where it is missing."""
    return str((facts.get_all(name) or [""])[0])
