"""Made-up receipts of an explanation: full, in part, or none as in older cases."""

from __future__ import annotations

from dataclasses import replace

from xfv_desktop import domain as d

SHARES = (0.14, 0.07, 0.08, 0.09, 0.2, 0.08, 0.12, 0.04, 0.18)
POSITIVE = (0.05, 0.12, 0.2, 0.31, 0.14, 0.09, 0.05, 0.01, 0.03)
NEGATIVE = (0.1, 0.05, 0.02, 0.03, 0.3, 0.2, 0.2, 0.0, 0.1)
VERDICTS = (
    (d.SanityKind.RANDOMISED, 0.21, d.SanityVerdict.PASS),
    (d.SanityKind.PARTNER, 0.62, d.SanityVerdict.WEAK),
    (d.SanityKind.MIRROR, 0.74, d.SanityVerdict.PASS),
    (d.SanityKind.ITSELF, None, d.SanityVerdict.NOT_CHECKED),
)


def make_regions(method: str, side: d.Side) -> d.MapRegions:
    """Return where a made-up map lies; the probe's is the reference's turned round."""
    step = 1 if side is d.Side.PROBE else -1
    rows = zip(d.Region, SHARES, POSITIVE[::step], NEGATIVE, strict=True)
    return d.MapRegions(method, side, tuple(d.RegionShare(*row) for row in rows))


def make_checks(method: str, side: d.Side, *, fails: bool) -> tuple[d.SanityCheck, ...]:
    """Return the four checks of one map; the first can be made to fail."""
    checks = []
    for kind, value, verdict in VERDICTS:
        stages = (("one layer", 0.9), ("all layers", value)) if not checks else ()
        statement = f"{method} on the {side}, {kind}: {verdict}. Made for tests."
        checks.append(d.SanityCheck(kind, method, side, value, stages, verdict, statement))
    if fails:
        wrong = d.SanityVerdict.FAIL
        text = checks[0].statement.replace(": pass", ": fail")
        checks[0] = replace(checks[0], correlation=0.93, verdict=wrong, statement=text)
    return tuple(checks)


def make_difference(
    curve: d.FaithfulnessCurve, *, polarity: d.Polarity, beats: bool
) -> d.DifferencePlacement:
    """Return the place of Insertion minus Deletion for the ranking of a curve."""
    areas = d.NullAreas(20, (0.0,) * 20, 100.0 if beats else 45.0)
    null = d.NullPlacement(
        d.Fill.BLACK, 10, 5.0, 0.1, areas, areas, d.RivalArea(0.05, True), (), beats,
        f"{'Beats' if beats else 'Does NOT beat'} 20 rankings by the difference.",
        population=d.RivalArea(0.12, False), mirror=d.RivalArea(0.02, True, False),
    )  # fmt: skip
    fills = ((d.Fill.BLACK, 0.1), (d.Fill.BLUR, 0.04), (d.Fill.MEAN, 0.06))
    return d.DifferencePlacement(curve.method, curve.side, polarity, fills, null)


def add_receipts(
    explanation: d.Explanation, *, beats: bool = True, fails: bool = False
) -> d.Explanation:
    """Return an explanation with all four receipts."""
    methods = [card.id for card in explanation.methods]
    firsts = {(c.method, c.side, c.polarity): c for c in explanation.curves}
    pairs = [(one, two) for one in methods for two in methods if one < two]
    return replace(
        explanation,
        differences=tuple(
            make_difference(curve, polarity=curve.polarity, beats=beats)
            for curve in firsts.values()
        ),
        regions=tuple(make_regions(method, side) for method in methods for side in d.Side),
        agreement=tuple(
            d.MethodAgreement(one, two, side, polarity, rank, 0.2, 0.45)
            for one, two in pairs
            for side, rank in ((d.Side.PROBE, 0.41), (d.Side.REFERENCE, 0.8))
            for polarity in (d.Polarity.SIMILARITY, d.Polarity.DISSIMILARITY, d.Polarity.FUSED)
        ),
        sanity=tuple(
            check
            for method in methods
            for side in d.Side
            for check in make_checks(method, side, fails=fails)
        ),
        sanity_note="Another partner was a head made for tests.",
    )
