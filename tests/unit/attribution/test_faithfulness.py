"""Curves that belong to the pictures shown, and that start and end where they must."""

from __future__ import annotations

import numpy as np
import pytest

from tests.support.attribution import (
    make_blind_network,
    make_conv_network,
    make_maps,
    make_patch_network,
    make_target,
)
from xfv_desktop.attribution import catalogue
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.faithfulness import RANKED, CurveSettings, trace_curves
from xfv_desktop.attribution.nulls import NullBank
from xfv_desktop.attribution.pictures import (
    PLAIN_FILLS,
    PLAIN_KINDS,
    PictureBook,
    Walk,
    list_fractions,
)
from xfv_desktop.attribution.target import embed
from xfv_desktop.domain import AttributionMap, CurveKind, Fill, Polarity, Side
from xfv_desktop.errors import Cancelled, InternalFault, UsageError
from xfv_desktop.imaging import build_fill, perturb, rank_pixels
from xfv_desktop.progress import SILENT, CancelToken, Progress

PLAIN = CurveSettings(nulls=False)
OTHER = {Side.PROBE: Side.REFERENCE, Side.REFERENCE: Side.PROBE}


@pytest.fixture(scope="module")
def target():
    return make_target(make_conv_network())


@pytest.fixture(scope="module")
def maps(target):
    return explain(("fggb", "xssab"), target)


@pytest.fixture(scope="module")
def curves(target, maps):
    return trace_curves(maps, target, settings=PLAIN).curves


def test_there_is_a_curve_of_everything(curves):
    heads = {(c.method, c.side, c.polarity, c.kind, c.fill) for c in curves}
    assert len(heads) == len(curves) == 2 * 2 * 2 * (2 * 3 + 1)
    assert all(len(c.scores) == len(c.fractions) == 21 for c in curves)
    assert {c.polarity for c in curves} == {Polarity.SIMILARITY, Polarity.DISSIMILARITY}


def test_ends_are_the_clean_score_and_the_fills_score(curves, target):
    for curve in curves:
        first, last = curve.scores[0], curve.scores[-1]
        clean, gone = (last, first) if curve.kind is CurveKind.INSERTION else (first, last)
        assert clean == target.score_embeddings(target.embedding(curve.side), side=curve.side)
        assert clean == pytest.approx(target.score, abs=1e-12)
        behind = (
            target.crop(OTHER[curve.side])
            if curve.kind is CurveKind.PASTE
            else build_fill(target.crop(curve.side), curve.fill)
        )
        filled = embed(target.network, behind[None])
        assert gone == pytest.approx(
            float(target.score_embeddings(filled, side=curve.side)[0]), abs=1e-6
        )


def test_scores_belong_to_the_pictures_that_are_redrawn(curves, target, maps):
    stored = {(m.method, m.side, m.polarity): m.values for m in maps}
    for curve in curves[::3]:
        source, sign = catalogue.ranking_source(curve.method, curve.polarity)
        ranking = rank_pixels(sign * stored[curve.method, curve.side, source])
        crop = target.crop(curve.side)
        pictures = np.stack(
            [
                perturb(
                    crop,
                    ranking,
                    kind=curve.kind,
                    fraction=fraction,
                    fill=curve.fill,
                    partner=target.crop(OTHER[curve.side]),
                )
                for fraction in curve.fractions
            ]
        )
        scores = target.score_embeddings(embed(target.network, pictures), side=curve.side)
        np.testing.assert_allclose(curve.scores, scores, atol=1e-6)


def test_area_is_the_trapezoid_in_score_units(curves):
    curve = curves[0]
    assert curve.area == pytest.approx(np.trapezoid(curve.scores, curve.fractions), abs=1e-12)
    assert list_fractions(30) == (0.0, 0.3, 0.6, 0.9, 1.0)


def test_insertion_of_a_ranking_is_deletion_of_its_reverse_read_backwards(target):
    ranking = rank_pixels(np.random.default_rng(0).random((16, 16), np.float32))
    fractions = list_fractions(10)
    for fill in PLAIN_FILLS:
        insertion = Walk(ranking, CurveKind.INSERTION, fill, fractions)
        deletion = Walk(ranking[::-1].copy(), CurveKind.DELETION, fill, fractions)
        for_one = PictureBook(target, Side.PROBE).score_walks([insertion], progress=SILENT)[0]
        for_two = PictureBook(target, Side.PROBE).score_walks([deletion], progress=SILENT)[0]
        np.testing.assert_allclose(for_one, for_two[::-1], atol=1e-6)


def test_shared_pictures_are_embedded_once():
    network = make_conv_network()
    target = make_target(network)
    values = np.random.default_rng(0).standard_normal((16, 16)).astype(np.float32)
    fggb = [AttributionMap("fggb", Side.PROBE, Polarity.SIGNED, values)]
    shown = network.shown
    trace_curves(
        fggb, target, settings=CurveSettings(fills=(Fill.BLACK,), nulls=False, paste=False)
    )
    # Two kinds with 19 inner steps, and the fill; the reverse polarity costs nothing.
    assert network.shown - shown == 2 * 19 + 1


def test_same_inputs_give_the_same_curves_whatever_is_cached(target, maps):
    bank = NullBank()
    first = trace_curves(maps, target, settings=CurveSettings(seed=3), bank=bank)
    assert trace_curves(maps, target, settings=CurveSettings(seed=3), bank=bank) == first
    assert trace_curves(maps, target, settings=CurveSettings(seed=3)) == first
    other = trace_curves(maps, target, settings=CurveSettings(seed=4)).curves
    assert [c.scores for c in other] == [c.scores for c in first.curves]
    assert other[0].null.random.areas != first.curves[0].null.random.areas


def test_every_curve_is_placed(target, maps):
    for curve in trace_curves(maps, target, settings=CurveSettings(step_percent=10)).curves:
        null = curve.null
        assert null.random.n == null.smoothed_random.n == len(null.random.areas) == 20
        pasted = curve.kind is CurveKind.PASTE
        assert null.fill is (Fill.PARTNER if pasted else Fill.BLACK)
        assert len(null.bands) == (6 if pasted else 11)
        if curve.fill is Fill.BLACK:
            assert null.area == pytest.approx(curve.area, abs=1e-9)


def test_another_partner_costs_no_new_null_embeddings():
    network, bank = make_conv_network(), NullBank()
    settings = CurveSettings(step_percent=10, fills=(Fill.BLACK,), paste=False)
    values = np.random.default_rng(0).standard_normal((16, 16)).astype(np.float32)
    probe = [AttributionMap("fggb", Side.PROBE, Polarity.SIGNED, values)]
    trace_curves(probe, make_target(network), settings=settings, bank=bank)
    second = make_target(network, second=7)
    shown = network.shown
    trace_curves(probe, second, settings=settings, bank=bank)
    assert network.shown - shown == 2 * 9 + 1


def test_cancelling_stops_half_way(target, maps):
    token, seen = CancelToken(), []

    def report(fraction: float, _text: str) -> None:
        seen.append(fraction)
        if fraction > 0.5:
            token.cancel()

    with pytest.raises(Cancelled):
        trace_curves(maps, target, progress=Progress(report, token))
    assert seen == sorted(seen)
    assert seen[-1] < 0.8


@pytest.mark.parametrize(
    "settings",
    [
        CurveSettings(step_percent=0),
        CurveSettings(60),
        CurveSettings(fills=()),
        CurveSettings(fills=(Fill.PARTNER,)),
    ],
)
def test_impossible_settings_are_refused(target, maps, settings):
    with pytest.raises(UsageError):
        trace_curves(maps, target, settings=settings)


def test_missing_maps_are_noticed(target, maps):
    with pytest.raises(InternalFault):
        trace_curves(maps[1:4], target, settings=PLAIN)


def test_a_network_that_sees_nothing_has_flat_curves_and_beats_nothing():
    target = make_target(make_blind_network())
    maps = explain(("fggb", "xssab"), target)
    for curve in trace_curves(maps, target).curves:
        assert set(curve.scores) == {curve.scores[0]}
        assert curve.null.random.percentile == 50
        assert not curve.null.beats_null
        assert "single value" in curve.null.statement


def make_bump(top: int, left: int):
    """Return a smooth map with its maximum on a 4 x 4 square."""
    y, x = np.indices((16, 16))
    return np.exp(-((y - top - 1.5) ** 2 + (x - left - 1.5) ** 2) / 8).astype(np.float32)


@pytest.mark.parametrize("kind", PLAIN_KINDS)
@pytest.mark.parametrize(("place", "beats"), [((1, 10), True), ((11, 1), False)])
def test_only_the_map_of_the_place_that_matters_beats_its_null(kind, place, beats):
    # Both samples are bright at the place, so black there takes similarity away.
    target = make_target(make_patch_network(1, 10))
    curves = trace_curves(make_maps(make_bump(*place)), target).curves
    for curve in curves:
        if curve.kind is not kind:
            continue
        null = curve.null
        claims = beats and curve.polarity is Polarity.SIMILARITY
        assert null.beats_null is claims, null.statement
        assert ("does not beat" in null.statement) is not claims
        if beats:
            expected = 100 if curve.polarity is Polarity.SIMILARITY else 0
            assert null.random.percentile == null.smoothed_random.percentile == expected
            assert null.centre_prior.beaten is claims


def test_a_paste_ends_at_the_partners_own_score(curves, target):
    pasted = [c for c in curves if c.kind is CurveKind.PASTE]
    assert len(pasted) == 8
    for curve in pasted:
        assert curve.fill is Fill.PARTNER
        assert curve.scores[0] == pytest.approx(target.score, abs=1e-12)
        assert curve.scores[-1] == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(
    ("kind", "fill"), [(CurveKind.PASTE, Fill.BLACK), (CurveKind.DELETION, Fill.PARTNER)]
)
def test_a_paste_goes_with_the_partner_only(kind, fill):
    with pytest.raises(InternalFault, match="There is no"):
        Walk(rank_pixels(np.zeros((4, 4), np.float32)), kind, fill, (0.0, 1.0))


def test_pasting_where_the_samples_differ_raises_the_score_soonest():
    # The network sees one square only, so pasting it there is all that can help.
    target = make_target(make_patch_network(1, 10))
    there, elsewhere = (
        [
            curve.area
            for curve in trace_curves(make_maps(make_bump(*place)), target, settings=PLAIN).curves
            if curve.kind is CurveKind.PASTE
        ]
        for place in ((1, 10), (11, 1))
    )
    assert min(there) > max(elsewhere)


def test_differences_are_insertion_minus_deletion(target, maps):
    found = trace_curves(maps, target, settings=CurveSettings(step_percent=10))
    areas = {(c.method, c.side, c.polarity, c.fill, c.kind): c.area for c in found.curves}
    assert len(found.differences) == 2 * 2 * 2
    for one in found.differences:
        head = (one.method, one.side, one.polarity)
        assert [fill for fill, _ in one.differences] == list(PLAIN_FILLS)
        for fill, difference in one.differences:
            insertion, deletion = (areas[*head, fill, kind] for kind in reversed(PLAIN_KINDS))
            assert difference == pytest.approx(insertion - deletion, abs=1e-12)
        assert one.null.area == pytest.approx(dict(one.differences)[Fill.BLACK], abs=1e-9)
        assert one.null.bands == ()
        # A reverse ranking's difference is its own with the other sign.
        drawn = np.array(one.null.smoothed_random.areas)
        np.testing.assert_allclose(drawn[:10], -drawn[10:], atol=1e-6)
        assert "insertion minus deletion" in one.null.statement


def test_differences_cost_no_picture_and_need_nulls(target, maps):
    assert trace_curves(maps, target, settings=PLAIN).differences == ()
    for polarity in RANKED:
        claims = [
            one.null.random.percentile
            for one in trace_curves(
                make_maps(make_bump(1, 10)), make_target(make_patch_network(1, 10))
            ).differences
            if one.polarity is polarity
        ]
        assert claims == [100 if polarity is Polarity.SIMILARITY else 0]
