"""Rows of tables and cards."""

from __future__ import annotations

from dataclasses import replace

from tests.support import reports
from xfv_desktop.domain import Side
from xfv_desktop.reporting import tables


def test_score_decision_and_ratio_stand_in_boxes_of_their_own():
    boxes = tables.summarise(reports.make_content())
    assert [box["name"] for box in boxes] == [
        "Comparison score",
        "System's decision",
        "Likelihood ratio, log10",
    ]
    assert [box["value"] for box in boxes] == ["0.9134", "match", "+2.41"]


def test_a_superseded_opinion_stays_and_says_so():
    first = reports.make_opinion()
    second = replace(first, id="op-2", supersedes="op-1", level="inconclusive")
    rows = tables.list_opinions((first, second))
    assert "superseded by a later one" in rows[0]["made"]
    assert "supersedes op-1" in rows[1]["made"]


def test_evidence_shows_its_whole_hash():
    item = tables.list_evidence((reports.make_evidence(Side.PROBE, "p.png"),))[0]
    assert item["rows"][0] == tables.row("SHA-256", reports.hash_text("probe"), code=True)


def test_an_aligned_crop_says_that_nothing_was_detected():
    record = replace(reports.make_sample(Side.PROBE), face=None, choice="aligned")
    assert any("no detection" in line for line in tables.list_sample(record))


def test_quality_of_both_sides_stands_side_by_side():
    probe, reference = reports.make_sample(Side.PROBE), reports.make_sample(Side.REFERENCE)
    fewer = replace(reference.quality, measures=reference.quality.measures[:1])
    shown = tables.list_quality(probe, replace(reference, quality=fewer))
    assert shown["rows"][0] == ["inter-eye distance", "84.2 px", "84.2 px", "at least 60 px"]
    assert shown["rows"][1] == ["sharpness", "0.31", "\u2013", "at least 0.2"]
    assert shown["rows"][3][3] == "at most 0.02 share"
    assert shown["rows"][4][3] == "\u22120.15 to 0.15"
    assert "Probe, yaw proxy: The head is turned." in shown["statements"]


def test_long_settings_are_cut_and_point_to_the_manifest():
    given = reports.make_content()
    run = replace(given.comparison.provenance, settings="x" * 5000)
    shown = tables.list_settings(
        replace(given, comparison=replace(given.comparison, provenance=run), explanation=None)
    )
    assert len(shown) == 1
    assert shown[0]["value"].endswith("(whole in manifest.json)")


def test_equal_settings_are_printed_once():
    assert len(tables.list_settings(reports.make_content())) == 1


def test_a_comparison_without_a_case_has_no_log():
    log = tables.list_log(replace(reports.make_content(), audit=(), audit_head=""))
    assert log["entries"] == []
    assert "not kept in a case" in log["rows"][0]["value"]
