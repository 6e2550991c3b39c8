"""The receipts of a map in full: one table each, and the sentence behind every cell."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from xfv_desktop.domain import (
    CurveKind,
    MethodAgreement,
    RivalArea,
    SanityCheck,
    SanityKind,
    SanityVerdict,
    Side,
)
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.faithfulness import DIFFERENCE, Verdict, describe_differences, judge
from xfv_desktop.gui.layout import column, make_label, make_scroll, row
from xfv_desktop.gui.numbers import format_number, format_short, format_signed
from xfv_desktop.gui.terms import begin_with, name_term, translate
from xfv_desktop.gui.verdicts import (
    Shown,
    describe_agreement,
    describe_check,
    find_regions,
    list_agreement,
    list_sanity,
    name_correlation,
    name_other,
    say_missing,
)
from xfv_desktop.gui.widgets.fact_table import Cell, FactTable
from xfv_desktop.gui.widgets.region_table import RegionTable
from xfv_desktop.gui.widgets.segments import Segments

_BEATEN = {True: "success", False: "error", None: ""}
_SANE = {
    SanityVerdict.PASS: "success",
    SanityVerdict.WEAK: "warning",
    SanityVerdict.FAIL: "error",
    SanityVerdict.NOT_CHECKED: "",
}


class Detail(QFrame):
    """A table with a heading above and a statement below; `show_map` is overridden.

    Signals ``side_wanted`` when the other sample is asked for.
    """

    side_wanted = Signal(str)
    foot_height = 84

    def __init__(self, desk: Desk, title: str, table: FactTable) -> None:
        super().__init__()
        self.desk = desk
        self.table = table
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.heading = make_label(role="small")
        self.statement = make_label()
        self.statement.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        foot = make_scroll(self.statement)
        foot.setAccessibleName(self.tr("{title}: statement").format(title=title))
        foot.setFixedHeight(self.foot_height)
        head = row(self.heading, *self._list_tools())
        head.setStretch(0, 1)
        body = column(head, table, foot, None, margin=10, gap=6)
        body.setStretch(1, 100)
        self.setLayout(body)
        table.cell_told.connect(self.statement.setText)
        table.set_colours(desk.colours)
        desk.colours_changed.connect(self._on_colours)

    def show_map(self, shown: Shown) -> None:
        """Show this receipt of a map."""
        raise NotImplementedError

    def _list_tools(self) -> tuple[QWidget, ...]:
        """Return what stands beside the heading."""
        return ()

    def _fill(self, heading: str, rows: tuple[tuple[Cell, ...], ...], statement: str) -> None:
        self.heading.setText(heading)
        self.table.setVisible(bool(rows))
        self.table.show_rows(rows)
        self.statement.setText(statement)

    @Slot()
    def _on_colours(self) -> None:
        self.table.set_colours(self.desk.colours)


class FaithfulnessDetail(Detail):
    """Every measure of both sides against every kind of ranking that knows nothing."""

    def __init__(self, desk: Desk) -> None:
        columns = (
            (
                translate("FaithfulnessDetail", "Ranking"),
                translate(
                    "FaithfulnessDetail",
                    "Side and measure; the difference is Insertion minus Deletion",
                ),
            ),
            (
                translate("FaithfulnessDetail", "Random"),
                translate("FaithfulnessDetail", "Random rankings that the map does better than"),
            ),
            (
                translate("FaithfulnessDetail", "Smoothed"),
                translate(
                    "FaithfulnessDetail",
                    "Random rankings as smooth as the map that it does better than",
                ),
            ),
            (
                translate("FaithfulnessDetail", "Centre"),
                translate("FaithfulnessDetail", "The centre of the crop first"),
            ),
            (
                translate("FaithfulnessDetail", "Population"),
                translate("FaithfulnessDetail", "The mean map of other people's comparisons"),
            ),
            (
                translate("FaithfulnessDetail", "Mirror"),
                translate(
                    "FaithfulnessDetail",
                    "The same method asked about the sample and its own mirror image",
                ),
            ),
            (
                translate("FaithfulnessDetail", "Verdict"),
                translate(
                    "FaithfulnessDetail", "Whether it counts as better than knowing nothing"
                ),
            ),
        )
        name = translate("FaithfulnessDetail", "Rankings and their rivals")
        title = translate("FaithfulnessDetail", "Faithfulness")
        super().__init__(desk, title, FactTable(name, columns))

    def show_map(self, shown: Shown) -> None:
        """Show the places of the map's rankings."""
        verdicts = judge(shown.explanation, shown.method, shown.polarity)
        heading = self.tr(
            "{name}, {polarity} ranking: does it move the score more than rankings that know "
            "nothing of this comparison?"
        ).format(name=shown.name, polarity=name_term(shown.polarity))
        worst = next((one for one in verdicts if one.beats is False), None)
        first = worst or next((one for one in verdicts if one.null is not None), None)
        text = say_missing("curves")
        if first is not None:
            text = f"{begin_with(first.side)}, {name_term(first.measure)}: {first.statement}"
        by_fill = describe_differences(shown.explanation, shown.method, shown.polarity)
        statement = "\n".join(part for part in (text, by_fill) if part)
        self._fill(heading, tuple(_list_rivals(one) for one in verdicts), statement)


def _shorten(measure: str) -> str:
    if measure == DIFFERENCE:
        return translate("FaithfulnessDetail", "difference")
    if measure == CurveKind.PASTE:
        return translate("FaithfulnessDetail", "paste")
    return name_term(measure)


def _list_rivals(one: Verdict) -> tuple[Cell, ...]:
    side = begin_with(one.side)
    tip = translate("FaithfulnessDetail", "{side}, {measure}, area {area}: {statement}").format(
        side=side,
        measure=name_term(one.measure),
        area=format_number(one.area),
        statement=one.statement,
    )
    head = Cell(f"{side} {_shorten(one.measure)}", tip=tip)
    null = one.null
    if null is None:
        none = translate("FaithfulnessDetail", "none")
        return (head, *(Cell(none, tip=tip) for _rival in range(5)), Cell(one.word, tip=tip))
    return (
        head,
        *(
            Cell(f"{format_short(areas.percentile * areas.n / 100)}/{areas.n}", tip=tip)
            for areas in (null.random, null.smoothed_random)
        ),
        *(_name_rival(rival, tip) for rival in (null.centre_prior, null.population, null.mirror)),
        Cell(one.word, _BEATEN[one.beats], tip=tip),
    )


def _name_rival(rival: RivalArea | None, tip: str) -> Cell:
    if rival is None:
        missing = translate("FaithfulnessDetail", "There is no such rival here.")
        return Cell(translate("FaithfulnessDetail", "none"), tip=f"{missing} {tip}")
    if rival.beaten_partly:
        word = translate("FaithfulnessDetail", "partly")
        text = translate(
            "FaithfulnessDetail",
            "The rival's area is {area}: beaten, but the same ranking read backwards is NOT.",
        )
    elif rival.beaten:
        word = translate("FaithfulnessDetail", "beaten")
        text = translate("FaithfulnessDetail", "The rival's area is {area}: beaten.")
    else:
        word = translate("FaithfulnessDetail", "NOT")
        text = translate("FaithfulnessDetail", "The rival's area is {area}: NOT beaten.")
    return Cell(word, tip=f"{text.format(area=format_number(rival.area))} {tip}")


class SanityDetail(Detail):
    """The four checks of both sides, each with verdict and rank correlation."""

    def __init__(self, desk: Desk) -> None:
        columns = (
            (
                translate("SanityDetail", "Check"),
                translate("SanityDetail", "What is changed before the map is made again"),
            ),
            (
                translate("SanityDetail", "Probe"),
                translate("SanityDetail", "Verdict and rank correlation on the probe"),
            ),
            (
                translate("SanityDetail", "Reference"),
                translate("SanityDetail", "Verdict and rank correlation on the reference"),
            ),
        )
        table = FactTable(translate("SanityDetail", "Sanity checks"), columns)
        super().__init__(desk, translate("SanityDetail", "Sanity"), table)

    def show_map(self, shown: Shown) -> None:
        """Show the checks of the method shown."""
        checks = list_sanity(shown)
        by_kind = {
            kind: {one.side: one for one in checks if one.kind is kind} for kind in SanityKind
        }
        rows = tuple(
            (
                Cell(name_term(kind), tip=_join(found)),
                *(_name_check(found.get(side)) for side in Side),
            )
            for kind, found in by_kind.items()
        )
        heading = self.tr("{name}: does the map depend on what it claims to explain?")
        heading = heading.format(name=shown.name)
        note = core_texts.translate(shown.explanation.sanity_note)
        if not checks:
            self._fill(heading, (), note or say_missing("sanity"))
            return
        order = (SanityVerdict.FAIL, SanityVerdict.WEAK, SanityVerdict.PASS)
        first = min(checks, key=lambda one: (*order, SanityVerdict.NOT_CHECKED).index(one.verdict))
        self._fill(heading, rows, "\n".join(p for p in (describe_check(first), note) if p))


def _join(found: dict[Side, SanityCheck]) -> str:
    return "\n".join(f"{begin_with(side)}: {describe_check(one)}" for side, one in found.items())


def _name_check(check: SanityCheck | None) -> Cell:
    if check is None:
        tip = translate("SanityDetail", "This side was not checked.")
        return Cell(name_term(SanityVerdict.NOT_CHECKED), tip=tip)
    figure = "" if check.correlation is None else f"  {format_signed(check.correlation)}"
    return Cell(
        f"{name_term(check.verdict)}{figure}", _SANE[check.verdict], tip=describe_check(check)
    )


class AgreementDetail(Detail):
    """The map against every other method's map of the same side and polarity."""

    def __init__(self, desk: Desk) -> None:
        columns = (
            (
                translate("AgreementDetail", "Compared with"),
                translate("AgreementDetail", "The other method, and whose maps"),
            ),
            (
                translate("AgreementDetail", "In words"),
                translate("AgreementDetail", "Names the rank correlation beside it"),
            ),
            (
                translate("AgreementDetail", "Rank corr."),
                translate("AgreementDetail", "Rank correlation (Spearman's), -1 to 1"),
            ),
            (
                translate("AgreementDetail", "Top overlap"),
                translate("AgreementDetail", "Share of one top area that lies in the other"),
            ),
        )
        table = FactTable(translate("AgreementDetail", "Agreement with other methods"), columns)
        table.allow_sorting()
        super().__init__(desk, translate("AgreementDetail", "Agreement"), table)

    def show_map(self, shown: Shown) -> None:
        """Show how alike the maps are."""
        pairs = list_agreement(shown)
        heading = self.tr(
            "{name}, {polarity}: how far other methods point at the same places. Where they "
            "differ, the explanation is uncertain."
        ).format(name=shown.name, polarity=name_term(shown.polarity))
        statement = describe_agreement(shown, pairs[0]) if pairs else say_missing("agreement")
        self._fill(heading, tuple(_list_pair(shown, one) for one in pairs), statement)


def _list_pair(shown: Shown, one: MethodAgreement) -> tuple[Cell, ...]:
    tip, rank = describe_agreement(shown, one), one.rank_correlation
    overlap = translate("AgreementDetail", "{overlap} % of top {top} %").format(
        overlap=format_number(100 * one.overlap, 0), top=format_number(100 * one.top_share, 0)
    )
    figure = translate("AgreementDetail", "none") if rank is None else format_number(rank, 2)
    return (
        Cell(f"{name_other(shown, one)}, {name_term(one.side)}", tip=tip),
        Cell(name_correlation(rank), tip=tip),
        Cell(figure, value=-2.0 if rank is None else rank, tip=tip),
        Cell(overlap, value=one.overlap, tip=tip),
    )


class RegionDetail(Detail):
    """How much of the signed map lies on each region of the face."""

    foot_height = 38

    def __init__(self, desk: Desk) -> None:
        self.regions = RegionTable()
        self.side = Segments(
            translate("RegionDetail", "Regions of"),
            (
                (translate("RegionDetail", "Prob&e"), Side.PROBE.value),
                (translate("RegionDetail", "Re&ference"), Side.REFERENCE.value),
            ),
        )
        super().__init__(desk, translate("RegionDetail", "Regions"), self.regions)
        self.side.chosen.connect(self._on_side)

    def _list_tools(self) -> tuple[QWidget, ...]:
        return (self.side,)

    @Slot()
    def _on_side(self) -> None:
        self.side_wanted.emit(self.side.value)

    def show_map(self, shown: Shown) -> None:
        """Show where the map lies."""
        self.side.set_value(shown.side.value)
        found = find_regions(shown)
        heading = self.tr("{name}, signed map of the {side}: what lies where.")
        heading = heading.format(name=shown.name, side=name_term(shown.side))
        text = self.tr(
            "A heading sorts. Large regions gather more; '{times} area' takes their size out."
        ).format(times="\N{MULTIPLICATION SIGN}")
        shares = found.shares if found is not None else ()
        self._fill(heading, (), text if shares else say_missing("regions"))
        self.regions.setVisible(bool(shares))
        self.regions.show_shares(shares)
