"""The audit log: a hash chain written in the same transaction as what it explains.

``hash = SHA-256(previous || canonical JSON of seq, at, examiner, action, subject, details)``
with ``previous`` as 64 hexadecimal digits in ASCII; the first entry's ``previous`` is 64
zeros. ``details`` is JSON itself: what the act was about, and the SHA-256 of the payload of
every row it added. Entries cut off at the end leave a chain that still verifies: only a
head kept outside the case (in a signed report, in a time-stamp) shows that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, insert, select

from xfv_desktop.casefile.codec import digest, write_canonical, write_time
from xfv_desktop.casefile.tables import AUDIT
from xfv_desktop.domain import AuditEntry, Finding
from xfv_desktop.errors import CaseDamaged

GENESIS: Final = "0" * 64


@dataclass(frozen=True)
class Act:
    """One act before it gets its place in the chain."""

    at: datetime
    examiner: str
    action: str
    subject: str
    details: str


def write_details(details: Mapping[str, object], rows: Mapping[str, str]) -> str:
    """Return an entry's details as canonical JSON.

    Parameters
    ----------
    details : mapping
        What the act was about; text and numbers.
    rows : mapping
        ``table/id`` of every row added -> SHA-256 of its payload.
    """
    return write_canonical({"details": dict(details), "rows": dict(rows)})


def read_rows(entry: AuditEntry) -> dict[str, str]:
    """Return ``table/id`` -> SHA-256 of payload of the rows that an entry added.

    Raises
    ------
    CaseDamaged
        When the details are not what `write_details` makes.
    """
    try:
        rows = json.loads(entry.details)["rows"]
        return {str(key): str(value) for key, value in rows.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CaseDamaged(f"The details of audit entry {entry.seq} cannot be read.") from error


def read_details(entry: AuditEntry) -> dict[str, object]:
    """Return what an entry's act was about.

    Raises
    ------
    CaseDamaged
        When the details are not what `write_details` makes.
    """
    try:
        return dict(json.loads(entry.details)["details"])
    except (ValueError, KeyError, TypeError) as error:
        raise CaseDamaged(f"The details of audit entry {entry.seq} cannot be read.") from error


def compute_hash(entry: AuditEntry) -> str:
    """Return the hash an entry must have, 64 hexadecimal digits."""
    rest = write_canonical(
        {
            "seq": entry.seq,
            "at": write_time(entry.at),
            "examiner": entry.examiner,
            "action": entry.action,
            "subject": entry.subject,
            "details": entry.details,
        }
    )
    return digest(entry.previous.encode() + rest.encode())


def chain(act: Act, *, seq: int, previous: str) -> AuditEntry:
    """Return an act as the entry that follows ``previous``."""
    draft = AuditEntry(
        seq, act.at, act.examiner, act.action, act.subject, act.details, previous, ""
    )
    return replace(draft, hash=compute_hash(draft))


def read_head(connection: Connection) -> tuple[int, str]:
    """Return the last entry's number and hash; 0 and `GENESIS` when there is none."""
    query = select(AUDIT.c.seq, AUDIT.c.hash).order_by(AUDIT.c.seq.desc()).limit(1)
    row = connection.execute(query).first()
    return (0, GENESIS) if row is None else (row.seq, row.hash)


def append(connection: Connection, acts: Iterable[Act]) -> tuple[AuditEntry, ...]:
    """Write acts at the end of the chain, inside the caller's transaction."""
    seq, previous = read_head(connection)
    entries = []
    for act in acts:
        seq += 1
        entry = chain(act, seq=seq, previous=previous)
        connection.execute(insert(AUDIT).values(**build_audit_row(entry)))
        entries.append(entry)
        previous = entry.hash
    return tuple(entries)


def build_audit_row(entry: AuditEntry) -> dict[str, object]:
    """Return an entry's columns."""
    return {
        "seq": entry.seq,
        "at": write_time(entry.at),
        "examiner": entry.examiner,
        "action": entry.action,
        "subject": entry.subject,
        "details": entry.details,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def read_entries(connection: Connection, *, action: str | None = None) -> tuple[AuditEntry, ...]:
    """Return the log, oldest first; with ``action`` only what was done under that name.

    Raises
    ------
    CaseDamaged
        When an entry's time cannot be read.
    """
    query = select(AUDIT).order_by(AUDIT.c.seq)
    if action is not None:
        query = query.where(AUDIT.c.action == action)
    rows = connection.execute(query).mappings()
    try:
        return tuple(
            AuditEntry(**{**row, "at": datetime.fromisoformat(row["at"])}) for row in rows
        )
    except (TypeError, ValueError) as error:
        raise CaseDamaged("The audit log holds an entry whose time cannot be read.") from error


def verify(
    entries: Sequence[AuditEntry], *, expected_head: str | None = None
) -> tuple[Finding, ...]:
    """Recompute the chain.

    Parameters
    ----------
    entries : sequence of AuditEntry
        The log, oldest first.
    expected_head : str, optional
        A head noted outside the case, now or earlier: it must be one of the chain's hashes.
        Without it nothing can be said about entries missing at the end.

    Returns
    -------
    tuple of Finding
        ``audit chain``, and ``audit head`` when one was expected.
    """
    problems = _find_breaks(entries)
    whole = f"number of entries: {len(entries)}; each fits the one before it"
    findings = [_summarise(problems, whole)]
    if expected_head is not None:
        there = any(entry.hash == expected_head for entry in entries)
        detail = (
            "the noted head is in the chain"
            if there
            else ("the noted head is not in the chain: entries were cut off or rewritten")
        )
        findings.append(Finding("audit head", there, detail))
    return tuple(findings)


def _summarise(problems: Sequence[str], good: str) -> Finding:
    detail = "; ".join(problems[:5]) if problems else good
    return Finding("audit chain", not problems, detail)


def _find_breaks(entries: Sequence[AuditEntry]) -> list[str]:
    problems = [] if entries else ["the log is empty"]
    previous = GENESIS
    for number, entry in enumerate(entries, start=1):
        if entry.seq != number:
            problems.append(f"entry {number} is missing or out of order (found {entry.seq})")
        if entry.previous != previous:
            problems.append(f"entry {entry.seq} does not follow the entry before it")
        if entry.hash != _compute_or_none(entry):
            problems.append(f"entry {entry.seq} was changed")
        previous = entry.hash
    return problems


def _compute_or_none(entry: AuditEntry) -> str | None:
    """Return the hash, or None for an entry that no hash could have been made of."""
    return compute_hash(entry) if entry.at.utcoffset() is not None else None
