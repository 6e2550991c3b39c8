"""A ranking found by trying: the square cells that help most now go first.

It looks one step ahead and uses one fill, so it is no upper bound of what a ranking can reach;
it only says what plain search finds.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.fidelity import Values
from xfv_desktop.attribution.fields import HEIGHT
from xfv_desktop.attribution.target import ScoreTarget, embed
from xfv_desktop.domain import Fill, Polarity, Side, Uint8Array
from xfv_desktop.imaging import build_fill
from xfv_desktop.progress import Progress

CELL = 8
TAKEN = 20
Cells = NDArray[np.int32]


def number_cells(shape: tuple[int, int]) -> Cells:
    """Return every pixel's cell, int32 (H, W): squares of `CELL` pixels at a height of 112."""
    rows = HEIGHT // CELL
    columns = max(1, round(rows * shape[1] / shape[0]))
    down = np.arange(shape[0]) * rows // shape[0]
    across = np.arange(shape[1]) * columns // shape[1]
    return (down[:, None] * columns + across).astype(np.int32)


def search_greedily(
    target: ScoreTarget, side: Side, polarity: Polarity, *, progress: Progress, taken: int = TAKEN
) -> Values:
    """Return a map, float64 (H, W), whose ranking was searched cell by cell.

    Every cell that is left is tried beside those chosen, and the best ``taken`` are chosen
    together. Similarity: by Insertion minus Deletion of the chosen cells with the blur fill.
    Dissimilarity: by the score with the partner's pixels pasted there.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is changed.
    polarity : Polarity
        Similarity or dissimilarity.
    progress : Progress
        Stepped once a batch.
    taken : int
        Cells chosen per step.
    """
    crop = target.crop(side)
    cells = number_cells((crop.shape[0], crop.shape[1]))
    count = int(cells.max()) + 1
    order: list[int] = []
    while len(order) < count:
        left = [cell for cell in range(count) if cell not in order]
        trials = np.stack([np.isin(cells, [*order, cell]) for cell in left])
        part = progress.part(len(order) / count, (len(order) + len(left)) / count)
        gains = _value(target, side, polarity, trials=trials, progress=part)
        best = np.argsort(-gains, kind="stable")[:taken]
        order += [left[at] for at in best]
    places = np.empty(count)
    places[order] = np.arange(count)
    return -places[cells]


def _value(
    target: ScoreTarget,
    side: Side,
    polarity: Polarity,
    *,
    trials: NDArray[np.bool_],
    progress: Progress,
) -> NDArray[np.float64]:
    """Return what each trial, bool (n, H, W) true where chosen, is worth, float64 (n,)."""
    crop = target.crop(side)
    if polarity is Polarity.DISSIMILARITY:
        partner = target.crop(Side.REFERENCE if side is Side.PROBE else Side.PROBE)
        return _score(target, side, _mix(trials, partner, crop), progress=progress)
    fill = build_fill(crop, Fill.BLUR)
    kept = _score(target, side, _mix(trials, crop, fill), progress=progress.part(0.0, 0.5))
    lost = _score(target, side, _mix(trials, fill, crop), progress=progress.part(0.5, 1.0))
    return kept - lost


def _mix(trials: NDArray[np.bool_], inside: Uint8Array, outside: Uint8Array) -> Uint8Array:
    """Return pictures, uint8 (n, H, W, 3), that show one picture where chosen, else another."""
    return np.where(trials[..., None], inside[None], outside[None])


def _score(
    target: ScoreTarget, side: Side, pictures: Uint8Array, *, progress: Progress
) -> NDArray[np.float64]:
    """Return the scores of changed pictures of a side, float64 (n,)."""
    embedded = embed(target.network, pictures, progress=progress)
    return target.score_embeddings(embedded, side=side)
