"""Saved calibrations as records to look at: facts, operating points, curves, strata."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from xfv_desktop.comparison import calibration
from xfv_desktop.comparison.evaluation import (
    EntropyCurve,
    Evaluation,
    PavCurve,
    TippettCurve,
    evaluate,
)
from xfv_desktop.comparison.score_set import ScoreSet
from xfv_desktop.comparison.score_set_files import read_card
from xfv_desktop.domain import CalibrationSet, ErrorRate, ModelCard, Pairs, Threshold
from xfv_desktop.errors import CalibrationError, CaseNotWritable
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.resources import find
from xfv_desktop.workflow import calibration_report
from xfv_desktop.workflow.calibration import CalibrationOptions, calibrate
from xfv_desktop.workflow.calibration_sets import find_folder
from xfv_desktop.workflow.calibration_strata import Stratum
from xfv_desktop.workflow.free_space import require_space
from xfv_desktop.workflow.workbench import Workbench

__all__ = [
    "CalibrationEntry",
    "CalibrationView",
    "EntropyCurve",
    "Histogram",
    "PavCurve",
    "TippettCurve",
    "keep_measurements",
    "list_calibrations",
    "list_columns",
    "list_provenance",
    "measure",
    "read_calibration",
    "read_strata",
]
_BINS = 60
# Templates of some ten thousand pictures and the set itself.
_ROOM = 64 * 2**20
_MEASURED = "measured"
Row = tuple[float, ...]


@dataclass(frozen=True)
class CalibrationEntry:
    """One score set of a recognizer, as a list shows it.

    Attributes
    ----------
    path : Path
        Its card.
    facts : CalibrationSet
        What it says of itself.
    own : bool
        Made on this installation; else it comes with the program.
    kept : datetime
        When its file was written, UTC.
    equal_error : Threshold or None
        Threshold and rates at the EER, where the set has that point.
    """

    path: Path
    facts: CalibrationSet
    own: bool
    kept: datetime
    equal_error: Threshold | None = None


@dataclass(frozen=True)
class Histogram:
    """Densities of mated and non-mated scores: edges (B + 1,), densities (B,)."""

    edges: Row
    mated: Row
    non_mated: Row


@dataclass(frozen=True)
class CalibrationView:
    """A score set with its curves; strata are those kept when it was measured."""

    entry: CalibrationEntry
    thresholds: tuple[Threshold, ...]
    histogram: Histogram
    curves: Evaluation
    strata: tuple[Stratum, ...]
    ratio_note: str
    cllr: float | None
    cllr_min: float
    notes: Pairs


def list_calibrations(workbench: Workbench, card: ModelCard) -> tuple[CalibrationEntry, ...]:
    """Return the score sets made with a recognizer's weights, own ones first.

    A set whose card cannot be read is left out; `xfv diagnostics` names it.
    """
    places = ((find_folder(workbench), True), (find("calibration"), False))
    found = []
    for folder, own in places:
        # A recognizer's plain set before those that are bound to a detector.
        for path in sorted(folder.glob("*.json"), key=lambda one: one.stem):
            entry = _read_entry(path, own=own)
            if entry is not None and entry.facts.model_sha256 == card.sha256:
                found.append(entry)
    return tuple(found)


def _read_entry(path: Path, *, own: bool) -> CalibrationEntry | None:
    try:
        card = read_card(path)
        facts = CalibrationSet(**card["facts"])
        points = [one for one in card["thresholds"] if one["point"] == "EER"]
        kept = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        found = _restore_point(points[0], facts) if points else None
    except (CalibrationError, OSError, KeyError, TypeError):
        return None
    return CalibrationEntry(path, facts, own, kept, found)


def _restore_point(fields: Mapping[str, Any], facts: CalibrationSet) -> Threshold:
    fmr, fnmr = (ErrorRate(**fields[name]) for name in ("fmr", "fnmr"))
    return Threshold(fields["value"], fields["point"], fmr, fnmr, facts)


def read_calibration(entry: CalibrationEntry, *, progress: Progress = SILENT) -> CalibrationView:
    """Return a score set's curves and operating points.

    Raises
    ------
    CalibrationError
        When it is damaged.
    """
    progress.step(0.1, "Reading the score set")
    made = calibration.load(entry.path)
    progress.step(0.3, "Tracing its curves")
    return CalibrationView(
        entry=entry,
        thresholds=made.thresholds,
        histogram=_count_scores(made),
        curves=evaluate(made),
        strata=read_strata(entry.path),
        ratio_note=_describe_ratio(made),
        cllr=made.cllr,
        cllr_min=made.cllr_min,
        notes=made.notes,
    )


def _count_scores(made: ScoreSet) -> Histogram:
    edges, mated, other = calibration.distributions(made, _BINS)
    edges, mated, other = (np.asarray(one, np.float64) for one in (edges, mated, other))
    return Histogram(tuple(edges.tolist()), tuple(mated.tolist()), tuple(other.tolist()))


def _describe_ratio(made: ScoreSet) -> str:
    if made.calibrator is None:
        return f"Likelihood ratios are not reportable: {made.calibrator_note}"
    return (
        f"log10 likelihood ratios from {made.calibrator.lower:.2f} to "
        f"{made.calibrator.upper:.2f} (ELUB); Cllr {made.cllr:.4f}, Cllr_min "
        f"{made.cllr_min:.4f}, both on the set itself."
    )


def measure(
    workbench: Workbench, options: CalibrationOptions, *, progress: Progress = SILENT
) -> CalibrationEntry:
    """Calibrate, keep what was measured by quality beside the set, and return its entry.

    Raises
    ------
    XfvError
        As `calibrate` does.
    """
    require_space(workbench.folders.cache, _ROOM, purpose="the calibration")
    found = calibrate(workbench, options, progress=progress)
    keep_measurements(found.path, calibration_report.build_document(found))
    entry = _read_entry(found.path, own=True)
    if entry is None:
        raise CalibrationError("The score set that was just written cannot be read.")
    return entry


def keep_measurements(path: Path, full: Mapping[str, Any]) -> Path:
    """Keep a calibration's document, without curves, for the page that shows its strata.

    It lies in a folder of its own, because every JSON file beside the sets is taken for one.

    Raises
    ------
    CaseNotWritable
        When the folder cannot be written.
    """
    target = _find_measured(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({k: v for k, v in full.items() if k != "curves"}, ensure_ascii=False)
        target.write_text(text + "\n", encoding="utf-8")
        target.chmod(0o600)
    except OSError as error:
        raise CaseNotWritable(f"The measurements cannot be written: {error.strerror}.") from error
    return target


def _find_measured(path: Path) -> Path:
    return path.parent / _MEASURED / path.name


def read_strata(path: Path) -> tuple[Stratum, ...]:
    """Return a set's error rates by quality; none where they were not kept."""
    try:
        kept = json.loads(_find_measured(path).read_text(encoding="utf-8"))
        return tuple(_restore(one) for one in kept["strata"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _restore(fields: Mapping[str, Any]) -> Stratum:
    rates = {
        name: None if fields[name] is None else ErrorRate(**fields[name])
        for name in ("eer", "fmr", "fnmr")
    }
    return Stratum(**{**fields, **rates})


def list_columns(view: CalibrationView) -> dict[str, tuple[tuple[str, Row], ...]]:
    """Return every plot's data as named columns of equal length, by the plot's name."""
    det, hist = view.curves.det, view.histogram
    found: dict[str, tuple[tuple[str, Row], ...]] = {
        "histogram": (
            ("score_from", hist.edges[:-1]),
            ("score_to", hist.edges[1:]),
            ("mated_density", hist.mated),
            ("non_mated_density", hist.non_mated),
        ),
        "det": (("threshold", det.thresholds), ("fmr", det.fmr), ("fnmr", det.fnmr)),
    }
    tippett, entropy, pav = view.curves.tippett, view.curves.entropy, view.curves.pav
    if tippett is not None:
        found["tippett"] = (
            ("log10_lr", tippett.values),
            ("mated_share", tippett.mated),
            ("non_mated_share", tippett.non_mated),
        )
    if entropy is not None:
        found["ece"] = (
            ("log10_prior_odds", entropy.prior_odds),
            ("observed_bits", entropy.observed),
            ("after_pav_bits", entropy.best),
            ("neutral_bits", entropy.neutral),
        )
    if pav is not None:
        found["pav"] = (("log10_lr", pav.before), ("log10_lr_after_pav", pav.after))
    return found


def list_provenance(view: CalibrationView) -> Pairs:
    """Return where a set comes from, for a file that leaves the program."""
    facts = view.entry.facts
    return (
        ("score set", facts.name),
        ("recognizer", facts.model_id),
        ("weights SHA-256", facts.model_sha256),
        ("preprocessing", facts.preprocessing),
        ("comparisons", f"{facts.mated} mated, {facts.non_mated} non-mated"),
        ("subjects", str(facts.subjects)),
        ("kept", view.entry.kept.isoformat()),
        *view.notes,
    )
