"""One writer per case: an advisory lock on ``case.lock`` that dies with its process.

The file says who holds it: process, host and time. Only the lock decides; what the file
says explains a refusal, and afterwards tells that its last holder did not close the case.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from xfv_desktop.casefile.files import FILE_MODE, translate_writing
from xfv_desktop.errors import CaseBusy

_LONGEST: Final = 4096
# Windows refuses to read what is locked: the byte locked lies far behind what is written.
_BYTE: Final = 1 << 30

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True)
class Holder:
    """Who holds or held a case for writing: process number, host, ISO 8601 time in UTC."""

    pid: int
    host: str
    since: str

    def describe(self) -> str:
        """Return the holder in words."""
        if (self.pid, self.host) == (os.getpid(), socket.gethostname()):
            return f"this program itself (process {self.pid}), since {self.since}"
        return f"process {self.pid} on {self.host}, since {self.since}"


class WriterLock:
    """Hold a case for writing until released.

    The file stays when the lock is released: removing it would let two writers each hold a
    lock on a different file of the same name. ``left_by`` is the holder that ended without
    releasing it, or None.
    """

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises
        ------
        CaseBusy
            When another window or program holds it.
        CaseNotWritable
            When the lock file cannot be made.
        """
        self._path = path
        with translate_writing():
            self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
            path.chmod(FILE_MODE)
        self.left_by: Holder | None = None
        try:
            _lock(self._descriptor)
        except OSError as error:
            holder = _read_holder(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None
            who = f": it is held by {holder.describe()}" if holder else ""
            raise CaseBusy(f"The case is open for writing elsewhere{who}.") from error
        self.left_by = _read_holder(self._descriptor)
        self._mine = _write_holder(self._descriptor)

    def find_taker(self) -> str:
        """Return who took the lock over although it was held here, in words; else nothing.

        The lock itself cannot be taken. Its file can: removed or replaced (by a program that
        synchronises or restores folders), or on a disk that keeps no locks.
        """
        if self._descriptor is None:
            return ""
        try:
            other = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            # Nobody has made another yet; the next act looks again.
            return ""
        try:
            same = os.path.samestat(os.fstat(other), os.fstat(self._descriptor))
            holder = _read_holder(other)
        finally:
            os.close(other)
        if same and holder in (None, self._mine):
            return ""
        return holder.describe() if holder else "a program that does not say its name"

    def release(self) -> None:
        """Let the next writer in; a second call does nothing."""
        if self._descriptor is not None:
            if not self.find_taker():
                with suppress(OSError):
                    os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = None


def _read_holder(descriptor: int) -> Holder | None:
    """Return what the file says, or None where it says nothing that can be read."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        held = json.loads(os.read(descriptor, _LONGEST))
        return Holder(int(held["pid"]), str(held["host"])[:255], str(held["since"])[:40])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _write_holder(descriptor: int) -> Holder:
    # A full disk must not keep the case closed: only the lock itself decides.
    since = datetime.now(UTC).isoformat(timespec="seconds")
    holder = Holder(os.getpid(), socket.gethostname(), since)
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(asdict(holder)).encode())
    return holder
