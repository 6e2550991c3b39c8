"""Find the curves of an explanation and what each of them is worth."""

from __future__ import annotations

from dataclasses import dataclass

from xfv_desktop.domain import (
    CurveKind,
    Explanation,
    FaithfulnessCurve,
    Fill,
    MapRecord,
    NullPlacement,
    Polarity,
    Side,
)
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.numbers import format_signed
from xfv_desktop.gui.terms import name_term, translate

_ORDER = (Polarity.FUSED, Polarity.SIGNED, Polarity.SIMILARITY, Polarity.DISSIMILARITY)
DIFFERENCE = "insertion minus deletion"


@dataclass(frozen=True)
class Verdict:
    """What one ranking is worth by one measure.

    Attributes
    ----------
    side : Side
        Whose pixels are ranked.
    measure : str
        A kind of curve, or Insertion minus Deletion.
    area : float
        The ranking's area, or difference of areas, under the null's fill; score units.
    null : NullPlacement or None
        Its place among rankings that know nothing; None where it was not placed.
    """

    side: Side
    measure: str
    area: float
    null: NullPlacement | None

    @property
    def beats(self) -> bool | None:
        """Whether it beats its null; None where it was not placed."""
        return self.null.beats_null if self.null is not None else None

    @property
    def statement(self) -> str:
        """The placement in words."""
        if self.null is not None:
            return core_texts.translate(self.null.statement)
        return translate("Faithfulness", "not placed among rankings that know nothing.")

    @property
    def word(self) -> str:
        """Whether it beats its null, in a word or two."""
        if self.beats is None:
            return translate("Faithfulness", "none")
        if self.beats:
            return translate("Faithfulness", "beats")
        return translate("Faithfulness", "NOT")


def find_map(
    explanation: Explanation, *, method: str, side: Side, polarity: Polarity
) -> MapRecord | None:
    """Return the raw map of a method, side and polarity, or None."""
    for record in explanation.maps:
        if (record.method, record.side, record.polarity) == (method, side, polarity):
            return record
    return None


def choose_polarity(explanation: Explanation, method: str, wanted: Polarity) -> Polarity | None:
    """Return the polarity whose ranking has curves, the wanted one where there is a choice."""
    there = {curve.polarity for curve in explanation.curves if curve.method == method}
    if wanted in there:
        return wanted
    return next((polarity for polarity in _ORDER if polarity in there), None)


def list_kinds(explanation: Explanation) -> tuple[CurveKind, ...]:
    """Return the kinds of curve that were traced, in the order of their enumeration."""
    there = {curve.kind for curve in explanation.curves}
    return tuple(kind for kind in CurveKind if kind in there)


def find_curves(
    explanation: Explanation, *, method: str, side: Side, polarity: Polarity, kind: CurveKind
) -> dict[Fill, FaithfulnessCurve]:
    """Return the curves of one ranking and kind by their fill."""
    wanted = (method, side, polarity, kind)
    return {
        curve.fill: curve
        for curve in explanation.curves
        if (curve.method, curve.side, curve.polarity, curve.kind) == wanted
    }


def find_null(curves: dict[Fill, FaithfulnessCurve]) -> NullPlacement | None:
    """Return the null placement among the fills; nulls are drawn for one fill only."""
    return next((curve.null for curve in curves.values() if curve.null is not None), None)


def judge(explanation: Explanation, method: str, polarity: Polarity) -> tuple[Verdict, ...]:
    """Return the verdicts on a map's rankings: both sides, every curve and the difference."""
    verdicts: list[Verdict] = []
    for side in Side:
        for kind in list_kinds(explanation):
            curves = find_curves(
                explanation, method=method, side=side, polarity=polarity, kind=kind
            )
            null = find_null(curves)
            area = null.area if null else next((c.area for c in curves.values()), None)
            if area is not None:
                verdicts.append(Verdict(side, kind.value, area, null))
        for one in explanation.differences:
            if (one.method, one.side, one.polarity) == (method, side, polarity):
                verdicts.append(Verdict(side, DIFFERENCE, one.null.area, one.null))
    return tuple(verdicts)


def describe_differences(explanation: Explanation, method: str, polarity: Polarity) -> str:
    """Return Insertion minus Deletion under every fill, both sides, or nothing."""
    parts = []
    for one in explanation.differences:
        if (one.method, one.polarity) == (method, polarity):
            values = ", ".join(
                f"{name_term(fill)} {format_signed(value, 4)}" for fill, value in one.differences
            )
            parts.append(f"{name_term(one.side)}: {values}")
    if not parts:
        return ""
    text = translate("Faithfulness", "Insertion minus Deletion by fill. {values}.")
    return text.format(values="; ".join(parts))
