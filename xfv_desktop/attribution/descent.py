"""Walks of a crop along the score's gradient, in grey levels."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from xfv_desktop.attribution.target import ScoreTarget, require_finite, to_pixels
from xfv_desktop.domain import Side
from xfv_desktop.progress import Progress


@dataclass(frozen=True)
class WalkSettings:
    """How far the crop is walked.

    ``steps`` is the largest number of steps, each of which moves the pixel with the largest
    gradient by one grey level. A walk ends early once its loss is below ``epsilon``; None
    never ends early.
    """

    steps: int = 200
    epsilon: float | None = 0.01


@dataclass
class Walks:
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


def start_walks(target: ScoreTarget, side: Side, signs: tuple[float, ...]) -> Walks:
    """Return walks that have not begun, one per sign (1 lowers the score, -1 raises it)."""
    pixels = to_pixels(target.crop(side)[None], device=target.network.device)
    return Walks(
        pixels.repeat(len(signs), 1, 1, 1), torch.tensor(signs).to(pixels), [0] * len(signs)
    )


def walk_crops(
    target: ScoreTarget, side: Side, walks: Walks, *, settings: WalkSettings, progress: Progress
) -> None:
    """Walk until every loss is small, every gradient is zero, or the steps are used up.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is walked; the other side's embedding is a constant.
    walks : Walks
        Changed in place.
    settings : WalkSettings
        Steps and early stop.
    progress : Progress
        Stepped before every step of the walk.

    Raises
    ------
    ModelError
        When a gradient or the score is not finite.
    """
    going = list(range(len(walks.taken)))
    for number in range(settings.steps):
        progress.step(number / settings.steps, "walking the picture")
        scores, gradients = _pull(target, side, walks.pixels[going])
        rows = _choose(scores, gradients, signs=walks.signs[going], epsilon=settings.epsilon)
        if not rows:
            return
        going, kept = [going[row] for row in rows], gradients[rows]
        steps = kept / kept.abs().amax((1, 2, 3), keepdim=True)
        walks.pixels[going] -= walks.signs[going].view(-1, 1, 1, 1) * steps
        for walk in going:
            walks.taken[walk] += 1


def _pull(target: ScoreTarget, side: Side, pixels: Tensor) -> tuple[Tensor, Tensor]:
    """Return scores, (n,), and their gradients with respect to the pixels, (n, 3, H, W)."""
    with torch.inference_mode(mode=False), torch.enable_grad():
        x = pixels.detach().clone().requires_grad_()
        network = target.network
        scores = target.measure(network.network(network.normalise(x)), side=side)
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
