"""Create, open, check, export and close cases."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from xfv_desktop.domain import CaseCheck, CaseInfo
from xfv_desktop.gui import dialogs
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
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.findings_list import FindingsList
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.gui.widgets.welcome import Welcome
from xfv_desktop.gui.wording import count_of, format_time
from xfv_desktop.progress import Progress

_NO_CASE = (
    "Create a case, open one, or drop a case folder here. The demo case holds synthetic heads "
    "rendered by this project, with a comparison ready to look at."
)


class CasesPage(Page):
    """New, open and recent cases on the left; the open case on the right."""

    name = "cases"
    title = QT_TRANSLATE_NOOP("Page", "Cases")

    tour_wanted = Signal()

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self.panel = StatePanel(self._build_case())
        self.panel.acted.connect(self._open_demo)
        left = make_holder(self._build_left())
        left.setFixedWidth(380)
        self.welcome = Welcome()
        self.welcome.tour_wanted.connect(self.tour_wanted)
        self.welcome.page_wanted.connect(desk.page_wanted)
        self.setLayout(row(left, column(self.welcome, self.panel), margin=MARGIN, gap=MARGIN))
        state = desk.state
        for signal in (
            state.case_changed,
            state.evidence_changed,
            state.comparisons_changed,
            state.settings_changed,
        ):
            signal.connect(self.invalidate)
        library.opening.connect(self._on_opening)
        library.failed.connect(self._on_failed)

    # --- left: new, open, recent ---------------------------------------------------------

    def _build_left(self) -> QLayout:
        self.new_button = make_button("&New case", self._toggle_form, role="primary")
        self.open_button = make_button("&Open folder ...", self._choose_case)
        self.demo_button = make_button("&Demo case", self._open_demo)
        self.form = self._build_form()
        self.form.hide()
        self.recent = QListWidget()
        self.recent.setAccessibleName("Recent cases")
        self.recent.setAlternatingRowColors(True)
        self.recent.itemActivated.connect(self._open_recent)
        self.no_recent = make_label("No case was opened on this machine yet.", role="muted")
        # Takes the room of the list that it stands in for.
        self.no_recent.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.no_recent.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        hint = make_label(
            "Enter or double-click opens. A case folder can be dropped.", role="small"
        )
        return column(
            make_label("Cases", role="title"),
            row(self.new_button, self.open_button, self.demo_button, None),
            self.form,
            make_label("Recent cases", role="heading"),
            self.no_recent,
            self.recent,
            hint,
        )

    def _build_form(self) -> QWidget:
        self.title_field = QLineEdit()
        self.title_field.setAccessibleName("Title of the case")
        self.title_field.setPlaceholderText("What the case is about")
        self.title_field.textEdited.connect(self._propose_folder)
        self.title_field.returnPressed.connect(self._create)
        self.folder_field = QLineEdit()
        self.folder_field.setAccessibleName("Folder of the case")
        self.folder_field.returnPressed.connect(self._create)
        self.browse_button = make_button("...", self._choose_parent, name="Choose the folder")
        form = QFormLayout()
        form.addRow("&Title", self.title_field)
        form.addRow(*make_field("&Folder", self.folder_field, self.browse_button))
        self.create_button = make_button("C&reate", self._create, role="primary")
        kind = "Research case: results are shown at once."
        return make_card(form, make_label(kind, role="small"), row(None, self.create_button))

    @Slot()
    def _toggle_form(self) -> None:
        self.form.setVisible(not self.form.isVisible())
        if self.form.isVisible():
            self._propose_folder(self.title_field.text())
            self.title_field.setFocus()

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
        folder = dialogs.choose_folder(self, "Folder for the new case", self.cases_folder)
        if folder is not None:
            self.folder_field.setText(str(folder))

    @Slot()
    def _create(self) -> None:
        folder = self.folder_field.text().strip()
        if folder:
            self.desk.act("Creating a case", self._create_now)

    def _create_now(self) -> None:
        path, title = Path(self.folder_field.text().strip()), self.title_field.text().strip()
        self.library.create_case(path, title)

    @Slot()
    def _choose_case(self) -> None:
        folder = dialogs.choose_folder(self, "Open a case", self.cases_folder)
        if folder is not None:
            self.library.open_case(folder)

    @Slot()
    def _open_demo(self) -> None:
        self.library.open_demo()

    @Slot(QListWidgetItem)
    def _open_recent(self, item: QListWidgetItem) -> None:
        self.library.open_case(Path(item.data(Qt.ItemDataRole.UserRole)))

    # --- right: the open case ------------------------------------------------------------

    def _build_case(self) -> QWidget:
        self.case_title = make_label(role="title")
        self.facts = QFormLayout()
        self.findings = FindingsList()
        self.check_text = make_label(role="muted")
        actions = row(
            make_button("Go to &evidence", self._go_evidence, role="primary"),
            make_button("Chec&k", self._check, tip="Recompute chain, rows and stored bytes"),
            make_button("E&xport ...", self._export),
            make_button("&Back up ...", self._backup),
            make_button("C&lose case", self.library.close_case),
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
        self.recent.clear()
        for path in recent:
            item = QListWidgetItem(f"{Path(path).name}\n{path}")
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(path)
            self.recent.addItem(item)
        self.no_recent.setVisible(not recent)
        self.recent.setVisible(bool(recent))
        case = self.desk.state.case
        self.welcome.setVisible(case is None)
        if case is not None:
            self._show_case(case)
        elif self.panel.mode in ("content", "empty"):
            self.panel.show_empty("No case is open", _NO_CASE, "Open the &demo case")

    def _show_case(self, case: CaseInfo) -> None:
        state = self.desk.state
        self.form.hide()
        self.case_title.setText(case.title)
        while self.facts.rowCount():
            self.facts.removeRow(0)
        count = (
            f"{count_of(state.evidence, 'picture')}, {count_of(state.comparisons, 'comparison')}"
        )
        for name, value in (
            ("Kind", f"{case.kind} case" + (", synthetic pictures" if case.synthetic else "")),
            ("Created", format_time(case.created)),
            ("Created by", case.examiner),
            ("Folder", case.path),
            ("Identifier", case.id),
            ("Holds", count),
        ):
            self.facts.addRow(make_label(name, role="muted", wrap=False), make_label(value))
        self.panel.show_content()

    @Slot()
    def _go_evidence(self) -> None:
        self.desk.page_wanted.emit("evidence")

    @Slot()
    def _check(self) -> None:
        path = self.desk.state.path

        def work(progress: Progress) -> object:
            return self.desk.backend.check_case(path, progress=progress)

        self.desk.run("Checking the case", work, self._on_checked)

    @Slot(object)
    def _on_checked(self, check: CaseCheck) -> None:
        verdict = "Every check passed." if check.ok else "A check failed: see below."
        self.check_text.setText(f"{check.entries} acts and {check.blobs} stored items. {verdict}")
        self.findings.show_findings(check.findings)

    @Slot()
    def _export(self) -> None:
        self.desk.act("Exporting the case", self._export_now)

    def _export_now(self) -> None:
        path = self.desk.state.path
        proposal = path.parent / f"{path.name}.zip"
        target = dialogs.choose_target(self, "Export the case", proposal, dialogs.ARCHIVES)
        if target is not None:

            def work(progress: Progress) -> object:
                return self.desk.backend.export_case(path, target, progress=progress)

            self.desk.run("Exporting the case", work, self._on_written)

    @Slot()
    def _backup(self) -> None:
        path = self.desk.state.path
        folder = dialogs.choose_folder(self, "Folder for the backup", path.parent)
        if folder is not None:
            target = folder / f"{path.name}-backup" if any(folder.iterdir()) else folder

            def work(progress: Progress) -> object:
                return self.desk.backend.backup_case(path, target, progress=progress)

            self.desk.run("Backing up the case", work, self._on_written)

    @Slot(object)
    def _on_written(self, target: Path) -> None:
        self.desk.tell("success", f"Written to {target}.")

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
            self.panel.show_cancelled("No case was opened.", "Open the &demo case")

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if self.desk.state.case is not None:
            self.panel.show_content()
        else:
            self.panel.show_error(error, "Open the &demo case")
