"""Hold the shared-forward gradients against autograd's own, on one crop of this machine."""

from __future__ import annotations

import numpy as np

from xfv_desktop.attribution.jacobian import FEW, pull_back
from xfv_desktop.attribution.target import Network, embed
from xfv_desktop.domain import Uint8Array
from xfv_desktop.progress import SILENT, Progress


def measure_deviation(network: Network, crop: Uint8Array, *, progress: Progress = SILENT) -> float:
    """Return the largest difference of the adjoint's gradient maps from autograd's.

    A few rows go back through autograd on copies of the crop; the same rows with more beside
    them go back through the adjoint.

    Parameters
    ----------
    network : Network
        The recognizer's network.
    crop : uint8 (H, W, 3)
        Aligned crop, RGB.
    progress : Progress
        Stepped as the gradients are.

    Returns
    -------
    float
        Largest absolute difference over the largest absolute gradient; 0 is none.
    """
    size = embed(network, crop[None]).shape[1]
    rows = np.eye(size, dtype=np.float32)[: 2 * FEW]
    plain = pull_back(network, crop, rows[:FEW], progress=progress.part(0.0, 0.5))
    shared = pull_back(network, crop, rows, progress=progress.part(0.5, 1.0))[: len(plain)]
    largest = float(np.abs(plain).max())
    return float(np.abs(shared - plain).max()) / largest if largest > 0 else 0.0
