"""Signed reports: preview, issue, verify; certificates for trying out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from xfv_desktop.domain import (
    Comparison,
    Explanation,
    FloatArray,
    IssuedReport,
    Polarity,
    Side,
    Uint8Array,
    VerificationStatus,
)
from xfv_desktop.errors import CaseNotWritable, DiskFull, MissingFile, ReportError
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.imaging import (
    build_scale_bar,
    draw_face,
    encode_npy,
    encode_png,
    overlay_map,
    resize_to_fit,
)
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.reporting import layout, signing, verification
from xfv_desktop.reporting.content import ReportContent
from xfv_desktop.workflow import queries
from xfv_desktop.workflow.free_space import REPORT, require_space
from xfv_desktop.workflow.overrides import describe_override, require_override
from xfv_desktop.workflow.receipts import state_methods, state_regions
from xfv_desktop.workflow.report_calibration import trace_behind
from xfv_desktop.workflow.workbench import PROGRAM, Workbench

_PICTURE_SIDE = 900
_OVERLAY_SIDE = 300
_OPACITY = 0.75
_SHOWN = (Polarity.SIMILARITY, Polarity.DISSIMILARITY, Polarity.FUSED)
_AUDIT_EXCERPT = 12
_ENOSPC = 28
# The smoothing each method's authors show their maps under.
DISPLAY_SMOOTHING = {"fggb": "gaussian 25x25 sigma 5", "xssab": "gaussian 5x5 sigma 5"}


@dataclass(frozen=True)
class SignerFiles:
    """A made certificate: the key with certificate (.p12) and the certificate (.pem)."""

    pkcs12: Path
    pem: Path


@dataclass(frozen=True)
class SignerKey:
    """A certificate file with its key (PKCS#12), and the passphrase; held in memory only."""

    pkcs12: Path
    passphrase: str = field(repr=False)


def preview_report(
    workbench: Workbench, case_path: Path, comparison_id: str, *, progress: Progress = SILENT
) -> bytes:
    """Return the report as an unsigned PDF.

    Raises
    ------
    NotDisclosed, RecordMissing
        When the comparison may not be shown, or there is none.
    """
    content = gather_content(workbench, case_path, comparison_id, progress=progress.part(0, 0.8))
    pdf = layout.render(content)
    progress.step(1.0, "Report laid out")
    return pdf


def issue_report(
    workbench: Workbench,
    case_path: Path,
    comparison_id: str,
    *,
    key: SignerKey,
    out: Path | None = None,
    progress: Progress = SILENT,
) -> IssuedReport:
    """Sign the report, check the signature, and keep the file with the case.

    Parameters
    ----------
    key : SignerKey
        The signer's certificate file and what opens it.
    out : path, optional
        Where a copy is written besides the case's own.

    Raises
    ------
    ExaminerMissing, NotDisclosed, RecordMissing
        When nobody is named, or the comparison may not be shown.
    WrongPassphrase, SignerError, MissingFile
        When the certificate cannot be used.
    OverrideMissing
        When the recognizer is for research only and its signer has logged no reason
        (`overrides.record_override`).
    """
    examiner = workbench.require_examiner()
    require_space(case_path, REPORT, purpose="signing the report")
    pkcs12 = read_file(key.pkcs12)
    signer = signing.describe_signer(pkcs12, key.passphrase)
    comparison = queries.read_comparison(workbench, case_path, comparison_id)
    require_override(workbench.case(case_path), comparison, examiner=examiner)
    pdf = preview_report(workbench, case_path, comparison_id, progress=progress.part(0, 0.6))
    progress.step(0.7, "Signing")
    at = workbench.clock()
    signed = signing.sign(
        pdf,
        pkcs12=pkcs12,
        passphrase=key.passphrase,
        reason="Report of a comparison",
        signed_at=at,
    )
    progress.step(0.9, "Keeping the report")
    case = workbench.case(case_path, write=True)
    report_id = workbench.new_id()
    report = IssuedReport(
        id=report_id,
        comparison_id=comparison_id,
        at=at,
        examiner=examiner,
        path=f"reports/{report_id}.pdf",
        sha256=hash_bytes(signed),
        size=len(signed),
        signer=signer.subject,
        self_made=signer.self_made,
    )
    with case.work(examiner=examiner, at=at) as work:
        work.add_report(report, signed)
        details = {"comparison": comparison_id, "sha256": report.sha256, "signer": signer.subject}
        work.record("report signed", report.id, details)
        work.commit()
    if out is not None:
        write_file(out, signed)
    return report


def verify_report(
    workbench: Workbench,
    pdf: Path,
    *,
    trust: Sequence[Path] = (),
    case: Path | None = None,
    progress: Progress = SILENT,
) -> VerificationStatus:
    """Say what can be said of a signed report.

    Parameters
    ----------
    pdf : path
        The report.
    trust : sequence of paths
        PEM certificates to trust besides the installation's list.
    case : path, optional
        The case that issued it; its record of the whole file's hash is then compared.

    Raises
    ------
    MissingFile, ReportError
        When there is no file, or it is no PDF.
    """
    data = read_file(pdf)
    progress.step(0.2, "Checking the signature")
    given = [*trust, *(Path(p) for p in workbench.settings.trusted_signers)]
    certificates = tuple(read_file(path) for path in given)
    expected = None if case is None else _expected_hash(workbench, case, data)
    return verification.verify(data, trust=certificates, expected_sha256=expected)


def create_signer(
    workbench: Workbench, name: str, *, passphrase: str, folder: Path
) -> SignerFiles:
    """Make a self-made examiner certificate for trying out, marked as such.

    Raises
    ------
    SignerError
        When the name is empty or the files exist already.
    CaseNotWritable
        When the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CaseNotWritable(f"The folder cannot be written: {error.strerror}.") from error
    files = SignerFiles(folder / "signer.p12", folder / "signer.pem")
    signing.create_signer(
        name,
        passphrase=passphrase,
        p12_path=files.pkcs12,
        pem_path=files.pem,
        valid_from=workbench.clock(),
    )
    return files


def gather_content(
    workbench: Workbench, case_path: Path, comparison_id: str, *, progress: Progress = SILENT
) -> ReportContent:
    """Return everything the report prints.

    The time printed is that of the newest record shown, so that equal records give an equal
    report.
    """
    case = workbench.case(case_path)
    comparison = queries.read_comparison(workbench, case_path, comparison_id)
    explanation = queries.read_explanation(workbench, case_path, comparison_id)
    progress.step(0.1, "Gathering the evidence")
    ids = {comparison.probe.evidence_id, comparison.reference.evidence_id}
    evidence = tuple(i for i in case.evidence_items() if i.id in ids)
    pictures = _draw_samples(workbench, case_path, comparison)
    progress.step(0.4, "Drawing the maps")
    maps: dict[str, bytes] = {}
    limits: dict[str, float] = {}
    if explanation is not None:
        raw = _read_maps(workbench, case_path, explanation)
        drawn = _draw_maps(workbench, case_path, comparison, explanation)
        pictures |= drawn.pictures
        limits = drawn.limits
        maps = {_name_map(key): encode_npy(values) for key, values in raw.items()}
    audit = case.audit_entries()
    curves, curves_note = trace_behind(workbench, comparison)
    return ReportContent(
        case=case.info,
        comparison=comparison,
        explanation=explanation,
        evidence=evidence,
        opinions=case.opinions(comparison_id),
        pictures=pictures,
        maps=maps,
        audit=audit[-_AUDIT_EXCERPT:],
        audit_head=audit[-1].hash,
        made_at=audit[-1].at,
        program=PROGRAM,
        map_smoothing=(
            "Pictures show smoothed maps: "
            + "; ".join(f"{m} {s}" for m, s in DISPLAY_SMOOTHING.items())
            + "."
        ),
        map_scale=(
            "Each picture has its own colour scale, from 0 to the largest magnitude in that "
            "picture; colours must not be compared between pictures."
        ),
        scale_limits=limits,
        agreement_note="" if explanation is None else state_methods(explanation),
        region_note="" if explanation is None else state_regions(comparison, explanation),
        override=describe_override(case, comparison),
        calibration=curves,
        calibration_note=curves_note,
    )


MapKey = tuple[str, Side, Polarity]


def _name_map(key: MapKey) -> str:
    return f"maps/{key[0]}_{key[1].value}_{key[2].value}.npy"


def _read_maps(
    workbench: Workbench, case_path: Path, explanation: Explanation
) -> Mapping[MapKey, FloatArray]:
    return {
        (r.method, r.side, r.polarity): queries.read_map(
            workbench, case_path, explanation.comparison_id, r
        )
        for r in explanation.maps
    }


def _draw_samples(
    workbench: Workbench, case_path: Path, comparison: Comparison
) -> dict[str, bytes]:
    pictures: dict[str, bytes] = {}
    for side, record in (("probe", comparison.probe), ("reference", comparison.reference)):
        image = queries.read_picture(workbench, case_path, record.evidence_id, frame=record.frame)
        drawn = image.pixels
        if record.face is not None:
            drawn = draw_face(drawn, box=record.face.box, landmarks=record.face.landmarks)
        pictures[f"{side}_landmarks"] = encode_png(resize_to_fit(drawn, longest=_PICTURE_SIDE))
        pictures[f"crop_{side}"] = encode_png(queries.read_crop(workbench, case_path, record))
    return pictures


@dataclass(frozen=True)
class _DrawnMaps:
    """Overlay pictures, and the value at the end of each one's colour scale."""

    pictures: dict[str, bytes]
    limits: dict[str, float]


def _draw_maps(
    workbench: Workbench, case_path: Path, comparison: Comparison, explanation: Explanation
) -> _DrawnMaps:
    crops = {
        Side.PROBE: queries.read_crop(workbench, case_path, comparison.probe),
        Side.REFERENCE: queries.read_crop(workbench, case_path, comparison.reference),
    }
    pictures = {f"scale:{p.value}": encode_png(build_scale_bar(p.value)) for p in _SHOWN}
    limits: dict[str, float] = {}
    for record in explanation.maps:
        if record.polarity in _SHOWN:
            values = queries.read_map(
                workbench,
                case_path,
                comparison.id,
                record,
                smoothing=DISPLAY_SMOOTHING.get(record.method, "none"),
            )
            picture = _draw_overlay(crops[record.side], values, record.polarity)
            key = f"map:{record.method}:{record.side.value}:{record.polarity.value}"
            pictures[key] = encode_png(picture)
            limits[key] = float(np.abs(values).max())
    return _DrawnMaps(pictures, limits)


def _draw_overlay(crop: Uint8Array, values: FloatArray, polarity: Polarity) -> Uint8Array:
    factor = max(1, round(_OVERLAY_SIDE / crop.shape[0]))
    large = np.repeat(np.repeat(crop, factor, axis=0), factor, axis=1)
    wide = np.repeat(np.repeat(values, factor, axis=0), factor, axis=1)
    return overlay_map(large, wide, polarity=polarity.value, opacity=_OPACITY)


def _expected_hash(workbench: Workbench, case_path: Path, data: bytes) -> str:
    """Return the hash the case recorded for this file, or say that it issued no such file."""
    reports = queries.list_reports(workbench, case_path)
    if not reports:
        raise ReportError("The case has issued no report.", advice="Name the case that issued it.")
    known = [r.sha256 for r in reports]
    # A copy may have been countersigned where the case was not at hand.
    found = [hash_bytes(data), hash_bytes(verification.cut_first_revision(data))]
    return next((digest for digest in found if digest in known), known[-1])


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises
    ------
    MissingFile
        When it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise MissingFile(f"The file {path} cannot be read: {error.strerror}.") from error


def write_file(path: Path, data: bytes) -> None:
    """Write a file owner-only, in one step.

    Raises
    ------
    DiskFull, CaseNotWritable
        When there is no room, or the folder cannot be written.
    """
    draft = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)
        draft.chmod(0o600)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        if error.errno == _ENOSPC:
            raise DiskFull("There is no room for the report.") from error
        raise CaseNotWritable(f"{path} cannot be written: {error.strerror}.") from error
