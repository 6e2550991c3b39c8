"""Start a calibration: which pairs, where their pictures lie, how faces get out of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget
from typing_extensions import override

from xfv_desktop.domain import ModelCard
from xfv_desktop.gui import core_texts, dialogs
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.draft_fields import DraftFields
from xfv_desktop.gui.installation import CalibrationRequest
from xfv_desktop.gui.layout import (
    make_button,
    make_card,
    make_field,
    make_holder,
    make_label,
    row,
)
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.numbers import format_percent
from xfv_desktop.gui.pages.work_form import WorkForm, make_form, make_line
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.domain.detectors import DetectorCard
    from xfv_desktop.workflow.calibration_views import CalibrationEntry

_RATES = (0.01, 0.001, 0.0001)
_USUAL = (0.01, 0.001)


class CalibrateForm(WorkForm):
    """A form for a calibration that can be stopped and goes on with the templates it made.

    Signals ``calibrated`` with the new score set's entry.
    """

    calibrated = Signal(object)

    def __init__(self, desk: Desk, library: Library, parent: QWidget | None = None) -> None:
        self.card: ModelCard | None = None
        self._resume = False
        super().__init__(desk, parent)
        fields = {"pairs": self.pairs, "root": self.root, "name": self.name}
        self.drafts = DraftFields(library.own_drafts, fields, subject="calibration", parent=self)

    @override
    def build(self) -> QWidget:
        """Return the form itself."""
        self.heading = make_label(role="heading")
        self.pairs = make_line(self.tr("List of pairs"))
        self.root = make_line(self.tr("Folder of the pictures"))
        self.name = make_line(self.tr("Name of the score set"))
        self.name.setPlaceholderText(self.tr("made of the list's name when left empty"))
        for field in (self.pairs, self.root):
            field.textChanged.connect(self._judge)
        self.faces = ChoiceBox()
        self.faces.setAccessibleName(self.tr("How faces are found"))
        for value, text in (
            ("central", self.tr("find faces, take the central one")),
            ("largest", self.tr("find faces, take the largest")),
            ("aligned", self.tr("the pictures are aligned crops")),
        ):
            self.faces.addItem(text, value)
        self.faces.currentIndexChanged.connect(self._judge)
        self.detector = ChoiceBox()
        self.detector.setAccessibleName(self.tr("Detector"))
        self.detector.setToolTip(
            self.tr("A score set holds for faces found by the detector it was made with")
        )
        self.crossings = QCheckBox(self.tr("all pictures of &different people are non-mated"))
        self.crossings.setToolTip(self.tr("Instead of the listed non-mated pairs alone"))
        self.replace = QCheckBox(self.tr("&replace a score set that is there"))
        for box in (self.crossings, self.replace):
            box.setAccessibleName(box.text().replace("&", ""))
        self.start_button = make_button(self.tr("Cali&brate"), self.start, role="primary")
        text = self.tr(
            "The list is a CSV file with the columns probe, reference and mated (1 or 0), and "
            "probe_subject and reference_subject for intervals by person. Templates are "
            "biometric data: they are kept in the cache, readable by you alone, so that a "
            "stopped run can go on."
        )
        self._judge()
        return make_card(
            self.heading,
            make_label(text, role="small"),
            self._build_fields(),
            row(self.start_button, None),
        )

    def _build_fields(self) -> QFormLayout:
        list_button = make_button("...", self._choose_list, name=self.tr("Choose the list"))
        root_button = make_button("...", self._choose_root, name=self.tr("Choose the folder"))
        form = make_form()
        form.addRow(*make_field(self.tr("&Pairs"), self.pairs, list_button))
        form.addRow(*make_field(self.tr("&Folder"), self.root, root_button))
        form.addRow(self.tr("Fa&ces"), self.faces)
        form.addRow(self.tr("De&tector"), self.detector)
        form.addRow(self.tr("Operating points"), self._build_points())
        form.addRow("", self.crossings)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow("", self.replace)
        return form

    def _build_points(self) -> QWidget:
        self.equal = QCheckBox(self.tr("EER (always)"))
        self.equal.setAccessibleName(self.tr("Threshold where both error rates are equal: always"))
        self.equal.setToolTip(self.tr("The threshold at which FMR and FNMR are equal"))
        self.equal.setChecked(True)
        self.equal.setEnabled(False)
        self.points: dict[float, QCheckBox] = {}
        for rate in _RATES:
            text = self.tr("FMR {rate}").format(rate=format_percent(rate))
            box = self.points[rate] = QCheckBox(text)
            box.setAccessibleName(text)
            box.setChecked(rate in _USUAL)
        return make_holder(row(self.equal, *self.points.values(), None))

    @Slot(object)
    def _on_detectors(self, cards: tuple[DetectorCard, ...]) -> None:
        chosen = self.detector.currentData() or self.desk.backend.settings.detector
        self.detector.clear()
        for card in cards:
            self.detector.addItem(core_texts.translate(card.name), card.id)
        self.detector.setCurrentIndex(max(0, self.detector.findData(chosen)))
        self._judge()

    def read_detectors(self) -> None:
        """List the detectors that are here now: one may have been imported meanwhile."""

        def work(_progress: Progress) -> object:
            return self.desk.backend.installation.list_detectors()

        self.desk.read(self.tr("Reading the detectors"), work, self._on_detectors)

    def show_card(self, card: ModelCard | None) -> None:
        """Take over which recognizer is to be calibrated."""
        self.card = card
        name = card.name if card is not None else ""
        self.heading.setText(self.tr("Calibrate {name}").format(name=name))
        self._judge()

    @Slot()
    def _judge(self) -> None:
        ready = self.pairs.text().strip() and self.root.text().strip() and self.card
        self.start_button.setEnabled(bool(ready))
        self.detector.setEnabled(self.faces.currentData() != "aligned")

    @Slot()
    def _choose_list(self) -> None:
        file = dialogs.choose_file(self, self.tr("List of pairs"), dialogs.TABLES)
        if file is not None:
            self.pairs.setText(str(file))
            if not self.root.text():
                self.root.setText(str(file.parent))

    @Slot()
    def _choose_root(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Folder of the pictures"))
        if folder is not None:
            self.root.setText(str(folder))

    @Slot()
    def start(self) -> None:
        """Measure in the heavy lane, from the beginning."""
        self._resume = False
        self._run()

    def _run(self) -> None:
        card = self.card
        if card is None:
            return
        choice = self.faces.currentData()
        request = CalibrationRequest(
            pairs_file=Path(self.pairs.text().strip()).expanduser(),
            root=Path(self.root.text().strip()).expanduser(),
            model=card.id,
            name=self.name.text().strip(),
            aligned=choice == "aligned",
            face="central" if choice == "aligned" else choice,
            detector=None if choice == "aligned" else self.detector.currentData(),
            fmr=tuple(rate for rate, box in self.points.items() if box.isChecked()),
            crossings=self.crossings.isChecked(),
            resume=self._resume,
            replace=self.replace.isChecked(),
        )

        def work(progress: Progress) -> object:
            return self.desk.backend.installation.calibrate(request, progress=progress)

        self.follow(self.tr("Calibrating"), work, self._on_calibrated)

    @Slot(object)
    def _on_calibrated(self, entry: CalibrationEntry) -> None:
        self.drafts.drop()
        self.panel.show_content()
        text = self.tr("{name} is kept; comparisons use it from now on.")
        self.desk.tell("success", text.format(name=entry.facts.name))
        self.calibrated.emit(entry)

    @override
    def tell_stopped(self) -> tuple[str, str]:
        """Return that the templates are kept."""
        text = self.tr("The templates made so far are kept. Going on takes up where it stopped.")
        return text, self.tr("&Go on")

    @override
    def go_on(self) -> None:
        """Measure with the templates that are there."""
        self._resume = True
        self._run()
