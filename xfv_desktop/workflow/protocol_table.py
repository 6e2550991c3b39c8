"""A protocol's table: means with intervals, and what they are worth beside references."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from xfv_desktop.comparison.paired_bootstrap import DRAWS, SEED, measure_margin
from xfv_desktop.workflow.protocol_measures import Measured, average_curves, measure_rows
from xfv_desktop.workflow.protocol_rows import ORACLE, RND, Protocol, ProtocolRow

# What a method has to be better than, by protocol: of each group the first that was measured.
_BLIND = ("centre", "smoothed_random", "random")
_RIVALS = {
    Protocol.DPR: ((RND,), ("centre",)),
    Protocol.HIDING: (_BLIND,),
    Protocol.ALL_PAIRS: (_BLIND,),
}
# Whether a larger value is better, by measure; others are shown without a margin.
_RISING = {"area": False, "gap": True, "deletion": False, "insertion": True}
# Fewer pairs say nothing: no interval, no curve beside others.
FEWEST = 8
KINDS = {"mated": (True,), "non_mated": (False,), "all": (True, False)}


def summarise(rows: Sequence[ProtocolRow], notes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the table as JSON values.

    Parameters
    ----------
    rows : sequence of ProtocolRow
        Of one protocol and recognizer.
    notes : mapping
        What ``protocol.json`` says.
    """
    protocol = Protocol(notes["protocol"])
    # Accuracy is over all pairs; error rates and scores are of one kind.
    kinds = ["mated", "non_mated"]
    if protocol is Protocol.ALL_PAIRS:
        kinds.insert(0, "all")
    return {
        "schema": 1,
        "settings": {key: value for key, value in notes.items() if key != "scores"},
        "interval": f"95 %, {DRAWS} resamples of pairs, seed {SEED}, not corrected for the "
        "number of comparisons",
        "kinds": {kind: _summarise_kind(rows, kind, protocol, notes) for kind in kinds},
    }


def _summarise_kind(
    rows: Sequence[ProtocolRow], kind: str, protocol: Protocol, notes: Mapping[str, Any]
) -> dict[str, Any]:
    own = [row for row in rows if row.mated in KINDS[kind]]
    table = measure_rows(own, notes["threshold"])
    shared = _find_shared(table)
    drawn = [row for row in own if row.pair in shared.get(row.method, ())]
    curves = average_curves(drawn, notes["threshold"])
    groups = [[name for name in group if name in table] for group in _RIVALS[protocol]]
    rivals = [group[0] for group in groups if group]
    lines = [
        {
            "method": method,
            **_count(own, method),
            "measures": {name: _describe(values) for name, values in measures.items()},
            "margins": {rival: _compare(table, method, rival) for rival in rivals},
            **({"normalised": _normalise(table, method)} if protocol is Protocol.DPR else {}),
            "curves": curves.get(method, {}),
        }
        for method, measures in table.items()
    ]
    number = max(map(len, shared.values()), default=0)
    return {"rivals": rivals, "drawn_pairs": number, "rows": sorted(lines, key=_place)}


def _find_shared(table: Mapping[str, Measured]) -> dict[str, set[str]]:
    """Return the pairs that mean curves are drawn of, by method: the same for all of them.

    Methods that were measured on fewer than half of the pairs, or than `FEWEST`, would leave the
    others little to be drawn of; they get no curve, unless all are measured on so few.
    """
    pairs = {name: set(next(iter(measures.values()))) for name, measures in table.items()}
    least = max(FEWEST, max(map(len, pairs.values()), default=0) / 2)
    enough = {name: own for name, own in pairs.items() if len(own) >= least} or pairs
    common = set.intersection(*enough.values()) if enough else set()
    return dict.fromkeys(enough, common)


def _count(rows: Sequence[ProtocolRow], method: str) -> dict[str, int]:
    """Return how many pairs a method was measured on, and how many of them are mated."""
    kinds = [row.mated for row in rows if row.method == method]
    return {"pairs": len(kinds), "mated_pairs": sum(kinds)}


def _describe(values: Mapping[str, float]) -> dict[str, float] | None:
    """Return the mean over pairs with its interval; None for fewer than two pairs."""
    margin = measure_margin(values, dict.fromkeys(values, 0.0))
    if margin is None:
        return None
    return {k: round(getattr(margin, k), 3) for k in ("mean", "low", "high")}


def _compare(table: Mapping[str, Measured], method: str, rival: str) -> dict[str, Any]:
    """Return by how much a method is better than its rival, by measure."""
    found: dict[str, Any] = {}
    for name, values in table[method].items():
        other = table[rival].get(name)
        if name not in _RISING or other is None or method == rival:
            continue
        pair = (values, other) if _RISING[name] else (other, values)
        margin = measure_margin(*pair)
        if margin is not None:
            found[name] = {
                k: round(v, 3) if isinstance(v, float) else v for k, v in asdict(margin).items()
            }
    return found


def _normalise(table: Mapping[str, Measured], method: str) -> float | None:
    """Return (RND - method) / (RND - oracle) over the pairs that all three have."""
    areas = [table.get(name, {}).get("area", {}) for name in (RND, method, ORACLE)]
    shared = sorted(areas[0].keys() & areas[1].keys() & areas[2].keys())
    if not shared:
        return None
    rnd, own, oracle = (float(np.mean([area[pair] for pair in shared])) for area in areas)
    return round((rnd - own) / (rnd - oracle), 4) if rnd > oracle else None


def _place(line: Mapping[str, Any]) -> tuple[bool, float, str]:
    """Return what lines are sorted by: the best first, by the protocol's own measure.

    Where there is a normalised one, it is that: other pairs have other areas.
    """
    measures, share = line["measures"], line.get("normalised")
    if share is not None:
        return False, -share, line["method"]
    name = next(one for one in ("area", "gap", "deletion") if one in measures)
    mean = 0.0 if measures[name] is None else measures[name]["mean"]
    return True, -mean if _RISING[name] else mean, line["method"]
