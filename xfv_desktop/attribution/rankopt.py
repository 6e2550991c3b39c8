"""RankOpt: look for the ranking with the best Insertion minus Deletion, or partner-paste.

Kin of meaningful and extremal perturbations, over all areas at once: the field itself is
what is optimised, and its top areas are blended in and out softly. Reversing a ranking
changes the objective's sign, so that one field serves both polarities.
"""

from __future__ import annotations

from xfv_desktop.attribution.blending import Blender
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.leaning import lean_on_population
from xfv_desktop.attribution.polarities import split_signed
from xfv_desktop.attribution.ranking_field import RankSettings, optimise_field
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, Fill, Pairs, Side
from xfv_desktop.imaging import build_fill
from xfv_desktop.progress import Progress

FILLS = (Fill.BLACK, Fill.BLUR)
# Share of the progress after which the field is optimised and a prior may be added.
_OPTIMISED = 0.9


def attribute_rankopt(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    settings: RankSettings | None = None,
) -> tuple[AttributionMap, ...]:
    """Return RankOpt's raw maps of one side: signed, similarity, dissimilarity, fused.

    A smooth field is moved so that the score falls fast when its top areas are filled and
    rises fast when only they are kept; fills black and blur take turns. Only the order of
    the values means something; zero is their mean.

    Parameters
    ----------
    target : ScoreTarget
        The comparison.
    side : Side
        Whose crop is explained.
    seed : int
        Of the areas that are tried.
    cache : GradientCache
        Keeps the population map, where the settings add it.
    progress : Progress
        Stepped before every step of the optimisation.
    settings : RankSettings, optional
        As one of `ranking_field.PRESETS`; ``plain`` when left out.

    Raises
    ------
    ModelError
        When the network gives values that are not finite.
    OutOfMemory
        When not even a single picture fits into memory.

    References
    ----------
    This program's own; after Fong, Vedaldi, arXiv 1704.03296, and Fong, Patrick, Vedaldi,
    arXiv 1910.08485.
    """
    chosen = settings or RankSettings()
    fills = [build_fill(target.crop(side), fill) for fill in FILLS]
    field = optimise_field(
        Blender(target, side),
        fills,
        settings=chosen,
        seed=seed,
        progress=progress.part(0, _OPTIMISED),
    )
    rest = progress.part(_OPTIMISED, 1)
    leaning = lean_on_population(field, target, prior=chosen.prior, cache=cache, progress=rest)
    parameters = _record("Insertion minus Deletion with fills black, blur", chosen)
    return split_signed("rankopt", side, leaning, parameters=parameters)


def attribute_rankopt_paste(
    target: ScoreTarget,
    side: Side,
    *,
    seed: int,
    cache: GradientCache,
    progress: Progress,
    settings: RankSettings | None = None,
) -> tuple[AttributionMap, ...]:
    """Return RankOpt-paste's raw maps of one side: signed, similarity, dissimilarity, fused.

    As `attribute_rankopt`, with the other side's aligned crop for a fill and the objective's
    sign changed: the field is high where pasting the partner raises the score soonest, which
    is where the two samples differ for the recognizer. That is the dissimilarity.

    Parameters, errors and reference are those of `attribute_rankopt`.
    """
    chosen = settings or RankSettings()
    partner = target.crop(Side.REFERENCE if side is Side.PROBE else Side.PROBE)
    field = optimise_field(
        Blender(target, side),
        [partner],
        settings=chosen,
        seed=seed,
        sign=-1,
        progress=progress.part(0, _OPTIMISED),
    )
    rest = progress.part(_OPTIMISED, 1)
    leaning = lean_on_population(field, target, prior=chosen.prior, cache=cache, progress=rest)
    parameters = _record("Paste-in minus Paste-out of the partner's crop", chosen)
    return split_signed("rankopt_paste", side, -leaning, parameters=parameters)


def _record(objective: str, settings: RankSettings) -> Pairs:
    """Return the parameters that are recorded with the maps."""
    return (
        ("optimises", objective),
        ("steps", str(settings.steps)),
        ("rate", repr(settings.rate)),
        ("areas per step", str(settings.areas)),
        ("temperature", repr(settings.temperature)),
        ("weight of the population map", repr(settings.prior)),
    )
