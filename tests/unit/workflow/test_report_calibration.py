"""What stands behind a likelihood ratio is traced for its report, or said to be missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import reports
from tests.support.scores import make_card, make_score_set
from xfv_desktop.comparison.calibration import describe_preprocessing
from xfv_desktop.comparison.score_set import ScoreSet
from xfv_desktop.domain import Comparison
from xfv_desktop.workflow import calibration_sets
from xfv_desktop.workflow.report_calibration import GONE, trace_behind
from xfv_desktop.workflow.workbench import Workbench


@pytest.fixture
def bench(workbench: Workbench, tmp_path: Path) -> Workbench:
    workbench.folders = replace(workbench.folders, models=tmp_path / "user" / "models")
    return workbench


@pytest.fixture
def behind(bench: Workbench) -> ScoreSet:
    """Return an own set that is kept for faces of the comparison's detector."""
    made, detector = make_score_set(), find_detector()
    facts = replace(
        made.facts, preprocessing=describe_preprocessing(make_card(), detector), laboratory=True
    )
    own = replace(made, facts=facts, ranges=(("sharpness", 1.0, 2.0),))
    path = calibration_sets.name_file(bench, make_card(), detector)
    calibration_sets.keep(own, path)
    return own


def find_detector() -> str:
    face = reports.make_comparison().probe.face
    assert face is not None
    return calibration_sets.name_detector(face.detector)


def compare(behind: ScoreSet, score: float) -> Comparison:
    assert behind.calibrator is not None
    value = float(behind.calibrator.bound(behind.calibrator.fit.apply(score)))
    plain = reports.make_comparison()
    ratio = replace(plain.lr, value=value, calibration=behind.facts)
    return replace(plain, model=make_card(), lr=ratio)


def test_the_shares_are_counted_on_the_set(bench: Workbench, behind: ScoreSet) -> None:
    assert behind.calibrator is not None
    fit = behind.calibrator.fit
    score = -fit.intercept / fit.slope  # where the ratio is 1, far from both bounds
    curves, note = trace_behind(bench, compare(behind, score))
    assert note == ""
    assert curves is not None
    assert curves.ranges == behind.ranges
    assert curves.cllr == behind.cllr
    assert curves.here_mated == pytest.approx((behind.mated >= score).mean(), abs=0.02)
    above = behind.counts[behind.non_mated >= score].sum() / behind.counts.sum()
    assert curves.here_non_mated == pytest.approx(above, abs=0.01)


def test_a_set_that_is_gone_or_damaged_is_told(bench: Workbench, behind: ScoreSet) -> None:
    comparison = compare(behind, 0.5)
    (card,) = calibration_sets.find_folder(bench).glob("*.json")
    card.with_suffix(".npz").write_bytes(b"damaged")
    curves, note = trace_behind(bench, comparison)
    assert curves is None
    assert "damaged" in note
    card.unlink()
    assert trace_behind(bench, comparison) == (None, GONE)


def test_without_a_ratio_nothing_is_said(bench: Workbench) -> None:
    plain = reports.make_comparison()
    none = replace(plain, lr=replace(plain.lr, value=None))
    assert trace_behind(bench, none) == (None, "")
