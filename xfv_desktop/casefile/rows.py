"""Records as rows: which table, which columns, which stored bytes they name.

The columns are always computed from the record, so that a check can compute them again and
find a column that no longer says what its payload says.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch
from typing import Final

from xfv_desktop.casefile.codec import Record, digest, encode, kind_of, write_time
from xfv_desktop.casefile.records import TemplateRecord
from xfv_desktop.domain import (
    Batch,
    BatchStep,
    CaseInfo,
    Comparison,
    EvidenceItem,
    Explanation,
    IssuedReport,
    Opinion,
    Provenance,
)
from xfv_desktop.errors import InternalFault

Values = dict[str, object]


@dataclass(frozen=True)
class Row:
    """A record ready to be written; ``payload_sha256`` goes into its audit entry."""

    kind: str
    id: str
    values: Values
    payload_sha256: str
    blobs: tuple[str, ...]

    @property
    def key(self) -> str:
        """Name of the row in an audit entry: ``table/id``."""
        return f"{self.kind}/{self.id}"


def build_row(record: Record) -> Row:
    """Return a record as a row.

    Raises
    ------
    InternalFault
        When the record has no table or cannot be stored exactly.
    """
    payload = encode(record)
    values = {**build_columns(record), "payload": payload}
    return Row(
        kind_of(record),
        str(values["id"]),
        values,
        digest(payload.encode()),
        find_blobs(record),
    )


@singledispatch
def build_columns(record: object) -> Values:
    """Return the columns of a record, without ``seq`` and ``payload``."""
    raise InternalFault(f"{type(record).__name__} has no table.")


@build_columns.register
def _(record: CaseInfo) -> Values:
    return {
        "id": record.id,
        "at": write_time(record.created),
        "examiner": record.examiner,
        "title": record.title,
        "kind": str(record.kind),
        "synthetic": record.synthetic,
    }


@build_columns.register
def _(record: EvidenceItem) -> Values:
    return {
        "id": record.id,
        "at": write_time(record.taken_in),
        "sha256": record.sha256,
        "size": record.size,
        "media_type": record.media_type,
        "name": record.name,
        "role": None if record.role is None else str(record.role),
    }


@build_columns.register
def _(record: TemplateRecord) -> Values:
    return {
        "id": record.id,
        "at": write_time(record.at),
        "crop_sha256": record.crop_sha256,
        "model_id": record.model_id,
        "model_sha256": record.model_sha256,
        "dimension": record.dimension,
        "blob_sha256": record.sha256,
    }


def _build_provenance(made: Provenance) -> Values:
    return {
        "program": made.program,
        "model_id": made.model_id,
        "model_sha256": made.model_sha256,
        "settings": made.settings,
        "seed": made.seed,
        "device": made.device,
        "started": write_time(made.started),
        "ended": write_time(made.ended),
    }


@build_columns.register
def _(record: Comparison) -> Values:
    return {
        "id": record.id,
        "case_id": record.case_id,
        "at": write_time(record.at),
        "examiner": record.examiner,
        "probe_id": record.probe.evidence_id,
        "reference_id": record.reference.evidence_id,
        "score": record.score.value,
        "threshold": None if record.threshold is None else record.threshold.value,
        "decision": str(record.decision.decision),
        "log10_lr": record.lr.value,
        **_build_provenance(record.provenance),
    }


@build_columns.register
def _(record: Explanation) -> Values:
    return {
        "id": record.id,
        "comparison_id": record.comparison_id,
        "at": write_time(record.at),
        "examiner": record.examiner,
        **_build_provenance(record.provenance),
    }


@build_columns.register
def _(record: Opinion) -> Values:
    return {
        "id": record.id,
        "comparison_id": record.comparison_id,
        "at": write_time(record.at),
        "examiner": record.examiner,
        "scale": record.scale,
        "level": record.level,
        "supersedes": record.supersedes,
    }


@build_columns.register
def _(record: IssuedReport) -> Values:
    return {
        "id": record.id,
        "comparison_id": record.comparison_id,
        "at": write_time(record.at),
        "examiner": record.examiner,
        "sha256": record.sha256,
        "size": record.size,
        "signer": record.signer,
        "self_made": record.self_made,
    }


@build_columns.register
def _(record: Batch) -> Values:
    return {
        "id": record.id,
        "case_id": record.case_id,
        "at": write_time(record.at),
        "examiner": record.examiner,
        "pairs": len(record.pairs),
        "model_id": record.conditions.model,
    }


@build_columns.register
def _(record: BatchStep) -> Values:
    return {
        "id": record.id,
        "batch_id": record.batch_id,
        "at": write_time(record.at),
        "examiner": record.examiner,
        "kind": str(record.kind),
        "position": record.position,
        "comparison_id": record.comparison_id,
    }


_NONE: Final[tuple[str, ...]] = ()


def find_blobs(record: Record) -> tuple[str, ...]:
    """Return the SHA-256 of every stored blob that a record names."""
    if isinstance(record, EvidenceItem | TemplateRecord):
        return (record.sha256,)
    if isinstance(record, Comparison):
        return (record.probe.crop_sha256, record.reference.crop_sha256)
    if isinstance(record, Explanation):
        return tuple(stored.sha256 for stored in record.maps)
    return _NONE
