"""The case's pictures: take in, look at, choose a face or place landmarks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QLayout,
    QLineEdit,
    QListView,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from xfv_desktop.domain import DecodedImage, EvidenceItem, Side
from xfv_desktop.gui import dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.evidence_model import EvidenceModel, Thumbnails
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.numbers import format_count
from xfv_desktop.gui.pages.faces import FaceBar
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.face_view import FaceView
from xfv_desktop.gui.widgets.item_facts import ItemFacts
from xfv_desktop.gui.widgets.picture_list import PictureList
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.gui.wording import name_item
from xfv_desktop.progress import Progress


class EvidencePage(Page):
    """Thumbnails on the left, the picture in the middle, its facts on the right."""

    name = "evidence"
    title = QT_TRANSLATE_NOOP("Page", "Evidence")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._item: EvidenceItem | None = None
        self._reading: Task | None = None
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
        self.role_box = ChoiceBox()
        self.role_box.setAccessibleName(self.tr("Role of pictures taken in next"))
        for text, role in (
            (self.tr("without a role"), None),
            (self.tr("as probe"), Side.PROBE),
            (self.tr("as reference"), Side.REFERENCE),
        ):
            self.role_box.addItem(text, role)
        self.add_button = make_button(self.tr("&Add pictures ..."), self._choose, role="primary")
        hint = make_label(self.tr("or drop them anywhere in the window"), role="small", wrap=False)
        self.top = make_holder(
            row(
                make_label(self.heading, role="title", wrap=False),
                None,
                hint,
                self.role_box,
                self.add_button,
            )
        )
        return self.top

    def _build_body(self) -> QWidget:
        self.thumbnails = Thumbnails(self.desk)
        self.model = EvidenceModel(self.thumbnails, self)
        self.list = PictureList()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Pictures of the case"))
        self.list.setIconSize(QSize(88, 72))
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentChanged.connect(self._on_selected)
        left = make_holder(column(self._build_filters(), self.list, self.count_label, gap=6))
        left.setMinimumWidth(230)
        self.view = FaceView(self.tr("Picture with its faces"))
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
        for part in (left, make_holder(middle), self.facts):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([240, 500, 310])
        splitter.setChildrenCollapsible(False)
        return splitter

    def _build_filters(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search names, hashes, metadata ..."))
        self.search.setAccessibleName(self.tr("Search in the pictures"))
        self.search.setClearButtonEnabled(True)
        self.shown_box = ChoiceBox()
        self.shown_box.setAccessibleName(self.tr("Roles shown"))
        for text, role in (
            (self.tr("every role"), None),
            (self.tr("probes"), "probe"),
            (self.tr("references"), "reference"),
            (self.tr("no role"), "none"),
        ):
            self.shown_box.addItem(text, role)
        self.count_label = make_label(role="small")
        self.search.textChanged.connect(self._filter)
        self.shown_box.currentIndexChanged.connect(self._filter)
        self.library.history.watch_combo(self.shown_box, self.tr("Filtering by role"))
        return make_holder(column(self.search, self.shown_box, gap=6))

    def _build_tools(self) -> QLayout:
        self.name_label = make_label(role="heading", wrap=False)
        self.name_label.setMinimumWidth(40)
        self.frame_box = QSpinBox()
        self.frame_box.setAccessibleName(self.tr("Frame"))
        self.frame_box.setPrefix(self.tr("frame "))
        self.frame_box.valueChanged.connect(self._read_picture)
        return row(
            self.name_label,
            None,
            self.frame_box,
            make_button(self.tr("Fit"), self.view.fit, tip=self.tr("Whole picture (0)")),
            make_button(
                "1:1", self.view.show_pixels, tip=self.tr("One picture pixel per screen pixel")
            ),
            make_button(
                "+",
                lambda: self.view.zoom(1.25),
                name=self.tr("Zoom in"),
                tip=self.tr("Zoom in (+)"),
            ),
            make_button(
                "\N{MINUS SIGN}",
                lambda: self.view.zoom(0.8),
                name=self.tr("Zoom out"),
                tip=self.tr("Zoom out (-)"),
            ),
        )

    def refresh(self) -> None:
        """Show the list of pictures, keeping the one chosen."""
        state = self.desk.state
        self.top.setVisible(state.case is not None)
        if state.case is None:
            self.panel.show_empty(
                self.tr("No case is open"), self.tr("Open a case first."), self.tr("Go to &cases")
            )
            return
        if not state.evidence:
            text = self.tr(
                "Add the probe and the reference picture, by the dialog or by dropping them."
            )
            self.panel.show_empty(self.tr("No pictures yet"), text, self.tr("&Add pictures ..."))
            return
        self.panel.show_content()
        self._fill_list(state.evidence)

    def _fill_list(self, items: tuple[EvidenceItem, ...]) -> None:
        self.model.show_items(items)
        self._choose_again()

    @Slot()
    def _filter(self) -> None:
        self.model.filter(self.search.text(), self.shown_box.currentData())
        self._choose_again()

    def _choose_again(self) -> None:
        """Keep the picture shown where the list still holds it; else show the first."""
        text = self.tr("{shown} of %n picture(s)", "", len(self.desk.state.evidence))
        self.count_label.setText(text.format(shown=format_count(self.model.rowCount())))
        index = self.model.locate(self._item.id) if self._item else self.model.index(0, 0)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    @Slot()
    def _forget(self) -> None:
        self._item = None
        self.thumbnails.forget()
        self.search.clear()
        self.view.clear()
        self.bar.forget()

    @Slot()
    def _on_selected(self) -> None:
        item = self.model.find(self.list.currentIndex())
        if item is not None:
            self._select(item)

    def select(self, evidence_id: str, frame: int = 0) -> None:
        """Show one picture of the case."""
        index = self.model.locate(evidence_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
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
            self.tr("Reading the picture"), work, self._on_picture, failed=self._on_unreadable
        )
        self._reading.cancelled.connect(self._on_reading_cancelled)
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

    @Slot()
    def _on_reading_cancelled(self) -> None:
        # One picture gives way to the next; only what is still waited for was stopped.
        if self.sender() is self._reading and self.picture_panel.mode == "loading":
            self.picture_panel.show_cancelled(
                self.tr("The picture was not read."), self.tr("&Read it")
            )

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
        self.add_files(dialogs.choose_files(self, self.tr("Add pictures"), dialogs.PICTURES))

    def add_files(self, files: list[Path]) -> None:
        """Take files in under the role chosen."""
        if files and self.desk.state.case is not None:
            self.library.add_files(files, self.role_box.currentData())
