"""Why the comparison scored as it did: maps on both pictures, curves, how far to trust them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from xfv_desktop.domain import Comparison, Explanation, MethodCard, Polarity, Side, Uint8Array
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.exporting import list_provenance
from xfv_desktop.gui.figure import Figure
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_holder,
    make_label,
    row,
)
from xfv_desktop.gui.library import Library
from xfv_desktop.gui.pages.curves import CurvePanel
from xfv_desktop.gui.pages.exports import Drawings, ExportButton
from xfv_desktop.gui.pages.maps import ALL, OFF, ONE, MapPanel
from xfv_desktop.gui.pages.page import Page
from xfv_desktop.gui.pages.picker import MethodPicker
from xfv_desktop.gui.pages.receipts import ReceiptTabs, ReceiptTiles
from xfv_desktop.gui.plot_figure import PlotFigure
from xfv_desktop.gui.tasks import Task
from xfv_desktop.gui.terms import translate
from xfv_desktop.gui.theme import GAP, MARGIN
from xfv_desktop.gui.verdicts import Shown
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.curve_legend import NULL
from xfv_desktop.gui.widgets.flow_layout import FlowBox
from xfv_desktop.gui.widgets.history_box import HistoryBox
from xfv_desktop.gui.widgets.page_scroll import PageScroll
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.state_panel import StatePanel
from xfv_desktop.progress import Progress

# Side by side, everything but the words below can be read in a page of this height: receipts
# need no scrolling.
_BESIDE_HEIGHT = 556


@dataclass(frozen=True, eq=False)
class _Found:
    comparison: Comparison
    explanation: Explanation | None
    crops: dict[Side, Uint8Array]
    smoothings: tuple[str, ...]
    published: dict[str, str]


class ExplanationPage(Page):
    """Maps on the left, curves or a receipt on the right, all receipts in short below."""

    name = "explanation"
    title = QT_TRANSLATE_NOOP("Page", "Explanation")

    def __init__(self, desk: Desk, library: Library) -> None:
        super().__init__(desk, library)
        self._task: Task | None = None
        self._unread = False
        self._found: _Found | None = None
        self._steps = desk.make_steps()
        self._later = desk.make_steps()
        self.panel = StatePanel(self._build_body())
        self.panel.acted.connect(self._on_acted)
        body = column(self._build_top(), self.panel, margin=MARGIN)
        body.setStretch(1, 1)
        # In a window too small for all of it nothing is squeezed: the page scrolls.
        self.scroller = PageScroll(body)
        self.scroller.setAccessibleName(self.heading)
        self.setLayout(column(self.scroller))
        self._connect()

    def _connect(self) -> None:
        state = self.desk.state
        for signal in (state.case_changed, state.comparison_changed):
            signal.connect(self.invalidate)
        self.method_box.currentIndexChanged.connect(self._choose_map)
        self.polarity.chosen.connect(self._choose_map)
        self.view.chosen.connect(self._choose_view)
        self.maps.method_wanted.connect(self._on_method_wanted)
        self.maps.pointed.connect(self.curves.show_spot)
        self.curves.pointed.connect(self.maps.show_point)
        self.tabs.widened.connect(self._on_widened)
        self.curves.curve_changed.connect(self._on_curve)
        self.tiles.wanted.connect(self.tabs.open)
        self.tabs.changed.connect(self.tiles.mark)
        self.tabs.side_wanted.connect(self.curves.choose_side)

    def _build_top(self) -> QWidget:
        self.history_box = HistoryBox(self.tr("Comparison explained"), self.desk.state)
        self.method_box = ChoiceBox()
        self.method_box.setAccessibleName(self.tr("Attribution method"))
        self.method_box.setMinimumWidth(150)
        self.export_button = ExportButton(self.desk, Drawings(self._make_figure, self._make_plot))
        self.again_button = make_button(self.tr("Explain a&gain"), self.start)
        self.pick_button = make_button(
            self.tr("Metho&ds ..."),
            self.pick_methods,
            tip=self.tr("Choose methods and their options for the next explanation."),
        )
        self.picker: MethodPicker | None = None
        title = make_label(self.heading, role="title", wrap=False)
        line = row(
            title,
            self.history_box,
            self.method_box,
            self.export_button,
            self.pick_button,
            self.again_button,
        )
        line.setStretch(1, 1)
        self.top = make_holder(line)
        return self.top

    def _build_choice(self) -> QWidget:
        self.view = Segments(
            self.tr("Maps"), ((self.tr("One ma&p"), ONE), (self.tr("A&ll methods"), ALL))
        )
        self.polarity = Segments(
            self.tr("Map shown"),
            (
                (self.tr("&Similarity"), Polarity.SIMILARITY.value),
                (self.tr("Dissimilarit&y"), Polarity.DISSIMILARITY.value),
                (self.tr("F&used"), Polarity.FUSED.value),
                (self.tr("&Off"), OFF),
            ),
        )
        return FlowBox(self.view, self.polarity)

    def _build_body(self) -> QWidget:
        self.maps = MapPanel(self.desk)
        self.curves = CurvePanel(self.desk)
        self.tabs = ReceiptTabs(self.desk, self.curves)
        self.tiles = ReceiptTiles()
        self.limitation = make_label(role="small")
        self.card = make_label(role="small")
        self.card.hide()
        self.card_button = make_button(self.tr("&Method card"), self._toggle_card)
        self.card_button.setCheckable(True)
        left = column(self._build_choice(), self.maps)
        left.setStretch(1, 1)
        self.left = make_holder(left)
        both = self.both = row(self.left, self.tabs, gap=12)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        foot = row(self.limitation, self.card_button)
        foot.setStretch(0, 1)
        body = column(both, self.tiles, foot, self.card)
        body.setStretch(0, 1)
        return make_holder(body)

    def refresh(self) -> None:
        """Read the newest explanation of the comparison chosen."""
        state, one = self.desk.state, self.desk.state.comparison
        self._steps.replace()
        self.top.setVisible(one is not None)
        if state.case is None:
            self.panel.show_empty(
                self.tr("No case is open"), self.tr("Open a case first."), self.tr("Go to &cases")
            )
        elif one is None:
            text = self.tr(
                "Compare two faces first; the explanation tells where their score comes from."
            )
            title, button = self.tr("No comparison yet"), self.tr("Go to &comparison")
            self.panel.show_empty(title, text, button)
        elif self._task is None:
            self.history_box.refresh()
            self._read(one)

    def _read(self, one: Comparison) -> None:
        path, backend = self.desk.state.path, self.desk.backend

        def work(_progress: Progress) -> object:
            samples = ((Side.PROBE, one.probe), (Side.REFERENCE, one.reference))
            return _Found(
                one,
                backend.read_explanation(path, one.id),
                {side: backend.read_crop(path, sample) for side, sample in samples},
                backend.list_smoothings(),
                backend.read_published_smoothings(),
            )

        self._unread = False
        task = self.desk.read(
            self.tr("Reading the explanation"), work, self._on_read, failed=self._on_unread
        )
        task.cancelled.connect(self._on_reading_cancelled)
        shown = self.explanation
        if self.panel.mode != "content" or shown is None or shown.comparison_id != one.id:
            self.panel.show_task(task)

    @Slot(object)
    def _on_unread(self, error: object) -> None:
        self._unread = True
        self.panel.show_error(error)

    @Slot()
    def _on_reading_cancelled(self) -> None:
        self._unread = True
        self.panel.show_cancelled(self.tr("The explanation was not read."), self.tr("&Read it"))

    @Slot(object)
    def _on_read(self, found: _Found) -> None:
        current = self.desk.state.comparison
        if current is None or found.comparison.id != current.id or self._task is not None:
            return
        self._found = found
        there = found.explanation is not None
        for widget in (self.again_button, self.method_box, self.export_button):
            widget.setVisible(there)
        if found.explanation is None:
            text = self.tr("Maps and curves of this comparison have not been made yet.")
            self.panel.show_empty(self.tr("No explanation yet"), text, self.tr("&Explain now"))
            return
        # Laid out in one go, a new explanation would hold the window up.
        self._steps.replace(
            self._fill_maps,
            self._fill_methods,
            self._show_map,
            self._show_curve,
            self.panel.show_content,
        )

    @property
    def explanation(self) -> Explanation | None:
        """The explanation shown."""
        return self._found.explanation if self._found is not None else None

    def _fill_maps(self) -> None:
        found = self._found
        if found is None or found.explanation is None:
            return
        self.maps.set_smoothings(found.smoothings, found.published)
        self.maps.set_source(found.comparison, found.explanation, found.crops)
        self.curves.set_source(found.comparison, found.explanation, found.crops)
        self.export_button.set_source(found.comparison, found.explanation)

    def _fill_methods(self) -> None:
        keep = self.method_box.currentData()
        self.method_box.blockSignals(True)
        self.method_box.clear()
        for card in self.explanation.methods if self.explanation else ():
            self.method_box.addItem(core_texts.translate(card.name), card.id)
        self.method_box.setCurrentIndex(max(self.method_box.findData(keep), 0))
        self.method_box.blockSignals(False)

    @property
    def method(self) -> MethodCard | None:
        """The method shown."""
        cards = self.explanation.methods if self.explanation else ()
        return next((c for c in cards if c.id == self.method_box.currentData()), None)

    @Slot()
    def _choose_map(self) -> None:
        self._show_map()
        self._show_curve()

    def _show_map(self) -> None:
        card = self.method
        if card is not None:
            self.maps.set_map(card.id, self.polarity.value)
            text = self.tr("{name}, limitation: {limitation}")
            self.limitation.setText(
                text.format(
                    name=core_texts.translate(card.name),
                    limitation=core_texts.translate(card.limitation),
                )
            )
            self.card.setText(_describe_card(card))
            self._arrange()

    def _show_curve(self) -> None:
        card, polarity = self.method, self.polarity.value
        if card is not None:
            self.curves.set_map(card.id, Polarity.FUSED if polarity == OFF else Polarity(polarity))

    @Slot()
    def _choose_view(self) -> None:
        self.maps.show_all(wanted=self.view.value == ALL)

    @Slot(str)
    def _on_method_wanted(self, method: str) -> None:
        self.view.set_value(ONE)
        self._choose_view()
        self.method_box.setCurrentIndex(self.method_box.findData(method))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the curves beside the maps, or below them in a page too narrow for both."""
        parts = (self.left.minimumSizeHint(), self.tabs.minimumSizeHint())
        needed = sum(size.width() for size in parts) + self.both.spacing() + 2 * MARGIN
        beside = self.width() >= needed
        self.scroller.limit_height(_BESIDE_HEIGHT + self._measure_words() if beside else 0)
        ways = QBoxLayout.Direction
        self.both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _measure_words(self) -> int:
        """Return what the words below need beyond the height of their button, pixels."""
        width = self.scroller.viewport().width() - 2 * MARGIN
        button = self.card_button.sizeHint()
        foot = self.limitation.heightForWidth(width - button.width() - GAP)
        below = GAP + self.card.heightForWidth(width) if self.card_button.isChecked() else 0
        return max(0, foot - button.height()) + below

    @Slot(bool)
    def _on_widened(self, wide: bool) -> None:
        self.left.setVisible(not wide)
        self.curves.show_both(wanted=wide)

    @Slot()
    def _on_curve(self) -> None:
        # Receipts in their own turn: drawing the curve took one already.
        self._later.replace(self._show_tiles, self._show_details)

    @property
    def shown(self) -> Shown | None:
        """The map whose receipts are shown."""
        card, explanation = self.method, self.explanation
        if card is None or explanation is None:
            return None
        ranked = self.curves.polarity
        if ranked is None:
            wrong = self.polarity.value == Polarity.DISSIMILARITY
            ranked = Polarity.DISSIMILARITY if wrong else Polarity.SIMILARITY
        return Shown(explanation, card.id, ranked, self.curves.shown_side)

    def _show_tiles(self) -> None:
        if self.shown is not None:
            self.tiles.show_map(self.shown)

    def _show_details(self) -> None:
        if self.shown is not None:
            self.tabs.show_map(self.shown)

    def _make_figure(self) -> Figure | None:
        found, card = self._found, self.method
        if found is None or found.explanation is None or card is None:
            return None
        methods: tuple[str, ...] = (card.id,)
        if self.maps.shows_all:
            methods = tuple(one.id for one in found.explanation.methods)
        return self.maps.make_figure(list_provenance(found.comparison, found.explanation, methods))

    def _make_plot(self) -> PlotFigure | None:
        found = self._found
        if found is None or found.explanation is None:
            return None
        drawn = tuple(key for key in self.curves.legend.checked if key != NULL)
        return self.curves.make_figure(list_provenance(found.comparison, found.explanation, drawn))

    @Slot()
    def _toggle_card(self) -> None:
        self.card.setVisible(self.card_button.isChecked())
        self._arrange()

    # --- explaining ----------------------------------------------------------------------

    @Slot()
    def pick_methods(self) -> None:
        """Let methods and options be chosen for the next explanation."""
        self.picker = MethodPicker(self.desk, self)
        self.picker.picked.connect(self._on_picked)
        self.picker.finished.connect(self.picker.deleteLater)
        self.picker.open()

    @Slot(tuple, bool)
    def _on_picked(self, requests: tuple[str, ...], now: bool) -> None:
        # Both go through the heavy lane, one after the other.
        self.desk.change_settings(methods=requests)
        if now:
            self.start()

    @Slot()
    def start(self) -> None:
        """Make maps and curves, once an examiner is named."""
        self.desk.act(self.tr("Explaining"), self._start_now)

    def _start_now(self) -> None:
        one, path = self.desk.state.comparison, self.desk.state.path
        if one is None or self._task is not None:
            return

        def work(progress: Progress) -> object:
            return self.desk.backend.explain(path, one.id, progress=progress)

        self._steps.replace()
        self._task = self.desk.run(
            self.tr("Explaining"), work, self._on_made, failed=self._on_failed
        )
        self._task.cancelled.connect(self._on_cancelled)
        self.panel.show_task(self._task, self.tr("Waiting for its turn"))

    @Slot(object)
    def _on_made(self, _explanation: Explanation) -> None:
        self._task = None
        self.desk.state.explanation_changed.emit()
        self.invalidate()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._task = None
        self.panel.show_error(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._task = None
        self.panel.show_cancelled(
            self.tr("Nothing half-done was kept."), self.tr("&Explain again")
        )

    @Slot()
    def _on_acted(self) -> None:
        state = self.desk.state
        if state.case is None:
            self.desk.page_wanted.emit("cases")
        elif state.comparison is None:
            self.desk.page_wanted.emit("comparison")
        elif self._unread or (self.panel.mode == "error" and self.explanation is not None):
            self.refresh()
        else:
            self.start()


def _describe_card(card: MethodCard) -> str:
    none = translate("ExplanationPage", "none")
    yes, no = translate("ExplanationPage", "yes"), translate("ExplanationPage", "no")
    text = translate(
        "ExplanationPage",
        "Family: {family}. Paper: {paper}. Equations: {equations}. Checked against: {checked}. "
        "Parameters: {parameters}. Options chosen: {chosen}. Polarity: {polarity}. "
        "Deterministic: {deterministic}. Cost: {cost}.",
    )
    return text.format(
        family=core_texts.translate(card.family),
        paper=card.paper,
        equations=card.equations,
        checked=core_texts.translate(card.checked_against),
        parameters=_join(card.parameters) or none,
        chosen=_join(card.chosen) or none,
        polarity=core_texts.translate(card.polarity),
        deterministic=yes if card.deterministic else no,
        cost=core_texts.translate(card.cost),
    )


def _join(pairs: tuple[tuple[str, str], ...]) -> str:
    say = core_texts.translate
    return ", ".join(f"{say(name)}: {say(value)}" for name, value in pairs)
