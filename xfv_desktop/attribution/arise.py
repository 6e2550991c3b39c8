"""aRISE: correlate random areas with what keeping them scores over what losing them does."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xfv_desktop.attribution.blending import Blender, Masks
from xfv_desktop.attribution.correlation import correlate_masks
from xfv_desktop.attribution.fields import draw_noise, mask_softly
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, Fill, Side
from xfv_desktop.imaging import build_fill
from xfv_desktop.progress import Progress

FILLS = (Fill.BLACK, Fill.BLUR)


@dataclass(frozen=True)
class AriseSettings:
    """Which areas are tried.

    ``masks`` in all, an equal number per fill; ``sigma`` of their smoothness, pixels at a
    height of 112; ``temperature`` of their borders, deviations of the noise.
    """

    masks: int = 250
    sigma: float = 8.0
    temperature: float = 0.1


def attribute_arise(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    settings: AriseSettings | None = None,
) -> tuple[AttributionMap, ...]:
    """Return aRISE's raw maps of one side: signed, similarity, dissimilarity, fused.

    Every random smooth mask M is scored together with its opposite,
    ``y = s(M keeps the crop) - s(1 - M keeps the crop)``; the signed map is the correlation
    of M and y at each pixel, averaged over the fills black and blur. Only scores are asked
    of the network, never gradients.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is explained.
    seed : int
        Of the masks; both sides get the same ones.
    cache : GradientCache
        Not used: there are no gradients.
    progress : Progress
        Stepped once a batch.
    settings : AriseSettings, optional
        Number and smoothness of the masks.

    Raises
    ------
    ModelError
        When a score is not finite.
    OutOfMemory
        When not even a single picture fits into memory.

    References
    ----------
    This program's own, after Petsiuk, Das, Saenko, "RISE", BMVC 2018, arXiv 1806.07421, with
    the correlation of Lu, Xu, Ebrahimi, arXiv 2305.08546.
    """
    del cache
    chosen = settings or AriseSettings()
    crop = target.crop(side)
    blender = Blender(target, side)
    count = max(2, chosen.masks // len(FILLS))
    signed = np.zeros(crop.shape[:2])
    for number, fill in enumerate(FILLS):
        part = progress.part(number / len(FILLS), (number + 1) / len(FILLS))
        part.step(0.0, "drawing masks")
        masks = draw_masks(signed.shape, count=count, seed=(seed, number), settings=chosen)
        both = np.concatenate([masks, 1 - masks])
        scores = blender.score(both, build_fill(crop, fill), progress=part)
        signed += correlate_masks(masks, scores[:count] - scores[count:]) / len(FILLS)
    progress.step(1.0, "weighing masks")
    parameters = (
        ("masks", f"{count} and their opposites per fill"),
        ("fills", ", ".join(FILLS)),
        ("seed", str(seed)),
    )
    return split_signed("arise", side, signed, parameters=parameters)


def draw_masks(
    shape: tuple[int, ...], *, count: int, seed: tuple[int, int], settings: AriseSettings
) -> Masks:
    """Return random smooth masks, float64 (count, H, W), with areas of 10 to 90 %."""
    height, width = shape
    areas = np.random.default_rng(list(seed)).uniform(0.1, 0.9, count)
    fields = (
        draw_noise((height, width), sigma=settings.sigma, seed=(*seed, number))
        for number in range(count)
    )
    return np.concatenate(
        [
            mask_softly(field, areas=areas[n : n + 1], temperature=settings.temperature)
            for n, field in enumerate(fields)
        ]
    )
