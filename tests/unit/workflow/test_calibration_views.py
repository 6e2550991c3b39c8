"""Saved calibrations are listed, read with their curves, and keep what was measured by quality."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from xfv_desktop.domain import ErrorRate
from xfv_desktop.recognition.catalogue import BUILT_IN
from xfv_desktop.resources import find
from xfv_desktop.workflow import calibration_sets, calibration_views
from xfv_desktop.workflow.calibration_strata import Stratum
from xfv_desktop.workflow.documents import document
from xfv_desktop.workflow.workbench import Workbench


@pytest.fixture
def own(workbench: Workbench, tmp_path: Path) -> Path:
    """Return a set of the user's own: the shipped one under another roof."""
    workbench.folders = replace(workbench.folders, models=tmp_path / "models")
    folder = calibration_sets.find_folder(workbench)
    folder.mkdir(parents=True)
    shipped = find("calibration/dlib-resnet29.json")
    for ending in (".json", ".npz"):
        shutil.copy(shipped.with_suffix(ending), folder)
    return folder / shipped.name


def test_own_sets_come_first_with_their_equal_error(workbench: Workbench, own: Path) -> None:
    (own.parent / "half.json").write_text("{", "utf-8")
    found = calibration_views.list_calibrations(workbench, BUILT_IN[0])
    assert [(one.own, one.path) for one in found] == [
        (True, own),
        (False, find("calibration/dlib-resnet29.json")),
        (False, find("calibration/dlib-resnet29-yunet.json")),
    ]
    point = found[0].equal_error
    assert point is not None
    assert point.value == pytest.approx(0.906, abs=1e-3)
    other = replace(BUILT_IN[0], sha256="0" * 64)
    assert calibration_views.list_calibrations(workbench, other) == ()


def test_strata_are_kept_apart_from_the_sets(workbench: Workbench, own: Path) -> None:
    rate = ErrorRate(0.02, 0.01, 0.03, 100)
    stratum = Stratum("sharpness", "lowest third", 1.0, 2.0, 10, 100, 9, rate, rate, None, "few")
    full = {"strata": document((stratum,)), "curves": {"det": 1}}
    target = calibration_views.keep_measurements(own, full)
    assert target.stat().st_mode & 0o077 == 0
    assert "curves" not in target.read_text("utf-8")
    entries = calibration_views.list_calibrations(workbench, BUILT_IN[0])
    assert [one.own for one in entries] == [True, False, False]
    view = calibration_views.read_calibration(entries[0])
    assert view.strata == (stratum,)
    assert calibration_views.read_calibration(entries[1]).strata == ()
    target.write_text("{", "utf-8")
    assert calibration_views.read_strata(own) == ()


def test_every_column_of_a_plot_is_as_long_as_the_others(workbench: Workbench) -> None:
    entry, _yunet = calibration_views.list_calibrations(workbench, BUILT_IN[0])
    view = calibration_views.read_calibration(entry)
    for columns in calibration_views.list_columns(view).values():
        assert len({len(values) for _name, values in columns}) == 1
    assert dict(calibration_views.list_provenance(view))["weights SHA-256"] == BUILT_IN[0].sha256
