"""The recognizers of this installation: cards, import, calibrations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from xfv_desktop.domain import ModelCard
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_card,
    make_holder,
    make_label,
    make_scroll,
    row,
    set_level,
)
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.numbers import format_day, format_number, format_percent
from xfv_desktop.gui.pages.calibrating import CalibrateForm
from xfv_desktop.gui.pages.calibrations import CalibrationsPanel
from xfv_desktop.gui.pages.importing import ImportForm
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.explain import explain
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.progress import Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.calibration_views import CalibrationEntry

_VIEWS = ("card", "calibrations", "calibrate", "import")


class ModelsPage(Page):
    """A list of recognizers; beside it the card, the calibrations, or a form."""

    name = "models"
    title = QT_TRANSLATE_NOOP("Page", "Models")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._wanted = ""
        self.calibrations = CalibrationsPanel(desk)
        self.calibrate = CalibrateForm(desk, library)
        self.importing = ImportForm(desk)
        self.stack = QStackedWidget()
        for view in (self._build_card(), self.calibrations, self.calibrate, self.importing):
            self.stack.addWidget(view)
        self.choice = Segments(
            self.tr("View"),
            (
                (self.tr("Car&d"), "card"),
                (self.tr("&Calibrations"), "calibrations"),
                (self.tr("Cali&brate ..."), "calibrate"),
                (self.tr("&Import ..."), "import"),
            ),
        )
        right = column(row(self.choice, None), self.stack)
        right.setStretch(1, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(make_holder(self._build_list()))
        split.addWidget(make_holder(right))
        split.setStretchFactor(1, 1)
        split.setSizes([300, 760])
        split.setChildrenCollapsible(False)
        title = make_label(self.heading, role="title", wrap=False)
        body = column(row(title, None), split, margin=MARGIN)
        body.setStretch(1, 1)
        self.setLayout(body)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.choice.chosen.connect(self._on_chosen)
        self.models.currentRowChanged.connect(self._on_selected)
        self.importing.imported.connect(self._on_imported)
        self.calibrate.calibrated.connect(self._on_calibrated)
        self.calibrations.wanted.connect(self._on_calibration_wanted)
        self.library.models_changed.connect(self.invalidate)
        self.desk.colours_changed.connect(self._on_colours)

    def _build_list(self) -> QLayout:
        self.models = QListWidget()
        self.models.setAccessibleName(self.tr("Recognizers"))
        self.models.setAlternatingRowColors(True)
        self.models.setWordWrap(True)
        self.models.setMinimumWidth(200)
        self.none = make_label(self.tr("The model cards are being read ..."), role="muted")
        return column(self.none, self.models)

    def _build_card(self) -> QWidget:
        self.card_title = make_label(role="title")
        self.standing = make_label()
        # A form's rows are given too little height where a text takes several lines.
        self.facts = QGridLayout()
        self.facts.setVerticalSpacing(6)
        self.facts.setHorizontalSpacing(12)
        self.facts.setColumnStretch(1, 1)
        self.use_button = make_button(self.tr("&Use for comparisons"), self._use, role="primary")
        self.use_button.setToolTip(self.tr("Makes it the recognizer of the settings"))
        self.calibration = make_label()
        explain(self.calibration, "Calibration")
        card = make_card(
            self.card_title,
            self.standing,
            self.calibration,
            self.facts,
            row(self.use_button, None),
            margin=MARGIN,
        )
        return make_scroll(make_holder(column(card, None)))

    # --- the list ------------------------------------------------------------------------

    @property
    def card(self) -> ModelCard | None:
        """The recognizer chosen."""
        number = self.models.currentRow()
        return self.library.models[number] if 0 <= number < len(self.library.models) else None

    def refresh(self) -> None:
        """List the recognizers; the one chosen stays chosen."""
        there = self.models.currentRow() >= 0
        shown = str(self.models.currentItem().data(Qt.ItemDataRole.UserRole)) if there else ""
        wanted = self._wanted or shown or self.desk.backend.settings.model
        self._fill(wanted)
        if self._wanted in [card.id for card in self.library.models]:
            self._wanted = ""

    def _fill(self, wanted: str) -> None:
        self.models.blockSignals(True)
        self.models.clear()
        for card in self.library.models:
            item = QListWidgetItem(f"{card.name}\n{self._summarise(card)}")
            item.setData(Qt.ItemDataRole.UserRole, card.id)
            item.setToolTip(card.id)
            self.models.addItem(item)
        names = [card.id for card in self.library.models]
        self.models.setCurrentRow(names.index(wanted) if wanted in names else 0)
        self.models.blockSignals(False)
        self.none.setVisible(not names)
        self.models.setVisible(bool(names))
        self._on_selected()

    def _summarise(self, card: ModelCard) -> str:
        standing = self.tr("research only") if card.research_only else self.tr("casework")
        used = card.id == self.desk.backend.settings.model
        use = self.tr("in use")
        return f"{standing}, {use}" if used else standing

    @Slot()
    def _on_selected(self) -> None:
        card = self.card
        for view in ("card", "calibrations", "calibrate"):
            self.choice.buttons[view].setEnabled(card is not None)
        self.calibrate.show_card(card)
        if card is not None:
            self._show_card(card)
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        value = self.choice.value
        self.stack.setCurrentIndex(_VIEWS.index(value))
        if value == "calibrations" and self.isVisible():
            self.calibrations.show_card(self.card)
        if value == "calibrate" and self.isVisible():
            self.calibrate.read_detectors()

    # --- the card ------------------------------------------------------------------------

    def _show_card(self, card: ModelCard) -> None:
        self.card_title.setText(card.name)
        deployable = self.tr("Casework reports may be signed with it.")
        research = self.tr(
            "Research only: a casework report with it takes an override that is logged."
        )
        self.standing.setText(research if card.research_only else deployable)
        set_level(self.standing, "warning" if card.research_only else "success")
        self._fill_facts(card)
        self.use_button.setEnabled(card.id != self.desk.backend.settings.model)
        self.calibration.setText("")
        if self.isVisible():
            self._ask_calibrations(card)

    def _fill_facts(self, card: ModelCard) -> None:
        while (old := self.facts.takeAt(0)) is not None:
            gone = old.widget()
            if gone is not None:
                # At once, or it would be drawn beside the new one for a moment.
                gone.hide()
                gone.deleteLater()
        told = [(name, value, mono) for name, value, mono in self._list_facts(card) if value]
        for number, (name, value, mono) in enumerate(told):
            heading = make_label(name, role="muted", wrap=False)
            self.facts.addWidget(heading, number, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(_say(value, mono), number, 1)

    def _ask_calibrations(self, card: ModelCard) -> None:
        def work(_progress: Progress) -> object:
            return card.id, self.desk.backend.installation.list_calibrations(card)

        self.desk.read(self.tr("Looking for score sets"), work, self._on_calibrations)

    @Slot(object)
    def _on_calibrations(self, found: tuple[str, tuple[CalibrationEntry, ...]]) -> None:
        card = self.card
        if card is None or card.id != found[0]:
            return
        text = self.tr("Not calibrated: no thresholds at error rates, no likelihood ratios.")
        for entry in found[1][:1]:
            text = self.tr("Calibrated on {name} ({date}).").format(
                name=entry.facts.name, date=format_day(entry.kept)
            )
            point = entry.equal_error
            if point is not None and point.fmr is not None:
                rate = self.tr("EER {rate} at the threshold {value}.").format(
                    rate=format_percent(point.fmr.value), value=format_number(point.value)
                )
                text = f"{text} {rate}"
        self.calibration.setText(text)

    def _list_facts(self, card: ModelCard) -> tuple[tuple[str, str, bool], ...]:
        height, width = card.input_size
        black = self.tr("black box: scores, and methods that need no gradients")
        return (
            (self.tr("Identifier"), card.id, False),
            (self.tr("Architecture"), card.architecture, False),
            (self.tr("Licence"), core_texts.translate(card.licence), False),
            (self.tr("Training data"), core_texts.translate(card.training_data), False),
            (self.tr("Source"), core_texts.translate(card.source), False),
            (self.tr("Paper"), card.paper, False),
            (self.tr("Input"), f"{width} x {height} px, {card.channel_order}", False),
            (self.tr("Template"), f"{card.dimension}, {core_texts.translate(card.metric)}", False),
            (self.tr("Score"), core_texts.translate(card.score_direction), False),
            (self.tr("Gradients"), "" if card.gradients else black, False),
            (self.tr("Landmarks"), core_texts.translate(card.detector_note), False),
            (self.tr("Notes"), core_texts.translate(card.notes), False),
            (self.tr("Weights SHA-256"), _break(card.sha256), True),
            (self.tr("Source file SHA-256"), _break(card.source_sha256), True),
        )

    @Slot()
    def _use(self) -> None:
        card = self.card
        if card is not None:
            task = self.desk.change_settings(model=card.id)
            task.succeeded.connect(self.invalidate)

    # --- what the forms did --------------------------------------------------------------

    @Slot(object)
    def _on_imported(self, card: ModelCard) -> None:
        self._choose("card")
        self._wanted = card.id
        self.library.load_models()

    @Slot(object)
    def _on_calibrated(self, _entry: object) -> None:
        self._choose("calibrations")

    @Slot()
    def _on_calibration_wanted(self) -> None:
        self._choose("calibrate")

    def _choose(self, view: str) -> None:
        self.choice.set_value(view)
        self._on_chosen()

    @Slot()
    def _on_colours(self) -> None:
        self.calibrations.set_colours(self.desk.colours)


def _say(value: str, mono: bool) -> QLabel:
    label = make_label(value, role="mono" if mono else "")
    label.setAccessibleName(value.replace("\n", ""))
    return label


def _break(digest: str) -> str:
    """Return a hash in two lines, since it has no place to wrap at."""
    return f"{digest[:32]}\n{digest[32:]}" if digest else ""
