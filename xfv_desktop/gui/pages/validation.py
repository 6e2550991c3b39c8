"""Validation of the installation: earlier runs, their results, a new run, an own set."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Slot
from PySide6.QtWidgets import QLayout, QListWidget, QListWidgetItem, QSplitter, QStackedWidget

from xfv_desktop.domain.validation import Validation, ValidationState
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_holder, make_label, row, set_level
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.numbers import format_minute
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.pages.validating import RecordForm, RunForm
from xfv_desktop.gui.pages.validation_result import ResultView, describe_agreement
from xfv_desktop.gui.pages.validation_signing import PageForm
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.validation_history import GoldenEntry, History

_VIEWS = ("result", "page", "run", "record")


class ValidationPage(Page):
    """A list of runs; beside it the result of one, its signed page, or a form."""

    name = "validation"
    title = QT_TRANSLATE_NOOP("Page", "Validation")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._found: tuple[Validation, ...] = ()
        self._fresh: Validation | None = None
        self.result = ResultView()
        self.panel = StatePanel(self.result)
        self.page_form = PageForm(desk)
        self.running = RunForm(desk)
        self.recording = RecordForm(desk, library)
        self.stack = QStackedWidget()
        for view in (self.panel, self.page_form, self.running, self.recording):
            self.stack.addWidget(view)
        self.choice = Segments(
            self.tr("View"),
            (
                (self.tr("Resul&t"), "result"),
                (self.tr("Si&gned page ..."), "page"),
                (self.tr("R&un ..."), "run"),
                (self.tr("&Own set ..."), "record"),
            ),
        )
        right = column(row(self.choice, None), self.stack)
        right.setStretch(1, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(make_holder(self._build_list()))
        split.addWidget(make_holder(right))
        split.setStretchFactor(1, 1)
        split.setSizes([270, 790])
        split.setChildrenCollapsible(False)
        title = make_label(self.heading, role="title", wrap=False)
        body = column(row(title, None), split, margin=MARGIN)
        body.setStretch(1, 1)
        self.setLayout(body)
        self._connect()
        self.result.set_colours(desk.colours)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._on_chosen)
        self.runs.currentRowChanged.connect(self._on_selected)
        self.panel.acted.connect(self._on_acted)
        self.result.page_wanted.connect(self._on_page_wanted)
        self.running.validated.connect(self._on_validated)
        self.recording.recorded.connect(self._on_recorded)
        self.desk.colours_changed.connect(self._on_colours)

    def _build_list(self) -> QLayout:
        self.state = make_label()
        self.runs = QListWidget()
        self.runs.setAccessibleName(self.tr("Runs on this installation"))
        self.runs.setAlternatingRowColors(True)
        self.runs.setWordWrap(True)
        self.runs.setMinimumWidth(200)
        self.runs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.unreadable = make_label(role="muted")
        heading = make_label(self.tr("Runs on this installation"), role="heading")
        body = column(heading, self.state, self.runs, self.unreadable)
        body.setStretch(2, 1)
        body.addStretch(0)  # takes the room of the list while there are no runs
        return body

    # --- reading -------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the runs and the sets again."""

        def work(_progress: Progress) -> object:
            return self.desk.backend.installation.read_validations()

        task = self.desk.read(
            self.tr("Reading the validations"), work, self._on_read, failed=self._on_failed
        )
        task.cancelled.connect(self._on_cancelled)
        self.panel.show_task(task)

    @Slot(object)
    def _on_read(self, found: tuple[ValidationState, History, tuple[GoldenEntry, ...]]) -> None:
        state, history, entries = found
        self.running.show_sets(entries, state)
        self.state.setText(core_texts.translate(state.text))
        set_level(self.state, "warning" if state.due else "success")
        self._found = history.runs
        fresh, self._fresh = self._fresh, None
        if fresh is not None and fresh.id not in {one.id for one in self._found}:
            # A home that cannot be written keeps no run, yet this one is worth seeing.
            self._found = (fresh, *self._found)
        text = self.tr("%n earlier run(s) cannot be read.", "", history.unreadable)
        self.unreadable.setText(text)
        self.unreadable.setVisible(history.unreadable > 0)
        self._fill()

    def _fill(self) -> None:
        self.runs.blockSignals(True)
        self.runs.clear()
        for one in self._found:
            time, agreement = format_minute(one.ended), describe_agreement(one.agreement)
            item = QListWidgetItem(f"{time} UTC\n{agreement}\n{one.golden.name}")
            item.setToolTip(one.id)
            self.runs.addItem(item)
        self.runs.setCurrentRow(0)
        self.runs.blockSignals(False)
        self.runs.setVisible(bool(self._found))
        self._on_selected()

    @Slot()
    def _on_selected(self) -> None:
        number = self.runs.currentRow()
        one = self._found[number] if 0 <= number < len(self._found) else None
        self.choice.buttons["page"].setEnabled(one is not None)
        self.page_form.show_validation(one)
        if one is not None:
            self.result.show_validation(one)
            self.panel.show_content()
            return
        self.panel.show_empty(
            self.tr("Not validated yet"),
            self.tr(
                "No golden comparison was run on this installation. A run shows whether this "
                "machine computes what was computed where the set was recorded."
            ),
            self.tr("&Run it ..."),
        )

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.panel.show_error(error, self.tr("&Try again"))

    @Slot()
    def _on_cancelled(self) -> None:
        self.panel.show_cancelled(self.tr("Nothing was read."), self.tr("&Read it"))

    # --- views ---------------------------------------------------------------------------

    @Slot()
    def _on_chosen(self) -> None:
        self.stack.setCurrentIndex(_VIEWS.index(self.choice.value))

    def show_view(self, view: str) -> None:
        """Show ``result``, ``page``, ``run`` or ``record``."""
        self.choice.set_value(view)
        self._on_chosen()

    @Slot()
    def _on_acted(self) -> None:
        if self.panel.mode == "empty":
            self.show_view("run")
        else:
            self.refresh()

    @Slot()
    def _on_page_wanted(self) -> None:
        self.show_view("page")

    @Slot(object)
    def _on_validated(self, found: Validation) -> None:
        self._fresh = found
        self.show_view("result")
        self.refresh()

    @Slot(object)
    def _on_recorded(self, folder: Path) -> None:
        self.running.choose_set(folder)
        self.show_view("run")
        self.refresh()

    @Slot()
    def _on_colours(self) -> None:
        self.result.set_colours(self.desk.colours)
