"""The case's pictures: take in, look at, choose a face or place landmarks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from xfv_desktop.domain import DecodedImage, EvidenceItem, Side, Uint8Array
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.faces import FaceBar
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.pixels import make_pixmap
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.face_view import FaceView
from xfv_desktop.gui.widgets.item_facts import ItemFacts
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.gui.wording import name_item
from xfv_desktop.progress import Progress

_ROLES = (("no role", None), ("probe", Side.PROBE), ("reference", Side.REFERENCE))


class EvidencePage(Page):
    """Thumbnails on the left, the picture in the middle, its facts on the right."""

    name = "evidence"
    title = QT_TRANSLATE_NOOP("Page", "Evidence")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._item: EvidenceItem | None = None
        self._reading: Task | None = None
        self._icons: dict[str, QIcon] = {}
        self.panel = StatePanel(self._build_body())
        self.panel.acted.connect(self._on_acted)
        self.setLayout(column(self._build_top(), self.panel, margin=MARGIN))
        desk.state.case_changed.connect(self._forget)
        desk.state.evidence_changed.connect(self.invalidate)
        desk.state.faces_changed.connect(self._on_faces)

    @property
    def item(self) -> EvidenceItem | None:
        """The picture shown."""
        return self._item

    @property
    def frame(self) -> int:
        """The frame shown."""
        return self.frame_box.value()

    def _build_top(self) -> QWidget:
        self.role_box = QComboBox()
        self.role_box.setAccessibleName("Role of pictures taken in next")
        for text, role in _ROLES:
            self.role_box.addItem(f"as {text}", role)
        self.add_button = make_button("&Add pictures ...", self._choose, role="primary")
        hint = make_label("or drop them anywhere in the window", role="small", wrap=False)
        self.top = make_holder(
            row(
                make_label("Evidence", role="title", wrap=False),
                None,
                hint,
                self.role_box,
                self.add_button,
            )
        )
        return self.top

    def _build_body(self) -> QWidget:
        self.list = QListWidget()
        self.list.setAccessibleName("Pictures of the case")
        self.list.setIconSize(QSize(88, 72))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_selected)
        self.list.setMinimumWidth(230)
        self.view = FaceView("Picture with its faces")
        self.picture_panel = StatePanel(self.view)
        self.picture_panel.acted.connect(self._read_picture)
        self.bar = FaceBar(self.desk, self.library, self.view)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addLayout(self._build_tools())
        middle.addWidget(self.picture_panel, 1)
        middle.addWidget(self.bar)
        self.facts = ItemFacts()
        splitter = QSplitter()
        splitter.setHandleWidth(12)
        for part in (self.list, make_holder(middle), self.facts):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([240, 500, 310])
        splitter.setChildrenCollapsible(False)
        return splitter

    def _build_tools(self) -> QLayout:
        self.name_label = make_label(role="heading", wrap=False)
        self.name_label.setMinimumWidth(40)
        self.frame_box = QSpinBox()
        self.frame_box.setAccessibleName("Frame")
        self.frame_box.setPrefix("frame ")
        self.frame_box.valueChanged.connect(self._read_picture)
        return row(
            self.name_label,
            None,
            self.frame_box,
            make_button("Fit", self.view.fit, tip="Whole picture (0)"),
            make_button("1:1", self.view.show_pixels, tip="One picture pixel per screen pixel"),
            make_button("+", lambda: self.view.zoom(1.25), name="Zoom in", tip="Zoom in (+)"),
            make_button(
                "\N{MINUS SIGN}", lambda: self.view.zoom(0.8), name="Zoom out", tip="Zoom out (-)"
            ),
        )

    def refresh(self) -> None:
        """Show the list of pictures, keeping the one chosen."""
        state = self.desk.state
        self.top.setVisible(state.case is not None)
        if state.case is None:
            self.panel.show_empty("No case is open", "Open a case first.", "Go to &cases")
            return
        if not state.evidence:
            text = "Add the probe and the reference picture, by the dialog or by dropping them."
            self.panel.show_empty("No pictures yet", text, "&Add pictures ...")
            return
        self.panel.show_content()
        self._fill_list(state.evidence)

    def _fill_list(self, items: tuple[EvidenceItem, ...]) -> None:
        keep = self._item.id if self._item else items[0].id
        self.list.blockSignals(True)
        self.list.clear()
        chosen = 0
        for number, item in enumerate(items):
            entry = QListWidgetItem(f"{item.name}\n{item.role or 'no role'}")
            entry.setData(Qt.ItemDataRole.UserRole, item.id)
            entry.setToolTip(item.name)
            entry.setSizeHint(QSize(200, 84))
            if item.id in self._icons:
                entry.setIcon(self._icons[item.id])
            else:
                self._read_thumbnail(item.id)
            self.list.addItem(entry)
            chosen = number if item.id == keep else chosen
        self.list.setCurrentRow(chosen)
        self.list.blockSignals(False)
        self._select(items[chosen])

    def _read_thumbnail(self, evidence_id: str) -> None:
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            pixels = self.desk.backend.read_thumbnail(path, evidence_id, longest=176)
            return evidence_id, pixels

        self.desk.read("Reading a thumbnail", work, self._on_thumbnail)

    @Slot(object)
    def _on_thumbnail(self, found: tuple[str, Uint8Array]) -> None:
        icon = QIcon(make_pixmap(found[1]))
        self._icons[found[0]] = icon
        for index in range(self.list.count()):
            if self.list.item(index).data(Qt.ItemDataRole.UserRole) == found[0]:
                self.list.item(index).setIcon(icon)

    @Slot()
    def _forget(self) -> None:
        self._item = None
        self._icons.clear()
        self.view.clear()
        self.bar.forget()

    @Slot()
    def _on_selected(self) -> None:
        entry = self.list.currentItem()
        if entry is not None:
            item = self.desk.state.find_item(entry.data(Qt.ItemDataRole.UserRole))
            if item is not None:
                self._select(item)

    def select(self, evidence_id: str, frame: int = 0) -> None:
        """Show one picture of the case."""
        for index in range(self.list.count()):
            if self.list.item(index).data(Qt.ItemDataRole.UserRole) == evidence_id:
                self.list.setCurrentRow(index)
                self.frame_box.setValue(frame)

    def _select(self, item: EvidenceItem) -> None:
        if self._item is not None and item.id == self._item.id:
            return
        self._item = item
        self.name_label.setText(name_item(item))
        self.frame_box.blockSignals(True)
        self.frame_box.setRange(0, max(item.frames - 1, 0))
        self.frame_box.setValue(0)
        self.frame_box.setVisible(item.frames > 1)
        self.frame_box.blockSignals(False)
        self.facts.show_item(item)
        self._read_picture()

    @Slot()
    def _read_picture(self) -> None:
        item, path, frame = self._item, self.desk.state.path, self.frame
        if item is None:
            return

        def work(_progress: Progress) -> object:
            picture = self.desk.backend.read_picture(path, item.id, frame=frame)
            return item.id, frame, picture

        self.bar.forget()
        self._reading = self.desk.read(
            "Reading the picture", work, self._on_picture, failed=self._on_unreadable
        )
        if self.view.picture_size == (0, 0):
            self.picture_panel.show_task(self._reading)

    @Slot(object)
    def _on_picture(self, found: tuple[str, int, DecodedImage]) -> None:
        evidence_id, frame, picture = found
        if self._item is None or (evidence_id, frame) != (self._item.id, self.frame):
            return
        self.picture_panel.show_content()
        self.view.set_pixels(picture.pixels)
        self.facts.show_decoding(picture)
        self.bar.show_picture(self._item, frame)

    @Slot(object)
    def _on_unreadable(self, error: object) -> None:
        self.view.clear()
        self.picture_panel.show_error(error)

    @Slot(str, int)
    def _on_faces(self, evidence_id: str, frame: int) -> None:
        if self._item is not None and (evidence_id, frame) == (self._item.id, self.frame):
            self.bar.show_faces()

    @Slot()
    def _on_acted(self) -> None:
        if self.desk.state.case is None:
            self.desk.page_wanted.emit("cases")
        else:
            self._choose()

    @Slot()
    def _choose(self) -> None:
        self.add_files(dialogs.choose_files(self, "Add pictures", dialogs.PICTURES))

    def add_files(self, files: list[Path]) -> None:
        """Take files in under the role chosen."""
        if files and self.desk.state.case is not None:
            self.library.add_files(files, self.role_box.currentData())
