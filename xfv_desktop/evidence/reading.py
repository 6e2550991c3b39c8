"""Read a file once, safely: regular files only, never through a link in its name.

A symbolic link as the last part of the path is refused, not followed: between the look at
the link and the reading of its target somebody could point it elsewhere, and the record
would name a file that was never read. Links in the folders above are followed, as every
mounted medium needs them. The descriptor that was opened is what is judged and read, so
that exchanging the name meanwhile has no effect but an error.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from xfv_desktop.errors import EmptyFile, EvidenceError, MissingFile, NotAFile, UnreadableFile
from xfv_desktop.evidence.limits import IntakeLimits, check_bytes

# Opening must neither wait (FIFO), follow (link), become a terminal's owner nor change
# line ends (Windows); what a platform lacks is 0.
_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY", "O_NOINHERIT"):
    _FLAGS |= getattr(os, _name, 0)

_BLOCK = 4 * 1024 * 1024
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISLNK, "a symbolic link"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)


def read_file(path: Path, limits: IntakeLimits) -> bytes:
    """Return the bytes of a regular file, read once.

    Parameters
    ----------
    path : Path
        The file; its last part must not be a symbolic link.
    limits : IntakeLimits
        At most ``max_bytes`` are read.

    Raises
    ------
    MissingFile, NotAFile, UnreadableFile, EmptyFile, ImageTooLarge
        One for each situation; nothing was changed on the medium.
    """
    try:
        seen = os.lstat(path)
        _require_regular(seen, path)
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as fault:
        raise _explain(fault, path) from fault
    try:
        return _read_opened(descriptor, seen, limits)
    except OSError as fault:
        raise _explain(fault, path) from fault
    finally:
        os.close(descriptor)


def _read_opened(descriptor: int, seen: os.stat_result, limits: IntakeLimits) -> bytes:
    """Return the bytes behind a descriptor that must still be the file that was seen."""
    before = os.fstat(descriptor)
    if not stat.S_ISREG(before.st_mode) or not os.path.samestat(before, seen):
        raise UnreadableFile(
            "The file was exchanged while it was being opened.",
            advice="Find out what changes it, then take in a quiet copy.",
        )
    check_bytes(before.st_size, limits)
    data = _read_all(descriptor, limits)
    after = os.fstat(descriptor)
    unchanged = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not unchanged or len(data) != after.st_size:
        raise UnreadableFile(
            "The file changed while it was being read.",
            advice="Find out what changes it, then take in a quiet copy.",
        )
    if not data:
        raise EmptyFile("The file has no bytes.")
    return data


def _read_all(descriptor: int, limits: IntakeLimits) -> bytes:
    """Return everything up to one byte more than allowed, so that growth is noticed."""
    data = bytearray()
    while block := os.read(descriptor, _BLOCK):
        data += block
        check_bytes(len(data), limits)
    return bytes(data)


def _require_regular(seen: os.stat_result, path: Path) -> None:
    """Refuse everything that is not a regular file, by what it is."""
    for matches, kind in _KINDS:
        if matches(seen.st_mode):
            advice = _advise_target(path) if stat.S_ISLNK(seen.st_mode) else ""
            raise NotAFile(f"'{path.name}' is {kind}, not a regular file.", advice=advice)


def _advise_target(path: Path) -> str:
    """Return the advice for a link: name the file itself, where there is one."""
    if not path.exists():
        return "The link leads nowhere; choose the file itself."
    return f"Choose the file that the link leads to: {path.readlink()}"


def _explain(fault: OSError | ValueError, path: Path) -> EvidenceError:
    """Return the error of ours that says what the operating system refused."""
    code = fault.errno if isinstance(fault, OSError) else errno.ENOENT
    if code in _MISSING:
        return MissingFile(f"There is no file '{path.name}' at this path.")
    if code == errno.ELOOP:
        return NotAFile(
            "The path leads through a symbolic link that was put in its way, or in a circle.",
            advice="Choose the file by a path without such links.",
        )
    if code in (errno.ENXIO, errno.EISDIR):
        return NotAFile(f"'{path.name}' is not a regular file.")
    reason = os.strerror(code) if code else "unknown reason"
    return UnreadableFile(f"The system refuses to read '{path.name}': {reason}.")
