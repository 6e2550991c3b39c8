"""Case archives as they come in: untrusted, so judged whole before a byte is unpacked.

An archive is a ZIP file with the names that `copies.export_case` writes and no others. What
its directory claims is not believed for its own sake: sizes are limits while reading, every
stored item must have the hash it is named by, and the database is checked like any case.
"""

from __future__ import annotations

import hashlib
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Final

from xfv_desktop.casefile.codec import decode_as
from xfv_desktop.casefile.copies import CHECK, DATABASE, LOG, README
from xfv_desktop.domain import AuditEntry, CaseCheck
from xfv_desktop.errors import (
    ArchiveDamaged,
    ArchiveError,
    CaseDamaged,
    CaseMissing,
    ForeignArchive,
    NotAnArchive,
    UnsafeArchive,
)
from xfv_desktop.progress import SILENT, Progress

ENDING: Final = ".xfvcase"
# What names of archives end in; ".xfvcase.zip" is the same thing for programs that want ".zip".
ENDINGS: Final = (ENDING, ".zip")
EXPORTED: Final = "case exported"
CHUNK: Final = 1 << 20
MIB: Final = 1 << 20
GIB: Final = 1 << 30
# No case comes near these; whoever writes an archive to fill a disk does.
MOST_ENTRIES: Final = 500_000
MOST_BYTES: Final = 1024 * GIB
MOST_ITEM: Final = 4 * GIB
MOST_RATIO: Final = 200
_SMALL: Final = GIB
_LONGEST_LINE: Final = 16 * MIB
_LIMITS: Final = {DATABASE: MOST_BYTES, LOG: MOST_ITEM, CHECK: 64 * MIB, README: MIB}
_ITEM: Final = re.compile(r"store/(?P<start>[0-9a-f]{2})/(?P=start)[0-9a-f]{62}")
_REPORT: Final = re.compile(r"reports/[0-9A-Za-z_-]{1,200}\.pdf")
_FOLDER: Final = re.compile(r"reports/|store/(?:[0-9a-f]{2}/)?")
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True)
class ArchiveFacts:
    """What an archive says of itself; nothing of it is verified before it is unpacked.

    ``needed`` is the room that unpacking takes, in bytes. ``case_id``, ``created`` and
    ``exported`` with their persons come from the log beside the database; they are empty where
    there is none. ``checked`` tells whether the result of the check at export is inside.
    """

    name: str
    size: int
    needed: int
    items: int
    reports: int
    checked: bool
    acts: int = 0
    case_id: str = ""
    created: datetime | None = None
    exported: datetime | None = None
    exporter: str = ""


class Archive:
    """An open archive whose directory was found to be that of a case."""

    def __init__(self, handle: IO[bytes], pack: zipfile.ZipFile) -> None:
        self._handle = handle
        self._pack = pack
        self.entries: dict[str, zipfile.ZipInfo] = {}
        for entry in pack.infolist():
            if _judge(entry) in self.entries:
                raise UnsafeArchive("The archive holds two files of the same name.")
            if not entry.is_dir():
                self.entries[entry.filename] = entry

    @property
    def items(self) -> tuple[str, ...]:
        """The names of what becomes part of the case's folder, in order."""
        beside = {LOG, CHECK, README}
        return tuple(sorted(name for name in self.entries if name not in beside))

    def measure(self) -> int:
        """Return how many bytes the case's folder will have, as the directory says."""
        return sum(self.entries[name].file_size for name in self.items)

    def compute_hash(self, progress: Progress = SILENT) -> tuple[str, int]:
        """Return SHA-256 and size of the archive itself."""
        size = self._handle.seek(0, 2)
        self._handle.seek(0)
        sha256, done = hashlib.sha256(), 0
        with translate_reading():
            while data := self._handle.read(CHUNK):
                progress.step(done / max(size, 1), "Reading the archive")
                sha256.update(data)
                done += len(data)
        return sha256.hexdigest(), done

    def read_chunks(self, name: str) -> Iterator[bytes]:
        """Yield a file's bytes; never more than its entry says, whatever is packed.

        Raises
        ------
        ArchiveDamaged
            When they cannot be unpacked or fail their checksum.
        """
        with translate_reading(), self._pack.open(self.entries[name]) as packed:
            while data := packed.read(CHUNK):
                yield data

    def read_log(self) -> Iterator[str]:
        """Yield the lines of ``audit.jsonl``, oldest first; nothing where there is none."""
        if LOG not in self.entries:
            return
        with translate_reading(), self._pack.open(self.entries[LOG]) as packed:
            while line := packed.readline(_LONGEST_LINE):
                yield line.decode("utf-8").rstrip("\n")

    def read_check(self) -> CaseCheck | None:
        """Return the outcome of the check made while exporting, or None where there is none.

        Raises
        ------
        CaseDamaged
            When it cannot be read.
        """
        if CHECK not in self.entries:
            return None
        data = b"".join(self.read_chunks(CHECK))
        try:
            return decode_as(CaseCheck, data.decode("utf-8"))
        except ValueError as error:
            raise CaseDamaged("The archive's check.json cannot be read.") from error


@contextmanager
def translate_reading() -> Iterator[None]:
    """Turn what a bad archive or disk makes Python say into our own errors."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise ArchiveDamaged("The archive is damaged: a part of it cannot be unpacked.") from error
    except OSError as error:
        raise ArchiveError(f"The archive cannot be read ({error.strerror}).") from error


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open an archive for reading and judge its directory.

    Raises
    ------
    CaseMissing, NotAnArchive, ArchiveError
        When there is no such file, or it is none, or cannot be read.
    ForeignArchive, UnsafeArchive, ArchiveDamaged
        When it is no exported case, is built to do harm, or is cut short.
    """
    _require_file(path)
    try:
        handle = path.open("rb")
    except OSError as error:
        raise ArchiveError(f"The archive cannot be read ({error.strerror}).") from error
    with handle:
        _require_zip(handle)
        with _open_pack(handle) as pack:
            archive = Archive(handle, pack)
            _require_case(archive, path.stat().st_size)
            yield archive


def _require_file(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        advice = "Check the path and the spelling."
        raise CaseMissing("There is no archive at this path.", advice=advice) from error
    if stat.S_ISDIR(mode):
        advice = "Open it as a case's folder."
        raise NotAnArchive("This is a folder and no archive.", advice=advice)
    if not stat.S_ISREG(mode):
        raise NotAnArchive("This is no regular file.")


def _require_zip(handle: IO[bytes]) -> None:
    with translate_reading():
        start = handle.read(4)
    if start == b"PK\x05\x06":
        raise ForeignArchive("The archive is empty.")
    if start != b"PK\x03\x04":
        raise NotAnArchive("This file is no archive." if start else "This file is empty.")


def _open_pack(handle: IO[bytes]) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(handle)
    except OSError as error:
        raise ArchiveError(f"The archive cannot be read ({error.strerror}).") from error
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        # The table of contents stands at the end of such a file.
        raise ArchiveDamaged("The archive is cut short, or its end is damaged.") from error


def _judge(entry: zipfile.ZipInfo) -> str:
    """Return an entry's name, having refused what no exported case holds."""
    name = entry.orig_filename
    if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name[:2]:
        raise UnsafeArchive("The archive holds a name that leads out of its folder.")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise UnsafeArchive("The archive holds a link or a device in place of a file.")
    if _FOLDER.fullmatch(name) and entry.file_size == 0:
        return name
    _judge_file(entry, name)
    return name


def _judge_file(entry: zipfile.ZipInfo, name: str) -> None:
    known = name in _LIMITS or _ITEM.fullmatch(name) or _REPORT.fullmatch(name)
    if not known or name != entry.filename or stat.S_ISDIR(entry.external_attr >> 16):
        raise ForeignArchive("The archive holds files that are no part of an exported case.")
    if entry.flag_bits & 0x1:
        raise ForeignArchive(
            "The archive is protected by a password.",
            advice="Unpack it with the program that made it, and open the folder.",
        )
    if entry.compress_type not in _METHODS:
        raise ForeignArchive("The archive is packed in a way that no exported case is.")
    if entry.file_size > _LIMITS.get(name, MOST_ITEM):
        raise UnsafeArchive("A file in the archive is larger than any case's.")


def _require_case(archive: Archive, size: int) -> None:
    if DATABASE not in archive.entries:
        raise ForeignArchive("The archive holds no case.")
    if len(archive.entries) > MOST_ENTRIES:
        raise UnsafeArchive("The archive holds more files than any case.")
    claimed = sum(entry.file_size for entry in archive.entries.values())
    if claimed > MOST_BYTES or claimed > max(_SMALL, MOST_RATIO * size):
        raise UnsafeArchive(
            f"The archive claims to hold {claimed / GIB:.0f} GiB in {size / MIB:.0f} MiB."
        )


def survey_archive(path: Path) -> ArchiveFacts:
    """Return what an archive says of itself; nothing is unpacked or verified.

    Raises
    ------
    CaseMissing, ArchiveError
        As `open_archive`.
    CaseDamaged
        When the log in it cannot be read.
    """
    with open_archive(path) as archive:
        entries, names = archive.entries, archive.items
        first, last, acts = _read_ends(archive)
        exported = last if last is not None and last.action == EXPORTED else None
        return ArchiveFacts(
            name=path.name,
            size=path.stat().st_size,
            # Once more the database: its journal, or the copy kept before an upgrade.
            needed=archive.measure() + entries[DATABASE].file_size,
            items=sum(name.startswith("store/") for name in names),
            reports=sum(name.startswith("reports/") for name in names),
            checked=CHECK in entries,
            acts=acts,
            case_id=first.subject if first else "",
            created=first.at if first else None,
            exported=exported.at if exported else None,
            exporter=exported.examiner if exported else "",
        )


def _read_ends(archive: Archive) -> tuple[AuditEntry | None, AuditEntry | None, int]:
    """Return the first and the last entry of the archive's log, and how many there are."""
    first, last, count = "", "", 0
    for line in archive.read_log():
        first, last, count = first or line, line, count + 1
    if not count:
        return None, None, 0
    return decode_as(AuditEntry, first), decode_as(AuditEntry, last), count
