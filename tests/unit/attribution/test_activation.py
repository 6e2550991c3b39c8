"""Class-activation maps against a hand computation, on networks whose answer is known."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.modules import module as torch_module

from tests.support.attribution import SmallNetwork, make_conv_network, make_crop, make_target
from xfv_desktop.attribution.activation import CamVariant, attribute_gradcam
from xfv_desktop.attribution.feature_map import watch_last_map
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import Polarity, Side
from xfv_desktop.errors import Cancelled, ModelError
from xfv_desktop.progress import SILENT, CancelToken, Progress
from xfv_desktop.recognition.networks.iresnet import IResNet
from xfv_desktop.recognition.networks.mobilefacenet import MobileFaceNet


def explain_side(target, *, variant=CamVariant.GRAD_CAM, side=Side.PROBE, progress=SILENT):
    maps = attribute_gradcam(
        target, side, seed=0, cache=GradientCache(), progress=progress, variant=variant
    )
    return {m.polarity: m for m in maps}


def compute_by_hand(network, target, variant):
    layers = network.forward
    x = network.normalise(torch.from_numpy(target.crop(Side.PROBE)).permute(2, 0, 1)[None].float())
    activations = layers[:4](x).detach().requires_grad_()
    raw = layers[4:](activations)[0]
    score = raw @ torch.from_numpy(target.partner(Side.PROBE)).to(raw) / raw.norm().detach()
    score.backward()
    coarse = np.zeros(activations.shape[2:])
    for c in range(activations.shape[1]):
        gradient = activations.grad[0, c].numpy()
        weight = gradient.mean() if variant is CamVariant.GRAD_CAM else gradient
        coarse += weight * activations[0, c].detach().numpy()
    positive, negative = (
        cv2.resize(np.maximum(sign * coarse, 0).astype(np.float32), (16, 16)) for sign in (1, -1)
    )
    return positive, negative


@pytest.mark.parametrize("variant", list(CamVariant))
def test_both_variants_are_their_formulas(variant):
    network = make_conv_network(dtype=torch.float64)
    target = make_target(network)
    maps = explain_side(target, variant=variant)
    positive, negative = compute_by_hand(network, target, variant)
    assert positive.any()
    assert negative.any() == (variant is CamVariant.HIRES_CAM)
    np.testing.assert_allclose(maps[Polarity.SIMILARITY].values, positive, atol=1e-6)
    np.testing.assert_allclose(maps[Polarity.DISSIMILARITY].values, negative, atol=1e-6)
    assert dict(maps[Polarity.SIGNED].parameters)["variant"] == variant


def make_pooling_network(weights):
    """Embedding (w0 * mean of red, w1 * mean of blue): every cell counts by its brightness."""
    conv = nn.Conv2d(3, 2, 4, stride=4, bias=False)
    with torch.no_grad():
        conv.weight.zero_()
        conv.weight[0, 0], conv.weight[1, 2] = weights[0] / 16, weights[1] / 16
    layers = nn.Sequential(conv, nn.AdaptiveAvgPool2d(1), nn.Flatten())
    return SmallNetwork(layers.requires_grad_(False), torch.float32)


def test_a_planted_square_is_found():
    crop = np.full((16, 16, 3), 128, np.uint8)
    crop[4:8, 8:12, 0] = 255
    target = ScoreTarget(
        make_pooling_network((1.0, 1.0)),
        probe_crop=crop,
        reference_crop=crop,
        threshold=0.3,
        model_sha256="",
    )
    for variant in CamVariant:
        similarity = explain_side(target, variant=variant)[Polarity.SIMILARITY].values
        top = np.unravel_index(similarity.argmax(), similarity.shape)
        assert 4 <= top[0] < 8
        assert 8 <= top[1] < 12


@pytest.mark.parametrize(
    ("network", "name"),
    [(IResNet((1, 1, 1, 1), 16), "layer4"), (MobileFaceNet(), "conv2")],
    ids=["iresnet", "mobilefacenet"],
)
def test_the_last_block_before_flattening_is_found(network, name):
    network.eval()
    seen = []
    last = network.get_submodule(name)
    handle = last.register_forward_hook(lambda *call: seen.append(call[2]))
    with watch_last_map() as found:
        network(torch.zeros(1, 3, 112, 112, requires_grad=True))
    handle.remove()
    assert found.values is seen[0]
    assert found.values.shape[1:] == (512, 7, 7)
    assert found.layer == type(last).__name__


def test_no_hook_outlives_an_error_or_a_cancel():
    before = len(torch_module._global_forward_hooks)  # noqa: SLF001 - torch tells it nowhere else
    no_modules = SmallNetwork(lambda x: x.mean((2, 3)), torch.float32)
    with pytest.raises(ModelError, match="no spatial feature map"):
        explain_side(make_target(no_modules))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        explain_side(make_target(make_conv_network()), progress=Progress(token=token))
    explain_side(make_target(make_conv_network()))
    assert len(torch_module._global_forward_hooks) == before  # noqa: SLF001 - as above


def test_the_reference_is_explained_by_its_own_crop():
    target = make_target(make_conv_network())
    probe, reference = (explain_side(target, side=side)[Polarity.SIGNED] for side in Side)
    assert (probe.side, reference.side) == (Side.PROBE, Side.REFERENCE)
    assert not np.array_equal(probe.values, reference.values)
    assert make_crop(1).shape[:2] == probe.values.shape
