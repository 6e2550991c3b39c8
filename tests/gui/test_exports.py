"""Maps and receipts leave the case with the lines that say where they come from."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.support.window import CARD, FakeBackend, Settle, click
from xfv_desktop.errors import ResourceError
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.figure import Figure, Panel
from xfv_desktop.gui.main_window import MainWindow


def export(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch, target: Path
) -> None:
    monkeypatch.setattr(dialogs, "choose_target", lambda *_all: target)
    kind = target.suffix[1:]
    window.explanation.export_button.actions_by_kind[kind].trigger()
    settle()


def show(opened: MainWindow, settle: Settle) -> None:
    opened.show_page("explanation")
    settle()
    assert opened.explanation.export_button.isVisible()


def test_the_picture_carries_its_provenance(
    qtbot: QtBot,
    opened: MainWindow,
    settle: Settle,
    backend: FakeBackend,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    show(opened, settle)
    click(qtbot, opened.explanation.maps.tools.contours)
    settle()
    export(opened, settle, monkeypatch, tmp_path / "maps.png")
    picture = QImage.fromData((tmp_path / "maps.png").read_bytes())
    lines = picture.text("provenance")
    assert backend.comparisons[0].id in lines
    assert CARD.sha256 in lines
    assert "method fggb" in lines
    assert "method xssab" not in lines
    assert picture.width() > 800
    assert "keep it as carefully" in opened.messages.advice.text()


def test_the_drawing_shows_all_methods(
    qtbot: QtBot,
    opened: MainWindow,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    show(opened, settle)
    click(qtbot, opened.explanation.view.buttons["all"])
    settle()
    export(opened, settle, monkeypatch, tmp_path / "maps.svg")
    text = (tmp_path / "maps.svg").read_text(encoding="utf-8")
    assert text.count("<image") == 4
    assert "method fggb" in text
    assert "method xssab" in text


def test_the_table_holds_curves_and_every_receipt(
    opened: MainWindow,
    settle: Settle,
    backend: FakeBackend,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    show(opened, settle)
    export(opened, settle, monkeypatch, tmp_path / "data.csv")
    lines = (tmp_path / "data.csv").read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    assert any(CARD.sha256 in line for line in head)
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    explanation = next(iter(backend.explanations.values()))
    steps = sum(len(curve.fractions) for curve in explanation.curves)
    assert sum(row["record"] == "curve" for row in rows) == steps
    assert sum(row["record"] == "region positive" for row in rows) == 9 * 4
    assert {row["verdict"] for row in rows if row["record"] == "sanity"} == {
        "pass",
        "weak",
        "not checked",
    }
    paste = [r for r in rows if (r["record"], r["kind"]) == ("curve", "partner-paste")]
    assert {row["fill"] for row in paste} == {"partner"}
    assert paste[0]["value"] == str(explanation.curves[0].scores[-1])


def test_a_long_line_is_wrapped_and_makes_room(qapp: object) -> None:
    pixels = np.zeros((8, 8, 3), np.uint8)
    panel = Panel("Probe", pixels, "", ("", "", ""))
    short = Figure((panel,), 1, "Caption.", ("a line",)).size
    long = Figure((panel,), 1, "Caption.", ("a line " * 60,)).size
    assert long.width() == short.width()
    assert long.height() > short.height() + 50


def test_a_cancelled_dialog_writes_nothing(
    opened: MainWindow, settle: Settle, backend: FakeBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(opened, settle)
    monkeypatch.setattr(dialogs, "choose_target", lambda *_all: None)
    backend.calls.clear()
    opened.explanation.export_button.actions_by_kind["csv"].trigger()
    settle()
    assert backend.calls == []


def test_a_folder_that_cannot_be_written_is_told(
    opened: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(opened, settle)
    export(opened, settle, monkeypatch, tmp_path / "missing" / "data.csv")
    assert "data.csv cannot be written" in opened.messages.text.text()


def test_a_failed_export_leaves_the_old_file(
    backend: FakeBackend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "old.csv"
    target.write_text("old")

    def refuse(_self: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(ResourceError, match="No space left"):
        Backend.save_export(backend, target, b"new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]
