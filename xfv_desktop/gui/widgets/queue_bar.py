"""How far a queue of comparisons is, with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from xfv_desktop.gui.layout import column, make_button, make_label, row, set_level
from xfv_desktop.gui.tasks import Task

if TYPE_CHECKING:
    from xfv_desktop.workflow.batch import BatchStatus


class QueueBar(QFrame):
    """Words and a bar; run, pause, try again, give up.

    Signals ``run_wanted`` with whether the failed pairs are to be tried again too,
    ``pause_wanted`` and ``cancel_wanted``.
    """

    run_wanted = Signal(bool)
    pause_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._status: BatchStatus | None = None
        self._task: Task | None = None
        self.text = make_label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the queue"))
        self.run_button = make_button(self.tr("&Resume"), self._run, role="primary")
        self.pause_button = make_button(
            self.tr("&Pause"),
            self.pause_wanted.emit,
            tip=self.tr("Stops at the next step; what is compared stays, and it can go on later"),
        )
        self.retry_button = make_button(self.tr("&Try failed pairs again"), self._retry)
        self.cancel_button = make_button(
            self.tr("&Give up the rest"),
            self.cancel_wanted.emit,
            tip=self.tr("Cannot be undone; what is compared stays in the case"),
        )
        buttons = row(
            self.text, self.run_button, self.pause_button, self.retry_button, self.cancel_button
        )
        buttons.setStretch(0, 1)
        self.setLayout(column(buttons, self.bar, margin=8, gap=6))
        self.hide()

    @property
    def running(self) -> bool:
        """Whether the queue is at work."""
        return self._task is not None

    def show_status(self, status: BatchStatus | None) -> None:
        """Show how far a queue is; without one, nothing."""
        self._status = status
        self.setVisible(status is not None)
        self._show()

    def follow(self, task: Task) -> None:
        """Show a run's progress until it ends."""
        self._task = task
        task.progressed.connect(self._advance)
        task.finished.connect(self._on_finished)
        self._show()

    def _show(self) -> None:
        status = self._status
        if status is None:
            return
        total, left = len(status.entries), status.count("open")
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * (total - left) / total))
        self.run_button.setVisible(not self.running and not status.finished)
        self.run_button.setText(self.tr("&Resume") if left < total else self.tr("&Run the queue"))
        self.pause_button.setVisible(self.running)
        failed = bool(status.count("failed"))
        self.retry_button.setVisible(failed and not self.running and not status.cancelled)
        self.cancel_button.setVisible(not status.finished)
        self.text.setText(self._describe(status))
        level = "warning" if failed else "success" if status.finished else ""
        set_level(self, "info" if self.running else "warning" if status.cancelled else level)

    def _describe(self, status: BatchStatus) -> str:
        words = self.tr("{done} of {total} pairs compared, {failed} failed, {left} open.").format(
            done=status.count("done"),
            total=len(status.entries),
            failed=status.count("failed"),
            left=status.count("open"),
        )
        if self.running:
            state = self.tr("Running.")
        elif status.cancelled:
            state = self.tr("Given up: the rest will not be compared.")
        elif status.finished:
            state = self.tr("Finished.")
        else:
            state = self.tr("Paused. Nothing is done twice when it goes on.")
        return f"{state} {words}"

    @Slot(float, str)
    def _advance(self, fraction: float, text: str) -> None:
        if self._status is not None and self.running:
            self.bar.setValue(round(1000 * fraction))
            self.text.setText(f"{self._describe(self._status)} {text}")

    @Slot()
    def _on_finished(self) -> None:
        self._task = None
        self._show()

    @Slot()
    def _run(self) -> None:
        self.run_wanted.emit(False)

    @Slot()
    def _retry(self) -> None:
        self.run_wanted.emit(True)
