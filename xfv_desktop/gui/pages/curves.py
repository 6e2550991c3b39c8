"""Step along the curves: the plot, the perturbed picture and its score."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QSlider, QWidget

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
from xfv_desktop.gui.widgets.curve_plot import CurvePlot
from xfv_desktop.gui.widgets.map_view import MapView
from xfv_desktop.gui.widgets.segments import Segments
from xfv_desktop.imaging import perturb
from xfv_desktop.progress import Progress

_Key = tuple[str, str, Side, Polarity]
_KINDS = {
    CurveKind.DELETION: ("&Deletion", "removed"),
    CurveKind.INSERTION: ("&Insertion", "put back"),
    CurveKind.PASTE: ("&Paste", "pasted"),
}
_PASTE = "Partner-paste: the other sample's pixels at the same places. "


class CurvePanel(QFrame):
    """Everything about one curve; a step is numpy on stored records and never waits.

    Signals ``curve_changed`` when another curve is shown.
    """

    curve_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "card")
        self._comparison: Comparison | None = None
        self._explanation: Explanation | None = None
        self._crops: dict[Side, Uint8Array] = {}
        self._rankings: dict[_Key, NDArray[np.int32]] = {}
        self._method = ""
        self._wanted = Polarity.FUSED
        self._fill: Fill | None = None
        self.polarity: Polarity | None = None
        self.curve: FaithfulnessCurve | None = None
        self._build()
        desk.colours_changed.connect(self._on_colours)

    def _build(self) -> None:
        self.side = Segments(
            "Curve of", (("Prob&e", Side.PROBE.value), ("Re&ference", Side.REFERENCE.value))
        )
        self.kind = Segments(
            "Kind of curve", tuple((text, kind.value) for kind, (text, _done) in _KINDS.items())
        )
        self.fill = QComboBox()
        self.fill.setAccessibleName("Fill of removed pixels")
        self.fill.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.fill.setMinimumContentsLength(5)
        self.fill.setToolTip("What stands in for pixels that are taken away.")
        self.plot = CurvePlot()
        self.view = MapView("Perturbed picture")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName("Step of the curve")
        self.label = make_label(role="heading")
        self.note = make_label(role="small")
        self.kind.buttons[CurveKind.PASTE.value].setToolTip(_PASTE)
        for signal in (self.side.chosen, self.kind.chosen):
            signal.connect(self._choose_curve)
        self.fill.currentIndexChanged.connect(self._on_fill)
        self.slider.valueChanged.connect(self.set_step)
        self.plot.step_wanted.connect(self.slider.setValue)
        picture = column(self.view, self.label, gap=4)
        picture.setStretch(0, 1)
        middle = row(self.plot, picture)
        middle.setStretch(0, 5)
        middle.setStretch(1, 3)
        body = column(
            row(self.side, self.kind, self.fill, None), middle, self.slider, self.note, margin=10
        )
        body.setStretch(1, 1)
        self.setLayout(body)

    @property
    def shown_side(self) -> Side:
        """The side whose curve is shown."""
        return Side(self.side.value)

    @property
    def shown_kind(self) -> CurveKind:
        """The kind of curve shown."""
        return CurveKind(self.kind.value)

    def set_source(
        self, comparison: Comparison, explanation: Explanation, crops: dict[Side, Uint8Array]
    ) -> None:
        """Take over an explanation with the crops it was made on; `set_map` then shows it."""
        self._comparison, self._explanation, self._crops = comparison, explanation, crops

    def set_map(self, method: str, polarity: Polarity) -> None:
        """Show the curves of a map's ranking, or of the method's ranking that has curves."""
        self._method, self._wanted = method, polarity
        self._choose_curve()

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
        curves = self._find_curves()
        self._offer_fills(curves)
        self.curve = curves.get(self.fill.currentData())
        threshold = self._comparison.threshold if self._comparison else None
        self.plot.set_curve(self.curve, threshold.value if threshold else None)
        steps = len(self.curve.fractions) - 1 if self.curve else 0
        keep = min(self.slider.value(), steps)
        self.slider.setRange(0, steps)
        self.slider.setEnabled(self.curve is not None)
        self.note.setText(self._describe())
        if self.curve is not None:
            self._need_ranking()
        self.set_step(keep)
        self.curve_changed.emit()

    def _find_curves(self) -> dict[Fill, FaithfulnessCurve]:
        if self.polarity is None or self._explanation is None:
            return {}
        return find_curves(
            self._explanation,
            method=self._method,
            side=self.shown_side,
            polarity=self.polarity,
            kind=self.shown_kind,
        )

    def _offer_fills(self, curves: dict[Fill, FaithfulnessCurve]) -> None:
        """Offer the fills that were traced; the one chosen last where it is among them."""
        self.fill.blockSignals(True)
        if [self.fill.itemData(n) for n in range(self.fill.count())] != list(curves):
            self.fill.clear()
            for fill in curves:
                self.fill.addItem(fill.value, fill)
        chosen = list(curves).index(self._fill) if self._fill in curves else 0
        self.fill.setCurrentIndex(chosen if curves else -1)
        self.fill.setEnabled(len(curves) > 1)
        self.fill.blockSignals(False)

    def _describe(self) -> str:
        curve = self.curve
        if curve is None:
            return "No curves were made for this map."
        text = f"Ranking of the {curve.polarity} map; area {curve.area:.4f}."
        if curve.polarity is not self._wanted:
            text = f"No curve for the {self._wanted} map: r" + text[1:]
        if curve.kind is CurveKind.PASTE:
            return f"{_PASTE}{text} What would have to look like the other to change the decision?"
        if curve.null is not None:
            return f"{text} Grey band: smoothed random rankings, 5 % to 95 %."
        null = find_null(self._find_curves())
        return f"{text} The null was drawn with the {null.fill} fill only." if null else text

    def _key(self) -> _Key | None:
        if self._explanation is None or self.curve is None:
            return None
        return (self._explanation.id, self.curve.method, self.curve.side, self.curve.polarity)

    def _need_ranking(self) -> None:
        key, explanation, curve = self._key(), self._explanation, self.curve
        if key is None or key in self._rankings or explanation is None or curve is None:
            return
        path = self.desk.state.path

        def work(_progress: Progress) -> object:
            ranking = self.desk.backend.read_ranking(
                path, explanation, method=curve.method, side=curve.side, polarity=curve.polarity
            )
            return key, ranking

        self.desk.read("Reading a ranking", work, self._on_ranking)

    @Slot(object)
    def _on_ranking(self, found: tuple[_Key, NDArray[np.int32]]) -> None:
        self._rankings[found[0]] = found[1]
        if found[0] == self._key():
            self.set_step(self.slider.value())

    @Slot(int)
    def set_step(self, step: int) -> None:
        """Show one step: the perturbed picture, its score, the mark on the plot."""
        if self.slider.value() != step:
            self.slider.setValue(step)
            return
        curve, key = self.curve, self._key()
        if curve is None or key is None:
            self.label.setText("")
            self.view.clear()
            return
        self.plot.set_step(step)
        self.label.setText(self._describe_step(curve, step))
        ranking, crop = self._rankings.get(key), self._crops.get(curve.side)
        if ranking is not None and crop is not None:
            self.view.set_pixels(self._perturb(curve, ranking, curve.fractions[step]))

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
        score = curve.scores[step]
        done = _KINDS[curve.kind][1]
        text = f"{100 * curve.fractions[step]:.0f} % {done}\nscore {score:.4f}"
        threshold = self._comparison.threshold if self._comparison else None
        if threshold is not None:
            where = "at or above" if score >= threshold.value else "below"
            text += f"\n{where} threshold"
        return text

    @Slot(object)
    def show_spot(self, point: Point | None) -> None:
        """Put the cursor of the maps on the perturbed picture too, or take it away."""
        self.view.show_spot(point)

    @Slot()
    def _on_colours(self) -> None:
        self.plot.set_colours(self.desk.colours)
