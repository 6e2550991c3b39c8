"""Files taken into a case together: one that is no evidence is named, and none is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.program import find_heads
from xfv_desktop.errors import CorruptImage, MissingFile
from xfv_desktop.workflow import cases, queries
from xfv_desktop.workflow.workbench import Workbench


@pytest.fixture
def case(workbench: Workbench, tmp_path: Path) -> Path:
    cases.create_case(workbench, tmp_path / "case")
    return tmp_path / "case"


def cut(tmp_path: Path) -> Path:
    """Return a picture file that ends too soon."""
    file = tmp_path / "night.jpg"
    file.write_bytes(find_heads("probe")[0].read_bytes()[:4000])
    return file


def test_the_bad_one_of_several_is_named(workbench: Workbench, case: Path, tmp_path: Path) -> None:
    good = find_heads("probe")[0]
    with pytest.raises(CorruptImage, match=r"^In the file 'night\.jpg': ") as caught:
        cases.add_evidence(workbench, case, [good, cut(tmp_path)])
    assert caught.value.advice == CorruptImage("x").advice
    assert queries.list_evidence(workbench, case) == ()


def test_a_file_alone_needs_no_name(workbench: Workbench, case: Path, tmp_path: Path) -> None:
    with pytest.raises(CorruptImage) as caught:
        cases.add_evidence(workbench, case, [cut(tmp_path)])
    assert "night" not in caught.value.text


def test_a_name_is_not_said_twice(workbench: Workbench, case: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingFile) as caught:
        cases.add_evidence(workbench, case, [find_heads("probe")[0], tmp_path / "gone.jpg"])
    assert caught.value.text.count("gone.jpg") == 1
