"""Which threshold a comparison is held against, and which detector a calibration borrows."""

from __future__ import annotations

import pytest

from tests.support.scores import make_card, make_score_set
from xfv_desktop.errors import UsageError, WeightsMissing
from xfv_desktop.workflow import detectors
from xfv_desktop.workflow.examination import CompareOptions, _find_threshold
from xfv_desktop.workflow.workbench import Workbench


@pytest.mark.parametrize(
    ("setting", "options", "point"),
    [
        (False, CompareOptions(), "FMR 1 %"),
        (True, CompareOptions(), "EER"),
        (True, CompareOptions(fmr=0.1), "FMR 10 %"),
        (False, CompareOptions(eer=True), "EER"),
        (True, CompareOptions(threshold=0.5), "given by hand"),
    ],
)
def test_what_is_asked_goes_before_the_setting(
    workbench: Workbench, setting: bool, options: CompareOptions, point: str
) -> None:
    workbench.settings = workbench.settings.model_copy(update={"operating_eer": setting})
    found = _find_threshold(workbench, make_card(), options, make_score_set())
    assert found is not None
    assert found.point == point


def test_a_detector_is_borrowed_and_the_settings_stay(workbench: Workbench) -> None:
    assert detectors.borrow(workbench, None) is workbench
    other = detectors.borrow(workbench, "dlib")
    assert other is not workbench
    assert other.engines is workbench.engines
    assert [one.id for one in detectors.list_searching(workbench)] == ["dlib"]
    with pytest.raises(WeightsMissing):
        detectors.borrow(workbench, "yunet")
    with pytest.raises(UsageError):
        detectors.borrow(workbench, "manual")
    assert workbench.settings.detector == "dlib"
