"""Reading a case: records by kind, id and what they belong to, oldest first."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, Table, select

from xfv_desktop.casefile import audit, tables
from xfv_desktop.casefile.codec import KINDS, decode_as
from xfv_desktop.casefile.database import begin_reading
from xfv_desktop.casefile.records import TemplateRecord
from xfv_desktop.casefile.unit_of_work import Places
from xfv_desktop.domain import (
    AuditEntry,
    Batch,
    BatchStep,
    CaseInfo,
    Comparison,
    ComparisonSummary,
    Decision,
    EvidenceItem,
    Explanation,
    IssuedReport,
    Opinion,
    Template,
)
from xfv_desktop.errors import CaseDamaged, RecordMissing
from xfv_desktop.imaging import read_npy

R = TypeVar("R")
_TABLES: Final[dict[type[object], Table]] = {
    cls: tables.RECORD_TABLES[kind] for kind, cls in KINDS.items() if kind in tables.RECORD_TABLES
}


class Repositories:
    """Read the records of a case; safe to use from any thread.

    Every method raises `CaseDamaged` when a stored record cannot be read.
    """

    def __init__(self, places: Places) -> None:
        self._places = places

    def evidence_items(self) -> tuple[EvidenceItem, ...]:
        """Return all evidence."""
        return self._select(EvidenceItem)

    def evidence(self, evidence_id: str) -> EvidenceItem:
        """Return one item of evidence; raise `RecordMissing` when there is none."""
        return self._get(EvidenceItem, evidence_id)

    def find_evidence(self, sha256: str) -> EvidenceItem | None:
        """Return the first item taken in with these bytes, or None."""
        found = self._select(EvidenceItem, tables.EVIDENCE.c.sha256 == sha256)
        return found[0] if found else None

    def find_template(self, *, crop_sha256: str, model_sha256: str) -> Template | None:
        """Return the newest template of a crop under a model, or None.

        Raises
        ------
        CaseDamaged, RecordMissing
            When its bytes were changed or are gone.
        """
        found = self._select(
            TemplateRecord,
            tables.TEMPLATE.c.crop_sha256 == crop_sha256,
            tables.TEMPLATE.c.model_sha256 == model_sha256,
        )
        if not found:
            return None
        values = read_npy(self.read_blob(found[-1].sha256))
        return Template(values, found[-1].model_id, found[-1].model_sha256)

    def comparisons(self, *, newest: int | None = None) -> tuple[Comparison, ...]:
        """Return all comparisons, or so many of the newest."""
        if newest is None:
            return self._select(Comparison)
        table = tables.COMPARISON
        recent = select(table.c.seq).order_by(table.c.seq.desc()).limit(newest)
        return self._select(Comparison, table.c.seq.in_(recent))

    def comparison_summaries(self) -> tuple[ComparisonSummary, ...]:
        """Return what lists show of all comparisons, read from their columns alone.

        Raises
        ------
        CaseDamaged
            When a column holds what it cannot hold.
        """
        c = tables.COMPARISON.c
        columns = (c.id, c.at, c.examiner, c.probe_id, c.reference_id, c.model_id)
        query = select(*columns, c.score, c.threshold, c.decision, c.log10_lr).order_by(c.seq)
        with begin_reading(self._places.engine) as connection:
            rows = connection.execute(query).all()
        try:
            return tuple(_summarise(*row) for row in rows)
        except (TypeError, ValueError) as error:
            raise CaseDamaged("A comparison's columns cannot be read.") from error

    def batches(self) -> tuple[Batch, ...]:
        """Return all queues of comparisons."""
        return self._select(Batch)

    def batch(self, batch_id: str) -> Batch:
        """Return one queue; raise `RecordMissing` when there is none."""
        return self._get(Batch, batch_id)

    def batch_steps(self, batch_id: str) -> tuple[BatchStep, ...]:
        """Return what became of a queue's pairs so far."""
        return self._select(BatchStep, tables.BATCH_STEP.c.batch_id == batch_id)

    def comparison(self, comparison_id: str) -> Comparison:
        """Return one comparison; raise `RecordMissing` when there is none."""
        return self._get(Comparison, comparison_id)

    def explanations(self, comparison_id: str | None = None) -> tuple[Explanation, ...]:
        """Return the explanations of one comparison, or all."""
        return self._select_of(Explanation, comparison_id)

    def explanation(self, explanation_id: str) -> Explanation:
        """Return one explanation; raise `RecordMissing` when there is none."""
        return self._get(Explanation, explanation_id)

    def opinions(self, comparison_id: str | None = None) -> tuple[Opinion, ...]:
        """Return the opinions on one comparison, or all; superseded ones too."""
        return self._select_of(Opinion, comparison_id)

    def opinion(self, opinion_id: str) -> Opinion:
        """Return one opinion; raise `RecordMissing` when there is none."""
        return self._get(Opinion, opinion_id)

    def reports(self, comparison_id: str | None = None) -> tuple[IssuedReport, ...]:
        """Return the reports on one comparison, or all."""
        return self._select_of(IssuedReport, comparison_id)

    def report(self, report_id: str) -> IssuedReport:
        """Return one report; raise `RecordMissing` when there is none."""
        return self._get(IssuedReport, report_id)

    def find_reports(self, sha256: str) -> tuple[IssuedReport, ...]:
        """Return the reports whose whole file has this hash."""
        return self._select(IssuedReport, tables.REPORT.c.sha256 == sha256)

    def audit_entries(self, *, action: str | None = None) -> tuple[AuditEntry, ...]:
        """Return the audit log, or what was done under one name."""
        with begin_reading(self._places.engine) as connection:
            return audit.read_entries(connection, action=action)

    def head(self) -> str:
        """Return the hash of the last audit entry, 64 hexadecimal digits."""
        with begin_reading(self._places.engine) as connection:
            return audit.read_head(connection)[1]

    def read_blob(self, sha256: str) -> bytes:
        """Return stored bytes; see `BlobStore.get`."""
        return self._places.store.get(sha256)

    def has_blob(self, sha256: str) -> bool:
        """Return whether bytes are stored under a hash."""
        return self._places.store.has(sha256)

    def _read_info(self) -> CaseInfo:
        found = self._select(CaseInfo)
        if not found:
            raise CaseDamaged("The case does not say what it is.")
        return found[-1]

    def _select(self, cls: type[R], *conditions: ColumnElement[bool]) -> tuple[R, ...]:
        table = _TABLES[cls]
        query = select(table.c.payload).where(*conditions).order_by(table.c.seq)
        with begin_reading(self._places.engine) as connection:
            texts = connection.scalars(query).all()
        return tuple(decode_as(cls, text) for text in texts)

    def _select_of(self, cls: type[R], comparison_id: str | None) -> tuple[R, ...]:
        if comparison_id is None:
            return self._select(cls)
        table = _TABLES[cls]
        return self._select(cls, table.c.comparison_id == comparison_id)

    def _get(self, cls: type[R], record_id: str) -> R:
        table = _TABLES[cls]
        found = self._select(cls, table.c.id == record_id)
        if not found:
            raise RecordMissing(f"The case holds no {table.name} with the id {record_id}.")
        return found[0]


def _summarise(*row: Any) -> ComparisonSummary:
    id_, at, examiner, probe, reference, model, score, threshold, decision, lr = row
    moment, word = datetime.fromisoformat(at), Decision(decision)
    return ComparisonSummary(
        id_, moment, examiner, probe, reference, model, score, threshold, word, lr
    )
