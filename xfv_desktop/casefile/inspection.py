"""The check of a case: schema, triggers, chain, rows against the chain, stored bytes.

What it can find: a changed, added or missing row (each row's payload hash stands in its
audit entry), a column that no longer says what its payload says, a broken chain, changed or
missing bytes, missing triggers. What it cannot: audit entries cut off at the end together
with the rows they added, unless a head noted elsewhere is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, text

from xfv_desktop.casefile import audit
from xfv_desktop.casefile.codec import Record, decode, decode_as, digest
from xfv_desktop.casefile.database import begin_reading, translate_errors
from xfv_desktop.casefile.rows import build_columns, find_blobs
from xfv_desktop.casefile.schema import HEAD, read_revision
from xfv_desktop.casefile.tables import RECORD_TABLES, REPORT
from xfv_desktop.casefile.triggers import find_missing
from xfv_desktop.casefile.unit_of_work import Places
from xfv_desktop.domain import AuditEntry, CaseCheck, Finding, IssuedReport
from xfv_desktop.errors import CaseDamaged, RecordMissing
from xfv_desktop.progress import SILENT, Progress


@dataclass
class _Seen:
    """What the rows name, gathered while they are checked."""

    blobs: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def inspect_case(
    places: Places, *, progress: Progress = SILENT, expected_head: str | None = None
) -> CaseCheck:
    """Recompute everything a case can be checked by.

    Parameters
    ----------
    places : Places
        The case.
    progress : Progress
        Asked before every stored item.
    expected_head : str, optional
        A head noted outside the case, now or earlier.

    Returns
    -------
    CaseCheck
        With one finding per kind of check; problems never raise.

    Raises
    ------
    Cancelled
        When the person stops it.
    """
    findings = [_guard("schema", lambda: _check_schema(places))]
    entries: tuple[AuditEntry, ...] = ()
    seen = _Seen()
    try:
        with begin_reading(places.engine) as connection:
            findings.append(_guard("database", lambda: _check_database(connection)))
            findings.append(_guard("triggers", lambda: _check_triggers(connection)))
            entries = audit.read_entries(connection)
            findings.extend(audit.verify(entries, expected_head=expected_head))
            progress.step(0.1, "Checking the records")
            findings.append(_guard("records", lambda: _check_rows(connection, entries, seen)))
            findings.append(_guard("reports", lambda: _check_reports(connection, places)))
    except CaseDamaged as error:
        findings.append(Finding("audit chain", False, error.text))
    stored = _list_blobs(places)
    findings.append(_check_blobs(places, seen.blobs | set(stored), progress.part(0.2, 1.0)))
    findings.append(_describe_orphans(stored, seen.blobs))
    return CaseCheck(tuple(findings), len(entries), len(stored), _head_of(entries))


def _head_of(entries: Sequence[AuditEntry]) -> str:
    return entries[-1].hash if entries else audit.GENESIS


def _guard(name: str, check: Callable[[], Finding]) -> Finding:
    """Return a finding also where the database cannot even be read."""
    try:
        with translate_errors():
            return check()
    except CaseDamaged as error:
        return Finding(name, False, error.text)


def _conclude(name: str, problems: Sequence[str], good: str) -> Finding:
    more = f"; and {len(problems) - 5} more" if len(problems) > 5 else ""
    return Finding(name, not problems, ("; ".join(problems[:5]) + more) or good)


def _check_schema(places: Places) -> Finding:
    revision = read_revision(places.engine)
    return Finding("schema", revision == HEAD, f"revision {revision}, this program's is {HEAD}")


def _check_database(connection: Connection) -> Finding:
    said = [str(line) for line in connection.scalars(text("PRAGMA integrity_check")).all()]
    problems = [line for line in said if line != "ok"]
    strays = connection.execute(text("PRAGMA foreign_key_check")).all()
    problems.extend(f"a {row[0]} row refers to a {row[2]} that is not there" for row in strays)
    return _conclude("database", problems, "its pages and references are whole")


def _check_triggers(connection: Connection) -> Finding:
    problems = [f"{name} is missing or changed" for name in find_missing(connection)]
    return _conclude("triggers", problems, "every table refuses changes")


def _check_rows(connection: Connection, entries: Iterable[AuditEntry], seen: _Seen) -> Finding:
    claimed: dict[str, str] = {}
    for entry in entries:
        claimed.update(audit.read_rows(entry))
    for kind, table in RECORD_TABLES.items():
        for row in connection.execute(select(table).order_by(table.c.seq)).mappings():
            _check_row(kind, dict(row), claimed, seen)
    seen.problems.extend(f"{key} is gone" for key in sorted(claimed.keys() - seen.keys))
    return _conclude("records", seen.problems, f"records as the log has them: {len(claimed)}")


def _check_row(kind: str, row: dict[str, object], claimed: dict[str, str], seen: _Seen) -> None:
    key = f"{kind}/{row['id']}"
    seen.keys.add(key)
    payload = str(row["payload"])
    if key not in claimed:
        seen.problems.append(f"{key} is not in the audit log")
    elif claimed[key] != digest(payload.encode("utf-8", "surrogatepass")):
        seen.problems.append(f"{key} was changed")
    try:
        record: Record = decode(kind, payload)
    except CaseDamaged:
        seen.problems.append(f"{key} cannot be read")
        return
    seen.blobs.update(find_blobs(record))
    for name, value in build_columns(record).items():
        if row[name] != value:
            seen.problems.append(f"{key}: the column {name} does not fit its record")


def _check_reports(connection: Connection, places: Places) -> Finding:
    problems = []
    texts = connection.scalars(select(REPORT.c.payload).order_by(REPORT.c.seq)).all()
    for payload in texts:
        report = decode_as(IssuedReport, payload)
        try:
            data = places.locate_report(report).read_bytes()
        except OSError:
            problems.append(f"report {report.id} is missing")
            continue
        if digest(data) != report.sha256:
            problems.append(f"report {report.id} was changed on disk")
    return _conclude("reports", problems, f"reports as they were signed: {len(texts)}")


def _list_blobs(places: Places) -> tuple[str, ...]:
    return tuple(places.store.walk())


def _check_blobs(places: Places, hashes: set[str], progress: Progress) -> Finding:
    problems = []
    for sha256 in progress.over(
        sorted(hashes), total=len(hashes), text="Checking the stored items"
    ):
        try:
            places.store.get(sha256)
        except (CaseDamaged, RecordMissing) as error:
            problems.append(error.text)
    return _conclude("stored items", problems, f"items that have their hash: {len(hashes)}")


def _describe_orphans(stored: Iterable[str], named: set[str]) -> Finding:
    """Say how many stored items no record names; a killed program leaves such."""
    count = len(set(stored) - named)
    return Finding("unreferenced items", True, f"{count} stored items are named by no record")
