"""Score sets at work: find the one for a recognizer, and take thresholds from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from xfv_desktop.comparison.error_rates import false_match_rate, false_non_match_rate
from xfv_desktop.comparison.score_set import PER_UNIT, ScoreSet, fix_threshold, quantise
from xfv_desktop.comparison.score_set_files import load, read_facts, save
from xfv_desktop.comparison.weighting import DoubleArray
from xfv_desktop.domain import CalibrationSet, ErrorRate, ModelCard, Threshold
from xfv_desktop.errors import CalibrationError

BY_HAND = "given by hand"

__all__ = [
    "BY_HAND",
    "Lookup",
    "ScoreSet",
    "describe_preprocessing",
    "distributions",
    "find_for",
    "load",
    "look_up",
    "save",
    "threshold_at",
    "threshold_by_hand",
]


@dataclass(frozen=True, eq=False)
class Lookup:
    """The score set for a recognizer, or None and the reason in words."""

    score_set: ScoreSet | None
    reason: str


def find_for(model: ModelCard, folder: Path) -> ScoreSet | None:
    """Return the score set made with these very weights and preprocessing, or None.

    Parameters
    ----------
    model : ModelCard
        The recognizer.
    folder : Path
        Folder of score sets (``*.json``).

    Raises
    ------
    CalibrationError
        When the set meant for the recognizer is damaged.
    """
    return look_up(model, folder).score_set


def look_up(model: ModelCard, folder: Path) -> Lookup:
    """Return the score set for a recognizer, or why there is none.

    Raises
    ------
    CalibrationError
        When a card in the folder, or the set meant for the recognizer, is damaged.
    """
    reasons = []
    for path in sorted(folder.glob("*.json")):
        facts = read_facts(path)
        reason = _compare(model, facts)
        if reason is None:
            return Lookup(load(path), "")
        if reason:
            reasons.append(reason)
    nothing = f"There is no score set for the recognizer {model.name}."
    return Lookup(None, reasons[0] if reasons else nothing)


def describe_preprocessing(model: ModelCard) -> str:
    """Return what happens to a picture before the network, as score sets are bound to it."""
    height, width = model.input_size
    means = ", ".join(f"{value:g}" for value in model.mean)
    deviations = ", ".join(f"{value:g}" for value in model.std)
    return (
        f"{height} x {width} {model.channel_order}, minus ({means}), divided by ({deviations}); "
        f"{model.convention.value}; {model.alignment}"
    )


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


def distributions(score_set: ScoreSet, bins: int) -> tuple[DoubleArray, DoubleArray, DoubleArray]:
    """Return the densities of mated and non-mated scores over equal bins.

    Parameters
    ----------
    score_set : ScoreSet
        The scores.
    bins : int
        Number of bins over the range of all scores.

    Returns
    -------
    edges : ndarray, float64 (bins + 1,)
        Bin edges, score units.
    mated, non_mated : ndarray, float64 (bins,)
        Densities; each integrates to 1.
    """
    low, high = score_set.score_range
    edges = np.linspace(low, high, bins + 1)
    mated, _ = np.histogram(score_set.mated.astype(np.float64), edges, density=True)
    other, _ = np.histogram(score_set.non_mated, edges, weights=score_set.counts, density=True)
    return edges, mated, other


def _compare(model: ModelCard, facts: CalibrationSet) -> str | None:
    """Return None when the set fits, '' when it is another's, else why it does not fit."""
    if facts.model_sha256 == model.sha256:
        if facts.preprocessing == describe_preprocessing(model):
            return None
        return f"The score set {facts.name} was made with another preprocessing."
    if facts.model_id == model.id:
        return f"The score set {facts.name} was made with other weights of this recognizer."
    return ""


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
