"""How alike two methods' maps are, on maps whose answer is known."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from xfv_desktop.attribution.agreement import TOP_SHARE, compare_methods, state_agreement
from xfv_desktop.domain import AttributionMap, MethodAgreement, Polarity, Side
from xfv_desktop.errors import InternalFault

SIZE = 56


def make_bump(x: float, y: float = 28) -> np.ndarray:
    rows, columns = np.indices((SIZE, SIZE))
    return np.exp(-((rows - y) ** 2 + (columns - x) ** 2) / 200).astype(np.float32)


def make_signed(method: str, values: np.ndarray, side: Side = Side.PROBE) -> AttributionMap:
    return AttributionMap(method, side, Polarity.SIGNED, np.asarray(values, np.float32))


def test_the_same_map_agrees_and_its_opposite_contradicts() -> None:
    values = make_bump(20)
    same = compare_methods((make_signed("fggb", values), make_signed("gradcam", 3 * values)))
    assert [a.polarity for a in same] == [Polarity.SIMILARITY, Polarity.DISSIMILARITY]
    for one in same:
        assert (one.first, one.second, one.side) == ("fggb", "gradcam", Side.PROBE)
        assert one.rank_correlation == pytest.approx(1, abs=1e-6)
        assert one.overlap == 1
        assert one.top_share == TOP_SHARE
    for one in compare_methods((make_signed("fggb", values), make_signed("gradcam", -values))):
        assert one.rank_correlation == pytest.approx(-1, abs=1e-6)
        assert one.overlap == 0


def test_the_ranking_map_is_compared() -> None:
    """XSSAB ranks by two maps of its own, FGGB by one and its reverse."""
    left, right = make_bump(12), make_bump(44)
    maps = (
        make_signed("fggb", left),
        AttributionMap("xssab", Side.PROBE, Polarity.SIMILARITY, left),
        AttributionMap("xssab", Side.PROBE, Polarity.DISSIMILARITY, right),
    )
    similar, dissimilar = compare_methods(maps)
    assert similar.rank_correlation == pytest.approx(1, abs=1e-6)
    assert similar.overlap == 1
    assert dissimilar.rank_correlation is not None
    assert dissimilar.rank_correlation > 0.5  # what is far from the left is near the right


def test_grain_does_not_hide_a_common_area() -> None:
    draws = np.random.default_rng(0)
    maps = [
        make_signed(method, make_bump(20) + draws.normal(0, 0.7, (SIZE, SIZE)))
        for method in ("fggb", "gradcam")
    ]
    (found, _) = compare_methods(maps)
    raw = np.corrcoef(*(m.values.ravel() for m in maps))[0, 1]
    assert raw < 0.35
    assert found.rank_correlation is not None
    assert found.rank_correlation > 0.6


def test_overlap_is_counted_in_pixels_of_one_top_area() -> None:
    """Two half-planes moved by a tenth of the width share half of their top fifths."""
    ramp = np.tile(np.arange(100, dtype=np.float32), (100, 1))
    shifted = np.roll(ramp, -10, axis=1)  # the brightest 20 columns begin 10 further left
    one, _ = compare_methods((make_signed("fggb", ramp), make_signed("gradcam", shifted)))
    smooth = [cv2.GaussianBlur(m, (0, 0), 5 / 112 * 100) for m in (ramp, shifted)]
    tops = [set(np.argsort(-m.ravel(), kind="stable")[:2000].tolist()) for m in smooth]
    assert one.overlap == pytest.approx(len(tops[0] & tops[1]) / 2000)
    assert 0.2 < one.overlap < 0.8


def test_every_pair_of_methods_on_every_side_but_no_baseline() -> None:
    names = ("fggb", "gradcam", "corrise", "random", "centre")
    maps = [make_signed(name, make_bump(20), side) for name in names for side in Side]
    found = [(a.first, a.second, a.side, a.polarity) for a in compare_methods(maps)]
    assert len(found) == len(set(found)) == 3 * 2 * 2
    assert not {"random", "centre"} & {name for row in found for name in row[:2]}
    assert compare_methods(maps[:2]) == ()


def test_a_map_with_a_single_value_has_no_correlation() -> None:
    flat = make_signed("fggb", np.full((SIZE, SIZE), 0.3))
    found = compare_methods((flat, make_signed("gradcam", make_bump(9))))
    assert [(a.rank_correlation, a.overlap) for a in found] == [(None, TOP_SHARE)] * 2
    assert "cannot" not in state_agreement(found)
    assert "no two maps can be compared" in state_agreement(found)


def test_smoothed_or_missing_maps_are_refused() -> None:
    maps = [make_signed("fggb", make_bump(9)), make_signed("gradcam", make_bump(9))]
    with pytest.raises(InternalFault, match="gradcam"):
        compare_methods((maps[0], replace(maps[1], smoothing="gaussian 5x5 sigma 5")))


@pytest.mark.parametrize(
    ("similar", "dissimilar", "words"),
    [
        ((0.8, 0.6), (0.7, 0.5), "Large areas can be read"),
        ((0.8, 0.6), (-0.9, -0.8), "For dissimilarity the methods contradict each other"),
        ((0.8, 0.6), (-0.9, -0.8), "Only areas that they share"),
        ((0.4, 0.4), (0.36, 0.4), "For similarity the methods agree in part"),
        ((0.1, -0.1), (0.0, 0.2), "No single map should be relied on"),
    ],
)
def test_one_sentence_reads_them_as_uncertainty(
    similar: tuple[float, ...], dissimilar: tuple[float, ...], words: str
) -> None:
    found = [
        MethodAgreement("fggb", "xssab", Side.PROBE, polarity, value, TOP_SHARE, 0.45)
        for polarity, values in (
            (Polarity.SIMILARITY, similar),
            (Polarity.DISSIMILARITY, dissimilar),
        )
        for value in values
    ]
    sentence = state_agreement(found)
    assert words.lower() in sentence.lower()
    assert f"{min(similar):.2f}" in sentence
    assert "overlap of the top areas 0.45 against 0.2 by chance" in sentence
    assert "one method only" in state_agreement(())


def test_correlated_maps_whose_tops_lie_apart_do_not_agree() -> None:
    """A common gradient over the whole crop is not yet a common area."""
    found = [
        MethodAgreement("fggb", "xssab", Side.PROBE, polarity, 0.6, TOP_SHARE, overlap)
        for polarity, overlap in ((Polarity.SIMILARITY, 0.7), (Polarity.DISSIMILARITY, 0.21))
    ]
    sentence = state_agreement(found)
    assert sentence.startswith("For similarity the methods agree on the large areas")
    assert "for dissimilarity the methods do not agree" in sentence
