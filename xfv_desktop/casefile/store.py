"""Bytes under their own SHA-256: ``store/ab/abcdef...``, never changed, never renamed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from xfv_desktop.casefile.codec import digest
from xfv_desktop.casefile.files import make_folder, sync_folder, translate_writing, write_file
from xfv_desktop.errors import CaseDamaged, InternalFault, RecordMissing

_SHA256: Final = re.compile(r"[0-9a-f]{64}")


class BlobStore:
    """Keep bytes under their hash.

    Parameters
    ----------
    root : Path
        The folder ``store`` of a case.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def locate(self, sha256: str) -> Path:
        """Return where the bytes of a hash lie or would lie.

        Raises
        ------
        InternalFault
            When it is no SHA-256.
        """
        if not _SHA256.fullmatch(sha256):
            raise InternalFault("This is not a SHA-256.")
        return self.root / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """Return whether bytes are stored under a hash, without looking into them."""
        return self.locate(sha256).is_file()

    def put(self, data: bytes) -> str:
        """Store bytes durably and return their SHA-256; known bytes are looked at again.

        Raises
        ------
        DiskFull, CaseNotWritable, ResourceError
            When they cannot be written.
        CaseDamaged
            When other bytes already lie under their hash.
        """
        sha256 = digest(data)
        path = self.locate(sha256)
        if path.exists():
            self.get(sha256)
            return sha256
        with translate_writing():
            if not path.parent.is_dir():
                make_folder(path.parent)
                sync_folder(self.root)
        write_file(path, data)
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return the bytes stored under a hash, having computed it again.

        Raises
        ------
        RecordMissing
            When there are none.
        CaseDamaged
            When they have another hash, or the disk cannot read them.
        """
        try:
            data = self.locate(sha256).read_bytes()
        except FileNotFoundError as error:
            raise RecordMissing(
                f"The stored item {sha256[:12]} is missing.",
                advice="Run `xfv case check`; restore the case from its backup.",
            ) from error
        except OSError as error:
            raise CaseDamaged(f"The stored item {sha256[:12]} cannot be read.") from error
        if digest(data) != sha256:
            raise CaseDamaged(f"The stored item {sha256[:12]} was changed on disk.")
        return data

    def walk(self) -> Iterator[str]:
        """Yield every stored hash, in order; unfinished files are passed over."""
        for path in sorted(self.root.glob("??/*")):
            if _SHA256.fullmatch(path.name) and path.name[:2] == path.parent.name:
                yield path.name
