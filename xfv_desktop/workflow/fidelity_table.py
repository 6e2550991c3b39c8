"""The fidelity table: means, and paired margins over what knows less of the pair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from xfv_desktop.comparison.paired_bootstrap import DRAWS, SEED, measure_margin
from xfv_desktop.workflow.fidelity_measures import Measures, average_curves, measure_rows
from xfv_desktop.workflow.fidelity_rows import FidelityRow

CENTRE, POPULATION, MIRROR = "tuned_centre", "population/fggb", "mirror/rankopt10"
RIVALS = (CENTRE, POPULATION, "strongest population", MIRROR)
_COMPARED = {
    True: ("difference", "black", "blur", "held_out_fill", "unseen_model", "accepted"),
    False: ("difference", "blur_deletion", "unseen_model", "unseen_blur_deletion"),
}
# Like beside like: what the partner adds to the picture alone, a pair to the population.
_CONTRASTS = (
    ("rankopt10", "mirror/rankopt10"),
    ("fggb", "mirror/fggb"),
    ("fggb", "population/fggb"),
    ("rankopt", "population/rankopt"),
    ("rankopt_paste", "population/rankopt_paste"),
    ("rankopt", "rankopt10"),
    ("rankopt:preset=robust", "rankopt"),
    ("rankopt:preset=long", "rankopt"),
    ("rankopt:preset=robust", "rankopt:preset=long"),
    ("rankopt_paste:preset=robust", "rankopt_paste"),
    ("rankopt", "greedy"),
    ("rankopt_paste", "greedy"),
    ("rankopt", "fggb"),
    ("rankopt", "corrise"),
)
# A population map seen on fewer pairs than this share of the centre's is no rival yet.
_ENOUGH = 0.5


def summarise(rows: Iterable[FidelityRow], models: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the table as JSON values.

    Parameters
    ----------
    rows : iterable of FidelityRow
        Those of the tuning part are shown apart, without margins.
    models : dict
        What ``study.json`` says of every recognizer, by id.
    """
    parts: dict[str, list[FidelityRow]] = {"test": [], "dev": []}
    for row in rows:
        parts[row.part].append(row)
    found: dict[str, Any] = {}
    for model, facts in models.items():
        own = [row for row in parts["test"] if row.model == model]
        if own:
            settings = {key: value for key, value in facts.items() if key != "scores"}
            found[model] = {"settings": settings}
            for mated, name in ((True, "mated"), (False, "non_mated")):
                found[model][name] = _summarise_kind(own, mated=mated, facts=facts)
                tuned = [row for row in parts["dev"] if row.model == model]
                found[model][name]["tuning"] = _list_tuning(tuned, mated=mated, facts=facts)
    return {
        "schema": 1,
        "interval": f"95 %, {DRAWS} resamples of pairs, seed {SEED}, not corrected for the "
        "number of comparisons",
        "models": found,
    }


def _summarise_kind(
    rows: Sequence[FidelityRow], *, mated: bool, facts: dict[str, Any]
) -> dict[str, Any]:
    table = measure_rows(rows, mated=mated, threshold=facts["threshold"])
    curves = average_curves(rows, mated=mated)
    strongest = _find_strongest(table)
    lines = [
        {
            "method": method,
            "pairs": len(measures["difference"]),
            **{name: round(float(np.mean([*v.values()])), 3) for name, v in measures.items()},
            "margins": _compare(table, method, mated=mated, strongest=strongest),
            "curves": curves[method],
        }
        for method, measures in table.items()
    ]
    lines.sort(key=lambda line: -_place(table, str(line["method"])))
    contrasts = [
        {"first": first, "second": second, "margins": margins}
        for first, second in _CONTRASTS
        if (margins := _contrast(table, first, second, mated=mated))
    ]
    return {"strongest_population": strongest, "rows": lines, "contrasts": contrasts}


def _list_tuning(
    rows: Sequence[FidelityRow], *, mated: bool, facts: dict[str, Any]
) -> list[dict[str, Any]]:
    """Return the means on the tuning part, the largest first."""
    table = measure_rows(rows, mated=mated, threshold=facts["threshold"])
    means = {name: measures["difference"] for name, measures in table.items()}
    return [
        {"method": n, "pairs": len(v), "difference": round(float(np.mean([*v.values()])), 3)}
        for n, v in sorted(means.items(), key=lambda entry: -float(np.mean([*entry[1].values()])))
    ]


def _place(table: Measures, method: str) -> float:
    """Return what rankings are sorted by: the margin over the centre on shared pairs."""
    margin = measure_margin(
        table[method]["difference"], table.get(CENTRE, {}).get("difference", {}), draws=1
    )
    return -1e9 if margin is None else margin.mean


def _find_strongest(table: Measures) -> str | None:
    """Return the population map with the largest measure on these very pairs.

    Chosen on the test pairs, it is a rival harder than any chosen beforehand.
    """
    least = _ENOUGH * len(table.get(CENTRE, {}).get("difference", {}))
    names = [
        name
        for name, measures in table.items()
        if name.startswith("population/") and len(measures["difference"]) >= max(2, least)
    ]
    return max(names, key=lambda name: _place(table, name), default=None)


def _compare(
    table: Measures, method: str, *, mated: bool, strongest: str | None
) -> dict[str, Any]:
    """Return a ranking's margins by measure and rival."""
    named = {rival: rival for rival in RIVALS}
    if strongest is not None:
        named["strongest population"] = strongest
    return {
        measure: {
            title: margin
            for title, rival in named.items()
            if (margin := _margin(table, method, rival, measure)) is not None
        }
        for measure in _COMPARED[mated]
    }


def _contrast(table: Measures, first: str, second: str, *, mated: bool) -> dict[str, Any]:
    return {
        measure: margin
        for measure in _COMPARED[mated]
        if (margin := _margin(table, first, second, measure)) is not None
    }


def _margin(table: Measures, first: str, second: str, measure: str) -> dict[str, Any] | None:
    own = table.get(first, {}).get(measure, {})
    other = table.get(second, {}).get(measure, {})
    margin = measure_margin(own, other)
    if margin is None:
        return None
    return {k: round(v, 3) if isinstance(v, float) else v for k, v in asdict(margin).items()}
