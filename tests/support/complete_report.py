"""A made-up report with every receipt: round numbers, nothing measured."""

from __future__ import annotations

from dataclasses import replace

from tests.support import reports
from xfv_desktop import domain as d
from xfv_desktop.reporting.content import ReportContent

NOTE = "A synthetic head that the program carries stood in for another partner."
_POLARITIES = (d.Polarity.SIMILARITY, d.Polarity.DISSIMILARITY)
_STAGES = (
    ("top 1 of 53 layers", 0.93),
    ("top 27 of 53 layers", 0.41),
    ("top 53 of 53 layers", 0.24),
)
_MEASURED = {
    d.SanityKind.RANDOMISED: (0.24, d.SanityVerdict.PASS),
    d.SanityKind.PARTNER: (-0.76, d.SanityVerdict.WEAK),
    d.SanityKind.MIRROR: (0.21, d.SanityVerdict.FAIL),
    d.SanityKind.ITSELF: (None, d.SanityVerdict.NOT_CHECKED),
}


def make_rivals(null: d.NullPlacement) -> d.NullPlacement:
    """Return a placement with the population map and the mirror control beside it."""
    return replace(
        null, population=d.RivalArea(0.4312, True), mirror=d.RivalArea(0.4077, null.beats_null)
    )


def make_difference(method: str, side: d.Side, polarity: d.Polarity) -> d.DifferencePlacement:
    """Return the place of Insertion minus Deletion."""
    null = reports.make_null(kind=d.CurveKind.INSERTION, beats=method == "fggb")
    return d.DifferencePlacement(
        method=method,
        side=side,
        polarity=polarity,
        differences=tuple((fill, 0.1234 + 0.01 * n) for n, fill in enumerate(reports.FILLS)),
        null=replace(make_rivals(null), area=0.1534, bands=()),
    )


def make_regions(method: str, side: d.Side) -> d.MapRegions:
    """Return shares that add up to one, most of them on the nose."""
    size = len(d.Region)
    shares = tuple(
        d.RegionShare(region, 1 / size, 0.3 if region is d.Region.NOSE else 0.0875, 1 / size)
        for region in d.Region
    )
    return d.MapRegions(method, side, shares)


def make_check(kind: d.SanityKind, method: str, side: d.Side) -> d.SanityCheck:
    """Return a check: one passes, one is weak, one fails, one was not made."""
    value, verdict = _MEASURED[kind]
    return d.SanityCheck(
        kind=kind,
        method=method,
        side=side,
        correlation=value,
        stages=_STAGES if kind is d.SanityKind.RANDOMISED else (),
        verdict=verdict,
        statement=f"{method} on the {side}, {kind}: {verdict}; what it means (rank correlation "
        f"{value}; in magnitude at most 0.35 is a pass, in magnitude at most 0.5 weak).",
    )


def make_agreement(methods: tuple[str, ...], side: d.Side) -> tuple[d.MethodAgreement, ...]:
    """Return how alike each two methods are."""
    pairs = [(a, b) for n, a in enumerate(methods) for b in methods[n + 1 :]]
    return tuple(
        d.MethodAgreement(a, b, side, polarity, 0.62 - 0.4 * n, 0.1, 0.37)
        for a, b in pairs
        for n, polarity in enumerate(_POLARITIES)
    )


def split_curves(curves: tuple[d.FaithfulnessCurve, ...]) -> tuple[d.FaithfulnessCurve, ...]:
    """Return the curves of a fused map as those of both of its polarities, rivals placed."""
    return tuple(
        replace(curve, polarity=polarity, null=curve.null and make_rivals(curve.null))
        for curve in curves
        for polarity in _POLARITIES
    )


def make_paste(curve: d.FaithfulnessCurve) -> d.FaithfulnessCurve:
    """Return the partner-paste curve beside a Deletion curve."""
    null = make_rivals(reports.make_null(kind=d.CurveKind.INSERTION, beats=False))
    return replace(
        curve,
        kind=d.CurveKind.PASTE,
        fill=d.Fill.PARTNER,
        area=0.6543,
        null=replace(null, fill=d.Fill.PARTNER, step_percent=20),
        scores=curve.scores[::-1],
    )


def make_complete(*methods: str) -> ReportContent:
    """Return a full report's content with every receipt, for one method or several."""
    given = reports.make_content()
    explanation = given.explanation
    keys = [(m, s, k) for m in methods for s in d.Side for k in reports.KINDS]
    curves = split_curves(
        tuple(reports.make_curve(key=k, fill=f) for k in keys for f in reports.FILLS)
    )
    pasted = [make_paste(c) for c in curves if c.kind == "deletion" and c.fill == "black"]
    sides = [(method, side) for method in methods for side in d.Side]
    complete = replace(
        explanation,
        methods=tuple(reports.make_method(name) for name in methods),
        curves=(*curves, *pasted),
        differences=tuple(make_difference(m, s, p) for m, s in sides for p in _POLARITIES),
        regions=tuple(make_regions(*key) for key in sides),
        agreement=tuple(a for side in d.Side for a in make_agreement(methods, side)),
        sanity=tuple(make_check(kind, *key) for kind in d.SanityKind for key in sides),
        sanity_note=NOTE,
    )
    return replace(given, explanation=complete)
