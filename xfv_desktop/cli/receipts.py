"""The receipts of an explanation as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xfv_desktop.domain import (
    Explanation,
    MapRegions,
    MethodAgreement,
    NullPlacement,
    RegionShare,
    RivalArea,
    SanityCheck,
    SanityKind,
    Side,
)

if TYPE_CHECKING:
    from xfv_desktop.workflow.pairs import PairResult

# Regions that are named per map and sign.
_NAMED = 3
_READING = (
    "A map that does not beat its null points no better than rankings that know nothing of this "
    "comparison. --json has all of it in words."
)


def list_receipts(result: PairResult) -> list[str]:
    """Return faithfulness, regions, agreement and sanity of an explanation, compactly."""
    from xfv_desktop.workflow.receipts import list_concerns, state_methods, state_regions

    explanation = result.explanation
    if explanation is None:
        return []
    return [
        *_list_faithfulness(explanation),
        "",
        "Regions           (share of the attribution; how many times the share of the area)",
        *(f"  {line}" for one in explanation.regions for line in list_regions(one)),
        f"  {state_regions(result.comparison, explanation)}",
        "",
        "Agreement         (rank correlation, overlap of the top areas; maps blurred alike)",
        *(f"  {line}" for line in list_agreement(explanation.agreement)),
        f"  {state_methods(explanation)}",
        "",
        "Sanity",
        *(f"  {line}" for line in list_sanity(explanation.sanity)),
        *(f"  {line}" for line in list_concerns(explanation)),
        f"  {explanation.sanity_note}",
        "",
    ]


def list_regions(regions: MapRegions) -> Iterator[str]:
    """Yield one line for each sign a map has: the regions where it is most concentrated."""
    for sign in ("positive", "negative"):
        ranked = sorted(
            (share for share in regions.shares if getattr(share, sign) > 0),
            key=lambda share: -_concentrate(share, sign),
        )
        named = [
            f"{share.region} {getattr(share, sign):.0%} ({_concentrate(share, sign):.1f} x area)"
            for share in ranked[:_NAMED]
        ]
        if named:
            yield f"{regions.method:14}{regions.side:11}{sign:10}{', '.join(named)}"


def _concentrate(share: RegionShare, sign: str) -> float:
    """Return the share of one sign over the area."""
    value: float = getattr(share, f"{sign}_concentration")
    return value


def list_agreement(agreement: Sequence[MethodAgreement]) -> Iterator[str]:
    """Yield one line for each two methods: every side and polarity beside each other."""
    pairs = dict.fromkeys((a.first, a.second) for a in agreement)
    for first, second in pairs:
        cells = [
            f"{a.side} {a.polarity} {_number(a.rank_correlation)} ({a.overlap:.0%})"
            for a in agreement
            if (a.first, a.second) == (first, second)
        ]
        yield f"{first} and {second}: {'; '.join(cells)}"


def _number(value: float | None) -> str:
    return "no value" if value is None else f"{value:+.2f}"


def _list_faithfulness(explanation: Explanation) -> list[str]:
    """Return the places among nulls under a heading, if there are any."""
    lines = [f"  {line}" for line in list_places(explanation)]
    if not lines:
        return []
    return [
        "",
        "Faithfulness      (area or difference; place among rankings that know nothing)",
        *lines,
        f"  {_READING}",
    ]


def list_places(explanation: Explanation) -> Iterator[str]:
    """Yield one line for each map and curve or difference that was placed among nulls."""
    for curve in explanation.curves:
        null = curve.null
        if null is not None and curve.fill == null.fill:
            yield _place((curve.method, curve.side, curve.polarity, curve.kind), null)
    for one in explanation.differences:
        yield _place((one.method, one.side, one.polarity, "difference"), one.null)


def _place(names: tuple[str, str, str, str], null: NullPlacement) -> str:
    """Return one placement in a line: area, verdict, noise that was beaten, rivals that were."""
    verdict = "beats its null" if null.beats_null else "does not beat its null"
    noise = " and ".join(
        f"{areas.percentile * areas.n / 100:g} of {areas.n} {name}"
        for areas, name in ((null.random, "random"), (null.smoothed_random, "smoothed"))
    )
    rivals = (("centre", null.centre_prior), ("population", null.population))
    beaten = ", ".join(
        f"{name} {_say(rival)}"
        for name, rival in (*rivals, ("mirror", null.mirror))
        if rival is not None
    )
    method, side, polarity, kind = names
    head = f"{method:14}{side:11}{polarity:15}{kind:14}{null.area:+.3f}"
    return f"{head}  {verdict}: better than {noise}, {beaten}"


def _say(rival: RivalArea) -> str:
    """Say whether a map does better than a rival, which counts in both of its orders."""
    if rival.beaten_partly:
        return "yes but reversed no"
    return "yes" if rival.beaten else "no"


def list_sanity(checks: Sequence[SanityCheck]) -> Iterator[str]:
    """Yield one line for each method and side: check, verdict and rank correlation."""
    found = {(c.method, c.side, c.kind): c for c in checks}
    for method in dict.fromkeys(c.method for c in checks):
        for side in Side:
            made = [c for kind in SanityKind if (c := found.get((method, side, kind)))]
            cells = [f"{c.kind} {c.verdict} ({_number(c.correlation)})" for c in made]
            if cells:
                yield f"{method:14}{side:11}{', '.join(cells)}"
