"""Score, decision and likelihood ratio of a comparison, each with its provenance."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from xfv_desktop.domain import Comparison, Decision, LikelihoodRatio
from xfv_desktop.gui.layout import column
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
        self.score = FactBox("Comparison score")
        self.decision = FactBox("Decision of the system")
        self.lr = FactBox("Likelihood ratio (log10)")
        self.quality = FactBox("Suitability of the face samples")
        self.origin = FactBox("Made by")
        self.setLayout(
            column(self.score, self.decision, self.lr, self.quality, self.origin, gap=8)
        )

    def show_comparison(self, one: Comparison) -> None:
        """Fill the boxes."""
        self._show_score(one)
        self.decision.show_fact(
            str(one.decision.decision),
            one.decision.reason,
            describe_threshold(one.threshold),
            _LEVELS[one.decision.decision],
        )
        self._show_lr(one.lr)
        self._show_quality(one)
        made = one.provenance
        self.origin.show_fact(
            "",
            f"{one.model.name} {one.model.version}, {made.device} ({made.device_name}), "
            f"seed {made.seed}, {format_time(one.at)}, {one.examiner}.",
            f"Model SHA-256 {one.model.sha256[:16]}...; licence: {one.model.licence}"
            + ("; research only." if one.model.research_only else "."),
        )

    def _show_score(self, one: Comparison) -> None:
        score, spread = one.score, one.spread
        text = f"{score.metric} in [{score.low:g}, {score.high:g}]; {score.direction}."
        if spread is not None:
            text += (
                f" Spread {spread.low:.4f} to {spread.high:.4f}: the central 95 % of "
                f"{spread.draws} draws with moved landmarks."
            )
        self.score.show_fact(f"{score.value:.4f}", text, one.spread_note)

    def _show_lr(self, lr: LikelihoodRatio) -> None:
        if lr.value is None:
            self.lr.show_fact("not reportable", lr.reason, "", "warning")
            return
        value = f"{lr.value:+.2f}"
        if lr.low is not None and lr.high is not None:
            value += f"  [{lr.low:+.2f}, {lr.high:+.2f}]"
        bounds = ""
        if lr.lower_bound is not None and lr.upper_bound is not None:
            bounds = f" Bounds {lr.lower_bound:+.2f} and {lr.upper_bound:+.2f}."
        source = describe_set(lr.calibration) if lr.calibration is not None else ""
        text = f"H1: {lr.h1}\nH2: {lr.h2}\n{lr.reason}{bounds} {lr.method}."
        self.lr.show_fact(value, text, source)

    def _show_quality(self, one: Comparison) -> None:
        lines = []
        limited = ""
        for side, sample in (("Probe", one.probe), ("Reference", one.reference)):
            concerns = "; ".join(m.concern for m in sample.quality.measures if m.concern)
            lines.append(f"{side}: {sample.quality.suitability}. {concerns}".strip())
            limited = limited or ("warning" if sample.quality.suitability != "suitable" else "")
        self.quality.show_fact("", "\n".join(lines), one.probe.quality.statement)
