"""Calibrator, bounds and costs against `lir` 1.3.1 of the Netherlands Forensic Institute.

The numbers in `KNOWN` were computed with lir 1.3.1 (scikit-learn 1.9.1, numpy 2.4.6, Python
3.11) from the scores that `draw` makes: `LogitCalibrator(C=inf, tol=1e-12)`, `elub` with its
defaults, `cllr` and `cllr_min` on the calibrator's log10 likelihood ratios. Where lir is
installed, the same is computed afresh and on more scores.
"""

from __future__ import annotations

import numpy as np
import pytest

from xfv_desktop.comparison.bounds import find_bounds
from xfv_desktop.comparison.calibration_cost import measure_cllr, measure_cllr_min
from xfv_desktop.comparison.logistic import fit_logistic

CASES = ((0, 50, 60), (1, 300, 3000), (2, 20, 5000), (3, 500, 100))
KNOWN = {
    (0, 50, 60): (
        -50.0156502675688,
        55.030206591047715,
        -1.5899999999999999,
        1.3300000000000003,
        0.17021695769237066,
        0.13102190080583784,
    ),
    (1, 300, 3000): (
        -47.37707254465832,
        52.204921596527775,
        -2.37,
        2.19,
        0.12615151637523156,
        0.11410938027166534,
    ),
    (2, 20, 5000): (
        -43.62531166188193,
        48.1131603126958,
        -1.26,
        2.12,
        0.1319293642306672,
        0.09548751844964432,
    ),
    (3, 500, 100): (
        -53.57550583236054,
        58.82532762734141,
        -2.5900000000000003,
        1.5500000000000005,
        0.1221996169181253,
        0.09555128039380217,
    ),
}


def draw(seed: int, mated: int, non_mated: int) -> tuple[np.ndarray, np.ndarray]:
    """Return scores with ties: a linear congruential generator, the same on every machine."""
    state, numbers = seed + 1, []
    for _ in range(12 * (mated + non_mated)):
        state = (1103515245 * state + 12345) % 2**31
        numbers.append(state / 2**31)
    sums = np.asarray(numbers).reshape(-1, 12).sum(axis=1) - 6.0
    return (
        np.round(0.95 + 0.02 * sums[:mated], 3),
        np.round(0.82 + 0.05 * sums[mated:], 3),
    )


def measure(mated: np.ndarray, non_mated: np.ndarray) -> tuple[float, ...]:
    """Return intercept, slope, bounds, Cllr and Cllr_min by our own code."""
    fit = fit_logistic(mated, non_mated)
    llrs = fit.apply(mated), fit.apply(non_mated)
    bounds = find_bounds(*llrs)
    return fit.intercept, fit.slope, *bounds, measure_cllr(*llrs), measure_cllr_min(*llrs)


@pytest.mark.parametrize("case", CASES)
def test_known_numbers(case: tuple[int, int, int]) -> None:
    assert measure(*draw(*case)) == pytest.approx(KNOWN[case], rel=1e-6, abs=1e-9)


def test_known_numbers_with_counts() -> None:
    case = CASES[1]
    mated, non_mated = draw(*case)
    values, counts = np.unique(non_mated, return_counts=True)
    fit = fit_logistic(mated, values, non_mated_weights=counts)
    same, other = fit.apply(mated), fit.apply(values)
    found = (
        fit.intercept,
        fit.slope,
        *find_bounds(same, other, counts=counts),
        measure_cllr(same, other, counts=counts),
        measure_cllr_min(same, other, counts=counts),
    )
    assert found == pytest.approx(KNOWN[case], rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("case", [*CASES, (4, 200, 200), (5, 1000, 4000), (6, 100, 300)])
def test_computed_afresh_by_lir(case: tuple[int, int, int]) -> None:
    pytest.importorskip("lir", reason="lir 1.3.1 is not installed")
    mated, non_mated = draw(*case)
    assert measure(mated, non_mated) == pytest.approx(ask_lir(mated, non_mated), rel=1e-6)


def ask_lir(mated: np.ndarray, non_mated: np.ndarray) -> tuple[float, ...]:
    """Return the same numbers by lir."""
    from lir.algorithms.bayeserror import elub
    from lir.algorithms.logistic_regression import LogitCalibrator
    from lir.data.models import LLRData
    from lir.metrics import cllr, cllr_min

    scores = np.concatenate([mated, non_mated]).reshape(-1, 1)
    labels = np.concatenate([np.ones(mated.size, int), np.zeros(non_mated.size, int)])
    options = {"C": np.inf, "tol": 1e-12, "max_iter": 20_000, "solver": "newton-cholesky"}
    calibrator = LogitCalibrator(**options).fit(scores, labels)
    llrs = calibrator.transform(scores)
    ends = calibrator.transform(np.array([[0.0], [1.0]])).ravel()
    data = LLRData(features=llrs, labels=labels)
    bounds = elub(llrs.ravel().copy(), labels)
    return (
        float(ends[0]),
        float(ends[1] - ends[0]),
        float(bounds[0]),
        float(bounds[1]),
        cllr(data),
        cllr_min(data),
    )
