"""Error rates by quality: the comparisons in thirds of sharpness, size and pose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from xfv_desktop.comparison.equal_error import measure_at, measure_equal_error, select
from xfv_desktop.comparison.subject_bootstrap import LabelledScores
from xfv_desktop.comparison.weighting import DoubleArray, IndexArray
from xfv_desktop.domain import ErrorRate
from xfv_desktop.errors import CalibrationError

DRAWS = 200
THIRDS = ("lowest third", "middle third", "highest third")
# Measures by name; of the two pictures the worse one counts: the larger turn, else the less.
MEASURES: tuple[tuple[str, str], ...] = (
    ("sharpness", "variance of Laplacian"),
    ("inter-eye distance", "px"),
    ("yaw proxy", "inter-eye distances, either way"),
)
TURN = "yaw proxy"


@dataclass(frozen=True, eq=False)
class Compared:
    """Scores, and the two pictures behind each, int64 (n, 2) and (M, 2)."""

    scores: LabelledScores
    mated: IndexArray
    non_mated: IndexArray


@dataclass(frozen=True)
class Stratum:
    """One third of the comparisons, by the worse of each two pictures.

    Rates are None where the third is too small for them; ``note`` then says why. ``fmr`` and
    ``fnmr`` are those at the whole set's equal error threshold.
    """

    measure: str
    third: str
    low: float
    high: float
    mated: int
    non_mated: int
    subjects: int
    eer: ErrorRate | None
    fmr: ErrorRate | None
    fnmr: ErrorRate | None
    note: str = ""


def stratify(
    compared: Compared, measures: Mapping[str, DoubleArray], threshold: float
) -> tuple[Stratum, ...]:
    """Return thirds by each measure that the pictures have.

    Parameters
    ----------
    compared : Compared
        The comparisons.
    measures : mapping of str to ndarray, float64 (pictures,)
        Each measure of each picture, nan where it is not known.
    threshold : float
        Where FMR and FNMR are counted.
    """
    found: list[Stratum] = []
    for name, _ in MEASURES:
        if np.isfinite(measures[name]).any():
            found += _split(compared, name, measures[name], threshold)
    return tuple(found)


def _split(compared: Compared, name: str, values: DoubleArray, threshold: float) -> list[Stratum]:
    mated, other = (
        _take_worse(name, values[pictures]) for pictures in (compared.mated, compared.non_mated)
    )
    both = np.concatenate([mated, other])
    edges = np.quantile(both[np.isfinite(both)], [0.0, 1 / 3, 2 / 3, 1.0])
    thirds = []
    for number, third in enumerate(THIRDS):
        inside = [_lies_in(side, edges, number) for side in (mated, other)]
        limits = (float(edges[number]), float(edges[number + 1]))
        thirds.append(_measure(compared, (name, third), limits, inside, threshold))
    return thirds


def _take_worse(name: str, pairs: DoubleArray) -> DoubleArray:
    worse = np.abs(pairs).max(axis=1) if name == TURN else pairs.min(axis=1)
    return np.asarray(worse, dtype=np.float64)


def _lies_in(values: DoubleArray, edges: DoubleArray, number: int) -> IndexArray:
    """Return which values lie in a third; the last one holds its upper end."""
    place = np.searchsorted(edges[1:3], values, side="right")
    return np.flatnonzero(np.isfinite(values) & (place == number))


def _measure(
    compared: Compared,
    names: tuple[str, str],
    limits: tuple[float, float],
    inside: list[IndexArray],
    threshold: float,
) -> Stratum:
    mated, other = inside
    people = np.concatenate(
        [
            compared.scores.mated_people[mated],
            compared.scores.first[other],
            compared.scores.second[other],
        ]
    )
    note, eer, fmr, fnmr = "", None, None, None
    try:
        part = select(compared.scores, mated, other)
        eer = measure_equal_error(part, draws=DRAWS).rate
        fmr, fnmr = measure_at(part, threshold, draws=DRAWS)
    except CalibrationError as error:
        note, eer = error.text, None
    return Stratum(
        measure=names[0],
        third=names[1],
        low=limits[0],
        high=limits[1],
        mated=mated.size,
        non_mated=other.size,
        subjects=np.unique(people).size,
        eer=eer,
        fmr=fmr,
        fnmr=fnmr,
        note=note,
    )
