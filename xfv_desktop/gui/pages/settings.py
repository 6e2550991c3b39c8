"""Theme, device, folders, examiner, limits, trust list and how results are made."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QWidget,
)

from xfv_desktop.domain import MethodCard
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
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.progress import Progress

_MIB = 1024 * 1024
# Room for the path of the settings, pixels.
_PLACE = 400
W = TypeVar("W", bound=QWidget)


class SettingsPage(Page):
    """A form over the settings file; nothing changes before Save."""

    name = "settings"
    title = QT_TRANSLATE_NOOP("Page", "Settings")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        left = column(self._build_person(), self._build_results(), None, gap=12)
        right = column(self._build_limits(), self._build_trust(), None, gap=12)
        cards = row(make_holder(left), make_holder(right), gap=12)
        cards.setStretch(0, 1)
        cards.setStretch(1, 1)
        self.save_button = make_button(self.tr("&Save settings"), self._save, role="primary")
        self.undo_button = make_button(self.tr("&Discard changes"), self.refresh)
        self.place = make_label(role="small", wrap=False)
        title = make_label(self.heading, role="title", wrap=False)
        top = row(title, None, self.place, self.undo_button, self.save_button)
        body = column(top, make_scroll(make_holder(cards)), margin=MARGIN)
        body.setStretch(1, 1)
        self.setLayout(body)
        desk.state.settings_changed.connect(self.invalidate)
        library.models_changed.connect(self.invalidate)

    def _build_person(self) -> QWidget:
        self.examiner = _name(QLineEdit(), self.tr("Examiner"))
        self.theme = _name(ChoiceBox(), self.tr("Theme"))
        _fill(
            self.theme,
            (
                (self.tr("system"), "system"),
                (self.tr("light"), "light"),
                (self.tr("dark"), "dark"),
            ),
        )
        self.language = _name(ChoiceBox(), self.tr("Language"))
        # Each language under its own name, so that it is found from any other.
        names = ((self.tr("as the desktop"), "system"), ("English", "en"), ("Deutsch", "de"))
        _fill(self.language, names)
        self.language.setToolTip(
            self.tr(
                "Language of the window. Reports, exported tables, logs and the records of a "
                "case are written in English whatever it is; the window shows their sentences "
                "in its language."
            )
        )
        self.device = _name(ChoiceBox(), self.tr("Computing device"))
        _fill(self.device, ((self.tr("auto"), "auto"), ("cpu", "cpu"), ("cuda", "cuda")))
        self.folder = _name(QLineEdit(), self.tr("Folder for cases"))
        browse = make_button(
            "...", self._choose_folder, name=self.tr("Choose the folder for cases")
        )
        form = _make_form()
        form.addRow(self.tr("&Examiner"), self.examiner)
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("Lan&guage"), self.language)
        form.addRow(self.tr("De&vice"), self.device)
        form.addRow(*make_field(self.tr("Cases &folder"), self.folder, browse))
        return make_card(make_label(self.tr("Person and machine"), role="heading"), form)

    def _build_results(self) -> QWidget:
        self.model = _name(ChoiceBox(), self.tr("Recognizer"))
        self.model.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._build_choices()
        self._build_point()
        self.methods = _name(QLineEdit(), self.tr("Attribution methods, separated by commas"))
        self.sanity = QCheckBox(self.tr("check explanations for sa&nity"))
        self.sanity.setAccessibleName(self.tr("Sanity checks"))
        self.sanity.setToolTip(
            self.tr(
                "Randomised weights, another partner, mirrored samples, sample against itself. "
                "Takes several times as long as the maps alone."
            )
        )
        self.step = _number(1, 50, self.tr("Step of the curves in percent"), " %")
        self.draws = _number(20, 1000, self.tr("Draws behind a spread"))
        self.seed = _number(0, 2_147_483_647, self.tr("Seed"))
        self.scale = _name(QLineEdit(), self.tr("File of the laboratory's verbal scale"))
        self.scale.setPlaceholderText(self.tr("the program's own"))
        browse = make_button(
            "...", self._choose_scale, name=self.tr("Choose the file of a verbal scale")
        )
        self.upsample = _number(0, 2, self.tr("Enlargements before faces are sought"))
        form = _make_form()
        form.addRow(self.tr("&Recognizer"), self.model)
        form.addRow(self.tr("De&tector"), self.detector)
        form.addRow(self.tr("&Operating point"), self.point)
        form.addRow(self.tr("Operating F&MR"), self.fmr)
        form.addRow(self.tr("Met&hods"), self.methods)
        form.addRow(self.tr("Precisio&n"), self.precision)
        form.addRow("", self.sanity)
        form.addRow(self.tr("C&urve step"), self.step)
        form.addRow(self.tr("Sp&read draws"), self.draws)
        form.addRow(self.tr("See&d"), self.seed)
        form.addRow(self.tr("Enlarge &pictures"), self.upsample)
        form.addRow(*make_field(self.tr("Verbal sca&le"), self.scale, browse))
        return make_card(make_label(self.tr("How results are made"), role="heading"), form)

    def _build_point(self) -> None:
        self.point = _name(ChoiceBox(), self.tr("Where the threshold is fixed"))
        _fill(
            self.point,
            ((self.tr("at an FMR"), "fmr"), (self.tr("at the EER (equal error rates)"), "eer")),
        )
        self.point.currentIndexChanged.connect(self._on_point)
        self.fmr = _name(QDoubleSpinBox(), self.tr("FMR of the operating point in percent"))
        self.fmr.setRange(0.01, 50.0)
        self.fmr.setDecimals(2)
        self.fmr.setSuffix(" %")

    @Slot()
    def _on_point(self) -> None:
        self.fmr.setEnabled(self.point.currentData() == "fmr")

    def _build_choices(self) -> None:
        self.detector = _name(ChoiceBox(), self.tr("Face detector"))
        _fill(self.detector, (("dlib", "dlib"), ("YuNet", "yunet")))
        self.detector.setToolTip(
            self.tr(
                "YuNet needs a file of your own, taken in with: xfv detectors import FILE. "
                "Score sets hold for the detector they were made with."
            )
        )
        self.precision = _name(ChoiceBox(), self.tr("Precision of the maps"))
        _fill(
            self.precision,
            (
                (self.tr("single (exact)"), "float32"),
                (self.tr("TF32 (graphics card only)"), "tf32"),
                (self.tr("bfloat16 (slow on a processor)"), "bf16"),
            ),
        )
        self.precision.setToolTip(
            self.tr(
                "Less than single precision is faster on a graphics card; every map then says "
                "how far it moved the score's gradient. Scores are always in single precision."
            )
        )

    def _build_limits(self) -> QWidget:
        self.max_bytes = _number(1, 1024 * 1024, self.tr("Largest file in MiB"), " MiB")
        self.max_pixels = _number(
            1, 100_000, self.tr("Largest picture in megapixels"), self.tr(" megapixels")
        )
        self.max_frames = _number(1, 1_000_000, self.tr("Most frames"), self.tr(" frames"))
        form = _make_form()
        form.addRow(self.tr("Largest f&ile"), self.max_bytes)
        form.addRow(self.tr("Largest pict&ure"), self.max_pixels)
        form.addRow(self.tr("M&ost frames"), self.max_frames)
        return make_card(make_label(self.tr("Limits on pictures taken in"), role="heading"), form)

    def _build_trust(self) -> QWidget:
        self.trust = _name(QListWidget(), self.tr("Trusted signers"))
        self.trust.setFixedHeight(110)
        text = self.tr(
            "Certificates whose signatures are trusted when a report is verified. "
            "Try-out certificates are never added by themselves."
        )
        add = make_button(self.tr("&Add certificate ..."), self._add_trust)
        remove = make_button(self.tr("Re&move"), self._remove_trust)
        return make_card(
            make_label(self.tr("Trusted signers"), role="heading"),
            make_label(text, role="small"),
            self.trust,
            row(add, remove, None),
        )

    def refresh(self) -> None:
        """Show the settings in force."""
        now = self.desk.backend.settings
        self.examiner.setText(now.examiner)
        self.theme.setCurrentIndex(self.theme.findData(now.theme))
        self.language.setCurrentIndex(self.language.findData(now.language))
        self.device.setCurrentIndex(self.device.findData(now.device))
        self.folder.setText(now.cases_folder)
        self.folder.setPlaceholderText(str(self.desk.backend.folders.cases))
        self.model.clear()
        for card in self.library.models:
            self.model.addItem(card.name, card.id)
        if self.model.findData(now.model) < 0:
            self.model.addItem(now.model, now.model)
        self.model.setCurrentIndex(self.model.findData(now.model))
        self.detector.setCurrentIndex(self.detector.findData(now.detector))
        self.precision.setCurrentIndex(self.precision.findData(now.precision))
        self.scale.setText(now.verbal_scale)
        self.point.setCurrentIndex(1 if now.operating_eer else 0)
        self.fmr.setValue(100 * now.operating_fmr)
        self.methods.setText(", ".join(now.methods))
        self.sanity.setChecked(now.sanity_checks)
        for box, value in self._numbers():
            box.setValue(value)
        self.trust.clear()
        self.trust.addItems(list(now.trusted_signers))
        text = self.tr("Kept in {place}").format(place=self.desk.backend.folders.settings)
        self.place.setToolTip(text)
        self.place.setText(
            self.place.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _PLACE)
        )
        self._read_methods()

    def _numbers(self) -> tuple[tuple[QSpinBox, int], ...]:
        now = self.desk.backend.settings
        return (
            (self.step, now.curve_step),
            (self.draws, now.jitter_draws),
            (self.seed, now.seed),
            (self.upsample, now.upsample),
            (self.max_bytes, now.max_bytes // _MIB),
            (self.max_pixels, now.max_pixels // 1_000_000),
            (self.max_frames, now.max_frames),
        )

    def _read_methods(self) -> None:
        def work(_progress: Progress) -> object:
            return self.desk.backend.list_methods()

        self.desk.read(self.tr("Reading the method cards"), work, self._on_methods)

    @Slot(object)
    def _on_methods(self, cards: tuple[MethodCard, ...]) -> None:
        known = ", ".join(card.id for card in cards)
        self.methods.setToolTip(self.tr("Known methods: {names}").format(names=known))
        self.methods.setPlaceholderText(known)

    @Slot()
    def _choose_folder(self) -> None:
        folder = dialogs.choose_folder(self, self.tr("Folder for cases"))
        if folder is not None:
            self.folder.setText(str(folder))

    @Slot()
    def _choose_scale(self) -> None:
        title = self.tr("Verbal scale for likelihood ratios")
        file = dialogs.choose_file(self, title, dialogs.SCALE)
        if file is not None:
            self.scale.setText(str(file))

    @Slot()
    def _add_trust(self) -> None:
        file = dialogs.choose_file(self, self.tr("Certificate to trust"), dialogs.TRUST)
        if file is not None and not self.trust.findItems(str(file), Qt.MatchFlag.MatchExactly):
            self.trust.addItem(str(file))

    @Slot()
    def _remove_trust(self) -> None:
        self.trust.takeItem(self.trust.currentRow())

    @Slot()
    def _save(self) -> None:
        methods = tuple(m.strip() for m in self.methods.text().split(",") if m.strip())
        folder = self.folder.text().strip()
        task = self.desk.change_settings(
            examiner=self.examiner.text().strip(),
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            device=self.device.currentData(),
            cases_folder=str(Path(folder).expanduser()) if folder else "",
            model=self.model.currentData(),
            detector=self.detector.currentData(),
            precision=self.precision.currentData(),
            verbal_scale=self.scale.text().strip(),
            operating_fmr=self.fmr.value() / 100,
            operating_eer=self.point.currentData() == "eer",
            methods=methods,
            sanity_checks=self.sanity.isChecked(),
            curve_step=self.step.value(),
            jitter_draws=self.draws.value(),
            seed=self.seed.value(),
            upsample=self.upsample.value(),
            max_bytes=self.max_bytes.value() * _MIB,
            max_pixels=self.max_pixels.value() * 1_000_000,
            max_frames=self.max_frames.value(),
            trusted_signers=tuple(self.trust.item(n).text() for n in range(self.trust.count())),
        )
        task.succeeded.connect(self._on_saved)

    @Slot()
    def _on_saved(self) -> None:
        self.desk.tell("success", self.tr("The settings are saved."))


def _name(widget: W, name: str) -> W:
    widget.setAccessibleName(name)
    return widget


def _fill(box: QComboBox, options: tuple[tuple[str, str], ...]) -> None:
    for text, value in options:
        box.addItem(text, value)


def _number(low: int, high: int, name: str, suffix: str = "") -> QSpinBox:
    box = QSpinBox()
    box.setRange(low, high)
    box.setSuffix(suffix)
    box.setAccessibleName(name)
    box.setGroupSeparatorShown(True)
    return box


def _make_form() -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setVerticalSpacing(8)
    return form
