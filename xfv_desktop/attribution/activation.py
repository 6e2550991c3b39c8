"""Grad-CAM and HiResCAM: which cells of the last feature map carry the cosine.

The map is found in whatever network is given, by watching its blocks while it runs.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.modules.module import register_module_forward_hook

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.memory import run_batches
from xfv_desktop.attribution.polarities import join_parts
from xfv_desktop.attribution.target import ScoreTarget, require_finite, to_pixels
from xfv_desktop.domain import AttributionMap, Side
from xfv_desktop.errors import ModelError
from xfv_desktop.progress import Progress

# They rescale channels or do nothing: what they return is the map they were given.
_NOT_A_BLOCK = (nn.BatchNorm2d, nn.Dropout, nn.Dropout2d, nn.Identity)


class CamVariant(StrEnum):
    """How activations and their gradients become one map."""

    GRAD_CAM = "Grad-CAM"
    HIRES_CAM = "HiResCAM"


@dataclass
class FeatureMap:
    """The last spatial feature map that a network made.

    Attributes
    ----------
    values : tensor (n, C, h, w) or None
        None while no module has returned one with more than one cell.
    layer : str
        Class of the module that returned it.
    """

    values: Tensor | None = None
    layer: str = ""


@dataclass
class _Cells:
    """Activations and gradients of a feature map, float64 (C, h, w)."""

    activations: NDArray[np.float64]
    gradients: NDArray[np.float64]
    layer: str = field(default="")


@contextmanager
def watch_last_map() -> Iterator[FeatureMap]:
    """Keep the last spatial map of networks that run inside the block, in this thread.

    "Last" is the last module to return a tensor (n, C, h, w) with h * w > 1 that depends on
    the input, normalisation and dropout left out: the last block of the body, before
    pooling or flattening.
    """
    found, thread = FeatureMap(), threading.get_ident()

    def look(module: nn.Module, _inputs: object, output: object) -> None:
        if threading.get_ident() != thread or isinstance(module, _NOT_A_BLOCK):
            return
        if isinstance(output, Tensor) and _is_spatial(output):
            found.values, found.layer = output, type(module).__name__

    handle = register_module_forward_hook(look)
    try:
        yield found
    finally:
        handle.remove()


def _is_spatial(output: Tensor) -> bool:
    """Tell whether a tensor is a feature map that depends on the input."""
    return output.ndim == 4 and output.shape[2] * output.shape[3] > 1 and output.requires_grad


def attribute_gradcam(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    variant: CamVariant = CamVariant.GRAD_CAM,
) -> tuple[AttributionMap, ...]:
    """Return the raw class-activation maps of one side for the cosine.

    With A the last feature map and ``G = d s / d A``, where ``s = f . e / |f|`` and the norm
    of the raw embedding f is held constant, Grad-CAM is ``sum_c mean(G_c) A_c`` and HiResCAM
    ``sum_c G_c A_c``. What is above zero is similarity, what is below (the same for the
    negative cosine) dissimilarity; both are enlarged bilinearly.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is explained.
    seed : int
        Not used: nothing is drawn.
    cache : GradientCache
        Not used: these gradients belong to the pair.
    progress : Progress
        Stepped before the forward pass and at the end.
    variant : CamVariant
        Grad-CAM, or HiResCAM, which does not average gradients over cells.

    Raises
    ------
    ModelError
        When the network has no spatial feature map, or gives values that are not finite.

    References
    ----------
    Selvaraju et al., "Grad-CAM", ICCV 2017, arXiv 1610.02391, equations 1 and 2; Draelos,
    Carin, "Use HiResCAM instead of Grad-CAM", arXiv 2011.08891; cosine target as
    in Zhang, Günther, arXiv 2605.12017.
    """
    del seed, cache
    cells: list[_Cells | None] = []

    def work(_start: int, _stop: int) -> None:
        progress.step(0.0, "activations")
        cells.append(_pull_cells(target, side))

    run_batches(1, size=1, work=work)
    shape = target.crop(side).shape[:2]
    coarse = np.zeros((1, 1)) if cells[0] is None else _combine(cells[0], variant)
    positive, negative = (
        cv2.resize(
            np.maximum(part, 0).astype(np.float32),
            (shape[1], shape[0]),
            interpolation=cv2.INTER_LINEAR,
        ).astype(np.float32)
        for part in (coarse, -coarse)
    )
    progress.step(1.0, "activations")
    parameters = (
        ("variant", str(variant)),
        ("layer", "none reached" if cells[0] is None else cells[0].layer),
        ("cells", f"{coarse.shape[0]} x {coarse.shape[1]}"),
    )
    return join_parts("gradcam", side, positive, dissimilarity=negative, parameters=parameters)


def _pull_cells(target: ScoreTarget, side: Side) -> _Cells | None:
    """Return the last map and the cosine's gradient there; None if nothing is reached."""
    network = target.network
    with torch.inference_mode(mode=False), torch.enable_grad():
        x = network.normalise(to_pixels(target.crop(side)[None], device=network.device))
        with watch_last_map() as found:
            raw = network.network(x.detach().requires_grad_())
        if not raw.requires_grad:  # the network ignores its input
            return None
        if found.values is None:
            raise ModelError(
                "The recognizer has no spatial feature map, so there is none of its activations.",
                advice="Choose another attribution method for this recognizer.",
            )
        partner = torch.from_numpy(target.partner(side)).to(raw)
        score = raw[0] @ partner / raw[0].detach().norm()
        (gradient,) = torch.autograd.grad(score, found.values, materialize_grads=True)
    both = torch.stack([found.values.detach()[0], gradient[0]]).double().cpu().numpy()
    require_finite(both, what="activations or gradients")
    return _Cells(both[0], both[1], found.layer)


def _combine(cells: _Cells, variant: CamVariant) -> NDArray[np.float64]:
    """Return the coarse signed map, float64 (h, w)."""
    weights = cells.gradients
    if variant is CamVariant.GRAD_CAM:
        weights = weights.mean(axis=(1, 2), keepdims=True)
    coarse: NDArray[np.float64] = (weights * cells.activations).sum(0)
    return coarse
