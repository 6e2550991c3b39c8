"""Which methods' curves lie over each other in one plot, and their lines in the legend."""

from __future__ import annotations

from dataclasses import dataclass

from xfv_desktop.domain import Explanation, FaithfulnessCurve, Polarity
from xfv_desktop.gui.faithfulness import choose_polarity, find_curves
from xfv_desktop.gui.numbers import format_number
from xfv_desktop.gui.terms import name_term, translate
from xfv_desktop.gui.widgets.curve_legend import NULL, Entry
from xfv_desktop.gui.widgets.curve_plot import Series
from xfv_desktop.gui.widgets.line_styles import choose_style


@dataclass(frozen=True)
class Overlay:
    """A method's curve beside the chosen method's."""

    method: str
    series: Series

    @property
    def words(self) -> str:
        """The curve in a sentence: line, area, and whether it beats its null."""
        curve, text = self.series.curve, translate("Overlays", "{name}: {line}; area {area}.")
        text = text.format(
            name=self.series.name, line=self.series.style.words, area=format_number(curve.area)
        )
        if curve.null is None:
            return text
        beats = translate("Overlays", "Beats its null.")
        fails = translate("Overlays", "Does NOT beat its null.")
        return f"{text} {beats if curve.null.beats_null else fails}"


def find_overlays(
    explanation: Explanation, shown: FaithfulnessCurve, *, wanted: Polarity
) -> tuple[Overlay, ...]:
    """Return every method's curve of the side, kind and fill of the curve shown.

    Parameters
    ----------
    explanation : Explanation
        Whose methods are drawn, each in the style of its place.
    shown : FaithfulnessCurve
        The chosen method's curve.
    wanted : Polarity
        The map looked at; a method without such a ranking shows the one it has, and says so.
    """
    found = []
    for place, card in enumerate(explanation.methods):
        polarity = choose_polarity(explanation, card.id, wanted)
        if polarity is None:
            continue
        curve = find_curves(
            explanation, method=card.id, side=shown.side, polarity=polarity, kind=shown.kind
        ).get(shown.fill)
        if curve is not None:
            name = card.name
            if polarity is not shown.polarity:
                name = f"{name} ({name_term(polarity)})"
            found.append(Overlay(card.id, Series(name, curve, choose_style(place))))
    return tuple(found)


def list_entries(overlays: tuple[Overlay, ...], *, main: str, null: bool) -> tuple[Entry, ...]:
    """Return the legend of a plot: its curves with their areas, and the nulls' band."""
    entries = [
        Entry(
            one.method,
            f"{one.series.name}  {format_number(one.series.curve.area, 3)}",
            one.words,
            one.series.style,
            fixed=one.method == main,
        )
        for one in overlays
    ]
    if null:
        text = translate("Overlays", "null, 5 % to 95 %")
        more = translate(
            "Overlays",
            "Grey band: the middle 90 % of smoothed random rankings, which know nothing of this "
            "comparison.",
        )
        entries.append(Entry(NULL, text, more, None))
    return tuple(entries)
