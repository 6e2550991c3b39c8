"""Score, decision and likelihood ratio of a comparison, each with its provenance."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from xfv_desktop.domain import Comparison, Decision, LikelihoodRatio, Side
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.layout import column
from xfv_desktop.gui.numbers import format_number, format_short, format_signed
from xfv_desktop.gui.terms import begin_with, name_term
from xfv_desktop.gui.widgets.fact_box import FactBox
from xfv_desktop.gui.wording import describe_set, describe_threshold, format_time

_LEVELS = {
    Decision.MATCH: "info",
    Decision.NON_MATCH: "info",
    Decision.UNDETERMINED: "warning",
}


class ResultBoxes(QWidget):
    """Four boxes: they stand apart because none follows from another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = FactBox(self.tr("Comparison score"), term="Comparison score")
        self.decision = FactBox(self.tr("Decision of the system"), term="Comparison decision")
        self.lr = FactBox(self.tr("Likelihood ratio (log10)"), term="Likelihood ratio")
        self.quality = FactBox(self.tr("Suitability of the face samples"), term="Quality")
        self.origin = FactBox(self.tr("Made by"))
        self.setLayout(
            column(self.score, self.decision, self.lr, self.quality, self.origin, gap=8)
        )

    def show_comparison(self, one: Comparison) -> None:
        """Fill the boxes."""
        self._show_score(one)
        self.decision.show_fact(
            name_term(one.decision.decision),
            core_texts.translate(one.decision.reason),
            describe_threshold(one.threshold),
            _LEVELS[one.decision.decision],
        )
        self._show_lr(one.lr)
        self._show_quality(one)
        self._show_origin(one)

    def _show_origin(self, one: Comparison) -> None:
        made = one.provenance
        text = self.tr("{recognizer}, {device} ({name}), seed {seed}, {time}, {examiner}.").format(
            recognizer=f"{one.model.name} {one.model.version}",
            device=made.device,
            name=core_texts.translate(made.device_name),
            seed=made.seed,
            time=format_time(one.at),
            examiner=one.examiner,
        )
        source = self.tr("Model SHA-256 {sha256}...; licence: {licence}.")
        if one.model.research_only:
            source = self.tr("Model SHA-256 {sha256}...; licence: {licence}; research only.")
        source = source.format(
            sha256=one.model.sha256[:16],
            licence=core_texts.translate(one.model.licence).removesuffix("."),
        )
        trained = self.tr("Trained on: {data}").format(
            data=core_texts.translate(one.model.training_data)
        )
        source = f"{source}\n{trained}"
        self.origin.show_fact("", text, source)

    def _show_score(self, one: Comparison) -> None:
        score, spread = one.score, one.spread
        low, high = format_short(score.low), format_short(score.high)
        parts = [
            self.tr("{metric} in [{low}, {high}]; {direction}.").format(
                metric=core_texts.translate(score.metric),
                low=low,
                high=high,
                direction=core_texts.translate(score.direction),
            )
        ]
        if spread is not None:
            text = self.tr(
                "Spread {low} to {high}: the central 95 % of %n draw(s) with moved landmarks.",
                "",
                spread.draws,
            )
            low, high = format_number(spread.low), format_number(spread.high)
            parts.append(text.format(low=low, high=high))
        self.score.show_fact(
            format_number(score.value), " ".join(parts), core_texts.translate(one.spread_note)
        )

    def _show_lr(self, lr: LikelihoodRatio) -> None:
        if lr.value is None:
            self.lr.show_fact(
                self.tr("not reportable"), core_texts.translate(lr.reason), "", "warning"
            )
            return
        value = format_signed(lr.value)
        if lr.low is not None and lr.high is not None:
            value += f"  [{format_signed(lr.low)}, {format_signed(lr.high)}]"
        say = core_texts.translate
        parts = [say(lr.reason)]
        if lr.lower_bound is not None and lr.upper_bound is not None:
            low, high = format_signed(lr.lower_bound), format_signed(lr.upper_bound)
            parts.append(self.tr("Bounds {low} and {high}.").format(low=low, high=high))
        source = describe_set(lr.calibration) if lr.calibration is not None else ""
        text = f"H1: {say(lr.h1)}\nH2: {say(lr.h2)}\n{' '.join(parts)} {say(lr.method)}"
        if lr.words:
            # Beside the number, never in its place.
            words = self.tr("In words: {words}.").format(words=say(lr.words).removesuffix("."))
            text = f"{words}\n{text}"
        self.lr.show_fact(value, text, source)

    def _show_quality(self, one: Comparison) -> None:
        lines = []
        for side, sample in ((Side.PROBE, one.probe), (Side.REFERENCE, one.reference)):
            listed = [m.concern for m in sample.quality.measures if m.concern]
            concerns = "; ".join(map(core_texts.translate, listed))
            word = name_term(sample.quality.suitability)
            lines.append(f"{begin_with(side)}: {word}. {concerns}".strip())
        statement = core_texts.translate(one.probe.quality.statement)
        self.quality.show_fact("", "\n".join(lines), statement)
