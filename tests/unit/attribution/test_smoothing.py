"""Display smoothing equals torchvision's and leaves the raw map alone."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
import torch

from tests.support.attribution import make_maps
from xfv_desktop.attribution.smoothing import DISPLAY_SMOOTHINGS, smooth_map
from xfv_desktop.errors import InternalFault, UsageError
from xfv_desktop.recognition.torchvision_guard import blur

VALUES = np.random.default_rng(0).standard_normal((40, 30)).astype(np.float32)


@pytest.mark.parametrize("name", [name for name, kernel in DISPLAY_SMOOTHINGS.items() if kernel])
def test_smoothing_is_torchvisions(name):
    raw = make_maps(VALUES)[0]
    size, sigma = DISPLAY_SMOOTHINGS[name]
    expected = blur(torch.from_numpy(VALUES)[None, None], size=size, sigma=sigma)[0, 0].numpy()
    smoothed = smooth_map(raw, name)
    np.testing.assert_allclose(smoothed.values, expected, atol=1e-6)
    assert smoothed.smoothing == name
    assert smoothed.values.dtype == np.float32
    assert raw.smoothing == "none"
    assert raw.values is not smoothed.values


def test_none_is_the_raw_map():
    raw = make_maps(VALUES)[0]
    assert smooth_map(raw, "none") is raw


def test_unknown_smoothing_is_refused():
    with pytest.raises(UsageError, match="median"):
        smooth_map(make_maps(VALUES)[0], "median")


def test_a_smoothed_map_is_not_smoothed_again():
    once = smooth_map(make_maps(VALUES)[0], "gaussian 5x5 sigma 5")
    with pytest.raises(InternalFault):
        smooth_map(once, "gaussian 5x5 sigma 5")


def test_cards_and_smoothing_need_no_torch():
    code = (
        "import sys; from xfv_desktop.attribution import catalogue, smoothing; "
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
