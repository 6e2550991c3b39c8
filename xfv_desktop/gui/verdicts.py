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
from xfv_desktop.gui import core_texts
from xfv_desktop.gui.faithfulness import Verdict, judge
from xfv_desktop.gui.numbers import format_number
from xfv_desktop.gui.terms import begin_with, name_term, translate

# Where the words for a rank correlation change. They only name the figure, which is shown
# beside them: half and a tenth of the ranks' variance shared.
_ALIKE = 0.71
_PARTLY = 0.32


def say_missing(receipt: str) -> str:
    """Return why a receipt is not there: ``sanity``, ``agreement``, ``regions``, ``curves``."""
    if receipt == "sanity":
        return translate(
            "Verdicts",
            "Sanity was not checked in this explanation. Explain again with sanity checks "
            "switched on in Settings.",
        )
    if receipt == "agreement":
        return translate(
            "Verdicts",
            "No agreement was measured in this explanation. Explain again with at least two "
            "methods.",
        )
    if receipt == "regions":
        return translate(
            "Verdicts",
            "No regions were measured in this explanation. Explain again to have them.",
        )
    return translate(
        "Verdicts", "No curve of this map was placed among rankings that know nothing."
    )


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
        names = {card.id: core_texts.translate(card.name) for card in self.explanation.methods}
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
    return _name_grade(grade_correlation(value))


def grade_correlation(value: float | None) -> str:
    """Return ``alike``, ``partly``, ``different``, ``opposed``, or ``none``."""
    if value is None:
        return "none"
    # What the figure beside the word shows decides, so that the two never disagree.
    value = round(value, 2)
    if value >= _ALIKE:
        return "alike"
    if value >= _PARTLY:
        return "partly"
    return "different" if value > -_PARTLY else "opposed"


def _name_grade(grade: str) -> str:
    words = {
        "alike": translate("Verdicts", "alike"),
        "partly": translate("Verdicts", "partly alike"),
        "different": translate("Verdicts", "different"),
        "opposed": translate("Verdicts", "opposed"),
        "none": translate("Verdicts", "not comparable"),
    }
    return words[grade]


def sum_up_faithfulness(shown: Shown) -> Summary:
    """Say whether the map's rankings beat their nulls."""
    verdicts = judge(shown.explanation, shown.method, shown.polarity)
    tested = [one for one in verdicts if one.beats is not None]
    if not tested:
        return Summary(
            translate("Verdicts", "Not tested"),
            translate("Verdicts", "no ranking was placed"),
            "warning",
            say_missing("curves"),
        )
    return _count_beaten(tested)


def _count_beaten(tested: list[Verdict]) -> Summary:
    failed = sum(one.beats is False for one in tested)
    if failed:
        text = translate("Verdicts", "{failed} of {all} measures do NOT beat their null")
        word = translate("Verdicts", "NOT shown to be faithful")
        return Summary(word, text.format(failed=failed, all=len(tested)), "warning")
    text = translate("Verdicts", "all {all} measures beat their null").format(all=len(tested))
    return Summary(translate("Verdicts", "Faithful here"), text, "success")


def sum_up_sanity(shown: Shown) -> Summary:
    """Say whether the map depends on what it claims to explain."""
    counts = Counter(one.verdict for one in list_sanity(shown))
    done = sum(counts.values()) - counts[SanityVerdict.NOT_CHECKED]
    if not done:
        return Summary(
            translate("Verdicts", "Not checked"),
            translate("Verdicts", "press to see why"),
            "warning",
            core_texts.translate(shown.explanation.sanity_note) or say_missing("sanity"),
        )
    parts = [f"{counts[one]} {name_term(one)}" for one in SanityVerdict if counts[one]]
    text = ", ".join(parts)
    if counts[SanityVerdict.FAIL]:
        return Summary(translate("Verdicts", "FAIL: sanity in doubt"), text, "error")
    if counts[SanityVerdict.WEAK]:
        return Summary(translate("Verdicts", "Weak"), text, "warning")
    return Summary(translate("Verdicts", "Pass"), text, "success")


def sum_up_agreement(shown: Shown) -> Summary:
    """Say how alike the map and the other methods' maps of the side shown are."""
    pairs = [one for one in list_agreement(shown) if one.side is shown.side]
    if not pairs:
        return Summary(
            translate("Verdicts", "Not measured"),
            translate("Verdicts", "needs two methods"),
            "warning",
            say_missing("agreement"),
        )
    alike = sum(grade_correlation(one.rank_correlation) == "alike" for one in pairs)
    values = [one.rank_correlation for one in pairs if one.rank_correlation is not None]
    if len(pairs) == 1:
        word = f"{name_correlation(pairs[0].rank_correlation)}: {name_other(shown, pairs[0])}"
    else:
        word = translate("Verdicts", "alike with {alike} of {all} methods")
        word = word.format(alike=alike, all=len(pairs))
    text = translate("Verdicts", "{side}: rank correlation {figure}")
    text = text.format(side=name_term(shown.side), figure=_name_spread(values))
    level = "success" if alike == len(pairs) else "warning"
    return Summary(word[0].upper() + word[1:], text, level)


def _name_spread(values: list[float]) -> str:
    if len(values) > 1:
        text = translate("Verdicts", "{low} to {high}")
        return text.format(low=format_number(min(values), 2), high=format_number(max(values), 2))
    return format_number(values[0], 2) if values else translate("Verdicts", "none")


def sum_up_regions(shown: Shown) -> Summary:
    """Say where most of the map lies, and where it is densest."""
    found = find_regions(shown)
    if found is None or not found.shares:
        return Summary(
            translate("Verdicts", "Not measured"),
            translate("Verdicts", "explain again"),
            "warning",
            say_missing("regions"),
        )
    most = max(found.shares, key=lambda one: _share(one, shown.polarity))
    dense = max(found.shares, key=lambda one: _density(one, shown.polarity))
    share = _share(most, shown.polarity)
    if share == 0:
        text = translate("Verdicts", "{side}: no {polarity}")
        text = text.format(side=name_term(shown.side), polarity=name_term(shown.polarity))
        return Summary(translate("Verdicts", "Nothing to place"), text, "warning")
    word = translate("Verdicts", "{side}: {share} % on {region}").format(
        side=begin_with(shown.side),
        share=format_number(100 * share, 0),
        region=name_term(most.region),
    )
    text = translate("Verdicts", "densest: {region}, {density} times its area").format(
        region=name_term(dense.region), density=format_number(_density(dense, shown.polarity), 1)
    )
    return Summary(word, text, "info")


def _share(one: RegionShare, polarity: Polarity) -> float:
    return one.negative if polarity is Polarity.DISSIMILARITY else one.positive


def _density(one: RegionShare, polarity: Polarity) -> float:
    if polarity is Polarity.DISSIMILARITY:
        return one.negative_concentration
    return one.positive_concentration


def describe_agreement(shown: Shown, one: MethodAgreement) -> str:
    """Return one comparison of two methods as a sentence."""
    figure = translate("Verdicts", "none")
    if one.rank_correlation is not None:
        figure = format_number(one.rank_correlation, 2)
    return translate(
        "Verdicts",
        "On the {side}, {name} and {other} are {word}: rank correlation {figure}; {overlap} % of "
        "one's top {top} % lies in the other's ({top} % by chance).",
    ).format(
        side=name_term(one.side),
        name=shown.name,
        other=name_other(shown, one),
        word=name_correlation(one.rank_correlation),
        figure=figure,
        overlap=format_number(100 * one.overlap, 0),
        top=format_number(100 * one.top_share, 0),
    )


def describe_check(check: SanityCheck) -> str:
    """Return a check's statement, with the stages of a randomisation after it."""
    none = translate("Verdicts", "none")
    stages = ", ".join(
        f"{core_texts.translate(name)} {none if value is None else format_number(value, 2)}"
        for name, value in check.stages
    )
    statement = core_texts.translate(check.statement)
    if not stages:
        return statement
    text = translate("Verdicts", "Correlation by stage: {stages}.").format(stages=stages)
    return f"{statement} {text}"
