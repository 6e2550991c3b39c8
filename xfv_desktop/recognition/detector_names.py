"""The detectors' names, and which of them a recorded name belongs to; needs no torch."""

from __future__ import annotations

DLIB, YUNET, BY_HAND = "dlib", "yunet", "manual"


def tell_family(name: str) -> str:
    """Return which detector a recorded name belongs to: ``dlib``, ``yunet``, ``manual`` or it."""
    for family in (DLIB, YUNET, BY_HAND):
        if name.lower().startswith(family):
            return family
    return name
