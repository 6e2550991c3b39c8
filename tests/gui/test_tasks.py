"""One outcome per task, in the window's thread, and no thread left over."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, QThread, QTimer, Slot
from pytestqt.qtbot import QtBot

from xfv_desktop.errors import Cancelled, NoFace
from xfv_desktop.gui.tasks import Lane, Task
from xfv_desktop.progress import Progress


class Witness(QObject):
    """Note what a task emits and in which thread its slots run."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.events: list[str] = []
        self.threads: set[QThread] = set()
        self.record: object = None
        self.steps: list[tuple[float, str]] = []
        task.started.connect(self.on_started)
        task.progressed.connect(self.on_progressed)
        task.succeeded.connect(self.on_succeeded)
        task.failed.connect(self.on_failed)
        task.cancelled.connect(self.on_cancelled)
        task.finished.connect(self.on_finished)

    def _note(self, event: str) -> None:
        self.events.append(event)
        self.threads.add(QThread.currentThread())

    @Slot()
    def on_started(self) -> None:
        """Note the start."""
        self._note("started")

    @Slot(float, str)
    def on_progressed(self, fraction: float, text: str) -> None:
        """Note a step."""
        self.threads.add(QThread.currentThread())
        self.steps.append((fraction, text))

    @Slot(object)
    def on_succeeded(self, record: object) -> None:
        """Note the record."""
        self._note("succeeded")
        self.record = record

    @Slot(object)
    def on_failed(self, error: object) -> None:
        """Note the error."""
        self._note("failed")
        self.record = error

    @Slot()
    def on_cancelled(self) -> None:
        """Note the stop."""
        self._note("cancelled")

    @Slot()
    def on_finished(self) -> None:
        """Note the end."""
        self._note("finished")


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane("tried")
    yield lane
    lane.close()


def test_success_is_the_one_outcome_and_slots_run_in_the_windows_thread(
    qtbot: QtBot, lane: Lane
) -> None:
    workers: list[str] = []

    def work(progress: Progress) -> object:
        progress.step(0.5, "half")
        workers.append(threading.current_thread().name)
        return 7

    task = lane.submit("Counting", work)
    witness = Witness(task)
    with qtbot.waitSignal(task.finished):
        pass
    assert witness.events == ["started", "succeeded", "finished"]
    assert witness.record == 7
    assert witness.steps == [(0.5, "half")]
    assert witness.threads == {QThread.currentThread()}
    assert workers != [threading.current_thread().name]


@pytest.mark.parametrize("error", [NoFace("None."), ValueError("odd"), MemoryError()])
def test_any_exception_becomes_a_failure_without_frames(
    qtbot: QtBot, lane: Lane, error: Exception
) -> None:
    def work(_progress: Progress) -> object:
        raise error

    task = lane.submit("Failing", work)
    witness = Witness(task)
    with qtbot.waitSignal(task.finished):
        pass
    assert witness.events == ["started", "failed", "finished"]
    assert witness.record is error
    assert error.__traceback__ is None
    assert type(error).__name__ in task.trace


def test_cancelled_while_it_runs(qtbot: QtBot, lane: Lane) -> None:
    began = threading.Event()

    def work(progress: Progress) -> object:
        began.set()
        while True:
            progress.token._event.wait(0.01)  # noqa: SLF001 - waits without sleeping
            progress.step(0.5)

    task = lane.submit("Waiting", work)
    witness = Witness(task)
    qtbot.waitUntil(began.is_set)
    task.cancel()
    qtbot.waitUntil(lambda: task.done)
    assert witness.events == ["started", "cancelled", "finished"]


def test_cancelled_before_its_turn_never_starts(qtbot: QtBot, lane: Lane) -> None:
    gate = threading.Event()
    lane.submit("First", lambda _progress: gate.wait(5))
    ran: list[int] = []
    task = lane.submit("Second", lambda _progress: ran.append(1))
    witness = Witness(task)
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: task.done)
    assert witness.events == ["cancelled", "finished"]
    assert ran == []


def test_tasks_run_one_after_the_other_in_order(qtbot: QtBot, lane: Lane) -> None:
    seen: list[int] = []
    tasks = [lane.submit(str(n), lambda _p, n=n: seen.append(n)) for n in range(5)]
    qtbot.waitUntil(lambda: all(task.done for task in tasks))
    assert seen == [0, 1, 2, 3, 4]
    assert lane.tasks == ()


def test_closing_gives_every_task_its_outcome_and_leaves_no_thread(qtbot: QtBot) -> None:
    lane = Lane("closing")
    began = threading.Event()

    def work(progress: Progress) -> object:
        began.set()
        while True:
            progress.token._event.wait(0.01)  # noqa: SLF001 - waits without sleeping
            progress.step(0.1)

    tasks = [lane.submit("one", work), lane.submit("two", work)]
    witnesses = [Witness(task) for task in tasks]
    qtbot.waitUntil(began.is_set)
    lane.close()
    assert [w.events[-2:] for w in witnesses] == [["cancelled", "finished"]] * 2
    assert lane._thread.isFinished()  # noqa: SLF001 - nothing else tells


def test_events_are_processed_while_numpy_works(qtbot: QtBot, lane: Lane) -> None:
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(1)
    enough = threading.Event()

    def work(progress: Progress) -> object:
        values = np.random.default_rng(0).normal(size=(300, 300))
        while not enough.is_set():
            values = np.tanh(values @ values)
            progress.step(0.5)
        return float(values.sum())

    task = lane.submit("Multiplying", work)
    qtbot.waitUntil(lambda: len(beats) > 20)
    assert not task.done
    enough.set()
    qtbot.waitUntil(lambda: task.done)
    timer.stop()


def test_a_flood_of_steps_is_thinned_but_ends_with_the_last(qtbot: QtBot, lane: Lane) -> None:
    def work(progress: Progress) -> object:
        for number in range(20_001):
            progress.step(number / 20_000, str(number))
        return None

    task = lane.submit("Flooding", work)
    witness = Witness(task)
    qtbot.waitUntil(lambda: task.done)
    assert len(witness.steps) < 2000
    assert witness.steps[-1] == (1.0, "20000")


def test_the_error_of_a_closed_lane_is_a_cancellation(qtbot: QtBot) -> None:
    lane = Lane("late")
    lane.close()
    lane.close()
    assert issubclass(Cancelled, Exception)
    assert lane.tasks == ()


DROPPED = """
import gc, sys, threading
from PySide6.QtCore import QCoreApplication
from xfv_desktop.gui.tasks import Lane

application = QCoreApplication([])
began = threading.Event()

def work(progress):
    began.set()
    while True:
        progress.step(0.5, "")

def begin(name):
    began.clear()
    lane = Lane(name)
    lane.submit("endless", work)
    assert began.wait(20)
    return lane

lane = begin("dropped")
del lane
gc.collect()
left = begin("left to the end")
left.itself = left
sys.stdout.write("whole")
"""


def test_a_lane_that_nobody_closed_does_not_take_the_program_down() -> None:
    """Qt aborts when a running thread's object is destroyed."""
    done = subprocess.run(
        [sys.executable, "-c", DROPPED], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "whole", "")
