"""How long the window's event loop blocks while heavy work runs: a table, no verdict.

``python -m tests.benchmarks.heartbeat [--home DIR] [--out DIR]``

A timer of 5 ms beats in the window's thread; the gap between two beats is how long nothing
was drawn. "Own" is the processor time of that thread within a gap: a gap over 50 ms with
less of it is the machine's, which gave the time to other programs, or another thread's,
which held the interpreter. Measured after start-up (the engines are imported, the window is
shown), while the real use cases compare and explain two synthetic heads and every page is
laid out for the first time.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.window_tables import Heart, Table
from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.collector import Collector
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.screenshots import settle

_COLUMNS = ("beats", "median ms", "p99 ms", "longest ms", ">50 ms", "own longest", "own >50 ms")


class Bench:
    """The window, its heart and the table."""

    def __init__(self, window: MainWindow, table: Table) -> None:
        self.window, self.table, self.heart = window, table, Heart()

    def measure(self, name: str, act: Callable[[], object]) -> None:
        """Do one piece of work and everything it sets off; add a line."""
        settle(self.window)
        self.heart.restart()
        act()
        settle(self.window, seconds=600)
        gaps = sorted(gap for gap, _own in self.heart.gaps)
        many, own = self.heart.count()
        self.table.add(
            name,
            len(gaps),
            gaps[len(gaps) // 2],
            gaps[int(0.99 * (len(gaps) - 1))],
            gaps[-1],
            many,
            self.heart.longest_own,
            own,
        )


def measure_all(bench: Bench) -> None:
    """Do the job step by step, then see every page."""
    window = bench.window
    bench.measure("open the demo case", window.library.open_demo)
    for page in (window.comparison, window.explanation):
        bench.measure(f"page {page.name}, before", lambda page=page: window.show_page(page.name))
        bench.measure(f"{page.name}: compute and show", page.start)

    def walk() -> None:
        slider = window.explanation.curves.slider
        for step in range(slider.maximum() + 1):
            slider.setValue(step)

    bench.measure("step along a curve", walk)
    for page in window.pages:
        bench.measure(f"page {page.name}", lambda page=page: window.show_page(page.name))
    for page in (window.comparison, window.explanation, window.viewer):
        bench.measure(f"page {page.name} again", lambda page=page: window.show_page(page.name))
    sizes = ((1280, 720), (1680, 1000), (1280, 720))
    bench.measure("new sizes", lambda: [window.resize(*size) for size in sizes])


class _Spy:
    """Tell where the window's thread is when it has been away for long."""

    def __init__(self, heart: Heart) -> None:
        import threading

        self._heart, self._main = heart, threading.get_ident()
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        import time

        while True:
            time.sleep(0.02)
            if self._heart.age > 0.05:
                frame = sys._current_frames().get(self._main)  # noqa: SLF001 - nothing public
                lines = traceback.format_stack(frame)[-4:]
                sys.stderr.write(f"--- away {1000 * self._heart.age:.0f} ms\n" + "".join(lines))


def main(arguments: list[str] | None = None) -> int:
    """Start the window as the program does, then measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--out", type=Path, help="folder for heartbeat.json and .md")
    parser.add_argument("--spy", action="store_true", help="tell on stderr what gaps do")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder)
        make_application(["heartbeat"])
        workbench = build_workbench({"XFV_HOME": str(home)}, examiner="Bench")
        window = MainWindow(Desk(Backend(workbench)))
        collector = Collector(lambda: window.desk.idle)
        window.show()
        window.library.load_engines()
        settle(window)
        collector.settle()
        table = Table(
            "Gaps between two beats of the window's event loop",
            _COLUMNS,
            command="python -m tests.benchmarks.heartbeat",
        )
        bench = Bench(window, table)
        if options.spy:
            _Spy(bench.heart)
        measure_all(bench)
        window.close()
    table.finish(options.out, "heartbeat")
    return 0


if __name__ == "__main__":
    sys.exit(main())
