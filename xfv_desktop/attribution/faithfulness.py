"""Deletion and Insertion for this decision: how the score moves as ranked pixels go or come.

One image is perturbed, the other stays intact. What counts as better depends on what the
ranking claims: pixels that speak for similarity should lower the score when they go (lower
Deletion, higher Insertion is better); pixels that speak for dissimilarity should raise it
(higher Deletion, lower Insertion is better).

Partner-paste puts the other side's aligned pixels where the ranking points,
``x_k = (1 - M_k) x + M_k p``, and asks which area would have to look like the partner: what
speaks for dissimilarity should raise the score soonest (a higher area is better), what speaks
for similarity latest (lower is better). For every map it starts at the comparison's score and
ends at the score of the partner with itself (1 for a cosine), and the seams in between are
pictures of a kind that no recognizer was trained on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from xfv_desktop.attribution.catalogue import ranking_source
from xfv_desktop.attribution.nulls import NullBank, estimate_sigma
from xfv_desktop.attribution.pictures import (
    PLAIN_FILLS,
    PLAIN_KINDS,
    PictureBook,
    Walk,
    list_fractions,
    measure_area,
)
from xfv_desktop.attribution.placement import PlacedMap, Placements, Placer, Quantity
from xfv_desktop.attribution.rivals import Rivals
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import (
    AttributionMap,
    CurveKind,
    DifferencePlacement,
    FaithfulnessCurve,
    Fill,
    FloatArray,
    Polarity,
    Side,
)
from xfv_desktop.errors import InternalFault, UsageError
from xfv_desktop.imaging import rank_pixels
from xfv_desktop.progress import SILENT, Progress

RANKED = (Polarity.SIMILARITY, Polarity.DISSIMILARITY)


@dataclass(frozen=True)
class CurveSettings:
    """What the examiner chooses of the curves.

    ``step_percent`` is 1 to 50; ``fills`` name what replaces missing pixels (not the partner,
    whose pixels ``paste`` asks for); ``nulls`` says whether every ranking is placed among
    rankings without knowledge, which are drawn from ``seed`` (not negative).
    """

    step_percent: int = 5
    fills: tuple[Fill, ...] = PLAIN_FILLS
    nulls: bool = True
    paste: bool = True
    seed: int = 0

    def list_curves(self) -> tuple[tuple[Fill, CurveKind], ...]:
        """Return fill and kind of every curve of a ranking, in the order of the curves."""
        plain = tuple((fill, kind) for fill in self.fills for kind in PLAIN_KINDS)
        return (*plain, (Fill.PARTNER, CurveKind.PASTE)) if self.paste else plain


@dataclass(frozen=True)
class Faithfulness:
    """The curves of an explanation, and Insertion minus Deletion of each of its rankings.

    Differences are there only where nulls were asked for.
    """

    curves: tuple[FaithfulnessCurve, ...]
    differences: tuple[DifferencePlacement, ...]


@dataclass(frozen=True, eq=False)
class _Ranked:
    """One ranking of one side, with the values it comes from."""

    method: str
    side: Side
    polarity: Polarity
    values: FloatArray


def trace_curves(
    maps: Sequence[AttributionMap],
    target: ScoreTarget,
    *,
    settings: CurveSettings | None = None,
    bank: NullBank | None = None,
    rivals: Rivals | None = None,
    progress: Progress = SILENT,
) -> Faithfulness:
    """Return the curves of every map given and their differences, placed among nulls.

    Parameters
    ----------
    maps : sequence of AttributionMap
        Raw maps; of each method and side those that `catalogue.ranking_source` names.
    target : ScoreTarget
        The comparison.
    settings : CurveSettings, optional
        Steps, fills, nulls, paste, seed; steps of 5 % and everything when left out.
    bank : NullBank, optional
        Keeps null embeddings per crop, so that another partner costs dot products.
    rivals : Rivals, optional
        Makes the population's and the mirror's ranking; without it the nulls lack these two
        and say so.
    progress : Progress
        Stepped at least once a batch.

    Returns
    -------
    Faithfulness
        Curves per side, method, polarity: Deletion and Insertion fill by fill, then the
        paste; areas and differences in score units.

    Raises
    ------
    UsageError
        When the step is not 1 to 50 percent, or no fill or the partner is named.
    OutOfMemory
        When not even a single picture fits into memory.
    """
    chosen = settings or CurveSettings()
    _check(chosen)
    kept = NullBank() if bank is None else bank
    sides = [side for side in Side if any(m.side is side for m in maps)]
    curves: list[FaithfulnessCurve] = []
    differences: list[DifferencePlacement] = []
    for number, side in enumerate(sides):
        part = progress.part(number / len(sides), (number + 1) / len(sides))
        ranked = _list_rankings(maps, side)
        book = PictureBook(target, side)
        plain = _walk_all(book, ranked, settings=chosen, progress=part.part(0.0, 0.4))
        places: _Places = {}
        if chosen.nulls:
            placer = Placer(book, bank=kept, rivals=rivals, seed=chosen.seed, paste=chosen.paste)
            places = _place_all(placer, ranked, progress=part.part(0.4, 1.0))
        curves.extend(_with_null(curve, places) for curve in plain)
        differences.extend(_subtract(entry, plain, places) for entry in ranked if places)
    return Faithfulness(tuple(curves), tuple(differences))


def _check(settings: CurveSettings) -> None:
    """Refuse settings that make no curve."""
    known = bool(settings.fills) and set(settings.fills) <= set(PLAIN_FILLS)
    if not 1 <= settings.step_percent <= 50 or not known:
        raise UsageError(
            "The curves need a step of 1 to 50 percent and at least one of the fills black, "
            "blur and mean.",
            advice="Use the default step of 5 percent.",
        )


def _list_rankings(maps: Sequence[AttributionMap], side: Side) -> list[_Ranked]:
    """Return what is ranked on a side: every method in both polarities."""
    stored = {(m.method, m.polarity): m for m in maps if m.side is side}
    ranked = []
    for method in dict.fromkeys(name for name, _ in stored):
        for polarity in RANKED:
            source, sign = ranking_source(method, polarity)
            found = stored.get((method, source))
            if found is None or found.smoothing != "none":
                raise InternalFault(f"The raw {source} map of {method} is missing.")
            ranked.append(_Ranked(method, side, polarity, sign * found.values))
    return ranked


def _walk_all(
    book: PictureBook, ranked: list[_Ranked], *, settings: CurveSettings, progress: Progress
) -> list[FaithfulnessCurve]:
    """Return the curves of one side, without nulls."""
    fractions = list_fractions(settings.step_percent)
    heads, walks = [], []
    for entry in ranked:
        ranking = rank_pixels(entry.values)
        for fill, kind in settings.list_curves():
            heads.append((entry, fill, kind))
            walks.append(Walk(ranking, kind, fill, fractions))
    scores = book.score_walks(walks, progress=progress)
    areas = measure_area(scores, fractions)
    return [
        FaithfulnessCurve(
            method=entry.method,
            side=entry.side,
            polarity=entry.polarity,
            kind=kind,
            fill=fill,
            fractions=fractions,
            scores=tuple(row.tolist()),
            area=float(area),
            null=None,
        )
        for (entry, fill, kind), row, area in zip(heads, scores, areas, strict=True)
    ]


_Places = dict[tuple[str, Polarity], Placements]


def _place_all(placer: Placer, ranked: list[_Ranked], *, progress: Progress) -> _Places:
    """Return each ranking's place among the nulls."""
    places: _Places = {}
    for number, entry in enumerate(ranked):
        placed = PlacedMap(
            method=entry.method,
            side=entry.side,
            polarity=entry.polarity,
            ranking=rank_pixels(entry.values),
            sigma=estimate_sigma(entry.values),
            constant=bool(np.ptp(entry.values) == 0),
        )
        part = progress.part(number / len(ranked), (number + 1) / len(ranked))
        places[entry.method, entry.polarity] = placer.place(placed, progress=part)
    return places


def _with_null(curve: FaithfulnessCurve, places: _Places) -> FaithfulnessCurve:
    """Return the curve with its ranking's place, if it was placed."""
    found = places.get((curve.method, curve.polarity), {})
    return replace(curve, null=found.get(Quantity(str(curve.kind))))


def _subtract(
    entry: _Ranked, curves: Sequence[FaithfulnessCurve], places: _Places
) -> DifferencePlacement:
    """Return Insertion minus Deletion of one ranking, fill by fill, with its place."""
    areas: dict[Fill, dict[CurveKind, float]] = {}
    for curve in curves:
        if (curve.method, curve.polarity) == (entry.method, entry.polarity):
            areas.setdefault(curve.fill, {})[curve.kind] = curve.area
    differences = tuple(
        (fill, found[CurveKind.INSERTION] - found[CurveKind.DELETION])
        for fill, found in areas.items()
        if fill in PLAIN_FILLS
    )
    null = places[entry.method, entry.polarity][Quantity.DIFFERENCE]
    return DifferencePlacement(entry.method, entry.side, entry.polarity, differences, null)
