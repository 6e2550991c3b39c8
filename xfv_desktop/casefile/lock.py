"""One writer per case: an advisory lock on ``case.lock`` that dies with its process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from xfv_desktop.casefile.files import FILE_MODE, translate_writing
from xfv_desktop.errors import CaseBusy

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Hold a case for writing until released.

    The file stays when the lock is released: removing it would let two writers each hold a
    lock on a different file of the same name.
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
        with translate_writing():
            self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE)
            path.chmod(FILE_MODE)
        try:
            _lock(self._descriptor)
        except OSError as error:
            self.release()
            raise CaseBusy("The case is open for writing elsewhere.") from error

    def release(self) -> None:
        """Let the next writer in; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
