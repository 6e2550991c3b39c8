"""Create, open, check, export and close cases."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLayout, QLineEdit, QSizePolicy, QWidget

from xfv_desktop.domain import CaseCheck, CaseInfo
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.backend import NEWEST
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_card,
    make_field,
    make_holder,
    make_label,
    make_scroll,
    row,
)
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.numbers import format_count
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.pages.unpacking import ArchiveForm
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.terms import name_term
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.findings_list import FindingsList
from xfv_desktop.gui.widgets.flow_layout import FlowLayout
from xfv_desktop.gui.widgets.page_scroll import PageScroll
from xfv_desktop.gui.widgets.recent_cases import RecentCases
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.gui.widgets.welcome import Welcome
from xfv_desktop.gui.wording import format_time
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.archives import Origin

_TITLE = "new case/title"


class CasesPage(Page):
    """New, open and recent cases on the left; the open case on the right."""

    name = "cases"
    title = QT_TRANSLATE_NOOP("Page", "Cases")

    tour_wanted = Signal()

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        # Which archive the case was opened from, in words; nothing for a case that is no copy.
        self._origin: tuple[str, ...] = ()
        self.panel = StatePanel(self._build_case())
        self.panel.acted.connect(self._open_demo)
        # A form, a message and a banner together need more height than a small screen has.
        left = PageScroll(self._build_left(), follows=True)
        left.setFixedWidth(380)
        self.welcome = Welcome()
        self.welcome.tour_wanted.connect(self.tour_wanted)
        self.welcome.page_wanted.connect(desk.page_wanted)
        right = PageScroll(column(self.welcome, self.panel), follows=True)
        self.setLayout(row(left, right, margin=MARGIN, gap=MARGIN))
        state = desk.state
        state.case_changed.connect(self._look_for_origin)
        for signal in (
            state.case_changed,
            state.evidence_changed,
            state.comparisons_changed,
            state.settings_changed,
        ):
            signal.connect(self.invalidate)
        library.opening.connect(self._on_opening)
        library.failed.connect(self._on_failed)
        # Built again in another language, the page finds a case open.
        self._look_for_origin()

    @property
    def _no_case(self) -> str:
        return self.tr(
            "Create a case, open one, or drop a case folder or archive here. The demo case holds "
            "synthetic heads rendered by this project, with a comparison ready to look at."
        )

    # --- left: new, open, recent ---------------------------------------------------------

    def _build_left(self) -> QLayout:
        self.new_button = make_button(self.tr("&New case"), self._toggle_form, role="primary")
        self.open_button = make_button(self.tr("&Open folder ..."), self._choose_case)
        self.archive_button = make_button(self.tr("Open &archive ..."), self._choose_archive)
        self.demo_button = make_button(self.tr("&Demo case"), self._open_demo)
        self.form = self._build_form()
        self.form.hide()
        self.archive = ArchiveForm(self.desk)
        self.archive.hide()
        self.archive.wanted.connect(self.library.open_archive)
        self.library.arrived.connect(self.archive.hide)
        self.recent = RecentCases(self.desk)
        self.recent.open_wanted.connect(self._open_recent)
        self.recent.remove_wanted.connect(self._remove_recent)
        self.remove_button = make_button(
            self.tr("Re&move from the list"),
            self.recent.remove_current,
            tip=self.tr("The folder stays untouched"),
        )
        self.no_recent = make_label(
            self.tr("No case was opened on this machine yet."), role="muted"
        )
        # Takes the room of the list that it stands in for.
        self.no_recent.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.no_recent.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        hint = make_label(
            self.tr("Enter or double-click opens. A case folder or archive can be dropped."),
            role="small",
        )
        return column(
            make_label(self.heading, role="title"),
            make_holder(
                FlowLayout(
                    self.new_button, self.open_button, self.archive_button, self.demo_button
                )
            ),
            self.form,
            self.archive,
            make_label(self.tr("Recent cases"), role="heading"),
            self.no_recent,
            self.recent,
            row(self.remove_button, None),
            hint,
        )

    def _build_form(self) -> QWidget:
        self.title_field = QLineEdit()
        self.title_field.setAccessibleName(self.tr("Title of the case"))
        self.title_field.setPlaceholderText(self.tr("What the case is about"))
        self.title_field.setText(self.library.own_drafts.read(_TITLE))
        self.title_field.textChanged.connect(self._note_title)
        self.library.own_drafts.restored.connect(self._restore_title)
        self.title_field.textEdited.connect(self._propose_folder)
        self.title_field.returnPressed.connect(self._create)
        self.folder_field = QLineEdit()
        self.folder_field.setAccessibleName(self.tr("Folder of the case"))
        self.folder_field.returnPressed.connect(self._create)
        self.browse_button = make_button(
            "...", self._choose_parent, name=self.tr("Choose the folder")
        )
        form = QFormLayout()
        form.addRow(self.tr("&Title"), self.title_field)
        form.addRow(*make_field(self.tr("&Folder"), self.folder_field, self.browse_button))
        self.create_button = make_button(self.tr("C&reate"), self._create, role="primary")
        kind = self.tr("Research case: results are shown at once.")
        return make_card(form, make_label(kind, role="small"), row(None, self.create_button))

    @Slot()
    def _toggle_form(self) -> None:
        self.form.setVisible(not self.form.isVisible())
        self.archive.hide()
        if self.form.isVisible():
            self._propose_folder(self.title_field.text())
            self.title_field.setFocus()

    @Slot()
    def _note_title(self) -> None:
        self.library.own_drafts.note(_TITLE, self.title_field.text())

    @Slot()
    def _restore_title(self) -> None:
        if not self.title_field.text():
            self.title_field.setText(self.library.own_drafts.read(_TITLE))

    @property
    def cases_folder(self) -> Path:
        """Where new cases are proposed."""
        chosen = self.desk.backend.settings.cases_folder
        return Path(chosen) if chosen else self.desk.backend.folders.cases

    @Slot(str)
    def _propose_folder(self, title: str) -> None:
        slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "case"
        self.folder_field.setText(str(self.cases_folder / slug))

    @Slot()
    def _choose_parent(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Folder for the new case"), self.cases_folder)
        if folder is not None:
            self.folder_field.setText(str(folder))

    @Slot()
    def _create(self) -> None:
        folder = self.folder_field.text().strip()
        if folder:
            self.desk.act(self.tr("Creating a case"), self._create_now)

    def _create_now(self) -> None:
        path, title = Path(self.folder_field.text().strip()), self.title_field.text().strip()
        self.library.create_case(path, title)

    @Slot()
    def _choose_case(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Open a case"), self.cases_folder)
        if folder is not None:
            self.library.open_case(folder)

    @Slot()
    def _choose_archive(self) -> None:
        self.ask_archive(None)

    def ask_archive(self, archive: Path | None) -> None:
        """Ask where to unpack a case archive; None lets one be chosen first."""
        self.form.hide()
        self.archive.ask(self.cases_folder, archive)

    @Slot()
    def _open_demo(self) -> None:
        self.library.open_demo()

    @Slot(str)
    def _open_recent(self, path: str) -> None:
        self.library.open_case(Path(path))

    @Slot(str)
    def _remove_recent(self, path: str) -> None:
        recent = self.desk.backend.settings.recent_cases
        left = tuple(one for one in recent if one != path)
        self.desk.change_settings(recent_cases=left)
        self.library.history.add(
            self.tr("Removing a recent case"),
            undo=lambda: self.desk.change_settings(recent_cases=recent),
            redo=lambda: self.desk.change_settings(recent_cases=left),
        )

    # --- right: the open case ------------------------------------------------------------

    def _build_case(self) -> QWidget:
        self.case_title = make_label(role="title")
        self.facts = QFormLayout()
        self.findings = FindingsList()
        self.check_text = make_label(role="muted")
        actions = row(
            make_button(self.tr("Go to &evidence"), self._go_evidence, role="primary"),
            make_button(
                self.tr("Chec&k"),
                self._check,
                tip=self.tr("Recompute chain, rows and stored bytes"),
            ),
            make_button(self.tr("E&xport ..."), self._export),
            make_button(self.tr("&Back up ..."), self._backup),
            make_button(self.tr("C&lose case"), self.library.close_case),
            None,
        )
        body = column(
            make_card(self.case_title, self.facts, margin=MARGIN),
            actions,
            self.check_text,
            self.findings,
            None,
        )
        return make_scroll(make_holder(body))

    def refresh(self) -> None:
        """Show recent cases and the open one."""
        recent = self.desk.backend.settings.recent_cases
        self.recent.show_paths(recent)
        self.remove_button.setVisible(bool(recent))
        self.no_recent.setVisible(not recent)
        self.recent.setVisible(bool(recent))
        case = self.desk.state.case
        self.welcome.setVisible(case is None)
        if case is not None:
            self._show_case(case)
        elif self.panel.mode in ("content", "empty"):
            self.panel.show_empty(
                self.tr("No case is open"), self._no_case, self.tr("Open the &demo case")
            )

    def _show_case(self, case: CaseInfo) -> None:
        state = self.desk.state
        self.form.hide()
        self.title_field.clear()
        self.case_title.setText(case.title)
        while self.facts.rowCount():
            self.facts.removeRow(0)
        kind = self.tr("{kind} case").format(kind=name_term(case.kind))
        synthetic = self.tr(", synthetic pictures") if case.synthetic else ""
        pictures = self.tr("%n picture(s)", "", len(state.evidence))
        count = len(state.comparisons)
        more = self.tr("{count} or more comparisons").format(count=format_count(count))
        comparisons = self.tr("%n comparison(s)", "", count) if count < NEWEST else more
        for name, value in (
            (self.tr("Kind"), kind + synthetic),
            (self.tr("Created"), format_time(case.created)),
            (self.tr("Created by"), case.examiner),
            (self.tr("Folder"), case.path),
            (self.tr("Identifier"), case.id),
            (self.tr("Holds"), f"{pictures}, {comparisons}"),
            *((self.tr("Copy"), text) for text in self._origin),
        ):
            self.facts.addRow(make_label(name, role="muted", wrap=False), make_label(value))
        self.panel.show_content()

    @Slot()
    def _look_for_origin(self) -> None:
        self._origin = ()
        if self.desk.state.case is None:
            return
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            return path, self.desk.backend.read_origin(path)

        self.desk.read(self.tr("Looking where the case comes from"), work, self._on_origin)

    @Slot(object)
    def _on_origin(self, found: tuple[Path, Origin | None]) -> None:
        path, origin = found
        if origin is None or self.desk.state.case is None or path != self.desk.state.path:
            return
        words = self.tr("opened {when} by {who} from the archive {name}, SHA-256 {hash}")
        when = format_time(origin.at)
        self._origin = (
            words.format(when=when, who=origin.examiner, name=origin.name, hash=origin.sha256),
        )
        self.invalidate()

    @Slot()
    def _go_evidence(self) -> None:
        self.desk.page_wanted.emit("evidence")

    @Slot()
    def _check(self) -> None:
        path = self.desk.state.path

        def work(progress: Progress) -> object:
            return self.desk.backend.check_case(path, progress=progress)

        self.desk.run(self.tr("Checking the case"), work, self._on_checked)

    @Slot(object)
    def _on_checked(self, check: CaseCheck) -> None:
        good, bad = self.tr("Every check passed."), self.tr("A check failed: see below.")
        text = self.tr("{acts} acts and {items} stored items.")
        done = text.format(acts=format_count(check.entries), items=format_count(check.blobs))
        self.check_text.setText(f"{done} {good if check.ok else bad}")
        self.findings.show_findings(check.findings)

    @Slot()
    def _export(self) -> None:
        self.desk.act(self.tr("Exporting the case"), self._export_now)

    def _export_now(self) -> None:
        path = self.desk.state.path
        proposal = path.parent / f"{path.name}.xfvcase"
        target = dialogs.choose_target(
            self, self.tr("Export the case"), proposal, dialogs.NEW_ARCHIVE
        )
        if target is not None:

            def work(progress: Progress) -> object:
                return self.desk.backend.export_case(path, target, progress=progress)

            self.desk.run(self.tr("Exporting the case"), work, self._on_written)

    @Slot()
    def _backup(self) -> None:
        path = self.desk.state.path
        folder = dialogs.choose_folder(self, self.tr("Folder for the backup"), path.parent)
        if folder is not None:
            target = folder / f"{path.name}-backup" if any(folder.iterdir()) else folder

            def work(progress: Progress) -> object:
                return self.desk.backend.backup_case(path, target, progress=progress)

            self.desk.run(self.tr("Backing up the case"), work, self._on_written)

    @Slot(object)
    def _on_written(self, target: Path) -> None:
        self.desk.tell("success", self.tr("Written to {path}.").format(path=target))

    # --- opening -------------------------------------------------------------------------

    @Slot(object)
    def _on_opening(self, task: Task) -> None:
        self.check_text.setText("")
        self.findings.show_findings(())
        self.panel.show_task(task)
        task.cancelled.connect(self._on_cancelled)

    @Slot()
    def _on_cancelled(self) -> None:
        if self.desk.state.case is not None:
            self.panel.show_content()
        else:
            self.panel.show_cancelled(
                self.tr("No case was opened."), self.tr("Open the &demo case")
            )

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if self.desk.state.case is not None:
            self.panel.show_content()
        else:
            self.panel.show_error(error, self.tr("Open the &demo case"))
