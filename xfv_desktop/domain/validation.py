"""Validation of an installation: stored results, the same steps run again, how far they agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from xfv_desktop.domain.terms import Pairs


class Agreement(StrEnum):
    """How a step's result on this machine relates to the stored one."""

    EXACT = "bit-exact"
    WITHIN = "within tolerance"
    DIFFERENT = "different"
    NOT_RUN = "not run"


@dataclass(frozen=True)
class StepCard:
    """A step of the main job: how deviations are measured, how large one may be, and why.

    ``tolerance`` is None where only equality counts; ``measure`` says in words what the
    deviation is, with its unit.
    """

    id: str
    title: str
    measure: str
    tolerance: float | None
    reason: str


@dataclass(frozen=True)
class StepCheck:
    """One step of one golden comparison, held against what was stored.

    ``deviation`` is in the step's own measure, None where there is no number; ``items`` is
    how many results were compared; ``detail`` says which differs most, or why it failed.
    """

    comparison: str
    step: str
    agreement: Agreement
    deviation: float | None
    tolerance: float | None
    items: int
    detail: str


@dataclass(frozen=True)
class GoldenFacts:
    """Where stored results come from: their name, hash, recognizer and the machine."""

    name: str
    sha256: str
    model_id: str
    model_sha256: str
    detector: str
    recorded: datetime
    program: str
    device: str
    machine: Pairs


@dataclass(frozen=True)
class Validation:
    """All golden comparisons run again on one machine.

    ``machine`` names the system, the device and its driver; ``versions`` are of everything
    that can change a result.
    """

    id: str
    examiner: str
    started: datetime
    ended: datetime
    program: str
    versions: Pairs
    machine: Pairs
    device: str
    golden: GoldenFacts
    cards: tuple[StepCard, ...]
    checks: tuple[StepCheck, ...]

    @property
    def agreement(self) -> Agreement:
        """The worst agreement of all checks; a step that did not run counts as different."""
        found = {check.agreement for check in self.checks}
        if found - {Agreement.EXACT, Agreement.WITHIN} or not found:
            return Agreement.DIFFERENT
        return Agreement.WITHIN if Agreement.WITHIN in found else Agreement.EXACT

    @property
    def ok(self) -> bool:
        """Whether everything is bit-exact or within its tolerance."""
        return self.agreement is not Agreement.DIFFERENT

    @property
    def first_difference(self) -> StepCheck | None:
        """The first step that differs, in the order of the work: where to look."""
        order = {card.id: number for number, card in enumerate(self.cards)}
        differing = [c for c in self.checks if c.agreement is Agreement.DIFFERENT]
        return min(differing, key=lambda check: order[check.step], default=None)


@dataclass(frozen=True)
class ValidationState:
    """Whether this installation is validated as it is now, and what changed if it is not.

    ``due`` says that a validation has to be run; ``text`` says why, or when the last one was.
    """

    due: bool
    text: str
    last: datetime | None = None
