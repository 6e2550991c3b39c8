"""Models, device and help: every state of each page, without torch."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWhatsThis
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle, click
from xfv_desktop.errors import DeviceMissing, RefusedModel
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.calibrations import build_table
from xfv_desktop.gui.widgets import explain as explaining
from xfv_desktop.reporting.terms import COMPARISON_TERMS


@pytest.fixture
def shown(window: MainWindow, settle: Settle) -> MainWindow:
    """Return a window whose model cards are read."""
    window.show_page("models")
    settle()
    return window


# --- models ------------------------------------------------------------------------------


def test_a_card_tells_what_the_recognizer_may_be_used_for(shown: MainWindow) -> None:
    page = shown.models
    assert page.models.count() == 2
    assert "research only" in page.models.item(0).text()
    assert "Research only" in page.standing.text()
    assert "Calibrated on LFW" in page.calibration.text()
    assert "EER 1.09" in page.calibration.text()
    assert not page.use_button.isEnabled()


def test_another_recognizer_is_put_to_use(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    shown.models.models.setCurrentRow(1)
    click(qtbot, shown.models.use_button)
    settle()
    assert backend.settings.model == "other"
    assert "in use" in shown.models.models.item(1).text()


def test_plots_of_a_calibration_are_chosen_by_keys(
    qtbot: QtBot, shown: MainWindow, settle: Settle
) -> None:
    panel = shown.models.calibrations
    click(qtbot, shown.models.choice.buttons["calibrations"])
    settle()
    assert panel.panel.mode == "content"
    assert panel.points.texts[0][0] == "EER"
    seen = set()
    for _step in range(5):
        seen.add(panel.plot.accessibleDescription().split(";")[0])
        qtbot.keyClick(panel.kind, Qt.Key.Key_Right)
    assert len(seen) >= 4
    assert panel.kind.value == "strata"
    assert panel.strata.isVisible()
    assert "sharpness" in panel.strata.texts[0][0]
    assert not panel.export_actions["png"].isEnabled()


def test_without_a_score_set_calibrating_is_offered(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.installation.calibrated = False
    click(qtbot, shown.models.choice.buttons["calibrations"])
    settle()
    panel = shown.models.calibrations.panel
    assert panel.mode == "empty"
    click(qtbot, panel.button)
    assert shown.models.choice.value == "calibrate"


def test_a_damaged_score_set_is_an_error_and_read_again(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("read_calibration", RefusedModel("It is damaged."))
    click(qtbot, shown.models.choice.buttons["calibrations"])
    settle()
    panel = shown.models.calibrations.panel
    assert panel.mode == "error"
    click(qtbot, panel.button)
    settle()
    assert panel.mode == "content"


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_a_plot_is_exported_with_its_provenance(
    qtbot: QtBot,
    shown: MainWindow,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    kind: str,
) -> None:
    click(qtbot, shown.models.choice.buttons["calibrations"])
    settle()
    panel = shown.models.calibrations
    target = tmp_path / f"plot.{kind}"
    monkeypatch.setattr(dialogs, "choose_target", lambda *_args: target)
    panel.export_actions[kind].trigger()
    settle()
    sha256 = panel.view.entry.facts.model_sha256
    if kind == "png":
        assert sha256 in QImage.fromData(target.read_bytes()).text("provenance")
    else:
        assert sha256 in target.read_text("utf-8")


def test_the_table_holds_every_plot(shown: MainWindow, backend: FakeBackend) -> None:
    entry = backend.installation.find_entry()
    text = build_table(backend.installation.read_calibration(entry))
    plots = {line.split(",")[0] for line in text.splitlines() if not line.startswith("#")}
    assert plots == {"plot", "histogram", "det", "tippett", "ece", "pav"}


def test_missing_facts_are_asked_and_the_file_is_imported(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, shown.models.choice.buttons["import"])
    form = shown.models.importing
    assert not form.import_button.isEnabled()
    form.file.setText("/somewhere/weights.pt")
    assert "Research only" in form.standing.text()
    form.licence.setText("MIT")
    form.training.setPlainText("Pictures of nobody")
    assert "stated" in form.standing.text()
    form.name.setText("Mine")
    click(qtbot, form.import_button)
    settle()
    (request,) = backend.installation.requests
    assert (request.licence, request.training_data) == ("MIT", "Pictures of nobody")
    assert shown.models.choice.value == "card"
    assert shown.models.card.name == "Mine"


def test_a_refused_file_says_why_and_the_form_keeps_its_words(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, shown.models.choice.buttons["import"])
    form = shown.models.importing
    form.file.setText("/somewhere/weights.pt")
    backend.break_next("import_model", RefusedModel("It needs code to be run."))
    click(qtbot, form.import_button)
    settle()
    assert form.panel.mode == "error"
    assert form.panel.title.text() == "It needs code to be run."
    click(qtbot, form.panel.button)
    assert form.file.text() == "/somewhere/weights.pt"


def test_an_import_is_cancelled(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, shown.models.choice.buttons["import"])
    form = shown.models.importing
    form.file.setText("/somewhere/weights.pt")
    backend.hold()
    click(qtbot, form.import_button)
    qtbot.waitUntil(lambda: "import_model" in backend.calls)
    assert form.panel.mode == "loading"
    click(qtbot, form.panel.cancel)
    settle()
    assert form.panel.mode == "cancelled"


def test_a_stopped_calibration_goes_on_where_it_was(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, shown.models.choice.buttons["calibrate"])
    form = shown.models.calibrate
    assert not form.start_button.isEnabled()
    form.pairs.setText("/somewhere/pairs.csv")
    form.root.setText("/somewhere")
    form.faces.setCurrentIndex(2)
    backend.hold()
    click(qtbot, form.start_button)
    qtbot.waitUntil(lambda: "calibrate" in backend.calls)
    click(qtbot, form.panel.cancel)
    settle()
    assert form.panel.mode == "cancelled"
    backend.release.set()
    click(qtbot, form.panel.button)
    settle()
    first, second = backend.installation.requests
    assert (first.resume, second.resume) == (False, True)
    assert (first.aligned, first.model) == (True, "dlib-resnet29")
    assert shown.models.choice.value == "calibrations"


def test_detector_and_operating_points_of_a_calibration_are_chosen(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, shown.models.choice.buttons["calibrate"])
    settle()
    form = shown.models.calibrate
    assert [form.detector.itemData(at) for at in range(2)] == ["dlib", "yunet"]
    assert form.detector.currentData() == "dlib"
    assert form.equal.isChecked()
    assert not form.equal.isEnabled()
    form.detector.setCurrentIndex(1)
    form.points[0.001].setChecked(False)
    form.points[0.0001].setChecked(True)
    form.pairs.setText("/somewhere/pairs.csv")
    form.root.setText("/somewhere")
    form.start()
    settle()
    (request,) = backend.installation.requests
    assert (request.detector, request.fmr) == ("yunet", (0.01, 0.0001))


def test_crops_need_no_detector(
    qtbot: QtBot, shown: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    click(qtbot, shown.models.choice.buttons["calibrate"])
    settle()
    form = shown.models.calibrate
    form.faces.setCurrentIndex(form.faces.findData("aligned"))
    assert not form.detector.isEnabled()
    form.pairs.setText("/somewhere/pairs.csv")
    form.root.setText("/somewhere")
    form.start()
    settle()
    assert backend.installation.requests[0].detector is None


# --- device ------------------------------------------------------------------------------


def test_the_device_is_told_and_chosen(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.show_page("device")
    settle()
    page = window.device
    assert page.statement.text() == "Runs on cpu."
    page.choice.setCurrentIndex(1)
    page.continue_box.setChecked(False)
    click(qtbot, page.save_button)
    settle()
    assert (backend.settings.device, backend.settings.continue_on_cpu) == ("cpu", False)


def test_a_machine_that_cannot_be_asked_is_an_error(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("read_device", DeviceMissing("No device."))
    window.show_page("device")
    settle()
    assert window.device.panel.mode == "error"
    click(qtbot, window.device.panel.button)
    settle()
    assert window.device.panel.mode == "content"


@pytest.mark.parametrize(("good", "word"), [(True, "as it should be"), (False, "NOT")])
def test_the_self_test_says_how_it_went(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend, good: bool, word: str
) -> None:
    backend.installation.good = good
    window.show_page("device")
    settle()
    page = window.device
    assert page.test.mode == "empty"
    click(qtbot, page.test.button)
    settle()
    assert word in page.verdict.text()
    assert page.findings.words == ("passed" if good else "FAILED",)


def test_the_self_test_is_cancelled_and_fails_in_words(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.show_page("device")
    settle()
    backend.hold()
    click(qtbot, window.device.test.button)
    qtbot.waitUntil(lambda: "run_self_test" in backend.calls)
    click(qtbot, window.device.test.cancel)
    settle()
    assert window.device.test.mode == "cancelled"
    backend.release.set()
    backend.break_next("run_self_test", DeviceMissing("No device."))
    click(qtbot, window.device.test.button)
    settle()
    assert window.device.test.mode == "error"


# --- help --------------------------------------------------------------------------------


def test_f1_leads_to_the_definitions_of_the_report(
    qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    settle()
    assert window.page is window.help
    text = window.help.terms.toPlainText()
    for name, meaning in COMPARISON_TERMS.items():
        assert name in text
        assert meaning.replace("\u00a0", " ") in text.replace("\u00a0", " ")
    window.help.filter.setText("false non-match")
    assert "FNMR" in window.help.terms.toPlainText()
    assert "Probe" not in window.help.terms.toPlainText()
    window.help.filter.setText("xyzzy")
    assert "No term" in window.help.terms.toPlainText()


def test_every_shortcut_stands_in_the_keyboard_overview(
    window: MainWindow, settle: Settle
) -> None:
    window.show_page("help")
    window.help.show_view("keys")
    text = window.help.keys.toPlainText()
    actions = [a for menu in window.menuBar().actions() for a in menu.menu().actions()]
    known = [a for a in actions if not a.shortcut().isEmpty()]
    assert len(known) > 15
    for action in known:
        assert action.shortcut().toString() in text
    assert "Alt+S" in text
    assert "Save settings" in text


def test_about_lists_parts_licences_and_places(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("list_parts", RefusedModel("Odd."))
    window.show_page("help")
    window.help.show_view("about")
    settle()
    assert window.help.about_panel.mode == "error"
    click(qtbot, window.help.about_panel.button)
    settle()
    text = window.help.about.toPlainText()
    assert "odd & part" in text
    assert "MIT" in text
    assert str(backend.folders.cases) in text


def test_a_bundle_is_read_before_it_is_saved(
    qtbot: QtBot,
    window: MainWindow,
    settle: Settle,
    backend: FakeBackend,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    window.show_page("help")
    window.help.show_view("diagnostics")
    panel = window.help.diagnostics
    assert panel.panel.mode == "empty"
    click(qtbot, panel.panel.button)
    settle()
    panel.files.setCurrentRow(1)
    assert '"cpu"' in panel.text.toPlainText()
    assert "write_bundle" not in backend.calls
    monkeypatch.setattr(dialogs, "choose_target", lambda *_args: tmp_path / "one.zip")
    click(qtbot, panel.save_button)
    settle()
    assert "write_bundle" in backend.calls
    assert "one.zip" in window.messages.text.text()


def test_a_bundle_that_cannot_be_collected_or_is_stopped(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.show_page("help")
    window.help.show_view("diagnostics")
    panel = window.help.diagnostics
    backend.break_next("build_bundle", DeviceMissing("Odd."))
    click(qtbot, panel.panel.button)
    settle()
    assert panel.panel.mode == "error"
    backend.hold()
    click(qtbot, panel.panel.button)
    qtbot.waitUntil(lambda: backend.calls.count("build_bundle") == 2)
    click(qtbot, panel.panel.cancel)
    settle()
    assert panel.panel.mode == "cancelled"


def test_shift_f1_tells_the_term_of_the_control_with_the_focus(
    qtbot: QtBot, shown: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda _spot, text, _widget: told.append(text))
    monkeypatch.setattr(QWhatsThis, "enterWhatsThisMode", lambda: told.append("ask"))
    click(qtbot, shown.models.choice.buttons["calibrations"])
    settle()
    shown.activateWindow()
    shown.models.calibrations.points.setFocus()
    assert explaining.show_help_at_focus()
    assert COMPARISON_TERMS["Threshold"] in told[0]
    shown.navigation.setFocus()
    assert not explaining.show_help_at_focus()
    assert told[1] == "ask"
    click(qtbot, explaining.make_term_button("FMR"))
    assert "False match rate" in told[2]
