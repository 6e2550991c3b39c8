"""Open a case archive: what it says of itself, and where to unpack it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from xfv_desktop.errors import XfvError
from xfv_desktop.gui import core_texts, dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_card,
    make_field,
    make_label,
    row,
    set_level,
)
from xfv_desktop.gui.numbers import format_size, format_time
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.archives import ArchiveFacts


class ArchiveForm(QWidget):
    """A form for one archive; it reads the archive's own account before anything is unpacked.

    Signals ``wanted`` with archive and folder.
    """

    wanted = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._cases = Path()
        self.state = "empty"
        self.setLayout(column(self._build()))
        self._show_state("empty", "")

    def _build(self) -> QWidget:
        self.file = QLineEdit()
        self.file.setReadOnly(True)
        self.file.setAccessibleName(self.tr("Case archive"))
        self.file.setPlaceholderText(self.tr("none chosen"))
        self.browse_button = make_button(
            "...", self.browse, name=self.tr("Choose the case archive")
        )
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder to unpack into"))
        self.folder.textChanged.connect(self._judge)
        self.folder.returnPressed.connect(self._start)
        self.folder_button = make_button(
            "...", self._browse_folder, name=self.tr("Choose the folder to unpack into")
        )
        form = QFormLayout()
        form.addRow(*make_field(self.tr("Archi&ve"), self.file, self.browse_button))
        form.addRow(*make_field(self.tr("&Into"), self.folder, self.folder_button))
        self.facts = make_label()
        self.note = make_label(
            self.tr(
                "A copy is made and every part of it checked. What you record in the copy does "
                "not reach the case it was made of."
            ),
            role="small",
        )
        self.start_button = make_button(self.tr("&Unpack and open"), self._start, role="primary")
        self.close_button = make_button(
            self.tr("Close"), self.hide, name=self.tr("Close this form"), role="link"
        )
        return make_card(
            make_label(self.tr("Open a case archive"), role="heading"),
            form,
            self.facts,
            self.note,
            row(None, self.close_button, self.start_button),
        )

    def ask(self, cases: Path, archive: Path | None = None) -> None:
        """Show the form, for an archive or none yet.

        Parameters
        ----------
        cases : Path
            Where cases are kept; the copy's folder is proposed there.
        archive : Path, optional
            What is to be opened.
        """
        self._cases = cases
        self.show()
        if archive is None:
            self.browse()
        else:
            self._take(archive)

    @Slot()
    def browse(self) -> None:
        """Let a file be chosen."""
        title = self.tr("Open a case archive")
        file = dialogs.choose_file(self, title, dialogs.CASE_ARCHIVES, self._cases)
        if file is not None:
            self._take(file)

    @Slot()
    def _browse_folder(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Folder to unpack into"), self._cases)
        if folder is not None:
            self.folder.setText(str(folder))

    def _take(self, archive: Path) -> None:
        self.file.setText(str(archive))
        self.file.setToolTip(str(archive))
        self.folder.setText(str(propose_folder(self._cases, archive)))
        self._show_state("loading", self.tr("Reading the archive ..."))

        def work(_progress: Progress) -> object:
            return archive, self.desk.backend.survey_archive(archive)

        title = self.tr("Reading the archive")
        self.desk.read(title, work, self._on_surveyed, failed=self._on_refused)

    @Slot(object)
    def _on_surveyed(self, found: tuple[Path, ArchiveFacts]) -> None:
        archive, facts = found
        # Another one may have been chosen while this one was read.
        if str(archive) == self.file.text():
            self._show_state("content", self._describe(facts))
            self.folder.setFocus()
            self.folder.selectAll()

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        if isinstance(error, XfvError):
            self._show_state("error", "\n".join(core_texts.say_error(error)))
        else:
            self._show_state("error", self.tr("The archive cannot be read."))

    def _describe(self, facts: ArchiveFacts) -> str:
        """Return the archive's own account in words."""
        lines = [self.tr("As the archive says, unverified until it is unpacked:")]
        if facts.case_id:
            lines.append(self.tr("Copy of the case {id}").format(id=facts.case_id))
        if facts.created is not None:
            lines.append(self.tr("Created {when}").format(when=format_time(facts.created)))
        if facts.exported is not None:
            words = self.tr("Exported {when} by {who}")
            when = format_time(facts.exported)
            lines.append(words.format(when=when, who=facts.exporter))
        items = self.tr("%n stored item(s)", "", facts.items)
        reports = self.tr("%n report(s)", "", facts.reports)
        lines.append(f"{items}, {reports}, {format_size(facts.needed)}")
        return "\n".join(lines)

    def _show_state(self, state: str, text: str) -> None:
        self.state = state
        self.facts.setText(text)
        self.facts.setVisible(bool(text))
        set_level(self.facts, "error" if state == "error" else "")
        self._judge()

    @Slot()
    def _judge(self) -> None:
        ready = self.state == "content" and bool(self.folder.text().strip())
        self.start_button.setEnabled(ready)

    @Slot()
    def _start(self) -> None:
        if self.start_button.isEnabled():
            self.desk.act(self.tr("Opening a case archive"), self._start_now)

    def _start_now(self) -> None:
        folder = Path(self.folder.text().strip()).expanduser()
        self.wanted.emit(Path(self.file.text()), folder)


def propose_folder(cases: Path, archive: Path) -> Path:
    """Return a free folder for a copy, named after its archive."""
    name = archive.name
    for ending in (".zip", ".xfvcase"):
        if name.lower().endswith(ending):
            name = name[: -len(ending)]
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "case"
    folder, number = cases / slug, 1
    while folder.exists():
        number += 1
        folder = cases / f"{slug}-{number}"
    return folder
