"""Find the curves of an explanation and say in words how far a map can be trusted."""

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

_ORDER = (Polarity.FUSED, Polarity.SIGNED, Polarity.SIMILARITY, Polarity.DISSIMILARITY)


@dataclass(frozen=True)
class Verdict:
    """One line of the faithfulness strip: which curve, whether it beats its null."""

    side: Side
    kind: CurveKind
    beats: bool | None
    statement: str

    @property
    def word(self) -> str:
        """Whether it beats its null, in a word or two."""
        if self.beats is None:
            return "untested"
        return "yes" if self.beats else "NO"


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
    """Return the verdicts of both sides and both kinds of curve."""
    verdicts = []
    for side in Side:
        for kind in CurveKind:
            curves = find_curves(
                explanation, method=method, side=side, polarity=polarity, kind=kind
            )
            null = find_null(curves)
            text = null.statement if null else "This curve was not placed against a null."
            beats = null.beats_null if null else None
            verdicts.append(Verdict(side, kind, beats, text))
    return tuple(verdicts)
