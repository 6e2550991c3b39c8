"""One suite over every attribution method of the catalogue."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
import torch

from tests.support.attribution import (
    make_blind_network,
    make_conv_network,
    make_crop,
    make_target,
)
from tests.support.black_boxes import LIGHT, make_boxes
from xfv_desktop.attribution import base, catalogue
from xfv_desktop.attribution.base import METHODS, explain
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
    assert not empty
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
    maps = explain((method,), make_target(make_conv_network()))
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
    maps = explain((method,), make_target(make_conv_network()))
    for signed, similarity, dissimilarity, _ in (maps[:4], maps[4:]):
        difference = similarity.values - dissimilarity.values
        np.testing.assert_array_equal(signed.values, difference)
        if catalogue.get(method).family in SCORES_ONLY:
            assert not (similarity.values * dissimilarity.values).any()


def test_same_inputs_give_the_same_bytes(method):
    first, second = (
        explain((method,), make_target(make_conv_network()), seed=1) for _ in range(2)
    )
    assert [m.values.tobytes() for m in first] == [m.values.tobytes() for m in second]


def test_a_smaller_batch_gives_the_same_map(method):
    network = make_conv_network()
    target = make_target(network)
    whole = explain((method,), target)
    network.largest = 1
    for one, two in zip(whole, explain((method,), target), strict=True):
        np.testing.assert_allclose(one.values, two.values, atol=1e-6)


def test_swapping_the_samples_swaps_the_maps(method):
    network = make_conv_network()
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
    for found in explain((method,), make_target(make_blind_network())):
        assert not found.values.any()


def test_nothing_is_left_on_the_network(method):
    network = make_conv_network()
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
    network = make_conv_network()
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
    explain((method,), make_target(make_conv_network()), progress=progress)
    assert seen == sorted(seen)
    assert seen[0] == 0
    assert seen[-1] == 1


def test_an_unknown_method_is_named(method):
    with pytest.raises(UnknownMethod, match=method + "x"):
        explain((method + "x",), make_target(make_conv_network()))
