"""Whose score set speaks for a comparison, and in which words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.scores import make_card, make_score_set
from xfv_desktop.comparison.calibration import describe_preprocessing
from xfv_desktop.comparison.score_set import ScoreSet
from xfv_desktop.domain import FaceDetection, LandmarkConvention
from xfv_desktop.recognition import catalogue
from xfv_desktop.workflow import calibration_sets
from xfv_desktop.workflow.calibration_sets import ALIGNED
from xfv_desktop.workflow.workbench import Workbench

POINTS = ((1.0, 1.0), (2.0, 1.0), (3.0, 1.0), (4.0, 1.0), (2.5, 3.0))
DETECTOR = "finder 1"


@pytest.fixture
def bench(workbench: Workbench, tmp_path: Path) -> Workbench:
    workbench.folders = replace(workbench.folders, models=tmp_path / "user" / "models")
    return workbench


def face(detector: str) -> FaceDetection:
    return FaceDetection((0, 0, 5, 5), POINTS, LandmarkConvention.EYE_CORNERS, 1.0, detector)


def keep(bench: Workbench, acquisition: str) -> ScoreSet:
    """Keep an own set of faces acquired in this way."""
    made = make_score_set()
    bound = describe_preprocessing(make_card(), acquisition)
    facts = replace(made.facts, preprocessing=bound, laboratory=True, name=acquisition)
    own = replace(made, facts=facts, ranges=(("sharpness", 1.0, 2.0),))
    calibration_sets.keep(own, calibration_sets.name_file(bench, make_card(), acquisition))
    return own


def find(bench: Workbench, *faces: FaceDetection | None) -> str:
    found = calibration_sets.look_up(bench, make_card(), faces).score_set
    return "" if found is None else found.facts.name


def test_a_set_speaks_for_faces_acquired_as_its_own(bench: Workbench) -> None:
    keep(bench, DETECTOR)
    keep(bench, ALIGNED)
    assert find(bench, face(DETECTOR), face(f"{DETECTOR}, searched at 24 x 18 px")) == DETECTOR
    assert find(bench, None, None) == ALIGNED
    assert find(bench, face(DETECTOR), None) == ""
    assert find(bench, face("by hand"), face("by hand")) == ""


def test_what_is_kept_is_read_back_and_is_the_owners_alone(bench: Workbench) -> None:
    own = keep(bench, ALIGNED)
    found = calibration_sets.look_up(bench, make_card(), (None, None)).score_set
    assert found is not None
    assert found.ranges == own.ranges
    assert calibration_sets.speaks_for_crops(found)
    assert not calibration_sets.speaks_for_crops(make_score_set())
    files = list(calibration_sets.find_folder(bench).iterdir())
    assert sorted(f.suffix for f in files) == [".json", ".npz"]


def test_the_laboratorys_scale_goes_before_the_shipped_one(bench: Workbench) -> None:
    assert calibration_sets.find_scale(bench).name == "ENFSI 2015"
    folder = calibration_sets.find_folder(bench) / "scales"
    folder.mkdir(parents=True)
    (folder / "verbal.json").write_text(
        '{"schema": "xfv-verbal-scale/1", "name": "Own", "version": "2", "source": "us",'
        ' "levels": [{"from": 1, "words": "some"}]}',
        "utf-8",
    )
    assert calibration_sets.find_scale(bench).name == "Own"


YUNET = "YuNet 25a606a145a5 in OpenCV 5.0.0, 5 points, upsample 0"


@pytest.mark.parametrize(
    ("detectors", "ending"),
    [
        ((YUNET, YUNET), ", YuNet"),
        ((YUNET.replace("5.0.0", "6.1.0").replace("upsample 0", "upsample 1"), YUNET), ", YuNet"),
        ((YUNET, "manual"), ", YuNet"),
        (("dlib 20 frontal HOG", "dlib 20 frontal HOG"), " v1"),
        (("YuNet 000000000000 in OpenCV 5.0.0", "YuNet 000000000000 in OpenCV 5.0.0"), None),
        ((YUNET, "dlib 20 frontal HOG"), None),
    ],
)
def test_the_shipped_set_is_that_of_the_detector_s_network(
    bench: Workbench, detectors: tuple[str, str], ending: str | None
) -> None:
    card = catalogue.get(catalogue.DEFAULT_MODEL, bench.folders.models)
    found = calibration_sets.look_up(bench, card, [face(name) for name in detectors])
    if ending is None:
        assert found.score_set is None
        assert "outside it" in found.reason
    else:
        assert found.score_set is not None
        assert found.score_set.facts.name.endswith(ending)
