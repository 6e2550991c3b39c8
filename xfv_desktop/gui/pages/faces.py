"""Below the picture: what the detector found, which face counts, landmarks by hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from xfv_desktop.domain import EvidenceItem, FaceDetection, LandmarkConvention
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import column, make_button, make_label, row, set_level
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.state import Faces
from xfv_desktop.gui.widgets.face_view import FaceView
from xfv_desktop.progress import Progress


class FaceBar(QFrame):
    """Say how many faces there are; find, choose, place, adjust and undo."""

    def __init__(
        self, desk: Desk, library: Library, view: FaceView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.library, self.view = desk, library, view
        self._item: EvidenceItem | None = None
        self._frame = 0
        self._seeking: tuple[str, int] | None = None
        self.text = make_label()
        self.find_button = make_button(self.tr("&Find faces"), self.search)
        self.place_button = make_button(self.tr("Place &landmarks"), self.start_placing)
        self.undo_button = make_button(
            self.tr("&Undo"), view.undo, tip=self.tr("Take back the last point")
        )
        self.use_button = make_button(self.tr("U&se these points"), self.accept, role="primary")
        self.stop_button = make_button(self.tr("Discard"), self.stop_placing)
        buttons = row(
            self.find_button,
            self.place_button,
            self.undo_button,
            self.use_button,
            self.stop_button,
            None,
        )
        self.setLayout(column(self.text, buttons, margin=8, gap=6))
        view.face_chosen.connect(self.choose)
        view.draft_changed.connect(self._show_draft)
        self.forget()

    def forget(self) -> None:
        """Have no picture."""
        self._item = None
        self.view.stop_placing()
        self.view.set_faces(Faces())
        self.setEnabled(False)

    def show_picture(self, item: EvidenceItem, frame: int) -> None:
        """Take up a picture; faces of earlier comparisons are shown without searching."""
        self._item, self._frame = item, frame
        self.setEnabled(True)
        self.show_faces()
        faces = self._faces
        if not faces.searched and faces.landmarks is None:
            self.search()

    @property
    def _faces(self) -> Faces:
        if self._item is None:
            return Faces()
        return self.desk.state.read_faces(self._item.id, self._frame)

    @property
    def _convention(self) -> LandmarkConvention:
        card = self.library.find_model(self.desk.backend.settings.model)
        return card.convention if card else LandmarkConvention.EYE_CORNERS

    @Slot()
    def search(self) -> None:
        """Look for faces in the heavy lane."""
        item, frame, path = self._item, self._frame, self.desk.state.path
        if item is None or self._seeking == (item.id, frame):
            return

        def work(progress: Progress) -> object:
            found = self.desk.backend.detect_faces(path, item.id, frame=frame, progress=progress)
            return item.id, frame, found

        task = self.desk.run(self.tr("Looking for faces"), work, self._on_found)
        task.finished.connect(self._on_finished)
        self._seeking = (item.id, frame)
        self._say(self.tr("Looking for faces ..."), "info")

    @Slot()
    def _on_finished(self) -> None:
        self._seeking = None
        self.show_faces()

    @Slot(object)
    def _on_found(self, found: tuple[str, int, tuple[FaceDetection, ...]]) -> None:
        evidence_id, frame, faces = found
        chosen = 0 if len(faces) == 1 else None
        old = self.desk.state.read_faces(evidence_id, frame)
        fresh = Faces(faces, chosen=chosen, landmarks=old.landmarks, searched=True)
        self.desk.state.set_faces(evidence_id, frame, fresh)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Choose one of the faces found; points by hand give way to it."""
        if self._item is not None:
            faces = replace(self._faces, chosen=index, landmarks=None)
            self.desk.state.choose_faces(self._item.id, self._frame, faces)

    @Slot()
    def start_placing(self) -> None:
        """Begin to place five points, or adjust those there are."""
        if self._item is None:
            return
        points = self._faces.landmarks or ()
        self.view.start_placing(self._convention, tuple(points))
        self.view.setFocus()

    @Slot()
    def stop_placing(self) -> None:
        """Leave landmark placing without keeping the points."""
        self.view.stop_placing()

    @Slot()
    def accept(self) -> None:
        """Use the five points for comparisons of this picture."""
        draft = self.view.draft
        if self._item is not None and draft is not None and draft.landmarks is not None:
            faces = replace(self._faces, landmarks=draft.landmarks, chosen=None)
            self.view.stop_placing()
            self.desk.state.choose_faces(self._item.id, self._frame, faces)

    @Slot()
    def _show_draft(self) -> None:
        draft = self.view.draft
        placing = draft is not None
        for button in (self.undo_button, self.use_button, self.stop_button):
            button.setVisible(placing)
        for button in (self.find_button, self.place_button):
            button.setVisible(not placing)
        if draft is not None:
            self.use_button.setEnabled(draft.complete)
            keys = self.tr("Keys: arrows move the cross, Space sets, 1-5 take up a point.")
            self._say(f"{draft.prompt}  {keys}", "info")
        else:
            self.show_faces()

    def show_faces(self) -> None:
        """Show what is known of the picture's faces, in words and on the picture."""
        faces = self._faces
        self.view.set_faces(faces)
        if self.view.draft is None and self._seeking is None:
            self._say(*self._describe(faces))
        placed = faces.landmarks is not None
        text = self.tr("Adjust &landmarks") if placed else self.tr("Place &landmarks")
        self.place_button.setText(text)
        self.place_button.setAccessibleName(text.replace("&", ""))

    def _say(self, text: str, level: str) -> None:
        self.text.setText(text)
        set_level(self, level)

    def _describe(self, faces: Faces) -> tuple[str, str]:
        if faces.landmarks is not None:
            if faces.recorded:
                return self.tr(
                    "Five landmarks placed by hand in an earlier comparison."
                ), "success"
            return self.tr("Five landmarks placed by hand."), "success"
        if faces.recorded:
            text = self.tr("The face used in an earlier comparison. Find faces looks again.")
            return text, "success"
        if not faces.searched:
            return self.tr("Not searched for faces yet."), "info"
        return self._describe_found(faces)

    def _describe_found(self, faces: Faces) -> tuple[str, str]:
        count = len(faces.found)
        if count == 0:
            text = self.tr(
                "No face found. Place the five landmarks by hand, or use a better picture."
            )
            return text, "warning"
        if faces.chosen is not None:
            text = self.tr("Face {number} of {count} is used for comparisons.")
            return text.format(number=faces.chosen + 1, count=count), "success"
        text = self.tr("{count} faces found: click the one that counts, or press its number.")
        return text.format(count=count), "warning"
