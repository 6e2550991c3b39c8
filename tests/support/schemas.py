"""Make the program one of tomorrow, so that today's cases are older ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from xfv_desktop.casefile import inspection, schema

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("evidence", sa.Column("note", sa.Text(), nullable=True))
    {more}
"""


def install_next_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str = "pass"
) -> None:
    """Make the program one that knows a further revision, so that the case is an older one."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder)
    (folder / "versions" / "next_step.py").write_text(NEXT.format(head=schema.HEAD, more=more))
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    monkeypatch.setattr(schema, "HEAD", "9001")
    monkeypatch.setattr(inspection, "HEAD", "9001")
