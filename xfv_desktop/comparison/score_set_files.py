"""Score sets on disk: a JSON card and an NPZ of arrays beside it, bound by hash.

No pickles: the arrays are plain numbers, the card plain text. Neither holds a name of a
person or of a picture.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from xfv_desktop.comparison.calibrator import Calibrator
from xfv_desktop.comparison.logistic import LogisticFit
from xfv_desktop.comparison.score_set import PER_UNIT, ErrorBands, ScoreSet
from xfv_desktop.comparison.weighting import DoubleArray
from xfv_desktop.domain import CalibrationSet, ErrorRate, Threshold
from xfv_desktop.errors import CalibrationError

SCHEMA = "xfv-score-set/1"
_BANDS = ("thresholds", "fmr_low", "fmr_high", "fnmr_low", "fnmr_high")


def load(path: Path) -> ScoreSet:
    """Read a score set.

    Parameters
    ----------
    path : Path
        The JSON card; the arrays lie beside it under the name the card gives.

    Raises
    ------
    CalibrationError
        When a file is missing, damaged, of another schema, or does not fit its card.
    """
    card = read_card(path)
    try:
        arrays = _read_arrays(path.parent / Path(card["arrays"]["file"]).name, card)
        return _assemble(card, arrays)
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(path.name) from error


def read_card(path: Path) -> dict[str, Any]:
    """Return the JSON card of a score set.

    Raises
    ------
    CalibrationError
        When it cannot be read or is of another schema.
    """
    try:
        card = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(path.name) from error
    if not isinstance(card, dict) or card.get("schema") != SCHEMA:
        raise _damaged(path.name)
    return card


def read_facts(path: Path) -> CalibrationSet:
    """Return what a score set says of itself, without reading its arrays.

    Raises
    ------
    CalibrationError
        When the card cannot be read.
    """
    try:
        return CalibrationSet(**read_card(path)["facts"])
    except (KeyError, TypeError) as error:
        raise _damaged(path.name) from error


def save(score_set: ScoreSet, path: Path) -> None:
    """Write a score set as a JSON card and, beside it, its arrays.

    Parameters
    ----------
    score_set : ScoreSet
        What is written; equal sets give equal bytes.
    path : Path
        The JSON card; the arrays get the same name with ``.npz``.
    """
    arrays = _pack(score_set)
    target = path.with_suffix(".npz")
    target.write_bytes(arrays)
    card: dict[str, Any] = {
        "schema": SCHEMA,
        "facts": asdict(score_set.facts),
        "arrays": {"file": target.name, "sha256": hashlib.sha256(arrays).hexdigest()},
        "grid": {"per_unit": PER_UNIT, "first_bin": score_set.first_bin},
        "thresholds": [_without_facts(t) for t in score_set.thresholds],
        "calibrator": _describe(score_set.calibrator),
        "calibrator_note": score_set.calibrator_note,
        "cllr": score_set.cllr,
        "cllr_min": score_set.cllr_min,
        "notes": [list(pair) for pair in score_set.notes],
    }
    if score_set.ranges:
        card["ranges"] = [list(one) for one in score_set.ranges]
    text = json.dumps(card, indent=1, sort_keys=True, ensure_ascii=False, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")


def _pack(score_set: ScoreSet) -> bytes:
    draws = score_set.calibrator.draws if score_set.calibrator else np.zeros((0, 2))
    columns = [getattr(score_set.bands, name) for name in _BANDS]
    held = BytesIO()
    np.savez_compressed(
        held,
        mated=np.sort(score_set.mated).astype("<f4"),
        counts=score_set.counts.astype("<u4"),
        bands=np.stack(columns).astype("<f8"),
        draws=draws.astype("<f8"),
    )
    return held.getvalue()


def _read_arrays(path: Path, card: dict[str, Any]) -> dict[str, Any]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _damaged(path.name) from error
    if hashlib.sha256(content).hexdigest() != card["arrays"]["sha256"]:
        raise _damaged(path.name)
    try:
        with np.load(BytesIO(content), allow_pickle=False) as stored:
            return {name: stored[name] for name in ("mated", "counts", "bands", "draws")}
    except zipfile.BadZipFile as error:
        raise _damaged(path.name) from error


def _assemble(card: dict[str, Any], arrays: dict[str, Any]) -> ScoreSet:
    if card["grid"]["per_unit"] != PER_UNIT:
        raise ValueError("another grid")
    facts = CalibrationSet(**card["facts"])
    counts = arrays["counts"].astype(np.int64)
    if int(counts.sum()) != facts.non_mated or arrays["mated"].size != facts.mated:
        raise ValueError("numbers differ")
    return ScoreSet(
        facts=facts,
        mated=arrays["mated"].astype(np.float32),
        first_bin=int(card["grid"]["first_bin"]),
        counts=counts,
        thresholds=tuple(_threshold(entry, facts) for entry in card["thresholds"]),
        bands=ErrorBands(*arrays["bands"].astype(np.float64)),
        calibrator=_calibrator(card["calibrator"], arrays["draws"].astype(np.float64)),
        calibrator_note=card["calibrator_note"],
        cllr=card["cllr"],
        cllr_min=card["cllr_min"],
        notes=tuple((str(name), str(text)) for name, text in card["notes"]),
        ranges=tuple(
            (str(name), float(low), float(high)) for name, low, high in card.get("ranges", ())
        ),
    )


def _threshold(entry: dict[str, Any], facts: CalibrationSet) -> Threshold:
    return Threshold(
        value=float(entry["value"]),
        point=str(entry["point"]),
        fmr=ErrorRate(**entry["fmr"]),
        fnmr=ErrorRate(**entry["fnmr"]),
        calibration=facts,
    )


def _without_facts(threshold: Threshold) -> dict[str, Any]:
    entry = asdict(threshold)
    del entry["calibration"]
    return entry


def _describe(calibrator: Calibrator | None) -> dict[str, float] | None:
    if calibrator is None:
        return None
    return {
        "intercept": calibrator.fit.intercept,
        "slope": calibrator.fit.slope,
        "lower": calibrator.lower,
        "upper": calibrator.upper,
        "score_low": calibrator.score_low,
        "score_high": calibrator.score_high,
    }


def _calibrator(entry: dict[str, float] | None, draws: DoubleArray) -> Calibrator | None:
    if entry is None:
        return None
    return Calibrator(
        fit=LogisticFit(intercept=entry["intercept"], slope=entry["slope"]),
        lower=entry["lower"],
        upper=entry["upper"],
        score_low=entry["score_low"],
        score_high=entry["score_high"],
        draws=draws,
    )


def _damaged(name: str) -> CalibrationError:
    return CalibrationError(
        f"The score set {name} is missing, damaged or of another version.",
        advice="Install the program again, or make the score set again.",
    )
