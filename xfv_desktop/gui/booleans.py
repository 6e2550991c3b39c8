"""Keep Python 3.11 alive under PySide6 6.12, which loses references to True and None.

Each ``emit`` of a signal defined in Python returns True, and each call of a Qt function
without a result returns None, without counting the reference. Up to Python 3.11 the count
then falls until the interpreter stops with ``bool_dealloc`` or ``none_dealloc``: after some
thousand calls, which a viewer makes in a minute. Since 3.12 both are immortal (PEP 683).
"""

from __future__ import annotations

import ctypes
import sys

_SPARE = 1 << 40


def protect_booleans() -> None:
    """Give True, False and None so many references that none can be lost; once is enough."""
    if sys.version_info < (3, 12):
        for value in (True, False, None):
            count = ctypes.c_ssize_t.from_address(id(value))
            if count.value < _SPARE:
                count.value += _SPARE
