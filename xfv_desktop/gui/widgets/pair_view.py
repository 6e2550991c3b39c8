"""Probe and reference side by side, as pictures with their faces or as aligned crops."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from xfv_desktop.domain import Comparison, SampleRecord, Side, Uint8Array
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_holder, make_label, row
from xfv_desktop.gui.state import Faces
from xfv_desktop.gui.terms import begin_with, name_term
from xfv_desktop.gui.widgets.face_view import FaceView
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress


class PairView(QWidget):
    """Two views under one switch; both sides always show the same kind of picture."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._comparison: Comparison | None = None
        self.switch = Segments(
            self.tr("What is shown"),
            ((self.tr("&Picture"), "original"), (self.tr("&Aligned crop"), "crop")),
        )
        self.switch.chosen.connect(self._read)
        self.views = {side: FaceView(self._name_view(side)) for side in Side}
        self.notes = {side: make_label(role="small", wrap=False) for side in Side}
        self.panels = {side: StatePanel(view) for side, view in self.views.items()}
        columns = []
        for side in Side:
            self.views[side].interactive = False
            self.notes[side].setMinimumWidth(60)
            head = row(make_label(begin_with(side), role="heading", wrap=False), self.notes[side])
            head.setStretch(1, 1)
            part = column(head, self.panels[side], gap=4)
            part.setStretch(1, 1)
            columns.append(make_holder(part))
        pair = row(*columns)
        self.viewer_button = make_button(
            self.tr("Open in the viewer"),
            self._go_viewer,
            tip=self.tr("Side by side at full size, or over each other as a viewing aid"),
        )
        body = column(row(self.switch, None, self.viewer_button), pair)
        body.setStretch(1, 1)
        self.setLayout(body)

    def _name_view(self, side: Side) -> str:
        return self.tr("Picture of the {side}").format(side=name_term(side))

    def show_comparison(self, comparison: Comparison) -> None:
        """Read and show the two pictures of a comparison."""
        if self._comparison is None or self._comparison.id != comparison.id:
            self._comparison = comparison
            self._read()

    @Slot()
    def _go_viewer(self) -> None:
        self.desk.page_wanted.emit("viewer")

    @Slot()
    def _read(self) -> None:
        one = self._comparison
        if one is None:
            return
        for side, sample in ((Side.PROBE, one.probe), (Side.REFERENCE, one.reference)):
            self._read_side(one.id, side, sample)

    def _read_side(self, key: str, side: Side, sample: SampleRecord) -> None:
        path, kind = self.desk.state.path, self.switch.value

        def work(_progress: Progress) -> object:
            if kind == "crop":
                return key, side, kind, self.desk.backend.read_crop(path, sample)
            picture = self.desk.backend.read_picture(path, sample.evidence_id, frame=sample.frame)
            return key, side, kind, picture.pixels

        failed = self._on_probe_failed if side is Side.PROBE else self._on_reference_failed
        self.desk.read(self.tr("Reading a picture"), work, self._on_pixels, failed=failed)

    @Slot(object)
    def _on_pixels(self, found: tuple[str, Side, str, Uint8Array]) -> None:
        key, side, kind, pixels = found
        one = self._comparison
        if one is None or key != one.id or kind != self.switch.value:
            return
        sample = one.probe if side is Side.PROBE else one.reference
        self.panels[side].show_content()
        self.views[side].set_pixels(pixels)
        face = (sample.face,) if sample.face is not None and kind == "original" else ()
        self.views[side].set_faces(Faces(face, chosen=0, searched=True))
        self.notes[side].setText(self._describe(sample, kind))

    @Slot(object)
    def _on_probe_failed(self, error: object) -> None:
        self.panels[Side.PROBE].show_error(error, "")

    @Slot(object)
    def _on_reference_failed(self, error: object) -> None:
        self.panels[Side.REFERENCE].show_error(error, "")

    def _describe(self, sample: SampleRecord, kind: str) -> str:
        if kind == "crop":
            text = self.tr("{width} x {height} px, face: {choice}")
            height, width = sample.crop_shape[:2]
            return text.format(width=width, height=height, choice=sample.choice)
        text = self.tr("{width} x {height} px, SHA-256 {sha256}...")
        size = {"width": sample.width, "height": sample.height}
        return text.format(**size, sha256=sample.sha256[:10])
