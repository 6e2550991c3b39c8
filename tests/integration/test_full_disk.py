"""A full disk is said before work starts, and costs nothing when it is found out too late."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.program import find_heads
from xfv_desktop.errors import DiskFull
from xfv_desktop.workflow import calibration_templates
from xfv_desktop.workflow.calibration_templates import Acquired, TemplateStore
from xfv_desktop.workflow.cases import add_evidence, check_case, create_case
from xfv_desktop.workflow.explanation import explain
from xfv_desktop.workflow.queries import list_evidence, read_audit
from xfv_desktop.workflow.report import SignerKey, issue_report
from xfv_desktop.workflow.workbench import Workbench


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return a function that fills the disk."""

    def fill() -> None:
        usage = SimpleNamespace(free=1_000_000, used=0, total=1_000_000)
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)

    return fill


def test_it_is_said_before_anything_is_written(
    workbench: Workbench, tmp_path: Path, full: Callable[[], None]
) -> None:
    case = tmp_path / "case"
    create_case(workbench, case, title="Case")
    before = read_audit(workbench, case)
    full()
    key = SignerKey(tmp_path / "signer.p12", "a long passphrase")
    with pytest.raises(DiskFull, match="taking in 1 file"):
        add_evidence(workbench, case, find_heads("probe")[:1])
    with pytest.raises(DiskFull, match="explanation"):
        explain(workbench, case, "0" * 32)
    with pytest.raises(DiskFull, match="signing"):
        issue_report(workbench, case, "0" * 32, key=key)
    assert read_audit(workbench, case) == before
    assert list_evidence(workbench, case) == ()


def test_a_disk_that_fills_during_intake_leaves_the_case_as_it_was(
    workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tmp_path / "case"
    create_case(workbench, case, title="Case")
    first, second = find_heads("probe")[:2]
    add_evidence(workbench, case, [first])
    kept, write = list_evidence(workbench, case), os.write

    def refuse(descriptor: int, data: bytes | memoryview) -> int:
        if len(data) > 1000:
            raise OSError(28, "No space left on device")
        return write(descriptor, data)

    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(DiskFull):
        add_evidence(workbench, case, [second])
    monkeypatch.setattr(os, "write", write)
    assert list_evidence(workbench, case) == kept
    assert check_case(workbench, case).ok
    add_evidence(workbench, case, [second])
    assert len(list_evidence(workbench, case)) == 2


def test_templates_made_before_the_disk_was_full_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = TemplateStore(tmp_path / "store.jsonl")
    found = Acquired(None, {}, "a detector", "NoFace")
    store.add("aa", found)

    def refuse(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(calibration_templates.os, "fsync", refuse)
    with pytest.raises(DiskFull, match="No space left"):
        store.add("bb", found)
    assert store.get("bb") is None
    assert TemplateStore(tmp_path / "store.jsonl").get("aa") is not None
