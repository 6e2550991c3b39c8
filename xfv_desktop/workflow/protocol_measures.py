"""From a protocol's raw rows to one number per pair and measure, and to mean curves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.percentiles import ALL_PAIRS_LEVELS, HIDING_LEVELS
from xfv_desktop.attribution.replacement import LEVELS, measure_error_area
from xfv_desktop.workflow.protocol_rows import Protocol, ProtocolRow

Curve = NDArray[np.float64]
# Measure -> pair -> value.
Measured = dict[str, dict[str, float]]


def _area(curve: Curve, levels: tuple[int, ...]) -> float:
    """Return the mean height of a curve by the trapezoid rule, times 100."""
    return float(np.trapezoid(curve, levels) / (levels[-1] - levels[0]) * 100)


def _find_errors(row: ProtocolRow, threshold: float) -> Curve:
    """Return 1 where a patched pair is decided falsely, by level."""
    accepted = row.scores("replacement") >= threshold
    return np.asarray(accepted != row.mated, np.float64)


def _measure_dpr(row: ProtocolRow, threshold: float) -> dict[str, float]:
    return {"area": float(measure_error_area(_find_errors(row, threshold)))}


def _measure_hiding(row: ProtocolRow, _threshold: float) -> dict[str, float]:
    largest = _area(row.scores("largest"), HIDING_LEVELS)
    smallest = _area(row.scores("smallest"), HIDING_LEVELS)
    gap = smallest - largest if row.mated else largest - smallest
    return {"largest": largest, "smallest": smallest, "gap": gap}


def _find_right(row: ProtocolRow, curve: str, threshold: float) -> Curve:
    """Return 1 where a changed pair is decided rightly, by level."""
    return np.asarray((row.scores(curve) >= threshold) == row.mated, np.float64)


def _measure_all_pairs(row: ProtocolRow, threshold: float) -> dict[str, float]:
    return {
        name: _area(_find_right(row, name, threshold), ALL_PAIRS_LEVELS)
        for name in ("deletion", "insertion")
    }


_MEASURES: Mapping[Protocol, Callable[[ProtocolRow, float], dict[str, float]]] = MappingProxyType(
    {
        Protocol.DPR: _measure_dpr,
        Protocol.HIDING: _measure_hiding,
        Protocol.ALL_PAIRS: _measure_all_pairs,
    }
)


def measure_rows(rows: Iterable[ProtocolRow], threshold: float) -> dict[str, Measured]:
    """Return every measure by method, measure and pair."""
    table: dict[str, Measured] = {}
    for row in rows:
        for name, value in _MEASURES[Protocol(row.protocol)](row, threshold).items():
            table.setdefault(row.method, {}).setdefault(name, {})[row.pair] = value
    return table


def average_curves(
    rows: Iterable[ProtocolRow], threshold: float
) -> dict[str, dict[str, list[float]]]:
    """Return mean curves by method and name: errors, scores, or right decisions."""
    found: dict[str, dict[str, list[Curve]]] = {}
    for row in rows:
        for name in row.curves:
            if row.protocol == Protocol.DPR:
                curve = _find_errors(row, threshold)
            elif row.protocol == Protocol.HIDING:
                curve = row.scores(name)
            else:
                curve = _find_right(row, name, threshold)
            found.setdefault(row.method, {}).setdefault(name, []).append(curve)
    return {
        method: {
            name: [round(float(v), 5) for v in np.mean(curves, axis=0)]
            for name, curves in by_name.items()
        }
        for method, by_name in found.items()
    }


def list_levels(protocol: Protocol) -> tuple[int, ...]:
    """Return the levels of a protocol's curves, percent of the pixels."""
    levels = {Protocol.DPR: LEVELS, Protocol.HIDING: HIDING_LEVELS}
    return levels.get(protocol, ALL_PAIRS_LEVELS)
