"""Where a case may lie: not on a network file system, which cannot share SQLite's memory.

Linux is asked through its table of mounts, Windows through the kind of drive. On macOS
nothing is asked, so a case on a share is not noticed there.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from xfv_desktop.errors import CaseNotWritable

_MOUNTS: Final = Path("/proc/mounts")
_NETWORK: Final = frozenset(
    (
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "coda",
        "lustre",
        "gfs2",
        "ocfs2",
        "glusterfs",
        "davfs",
        "9p",
        "drvfs",
        "fuse.sshfs",
        "fuse.glusterfs",
        "fuse.ceph",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.smbnetfs",
        "fuse.gvfsd-fuse",
        "vboxsf",
        "prl_fs",
        "fuse.vmhgfs-fuse",
    )
)
_DRIVE_REMOTE: Final = 4


def refuse_network(path: Path) -> None:
    """Refuse a place on a network file system for writing.

    Raises
    ------
    CaseNotWritable
        When ``path`` lies on one.
    """
    kind = find_network(path)
    if kind is not None:
        raise CaseNotWritable(
            f"The case lies on a network file system ({kind}), where it could be damaged.",
            advice="Copy the case to a disk of this machine and open it there.",
        )


def find_network(path: Path) -> str | None:
    """Return the kind of network file system a path lies on, or None."""
    if sys.platform == "win32":
        return _ask_windows(path)
    if _MOUNTS.exists():
        table = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        return find_network_mount(table, path.resolve())
    return None


def find_network_mount(table: str, path: Path) -> str | None:
    """Return the kind of network file system a resolved path lies on, or None.

    Parameters
    ----------
    table : str
        The text of ``/proc/mounts``.
    path : Path
        Absolute, without symbolic links.
    """
    best, kind = Path("/"), ""
    for line in table.splitlines():
        fields = line.split(" ")
        point = Path(_unescape(fields[1]))
        # Later mounts hide earlier ones at the same point, hence >=.
        if path.is_relative_to(point) and len(point.parts) >= len(best.parts):
            best, kind = point, fields[2]
    # Sandboxes serve their own root through 9p; nobody else writes to that.
    if kind not in _NETWORK or (kind == "9p" and best == Path("/")):
        return None
    return kind


def _unescape(field: str) -> str:
    """Undo the octal escapes of blank, tab, newline and backslash."""
    for code, character in (("040", " "), ("011", "\t"), ("012", "\n"), ("134", "\\")):
        field = field.replace(f"\\{code}", character)
    return field


if sys.platform == "win32":
    import ctypes

    def _ask_windows(path: Path) -> str | None:
        root = path.resolve().anchor
        remote = ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE
        return "network drive" if remote or root.startswith("\\\\") else None
