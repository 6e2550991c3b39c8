"""What lies in a folder: sizes, hashes, a list that can be compared."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def compute_sha256(file: Path) -> str:
    """Return a file's SHA-256, lower-case hexadecimal."""
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def measure(folder: Path) -> int:
    """Return the bytes of all files below a folder, links not followed."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir())


def write_list(folder: Path, target: Path) -> None:
    """Write every file's hash and path, sorted; ``sha256sum -c`` reads it inside the folder.

    Links are listed with what they point to, as a comment.
    """
    lines = []
    for file in sorted(folder.rglob("*"), key=lambda file: file.relative_to(folder).as_posix()):
        path = file.relative_to(folder).as_posix()
        if file.is_symlink():
            lines.append(f"# {path} -> {file.readlink().as_posix()}\n")
        elif file.is_file():
            lines.append(f"{compute_sha256(file)}  {path}\n")
    target.write_text("".join(lines), "utf-8")


def write_sums(files: Iterable[Path], target: Path) -> None:
    """Write the hashes of the products beside them."""
    lines = (f"{compute_sha256(file)}  {file.name}\n" for file in sorted(files))
    target.write_text("".join(lines), "utf-8")
