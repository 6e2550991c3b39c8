"""Scroll time of the lists with 10,000 items: evidence, matrix, list of pairs, audit log.

``python -m tests.benchmarks.tables [--items 10000]`` prints, per list, what filling it, one
key of its filter and one screen of scrolling cost in processor time; nothing is asserted.
Run it with ``--items 100`` too: what matters is that a screen costs the same.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.support.queues import summarise
from tests.support.window import FakeBackend
from xfv_desktop import domain as d
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.matrix_model import Pairs, Wanted
from xfv_desktop.gui.screenshots import settle
from xfv_desktop.workflow.matrix import Cell, Matrix

_SCREENS = 40


def make_items(backend: FakeBackend, count: int) -> None:
    """Put so many pictures and log entries into the fake case."""
    for number in range(count):
        backend.add_picture(f"camera {number % 7} frame {number:05d}.png", d.Side.PROBE)


def make_pairs(backend: FakeBackend, count: int) -> Pairs:
    """Return a square matrix of so many pairs."""
    backend.fill(explained=False)
    one = summarise(backend.comparisons[0])
    side = max(1, round(count**0.5))
    names = {f"{n:032x}": f"picture {n}" for n in range(2 * side)}
    probes, others = list(names)[:side], list(names)[side:]
    decisions = list(d.Decision)
    cells = tuple(
        Cell(
            p,
            r,
            "done",
            f"{p}-{r}",
            replace(one, score=(p * 31 + r * 17) % 997 / 997, decision=decisions[(p + r) % 3]),
        )
        for p in range(side)
        for r in range(side)
    )
    return Pairs(Matrix(tuple(probes), tuple(others), cells), names)


def measure(act: Callable[[], object]) -> float:
    """Return the processor milliseconds that an act and what it sets off take."""
    start = time.process_time()
    act()
    QApplication.processEvents()
    return 1000 * (time.process_time() - start)


def scroll(view: QAbstractItemView) -> list[float]:
    """Return the milliseconds of every screen, from the first to the last."""
    bar = view.verticalScrollBar()
    times = []
    for step in range(_SCREENS):
        place = bar.maximum() * step // (_SCREENS - 1)

        def show(place: int = place) -> None:
            bar.setValue(place)
            view.viewport().repaint()

        times.append(measure(show))
    return times


def report(name: str, filling: float, filtering: float, times: list[float]) -> str:
    """Return one line of the table."""
    worst, median = max(times), statistics.median(times)
    return f"{name:10} {filling:9.1f} {filtering:9.1f} {median:9.1f} {worst:9.1f}\n"


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(description="Measure the lists.")
    parser.add_argument("--items", type=int, default=10_000)
    count = parser.parse_args(arguments).items
    make_application(["tables"])
    with tempfile.TemporaryDirectory() as folder:
        backend = FakeBackend(Path(folder))
        window = MainWindow(Desk(backend))
        window.show()
        window.library.create_case(backend.folders.cases / "many", "Many")
        settle(window)
        begun = measure(lambda: make_items(backend, count))
        write = sys.stdout.write
        write(f"{count} items made in {begun:.0f} ms; processor milliseconds\n")
        write(f"{'list':10} {'fill':>9} {'filter':>9} {'screen':>9} {'worst':>9}\n")
        for line in _measure_all(window, backend, count):
            write(line)
        window.close()
    return 0


def _measure_all(window: MainWindow, backend: FakeBackend, count: int) -> list[str]:
    page, log, grid = window.evidence, window.audit, window.matrix
    items, entries = tuple(backend.items), tuple(backend.audit)
    window.library.reload_evidence()
    window.show_page("evidence")
    settle(window)
    lines = [
        report(
            "evidence",
            measure(lambda: page.model.show_items(items)),
            measure(lambda: page.model.filter("frame 012")),
            (page.model.filter(""), scroll(page.list))[1],
        )
    ]
    window.show_page("audit")
    settle(window)
    filling = measure(lambda: log.model.show_entries(entries))
    filtering = measure(lambda: log.model.filter("evidence 12"))
    log.model.filter("")
    lines.append(report("audit", filling, filtering, scroll(log.table)))
    pairs = make_pairs(backend, count)
    window.show_page("matrix")
    settle(window)
    grid.panel.show_content()
    for name, view, model in (
        ("matrix", grid.grid, grid.grid_model),
        ("pairs", grid.list, grid.list_model),
    ):
        grid.views.setCurrentWidget(view)
        filling = measure(lambda model=model: model.show_pairs(pairs, Wanted()))
        filtering = measure(lambda model=model: model.show_pairs(pairs, Wanted("picture 12")))
        model.show_pairs(pairs, Wanted())
        lines.append(report(name, filling, filtering, scroll(view)))
    return lines


if __name__ == "__main__":
    sys.exit(main())
