"""A case archive becomes a case again: unpacked, checked, compared, noted, then put in place.

All of it happens in a temporary folder beside the target, which takes the target's name as
the last step: there is never half a case, nor one whose log does not say where it comes from.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Final

from xfv_desktop.casefile import schema
from xfv_desktop.casefile.archive import EXPORTED, Archive, open_archive
from xfv_desktop.casefile.audit import read_details
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.casefile.copies import LOG, REPORTS, STORE, open_places, write_line
from xfv_desktop.casefile.database import begin_reading
from xfv_desktop.casefile.files import (
    create_file,
    make_folder,
    stage_folder,
    sync_folder,
    translate_writing,
)
from xfv_desktop.casefile.inspection import inspect_case
from xfv_desktop.casefile.location import refuse_network
from xfv_desktop.casefile.repositories import Repositories
from xfv_desktop.casefile.triggers import find_strange
from xfv_desktop.domain import AuditEntry, CaseCheck, CaseInfo
from xfv_desktop.errors import CaseDamaged, ExaminerMissing, InternalFault
from xfv_desktop.progress import SILENT, Progress

ARRIVED: Final = "case opened from archive"
_ADVICE: Final = (
    "Do not rely on it: nothing was kept. Ask its sender for the archive again, and compare "
    "the SHA-256."
)


@dataclass(frozen=True)
class Arrival:
    """A case that came out of an archive, and what is known of the archive.

    ``info`` is the case's own record: its id is that of the case it is a copy of.
    ``compared`` tells whether the archive held the result of the check at its export; then it
    agrees. ``exported`` and ``exporter`` come from the verified log; None and empty where the
    log does not end with an export.
    """

    info: CaseInfo
    name: str
    sha256: str
    size: int
    check: CaseCheck
    compared: bool
    upgraded: bool
    exported: datetime | None
    exporter: str


@dataclass(frozen=True)
class Origin:
    """Which archive a copy was opened from, as its log says."""

    at: datetime
    examiner: str
    name: str
    sha256: str
    exported: datetime | None


@dataclass(frozen=True)
class _Opened:
    """Who opens an archive, and the clock that says when."""

    examiner: str
    clock: Callable[[], datetime]


def unpack_case(
    archive: Path,
    target: Path,
    *,
    examiner: str,
    clock: Callable[[], datetime],
    progress: Progress = SILENT,
) -> Arrival:
    """Make a case of an archive, verified, in a new or empty folder.

    Parameters
    ----------
    archive : Path
        What `export_case` wrote, here or elsewhere.
    target : Path
        A free place or an empty folder.
    examiner : str
        Who opens it; stands in the copy's audit log.
    clock : callable
        Gives the time of that entry, and of an upgrade.
    progress : Progress
        Asked between chunks.

    Raises
    ------
    ExaminerMissing
        When nobody is named.
    CaseExists, CaseNotWritable, DiskFull
        When it cannot be written to ``target``.
    CaseMissing, ArchiveError
        When the archive cannot be used; see `open_archive`.
    CaseTooNew
        When a newer program wrote the case.
    CaseDamaged
        When anything in it was changed after it was exported.
    Cancelled
        In every case nothing is left at ``target``.
    """
    if not examiner.strip():
        raise ExaminerMissing("An archive is opened, and nobody is named who does it.")
    opened = _Opened(examiner, clock)
    folder = Path(os.path.abspath(target))  # noqa: PTH100 - keeps symbolic links as named
    refuse_network(folder.parent)
    with open_archive(archive) as source, stage_folder(folder) as staging:
        sha256, size = source.compute_hash(progress.part(0.0, 0.1))
        _extract(source, staging, progress.part(0.1, 0.6))
        with _doubt():
            upgraded = _upgrade(staging, opened)
            check = _check(source, staging, upgraded=upgraded, progress=progress.part(0.6, 0.95))
            entries = Repositories(open_places(staging, write=False)).audit_entries()
            last = _find_export(entries, upgraded=upgraded)
            arrival = Arrival(
                info=_read_info(staging, folder),
                name=archive.name,
                sha256=sha256,
                size=size,
                check=check,
                compared=source.read_check() is not None,
                upgraded=upgraded,
                exported=last.at if last else None,
                exporter=last.examiner if last else "",
            )
        progress.step(0.95, "Noting where the copy comes from")
        _note(staging, arrival, opened)
        # The last moment at which it can be stopped: then the folder takes its name.
        progress.step(1.0, "Unpacked")
    return arrival


@contextmanager
def _doubt() -> Iterator[None]:
    """Give faults of what was unpacked the advice that belongs to an archive."""
    try:
        yield
    except CaseDamaged as error:
        raise CaseDamaged(error.text, advice=_ADVICE) from error
    except InternalFault as error:
        # A statement that every case's database understands, and this one does not.
        text = "The database in the archive is not that of a case."
        raise CaseDamaged(text, advice=_ADVICE) from error


def _extract(source: Archive, folder: Path, progress: Progress) -> None:
    with translate_writing():
        make_folder(folder / STORE)
        make_folder(folder / REPORTS)
    total, done = max(source.measure(), 1), 0
    for name in source.items:
        path = folder / name
        with translate_writing():
            make_folder(path.parent)
        part = progress.part(done / total, (done + source.entries[name].file_size) / total)
        found = _write_entry(source, path, name, part)
        done += source.entries[name].file_size
        if name.startswith(f"{STORE}/") and found != path.name:
            text = f"The stored item {path.name[:12]} in the archive was changed."
            raise CaseDamaged(text, advice=_ADVICE)
    with translate_writing():
        for place in (*(folder / STORE).iterdir(), folder / STORE, folder / REPORTS, folder):
            if place.is_dir():
                sync_folder(place)


def _write_entry(source: Archive, path: Path, name: str, progress: Progress) -> str:
    """Write one file for its owner only; return the SHA-256 of its bytes."""
    sha256, size, done = hashlib.sha256(), max(source.entries[name].file_size, 1), 0
    with translate_writing():
        descriptor = create_file(path)
    try:
        for data in source.read_chunks(name):
            progress.step(done / size, "Unpacking")
            sha256.update(data)
            done += len(data)
            _write_all(descriptor, data)
        with translate_writing():
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return sha256.hexdigest()


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    with translate_writing():
        while view:
            view = view[os.write(descriptor, view) :]


def _upgrade(folder: Path, opened: _Opened) -> bool:
    """Bring an older case to this program's schema; return whether that was needed."""
    places = open_places(folder, write=False)
    revision = schema.read_revision(places.engine)
    with begin_reading(places.engine) as connection:
        strange = find_strange(connection)
    if strange:
        # They would run as soon as anything is written.
        raise CaseDamaged("The database in the archive carries programs of its own.")
    if revision == schema.HEAD:
        return False
    CaseFile.open(folder, examiner=opened.examiner, clock=opened.clock).close()
    return True


def _check(source: Archive, folder: Path, *, upgraded: bool, progress: Progress) -> CaseCheck:
    """Return the outcome of the check, having refused whatever failed or disagrees."""
    places = open_places(folder, write=False)
    check = inspect_case(places, progress=progress)
    failed = [f"{f.name}: {f.detail}" for f in check.findings if not f.passed]
    if not failed:
        entries = Repositories(places).audit_entries()
        # An upgrade adds one act to what was exported.
        failed = _compare(source, check, entries[:-1] if upgraded else entries)
    if failed:
        raise CaseDamaged(f"The case in the archive failed its check: {'; '.join(failed)}.")
    return check


def _compare(source: Archive, check: CaseCheck, entries: tuple[AuditEntry, ...]) -> list[str]:
    """Return where the archive's own account differs from the case in it."""
    problems = []
    noted = source.read_check()
    if noted is not None:
        head = entries[-1].hash if entries else ""
        if (noted.head, noted.entries) != (head, len(entries)):
            problems.append("the log does not end where check.json says")
        if noted.blobs != check.blobs:
            problems.append(f"check.json names {noted.blobs} stored items, not {check.blobs}")
    if LOG in source.entries:
        pairs = zip_longest(source.read_log(), map(write_line, entries))
        if any(theirs != ours for theirs, ours in pairs):
            problems.append("audit.jsonl is not the log of the case")
    return problems


def _find_export(entries: tuple[AuditEntry, ...], *, upgraded: bool) -> AuditEntry | None:
    """Return the act that made the archive: the last one before ours."""
    before = entries[:-1] if upgraded else entries
    return before[-1] if before and before[-1].action == EXPORTED else None


def _read_info(staging: Path, folder: Path) -> CaseInfo:
    case = CaseFile.open(staging, write=False)
    case.close()
    return replace(case.info, path=str(folder))


def _note(folder: Path, arrival: Arrival, opened: _Opened) -> None:
    """Record in the copy's log which archive it was opened from."""
    details = {
        "name": arrival.name,
        "sha256": arrival.sha256,
        "size": arrival.size,
        "head": arrival.check.head,
        "exported": arrival.exported.isoformat() if arrival.exported else "",
    }
    with (
        CaseFile.open(folder, examiner=opened.examiner, clock=opened.clock) as case,
        case.work(examiner=opened.examiner, at=opened.clock()) as work,
    ):
        work.record(ARRIVED, arrival.info.id, details)
        work.commit()


def read_origin(case: CaseFile) -> Origin | None:
    """Return the archive that a case was opened from last; None when it is no copy.

    Raises
    ------
    CaseDamaged
        When the log does not say what it must.
    """
    found = case.audit_entries(action=ARRIVED)
    if not found:
        return None
    details = read_details(found[-1])
    try:
        exported = str(details["exported"])
        return Origin(
            at=found[-1].at,
            examiner=found[-1].examiner,
            name=str(details["name"]),
            sha256=str(details["sha256"]),
            exported=datetime.fromisoformat(exported) if exported else None,
        )
    except (KeyError, ValueError) as error:
        raise CaseDamaged("The log does not say which archive it was opened from.") from error
