"""Curves, regions and the other receipts as a table, with the lines that say where from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from xfv_desktop.domain import Comparison, Explanation

_COLUMNS = (
    "record",
    "method",
    "side",
    "polarity",
    "kind",
    "fill",
    "region",
    "fraction",
    "value",
    "verdict",
)
_Row = dict[str, object]


def list_provenance(
    comparison: Comparison, explanation: Explanation, methods: tuple[str, ...]
) -> tuple[str, ...]:
    """Return what made some methods' maps: one line each, for a figure or a table.

    Parameters
    ----------
    comparison, explanation
        What was explained, and how.
    methods : tuple of str
        Identifiers of the methods shown.
    """
    made, score = explanation.provenance, comparison.score
    lines = [
        f"comparison {comparison.id}; explanation {explanation.id}",
        f"comparison score {score.value:.4f} ({score.metric}, {score.direction})",
        f"model {comparison.model.name} {comparison.model.version}; SHA-256 {made.model_sha256}",
        f"{made.program}; {made.device} ({made.device_name}); seed {made.seed}",
        f"{explanation.at:%Y-%m-%d %H:%M:%S} UTC; {explanation.examiner}",
        f"probe SHA-256 {comparison.probe.sha256}",
        f"reference SHA-256 {comparison.reference.sha256}",
    ]
    for card in explanation.methods:
        if card.id in methods:
            pairs = dict(card.parameters)
            for record in explanation.maps:
                if record.method == card.id:
                    pairs |= dict(record.parameters)
            text = ", ".join(f"{name} {value}" for name, value in pairs.items())
            lines.append(f"method {card.id}: {card.name}; {card.paper}; parameters: {text or '-'}")
    return tuple(lines)


def build_table(comparison: Comparison, explanation: Explanation) -> str:
    """Return every curve and receipt of an explanation as CSV text.

    The provenance comes first, in lines that start with ``#``. Scores, areas and
    correlations stand in ``value``; shares of regions are in [0, 1].
    """
    text = io.StringIO()
    methods = tuple(card.id for card in explanation.methods)
    for line in list_provenance(comparison, explanation, methods):
        text.write(f"# {line}\n")
    table = csv.DictWriter(text, _COLUMNS, restval="", lineterminator="\n")
    table.writeheader()
    for part in (_list_curves, _list_differences, _list_regions, _list_agreement, _list_sanity):
        table.writerows(part(explanation))
    return text.getvalue()


def _list_curves(explanation: Explanation) -> Iterator[_Row]:
    for one in explanation.curves:
        head: _Row = {
            "method": one.method,
            "side": one.side,
            "polarity": one.polarity,
            "kind": one.kind,
            "fill": one.fill,
        }
        for fraction, score in zip(one.fractions, one.scores, strict=True):
            yield head | {"record": "curve", "fraction": fraction, "value": score}
        yield head | {"record": "area", "value": one.area}
        if one.null is not None:
            word = "beats null" if one.null.beats_null else "does not beat null"
            yield head | {"record": "null", "value": one.null.area, "verdict": word}


def _list_differences(explanation: Explanation) -> Iterator[_Row]:
    for one in explanation.differences:
        head: _Row = {"method": one.method, "side": one.side, "polarity": one.polarity}
        head["kind"] = "insertion minus deletion"
        for fill, value in one.differences:
            yield head | {"record": "difference", "fill": fill, "value": value}
        word = "beats null" if one.null.beats_null else "does not beat null"
        yield head | {"record": "null", "value": one.null.area, "verdict": word}


def _list_regions(explanation: Explanation) -> Iterator[_Row]:
    for one in explanation.regions:
        for share in one.shares:
            head: _Row = {"method": one.method, "side": one.side, "region": share.region}
            yield head | {"record": "region area", "value": share.area}
            yield head | {"record": "region positive", "value": share.positive}
            yield head | {"record": "region negative", "value": share.negative}


def _list_agreement(explanation: Explanation) -> Iterator[_Row]:
    for one in explanation.agreement:
        head: _Row = {
            "method": one.first,
            "side": one.side,
            "polarity": one.polarity,
            "kind": f"with {one.second}",
        }
        if one.rank_correlation is not None:
            yield head | {"record": "rank correlation", "value": one.rank_correlation}
        yield head | {"record": "overlap", "fraction": one.top_share, "value": one.overlap}


def _list_sanity(explanation: Explanation) -> Iterator[_Row]:
    for one in explanation.sanity:
        figure = "" if one.correlation is None else one.correlation
        yield {
            "record": "sanity",
            "method": one.method,
            "side": one.side,
            "kind": one.kind,
            "value": figure,
            "verdict": one.verdict,
        }
