"""The log of acts, readable, and the check of its chain."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableView, QWidget

from xfv_desktop.domain import AuditEntry, CaseCheck
from xfv_desktop.gui.audit_model import AuditModel, join_entries
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_holder,
    make_label,
    make_scroll,
    row,
    set_level,
)
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.numbers import format_count
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.findings_list import FindingsList
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

# Of the columns, in characters; the details take what is left.
_WIDTHS = (7, 24, 18, 22, 13, 0, 14)


class AuditPage(Page):
    """A table of acts with a filter; the check recomputes chain, rows and blobs."""

    name = "audit"
    title = QT_TRANSLATE_NOOP("Page", "Audit")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._total = 0
        self.panel = StatePanel(self._build_body())
        self.panel.acted.connect(self._on_acted)
        body = column(self._build_top(), self.panel, margin=MARGIN)
        body.setStretch(1, 1)
        self.setLayout(body)
        state = desk.state
        for signal in (
            state.case_changed,
            state.evidence_changed,
            state.comparisons_changed,
            state.explanation_changed,
            state.opinions_changed,
            state.reports_changed,
        ):
            signal.connect(self.invalidate)

    def _build_top(self) -> QWidget:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter acts, names, subjects ..."))
        self.filter.setAccessibleName(self.tr("Filter of the log"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        self.count_label = make_label(role="small", wrap=False)
        self.check_button = make_button(self.tr("Chec&k the case"), self._check, role="primary")
        title = make_label(self.heading, role="title", wrap=False)
        line = row(title, 16, self.filter, self.count_label, self.check_button)
        line.setStretch(2, 1)
        self.top = make_holder(line)
        return self.top

    def _build_body(self) -> QWidget:
        self.model = AuditModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Log of acts"))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.table.selectionModel().currentChanged.connect(self._show_detail)
        header, letter = self.table.horizontalHeader(), self.fontMetrics().horizontalAdvance("0")
        for place, width in enumerate(_WIDTHS):
            if width:
                self.table.setColumnWidth(place, width * letter)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.verdict = make_label()
        self.verdict.hide()
        self.findings = FindingsList()
        self.detail = make_label(role="mono")
        # All eight with the log below them are higher than a small screen.
        self.found = make_scroll(self.findings)
        self.found.hide()
        body = column(self.verdict, self.found, self.table, self.detail)
        body.setStretch(1, 1)
        body.setStretch(2, 1)
        return make_holder(body)

    def refresh(self) -> None:
        """Read the log again."""
        state = self.desk.state
        self.top.setVisible(state.case is not None)
        if state.case is None:
            self.panel.show_empty(
                self.tr("No case is open"), self.tr("Open a case first."), self.tr("Go to &cases")
            )
            return
        path = state.path

        def work(_progress: Progress) -> object:
            entries = self.desk.backend.read_audit(path)
            # Ten thousand entries would hold the window up for a moment.
            return path, entries, join_entries(entries)

        task = self.desk.read(
            self.tr("Reading the log"), work, self._on_read, failed=self._on_failed
        )
        task.cancelled.connect(self._on_cancelled)
        if self.panel.mode != "content" or not self.model.rowCount():
            self.panel.show_task(task)

    @Slot(object)
    def _on_read(self, found: tuple[object, tuple[AuditEntry, ...], tuple[str, ...]]) -> None:
        if self.desk.state.case is None or found[0] != self.desk.state.path:
            return
        if not found[1]:
            text = self.tr("Every act on the case is listed here.")
            self.panel.show_empty(self.tr("The log is empty"), text)
            return
        self.panel.show_content()
        self._total = len(found[1])
        self.model.show_entries(found[1], found[2])
        self._count()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.panel.show_error(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self.panel.show_cancelled(self.tr("The log was not read."), self.tr("&Read it"))

    @Slot()
    def _fill(self) -> None:
        self.model.filter(self.filter.text())
        self._count()
        self.detail.setText("")

    def _count(self) -> None:
        text = self.tr("{shown} of %n act(s)", "", self._total)
        self.count_label.setText(text.format(shown=format_count(self.model.rowCount())))

    @Slot()
    def _show_detail(self) -> None:
        entry = self.model.find(self.table.currentIndex())
        if entry is not None:
            self.detail.setText(_wrap(f"{entry.subject}\n{entry.details}\n{entry.hash}"))

    @Slot()
    def _check(self) -> None:
        path = self.desk.state.path

        def work(progress: Progress) -> object:
            return self.desk.backend.check_case(path, progress=progress)

        self.desk.run(self.tr("Checking the case"), work, self._on_checked)

    @Slot(object)
    def _on_checked(self, check: CaseCheck) -> None:
        passed = self.tr("Every check passed.")
        verdict = passed if check.ok else self.tr("A check FAILED: do not rely on the case.")
        text = self.tr("{acts} acts and {items} stored items recomputed.")
        done = text.format(acts=format_count(check.entries), items=format_count(check.blobs))
        self.verdict.setText(f"{done} {verdict}")
        set_level(self.verdict, "success" if check.ok else "error")
        self.verdict.show()
        self.findings.show_findings(check.findings)
        self.found.show()

    @Slot()
    def _on_acted(self) -> None:
        if self.desk.state.case is None:
            self.desk.page_wanted.emit("cases")
        else:
            self.refresh()


def _wrap(text: str, width: int = 140) -> str:
    """Break long lines, which hold hashes and JSON without places to break at."""
    parts = [
        line[at : at + width] for line in text.split("\n") for at in range(0, len(line), width)
    ]
    return "\n".join(parts[:8])
