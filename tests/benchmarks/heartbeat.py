"""How long the window's event loop blocks while heavy work runs: a table, no verdict.

``QT_QPA_PLATFORM=offscreen python tests/benchmarks/heartbeat.py [--home DIR]``

A timer of 5 ms beats in the window's thread; the gap between two beats is how long nothing
was drawn. Measured after start-up (the engines are imported, the window is shown), while
the real use cases compare and explain two synthetic heads.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QObject, QTimer, Slot

from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.screenshots import settle


class Heart(QObject):
    """Beat every 5 ms and note the gaps."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        self._last = now

    def restart(self) -> None:
        """Forget the gaps so far."""
        self.gaps.clear()
        self._last = time.perf_counter()

    def read(self) -> str:
        """Return beats, median, 99th percentile, longest gap and the share above 50 ms."""
        gaps = np.array(self.gaps)
        return (
            f"{gaps.size:7d} {np.median(gaps):8.1f} {np.percentile(gaps, 99):8.1f} "
            f"{gaps.max():8.1f} {int((gaps > 50).sum()):6d}"
        )


def measure(window: MainWindow) -> None:
    """Do the job step by step and print a line for each."""
    heart = Heart()
    print(f"{'work':22s}   beats   median      p99  longest  >50ms   (milliseconds)")
    window.library.open_demo()
    settle(window, seconds=600)
    print(f"{'open the demo case':22s} {heart.read()}")
    for page in (window.comparison, window.explanation):
        window.show_page(page.name)
        settle(window)
        heart.restart()
        page.start()
        settle(window, seconds=600)
        print(f"{page.name:22s} {heart.read()}")
    heart.restart()
    slider = window.explanation.curves.slider
    for step in range(slider.maximum() + 1):
        slider.setValue(step)
    settle(window)
    print(f"{'step along a curve':22s} {heart.read()}")


def main() -> int:
    """Start the window as the program does, then measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder)
        make_application(["heartbeat"])
        bench = build_workbench({"XFV_HOME": str(home)}, examiner="Bench")
        window = MainWindow(Desk(Backend(bench)))
        window.show()
        window.library.load_engines()
        settle(window)
        measure(window)
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
