"""One act on a case: its records, its bytes and its audit entry, all or nothing.

Nothing reaches the disk before `UnitOfWork.commit`: first the bytes (whole files under
their hash), then every row with its audit entry in one transaction. A kill in between
leaves bytes that no row names, which are harmless.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from sqlalchemy import Engine, insert

from xfv_desktop.casefile.audit import Act, append, write_details
from xfv_desktop.casefile.codec import Record, digest
from xfv_desktop.casefile.database import begin_writing
from xfv_desktop.casefile.files import write_file
from xfv_desktop.casefile.records import TemplateRecord
from xfv_desktop.casefile.rows import Row, build_row
from xfv_desktop.casefile.store import BlobStore
from xfv_desktop.casefile.tables import RECORD_TABLES
from xfv_desktop.domain import (
    AuditEntry,
    Batch,
    BatchStep,
    CaseInfo,
    Comparison,
    EvidenceItem,
    Explanation,
    IssuedReport,
    Opinion,
    Template,
)
from xfv_desktop.errors import ExaminerMissing, InternalFault
from xfv_desktop.imaging import encode_npy

_REPORT_PATH: Final = re.compile(r"reports/[0-9A-Za-z_-]+\.pdf")


@dataclass(frozen=True)
class Places:
    """Where a case keeps what: its folder, database engine and blob store."""

    folder: Path
    engine: Engine
    store: BlobStore

    def locate_report(self, report: IssuedReport) -> Path:
        """Return where the signed file of a report lies: ``reports/<name>.pdf``.

        Raises
        ------
        InternalFault
            When its path would lead anywhere else.
        """
        if not _REPORT_PATH.fullmatch(report.path):
            raise InternalFault("A report's path in the case must be reports/<name>.pdf.")
        return self.folder / report.path


@dataclass
class _Pending:
    """What was asked for and not yet committed."""

    rows: list[Row] = field(default_factory=list)
    unaudited: dict[str, str] = field(default_factory=dict)
    acts: list[tuple[str, str, Mapping[str, object], dict[str, str]]] = field(default_factory=list)
    blobs: dict[str, bytes] = field(default_factory=dict)
    files: dict[Path, bytes] = field(default_factory=dict)


class UnitOfWork:
    """Collect what one act adds to a case; nothing is kept unless it is committed.

    Parameters
    ----------
    places : Places
        The case.
    examiner : str
        Who acts.
    at : datetime
        When, aware.

    Raises
    ------
    ExaminerMissing
        When nobody is named.
    """

    def __init__(self, places: Places, *, examiner: str, at: datetime) -> None:
        if not examiner.strip():
            raise ExaminerMissing("The act has no examiner.")
        self._places = places
        self._examiner = examiner
        self._at = at
        self._pending = _Pending()
        self._closed = False

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Forget whatever was not committed."""
        self._closed = True
        self._pending = _Pending()

    def put_blob(self, data: bytes) -> str:
        """Add bytes and return their SHA-256, under which records may name them."""
        self._require_open()
        sha256 = digest(data)
        self._pending.blobs[sha256] = data
        return sha256

    def add_case(self, info: CaseInfo) -> None:
        """Add what the case says of itself; the newest one counts."""
        self._add(info)

    def add_evidence(self, item: EvidenceItem, data: bytes) -> None:
        """Add evidence with its original bytes.

        Raises
        ------
        InternalFault
            When hash or size are not those of the bytes.
        """
        if self.put_blob(data) != item.sha256 or len(data) != item.size:
            raise InternalFault("The evidence's hash or size is not that of its bytes.")
        self._add(item)

    def add_template(self, template: Template, *, template_id: str, crop_sha256: str) -> None:
        """Add a template, so that its crop need not be embedded again."""
        sha256 = self.put_blob(encode_npy(template.values))
        self._add(
            TemplateRecord(
                id=template_id,
                at=self._at,
                crop_sha256=crop_sha256,
                model_id=template.model_id,
                model_sha256=template.model_sha256,
                dimension=int(template.values.size),
                sha256=sha256,
            )
        )

    def add_comparison(self, comparison: Comparison) -> None:
        """Add a comparison; the aligned crops it names must be stored or added."""
        self._add(comparison)

    def add_batch(self, batch: Batch) -> None:
        """Add a queue of comparisons."""
        self._add(batch)

    def add_step(self, step: BatchStep) -> None:
        """Add what became of one pair of a queue; an earlier step stays readable."""
        self._add(step)

    def add_explanation(self, explanation: Explanation) -> None:
        """Add an explanation; the maps it names must be stored or added."""
        self._add(explanation)

    def add_opinion(self, opinion: Opinion) -> None:
        """Add an examiner's opinion; one that it supersedes stays readable."""
        self._add(opinion)

    def add_report(self, report: IssuedReport, data: bytes | None = None) -> None:
        """Add a signed report; its file is kept at ``report.path`` in the case.

        Parameters
        ----------
        report : IssuedReport
            With ``path`` relative to the case: ``reports/<name>.pdf``.
        data : bytes, optional
            The signed file, written at `commit`; without it, the file must lie there.

        Raises
        ------
        InternalFault
            When the file is not there, or hash or size are not those of the file.
        """
        path = self._places.locate_report(report)
        if data is None:
            data = _read_report(path)
        if digest(data) != report.sha256 or len(data) != report.size:
            raise InternalFault("The report's hash or size is not that of its file.")
        self._add(report)
        self._pending.files[path] = data

    def record(
        self, action: str, subject: str, details: Mapping[str, object] | str | None = None
    ) -> None:
        """Write what was done into the audit log; it covers the records added before it.

        Parameters
        ----------
        action : str
            What was done, e.g. ``evidence added``.
        subject : str
            The id of what it was done to.
        details : mapping or str, optional
            Text and numbers, no file contents; as text, a JSON object.
        """
        self._require_open()
        settled = _read_details(details)
        covered, self._pending.unaudited = self._pending.unaudited, {}
        self._pending.acts.append((action, subject, settled, covered))

    def commit(self) -> tuple[AuditEntry, ...]:
        """Keep everything; return the audit entries written.

        Raises
        ------
        InternalFault
            When a record has no audit entry, names bytes that are not there, or is refused
            by the tables.
        DiskFull, CaseNotWritable, CaseBusy, CaseDamaged, ResourceError
            When the case cannot be written; it is as it was before.
        """
        self._require_open()
        acts = self._settle_acts()
        self._require_blobs()
        for data in self._pending.blobs.values():
            self._places.store.put(data)
        for path, data in self._pending.files.items():
            write_file(path, data)
        with begin_writing(self._places.engine) as connection:
            for row in self._pending.rows:
                connection.execute(insert(RECORD_TABLES[row.kind]).values(**row.values))
            entries = append(connection, acts)
        self._closed = True
        return entries

    def _add(self, record: Record) -> None:
        self._require_open()
        row = build_row(record)
        self._pending.rows.append(row)
        self._pending.unaudited[row.key] = row.payload_sha256

    def _require_open(self) -> None:
        if self._closed:
            raise InternalFault("This unit of work has ended.")

    def _settle_acts(self) -> list[Act]:
        """Return the acts; every row must belong to one."""
        if self._pending.unaudited:
            raise InternalFault("Records without an audit entry are not kept.")
        return [
            Act(self._at, self._examiner, action, subject, write_details(details, rows))
            for action, subject, details, rows in self._pending.acts
        ]

    def _require_blobs(self) -> None:
        named = {sha256 for row in self._pending.rows for sha256 in row.blobs}
        for sha256 in named - self._pending.blobs.keys():
            if not self._places.store.has(sha256):
                raise InternalFault(f"A record names stored bytes that are not there ({sha256}).")


def _read_report(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InternalFault("The report's file is not in the case's folder.") from error


def _read_details(details: Mapping[str, object] | str | None) -> Mapping[str, object]:
    """Return an act's details as a mapping, from a mapping or the text of a JSON object."""
    if not isinstance(details, str):
        return details or {}
    try:
        read = json.loads(details)
    except ValueError as error:
        raise InternalFault("The details of an act are not JSON.") from error
    if not isinstance(read, dict):
        raise InternalFault("The details of an act must be a JSON object.")
    return read
