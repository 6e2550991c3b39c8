"""A recognizer's saved calibrations: list, plots, operating points, strata, export."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHeaderView, QLayout, QMenu, QPushButton, QWidget

from xfv_desktop.domain import ErrorRate, ModelCard
from xfv_desktop.gui import core_texts, dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_holder, make_label, row
from xfv_desktop.gui.numbers import format_day, format_number, format_percent, format_short
from xfv_desktop.gui.theme import Colours
from xfv_desktop.gui.widgets.calibration_plot import CalibrationPlot, build_drawings
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.explain import explain
from xfv_desktop.gui.widgets.fact_table import Cell, FactTable
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.calibration_views import CalibrationEntry, CalibrationView


class CalibrationsPanel(QWidget):
    """Choose a score set of one recognizer and look at what it says.

    Signals ``wanted`` when a calibration is to be started.
    """

    wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.view: CalibrationView | None = None
        self._entries: tuple[CalibrationEntry, ...] = ()
        self._card: ModelCard | None = None
        self.panel = StatePanel(make_holder(self._build()))
        self.panel.acted.connect(self._on_acted)
        self.setLayout(column(self.panel))

    def _build(self) -> QLayout:
        self.sets = ChoiceBox()
        self.sets.setAccessibleName(self.tr("Score set"))
        self.sets.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sets.setMinimumContentsLength(24)
        self.sets.activated.connect(self._read)
        self.kind = Segments(
            self.tr("Plot"),
            (
                (self.tr("Scores"), "histogram"),
                ("DET", "det"),
                ("Tippett", "tippett"),
                ("ECE", "ece"),
                ("PAV", "pav"),
                (self.tr("Strata"), "strata"),
            ),
        )
        self.kind.chosen.connect(self._draw)
        explain(self.kind, "Calibration")
        self.summary = make_label(role="small")
        self.plot = CalibrationPlot()
        self.points = self._build_points()
        self.strata = self._build_strata()
        self.no_strata = make_label(
            self.tr("Error rates by quality were not kept with this set."), role="muted"
        )
        self.no_strata.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = row(self.sets, self._build_export())
        top.setStretch(0, 1)
        body = column(
            top,
            self.summary,
            row(self.kind, None),
            self.plot,
            self.no_strata,
            self.strata,
            self.points,
        )
        for place in (3, 4, 5):
            body.setStretch(place, 1)
        return body

    def _build_points(self) -> FactTable:
        table = FactTable(
            self.tr("Operating points"),
            (
                (self.tr("Operating point"), self.tr("What the threshold was fixed at")),
                (self.tr("Threshold"), self.tr("Comparison score from which it says match")),
                ("FMR", self.tr("False match rate with its 95 % interval")),
                ("FNMR", self.tr("False non-match rate with its 95 % interval")),
            ),
        )
        fit_columns(table)
        table.setMinimumHeight(100)
        table.setMaximumHeight(132)
        explain(table, "Threshold")
        return table

    def _build_strata(self) -> FactTable:
        table = FactTable(
            self.tr("Error rates by quality"),
            (
                (self.tr("Measure and third"), self.tr("The worse of each two pictures counts")),
                (self.tr("Range"), self.tr("Lowest and highest value of the third")),
                (self.tr("Mated"), self.tr("Comparisons")),
                (self.tr("Non-mated"), self.tr("Comparisons")),
                ("EER", self.tr("Of this third by itself")),
                ("FMR", self.tr("At the whole set's equal error threshold")),
                ("FNMR", self.tr("At the whole set's equal error threshold")),
            ),
        )
        fit_columns(table)
        return table

    def _build_export(self) -> QPushButton:
        self.export_button = QPushButton(self.tr("E&xport"))
        self.export_button.setAutoDefault(False)
        self.export_button.setAccessibleName(self.tr("Export the plot or its data"))
        menu = QMenu(self.export_button)
        self.export_actions = {
            "png": menu.addAction(self.tr("Plot as &picture (PNG) ...")),
            "svg": menu.addAction(self.tr("Plot as &drawing (SVG) ...")),
            "csv": menu.addAction(self.tr("&Data of all plots (CSV) ...")),
        }
        for action in self.export_actions.values():
            action.triggered.connect(self._on_export)
        self.export_button.setMenu(menu)
        return self.export_button

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.plot.set_colours(colours)
        self.points.set_colours(colours)
        self.strata.set_colours(colours)

    # --- reading -------------------------------------------------------------------------

    def show_card(self, card: ModelCard | None) -> None:
        """List a recognizer's score sets and show the first."""
        self._card, self.view = card, None
        if card is None:
            self.panel.show_empty(self.tr("No recognizer is chosen"), "")
            return

        def work(_progress: Progress) -> object:
            return card.id, self.desk.backend.installation.list_calibrations(card)

        task = self.desk.read(
            self.tr("Looking for score sets"), work, self._on_listed, failed=self._on_failed
        )
        self.panel.show_task(task)

    @Slot(object)
    def _on_listed(self, found: tuple[str, tuple[CalibrationEntry, ...]]) -> None:
        if self._card is None or found[0] != self._card.id:
            return
        self._entries = found[1]
        self.sets.clear()
        for entry in self._entries:
            origin = self.tr("own") if entry.own else self.tr("comes with the program")
            name = self.tr("{name} ({origin}, {date})").format(
                name=entry.facts.name, origin=origin, date=format_day(entry.kept)
            )
            self.sets.addItem(name)
        if self._entries:
            self._read()
            return
        self.panel.show_empty(
            self.tr("Not calibrated"),
            self.tr(
                "There is no score set for these weights, so there are no thresholds at error "
                "rates and no likelihood ratios. Measure them on labelled pairs."
            ),
            self.tr("&Calibrate ..."),
        )

    @Slot()
    def _read(self) -> None:
        entry = self._entries[max(self.sets.currentIndex(), 0)]

        def work(progress: Progress) -> object:
            return self.desk.backend.installation.read_calibration(entry, progress=progress)

        task = self.desk.read(
            self.tr("Reading the calibration"), work, self._on_read, failed=self._on_failed
        )
        task.cancelled.connect(self._on_cancelled)
        self.panel.show_task(task)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.panel.show_error(error, self.tr("&Try again"))

    @Slot()
    def _on_cancelled(self) -> None:
        self.panel.show_cancelled(self.tr("Nothing was read."), self.tr("&Read it"))

    @Slot()
    def _on_acted(self) -> None:
        if self.panel.mode == "empty" and self._card is not None:
            self.wanted.emit()
        else:
            self.show_card(self._card)

    # --- showing -------------------------------------------------------------------------

    @Slot(object)
    def _on_read(self, view: CalibrationView) -> None:
        self.view = view
        facts = view.entry.facts
        text = self.tr(
            "{mated} mated and {other} non-mated comparisons of {subjects} subjects. {ratio}"
        )
        self.summary.setText(
            text.format(
                mated=facts.mated,
                other=facts.non_mated,
                subjects=facts.subjects,
                ratio=core_texts.translate(view.ratio_note),
            )
        )
        self.summary.setToolTip(core_texts.translate(facts.statement))
        self.points.show_rows(
            tuple(
                (
                    Cell(core_texts.translate(one.point)),
                    Cell(format_number(one.value)),
                    Cell(_write(one.fmr)),
                    Cell(_write(one.fnmr)),
                )
                for one in view.thresholds
            )
        )
        self._fill_strata(view)
        self._drawings = build_drawings(view)
        self.kind.set_shown({*self._drawings, "strata"})
        self._draw()
        self.panel.show_content()

    def _fill_strata(self, view: CalibrationView) -> None:
        self.strata.show_rows(
            tuple(
                (
                    Cell(
                        f"{core_texts.translate(one.measure)}: {core_texts.translate(one.third)}",
                        tip=core_texts.translate(one.note),
                    ),
                    Cell(f"{format_short(one.low)} ... {format_short(one.high)}"),
                    Cell(str(one.mated)),
                    Cell(str(one.non_mated)),
                    Cell(_short(one.eer), tip=_write(one.eer)),
                    Cell(_short(one.fmr), tip=_write(one.fmr)),
                    Cell(_short(one.fnmr), tip=_write(one.fnmr)),
                )
                for one in view.strata
            )
        )

    @Slot()
    def _draw(self) -> None:
        view = self.view
        if view is None:
            return
        table = self.kind.value == "strata"
        self.plot.setVisible(not table)
        self.points.setVisible(not table)
        self.strata.setVisible(table and bool(view.strata))
        self.no_strata.setVisible(table and not view.strata)
        for kind in ("png", "svg"):
            self.export_actions[kind].setEnabled(not table)
        if not table:
            self.plot.show_drawing(self._drawings[self.kind.value])

    # --- export --------------------------------------------------------------------------

    @Slot()
    def _on_export(self) -> None:
        action, view = self.sender(), self.view
        kind = next((k for k, a in self.export_actions.items() if a is action), None)
        if kind is None or view is None:
            return
        stem = f"calibration-{view.entry.facts.model_id}-{self.kind.value}"
        proposal = Path(f"{stem}.{kind}")
        target = dialogs.choose_target(self, self.tr("Export"), proposal, dialogs.EXPORTS[kind])
        if target is not None:
            self._write_export(kind, target.with_suffix(f".{kind}"), view)

    def _write_export(self, kind: str, target: Path, view: CalibrationView) -> None:
        from xfv_desktop.workflow.calibration_views import list_provenance

        lines = tuple(f"{name}: {value}" for name, value in list_provenance(view))
        if kind == "png":
            data = self.plot.encode_png(lines)
        elif kind == "svg":
            data = self.plot.encode_svg(lines)
        else:
            data = build_table(view).encode()

        def work(_progress: Progress) -> object:
            return self.desk.backend.save_export(target, data)

        self.desk.read(self.tr("Exporting"), work, self._on_written)

    @Slot(object)
    def _on_written(self, target: Path) -> None:
        self.desk.tell("success", self.tr("Saved {file}.").format(file=target))


def build_table(view: CalibrationView) -> str:
    """Return the data of all plots as CSV text, the provenance first in lines with ``#``."""
    from xfv_desktop.workflow.calibration_views import list_columns, list_provenance

    text = io.StringIO()
    for name, value in list_provenance(view):
        text.write(f"# {name}: {value}\n")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("plot", "row", "column", "value"))
    for plot, columns in list_columns(view).items():
        for heading, values in columns:
            table.writerows((plot, at, heading, value) for at, value in enumerate(values))
    return text.getvalue()


def fit_columns(table: FactTable) -> None:
    """Let figures have the room they need, whatever the font; the first column gives it."""
    for place in range(1, table.columnCount()):
        table.horizontalHeader().setSectionResizeMode(
            place, QHeaderView.ResizeMode.ResizeToContents
        )


def _write(rate: ErrorRate | None) -> str:
    """Return an error rate with its interval."""
    if rate is None:
        return "-"
    ends = f"{format_short(100 * rate.low)}; {format_short(100 * rate.high)}"
    return f"{format_percent(rate.value)} [{ends}]"


def _short(rate: ErrorRate | None) -> str:
    return "-" if rate is None else format_percent(rate.value)
