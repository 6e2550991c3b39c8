"""What goes with the maps, as rows: how faithful, how sane, how much alike, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xfv_desktop.domain import (
    CurveKind,
    DifferencePlacement,
    Explanation,
    FaithfulnessCurve,
    Fill,
    MapRegions,
    MethodAgreement,
    NullPlacement,
    Polarity,
    Region,
    RivalArea,
    SanityCheck,
    SanityKind,
    SanityVerdict,
    Side,
)
from xfv_desktop.reporting import readings, wording
from xfv_desktop.reporting.content import Json, ReportContent
from xfv_desktop.reporting.numbers import set_minus

NONE = "\u2013"
_DIFFERENCE = "Insertion \u2212 Deletion"
_PASTE = str(CurveKind.PASTE)
_CURVES = (str(CurveKind.DELETION), str(CurveKind.INSERTION), _DIFFERENCE, _PASTE)
_Ranking = tuple[str, Side, Polarity]


def build_receipts(content: ReportContent, explanation: Explanation) -> dict[str, Json]:
    """Return the receipts of an explanation, each a table with the sentences that read it.

    A receipt that the explanation lacks has ``absent``, which says so, and no rows.
    """
    return {
        "areas": list_areas(explanation),
        "places": list_places(explanation),
        "sanity": list_sanity(explanation),
        "agreement": list_agreement(explanation, note=content.agreement_note),
        "regions": list_regions(explanation, note=content.region_note),
    }


def _table(header: Sequence[str], rows: Iterable[Sequence[str]], *, left: int) -> dict[str, Json]:
    """Return a table whose first ``left`` columns are text and the others numbers."""
    return {
        "header": list[Json](header),
        "rows": [list[Json](row) for row in rows],
        "left": left,
    }


def _name(explanation: Explanation, method: str) -> str:
    """Return a method's printed name."""
    return wording.name_methods(explanation).get(method, method)


def list_areas(explanation: Explanation) -> dict[str, Json]:
    """Return the areas under the curves: a row for each ranking, a column for each fill."""
    areas: dict[_Ranking, dict[tuple[str, Fill], float]] = {}
    for curve in explanation.curves:
        areas.setdefault(_rank(curve), {})[str(curve.kind), curve.fill] = curve.area
    for placed in explanation.differences:
        found = areas.setdefault(_rank(placed), {})
        found |= {(_DIFFERENCE, fill): value for fill, value in placed.differences}
    groups = {kind: _list_fills(kind, areas.values()) for kind in _CURVES}
    columns = [(kind, fill) for kind, fills in groups.items() for fill in fills]
    rows = [
        [_name(explanation, ranking[0]), *ranking[1:], *(_score(found.get(c)) for c in columns)]
        for ranking, found in areas.items()
    ]
    header = ("Method", "Side", "Map", *(fill for _, fill in columns))
    return {
        **_table(header, rows, left=3),
        "groups": [
            {"name": kind.capitalize() if kind != _DIFFERENCE else kind, "span": len(fills)}
            for kind, fills in groups.items()
            if fills
        ],
        "absent": "" if groups[_DIFFERENCE] else f"{_DIFFERENCE}: {wording.NOT_MADE}",
        "paste": readings.READING_PASTE
        if groups[_PASTE]
        else f"Partner-paste: {wording.NOT_MADE}",
    }


def _list_fills(kind: str, areas: Iterable[dict[tuple[str, Fill], float]]) -> list[Fill]:
    """Return the fills that a kind of curve was made with, each once."""
    keys = (key for found in areas for key in found)
    return list(dict.fromkeys(fill for name, fill in keys if name == kind))


def _rank(record: FaithfulnessCurve | DifferencePlacement) -> _Ranking:
    """Return which map ranks the pixels."""
    return record.method, record.side, record.polarity


def _score(value: float | None) -> str:
    """Return a number in score units, or a dash where there is none."""
    return NONE if value is None else wording.format_score(value)


def list_places(explanation: Explanation) -> dict[str, Json]:
    """Return a table for each method: where its curves and differences stand among nulls."""
    nulls = [null for _, _, null, _ in _list_nulls(explanation, method=None)]
    rivals = any(null.population or null.mirror for null in nulls)
    tables: list[Json] = []
    for card in explanation.methods:
        placed = _list_nulls(explanation, method=card.id)
        if placed:
            rows = [_list_place(*item[:3], rivals=rivals) for item in placed]
            extra = ("Beats population", "Beats mirror") if rivals else ()
            header = ("Side", "Map", "Curve", "Area", "Random (n)", "Smoothed (n)", "Beats centre")
            table = _table((*header, *extra, "Beats null"), rows, left=3)
            statements = list[Json](_choose_statements(placed))
            tables.append({**table, "name": card.name, "statements": statements})
    notes = [
        wording.NULL_NOTE,
        "" if rivals else wording.NO_RIVALS,
        wording.STATED_ONCE if explanation.differences else "",
    ]
    return {"tables": tables, "note": " ".join(note for note in notes if note)}


def _choose_statements(placed: list[tuple[_Ranking, str, NullPlacement, str]]) -> list[str]:
    """Return one statement for each ranking that has a difference, else one for each curve.

    The difference holds both curves; four long statements for each map would not be read.
    """
    summed = {ranking for ranking, curve, _, _ in placed if curve == _DIFFERENCE}
    return [
        statement
        for ranking, curve, _, statement in placed
        if curve == _DIFFERENCE or ranking not in summed
    ]


def _list_nulls(
    explanation: Explanation, *, method: str | None
) -> list[tuple[_Ranking, str, NullPlacement, str]]:
    """Return ranking, curve, placement and statement of one method, or of all for None."""
    found: dict[_Ranking, list[tuple[str, NullPlacement, str]]] = {}
    for curve in wording.list_placed(explanation):
        if curve.null is not None and method in (None, curve.method):
            said = wording.describe_faithfulness(curve, method=_name(explanation, curve.method))
            entry = (str(curve.kind).capitalize(), curve.null, said)
            found.setdefault(_rank(curve), []).append(entry)
    for placed in explanation.differences:
        if method in (None, placed.method):
            said = wording.describe_difference(placed, method=_name(explanation, placed.method))
            entry = (_DIFFERENCE, placed.null, said)
            found.setdefault(_rank(placed), []).append(entry)
    return [(ranking, *entry) for ranking, entries in found.items() for entry in entries]


def _list_place(ranking: _Ranking, curve: str, null: NullPlacement, *, rivals: bool) -> list[str]:
    """Return one row of a method's place among the nulls."""
    extra = [_rival(null.population), _rival(null.mirror)] if rivals else []
    return [
        ranking[1],
        ranking[2],
        curve,
        wording.format_score(null.area),
        f"{null.random.percentile:.0f} ({null.random.n})",
        f"{null.smoothed_random.percentile:.0f} ({null.smoothed_random.n})",
        _rival(null.centre_prior),
        *extra,
        "yes" if null.beats_null else "no",
    ]


def _rival(rival: RivalArea | None) -> str:
    """Return whether a single ranking without knowledge was beaten, and its area."""
    if rival is None:
        return "not made"
    said = "partly" if rival.beaten_partly else "yes" if rival.beaten else "no"
    return f"{said} ({wording.format_score(rival.area)})"


def list_sanity(explanation: Explanation) -> dict[str, Json]:
    """Return the sanity checks: verdicts, meanings, stages of the randomisation, words."""
    checks = explanation.sanity
    found = {(check.kind, check.method, check.side): check for check in checks}
    rows = [
        [str(kind).capitalize(), _name(explanation, method)]
        + [_verdict(found.get((kind, method, side))) for side in Side]
        for kind, method in dict.fromkeys((check.kind, check.method) for check in checks)
    ]
    kinds = [kind for kind in SanityKind if any(check.kind is kind for check in checks)]
    return {
        **_table(("Check", "Method", "Probe", "Reference"), rows, left=2),
        "absent": "" if checks else explanation.sanity_note or wording.NOT_MADE,
        "note": explanation.sanity_note if checks else "",
        "reading": readings.READING_SANITY,
        "meanings": [
            {"name": str(kind).capitalize(), "value": readings.SANITY_MEANINGS[kind]}
            for kind in kinds
        ],
        "stages": _list_stages(explanation),
        "warning": _warn(explanation),
        "statements": list[Json]([set_minus(check.statement) for check in checks]),
    }


def _verdict(check: SanityCheck | None) -> str:
    """Return a check's verdict with the correlation behind it."""
    if check is None:
        return NONE
    value = _correlation(check.correlation)
    return f"{check.verdict} ({value})" if check.correlation is not None else str(check.verdict)


def _correlation(value: float | None) -> str:
    """Return a rank correlation with its sign, or a dash where it has no value."""
    return NONE if value is None else set_minus(f"{value:.2f}")


def _list_stages(explanation: Explanation) -> Json:
    """Return correlations after each stage of the randomisation, or None without stages."""
    staged = [check for check in explanation.sanity if check.stages]
    names = list(dict.fromkeys(name for check in staged for name, _ in check.stages))
    rows = [
        [_name(explanation, check.method), str(check.side)]
        + [_correlation(dict(check.stages).get(name)) for name in names]
        for check in staged
    ]
    return _table(("Method", "Side", *names), rows, left=2) if staged else None


def _warn(explanation: Explanation) -> str:
    """Name the checks that were not passed, or say nothing."""
    names = {SanityVerdict.FAIL: "Failed", SanityVerdict.WEAK: "Weak"}
    parts = []
    for verdict, word in names.items():
        listed = [
            f"{_name(explanation, check.method)} {check.side}, {check.kind}"
            for check in explanation.sanity
            if check.verdict is verdict
        ]
        parts += [f"{word}: {'; '.join(listed)}."] if listed else []
    return " ".join(parts)


def list_agreement(explanation: Explanation, *, note: str = "") -> dict[str, Json]:
    """Return how alike the methods' maps are: a row for each two maps of one side.

    ``note`` says in words what that means, or why there is none.
    """
    alike = explanation.agreement
    shares = sorted({entry.top_share for entry in alike})
    top = f"top {shares[0] * 100:g}\u00a0%" if len(shares) == 1 else "top area"
    header = ("Methods", "Side", "Map", "Rank correlation", f"Overlap of the {top}", "By chance")
    rows = [_list_pair(explanation, entry) for entry in alike]
    lacking = readings.ONE_METHOD if len(explanation.methods) == 1 else wording.NOT_MADE
    return {
        **_table(header, rows, left=3),
        "absent": "" if alike else note or lacking,
        "reading": readings.READING_AGREEMENT,
        "summary": set_minus(note) or _sum_up(alike),
    }


def _list_pair(explanation: Explanation, entry: MethodAgreement) -> list[str]:
    """Return one row of the agreement between methods."""
    names = " and ".join(_name(explanation, method) for method in (entry.first, entry.second))
    overlap, chance = _share(entry.overlap), _share(entry.top_share)
    shown = _correlation(entry.rank_correlation)
    return [names, entry.side, entry.polarity, shown, overlap, chance]


def _sum_up(alike: tuple[MethodAgreement, ...]) -> str:
    """Return the range of the rank correlations in words, or nothing."""
    values = [entry.rank_correlation for entry in alike if entry.rank_correlation is not None]
    if not values:
        return ""
    low, high = _correlation(min(values)), _correlation(max(values))
    if low == high:
        return f"Rank correlation between the methods' maps: {low}."
    return f"Rank correlations between the methods' maps lie from {low} to {high}."


def _share(value: float) -> str:
    """Return a share of an area or of attribution as percent."""
    return f"{value * 100:.1f}\u00a0%"


def list_regions(explanation: Explanation, *, note: str = "") -> dict[str, Json]:
    """Return where the signed maps lie: a table for each method, a row for each region.

    ``note`` names the atlas, or says why there are no regions.
    """
    groups: dict[str, list[MapRegions]] = {}
    for entry in explanation.regions:
        groups.setdefault(entry.method, []).append(entry)
    return {
        "absent": "" if groups else note or wording.NOT_MADE,
        "reading": readings.READING_REGIONS,
        "note": note,
        "tables": [
            {**_list_map(sides), "name": _name(explanation, method)}
            for method, sides in groups.items()
        ],
    }


def _list_map(sides: list[MapRegions]) -> dict[str, Json]:
    """Return one method's table of regions, both sides beside each other."""
    areas = [{one.region: _share(one.area) for one in entry.shares} for entry in sides]
    same = all(area == areas[0] for area in areas)
    header = ["Region", *(["Area"] if same else [f"Area, {entry.side}" for entry in sides])]
    columns = areas[:1] if same else areas
    for entry in sides:
        header += [f"Positive, {entry.side}", f"Negative, {entry.side}"]
        shares = entry.shares
        columns += [
            {one.region: _weigh(one.positive, one.positive_concentration) for one in shares},
            {one.region: _weigh(one.negative, one.negative_concentration) for one in shares},
        ]
    rows = [
        [str(region).capitalize(), *(column.get(region, NONE) for column in columns)]
        for region in Region
    ]
    return _table(header, rows, left=1)


def _weigh(share: float, concentration: float) -> str:
    """Return a share of attribution with its concentration."""
    return f"{_share(share)} (\u00d7{concentration:.2f})"
