"""A diagnostic bundle: collected, read by the person, and only then saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QSplitter, QWidget

from xfv_desktop.gui import dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.diagnostics import Bundle


class DiagnosticsPanel(QWidget):
    """The files of the bundle on the left, what the chosen one says on the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.bundle: Bundle | None = None
        self.panel = StatePanel(self._build())
        self.panel.acted.connect(self.collect)
        self.setLayout(column(self.panel))
        self.panel.show_empty(
            self.tr("Diagnostic bundle"),
            self.tr(
                "Versions, machine, settings that name nobody, and the places of faults in the "
                "logs: without faces, names, paths or titles. You read it before it is saved."
            ),
            self.tr("&Collect"),
        )

    def _build(self) -> QWidget:
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files of the bundle"))
        self.files.currentRowChanged.connect(self._show_file)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What the file says"))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.files)
        split.addWidget(self.text)
        split.setStretchFactor(1, 1)
        split.setSizes([240, 700])
        split.setChildrenCollapsible(False)
        self.save_button = make_button(self.tr("&Save bundle ..."), self._save, role="primary")
        again = make_button(self.tr("C&ollect again"), self.collect)
        said = self.tr("This is all that the bundle will hold.")
        note = make_label(said, role="small", wrap=False)
        body = column(split, row(note, None, again, self.save_button))
        body.setStretch(0, 1)
        return make_holder(body)

    @Slot()
    def collect(self) -> None:
        """Collect what the bundle would hold."""

        def work(progress: Progress) -> object:
            return self.desk.backend.installation.build_bundle(progress=progress)

        task = self.desk.run(
            self.tr("Collecting the diagnostics"), work, self._on_built, failed=self._on_failed
        )
        task.cancelled.connect(self._on_cancelled)
        self.panel.show_task(task)

    @Slot(object)
    def _on_built(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self.files.clear()
        self.files.addItems([name for name, _text in bundle.files])
        self.files.setCurrentRow(0)
        self.panel.show_content()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.panel.show_error(error, self.tr("&Try again"))

    @Slot()
    def _on_cancelled(self) -> None:
        self.panel.show_cancelled(self.tr("Nothing was collected."), self.tr("&Collect"))

    @Slot(int)
    def _show_file(self, number: int) -> None:
        if self.bundle is not None and 0 <= number < len(self.bundle.files):
            self.text.setPlainText(self.bundle.files[number][1])

    @Slot()
    def _save(self) -> None:
        bundle = self.bundle
        target = dialogs.choose_target(
            self, self.tr("Save the bundle"), Path("xfv-diagnostics.zip"), dialogs.ARCHIVES
        )
        if bundle is None or target is None:
            return

        def work(_progress: Progress) -> object:
            return self.desk.backend.installation.write_bundle(bundle, target)

        self.desk.run(self.tr("Saving the bundle"), work, self._on_saved)

    @Slot(object)
    def _on_saved(self, target: Path) -> None:
        self.desk.tell("success", self.tr("Saved {file}.").format(file=target))
