"""Does a map depend on what it claims to explain? Four checks of one method and comparison.

*Randomised weights*: once the network has forgotten what it learnt, its map should be
another. *Another partner*: the map of a sample should change when it is compared with
somebody else. *Mirror*: mirrored samples should get the mirrored map. *Itself*: a sample
compared with itself should get the same map on both sides.

Maps are compared by the rank correlation (Spearman's) of the values that rank a method's
pixels for similarity. Where a map should change, the correlation's magnitude counts: FGGB's
map keeps its shape and turns its sign with the decision, which is no new map.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.catalogue import ranking_source
from xfv_desktop.attribution.correlation import correlate_ranks
from xfv_desktop.attribution.randomisation import list_layers, randomise_top
from xfv_desktop.attribution.sanity_verdict import LIMITS, judge
from xfv_desktop.attribution.target import Network, ScoreTarget
from xfv_desktop.domain import FloatArray, Polarity, SanityCheck, SanityKind, Side, Uint8Array
from xfv_desktop.progress import SILENT, Progress

# Shares of the layers, from the top, that are randomised; the first stands for one layer.
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


_Found = dict[Side, FloatArray]


def check_sanity(
    method: str,
    target: ScoreTarget,
    *,
    stranger: Uint8Array,
    seed: int = 0,
    progress: Progress = SILENT,
) -> tuple[SanityCheck, ...]:
    """Return all four checks of a method for both sides of a comparison.

    The method is run eleven times: as it is, once for each of `SHARES`, mirrored, twice with
    the stranger for a partner, and with each sample against itself.

    Parameters
    ----------
    method : str
        Identifier of the method.
    target : ScoreTarget
        The comparison.
    stranger : uint8 (H, W, 3)
        Aligned crop of somebody else, RGB.
    seed : int
        Of the randomisation and of what the method draws.
    progress : Progress
        Stepped at least once a batch.

    Raises
    ------
    UnknownMethod
        When the catalogue has no such method.
    WrongCropSize
        When the stranger's crop has another size.
    """
    asked = _Asked(method, seed)
    own = asked.explain(target, progress=progress.part(0.0, 0.1))
    return (
        *_check_randomised(asked, target, own, progress=progress.part(0.1, 0.6)),
        *_check_partner(asked, target, own, stranger=stranger, progress=progress.part(0.6, 0.75)),
        *_check_mirror(asked, target, own, progress=progress.part(0.75, 0.85)),
        *_check_itself(asked, target, progress=progress.part(0.85, 1.0)),
    )


@dataclass(frozen=True)
class _Asked:
    """The method that is checked."""

    method: str
    seed: int

    def explain(self, target: ScoreTarget, *, progress: Progress) -> _Found:
        """Return what ranks both sides' pixels for similarity, float32 (H, W) each."""
        source, sign = ranking_source(self.method, Polarity.SIMILARITY)
        maps = explain((self.method,), target, seed=self.seed, progress=progress)
        return {m.side: np.asarray(sign * m.values) for m in maps if m.polarity is source}

    def conclude(
        self,
        kind: SanityKind,
        side: Side,
        correlation: float | None,
        *,
        stages: tuple[tuple[str, float | None], ...] = (),
    ) -> SanityCheck:
        """Return a check with its verdict and words."""
        verdict = judge(kind, correlation)
        number = "has no value" if correlation is None else f"is {correlation:.2f}"
        limits = LIMITS[kind]
        bound = "at least" if limits.high_is_good else "in magnitude at most"
        statement = (
            f"{self.method} on the {side}, {kind}: {verdict}. The rank correlation {number}; "
            f"{bound} {limits.good:g} is a pass, {bound} {limits.bad:g} weak."
        )
        return SanityCheck(kind, self.method, side, correlation, stages, verdict, statement)


def _retarget(
    target: ScoreTarget,
    crops: tuple[Uint8Array, Uint8Array],
    *,
    network: Network | None = None,
    mark: str = "",
) -> ScoreTarget:
    """Return the comparison of other crops, or by another network that ``mark`` names."""
    return ScoreTarget(
        target.network if network is None else network,
        probe_crop=crops[0],
        reference_crop=crops[1],
        threshold=target.threshold,
        model_sha256=target.key(Side.PROBE)[0] + mark,
    )


def _list_crops(target: ScoreTarget) -> tuple[Uint8Array, Uint8Array]:
    """Return the probe's and the reference's crop."""
    return target.crop(Side.PROBE), target.crop(Side.REFERENCE)


def _check_randomised(
    asked: _Asked, target: ScoreTarget, own: _Found, *, progress: Progress
) -> list[SanityCheck]:
    """Return the checks with layer after layer randomised; all layers decide."""
    crops = _list_crops(target)
    total = len(list_layers(target.network, np.stack(crops)))
    stages: dict[Side, list[tuple[str, float | None]]] = {side: [] for side in Side}
    for number, share in enumerate(SHARES if total else ()):
        part = progress.part(number / len(SHARES), (number + 1) / len(SHARES))
        part.step(0.0, "randomising layers")
        count = max(1, round(share * total))
        network, _ = randomise_top(target.network, np.stack(crops), layers=count, seed=asked.seed)
        changed = _retarget(target, crops, network=network, mark=f" randomised {count}")
        found = asked.explain(changed, progress=part)
        for side in Side:
            step = correlate_ranks(own[side], found[side])
            stages[side].append((f"top {count} of {total} layers", step))
    return [
        asked.conclude(
            SanityKind.RANDOMISED,
            side,
            stages[side][-1][1] if total else None,
            stages=tuple(stages[side]),
        )
        for side in Side
    ]


def _check_partner(
    asked: _Asked, target: ScoreTarget, own: _Found, *, stranger: Uint8Array, progress: Progress
) -> list[SanityCheck]:
    """Return the checks with a stranger in the other side's place."""
    probe, reference = _list_crops(target)
    pairs = {Side.PROBE: (probe, stranger), Side.REFERENCE: (stranger, reference)}
    checks = []
    for number, (side, crops) in enumerate(pairs.items()):
        part = progress.part(number / 2, (number + 1) / 2)
        found = asked.explain(_retarget(target, crops), progress=part)
        correlation = correlate_ranks(own[side], found[side])
        checks.append(asked.conclude(SanityKind.PARTNER, side, correlation))
    return checks


def _check_mirror(
    asked: _Asked, target: ScoreTarget, own: _Found, *, progress: Progress
) -> list[SanityCheck]:
    """Return the checks with both samples mirrored left to right."""
    probe, reference = (np.ascontiguousarray(crop[:, ::-1]) for crop in _list_crops(target))
    found = asked.explain(_retarget(target, (probe, reference)), progress=progress)
    return [
        asked.conclude(SanityKind.MIRROR, side, correlate_ranks(own[side], found[side][:, ::-1]))
        for side in Side
    ]


def _check_itself(asked: _Asked, target: ScoreTarget, *, progress: Progress) -> list[SanityCheck]:
    """Return the checks of each sample against itself."""
    checks = []
    for number, side in enumerate(Side):
        crop = target.crop(side)
        part = progress.part(number / 2, (number + 1) / 2)
        found = asked.explain(_retarget(target, (crop, crop)), progress=part)
        correlation = correlate_ranks(found[Side.PROBE], found[Side.REFERENCE])
        checks.append(asked.conclude(SanityKind.ITSELF, side, correlation))
    return checks
