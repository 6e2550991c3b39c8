"""Finding the set for a recognizer, and thresholds from it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support.scores import draw_scores, make_card, make_score_set
from xfv_desktop.comparison.calibration import (
    BY_HAND,
    distributions,
    find_for,
    look_up,
    save,
    threshold_at,
    threshold_by_hand,
)
from xfv_desktop.comparison.error_rates import false_match_rate
from xfv_desktop.errors import CalibrationError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save(make_score_set(), tmp_path / "toy.json")
    return tmp_path


def test_the_set_is_found_for_its_weights_and_preprocessing(folder: Path) -> None:
    found = find_for(make_card(), folder)
    assert found is not None
    assert found.facts.model_id == "toy"
    assert look_up(make_card(), folder).reason == ""


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        (make_card(sha256="ef" * 32), "other weights"),
        (replace(make_card(), mean=(0.0, 0.0, 0.0)), "another preprocessing"),
        (replace(make_card(), input_size=(9, 8)), "another preprocessing"),
        (replace(make_card(), alignment="another"), "another preprocessing"),
        (make_card("other", "ef" * 32), "no score set for the recognizer Toy"),
    ],
)
def test_what_does_not_fit_is_not_used_and_the_reason_said(
    folder: Path, card: object, reason: str
) -> None:
    assert find_for(card, folder) is None
    assert reason in look_up(card, folder).reason


def test_an_empty_folder_holds_no_set(tmp_path: Path) -> None:
    assert "no score set" in look_up(make_card(), tmp_path).reason
    assert find_for(make_card(), tmp_path / "missing") is None


def test_a_damaged_set_is_an_error_not_an_absence(folder: Path) -> None:
    (folder / "toy.npz").unlink()
    with pytest.raises(CalibrationError):
        find_for(make_card(), folder)


@pytest.mark.parametrize(
    ("point", "name"), [("EER", "EER"), (0.01, "FMR 1 %"), (0.001, "FMR 0.1 %")]
)
def test_shipped_points_come_as_stored(point: str | float, name: str) -> None:
    threshold = threshold_at(make_score_set(), point)
    assert threshold.point == name
    assert threshold in make_score_set().thresholds
    assert threshold.calibration == make_score_set().facts


@pytest.mark.parametrize("target", [0.3, 0.05, 0.02, 0.004, 0.0012])
def test_other_rates_are_counted_and_enclosed(target: float) -> None:
    threshold = threshold_at(make_score_set(), target)
    assert threshold.fmr is not None
    assert threshold.fnmr is not None
    exact = false_match_rate(draw_scores().non_mated, threshold.value)
    assert threshold.fmr.value == pytest.approx(exact, abs=1e-12)
    assert exact <= target
    for rate in (threshold.fmr, threshold.fnmr):
        assert rate.low <= rate.value <= rate.high
    assert threshold.point == f"FMR {100 * target:g} %"


def test_interval_at_another_rate_is_no_narrower_than_the_stored_one() -> None:
    stored = threshold_at(make_score_set(), 0.01)
    near = threshold_at(make_score_set(), 0.0100001)
    assert near.value == pytest.approx(stored.value, abs=3e-5)
    assert stored.fmr is not None
    assert near.fmr is not None
    assert near.fmr.low <= stored.fmr.low
    assert near.fmr.high >= stored.fmr.high


@pytest.mark.parametrize("point", ["eer", "", "FMR 5 %", 0.0, 1.0, 1e-6, float("nan")])
def test_refuses_points_the_set_does_not_carry(point: str | float) -> None:
    with pytest.raises(CalibrationError) as caught:
        threshold_at(make_score_set(), point)
    assert caught.value.advice


def test_refusal_names_the_comparisons_needed() -> None:
    with pytest.raises(CalibrationError, match="300000 are needed"):
        threshold_at(make_score_set(), 1e-4)


def test_threshold_by_hand_carries_no_rates() -> None:
    made = threshold_by_hand(0.42)
    assert (made.value, made.point) == (0.42, BY_HAND)
    assert made.fmr is made.fnmr is made.calibration is None
    for value in (1.01, -1.01, float("nan")):
        with pytest.raises(CalibrationError):
            threshold_by_hand(value)


def test_distributions_are_densities_of_the_scores() -> None:
    edges, mated, other = distributions(make_score_set(), 40)
    assert edges.shape == (41,)
    for density in (mated, other):
        assert density.shape == (40,)
        assert (density >= 0).all()
        assert density @ np.diff(edges) == pytest.approx(1.0)
    centres = (edges[1:] + edges[:-1]) / 2
    assert centres @ mated > centres @ other
