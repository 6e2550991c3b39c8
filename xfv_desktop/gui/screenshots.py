"""Write a picture of every page, from the demo case of synthetic heads.

``python -m xfv_desktop.gui.screenshots --out DIR --theme light dark --language en de --states``
writes every page and state; ``--scale 2`` draws them for a screen of 200 percent.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.errors import NoFace
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.widgets.state_panel import StatePanel


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


def write_screenshots(window: MainWindow, out: Path, *, suffix: str = "") -> list[Path]:
    """Write every page of a window whose case is open; return the files."""
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for page in window.pages:
        window.show_page(page.name)
        settle(window)
        for name in _prepare(window, page):
            settle(window)
            files.append(_write(window, out, f"{name}{suffix}"))
    return files


def _prepare(window: MainWindow, page: Page) -> Iterator[str]:
    """Bring a page to what is worth a picture, one view after the other; yield their names."""
    if page is not window.explanation:
        yield page.name
        return
    one = window.explanation
    one.curves.slider.setValue(6)
    yield page.name
    one.maps.place.buttons["original"].click()
    yield "explanation-original"
    one.maps.place.buttons["crop"].click()
    for name, tile in one.tiles.tiles.items():
        tile.click()
        yield f"explanation-{name}"
    one.tabs.open("curves")


def write_states(
    window: MainWindow, out: Path, *, suffix: str = "", only: Sequence[str] = ()
) -> list[Path]:
    """Write every page while it waits, after a failure and after a stop; return the files.

    The panels are put into these states directly: a picture of an error needs no damage.
    ``only`` names the pages wanted; all of them when it is left out.
    """
    files = []
    for page in window.pages:
        panel = getattr(page, "panel", None)
        if not isinstance(panel, StatePanel) or (only and page.name not in only):
            continue
        window.show_page(page.name)
        settle(window)
        was, text = panel.currentIndex(), panel.text.text()
        for state in ("loading", "error", "cancelled"):
            _force(panel, state)
            _draw(window)
            files.append(_write(window, out, f"{page.name}-{state}{suffix}"))
        panel.setCurrentIndex(was)
        panel.text.setText(text)
        page.invalidate()
    return files


def _force(panel: StatePanel, state: str) -> None:
    # The comparison page's own words.
    waiting = QCoreApplication.translate("ComparisonPage", "Waiting for its turn")
    if state == "loading":
        task = Task(QCoreApplication.translate("ComparisonPage", "Comparing"), panel)
        panel.show_task(task, waiting)
        task.progressed.emit(0.4, waiting)
    elif state == "error":
        panel.show_error(NoFace("No face was found in the picture."))
    else:
        text = QCoreApplication.translate("ComparisonPage", "Nothing half-done was kept.")
        again = QCoreApplication.translate("ComparisonPage", "&Compare again")
        panel.show_cancelled(text, again)


def _write(window: MainWindow, out: Path, name: str) -> Path:
    file = out / f"{name}.png"
    window.grab().save(str(file))
    return file


def _draw(window: MainWindow) -> None:
    pause = QEventLoop(window)
    QTimer.singleShot(60, pause.quit)
    pause.exec()


def write_every(options: argparse.Namespace, home: Path) -> list[Path]:
    """Write the pages without a case, with the demo case, and in their states."""
    desk = Desk(Backend(build_workbench({"XFV_HOME": str(home)}, examiner="Demo Examiner")))
    window = MainWindow(desk)
    window.resize(*options.size)
    window.show()
    files: list[Path] = []
    for step in ("no-case", "demo"):
        if step == "demo":
            window.library.open_demo()
            settle(window)
        for theme, language in itertools.product(options.theme, options.language):
            desk.change_settings(theme=theme, language=language)
            settle(window)
            wait_until(lambda: not window.rebuilding, seconds=60)
            ending = "".join(
                f"-{word}" for word in (theme, language) if word not in ("light", "en")
            )
            if step == "demo":
                files += write_screenshots(window, options.out, suffix=ending)
                files += write_states(window, options.out, suffix=ending) if options.states else []
            elif options.states:
                files += write_screenshots(window, options.out, suffix=f"-no-case{ending}")
    window.close()
    return files


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the demo case offscreen and write its pages; return the exit status."""
    options = _read_options(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Read by Qt when the application is made, so not to be changed within one run.
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    with tempfile.TemporaryDirectory() as folder:
        make_application(["xfv-desktop"])
        files = write_every(options, options.home or Path(folder))
    sys.stdout.write("".join(f"{file}\n" for file in files))
    return 0 if files else 1


def _read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Write a picture of every page.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", type=_read_size, default=(1280, 720), help="e.g. 1280x720")
    parser.add_argument("--scale", type=float, default=1, help="1 to 3, e.g. 2 for 200 percent")
    parser.add_argument("--theme", nargs="+", choices=("light", "dark"), default=["light"])
    parser.add_argument("--language", nargs="+", choices=("en", "de"), default=["en"])
    parser.add_argument(
        "--states", action="store_true", help="empty, loading, error and cancelled pages too"
    )
    parser.add_argument("--home", type=Path, help="user folder; a temporary one when left out")
    return parser.parse_args(arguments)


def _read_size(text: str) -> tuple[int, int]:
    width, height = text.lower().split("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
