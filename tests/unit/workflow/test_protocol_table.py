"""The dataset protocols' tables: methods of different numbers of pairs stay comparable."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from xfv_desktop.workflow.protocol_rows import ProtocolRow
from xfv_desktop.workflow.protocol_table import summarise
from xfv_desktop.workflow.protocol_text import build_markdown

NOTES = {
    "protocol": "dpr",
    "model": "m",
    "threshold": 0.5,
    "threshold_from": "given",
    "eer": 0.1,
    "listed": {"mated": 20, "non_mated": 0},
}


def make_rows(
    method: str, pairs: Iterable[int], restored: int, hard: int = 4
) -> list[ProtocolRow]:
    """Return a method's mated pairs, accepted again from a level on; later pairs take longer."""
    rows = []
    for pair in pairs:
        first = restored + (6 if pair >= 10 else 0)
        scores = [40000 if level < first else 60000 for level in range(20)]
        rows.append(ProtocolRow("dpr", "m", f"p{pair:02}", True, method, {"replacement": scores}))
    return rows


@pytest.fixture
def found() -> dict[str, Any]:
    """Return the table of methods on all, on the easier half and on three of the pairs."""
    everywhere, easy = range(20), range(10)
    rows = [
        *make_rows("rnd", everywhere, 12),
        *make_rows("oracle", everywhere, 4),
        *make_rows("centre", everywhere, 6),
        *make_rows("better", everywhere, 5),
        *make_rows("half", easy, 7),
        *make_rows("few", range(3), 8),
    ]
    return summarise(rows, NOTES)["kinds"]["mated"]


def test_rows_are_sorted_by_what_other_pairs_do_not_change(found: dict[str, Any]) -> None:
    """On the easier half the smallest area is no better method."""
    areas = {row["method"]: row["measures"]["area"]["mean"] for row in found["rows"]}
    assert areas["half"] < areas["better"]
    order = [row["method"] for row in found["rows"]]
    assert order == ["oracle", "better", "centre", "half", "few", "rnd"]


def test_margins_are_over_shared_pairs(found: dict[str, Any]) -> None:
    margins = {row["method"]: row["margins"] for row in found["rows"]}
    assert found["rivals"] == ["rnd", "centre"]
    assert margins["half"]["centre"]["area"]["mean"] == pytest.approx(-5.0)
    assert margins["half"]["centre"]["area"]["pairs"] == 10
    assert margins["better"]["centre"]["area"]["mean"] == pytest.approx(5.0)
    assert margins["centre"]["centre"] == {}


def test_curves_are_of_the_pairs_that_all_have(found: dict[str, Any]) -> None:
    """Three pairs of one method don't leave the others three; curves of other pairs don't mix."""
    curves = {row["method"]: row["curves"] for row in found["rows"]}
    assert found["drawn_pairs"] == 10
    assert curves["few"] == {}
    assert curves["better"]["replacement"] == [1.0] * 5 + [0.0] * 15
    assert curves["rnd"]["replacement"] == [1.0] * 12 + [0.0] * 8


def test_a_costly_method_does_not_shorten_the_others_curves() -> None:
    """Measured on fewer than half of the pairs, it stays in the table alone."""
    rows = [
        *make_rows("rnd", range(20), 12),
        *make_rows("centre", range(20), 6),
        *make_rows("costly", range(9), 5),
    ]
    found = summarise(rows, NOTES)["kinds"]["mated"]
    assert found["drawn_pairs"] == 20
    assert [row["method"] for row in found["rows"] if row["curves"]] == ["centre", "rnd"]


def test_few_pairs_everywhere_are_drawn_all_the_same() -> None:
    rows = [*make_rows("rnd", range(3), 12), *make_rows("centre", range(2), 6)]
    found = summarise(rows, NOTES)["kinds"]["mated"]
    assert found["drawn_pairs"] == 2
    assert all(row["curves"] for row in found["rows"])


def test_the_table_names_both_references_and_no_negative_zero() -> None:
    rows = [
        *make_rows("rnd", range(20), 12),
        *make_rows("centre", range(20), 6),
        *make_rows("alike", range(20), 6),
    ]
    text = build_markdown(summarise(rows, NOTES))
    assert "area better than rnd by | area better than centre by" in text
    assert "| alike | 20 |" in text
    assert "-0.00" not in text


def test_a_margin_over_few_shared_pairs_has_no_interval() -> None:
    """Many pairs of a method are no evidence where its rival shares three of them."""
    rows = [
        *make_rows("rnd", range(20), 12),
        *make_rows("centre", range(17, 20), 6),
        *make_rows("better", range(20), 5),
    ]
    text = build_markdown(summarise(rows, NOTES))
    line = next(line for line in text.splitlines() if line.startswith("| better |"))
    _, _, area, over_rnd, over_centre, _ = line.strip("| ").split(" | ")
    assert "n < 8" not in area + over_rnd
    assert over_centre == "5.00 (n < 8)"
