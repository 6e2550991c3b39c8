"""The adjoint of every recognizer's architecture against autograd, in single precision."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from xfv_desktop.attribution.adjoint import Adjoint
from xfv_desktop.recognition.networks.adaface import AdaFace
from xfv_desktop.recognition.networks.curricularface import CurricularFace
from xfv_desktop.recognition.networks.dlib_resnet29 import Affine, DlibResNet29
from xfv_desktop.recognition.networks.iresnet import IResNet
from xfv_desktop.recognition.networks.magface import MagFace
from xfv_desktop.recognition.networks.mobilefacenet import MobileFaceNet
from xfv_desktop.recognition.networks.mobilefacenet_112x96 import MobileFaceNet112x96
from xfv_desktop.recognition.networks.mobilefacenet_arcface import MobileFaceNetArcFace
from xfv_desktop.recognition.networks.xcos import XCos

# The large families at one or two blocks a stage: more of them are more of the same.
COUNTS = (1, 2, 1, 1)
NETWORKS = {
    "dlib": (DlibResNet29, (150, 150)),
    "mobilefacenet": (MobileFaceNet, (112, 112)),
    "mobilefacenet 112x96": (MobileFaceNet112x96, (112, 96)),
    "mobilefacenet arcface": (lambda: MobileFaceNetArcFace((1, 4, 6, 2)), (112, 112)),
    "mobilefacenet arcface, large": (
        lambda: MobileFaceNetArcFace((2, 8, 12, 4), scale=4),
        (112, 112),
    ),
    "iresnet": (lambda: IResNet(COUNTS), (112, 112)),
    "magface": (lambda: MagFace(COUNTS), (112, 112)),
    "adaface": (lambda: AdaFace(COUNTS), (112, 112)),
    "adaface, gated": (lambda: AdaFace(COUNTS, gated=True), (112, 112)),
    "curricularface": (lambda: CurricularFace(COUNTS), (112, 112)),
    "curricularface, gated": (lambda: CurricularFace(COUNTS, gated=True), (112, 112)),
    "xcos": (lambda: XCos(COUNTS, gated=True), (112, 112)),
}


def randomise(network: nn.Module) -> nn.Module:
    """Return the network in eval mode, nothing of it at a neutral value."""
    draws = torch.Generator().manual_seed(5)
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
                module.running_var.uniform_(0.5, 1.5, generator=draws)
                module.running_mean.normal_(0, 0.2, generator=draws)
            if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d, Affine)):
                for weight in module.parameters():
                    weight.uniform_(0.5, 1.5, generator=draws)
    return network.eval().requires_grad_(False)


@pytest.mark.parametrize("name", NETWORKS)
def test_adjoint_is_replicated_autograd(name):
    build, size = NETWORKS[name]
    torch.manual_seed(0)
    network = randomise(build())
    x = torch.randn(1, 3, *size, generator=torch.Generator().manual_seed(1))
    adjoint = Adjoint(network, x)
    assert torch.equal(adjoint.raw, network(x)[0])
    rows = torch.eye(len(adjoint.raw))[:: len(adjoint.raw) // 3]
    # One graph, so that both take their masks from the same forward pass: a batched one
    # rounds differently, and a unit at a kink moves a whole map.
    leaf = x.clone().requires_grad_()
    raw = network(leaf)
    expected = torch.cat(
        [torch.autograd.grad(raw, leaf, row[None], retain_graph=True)[0] for row in rows]
    )
    found = adjoint.pull(rows)
    errors = (found - expected).flatten(1).norm(dim=1) / expected.flatten(1).norm(dim=1)
    assert errors.max() < 1e-5
