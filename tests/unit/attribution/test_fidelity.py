"""The study's measures against plain computations written out here."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import (
    SIZE,
    make_conv_network,
    make_maps,
    make_patch_network,
    make_target,
)
from tests.support.recognizers import make_recognizer
from xfv_desktop.attribution import fidelity
from xfv_desktop.attribution.frozen_network import FrozenNetwork
from xfv_desktop.attribution.greedy_reference import number_cells, search_greedily
from xfv_desktop.attribution.target import ScoreTarget, embed
from xfv_desktop.domain import CurveKind, Fill, Polarity, Side, Uint8Array
from xfv_desktop.errors import ModelError
from xfv_desktop.imaging import build_fill
from xfv_desktop.progress import SILENT

SHARES = tuple(number / 10 for number in range(11))


def score(target: ScoreTarget, side: Side, picture: Uint8Array) -> float:
    """Return one changed picture's cosine to the other side, straight from the network."""
    pixels = torch.from_numpy(picture.copy()).permute(2, 0, 1)[None].float()
    with torch.no_grad():
        raw = target.network.network(target.network.normalise(pixels))[0].double().numpy()
    return float(raw / np.linalg.norm(raw) @ target.partner(side).astype(np.float64))


def show(crop: Uint8Array, behind: Uint8Array, kept: np.ndarray) -> Uint8Array:
    """Return the crop where kept, by loops."""
    picture = behind.copy()
    for number in kept:
        picture[number // SIZE, number % SIZE] = crop[number // SIZE, number % SIZE]
    return picture


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("fill", [Fill.BLACK, Fill.BLUR, Fill.MEAN])
def test_curves_are_those_written_out(side: Side, fill: Fill) -> None:
    """Deletion keeps what is ranked last, Insertion what is ranked first."""
    target = make_target(make_conv_network())
    ranking = np.random.default_rng(3).permutation(SIZE * SIZE).astype(np.int32)
    walks = [(CurveKind.DELETION, fill), (CurveKind.INSERTION, fill)]
    found = fidelity.trace_fills(target, side, ranking, walks=walks)
    crop, behind = target.crop(side), build_fill(target.crop(side), fill)
    for number, share in enumerate(SHARES):
        count = round(share * SIZE * SIZE)
        removed = show(crop, behind, ranking[count:])
        brought = show(crop, behind, ranking[:count])
        assert found[0, number] == pytest.approx(score(target, side, removed), abs=1e-5)
        assert found[1, number] == pytest.approx(score(target, side, brought), abs=1e-5)


@pytest.mark.parametrize("side", list(Side))
def test_paste_is_that_written_out(side: Side) -> None:
    """Paste-in takes the partner's pixels first to last, paste-out last to first."""
    target = make_target(make_conv_network())
    ranking = np.random.default_rng(4).permutation(SIZE * SIZE).astype(np.int32)
    found = fidelity.trace_paste(target, side, ranking)
    other = Side.REFERENCE if side is Side.PROBE else Side.PROBE
    crop, partner = target.crop(side), target.crop(other)
    for number, share in enumerate(SHARES):
        count = round(share * SIZE * SIZE)
        pasted = show(partner, crop, ranking[:count])
        lasts = show(partner, crop, ranking[::-1][:count])
        assert found.paste_in[number] == pytest.approx(score(target, side, pasted), abs=1e-5)
        assert found.paste_out[number] == pytest.approx(score(target, side, lasts), abs=1e-5)


def test_curves_do_not_depend_on_what_else_is_measured() -> None:
    """One walk alone gives the very numbers it gives beside others with other pictures."""
    target = make_target(make_conv_network())
    ranking = np.arange(SIZE * SIZE, dtype=np.int32)
    one = [(CurveKind.DELETION, Fill.BLUR)]
    alone = fidelity.trace_fills(target, Side.PROBE, ranking, walks=one)
    again = fidelity.trace_fills(target, Side.PROBE, ranking, walks=one)
    assert np.array_equal(alone, again)


def test_areas_are_means_by_trapezoids() -> None:
    """A straight fall from 1 to 0 has area 50; the decision falls at the threshold."""
    falling = np.array([1 - share for share in SHARES])
    assert fidelity.score_area(falling) == pytest.approx(50.0)
    # Six levels of ten are at or above 0.45; the last of them counts half.
    assert fidelity.accept_area(falling, 0.45) == pytest.approx(55.0)


def test_share_until_accepted_lies_between_levels() -> None:
    """The crossing is interpolated; a curve that never gets there counts as all pixels."""
    rising = np.array([0.0, 0.2, *[1.0] * 9])
    assert fidelity.find_share_until(rising, 0.1) == pytest.approx(5.0)
    assert fidelity.find_share_until(rising, 0.6) == pytest.approx(15.0)
    assert fidelity.find_share_until(rising, 0.0) == 0.0
    assert fidelity.find_share_until(np.zeros(11), 0.5) == 100.0


def test_smoothing_grows_with_the_crop() -> None:
    """The blur of an impulse is as wide, in shares of the height, at any size."""
    widths = []
    for size in (112, 224):
        impulse = np.zeros((size, size))
        impulse[size // 2, size // 2] = 1
        row = fidelity.smooth_values(impulse)[size // 2]
        offsets = np.arange(size) - size // 2
        widths.append(np.sqrt((row * offsets**2).sum() / row.sum()) / size)
    assert widths[0] == pytest.approx(5 / 112, rel=0.02)
    assert widths[1] == pytest.approx(widths[0], rel=0.02)
    values = np.random.default_rng(0).normal(size=(9, 9))
    assert np.array_equal(fidelity.smooth_values(values, sigma=0.0), values)


def test_middle_columns_are_those_of_the_narrow_crop() -> None:
    """112 columns narrowed to 96 are columns 8 to 103."""
    columns = np.broadcast_to(np.arange(112), (4, 112))
    assert fidelity.narrow(columns, 96)[0].tolist() == list(range(8, 104))


def test_values_are_those_the_catalogue_names() -> None:
    """The dissimilarity of xSSAB is ranked by its own map, upwards."""
    values = np.random.default_rng(1).normal(size=(4, 4)).astype(np.float32)
    maps = make_maps(values)
    found = fidelity.select_values(maps, Side.PROBE, Polarity.DISSIMILARITY)
    assert np.array_equal(found, values.astype(np.float64))


def test_population_weighs_maps_alike() -> None:
    """A map of a thousand times the strength counts no more than another."""
    first, second = np.random.default_rng(2).normal(size=(2, 6, 6))
    assert np.allclose(
        fidelity.average_maps([first, second]), fidelity.average_maps([first * 1000, second])
    )


def test_frozen_network_gives_the_embeddings() -> None:
    """The quicker copy agrees with the recognizer, in batches that are cut as well."""
    recognizer = make_recognizer()
    quick = FrozenNetwork(recognizer, (150, 150))
    pictures = np.random.default_rng(5).integers(0, 256, (40, 150, 150, 3), dtype=np.uint8)
    assert np.abs(embed(quick, pictures) - embed(recognizer, pictures)).max() < 1e-5
    assert quick.deviation < 1e-5


def test_frozen_network_that_differs_is_refused() -> None:
    """A network that tracing fixes to its first answer is found out."""

    class Fickle(torch.nn.Module):
        calls = 0

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            self.calls += 1
            means = x.mean((2, 3))
            return means if self.calls == 1 else means.flip(1) + 1

    recognizer = make_recognizer()
    recognizer.network = Fickle().eval()
    with pytest.raises(ModelError, match="differs"):
        FrozenNetwork(recognizer, (150, 150))


def test_greedy_search_finds_the_square_that_counts() -> None:
    """A network that sees one square has that square's cells ranked first."""
    target = make_target(make_patch_network(4, 8))
    found = search_greedily(
        target, Side.PROBE, Polarity.DISSIMILARITY, progress=SILENT, taken=SIZE
    )
    best = np.unravel_index(np.argmax(found), found.shape)
    assert 4 <= best[0] < 8
    assert 8 <= best[1] < 12


def test_cells_are_eight_pixels_at_112() -> None:
    """14 x 14 squares, 14 x 12 in the narrow crop."""
    cells = number_cells((112, 112))
    assert cells[8, 15] == 14 + 1
    assert cells.max() == 195
    assert number_cells((112, 96)).max() == 14 * 12 - 1
