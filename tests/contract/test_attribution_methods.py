"""One suite over every attribution method of the catalogue."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
import torch

from tests.support.attribution import (
    SmallNetwork,
    make_blind_network,
    make_conv_network,
    make_crop,
    make_pooled_network,
    make_target,
)
from tests.support.black_boxes import LIGHT, LIGHTER, aim, make_boxes, make_crops
from tests.support.pair_networks import make_pair_network
from xfv_desktop.attribution import base, catalogue
from xfv_desktop.attribution.base import METHODS, explain
from xfv_desktop.attribution.catalogue import Need, needs
from xfv_desktop.attribution.perturbation_cards import SCORES_ONLY
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import Polarity, Side
from xfv_desktop.errors import Cancelled, ModelError, UnknownMethod, UsageError
from xfv_desktop.progress import CancelToken, Progress

pytestmark = pytest.mark.parametrize("method", catalogue.names())


@pytest.fixture(autouse=True)
def _light(monkeypatch):
    """Draw less at random; what a method promises does not depend on how much."""
    monkeypatch.setattr(base, "METHODS", LIGHT)


def make_network(method: str) -> SmallNetwork:
    """Return a network that the method can explain: most need a cosine, one needs places."""
    return make_pair_network() if Need.PLACES in needs(method) else make_conv_network()


def find_traces(network) -> list[object]:
    """Return hooks and gradients left on a network's modules."""
    left: list[object] = []
    for module in network.forward.modules():
        left += [*module._forward_hooks.values(), *module._backward_hooks.values()]  # noqa: SLF001 - torch tells it nowhere else
        left += [p for p in module.parameters() if p.grad is not None or p.requires_grad]
    return left


def skip_baseline(method: str) -> None:
    """Skip what a map that never asks the network cannot show."""
    if catalogue.get(method).family == "baseline":
        pytest.skip("a baseline does not ask the network")


def test_card_is_complete(method):
    card = catalogue.get(method)
    empty = [f.name for f in fields(card) if getattr(card, f.name) in ("", ())]
    assert not set(empty) - {"options", "chosen"}
    for option in card.options:
        assert option.default in option.values
        assert option.meaning
    assert card.limitation.count(". ") == 0
    assert set(METHODS) == set(catalogue.names())


def test_curves_find_their_ranking(method):
    for polarity in (Polarity.SIMILARITY, Polarity.DISSIMILARITY):
        source, sign = catalogue.ranking_source(method, polarity)
        assert source in Polarity
        assert sign in (1, -1)
    with pytest.raises(UnknownMethod):
        catalogue.ranking_source(method, Polarity.FUSED)


def test_maps_have_shape_type_and_meaning(method):
    maps = explain((method,), make_target(make_network(method)))
    assert [(m.side, m.polarity) for m in maps] == [(s, p) for s in Side for p in Polarity]
    for found in maps:
        assert found.method == method
        assert found.smoothing == "none"
        assert found.values.shape == (16, 16)
        assert found.values.dtype == np.float32
        assert np.isfinite(found.values).all()
    for _, similarity, dissimilarity, fused in (maps[:4], maps[4:]):
        assert similarity.values.min() >= 0
        assert dissimilarity.values.min() >= 0
        np.testing.assert_array_equal(fused.values, similarity.values - dissimilarity.values)


def test_the_signed_map_is_above_zero_where_similar(method):
    maps = explain((method,), make_target(make_network(method)))
    for signed, similarity, dissimilarity, _ in (maps[:4], maps[4:]):
        difference = similarity.values - dissimilarity.values
        np.testing.assert_array_equal(signed.values, difference)
        if catalogue.get(method).family in SCORES_ONLY:
            assert not (similarity.values * dissimilarity.values).any()


def test_same_inputs_give_the_same_bytes(method):
    first, second = (
        explain((method,), make_target(make_network(method)), seed=1) for _ in range(2)
    )
    assert [m.values.tobytes() for m in first] == [m.values.tobytes() for m in second]


def test_a_smaller_batch_gives_the_same_map(method):
    network = make_network(method)
    target = make_target(network)
    whole = explain((method,), target)
    network.largest = 1
    for one, two in zip(whole, explain((method,), target), strict=True):
        np.testing.assert_allclose(one.values, two.values, atol=1e-6)


def test_swapping_the_samples_swaps_the_maps(method):
    if Need.PLACES in needs(method):
        pytest.skip("the xCos module does not weigh probe and reference alike")
    network = make_network(method)
    forth, back = (
        explain(
            (method,),
            ScoreTarget(
                network,
                probe_crop=make_crop(a),
                reference_crop=make_crop(b),
                threshold=0.3,
                model_sha256="",
            ),
        )
        for a, b in ((1, 2), (2, 1))
    )
    for one, two in zip(forth, back[4:] + back[:4], strict=True):
        np.testing.assert_allclose(one.values, two.values, atol=1e-6)


def test_no_map_where_the_score_ignores_the_picture(method):
    skip_baseline(method)
    places = Need.PLACES in needs(method)
    network = make_pair_network(blind=True) if places else make_blind_network()
    for found in explain((method,), make_target(network)):
        assert not found.values.any()


def test_nothing_is_left_on_the_network(method):
    network = make_network(method)
    target = make_target(network)
    explain((method,), target)
    assert not find_traces(network)
    token = CancelToken()
    with pytest.raises(Cancelled):
        explain((method,), target, progress=Progress(lambda *_: token.cancel(), token))
    assert not find_traces(network)
    assert torch.is_grad_enabled()
    skip_baseline(method)
    weight = next(network.forward.parameters())
    weight.data[:] = float("nan")
    with pytest.raises(ModelError):
        explain((method,), target)
    assert not find_traces(network)
    assert torch.is_grad_enabled()


def test_a_black_box_is_enough_or_refused(method):
    network = make_network(method)
    if method == "population":
        # It is made of other maps where there are no gradients (its own tests say which).
        for box in make_boxes(network):
            assert all(np.isfinite(m.values).all() for m in explain((method,), make_target(box)))
        return
    for box in make_boxes(network):
        if catalogue.needs_gradients(method):
            with pytest.raises(UsageError, match="needs gradients"):
                explain((method,), make_target(box))
        else:
            found, expected = (explain((method,), make_target(n)) for n in (box, network))
            assert [m.values.tobytes() for m in found] == [m.values.tobytes() for m in expected]


def test_progress_rises_to_the_end(method):
    seen: list[float] = []
    progress = Progress(lambda fraction, _text: seen.append(fraction))
    explain((method,), make_target(make_network(method)), progress=progress)
    assert seen == sorted(seen)
    assert seen[0] == 0
    assert seen[-1] == 1


def test_an_unknown_method_is_named(method):
    with pytest.raises(UnknownMethod, match=method + "x"):
        explain((method + "x",), make_target(make_network(method)))


@pytest.mark.parametrize(("height", "width"), [(112, 112), (112, 96), (150, 150)])
def test_crops_of_every_catalogue_size_get_maps(method, height, width, monkeypatch):
    monkeypatch.setattr(base, "METHODS", LIGHTER)
    places = Need.PLACES in needs(method)
    network = make_pair_network() if places else make_pooled_network()
    maps = explain((method,), aim(network, *make_crops(height, width)))
    for found in maps:
        assert found.values.shape == (height, width)
        assert found.values.dtype == np.float32
        assert np.isfinite(found.values).all()
    assert any(found.values.any() for found in maps)


def test_work_stops_within_a_batch(method):
    """Cancelled while it runs, a method shows the network no more than one batch."""
    network, token = make_network(method), CancelToken()
    target = make_target(network)
    explain((method,), target)
    asked = [0]

    def stop(_fraction: float, _text: str) -> None:
        asked[0] += 1
        if asked[0] == 2:
            token.cancel()
            network.shown = 0

    with pytest.raises(Cancelled):
        explain((method,), target, progress=Progress(stop, token))
    assert network.shown <= 32


def test_every_choice_of_every_option_runs_and_is_recorded(method):
    usual, target = catalogue.get(method), make_target(make_network(method))
    before = explain((method,), target) if usual.options else ()
    for option in usual.options:
        assert catalogue.get(f"{method}:{option.id}={option.default}") is usual
        for value in set(option.values) - {option.default}:
            request = f"{method}:{option.id}={value}"
            card = catalogue.get(request)
            assert card.chosen == ((option.id, value),)
            assert value in card.name
            assert card.parameters != usual.parameters
            maps = explain((request,), target)
            assert [m.method for m in maps] == [method] * 8
            assert [m.parameters for m in maps] != [m.parameters for m in before]
            changed = any((a.values != b.values).any() for a, b in zip(maps, before, strict=True))
            # FAME's walk may end before its longer or shorter one would.
            assert changed or method == "fame"


def test_a_comparison_without_a_threshold_is_enough_or_refused(method):
    target = make_target(make_network(method), threshold=None)
    if catalogue.needs_threshold(method):
        with pytest.raises(UsageError, match="needs a threshold") as caught:
            explain((method,), target)
        assert "corrise" in caught.value.advice
        assert method not in caught.value.advice.split()
    else:
        assert all(np.isfinite(m.values).all() for m in explain((method,), target))


def test_a_recognizer_with_its_own_score_is_explained_or_refused(method):
    target = make_target(make_pair_network())
    if Need.COSINE in needs(method):
        with pytest.raises(UsageError, match="compares pairs in its own way") as caught:
            explain((method,), target)
        assert "xcos" in caught.value.advice
    else:
        maps = explain((method,), target)
        assert all(np.isfinite(m.values).all() for m in maps)
        assert any(m.values.any() for m in maps)


def test_the_places_of_a_cosine_recognizer_are_not_to_be_had(method):
    if Need.PLACES in needs(method):
        with pytest.raises(UsageError, match="xCos module"):
            explain((method,), make_target(make_conv_network()))
    else:
        assert explain((method,), make_target(make_conv_network()))
