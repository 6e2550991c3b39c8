"""Comparisons, explanations, opinions, reports and checks: what a case keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from xfv_desktop.domain.receipts import (
    DifferencePlacement,
    MapRegions,
    MethodAgreement,
    NullPlacement,
    SanityCheck,
)
from xfv_desktop.domain.samples import (
    MethodCard,
    ModelCard,
    SampleRecord,
)
from xfv_desktop.domain.terms import (
    CaseKind,
    CurveKind,
    Decision,
    Fill,
    Pairs,
    Polarity,
    Side,
)


@dataclass(frozen=True)
class ComparisonScore:
    """Output of the comparison, with its range; not a probability."""

    value: float
    metric: str = "cosine"
    low: float = -1.0
    high: float = 1.0
    direction: str = "higher means more similar"


@dataclass(frozen=True)
class ErrorRate:
    """A rate in [0, 1] with its interval and what it was counted on."""

    value: float
    low: float
    high: float
    trials: int
    level: float = 0.95


@dataclass(frozen=True)
class CalibrationSet:
    """The labelled comparisons behind a threshold or likelihood ratio."""

    name: str
    model_id: str
    model_sha256: str
    preprocessing: str
    mated: int
    non_mated: int
    subjects: int
    failures_to_acquire: int
    laboratory: bool
    statement: str


@dataclass(frozen=True)
class Threshold:
    """A score from which the system says match, with what it was fixed on.

    ``point`` names the operating point ("EER", "FMR 1 %", "FMR 0.1 %" or "given by hand");
    rates and set are None when the value was given by hand.
    """

    value: float
    point: str
    fmr: ErrorRate | None
    fnmr: ErrorRate | None
    calibration: CalibrationSet | None


@dataclass(frozen=True)
class ScoreSpread:
    """How far the score moves when the landmarks move within the detector's noise.

    ``low`` and ``high`` bound the central 95 % of ``draws`` re-aligned scores; ``sigma`` is
    the landmark noise per coordinate in pixels of the picture, one entry per side.
    """

    draws: int
    sigma: tuple[float, float]
    mean: float
    deviation: float
    low: float
    high: float
    seed: int
    rule: str


@dataclass(frozen=True)
class ComparisonDecision:
    """Match, non-match or undetermined, with the reason in words."""

    decision: Decision
    reason: str


@dataclass(frozen=True)
class LikelihoodRatio:
    """Evidential strength, log10, bounded; ``value`` is None when not reportable.

    ``reason`` says why not, or whether a bound was reached. ``h1`` and ``h2`` are the
    propositions. ``words`` says the bounded number on a verbal scale, which it names.
    """

    value: float | None
    low: float | None
    high: float | None
    lower_bound: float | None
    upper_bound: float | None
    bounded: bool
    method: str
    reason: str
    h1: str
    h2: str
    calibration: CalibrationSet | None
    words: str = ""


@dataclass(frozen=True)
class Provenance:
    """What made a result: program, model, settings, seed, device, times."""

    program: str
    versions: Pairs
    model_id: str
    model_sha256: str
    settings: str
    seed: int
    device: str
    device_name: str
    started: datetime
    ended: datetime


@dataclass(frozen=True)
class Comparison:
    """One comparison; score, decision and likelihood ratio are kept apart.

    Without a threshold (none calibrated, none given) the decision is undetermined.
    ``spread_note`` says how the spread came about, or why there is none.
    """

    id: str
    case_id: str
    at: datetime
    examiner: str
    model: ModelCard
    probe: SampleRecord
    reference: SampleRecord
    score: ComparisonScore
    spread: ScoreSpread | None
    spread_note: str
    threshold: Threshold | None
    decision: ComparisonDecision
    lr: LikelihoodRatio
    provenance: Provenance
    timings: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class MapRecord:
    """A stored raw map: .npy float32, little-endian, C order, under ``sha256``."""

    method: str
    side: Side
    polarity: Polarity
    smoothing: str
    sha256: str
    shape: tuple[int, int]
    minimum: float
    maximum: float
    parameters: Pairs


@dataclass(frozen=True)
class FaithfulnessCurve:
    """Score over the fraction of perturbed pixels, fractions (K,) from 0 to 1.

    ``area`` is the trapezoid integral of ``scores`` over ``fractions`` (score units). The
    ranking is that of `imaging.rank_pixels` on the map named by method, side and polarity.
    """

    method: str
    side: Side
    polarity: Polarity
    kind: CurveKind
    fill: Fill
    fractions: tuple[float, ...]
    scores: tuple[float, ...]
    area: float
    null: NullPlacement | None


@dataclass(frozen=True)
class Explanation:
    """Maps and curves of one comparison, made in one run, with their receipts.

    ``differences`` place Insertion minus Deletion among nulls, ``regions`` say where the
    signed maps lie, ``agreement`` how alike the methods are, ``sanity`` whether the maps
    depend on what they explain; ``sanity_note`` tells what stood in for another partner, or
    why nothing was checked.
    """

    id: str
    comparison_id: str
    at: datetime
    examiner: str
    methods: tuple[MethodCard, ...]
    maps: tuple[MapRecord, ...]
    curves: tuple[FaithfulnessCurve, ...]
    provenance: Provenance
    timings: tuple[tuple[str, float], ...]
    differences: tuple[DifferencePlacement, ...] = ()
    regions: tuple[MapRegions, ...] = ()
    agreement: tuple[MethodAgreement, ...] = ()
    sanity: tuple[SanityCheck, ...] = ()
    sanity_note: str = ""


@dataclass(frozen=True)
class CaseInfo:
    """A case: where it lies, what it is for, who opened it."""

    id: str
    path: str
    title: str
    kind: CaseKind
    created: datetime
    examiner: str
    synthetic: bool = False


@dataclass(frozen=True)
class Opinion:
    """The examiner's own statement; never derived from the score."""

    id: str
    comparison_id: str
    at: datetime
    examiner: str
    scale: str
    level: str
    text: str
    supersedes: str | None = None


@dataclass(frozen=True)
class AuditEntry:
    """One act, chained: ``hash = SHA-256(previous || canonical JSON of the rest)``."""

    seq: int
    at: datetime
    examiner: str
    action: str
    subject: str
    details: str
    previous: str
    hash: str


@dataclass(frozen=True)
class IssuedReport:
    """A signed report; ``sha256`` is of the whole file as it was written."""

    id: str
    comparison_id: str
    at: datetime
    examiner: str
    path: str
    sha256: str
    size: int
    signer: str
    self_made: bool


@dataclass(frozen=True)
class Finding:
    """Outcome of one check: passed, failed, or not checked (None)."""

    name: str
    passed: bool | None
    detail: str


@dataclass(frozen=True)
class SignatureStatus:
    """One signature of a report: whose field, by whom, when, at which level.

    ``trusted`` says whether it holds and leads to a certificate given as trusted, and
    ``statement`` why, or why not; ``covers`` which part of the file it covers.
    """

    field: str
    signer: str
    signed_at: str
    level: str
    trusted: bool
    covers: str = ""
    statement: str = ""


@dataclass(frozen=True)
class VerificationStatus:
    """What can be said of a signed report; each finding stands for itself.

    ``signer``, ``signed_at`` and ``level`` are those of the first signature, the
    examiner's; ``signatures`` lists them all, in the order they were made.
    """

    integrity: Finding
    coverage: Finding
    manifest: Finding
    signer_trust: Finding
    file_hash: Finding
    signer: str = ""
    signed_at: str = ""
    level: str = ""
    signatures: tuple[SignatureStatus, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order they are shown."""
        return (self.integrity, self.coverage, self.manifest, self.signer_trust, self.file_hash)

    @property
    def ok(self) -> bool:
        """Whether nothing failed and everything but the optional file hash was checked."""
        required = self.findings[:4]
        return all(f.passed is True for f in required) and self.file_hash.passed is not False


@dataclass(frozen=True)
class CaseCheck:
    """Outcome of recomputing a case's chain, rows and stored bytes."""

    findings: tuple[Finding, ...]
    entries: int
    blobs: int
    head: str = ""

    @property
    def ok(self) -> bool:
        """Whether every finding passed."""
        return all(f.passed is True for f in self.findings)
