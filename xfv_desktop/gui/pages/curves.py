"""Step along the curves: the plot, the perturbed pictures and their scores."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSlider, QWidget

from xfv_desktop.domain import (
    Comparison,
    CurveKind,
    Explanation,
    FaithfulnessCurve,
    Fill,
    Point,
    Polarity,
    Side,
    Uint8Array,
)
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.faithfulness import choose_polarity, find_curves, find_null, list_kinds
from xfv_desktop.gui.layout import column, make_label, row
from xfv_desktop.gui.numbers import format_number
from xfv_desktop.gui.overlays import Overlay, find_overlays, list_entries
from xfv_desktop.gui.plot_figure import PlotFigure
from xfv_desktop.gui.terms import begin_with, name_term
from xfv_desktop.gui.widgets.choice_box import ChoiceBox
from xfv_desktop.gui.widgets.curve_legend import NULL, CurveLegend
from xfv_desktop.gui.widgets.curve_plot import CurvePlot, Plotted
from xfv_desktop.gui.widgets.flow_layout import FlowBox
from xfv_desktop.gui.widgets.map_view import MapView
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.gui.widgets.step_player import StepPlayer
from xfv_desktop.gui.widgets.step_view import StepView
from xfv_desktop.imaging import perturb
from xfv_desktop.progress import Progress

_Key = tuple[str, str, Side, Polarity]
# So many methods are drawn at first; more are a tangle, and a click away.
_AT_FIRST = 4


class CurvePanel(QFrame):
    """Everything about the curves; a step is numpy on stored records and never waits.

    Signals ``curve_changed`` when another curve is shown, and ``pointed`` with the crop's
    point under the mouse on a perturbed picture, or None when it has gone.
    """

    curve_changed = Signal()
    pointed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self._comparison: Comparison | None = None
        self._explanation: Explanation | None = None
        self._crops: dict[Side, Uint8Array] = {}
        self._rankings: dict[_Key, NDArray[np.int32]] = {}
        self._asked: set[_Key] = set()
        self._hidden: set[str] = set()
        self._known: tuple[str, ...] = ()
        self._both = False
        self._method = ""
        self._wanted = Polarity.FUSED
        self._fill: Fill | None = None
        self.polarity: Polarity | None = None
        self.curve: FaithfulnessCurve | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self._build_choices()
        self.plot = CurvePlot()
        self.views = {side: StepView(side) for side in Side}
        self.legend = CurveLegend()
        self.player = StepPlayer()
        self.note = make_label(role="small")
        middle = row(self.plot, *self.views.values())
        middle.setStretch(0, 5)
        middle.setStretch(1, 3)
        middle.setStretch(2, 3)
        choices = FlowBox(self.side, self.kind, self.fill)
        body = column(choices, middle, self.legend, self.player, self.note, margin=10, gap=6)
        body.setStretch(1, 1)
        self.setLayout(body)
        self._show_views()

    def _build_choices(self) -> None:
        self.side = Segments(
            self.tr("Curve of"),
            ((self.tr("Prob&e"), Side.PROBE.value), (self.tr("Re&ference"), Side.REFERENCE.value)),
        )
        self.kind = Segments(
            self.tr("Kind of curve"),
            (
                (self.tr("&Deletion"), CurveKind.DELETION.value),
                (self.tr("&Insertion"), CurveKind.INSERTION.value),
                (self.tr("&Paste"), CurveKind.PASTE.value),
            ),
        )
        self.kind.buttons[CurveKind.PASTE.value].setToolTip(self._describe_paste())
        self.fill = ChoiceBox()
        self.fill.setAccessibleName(self.tr("Fill of removed pixels"))
        self.fill.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.fill.setMinimumContentsLength(4)
        self.fill.setToolTip(self.tr("What stands in for pixels that are taken away."))

    def _connect(self) -> None:
        for signal in (self.side.chosen, self.kind.chosen):
            signal.connect(self._choose_curve)
        self.fill.currentIndexChanged.connect(self._on_fill)
        self.legend.chosen.connect(self._on_legend)
        self.player.stepped.connect(self.set_step)
        self.plot.step_wanted.connect(self._on_step_wanted)
        self.plot.play_wanted.connect(self.player.toggle)
        for one in self.views.values():
            one.view.pointed.connect(self._on_pointed)
            one.view.left.connect(self._on_left)
        self.desk.colours_changed.connect(self._on_colours)

    # --- what is shown -------------------------------------------------------------------

    @property
    def shown_side(self) -> Side:
        """The side whose curve is shown."""
        return Side(self.side.value)

    @property
    def shown_kind(self) -> CurveKind:
        """The kind of curve shown."""
        return CurveKind(self.kind.value)

    @property
    def slider(self) -> QSlider:
        """The slider of steps."""
        return self.player.slider

    @property
    def view(self) -> MapView:
        """The perturbed picture of the side whose curve is shown."""
        return self.views[self.shown_side].view

    @property
    def label(self) -> QLabel:
        """What stands below that picture."""
        return self.views[self.shown_side].label

    def set_source(
        self, comparison: Comparison, explanation: Explanation, crops: dict[Side, Uint8Array]
    ) -> None:
        """Take over an explanation with the crops it was made on; `set_map` then shows it."""
        self._comparison, self._explanation, self._crops = comparison, explanation, crops
        methods = tuple(card.id for card in explanation.methods)
        if methods != self._known:
            self._known, self._hidden = methods, set(methods[_AT_FIRST:])

    def set_map(self, method: str, polarity: Polarity) -> None:
        """Show the curves of a map's ranking, or of the method's ranking that has curves."""
        self._method, self._wanted = method, polarity
        self._choose_curve()

    def show_both(self, *, wanted: bool) -> None:
        """Show both perturbed pictures, or only that of the side whose curve is shown."""
        self._both = wanted
        self._show_views()
        self.set_step(self.slider.value())

    def _show_views(self) -> None:
        for side, one in self.views.items():
            one.setVisible(self._both or side is self.shown_side)

    @Slot(str)
    def choose_side(self, side: str) -> None:
        """Show the curves of one side."""
        self.side.set_value(side)
        self._choose_curve()

    @Slot()
    def _on_fill(self) -> None:
        self._fill = Fill(self.fill.currentData())
        self._choose_curve()

    @Slot()
    def _choose_curve(self) -> None:
        explanation = self._explanation
        if explanation is None or not self._method:
            return
        self.polarity = choose_polarity(explanation, self._method, self._wanted)
        self.kind.set_shown({kind.value for kind in list_kinds(explanation)})
        curves = self._find_curves(self.shown_side)
        self._offer_fills(curves)
        self.curve = curves.get(self.fill.currentData())
        self._show_views()
        self._show_plot()
        steps = len(self.curve.fractions) - 1 if self.curve else 0
        keep = min(self.slider.value(), steps)
        self.player.set_steps(steps, keep, enabled=self.curve is not None)
        self.note.setText(self._describe())
        self.set_step(keep)
        self.curve_changed.emit()

    def _find_curves(self, side: Side) -> dict[Fill, FaithfulnessCurve]:
        if self.polarity is None or self._explanation is None:
            return {}
        return find_curves(
            self._explanation,
            method=self._method,
            side=side,
            polarity=self.polarity,
            kind=self.shown_kind,
        )

    def _find_curve(self, side: Side) -> FaithfulnessCurve | None:
        """Return the curve of a side that is stepped along with the one shown."""
        return self._find_curves(side).get(self.fill.currentData())

    def _offer_fills(self, curves: dict[Fill, FaithfulnessCurve]) -> None:
        """Offer the fills that were traced; the one chosen last where it is among them."""
        self.fill.blockSignals(True)
        if [self.fill.itemData(n) for n in range(self.fill.count())] != list(curves):
            self.fill.clear()
            for fill in curves:
                self.fill.addItem(name_term(fill), fill)
        chosen = list(curves).index(self._fill) if self._fill in curves else 0
        self.fill.setCurrentIndex(chosen if curves else -1)
        self.fill.setEnabled(len(curves) > 1)
        self.fill.blockSignals(False)

    # --- the plot ------------------------------------------------------------------------

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """Every method's curve of the side, kind and fill shown, the chosen method's too."""
        if self._explanation is None or self.curve is None:
            return ()
        return find_overlays(self._explanation, self.curve, wanted=self._wanted)

    def _show_plot(self) -> None:
        overlays = self.overlays
        null = self.curve is not None and self.curve.null is not None
        entries = list_entries(overlays, main=self._method, null=null)
        self.legend.show_entries(entries, self._is_drawn)
        self._plot(overlays)

    def _plot(self, overlays: tuple[Overlay, ...]) -> None:
        threshold = self._comparison.threshold if self._comparison else None
        main = next((one.series for one in overlays if one.method == self._method), None)
        others = tuple(
            one.series
            for one in overlays
            if one.method != self._method and self._is_drawn(one.method)
        )
        value = threshold.value if threshold else None
        self.plot.show_curves(Plotted(main, others, value, self._is_drawn(NULL)))

    def _is_drawn(self, key: str) -> bool:
        return key not in self._hidden

    @Slot()
    def _on_legend(self) -> None:
        checked = set(self.legend.checked)
        self._hidden = (self._hidden - checked) | (set(self.legend.boxes) - checked)
        self._plot(self.overlays)
        self.set_step(self.slider.value())

    def make_figure(self, provenance: tuple[str, ...]) -> PlotFigure | None:
        """Return the plot as it is shown now, to be saved; None without one."""
        if self.curve is None:
            return None
        drawn = set(self.legend.checked)
        legend = tuple(one for one in self.legend.entries if one.key in drawn)
        title = self.tr("{kind}, {side}, {fill} fill").format(
            kind=begin_with(self.curve.kind),
            side=name_term(self.curve.side),
            fill=name_term(self.curve.fill),
        )
        return PlotFigure(self.plot.shown, legend, title, self._describe(), provenance)

    def _describe_paste(self) -> str:
        return self.tr("Partner-paste: the other sample's pixels at the same places.")

    def _describe(self) -> str:
        curve = self.curve
        if curve is None:
            return self.tr("No curves were made for this map.")
        parts = []
        if curve.kind is CurveKind.PASTE:
            parts.append(self._describe_paste())
        if curve.polarity is not self._wanted:
            text = self.tr("No curve for the {polarity} map:")
            parts.append(text.format(polarity=name_term(self._wanted)))
        text = self.tr("ranking of the {polarity} map; area {area}.")
        text = text.format(polarity=name_term(curve.polarity), area=format_number(curve.area))
        begins = not parts or parts[-1].endswith(".")
        parts.append(text[0].upper() + text[1:] if begins else text)
        parts.append(self._describe_null(curve))
        return " ".join(part for part in parts if part)

    def _describe_null(self, curve: FaithfulnessCurve) -> str:
        if curve.kind is CurveKind.PASTE:
            return self.tr("What would have to look like the other to change the decision?")
        if curve.null is not None:
            return self.tr("Grey band: smoothed random rankings, 5 % to 95 %.")
        null = find_null(self._find_curves(curve.side))
        if null is None:
            return ""
        text = self.tr("The null was drawn with the {fill} fill only.")
        return text.format(fill=name_term(null.fill))

    # --- stepping ------------------------------------------------------------------------

    @Slot(int)
    def _on_step_wanted(self, step: int) -> None:
        self.player.pause()
        self.slider.setValue(step)

    @Slot(int)
    def set_step(self, step: int) -> None:
        """Show one step: the perturbed pictures, their scores, the mark on the plot."""
        if self.slider.value() != step:
            self.slider.setValue(step)
            return
        if self.curve is not None:
            self.plot.set_step(step)
        for side, one in self.views.items():
            if self._both or side is self.shown_side:
                self._show_step(one, self._find_curve(side), step)

    def _show_step(self, one: StepView, curve: FaithfulnessCurve | None, step: int) -> None:
        if self.curve is None or curve is None or step >= len(curve.fractions):
            one.clear()
            return
        one.label.setText(self._describe_step(curve, step))
        ranking, crop = self._rankings.get(self._key(curve)), self._crops.get(curve.side)
        if ranking is None:
            self._need_ranking(curve)
        elif crop is not None:
            one.view.set_pixels(self._perturb(curve, ranking, curve.fractions[step]))

    def _key(self, curve: FaithfulnessCurve) -> _Key:
        made = self._explanation.id if self._explanation else ""
        return (made, curve.method, curve.side, curve.polarity)

    def _need_ranking(self, curve: FaithfulnessCurve) -> None:
        key, explanation, path = self._key(curve), self._explanation, self.desk.state.path
        if explanation is None or key in self._asked:
            return
        self._asked.add(key)

        def work(_progress: Progress) -> object:
            ranking = self.desk.backend.read_ranking(
                path, explanation, method=curve.method, side=curve.side, polarity=curve.polarity
            )
            return key, ranking

        task = self.desk.read(self.tr("Reading a ranking"), work, self._on_ranking)
        task.finished.connect(self._asked.clear)

    @Slot(object)
    def _on_ranking(self, found: tuple[_Key, NDArray[np.int32]]) -> None:
        self._rankings[found[0]] = found[1]
        self.set_step(self.slider.value())

    def _perturb(
        self, curve: FaithfulnessCurve, ranking: NDArray[np.int32], fraction: float
    ) -> Uint8Array:
        other = Side.REFERENCE if curve.side is Side.PROBE else Side.PROBE
        return perturb(
            self._crops[curve.side],
            ranking,
            kind=curve.kind,
            fraction=fraction,
            fill=curve.fill,
            partner=self._crops.get(other),
        )

    def _describe_step(self, curve: FaithfulnessCurve, step: int) -> str:
        score, share = curve.scores[step], format_number(100 * curve.fractions[step], 0)
        done = {
            CurveKind.DELETION: self.tr("{share} % removed"),
            CurveKind.INSERTION: self.tr("{share} % put back"),
            CurveKind.PASTE: self.tr("{share} % pasted"),
        }
        lines = [
            done[curve.kind].format(share=share),
            self.tr("score {score}").format(score=format_number(score)),
        ]
        threshold = self._comparison.threshold if self._comparison else None
        if threshold is not None:
            above, below = self.tr("at or above threshold"), self.tr("below threshold")
            lines.append(above if score >= threshold.value else below)
        return "\n".join(lines)

    # --- cursor and colours --------------------------------------------------------------

    @Slot(object)
    def show_spot(self, point: Point | None) -> None:
        """Put the cursor of the maps on the perturbed pictures too, or take it away."""
        for one in self.views.values():
            one.view.show_spot(point)

    @Slot(float, float)
    def _on_pointed(self, x: float, y: float) -> None:
        self.pointed.emit((x, y))

    @Slot()
    def _on_left(self) -> None:
        self.pointed.emit(None)

    @Slot()
    def _on_colours(self) -> None:
        self.plot.set_colours(self.desk.colours)
        self.legend.set_colours(self.desk.colours)
