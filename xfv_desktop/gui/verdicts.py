"""The four receipts of an explanation in a word and a line each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from xfv_desktop.domain import (
    Explanation,
    MapRegions,
    MethodAgreement,
    Polarity,
    RegionShare,
    SanityCheck,
    SanityVerdict,
    Side,
)
from xfv_desktop.gui.faithfulness import Verdict, judge

# Where the words for a rank correlation change. They only name the figure, which is shown
# beside them: half and a tenth of the ranks' variance shared.
_ALIKE = 0.71
_PARTLY = 0.32

NO_SANITY = (
    "Sanity was not checked in this explanation. Explain again with sanity checks switched on "
    "in Settings."
)
NO_AGREEMENT = (
    "No agreement was measured in this explanation. Explain again with at least two methods."
)
NO_REGIONS = "No regions were measured in this explanation. Explain again to have them."
NO_CURVES = "No curve of this map was placed among rankings that know nothing."


@dataclass(frozen=True)
class Shown:
    """Which map of an explanation its receipts are about.

    ``polarity`` is that of the ranking traced, similarity or dissimilarity.
    """

    explanation: Explanation
    method: str
    polarity: Polarity
    side: Side

    @property
    def name(self) -> str:
        """The method's name."""
        return self.name_of(self.method)

    def name_of(self, method: str) -> str:
        """Return the name of one of the explanation's methods."""
        names = {card.id: card.name for card in self.explanation.methods}
        return names.get(method, method)


@dataclass(frozen=True)
class Summary:
    """A receipt in short: the outcome in words, a line more, the colour that goes with it.

    ``more`` is for tool tip and screen reader, where the line is too short for it.
    """

    word: str
    text: str
    level: str = ""
    more: str = ""


def list_sanity(shown: Shown) -> tuple[SanityCheck, ...]:
    """Return the checks of the method shown, both sides."""
    return tuple(one for one in shown.explanation.sanity if one.method == shown.method)


def list_agreement(shown: Shown) -> tuple[MethodAgreement, ...]:
    """Return how alike the method shown and every other one are, both sides."""
    return tuple(
        one
        for one in shown.explanation.agreement
        if one.polarity is shown.polarity and shown.method in (one.first, one.second)
    )


def find_regions(shown: Shown) -> MapRegions | None:
    """Return where the map shown lies, or None."""
    for one in shown.explanation.regions:
        if (one.method, one.side) == (shown.method, shown.side):
            return one
    return None


def name_other(shown: Shown, one: MethodAgreement) -> str:
    """Return the name of the method that the one shown is compared with."""
    return shown.name_of(one.second if one.first == shown.method else one.first)


def name_correlation(value: float | None) -> str:
    """Return a rank correlation in words: alike, partly alike, different, opposed."""
    if value is None:
        return "not comparable"
    # What the figure beside the word shows decides, so that the two never disagree.
    value = round(value, 2)
    if value >= _ALIKE:
        return "alike"
    if value >= _PARTLY:
        return "partly alike"
    return "different" if value > -_PARTLY else "opposed"


def sum_up_faithfulness(shown: Shown) -> Summary:
    """Say whether the map's rankings beat their nulls."""
    verdicts = judge(shown.explanation, shown.method, shown.polarity)
    tested = [one for one in verdicts if one.beats is not None]
    if not tested:
        return Summary("Not tested", "no ranking was placed", "warning", NO_CURVES)
    return _count_beaten(tested)


def _count_beaten(tested: list[Verdict]) -> Summary:
    failed = sum(one.beats is False for one in tested)
    if failed:
        text = f"{failed} of {len(tested)} measures do NOT beat their null"
        return Summary("NOT shown to be faithful", text, "warning")
    return Summary("Faithful here", f"all {len(tested)} measures beat their null", "success")


def sum_up_sanity(shown: Shown) -> Summary:
    """Say whether the map depends on what it claims to explain."""
    counts = Counter(one.verdict for one in list_sanity(shown))
    done = sum(counts.values()) - counts[SanityVerdict.NOT_CHECKED]
    if not done:
        note = shown.explanation.sanity_note
        return Summary("Not checked", "press to see why", "warning", note or NO_SANITY)
    parts = [f"{counts[one]} {one}" for one in SanityVerdict if counts[one]]
    text = ", ".join(parts)
    if counts[SanityVerdict.FAIL]:
        return Summary("FAIL: sanity in doubt", text, "error")
    if counts[SanityVerdict.WEAK]:
        return Summary("Weak", text, "warning")
    return Summary("Pass", text, "success")


def sum_up_agreement(shown: Shown) -> Summary:
    """Say how alike the map and the other methods' maps of the side shown are."""
    pairs = [one for one in list_agreement(shown) if one.side is shown.side]
    if not pairs:
        return Summary("Not measured", "needs two methods", "warning", NO_AGREEMENT)
    alike = sum(name_correlation(one.rank_correlation) == "alike" for one in pairs)
    values = [one.rank_correlation for one in pairs if one.rank_correlation is not None]
    if len(pairs) == 1:
        word = f"{name_correlation(pairs[0].rank_correlation)}: {name_other(shown, pairs[0])}"
    else:
        word = f"alike with {alike} of {len(pairs)} methods"
    spread = f"{min(values):.2f} to {max(values):.2f}" if len(values) > 1 else ""
    figure = spread or (f"{values[0]:.2f}" if values else "none")
    level = "success" if alike == len(pairs) else "warning"
    return Summary(word[0].upper() + word[1:], f"{shown.side}: rank correlation {figure}", level)


def sum_up_regions(shown: Shown) -> Summary:
    """Say where most of the map lies, and where it is densest."""
    found = find_regions(shown)
    if found is None or not found.shares:
        return Summary("Not measured", "explain again", "warning", NO_REGIONS)
    most = max(found.shares, key=lambda one: _share(one, shown.polarity))
    dense = max(found.shares, key=lambda one: _density(one, shown.polarity))
    share = _share(most, shown.polarity)
    if share == 0:
        return Summary("Nothing to place", f"{shown.side}: no {shown.polarity}", "warning")
    word = f"{shown.side.capitalize()}: {100 * share:.0f} % on {most.region}"
    density = _density(dense, shown.polarity)
    return Summary(word, f"densest: {dense.region}, {density:.1f} times its area", "info")


def _share(one: RegionShare, polarity: Polarity) -> float:
    return one.negative if polarity is Polarity.DISSIMILARITY else one.positive


def _density(one: RegionShare, polarity: Polarity) -> float:
    if polarity is Polarity.DISSIMILARITY:
        return one.negative_concentration
    return one.positive_concentration


def describe_agreement(shown: Shown, one: MethodAgreement) -> str:
    """Return one comparison of two methods as a sentence."""
    figure = "none" if one.rank_correlation is None else f"{one.rank_correlation:.2f}"
    return (
        f"On the {one.side}, {shown.name} and {name_other(shown, one)} are "
        f"{name_correlation(one.rank_correlation)}: rank correlation {figure}; "
        f"{100 * one.overlap:.0f} % of one's top {100 * one.top_share:.0f} % lies in the "
        f"other's ({100 * one.top_share:.0f} % by chance)."
    )


def describe_check(check: SanityCheck) -> str:
    """Return a check's statement, with the stages of a randomisation after it."""
    stages = ", ".join(
        f"{name} {'none' if value is None else format(value, '.2f')}"
        for name, value in check.stages
    )
    return f"{check.statement} Correlation by stage: {stages}." if stages else check.statement
