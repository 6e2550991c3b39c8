"""Preview a report, sign it, verify any signed PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtWidgets import QWidget

from xfv_desktop.domain import IssuedReport
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, make_scroll, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.pages.signing import SignerForm, SignForm
from xfv_desktop.gui.pages.verifying import IssuedList, VerifyForm
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.history_box import HistoryBox
from xfv_desktop.gui.widgets.pdf_view import PdfView
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress


class ReportPage(Page):
    """The unsigned preview on the left; sign, verify and issued reports on the right."""

    name = "report"
    title = QT_TRANSLATE_NOOP("Page", "Report")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._shown = ""
        self.pdf = PdfView()
        self.panel = StatePanel(self.pdf)
        self.panel.acted.connect(self._on_acted)
        self.sign_form = SignForm(desk, library)
        self.signer_form = SignerForm(desk, library)
        self.verify_form = VerifyForm(desk, library)
        self.issued = IssuedList(desk)
        self.sign_form.signed.connect(self._on_signed)
        self.signer_form.made.connect(self.sign_form.use_signer)
        self.issued.chosen.connect(self.verify_form.use_report)
        forms = column(
            self.sign_form, self.verify_form, self.issued, self.signer_form, None, gap=10
        )
        right = make_scroll(make_holder(forms))
        right.setFixedWidth(442)
        content = row(self.panel, right, gap=12)
        content.setStretch(0, 1)
        body = column(self._build_top(), content, margin=MARGIN)
        body.setStretch(1, 1)
        self.setLayout(body)
        state = desk.state
        state.comparison_changed.connect(self._renew)
        state.explanation_changed.connect(self._renew)
        state.opinions_changed.connect(self._renew)
        state.case_changed.connect(self._renew)
        state.reports_changed.connect(self.invalidate)

    def _build_top(self) -> QWidget:
        self.history_box = HistoryBox(self.tr("Comparison reported on"), self.desk.state)
        self.renew_button = make_button(self.tr("&Renew preview"), self._renew)
        line = row(
            make_label(self.heading, role="title", wrap=False), self.history_box, self.renew_button
        )
        line.setStretch(1, 1)
        return make_holder(line)

    @Slot()
    def _renew(self) -> None:
        self._shown = ""
        self.invalidate()

    def refresh(self) -> None:
        """Show the preview of the comparison chosen and the reports issued."""
        state = self.desk.state
        one = state.comparison
        self.history_box.refresh()
        self.renew_button.setVisible(one is not None)
        self.sign_form.setEnabled(one is not None)
        self.sign_form.show_comparison(state.case, one)
        self.issued.refresh()
        if state.case is None:
            text = self.tr(
                "Open a case to report on; a signed report can be verified without one."
            )
            self.panel.show_empty(self.tr("No case is open"), text, self.tr("Go to &cases"))
        elif one is None:
            self.panel.show_empty(
                self.tr("Nothing to report yet"),
                self.tr("A report tells of one comparison."),
                self.tr("Go to &comparison"),
            )
        else:
            if self._shown != one.id:
                self._read_preview(one.id)

    def _read_preview(self, comparison_id: str) -> None:
        path = self.desk.state.path
        self._shown = comparison_id

        def work(progress: Progress) -> object:
            data = self.desk.backend.preview_report(path, comparison_id, progress=progress)
            return comparison_id, data

        task = self.desk.read(
            self.tr("Laying out the report"), work, self._on_preview, failed=self._on_failed
        )
        task.cancelled.connect(self._on_cancelled)
        self.panel.show_task(task)

    @Slot(object)
    def _on_preview(self, found: tuple[str, bytes]) -> None:
        if found[0] == self._shown:
            self.pdf.show_pdf(found[1])
            self.panel.show_content()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._shown = ""
        self.panel.show_error(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._shown = ""
        self.panel.show_cancelled(self.tr("The preview was not made."), self.tr("&Preview again"))

    @Slot(object)
    def _on_signed(self, report: IssuedReport) -> None:
        self.verify_form.use_report(Path(self.desk.state.path, report.path))
        self.desk.state.reports_changed.emit()

    @Slot()
    def _on_acted(self) -> None:
        if self.desk.state.case is None:
            self.desk.page_wanted.emit("cases")
        elif self.desk.state.comparison is None:
            self.desk.page_wanted.emit("comparison")
        else:
            self._renew()
