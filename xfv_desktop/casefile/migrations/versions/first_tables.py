"""The first schema: records, audit log, and the triggers that keep both append-only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from xfv_desktop.casefile.triggers import write_triggers

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, then close each against changes."""
    _make_case_info()
    _make_evidence()
    _make_template()
    _make_comparison()
    _make_explanation()
    _make_opinion()
    _make_report()
    _make_audit()


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _hash(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(64), nullable=False)


def _provenance() -> tuple[sa.Column[str] | sa.Column[int], ...]:
    return (
        _text("program"),
        _text("model_id"),
        _hash("model_sha256"),
        _text("settings"),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        _text("device"),
        _text("started"),
        _text("ended"),
    )


def _refer(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}_{target}")
    )


def _make(name: str, *items: sa.schema.SchemaItem, indexed: tuple[str, ...] = ()) -> None:
    op.create_table(
        name,
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        _text("id"),
        _text("at"),
        *items,
        _text("payload"),
        sa.PrimaryKeyConstraint("seq", name=op.f(f"pk_{name}")),
        sa.UniqueConstraint("id", name=op.f(f"uq_{name}_id")),
    )
    for column in indexed:
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column])
    _close(name)


def _close(table: str) -> None:
    for statement in write_triggers(table, dialect=op.get_context().dialect.name):
        op.execute(statement)


def _make_case_info() -> None:
    _make(
        "case_info",
        _text("examiner"),
        _text("title"),
        _text("kind"),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
    )


def _make_evidence() -> None:
    _make(
        "evidence",
        _hash("sha256"),
        sa.Column("size", sa.BigInteger(), nullable=False),
        _text("media_type"),
        _text("name"),
        _text("role", optional=True),
        indexed=("sha256",),
    )


def _make_template() -> None:
    _make(
        "template",
        _hash("crop_sha256"),
        _text("model_id"),
        _hash("model_sha256"),
        sa.Column("dimension", sa.Integer(), nullable=False),
        _hash("blob_sha256"),
        indexed=("crop_sha256",),
    )


def _make_comparison() -> None:
    _make(
        "comparison",
        _text("case_id"),
        _text("examiner"),
        _text("probe_id"),
        _text("reference_id"),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("threshold", sa.Double(), nullable=True),
        _text("decision"),
        sa.Column("log10_lr", sa.Double(), nullable=True),
        *_provenance(),
        _refer("comparison", "case_id", "case_info"),
        _refer("comparison", "probe_id", "evidence"),
        _refer("comparison", "reference_id", "evidence"),
        indexed=("case_id", "probe_id", "reference_id"),
    )


def _make_explanation() -> None:
    _make(
        "explanation",
        _text("comparison_id"),
        _text("examiner"),
        *_provenance(),
        _refer("explanation", "comparison_id", "comparison"),
        indexed=("comparison_id",),
    )


def _make_opinion() -> None:
    _make(
        "opinion",
        _text("comparison_id"),
        _text("examiner"),
        _text("scale"),
        _text("level"),
        _text("supersedes", optional=True),
        _refer("opinion", "comparison_id", "comparison"),
        _refer("opinion", "supersedes", "opinion"),
        indexed=("comparison_id", "supersedes"),
    )


def _make_report() -> None:
    _make(
        "report",
        _text("comparison_id"),
        _text("examiner"),
        _hash("sha256"),
        sa.Column("size", sa.BigInteger(), nullable=False),
        _text("signer"),
        sa.Column("self_made", sa.Boolean(), nullable=False),
        _refer("report", "comparison_id", "comparison"),
        indexed=("comparison_id",),
    )


def _make_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        _text("at"),
        _text("examiner"),
        _text("action"),
        _text("subject"),
        _text("details"),
        _hash("previous"),
        _hash("hash"),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
        sa.UniqueConstraint("previous", name=op.f("uq_audit_previous")),
        sa.UniqueConstraint("hash", name=op.f("uq_audit_hash")),
    )
    _close("audit")
