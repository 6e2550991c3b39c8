"""Shared fixtures: an isolated home, an offscreen window system, quiet logs and threads."""

from __future__ import annotations

import itertools
import logging
import os
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.support.program import Program
    from xfv_desktop.workflow.workbench import Workbench

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Before any test module loads torch: threads that spin while they wait, or more of them than
# cores once several processes test at a time, slow everything down many times over.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test out of the user's own folders."""
    monkeypatch.setenv("XFV_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XFV_EXAMINER", raising=False)
    monkeypatch.delenv("XFV_PASSPHRASE", raising=False)


@pytest.fixture(autouse=True)
def _silence(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning without announcing it (by clearing the records)."""
    yield
    for phase in ("setup", "call"):
        loud = [r for r in caplog.get_records(phase) if r.levelno >= logging.WARNING]
        assert not loud, f"unannounced log records: {[r.getMessage() for r in loud]}"


@pytest.fixture(autouse=True)
def _threads() -> Iterator[None]:
    """Fail a test that leaves a thread of ours behind."""
    before = set(threading.enumerate())
    yield
    left = [
        t
        for t in threading.enumerate()
        if t not in before and not t.daemon and t.is_alive() and t.name.startswith("xfv")
    ]
    assert not left, f"threads left behind: {left}"


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """Return a clock that moves one second at every reading."""
    start = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    counter = itertools.count()
    return lambda: start + timedelta(seconds=next(counter))


@pytest.fixture(scope="session")
def model_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of converted weights that all tests of a run share."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture
def workbench(
    tmp_path: Path, model_home: Path, clock: Callable[[], datetime]
) -> Iterator[Workbench]:
    """Return a workbench of its own for a named examiner; converted weights are shared."""
    from dataclasses import replace

    from xfv_desktop.bootstrap import build_workbench

    numbers = itertools.count(1)
    bench = build_workbench(
        {"XFV_HOME": str(tmp_path / "home")},
        examiner="E. Examiner",
        clock=clock,
        new_id=lambda: f"{next(numbers):032x}",
    )
    bench.folders = replace(bench.folders, models=model_home)
    yield bench
    bench.close()


@pytest.fixture
def xfv(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    model_home: Path,
) -> Program:
    """Return the ``xfv`` program, with converted weights shared by all tests of the run."""
    from tests.support.program import Program

    home = tmp_path / "home"
    home.mkdir()
    (home / "models").symlink_to(model_home, target_is_directory=True)
    monkeypatch.setenv("XFV_HOME", str(home))
    monkeypatch.setenv("XFV_PASSPHRASE", "a long passphrase")
    return Program(capsys, monkeypatch, home)
