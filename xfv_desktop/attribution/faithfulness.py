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
from dataclasses import dataclass

import numpy as np

from xfv_desktop.attribution.catalogue import ranking_source
from xfv_desktop.attribution.nulls import NullBank, PlacedMap, estimate_sigma, place_map
from xfv_desktop.attribution.pictures import (
    PLAIN_FILLS,
    PLAIN_KINDS,
    PictureBook,
    Walk,
    list_fractions,
    measure_area,
)
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import (
    AttributionMap,
    CurveKind,
    FaithfulnessCurve,
    Fill,
    FloatArray,
    NullPlacement,
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
    rankings without knowledge.
    """

    step_percent: int = 5
    fills: tuple[Fill, ...] = PLAIN_FILLS
    nulls: bool = True
    paste: bool = True

    def list_curves(self) -> tuple[tuple[Fill, CurveKind], ...]:
        """Return fill and kind of every curve of a ranking, in the order of the curves."""
        plain = tuple((fill, kind) for fill in self.fills for kind in PLAIN_KINDS)
        return (*plain, (Fill.PARTNER, CurveKind.PASTE)) if self.paste else plain


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
    seed: int = 0,
    bank: NullBank | None = None,
    progress: Progress = SILENT,
) -> tuple[FaithfulnessCurve, ...]:
    """Return the curves of every map given, placed among nulls.

    Parameters
    ----------
    maps : sequence of AttributionMap
        Raw maps; of each method and side those that `catalogue.ranking_source` names.
    target : ScoreTarget
        The comparison.
    settings : CurveSettings, optional
        Steps, fills, nulls; steps of 5 %, all fills and nulls when left out.
    seed : int
        Of the null rankings, not negative.
    bank : NullBank, optional
        Keeps null embeddings per crop, so that another partner costs dot products.
    progress : Progress
        Stepped at least once a batch.

    Returns
    -------
    tuple of FaithfulnessCurve
        Per side, method, polarity: Deletion and Insertion fill by fill, then the paste;
        areas in score units.

    Raises
    ------
    UsageError
        When the step is not 1 to 50 percent, or no fill or the partner is named.
    OutOfMemory
        When not even a single picture fits into memory.
    """
    chosen = settings or CurveSettings()
    known = bool(chosen.fills) and set(chosen.fills) <= set(PLAIN_FILLS)
    if not 1 <= chosen.step_percent <= 50 or not known:
        raise UsageError(
            "The curves need a step of 1 to 50 percent and at least one of the fills "
            "black, blur and mean.",
            advice="Use the default step of 5 percent.",
        )
    kept = NullBank() if bank is None else bank
    sides = [side for side in Side if any(m.side is side for m in maps)]
    curves: list[FaithfulnessCurve] = []
    for number, side in enumerate(sides):
        part = progress.part(number / len(sides), (number + 1) / len(sides))
        ranked = _list_rankings(maps, side)
        book = PictureBook(target, side)
        plain = _walk_all(book, ranked, settings=chosen, progress=part.part(0.0, 0.5))
        if chosen.nulls:
            rest = part.part(0.5, 1.0)
            places = _place_all(book, ranked, bank=kept, seed=seed, progress=rest)
            plain = [_with_null(curve, places) for curve in plain]
        curves.extend(plain)
    return tuple(curves)


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


_Places = dict[tuple[str, Polarity, CurveKind], NullPlacement]


def _place_all(
    book: PictureBook,
    ranked: list[_Ranked],
    *,
    bank: NullBank,
    seed: int,
    progress: Progress,
) -> _Places:
    """Return each ranking's place among the nulls, per kind of curve."""
    places: _Places = {}
    for number, entry in enumerate(ranked):
        part = progress.part(number / len(ranked), (number + 1) / len(ranked))
        placed = PlacedMap(
            title=f"{entry.method} {entry.polarity} on the {entry.side}",
            ranking=rank_pixels(entry.values),
            polarity=entry.polarity,
            sigma=estimate_sigma(entry.values),
            constant=bool(np.ptp(entry.values) == 0),
        )
        for kind, place in place_map(book, placed, bank=bank, seed=seed, progress=part).items():
            places[entry.method, entry.polarity, kind] = place
    return places


def _with_null(curve: FaithfulnessCurve, places: _Places) -> FaithfulnessCurve:
    """Return the curve with its ranking's place."""
    null = places.get((curve.method, curve.polarity, curve.kind))
    return FaithfulnessCurve(**{**vars(curve), "null": null})
