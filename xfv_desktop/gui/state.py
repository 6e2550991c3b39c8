"""What is open and chosen in the window, and the signals that say it changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from xfv_desktop.domain import (
    CaseInfo,
    Comparison,
    EvidenceItem,
    FaceDetection,
    Landmarks,
    SampleRecord,
)
from xfv_desktop.gui.backend import Choice
from xfv_desktop.gui.history import History


@dataclass(frozen=True)
class Faces:
    """What is known of one frame's faces.

    ``chosen`` numbers `found`; ``landmarks`` are five points by hand and go before it.
    ``searched`` tells "none found" from "not looked for yet".
    """

    found: tuple[FaceDetection, ...] = ()
    chosen: int | None = None
    landmarks: Landmarks | None = None
    searched: bool = False
    recorded: bool = False


class State(QObject):
    """The case, its lists and the examiner's choices; pages read it and follow its signals."""

    case_changed = Signal()
    evidence_changed = Signal()
    faces_changed = Signal(str, int)
    comparisons_changed = Signal()
    comparison_changed = Signal()
    explanation_changed = Signal()
    opinions_changed = Signal()
    reports_changed = Signal()
    examiner_changed = Signal(str)
    settings_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History(self)
        self.case: CaseInfo | None = None
        self.evidence: tuple[EvidenceItem, ...] = ()
        self.comparisons: tuple[Comparison, ...] = ()
        self.comparison: Comparison | None = None
        self._items: dict[str, EvidenceItem] = {}
        self._faces: dict[tuple[str, int], Faces] = {}

    @property
    def path(self) -> Path:
        """The open case's folder; only asked for where a case is open."""
        return Path(self.case.path) if self.case else Path()

    def show_case(self, case: CaseInfo | None) -> None:
        """Make another case the open one, or none."""
        self.case = case
        self.evidence, self.comparisons, self.comparison = (), (), None
        self._items.clear()
        self._faces.clear()
        self.case_changed.emit()
        self.evidence_changed.emit()
        self.comparisons_changed.emit()
        self.comparison_changed.emit()

    def show_evidence(self, items: tuple[EvidenceItem, ...]) -> None:
        """Take over the case's pictures."""
        self.evidence = items
        self._items = {item.id: item for item in items}
        self.evidence_changed.emit()

    def show_comparisons(self, items: tuple[Comparison, ...]) -> None:
        """Take over the case's comparisons; the newest becomes the one shown."""
        self.comparisons = items
        for comparison in items:
            for sample in (comparison.probe, comparison.reference):
                self._recall_face(sample)
        self.comparisons_changed.emit()
        # One opened from the matrix may be older than those held; it stays the one shown.
        current = self.find_comparison(self.comparison.id) if self.comparison else None
        self.show_comparison(current or self.comparison or (items[-1] if items else None))

    def add_comparison(self, comparison: Comparison) -> None:
        """Append a comparison and show it."""
        self.comparisons = (*self.comparisons, comparison)
        self.comparisons_changed.emit()
        self.show_comparison(comparison)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Choose the comparison that comparison, explanation and report pages show."""
        self.comparison = comparison
        self.comparison_changed.emit()

    def find_item(self, evidence_id: str) -> EvidenceItem | None:
        """Return one picture's record, or None."""
        return self._items.get(evidence_id)

    def find_comparison(self, comparison_id: str) -> Comparison | None:
        """Return one of the comparisons held, or None."""
        return next((one for one in self.comparisons if one.id == comparison_id), None)

    def read_faces(self, evidence_id: str, frame: int) -> Faces:
        """Return what is known of a frame's faces."""
        return self._faces.get((evidence_id, frame), Faces())

    def set_faces(self, evidence_id: str, frame: int, faces: Faces) -> None:
        """Remember a frame's faces and the examiner's choice among them."""
        self._faces[evidence_id, frame] = faces
        self.faces_changed.emit(evidence_id, frame)

    def choose_faces(self, evidence_id: str, frame: int, faces: Faces) -> None:
        """Take over the examiner's choice of a face or points, so that it can be undone."""
        old = self.read_faces(evidence_id, frame)
        self.set_faces(evidence_id, frame, faces)
        self.history.add(
            self.tr("Choosing a face or landmarks"),
            undo=lambda: self.set_faces(evidence_id, frame, old),
            redo=lambda: self.set_faces(evidence_id, frame, faces),
        )

    def make_choice(self, evidence_id: str, frame: int, face: str | None) -> Choice:
        """Return what goes into a comparison.

        Parameters
        ----------
        evidence_id, frame
            Which picture.
        face : str or None
            ``manual`` takes the points by hand; None, a number, ``largest`` or ``central``
            go to the detector as they are.
        """
        if face == "manual":
            landmarks = self.read_faces(evidence_id, frame).landmarks
            return Choice(evidence_id, frame, landmarks=landmarks)
        if face == "aligned":
            return Choice(evidence_id, frame, aligned=True)
        return Choice(evidence_id, frame, face=face)

    def _recall_face(self, sample: SampleRecord) -> None:
        key = (sample.evidence_id, sample.frame)
        if sample.face is None or key in self._faces:
            return
        if sample.choice == "manual":
            faces = Faces(landmarks=sample.face.landmarks, recorded=True)
        else:
            faces = Faces((sample.face,), chosen=0, searched=True, recorded=True)
        self._faces[key] = faces
