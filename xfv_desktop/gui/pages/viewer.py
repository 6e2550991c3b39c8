"""Look at probe and reference together: side by side, or over each other as a viewing aid."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtWidgets import QWidget

from xfv_desktop.domain import SampleRecord, Side
from xfv_desktop.gui.alignment import FacePoints
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_holder, make_label, row
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.gui.widgets.viewer_picker import ViewerPicker
from xfv_desktop.gui.widgets.viewer_reader import ViewerReader, Wanted
from xfv_desktop.gui.widgets.viewer_stage import ViewerStage
from xfv_desktop.gui.widgets.viewer_window import ViewerWindow


class ViewerPage(Page):
    """Pickers on top, the viewer below; it can leave the page for a window of its own."""

    name = "viewer"
    title = QT_TRANSLATE_NOOP("Page", "Viewer")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._followed = ""
        self.stage = ViewerStage()
        self.readers = {
            side: ViewerReader(desk, pane, self) for side, pane in self.stage.panes.items()
        }
        self.pickers = {side: ViewerPicker(side) for side in Side}
        self.away = StatePanel(self.stage)
        self.away.acted.connect(self._go_out)
        self.panel = StatePanel(self._build_body())
        self.panel.acted.connect(self._on_acted)
        self.setLayout(column(self.panel, margin=MARGIN))
        self.own_window = ViewerWindow(desk.backend.folders.cache / "windows.ini", self)
        self._connect()
        self._on_colours()

    def _build_body(self) -> QWidget:
        title = make_label(self.heading, role="title", wrap=False)
        top = row(title, 8, *self.pickers.values())
        top.setStretch(2, 1)
        top.setStretch(3, 1)
        body = column(top, self.away, gap=6)
        body.setStretch(1, 1)
        return make_holder(body)

    def _connect(self) -> None:
        state = self.desk.state
        for picker in self.pickers.values():
            picker.changed.connect(self._read)
        state.case_changed.connect(self._forget)
        for signal in (state.evidence_changed, state.comparison_changed):
            signal.connect(self.invalidate)
        state.faces_changed.connect(self._on_faces)
        self.desk.colours_changed.connect(self._on_colours)
        self.stage.tools.full_wanted.connect(self._go_full)
        self.stage.tools.window_wanted.connect(self._go_out)
        self.stage.left.connect(self.own_window.leave)
        self.own_window.closed.connect(self._take_back)

    # --- pictures ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the comparison's pictures, or others chosen from the case."""
        state = self.desk.state
        if state.case is None:
            text = self.tr("Open a case first.")
            self.panel.show_empty(self.tr("No case is open"), text, self.tr("Go to &cases"))
        elif len(state.evidence) < len(Side):
            text = self.tr("The viewer shows two pictures of the case, a probe and a reference.")
            title = self.tr("Fewer than two pictures")
            self.panel.show_empty(title, text, self.tr("Go to &evidence"))
        else:
            self.panel.show_content()
            for picker in self.pickers.values():
                picker.fill(state.evidence)
            self._follow_comparison()
            self._read()

    def _follow_comparison(self) -> None:
        one = self.desk.state.comparison
        if one is None or one.id == self._followed:
            return
        self._followed = one.id
        for side, sample in ((Side.PROBE, one.probe), (Side.REFERENCE, one.reference)):
            self.pickers[side].select(sample.evidence_id, sample.frame)

    @Slot()
    def _read(self) -> None:
        for side, picker in self.pickers.items():
            if picker.item is not None:
                face = self._find_face(side, picker.item.id, picker.frame)
                self.readers[side].show_picture(Wanted(picker.item, picker.frame, face))

    def _find_face(self, side: Side, evidence_id: str, frame: int) -> FacePoints | None:
        """Return the comparison's landmarks of a picture, or those of the face chosen in it."""
        one = self.desk.state.comparison
        sample: SampleRecord | None = None
        if one is not None:
            sample = one.probe if side is Side.PROBE else one.reference
        if sample is not None and (sample.evidence_id, sample.frame) == (evidence_id, frame):
            found = sample.face
        else:
            faces = self.desk.state.read_faces(evidence_id, frame)
            found = faces.found[faces.chosen or 0] if faces.found else None
        return FacePoints(found.landmarks, found.convention) if found is not None else None

    @Slot(str, int)
    def _on_faces(self, _evidence_id: str, _frame: int) -> None:
        if self.isVisible() and self.panel.mode == "content":
            self._read()
        else:
            self._stale = True

    @Slot()
    def _forget(self) -> None:
        self._followed = ""
        for reader in self.readers.values():
            reader.forget()
        self.stage.scene.clear()

    @Slot()
    def _on_acted(self) -> None:
        self.desk.page_wanted.emit("cases" if self.desk.state.case is None else "evidence")

    @Slot()
    def _on_colours(self) -> None:
        self.stage.set_colours(self.desk.colours)

    # --- own window ----------------------------------------------------------------------

    @Slot()
    def _go_full(self) -> None:
        if self.own_window.isVisible():
            self.own_window.toggle_full()
        else:
            self._leave_page(full=True)

    @Slot()
    def _go_out(self) -> None:
        if self.own_window.isVisible():
            self.own_window.close()
        else:
            self._leave_page(full=False)

    def _leave_page(self, *, full: bool) -> None:
        self.own_window.open(self.stage, full=full)
        title = self.tr("The viewer is in a window of its own")
        text = self.tr("Close that window, or bring the viewer back here.")
        self.away.show_empty(title, text, self.tr("&Bring it back"))
        self.stage.canvas.setFocus()

    @Slot()
    def _take_back(self) -> None:
        self.away.insertWidget(0, self.stage)
        self.away.show_content()
        self.stage.canvas.setFocus()
