"""FAME: walk the crop towards another score and see which pixels had to change."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.memory import run_batches
from xfv_desktop.attribution.polarities import join_parts
from xfv_desktop.attribution.target import Network, ScoreTarget, require_finite, to_pixels
from xfv_desktop.domain import AttributionMap, FloatArray, Side
from xfv_desktop.progress import Progress

# Luma of red, green and blue.
LUMA = (0.2989, 0.587, 0.114)
KERNEL, SIGMA = 49, 7.7


@dataclass(frozen=True)
class FameSettings:
    """How far the crop is walked.

    ``steps`` is the largest number of steps, each of which moves the pixel with the largest
    gradient by one grey level. A walk ends early once its loss is below ``epsilon``; None
    never ends early.
    """

    steps: int = 200
    epsilon: float | None = 0.01


@dataclass
class _Walks:
    """Crops that are walked, one per direction.

    Attributes
    ----------
    pixels : float32 tensor (n, 3, H, W)
        Where the walks are, RGB in grey levels, not clamped.
    signs : float32 tensor (n,)
        1 to lower the score (loss s), -1 to raise it (loss 1 - s).
    taken : list of int
        Steps that each walk has taken.
    """

    pixels: Tensor
    signs: Tensor
    taken: list[int]


def attribute_fame(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    settings: FameSettings | None = None,
) -> tuple[AttributionMap, ...]:
    """Return FAME's raw maps of one side: signed, similarity, dissimilarity, fused.

    ``x <- x - g / max|g|`` grey levels with ``g = d L / d x``; ``L = s`` walks away from the
    match (similarity), ``L = 1 - s`` towards it (dissimilarity). Each map is the absolute
    change of the luma, divided by its largest value, blurred and stretched to [0, 1]; signed
    and fused are their difference. Both directions go through one batch.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is explained; the other side's embedding is a constant.
    seed : int
        Not used: nothing is drawn.
    cache : GradientCache
        Not used: this walk belongs to the pair.
    progress : Progress
        Stepped before every step of the walk.
    settings : FameSettings, optional
        Steps and early stop.

    Raises
    ------
    ModelError
        When a gradient or the score is not finite.
    OutOfMemory
        When not even a single picture fits into memory.

    References
    ----------
    Zhang, Günther, CVPRW 2026, arXiv 2605.12017: iteration, verification losses and map.
    """
    del seed, cache
    chosen = settings or FameSettings()
    parts: list[FloatArray] = []
    taken: list[int] = []

    def work(start: int, stop: int) -> None:
        walks = _start(target, side, (1.0, -1.0)[start:stop])
        _walk(target, side, walks, settings=chosen, progress=progress.part(start / 2, stop / 2))
        change = walks.pixels.cpu().numpy() - target.crop(side).transpose(2, 0, 1)[None]
        parts.extend(draw_change(one) for one in change)
        taken.extend(walks.taken)

    run_batches(2, size=2, work=work)
    progress.step(1.0, "walking the picture")
    parameters = (
        ("largest number of steps", str(chosen.steps)),
        ("epsilon", "none" if chosen.epsilon is None else repr(chosen.epsilon)),
        ("steps taken to lower the score", str(taken[0])),
        ("steps taken to raise the score", str(taken[1])),
    )
    return join_parts("fame", side, parts[0], dissimilarity=parts[1], parameters=parameters)


def draw_change(change: NDArray[np.floating]) -> FloatArray:
    """Return the map of a walk, float32 (H, W) in [0, 1]; zero where nothing changed.

    Parameters
    ----------
    change : float (3, H, W)
        Last picture minus first, RGB. The luma is taken of each before they are
        subtracted; being linear, it may be taken of the difference.
    """
    luma = np.abs(np.tensordot(np.array(LUMA), change.astype(np.float64), axes=1))
    if luma.max() == 0:
        return np.zeros(luma.shape, np.float32)
    blurred = cv2.GaussianBlur(
        luma / luma.max(), (KERNEL, KERNEL), SIGMA, borderType=cv2.BORDER_REFLECT_101
    )
    span = np.ptp(blurred)
    stretched = (blurred - blurred.min()) / span if span > 0 else np.zeros(luma.shape)
    return stretched.astype(np.float32)


def _start(target: ScoreTarget, side: Side, signs: tuple[float, ...]) -> _Walks:
    """Return walks that have not begun, one per sign."""
    pixels = to_pixels(target.crop(side)[None], device=target.network.device)
    return _Walks(
        pixels.repeat(len(signs), 1, 1, 1), torch.tensor(signs).to(pixels), [0] * len(signs)
    )


def _walk(
    target: ScoreTarget, side: Side, walks: _Walks, *, settings: FameSettings, progress: Progress
) -> None:
    """Walk until every loss is small, every gradient is zero, or the steps are used up."""
    partner = torch.from_numpy(target.partner(side)).to(walks.pixels)
    going = list(range(len(walks.taken)))
    for number in range(settings.steps):
        progress.step(number / settings.steps, "walking the picture")
        scores, gradients = _pull(target.network, walks.pixels[going], partner)
        rows = _choose(scores, gradients, signs=walks.signs[going], epsilon=settings.epsilon)
        if not rows:
            return
        going, kept = [going[row] for row in rows], gradients[rows]
        steps = kept / kept.abs().amax((1, 2, 3), keepdim=True)
        walks.pixels[going] -= walks.signs[going].view(-1, 1, 1, 1) * steps
        for walk in going:
            walks.taken[walk] += 1


def _pull(network: Network, pixels: Tensor, partner: Tensor) -> tuple[Tensor, Tensor]:
    """Return cosines, (n,), and their gradients with respect to the pixels, (n, 3, H, W)."""
    with torch.inference_mode(mode=False), torch.enable_grad():
        x = pixels.detach().clone().requires_grad_()
        unit = torch.nn.functional.normalize(network.network(network.normalise(x)), dim=1)
        scores = unit @ partner.to(unit)
        if not scores.requires_grad:  # the network ignores its input
            return scores, torch.zeros_like(x)
        (gradients,) = torch.autograd.grad(scores.sum(), x, materialize_grads=True)
    require_finite(scores.detach().cpu().numpy(), what="scores")
    require_finite(gradients.cpu().numpy(), what="gradients")
    return scores.detach(), gradients


def _choose(
    scores: Tensor, gradients: Tensor, *, signs: Tensor, epsilon: float | None
) -> list[int]:
    """Return the rows that go on: a loss that is not small yet, a gradient that is not zero."""
    losses = torch.where(signs > 0, scores, 1 - scores)
    go = gradients.flatten(1).any(dim=1)
    if epsilon is not None:
        go &= losses >= epsilon
    return [int(row) for row in torch.nonzero(go)[:, 0]]
