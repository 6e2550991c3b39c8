"""A score set made of random templates: everything in it can be counted again."""

import dataclasses

import numpy as np
import pytest

from tests.support.scores import draw_scores, make_card, make_facts, make_score_set
from xfv_desktop.comparison.bounds import find_bounds
from xfv_desktop.comparison.compilation import compile_set
from xfv_desktop.comparison.error_rates import (
    equal_error_rate,
    false_match_rate,
    false_non_match_rate,
)
from xfv_desktop.comparison.score_set import PER_UNIT, grid_values, quantise
from xfv_desktop.errors import CalibrationError

FACTS = make_facts(make_card())


def test_numbers_are_counted() -> None:
    made = make_score_set()
    assert (made.facts.mated, made.facts.subjects) == (130, 130)
    assert made.facts.non_mated == int(made.counts.sum()) == 260 * 259 // 2 - 130


def test_rates_on_the_grid_are_exact() -> None:
    scores, made = draw_scores(), make_score_set()
    assert [t.point for t in made.thresholds] == ["EER", "FMR 1 %", "FMR 0.1 %"]
    for threshold in made.thresholds:
        assert threshold.fmr is not None
        assert threshold.fnmr is not None
        fmr = false_match_rate(scores.non_mated, threshold.value)
        assert threshold.fmr.value == pytest.approx(fmr, abs=1e-12)
        assert threshold.fnmr.value == false_non_match_rate(scores.mated, threshold.value)
        assert round(threshold.value * PER_UNIT) / PER_UNIT == threshold.value


def test_equal_error_threshold_is_that_of_the_scores_within_one_step() -> None:
    scores, made = draw_scores(), make_score_set()
    exact = equal_error_rate(scores.mated, scores.non_mated)
    assert made.thresholds[0].value == pytest.approx(exact.threshold, abs=1.01 / PER_UNIT)
    assert exact.rate > 0


@pytest.mark.parametrize(("place", "target"), [(1, 0.01), (2, 0.001)])
def test_threshold_is_the_smallest_grid_value_at_the_target(place: int, target: float) -> None:
    made, scores = make_score_set(), draw_scores()
    value = made.thresholds[place].value
    assert false_match_rate(scores.non_mated, value) <= target
    assert false_match_rate(scores.non_mated, value - 1 / PER_UNIT) > target


def test_intervals_hold_the_values_and_are_no_points() -> None:
    for threshold in make_score_set().thresholds:
        for rate in (threshold.fmr, threshold.fnmr):
            assert rate is not None
            assert 0 <= rate.low <= rate.value <= rate.high <= 1
            assert rate.high > rate.low
            assert rate.level == 0.95


def test_bands_go_one_way() -> None:
    bands = make_score_set().bands
    assert (np.diff(bands.thresholds) > 0).all()
    assert (bands.fmr_low <= bands.fmr_high).all()
    assert (np.diff(bands.fnmr_high) >= -1e-12).all()


def test_equal_scores_and_seed_give_an_equal_set() -> None:
    one, other = (compile_set(draw_scores(), FACTS, draws=40) for _ in range(2))
    assert one.thresholds == other.thresholds
    assert one.calibrator is not None
    assert other.calibrator is not None
    assert (one.calibrator.draws == other.calibrator.draws).all()


def test_ratios_are_informative_and_nearly_calibrated() -> None:
    made = make_score_set()
    assert made.cllr is not None
    assert made.cllr_min <= made.cllr < made.cllr_min + 0.1
    assert made.cllr < 0.5


def test_bounds_rest_on_people_not_on_pairs() -> None:
    made = make_score_set()
    assert made.calibrator is not None
    fit = made.calibrator.fit
    llrs = fit.apply(made.mated), fit.apply(made.non_mated)
    _, by_people = find_bounds(*llrs, counts=made.counts, trials=65)
    _, by_pairs = find_bounds(*llrs, counts=made.counts)
    assert made.calibrator.upper == pytest.approx(by_people, abs=0.011)
    assert made.calibrator.upper < by_pairs - 0.1


def test_a_small_set_carries_thresholds_but_no_calibrator() -> None:
    made = compile_set(draw_scores(128, mated=99), FACTS, draws=20)
    assert made.calibrator is None
    assert made.cllr is None
    assert "99 mated pairs and 128 subjects" in made.calibrator_note


def test_a_set_without_overlap_carries_no_calibrator() -> None:
    scores = draw_scores()
    apart = dataclasses.replace(scores, mated=np.full(130, 0.999))
    made = compile_set(apart, FACTS, draws=20)
    assert made.calibrator is None
    assert "overlap" in made.calibrator_note


def test_refuses_too_few_crossings_for_the_points() -> None:
    with pytest.raises(CalibrationError, match="30000 are needed"):
        compile_set(draw_scores(60), FACTS, draws=20)


def test_quantising_keeps_grid_values_and_rounds_down() -> None:
    on_grid = grid_values(-PER_UNIT, 2 * PER_UNIT + 1)
    assert (quantise(on_grid) == np.arange(-PER_UNIT, PER_UNIT + 1)).all()
    assert quantise(np.nextafter(on_grid[1:], -2)).tolist() == list(range(-PER_UNIT, PER_UNIT))
