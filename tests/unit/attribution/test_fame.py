"""FAME against its loop written out, its early stop, and a network whose answer is known."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch

from tests.support.attribution import make_conv_network, make_patch_network, make_target
from xfv_desktop.attribution.descent import WalkSettings
from xfv_desktop.attribution.fame import attribute_fame
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.domain import Polarity, Side
from xfv_desktop.errors import Cancelled, ModelError
from xfv_desktop.progress import SILENT, CancelToken, Progress


def explain_probe(target, settings, *, progress=SILENT):
    maps = attribute_fame(
        target,
        Side.PROBE,
        seed=0,
        cache=GradientCache(),
        progress=progress,
        settings=settings,
    )
    return {m.polarity: m for m in maps}


def walk_by_hand(network, target, *, steps, epsilon, raises):
    first = torch.from_numpy(target.crop(Side.PROBE)).permute(2, 0, 1)[None].double()
    x = first.clone()
    partner = torch.from_numpy(target.partner(Side.PROBE)).double()
    taken = 0
    for _ in range(steps):
        x.requires_grad_()
        raw = network.network(network.normalise(x))[0]
        score = (raw / raw.norm()) @ partner
        loss = 1 - score if raises else score
        if epsilon is not None and loss < epsilon:
            break
        (gradient,) = torch.autograd.grad(loss, x)
        x = (x - gradient / gradient.abs().max()).detach()
        taken += 1
    red, green, blue = (x.detach()[0].numpy() - first[0].numpy()).astype(np.float64)
    change = np.abs(0.2989 * red + 0.587 * green + 0.114 * blue)
    change = cv2.GaussianBlur(change / change.max(), (49, 49), 7.7)
    return (change - change.min()) / (change.max() - change.min()), taken


@pytest.mark.parametrize("epsilon", [0.01, None])
def test_both_walks_are_their_loop(epsilon):
    network = make_conv_network(dtype=torch.float64)
    target = make_target(network)
    maps = explain_probe(target, WalkSettings(steps=12, epsilon=epsilon))
    for polarity, raises in ((Polarity.SIMILARITY, False), (Polarity.DISSIMILARITY, True)):
        expected, taken = walk_by_hand(network, target, steps=12, epsilon=epsilon, raises=raises)
        found = maps[polarity]
        np.testing.assert_allclose(found.values, expected, atol=1e-4)
        word = "raise" if raises else "lower"
        assert dict(found.parameters)[f"steps taken to {word} the score"] == str(taken)


def test_a_walk_that_starts_below_epsilon_gives_an_empty_map():
    target = make_target(make_conv_network())
    assert 0.01 < target.score < 0.99
    maps = explain_probe(target, WalkSettings(steps=5, epsilon=1.5))
    for found in maps.values():
        assert not found.values.any()
        assert dict(found.parameters)["steps taken to lower the score"] == "0"
    assert explain_probe(target, WalkSettings(5, None))[Polarity.SIMILARITY].values.max() == 1


def test_the_square_that_the_network_sees_is_found():
    target = make_target(make_patch_network(2, 10))
    values = explain_probe(target, WalkSettings(10, None))[Polarity.SIMILARITY].values
    assert values[2:6, 10:14].min() > np.delete(values, slice(0, 8), axis=0).max()


def test_cancel_and_faults_come_through():
    network = make_conv_network()
    target = make_target(network)
    token = CancelToken()
    with pytest.raises(Cancelled):
        explain_probe(target, None, progress=Progress(lambda *_: token.cancel(), token))
    next(network.forward.parameters()).data[:] = float("nan")
    with pytest.raises(ModelError, match="scores"):
        explain_probe(target, None)
