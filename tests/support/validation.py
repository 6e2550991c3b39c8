"""Validations for tests, made without running anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from xfv_desktop.domain.validation import Agreement, GoldenFacts, StepCheck, Validation
from xfv_desktop.workflow.golden_steps import STEPS

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def make_validation(agreement: Agreement) -> Validation:
    """Return a validation of one check that agrees so."""
    facts = GoldenFacts("set", "0" * 64, "m", "1" * 64, "dlib", NOON, "p", "cpu", ())
    check = StepCheck("pair", "embed", agreement, 0.1, 0.2, 1, "")
    made = {"versions": (), "machine": (), "device": "cpu", "golden": facts, "cards": STEPS}
    return Validation("1", "E", NOON, NOON, "p", checks=(check,), **made)


def make_run(agreements: Mapping[str, Agreement], *, number: int = 1) -> Validation:
    """Return a validation of two comparisons whose steps agree so, bit-exact where not said."""
    checks = [StepCheck("all", "weights", Agreement.EXACT, None, None, 1, "as stored")]
    for pair in ("000.jpg and 001.jpg", "002.jpg and 003.jpg"):
        for card in STEPS[1:]:
            agreement = agreements.get(card.id, Agreement.EXACT)
            deviation = 0.0 if agreement is Agreement.EXACT else 0.0012
            checks.append(
                StepCheck(pair, card.id, agreement, deviation, card.tolerance, 2, "in words")
            )
    plain = make_validation(Agreement.EXACT)
    return replace(
        plain,
        id=f"{number:032x}",
        ended=NOON.replace(minute=number),
        checks=tuple(checks),
        machine=(("system", "a system"), ("device", "a processor")),
        golden=replace(plain.golden, name="Fake network, synthetic heads"),
    )
