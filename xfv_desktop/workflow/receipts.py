"""What goes with an explanation that costs no network: regions, and what the receipts say."""

from __future__ import annotations

from collections.abc import Sequence

from xfv_desktop.attribution.agreement import state_agreement
from xfv_desktop.attribution.atlas import RegionAtlas, find_atlas
from xfv_desktop.attribution.regions import describe_regions
from xfv_desktop.attribution.sanity_verdict import read_verdict
from xfv_desktop.domain import (
    AttributionMap,
    Comparison,
    Explanation,
    MapRegions,
    Polarity,
    SanityCheck,
    SanityVerdict,
    Side,
)
from xfv_desktop.errors import WrongCropSize


def find_side_atlas(comparison: Comparison, side: Side) -> RegionAtlas:
    """Return the atlas of face regions of one side's crop.

    It depends on the points that aligned the crop; of a picture that was handed in as an
    aligned crop, those the recognizer was trained with are assumed.

    Raises
    ------
    WrongCropSize
        When there is no atlas for crops of this size.
    """
    sample = comparison.probe if side is Side.PROBE else comparison.reference
    convention = comparison.model.convention if sample.face is None else sample.face.convention
    return find_atlas(sample.crop_shape, convention)


def measure_regions(
    comparison: Comparison, maps: Sequence[AttributionMap]
) -> tuple[MapRegions, ...]:
    """Return where every signed raw map lies; nothing where crops have no atlas.

    Parameters
    ----------
    comparison : Comparison
        Whose crops the maps belong to.
    maps : sequence of AttributionMap
        Raw maps, of which the signed ones are read.
    """
    found = []
    for one in maps:
        if one.polarity is not Polarity.SIGNED:
            continue
        try:
            atlas = find_side_atlas(comparison, one.side)
        except WrongCropSize:
            continue  # said by state_regions
        found.append(MapRegions(one.method, one.side, describe_regions(one.values, atlas)))
    return tuple(found)


def state_regions(comparison: Comparison, explanation: Explanation) -> str:
    """Return what to know before reading the regions, or why there are none."""
    try:
        atlas = find_side_atlas(comparison, Side.PROBE)
    except WrongCropSize as error:
        return f"No regions: {error.text}"
    if not explanation.regions:
        return "No regions: this explanation was made before they were measured."
    assumed = comparison.probe.face is None or comparison.reference.face is None
    alignment = (
        " An aligned crop was handed in; the recognizer's usual alignment is assumed."
        if assumed
        else ""
    )
    return (
        f"Regions are those of an average face seen from the front ({atlas.title}); on a turned "
        "head they lie elsewhere. Concentration is the share of the attribution over the share "
        f"of the area, 1 for an even map.{alignment}"
    )


def state_methods(explanation: Explanation) -> str:
    """Return in one sentence how far the methods agree."""
    if len(explanation.methods) > 1 and not explanation.agreement:
        others = [card for card in explanation.methods if card.family != "baseline"]
        if len(others) > 1:
            return "Agreement: this explanation was made before it was measured."
    return state_agreement(explanation.agreement)


def list_concerns(explanation: Explanation) -> tuple[str, ...]:
    """Return what the sanity checks that were not passed mean, once for each method and check.

    Where the two sides differ the worse one is told.
    """
    worst: dict[tuple[str, str], SanityCheck] = {}
    order = list(SanityVerdict)
    for check in explanation.sanity:
        key = (check.method, check.kind)
        if key not in worst or order.index(check.verdict) > order.index(worst[key].verdict):
            worst[key] = check
    return tuple(
        f"{one.method}, {one.kind}: {one.verdict}; {read_verdict(one.kind, one.verdict)}."
        for one in worst.values()
        if one.verdict in (SanityVerdict.WEAK, SanityVerdict.FAIL)
    )
