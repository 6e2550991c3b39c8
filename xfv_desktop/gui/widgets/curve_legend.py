"""What the lines of the plot are, and which of them are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from xfv_desktop.gui.theme import LIGHT, Colours
from xfv_desktop.gui.widgets.line_styles import SAMPLE_SIZE, LineStyle, make_sample

NULL = "null"
_ROWS = 2
_GAP = 2


@dataclass(frozen=True)
class Entry:
    """One line of the legend.

    Attributes
    ----------
    key : str
        A method's identifier, or ``null`` for the band.
    text : str
        Beside the sample.
    more : str
        The whole of it, for tool tip and screen reader.
    style : LineStyle or None
        None for the band.
    fixed : bool
        Whether it is always drawn.
    """

    key: str
    text: str
    more: str
    style: LineStyle | None
    fixed: bool = False


class CurveLegend(QScrollArea):
    """Check boxes with a sample of each line; signals ``chosen`` when one is switched."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Curves in the plot"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.colours: Colours = LIGHT
        self.boxes: dict[str, QCheckBox] = {}
        self._entries: tuple[Entry, ...] = ()
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(_GAP)
        self.setWidget(self._body)

    def show_entries(self, entries: tuple[Entry, ...], is_on: Callable[[str], bool]) -> None:
        """Replace what is listed; ``is_on`` tells of a key whether its box is checked."""
        if [one.key for one in entries] != list(self.boxes):
            self._build(entries)
        self._entries = entries
        for one in entries:
            box = self.boxes[one.key]
            box.blockSignals(True)
            box.setChecked(one.fixed or is_on(one.key))
            box.blockSignals(False)
            box.setEnabled(not one.fixed)
            box.setText(one.text.replace("&", "&&"))
            box.setToolTip(one.more)
            box.setAccessibleName(one.more)
        self._draw_samples()
        self._arrange()

    def _build(self, entries: tuple[Entry, ...]) -> None:
        for box in self.boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        for one in entries:
            box = self.boxes[one.key] = QCheckBox()
            box.setProperty("role", "legend")
            box.setIconSize(SAMPLE_SIZE)
            box.toggled.connect(self._on_toggled)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._entries

    @property
    def checked(self) -> tuple[str, ...]:
        """The keys whose lines are drawn."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.colours = colours
        self._draw_samples()

    def _draw_samples(self) -> None:
        ratio = self.devicePixelRatioF()
        for one in self._entries:
            self.boxes[one.key].setIcon(make_sample(one.style, self.colours, ratio=ratio))

    @Slot()
    def _on_toggled(self) -> None:
        self.chosen.emit()

    def _arrange(self) -> None:
        if not self.boxes:
            self.setFixedHeight(0)
            return
        hints = [box.sizeHint() for box in self.boxes.values()]
        widest = max(hint.width() for hint in hints) + self._grid.horizontalSpacing()
        columns = max(1, self.viewport().width() // widest)
        for place, box in enumerate(self.boxes.values()):
            self._grid.removeWidget(box)
            self._grid.addWidget(box, place // columns, place % columns)
        for place in range(self._grid.columnCount() + 1):
            self._grid.setColumnStretch(place, int(place == columns))
        rows = min(-(-len(self.boxes) // columns), _ROWS)
        line = max(hint.height() for hint in hints)
        self.setFixedHeight(rows * line + (rows - 1) * _GAP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()
