"""The receipts of an explanation as lines on the command line."""

from __future__ import annotations

from dataclasses import replace

from tests.support.casefile import make_comparison, make_explanation
from tests.support.receipts import add_receipts, make_difference, make_regions
from xfv_desktop.attribution.catalogue import get
from xfv_desktop.cli.receipts import (
    list_agreement,
    list_places,
    list_receipts,
    list_regions,
    list_sanity,
)
from xfv_desktop.domain import (
    CurveKind,
    Explanation,
    FaithfulnessCurve,
    Fill,
    MapRegions,
    MethodAgreement,
    Polarity,
    RegionShare,
    Side,
)
from xfv_desktop.workflow.pairs import PairResult


def make_full() -> Explanation:
    """Return an explanation by one method with all four receipts."""
    curve = FaithfulnessCurve(
        "fggb", Side.PROBE, Polarity.SIMILARITY, CurveKind.DELETION, Fill.BLACK, (), (), 0, None
    )
    full = add_receipts(replace(make_explanation(b"0"), methods=(get("fggb"),)))
    placed = make_difference(curve, polarity=Polarity.SIMILARITY, beats=False)
    curves = (replace(curve, null=placed.null), replace(curve, fill=Fill.BLUR))
    return replace(full, curves=curves, differences=(placed,))


def test_the_most_concentrated_regions_come_first_not_the_largest() -> None:
    lines = list(list_regions(make_regions("fggb", Side.PROBE)))
    assert len(lines) == 2
    assert lines[0].split("positive")[1].strip() == (
        "nose 31% (3.4 x area), eyes 20% (2.5 x area), brows 12% (1.7 x area)"
    )
    assert "cheeks" not in lines[0]


def test_a_sign_that_a_map_lacks_has_no_line() -> None:
    one = make_regions("fggb", Side.PROBE)
    shares = tuple(RegionShare(s.region, s.area, s.positive, 0.0) for s in one.shares)
    lines = list(list_regions(MapRegions("fggb", Side.PROBE, shares)))
    assert len(lines) == 1
    assert "negative" not in lines[0]


def test_two_methods_have_one_line() -> None:
    rows = [
        MethodAgreement("fggb", "xssab", side, Polarity.SIMILARITY, value, 0.2, 0.45)
        for side, value in ((Side.PROBE, -0.4), (Side.REFERENCE, None))
    ]
    (line,) = list_agreement(rows)
    assert line == (
        "fggb and xssab: probe similarity -0.40 (45%); reference similarity no value (45%)"
    )


def test_sanity_has_a_line_per_method_and_side_with_all_verdicts() -> None:
    lines = list(list_sanity(make_full().sanity))
    assert len(lines) == 2
    assert "randomised weights pass (+0.21), another partner weak (+0.62)" in lines[0]
    assert "sample against itself not checked (no value)" in lines[0]


def test_all_receipts_stand_under_headings() -> None:
    result = PairResult(make_comparison(), make_full())
    text = "\n".join(list_receipts(result))
    for heading in ("Faithfulness", "Regions", "Agreement", "Sanity"):
        assert f"\n{heading}" in text
    assert list_receipts(PairResult(make_comparison(), None)) == []


def test_a_placement_has_one_line_with_every_rival() -> None:
    first, second = list_places(make_full())
    assert first.split()[:4] == ["fggb", "probe", "similarity", "deletion"]
    assert "difference" in second
    for line in (first, second):
        assert "+0.100  does not beat its null: better than 9 of 20 random" in line
        assert line.endswith(
            "9 of 20 smoothed, centre yes, population no, mirror yes but reversed no"
        )
