"""Write a picture of every page, from the demo case of synthetic heads.

``python -m xfv_desktop.gui.screenshots --out DIR [--size 1280x720] [--theme light|dark]``
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow


def wait_until(condition: Callable[[], bool], *, seconds: float) -> bool:
    """Let Qt work until a condition holds; return whether it did in time."""
    loop, timer, limit = QEventLoop(), QTimer(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    timer.start(20)
    limit.start(round(1000 * seconds))
    if not condition():
        loop.exec()
    timer.stop()
    return condition()


def settle(window: MainWindow, *, seconds: float = 300) -> None:
    """Wait until both lanes are empty and what they brought is drawn."""
    wait_until(lambda: window.desk.idle, seconds=seconds)
    for _round in range(3):
        pause = QEventLoop()
        QTimer.singleShot(60, pause.quit)
        pause.exec()
        wait_until(lambda: window.desk.idle, seconds=seconds)


def write_screenshots(window: MainWindow, out: Path, prefix: str = "") -> list[Path]:
    """Write every page of a window whose case is open; return the files."""
    out.mkdir(parents=True, exist_ok=True)
    files = []

    def write(name: str) -> None:
        settle(window)
        file = out / f"{prefix}{name}.png"
        window.grab().save(str(file))
        files.append(file)

    for page in window.pages:
        window.show_page(page.name)
        settle(window)
        if page is window.explanation:
            window.explanation.curves.slider.setValue(6)
        write(page.name)
        if page is window.explanation:
            window.explanation.maps.place.buttons["original"].click()
            write("explanation-original")
            window.explanation.maps.place.buttons["crop"].click()
    return files


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the demo case offscreen and write its pages; return the exit status."""
    parser = argparse.ArgumentParser(description="Write a picture of every page.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", default="1280x720", help="width x height, e.g. 1280x720")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--home", type=Path, help="user folder; a temporary one when left out")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    width, height = (int(part) for part in options.size.lower().split("x"))
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder)
        environ = {"XFV_HOME": str(home)}
        make_application(["xfv-desktop"])
        desk = Desk(Backend(build_workbench(environ, examiner="Demo Examiner")))
        window = MainWindow(desk)
        desk.change_settings(theme=options.theme)
        window.resize(width, height)
        window.show()
        settle(window)
        window.library.open_demo()
        settle(window)
        opened = desk.state.case is not None
        files = write_screenshots(window, options.out) if opened else []
        window.close()
    sys.stdout.write("".join(f"{file}\n" for file in files))
    return 0 if files else 1


if __name__ == "__main__":
    sys.exit(main())
