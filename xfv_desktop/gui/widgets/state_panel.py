"""One panel for every page's states: empty, loading, error, or the content itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QStackedWidget, QWidget

from xfv_desktop.errors import XfvError
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.layout import (
    column,
    hold_layout,
    make_button,
    make_holder,
    make_label,
    row,
    set_level,
)
from xfv_desktop.gui.tasks import Task


class StatePanel(QStackedWidget):
    """Show content, or in its place why there is none and what to do.

    Signals ``acted`` when the button under an empty or error state is pressed.
    """

    acted = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.mode = "content"
        self.content = content
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        # What went wrong with a case can take more than a line.
        self.title.setWordWrap(True)
        self.text = make_label(role="muted")
        self.advice = make_label(role="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.action = make_button("", self.acted.emit, role="primary")
        self.cancel = make_button(self.tr("&Cancel"), self._cancel)
        self.addWidget(content)
        self.addWidget(self._build_notice())

    def _build_notice(self) -> QWidget:
        for label in (self.title, self.text, self.advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box = QFrame()
        self.box.setMaximumWidth(560)
        self.box.setMinimumWidth(320)
        buttons = row(None, self.action, self.cancel, None)
        self.box.setLayout(
            column(self.title, self.text, self.advice, 4, self.bar, buttons, margin=24)
        )
        return make_holder(column(None, row(None, self.box, None), None))

    def show_content(self) -> None:
        """Show the page's own content."""
        self._enter("content")
        self.setCurrentIndex(0)

    def show_empty(self, title: str, text: str, action: str = "") -> None:
        """Say why there is nothing and offer the next step."""
        self._show("empty", title, text, action)

    def show_error(self, error: object, action: str | None = None) -> None:
        """Say what went wrong and what to do about it."""
        text, advice = self.tr("Something unexpected happened."), ""
        if isinstance(error, XfvError):
            text, advice = core_texts.say_error(error)
        self._show("error", text, "", self.tr("&Try again") if action is None else action)
        self.text.hide()
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))

    def show_cancelled(self, text: str, action: str = "") -> None:
        """Say that the person stopped the work."""
        self._show("cancelled", self.tr("Cancelled"), text, action)

    def show_task(self, task: Task, text: str = "") -> None:
        """Follow a task with its progress; the panel offers to cancel it."""
        self._show("loading", task.title, text, "")
        self._task = task
        self.bar.setRange(0, 0)
        with hold_layout(self.box):
            self.bar.show()
            self.cancel.show()
        task.progressed.connect(self._advance)

    def _show(self, mode: str, title: str, text: str, action: str) -> None:
        with hold_layout(self.box):
            self._enter(mode)
            self.title.setText(title)
            self.text.setText(text)
            self.text.setVisible(bool(text))
            self.action.setText(action)
            self.action.setAccessibleName(action.replace("&", ""))
            self.action.setVisible(bool(action))
        self.setCurrentIndex(1)

    def _enter(self, mode: str) -> None:
        self.mode = mode
        self._task = None
        for widget in (self.bar, self.cancel, self.advice):
            widget.hide()
        set_level(self.box, "error" if mode == "error" else "")

    @property
    def button(self) -> QPushButton:
        """The button of the empty, error or cancelled state."""
        return self.action

    @Slot(float, str)
    def _advance(self, fraction: float, text: str) -> None:
        if self._task is not None and self.sender() is self._task:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(1000 * fraction))
            self.text.setText(text)
            self.text.setVisible(bool(text))

    @Slot()
    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.text.setText(self.tr("Stopping at the next step ..."))
            self.text.show()
