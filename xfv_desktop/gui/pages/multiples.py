"""All methods' maps of both samples in small, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QWidget
from typing_extensions import override

from xfv_desktop.domain import Explanation, FloatArray, MapRecord, Polarity, Side, Uint8Array
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.drawing import Look, find_limits, keep_top
from xfv_desktop.gui.faithfulness import find_map
from xfv_desktop.gui.figure import Panel
from xfv_desktop.gui.layout import column, make_label, row
from xfv_desktop.gui.numbers import format_number, format_short
from xfv_desktop.gui.pixels import make_pixmap
from xfv_desktop.gui.terms import name_term
from xfv_desktop.gui.widgets.colour_bar import label_scale
from xfv_desktop.imaging import overlay_map
from xfv_desktop.progress import Progress

_GAP = 8
_LEAST = 64
_OFF = "off"
# What a cell takes beside its pictures: margins and the gap, and the two lines above.
_FRAME = (16, 56)
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True)
class _Wanted:
    explanation_id: str
    polarity: str
    smoothing: str


class MapCell(QPushButton):
    """One method's two maps under its name; pressing it shows the method in full."""

    def __init__(self, method: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.method = method
        self.setProperty("role", "cell")
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("Show {name} in full").format(name=name))
        self.name = make_label(name, role="heading", wrap=False)
        self.note = make_label(role="small", wrap=False)
        self.pictures = {side: QLabel() for side in Side}
        for label in (self.name, self.note, *self.pictures.values()):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setMinimumWidth(1)
        for side, picture in self.pictures.items():
            picture.setAccessibleName(f"{name}, {name_term(side)}")
            picture.setScaledContents(True)
        pair = row(*self.pictures.values(), gap=4)
        self.setLayout(column(self.name, self.note, pair, margin=5, gap=2))

    def set_side(self, side: int) -> None:
        """Make both pictures squares of a side, pixels."""
        for picture in self.pictures.values():
            picture.setFixedSize(side, side)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class MultiplesPanel(QScrollArea):
    """A grid of cells, one per method; signals ``method_wanted`` when one is pressed."""

    method_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setAccessibleName(self.tr("Maps of all methods"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cells: dict[str, MapCell] = {}
        self._explanation: Explanation | None = None
        self._crops: dict[Side, Uint8Array] = {}
        self._maps: dict[str, dict[Side, FloatArray]] = {}
        self._wanted: _Wanted | None = None
        self._read_for: _Wanted | None = None
        self._look = Look()
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.setWidget(self._body)

    def set_source(self, explanation: Explanation, crops: dict[Side, Uint8Array]) -> None:
        """Take over an explanation; cells are built when its methods are others."""
        self._explanation, self._crops = explanation, crops
        names = {card.id: core_texts.translate(card.name) for card in explanation.methods}
        if tuple(names) != tuple(self.cells):
            for cell in self.cells.values():
                self._grid.removeWidget(cell)
                cell.deleteLater()
            self.cells = {method: MapCell(method, name) for method, name in names.items()}
            for cell in self.cells.values():
                cell.clicked.connect(self._on_clicked)
            self._arrange()

    def set_maps(self, polarity: str, smoothing: str, look: Look) -> None:
        """Read and draw all methods' maps of one polarity, or the bare pictures."""
        if self._explanation is None:
            return
        self._look = look
        self._wanted = wanted = _Wanted(self._explanation.id, polarity, smoothing)
        if wanted == self._read_for:
            self.draw()
            return
        records = self._list_records(self._explanation, polarity)
        path, comparison = self.desk.state.path, self._explanation.comparison_id

        def work(_progress: Progress) -> object:
            read = self.desk.backend.read_map
            maps: dict[str, dict[Side, FloatArray]] = {}
            for record in records:
                values = read(path, comparison, record, smoothing=smoothing)
                maps.setdefault(record.method, {})[record.side] = values
            return wanted, maps

        self.desk.read(self.tr("Reading all maps"), work, self._on_maps)

    def _list_records(self, explanation: Explanation, polarity: str) -> list[MapRecord]:
        if polarity == _OFF:
            return []
        found = [
            find_map(explanation, method=method, side=side, polarity=Polarity(polarity))
            for method in self.cells
            for side in Side
        ]
        return [record for record in found if record is not None]

    @Slot(object)
    def _on_maps(self, found: tuple[_Wanted, dict[str, dict[Side, FloatArray]]]) -> None:
        if found[0] == self._wanted:
            self._read_for, self._maps = found
            self.draw()

    def set_look(self, look: Look) -> None:
        """Draw what was read in another way."""
        self._look = look
        self.draw()

    @property
    def limits(self) -> dict[str, float]:
        """End of the colour scale of every map, by "method side"."""
        values = {
            f"{method} {side}": keep_top(one, self._look.top)[0]
            for method, sides in self._maps.items()
            for side, one in sides.items()
        }
        return find_limits(values, shared=self._look.shared)

    def draw(self) -> None:
        """Draw all cells."""
        limits = self.limits
        for method, cell in self.cells.items():
            ends = []
            for side, crop in self._crops.items():
                key = f"{method} {side}"
                drawn = self._draw_one(self._maps.get(method, {}).get(side), crop, limits.get(key))
                cell.pictures[side].setPixmap(make_pixmap(drawn))
                if key in limits:
                    ends.append(format_short(limits[key], 2))
            cell.note.setText(self._note(ends))

    def _note(self, ends: list[str]) -> str:
        if self._wanted is None or self._wanted.polarity == _OFF:
            return ""
        if not ends:
            return self.tr("no such map")
        return self.tr("to {ends}").format(ends=" | ".join(dict.fromkeys(ends)))

    def _draw_one(
        self, values: FloatArray | None, crop: Uint8Array, limit: float | None
    ) -> Uint8Array:
        if values is None or self._wanted is None or self._wanted.polarity == _OFF:
            return crop
        return overlay_map(
            crop,
            keep_top(values, self._look.top)[0],
            polarity=self._wanted.polarity,
            opacity=self._look.opacity,
            limit=limit,
        )

    def make_panels(self) -> tuple[Panel, ...]:
        """Return all maps as they are shown, method by method."""
        limits, polarity = self.limits, self._wanted.polarity if self._wanted else _OFF
        panels = []
        for method, cell in self.cells.items():
            for side, crop in self._crops.items():
                limit = limits.get(f"{method} {side}")
                drawn = self._draw_one(self._maps.get(method, {}).get(side), crop, limit)
                ends = label_scale(polarity, limit) if limit is not None else ("", "", "")
                shown = polarity if limit is not None and polarity != _OFF else ""
                panels.append(Panel(f"{cell.name.text()}, {name_term(side)}", drawn, shown, ends))
        return tuple(panels)

    def describe(self) -> str:
        """Return what all cells have in common, in words."""
        wanted = self._wanted
        if wanted is None or wanted.polarity == _OFF:
            return self.tr("Maps off: the pictures are shown without them.")
        smooth = self.tr("raw maps")
        if wanted.smoothing != "none":
            smooth = self.tr("display {smoothing}").format(smoothing=wanted.smoothing)
        shared, own = self.tr("one scale for all maps"), self.tr("each map on its own scale")
        return self.tr(
            "All methods, {polarity}; {smoothing}; {scale} (its end beside the name); opacity "
            "{opacity} %. What this model used, not evidence of identity."
        ).format(
            polarity=name_term(wanted.polarity),
            smoothing=smooth,
            scale=shared if self._look.shared else own,
            opacity=format_number(100 * self._look.opacity, 0),
        )

    # --- layout --------------------------------------------------------------------------

    def _arrange(self) -> None:
        room = self.viewport().size()
        columns, side = fit_cells(len(self.cells), room.width(), room.height())
        for number, cell in enumerate(self.cells.values()):
            cell.set_side(side)
            self._grid.removeWidget(cell)
            self._grid.addWidget(cell, number // columns, number % columns, _TOP_LEFT)
        for place in range(self._grid.columnCount() + 1):
            self._grid.setColumnStretch(place, int(place == columns))
        rows = -(-len(self.cells) // columns)
        for place in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(place, int(place == rows))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _on_clicked(self) -> None:
        cell = self.sender()
        if isinstance(cell, MapCell):
            self.method_wanted.emit(cell.method)


def fit_cells(count: int, width: int, height: int) -> tuple[int, int]:
    """Return the columns, and the side of a picture in pixels, that show the cells largest.

    Cells that would be smaller than can be read get the least side, and the grid scrolls.
    """
    best = (1, _LEAST)
    for columns in range(1, max(count, 1) + 1):
        rows = -(-count // columns)
        wide = ((width - (columns - 1) * _GAP) // columns - _FRAME[0]) // 2
        high = (height - (rows - 1) * _GAP) // max(rows, 1) - _FRAME[1]
        side = max(min(wide, high), _LEAST)
        if wide >= _LEAST and (side > best[1] or high < _LEAST):
            best = (columns, side)
    return best
