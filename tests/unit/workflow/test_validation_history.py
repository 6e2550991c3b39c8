"""Validations that were run are kept whole; what cannot be read is counted."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.support.validation import make_run
from xfv_desktop.domain.validation import Agreement
from xfv_desktop.workflow import validation_history
from xfv_desktop.workflow.golden import FILE, find_bundled
from xfv_desktop.workflow.workbench import Workbench


def test_runs_come_back_whole_the_newest_first(workbench: Workbench) -> None:
    runs = [make_run({}, number=1), make_run({"maps": Agreement.DIFFERENT}, number=2)]
    for one in runs:
        validation_history.keep(workbench, one)
    found = validation_history.read_history(workbench)
    assert found.runs == (runs[1], runs[0])
    assert found.unreadable == 0
    (path, *_others) = validation_history.find_folder(workbench).iterdir()
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"schema": "xfv.validation/1", "validation": {}}', b'{"schema": 3}']
)
def test_a_damaged_run_is_counted_and_the_others_are_seen(
    workbench: Workbench, content: bytes
) -> None:
    kept = make_run({})
    validation_history.keep(workbench, kept)
    (validation_history.find_folder(workbench) / "20260101T000000-x.json").write_bytes(content)
    found = validation_history.read_history(workbench)
    assert found.runs == (kept,)
    assert found.unreadable == 1


def test_a_home_that_cannot_be_written_forgets(workbench: Workbench) -> None:
    folder = validation_history.find_folder(workbench)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file where the folder should be")
    validation_history.keep(workbench, make_run({}))
    assert validation_history.read_history(workbench).runs == ()


def test_own_sets_are_listed_after_the_shipped_one(workbench: Workbench) -> None:
    (alone,) = validation_history.list_golden(workbench)
    assert not alone.own
    assert alone.comparisons >= 1
    own = validation_history.find_own_sets(workbench)
    shutil.copytree(find_bundled(), own / "ours")
    (own / "broken").mkdir()
    (own / "broken" / FILE).write_text(json.dumps({"schema": "other"}))
    found = validation_history.list_golden(workbench)
    assert [one.folder.name for one in found if one.own] == ["ours"]
