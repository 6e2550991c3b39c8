"""Which graphics driver runs the computations, asked of the driver's own library."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

_LIBRARIES = ("nvml.dll",) if sys.platform == "win32" else ("libnvidia-ml.so.1",)
_LONGEST = 96


def read_driver_version() -> str:
    """Return the NVIDIA driver's version, or an empty text where there is none.

    NVML answers in milliseconds and needs no CUDA context, so that a program may ask at every
    start.

    References
    ----------
    NVIDIA Management Library, nvmlSystemGetDriverVersion.
    """
    for name in _LIBRARIES:
        with suppress(OSError, AttributeError):
            return _ask(ctypes.CDLL(name))
    return ""


def _ask(library: ctypes.CDLL) -> str:
    text = ctypes.create_string_buffer(_LONGEST)
    if library.nvmlInit_v2() != 0:
        return ""
    try:
        failed = library.nvmlSystemGetDriverVersion(text, ctypes.c_uint(_LONGEST))
        return "" if failed else text.value.decode("ascii", "replace")
    finally:
        library.nvmlShutdown()
