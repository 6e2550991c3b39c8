"""Take in a recognizer's file: which one, and what is known of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from xfv_desktop.domain import ModelCard
from xfv_desktop.gui import core_texts, dialogs
from xfv_desktop.gui.installation import ImportRequest
from xfv_desktop.gui.layout import (
    make_button,
    make_card,
    make_field,
    make_label,
    row,
    set_level,
)
from xfv_desktop.gui.pages.work_form import WorkForm, make_form, make_line
from xfv_desktop.progress import Progress


class ImportForm(WorkForm):
    """A form for what a weights file does not say itself; the file is read as data only.

    Signals ``imported`` with the new recognizer's card.
    """

    imported = Signal(object)

    @override
    def build(self) -> QWidget:
        """Return the form itself."""
        self.file = make_line(self.tr("Weights file"))
        self.file.textChanged.connect(self._judge)
        browse = make_button("...", self._browse, name=self.tr("Choose the weights file"))
        self.name = make_line(self.tr("Name of the recognizer"))
        self.name.setPlaceholderText(self.tr("made of the architecture when left empty"))
        self.licence = make_line(self.tr("Licence of the weights"))
        self.licence.setPlaceholderText(self.tr("e.g. MIT; unknown means research only"))
        self.licence.textChanged.connect(self._judge)
        self.training = QPlainTextEdit()
        self.training.setAccessibleName(self.tr("Training data"))
        self.training.setPlaceholderText(
            self.tr("what it was trained on, by whose account; unknown means research only")
        )
        self.training.setTabChangesFocus(True)
        self.training.setMaximumHeight(84)
        self.training.textChanged.connect(self._judge)
        self.architecture = make_line(self.tr("Architecture"))
        self.architecture.setPlaceholderText(self.tr("recognised from the file when left empty"))
        form = make_form()
        form.addRow(*make_field(self.tr("&File"), self.file, browse))
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Licence"), self.licence)
        form.addRow(self.tr("&Training data"), self.training)
        form.addRow(self.tr("&Architecture"), self.architecture)
        self.standing = make_label()
        self.import_button = make_button(self.tr("&Import"), self._start, role="primary")
        text = self.tr(
            "PyTorch checkpoints, safetensors and ONNX files. Nothing in a file is ever run; "
            "one that asks for it is refused. Every weight must fit the architecture."
        )
        self._judge()
        return make_card(
            make_label(self.tr("Import a recognizer"), role="heading"),
            make_label(text, role="small"),
            form,
            self.standing,
            row(self.import_button, None),
        )

    @Slot()
    def _judge(self) -> None:
        """Say before the import whether casework may be signed with what is known."""
        known = self.licence.text().strip() and self.training.toPlainText().strip()
        text = (
            self.tr("Licence and training data are stated: they stand on every report.")
            if known
            else self.tr(
                "Research only: without licence and training data a casework report is not "
                "signed with it."
            )
        )
        self.standing.setText(text)
        set_level(self.standing, "info" if known else "warning")
        self.import_button.setEnabled(bool(self.file.text().strip()))

    @Slot()
    def _browse(self) -> None:
        file = dialogs.choose_file(self, self.tr("Weights file"), dialogs.WEIGHTS)
        if file is not None:
            self.file.setText(str(file))

    @Slot()
    def _start(self) -> None:
        request = ImportRequest(
            file=Path(self.file.text().strip()).expanduser(),
            name=self.name.text().strip(),
            licence=self.licence.text().strip(),
            training_data=self.training.toPlainText().strip(),
            architecture=self.architecture.text().strip(),
        )

        def work(progress: Progress) -> object:
            return self.desk.backend.installation.import_model(request, progress=progress)

        self.follow(self.tr("Importing the recognizer"), work, self._on_imported)

    @Slot(object)
    def _on_imported(self, card: ModelCard) -> None:
        self.panel.show_content()
        for field in (self.file, self.name, self.licence, self.architecture):
            field.clear()
        self.training.clear()
        said = self.tr("{name} is imported as {id}.").format(name=card.name, id=card.id)
        self.desk.tell("success", said, core_texts.translate(card.notes))
        self.imported.emit(card)

    @override
    def tell_stopped(self) -> tuple[str, str]:
        """Return that nothing is kept."""
        return self.tr("Nothing was imported."), self.tr("&Back to the form")
