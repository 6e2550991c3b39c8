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
from xfv_desktop.gui.widgets.line_styles import STYLES


def export(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch, target: Path
) -> None:
    monkeypatch.setattr(dialogs, "choose_target", lambda *_all: target)
    kind = target.name.partition(".")[2]
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


def test_the_curves_leave_with_legend_and_provenance(
    opened: MainWindow,
    settle: Settle,
    backend: FakeBackend,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    show(opened, settle)
    export(opened, settle, monkeypatch, tmp_path / "plot.curves.svg")
    text = (tmp_path / "plot.curves.svg").read_text(encoding="utf-8")
    assert "<image" not in text
    assert "dashed line, squares" in text
    assert "method fggb" in text
    assert "method xssab" in text
    export(opened, settle, monkeypatch, tmp_path / "plot.curves.png")
    picture = QImage.fromData((tmp_path / "plot.curves.png").read_bytes())
    assert backend.comparisons[0].id in picture.text("provenance")
    # Drawn in the light theme, with more than an empty ground.
    assert picture.pixelColor(1, 1).name() == "#ffffff"
    spots = ((x, y) for x in range(0, picture.width(), 2) for y in range(60, 500, 7))
    colours = {picture.pixelColor(x, y).name() for x, y in spots}
    assert {STYLES[0].light, STYLES[1].light} <= colours


def test_every_export_is_noted_in_the_log(
    opened: MainWindow,
    settle: Settle,
    backend: FakeBackend,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    show(opened, settle)
    for name in ("maps.png", "plot.curves.svg", "table.csv"):
        export(opened, settle, monkeypatch, tmp_path / name)
    noted = [entry.details for entry in backend.audit if entry.action == "results exported"]
    assert [text.rpartition(", ")[2] for text in noted] == ['png"}', 'curves.svg"}', 'csv"}']
    assert "the case's log has an entry" in opened.messages.text.text()
