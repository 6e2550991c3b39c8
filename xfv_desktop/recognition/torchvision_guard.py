"""The one door to torchvision, which must also open where torch has no CUDA.

The published Linux wheel of torchvision is a CUDA build. Beside a CPU build of torch its
compiled operators do not load, and importing it fails because it registers Python code for
operators that nobody declared. Declaring those two schemas first lets the parts that are
plain torch (``transforms.v2``, ``models``) work; ``ops.nms`` and ``io`` stay unusable.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

_SCHEMAS = {
    "nms": "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms": "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
}


def declare_operators(cuda: str | None = torch.version.cuda) -> torch.library.Library | None:
    """Declare torchvision's missing operators; do nothing on a CUDA build of torch.

    Parameters
    ----------
    cuda : str or None
        CUDA version torch was built with.

    Returns
    -------
    torch.library.Library or None
        Keeps the declarations alive; None when nothing was declared.
    """
    if cuda is not None:
        return None
    missing = [s for n, s in _SCHEMAS.items() if not hasattr(torch.ops.torchvision, n)]
    if not missing:
        return None
    make: Any = torch.library.Library  # torch gives its constructor no types
    library: torch.library.Library = make("torchvision", "FRAGMENT")
    for schema in missing:
        make.define(library, schema)
    return library


_declared = declare_operators()

# Only now can torchvision be imported. It has no types; this module is its typed wrapper.
from torchvision.transforms.v2 import functional  # noqa: E402


def normalise_channels(pixels: Tensor, *, mean: Sequence[float], std: Sequence[float]) -> Tensor:
    """Return ``(pixels - mean) / std`` per channel, float (n, 3, H, W), differentiable."""
    normalised: Tensor = functional.normalize(pixels, list(mean), list(std))
    return normalised


def blur(values: Tensor, *, size: int, sigma: float) -> Tensor:
    """Return maps (..., H, W) blurred with a Gaussian of ``size`` pixels (odd), reflecting."""
    blurred: Tensor = functional.gaussian_blur(values, [size, size], [sigma, sigma])
    return blurred
