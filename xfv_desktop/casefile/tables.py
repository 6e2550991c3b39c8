"""The tables of a case: append-only, named constraints, no type of a single engine.

Every record table has ``seq`` (order of writing), ``id`` and ``payload`` (the record as
canonical JSON); the other columns repeat what is searched for or must stand apart: score,
decision and likelihood ratio each have their own column. Times are ISO 8601 text in UTC.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, optional: bool = False, index: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=optional, index=index)


def _hash(name: str, *, index: bool = False) -> Column[Any]:
    return Column(name, String(64), nullable=False, index=index)


def _reference(name: str, target: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, Text, ForeignKey(target), nullable=optional, index=True)


def _provenance() -> tuple[Column[Any], ...]:
    return (
        _text("program"),
        _text("model_id"),
        _hash("model_sha256"),
        _text("settings"),
        Column("seed", BigInteger, nullable=False),
        _text("device"),
        _text("started"),
        _text("ended"),
    )


def _record_table(name: str, *columns: Column[Any]) -> Table:
    return Table(
        name,
        METADATA,
        Column("seq", Integer, primary_key=True, autoincrement=True),
        Column("id", Text, nullable=False, unique=True),
        _text("at"),
        *columns,
        _text("payload"),
    )


CASE_INFO: Final = _record_table(
    "case_info",
    _text("examiner"),
    _text("title"),
    _text("kind"),
    Column("synthetic", Boolean, nullable=False),
)
EVIDENCE: Final = _record_table(
    "evidence",
    _hash("sha256", index=True),
    Column("size", BigInteger, nullable=False),
    _text("media_type"),
    _text("name"),
    _text("role", optional=True),
)
TEMPLATE: Final = _record_table(
    "template",
    _hash("crop_sha256", index=True),
    _text("model_id"),
    _hash("model_sha256"),
    Column("dimension", Integer, nullable=False),
    _hash("blob_sha256"),
)
COMPARISON: Final = _record_table(
    "comparison",
    _reference("case_id", "case_info.id"),
    _text("examiner"),
    _reference("probe_id", "evidence.id"),
    _reference("reference_id", "evidence.id"),
    Column("score", Double, nullable=False),
    Column("threshold", Double, nullable=True),
    _text("decision"),
    Column("log10_lr", Double, nullable=True),
    *_provenance(),
)
EXPLANATION: Final = _record_table(
    "explanation",
    _reference("comparison_id", "comparison.id"),
    _text("examiner"),
    *_provenance(),
)
OPINION: Final = _record_table(
    "opinion",
    _reference("comparison_id", "comparison.id"),
    _text("examiner"),
    _text("scale"),
    _text("level"),
    _reference("supersedes", "opinion.id", optional=True),
)
REPORT: Final = _record_table(
    "report",
    _reference("comparison_id", "comparison.id"),
    _text("examiner"),
    _hash("sha256"),
    Column("size", BigInteger, nullable=False),
    _text("signer"),
    Column("self_made", Boolean, nullable=False),
)
BATCH: Final = _record_table(
    "batch",
    _reference("case_id", "case_info.id"),
    _text("examiner"),
    Column("pairs", Integer, nullable=False),
    _text("model_id"),
)
BATCH_STEP: Final = _record_table(
    "batch_step",
    _reference("batch_id", "batch.id"),
    _text("examiner"),
    _text("kind"),
    Column("position", Integer, nullable=True),
    _reference("comparison_id", "comparison.id", optional=True),
)
AUDIT: Final = Table(
    "audit",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _text("at"),
    _text("examiner"),
    _text("action"),
    _text("subject"),
    _text("details"),
    Column("previous", String(64), nullable=False, unique=True),
    Column("hash", String(64), nullable=False, unique=True),
)

# In the order in which rows may be written: what is referred to comes first.
RECORD_TABLES: Final = {
    table.name: table
    for table in (
        CASE_INFO,
        EVIDENCE,
        TEMPLATE,
        COMPARISON,
        EXPLANATION,
        OPINION,
        REPORT,
        BATCH,
        BATCH_STEP,
    )
}
