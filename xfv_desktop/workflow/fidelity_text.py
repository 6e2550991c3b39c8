"""The fidelity table in words: Markdown that says how it was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xfv_desktop.workflow.fidelity_table import CENTRE, MIRROR, POPULATION, RIVALS

# Resampling fewer pairs gives intervals that are much too narrow.
FEWEST = 8
_NAMES = {
    CENTRE: "centre, tuned (baseline)",
    "centre": "centre, plain (baseline)",
    POPULATION: "population: mean FGGB (baseline)",
    MIRROR: "own mirror, RankOpt 10 steps (control)",
    "mirror/fggb": "own mirror, FGGB (control)",
    "rankopt10": "RankOpt, 10 steps (!)",
    "rankopt": "RankOpt (!)",
    "rankopt:preset=long": "RankOpt, long (!)",
    "rankopt:preset=robust": "RankOpt, robust (!)",
    "rankopt_paste": "RankOpt-paste (!)",
    "rankopt_paste:preset=robust": "RankOpt-paste, robust (!)",
    "smoothed_random": "smoothed random (baseline)",
    "random": "random (baseline)",
    "greedy": "greedy reference (!)",
    "minplus:part=S1": "MinPlus, greedy part S1",
    "fggb": "FGGB",
    "xssab": "xSSAB",
    "gradcam": "Grad-CAM",
    "fame": "FAME",
    "xface1": "xFace 1",
    "xface2": "xFace 2",
    "xface3": "xFace 3",
    "corrise": "CorrRISE",
    "minplus": "MinPlus",
    "lime": "LIME",
    "srise": "S-RISE",
    "arise": "aRISE",
}
_HEAD = {
    "mated": (
        "ranking",
        "n",
        "I / D",
        "I-D",
        "over centre",
        "over population (mean FGGB)",
        "over strongest population",
        "over mirror",
        "held-out fill, over centre",
        "unseen model, over centre",
        "unseen model, over population",
        "accept I-D",
    ),
    "non_mated": (
        "ranking",
        "n",
        "in / out",
        "PD",
        "over centre",
        "over population (mean FGGB)",
        "over strongest population",
        "over mirror",
        "% pasted until accepted",
        "blur-deletion, over centre",
        "unseen model, over centre",
        "unseen model, over population",
    ),
}
PROTOCOL = """\
One picture of a pair is changed, the other stays intact; both pictures take their turn and a
pair's value is their mean. Every map is smoothed with the same Gaussian (sigma 5 px at a height
of 112) before it is ranked, except rows marked @0. 11 levels, 0 to 100 % of the pixels, exact
ranking, ties in reading order; an area is 100 x the mean score by the trapezoid rule.

Mated true accepts: I is Insertion, D Deletion, mean of the fills black and blur; the mean-colour
fill is used by no method (held-out fill). Non-mated true rejects: the partner's aligned pixels
replace the highest-ranked (in) or the lowest-ranked (out) first; PD = in - out; both curves end
at 1 whatever is ranked, and a paste has seams no recognizer was trained on. Blur-deletion is the
area while the highest-ranked pixels are blurred; higher is better. The unseen model is asked by
no method: rankings made on the first model are measured again on it.

Square brackets hold 95 % intervals of a paired bootstrap over pairs (4000 draws, both pictures of
a pair together); nothing corrects for the number of comparisons. n is the number of pairs; a
margin uses the pairs that both rankings have, and has no interval below 8 pairs.

Rows marked (!) search for what is measured here: they optimise Insertion minus Deletion with the
fills black and blur (RankOpt), the same with the blur fill (greedy reference), or PD
(RankOpt-paste, greedy reference), so only the held-out fill and the unseen model are independent
evidence for them. The strongest population map was chosen on these very pairs, which favours it.
Population maps and whatever is tuned with this study come from other people: a person belongs to
the tuning part when the first byte of the SHA-256 of the name is divisible by 4, and a pair to a
part when both of its people do.
"""


def name_ranking(method: str) -> str:
    """Return a ranking's name for the table."""
    plain, at, _ = method.partition("@")
    head, slash, rest = plain.partition("/")
    name = _NAMES.get(plain)
    if name is None and head == "population" and slash:
        name = f"population: mean {name_ranking(rest).removesuffix(' (!)')} (baseline)"
    if head == CENTRE and slash:
        row, aspect = rest.split("/")
        name = f"centre at row {row}, aspect {aspect}"
    return (name or plain) + (" @0, not smoothed" if at else "")


def format_margin(margin: Mapping[str, Any] | None) -> str:
    """Return a margin with its interval, if there are pairs enough for one, or a dash."""
    if margin is None:
        return "-"
    if margin["mean"] == margin["low"] == margin["high"] == 0:
        return "0"
    if margin["pairs"] < FEWEST:
        return f"{margin['mean']:+.1f} (n < {FEWEST})"
    return f"{margin['mean']:+.1f} [{margin['low']:.1f}, {margin['high']:.1f}]"


def build_markdown(summary: Mapping[str, Any]) -> str:
    """Return the whole table as Markdown."""
    lines = ["# Fidelity of attribution maps", "", PROTOCOL]
    for model, found in summary["models"].items():
        facts = found["settings"]
        unseen = f"; unseen model `{facts['unseen']}`" if facts["unseen"] else ""
        lines += [f"## `{model}`, threshold {facts['threshold']:.4g}{unseen}", ""]
        for kind, title in (("mated", "Mated pairs"), ("non_mated", "Non-mated pairs")):
            lines += [f"### {title}", "", *_build_table(kind, found[kind]), ""]
    return "\n".join(lines)


def _build_table(kind: str, found: Mapping[str, Any]) -> list[str]:
    head = _HEAD[kind]
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    cells = _cells_mated if kind == "mated" else _cells_non_mated
    lines += ["| " + " | ".join(cells(row)) + " |" for row in found["rows"]]
    strongest = found["strongest_population"]
    if strongest:
        lines += ["", f"Strongest population map here: {name_ranking(strongest)}."]
    if found["contrasts"]:
        lines += ["", "Like beside like:", ""]
        lines += [_describe_contrast(contrast) for contrast in found["contrasts"]]
    if found["tuning"]:
        lines += ["", "On the tuning part (what was tried there, not part of the table): "]
        lines[-1] += "; ".join(
            f"{name_ranking(one['method'])} {one['difference']:.1f} (n = {one['pairs']})"
            for one in found["tuning"]
        )
    return lines


def _find(row: Mapping[str, Any], measure: str, rival: str) -> str:
    return format_margin(row["margins"].get(measure, {}).get(rival))


def _margins(row: Mapping[str, Any]) -> Sequence[str]:
    return [_find(row, "difference", rival) for rival in RIVALS]


def _cells_mated(row: Mapping[str, Any]) -> list[str]:
    return [
        name_ranking(row["method"]),
        str(row["pairs"]),
        f"{row['insertion']:.1f} / {row['deletion']:.1f}",
        f"{row['difference']:.1f}",
        *_margins(row),
        _find(row, "held_out_fill", CENTRE),
        _find(row, "unseen_model", CENTRE),
        _find(row, "unseen_model", POPULATION),
        f"{row['accepted']:.1f}",
    ]


def _cells_non_mated(row: Mapping[str, Any]) -> list[str]:
    return [
        name_ranking(row["method"]),
        str(row["pairs"]),
        f"{row['paste_in']:.1f} / {row['paste_out']:.1f}",
        f"{row['difference']:.1f}",
        *_margins(row),
        f"{row['until_accepted']:.0f}",
        _find(row, "blur_deletion", CENTRE),
        _find(row, "unseen_model", CENTRE),
        _find(row, "unseen_model", POPULATION),
    ]


def _describe_contrast(contrast: Mapping[str, Any]) -> str:
    """Return one line: two rankings and the margin of the first by measure."""
    margins = contrast["margins"]
    first = next(iter(margins.values()))
    parts = [f"{name.replace('_', ' ')} {format_margin(m)}" for name, m in margins.items()]
    return (
        f"- {name_ranking(contrast['first'])} minus {name_ranking(contrast['second'])} "
        f"(n = {first['pairs']}, ahead in {first['ahead']}): " + "; ".join(parts)
    )
