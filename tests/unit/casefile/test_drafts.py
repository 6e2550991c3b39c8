"""Drafts: owner-only, replaced whole, set aside when damaged."""

from __future__ import annotations

import os
from pathlib import Path

from xfv_desktop.casefile.drafts import read_drafts, write_drafts


def test_written_read_and_dropped(tmp_path: Path) -> None:
    assert read_drafts(tmp_path) == {}
    write_drafts(tmp_path, {"opinion": "Ohren \N{LATIN SMALL LETTER A WITH DIAERESIS}"})
    if os.name == "posix":
        assert (tmp_path / "drafts.json").stat().st_mode & 0o077 == 0
    assert read_drafts(tmp_path)["opinion"].startswith("Ohren")
    write_drafts(tmp_path, {})
    assert not (tmp_path / "drafts.json").exists()


def test_damaged_drafts_are_set_aside(tmp_path: Path) -> None:
    for text in ("{", "[]", '{"a": 1}'):
        (tmp_path / "drafts.json").write_text(text)
        assert read_drafts(tmp_path) == {}
        assert (tmp_path / "drafts.damaged").read_text() == text
        assert not (tmp_path / "drafts.json").exists()
