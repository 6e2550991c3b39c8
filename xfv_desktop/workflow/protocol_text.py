"""The protocols' tables in words: what was done, and one Markdown table for each kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xfv_desktop.workflow.protocol_rows import Protocol
from xfv_desktop.workflow.protocol_table import FEWEST

TITLES = {
    Protocol.DPR: "Decision-based patch replacement (DPR) on Patch-LFW",
    Protocol.HIDING: "Hiding game",
    Protocol.ALL_PAIRS: "Deletion and Insertion over all pairs",
}
EXPLAINED = {
    Protocol.DPR: """\
27 squares of 16 x 16 pixels (at a height of 112) of another person stand in the first picture of
each pair: of the second picture in non-mated pairs, of a random picture in mated ones; seed 3,
places drawn over the whole list in its order; stored as JPEG, quality 95, at every step. The
decision on the patched pair is taken once: if it is a match, the pixels with the largest values
of the signed map give way to the untouched picture's, else those with the smallest. Every level
(0, 5, ... 95 %) starts from the patched picture; pixels tied with the bound stay.

AUC: area under the FMR or FNMR at the fixed threshold over the percent replaced, 0 to 95, by the
trapezoid rule, so about the mean error in percentage points; lower is better. rnd replaces in one
random order, oracle the foreign squares first. Where n differs, areas are of other pairs; margins
and normalised are over the pairs that a method shares with what it is compared with. centre is a
prior that sees neither picture.
normalised = (rnd - method) / (rnd - oracle): 1 is the oracle, 0 is chance; rows are sorted by it.
More than 1 is possible: putting back what decides most beats putting back all squares evenly.
""",
    Protocol.HIDING: """\
The pixels that speak most (largest first) or least (smallest first) are hidden, percentile by
percentile, 0 to 100 %; the probe is changed, the reference stays. Pairs are true accepts, ranked
by similarity, and true rejects, ranked by dissimilarity. Numbers are 100 x the mean score.
Mated: hiding the largest should cost score, gap = smallest - largest. Non-mated: hiding what
speaks against should raise it, gap = largest - smallest. Higher gaps are better.
Smallest first is this program's control; the published game hides the largest only.
""",
    Protocol.ALL_PAIRS: """\
The published all-pairs variant: the similarity map of the probe ranks mated and non-mated pairs
alike, fill black, only the probe is changed, bounds are percentiles (Deletion keeps what is at
most the bound, Insertion what is above), 11 levels. Where a signed map is negative its similarity
map is 0, so those pixels are tied: Deletion never removes them, Insertion never shows them.
Numbers are 100 x the mean accuracy at the clean EER threshold. Where non-mated pairs stay rejected
whatever is done, half of the pairs are right throughout, so Deletion has a floor near 50.
Deletion: lower is better; Insertion: higher.
This program's own protocol (`xfv benchmark fidelity`) asks other things; the two do not mix.
""",
}
_KINDS = {
    "mated": "Mated pairs",
    "non_mated": "Non-mated pairs",
    "all": "All pairs",
}
_RATES = {"mated": "FNMR", "non_mated": "FMR"}


def build_markdown(summary: Mapping[str, Any]) -> str:
    """Return the whole table as Markdown."""
    facts = summary["settings"]
    protocol = Protocol(facts["protocol"])
    lines = [f"# {TITLES[protocol]}", "", EXPLAINED[protocol], _tell_settings(summary), ""]
    for kind, found in summary["kinds"].items():
        lines += [f"## {_KINDS[kind]}", "", *_build_table(protocol, kind, found), ""]
    return "\n".join(lines)


def _tell_settings(summary: Mapping[str, Any]) -> str:
    """Return the recognizer, the threshold and how to read the rows."""
    facts = summary["settings"]
    listed = facts["listed"]
    return (
        f"Recognizer `{facts['model']}`, threshold {facts['threshold']:.4f} "
        f"({facts['threshold_from']}; EER {100 * facts['eer']:.2f} % on {listed['mated']} mated "
        f"and {listed['non_mated']} non-mated untouched pairs). Maps are raw; @5x5 and @25x25 "
        "are blurred as their papers do, @5 by one Gaussian for all. Square brackets: "
        f"{summary['interval']}."
    )


def _build_table(protocol: Protocol, kind: str, found: Mapping[str, Any]) -> list[str]:
    if not found["rows"]:
        return ["No pairs were measured."]
    names = list(found["rows"][0]["measures"])
    titles = [_name_measure(protocol, kind, name) for name in names]
    compared = [
        (rival, name)
        for rival in found["rivals"]
        for name in names
        if any(name in row["margins"][rival] for row in found["rows"])
    ]
    head = ["method", "n", *titles]
    head += [f"{name} better than {rival} by" for rival, name in compared]
    if protocol is Protocol.DPR:
        head.append("normalised")
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    for row in found["rows"]:
        cells = [row["method"], _count(row, kind)]
        cells += [_format(row["measures"][name], row["pairs"]) for name in names]
        # A margin is over the pairs that both have, which may be fewer.
        margins = [row["margins"][rival].get(name) for rival, name in compared]
        cells += [_format(margin, margin["pairs"] if margin else 0) for margin in margins]
        if protocol is Protocol.DPR:
            share = row["normalised"]
            cells.append("-" if share is None else f"{share:.2f}")
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def _name_measure(protocol: Protocol, kind: str, name: str) -> str:
    return f"{_RATES[kind]} AUC" if protocol is Protocol.DPR else name


def _count(row: Mapping[str, Any], kind: str) -> str:
    if kind != "all":
        return str(row["pairs"])
    return f"{row['mated_pairs']} + {row['pairs'] - row['mated_pairs']}"


def _format(value: Mapping[str, float] | None, pairs: int) -> str:
    """Return a mean with its interval, where there are pairs enough for one, or a dash."""
    if value is None:
        return "-"
    # Rounded and added to 0, a small loss is not written "-0.00".
    mean, low, high = (f"{round(value[key], 2) + 0.0:.2f}" for key in ("mean", "low", "high"))
    return f"{mean} (n < {FEWEST})" if pairs < FEWEST else f"{mean} [{low}, {high}]"
