"""Lay a validation out as one page for the laboratory's file: table, machine, agreement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from xfv_desktop.domain.validation import Agreement, StepCard, StepCheck, Validation
from xfv_desktop.reporting.content import (
    MANIFEST_NAME,
    MANIFEST_SCHEMA,
    MANIFEST_VERSION,
    Attachment,
    Json,
    dump_canonical,
    dump_record,
    format_time,
)
from xfv_desktop.reporting.fields import add_fields
from xfv_desktop.reporting.layout import typeset

RECORD_NAME: Final = "validation.json"
_WORST: Final = (Agreement.DIFFERENT, Agreement.NOT_RUN, Agreement.WITHIN, Agreement.EXACT)
_READING: Final = (
    "Golden comparisons with stored results were run again on this machine. Bit-exact: the "
    "bytes are equal. Within tolerance: they are not, but the deviation is no larger than the "
    "stated tolerance, which other but correct arithmetic can cause. Different: it is larger, "
    "or the step failed. The page says that the installation computes what it computed where "
    "the set was recorded; it says nothing of error rates. Every comparison's checks and the "
    "reason for each tolerance are attached."
)
_MEANING: Final = {
    Agreement.EXACT: "Every step is bit-exact.",
    Agreement.WITHIN: "Every step is bit-exact or within its tolerance.",
    Agreement.DIFFERENT: "At least one step differs. Results made with this installation must "
    "not be relied on until that is explained.",
}


def render_validation(found: Validation) -> bytes:
    """Return the page as PDF, unsigned, with two empty signature fields.

    Equal content gives equal bytes.

    Parameters
    ----------
    found : Validation
        What the page says.

    Raises
    ------
    InternalFault
        When the template cannot be set.
    """
    attachments = _build_attachments(found)
    pdf = typeset(
        "validation.typ",
        data=_build_data(found, attachments),
        files={f"attachments/{file.name}": file.data for file in attachments},
        moment=found.ended,
    )
    return add_fields(pdf)


def _build_attachments(found: Validation) -> tuple[Attachment, ...]:
    """Return the whole record, and the manifest that lists it."""
    record = Attachment(
        RECORD_NAME,
        dump_canonical(_dump(found)),
        "application/json",
        "Every check of every golden comparison, with tolerances and their reasons",
    )
    entry: Json = {
        "name": record.name,
        "sha256": record.sha256,
        "size": len(record.data),
        "media_type": record.media_type,
    }
    manifest: Json = {
        "schema": {"name": MANIFEST_SCHEMA, "version": MANIFEST_VERSION},
        "kind": "validation",
        "made_at": dump_record(found.ended),
        "program": found.program,
        "attachments": [entry],
    }
    listing = Attachment(
        MANIFEST_NAME, dump_canonical(manifest), "application/json", "The attachment's hash"
    )
    return record, listing


def _dump(found: Validation) -> Json:
    whole = dump_record(found)
    stated = {"agreement": found.agreement.value, "ok": found.ok}
    return {**whole, **stated} if isinstance(whole, dict) else whole


def _build_data(found: Validation, attachments: Sequence[Attachment]) -> Json:
    first = found.first_difference
    where = "" if first is None else f"First: {first.step}, {first.comparison}. {first.detail}"
    return {
        "title": f"Validation of an installation, {format_time(found.ended)}",
        "author": found.examiner,
        "description": f"Validation {found.id}, {found.program}",
        "made": f"Run {format_time(found.ended)} with {found.program}",
        "agreement": found.agreement.value,
        "meaning": _MEANING[found.agreement],
        "where": _shorten(where, 240),
        "ok": found.ok,
        "facts": _list_facts(found),
        "machine": [_row(name, _shorten(value, 110)) for name, value in found.machine],
        "versions": ", ".join(f"{name} {version}" for name, version in found.versions),
        "steps": [_summarise(card, found.checks) for card in found.cards],
        "reading": _READING,
        "attachments": [
            {
                "name": file.name,
                "sha256": file.sha256,
                "relationship": "supplement",
                "media_type": file.media_type,
                "description": file.description,
            }
            for file in attachments
        ],
    }


def _list_facts(found: Validation) -> list[Json]:
    golden = found.golden
    names = {check.comparison for check in found.checks if check.step != "weights"}
    return [
        _row("Validation", f"{found.id}, by {_shorten(found.examiner, 60)}"),
        _row("Golden set", f"{_shorten(golden.name, 80)}, {len(names)} comparisons"),
        _row("SHA-256 of the set", golden.sha256),
        _row("Recorded", f"{format_time(golden.recorded)} with {golden.program}, {golden.device}"),
        _row("Recognizer", f"{golden.model_id}, SHA-256 {golden.model_sha256}"),
        _row("Detector", golden.detector),
    ]


def _row(name: str, value: str) -> Json:
    return {"name": name, "value": value}


def _summarise(card: StepCard, checks: Sequence[StepCheck]) -> Json:
    """Return one step over all comparisons: the worst of them."""
    mine = [check for check in checks if check.step == card.id]
    worst = next((g for g in _WORST if any(c.agreement is g for c in mine)), None)
    known = [check.deviation for check in mine if check.deviation is not None]
    return {
        "title": card.title,
        "measure": card.measure,
        "agreement": "not part of the set" if worst is None else worst.value,
        "deviation": f"{max(known):.2g}" if known else "",
        "tolerance": "equality" if card.tolerance is None else f"{card.tolerance:g}",
        "items": str(sum(check.items for check in mine)),
    }


def _shorten(text: str, length: int) -> str:
    """Return a text on one line, cut where the page could not hold it."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "\u2026"
