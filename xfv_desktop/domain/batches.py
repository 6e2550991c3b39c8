"""Queues of comparisons: what was asked for, and what became of each pair."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from xfv_desktop.domain.terms import Decision, Landmarks


class StepKind(StrEnum):
    """What happened to a queue: a pair compared, a pair failed, the rest given up."""

    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class SampleChoice:
    """Which face of which frame of which item goes into a comparison.

    ``face`` is None, ``largest``, ``central`` or a number as the detector lists them;
    ``landmarks`` (five points by hand) go before it; ``aligned`` takes the picture as the
    crop itself.
    """

    evidence_id: str
    frame: int = 0
    face: str | None = None
    landmarks: Landmarks | None = None
    aligned: bool = False


@dataclass(frozen=True)
class BatchConditions:
    """How a queue compares, fixed when it was made.

    ``threshold``, ``fmr`` and ``eer`` as for a single comparison; with none of them the
    settings' operating point counts.
    """

    model: str
    threshold: float | None
    fmr: float | None
    eer: bool
    device: str
    seed: int


@dataclass(frozen=True)
class Batch:
    """A queue of comparisons: pairs number ``probes`` and ``references`` from 0.

    ``settings`` is the snapshot of those settings that can change a result.
    """

    id: str
    case_id: str
    at: datetime
    examiner: str
    probes: tuple[SampleChoice, ...]
    references: tuple[SampleChoice, ...]
    pairs: tuple[tuple[int, int], ...]
    conditions: BatchConditions
    settings: str


@dataclass(frozen=True)
class BatchStep:
    """What became of one pair of a queue, or that the rest was given up.

    ``position`` numbers the queue's pairs and is None when the queue was cancelled; of
    several steps with one position the last counts. ``error`` and ``advice`` are what a
    failed pair's error said.
    """

    id: str
    batch_id: str
    at: datetime
    examiner: str
    kind: StepKind
    position: int | None = None
    comparison_id: str | None = None
    error: str = ""
    advice: str = ""


@dataclass(frozen=True)
class ComparisonSummary:
    """What a list shows of a comparison; the record itself holds the rest."""

    id: str
    at: datetime
    examiner: str
    probe_id: str
    reference_id: str
    model_id: str
    score: float
    threshold: float | None
    decision: Decision
    log10_lr: float | None
