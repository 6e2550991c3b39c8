"""The schema of a case: made, recognised and upgraded, with Alembic driven from code.

Alembic itself is imported only when there is something to do; a case that is up to date
costs one query.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Engine, inspect, text

from xfv_desktop.casefile.audit import Act, append, write_details
from xfv_desktop.casefile.codec import digest
from xfv_desktop.casefile.database import begin_reading, begin_writing
from xfv_desktop.casefile.snapshot import copy_database
from xfv_desktop.errors import CaseDamaged, CaseNotWritable, CaseTooNew, ExaminerMissing

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

HEAD: Final = "0002"
MIGRATIONS: Final = Path(__file__).parent / "migrations"


def create_schema(engine: Engine) -> None:
    """Bring an empty database to the newest schema."""
    with begin_writing(engine) as connection:
        migrate(connection, HEAD)


def read_revision(engine: Engine) -> str:
    """Return the schema's revision.

    Raises
    ------
    CaseDamaged
        When the file is not the database of a case.
    """
    with begin_reading(engine) as connection:
        if not inspect(connection).has_table("alembic_version"):
            raise CaseDamaged("The file case.sqlite is not the database of a case.")
        revisions = connection.scalars(text("SELECT version_num FROM alembic_version")).all()
    if len(revisions) != 1:
        raise CaseDamaged("The case does not say which schema it has.")
    return str(revisions[0])


def require_current(engine: Engine) -> None:
    """Refuse a case that would have to be upgraded before it is read.

    Raises
    ------
    CaseTooNew
        When a newer program wrote it.
    CaseNotWritable
        When an older program wrote it.
    """
    revision = read_revision(engine)
    if revision == HEAD:
        return
    _require_known(revision)
    raise CaseNotWritable(
        "The case was written by an older program and must be upgraded first.",
        advice="Open it once for writing; a copy of its database is kept.",
    )


def upgrade_schema(engine: Engine, path: Path, *, examiner: str, at: datetime) -> None:
    """Bring a case to the newest schema; the database is copied first, the act is audited.

    Parameters
    ----------
    engine : Engine
        A writing one.
    path : Path
        ``case.sqlite``; the copy lies beside it as ``case.sqlite.<revision>.<time>.bak``.
    examiner : str
        Who opened the case.
    at : datetime
        When.

    Raises
    ------
    CaseTooNew
        When a newer program wrote it.
    ExaminerMissing
        When an upgrade is due and nobody is named.
    """
    revision = read_revision(engine)
    if revision == HEAD:
        return
    _require_known(revision)
    if not examiner.strip():
        raise ExaminerMissing("The case must be upgraded, and nobody is named who does it.")
    copy = path.with_name(f"{path.name}.{revision}.{at:%Y%m%dT%H%M%S%f}.bak")
    copy_database(path, copy)
    details = {
        "from": revision,
        "to": HEAD,
        "copy": copy.name,
        "copy_sha256": digest(copy.read_bytes()),
    }
    with begin_writing(engine) as connection:
        migrate(connection, HEAD)
        act = Act(at, examiner, "case upgraded", "case", write_details(details, {}))
        append(connection, [act])


def _require_known(revision: str) -> None:
    known = {script.revision for script in open_scripts().walk_revisions()}
    if revision not in known:
        raise CaseTooNew(f"The case was written by a newer program (schema {revision}).")


def open_scripts() -> ScriptDirectory:
    """Return the revisions this program knows."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(MIGRATIONS))


def preload() -> None:
    """Import the migration library now; importing it holds Python's lock for a while."""
    import alembic.config
    import alembic.runtime.environment
    import alembic.script  # noqa: F401 - imported for later


def migrate(connection: Connection, revision: str) -> None:
    """Run the steps up to a revision inside the caller's transaction."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.runtime.migration import MigrationStep

    scripts = open_scripts()

    def find_steps(current: Any, _context: object) -> list[Any]:
        due = list(scripts.iterate_revisions(revision, current, implicit_base=True))
        return [
            MigrationStep.upgrade_from_script(scripts.revision_map, script)
            for script in reversed(due)
        ]

    with EnvironmentContext(Config(), scripts, fn=find_steps, destination_rev=revision) as steps:
        steps.configure(connection=connection)
        steps.run_migrations()
