"""Start a program to which the internet is forbidden: ``python -m tests.support.offline CMD``.

The kernel ends the program at its first socket that is not local, so that a mere attempt
shows; windows and helper processes, which use local sockets, are left alone.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
from pathlib import Path

KILLED = -signal.SIGSYS
_SOCKET_CALL = 41  # of x86-64
_X86_64 = 0xC000003E
_INTERNET = (2, 10)  # AF_INET, AF_INET6
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_SECCOMP, _NO_NEW_PRIVILEGES, _FILTER = 22, 38, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def can_block() -> bool:
    """Return whether this machine knows the filter."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def write_filter() -> bytes:
    """Return the filter: other calls and other kinds of sockets pass."""
    steps = [
        (_LOAD, 0, 0, 4),  # the architecture
        (_EQUAL, 0, 5, _X86_64),
        (_LOAD, 0, 0, 0),  # which call
        (_EQUAL, 0, 3, _SOCKET_CALL),
        (_LOAD, 0, 0, 16),  # its first argument: the kind of address
        (_EQUAL, 2, 0, _INTERNET[0]),
        (_EQUAL, 1, 0, _INTERNET[1]),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _KILL),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def block_internet() -> None:
    """Forbid the internet to this process and to all it starts, for good."""
    steps = write_filter()
    buffer = ctypes.create_string_buffer(steps, len(steps))
    program = _Program(len(steps) // 8, ctypes.cast(buffer, ctypes.c_void_p).value)
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    address = ctypes.addressof(program)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or libc.prctl(_SECCOMP, _FILTER, address, 0, 0):
        raise OSError(ctypes.get_errno(), "the filter is refused")


def wrap(command: list[str]) -> list[str]:
    """Return a command line that runs another without the internet, in any environment."""
    return [sys.executable, "-I", str(Path(__file__).resolve()), *command]


if __name__ == "__main__":
    block_internet()
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 - the command given, no shell
