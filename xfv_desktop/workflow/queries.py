"""Reads for screens and listings; machine results pass the disclosure policy here."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution import smoothing as display
from xfv_desktop.attribution.catalogue import ranking_source
from xfv_desktop.comparison import calibration
from xfv_desktop.domain import (
    AttributionMap,
    AuditEntry,
    CalibrationSet,
    CaseInfo,
    Comparison,
    DecodedImage,
    EvidenceItem,
    Explanation,
    FloatArray,
    IssuedReport,
    MapRecord,
    Opinion,
    Polarity,
    SampleRecord,
    Side,
    Uint8Array,
)
from xfv_desktop.errors import EvidenceError, RecordMissing
from xfv_desktop.evidence.decode import decode
from xfv_desktop.imaging import encode_png, rank_pixels, read_npy, resize_to_fit
from xfv_desktop.workflow import calibration_sets
from xfv_desktop.workflow.policy import may_disclose, require_disclosure
from xfv_desktop.workflow.workbench import Workbench


@dataclass(frozen=True, eq=False)
class Distributions:
    """Score densities of a score set: edges (B + 1,), mated (B,), non-mated (B,)."""

    edges: NDArray[np.float64]
    mated: NDArray[np.float64]
    non_mated: NDArray[np.float64]
    calibration: CalibrationSet


def read_info(workbench: Workbench, case_path: Path) -> CaseInfo:
    """Return the case's own record."""
    return workbench.case(case_path).info


def list_evidence(workbench: Workbench, case_path: Path) -> tuple[EvidenceItem, ...]:
    """Return all evidence items in the order they were taken in."""
    return workbench.case(case_path).evidence_items()


def read_picture(
    workbench: Workbench, case_path: Path, evidence_id: str, *, frame: int = 0
) -> DecodedImage:
    """Return the pixels of one frame of an item.

    Raises
    ------
    RecordMissing, CaseDamaged, FrameMissing
        When there is no such item or frame, or its bytes changed.
    """
    case = workbench.case(case_path)
    data = case.read_blob(case.evidence(evidence_id).sha256)
    return decode(data, frame=frame, limits=workbench.limits)


def read_thumbnail(
    workbench: Workbench, case_path: Path, evidence_id: str, *, longest: int = 256
) -> Uint8Array:
    """Return a small picture of an item, uint8 (H, W, 3) RGB; kept in the case's folder."""
    case = workbench.case(case_path)
    sha256 = case.evidence(evidence_id).sha256
    kept = case.find_thumbnail(sha256, longest)
    if kept is not None:
        # One that was damaged is made again.
        with suppress(EvidenceError):
            return decode(kept, frame=0, limits=workbench.limits).pixels
    image = read_picture(workbench, case_path, evidence_id)
    small = resize_to_fit(image.pixels, longest=longest)
    if case.writable:
        case.keep_thumbnail(sha256, longest, encode_png(small))
    return small


def list_comparisons(
    workbench: Workbench, case_path: Path, *, newest: int | None = None
) -> tuple[Comparison, ...]:
    """Return the comparisons this examiner may see, oldest first: all, or of so many newest."""
    case = workbench.case(case_path)
    return tuple(
        c
        for c in case.comparisons(newest=newest)
        if may_disclose(case.info, examiner=workbench.examiner, comparison_id=c.id)
    )


def _require(workbench: Workbench, case_path: Path, comparison_id: str) -> None:
    info = workbench.case(case_path).info
    require_disclosure(info, examiner=workbench.examiner, comparison_id=comparison_id)


def resolve_comparison(workbench: Workbench, case_path: Path, prefix: str) -> str:
    """Return the one comparison whose identifier starts with ``prefix``; "latest" works too.

    Raises
    ------
    RecordMissing
        When none or several do.
    """
    ids = [c.id for c in workbench.case(case_path).comparisons()]
    found = ids[-1:] if prefix == "latest" else [i for i in ids if i.startswith(prefix)]
    if len(found) != 1 or not prefix:
        raise RecordMissing(f"{len(found)} comparisons of the case start with '{prefix}'.")
    return found[0]


def read_comparison(workbench: Workbench, case_path: Path, comparison_id: str) -> Comparison:
    """Return one comparison.

    Raises
    ------
    NotDisclosed, RecordMissing
        When it may not be shown now, or there is none.
    """
    _require(workbench, case_path, comparison_id)
    return workbench.case(case_path).comparison(comparison_id)


def read_explanation(
    workbench: Workbench, case_path: Path, comparison_id: str
) -> Explanation | None:
    """Return the newest explanation of a comparison, or None.

    Raises
    ------
    NotDisclosed
        When it may not be shown now.
    """
    _require(workbench, case_path, comparison_id)
    found = workbench.case(case_path).explanations(comparison_id)
    return found[-1] if found else None


def read_crop(workbench: Workbench, case_path: Path, record: SampleRecord) -> Uint8Array:
    """Return the aligned crop of a sample, uint8 (H, W, 3) RGB."""
    data = workbench.case(case_path).read_blob(record.crop_sha256)
    return decode(data, frame=0, limits=workbench.limits).pixels


def read_map(
    workbench: Workbench,
    case_path: Path,
    comparison_id: str,
    record: MapRecord,
    *,
    smoothing: str = "none",
) -> FloatArray:
    """Return a stored map, float32 (H, W), raw or under a display smoothing.

    Raises
    ------
    NotDisclosed
        When it may not be shown now.
    """
    _require(workbench, case_path, comparison_id)
    values = read_npy(workbench.case(case_path).read_blob(record.sha256))
    raw = AttributionMap(record.method, record.side, record.polarity, values)
    return display.smooth_map(raw, smoothing).values


def list_smoothings() -> tuple[str, ...]:
    """Return the names of the display smoothings; "none" first."""
    return tuple(display.DISPLAY_SMOOTHINGS)


def read_ranking(
    workbench: Workbench,
    case_path: Path,
    explanation: Explanation,
    *,
    method: str,
    side: Side,
    polarity: Polarity,
) -> NDArray[np.int32]:
    """Return the pixel ranking behind the curves of a method, side and polarity.

    Raises
    ------
    NotDisclosed
        When the maps may not be shown now.
    RecordMissing
        When the explanation has no such map.
    """
    source, sign = ranking_source(method, polarity)
    for record in explanation.maps:
        if (record.method, record.side, record.polarity) == (method, side, source):
            values = read_map(workbench, case_path, explanation.comparison_id, record)
            return rank_pixels(sign * values)
    raise RecordMissing(f"The explanation has no {source} map of {method} for the {side}.")


def read_distributions(workbench: Workbench, comparison: Comparison) -> Distributions | None:
    """Return the score set's densities behind a comparison's threshold, if there is one."""
    scores = calibration_sets.find_behind(workbench, comparison)
    if scores is None:
        return None
    edges, mated, non_mated = calibration.distributions(scores, 120)
    return Distributions(edges, mated, non_mated, scores.facts)


def list_opinions(
    workbench: Workbench, case_path: Path, comparison_id: str
) -> tuple[Opinion, ...]:
    """Return the opinions on a comparison, oldest first."""
    return workbench.case(case_path).opinions(comparison_id)


def list_reports(workbench: Workbench, case_path: Path) -> tuple[IssuedReport, ...]:
    """Return the signed reports of a case, oldest first."""
    return workbench.case(case_path).reports()


def read_audit(workbench: Workbench, case_path: Path) -> tuple[AuditEntry, ...]:
    """Return the audit log, oldest first."""
    return workbench.case(case_path).audit_entries()
