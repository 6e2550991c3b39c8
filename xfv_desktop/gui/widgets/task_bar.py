"""The line at the window's foot that says what is being worked on, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from xfv_desktop.gui.layout import make_button, make_label, row
from xfv_desktop.gui.tasks import Lane


class TaskBar(QFrame):
    """Follow the heavy lane: what runs, how far it is, how much waits behind it."""

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        self._lane = lane
        self.text = make_label(self.tr("Ready"), role="small", wrap=False)
        self.bar = QProgressBar()
        self.bar.setFixedWidth(220)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the work"))
        self.cancel = make_button(self.tr("Cancel work"), self._cancel, role="link")
        self.setLayout(row(12, self.text, self.bar, self.cancel, None, margin=4))
        self.setMinimumHeight(34)
        lane.changed.connect(self._follow)
        lane.progressed.connect(self._advance)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        tasks = self._lane.tasks
        busy = bool(tasks)
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)
        if not busy:
            self.text.setText(self.tr("Ready"))
            return
        waiting = self.tr("  (+{count} waiting)").format(count=len(tasks) - 1)
        more = waiting if len(tasks) > 1 else ""
        self.text.setText(f"{tasks[0].title} ...{more}")
        self.bar.setRange(0, 0)

    @Slot(float, str)
    def _advance(self, fraction: float, text: str) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * fraction))
        if text and self._lane.tasks:
            self.text.setText(f"{self._lane.tasks[0].title}: {text} ...")

    @Slot()
    def _cancel(self) -> None:
        self._lane.cancel_all()
        self.text.setText(self.tr("Stopping at the next step ..."))
