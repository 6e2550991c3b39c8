"""What forms share whose work takes a while: one panel for its progress, failure and stop."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from xfv_desktop.gui.desk import Desk, Receiver
from xfv_desktop.gui.layout import column, make_holder, make_scroll
from xfv_desktop.gui.tasks import Work
from xfv_desktop.gui.widgets.state_panel import StatePanel


class WorkForm(QWidget):
    """A form whose work runs in the heavy lane; `build` and `tell_stopped` are overridden.

    A failure and a stop leave what was typed as it is.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.panel = StatePanel(make_scroll(make_holder(column(self.build(), None))))
        self.panel.acted.connect(self._on_acted)
        self.setLayout(column(self.panel))

    def build(self) -> QWidget:
        """Return the form itself."""
        raise NotImplementedError

    def tell_stopped(self) -> tuple[str, str]:
        """Return what is said after a stop, and the button that goes on from there."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Do what the button after a stop says: show the form, unless overridden."""
        self.panel.show_content()

    def follow(self, title: str, work: Work, done: Receiver) -> None:
        """Start work; ``done`` gets its record, the panel shows the rest."""
        task = self.desk.run(title, work, done, failed=self._on_failed)
        task.cancelled.connect(self._on_cancelled)
        self.panel.show_task(task)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.panel.show_error(error, self.tr("&Back to the form"))

    @Slot()
    def _on_cancelled(self) -> None:
        self.panel.show_cancelled(*self.tell_stopped())

    @Slot()
    def _on_acted(self) -> None:
        if self.panel.mode == "cancelled":
            self.go_on()
        else:
            self.panel.show_content()


def make_line(name: str) -> QLineEdit:
    """Return a line to type in, with its name for screen readers."""
    field = QLineEdit()
    field.setAccessibleName(name)
    return field


def make_form() -> QFormLayout:
    """Return rows of labels and fields; fields take the width, long rows wrap."""
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return form
