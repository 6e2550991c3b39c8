"""Take maps or figures of an explanation out of the case, with their provenance."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from xfv_desktop.domain import Comparison, Explanation
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.exporting import build_table
from xfv_desktop.gui.figure import Figure, encode_drawing, encode_figure
from xfv_desktop.progress import Progress

_KINDS = {
    "png": ("Maps as &picture (PNG) ...", "Picture (*.png)"),
    "svg": ("Maps as &drawing (SVG) ...", "Drawing (*.svg)"),
    "csv": ("&Curves and receipts (CSV) ...", "Table (*.csv)"),
}
_WARNING = "The file shows a face and lies outside the case: keep it as carefully."


class ExportButton(QPushButton):
    """A menu of what can be saved of the explanation shown.

    Parameters
    ----------
    desk : Desk
        Where files are written from.
    draw : callable
        Returns the maps as they are shown now, or None.
    """

    def __init__(
        self, desk: Desk, draw: Callable[[], Figure | None], parent: QWidget | None = None
    ) -> None:
        super().__init__("E&xport", parent)
        self.desk = desk
        self._draw = draw
        self._source: tuple[Comparison, Explanation] | None = None
        self.setAutoDefault(False)
        self.setAccessibleName("Export maps or data")
        menu = QMenu(self)
        self.actions_by_kind = {}
        for kind, (text, _files) in _KINDS.items():
            action = menu.addAction(text)
            action.setData(kind)
            action.triggered.connect(self._on_chosen)
            self.actions_by_kind[kind] = action
        self.setMenu(menu)

    def set_source(self, comparison: Comparison, explanation: Explanation) -> None:
        """Take over what is to be exported."""
        self._source = (comparison, explanation)

    @Slot()
    def _on_chosen(self) -> None:
        action, source = self.sender(), self._source
        kind = next((k for k, a in self.actions_by_kind.items() if a is action), None)
        if kind is None or source is None:
            return
        proposal = Path(f"explanation-{source[1].id[:8]}.{kind}")
        target = dialogs.choose_target(self, "Export", proposal, _KINDS[kind][1])
        if target is not None:
            self._write(kind, target.with_suffix(f".{kind}"), source)

    def _write(self, kind: str, target: Path, source: tuple[Comparison, Explanation]) -> None:
        figure = self._draw() if kind != "csv" else None

        def work(_progress: Progress) -> object:
            if figure is None:
                data = build_table(*source).encode()
            else:
                data = encode_figure(figure) if kind == "png" else encode_drawing(figure)
            return kind, self.desk.backend.save_export(target, data)

        self.desk.read("Exporting", work, self._on_written)

    @Slot(object)
    def _on_written(self, written: tuple[str, Path]) -> None:
        kind, target = written
        self.desk.tell("success", f"Saved {target}.", "" if kind == "csv" else _WARNING)
