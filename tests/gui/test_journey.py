"""The whole job through the real use cases, from the empty window to a verified report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from tests.support.window import click
from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.domain import Decision, Side
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.resources import find

PATIENCE = 300_000


class Journey:
    """A window over the real use cases, with the waits a person would make."""

    def __init__(self, qtbot: QtBot, window: MainWindow, home: Path) -> None:
        self.qtbot, self.window, self.home = qtbot, window, home

    def wait(self) -> None:
        """Wait until both lanes are empty."""
        self.qtbot.waitUntil(lambda: self.window.desk.idle, timeout=PATIENCE)

    def go(self, name: str) -> None:
        """Go to a page by its key, or from the list where it has none."""
        number = [page.name for page in self.window.pages].index(name) + 1
        if number < 10:
            key = getattr(Qt.Key, f"Key_{number}")
            self.qtbot.keyClick(self.window, key, Qt.KeyboardModifier.ControlModifier)
        else:
            self.window.show_page(name)
        self.wait()
        assert self.window.page.name == name

    def type(self, field: object, text: str) -> None:
        """Replace a field's text by keys."""
        field.clear()
        self.qtbot.keyClicks(field, text)

    def drop(self, *files: Path) -> None:
        """Drop files onto the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        event = QDropEvent(
            QPoint(400, 300).toPointF(),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.window.dropEvent(event)
        self.wait()


@pytest.fixture
def journey(qtbot: QtBot, tmp_path: Path, model_home: Path) -> Iterator[Journey]:
    from dataclasses import replace

    bench = build_workbench({"XFV_HOME": str(tmp_path / "home")})
    bench.folders = replace(bench.folders, models=model_home)
    window = MainWindow(Desk(Backend(bench)))
    window.show()
    journey = Journey(qtbot, window, tmp_path)
    window.library.load_engines()
    journey.wait()
    # Shortcuts reach only an active window, which offscreen must be asked for.
    window.activateWindow()
    yield journey
    window.close()
    window.deleteLater()


@pytest.mark.slow
def test_from_an_empty_window_to_a_verified_report(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_case(journey)
    choose_coarse_curves(journey)
    add_pictures(journey, monkeypatch)
    compare(journey)
    give_opinion(journey)
    explain(journey)
    pdf = sign(journey)
    verify(journey, pdf)
    read_log(journey)
    reopen(journey)


def make_case(journey: Journey) -> None:
    window, cases = journey.window, journey.window.cases
    journey.go("cases")
    assert cases.panel.mode == "empty"
    click(journey.qtbot, cases.new_button)
    journey.type(cases.title_field, "A journey")
    journey.type(cases.folder_field, str(journey.home / "journey"))
    click(journey.qtbot, cases.create_button)
    assert window.examiner_bar.isVisible()
    journey.type(window.examiner_bar.field, "J. Examiner")
    journey.qtbot.keyClick(window.examiner_bar.field, Qt.Key.Key_Return)
    journey.wait()
    journey.qtbot.waitUntil(lambda: cases.panel.mode == "content", timeout=PATIENCE)
    journey.wait()
    assert cases.case_title.text() == "A journey"


def choose_coarse_curves(journey: Journey) -> None:
    """Take larger steps, only so that the test is quicker."""
    journey.go("settings")
    page = journey.window.settings
    journey.type(page.step, "20")
    click(journey.qtbot, page.save_button)
    journey.wait()
    assert journey.window.desk.backend.settings.curve_step == 20


def add_pictures(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    journey.go("evidence")
    page = journey.window.evidence
    probe, reference = find("demo/head_a_1.jpg"), find("demo/head_a_2.jpg")
    monkeypatch.setattr(dialogs, "choose_files", lambda *_args: [probe])
    page.role_box.setCurrentIndex(page.role_box.findData(Side.PROBE))
    click(journey.qtbot, page.panel.button)
    journey.wait()
    page.role_box.setCurrentIndex(page.role_box.findData(Side.REFERENCE))
    journey.drop(reference)
    assert [item.role for item in journey.window.desk.state.evidence] == list(Side)
    journey.qtbot.waitUntil(
        lambda: page.bar.text.text().startswith("Face 1 of 1"), timeout=PATIENCE
    )


def compare(journey: Journey) -> None:
    journey.go("comparison")
    page = journey.window.comparison
    click(journey.qtbot, page.compare_button)
    assert page.panel.mode == "loading"
    journey.wait()
    assert page.panel.mode == "content", page.panel.title.text() + page.panel.advice.text()
    one = journey.window.desk.state.comparison
    assert one is not None
    assert one.decision.decision is Decision.MATCH
    assert page.boxes.score.value.text() == f"{one.score.value:.4f}"
    assert "%" not in page.boxes.score.value.text()


def give_opinion(journey: Journey) -> None:
    form = journey.window.comparison.opinion
    form.level_box.setFocus()
    journey.qtbot.keyClick(form.level_box, Qt.Key.Key_Down)
    journey.qtbot.keyClicks(form.text, "Rendered from one parameter set.")
    click(journey.qtbot, form.keep_button)
    journey.wait()
    assert "Rendered from one parameter set." in form.history.text()


def explain(journey: Journey) -> None:
    journey.go("explanation")
    page = journey.window.explanation
    assert page.panel.mode == "empty"
    click(journey.qtbot, page.panel.button)
    journey.wait()
    assert page.panel.mode == "content", page.panel.title.text() + page.panel.advice.text()
    words = {name: tile.word.text() for name, tile in page.tiles.tiles.items()}
    assert set(words) == {"faithfulness", "sanity", "agreement", "regions"}
    assert all(words.values()), words
    panel = page.curves
    assert panel.curve is not None
    assert len(panel.curve.fractions) == 6
    before = panel.label.text()
    panel.plot.setFocus()
    journey.qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
    assert panel.label.text() != before
    spot = panel.plot.position_of(4).toPoint()
    journey.qtbot.mouseClick(panel.plot.plot.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert f"{panel.curve.scores[4]:.4f}" in panel.label.text()
    click(journey.qtbot, page.maps.place.buttons["original"])
    journey.wait()
    assert page.maps.views[Side.PROBE].picture_size[0] > 200


def sign(journey: Journey) -> Path:
    journey.go("report")
    page = journey.window.report
    assert page.panel.mode == "content", page.panel.title.text() + page.panel.advice.text()
    assert page.pdf.page_count >= 2
    form = page.signer_form
    journey.type(form.name, "J. Examiner")
    journey.type(form.passphrase, "try-out only")
    journey.type(form.folder, str(journey.home / "keys"))
    click(journey.qtbot, form.make_button)
    journey.wait()
    journey.type(page.sign_form.passphrase, "not this one")
    journey.qtbot.keyClick(page.sign_form.passphrase, Qt.Key.Key_Return)
    journey.wait()
    assert journey.window.messages.word.text() == "Problem"
    journey.type(page.sign_form.passphrase, "try-out only")
    click(journey.qtbot, page.sign_form.sign_button)
    journey.wait()
    assert page.issued.list.count() == 1
    return Path(page.verify_form.file.text())


def verify(journey: Journey, pdf: Path) -> None:
    form = journey.window.report.verify_form
    assert pdf.read_bytes().startswith(b"%PDF")
    click(journey.qtbot, form.verify_button)
    journey.wait()
    assert form.verdict.text().startswith("NOT verified")
    journey.type(form.trust, str(journey.home / "keys" / "signer.pem"))
    click(journey.qtbot, form.verify_button)
    journey.wait()
    assert form.verdict.text().startswith("Verified")
    assert form.findings.words == ("passed",) * 5
    changed = bytearray(pdf.read_bytes())
    changed[len(changed) // 2] ^= 1
    other = journey.home / "changed.pdf"
    other.write_bytes(changed)
    journey.type(form.file, str(other))
    journey.qtbot.keyClick(form.file, Qt.Key.Key_Return)
    journey.wait()
    assert form.verdict.text().startswith("NOT verified")


def read_log(journey: Journey) -> None:
    journey.go("audit")
    page = journey.window.audit
    assert page.table.model().rowCount() >= 6
    click(journey.qtbot, page.check_button)
    journey.wait()
    assert set(page.findings.words) == {"passed"}


def reopen(journey: Journey) -> None:
    window = journey.window
    window.library.close_case()
    journey.wait()
    journey.go("cases")
    window.cases.recent.setCurrentRow(0)
    window.cases.recent.setFocus()
    journey.qtbot.keyClick(window.cases.recent, Qt.Key.Key_Return)
    journey.wait()
    journey.go("explanation")
    assert window.explanation.panel.mode == "content"
    assert len(window.desk.state.comparisons) == 1
    journey.go("comparison")
    assert "Rendered from one parameter set." in window.comparison.opinion.history.text()
