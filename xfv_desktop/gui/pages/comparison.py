"""Compare two faces; score, decision and likelihood ratio each in a box of its own."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QVBoxLayout, QWidget

from xfv_desktop.domain import Comparison, Side
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.backend import Conditions, Distributions
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
from xfv_desktop.gui.numbers import format_percent
from xfv_desktop.gui.pages.opinion import OpinionForm
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.pages.results import ResultBoxes
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.terms import begin_with
from xfv_desktop.gui.theme import MARGIN
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.history_box import HistoryBox
from xfv_desktop.gui.widgets.pair_view import PairView
from xfv_desktop.gui.widgets.sample_picker import SamplePicker
from xfv_desktop.gui.widgets.score_scale import ScoreScale
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

_BY_HAND = "by hand"
_EER = "EER"


class ComparisonPage(Page):
    """Pickers on top; pictures and scale on the left, results and opinion on the right."""

    name = "comparison"
    title = QT_TRANSLATE_NOOP("Page", "Comparison")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._task: Task | None = None
        self.panel = StatePanel(self._build_results())
        self.panel.acted.connect(self._on_acted)
        body = column(self._build_top(), self.panel, margin=MARGIN)
        body.setStretch(1, 1)
        self.setLayout(body)
        state = desk.state
        for signal in (
            state.case_changed,
            state.evidence_changed,
            state.comparisons_changed,
            state.comparison_changed,
            library.models_changed,
        ):
            signal.connect(self.invalidate)
        desk.colours_changed.connect(self._on_colours)

    # --- top: what is compared, how ------------------------------------------------------

    def _build_top(self) -> QWidget:
        state = self.desk.state
        self.probe_picker = SamplePicker(Side.PROBE, state)
        self.reference_picker = SamplePicker(Side.REFERENCE, state)
        for picker in (self.probe_picker, self.reference_picker):
            picker.changed.connect(self._warn)
        self._build_conditions()
        self.compare_button = make_button(self.tr("&Compare"), self.start, role="primary")
        self.warning = make_label()
        self.warning.setMargin(4)
        self.history_box = HistoryBox(self.tr("Comparisons of the case"), state)
        title = make_label(self.heading, role="title", wrap=False)
        head = row(title, self.history_box)
        head.setStretch(1, 1)
        pair = row(self.probe_picker, self.reference_picker, gap=MARGIN)
        how = row(
            make_label(self.tr("Recognizer"), wrap=False),
            self.model_box,
            self.point_box,
            self.value_box,
            None,
            self.compare_button,
        )
        self.top = make_holder(column(head, make_card(pair, how, self.warning, margin=10)))
        return self.top

    def _build_conditions(self) -> None:
        self.model_box = ChoiceBox()
        self.model_box.setAccessibleName(self.tr("Recognizer"))
        self.model_box.setMinimumWidth(190)
        self.point_box = ChoiceBox()
        self.point_box.setAccessibleName(self.tr("Operating point of the threshold"))
        # Without an FMR the use case takes the settings' one, or none where there is no set.
        self.point_box.addItem(self.tr("threshold as in the settings"), None)
        for fmr in (0.01, 0.001):
            text = self.tr("threshold at FMR {rate}").format(rate=format_percent(fmr))
            self.point_box.addItem(text, fmr)
        self.point_box.addItem(self.tr("threshold at the EER"), _EER)
        self.point_box.addItem(self.tr("threshold by hand"), _BY_HAND)
        self.point_box.currentIndexChanged.connect(self._on_point)
        self.value_box = QDoubleSpinBox()
        self.value_box.setAccessibleName(self.tr("Threshold given by hand"))
        self.value_box.setRange(-1.0, 1.0)
        self.value_box.setDecimals(4)
        self.value_box.setSingleStep(0.01)
        self.value_box.hide()

    @Slot()
    def _on_point(self) -> None:
        self.value_box.setVisible(self.point_box.currentData() == _BY_HAND)

    @property
    def conditions(self) -> Conditions:
        """How to compare, as chosen."""
        point = self.point_box.currentData()
        model = self.model_box.currentData()
        if point == _BY_HAND:
            return Conditions(model=model, threshold=self.value_box.value())
        if point == _EER:
            return Conditions(model=model, eer=True)
        return Conditions(model=model, fmr=point)

    @Slot()
    def _warn(self) -> None:
        text = ""
        for picker in (self.probe_picker, self.reference_picker):
            faces = picker.faces
            if picker.face_box.currentData() is not None:
                continue
            if len(faces.found) > 1:
                text = self.tr("{side}: {count} faces are shown. Choose one.")
                text = text.format(side=begin_with(picker.side), count=len(faces.found))
            elif faces.searched and not faces.found:
                text = self.tr("{side}: no face found. Place landmarks on the evidence page.")
                text = text.format(side=begin_with(picker.side))
        same = self.probe_picker.make_choice() == self.reference_picker.make_choice()
        if same and self.probe_picker.item is not None:
            text = self.tr("Probe and reference are the same face sample.")
        self.warning.setText(text)
        self.warning.setVisible(bool(text))
        set_level(self.warning, "warning" if text else "")

    # --- results -------------------------------------------------------------------------

    def _build_results(self) -> QWidget:
        self.pair = PairView(self.desk)
        self.scale = ScoreScale()
        self.full_box = QCheckBox(self.tr("whole ra&nge"))
        self.full_box.toggled.connect(self.scale.show_full)
        self.legend = make_label(role="small")
        legend = row(self.legend, self.full_box)
        legend.setStretch(0, 1)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.pair, 5)
        card = make_card(self.scale, legend, margin=10)
        left.addWidget(card, 3)
        self.boxes = ResultBoxes()
        self.opinion = OpinionForm(self.desk, self.library)
        self.explain_button = make_button(self.tr("&Explain this comparison"), self._go_explain)
        right = make_scroll(
            make_holder(column(self.boxes, self.opinion, self.explain_button, None, gap=8))
        )
        right.setFixedWidth(400)
        line = row(make_holder(left), right, gap=12)
        line.setStretch(0, 1)
        return make_holder(line)

    def refresh(self) -> None:
        """Show pickers and the comparison chosen."""
        state = self.desk.state
        self.top.setVisible(state.case is not None and len(state.evidence) > 0)
        if state.case is None:
            self.panel.show_empty(
                self.tr("No case is open"), self.tr("Open a case first."), self.tr("Go to &cases")
            )
        elif not state.evidence:
            text = self.tr("A comparison needs a probe and a reference picture.")
            self.panel.show_empty(self.tr("No pictures yet"), text, self.tr("Go to &evidence"))
        else:
            self._fill_pickers()
            self._show_comparison()

    def _fill_pickers(self) -> None:
        state = self.desk.state
        for picker in (self.probe_picker, self.reference_picker):
            picker.fill(state.evidence)
        keep = self.model_box.currentData() or self.desk.backend.settings.model
        self.model_box.clear()
        for card in self.library.models:
            self.model_box.addItem(card.name, card.id)
        self.model_box.setCurrentIndex(max(self.model_box.findData(keep), 0))
        self.history_box.refresh()

    def _show_comparison(self) -> None:
        one = self.desk.state.comparison
        if self._task is not None:
            return
        if one is None:
            text = self.tr("Choose probe, reference and recognizer above, then compare.")
            self.panel.show_empty(self.tr("No comparison yet"), text, self.tr("&Compare now"))
            return
        self.panel.show_content()
        self.pair.show_comparison(one)
        self.boxes.show_comparison(one)
        self.opinion.show_comparison(one)
        self.scale.set_comparison(one, None)
        self._read_distributions(one)

    def _read_distributions(self, one: Comparison) -> None:
        def work(_progress: Progress) -> object:
            return one.id, self.desk.backend.read_distributions(one)

        self.desk.read(self.tr("Reading the score set"), work, self._on_distributions)

    @Slot(object)
    def _on_distributions(self, found: tuple[str, Distributions | None]) -> None:
        one = self.desk.state.comparison
        if one is None or found[0] != one.id:
            return
        self.scale.set_comparison(one, found[1])
        if found[1] is None:
            text = self.tr("No score set for this recognizer, so no distributions.")
        else:
            text = self.tr("Filled, solid line: mated scores. Dashed: non-mated scores.")
        band = self.tr("Shaded: spread of the score.") if one.spread is not None else ""
        said = map(core_texts.translate, (one.score.metric, one.score.direction))
        scale = f"{', '.join(said)}."
        self.legend.setText(" ".join(part for part in (text, band, scale) if part))

    @Slot()
    def _on_colours(self) -> None:
        self.scale.colours = self.desk.colours
        self.scale.update()

    # --- comparing -----------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Compare what is chosen, once an examiner is named."""
        self.desk.act(self.tr("Comparing"), self._start_now)

    def _start_now(self) -> None:
        probe, reference = self.probe_picker.make_choice(), self.reference_picker.make_choice()
        if probe is None or reference is None or self._task is not None:
            return
        path, conditions = self.desk.state.path, self.conditions

        def work(progress: Progress) -> object:
            return self.desk.backend.compare(
                path, (probe, reference), conditions=conditions, progress=progress
            )

        title = self.tr("Comparing")
        self._task = self.desk.run(title, work, self._on_compared, failed=self._on_failed)
        self._task.cancelled.connect(self._on_cancelled)
        self.compare_button.setEnabled(False)
        self.panel.show_task(self._task, self.tr("Waiting for its turn"))

    def _end(self) -> None:
        self._task = None
        self.compare_button.setEnabled(True)

    @Slot(object)
    def _on_compared(self, one: Comparison) -> None:
        self._end()
        self.desk.state.add_comparison(one)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._end()
        self.panel.show_error(error)
        self.panel.button.setFocus()

    @Slot()
    def _on_cancelled(self) -> None:
        self._end()
        self.panel.show_cancelled(
            self.tr("Nothing half-done was kept."), self.tr("&Compare again")
        )

    @Slot()
    def _on_acted(self) -> None:
        state = self.desk.state
        if state.case is None:
            self.desk.page_wanted.emit("cases")
        elif not state.evidence:
            self.desk.page_wanted.emit("evidence")
        else:
            self.start()

    @Slot()
    def _go_explain(self) -> None:
        self.desk.page_wanted.emit("explanation")
