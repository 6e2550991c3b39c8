"""Write a validation as a signed page for the laboratory's file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from xfv_desktop.domain.validation import Validation
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_card, make_field, make_label, row
from xfv_desktop.gui.numbers import format_minute
from xfv_desktop.progress import Progress


class PageForm(QWidget):
    """Certificate and passphrase for the signed page; the passphrase is forgotten at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found: Validation | None = None
        self.heading = make_label(role="heading")
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("Certificate file (PKCS#12)"))
        self.file.setPlaceholderText("signer.p12")
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase of the certificate"))
        self.passphrase.returnPressed.connect(self.save)
        browse = make_button("...", self._choose, name=self.tr("Choose the certificate file"))
        self.save_button = make_button(self.tr("&Sign and save ..."), self.save, role="primary")
        form = QFormLayout()
        form.addRow(*make_field(self.tr("PKCS#12 &file"), self.file, browse))
        form.addRow(self.tr("P&assphrase"), self.passphrase)
        note = self.tr(
            "One page for the laboratory's file: every step, machine and versions, the whole "
            "record attached. The Report page verifies it like any other report; a try-out "
            "signer is made there too."
        )
        card = make_card(
            self.heading, make_label(note, role="small"), form, row(None, self.save_button)
        )
        self.setLayout(column(card, None))

    def show_validation(self, found: Validation | None) -> None:
        """Take over which validation is to be written."""
        self.found = found
        self.save_button.setEnabled(found is not None)
        text = self.tr("Signed page of a validation")
        if found is not None:
            text = self.tr("Signed page of the validation of {time}")
            text = text.format(time=format_minute(found.ended))
        self.heading.setText(text)

    @Slot()
    def _choose(self) -> None:
        file = dialogs.choose_file(self, self.tr("Certificate with key"), dialogs.CERTIFICATES)
        if file is not None:
            self.file.setText(str(file))

    @Slot()
    def save(self) -> None:
        """Ask where to, then sign, once an examiner is named."""
        if self.found is None:
            return
        if not self.file.text().strip():
            text = self.tr("No certificate is chosen.")
            self.desk.tell("warning", text, self.tr("Choose a PKCS#12 file first."))
            self.file.setFocus()
            return
        self.desk.act(self.tr("Signing a validation"), self._save_now)

    def _save_now(self) -> None:
        found = self.found
        if found is None:
            return
        proposal = Path(f"validation-{found.ended:%Y%m%d-%H%M}.pdf")
        target = dialogs.choose_target(self, self.tr("Signed page"), proposal, dialogs.PDF)
        if target is None:
            return
        file, phrase = Path(self.file.text().strip()).expanduser(), self.passphrase.text()

        def work(_progress: Progress) -> object:
            sha256 = self.desk.backend.installation.issue_validation(
                found, pkcs12=file, passphrase=phrase, target=target
            )
            return target, sha256

        self.passphrase.clear()
        task = self.desk.run(self.tr("Signing the page"), work, self._on_saved)
        task.finished.connect(self._on_finished)
        self.save_button.setEnabled(False)

    @Slot()
    def _on_finished(self) -> None:
        self.save_button.setEnabled(True)

    @Slot(object)
    def _on_saved(self, saved: tuple[Path, str]) -> None:
        text = self.tr("Saved {file}. SHA-256 {digest}...")
        self.desk.tell("success", text.format(file=saved[0], digest=saved[1][:16]))
