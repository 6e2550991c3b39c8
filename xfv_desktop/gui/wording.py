"""How the window writes times, sizes, hashes and records as text."""

from __future__ import annotations

import json
from collections.abc import Sized
from datetime import datetime

from xfv_desktop.domain import CalibrationSet, Comparison, EvidenceItem, Side, Threshold
from xfv_desktop.gui import core_texts, numbers
from xfv_desktop.gui.numbers import format_count, format_number, format_short
from xfv_desktop.gui.terms import name_term, translate


def format_time(at: datetime) -> str:
    """Return UTC with the local offset beside it."""
    return numbers.format_time(at)


def format_size(size: int) -> str:
    """Return a file size in bytes and, where it helps, a larger unit."""
    return numbers.format_size(size)


def count_of(items: Sized, noun: str) -> str:
    """Return how many there are, with the noun in its number."""
    return f"{len(items)} {noun}{'' if len(items) == 1 else 's'}"


def describe_details(details: str) -> str:
    """Return an audit entry's JSON as readable pairs, hashes cut short."""
    try:
        values = json.loads(details)
    except ValueError:
        return details
    inner = values.get("details", values) if isinstance(values, dict) else values
    if not isinstance(inner, dict):
        return details
    return ", ".join(f"{name}: {_shorten(value)}" for name, value in inner.items())


def _shorten(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"{text[:12]}..." if len(text) >= 32 and text.isalnum() else text


def name_item(item: EvidenceItem) -> str:
    """Return a picture's name as the lists show it."""
    role = f"  [{name_term(item.role)}]" if item.role is not None else ""
    return f"{item.name}{role}"


def name_comparison(comparison: Comparison, items: tuple[EvidenceItem, ...]) -> str:
    """Return a comparison's line in a list: when, which pictures, which recognizer."""
    names = {item.id: item.name for item in items}
    probe = names.get(comparison.probe.evidence_id, name_term(Side.PROBE))
    reference = names.get(comparison.reference.evidence_id, name_term(Side.REFERENCE))
    at = numbers.format_minute(comparison.at)
    return f"{at}  {probe} \N{RIGHTWARDS ARROW} {reference}  ({comparison.model.name})"


def describe_threshold(threshold: Threshold | None) -> str:
    """Return the threshold with what it was fixed on."""
    if threshold is None:
        return translate(
            "Wording", "No threshold: this recognizer has no score set here and none was given."
        )
    text = translate("Wording", "Threshold {value} ({point}).")
    point = core_texts.translate(threshold.point)
    parts = [text.format(value=format_number(threshold.value), point=point)]
    for name, rate in (("FMR", threshold.fmr), ("FNMR", threshold.fnmr)):
        if rate is not None:
            text = translate(
                "Wording", "{name} {value} [{low}, {high}] of {trials} trials."
            ).format(
                name=name,
                value=_percent(rate.value),
                low=_percent(rate.low),
                high=_percent(rate.high),
                trials=format_count(rate.trials),
            )
            parts.append(text)
    if threshold.calibration is not None:
        parts.append(describe_set(threshold.calibration))
    return " ".join(parts)


def describe_set(calibration: CalibrationSet) -> str:
    """Return a score set's name, size and standing."""
    standing = translate("Wording", "no laboratory calibration")
    if calibration.laboratory:
        standing = translate("Wording", "laboratory calibration")
    text = translate(
        "Wording",
        "Set: {name}, {mated} mated and {non_mated} non-mated pairs of {subjects} subjects; "
        "{standing}. {statement}",
    )
    return text.format(
        name=calibration.name,
        mated=format_count(calibration.mated),
        non_mated=format_count(calibration.non_mated),
        subjects=format_count(calibration.subjects),
        standing=standing,
        statement=core_texts.translate(calibration.statement),
    )


def _percent(rate: float) -> str:
    """Return an error rate in percent; scores are never written so."""
    return f"{format_short(100 * rate)} %"
