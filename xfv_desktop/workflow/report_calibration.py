"""The curves of the score set that a comparison's likelihood ratio rests on, for its report."""

from __future__ import annotations

import numpy as np

from xfv_desktop.comparison.evaluation import evaluate
from xfv_desktop.comparison.score_set import PER_UNIT, ScoreSet, quantise
from xfv_desktop.comparison.weighting import DoubleArray, share_at_or_above
from xfv_desktop.domain import Comparison
from xfv_desktop.errors import CalibrationError
from xfv_desktop.reporting.calibration_curves import CalibrationCurves
from xfv_desktop.workflow import calibration_sets
from xfv_desktop.workflow.workbench import Workbench

GONE = (
    "The score set that the likelihood ratio rests on is no longer on this installation, so "
    "that its Tippett and cross-entropy plots cannot be shown."
)


def trace_behind(
    workbench: Workbench, comparison: Comparison
) -> tuple[CalibrationCurves | None, str]:
    """Return the curves behind a likelihood ratio, or None and why they are missing.

    Without a reported ratio there is nothing to say: None and an empty text.
    """
    if comparison.lr.value is None or comparison.lr.calibration is None:
        return None, ""
    try:
        behind = calibration_sets.find_behind(workbench, comparison)
        if behind is None:
            return None, GONE
        return _trace(behind, comparison.lr.value), ""
    except CalibrationError as error:
        return None, f"The calibration's plots cannot be shown: {error.text}"


def _trace(behind: ScoreSet, value: float) -> CalibrationCurves:
    curves = evaluate(behind)
    tippett, entropy = curves.tippett, curves.entropy
    if tippett is None or entropy is None:
        raise CalibrationError(GONE)
    return CalibrationCurves(
        values=tippett.values,
        mated=tippett.mated,
        non_mated=tippett.non_mated,
        prior_odds=entropy.prior_odds,
        observed=entropy.observed,
        best=entropy.best,
        neutral=entropy.neutral,
        here_mated=_reach(behind, value, mated=True),
        here_non_mated=_reach(behind, value, mated=False),
        ranges=behind.ranges,
        cllr=behind.cllr,
        cllr_min=behind.cllr_min,
    )


def _reach(behind: ScoreSet, value: float, *, mated: bool) -> float:
    """Return the share of the set's comparisons whose bounded ratio is at or above a value."""
    calibrator = behind.calibrator
    if calibrator is None:
        raise CalibrationError(GONE)
    scores: DoubleArray = behind.non_mated
    counts = behind.counts.astype(np.float64)
    if mated:
        scores = np.sort(quantise(behind.mated.astype(np.float64)) / PER_UNIT)
        counts = np.ones_like(scores)
    ratios = calibrator.bound(calibrator.fit.apply(scores))
    return float(share_at_or_above(ratios, counts, np.array([value]))[0])
