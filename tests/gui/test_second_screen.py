"""The viewer's own window with two screens, as Qt's offscreen platform can offer them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from xfv_desktop.gui.widgets.viewer_window import ViewerWindow

application = QApplication([])
main = QWidget()
main.setLayout(QVBoxLayout())
main.setGeometry(50, 50, 800, 500)
main.show()
window = ViewerWindow(Path(sys.argv[1]), main)
stage, told = QLabel("viewer"), []
window.closed.connect(lambda: (main.layout().addWidget(stage), told.append("back")))

def tell():
    application.processEvents()
    screen, place = window.screen(), window.frameGeometry()
    return {
        "screen": screen.name(),
        "inside": screen.geometry().contains(place),
        "visible": window.isVisible(),
        "stage": "page" if stage.window() is main else "window",
        "told": len(told),
    }

found = {"screens": [screen.name() for screen in QGuiApplication.screens()]}
window.open(stage, full=False)
found["opened"] = tell()
for number, screen in enumerate(QGuiApplication.screens()):
    # What Qt emits before it moves the windows of a screen that is taken away.
    application.screenRemoved.emit(screen)
    found[f"without {screen.name()}"] = tell()
window.open(stage, full=False)
found["again"] = tell()
window.close()
sys.stdout.write(json.dumps(found))
"""


def run(folder: Path, *screens: tuple[str, int, int, int]) -> dict[str, Any]:
    """Return what a program with these screens tells: names, left edges, widths, heights."""
    described = [
        {"name": name, "x": x, "y": 0, "width": wide, "height": high, "logicalDpi": 96,
         "logicalBaseDpi": 96, "dpr": 1}
        for name, x, wide, high in screens
    ]  # fmt: skip
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": described}), encoding="utf-8")
    # The platform's options are separated by colons, so the file is named without a drive.
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"}
    environ["PYTHONPATH"] = os.pathsep.join(sys.path)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder / "windows.ini")],
        env=environ, cwd=folder, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return dict(json.loads(done.stdout))


def test_it_opens_on_the_other_screen_and_comes_back_when_that_goes(tmp_path: Path) -> None:
    found = run(tmp_path, ("first", 0, 1280, 720), ("second", 1280, 1000, 700))
    assert found["screens"] == ["first", "second"]
    there = {"screen": "second", "inside": True, "visible": True, "stage": "window", "told": 0}
    assert found["opened"] == there
    assert found["without first"] == there
    gone = found["without second"]
    assert (gone["visible"], gone["stage"], gone["told"]) == (False, "page", 1)
    assert found["again"] == there | {"told": 1}
    # The screen is not there any more at the next start.
    alone = run(tmp_path, ("first", 0, 1280, 720))
    assert alone["opened"]["screen"] == "first"
    assert alone["opened"]["inside"]


def test_with_one_screen_it_opens_there(tmp_path: Path) -> None:
    found = run(tmp_path, ("only", 0, 1280, 720))
    assert found["opened"]["screen"] == "only"
    assert found["opened"]["visible"]
