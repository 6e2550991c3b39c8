"""Run work off the window's thread: two lanes, one outcome per task.

The heavy lane is one thread for everything that uses torch and everything that writes; the
light lane is one thread for read-only queries and drawing. Tasks and lanes live in the
window's thread, so a slot connected to a task always runs there.
"""

from __future__ import annotations

import time
import traceback
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

from xfv_desktop.errors import Cancelled
from xfv_desktop.gui import core_texts
from xfv_desktop.progress import CancelToken, Progress

Work = Callable[[Progress], object]
_SHORTEST_PAUSE = 0.03
# Threads that could not be waited for: Qt ends the program when one is destroyed running.
_LEFT: Final[list[QThread]] = []


@dataclass(frozen=True)
class _Job:
    key: int
    work: Work
    token: CancelToken


@dataclass(frozen=True)
class _Outcome:
    record: object = None
    error: Exception | None = None
    trace: str = ""


class Task(QObject):
    """One piece of work as the window sees it.

    Emits ``started``, ``progressed`` any number of times, exactly one of ``succeeded``,
    ``failed`` and ``cancelled``, then ``finished``. A task cancelled before its turn never
    starts.
    """

    started = Signal()
    progressed = Signal(float, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.token = CancelToken()
        self.trace = ""
        self.done = False

    def cancel(self) -> None:
        """Ask the work to stop; it ends as cancelled at its next step."""
        self.token.cancel()

    def settle(self, outcome: _Outcome) -> None:
        """Emit the one outcome, then ``finished``; later calls do nothing."""
        if self.done:
            return
        self.done = True
        self.trace = outcome.trace
        if isinstance(outcome.error, Cancelled):
            self.cancelled.emit()
        elif outcome.error is not None:
            self.failed.emit(outcome.error)
        else:
            self.succeeded.emit(outcome.record)
        self.finished.emit()


def _strip(error: BaseException | None) -> None:
    """Drop the frames an error holds, so that no tensor or row leaves its thread with it."""
    while error is not None:
        error.__traceback__ = None
        error = error.__cause__ or error.__context__


class _Worker(QObject):
    """Lives in the lane's thread and does one job after the other."""

    began = Signal(int)
    stepped = Signal(int, float, str)
    ended = Signal(int, object)

    @Slot(object)
    def run(self, job: _Job) -> None:
        """Do one job and say how it ended."""
        if job.token.cancelled:
            self.ended.emit(job.key, _Outcome(error=Cancelled("The work was cancelled.")))
            return
        self.began.emit(job.key)
        try:
            outcome = _Outcome(record=job.work(self._make_progress(job)))
        except Exception as error:  # noqa: BLE001 - the lane outlives every job
            trace = traceback.format_exc()
            _strip(error)
            outcome = _Outcome(error=error, trace=trace)
        self.ended.emit(job.key, outcome)

    def _make_progress(self, job: _Job) -> Progress:
        last = [0.0]

        def report(fraction: float, text: str) -> None:
            # A loop that reports every pixel must not flood the window's event queue.
            now = time.monotonic()
            if fraction >= 1 or now - last[0] >= _SHORTEST_PAUSE:
                last[0] = now
                self.stepped.emit(job.key, fraction, text)

        return Progress(report, job.token)


class Lane(QObject):
    """A queue of tasks worked through by one thread."""

    changed = Signal()
    progressed = Signal(float, str)
    _requested = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: dict[int, Task] = {}
        self._running: Task | None = None
        self._next = 0
        self._closed = False
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._requested.connect(self._worker.run, queued)
        self._worker.began.connect(self._on_began, queued)
        self._worker.stepped.connect(self._on_stepped, queued)
        self._worker.ended.connect(self._on_ended, queued)
        # A lane that nobody closed, e.g. after an error while the window was built, must not
        # take the program down with it.
        self._tokens: weakref.WeakSet[CancelToken] = weakref.WeakSet()
        self._end = weakref.finalize(self, _stop, self._thread, self._worker, self._tokens)
        self._thread.start()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks that have no outcome yet, the oldest first."""
        return tuple(self._tasks.values())

    @property
    def running(self) -> Task | None:
        """The task at work now."""
        return self._running

    def submit(self, title: str, work: Work) -> Task:
        """Queue work; connect to the returned task before control goes back to Qt.

        Parameters
        ----------
        title : str
            What is being done, in the words a person reads.
        work : callable
            Called with a `Progress` in the lane's thread; returns a frozen record.
        """
        task = Task(title)
        self._next += 1
        self._tasks[self._next] = task
        self._tokens.add(task.token)
        self._requested.emit(_Job(self._next, work, task.token))
        self.changed.emit()
        return task

    def cancel_all(self) -> None:
        """Ask everything in the lane to stop."""
        for task in self.tasks:
            task.cancel()

    def close(self) -> None:
        """Cancel everything, wait for the thread, give every open task its outcome."""
        if self._closed:
            return
        self._closed = True
        self._end()
        QCoreApplication.sendPostedEvents(self)
        for key in tuple(self._tasks):
            self._on_ended(key, _Outcome(error=Cancelled("The program was closed.")))

    @Slot(int)
    def _on_began(self, key: int) -> None:
        task = self._tasks.get(key)
        if task is not None:
            self._running = task
            task.started.emit()
            self.changed.emit()

    @Slot(int, float, str)
    def _on_stepped(self, key: int, fraction: float, text: str) -> None:
        task = self._tasks.get(key)
        if task is not None:
            said = core_texts.translate(text)
            task.progressed.emit(fraction, said)
            self.progressed.emit(fraction, said)

    @Slot(int, object)
    def _on_ended(self, key: int, outcome: _Outcome) -> None:
        task = self._tasks.pop(key, None)
        if task is None:
            return
        if self._running is task:
            self._running = None
        task.settle(outcome)
        self.changed.emit()


def _stop(thread: QThread, _worker: _Worker, tokens: weakref.WeakSet[CancelToken]) -> None:
    """Cancel what is under way and wait for a lane's thread; its worker lives until then."""
    for token in tuple(tokens):
        token.cancel()
    thread.quit()
    if thread.isCurrentThread():
        _LEFT.append(thread)
    else:
        thread.wait()
