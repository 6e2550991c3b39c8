"""Null rankings: smoothness, pairs, direction and ties."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tests.support.attribution import make_conv_network, make_target
from xfv_desktop.attribution.nulls import (
    PASTED,
    SIGMAS,
    NullBank,
    draw_noise,
    draw_ranking,
    estimate_sigma,
    rank_centre,
    spread_pairs,
)
from xfv_desktop.attribution.pictures import PLAIN_KINDS, PictureBook, Walk, list_fractions
from xfv_desktop.attribution.placement import Quantity, is_lower_better, rank_among
from xfv_desktop.attribution.target import embed
from xfv_desktop.domain import CurveKind, Fill, Polarity, Side
from xfv_desktop.imaging import perturb
from xfv_desktop.progress import SILENT


@pytest.mark.parametrize("sigma", SIGMAS[:-1])
def test_sigma_of_blurred_noise_is_found(sigma):
    noise = np.random.default_rng(1).standard_normal((150, 150))
    assert estimate_sigma(cv2.GaussianBlur(noise, (0, 0), sigma).astype(np.float32)) == sigma


@pytest.mark.parametrize("sigma", SIGMAS[1:-1])
def test_null_rankings_are_as_smooth_as_asked(sigma):
    ranking = draw_ranking((150, 150), sigma=sigma, seed=0, number=0)
    values = np.empty(ranking.size, np.float32)
    values[ranking] = -np.arange(ranking.size)
    assert estimate_sigma(values.reshape(150, 150)) == sigma


def test_grain_and_constant_maps_get_the_smallest_sigma():
    noise = np.random.default_rng(2).standard_normal((50, 50)).astype(np.float32)
    assert estimate_sigma(noise) == SIGMAS[0]


def test_a_very_smooth_map_gets_the_largest_sigma():
    slope = np.broadcast_to(np.arange(150, dtype=np.float32), (150, 150))
    assert estimate_sigma(np.ascontiguousarray(slope)) == SIGMAS[-1]


def test_drawn_rankings_are_permutations_that_depend_on_seed_and_number_alone():
    first = draw_ranking((12, 10), sigma=1.0, seed=5, number=3)
    assert sorted(first.tolist()) == list(range(120))
    np.testing.assert_array_equal(first, draw_ranking((12, 10), sigma=1.0, seed=5, number=3))
    assert (first != draw_ranking((12, 10), sigma=1.0, seed=5, number=4)).any()
    assert (first != draw_ranking((12, 10), sigma=1.0, seed=6, number=3)).any()


def test_smooth_nulls_do_not_prefer_the_border():
    rankings = [draw_ranking((20, 20), sigma=4.0, seed=0, number=n) for n in range(400)]
    first = np.bincount([r[0] for r in rankings], minlength=400).reshape(20, 20)
    edge = first.sum() - first[1:-1, 1:-1].sum()
    # Extremes of a field cut off at its border lie there more often than in the inside,
    # but not as with a mirrored border, where it is nearly always.
    assert edge / 400 < 0.6


def test_centre_is_first_and_corners_are_last():
    ranking = rank_centre((5, 7))
    assert ranking[0] == 2 * 7 + 3
    assert set(ranking[-4:].tolist()) == {0, 6, 28, 34}


def test_pairs_are_what_the_reverse_rankings_give():
    target, fractions = make_target(make_conv_network()), list_fractions(10)
    ranking = draw_ranking((16, 16), sigma=0.0, seed=0, number=0)

    def walk(order, kind):
        book = PictureBook(target, Side.REFERENCE)
        return book.score_walks([Walk(order, kind, Fill.BLACK, fractions)], progress=SILENT)[0]

    both = np.stack([walk(ranking, kind) for kind in (CurveKind.DELETION, CurveKind.INSERTION)])
    for kind in PLAIN_KINDS:
        expected = np.stack([walk(ranking, kind), walk(ranking[::-1].copy(), kind)])
        np.testing.assert_allclose(spread_pairs(both[None], kind), expected, atol=1e-6)


def test_what_is_better_depends_on_kind_and_polarity():
    assert is_lower_better(CurveKind.DELETION, Polarity.SIMILARITY)
    assert not is_lower_better(CurveKind.INSERTION, Polarity.SIMILARITY)
    assert not is_lower_better(CurveKind.DELETION, Polarity.DISSIMILARITY)
    assert is_lower_better(CurveKind.INSERTION, Polarity.DISSIMILARITY)


def test_ties_count_half():
    areas = np.array([1.0, 2.0, 2.0, 3.0])
    assert rank_among(2.0, areas, lower_is_better=True) == 50
    assert rank_among(0.5, areas, lower_is_better=True) == 100
    assert rank_among(0.5, areas, lower_is_better=False) == 0
    assert rank_among(3.0, areas, lower_is_better=False) == 87.5


def test_pastes_of_a_ranking_and_of_its_reverse_are_both_walked():
    target = make_target(make_conv_network())
    ranking = draw_ranking((16, 16), sigma=0.0, seed=0, number=0)
    crop, partner = target.crop(Side.PROBE), target.crop(Side.REFERENCE)
    book = PictureBook(target, Side.PROBE)
    both = book.score_walks(PASTED.list_walks(ranking), progress=SILENT)
    found = spread_pairs(both[None], CurveKind.PASTE)
    assert PASTED.fractions == (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    for row, order in zip(found, (ranking, ranking[::-1]), strict=True):
        drawn = np.stack(
            [
                perturb(
                    crop, order, kind="partner-paste", fraction=f, fill="partner", partner=partner
                )
                for f in PASTED.fractions
            ]
        )
        scores = target.score_embeddings(embed(target.network, drawn), side=Side.PROBE)
        np.testing.assert_allclose(row, scores, atol=1e-6)


def test_pasted_nulls_belong_to_the_pair():
    network, bank = make_conv_network(), NullBank()
    noise = draw_noise((16, 16), sigma=0.0, seed=0)
    shown = []
    for second in (2, 2, 7):
        book = PictureBook(make_target(network, second=second), Side.PROBE)
        before = network.shown
        bank.fetch(book, noise, protocol=PASTED, progress=SILENT)
        shown.append(network.shown - before)
    # Ten rankings and their reverses at four inner steps; the ends are known.
    assert shown == [80, 0, 80]


def test_pasting_what_differs_should_raise_the_score_soonest():
    assert is_lower_better(Quantity.PASTE, Polarity.SIMILARITY)
    assert not is_lower_better(Quantity.PASTE, Polarity.DISSIMILARITY)
    assert not is_lower_better(Quantity.DIFFERENCE, Polarity.SIMILARITY)
    assert is_lower_better(Quantity.DIFFERENCE, Polarity.DISSIMILARITY)
