"""The likelihood ratio as it is reported: bounded, with interval, or refused with a reason."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.scores import make_score_set, score
from xfv_desktop.comparison.likelihood_ratio import H1, H2, NO_LABORATORY, estimate_lr
from xfv_desktop.comparison.verbal_scale import load_scale
from xfv_desktop.domain import QualityMeasure

LOW, HIGH = make_score_set().score_range
inside = st.floats(LOW + 1e-6, HIGH - 2e-5)


@given(inside, inside)
def test_rises_with_the_score_within_bounds(a: float, b: float) -> None:
    first, second = (estimate_lr(score(x), make_score_set()) for x in sorted((a, b)))
    assert first.value is not None
    assert second.value is not None
    assert first.value <= second.value
    for made in (first, second):
        assert made.lower_bound <= made.low <= made.value <= made.high <= made.upper_bound
        assert made.lower_bound <= 0 <= made.upper_bound


@pytest.mark.parametrize(("value", "word"), [(HIGH - 2e-5, "Upper"), (LOW + 1e-6, "Lower")])
def test_reaching_a_bound_is_said(value: float, word: str) -> None:
    made = estimate_lr(score(value), make_score_set())
    assert made.bounded
    assert f"{word} bound reached" in made.reason
    assert made.value in (made.lower_bound, made.upper_bound)


def test_within_the_bounds_nothing_is_cut() -> None:
    calibrator = make_score_set().calibrator
    assert calibrator is not None
    middle = -calibrator.fit.intercept / calibrator.fit.slope
    made = estimate_lr(score(middle), make_score_set())
    assert made.value == pytest.approx(0.0, abs=1e-9)
    assert not made.bounded
    assert made.reason == NO_LABORATORY


def test_says_what_it_is_and_is_not() -> None:
    made = estimate_lr(score(0.5), make_score_set())
    assert (made.h1, made.h2) == (H1, H2)
    assert "no laboratory calibration" in made.reason
    assert "Vergeer" in made.method
    assert "Cllr_min" in made.method
    assert made.calibration == make_score_set().facts


def test_a_laboratory_set_is_not_called_research() -> None:
    own = make_score_set()
    own = dataclasses.replace(own, facts=dataclasses.replace(own.facts, laboratory=True))
    assert NO_LABORATORY not in estimate_lr(score(0.5), own).reason


@pytest.mark.parametrize("value", [LOW - 1e-4, HIGH + 1e-4, -1.0, 1.0])
def test_outside_the_scores_of_the_set_nothing_is_reported(value: float) -> None:
    made = estimate_lr(score(value), make_score_set())
    assert made.value is made.low is made.high is None
    assert made.reason.startswith("Not reportable: The score")
    assert made.calibration == make_score_set().facts


def test_without_a_set_nothing_is_reported() -> None:
    made = estimate_lr(score(0.5), None)
    assert made.value is made.calibration is None
    assert made.reason.startswith("Not reportable")
    assert "other weights" in estimate_lr(score(0.5), None, absence="other weights").reason


def test_a_set_without_calibrator_reports_its_reason() -> None:
    poor = dataclasses.replace(make_score_set(), calibrator=None, calibrator_note="Too small.")
    made = estimate_lr(score(0.5), poor)
    assert made.value is None
    assert made.reason == "Not reportable: Too small."


def measure(value: float) -> QualityMeasure:
    return QualityMeasure("sharpness", value, "", None, None)


@pytest.mark.parametrize("value", [9.9, 20.1])
def test_pictures_unlike_those_of_the_set_get_no_ratio(value: float) -> None:
    own = dataclasses.replace(make_score_set(), ranges=(("sharpness", 10.0, 20.0),))
    made = estimate_lr(score(0.5), own, measures=[measure(15.0), measure(value)])
    assert made.value is None
    assert f"sharpness is {value:.3g}; the pictures of the set have 10 to 20" in made.reason


def test_pictures_like_those_of_the_set_get_a_ratio_in_words() -> None:
    own = dataclasses.replace(make_score_set(), ranges=(("sharpness", 10.0, 20.0),))
    inside = [measure(10.0), measure(20.0), QualityMeasure("roll", 99.0, "", None, None)]
    made = estimate_lr(score(0.5), own, measures=inside, scale=load_scale())
    assert made.value is not None
    assert "ENFSI 2015" in made.words
    assert estimate_lr(score(0.5), own).words == ""
