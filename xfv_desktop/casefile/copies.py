"""Copies of a case: the backup (the same folder again) and the export (one .zip)."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Final

from xfv_desktop.casefile.codec import encode, write_canonical
from xfv_desktop.casefile.database import build_engine
from xfv_desktop.casefile.files import (
    FILE_MODE,
    create_file,
    make_folder,
    stage_folder,
    sync_folder,
    translate_writing,
    write_file,
)
from xfv_desktop.casefile.inspection import inspect_case
from xfv_desktop.casefile.repositories import Repositories
from xfv_desktop.casefile.snapshot import copy_database
from xfv_desktop.casefile.store import BlobStore
from xfv_desktop.casefile.unit_of_work import Places
from xfv_desktop.domain import AuditEntry, CaseCheck
from xfv_desktop.errors import CaseDamaged, CaseExists
from xfv_desktop.progress import SILENT, Progress

DATABASE: Final = "case.sqlite"
STORE: Final = "store"
REPORTS: Final = "reports"
LOG: Final = "audit.jsonl"
CHECK: Final = "check.json"
README: Final = "README.txt"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)

_README: Final = """\
This archive is a whole case of the forensic face-comparison workbench xfv_desktop.

case.sqlite   the records, as an SQLite database; every table is append-only
store/        originals, aligned crops, templates and attribution maps, each file named by
              the SHA-256 of its bytes, in a folder named by its first two digits
reports/      the signed reports
audit.jsonl   the audit log, one entry per line, oldest first
check.json    outcome of the check made while exporting

To use it, open it with the workbench, or run `xfv case unpack ARCHIVE FOLDER`: both check
everything and note in the copy's audit log where it comes from. It is a ZIP file whatever its
name ends in; unpacked by hand, the folder can be opened and `xfv case check FOLDER` checks it.

To check the audit log without the workbench: the hash of an entry is the SHA-256 of its
"previous" (64 hexadecimal digits; 64 zeros for the first entry) followed by the JSON of
seq, at, examiner, action, subject and details with sorted keys, no blanks, UTF-8. Each
entry's "previous" is the "hash" of the entry before it. Under "rows", the details name the
SHA-256 of the payload of every row that the act added.

Entries cut off at the end do not show in the log itself. Compare the head below with the
audit head printed in a signed report or noted elsewhere.

Audit head: {head}
Entries:    {entries}
"""


def open_places(folder: Path, *, write: bool) -> Places:
    """Return the places of the case in a folder; nothing is opened yet."""
    engine = build_engine(folder / DATABASE, write=write)
    return Places(folder, engine, BlobStore(folder / STORE))


def copy_case(source: Path, target: Path, *, progress: Progress = SILENT) -> CaseCheck:
    """Copy a case folder, consistent also while it is written, and check the copy.

    Parameters
    ----------
    source, target : Path
        Case folders; ``target`` is free or an empty folder.
    progress : Progress
        Asked between stored items.

    Returns
    -------
    CaseCheck
        Of the copy; all its findings passed.

    Raises
    ------
    CaseExists
        When there is something at ``target``.
    CaseDamaged
        When the case fails its check: a copy of it would be no backup.
    DiskFull, CaseNotWritable, Cancelled
        Nothing is left at ``target``.
    """
    with stage_folder(target) as staging:
        return _fill(source, staging, progress)


def _fill(source: Path, staging: Path, progress: Progress) -> CaseCheck:
    # The database first: whatever its rows name was stored before they were written.
    copy_database(source / DATABASE, staging / DATABASE, progress=progress.part(0.0, 0.1))
    make_folder(staging / STORE)
    make_folder(staging / REPORTS)
    _copy_blobs(source, staging, progress.part(0.1, 0.5))
    for path in sorted((source / REPORTS).glob("*.pdf")):
        write_file(staging / REPORTS / path.name, path.read_bytes())
    # Opened for reading only, the copy keeps its self-contained form: one file, no WAL.
    check = inspect_case(open_places(staging, write=False), progress=progress.part(0.5, 1.0))
    if not check.ok:
        failed = "; ".join(f"{f.name}: {f.detail}" for f in check.findings if not f.passed)
        raise CaseDamaged(f"The case failed its check and was not copied: {failed}.")
    return check


def _copy_blobs(source: Path, staging: Path, progress: Progress) -> None:
    old, new = BlobStore(source / STORE), BlobStore(staging / STORE)
    hashes = tuple(old.walk())
    for sha256 in progress.over(hashes, total=len(hashes), text="Copying the stored items"):
        new.put(old.get(sha256))


def export_case(source: Path, target: Path, *, progress: Progress = SILENT) -> CaseCheck:
    """Write a whole case into one .zip that needs no workbench to be read.

    The same case gives the same bytes: entries in order, without times of its own.

    Parameters
    ----------
    source : Path
        The case folder.
    target : Path
        The .zip to write; there must be nothing yet.
    progress : Progress
        Asked between stored items.

    Returns
    -------
    CaseCheck
        Of what was exported; also inside as ``check.json``.

    Raises
    ------
    CaseExists, CaseDamaged, DiskFull, CaseNotWritable, Cancelled
        Nothing is left at ``target``.
    """
    if os.path.lexists(target):
        raise CaseExists("There is already something at this place.")
    with _stage_copy(target) as folder:
        check = copy_case(source, folder, progress=progress.part(0.0, 0.6))
        _describe(folder, check)
        _pack(folder, target, progress.part(0.6, 1.0))
    return check


@contextmanager
def _stage_copy(target: Path) -> Iterator[Path]:
    folder = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _describe(folder: Path, check: CaseCheck) -> None:
    places = open_places(folder, write=False)
    log = "".join(f"{write_line(entry)}\n" for entry in Repositories(places).audit_entries())
    readme = _README.format(head=check.head, entries=check.entries)
    pretty = json.dumps(json.loads(encode(check)), indent=2, ensure_ascii=False) + "\n"
    for name, content in ((README, readme), (LOG, log), (CHECK, pretty)):
        write_file(folder / name, content.encode())


def write_line(entry: AuditEntry) -> str:
    """Return an audit entry as a line of ``audit.jsonl``, without its end."""
    return write_canonical(asdict(entry))


def _pack(folder: Path, target: Path, progress: Progress) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with translate_writing():
            with (
                os.fdopen(create_file(temporary), "wb") as raw,
                closing(zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED)) as archive,
            ):
                for path in progress.over(files, total=len(files), text="Packing"):
                    _pack_file(archive, path, path.relative_to(folder).as_posix())
                archive.close()
                raw.flush()
                os.fsync(raw.fileno())
            temporary.rename(target)
            sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _pack_file(archive: zipfile.ZipFile, path: Path, name: str) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = FILE_MODE << 16
    archive.writestr(entry, path.read_bytes())
