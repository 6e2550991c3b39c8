"""MinPlus's parts against loops, and the way its greedy parts go."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import make_conv_network, make_target
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.minplus import PARTS, MinPlus
from xfv_desktop.attribution.spots import SpotBench
from xfv_desktop.attribution.target import embed_pixels, to_pixels
from xfv_desktop.domain import Side
from xfv_desktop.progress import SILENT

# A quarter of the usual spots keeps the loops short.
COARSE = MinPlus(spacing=0.25)


@pytest.fixture(scope="module")
def bench() -> SpotBench:
    target = make_target(make_conv_network())
    return SpotBench(target, Side.PROBE, COARSE.place_spots((16, 16)), GradientCache())


def score(bench, mask):
    pixels = to_pixels(bench.target.crop(bench.side)[None], device="cpu")
    embedded = embed_pixels(bench.target.network, pixels * torch.tensor(mask).float())
    return float(embedded[0] @ bench.target.partner(bench.side))


@pytest.mark.parametrize("part", ["S0-", "S0+"])
def test_single_spots_are_their_formula(bench, part):
    found = COARSE.measure(part, bench, progress=SILENT)
    black, clean = score(bench, np.zeros((16, 16))), bench.target.score
    for gain, spot in zip(found.gains, bench.spots.values, strict=True):
        single = {"S0-": clean - score(bench, 1 - spot), "S0+": score(bench, spot) - black}
        assert gain == pytest.approx(single[part], abs=1e-6)


@pytest.mark.parametrize(("part", "sign"), [("S1-", -1), ("S1+", 1)])
def test_greedy_parts_only_ever_gain(bench, part, sign):
    found = COARSE.measure(part, bench, progress=SILENT)
    steps = sign * np.diff(found.path)
    assert 1 <= len(steps) <= COARSE.rounds
    assert (steps > 0).all()
    assert found.gains.min() >= 0
    assert found.gains.sum() == pytest.approx(steps.sum())


@pytest.mark.parametrize(("part", "sign"), [("S1-", -1), ("S1+", 1)])
def test_greedy_parts_take_the_best_spot_and_keep_it(bench, part, sign):
    found = COARSE.measure(part, bench, progress=SILENT)
    left = np.ones((16, 16))
    for expected in found.path[1:]:
        trials = [left * (1 - spot) for spot in bench.spots.values]
        scores = [sign * score(bench, 1 - t if part == "S1+" else t) for t in trials]
        left = trials[int(np.argmax(scores))]
        assert expected == pytest.approx(sign * max(scores), abs=1e-6)


def test_the_map_is_the_mean_of_its_parts():
    target = make_target(make_conv_network())

    def run(parts):
        method = MinPlus(parts=parts, spacing=0.25)
        return method(target, Side.PROBE, seed=0, cache=GradientCache(), progress=SILENT)[0]

    single = [run((part,)) for part in PARTS]
    for found in single:
        assert found.values.min() == 0
        assert found.values.max() == pytest.approx(1)
    mean = np.mean([found.values for found in single], axis=0)
    whole = run(PARTS)
    np.testing.assert_allclose(whole.values, mean, atol=1e-6)
    assert [name for name, _ in whole.parameters if "scores" in name] == [
        "S1- scores",
        "S1+ scores",
    ]


@pytest.mark.parametrize(
    ("shape", "grid"), [((112, 112), (14, 14)), ((112, 96), (14, 12)), ((150, 150), (13, 13))]
)
def test_spots_are_centred_in_the_crop(shape, grid):
    spots = MinPlus().place_spots(shape)
    assert spots.grid == grid
    assert spots.values.shape == (grid[0] * grid[1], *shape)
    total = spots.values.sum(0)
    np.testing.assert_allclose(total, total[::-1, ::-1], rtol=1e-4)
    assert spots.values.max() <= 1
