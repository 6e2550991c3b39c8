"""Compile a score set: labelled scores in, thresholds, intervals and calibrator out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from xfv_desktop.comparison import error_rates, subject_bootstrap
from xfv_desktop.comparison.bounds import find_bounds
from xfv_desktop.comparison.calibration_cost import measure_cllr, measure_cllr_min
from xfv_desktop.comparison.calibrator import Calibrator
from xfv_desktop.comparison.logistic import fit_logistic
from xfv_desktop.comparison.score_set import (
    PER_UNIT,
    ErrorBands,
    ScoreSet,
    fix_threshold,
    grid_values,
    quantise,
)
from xfv_desktop.comparison.subject_bootstrap import LabelledScores, Resample
from xfv_desktop.comparison.weighting import DoubleArray, IndexArray, share_at_or_above
from xfv_desktop.domain import CalibrationSet, ErrorRate, Pairs, Threshold
from xfv_desktop.errors import CalibrationError

Targets = tuple[tuple[str, float | None], ...]
TARGETS: Targets = (
    ("EER", None),
    ("FMR 1 %", 0.01),
    ("FMR 0.1 %", 0.001),
)
FITS = 200
BAND_POINTS = 512
LEAST_MATED = 100
LEAST_PEOPLE = 100


@dataclass(frozen=True, eq=False)
class _Grid:
    """Scores on the grid: mated (n,), non-mated values and counts (B,), and bins (M,).

    ``trials`` are independent comparisons, non-mated and mated: as many as disjoint pairs of
    people, and as many as people with a mated pair.
    """

    mated: DoubleArray
    values: DoubleArray
    counts: IndexArray
    bins: IndexArray
    first: int
    trials: tuple[float, float]


def compile_set(
    scores: LabelledScores,
    facts: CalibrationSet,
    *,
    notes: Pairs = (),
    draws: int = subject_bootstrap.DRAWS,
    seed: int = subject_bootstrap.SEED,
    targets: Targets = TARGETS,
) -> ScoreSet:
    """Work out thresholds, intervals and calibrator of labelled scores.

    Parameters
    ----------
    scores : LabelledScores
        Cosines in [-1, 1] with the people behind them.
    facts : CalibrationSet
        What is said of the set; its numbers of pairs and subjects are counted anew.
    notes : tuple of (name, text)
        More facts, for the card of the set.
    draws, seed : int
        Number and seed of the bootstrap draws of people.
    targets : tuple of (name, FMR or None)
        Operating points; None is the equal error rate.

    Raises
    ------
    CalibrationError
        When the scores cannot support the operating points.
    """
    grid = _lay_out(scores)
    people = np.unique(np.concatenate([scores.mated_people, scores.first, scores.second]))
    facts = replace(facts, mated=grid.mated.size, non_mated=grid.bins.size, subjects=people.size)
    picked = [_pick(grid, target) for _, target in targets]
    weights = subject_bootstrap.draw_weights(scores.people, draws=draws, seed=seed)
    samples = subject_bootstrap.resample(scores, grid.bins, grid.values.size, weights)
    points, bands, fits = _repeat(samples, grid, (np.asarray(picked), _space_out(grid)))
    calibrator, note = _calibrate(grid, facts, fits)
    return ScoreSet(
        facts=facts,
        mated=scores.mated.astype(np.float32),
        first_bin=grid.first,
        counts=grid.counts,
        thresholds=tuple(
            _describe(name, points, k, grid=grid, facts=facts)
            for k, (name, _) in enumerate(targets)
        ),
        bands=bands,
        calibrator=calibrator,
        calibrator_note=note,
        cllr=_measure_cost(calibrator, grid),
        cllr_min=measure_cllr_min(grid.mated, grid.values, counts=grid.counts),
        notes=notes,
    )


def _lay_out(scores: LabelledScores) -> _Grid:
    bins = quantise(scores.non_mated)
    first = int(bins.min())
    counts = np.bincount(bins - first).astype(np.int64)
    crossed = np.unique(np.concatenate([scores.first, scores.second])).size
    return _Grid(
        mated=quantise(scores.mated) / PER_UNIT,
        values=grid_values(first, counts.size),
        counts=counts,
        bins=bins - first,
        first=first,
        trials=(crossed / 2.0, float(np.unique(scores.mated_people).size)),
    )


def _pick(grid: _Grid, target: float | None) -> float:
    if target is not None:
        return fix_threshold(grid.values, grid.counts, target)
    return error_rates.equal_error_rate(grid.mated, grid.values, counts=grid.counts).threshold


def _space_out(grid: _Grid) -> DoubleArray:
    low = min(grid.mated.min(), grid.values[0])
    high = max(grid.mated.max(), grid.values[-1])
    row: DoubleArray = np.unique(np.round(np.linspace(low, high, BAND_POINTS) * PER_UNIT))
    return row / PER_UNIT


def _repeat(
    samples: Iterable[Resample], grid: _Grid, rows: tuple[DoubleArray, DoubleArray]
) -> tuple[ErrorBands, ErrorBands, DoubleArray | None]:
    """Return the bands at both rows of thresholds, and the resampled fits if all exist."""
    thresholds = np.concatenate(rows)
    fmr, fnmr, fits = [], [], []
    for number, sample in enumerate(samples):
        fmr.append(_rate(grid.values, sample.non_mated, thresholds))
        fnmr.append(1.0 - _rate(grid.mated, sample.mated, thresholds))
        if number < FITS:
            fits.append(_fit(grid, sample))
    low = _bound(np.stack(fmr), _rate(grid.values, grid.counts, thresholds), grid.trials[0])
    ones = np.ones_like(grid.mated)
    missed = 1.0 - _rate(grid.mated, ones, thresholds)
    high = _bound(np.stack(fnmr), missed, grid.trials[1])
    all_bands = (thresholds, *low, *high)
    cut = rows[0].size
    drawn = None if any(f is None for f in fits) else np.asarray(fits, dtype=np.float64)
    return (
        ErrorBands(*(column[:cut] for column in all_bands)),
        ErrorBands(*(column[cut:] for column in all_bands)),
        drawn,
    )


def _rate(values: DoubleArray, weights: DoubleArray | IndexArray, row: DoubleArray) -> DoubleArray:
    """Return shares at or above; nan where a draw holds no such comparison."""
    if not weights.any():
        return np.full(row.size, np.nan)
    return share_at_or_above(values, weights.astype(np.float64), row)


def _bound(
    rates: DoubleArray, observed: DoubleArray, trials: float
) -> tuple[DoubleArray, DoubleArray]:
    pairs = [
        subject_bootstrap.find_interval(rates[:, k], float(observed[k]), trials=trials)
        for k in range(observed.size)
    ]
    columns = np.asarray(pairs, dtype=np.float64)
    return columns[:, 0], columns[:, 1]


def _fit(grid: _Grid, sample: Resample) -> tuple[float, float] | None:
    try:
        fit = fit_logistic(
            grid.mated,
            grid.values,
            mated_weights=sample.mated,
            non_mated_weights=sample.non_mated,
        )
    except CalibrationError:
        return None
    return fit.intercept, fit.slope


def _calibrate(
    grid: _Grid, facts: CalibrationSet, fits: DoubleArray | None
) -> tuple[Calibrator | None, str]:
    if facts.mated < LEAST_MATED or facts.subjects < LEAST_PEOPLE:
        return None, (
            f"The score set holds {facts.mated} mated pairs and {facts.subjects} subjects; a "
            f"likelihood ratio needs at least {LEAST_MATED} and {LEAST_PEOPLE}."
        )
    if fits is None:
        return None, "Mated and non-mated scores overlap too little for a stable fit."
    fit = fit_logistic(grid.mated, grid.values, non_mated_weights=grid.counts)
    lower, upper = find_bounds(
        fit.apply(grid.mated),
        fit.apply(grid.values),
        counts=grid.counts,
        trials=grid.trials[0],
    )
    return (
        Calibrator(
            fit=fit,
            lower=lower,
            upper=upper,
            score_low=float(min(grid.mated.min(), grid.values[0])),
            score_high=float(max(grid.mated.max(), grid.values[-1])),
            draws=fits,
        ),
        "",
    )


def _measure_cost(calibrator: Calibrator | None, grid: _Grid) -> float | None:
    if calibrator is None:
        return None
    mated = calibrator.bound(calibrator.fit.apply(grid.mated))
    other = calibrator.bound(calibrator.fit.apply(grid.values))
    return measure_cllr(mated, other, counts=grid.counts)


def _describe(
    name: str, points: ErrorBands, place: int, *, grid: _Grid, facts: CalibrationSet
) -> Threshold:
    value = float(points.thresholds[place])
    return Threshold(
        value=value,
        point=name,
        fmr=ErrorRate(
            value=error_rates.false_match_rate(grid.values, value, counts=grid.counts),
            low=float(points.fmr_low[place]),
            high=float(points.fmr_high[place]),
            trials=facts.non_mated,
        ),
        fnmr=ErrorRate(
            value=error_rates.false_non_match_rate(grid.mated, value),
            low=float(points.fnmr_low[place]),
            high=float(points.fnmr_high[place]),
            trials=facts.mated,
        ),
        calibration=facts,
    )
