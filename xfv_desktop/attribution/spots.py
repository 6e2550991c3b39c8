"""Soft spots over one side's crop: taken away or put back, singly or greedily."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.perturbation import NOISE, MaskSet, Scores, embed_masked
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import FloatArray, Side
from xfv_desktop.progress import Progress


@dataclass(frozen=True, eq=False)
class Spots:
    """Gaussian spots on a grid over the crop.

    Attributes
    ----------
    grid : (int, int)
        Rows and columns of the grid.
    key : tuple
        Names spacing and sigma, pixels.
    values : float32 (n, H, W)
        The spots in reading order, 1 at their centres.
    """

    grid: tuple[int, int]
    key: tuple[float, ...]
    values: FloatArray


@dataclass(frozen=True, eq=False)
class Pursuit:
    """A greedy walk: what each spot gained, float64 (n,), and the scores along the way."""

    gains: Scores
    path: tuple[float, ...]


def place_spots(shape: tuple[int, int], *, step: int, sigma: float) -> Spots:
    """Return spots of a sigma, ``step`` pixels apart, their grid centred in the crop."""
    across, down = (
        np.exp(-((np.arange(size) - _centre(size, step)[:, None]) ** 2) / (2 * sigma**2))
        for size in (shape[1], shape[0])
    )
    values = (down[:, None, :, None] * across[None, :, None, :]).astype(np.float32)
    grid = (len(down), len(across))
    return Spots(grid, (step, sigma), values.reshape(-1, *shape))


def _centre(size: int, step: int) -> Scores:
    """Return positions ``step`` apart, centred in [0, size)."""
    count = max(1, size // step)
    return np.asarray((size - 1) / 2 + (np.arange(count) - (count - 1) / 2) * step)


@dataclass(frozen=True, eq=False)
class SpotBench:
    """Try spots on one side of a comparison.

    Attributes
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop the spots cover or uncover.
    spots : Spots
        The spots.
    cache : GradientCache
        Keeps what does not depend on the other side.
    """

    target: ScoreTarget
    side: Side
    spots: Spots
    cache: GradientCache

    def try_each(self, *, adding: bool, progress: Progress) -> Pursuit:
        """Return what taking away, or putting back, each spot alone gains.

        Parameters
        ----------
        adding : bool
            Whether spots are put back onto black instead of taken away from the crop.
        progress : Progress
            Stepped once a batch.
        """
        masks = self._mask(self._start(), adding=adding)
        named = MaskSet(("spots", adding, *self.spots.key), masks.count, masks.build)
        embedded = embed_masked(
            self.target, self.side, masks=named, cache=self.cache.masked, progress=progress
        )
        scores = self.target.score_embeddings(embedded, side=self.side)
        before = self._score_start(adding=adding, progress=progress.part(1, 1))
        return Pursuit(scores - before if adding else before - scores, ())

    def pursue(self, *, adding: bool, rounds: int, progress: Progress) -> Pursuit:
        """Return what the spots taken greedily gain, and the scores on the way.

        Parameters
        ----------
        adding : bool
            Whether spots are put back onto black instead of taken away from the crop.
        rounds : int
            Spots taken at most.
        progress : Progress
            Stepped once a batch.
        """
        sign = 1 if adding else -1
        left = self._start()
        path = [self._score_start(adding=adding, progress=progress.part(0, 0))]
        gains = np.zeros(len(self.spots.values))
        for number in range(rounds):
            share = progress.part(number / rounds, (number + 1) / rounds)
            masks = self._mask(left, adding=adding)
            embedded = embed_masked(self.target, self.side, masks=masks, progress=share)
            scores = sign * self.target.score_embeddings(embedded, side=self.side)
            best = int(scores.argmax())
            gain = float(scores[best]) - sign * path[-1]
            if gain <= NOISE:
                break
            gains[best] += gain
            left = left * (1 - self.spots.values[best])
            path.append(sign * float(scores[best]))
        return Pursuit(gains, tuple(path))

    def _start(self) -> FloatArray:
        """Return that no spot is taken yet: 1 everywhere, float32 (H, W)."""
        return np.ones(self.spots.values.shape[1:], np.float32)

    def _mask(self, left: FloatArray, *, adding: bool) -> MaskSet:
        """Return one mask per further spot; ``left`` is the product of 1 - G of those taken."""

        def build(start: int, stop: int) -> FloatArray:
            remaining = left * (1 - self.spots.values[start:stop])
            return 1 - remaining if adding else remaining

        return MaskSet((), len(self.spots.values), build)

    def _score_start(self, *, adding: bool, progress: Progress) -> float:
        """Return the score before the first spot: of black, or of the crop."""
        if not adding:
            return self.target.score
        black = MaskSet(("black",), 1, lambda _start, _stop: 0 * self._start()[None])
        embedded = embed_masked(
            self.target, self.side, masks=black, cache=self.cache.masked, progress=progress
        )
        return float(self.target.score_embeddings(embedded, side=self.side)[0])
