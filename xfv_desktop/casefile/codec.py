"""Stored records to canonical JSON and back, exactly.

Canonical JSON: keys sorted, no blanks, UTF-8, floats in the shortest form that reads back
as the same double, no NaN or infinity, times in UTC. A stored payload is never rewritten
(its hash stands in the audit log): a field added to a record later needs a default, so that
older payloads stay readable.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter, ValidationError

from xfv_desktop.casefile.records import TemplateRecord
from xfv_desktop.domain import (
    AuditEntry,
    Batch,
    BatchStep,
    CaseCheck,
    CaseInfo,
    Comparison,
    EvidenceItem,
    Explanation,
    IssuedReport,
    Opinion,
)
from xfv_desktop.errors import CaseDamaged, InternalFault

Record = (
    CaseInfo
    | EvidenceItem
    | TemplateRecord
    | Comparison
    | Explanation
    | Opinion
    | IssuedReport
    | Batch
    | BatchStep
    | AuditEntry
    | CaseCheck
)
R = TypeVar("R")

KINDS: Final[dict[str, type[Record]]] = {
    "case_info": CaseInfo,
    "evidence": EvidenceItem,
    "template": TemplateRecord,
    "comparison": Comparison,
    "explanation": Explanation,
    "opinion": Opinion,
    "report": IssuedReport,
    "batch": Batch,
    "batch_step": BatchStep,
    "audit": AuditEntry,
    "check": CaseCheck,
}
_ADAPTERS: Final[dict[type[object], TypeAdapter[Any]]] = {}
_NAMES: Final = {cls: kind for kind, cls in KINDS.items()}


def kind_of(record: Record) -> str:
    """Return the kind under which a record is stored, a key of `KINDS`.

    Raises
    ------
    InternalFault
        When it is no stored record.
    """
    try:
        return _NAMES[type(record)]
    except KeyError:
        raise InternalFault(f"{type(record).__name__} is not a stored record.") from None


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def write_time(at: datetime) -> str:
    """Return a time as ISO 8601 text in UTC.

    Raises
    ------
    InternalFault
        When the time does not know its zone.
    """
    if at.utcoffset() is None:
        raise InternalFault("A time without a zone cannot be stored.")
    return at.astimezone(UTC).isoformat()


def _write_other(value: object) -> str:
    """Write what JSON has no form for; times only."""
    if isinstance(value, datetime):
        return write_time(value)
    raise TypeError(f"{type(value).__name__} has no stored form")


def write_canonical(value: object) -> str:
    """Return a value as canonical JSON text.

    Raises
    ------
    InternalFault
        When the value holds NaN, infinity, unpaired surrogates or anything that is not
        text, number, truth value, time, list or mapping.
    """
    try:
        text = json.dumps(
            value,
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
            allow_nan=False,
            default=_write_other,
        )
        text.encode("utf-8")
    except (TypeError, ValueError) as error:
        raise InternalFault(f"This value cannot be stored: {error}.") from error
    return text


def encode(record: Record) -> str:
    """Return a record as canonical JSON, having made sure that it reads back equal.

    Raises
    ------
    InternalFault
        When the record holds something that would not read back equal.
    """
    kind = kind_of(record)
    try:
        back = decode(kind, _write(record))
    except CaseDamaged as error:
        raise InternalFault(f"A {kind} record does not have its declared types.") from error
    if back != record:
        raise InternalFault(f"A {kind} record does not read back equal.")
    return _write(back)


def _write(record: Record) -> str:
    # Warnings off: a value of another type than declared fails the comparison in `encode`.
    return write_canonical(_adapter(type(record)).dump_python(record, warnings="none"))


def decode(kind: str, text: str) -> Record:
    """Return the record of a payload.

    Parameters
    ----------
    kind : str
        A key of `KINDS`.
    text : str
        What `encode` made.

    Raises
    ------
    CaseDamaged
        When the text is not a record of this kind.
    """
    if kind not in KINDS:
        raise InternalFault(f"There is no stored record named {kind}.")
    return decode_as(KINDS[kind], text)


def decode_as(cls: type[R], text: str) -> R:
    """Return the record of a payload whose class is known; see `decode`."""
    try:
        json.loads(text, parse_constant=_refuse_constant)
        record: R = _adapter(cls).validate_json(text, strict=True, extra="forbid")
    except ValueError as error:
        # The validation error quotes the payload, which may hold names: keep only its size.
        count = error.error_count() if isinstance(error, ValidationError) else 1
        raise CaseDamaged(
            f"A stored {cls.__name__} cannot be read ({count} problem(s))."
        ) from error
    return record


def _refuse_constant(name: str) -> float:
    """Refuse NaN and infinities, which JSON does not have."""
    raise ValueError(name)


def _adapter(cls: type[R]) -> TypeAdapter[R]:
    """Return the reader of a record class; building one takes milliseconds, hence kept."""
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = TypeAdapter(cls)
    return _ADAPTERS[cls]
