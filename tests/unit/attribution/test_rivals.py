"""Rivals: the mirror control and the population map beside the noise."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import numpy as np
import pytest

from tests.support.attribution import make_conv_network, make_patch_network, make_target
from xfv_desktop.attribution import catalogue, rivals
from xfv_desktop.attribution.base import explain, explain_side
from xfv_desktop.attribution.faithfulness import CurveSettings, trace_curves
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.pictures import measure_area
from xfv_desktop.attribution.rivals import Rivals, reflect
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.casefile.codec import decode_as
from xfv_desktop.domain import AttributionMap, CurveKind, Fill, NullPlacement, Polarity, Side
from xfv_desktop.errors import ModelError
from xfv_desktop.imaging import perturb, rank_pixels
from xfv_desktop.progress import SILENT

BLACK = CurveSettings(step_percent=10, fills=(Fill.BLACK,))


@pytest.fixture(autouse=True)
def _population(monkeypatch):
    """Stand in for the map of synthetic pairs: the rows from the top down."""

    def find(target, *, cache, progress):
        del cache
        progress.step(1.0)
        height, width, _ = target.crop(Side.PROBE).shape
        return np.arange(height * width, 0, -1, dtype=np.float32).reshape(height, width)

    monkeypatch.setattr(rivals, "find_population", find)


def gather(*methods, explain_with=explain_side):
    cards = catalogue.get_all(methods)
    return Rivals(explain_with, cards, cache=GradientCache())


def test_reflect_pairs_a_sample_with_its_mirror_image():
    target = make_target(make_conv_network())
    for side, other in ((Side.PROBE, Side.REFERENCE), (Side.REFERENCE, Side.PROBE)):
        mirrored = reflect(target, side)
        np.testing.assert_array_equal(mirrored.crop(side), target.crop(side))
        np.testing.assert_array_equal(mirrored.crop(other), target.crop(side)[:, ::-1])
        # The same crop under the same weights: gradients kept for the pair serve here.
        assert mirrored.key(side) == target.key(side)


def test_the_mirror_is_made_once_for_both_polarities():
    asked = []

    def counting(card, target, side, **rest):
        asked.append((card.id, side))
        return explain_side(card, target, side, **rest)

    target = make_target(make_conv_network())
    maps = explain(("fggb", "xssab", "centre"), target)
    made = gather("fggb", "xssab", "centre", explain_with=counting)
    found = trace_curves(maps, target, settings=BLACK, rivals=made)
    assert sorted(asked) == sorted((m, s) for m in ("fggb", "xssab") for s in Side)
    for curve in found.curves:
        assert curve.null.population is not None
        assert (curve.null.mirror is None) is (curve.method == "centre")
        if curve.method == "centre":
            assert "mirror control not compared (this map asks no partner)" in curve.null.statement


def test_a_rivals_area_is_that_of_its_own_ranking():
    target = make_target(make_conv_network())
    maps = explain(("xssab",), target)
    found = trace_curves(maps, target, settings=BLACK, rivals=gather("xssab"))
    rows = np.arange(256, dtype=np.int32)
    own = explain_side(
        catalogue.get("xssab"), reflect(target, Side.PROBE), Side.PROBE,
        seed=0, cache=GradientCache(), progress=SILENT,
    )  # fmt: skip
    mirror = {m.polarity: rank_pixels(m.values) for m in own}
    for curve in found.curves:
        if curve.side is not Side.PROBE:
            continue
        for rival, ranking in (
            (curve.null.population, rows),
            (curve.null.mirror, mirror[curve.polarity]),
        ):
            assert rival.area == pytest.approx(measure(target, ranking, curve.kind), abs=1e-6)


def measure(target, ranking, kind):
    """Return the area under a curve of the probe, drawn picture by picture."""
    pasted = kind is CurveKind.PASTE
    fractions = tuple(p / 100 for p in range(0, 101, 20 if pasted else 10))
    crop, partner = target.crop(Side.PROBE), target.crop(Side.REFERENCE)
    scores = [
        ScoreTarget(
            target.network,
            probe_crop=perturb(
                crop, ranking, kind=kind, fraction=fraction,
                fill="partner" if pasted else "black", partner=partner,
            ),
            reference_crop=partner,
            threshold=0.3,
            model_sha256="",
        ).score
        for fraction in fractions
    ]  # fmt: skip
    return float(measure_area(np.array(scores), fractions))


def test_who_does_not_beat_a_rival_does_not_beat_its_null():
    # The network sees the first rows; the population map names them in just that order.
    target = make_target(make_patch_network(0, 0, side=4))
    y, x = np.indices((16, 16))
    values = ((y < 4) & (x < 4)).astype(np.float32)
    maps = [AttributionMap("xssab", s, p, values) for s in Side for p in Polarity]
    alone = trace_curves(maps, target, settings=BLACK)
    beside = trace_curves(maps, target, settings=BLACK, rivals=gather())

    def pick(found):
        return next(
            c.null for c in found.curves
            if (c.kind, c.polarity) == (CurveKind.DELETION, Polarity.SIMILARITY)
        )  # fmt: skip

    assert pick(alone).beats_null
    assert "population map not compared" in pick(alone).statement
    assert pick(alone).population is pick(alone).mirror is None
    assert pick(beside).beats_null is pick(beside).population.beaten

    same = np.arange(256, 0, -1, dtype=np.float32).reshape(16, 16)
    maps = [AttributionMap("xssab", s, p, same) for s in Side for p in Polarity]
    tied = pick(trace_curves(maps, target, settings=BLACK, rivals=gather()))
    assert tied.area == tied.population.area
    assert not tied.population.beaten
    assert not tied.beats_null
    assert "population map not beaten" in tied.statement


def test_both_orders_of_a_rival_are_kept_and_decide():
    target = make_target(make_patch_network(0, 0, side=4))
    # The last rows first, which is just the population map of `gather` read backwards.
    rows = np.arange(256, dtype=np.float32).reshape(16, 16)
    maps = [AttributionMap("xssab", s, p, rows) for s in Side for p in Polarity]
    found = trace_curves(maps, target, settings=BLACK, rivals=gather())
    seen = set()
    for null in (curve.null for curve in found.curves):
        outcomes = [
            (rival.beaten, rival.reverse_beaten) for rival in (null.centre_prior, null.population)
        ]
        seen.add(outcomes[1])
        assert not (null.beats_null and outcomes != [(True, True)] * 2)
        said = "population map beaten, its reverse not" in null.statement
        assert said is (outcomes[1] == (True, False))
    assert (True, False) in seen


def test_a_mirror_that_cannot_be_made_is_left_out_and_named():
    def failing(*_args, **_rest):
        raise ModelError("The recognizer gives nothing.")

    target = make_target(make_conv_network())
    maps = explain(("xssab",), target)
    made = gather("xssab", explain_with=failing)
    for curve in trace_curves(maps, target, settings=BLACK, rivals=made).curves:
        assert curve.null.mirror is None
        assert "could not be made: The recognizer gives nothing." in curve.null.statement


def test_a_placement_stored_before_there_were_rivals_is_still_read():
    target = make_target(make_patch_network(0, 0))
    values = np.arange(256, dtype=np.float32).reshape(16, 16)
    maps = [AttributionMap("xssab", s, p, values) for s in Side for p in Polarity]
    null = trace_curves(maps, target, settings=BLACK, rivals=gather()).curves[0].null
    stored = json.loads(json.dumps(asdict(null)))
    assert decode_as(NullPlacement, json.dumps(stored)) == null
    older = {key: value for key, value in stored.items() if key not in ("population", "mirror")}
    assert len(older) == len(stored) - 2
    read = decode_as(NullPlacement, json.dumps(older))
    assert read == replace(null, population=None, mirror=None)
