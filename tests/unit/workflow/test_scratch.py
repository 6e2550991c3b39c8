"""Cases that are not kept: gone afterwards, and swept up when a run was killed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.workflow import pairs
from xfv_desktop.workflow.pairs import open_scratch_case
from xfv_desktop.workflow.workbench import Workbench


def test_gone_afterwards_and_owner_only(workbench: Workbench) -> None:
    """The folder exists inside the block only, and the examiner is as before."""
    workbench.examiner = ""
    with open_scratch_case(workbench) as case:
        assert (case / "case.sqlite").exists()
        assert case.parent.stat().st_mode & 0o077 == 0
    assert not case.parent.exists()
    assert workbench.examiner == ""


def test_gone_after_an_error(workbench: Workbench) -> None:
    """An error inside the block does not keep it."""
    kept: list[Path] = []

    def fail() -> None:
        with open_scratch_case(workbench) as case:
            kept.append(case)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not kept[0].parent.exists()


def test_leftovers_are_removed_unless_held(workbench: Workbench) -> None:
    """What a killed run left goes; what another run holds, or just makes, stays."""
    root = workbench.folders.cache / "scratch"
    with open_scratch_case(workbench) as case:
        for name in ("case-dead", "case-held"):
            workbench.case(case)
            shutil.copytree(case, root / name / "case")
    (root / "case-new").mkdir()
    held = CaseFile.open(root / "case-held" / "case", examiner="E. Examiner")
    with open_scratch_case(workbench):
        assert not (root / "case-dead").exists()
        assert (root / "case-held").exists()
        assert (root / "case-new").exists()
    held.close()


def test_old_empty_folders_are_removed(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without a case goes once it is old."""
    root = workbench.folders.cache / "scratch"
    (root / "case-new").mkdir(parents=True)
    monkeypatch.setattr(pairs, "_OLD", 0.0)
    with open_scratch_case(workbench):
        assert not (root / "case-new").exists()
