"""The forms that sign a report and that make a try-out signer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QWidget

from xfv_desktop.domain import CaseInfo, Comparison, IssuedReport
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.backend import Signer
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.draft_fields import DraftFields
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_field,
    make_holder,
    make_label,
    row,
    set_level,
)
from xfv_desktop.gui.library import Library
from xfv_desktop.progress import Progress


def _make_secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


class SignForm(QFrame):
    """Certificate file and passphrase; the passphrase is forgotten at once."""

    signed = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("Certificate file (PKCS#12)"))
        self.file.setPlaceholderText("signer.p12")
        self.passphrase = _make_secret(self.tr("Passphrase of the certificate"))
        self.passphrase.returnPressed.connect(self.sign)
        self._build_override()
        self.file_draft = DraftFields(
            library.own_drafts, {"file": self.file}, subject="sign", parent=self
        )
        self.reason_draft = DraftFields(library.drafts, {"reason": self.reason}, parent=self)
        browse = make_button("...", self._choose, name=self.tr("Choose the certificate file"))
        self.sign_button = make_button(self.tr("&Sign and issue"), self.sign, role="primary")
        form = QFormLayout()
        form.addRow(*make_field(self.tr("&PKCS#12 file"), self.file, browse))
        form.addRow(self.tr("P&assphrase"), self.passphrase)
        note = self.tr(
            "The signed report, written in English, is kept in the case, with an entry in its log."
        )
        self.setLayout(
            column(
                make_label(self.tr("Sign this report"), role="heading"),
                form,
                self.override_box,
                make_label(note, role="small"),
                row(None, self.sign_button),
                margin=10,
            )
        )

    def _build_override(self) -> None:
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason for signing although for research only"))
        self.reason.setPlaceholderText(self.tr("Reason, printed on the first page"))
        self.warning = make_label()
        set_level(self.warning, "warning")
        self.override_box = make_holder(column(self.warning, self.reason, gap=4))
        self.override_box.hide()

    def show_comparison(self, case: CaseInfo | None, comparison: Comparison | None) -> None:
        """Follow the comparison reported on; another one has a reason of its own."""
        self.reason_draft.show(f"sign/{comparison.id}" if comparison is not None else "")
        needed = (
            case is not None
            and comparison is not None
            and self.desk.backend.needs_override(case, comparison.model)
        )
        self.override_box.setVisible(needed)
        if comparison is not None:
            text = self.tr(
                "{recognizer} is for research only (licence: {licence}). A report with it is "
                "signed only with your reason, which is logged under your name."
            )
            model = comparison.model
            self.warning.setText(text.format(recognizer=model.name, licence=model.licence))

    @Slot(object)
    def use_signer(self, signer: Signer) -> None:
        """Take over the file of a signer just made."""
        self.file.setText(str(signer.pkcs12))
        self.passphrase.setFocus()

    @Slot()
    def _choose(self) -> None:
        file = dialogs.choose_file(self, self.tr("Certificate with key"), dialogs.CERTIFICATES)
        if file is not None:
            self.file.setText(str(file))

    @Slot()
    def sign(self) -> None:
        """Sign, once an examiner is named."""
        if not self.file.text().strip():
            advice = self.tr("Choose a PKCS#12 file, or make a try-out signer below.")
            self.desk.tell("warning", self.tr("No certificate is chosen."), advice)
            self.file.setFocus()
            return
        if not self.override_box.isHidden() and not self.reason.text().strip():
            text = self.tr("The recognizer is for research only, and no reason is given.")
            self.desk.tell("warning", text, self.tr("State why the report is signed nonetheless."))
            self.reason.setFocus()
            return
        self.desk.act(self.tr("Signing a report"), self._sign_now)

    def _sign_now(self) -> None:
        one, path = self.desk.state.comparison, self.desk.state.path
        file, passphrase = Path(self.file.text().strip()), self.passphrase.text()
        reason = "" if self.override_box.isHidden() else self.reason.text().strip()
        if one is None:
            return

        def work(progress: Progress) -> object:
            return self.desk.backend.issue_report(
                path,
                one.id,
                pkcs12=file,
                passphrase=passphrase,
                override=reason,
                progress=progress,
            )

        self.passphrase.clear()
        task = self.desk.run(self.tr("Signing the report"), work, self._on_signed)
        task.finished.connect(self._on_finished)
        self.sign_button.setEnabled(False)

    @Slot()
    def _on_finished(self) -> None:
        self.sign_button.setEnabled(True)

    @Slot(object)
    def _on_signed(self, report: IssuedReport) -> None:
        self.file_draft.drop()
        self.reason_draft.drop()
        text = self.tr("Signed by {signer}. SHA-256 {digest}...")
        text = text.format(signer=report.signer, digest=report.sha256[:16])
        advice = self.tr("The certificate is self-made.") if report.self_made else ""
        self.desk.tell("success", text, advice)
        self.signed.emit(report)


class SignerForm(QFrame):
    """Make a self-made certificate, clearly for trying out only."""

    made = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name in the certificate"))
        self.passphrase = _make_secret(self.tr("New passphrase"))
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder for the certificate"))
        fields = {"name": self.name, "folder": self.folder}
        self.drafts = DraftFields(library.own_drafts, fields, subject="signer", parent=self)
        browse = make_button(
            "...", self._choose, name=self.tr("Choose the folder for the certificate")
        )
        self.make_button = make_button(self.tr("&Make try-out signer"), self._make)
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Passp&hrase"), self.passphrase)
        form.addRow(*make_field(self.tr("F&older"), self.folder, browse))
        note = self.tr(
            "A self-made certificate proves that a report was not changed, not who signed it. "
            "It is trusted only where it is given."
        )
        self.setLayout(
            column(
                make_label(self.tr("Try-out signer"), role="heading"),
                make_label(note, role="small"),
                form,
                row(None, self.make_button),
                margin=10,
            )
        )

    @Slot()
    def _choose(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Folder for the certificate"))
        if folder is not None:
            self.folder.setText(str(folder))

    @Slot()
    def _make(self) -> None:
        name, passphrase = self.name.text().strip(), self.passphrase.text()
        if not name or not passphrase:
            text = self.tr("Name and passphrase are needed for a certificate.")
            self.desk.tell("warning", text)
            return
        proposal = self.desk.backend.folders.settings.parent / "signer"
        folder = Path(self.folder.text().strip() or proposal)

        def work(_progress: Progress) -> object:
            return self.desk.backend.create_signer(name, passphrase=passphrase, folder=folder)

        self.passphrase.clear()
        self.desk.run(self.tr("Making a try-out signer"), work, self._on_made)

    @Slot(object)
    def _on_made(self, signer: Signer) -> None:
        self.drafts.drop()
        text = self.tr("Made {key} and {certificate} in {folder}.").format(
            key=signer.pkcs12.name, certificate=signer.pem.name, folder=signer.pem.parent
        )
        self.desk.tell("success", text)
        self.made.emit(signer)
