"""RankOpt on networks whose answer is known, and its gradients against differences."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import (
    SmallNetwork,
    make_blind_network,
    make_conv_network,
    make_crop,
    make_patch_network,
    make_target,
)
from tests.support.black_boxes import make_boxes, make_quarter_network
from xfv_desktop.attribution import catalogue
from xfv_desktop.attribution.arise import attribute_arise
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.blending import Blender
from xfv_desktop.attribution.coarse_field import CoarseField
from xfv_desktop.attribution.correlation import correlate_masks
from xfv_desktop.attribution.fields import (
    draw_centre,
    draw_noise,
    mask_softly,
    standardise,
)
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.pictures import (
    PLAIN_FILLS,
    PLAIN_KINDS,
    PictureBook,
    Walk,
    list_fractions,
    measure_area,
)
from xfv_desktop.attribution.population import find_population
from xfv_desktop.attribution.ranking_field import PRESETS, RankSettings
from xfv_desktop.attribution.rankopt import attribute_rankopt, attribute_rankopt_paste
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import CurveKind, Fill, Polarity, Side
from xfv_desktop.errors import Cancelled, UsageError
from xfv_desktop.imaging import build_fill, rank_pixels
from xfv_desktop.progress import SILENT, CancelToken, Progress


def explain_probe(method, target, *, seed=0):
    maps = method(target, Side.PROBE, seed=seed, cache=GradientCache(), progress=SILENT)
    return {m.polarity: m for m in maps}


def measure_gain(target, values):
    """Return Insertion minus Deletion of a map, averaged over all three fills."""
    fractions = list_fractions(10)
    ranking = rank_pixels(values.astype(np.float32))
    walks = [Walk(ranking, kind, fill, fractions) for fill in PLAIN_FILLS for kind in PLAIN_KINDS]
    scores = PictureBook(target, Side.PROBE).score_walks(walks, progress=SILENT)
    areas = measure_area(scores, fractions)
    signs = [1 if walk.kind is CurveKind.INSERTION else -1 for walk in walks]
    return float(areas @ np.array(signs)) / len(PLAIN_FILLS)


def make_corner_target():
    """Return a comparison that hangs on a bright corner of the crop."""
    crop = make_crop(3)
    crop[10:16, 0:6] = 250
    return ScoreTarget(
        make_patch_network(11, 1),
        probe_crop=crop,
        reference_crop=crop,
        threshold=0.3,
        model_sha256="",
    )


@pytest.mark.parametrize("method", [attribute_rankopt, attribute_arise])
def test_a_corner_that_counts_is_ranked_before_the_centre(method):
    target = make_corner_target()
    signed = explain_probe(method, target)[Polarity.SIGNED].values
    assert signed[11:15, 1:5].mean() > signed[:6, 8:].mean() + 0.1
    assert measure_gain(target, signed) > measure_gain(target, draw_centre((16, 16))) + 0.05


def test_optimising_raises_what_it_optimises_on_a_network_of_convolutions():
    target = make_target(make_conv_network(seed=3))
    signed = explain_probe(attribute_rankopt, target)[Polarity.SIGNED].values
    assert measure_gain(target, signed) > measure_gain(target, draw_centre((16, 16)))


def test_paste_finds_where_the_samples_differ():
    probe = make_crop(5)
    reference = probe.copy()
    probe[10:16, 0:6], reference[10:16, 0:6] = 5, 250
    target = ScoreTarget(
        make_patch_network(11, 1),
        probe_crop=probe,
        reference_crop=reference,
        threshold=0.3,
        model_sha256="",
    )
    found = explain_probe(attribute_rankopt_paste, target)
    values = found[Polarity.DISSIMILARITY].values
    assert values[11:15, 1:5].mean() > values[:6, 8:].mean() + 0.1
    np.testing.assert_array_equal(found[Polarity.FUSED].values, found[Polarity.SIGNED].values)


def test_pasting_a_sample_into_itself_moves_nothing():
    crop = make_crop(4)
    target = ScoreTarget(
        make_conv_network(), probe_crop=crop, reference_crop=crop, threshold=0.3, model_sha256=""
    )
    for found in explain_probe(attribute_rankopt_paste, target).values():
        assert not found.values.any()


@pytest.mark.parametrize("method", [attribute_rankopt, attribute_arise])
def test_the_seed_decides_the_map(method):
    target = make_target(make_conv_network())
    one, same, other = (
        explain_probe(method, target, seed=seed)[Polarity.SIGNED].values for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)


def test_arise_needs_no_gradients():
    def forward(x):
        assert not torch.is_grad_enabled()
        return torch.stack([x[:, :, 3:9].mean((1, 2, 3)) + 1, torch.ones(len(x))], dim=1)

    found = explain_probe(attribute_arise, make_target(SmallNetwork(forward, torch.float32)))
    assert found[Polarity.SIGNED].values.any()


def test_reversing_a_ranking_reverses_its_masks():
    field = draw_noise((16, 16), sigma=20.0, seed=(1,))
    areas = np.array([0.2, 0.7])
    forth = mask_softly(field, areas=areas, temperature=0.15)
    back = mask_softly(-field, areas=1 - areas, temperature=0.15)
    np.testing.assert_allclose(back, 1 - forth, atol=1e-12)


@pytest.mark.parametrize("shape", [(112, 112), (112, 96), (150, 150), (10, 10)])
def test_a_grid_becomes_a_smooth_field_and_its_adjoint_fits(shape):
    coarse = CoarseField.for_shape(shape)
    grid = coarse.sample(draw_centre(shape))
    field = coarse.spread(grid)
    assert field.shape == shape
    assert field.std() == pytest.approx(1)
    draws = np.random.default_rng(0)
    gradient, step = draws.standard_normal(shape), draws.standard_normal(grid.shape)
    change = coarse.spread(grid + 1e-6 * step) - coarse.spread(grid - 1e-6 * step)
    expected = float((gradient * change).sum() / 2e-6)
    assert float((coarse.gather(grid, gradient) * step).sum()) == pytest.approx(expected, rel=1e-4)


def test_the_centre_prior_peaks_between_the_eyes_and_the_nose():
    for shape, peak in {(112, 112): (54, 56), (112, 96): (54, 48)}.items():
        assert np.unravel_index(draw_centre(shape).argmax(), shape) == peak


def test_gradients_in_masks_are_differences():
    target = make_target(make_conv_network(dtype=torch.float64))
    blender = Blender(target, Side.PROBE)
    fill = build_fill(target.crop(Side.PROBE), Fill.BLACK)
    masks = np.random.default_rng(0).uniform(0.2, 0.8, (3, 16, 16))
    pulled = blender.pull(masks, fill)
    step = np.zeros((3, 16, 16))
    step[:, 4:9, 4:9] = 0.0005
    difference = blender.score(masks + step, fill) - blender.score(masks - step, fill)
    np.testing.assert_allclose((pulled * step).sum((1, 2)) * 2, difference, rtol=1e-2, atol=1e-7)


def test_correlation_is_numpy_s():
    draws = np.random.default_rng(2)
    masks, scores = draws.random((30, 4, 5)), draws.random(30)
    masks[:, 0, 0] = 0.5
    found = correlate_masks(masks, scores)
    assert found[0, 0] == 0
    assert found[2, 3] == pytest.approx(np.corrcoef(masks[:, 2, 3], scores)[0, 1])
    assert not correlate_masks(masks, np.full(30, 0.4)).any()
    assert not standardise(np.full((3, 3), 7.0)).any()


@pytest.mark.parametrize("method", [attribute_rankopt, attribute_rankopt_paste])
def test_the_robust_preset_adds_the_population_map_to_the_long_field(method):
    target, cache = make_target(make_conv_network()), GradientCache()
    long, robust = (
        method(target, Side.PROBE, seed=4, cache=cache, progress=SILENT, settings=settings)[0]
        for settings in (PRESETS["long"], PRESETS["robust"])
    )
    population = find_population(target, cache=cache, progress=SILENT).astype(np.float64)
    sign = 1 if method is attribute_rankopt else -1
    expected = long.values + sign * PRESETS["robust"].prior * standardise(population)
    np.testing.assert_allclose(robust.values, expected, atol=1e-5)


def test_the_prior_alone_is_no_explanation():
    found = attribute_rankopt(
        make_target(make_blind_network()),
        Side.PROBE,
        seed=0,
        cache=GradientCache(),
        progress=SILENT,
        settings=PRESETS["robust"],
    )
    assert not any(one.values.any() for one in found)


def test_the_card_offers_the_presets():
    for method in ("rankopt", "rankopt_paste"):
        (option,) = catalogue.get(method).options
        assert (option.id, option.default) == ("preset", "plain")
        assert set(option.values) == set(PRESETS)
        maps = explain((f"{method}:preset=long",), make_target(make_conv_network()))
        assert dict(maps[0].parameters)["steps"] == "60"


def test_one_can_stop_within_the_steps():
    network, token = make_conv_network(), CancelToken()
    target = make_target(network)

    def watch(fraction, _):
        if fraction > 0.5:
            token.cancel()

    before = network.shown
    with pytest.raises(Cancelled):
        attribute_rankopt(
            target,
            Side.PROBE,
            seed=0,
            cache=GradientCache(),
            progress=Progress(watch, token),
        )
    # At most one step is taken after the wish to stop.
    assert 6 * 16 < network.shown - before <= 6 * 18


@pytest.mark.parametrize("shape", [(112, 112), (112, 96), (150, 150)])
@pytest.mark.parametrize("method", [attribute_rankopt, attribute_rankopt_paste])
def test_crops_of_every_recognizer_s_size_are_explained(method, shape):
    draws = np.random.default_rng(0)
    target = ScoreTarget(
        make_quarter_network(),
        probe_crop=draws.integers(0, 256, (*shape, 3), dtype=np.uint8),
        reference_crop=draws.integers(0, 256, (*shape, 3), dtype=np.uint8),
        threshold=0.3,
        model_sha256="",
    )
    short = RankSettings(steps=2)
    maps = method(
        target, Side.REFERENCE, seed=0, cache=GradientCache(), progress=SILENT, settings=short
    )
    assert {one.values.shape for one in maps} == {shape}
    assert maps[0].values.std() > 0


@pytest.mark.parametrize("method", ["rankopt", "rankopt_paste"])
def test_a_recognizer_of_scores_alone_is_told_of_arise(method):
    for box in make_boxes(make_conv_network()):
        with pytest.raises(UsageError) as refusal:
            explain((method,), make_target(box))
        assert "arise" in refusal.value.advice
