"""Make, run, pause and give up queues in the heavy lane, one run at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from xfv_desktop.domain import Batch
from xfv_desktop.errors import XfvError
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.requests import Choice, Conditions
from xfv_desktop.gui.tasks import Task
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.batch import BatchStatus


class QueueRunner(QObject):
    """Signals ``made`` with a new queue's id, ``started`` with the task of a run, ``ended``."""

    made = Signal(str)
    started = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk)
        self.desk, self.library = desk, library
        self.task: Task | None = None

    def make(self, choices: tuple[list[Choice], list[Choice]], conditions: Conditions) -> None:
        """Make a queue, once an examiner is named."""
        purpose = self.tr("Queueing comparisons")
        self.desk.act(purpose, lambda: self._make(choices, conditions))

    def _make(self, choices: tuple[list[Choice], list[Choice]], conditions: Conditions) -> None:
        path, (probes, references) = self.desk.state.path, choices

        def work(_progress: Progress) -> object:
            return self.desk.backend.create_queue(path, probes, references, conditions=conditions)

        self.desk.run(self.tr("Queueing comparisons"), work, self._on_made)

    @Slot(object)
    def _on_made(self, batch: Batch) -> None:
        self.made.emit(batch.id)

    def run(self, queue_id: str, *, retry: bool) -> None:
        """Go on with a queue, once an examiner is named."""
        self.desk.act(self.tr("Comparing"), lambda: self._run(queue_id, retry=retry))

    def _run(self, queue_id: str, *, retry: bool) -> None:
        if self.task is not None:
            text = self.tr("A queue is running already.")
            self.desk.tell("info", text, self.tr("Pause it first, or wait for its end."))
            return
        path = self.desk.state.path

        def work(progress: Progress) -> object:
            return self.desk.backend.run_queue(path, queue_id, retry=retry, progress=progress)

        title = self.tr("Comparing a queue")
        self.task = self.desk.run(title, work, self._on_done, failed=self._on_stopped)
        self.task.cancelled.connect(self._on_paused)
        self.task.finished.connect(self._on_finished)
        self.started.emit(self.task)

    @Slot()
    def pause(self) -> None:
        """Stop at the next step; what is compared stays, the rest waits in the case."""
        if self.task is not None:
            self.task.cancel()

    def give_up(self, queue_id: str) -> None:
        """Drop the rest of a queue for good, once an examiner is named."""
        self.desk.act(self.tr("Giving up a queue"), lambda: self._give_up(queue_id))

    def _give_up(self, queue_id: str) -> None:
        self.pause()
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            return self.desk.backend.cancel_queue(path, queue_id)

        # Behind the run in the same lane, so that it finds what the run left.
        self.desk.run(self.tr("Giving up a queue"), work, self._on_given_up)

    @Slot()
    def _on_finished(self) -> None:
        self.task = None
        self.library.reload_comparisons()
        self.ended.emit()

    @Slot(object)
    def _on_done(self, status: BatchStatus) -> None:
        failed = status.count("failed")
        text = self.tr("The queue is finished: {done} compared, {failed} failed.")
        words = text.format(done=status.count("done"), failed=failed)
        self.desk.tell("warning" if failed else "success", words)

    @Slot()
    def _on_paused(self) -> None:
        text = self.tr("The queue is paused; what is compared is kept.")
        self.desk.tell("info", text, self.tr("Resume goes on, also after a restart."))

    @Slot(object)
    def _on_stopped(self, error: object) -> None:
        if isinstance(error, XfvError):
            self.desk.tell("error", *core_texts.say_error(error))

    @Slot(object)
    def _on_given_up(self, _status: BatchStatus) -> None:
        self.desk.tell("info", self.tr("The rest of the queue is given up; this is recorded."))
        self.ended.emit()
