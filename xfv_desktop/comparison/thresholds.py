"""Thresholds at an operating point of a score set, or given by hand."""

from __future__ import annotations

import numpy as np

from xfv_desktop.comparison.error_rates import false_match_rate, false_non_match_rate
from xfv_desktop.comparison.score_set import PER_UNIT, ScoreSet, fix_threshold, quantise
from xfv_desktop.domain import ErrorRate, Threshold
from xfv_desktop.errors import CalibrationError

BY_HAND = "given by hand"


def threshold_at(score_set: ScoreSet, point: str | float) -> Threshold:
    """Return the threshold at an operating point of a score set.

    Parameters
    ----------
    score_set : ScoreSet
        Where the threshold is fixed.
    point : str or float
        ``"EER"``, or the wanted FMR between 0 and 1. At other rates than the shipped ones
        the intervals are the widest of the neighbouring stored thresholds.

    Raises
    ------
    CalibrationError
        When the point is unknown, or the set cannot support the rate; the text then names
        how many non-mated comparisons it takes.
    """
    name = point if isinstance(point, str) else f"FMR {100 * point:g} %"
    for stored in score_set.thresholds:
        if stored.point == name:
            return stored
    if isinstance(point, str):
        raise CalibrationError(
            f"{point} is no operating point.", advice="Use EER, or a wanted FMR as a number."
        )
    value = fix_threshold(score_set.non_mated, score_set.counts, point)
    return _rate(score_set, value, name)


def threshold_by_hand(value: float) -> Threshold:
    """Return a threshold that a person chose; it carries no rates and no set.

    Raises
    ------
    CalibrationError
        When the value is no cosine.
    """
    if not -1.0 <= value <= 1.0:
        raise CalibrationError(
            f"{value} is no threshold for a cosine.", advice="Give a value from -1 to 1."
        )
    return Threshold(value=value, point=BY_HAND, fmr=None, fnmr=None, calibration=None)


def _rate(score_set: ScoreSet, value: float, name: str) -> Threshold:
    bands = score_set.bands
    after = min(int(np.searchsorted(bands.thresholds, value)), bands.thresholds.size - 1)
    before = max(int(np.searchsorted(bands.thresholds, value, side="right")) - 1, 0)
    mated = quantise(score_set.mated.astype(np.float64)) / PER_UNIT
    fmr = false_match_rate(score_set.non_mated, value, counts=score_set.counts)
    fnmr = false_non_match_rate(mated, value)
    return Threshold(
        value=value,
        point=name,
        # FMR falls and FNMR rises with the threshold: the outer neighbours enclose both.
        fmr=_enclose(fmr, bands.fmr_low[after], bands.fmr_high[before], score_set.facts.non_mated),
        fnmr=_enclose(fnmr, bands.fnmr_low[before], bands.fnmr_high[after], score_set.facts.mated),
        calibration=score_set.facts,
    )


def _enclose(value: float, low: float, high: float, trials: int) -> ErrorRate:
    return ErrorRate(
        value=value, low=min(float(low), value), high=max(float(high), value), trials=trials
    )
