"""Take maps, curves or figures of an explanation out of the case, with their provenance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from xfv_desktop.domain import Comparison, Explanation
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.exporting import build_table
from xfv_desktop.gui.figure import Figure, encode_drawing, encode_figure
from xfv_desktop.gui.plot_figure import PlotFigure
from xfv_desktop.progress import Progress

_TABLE = "csv"


@dataclass(frozen=True)
class Drawings:
    """What draws the page as it is shown now; either may have nothing to draw."""

    maps: Callable[[], Figure | None]
    curves: Callable[[], PlotFigure | None]


class ExportButton(QPushButton):
    """A menu of what can be saved of the explanation shown; every export is logged.

    Parameters
    ----------
    desk : Desk
        Where files are written from.
    drawings : Drawings
        Returns maps and curves as they are shown now.
    """

    def __init__(self, desk: Desk, drawings: Drawings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("E&xport"))
        self.desk = desk
        self._drawings = drawings
        self._source: tuple[Comparison, Explanation] | None = None
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("Export maps or data"))
        menu = QMenu(self)
        self.actions_by_kind = {}
        for kind, text in self._name_kinds().items():
            action = menu.addAction(text)
            action.setData(kind)
            action.triggered.connect(self._on_chosen)
            self.actions_by_kind[kind] = action
        self.setMenu(menu)

    def _name_kinds(self) -> dict[str, str]:
        return {
            "png": self.tr("Maps as &picture (PNG) ..."),
            "svg": self.tr("Maps as &drawing (SVG) ..."),
            "curves.png": self.tr("Curves as p&icture (PNG) ..."),
            "curves.svg": self.tr("Curves as d&rawing (SVG) ..."),
            _TABLE: self.tr("&Curves and receipts (CSV) ..."),
        }

    def _name_files(self, ending: str) -> str:
        names = {
            "png": self.tr("Picture (*.png)"),
            "svg": self.tr("Drawing (*.svg)"),
            "csv": self.tr("Table (*.csv)"),
        }
        return names[ending]

    def set_source(self, comparison: Comparison, explanation: Explanation) -> None:
        """Take over what is to be exported."""
        self._source = (comparison, explanation)

    @Slot()
    def _on_chosen(self) -> None:
        action = self.sender()
        kind = next((k for k, a in self.actions_by_kind.items() if a is action), None)
        if kind is not None and self._source is not None:
            self.desk.act(self.tr("Exporting"), lambda: self._export(kind))

    def _export(self, kind: str) -> None:
        source, (subject, _dot, ending) = self._source, kind.rpartition(".")
        if source is None:
            return
        name = "-".join(part for part in ("explanation", source[1].id[:8], subject) if part)
        proposal = Path(f"{name}.{ending}")
        target = dialogs.choose_target(self, self.tr("Export"), proposal, self._name_files(ending))
        if target is not None:
            self._write(kind, target.with_suffix(f".{ending}"), source)

    def _write(self, kind: str, target: Path, source: tuple[Comparison, Explanation]) -> None:
        case, one = self.desk.state.path, source[0].id
        encode = self._draw(kind)

        def work(_progress: Progress) -> object:
            data = build_table(*source).encode() if encode is None else encode()
            what = f"explanation {source[1].id[:8]}, {kind}"
            export = self.desk.backend.export_result
            return kind, export(case, one, target, data=data, what=what)

        # The log is written: the heavy lane's business.
        self.desk.run(self.tr("Exporting"), work, self._on_written)

    def _draw(self, kind: str) -> Callable[[], bytes] | None:
        """Return what encodes a kind of picture; None for the table, or with nothing to draw."""
        if kind.startswith("curves."):
            plot = self._drawings.curves()
            if plot is None:
                return None
            # Drawn by widgets, so here and not in a lane; it takes a moment only.
            data = plot.encode_picture() if kind.endswith("png") else plot.encode_drawing()
            return lambda: data
        figure = self._drawings.maps() if kind != _TABLE else None
        if figure is None:
            return None
        encode = encode_figure if kind == "png" else encode_drawing
        return lambda: encode(figure)

    @Slot(object)
    def _on_written(self, written: tuple[str, Path]) -> None:
        kind, target = written
        text = self.tr("Saved {file}; the case's log has an entry.").format(file=target)
        warning = self.tr("The file shows a face and lies outside the case: keep it as carefully.")
        self.desk.tell("success", text, warning if kind in ("png", "svg") else "")
        self.desk.state.reports_changed.emit()
