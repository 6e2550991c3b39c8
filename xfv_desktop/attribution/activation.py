"""Grad-CAM and HiResCAM: which cells of the last feature map carry the cosine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from xfv_desktop.attribution.feature_map import watch_last_map
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.memory import run_batches
from xfv_desktop.attribution.polarities import join_parts
from xfv_desktop.attribution.target import ScoreTarget, require_finite, to_pixels
from xfv_desktop.domain import AttributionMap, FloatArray, Side
from xfv_desktop.errors import ModelError
from xfv_desktop.progress import Progress


class CamVariant(StrEnum):
    """How activations and their gradients become one map."""

    GRAD_CAM = "Grad-CAM"
    HIRES_CAM = "HiResCAM"


@dataclass
class _Cells:
    activations: NDArray[np.float64]  # (C, h, w)
    gradients: NDArray[np.float64]  # (C, h, w)
    layer: str


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
    seed, cache : int, GradientCache
        Not used: nothing is drawn, and these gradients belong to the pair.
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
    Selvaraju et al., "Grad-CAM", ICCV 2017, arXiv 1610.02391, equations 1, 2; Draelos, Carin,
    arXiv 2011.08891 (HiResCAM); cosine target as in Zhang, Günther, arXiv 2605.12017.
    """
    del seed, cache
    cells: list[_Cells | None] = []

    def work(_start: int, _stop: int) -> None:
        progress.step(0.0, "activations")
        cells.append(_pull_cells(target, side))

    run_batches(1, size=1, work=work)
    shape = target.crop(side).shape[:2]
    coarse = np.zeros((1, 1)) if cells[0] is None else _combine(cells[0], variant)
    positive, negative = (_enlarge(part, shape[::-1]) for part in (coarse, -coarse))
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
        score = _measure(target, raw, side)
        (gradient,) = torch.autograd.grad(score, found.values, materialize_grads=True)
    both = torch.stack([found.values.detach()[0], gradient[0]]).double().cpu().numpy()
    require_finite(both, what="activations or gradients")
    return _Cells(both[0], both[1], found.layer)


def _measure(target: ScoreTarget, raw: Tensor, side: Side) -> Tensor:
    """Return the score of one raw embedding, (1, D); a cosine with its norm held constant."""
    if target.pairing is not None:
        return target.measure(raw, side=side)[0]
    partner = torch.from_numpy(target.partner(side)).to(raw)
    cosine: Tensor = raw[0] @ partner / raw[0].detach().norm()
    return cosine


def _combine(cells: _Cells, variant: CamVariant) -> NDArray[np.float64]:
    """Return the coarse signed map, float64 (h, w)."""
    weights = cells.gradients
    if variant is CamVariant.GRAD_CAM:
        weights = weights.mean(axis=(1, 2), keepdims=True)
    coarse: NDArray[np.float64] = (weights * cells.activations).sum(0)
    return coarse


def _enlarge(coarse: NDArray[np.float64], size: tuple[int, ...]) -> FloatArray:
    """Return the part above zero, float32 (H, W), enlarged bilinearly to (width, height)."""
    positive = np.maximum(coarse, 0).astype(np.float32)
    return cv2.resize(positive, size, interpolation=cv2.INTER_LINEAR).astype(np.float32)
