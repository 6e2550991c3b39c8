"""Thumbnails lie in the case's own folder, owner-only, and are made again when damaged."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.program import find_heads
from xfv_desktop.workflow import cases, queries
from xfv_desktop.workflow.workbench import Workbench


def test_kept_in_the_case_for_the_owner_only(
    workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case"
    cases.create_case(workbench, path)
    (taken,) = cases.add_evidence(workbench, path, find_heads("probe")[:1])
    first = queries.read_thumbnail(workbench, path, taken.item.id, longest=64)
    assert max(first.shape[:2]) == 64
    (kept,) = [one for one in (path / "thumbnails").rglob("*") if one.is_file()]
    if os.name == "posix":
        for one in (kept, kept.parent, kept.parent.parent):
            assert one.stat().st_mode & 0o077 == 0

    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr(queries, "read_picture", refuse)
        again = queries.read_thumbnail(workbench, path, taken.item.id, longest=64)
    assert (again == first).all()
    kept.write_bytes(kept.read_bytes()[:40])
    assert (queries.read_thumbnail(workbench, path, taken.item.id, longest=64) == first).all()
    assert kept.stat().st_size > 40
    assert cases.check_case(workbench, path).ok
    backup = cases.backup_case(workbench, path, tmp_path / "backup")
    assert not (backup / "thumbnails").exists()


def test_a_folder_that_cannot_be_written_is_no_error(workbench: Workbench, tmp_path: Path) -> None:
    path = tmp_path / "case"
    cases.create_case(workbench, path)
    (taken,) = cases.add_evidence(workbench, path, find_heads("probe")[:1])
    (path / "thumbnails").write_bytes(b"in the way")
    shown = queries.read_thumbnail(workbench, path, taken.item.id, longest=64)
    assert max(shown.shape[:2]) == 64


def test_a_case_left_open_is_told_when_it_is_opened(workbench: Workbench, tmp_path: Path) -> None:
    path = tmp_path / "case"
    cases.create_case(workbench, path)
    workbench.close()
    (path / "case.lock").write_text('{"pid": 1, "host": "elsewhere", "since": "2026-01-01"}')
    cases.open_case(workbench, path)
    assert "process 1 on elsewhere" in workbench.notices[-1].text
