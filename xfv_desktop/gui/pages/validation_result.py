"""One validation in full: verdict, what ran where, a table of every step."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from xfv_desktop.domain.validation import Agreement, StepCheck, Validation
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.layout import (
    column,
    make_button,
    make_label,
    make_scroll,
    row,
    set_level,
)
from xfv_desktop.gui.numbers import format_minute, format_short
from xfv_desktop.gui.pages.calibrations import fit_columns
from xfv_desktop.gui.terms import name_term
from xfv_desktop.gui.theme import Colours
from xfv_desktop.gui.widgets.fact_table import Cell, FactTable
from xfv_desktop.gui.wording import format_time

# Room for four lines of a sentence; more of them scroll.
_FOOT = 66
# Sign and word say it; the colour only repeats them.
_AGREEMENTS = {
    Agreement.EXACT: ("=", "success"),
    Agreement.WITHIN: ("≈", "success"),
    Agreement.DIFFERENT: ("≠", "error"),
    Agreement.NOT_RUN: ("-", "warning"),
}
# The steps as the records name them; collected for translation here.
_STEPS: dict[str, object] = {
    "weights": QT_TRANSLATE_NOOP("Validation", "Weights"),
    "decode": QT_TRANSLATE_NOOP("Validation", "Decode"),
    "detect": QT_TRANSLATE_NOOP("Validation", "Detect"),
    "align": QT_TRANSLATE_NOOP("Validation", "Align"),
    "embed": QT_TRANSLATE_NOOP("Validation", "Embed"),
    "score": QT_TRANSLATE_NOOP("Validation", "Score"),
    "maps": QT_TRANSLATE_NOOP("Validation", "Maps"),
    "curves": QT_TRANSLATE_NOOP("Validation", "Curves"),
}


def describe_agreement(agreement: Agreement) -> str:
    """Return sign and word of an agreement in the window's language."""
    sign, _level = _AGREEMENTS[agreement]
    return f"{sign} {name_term(agreement)}"


def name_step(step: str) -> str:
    """Return a step's name in the window's language."""
    return QCoreApplication.translate("Validation", str(_STEPS.get(step, step)))


class ResultView(QWidget):
    """What a validation found; signals ``page_wanted`` when it is to be signed."""

    page_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Validation | None = None
        self.verdict = make_label()
        self.verdict.setAccessibleName(self.tr("Verdict"))
        self.facts = make_label(role="small")
        self.machine = make_label(role="muted")
        self.table = FactTable(
            self.tr("Steps of the golden comparisons"),
            (
                (self.tr("Comparison"), self.tr("Probe and reference of the golden set")),
                (self.tr("Step"), self.tr("Step of the main job, in the order of the work")),
                (self.tr("Agreement"), self.tr("How the result agrees with the stored one")),
                (self.tr("Deviation"), self.tr("Largest deviation, in the step's own measure")),
                (self.tr("Tolerance"), self.tr("Largest deviation that is allowed")),
                (self.tr("Results"), self.tr("How many results were compared")),
            ),
        )
        fit_columns(self.table)
        self.table.setMinimumHeight(180)
        self.told = make_label(role="small")
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        foot = make_scroll(self.told)
        foot.setAccessibleName(self.tr("Measure and finding of the step"))
        foot.setFixedHeight(_FOOT)
        self.table.cell_told.connect(self.told.setText)
        self.page_button = make_button(self.tr("Signed &page ..."), self.page_wanted.emit)
        self.page_button.setToolTip(self.tr("Write this validation as one signed page, PDF"))
        head = row(self.verdict, self.page_button)
        head.setStretch(0, 1)
        body = column(head, self.facts, self.machine, self.table, foot)
        body.setStretch(3, 1)
        self.setLayout(body)

    def show_validation(self, found: Validation) -> None:
        """Show what was found."""
        self.found = found
        self.verdict.setText(self._judge(found))
        set_level(self.verdict, "success" if found.ok else "error")
        golden = found.golden
        self.facts.setText(
            self.tr(
                "{set}, recorded {recorded} with {program} on {device}; run {time}, {examiner}."
            ).format(
                set=golden.name,
                recorded=format_minute(golden.recorded),
                program=golden.program,
                device=golden.device,
                time=format_time(found.ended),
                examiner=found.examiner,
            )
        )
        self.facts.setToolTip(self.tr("SHA-256 of the set: {sha256}").format(sha256=golden.sha256))
        self.machine.setText("; ".join(f"{name}: {value}" for name, value in found.machine))
        self.machine.setToolTip(", ".join(f"{name} {version}" for name, version in found.versions))
        self.table.show_rows(tuple(self._list_cells(found, check) for check in found.checks))
        self.told.setText(self.tr("Choose a row for its measure and what differs most."))

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.table.set_colours(colours)

    def _judge(self, found: Validation) -> str:
        if found.agreement is Agreement.EXACT:
            return self.tr("Bit-exact: every step gives the very bytes that were stored.")
        if found.agreement is Agreement.WITHIN:
            return self.tr("Within tolerance: no step strays further than its stated tolerance.")
        first = found.first_difference
        text = self.tr("Different: do not rely on new results until it is explained.")
        if first is None:
            return text
        where = self.tr("First in: {step} ({comparison}).")
        return f"{text} {where.format(step=name_step(first.step), comparison=first.comparison)}"

    def _list_cells(self, found: Validation, check: StepCheck) -> tuple[Cell, ...]:
        card = next((one for one in found.cards if one.id == check.step), None)
        tip = tell = core_texts.translate(check.detail)
        if card is not None:
            measure, reason = map(core_texts.translate, (card.measure, card.reason))
            tip = f"{measure}: {tell}\n{reason}"
        everywhere = self.tr("all comparisons")
        tolerance = self.tr("equality")
        if check.tolerance is not None:
            tolerance = format_short(check.tolerance)
        deviation = "-" if check.deviation is None else format_short(check.deviation, 2)
        texts = (
            everywhere if check.comparison == "all" else check.comparison,
            name_step(check.step),
            describe_agreement(check.agreement),
            deviation,
            tolerance,
            str(check.items),
        )
        _sign, level = _AGREEMENTS[check.agreement]
        return tuple(
            Cell(text, level if at == 2 else "", tip=tip) for at, text in enumerate(texts)
        )
