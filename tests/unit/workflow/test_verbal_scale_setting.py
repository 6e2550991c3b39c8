"""A laboratory's own words for likelihood ratios, named in the settings."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from xfv_desktop.errors import CalibrationError
from xfv_desktop.workflow.calibration_sets import find_scale
from xfv_desktop.workflow.workbench import Workbench

OWN = {
    "schema": "xfv-verbal-scale/1",
    "name": "house scale",
    "version": "3",
    "source": "a laboratory",
    "levels": [{"from": 1, "words": "next to nothing"}, {"from": 50, "words": "something"}],
}


def name_scale(workbench: Workbench, file: Path) -> Workbench:
    settings = workbench.settings.model_copy(update={"verbal_scale": str(file)})
    return replace(workbench, settings=settings)


def test_the_scale_of_the_settings_is_used(workbench: Workbench, tmp_path: Path) -> None:
    file = tmp_path / "house.json"
    file.write_text(json.dumps(OWN), encoding="utf-8")
    scale = find_scale(name_scale(workbench, file))
    assert (scale.name, scale.version) == ("house scale", "3")
    assert scale.find_words(2.0) == "something"


def test_a_named_scale_that_is_gone_is_no_silent_fall_back(
    workbench: Workbench, tmp_path: Path
) -> None:
    with pytest.raises(CalibrationError):
        find_scale(name_scale(workbench, tmp_path / "gone.json"))
