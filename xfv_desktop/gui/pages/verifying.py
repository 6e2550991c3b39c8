"""Verify a signed report, and the list of those issued from the case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from xfv_desktop.domain import IssuedReport, VerificationStatus
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.draft_fields import DraftFields
from xfv_desktop.gui.layout import column, make_button, make_field, make_label, row, set_level
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.widgets.findings_list import FindingsList
from xfv_desktop.gui.widgets.signature_list import SignatureList
from xfv_desktop.gui.wording import format_time
from xfv_desktop.progress import Progress


class VerifyForm(QFrame):
    """Any PDF, certificates to trust, and what can be said of it."""

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("Report to verify (PDF)"))
        self.file.returnPressed.connect(self.verify)
        self.trust = QLineEdit()
        self.trust.setAccessibleName(self.tr("Certificate to trust (PEM)"))
        self.trust.setPlaceholderText(self.tr("besides the list in the settings"))
        fields = {"file": self.file, "trust": self.trust}
        self.drafts = DraftFields(library.own_drafts, fields, subject="verify", parent=self)
        self.with_case = QCheckBox(self.tr("compare with the open &case's record"))
        self.with_case.setChecked(True)
        browse = make_button("...", self._choose_pdf, name=self.tr("Choose the report"))
        browse_trust = make_button("...", self._choose_pem, name=self.tr("Choose the certificate"))
        self.verify_button = make_button(self.tr("&Verify"), self.verify, role="primary")
        self.verdict = make_label()
        self.verdict.hide()
        self.signatures = SignatureList()
        self.findings = FindingsList()
        form = QFormLayout()
        form.addRow(*make_field(self.tr("Rep&ort"), self.file, browse))
        form.addRow(*make_field(self.tr("&Trust"), self.trust, browse_trust))
        self.setLayout(
            column(
                make_label(self.tr("Verify a signed report"), role="heading"),
                form,
                row(self.with_case, None, self.verify_button),
                self.verdict,
                self.signatures,
                self.findings,
                margin=10,
            )
        )

    @Slot(object)
    def use_report(self, file: Path) -> None:
        """Take over a report's path."""
        self.file.setText(str(file))
        self.verdict.hide()
        self.signatures.show_signatures(())
        self.findings.show_findings(())

    @Slot()
    def _choose_pdf(self) -> None:
        file = dialogs.choose_file(self, self.tr("Report to verify"), dialogs.PDF)
        if file is not None:
            self.use_report(file)

    @Slot()
    def _choose_pem(self) -> None:
        file = dialogs.choose_file(self, self.tr("Certificate to trust"), dialogs.TRUST)
        if file is not None:
            self.trust.setText(str(file))

    @Slot()
    def verify(self) -> None:
        """Check the report in the heavy lane: the case's log notes it."""
        if not self.file.text().strip():
            text = self.tr("No report is chosen.")
            self.desk.tell("warning", text, self.tr("Choose a signed PDF first."))
            return
        file, pem = Path(self.file.text().strip()), self.trust.text().strip()
        trust = (Path(pem),) if pem else ()
        state = self.desk.state
        case = state.path if state.case is not None and self.with_case.isChecked() else None

        def work(_progress: Progress) -> object:
            return self.desk.backend.verify_report(file, trust=trust, case=case)

        self.desk.run(self.tr("Verifying the report"), work, self._on_verified)

    @Slot(object)
    def _on_verified(self, status: VerificationStatus) -> None:
        self.drafts.drop()
        words = self.tr("NOT verified: see below.")
        if status.ok:
            words = self.tr("Verified: nothing failed.")
        self.verdict.setText(words)
        set_level(self.verdict, "success" if status.ok else "error")
        self.verdict.show()
        self.signatures.show_signatures(status.signatures)
        self.findings.show_findings(status.findings)


class IssuedList(QFrame):
    """The reports issued from the case; choosing one takes it to the verify form."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Reports issued from the case"))
        self.list.setMaximumHeight(110)
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        self.empty = make_label(self.tr("No report was issued yet."), role="muted")
        self.setLayout(
            column(
                make_label(self.tr("Issued reports"), role="heading"),
                self.empty,
                self.list,
                margin=10,
            )
        )

    def refresh(self) -> None:
        """Read the list again."""
        self.setVisible(self.desk.state.case is not None)
        self.list.clear()
        self._show_empty()
        if self.desk.state.case is None:
            return
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            return path, self.desk.backend.list_reports(path)

        self.desk.read(self.tr("Reading the issued reports"), work, self._on_read)

    def _show_empty(self) -> None:
        self.empty.setVisible(self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)

    @Slot(object)
    def _on_read(self, found: tuple[Path, tuple[IssuedReport, ...]]) -> None:
        if self.desk.state.case is None or found[0] != self.desk.state.path:
            return
        self.list.clear()
        for one in reversed(found[1]):
            text = f"{format_time(one.at)}  {one.examiner}\n{one.signer}, {one.sha256[:12]}..."
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, str(found[0] / one.path))
            item.setToolTip(str(found[0] / one.path))
            self.list.addItem(item)
        self._show_empty()

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
