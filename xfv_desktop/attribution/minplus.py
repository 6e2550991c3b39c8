"""MinPlus: what taking away, or putting back, soft spots of the crop does to the score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.perturbation import NOISE, Scores, describe_options
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.spots import Pursuit, SpotBench, Spots, place_spots
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, Side
from xfv_desktop.progress import Progress

Part = Literal["S0-", "S0+", "S1-", "S1+"]
PARTS: tuple[Part, ...] = ("S0-", "S0+", "S1-", "S1+")


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
        return place_spots(shape, step=step, sigma=self.sigma * shape[0])

    def measure(self, part: Part, bench: SpotBench, *, progress: Progress) -> Pursuit:
        """Return what each spot gains in one part, and a greedy part's scores."""
        if part.startswith("S1"):
            return bench.pursue(adding=part == "S1+", rounds=self.rounds, progress=progress)
        return bench.try_each(adding=part == "S0+", progress=progress)

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
