"""The population map: whose it is, what it is made of, and where it is kept."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tests.support.attribution import make_blind_network, make_conv_network, make_target
from tests.support.black_boxes import SilentBox, aim, make_crops, make_quarter_network
from xfv_desktop.attribution import population
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.catalogue import ranking_source
from xfv_desktop.attribution.corrise import CorrRise
from xfv_desktop.attribution.gradient import attribute_fggb
from xfv_desktop.attribution.jacobian import GradientCache, pull_back
from xfv_desktop.attribution.population import (
    average_maps,
    find_population,
    load_pairs,
    read_population,
    write_population,
)
from xfv_desktop.domain import Polarity, Side
from xfv_desktop.progress import SILENT
from xfv_desktop.recognition.catalogue import BUILT_IN
from xfv_desktop.resources import find


@pytest.mark.parametrize("shape", [(112, 112), (112, 96), (150, 150), (16, 16)])
def test_there_are_pairs_of_every_shape(shape):
    pairs = load_pairs(shape)
    assert pairs.shape == (10, 2, *shape, 3)
    assert pairs.dtype == np.uint8
    # Two views of one head are alike, and not the same picture.
    assert (pairs[:, 0] != pairs[:, 1]).any(axis=(1, 2, 3)).all()


def test_the_narrow_crop_is_the_middle_of_the_square_one():
    np.testing.assert_array_equal(load_pairs((112, 96)), load_pairs((112, 112))[:, :, :, 8:104])


def test_the_map_is_the_mean_of_standardised_maps_of_the_pairs_alone():
    network, pairs = make_conv_network(), load_pairs((16, 16))[:3]
    members = []
    for first, second in pairs:
        target = aim(network, first, second)
        target.threshold = 0.0
        for side in Side:
            cache = GradientCache()
            signed = attribute_fggb(target, side, seed=0, cache=cache, progress=SILENT)[0]
            blurred = cv2.GaussianBlur(signed.values.astype(np.float64), (0, 0), 16 * 5 / 112)
            members.append((blurred - blurred.mean()) / blurred.std())
    made = average_maps(network, pairs, sha256="", progress=SILENT)
    np.testing.assert_allclose(made, np.mean(members, axis=0), atol=1e-5)


def test_the_pair_under_examination_has_no_part_in_it():
    network = make_conv_network()
    one, other = (explain(("population",), make_target(network, second=s)) for s in (2, 9))
    assert [m.values.tobytes() for m in one] == [m.values.tobytes() for m in other]
    np.testing.assert_array_equal(one[0].values, one[4].values)


def test_a_black_box_gets_a_map_of_scores(monkeypatch):
    monkeypatch.setattr(population, "CorrRise", lambda masks: CorrRise(masks=masks // 10))
    network = make_quarter_network()
    box = SilentBox(network.forward, network.dtype)
    pairs = load_pairs((16, 16))[:4]
    values = average_maps(box, pairs, sha256="", progress=SILENT)
    assert values.shape == (16, 16)
    assert np.isfinite(values).all()
    assert np.ptp(values) > 0
    assert (values != average_maps(network, pairs, sha256="", progress=SILENT)).any()


def test_of_many_dimensions_some_are_drawn_for_every_map(monkeypatch):
    asked = []

    def recording(network, crop, rows, *, progress):
        asked.append(rows)
        return pull_back(network, crop, rows, progress=progress)

    monkeypatch.setattr(population, "_DIMENSIONS", 2)
    monkeypatch.setattr(population, "pull_back", recording)
    values = average_maps(
        make_conv_network(), load_pairs((16, 16))[:4], sha256="", progress=SILENT
    )
    assert np.isfinite(values).all()
    assert {rows.shape for rows in asked} == {(2, 6)}
    assert all((rows.sum(axis=1) == 1).all() for rows in asked)
    assert len({rows.tobytes() for rows in asked}) > 1


def test_it_is_made_once_per_network(monkeypatch):
    network, cache = make_conv_network(), GradientCache()
    monkeypatch.setattr(population, "load_pairs", lambda shape: load_pairs(shape)[:1])
    first = find_population(make_target(network), cache=cache, progress=SILENT)
    target = make_target(network, second=5)
    shown = network.shown
    assert find_population(target, cache=cache, progress=SILENT) is first
    assert network.shown == shown


def test_a_finished_map_is_read_where_weights_and_shape_fit(tmp_path):
    values = np.arange(12, dtype=np.float32).reshape(4, 3)
    write_population(tmp_path, "ab", values=values)
    np.testing.assert_array_equal(read_population(tmp_path, "ab", shape=(4, 3)), values)
    assert read_population(tmp_path, "ab", shape=(3, 4)) is None
    assert read_population(tmp_path, "cd", shape=(4, 3)) is None
    (tmp_path / "ab.npy").write_bytes(b"no array")
    assert read_population(tmp_path, "ab", shape=(4, 3)) is None
    write_population(tmp_path, "ab", values=values * np.nan)
    assert read_population(tmp_path, "ab", shape=(4, 3)) is None


def test_the_default_recognizers_map_is_shipped():
    card = BUILT_IN[0]
    values = read_population(find("population"), card.sha256, shape=card.input_size)
    assert values is not None
    # Standardised members: their mean has mean 0 and a deviation of at most 1.
    assert abs(values.mean()) < 1e-3
    assert 0.3 < values.std() <= 1
    middle = values[38:112, 38:112]
    assert middle.mean() > values.mean() + 0.5


def test_both_rankings_run_from_what_matters_outwards():
    for polarity in (Polarity.SIMILARITY, Polarity.DISSIMILARITY):
        assert ranking_source("population", polarity) == (Polarity.SIGNED, 1)


def test_a_network_that_sees_nothing_has_an_empty_map():
    target = make_target(make_blind_network())
    values = find_population(target, cache=GradientCache(), progress=SILENT)
    assert not values.any()


@pytest.mark.parametrize(("height", "width"), [(112, 96), (150, 150)])
def test_other_crops_get_maps_of_their_size(height, width):
    target = aim(make_quarter_network(), *make_crops(height, width))
    for found in explain(("population",), target):
        assert found.values.shape == (height, width)
        assert np.isfinite(found.values).all()


def test_a_map_made_once_is_kept_for_the_next_run_of_the_program(monkeypatch, tmp_path):
    network = make_conv_network()
    monkeypatch.setattr(population, "load_pairs", lambda shape: load_pairs(shape)[:1])
    target = make_target(network, model_sha256="a" * 64)
    kept = tmp_path / "models" / "population"
    first = find_population(target, cache=GradientCache(folder=kept), progress=SILENT)
    shown = network.shown
    again = find_population(target, cache=GradientCache(folder=kept), progress=SILENT)
    assert network.shown == shown
    np.testing.assert_array_equal(again, first)


def test_the_map_of_spoilt_weights_is_not_kept(monkeypatch, tmp_path):
    monkeypatch.setattr(population, "load_pairs", lambda shape: load_pairs(shape)[:1])
    target = make_target(make_conv_network(), model_sha256=f"{'a' * 64} randomised 3")
    find_population(target, cache=GradientCache(folder=tmp_path), progress=SILENT)
    assert not list(tmp_path.iterdir())
