"""Line fields of a form whose text outlives a crash; never for secrets."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit

from xfv_desktop.gui.drafts import Drafts


class DraftFields(QObject):
    """Note what is typed into fields as drafts, and fill in what was typed before a restart.

    Parameters
    ----------
    drafts : Drafts
        Of the open case, or of the user.
    fields : Mapping[str, QLineEdit]
        The fields by their names.
    subject : str
        What the form is about, the drafts' names begin with it; ``show`` changes it. While
        it is empty nothing is noted.
    parent : QObject
        The form.
    """

    def __init__(
        self,
        drafts: Drafts,
        fields: Mapping[str, QLineEdit],
        *,
        subject: str = "",
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._drafts, self._fields, self._subject = drafts, dict(fields), subject
        self._filling = False
        for field in self._fields.values():
            if field.echoMode() is not QLineEdit.EchoMode.Normal:
                raise ValueError("Secrets are never kept as drafts.")
            field.textChanged.connect(self._note)
        drafts.restored.connect(self._fill)
        self._fill()

    def show(self, subject: str) -> None:
        """Change what the form is about: its fields show what was typed about that."""
        if subject != self._subject:
            self._subject = subject
            for field in self._fields.values():
                self._write(field, "")
            self._fill()

    def drop(self) -> None:
        """Forget the drafts, since what was typed is recorded; the fields stay as they are."""
        for name in self._fields:
            self._drafts.note(self._name(name), "")

    def _name(self, field: str) -> str:
        return f"{self._subject}/{field}"

    def _write(self, field: QLineEdit, text: str) -> None:
        self._filling = True
        field.setText(text)
        self._filling = False

    @Slot()
    def _note(self) -> None:
        if self._filling or not self._subject:
            return
        for name, field in self._fields.items():
            self._drafts.note(self._name(name), field.text())

    @Slot()
    def _fill(self) -> None:
        if not self._subject:
            return
        for name, field in self._fields.items():
            kept = self._drafts.read(self._name(name))
            # What was typed while the drafts were read goes before what was kept.
            if kept and not field.text():
                self._write(field, kept)
