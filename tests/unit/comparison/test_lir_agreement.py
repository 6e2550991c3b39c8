"""Calibrators, costs and bounds against the forensic institute's own package."""

from __future__ import annotations

import warnings

import numpy as np
import pytest

from xfv_desktop.comparison.bounds import find_bounds
from xfv_desktop.comparison.calibration_cost import measure_cllr, measure_cllr_min
from xfv_desktop.comparison.cross_entropy import measure_cross_entropy
from xfv_desktop.comparison.isotonic import fit_isotonic
from xfv_desktop.comparison.kernel_density import fit_kernels
from xfv_desktop.comparison.logistic import fit_logistic

# The package draws in its own manner at import; its warnings are not ours.
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    lir = pytest.importorskip("lir", reason="the package lir is not installed")
    from lir.algorithms.bayeserror import elub
    from lir.algorithms.isotonic_regression import IsotonicCalibrator
    from lir.algorithms.kde import KDECalibrator
    from lir.algorithms.logistic_regression import LogitCalibrator
    from lir.data.models import LLRData
    from lir.metrics import cllr, cllr_min
    from lir.plotting.expected_calibration_error import calculate_ece

CLOSE = {"rtol": 0.0, "atol": 1e-6}
SEEDS = range(4)


def draw(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return overlapping scores of unequal numbers, with ties."""
    generator = np.random.default_rng(seed)
    same = generator.normal(0.5, 0.18, 90 + 30 * seed).round(3)
    return same, generator.normal(0.05, 0.12, 200 + 70 * seed).round(3)


def join(same: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return values and labels in one row, as the package takes them."""
    labels = np.concatenate([np.ones(same.size, int), np.zeros(other.size, int)])
    return np.concatenate([same, other]), labels


def rate(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return log10 likelihood ratios of a logistic fit to `draw`."""
    same, other = draw(seed)
    fit = fit_logistic(same, other)
    return fit.apply(same), fit.apply(other)


@pytest.mark.parametrize("seed", SEEDS)
def test_cost_and_its_minimum(seed: int) -> None:
    same, other = rate(seed)
    values, labels = join(same, other)
    theirs = LLRData(features=values, labels=labels)
    assert measure_cllr(same, other) == pytest.approx(cllr(theirs), abs=1e-6)
    assert measure_cllr_min(same, other) == pytest.approx(cllr_min(theirs), abs=1e-6)


@pytest.mark.parametrize("seed", SEEDS)
def test_bounds(seed: int) -> None:
    same, other = rate(seed)
    values, labels = join(same, other)
    np.testing.assert_allclose(find_bounds(same, other), elub(values.copy(), labels), **CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_cross_entropy_over_priors(seed: int) -> None:
    same, other = rate(seed)
    values, labels = join(same, other)
    odds = np.linspace(-3.0, 3.0, 13)
    theirs = calculate_ece(10.0**values, labels, 10.0**odds / (1.0 + 10.0**odds))
    ours = measure_cross_entropy(same, other, prior_odds=odds)
    np.testing.assert_allclose(ours, theirs, **CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_isotonic_ratios(seed: int) -> None:
    same, other = draw(seed)
    values, labels = join(same, other)
    with np.errstate(divide="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = IsotonicCalibrator().fit_transform(values, labels)
    ours = fit_isotonic(same, other).apply(values)
    np.testing.assert_allclose(ours, theirs, **CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_kernel_ratios(seed: int) -> None:
    same, other = draw(seed)
    values, labels = join(same, other)
    theirs = KDECalibrator("silverman").fit(values, labels).transform(values)
    np.testing.assert_allclose(fit_kernels(same, other).apply(values), theirs, **CLOSE)


@pytest.mark.parametrize("seed", SEEDS)
def test_logistic_ratios_without_a_penalty(seed: int) -> None:
    same, other = draw(seed)
    values, labels = join(same, other)
    # As delivered the package shrinks the slope; without that the definitions are the same.
    theirs = LogitCalibrator(C=np.inf, tol=1e-12, solver="newton-cholesky").fit(values, labels)
    np.testing.assert_allclose(
        fit_logistic(same, other).apply(values), theirs.transform(values), **CLOSE
    )
