"""Validations for tests, made without running anything."""

from __future__ import annotations

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
