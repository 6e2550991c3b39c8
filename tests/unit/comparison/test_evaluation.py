"""The curves of a score set, and the equal error rate with its interval."""

from dataclasses import replace

import numpy as np
import pytest

from tests.support.scores import draw_scores, make_score_set
from xfv_desktop.comparison.calibration_cost import measure_cllr
from xfv_desktop.comparison.cross_entropy import measure_cross_entropy
from xfv_desktop.comparison.equal_error import measure_equal_error, select
from xfv_desktop.comparison.error_rates import equal_error_rate
from xfv_desktop.comparison.evaluation import PRIORS, evaluate
from xfv_desktop.comparison.isotonic import fit_isotonic
from xfv_desktop.comparison.kernel_density import fit_kernels
from xfv_desktop.errors import CalibrationError


def test_at_even_odds_cross_entropy_is_the_cost() -> None:
    same, other = np.array([1.0, 2.0, -0.5]), np.array([-2.0, 0.3])
    cost = measure_cross_entropy(same, other, prior_odds=[0.0], counts=[3, 1])
    assert cost[0] == pytest.approx(measure_cllr(same, other, counts=[3, 1]))


def test_ratios_of_one_cost_the_prior_alone() -> None:
    prior = 0.2
    cost = measure_cross_entropy([0.0], [0.0], prior_odds=[np.log10(prior / (1 - prior))])
    assert cost[0] == pytest.approx(-prior * np.log2(prior) - (1 - prior) * np.log2(1 - prior))


def test_curves_of_a_set() -> None:
    made = evaluate(make_score_set())
    assert (np.diff(made.det.fmr) <= 1e-12).all()
    assert (np.diff(made.det.fnmr) >= -1e-12).all()
    assert made.tippett is not None
    assert made.entropy is not None
    assert made.pav is not None
    assert made.tippett.mated[0] == made.tippett.non_mated[0] == 1.0
    assert (np.array(made.tippett.mated) >= np.array(made.tippett.non_mated) - 1e-12).all()
    assert (np.array(made.entropy.best) <= np.array(made.entropy.observed) + 1e-9).all()
    even = int(np.argmin(np.abs(PRIORS)))
    assert made.entropy.neutral[even] == pytest.approx(1.0)
    assert made.entropy.observed[even] == pytest.approx(make_score_set().cllr)
    assert (np.diff(made.pav.after) >= -1e-12).all()
    assert np.isfinite(made.pav.after).all()


def test_without_a_calibrator_only_error_rates_are_drawn() -> None:
    made = evaluate(replace(make_score_set(), calibrator=None))
    assert made.tippett is made.entropy is made.pav is None
    assert made.det.fmr[0] == 1.0


def test_equal_error_rate_lies_in_its_interval_and_repeats() -> None:
    scores = draw_scores(seed=5)
    made = measure_equal_error(scores, draws=60)
    plain = equal_error_rate(scores.mated, scores.non_mated)
    assert made.point == plain
    assert made.rate.low <= plain.rate <= made.rate.high
    assert made.rate.low < made.rate.high
    assert measure_equal_error(scores, draws=60) == made


def test_weights_of_one_give_the_plain_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    scores = draw_scores(seed=5)
    monkeypatch.setattr(
        "xfv_desktop.comparison.equal_error.draw_weights",
        lambda people, **_: np.ones((3, people), np.int64),
    )
    made = measure_equal_error(scores)
    assert made.rate.low == pytest.approx(made.rate.value)
    assert made.rate.high == pytest.approx(made.rate.value)


def test_a_part_keeps_its_people() -> None:
    scores = draw_scores()
    part = select(scores, np.arange(10), np.arange(50))
    assert (part.mated.size, part.non_mated.size, part.people) == (10, 50, scores.people)
    with pytest.raises(CalibrationError):
        select(scores, np.arange(0), np.arange(50))


def test_counts_weigh_like_repetition() -> None:
    same, other = [0.2, 0.5, 0.9], [0.1, 0.1, 0.1, 0.4]
    at = np.linspace(0.1, 0.9, 9)
    for fit in (fit_isotonic, fit_kernels):
        once = fit(same, [0.1, 0.4], counts=[3, 1]).apply(at)
        np.testing.assert_allclose(once, fit(same, other).apply(at))


def test_equal_scores_have_no_density() -> None:
    with pytest.raises(CalibrationError):
        fit_kernels([0.5, 0.5], [0.1, 0.2])
