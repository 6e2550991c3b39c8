"""Keep Python 3.11 alive under PySide6 6.12, whose signals lose references to True.

Each ``emit`` of a signal defined in Python returns True without counting the reference. Up
to Python 3.11 the count of True then falls until the interpreter stops with
``bool_dealloc``, after some thousand signals; since 3.12 True is immortal (PEP 683).
"""

from __future__ import annotations

import ctypes
import sys

_SPARE = 1 << 40


def protect_booleans() -> None:
    """Give True and False so many references that none can be lost; once is enough."""
    if sys.version_info < (3, 12):
        for value in (True, False):
            count = ctypes.c_ssize_t.from_address(id(value))
            if count.value < _SPARE:
                count.value += _SPARE
