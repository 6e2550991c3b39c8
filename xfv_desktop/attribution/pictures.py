"""Perturbed pictures of one crop and their embeddings, each different picture only once.

Curves share many pictures: their end points, and, where a ranking is the reverse of
another, every step (its Insertion shows what the other's Deletion leaves).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.attribution.target import BATCH, ScoreTarget, embed
from xfv_desktop.domain import CurveKind, Fill, FloatArray, Side, Uint8Array
from xfv_desktop.errors import InternalFault
from xfv_desktop.imaging import build_fill, mask_top
from xfv_desktop.progress import Progress

# A paste goes with the partner's pixels, and only a paste does.
PLAIN_KINDS = (CurveKind.DELETION, CurveKind.INSERTION)
PLAIN_FILLS = (Fill.BLACK, Fill.BLUR, Fill.MEAN)
Ranking = NDArray[np.int32]
Curve = NDArray[np.float64]
_Key = tuple[str, bytes]


@dataclass(frozen=True, eq=False)
class Walk:
    """One curve to be walked along: which pixels go first, in which way, at which steps.

    Attributes
    ----------
    ranking : int32 (H * W,)
        Pixel numbers, the first to be taken away or put back first.
    kind : CurveKind
        Deletion, Insertion or partner-paste.
    fill : Fill
        What stands in for missing pixels: the partner for a paste, and for nothing else.
    fractions : tuple of float
        Shares of pixels in [0, 1].

    Raises
    ------
    InternalFault
        When kind and fill do not go together.
    """

    ranking: Ranking
    kind: CurveKind
    fill: Fill
    fractions: tuple[float, ...]

    def __post_init__(self) -> None:
        """Refuse a paste without the partner, and the partner without a paste."""
        if (self.kind is CurveKind.PASTE) is not (self.fill is Fill.PARTNER):
            raise InternalFault(f"There is no {self.kind} with the {self.fill} fill.")


class PictureBook:
    """Embed the perturbed pictures of one side of a comparison.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is perturbed; the other stays intact.
    batch : int
        Pictures in a batch to begin with; halved when memory runs out.
    """

    def __init__(self, target: ScoreTarget, side: Side, *, batch: int = BATCH) -> None:
        self._target = target
        self._side = side
        self._batch = batch
        self._crop = target.crop(side)
        other = Side.REFERENCE if side is Side.PROBE else Side.PROBE
        self._partner_key = target.key(other)[-1]
        self._fills: dict[Fill, Uint8Array] = {Fill.PARTNER: target.crop(other)}
        nothing_kept = np.packbits(np.zeros(self.shape, bool)).tobytes()
        self._known: dict[_Key, FloatArray] = {
            ("", b""): target.embedding(side),
            (str(Fill.PARTNER), nothing_kept): target.partner(side),
        }

    @property
    def target(self) -> ScoreTarget:
        """The comparison."""
        return self._target

    @property
    def key(self) -> tuple[str, str, str]:
        """What names the crop under its network (`ScoreTarget.key`)."""
        return self._target.key(self._side)

    @property
    def pasted_key(self) -> tuple[str, ...]:
        """What names the crop and, in pictures with pixels of the partner, the partner."""
        return (*self.key, self._partner_key)

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the crop, pixels."""
        return (self._crop.shape[0], self._crop.shape[1])

    def reopen(self) -> PictureBook:
        """Return a book of the same crop that has embedded nothing yet."""
        return PictureBook(self._target, self._side, batch=self._batch)

    def score(self, embeddings: FloatArray) -> Curve:
        """Return scores, float64 (...), of perturbed pictures' embeddings, (..., D)."""
        return self._target.score_embeddings(embeddings, side=self._side)

    def embed_walks(self, walks: Sequence[Walk], *, progress: Progress) -> FloatArray:
        """Return the embeddings along several walks of equal length, float32 (n, K, D).

        The pictures are those of `imaging.perturb`.

        Parameters
        ----------
        walks : sequence of Walk
            At least one.
        progress : Progress
            Stepped at least once a batch.
        """
        keys: list[_Key] = []
        pending: dict[_Key, Uint8Array] = {}
        for number, walk in enumerate(walks):
            part = progress.part(number / len(walks), (number + 1) / len(walks))
            part.step(0.0, "embedding perturbed pictures")
            for fraction in walk.fractions:
                keys.append(self._turn(walk, fraction, pending=pending))
                if len(pending) >= self._batch:
                    part.step(0.5, "embedding perturbed pictures")
                    self._flush(pending)
        progress.step(1.0, "embedding perturbed pictures")
        self._flush(pending)
        found = np.stack([self._known[key] for key in keys])
        return found.reshape(len(walks), -1, found.shape[1])

    def score_walks(self, walks: Sequence[Walk], *, progress: Progress) -> Curve:
        """Return the scores along several walks of equal length, float64 (n, K)."""
        return self.score(self.embed_walks(walks, progress=progress))

    def _turn(self, walk: Walk, fraction: float, *, pending: dict[_Key, Uint8Array]) -> _Key:
        """Return the name of a step's picture; put the picture among the pending if new."""
        top = mask_top(walk.ranking, fraction=fraction, shape=self.shape)
        keep = top == (1 if walk.kind is CurveKind.INSERTION else 0)
        if keep.all():
            return ("", b"")
        key = (str(walk.fill), np.packbits(keep).tobytes())
        if key not in self._known and key not in pending:
            pending[key] = np.where(keep[..., None], self._crop, self._fill(walk.fill))
        return key

    def _fill(self, fill: Fill) -> Uint8Array:
        """Return the picture that shows through, uint8 (H, W, 3)."""
        if fill not in self._fills:
            self._fills[fill] = build_fill(self._crop, fill)
        return self._fills[fill]

    def _flush(self, pending: dict[_Key, Uint8Array]) -> None:
        """Embed what is pending and empty it."""
        if not pending:
            return
        pictures = np.stack(list(pending.values()))
        embedded = embed(self._target.network, pictures, batch=self._batch)
        self._known.update(zip(pending, embedded, strict=True))
        pending.clear()


def measure_area(scores: Curve, fractions: tuple[float, ...]) -> Curve:
    """Return the trapezoid integral of scores, (..., K), over fractions, (K,): (...)."""
    return np.asarray(np.trapezoid(scores, np.array(fractions), axis=-1))


def list_fractions(step_percent: int) -> tuple[float, ...]:
    """Return 0, step, 2 steps, ... and 1 as shares of the pixels."""
    return tuple(percent / 100 for percent in [*range(0, 100, step_percent), 100])
