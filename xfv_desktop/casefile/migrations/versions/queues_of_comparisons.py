"""Queues of comparisons and what became of their pairs, append-only like the rest."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from xfv_desktop.casefile.triggers import write_triggers

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables, then close each against changes."""
    _make(
        "batch",
        _text("case_id"),
        _text("examiner"),
        sa.Column("pairs", sa.Integer(), nullable=False),
        _text("model_id"),
        _refer("batch", "case_id", "case_info"),
        indexed=("case_id",),
    )
    _make(
        "batch_step",
        _text("batch_id"),
        _text("examiner"),
        _text("kind"),
        sa.Column("position", sa.Integer(), nullable=True),
        _text("comparison_id", optional=True),
        _refer("batch_step", "batch_id", "batch"),
        _refer("batch_step", "comparison_id", "comparison"),
        indexed=("batch_id", "comparison_id"),
    )


def _text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=optional)


def _refer(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{target}")
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name)


def _make(name: str, *items: sa.schema.SchemaItem, indexed: tuple[str, ...]) -> None:
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
    for statement in write_triggers(name, dialect=op.get_context().dialect.name):
        op.execute(statement)
