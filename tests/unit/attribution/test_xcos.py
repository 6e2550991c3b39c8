"""xCos's maps are the numbers of which its score is the sum."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import make_target
from tests.support.black_boxes import aim, make_crops
from tests.support.pair_networks import make_pair_network
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.randomisation import list_layers, randomise_top
from xfv_desktop.attribution.target import embed
from xfv_desktop.attribution.xcos import enlarge, measure_places
from xfv_desktop.domain import Polarity, Side
from xfv_desktop.errors import ModelError


def read_numbers(found, name: str) -> np.ndarray:
    words = dict(found.parameters)[name].split()
    return np.array([float(word) for word in words]).reshape(2, 2)


def test_the_score_is_the_pairing_s_own_and_asks_the_probe_first() -> None:
    network = make_pair_network(seed=7)
    target = make_target(network)
    crops = np.stack([target.crop(side) for side in Side])
    raw = network.network(network.normalise(torch.from_numpy(crops).permute(0, 3, 1, 2).float()))
    forth, back = (
        float(network.pairing.score_pairs(*pair))
        for pair in ((raw[:1], raw[1:]), (raw[1:], raw[:1]))
    )
    assert target.score == pytest.approx(forth, abs=1e-6)
    assert abs(forth - back) > 1e-4
    for side in Side:
        alone = target.score_embeddings(target.embedding(side)[None], side=side)
        assert alone == pytest.approx(forth, abs=1e-6)
        own = embed(network, target.crop(side)[None])[0]
        np.testing.assert_allclose(target.embedding(side), own, rtol=1e-6)


def test_scores_of_many_pictures_are_those_of_each() -> None:
    network = make_pair_network()
    target = make_target(network)
    draws = np.random.default_rng(3).normal(size=(2, 700, 12)).astype(np.float32)
    together = target.score_embeddings(draws, side=Side.REFERENCE)
    assert together.shape == (2, 700)
    one = target.score_embeddings(draws[1, 513], side=Side.REFERENCE)
    assert float(one) == pytest.approx(float(together[1, 513]), abs=1e-6)


def test_the_share_adds_up_to_score_minus_threshold() -> None:
    target = aim(make_pair_network(), *make_crops(16, 16))
    (signed, *_), places = explain(("xcos",), target), measure_places(target)
    share = places.weights * (places.cosines - 0.3)
    np.testing.assert_allclose(signed.values[::8, ::8], share, atol=1e-6)
    assert signed.values[::8, ::8].sum() == pytest.approx(target.score - 0.3, abs=1e-6)
    assert len(np.unique(signed.values)) == 4
    np.testing.assert_allclose(read_numbers(signed, "weights W"), places.weights, atol=1e-6)
    np.testing.assert_allclose(read_numbers(signed, "cosines S"), places.cosines, atol=1e-6)


def test_each_map_is_what_it_is_called() -> None:
    target = make_target(make_pair_network())
    places = measure_places(target)
    for name, values in (
        ("product", places.weights * places.cosines),
        ("weights", places.weights),
        ("cosines", places.cosines),
    ):
        signed = explain((f"xcos:map={name}",), target)[0]
        assert signed.polarity is Polarity.SIGNED
        np.testing.assert_allclose(signed.values[::8, ::8], values, atol=1e-6)
    product = explain(("xcos:map=product",), target)[0].values[::8, ::8]
    assert product.sum() == pytest.approx(target.score, abs=1e-6)


def test_without_a_threshold_the_share_is_of_the_score() -> None:
    target = make_target(make_pair_network(), threshold=None)
    signed = explain(("xcos",), target)[0]
    assert signed.values[::8, ::8].sum() == pytest.approx(target.score, abs=1e-6)
    assert dict(signed.parameters)["reference level"] == "0.0"


@pytest.mark.parametrize("shape", [(112, 112), (112, 96), (150, 150), (10, 10)])
def test_blocks_are_as_equal_as_pixels_allow(shape) -> None:
    large = enlarge(np.arange(49.0).reshape(7, 7), shape)
    assert large.shape == shape
    counts = np.unique(large, return_counts=True)[1]
    assert len(counts) == 49
    for size, cells in ((shape[0], large[:, 0]), (shape[1], large[0])):
        widths = np.unique(cells, return_counts=True)[1]
        assert set(widths) <= {size // 7, size // 7 + 1}


def test_weights_that_are_no_numbers_are_refused() -> None:
    network = make_pair_network()
    target = make_target(network)
    network.pairing.weigh.weight.fill_(float("nan"))
    for method in ("xcos", "lime", "fame"):
        with pytest.raises(ModelError, match="not finite"):
            explain((method,), target)


def test_randomised_weights_are_those_of_the_attention_first() -> None:
    network = make_pair_network()
    target = make_target(network)
    crops = np.stack([target.crop(side) for side in Side])
    layers = list_layers(network, crops)
    assert layers[-1] is network.pairing.weigh
    changed, total = randomise_top(network, crops, layers=1, seed=0)
    assert total == len(layers)
    other = measure_places(make_target(changed))
    places = measure_places(target)
    np.testing.assert_allclose(other.cosines, places.cosines, atol=1e-6)
    assert np.abs(other.weights - places.weights).max() > 1e-3
