"""A window over the fake backend, closed with its lanes after each test."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

from pytestqt.qtbot import QtBot

from tests.support.window import FakeBackend, run_rounds
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow


@pytest.fixture(autouse=True)
def collect_in_this_thread() -> Iterator[None]:
    """Collect garbage between the tests: in a lane it would destroy widgets of earlier ones."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def backend(tmp_path: Path) -> FakeBackend:
    """Return use cases without torch, dlib or files."""
    return FakeBackend(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, backend: FakeBackend) -> Iterator[MainWindow]:
    """Return a shown window without a case."""
    window = MainWindow(Desk(backend))
    # Where waiting takes too long on a busy machine, the lanes must end nonetheless.
    try:
        window.show()
        qtbot.waitUntil(lambda: window.desk.idle, timeout=30_000)
        yield window
    finally:
        backend.release.set()
        window.close()
        window.deleteLater()


@pytest.fixture
def settle(qtbot: QtBot, window: MainWindow) -> Callable[[], None]:
    """Return a function that waits until both lanes are empty and the page is laid out."""

    def wait() -> None:
        qtbot.waitUntil(lambda: window.desk.idle, timeout=30_000)
        run_rounds()

    return wait


@pytest.fixture
def opened(window: MainWindow, backend: FakeBackend, settle: Callable[[], None]) -> MainWindow:
    """Return a window whose case holds two pictures, a comparison and its explanation."""
    backend.fill()
    window.library.open_case(backend.folders.cases / "filled")
    settle()
    return window
