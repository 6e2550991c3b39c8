"""From a study's raw rows to one number per pair, measure and ranking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.fidelity import accept_area, find_share_until, score_area
from xfv_desktop.workflow.fidelity_rows import UNIT, FidelityRow

Curves = Mapping[str, NDArray[np.float64]]
# Ranking -> measure -> pair -> value.
Measures = dict[str, dict[str, dict[str, float]]]
_SIDES = 2


def _mean_area(curves: Curves, kind: str, fills: Iterable[str]) -> float:
    return float(np.mean([score_area(curves[f"{kind}-{fill}"]) for fill in fills]))


def _gap(curves: Curves, fills: Iterable[str]) -> float:
    """Return Insertion minus Deletion, mean over fills."""
    kept = tuple(fills)
    return _mean_area(curves, "insertion", kept) - _mean_area(curves, "deletion", kept)


def _paste(curves: Curves) -> float:
    return float(score_area(curves["paste-in"]) - score_area(curves["paste-out"]))


def _accept(curves: Curves, threshold: float) -> float:
    areas = {name: float(accept_area(curve, threshold)) for name, curve in curves.items()}
    return float(
        np.mean([areas[f"insertion-{f}"] - areas[f"deletion-{f}"] for f in ("black", "blur")])
    )


_Measure = Callable[[Curves, Curves, float], float | None]
_BOTH = ("black", "blur")
MATED: Mapping[str, _Measure] = MappingProxyType(
    {
        "insertion": lambda own, _u, _t: _mean_area(own, "insertion", _BOTH),
        "deletion": lambda own, _u, _t: _mean_area(own, "deletion", _BOTH),
        "difference": lambda own, _u, _t: _gap(own, _BOTH),
        "black": lambda own, _u, _t: _gap(own, ("black",)),
        "blur": lambda own, _u, _t: _gap(own, ("blur",)),
        "held_out_fill": lambda own, _u, _t: _gap(own, ("mean",)),
        "accepted": lambda own, _u, t: _accept(own, t),
        "unseen_model": lambda _o, unseen, _t: _gap(unseen, _BOTH) if unseen else None,
    }
)
NON_MATED: Mapping[str, _Measure] = MappingProxyType(
    {
        "paste_in": lambda own, _u, _t: float(score_area(own["paste-in"])),
        "paste_out": lambda own, _u, _t: float(score_area(own["paste-out"])),
        "difference": lambda own, _u, _t: _paste(own),
        "until_accepted": lambda own, _u, t: find_share_until(own["paste-in"], t),
        "blur_deletion": lambda own, _u, _t: float(score_area(own["deletion-blur"])),
        "unseen_model": lambda _o, unseen, _t: _paste(unseen) if unseen else None,
        "unseen_blur_deletion": lambda _o, unseen, _t: (
            float(score_area(unseen["deletion-blur"])) if unseen else None
        ),
    }
)


def _unpack(curves: Mapping[str, list[int]]) -> dict[str, NDArray[np.float64]]:
    return {name: UNIT * np.array(values, np.float64) for name, values in curves.items()}


def measure_rows(rows: Iterable[FidelityRow], *, mated: bool, threshold: float) -> Measures:
    """Return every measure of every ranking by pair: the mean of both sides.

    Parameters
    ----------
    rows : iterable of FidelityRow
        Of one recognizer.
    mated : bool
        Which kind of pairs is wanted.
    threshold : float
        Of the recognizer.

    Returns
    -------
    dict
        Ranking, measure, pair. A pair of which one side is missing is left out.
    """
    found: dict[tuple[str, str, str], list[float]] = {}
    for row in rows:
        if row.mated is not mated:
            continue
        curves, unseen = _unpack(row.curves), _unpack(row.unseen)
        for name, measure in (MATED if mated else NON_MATED).items():
            value = measure(curves, unseen, threshold)
            if value is not None:
                found.setdefault((row.method, name, row.pair), []).append(value)
    table: Measures = {}
    for (method, name, pair), values in found.items():
        if len(values) == _SIDES:
            table.setdefault(method, {}).setdefault(name, {})[pair] = sum(values) / _SIDES
    return table


def average_curves(
    rows: Iterable[FidelityRow], *, mated: bool
) -> dict[str, dict[str, list[float]]]:
    """Return every ranking's mean curves by name, scores at 0, 10, ... 100 %."""
    sums: dict[str, dict[str, list[NDArray[np.float64]]]] = {}
    for row in rows:
        if row.mated is mated:
            for name, curve in _unpack(row.curves).items():
                sums.setdefault(row.method, {}).setdefault(name, []).append(curve)
    return {
        method: {name: np.mean(many, axis=0).round(5).tolist() for name, many in curves.items()}
        for method, curves in sums.items()
    }
