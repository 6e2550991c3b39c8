"""Files and folders that only their owner reads, written so that a power cut cannot halve them."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from xfv_desktop.errors import CaseExists, CaseNotWritable, DiskFull, ResourceError

FILE_MODE: Final = 0o600
FOLDER_MODE: Final = 0o700
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED: Final = {
    errno.EROFS,
    errno.EACCES,
    errno.EPERM,
    errno.EEXIST,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.ELOOP,
    errno.ENAMETOOLONG,
}


@contextmanager
def translate_writing() -> Iterator[None]:
    """Turn the operating system's refusals to write into our own errors.

    Raises
    ------
    DiskFull
        When there is no room or quota left.
    CaseNotWritable
        When the place is read-only or belongs to someone else.
    ResourceError
        When the disk fails otherwise.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull("There is no room left to write the case.") from error
        if error.errno in _REFUSED:
            raise CaseNotWritable("The case's folder cannot be written.") from error
        raise ResourceError(
            f"The disk refused to write the case ({error.strerror}).",
            advice="Check the disk and its connection; the case is as it was before.",
        ) from error


def make_folder(path: Path) -> None:
    """Make a folder for its owner only, whatever the umask; an existing one stays."""
    with suppress(FileExistsError):
        path.mkdir(mode=FOLDER_MODE)
        path.chmod(FOLDER_MODE)


def create_file(path: Path) -> int:
    """Create a file for its owner only, whatever the umask; return its descriptor."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, FILE_MODE)
    path.chmod(FILE_MODE)
    return descriptor


def sync_folder(path: Path) -> None:
    """Make a rename inside a folder survive a power cut."""
    if os.name == "nt":
        # Windows opens no folders; its journal orders the rename itself.
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: temporary file, fsync, rename, fsync of the folder.

    Raises
    ------
    DiskFull, CaseNotWritable, ResourceError
        When the file cannot be written; nothing of it is left.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    with translate_writing():
        try:
            _write_all(temporary, data)
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def _write_all(path: Path, data: bytes) -> None:
    descriptor = create_file(path)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def require_free(path: Path) -> None:
    """Refuse a place where something already is; an empty folder is free.

    Raises
    ------
    CaseExists
        When there is a file or a folder with something in it.
    """
    if path.is_dir() and not path.is_symlink():
        with translate_writing():
            if not any(path.iterdir()):
                return
    if path.exists() or path.is_symlink():
        raise CaseExists("There is already something at this place.")


@contextmanager
def stage_folder(target: Path) -> Iterator[Path]:
    """Give a temporary folder that becomes ``target`` at the end, or vanishes on an error.

    Raises
    ------
    CaseExists
        When there is already something at ``target``.
    CaseNotWritable, DiskFull
        When the folder cannot be made.
    """
    require_free(target)
    with translate_writing():
        target.parent.mkdir(parents=True, exist_ok=True)
        staging = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
        make_folder(staging)
    try:
        yield staging
        with translate_writing():
            if target.is_dir():
                target.rmdir()
            staging.rename(target)
            sync_folder(target.parent)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
