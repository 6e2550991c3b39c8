"""MinPlus: what taking away, or putting back, soft spots of the crop does to the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.perturbation import (
    NOISE,
    MaskSet,
    Scores,
    describe_options,
    embed_masked,
)
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, FloatArray, Side
from xfv_desktop.progress import Progress

Part = Literal["S0-", "S0+", "S1-", "S1+"]
PARTS: tuple[Part, ...] = ("S0-", "S0+", "S1-", "S1+")


@dataclass(frozen=True, eq=False)
class Spots:
    """Gaussian spots on a grid over the crop.

    Attributes
    ----------
    grid : (int, int)
        Rows and columns of the grid.
    key : tuple
        Names the grid.
    values : float32 (n, H, W)
        The spots in reading order, 1 at their centres.
    """

    grid: tuple[int, int]
    key: tuple[int, ...]
    values: FloatArray


@dataclass(frozen=True, eq=False)
class Pursuit:
    """A greedy walk: what each spot gained, float64 (n,), and the scores along the way."""

    gains: Scores
    path: tuple[float, ...]


@dataclass(frozen=True)
class MinPlus:
    """MinPlus, or one of its parts; it knows similarity only.

    With ``s`` the score and G a spot: S0- is ``s(I) - s(I (1 - G))`` per spot; S0+ is
    ``s(I G) - s(black)``; S1- takes away, again and again, the spot that lowers the score
    most, and S1+ puts back onto black the one that raises it most, a spot's value being
    what it gained, until nothing is gained or ``rounds`` are over. Each part is enlarged
    from its grid, blurred and stretched to [0, 1]; the map is the mean of ``parts``: all
    four give the method's AVG, one its own map.

    Attributes
    ----------
    parts : tuple of str
        Among S0-, S0+, S1-, S1+.
    spacing : float
        Distance of the spots as a share of the crop's height; 8 px at 112.
    sigma, blur : float
        Sigma of the spots and of the final blur as shares of the height; 15 px, 5 px at 112.
    rounds : int
        Spots a greedy part takes at most.

    References
    ----------
    Mery, "True black-box explanation in facial analysis", CVPR workshops 2022; Mery,
    Morris, "On black-box explanation for face verification", WACV 2022.
    """

    parts: tuple[Part, ...] = PARTS
    spacing: float = 8 / 112
    sigma: float = 15 / 112
    blur: float = 5 / 112
    rounds: int = 10

    def __call__(
        self,
        target: ScoreTarget,
        side: Side,
        *,
        seed: int,
        cache: GradientCache,
        progress: Progress,
    ) -> tuple[AttributionMap, ...]:
        """Return the raw maps of one side; signed is similarity, dissimilarity is zero.

        Nothing is drawn, so the seed is not used. The two single parts are kept in
        ``cache``; the greedy ones belong to the pair.
        """
        del seed
        bench = SpotBench(target, side, self.place_spots(target.crop(side).shape[:2]), cache)
        maps, described = [], describe_options(self)
        for number, part in enumerate(self.parts):
            share = progress.part(number / len(self.parts), (number + 1) / len(self.parts))
            found = self.measure(part, bench, progress=share)
            maps.append(self._spread(found.gains, bench.spots))
            if found.path:
                text = " ".join(f"{score:.4f}" for score in found.path)
                described += ((f"{part} scores", text),)
        progress.step(1.0, "joining the parts")
        return split_signed("minplus", side, np.mean(maps, axis=0), parameters=described)

    def place_spots(self, shape: tuple[int, int]) -> Spots:
        """Return the spots of a crop, their grid centred in it."""
        step = max(1, round(self.spacing * shape[0]))
        sigma = self.sigma * shape[0]
        across, down = (
            np.exp(-((np.arange(size) - _centre(size, step)[:, None]) ** 2) / (2 * sigma**2))
            for size in (shape[1], shape[0])
        )
        values = (down[:, None, :, None] * across[None, :, None, :]).astype(np.float32)
        grid = (len(down), len(across))
        return Spots(grid, (step, *grid), values.reshape(-1, *shape))

    def measure(self, part: Part, bench: SpotBench, *, progress: Progress) -> Pursuit:
        """Return what each spot gains in one part, and a greedy part's scores."""
        if part.startswith("S1"):
            return bench.pursue(adding=part == "S1+", rounds=self.rounds, progress=progress)
        return bench.try_each(adding=part == "S0+", sigma=self.sigma, progress=progress)

    def _spread(self, gains: Scores, spots: Spots) -> Scores:
        """Return a part's map, float64 (H, W) in [0, 1]; zero where nothing is gained."""
        height, width = spots.values.shape[1:]
        if np.ptp(gains) <= NOISE:
            return np.zeros((height, width))
        large = cv2.resize(
            gains.reshape(spots.grid), (width, height), interpolation=cv2.INTER_LINEAR
        )
        blurred = np.asarray(cv2.GaussianBlur(large, (0, 0), self.blur * height))
        return np.asarray((blurred - blurred.min()) / np.ptp(blurred))


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

    def try_each(self, *, adding: bool, sigma: float, progress: Progress) -> Pursuit:
        """Return what taking away, or putting back, each spot alone gains.

        Parameters
        ----------
        adding : bool
            Whether spots are put back onto black instead of taken away from the crop.
        sigma : float
            Of the spots, for the name they are kept under.
        progress : Progress
            Stepped once a batch.
        """
        masks = self._mask(self._start(), adding=adding)
        named = MaskSet(("spots", adding, sigma, *self.spots.key), masks.count, masks.build)
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
