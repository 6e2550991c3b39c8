"""LIME on a score that is linear in its cells."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import SmallNetwork
from tests.support.black_boxes import aim
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.lime import Lime
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import Side
from xfv_desktop.progress import SILENT

WEIGHTS = np.linspace(-0.08, 0.1, 16).reshape(4, 4)


def make_linear_network() -> SmallNetwork:
    """Return a network whose score against red is linear in the green of 4 x 4 cells."""
    weights = torch.from_numpy(WEIGHTS).float()

    def forward(x):
        red, green = ((x[:, channel] + 1) / 2 for channel in (0, 1))
        cells = torch.nn.functional.avg_pool2d(green[:, None], 4)[:, 0]
        level = (cells * weights).sum((1, 2)) + red.mean((1, 2))
        return torch.stack([level, (1 - level**2).clamp(min=0).sqrt()], dim=1)

    return SmallNetwork(forward, torch.float32)


def make_linear_target() -> ScoreTarget:
    """Return the comparison of a green crop with a red one."""
    red, green = np.zeros((2, 16, 16, 3), np.uint8)
    red[..., 0] = green[..., 1] = 255
    return aim(make_linear_network(), green, red)


def run(method, target, seed=0):
    return method(target, Side.PROBE, seed=seed, cache=GradientCache(), progress=SILENT)[0].values


def test_the_weights_of_a_linear_score_are_found():
    target = make_linear_target()
    found = run(Lime(cells=4, samples=200, ridge=1e-6), target)
    expected = np.kron(WEIGHTS, np.ones((4, 4)))
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_the_penalty_shrinks_the_weights():
    target = make_linear_target()
    weak, strong = (np.abs(run(Lime(cells=4, ridge=r), target)).sum() for r in (1.0, 1000.0))
    assert strong < weak


@pytest.mark.parametrize(("shape", "cells"), [((112, 96), 64), ((10, 10), 64), ((5, 150), 40)])
def test_cells_cover_the_crop_evenly(shape, cells):
    places = Lime().number_cells(shape)
    assert places.shape == shape
    counts = np.bincount(places.ravel())
    assert len(counts) == cells
    assert counts.min() > 0
    assert places[0, 0] == 0
    assert places[-1, -1] == cells - 1
