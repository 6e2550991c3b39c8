"""Everything a report prints, as records and bytes, and what is attached to it."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, TypeAlias

from xfv_desktop.domain import (
    AuditEntry,
    CaseInfo,
    Comparison,
    EvidenceItem,
    Explanation,
    FaithfulnessCurve,
    Opinion,
)
from xfv_desktop.errors import ReportError
from xfv_desktop.reporting.calibration_curves import FILE, CalibrationCurves, write_table

MANIFEST_NAME: Final = "manifest.json"
MANIFEST_SCHEMA: Final = "xfv-report-manifest"
MANIFEST_VERSION: Final = 1
_MEDIA_TYPES: Final = {"npy": "application/octet-stream", "csv": "text/csv"}
CURVE_COLUMNS: Final = (
    "method",
    "side",
    "polarity",
    "kind",
    "fill",
    "fraction of perturbed pixels [0..1]",
    "comparison score",
    "null band low (5 % of smoothed random rankings) [comparison score]",
    "null band high (95 % of smoothed random rankings) [comparison score]",
)

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


@dataclass(frozen=True, eq=False)
class ReportContent:
    """All that a report says; nothing is looked up or computed while it is laid out.

    Parameters
    ----------
    case : CaseInfo
        The case; its path is neither printed nor attached.
    comparison : Comparison
        Score, threshold, decision and likelihood ratio, each on its own.
    explanation : Explanation or None
        Maps and curves; None when none were made.
    evidence : tuple of EvidenceItem
        The items compared, in the order they are listed.
    opinions : tuple of Opinion
        The examiner's own statements on this comparison, oldest first.
    pictures : mapping of str to bytes
        PNG pictures. ``probe_landmarks``, ``reference_landmarks``: the whole picture with box
        and landmarks drawn; ``crop_probe``, ``crop_reference``: the face samples;
        ``map:<method>:<side>:<polarity>``: a map over its face sample, for the polarities
        similarity, dissimilarity and fused; ``scale:<polarity>`` (optional): the colour bar,
        its low end on the left.
    maps : mapping of str to bytes
        Raw maps as .npy bytes, keyed like ``maps/fggb_probe_signed.npy``; attached.
    audit : tuple of AuditEntry
        Excerpt of the case's log, oldest first.
    audit_head : str
        Hash of the log's last entry when the report was made.
    made_at : datetime
        When the report was made; aware.
    program : str
        Name and version of the program.
    map_smoothing : str
        What was done to the maps for display only, in words.
    map_scale : str
        Whether a colour scale belongs to one picture or is shared, in words.
    scale_limits : mapping of str to float
        Value at the end of the colour scale, by the picture's key ``map:...``.
    agreement_note : str
        What the agreement between methods says, or why there is none, in words.
    region_note : str
        Which atlas the regions come from, or why there are none, in words.
    override : str
        Who signs, when and why, although the recognizer is for research only; empty where
        nothing was overridden.
    calibration : CalibrationCurves or None
        The curves of the score set behind the likelihood ratio; attached.
    calibration_note : str
        Why they are missing although a likelihood ratio is reported.
    """

    case: CaseInfo
    comparison: Comparison
    explanation: Explanation | None
    evidence: tuple[EvidenceItem, ...]
    opinions: tuple[Opinion, ...]
    pictures: Mapping[str, bytes]
    maps: Mapping[str, bytes]
    audit: tuple[AuditEntry, ...]
    audit_head: str
    made_at: datetime
    program: str
    map_smoothing: str = ""
    map_scale: str = ""
    scale_limits: Mapping[str, float] = field(default_factory=dict)
    agreement_note: str = ""
    region_note: str = ""
    override: str = ""
    calibration: CalibrationCurves | None = None
    calibration_note: str = ""


@dataclass(frozen=True, eq=False)
class Attachment:
    """A file carried inside the report: flat name, bytes, and what it is."""

    name: str
    data: bytes
    media_type: str
    description: str

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, lower-case hexadecimal."""
        return digest(self.data)


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def format_time(moment: datetime) -> str:
    """Return a moment as UTC text, to the second, e.g. ``2026-03-01 12:00:00 UTC``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def dump_record(value: object) -> Json:
    """Return a record as plain JSON values.

    Times become ISO 8601 text in UTC; numbers that JSON cannot carry become text.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        return {f.name: dump_record(getattr(value, f.name)) for f in fields}
    if isinstance(value, Mapping):
        return {str(key): dump_record(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [dump_record(item) for item in value]
    return _dump_scalar(value)


def _dump_scalar(value: object) -> Json:
    """Return one value that has no parts as JSON."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if value is None or isinstance(value, bool | int):
        return value
    return str(value)


def dump_canonical(value: Json) -> bytes:
    """Return JSON with sorted keys and no spaces, UTF-8."""
    text = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return text.encode("utf-8", "backslashreplace")


def build_curves(content: ReportContent) -> dict[str, bytes]:
    """Return the curves as CSV files, one per method and side.

    The first row names columns and units; scores are in the comparison score's own range.

    Returns
    -------
    dict of str to bytes
        Keyed like ``curves/fggb_probe.csv``; UTF-8, CRLF line ends (RFC 4180).
    """
    curves = content.explanation.curves if content.explanation else ()
    groups: dict[str, list[FaithfulnessCurve]] = {}
    for curve in curves:
        groups.setdefault(f"curves/{curve.method}_{curve.side}.csv", []).append(curve)
    return {name: _write_csv(group) for name, group in sorted(groups.items())}


def _write_csv(curves: list[FaithfulnessCurve]) -> bytes:
    """Return the rows of some curves as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(CURVE_COLUMNS)
    for curve in curves:
        writer.writerows(_list_rows(curve))
    return text.getvalue().encode()


def _list_rows(curve: FaithfulnessCurve) -> list[list[str]]:
    """Return one row per step of a curve; band cells stay empty where no null was run."""
    null = curve.null if curve.null and curve.null.fill == curve.fill else None
    bands = {round(f, 6): (low, high) for f, low, high in (null.bands if null else ())}
    names = [curve.method, curve.side, curve.polarity, curve.kind, curve.fill]
    rows = []
    for fraction, score in zip(curve.fractions, curve.scores, strict=True):
        low, high = bands.get(round(fraction, 6), ("", ""))
        rows.append([*names, repr(fraction), repr(score), str(low), str(high)])
    return rows


def build_attachments(content: ReportContent) -> tuple[Attachment, ...]:
    """Return everything attached to the report, the manifest last.

    Raises
    ------
    ReportError
        When a map's bytes are not those that the explanation names.
    """
    files = _build_files(content)
    manifest = _describe(content, files=files)
    return (
        *files,
        Attachment(
            MANIFEST_NAME,
            manifest,
            "application/json",
            "Every hash, parameter, version, seed and device behind this report",
        ),
    )


def build_manifest(content: ReportContent) -> bytes:
    """Return the manifest: canonical JSON with every hash, parameter, version, seed, device.

    Raises
    ------
    ReportError
        When a map's bytes are not those that the explanation names.
    """
    return _describe(content, files=_build_files(content))


def _build_files(content: ReportContent) -> tuple[Attachment, ...]:
    """Return the attachments that the manifest lists, by name."""
    _check_maps(content)
    curves = content.calibration
    tables = {} if curves is None else {FILE: write_table(curves)}
    described = [
        (tables, "Tippett and cross-entropy curves of the calibration behind the ratio"),
        (content.maps, "Raw attribution map: float32, C order, face-sample pixels"),
        (build_curves(content), "Faithfulness curves with their null bands"),
    ]
    files = [
        # Readers write attachments to disk by name: no folders in it.
        Attachment(key.replace("/", "-"), data, _MEDIA_TYPES[key.rsplit(".", 1)[-1]], text)
        for group, text in described
        for key, data in group.items()
    ]
    return tuple(sorted(files, key=lambda file: file.name))


def _check_maps(content: ReportContent) -> None:
    """Refuse maps that the records do not know."""
    known = (
        {record.sha256 for record in content.explanation.maps} if content.explanation else set()
    )
    for key, data in content.maps.items():
        if not key.endswith(".npy") or digest(data) not in known:
            raise ReportError(
                f"The stored map {key} is not the one that the explanation names.",
                advice="Check the case (`xfv case check`), then make the explanation again.",
            )


def _describe(content: ReportContent, *, files: tuple[Attachment, ...]) -> bytes:
    """Return the manifest over some files."""
    case = dump_record(dataclasses.replace(content.case, path=""))
    manifest: Json = {
        "schema": {"name": MANIFEST_SCHEMA, "version": MANIFEST_VERSION},
        "made_at": dump_record(content.made_at),
        "program": content.program,
        "case": case,
        "comparison": dump_record(content.comparison),
        "explanation": dump_record(content.explanation),
        "evidence": dump_record(content.evidence),
        "opinions": dump_record(content.opinions),
        "override": content.override,
        "audit": {"head": content.audit_head, "excerpt": dump_record(content.audit)},
        "display": {
            "map_smoothing": content.map_smoothing,
            "map_scale": content.map_scale,
            "agreement_note": content.agreement_note,
            "region_note": content.region_note,
            "calibration_note": content.calibration_note,
            "scale_limits": dump_record(content.scale_limits),
            "pictures": {key: digest(data) for key, data in content.pictures.items()},
        },
        "attachments": [
            {
                "name": file.name,
                "sha256": file.sha256,
                "size": len(file.data),
                "media_type": file.media_type,
            }
            for file in files
        ],
    }
    return dump_canonical(manifest)
