"""The curves that show a score set at work, as plain records: DET, Tippett, ECE, PAV.

References
----------
A. Martin et al., The DET curve in assessment of detection task performance, Eurospeech 1997.
D. Meuwly, D. Ramos and R. Haraksim, A guideline for the validation of likelihood ratio methods
used for forensic evidence evaluation, Forensic Science International 276 (2017) 142-153
(Tippett, ECE and PAV plots).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xfv_desktop.comparison.cross_entropy import measure_cross_entropy
from xfv_desktop.comparison.isotonic import fit_isotonic
from xfv_desktop.comparison.score_set import PER_UNIT, ScoreSet, quantise
from xfv_desktop.comparison.weighting import DoubleArray, share_at_or_above

POINTS = 201
PRIORS = np.linspace(-3.0, 3.0, 121)
Row = tuple[float, ...]


@dataclass(frozen=True)
class DetCurve:
    """FMR and FNMR, shares in [0, 1], at rising thresholds."""

    thresholds: Row
    fmr: Row
    fnmr: Row


@dataclass(frozen=True)
class TippettCurve:
    """Shares of mated and non-mated comparisons whose log10 LR is at or above each value."""

    values: Row
    mated: Row
    non_mated: Row


@dataclass(frozen=True)
class EntropyCurve:
    """Empirical cross-entropy in bits over log10 prior odds.

    ``observed`` is that of the ratios, ``best`` that after the best monotone calibration,
    ``neutral`` that of a ratio of 1 for every comparison.
    """

    prior_odds: Row
    observed: Row
    best: Row
    neutral: Row


@dataclass(frozen=True)
class PavCurve:
    """log10 LR before and after pool-adjacent-violators, where both are finite.

    On the diagonal the ratios are as well calibrated as these data can show.
    """

    before: Row
    after: Row


@dataclass(frozen=True)
class Evaluation:
    """The curves of a score set; those of likelihood ratios are None without a calibrator."""

    det: DetCurve
    tippett: TippettCurve | None
    entropy: EntropyCurve | None
    pav: PavCurve | None


def evaluate(score_set: ScoreSet) -> Evaluation:
    """Return the curves of a score set, of the bounded ratios of its own comparisons.

    Raises
    ------
    CalibrationError
        When the set is damaged.
    """
    mated = quantise(score_set.mated.astype(np.float64)) / PER_UNIT
    det = trace_det(mated, score_set.non_mated, score_set.counts.astype(np.float64))
    calibrator = score_set.calibrator
    if calibrator is None:
        return Evaluation(det, None, None, None)
    used = score_set.counts > 0
    counts = score_set.counts[used].astype(np.float64)
    same = calibrator.bound(calibrator.fit.apply(mated))
    other = calibrator.bound(calibrator.fit.apply(score_set.non_mated[used]))
    return Evaluation(
        det,
        trace_tippett(same, other, counts),
        trace_entropy(same, other, counts),
        trace_pav(same, other, counts),
    )


def trace_det(mated: DoubleArray, non_mated: DoubleArray, counts: DoubleArray) -> DetCurve:
    """Return FMR and FNMR where either of them changes, thinned to a few hundred points."""
    occurring = np.concatenate([mated, non_mated[counts > 0]])
    ends = np.quantile(occurring, np.linspace(0.0, 1.0, POINTS), method="nearest")
    inner = np.quantile(mated, np.linspace(0.0, 1.0, POINTS), method="nearest")
    high = non_mated[counts > 0][-POINTS:]
    thresholds = np.unique(np.concatenate([ends, inner, high]))
    fmr = share_at_or_above(non_mated, counts, thresholds)
    fnmr = 1.0 - share_at_or_above(mated, np.ones_like(mated), thresholds)
    return DetCurve(_row(thresholds), _row(fmr), _row(fnmr))


def trace_tippett(same: DoubleArray, other: DoubleArray, counts: DoubleArray) -> TippettCurve:
    """Return the shares of ratios at or above each value, mated and non-mated."""
    ends = (float(min(same.min(), other.min())), float(max(same.max(), other.max())))
    values = np.linspace(*ends, POINTS)
    return TippettCurve(
        _row(values),
        _row(share_at_or_above(same, np.ones_like(same), values)),
        _row(share_at_or_above(other, counts, values)),
    )


def trace_entropy(same: DoubleArray, other: DoubleArray, counts: DoubleArray) -> EntropyCurve:
    """Return the cross-entropy over priors: as observed, at best, and of no information."""
    fit = fit_isotonic(same, other, counts=counts)
    rows = [(same, other), (fit.apply(same), fit.apply(other)), (0.0 * same, 0.0 * other)]
    costs = [measure_cross_entropy(a, b, prior_odds=PRIORS, counts=counts) for a, b in rows]
    return EntropyCurve(_row(PRIORS), *(_row(cost) for cost in costs))


def trace_pav(same: DoubleArray, other: DoubleArray, counts: DoubleArray) -> PavCurve:
    """Return the best monotone ratios over those that occur, where finite."""
    fit = fit_isotonic(same, other, counts=counts)
    before = fit.scores
    after = fit.apply(before)
    finite = np.isfinite(after)
    before, after = before[finite], after[finite]
    # Only corners matter to a plot: inside a level every point says the same.
    corner = np.ones(before.size, dtype=bool)
    corner[1:-1] = (np.diff(after)[:-1] != 0) | (np.diff(after)[1:] != 0)
    return PavCurve(_row(before[corner]), _row(after[corner]))


def _row(values: DoubleArray) -> Row:
    return tuple(float(value) for value in values)
