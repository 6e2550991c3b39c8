"""Smoothings for display: the papers' blurs, recorded with the map (no torch here)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import cv2
import numpy as np

from xfv_desktop.domain import AttributionMap
from xfv_desktop.errors import InternalFault, UsageError

# Name -> kernel size in pixels and sigma in pixels; None leaves the map as it is.
DISPLAY_SMOOTHINGS: Mapping[str, tuple[int, float] | None] = MappingProxyType(
    {
        "none": None,
        "gaussian 5x5 sigma 5": (5, 5.0),
        "gaussian 25x25 sigma 5": (25, 5.0),
    }
)


def smooth_map(raw: AttributionMap, name: str) -> AttributionMap:
    """Return a map smoothed for display, its smoothing recorded; the raw map is untouched.

    The border is mirrored without repeating the edge pixel, as torchvision's
    ``gaussian_blur`` does.

    Parameters
    ----------
    raw : AttributionMap
        A raw map, float32 (H, W).
    name : str
        One of `DISPLAY_SMOOTHINGS`. "gaussian 5x5 sigma 5" is xSSAB's (arXiv
        2304.13409); "gaussian 25x25 sigma 5" the stronger one often shown with FGGB.

    Raises
    ------
    UsageError
        When there is no such smoothing.
    InternalFault
        When the map is smoothed already.
    """
    if name not in DISPLAY_SMOOTHINGS:
        raise UsageError(
            f"There is no display smoothing '{name}'.",
            advice="Choose one of: " + ", ".join(DISPLAY_SMOOTHINGS) + ".",
        )
    if raw.smoothing != "none":
        raise InternalFault("Only raw maps are smoothed for display.")
    kernel = DISPLAY_SMOOTHINGS[name]
    if kernel is None:
        return raw
    size, sigma = kernel
    blurred = cv2.GaussianBlur(
        np.ascontiguousarray(raw.values, np.float32),
        (size, size),
        sigma,
        borderType=cv2.BORDER_REFLECT_101,
    )
    return replace(raw, values=blurred.astype(np.float32), smoothing=name)
