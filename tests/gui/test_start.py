"""The start: painted before anything heavy is imported, damage told, faults kept in a log."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, Settle
from xfv_desktop.gui.app import Starter
from xfv_desktop.gui.crash import show_crash
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.workflow.workbench import Notice

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("torch", "torchvision", "cv2", "dlib", "sqlalchemy", "PIL", "onnxruntime", "typst")
FIRST_PAINT = f"""
import sys
from xfv_desktop import __main__ as launcher
from xfv_desktop.gui import app

def load(starter):
    print(*[name for name in {HEAVY!r} if name in sys.modules], "painted")
    starter._window.close()

app.Starter.load = load
launcher.main([])
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    environ = os.environ | {"XFV_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=environ,
        timeout=120,
    )
    assert done.stdout == "painted\n"
    assert done.stderr == ""


def test_the_window_is_shown_then_the_engines_load_then_the_demo_opens(
    qtbot: QtBot, window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    window.hide()
    backend.calls.clear()
    starter = Starter(window, demo=True, case=None, validate=True)
    starter.start()
    assert window.isVisible()
    assert "load_engines" not in backend.calls
    qtbot.waitUntil(lambda: "open_demo" in backend.calls)
    settle()
    qtbot.waitUntil(lambda: "validate_when_due" in backend.calls)
    settle()
    assert backend.calls.index("load_engines") < backend.calls.index("open_demo")
    assert backend.calls.index("open_demo") < backend.calls.index("validate_when_due")
    assert window.banner.isVisible()


def test_what_the_program_did_by_itself_is_told(
    window: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.installation.notices += [
        Notice("The settings were damaged.", "Look."),
        Notice("A map is damaged and was set aside.", "Look."),
    ]
    window.library.load_engines()
    settle()
    assert window.messages.text.text() == (
        "The settings were damaged. A map is damaged and was set aside."
    )
    assert window.messages.advice.text() == "Look."
    assert backend.installation.notices == []


def test_a_crash_keeps_the_case_open_and_its_log_is_the_owners(
    opened: MainWindow, settle: Settle, backend: FakeBackend
) -> None:
    backend.break_next("compare", ZeroDivisionError("odd"))
    opened.show_page("comparison")
    settle()
    opened.comparison.start()
    settle()
    box = opened.findChild(QMessageBox, "crash")
    assert box is not None
    assert "as it was before" in box.informativeText()
    (log,) = backend.folders.logs.iterdir()
    assert log.stat().st_mode & 0o077 == 0
    box.close()
    assert opened.desk.state.case is not None
    before = len(opened.desk.state.comparisons)
    opened.comparison.start()
    settle()
    assert len(opened.desk.state.comparisons) == before + 1


def test_a_log_that_cannot_be_saved_is_said(window: MainWindow, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    box = show_crash(window, ValueError("odd"), "trace", blocked)
    assert "could not be saved" in box.informativeText()
    box.close()
