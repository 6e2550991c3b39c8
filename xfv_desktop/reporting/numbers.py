"""The minus sign of the report's numbers."""

from __future__ import annotations

import re

_HYPHEN = re.compile(r"(?<!\w)-(?=\d)")


def set_minus(text: str) -> str:
    """Return words whose negative numbers have a minus sign where they had a hyphen.

    Hyphens within words, dates and ranges stay.
    """
    return _HYPHEN.sub("\u2212", text)
