"""torchvision beside a CPU build of torch."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
import torch

from xfv_desktop.recognition import torchvision_guard as guard


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(torch.version.cuda is not None, reason="a CUDA build needs no guard")
def test_the_guard_opens_torchvision_where_it_does_not_open_by_itself() -> None:
    through = run(
        "import xfv_desktop.recognition.torchvision_guard, torchvision.models;"
        "torchvision.models.resnet18()"
    )
    assert through.returncode == 0, through.stderr
    if run("import torchvision").returncode != 0:
        assert hasattr(torch.ops.torchvision, "nms")


def test_nothing_is_declared_on_a_cuda_build() -> None:
    assert guard.declare_operators("13.0") is None


def test_nothing_is_declared_twice() -> None:
    assert guard.declare_operators(None) is None


def test_channels_are_normalised() -> None:
    pixels = torch.arange(24.0).reshape(1, 3, 2, 4)
    found = guard.normalise_channels(pixels, mean=(1.0, 2.0, 3.0), std=(2.0, 4.0, 8.0))
    mean, std = (torch.tensor(v)[:, None, None] for v in ((1.0, 2.0, 3.0), (2.0, 4.0, 8.0)))
    torch.testing.assert_close(found, (pixels - mean) / std)


def test_blur_is_the_gaussian_of_its_size() -> None:
    """A point spreads to the product of two sampled Gaussians that sum to one."""
    point = torch.zeros(1, 1, 15, 15)
    point[..., 7, 7] = 1.0
    at = np.arange(-2, 3)
    kernel = np.exp(-0.5 * (at / 5.0) ** 2)
    kernel /= kernel.sum()
    found = guard.blur(point, size=5, sigma=5.0)[0, 0, 5:10, 5:10].numpy()
    np.testing.assert_allclose(found, np.outer(kernel, kernel), atol=1e-7)
