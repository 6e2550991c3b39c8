"""The stable documents the program hands to other programs: plain dictionaries.

`document_comparison` is what ``xfv compare --json`` prints and ``comparison.json`` holds;
its ``schema`` changes when a field changes its meaning or goes away; new fields may come.

An explanation's receipts in it: ``regions`` (per method and side the shares of area, of
positive and of negative attribution, and their concentrations, region by region),
``agreement`` (per two methods, side and polarity the rank correlation of the blurred maps and
the overlap of their top areas), ``sanity`` (per method, side and check the correlation, the
stages of the randomisation, verdict and words) and ``differences`` (Insertion minus Deletion
among nulls). ``statements`` holds one sentence for each that reads it as a whole. Lists are
empty and sentences say why where something was not made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from xfv_desktop.domain import (
    Comparison,
    DifferencePlacement,
    Explanation,
    FaithfulnessCurve,
    MapRecord,
    MapRegions,
    SampleRecord,
    SanityCheck,
)

SCHEMA = "xfv.comparison/1"


def document(record: Any) -> Any:
    """Return a record as JSON-ready values: names, numbers, lists and dictionaries."""
    if is_dataclass(record) and not isinstance(record, type):
        return {key: document(value) for key, value in asdict(record).items()}
    if isinstance(record, Mapping):
        return {str(key): document(value) for key, value in record.items()}
    if isinstance(record, (list, tuple)):
        return [document(value) for value in record]
    if isinstance(record, Enum):
        return record.value
    if isinstance(record, datetime):
        return record.isoformat()
    return record


def name_map(record: MapRecord) -> str:
    """Return the file name of a raw map, relative to the output folder."""
    return f"maps/{record.method}_{record.side.value}_{record.polarity.value}.npy"


def document_comparison(
    comparison: Comparison, explanation: Explanation | None, *, with_files: bool
) -> dict[str, Any]:
    """Return a comparison and its explanation as one document.

    Parameters
    ----------
    comparison : Comparison
        What was compared.
    explanation : Explanation or None
        Its maps and curves.
    with_files : bool
        Whether the maps lie as files in the output folder; their ``path`` is None otherwise.
    """
    spread = comparison.spread
    model = comparison.model
    return {
        "schema": SCHEMA,
        "id": comparison.id,
        "at": comparison.at.isoformat(),
        "examiner": comparison.examiner,
        "score": comparison.score.value,
        "metric": comparison.score.metric,
        "spread": None if spread is None else document(spread),
        "spread_note": comparison.spread_note,
        "threshold": _document_threshold(comparison),
        "decision": comparison.decision.decision.value,
        "decision_reason": comparison.decision.reason,
        "lr": document(comparison.lr),
        "model": {
            "id": model.id,
            "name": model.name,
            "sha256": model.sha256,
            "source_sha256": model.source_sha256,
            "licence": model.licence,
            "training_data": model.training_data,
            "research_only": model.research_only,
            "notes": model.notes,
        },
        "probe": _document_sample(comparison.probe),
        "reference": _document_sample(comparison.reference),
        "maps": [_document_map(m, with_files=with_files) for m in _maps(explanation)],
        "curves": [_document_curve(c) for c in explanation.curves] if explanation else [],
        "methods": [document(card) for card in explanation.methods] if explanation else [],
        **_document_receipts(comparison, explanation),
        "seed": comparison.provenance.seed,
        "device": comparison.provenance.device,
        "device_name": comparison.provenance.device_name,
        "versions": dict(comparison.provenance.versions),
        "settings": comparison.provenance.settings,
        "timings": _document_timings(comparison, explanation),
    }


def _maps(explanation: Explanation | None) -> tuple[MapRecord, ...]:
    return explanation.maps if explanation else ()


def _document_threshold(comparison: Comparison) -> dict[str, Any] | None:
    threshold = comparison.threshold
    if threshold is None:
        return None
    return {
        "value": threshold.value,
        "point": threshold.point,
        "fmr": None if threshold.fmr is None else threshold.fmr.value,
        "set": None if threshold.calibration is None else threshold.calibration.name,
        "fmr_interval": document(threshold.fmr),
        "fnmr_interval": document(threshold.fnmr),
        "calibration": document(threshold.calibration),
    }


def _document_sample(record: SampleRecord) -> dict[str, Any]:
    return {
        "evidence_id": record.evidence_id,
        "sha256": record.sha256,
        "width": record.width,
        "height": record.height,
        "frame": record.frame,
        "decoding": list(record.decoding),
        "choice": record.choice,
        "faces_found": record.faces_found,
        "face": document(record.face),
        "transform": document(record.transform),
        "crop": {"sha256": record.crop_sha256, "shape": list(record.crop_shape)},
        "quality": document(record.quality),
    }


def _document_map(record: MapRecord, *, with_files: bool) -> dict[str, Any]:
    return {
        "method": record.method,
        "side": record.side.value,
        "polarity": record.polarity.value,
        "smoothing": record.smoothing,
        "path": name_map(record) if with_files else None,
        "sha256": record.sha256,
        "shape": list(record.shape),
        "min": record.minimum,
        "max": record.maximum,
        "parameters": dict(record.parameters),
    }


def _document_curve(curve: FaithfulnessCurve) -> dict[str, Any]:
    values: dict[str, Any] = document(curve)
    return values


def _document_receipts(comparison: Comparison, explanation: Explanation | None) -> dict[str, Any]:
    if explanation is None:
        return {"regions": [], "agreement": [], "sanity": [], "differences": [], "statements": {}}
    # Late: they come with OpenCV, and listings need this module without it.
    from xfv_desktop.workflow.receipts import state_methods, state_regions

    return {
        "regions": [_document_regions(one) for one in explanation.regions],
        "agreement": [document(one) for one in explanation.agreement],
        "sanity": [_document_check(one) for one in explanation.sanity],
        "differences": [_document_difference(one) for one in explanation.differences],
        "statements": {
            "regions": state_regions(comparison, explanation),
            "agreement": state_methods(explanation),
            "sanity": explanation.sanity_note,
        },
    }


def _document_regions(regions: MapRegions) -> dict[str, Any]:
    shares = [
        {
            **document(share),
            "positive_concentration": share.positive_concentration,
            "negative_concentration": share.negative_concentration,
        }
        for share in regions.shares
    ]
    return {"method": regions.method, "side": regions.side.value, "shares": shares}


def _document_check(check: SanityCheck) -> dict[str, Any]:
    stages = [{"stage": name, "correlation": value} for name, value in check.stages]
    return {**document(check), "stages": stages}


def _document_difference(placed: DifferencePlacement) -> dict[str, Any]:
    differences = {fill.value: value for fill, value in placed.differences}
    return {**document(placed), "differences": differences}


def _document_timings(comparison: Comparison, explanation: Explanation | None) -> dict[str, float]:
    timings = dict(comparison.timings)
    for name, seconds in explanation.timings if explanation else ():
        timings[f"explain {name}"] = seconds
    return timings
