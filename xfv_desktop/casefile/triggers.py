"""Triggers that make the tables append-only, for whichever program writes to them.

``INSERT OR REPLACE`` deletes the old row without firing SQLite's delete trigger unless the
connection has ``recursive_triggers=ON``; a foreign program need not have that, so an insert
trigger refuses a row whose key is taken.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, text

from xfv_desktop.errors import InternalFault

# What must never collide, per table. Frozen with the first revision; a later table adds a line.
KEYS: Final[dict[str, tuple[str, ...]]] = {
    "case_info": ("seq", "id"),
    "evidence": ("seq", "id"),
    "template": ("seq", "id"),
    "comparison": ("seq", "id"),
    "explanation": ("seq", "id"),
    "opinion": ("seq", "id"),
    "report": ("seq", "id"),
    "audit": ("seq", "previous", "hash"),
    "batch": ("seq", "id"),
    "batch_step": ("seq", "id"),
}
_PG_FUNCTION: Final = (
    "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the tables of a case are append-only'; END $$"
)


def name_triggers(table: str) -> tuple[str, str, str]:
    """Return the names of a table's three triggers."""
    return (f"tr_{table}_update", f"tr_{table}_delete", f"tr_{table}_replace")


def write_triggers(table: str, *, dialect: str) -> tuple[str, ...]:
    """Return the statements that make a table append-only.

    Parameters
    ----------
    table : str
        A key of `KEYS`.
    dialect : str
        ``sqlite`` or ``postgresql``.

    Raises
    ------
    InternalFault
        When the database engine is another one.
    """
    if dialect == "sqlite":
        return _write_sqlite(table)
    if dialect == "postgresql":
        return _write_postgresql(table)
    raise InternalFault(f"A case cannot be kept append-only on {dialect}.")


def _write_sqlite(table: str) -> tuple[str, ...]:
    update, delete, replace = name_triggers(table)
    taken = " OR ".join(f"{key} = NEW.{key}" for key in KEYS[table])
    refuse = f"SELECT RAISE(ABORT, '{table} is append-only')"
    # Table and column names come from KEYS above, never from outside.
    exists = f"EXISTS (SELECT 1 FROM {table} WHERE {taken})"  # noqa: S608 - names from KEYS
    return (
        f"CREATE TRIGGER {update} BEFORE UPDATE ON {table} BEGIN {refuse}; END",
        f"CREATE TRIGGER {delete} BEFORE DELETE ON {table} BEGIN {refuse}; END",
        f"CREATE TRIGGER {replace} BEFORE INSERT ON {table} WHEN {exists} BEGIN {refuse}; END",
    )


def _write_postgresql(table: str) -> tuple[str, ...]:
    # PostgreSQL has no INSERT OR REPLACE; the third way round is TRUNCATE.
    names = name_triggers(table)
    acts = (("UPDATE", "ROW"), ("DELETE", "ROW"), ("TRUNCATE", "STATEMENT"))
    return (
        _PG_FUNCTION,
        *(
            f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH {unit} "
            "EXECUTE FUNCTION refuse_change()"
            for name, (act, unit) in zip(names, acts, strict=True)
        ),
    )


def find_missing(connection: Connection) -> tuple[str, ...]:
    """Return the names of SQLite triggers that are not there as they were written."""
    query = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    present: dict[str, str] = {row.name: row.sql for row in connection.execute(query)}
    return tuple(
        name
        for table in KEYS
        for name, sql in zip(
            name_triggers(table), write_triggers(table, dialect="sqlite"), strict=True
        )
        if present.get(name) != sql
    )


def find_strange(connection: Connection) -> tuple[str, ...]:
    """Return the names of SQLite triggers and views that no case has."""
    query = text("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')")
    ours = {name for table in KEYS for name in name_triggers(table)}
    return tuple(sorted({str(name) for name in connection.scalars(query)} - ours))
