"""Does a map depend on what it claims to explain? Four checks of a comparison's maps.

*Randomised weights*: once the network has forgotten what it learnt, its map should be
another. *Another partner*: the map of a sample should change when it is compared with
somebody else. *Mirror*: mirrored samples should get the mirrored map. *Itself*: a sample
compared with itself should get the same map on both sides.

Maps are compared by the rank correlation (Spearman's) of the values that rank a method's
pixels for similarity. Where a map should change, the correlation's magnitude counts: FGGB's
map keeps its shape and turns its sign with the decision, which is no new map.

A method is asked only for the sides that a check looks at. What a method keeps per crop
(gradients, embeddings of masked pictures) knows nothing of the partner, so another partner
and the sample against itself cost it next to nothing; randomised networks and mirrored
crops are asked about once, and what is kept of them is dropped at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from xfv_desktop.attribution.base import METHODS, Method
from xfv_desktop.attribution.catalogue import get, ranking_source
from xfv_desktop.attribution.correlation import correlate_ranks
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.randomisation import list_layers, randomise_top
from xfv_desktop.attribution.sanity_verdict import judge, state
from xfv_desktop.attribution.target import Network, ScoreTarget
from xfv_desktop.attribution.variants import configure
from xfv_desktop.domain import (
    AttributionMap,
    FloatArray,
    MethodCard,
    Polarity,
    SanityCheck,
    SanityKind,
    Side,
    Uint8Array,
)
from xfv_desktop.errors import InternalFault
from xfv_desktop.progress import SILENT, Progress

# Shares of the layers, from the top, that are randomised; the first stands for one layer.
# All layers decide; the steps before show whether the map changes bit by bit.
SHARES = (0.0, 0.5, 1.0)

_Found = dict[Side, FloatArray]


@dataclass(frozen=True, eq=False)
class SanitySettings:
    """What the checks need besides the maps.

    Attributes
    ----------
    stranger : uint8 (H, W, 3)
        Aligned crop of somebody else, RGB.
    seed : int
        Of the randomisation and of what the methods draw; that of the maps.
    cards : tuple of MethodCard
        The methods with the options that were chosen; as usual where one is not named.
    """

    stranger: Uint8Array
    seed: int = 0
    cards: tuple[MethodCard, ...] = ()


def check_sanity(
    maps: Sequence[AttributionMap],
    target: ScoreTarget,
    *,
    settings: SanitySettings,
    cache: GradientCache | None = None,
    progress: Progress = SILENT,
) -> tuple[SanityCheck, ...]:
    """Return all four checks of every method whose maps are given.

    For each side a method makes seven maps more: one for each of `SHARES`, one mirrored,
    one with the stranger for a partner, and both of the sample against itself.

    Parameters
    ----------
    maps : sequence of AttributionMap
        Raw maps of ``target``, made with the settings' seed and cards; those sides are
        checked that are there.
    target : ScoreTarget
        The comparison.
    settings : SanitySettings
        Partner, seed and options.
    cache : GradientCache, optional
        The one with which the maps were made; saves their gradients.
    progress : Progress
        Stepped at least once a batch; the text names method, side and check.

    Returns
    -------
    tuple of SanityCheck
        Method by method in the order of the maps, check by check, side by side.

    Raises
    ------
    InternalFault
        When the map that ranks a method's pixels for similarity is missing.
    WrongCropSize
        When the stranger's crop has another size.
    OutOfMemory
        When not even a single picture fits into memory.
    """
    kept = GradientCache() if cache is None else cache
    methods = list(dict.fromkeys(m.method for m in maps))
    checks: list[SanityCheck] = []
    for number, method in enumerate(methods):
        part = progress.part(number / len(methods), (number + 1) / len(methods))
        asked = _Asked(method, target, _find_own(method, maps), settings, kept)
        checks += [
            *_check_randomised(asked, progress=part.part(0.0, 0.55)),
            *_check_partner(asked, progress=part.part(0.55, 0.7)),
            *_check_mirror(asked, progress=part.part(0.7, 0.9)),
            *_check_itself(asked, progress=part.part(0.9, 1.0)),
        ]
    return tuple(checks)


def _find_own(method: str, maps: Sequence[AttributionMap]) -> _Found:
    """Return what ranks a method's pixels for similarity on the sides given."""
    source, sign = ranking_source(method, Polarity.SIMILARITY)
    mine = [m for m in maps if m.method == method and m.smoothing == "none"]
    own = {m.side: np.asarray(sign * m.values) for m in mine if m.polarity is source}
    if not own:
        raise InternalFault(f"The raw {source} map of {method} is missing.")
    return own


@dataclass(frozen=True, eq=False)
class _Asked:
    """The method that is checked, with its maps of the comparison and what it may reuse."""

    method: str
    target: ScoreTarget
    own: _Found
    settings: SanitySettings
    cache: GradientCache

    @property
    def card(self) -> MethodCard:
        """The method's card, with the options that were chosen."""
        named = (card for card in self.settings.cards if card.id == self.method)
        return next(named, None) or get(self.method)

    def attribute(
        self, target: ScoreTarget, side: Side, *, cache: GradientCache, progress: Progress
    ) -> FloatArray:
        """Return what ranks one side's pixels for similarity, float32 (H, W)."""
        source, sign = ranking_source(self.method, Polarity.SIMILARITY)
        method: Method = configure(METHODS[self.method], self.card)
        maps = method(target, side, seed=self.settings.seed, cache=cache, progress=progress)
        return np.asarray(sign * next(m.values for m in maps if m.polarity is source))

    def tell(self, progress: Progress, kind: SanityKind, side: Side) -> Progress:
        """Return a progress whose texts name the method, the side and the check."""
        title = f"checking {self.method} on the {side}, {kind}"

        def report(fraction: float, _text: str) -> None:
            progress.step(fraction, title)

        report(0.0, "")
        return Progress(report, progress.token)

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
        statement = f"{self.method} on the {side}, {kind}: {state(kind, correlation)}"
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


def _check_randomised(asked: _Asked, *, progress: Progress) -> list[SanityCheck]:
    """Return the checks with layer after layer randomised; all layers decide."""
    kind, crops = SanityKind.RANDOMISED, _list_crops(asked.target)
    network = asked.target.network
    total = len(list_layers(network, np.stack(crops)))
    stages: dict[Side, list[tuple[str, float | None]]] = {side: [] for side in asked.own}
    counts = sorted({max(1, round(share * total)) for share in SHARES}) if total else []
    for number, count in enumerate(counts):
        progress.step(number / len(counts), f"randomising the top {count} of {total} layers")
        random, _ = randomise_top(network, np.stack(crops), layers=count, seed=asked.settings.seed)
        changed = _retarget(asked.target, crops, network=random, mark=f" randomised {count}")
        for place, (side, own) in enumerate(asked.own.items()):
            start = (number + place / len(asked.own)) / len(counts)
            part = progress.part(start, start + 1 / len(asked.own) / len(counts))
            part = asked.tell(part, kind, side)
            found = asked.attribute(changed, side, cache=GradientCache(), progress=part)
            stages[side].append((f"top {count} of {total} layers", correlate_ranks(own, found)))
    return [
        asked.conclude(kind, side, steps[-1][1] if steps else None, stages=tuple(steps))
        for side, steps in stages.items()
    ]


def _check_partner(asked: _Asked, *, progress: Progress) -> list[SanityCheck]:
    """Return the checks with a stranger in the other side's place."""
    probe, reference = _list_crops(asked.target)
    stranger = asked.settings.stranger
    pairs = {Side.PROBE: (probe, stranger), Side.REFERENCE: (stranger, reference)}
    checks = []
    for number, (side, own) in enumerate(asked.own.items()):
        part = _share(progress, number, asked)
        part = asked.tell(part, SanityKind.PARTNER, side)
        changed = _retarget(asked.target, pairs[side])
        found = asked.attribute(changed, side, cache=asked.cache, progress=part)
        checks.append(asked.conclude(SanityKind.PARTNER, side, correlate_ranks(own, found)))
    return checks


def _check_mirror(asked: _Asked, *, progress: Progress) -> list[SanityCheck]:
    """Return the checks with both samples mirrored left to right."""
    probe, reference = (np.ascontiguousarray(crop[:, ::-1]) for crop in _list_crops(asked.target))
    changed, cache = _retarget(asked.target, (probe, reference)), GradientCache()
    checks = []
    for number, (side, own) in enumerate(asked.own.items()):
        part = asked.tell(_share(progress, number, asked), SanityKind.MIRROR, side)
        found = asked.attribute(changed, side, cache=cache, progress=part)
        same = correlate_ranks(own, found[:, ::-1])
        checks.append(asked.conclude(SanityKind.MIRROR, side, same))
    return checks


def _check_itself(asked: _Asked, *, progress: Progress) -> list[SanityCheck]:
    """Return the checks of each sample against itself."""
    checks = []
    for number, side in enumerate(asked.own):
        crop = asked.target.crop(side)
        part = asked.tell(_share(progress, number, asked), SanityKind.ITSELF, side)
        same = _retarget(asked.target, (crop, crop))
        found = [
            asked.attribute(same, each, cache=asked.cache, progress=part.part(start, start + 0.5))
            for each, start in ((Side.PROBE, 0.0), (Side.REFERENCE, 0.5))
        ]
        checks.append(asked.conclude(SanityKind.ITSELF, side, correlate_ranks(*found)))
    return checks


def _share(progress: Progress, number: int, asked: _Asked) -> Progress:
    """Return a side's part of a check's progress."""
    return progress.part(number / len(asked.own), (number + 1) / len(asked.own))
