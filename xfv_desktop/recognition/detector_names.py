"""The detectors' names, and which of them a recorded name belongs to; needs no torch."""

from __future__ import annotations

DLIB, YUNET, BY_HAND = "dlib", "yunet", "manual"


def tell_network(name: str) -> str:
    """Return the network behind a recorded name, ``YuNet 25a606a145a5``; empty for dlib's own.

    A supplied network is another detector when its file is another one; the library that
    runs it and the enlargement do not make it one.
    """
    return name.split(" in ")[0] if tell_family(name) == YUNET else ""


def tell_family(name: str) -> str:
    """Return which detector a recorded name belongs to: ``dlib``, ``yunet``, ``manual`` or it."""
    for family in (DLIB, YUNET, BY_HAND):
        if name.lower().startswith(family):
            return family
    return name
