"""A real case with 10,000 pictures and comparisons in the window: a table, no verdict.

``python -m tests.benchmarks.large_case [--items 10000] [--case DIR] [--out DIR]``

The case is made through the case's own layer (``--case`` keeps it, or takes one made
before), then opened by the window as the program does. "Wall" is what an examiner waits,
"window" the processor time of the window's own thread, "gap" the longest time in which it
drew nothing, all in milliseconds. Other programs make the wall times longer, the window's
own hardly. Run it with ``--items 100`` too: what matters is how little grows.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.benchmarks.window_tables import Heart, Table
from tests.support.large_case import create_large_case
from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.collector import Collector
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.screenshots import settle, wait_until

_SCREENS = 40
Act = Callable[[], object]


class Bench:
    """The window, its heart and the table of what was measured."""

    def __init__(self, window: MainWindow, table: Table) -> None:
        self.window, self.table, self.heart = window, table, Heart()

    def measure(self, name: str, act: Act, *, until: Callable[[], bool] | None = None) -> None:
        """Do one act, wait until it shows, and add a line."""
        settle(self.window)
        self.heart.restart()
        start, own = time.perf_counter(), time.thread_time()
        act()
        QApplication.processEvents()
        wait_until(until or (lambda: self.window.desk.idle), seconds=300)
        QApplication.processEvents()
        wall, own = 1000 * (time.perf_counter() - start), 1000 * (time.thread_time() - own)
        self.heart.beat()
        self.table.add(name, wall, own, self.heart.longest, self.heart.longest_own)

    def scroll(self, name: str, view: QAbstractItemView) -> None:
        """Show so many screens from top to bottom, thumbnails and all; add a line."""
        settle(self.window)
        bar, walls, owns = view.verticalScrollBar(), [], []
        for step in range(_SCREENS):
            start, own = time.perf_counter(), time.thread_time()
            bar.setValue(bar.maximum() * step // (_SCREENS - 1))
            view.viewport().repaint()
            QApplication.processEvents()
            walls.append(1000 * (time.perf_counter() - start))
            owns.append(1000 * (time.thread_time() - own))
        walls.sort()
        owns.sort()
        middle = _SCREENS // 2
        self.table.add(f"{name}, one screen", walls[middle], owns[middle], walls[-1], owns[-1])

    def type_in(self, name: str, write: Callable[[str], object], words: str) -> None:
        """Type a search word key by key; add the line of the slowest key."""
        settle(self.window)
        found = []
        for end in range(1, len(words) + 1):
            start, own = time.perf_counter(), time.thread_time()
            write(words[:end])
            QApplication.processEvents()
            found.append((time.thread_time() - own, time.perf_counter() - start))
        own, wall = (1000 * value for value in max(found))
        self.table.add(f"{name}, slowest key", wall, own, wall, own)
        write("")


def read_memory() -> float:
    """Return the process's resident memory now in MiB; the most it had where that is unknown."""
    with suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_window(bench: Bench, case: Path) -> None:
    """Open the case and use every list of it."""
    window, state = bench.window, bench.window.desk.state
    bench.measure(
        "open the case, first list usable",
        lambda: (window.library.open_case(case), window.show_page("evidence")),
        until=lambda: window.evidence.model.rowCount() > 0,
    )
    bench.measure("until all is read", lambda: None)
    bench.scroll("evidence", window.evidence.list)
    bench.type_in("evidence search", window.evidence.search.setText, "frame 012")
    for page in window.pages:
        bench.measure(
            f"page {page.name}, first time", lambda page=page: window.show_page(page.name)
        )
    window.show_page("matrix")
    settle(window)
    grid = window.matrix
    grid.views.setCurrentWidget(grid.grid)
    bench.scroll("matrix", grid.grid)
    grid.views.setCurrentWidget(grid.list)
    bench.scroll("comparisons", grid.list)
    bench.type_in("comparisons search", grid.search.setText, "frame 012")
    window.show_page("audit")
    bench.scroll("audit log", window.audit.table)
    bench.type_in("audit search", window.audit.filter.setText, "comparison 12")
    oldest = f"{0:032x}"
    bench.measure("open the oldest comparison", lambda: window.library.open_comparison(oldest))
    bench.measure("read the pictures again", window.library.reload_evidence)
    bench.measure("back to the evidence", lambda: window.show_page("evidence"))
    bench.measure("close the case", window.library.close_case, until=lambda: state.case is None)
    bench.measure("open it again", lambda: window.library.open_case(case))


def main(arguments: list[str] | None = None) -> int:
    """Make the case, open it and print the table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--case", type=Path, help="kept there, or taken from there")
    parser.add_argument("--out", type=Path, help="folder for large_case.json and .md")
    options = parser.parse_args(arguments)
    make_application(["large case"])
    with tempfile.TemporaryDirectory() as folder:
        case = options.case or Path(folder) / "large"
        table = Table(
            f"A case of {options.items} pictures and {options.items} comparisons",
            ("wall ms", "window ms", "gap ms", "own in gap ms"),
            command=f"python -m tests.benchmarks.large_case --items {options.items}",
        )
        if not case.exists():
            start = time.process_time()
            create_large_case(case, pictures=options.items, comparisons=options.items)
            table.note(f"made in {time.process_time() - start:.0f} s of processor time")
        bench = build_workbench({"XFV_HOME": str(Path(folder) / "home")}, examiner="Bench")
        window = MainWindow(Desk(Backend(bench)))
        collector = Collector(lambda: window.desk.idle)
        window.show()
        settle(window)
        collector.settle()
        before = read_memory()
        measure_window(Bench(window, table), case)
        table.note(f"resident memory {before:.0f} MiB before, {read_memory():.0f} MiB after")
        window.close()
        collector.stop()
    table.finish(options.out, "large_case")
    return 0


if __name__ == "__main__":
    sys.exit(main())
