"""Many probes against many references: the queue, the matrix, the list of pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QWidget,
)

from xfv_desktop.domain import Decision
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.matrix_model import (
    MatrixModel,
    Pairs,
    PairsModel,
    Wanted,
    name_outcome,
)
from xfv_desktop.gui.numbers import format_minute
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.pages.queue_form import QueueForm
from xfv_desktop.gui.queue_runner import QueueRunner
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.terms import name_term
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.queue_bar import QueueBar
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.batch import BatchStatus
    from xfv_desktop.workflow.matrix import Cell, Matrix

_REFRESH = 2000
# Of the list's columns, in widths of a word.
_WIDTHS = (1.6, 1.6, 0.7, 0.75, 1.0, 0.75, 1.0, 1.1, 1.0)
_OUTCOMES = (*map(str, Decision), "closed", "failed", "open")


class MatrixPage(Page):
    """Queue on top, filters below it, then the grid or the list; the pair chosen at the foot."""

    name = "matrix"
    title = QT_TRANSLATE_NOOP("Page", "Matrix")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._queues: tuple[BatchStatus, ...] = ()
        self._pairs: Pairs | None = None
        self._reading: Task | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH)
        self._timer.timeout.connect(self._read)
        self.panel = StatePanel(self._build_body())
        self.panel.acted.connect(self._on_acted)
        self.form = QueueForm(desk, library)
        self.form.hide()
        self.form.accepted.connect(self._make_queue)
        self.form.opened.connect(self._on_form)
        self.bar = QueueBar()
        self.bar.run_wanted.connect(self._run)
        self.bar.cancel_wanted.connect(self._cancel_queue)
        self.runner = QueueRunner(desk, library)
        self.bar.pause_wanted.connect(self.runner.pause)
        self.runner.made.connect(self._on_made)
        self.runner.started.connect(self._on_started)
        self.runner.ended.connect(self._on_ended)
        body = column(self._build_top(), self.form, self.bar, self.panel, margin=MARGIN)
        body.setStretch(1, 1)
        body.setStretch(3, 1)
        self.setLayout(body)
        state = desk.state
        state.case_changed.connect(self._forget)
        for signal in (
            state.case_changed,
            state.evidence_changed,
            state.comparisons_changed,
            state.opinions_changed,
            state.examiner_changed,
            library.models_changed,
        ):
            signal.connect(self.invalidate)
        desk.colours_changed.connect(self._wear)

    # --- building ------------------------------------------------------------------------

    def _build_top(self) -> QWidget:
        self.queue_box = ChoiceBox()
        self.queue_box.setAccessibleName(self.tr("Queue shown"))
        self.queue_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.queue_box.setMinimumContentsLength(16)
        self.queue_box.activated.connect(self._on_queue_chosen)
        self.new_button = make_button(self.tr("&New queue ..."), self.toggle_form, role="primary")
        self.export_button = make_button(
            self.tr("E&xport CSV ..."), self._export, tip=self.tr("Only what is open to you")
        )
        title = make_label(self.heading, role="title", wrap=False)
        line = row(title, self.queue_box, self.export_button, self.new_button)
        line.setStretch(1, 1)
        self.top = make_holder(line)
        return self.top

    def _build_body(self) -> QWidget:
        self.grid_model, self.list_model = MatrixModel(self), PairsModel(self)
        self.grid = self._make_view(self.grid_model, self.tr("Matrix of comparisons"))
        self.list = self._make_view(self.list_model, self.tr("List of comparisons"))
        self._shape_views()
        self.views = QStackedWidget()
        self.views.addWidget(self.grid)
        self.views.addWidget(self.list)
        self.detail = make_label(role="muted")
        self.open_button = make_button(self.tr("&Open this comparison"), self.open_cell)
        self.open_button.setEnabled(False)
        foot = row(self.detail, self.open_button)
        foot.setStretch(0, 1)
        body = column(self._build_filters(), self.views, foot)
        body.setStretch(1, 1)
        return make_holder(body)

    def _build_filters(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter names and problems ..."))
        self.search.setAccessibleName(self.tr("Filter of the pairs"))
        self.search.setClearButtonEnabled(True)
        self.outcome_box = ChoiceBox()
        self.outcome_box.setAccessibleName(self.tr("Outcomes shown"))
        self.outcome_box.addItem(self.tr("every outcome"), "")
        for outcome in _OUTCOMES:
            self.outcome_box.addItem(name_outcome(outcome), outcome)
        self.order_box = QCheckBox(self.tr("&highest score first"))
        self.kind = Segments(
            self.tr("View"), ((self.tr("Matrix"), "grid"), (self.tr("List"), "list"))
        )
        self.search.textChanged.connect(self._show)
        self.outcome_box.currentIndexChanged.connect(self._show)
        self.order_box.toggled.connect(self._show)
        self.kind.chosen.connect(self._on_kind)
        self.library.history.watch_combo(self.outcome_box, self.tr("Filtering by outcome"))
        self.count_label = make_label(role="small", wrap=False)
        line = row(self.kind, self.search, self.outcome_box, self.order_box, self.count_label)
        line.setStretch(1, 1)
        return make_holder(line)

    def _make_view(self, model: MatrixModel | PairsModel, name: str) -> QTableView:
        view = QTableView()
        view.setAccessibleName(name)
        view.setModel(model)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.activated.connect(self.open_cell)
        view.selectionModel().currentChanged.connect(self._on_current)
        model.modelReset.connect(self._on_current)
        return view

    def _shape_views(self) -> None:
        line = self.fontMetrics().height()
        wide = self.fontMetrics().horizontalAdvance("0") * 17
        # Another language may have longer words for the decisions.
        longest = max(self.fontMetrics().horizontalAdvance(name_term(one)) for one in Decision)
        cell = max(wide, longest + 36)
        self.grid.verticalHeader().setDefaultSectionSize(2 * line + 12)
        self.grid.verticalHeader().setMaximumWidth(2 * wide)
        self.grid.horizontalHeader().setDefaultSectionSize(cell)
        # Qt shortens a heading as if it were not bold, and clips the rest.
        bold = QFont(self.font())
        bold.setBold(True)
        metrics, room = QFontMetrics(bold), cell - 20
        self.grid_model.shorten = lambda text: metrics.elidedText(
            text, Qt.TextElideMode.ElideMiddle, room
        )
        self.grid.setCornerButtonEnabled(False)
        self.list.verticalHeader().hide()
        self.list.verticalHeader().setDefaultSectionSize(line + 10)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setAlternatingRowColors(True)
        self.list.setShowGrid(False)
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, share in enumerate(_WIDTHS):
            header.resizeSection(place, round(share * wide))
        header.setStretchLastSection(True)
        header.setSortIndicator(2, Qt.SortOrder.DescendingOrder)
        self.list.setSortingEnabled(True)

    # --- showing -------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read queues and matrix of the case."""
        state = self.desk.state
        self.top.setVisible(state.case is not None and bool(state.evidence))
        if state.case is None:
            self.panel.show_empty(
                self.tr("No case is open"), self.tr("Open a case first."), self.tr("Go to &cases")
            )
        elif not state.evidence:
            text = self.tr("A matrix needs probes and references.")
            self.panel.show_empty(self.tr("No pictures yet"), text, self.tr("Go to &evidence"))
        else:
            self._read()

    @property
    def queue_id(self) -> str | None:
        """The queue shown; None shows all comparisons of the case."""
        chosen: str | None = self.queue_box.currentData()
        return chosen

    @Slot()
    def _read(self) -> None:
        if self._reading is not None or self.desk.state.case is None:
            return
        path, queue_id, backend = self.desk.state.path, self.queue_id, self.desk.backend

        def work(_progress: Progress) -> object:
            queues = backend.list_queues(path)
            known = {one.batch.id for one in queues}
            wanted = queue_id if queue_id in known else None
            return path, queues, backend.read_matrix(path, wanted)

        task = self.desk.read(
            self.tr("Reading the matrix"), work, self._on_read, failed=self._on_failed
        )
        task.cancelled.connect(self._on_cancelled)
        task.finished.connect(self._on_finished)
        self._reading = task
        if self._pairs is None:
            self.panel.show_task(task)

    @Slot()
    def _on_finished(self) -> None:
        self._reading = None

    @Slot(object)
    def _on_read(self, found: tuple[object, tuple[BatchStatus, ...], Matrix]) -> None:
        state = self.desk.state
        if state.case is None or found[0] != state.path:
            return
        self._queues = found[1]
        self._fill_queues()
        names = {item.id: item.name for item in state.evidence}
        self._pairs = Pairs(found[2], names)
        status = self._find_status()
        self.bar.show_status(status)
        if not found[2].cells:
            text = self.tr("Compare many probes with many references at once; it can be paused.")
            self.panel.show_empty(self.tr("Nothing compared yet"), text, self.tr("&New queue ..."))
            return
        self.panel.show_content()
        self._show()

    def _find_status(self) -> BatchStatus | None:
        return next((one for one in self._queues if one.batch.id == self.queue_id), None)

    def _fill_queues(self) -> None:
        keep = self.queue_id
        self.queue_box.clear()
        self.queue_box.addItem(self.tr("All comparisons of the case"), None)
        for one in reversed(self._queues):
            text = self.tr("Queue of {time} UTC: {count} pairs").format(
                time=format_minute(one.batch.at), count=len(one.entries)
            )
            self.queue_box.addItem(text, one.batch.id)
        self.queue_box.setCurrentIndex(max(self.queue_box.findData(keep), 0))

    @property
    def wanted(self) -> Wanted:
        """What the filters let through."""
        outcome: str = self.outcome_box.currentData()
        return Wanted(self.search.text(), outcome, self.order_box.isChecked())

    @Slot()
    def _show(self) -> None:
        if self._pairs is None:
            return
        current = self.cell
        self.model.show_pairs(self._pairs, self.wanted)
        self._choose_again(current)
        total = len(self._pairs.matrix.cells)
        text = self.tr("{shown} of {total} pairs").format(
            shown=len(self._pairs.select(self.wanted)), total=total
        )
        self.count_label.setText(text)

    def _choose_again(self, cell: Cell | None) -> None:
        """Keep the pair chosen where a refresh made the rows anew."""
        view = self._view
        index = self.model.locate(cell) if cell is not None else QModelIndex()
        if index.isValid():
            view.setCurrentIndex(index)

    @property
    def _view(self) -> QTableView:
        return self.grid if self.views.currentIndex() == 0 else self.list

    @property
    def model(self) -> MatrixModel | PairsModel:
        """The model of the view shown."""
        return self.grid_model if self.views.currentIndex() == 0 else self.list_model

    @property
    def cell(self) -> Cell | None:
        """The pair chosen."""
        return self.model.find(self._view.currentIndex())

    @Slot()
    def _on_kind(self) -> None:
        self.views.setCurrentIndex(0 if self.kind.value == "grid" else 1)
        self.order_box.setVisible(self.kind.value == "grid")
        self._show()

    @Slot()
    def _on_current(self) -> None:
        cell = self.cell
        can_open = cell is not None and cell.summary is not None
        self.open_button.setEnabled(can_open)
        self.detail.setText(self._pairs.describe(cell) if cell and self._pairs else "")

    @Slot()
    def open_cell(self) -> None:
        """Show the pair chosen on the comparison page."""
        cell = self.cell
        if cell is not None and cell.summary is not None:
            self.library.open_comparison(cell.summary.id)

    @Slot()
    def _wear(self) -> None:
        colours = self.desk.colours
        self.grid_model.colours = self.list_model.colours = colours
        # The soft accent stands for a match here, so the pair chosen needs another ground.
        self.grid.setStyleSheet(
            f"QTableView {{ selection-background-color: {colours.accent};"
            f" selection-color: {colours.on_accent}; }}"
        )
        self._show()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.panel.show_error(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self.panel.show_cancelled(self.tr("The matrix was not read."), self.tr("&Read it"))

    @Slot()
    def _forget(self) -> None:
        self._pairs, self._queues = None, ()
        self.queue_box.clear()
        self.form.hide()
        self.bar.show_status(None)

    @Slot()
    def _on_acted(self) -> None:
        state = self.desk.state
        if state.case is None:
            self.desk.page_wanted.emit("cases")
        elif not state.evidence:
            self.desk.page_wanted.emit("evidence")
        elif self.panel.mode == "empty":
            self.toggle_form()
        else:
            self._read()

    @Slot()
    def _on_queue_chosen(self) -> None:
        self._read()

    # --- the queue -----------------------------------------------------------------------

    @Slot()
    def toggle_form(self) -> None:
        """Show or hide what makes a new queue."""
        self.form.setVisible(self.form.isHidden())
        if not self.form.isHidden():
            self.form.fill()
            self.form.probes.list.setFocus()

    @Slot(bool)
    def _on_form(self, open_: bool) -> None:
        self.panel.setVisible(not open_)
        self.bar.setVisible(not open_ and self._find_status() is not None)

    @Slot()
    def _make_queue(self) -> None:
        self.runner.make(self.form.choices, self.form.conditions)

    @Slot(str)
    def _on_made(self, queue_id: str) -> None:
        self.form.hide()
        self.queue_box.addItem("", queue_id)
        self.queue_box.setCurrentIndex(self.queue_box.count() - 1)
        self._run(False)

    @Slot(bool)
    def _run(self, retry: bool) -> None:
        if self.queue_id is not None:
            self.runner.run(self.queue_id, retry=retry)

    @Slot(object)
    def _on_started(self, task: Task) -> None:
        self.bar.follow(task)
        self._timer.start()
        self._read()

    @Slot()
    def _on_ended(self) -> None:
        self._timer.stop()
        self._read()

    @Slot()
    def _cancel_queue(self) -> None:
        if self.queue_id is not None:
            self.runner.give_up(self.queue_id)

    # --- export --------------------------------------------------------------------------

    @Slot()
    def _export(self) -> None:
        path, queue_id = self.desk.state.path, self.queue_id
        proposal = path.parent / f"{path.name}-matrix.csv"
        target = dialogs.choose_target(
            self, self.tr("Export the matrix"), proposal, self.tr("Tables (*.csv)")
        )
        if target is None:
            return

        def work(_progress: Progress) -> object:
            text = self.desk.backend.write_matrix(path, queue_id)
            return self.desk.backend.save_export(target, text.encode("utf-8"))

        self.desk.run(self.tr("Exporting the matrix"), work, self._on_exported)

    @Slot(object)
    def _on_exported(self, target: object) -> None:
        self.desk.tell("success", self.tr("Written to {path}.").format(path=target))
