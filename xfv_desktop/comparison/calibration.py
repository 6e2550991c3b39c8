"""Score sets at work: find the one for a recognizer, and take thresholds from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from xfv_desktop.comparison.score_set import ScoreSet
from xfv_desktop.comparison.score_set_files import load, read_facts, save
from xfv_desktop.comparison.thresholds import BY_HAND, threshold_at, threshold_by_hand
from xfv_desktop.comparison.weighting import DoubleArray
from xfv_desktop.domain import CalibrationSet, ModelCard

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


def look_up(model: ModelCard, folder: Path, *, acquisition: str = "") -> Lookup:
    """Return the score set for a recognizer, or why there is none.

    Parameters
    ----------
    model : ModelCard
        The recognizer.
    folder : Path
        Folder of score sets (``*.json``).
    acquisition : str
        How its faces were acquired, for sets that are bound to that.

    Raises
    ------
    CalibrationError
        When a card in the folder, or the set meant for the recognizer, is damaged.
    """
    reasons = []
    for path in sorted(folder.glob("*.json")):
        facts = read_facts(path)
        reason = _compare(model, facts, acquisition)
        if reason is None:
            return Lookup(load(path), "")
        if reason:
            reasons.append(reason)
    nothing = f"There is no score set for the recognizer {model.name}."
    return Lookup(None, reasons[0] if reasons else nothing)


def describe_preprocessing(model: ModelCard, acquisition: str = "") -> str:
    """Return what happens to a picture before the network, as score sets are bound to it."""
    height, width = model.input_size
    means = ", ".join(f"{value:g}" for value in model.mean)
    deviations = ", ".join(f"{value:g}" for value in model.std)
    bound = (
        f"{height} x {width} {model.channel_order}, minus ({means}), divided by ({deviations}); "
        f"{model.convention.value}; {model.alignment}"
    )
    return f"{bound}; {acquisition}" if acquisition else bound


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


def _compare(model: ModelCard, facts: CalibrationSet, acquisition: str) -> str | None:
    """Return None when the set fits, '' when it is another's, else why it does not fit."""
    if facts.model_sha256 == model.sha256:
        if facts.preprocessing == describe_preprocessing(model, acquisition):
            return None
        return f"The score set {facts.name} was made with another preprocessing."
    if facts.model_id == model.id:
        return f"The score set {facts.name} was made with other weights of this recognizer."
    return ""
