"""FAME: walk the crop towards another score and see which pixels had to change."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.descent import WalkSettings, start_walks, walk_crops
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.memory import run_batches
from xfv_desktop.attribution.polarities import join_parts
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, FloatArray, Side
from xfv_desktop.progress import Progress

# Luma of red, green and blue.
LUMA = (0.2989, 0.587, 0.114)
KERNEL, SIGMA = 49, 7.7


def attribute_fame(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    settings: WalkSettings | None = None,
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
    settings : WalkSettings, optional
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
    chosen = settings or WalkSettings()
    parts: list[FloatArray] = []
    taken: list[int] = []

    def work(start: int, stop: int) -> None:
        walks = start_walks(target, side, (1.0, -1.0)[start:stop])
        walk_crops(
            target, side, walks, settings=chosen, progress=progress.part(start / 2, stop / 2)
        )
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
