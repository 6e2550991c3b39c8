"""Networks that give scores and no gradients, and targets of any crop size."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np
import torch
from torch import Tensor

from tests.support.attribution import SmallNetwork
from xfv_desktop.attribution.arise import AriseSettings, attribute_arise
from xfv_desktop.attribution.base import METHODS, Method
from xfv_desktop.attribution.corrise import CorrRise
from xfv_desktop.attribution.descent import WalkSettings
from xfv_desktop.attribution.fame import attribute_fame
from xfv_desktop.attribution.lime import Lime
from xfv_desktop.attribution.minplus import MinPlus
from xfv_desktop.attribution.srise import SRise
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.attribution.xface import XFace
from xfv_desktop.domain import Uint8Array

# The same methods with fewer draws, so that a suite over all of them stays short.
LIGHT: Mapping[str, Method] = {
    **METHODS,
    "corrise": CorrRise(masks=60),
    "minplus": MinPlus(spacing=0.25, rounds=4),
    "lime": Lime(samples=150),
    "srise": SRise(masks=120),
}

# Fewer still, for crops of real size.
LIGHTER: Mapping[str, Method] = {
    **LIGHT,
    "corrise": CorrRise(masks=20),
    "minplus": MinPlus(spacing=0.4, rounds=2),
    "lime": Lime(samples=80),
    "srise": SRise(masks=40),
    "xface1": XFace(1, stride=35),
    "xface2": XFace(2, stride=35),
    "xface3": XFace(3, stride=35),
    "fame": partial(attribute_fame, settings=WalkSettings(steps=4)),
    "arise": partial(attribute_arise, settings=AriseSettings(masks=20)),
}


class SilentBox(SmallNetwork):
    """A black box that cuts the graph without a word."""

    def network(self, x: Tensor) -> Tensor:
        """Return raw embeddings that know nothing of their input."""
        with torch.no_grad():
            return super().network(x)


class ForeignBox(SmallNetwork):
    """A black box that leaves torch, as a runtime for exported networks does."""

    def network(self, x: Tensor) -> Tensor:
        """Return raw embeddings; fail where a gradient is asked for."""
        return super().network(torch.from_numpy(x.numpy().copy()))


def make_boxes(network: SmallNetwork) -> tuple[SmallNetwork, ...]:
    """Return black boxes of both kinds around a network's function."""
    boxes = tuple(kind(network.forward, network.dtype) for kind in (SilentBox, ForeignBox))
    for box in boxes:
        box.pairing = network.pairing
    return boxes


def make_quarter_network() -> SmallNetwork:
    """Return a network for any crop size: the brightness of four quarters, and 1."""

    def forward(x: Tensor) -> Tensor:
        quarters = torch.nn.functional.adaptive_avg_pool2d(x.mean(1, keepdim=True) + 1, 2)
        return torch.cat([quarters.flatten(1), torch.ones(len(x), 1)], dim=1)

    return SmallNetwork(forward, torch.float32)


def aim(network: SmallNetwork, probe: Uint8Array, reference: Uint8Array) -> ScoreTarget:
    """Return the comparison of two crops at threshold 0.3."""
    return ScoreTarget(
        network,
        probe_crop=probe,
        reference_crop=reference,
        threshold=0.3,
        model_sha256="0" * 64,
    )


def make_crops(height: int, width: int) -> tuple[Uint8Array, Uint8Array]:
    """Return two random crops."""
    draws = np.random.default_rng(7)
    first, second = draws.integers(1, 256, (2, height, width, 3), dtype=np.uint8)
    return first, second
