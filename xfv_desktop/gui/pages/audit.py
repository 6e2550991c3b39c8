"""The log of acts, readable, and the check of its chain."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Slot
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from xfv_desktop.domain import AuditEntry, CaseCheck
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row, set_level
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.findings_list import FindingsList
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.gui.wording import describe_details, format_time
from xfv_desktop.progress import Progress

_COLUMNS = ("No.", "Time", "Examiner", "Act", "Subject", "Details", "Hash")
_WIDTHS = (44, 186, 140, 160, 100, 0, 110)
_DETAILS = 5


class AuditPage(Page):
    """A table of acts with a filter; the check recomputes chain, rows and blobs."""

    name = "audit"
    title = QT_TRANSLATE_NOOP("Page", "Audit")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._entries: tuple[AuditEntry, ...] = ()
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
        self.filter.setPlaceholderText("Filter acts, names, subjects ...")
        self.filter.setAccessibleName("Filter of the log")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(260)
        self.filter.textChanged.connect(self._fill)
        self.check_button = make_button("Chec&k the case", self._check, role="primary")
        self.top = make_holder(
            row(
                make_label("Audit", role="title", wrap=False), None, self.filter, self.check_button
            )
        )
        return self.top

    def _build_body(self) -> QWidget:
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setAccessibleName("Log of acts")
        self.table.setHorizontalHeaderLabels(_COLUMNS)
        self.table.verticalHeader().hide()
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.currentCellChanged.connect(self._show_detail)
        header = self.table.horizontalHeader()
        for place, width in enumerate(_WIDTHS):
            if width:
                self.table.setColumnWidth(place, width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.verdict = make_label()
        self.verdict.hide()
        self.findings = FindingsList()
        self.detail = make_label(role="mono")
        body = column(self.verdict, self.findings, self.table, self.detail)
        body.setStretch(2, 1)
        return make_holder(body)

    def refresh(self) -> None:
        """Read the log again."""
        state = self.desk.state
        self.top.setVisible(state.case is not None)
        if state.case is None:
            self.panel.show_empty("No case is open", "Open a case first.", "Go to &cases")
            return
        path = state.path

        def work(_progress: Progress) -> object:
            return path, self.desk.backend.read_audit(path)

        task = self.desk.read("Reading the log", work, self._on_read, failed=self._on_failed)
        if self.panel.mode != "content" or not self._entries:
            self.panel.show_task(task)

    @Slot(object)
    def _on_read(self, found: tuple[object, tuple[AuditEntry, ...]]) -> None:
        if self.desk.state.case is None or found[0] != self.desk.state.path:
            return
        self._entries = found[1]
        if not self._entries:
            self.panel.show_empty("The log is empty", "Every act on the case is listed here.")
            return
        self.panel.show_content()
        self._fill()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.panel.show_error(error)

    @Slot()
    def _fill(self) -> None:
        wanted = self.filter.text().lower()
        lines = [_describe(entry) for entry in reversed(self._entries)]
        shown = [line for line in lines if wanted in " ".join(line).lower()]
        self.table.setRowCount(len(shown))
        for number, line in enumerate(shown):
            for place, text in enumerate(line):
                cell = QTableWidgetItem(describe_details(text) if place == _DETAILS else text)
                cell.setData(Qt.ItemDataRole.UserRole, text)
                cell.setToolTip(text)
                self.table.setItem(number, place, cell)
        self.detail.setText("")

    @Slot()
    def _show_detail(self) -> None:
        at = self.table.currentRow()
        cells = [self.table.item(at, place) for place in range(len(_COLUMNS))]
        words = [cell.data(Qt.ItemDataRole.UserRole) for cell in cells if cell is not None]
        if len(words) == len(_COLUMNS):
            self.detail.setText(_wrap(f"{words[4]}\n{words[5]}\n{words[6]}"))

    @Slot()
    def _check(self) -> None:
        path = self.desk.state.path

        def work(progress: Progress) -> object:
            return self.desk.backend.check_case(path, progress=progress)

        self.desk.run("Checking the case", work, self._on_checked)

    @Slot(object)
    def _on_checked(self, check: CaseCheck) -> None:
        verdict = "Every check passed." if check.ok else "A check FAILED: do not rely on the case."
        self.verdict.setText(
            f"{check.entries} acts and {check.blobs} stored items recomputed. {verdict}"
        )
        set_level(self.verdict, "success" if check.ok else "error")
        self.verdict.show()
        self.findings.show_findings(check.findings)

    @Slot()
    def _on_acted(self) -> None:
        if self.desk.state.case is None:
            self.desk.page_wanted.emit("cases")
        else:
            self.refresh()


def _describe(entry: AuditEntry) -> tuple[str, ...]:
    return (
        str(entry.seq),
        format_time(entry.at),
        entry.examiner,
        entry.action,
        entry.subject,
        entry.details,
        entry.hash,
    )


def _wrap(text: str, width: int = 140) -> str:
    """Break long lines, which hold hashes and JSON without places to break at."""
    parts = [
        line[at : at + width] for line in text.split("\n") for at in range(0, len(line), width)
    ]
    return "\n".join(parts[:8])
