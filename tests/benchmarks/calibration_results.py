"""Gather calibrations into one table, held against `lir` and against published numbers.

Run from the repository's root, after ``xfv calibrate LIST --out FOLDER/NAME.md ...``:
``python -m tests.benchmarks.calibration_results FOLDER --sets CALIBRATIONS --out RESULTS``.

Written is one JSON file per calibration, without curves, paths and lines of the list, and
``lir.json``: intercept, slope, bounds, Cllr and Cllr_min of each kept score set by the
program's code and by lir, on all its mated scores and every hundredth of its non-mated ones
(lir wants them one by one). Printed is the table of the README beside them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np

from tests.reference.test_likelihood_ratio_lir import ask_lir, measure
from xfv_desktop.comparison.calibration import load
from xfv_desktop.comparison.score_set import PER_UNIT, ScoreSet, quantise

NAMES = ("intercept", "slope", "lower bound", "upper bound", "cllr", "cllr_min")
# Local to the machine or to the list, or large.
LEFT_OUT = ("score_set", "curves", "failures")
THINNED = 100


def trim(document: dict[str, Any]) -> dict[str, Any]:
    """Return a calibration's document without what is local or large."""
    kept = {key: value for key, value in document.items() if key not in LEFT_OUT}
    kinds = [one["kind"] for one in document["failures"]]
    kept["failures"] = {kind: kinds.count(kind) for kind in sorted(set(kinds))}
    return kept


def list_scores(made: ScoreSet) -> tuple[np.ndarray, np.ndarray]:
    """Return the mated scores and every hundredth of the non-mated ones, on the set's grid."""
    mated = quantise(made.mated.astype(np.float64)) / PER_UNIT
    return mated, np.repeat(made.non_mated, made.counts)[::THINNED]


def compare(made: ScoreSet) -> dict[str, Any]:
    """Return the numbers of a set by the program's code and by lir."""
    scores = list_scores(made)
    own, theirs = measure(*scores), ask_lir(*scores)
    apart = max(abs(a - b) / abs(b) for a, b in zip(own, theirs, strict=True))
    return {
        "set": made.facts.preprocessing.rsplit("; ", 1)[-1],
        "model": made.facts.model_id,
        "mated": int(scores[0].size),
        "non_mated": int(scores[1].size),
        "own": dict(zip(NAMES, own, strict=True)),
        "lir": dict(zip(NAMES, theirs, strict=True)),
        "largest relative difference": apart,
    }


def write_row(name: str, found: dict[str, Any]) -> str:
    """Return one row of the table."""
    facts, ratio, eer = found["facts"], found["likelihood_ratio"], found["eer"]
    bounds = "not reportable"
    cllr = "none"
    if ratio["reportable"]:
        bounds = " to ".join(f"{one:.2f}" for one in ratio["bounds"])
        cllr = f"{ratio['cllr']:.4f}"
    rate = f"{100 * eer['value']:.2f} % [{100 * eer['low']:.2f}, {100 * eer['high']:.2f}]"
    return (
        f"| {name} | {facts['mated']} / {facts['non_mated']} | {facts['failures_to_acquire']} | "
        f"{rate} | {eer['threshold']:.4f} | {cllr} | {ratio['cllr_min']:.4f} | {bounds} |"
    )


def main() -> None:
    """Write the results and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="what xfv calibrate wrote with --out")
    parser.add_argument("--sets", type=Path, required=True, help="the user's score sets")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(given.folder.glob("*.json")):
        found = trim(json.loads(path.read_bytes()))
        text = json.dumps(found, indent=1, ensure_ascii=False)
        (given.out / path.name).write_text(text + "\n", encoding="utf-8")
        print(write_row(path.stem, found))
    compared = [compare(load(path)) for path in sorted(given.sets.glob("*.json"))]
    text = json.dumps(compared, indent=1)
    (given.out / "lir.json").write_text(text + "\n", encoding="utf-8")
    print("largest relative difference from lir:")
    for one in compared:
        print(f"  {one['model']}, {one['set']}: {one['largest relative difference']:.1e}")


if __name__ == "__main__":
    main()
