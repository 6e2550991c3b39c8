"""What every page works at: the use cases, the lanes, the state, and ways to tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from xfv_desktop.errors import CaseTakenOver, ExaminerMissing, XfvError
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.backend import Backend
from xfv_desktop.gui.state import State
from xfv_desktop.gui.steps import Steps
from xfv_desktop.gui.tasks import Lane, Task, Work
from xfv_desktop.gui.theme import LIGHT, Colours
from xfv_desktop.progress import Progress

# What a task returns is known to the page that asked for it, not to the desk.
Receiver = Callable[[Any], None]


@dataclass(frozen=True)
class Message:
    """Something to tell without stopping the work; ``level`` as in the style sheet."""

    level: str
    text: str
    advice: str = ""


class Desk(QObject):
    """Join backend, lanes and state; turn failures into messages or crash reports."""

    told = Signal(object)
    crashed = Signal(object, str)
    examiner_wanted = Signal(str)
    page_wanted = Signal(str)
    colours_changed = Signal()
    case_lost = Signal(object)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.backend = backend
        self.state = State(self)
        self.heavy = Lane("heavy", self)
        self.light = Lane("light", self)
        self.colours: Colours = LIGHT
        self._waiting: Callable[[], object] | None = None
        self._steps: list[Steps] = []
        self.heavy.changed.connect(self.tell_notices)

    @property
    def examiner(self) -> str:
        """Who acts; empty until somebody says so."""
        return self.backend.examiner.strip()

    @property
    def idle(self) -> bool:
        """Whether both lanes are empty and nothing is left to be drawn."""
        drawing = any(steps.pending for steps in self._steps)
        return not self.heavy.tasks and not self.light.tasks and not drawing

    def make_steps(self) -> Steps:
        """Return a queue for drawing in small steps; the desk is busy while it holds any."""
        self._steps.append(Steps(self))
        return self._steps[-1]

    def tell(self, level: str, text: str, advice: str = "") -> None:
        """Show a message in the window's bar."""
        self.told.emit(Message(level, text, advice))

    @Slot()
    def tell_notices(self) -> None:
        """Tell what the program did by itself: a card given up, a damaged file set aside."""
        notices = self.backend.installation.take_notices()
        if notices:
            texts = [core_texts.translate(one.text) for one in notices]
            advice = [core_texts.translate(one.advice) for one in notices if one.advice]
            self.tell("warning", " ".join(texts), " ".join(dict.fromkeys(advice)))

    def run(
        self, title: str, work: Work, done: Receiver, *, failed: Receiver | None = None
    ) -> Task:
        """Queue work that uses torch or writes; receivers must be bound QObject methods.

        Without ``failed`` a failure becomes a message; with it, only crashes are reported
        here.
        """
        return self._connect(self.heavy.submit(title, work), done, failed)

    def read(
        self, title: str, work: Work, done: Receiver, *, failed: Receiver | None = None
    ) -> Task:
        """Queue a read-only query or a drawing; receivers as for `run`."""
        return self._connect(self.light.submit(title, work), done, failed)

    def act(self, purpose: str, action: Callable[[], object]) -> None:
        """Do an act that carries an examiner's name, asking for it first where it is missing.

        Parameters
        ----------
        purpose : str
            What is about to be done, shown beside the question.
        action : callable
            Called now, or once the examiner is named.
        """
        if self.examiner:
            action()
            return
        self._waiting = action
        self.examiner_wanted.emit(purpose)

    def name_examiner(self, name: str) -> None:
        """Save who acts, then do what waited for it."""
        if not name.strip():
            self._waiting = None
            return
        self.change_settings(examiner=name.strip())

    def change_settings(self, **changes: object) -> Task:
        """Validate and save settings in the heavy lane."""

        def work(_progress: Progress) -> object:
            return self.backend.change_settings(**changes)

        return self.run(self.tr("Saving the settings"), work, self._on_settings)

    def close(self) -> None:
        """Stop both lanes and close the cases."""
        self.heavy.close()
        self.light.close()
        self.backend.close()

    def _connect(self, task: Task, done: Receiver, failed: Receiver | None) -> Task:
        task.succeeded.connect(done)
        task.failed.connect(self._look_for_loss)
        task.failed.connect(failed or self._on_failed)
        if failed is not None:
            task.failed.connect(self._on_crash)
        else:
            task.cancelled.connect(self._on_cancelled)
        return task

    @Slot(object)
    def _on_settings(self, _settings: object) -> None:
        self.state.settings_changed.emit()
        self.state.examiner_changed.emit(self.examiner)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self.examiner:
            waiting()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if isinstance(error, ExaminerMissing):
            self.examiner_wanted.emit(core_texts.translate(error.text))
        elif isinstance(error, CaseTakenOver):
            # Told once, by whoever closes the case.
            return
        elif isinstance(error, XfvError):
            self.tell("error", *core_texts.say_error(error))
        else:
            self._on_crash(error)

    @Slot(object)
    def _look_for_loss(self, error: object) -> None:
        if isinstance(error, CaseTakenOver):
            self.case_lost.emit(error)

    @Slot(object)
    def _on_crash(self, error: object) -> None:
        if not isinstance(error, XfvError):
            task = self.sender()
            self.crashed.emit(error, task.trace if isinstance(task, Task) else "")

    @Slot()
    def _on_cancelled(self) -> None:
        task = self.sender()
        title = task.title if isinstance(task, Task) else self.tr("The work")
        text = self.tr("Cancelled: {title}.").format(title=title)
        self.tell("info", text, self.tr("Nothing half-done was kept."))


def find_logs(desk: Desk) -> Path:
    """Return the folder for crash reports."""
    return desk.backend.folders.logs
