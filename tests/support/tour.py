"""Lead a window through its pages and their states."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.support.window import FakeBackend, run_rounds
from xfv_desktop.gui.main_window import MainWindow
from xfv_desktop.gui.screenshots import wait_until


def rest(window: MainWindow) -> None:
    """Wait until nothing is at work and every layout has been done."""
    assert wait_until(lambda: window.desk.idle, seconds=30)
    run_rounds()
    assert wait_until(lambda: window.desk.idle, seconds=30)


def visit_pages(window: MainWindow) -> Iterator[str]:
    """Show every page, and the explanation's parts; yield the name of what is shown."""
    for page in window.pages:
        window.show_page(page.name)
        rest(window)
        yield page.name
        if page is window.explanation and page.panel.mode == "content":
            yield from _visit_explanation(window)


def _visit_explanation(window: MainWindow) -> Iterator[str]:
    page = window.explanation
    for name, tile in page.tiles.tiles.items():
        tile.click()
        rest(window)
        yield f"explanation, {name}"
    page.tabs.open("curves")


def visit_states(window: MainWindow, backend: FakeBackend) -> Iterator[str]:
    """Show every page without a case, with an empty one and with one that is filled."""
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("no case", lambda: None),
        ("empty case", lambda: window.library.create_case(backend.folders.cases / "new", "New")),
        ("filled case", lambda: _open_filled(window, backend)),
    )
    for name, step in steps:
        step()
        rest(window)
        for shown in visit_pages(window):
            yield f"{shown}, {name}"


def _open_filled(window: MainWindow, backend: FakeBackend) -> None:
    backend.fill()
    window.library.open_case(backend.folders.cases / "filled")
