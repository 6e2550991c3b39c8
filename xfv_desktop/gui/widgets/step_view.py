"""One side's perturbed picture under its name, and what is said of the step."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from xfv_desktop.domain import Side
from xfv_desktop.gui.layout import column, make_label
from xfv_desktop.gui.terms import begin_with
from xfv_desktop.gui.widgets.map_view import MapView


class StepView(QWidget):
    """A view with the side's name above and the step in words below."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            Side.PROBE: self.tr("Perturbed picture of the probe"),
            Side.REFERENCE: self.tr("Perturbed picture of the reference"),
        }
        self.view = MapView(names[side])
        self.heading = make_label(begin_with(side), role="small", wrap=False)
        self.label = make_label(role="heading")
        body = column(self.heading, self.view, self.label, gap=2)
        body.setStretch(1, 1)
        self.setLayout(body)

    def clear(self) -> None:
        """Show nothing."""
        self.label.setText("")
        self.view.clear()
