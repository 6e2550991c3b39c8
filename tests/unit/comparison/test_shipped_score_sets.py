"""The score sets in the installation: sane numbers, nothing but numbers, and for our models."""

import csv
import json
import re
from pathlib import Path

import numpy as np
import pytest

from tests.support.scores import score
from tests.support.shared import shared_path
from xfv_desktop.comparison.calibration import find_for, load, threshold_at
from xfv_desktop.comparison.likelihood_ratio import estimate_lr
from xfv_desktop.recognition import catalogue
from xfv_desktop.resources import find

FOLDER = find("calibration")
CARDS = sorted(FOLDER.glob("*.json"))


def test_the_default_recognizer_has_a_set(tmp_path: Path) -> None:
    card = catalogue.get(catalogue.DEFAULT_MODEL, tmp_path)
    made = find_for(card, FOLDER)
    assert made is not None
    assert not made.facts.laboratory
    assert "not be used to claim that a product has been vetted" in made.facts.statement


def test_numbers_of_the_default_set() -> None:
    made = load(FOLDER / "dlib-resnet29.json")
    assert made.facts.non_mated == 868_573
    assert 360 <= made.facts.mated <= 375
    eer, one, tenth = made.thresholds
    assert eer.fmr is not None
    assert eer.fnmr is not None
    assert (eer.fmr.value + eer.fnmr.value) / 2 <= 0.015
    assert one.value == pytest.approx(0.9068, abs=5e-4)
    assert tenth.value == pytest.approx(0.9256, abs=5e-4)
    assert threshold_at(made, 0.01) == one


@pytest.mark.parametrize("path", CARDS, ids=lambda p: p.stem)
def test_every_set_is_complete_and_sane(path: Path) -> None:
    made = load(path)
    assert made.calibrator is not None
    assert made.cllr is not None
    assert made.cllr_min <= made.cllr < 0.2
    assert -3 < made.calibrator.lower < 0 < made.calibrator.upper < 3
    for threshold in made.thresholds:
        for rate in (threshold.fmr, threshold.fnmr):
            assert rate is not None
            assert rate.low < rate.value < rate.high
    at_threshold = estimate_lr(score(made.thresholds[0].value), made)
    assert at_threshold.value is not None
    assert abs(at_threshold.value) < 1


@pytest.mark.parametrize("path", CARDS, ids=lambda p: p.stem)
def test_every_set_is_small_and_holds_plain_numbers(path: Path) -> None:
    arrays = path.with_suffix(".npz")
    assert path.stat().st_size + arrays.stat().st_size < 1024 * 1024
    with np.load(arrays, allow_pickle=False) as stored:
        assert sorted(stored) == ["bands", "counts", "draws", "mated"]
        assert all(stored[name].dtype.kind in "fu" for name in stored)
        # Sorted: the order of the pairs, and with it the people, cannot be told.
        assert (np.diff(stored["mated"]) >= 0).all()
    content = json.loads(path.read_text("utf-8"))
    assert not re.search(r"\.jpe?g|\.png|_0\d\d\d", json.dumps(content))


@pytest.mark.shared
def test_no_set_names_a_person() -> None:
    pairs = shared_path("data", "faces", "lfw", "pairs.csv")
    with pairs.open(newline="", encoding="utf-8") as lines:
        people = {
            row[key] for row in csv.DictReader(lines) for key in ("identity_a", "identity_b")
        }
    assert len(people) > 800
    for path in CARDS:
        text = path.read_text("utf-8").lower()
        named = [p for p in people if p.lower() in text or p.replace("_", " ").lower() in text]
        assert named == []
