"""The receipts' tables say what the records say, and what was not made."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import chain

import pytest

from tests.support import complete_report as made
from tests.support import reports
from xfv_desktop.domain import (
    FaithfulnessCurve,
    Fill,
    Region,
    RivalArea,
    SanityKind,
    SanityVerdict,
    Side,
)
from xfv_desktop.reporting import readings, receipts, wording
from xfv_desktop.reporting.content import build_curves, build_manifest


@pytest.fixture(scope="module")
def complete():
    return made.make_complete("fggb", "xssab").explanation


@pytest.fixture(scope="module")
def old():
    return reports.make_content().explanation


def test_a_ranking_has_one_row_of_areas_with_a_column_for_each_kind_and_fill(complete):
    table = receipts.list_areas(complete)
    assert [(g["name"], g["span"]) for g in table["groups"]] == [
        ("Deletion", 3),
        ("Insertion", 3),
        ("Insertion \u2212 Deletion", 3),
        ("Partner-paste", 1),
    ]
    assert len(table["rows"]) == 2 * 2 * 2
    assert table["rows"][0][:4] == ["FGGB", "probe", "similarity", "0.3048"]
    assert table["rows"][0][9:] == ["0.1234", "0.1334", "0.1434", "0.6543"]
    assert all(len(row) == len(table["header"]) for row in table["rows"])
    assert table["absent"] == ""


def test_a_fill_that_one_ranking_lacks_leaves_a_dash(complete):
    fewer = tuple(
        curve for curve in complete.curves if (curve.method, curve.fill) != ("xssab", Fill.BLUR)
    )
    table = receipts.list_areas(replace(complete, curves=fewer, differences=()))
    assert table["rows"][-1][3:6] == ["0.3048", receipts.NONE, "0.3973"]


def test_places_name_percentiles_rivals_and_the_recorded_verdict(complete):
    tables = receipts.list_places(complete)["tables"]
    assert [table["name"] for table in tables] == ["FGGB", "xSSAB"]
    assert tables[0]["rows"][0] == [
        "probe",
        "similarity",
        "Deletion",
        "0.4100",
        "98 (20)",
        "92 (20)",
        "yes (0.4400)",
        "yes (0.4312)",
        "yes (0.4077)",
        "yes",
    ]
    curves = [row[2] for row in tables[0]["rows"][:4]]
    assert curves == ["Deletion", "Insertion", "Partner-paste", "Insertion \u2212 Deletion"]
    assert tables[1]["rows"][-1][-2:] == ["no (0.4077)", "no"]


def test_one_statement_for_each_ranking_and_where_the_others_are(complete):
    places = receipts.list_places(complete)
    said = places["tables"][1]["statements"]
    assert len(said) == 2 * 2
    assert all("insertion minus deletion: does not beat its null" in text for text in said)
    assert wording.STATED_ONCE in places["note"]


def test_without_differences_every_curve_is_stated(old):
    places = receipts.list_places(old)
    assert [len(table["statements"]) for table in places["tables"]] == [4, 4]
    assert wording.STATED_ONCE not in places["note"]


def test_without_rivals_there_is_no_column_and_the_note_says_so(old):
    places = receipts.list_places(old)
    assert "Beats population" not in places["tables"][0]["header"]
    assert wording.NO_RIVALS in places["note"]
    assert places["tables"][0]["rows"][0][6:] == ["yes (0.4400)", "yes"]


def test_one_rival_that_was_not_made_is_said_in_its_cell(complete):
    def drop(curve: FaithfulnessCurve) -> FaithfulnessCurve:
        return replace(curve, null=curve.null and replace(curve.null, mirror=None))

    given = replace(complete, curves=tuple(map(drop, complete.curves)))
    assert receipts.list_places(given)["tables"][0]["rows"][0][8] == "not made"


def test_a_rival_that_wins_read_backwards_is_said_in_its_cell(complete):
    def turn(curve: FaithfulnessCurve) -> FaithfulnessCurve:
        rival = RivalArea(0.4077, beaten=True, reverse_beaten=False)
        return replace(curve, null=curve.null and replace(curve.null, mirror=rival))

    given = replace(complete, curves=tuple(map(turn, complete.curves)))
    places = receipts.list_places(given)
    assert places["tables"][0]["rows"][0][8] == "partly (0.4077)"
    assert "\u201cPartly\u201d: the map does better than that ranking" in places["note"]


def test_a_placement_that_several_fills_share_is_listed_once(old):
    shared = old.curves[0].null
    curves = tuple(replace(curve, null=shared) for curve in old.curves)
    tables = receipts.list_places(replace(old, curves=curves))["tables"]
    assert [len(table["rows"]) for table in tables] == [4, 4]


def test_sanity_shows_verdict_correlation_meaning_and_what_stood_in(complete):
    shown = receipts.list_sanity(complete)
    assert shown["rows"][0] == ["Randomised weights", "FGGB", "pass (0.24)", "pass (0.24)"]
    assert shown["rows"][2][2] == "weak (\u22120.76)"
    assert shown["rows"][-1][2] == "not checked"
    assert {item["name"] for item in shown["meanings"]} == {k.capitalize() for k in SanityKind}
    assert shown["note"] == made.NOTE
    assert shown["stages"]["header"][2:] == [name for name, _ in complete.sanity[0].stages]
    assert shown["stages"]["rows"][0] == ["FGGB", "probe", "0.93", "0.41", "0.24"]
    statements = [check.statement.replace("-0.76", "\u22120.76") for check in complete.sanity]
    assert shown["statements"] == statements


def test_a_sanity_statement_has_the_minus_sign_of_its_table(complete):
    first = replace(complete.sanity[0], statement="weak (rank correlation -0.76).")
    shown = receipts.list_sanity(replace(complete, sanity=(first,)))
    assert shown["statements"] == ["weak (rank correlation \u22120.76)."]


def test_failed_and_weak_checks_are_named_first(complete):
    warning = receipts.list_sanity(complete)["warning"]
    assert warning.startswith("Failed: FGGB probe, mirrored samples;")
    assert "Weak: FGGB probe, another partner;" in warning
    passed = tuple(replace(check, verdict=SanityVerdict.PASS) for check in complete.sanity)
    assert receipts.list_sanity(replace(complete, sanity=passed))["warning"] == ""


def test_a_side_that_was_not_checked_leaves_a_dash(complete):
    probe = tuple(check for check in complete.sanity if check.side is Side.PROBE)
    assert receipts.list_sanity(replace(complete, sanity=probe))["rows"][0][3] == receipts.NONE


def test_agreement_has_a_row_for_each_two_methods_and_its_range(complete):
    shown = receipts.list_agreement(complete)
    assert shown["rows"][0] == [
        "FGGB and xSSAB",
        "probe",
        "similarity",
        "0.62",
        "37.0\u00a0%",
        "10.0\u00a0%",
    ]
    assert "Overlap of the top 10\u00a0%" in shown["header"]
    assert "from 0.22 to 0.62" in shown["summary"]


def test_agreement_without_values_has_no_range(complete):
    none = tuple(replace(entry, rank_correlation=None) for entry in complete.agreement)
    shown = receipts.list_agreement(replace(complete, agreement=none))
    assert shown["summary"] == ""
    assert shown["rows"][0][3] == receipts.NONE


def test_regions_stand_beside_their_area_with_concentration(complete):
    table = receipts.list_regions(complete)["tables"][0]
    assert table["header"] == [
        "Region",
        "Area",
        "Positive, probe",
        "Negative, probe",
        "Positive, reference",
        "Negative, reference",
    ]
    rows = {row[0]: row[1:] for row in table["rows"]}
    assert rows["Nose"][:2] == ["11.1\u00a0%", "30.0\u00a0% (\u00d72.70)"]
    assert list(rows) == [str(region).capitalize() for region in Region]


def test_sides_with_other_areas_have_a_column_of_areas_each(complete):
    first, *others = complete.regions
    wider = tuple(replace(share, area=share.area / 2) for share in first.shares)
    table = receipts.list_regions(
        replace(complete, regions=(replace(first, shares=wider), *others))
    )["tables"][0]
    assert table["header"][1:3] == ["Area, probe", "Area, reference"]
    assert table["rows"][0][1:3] == ["5.6\u00a0%", "11.1\u00a0%"]


def test_what_an_old_explanation_lacks_is_said(old):
    shown = receipts.build_receipts(reports.make_content(), old)
    assert shown["areas"]["absent"] == f"Insertion \u2212 Deletion: {wording.NOT_MADE}"
    assert shown["areas"]["paste"] == f"Partner-paste: {wording.NOT_MADE}"
    for name in ("sanity", "agreement", "regions"):
        assert shown[name]["absent"] == wording.NOT_MADE


def test_a_reason_for_no_sanity_checks_is_printed(old):
    shown = receipts.list_sanity(replace(old, sanity_note="They were not asked for."))
    assert shown["absent"] == "They were not asked for."


def test_notes_say_what_receipts_mean_or_why_there_are_none(complete, old):
    for explanation, key in ((complete, "summary"), (old, "absent")):
        shown = receipts.list_agreement(explanation, note="They agree in part.")
        assert shown[key] == "They agree in part."
    assert receipts.list_regions(complete, note="The atlas.")["note"] == "The atlas."
    assert receipts.list_regions(old, note="No atlas fits.")["absent"] == "No atlas fits."


def test_one_method_alone_cannot_agree(old):
    alone = replace(old, methods=old.methods[:1])
    assert receipts.list_agreement(alone)["absent"] == readings.ONE_METHOD


def test_every_printed_number_is_the_manifests():
    given = made.make_complete("fggb", "xssab")
    manifest = json.loads(build_manifest(given))["explanation"]
    shown = receipts.build_receipts(given, given.explanation)
    areas = set(chain.from_iterable(row[3:] for row in shown["areas"]["rows"]))
    listed = [curve["area"] for curve in manifest["curves"]]
    listed += [pair[1] for entry in manifest["differences"] for pair in entry["differences"]]
    assert areas == {wording.format_score(value) for value in listed}
    first = manifest["sanity"][0]
    assert f"{first['verdict']} ({first['correlation']:.2f})" in shown["sanity"]["rows"][0]
    share = manifest["regions"][0]["shares"][3]
    assert f"{share['area'] * 100:.1f}\u00a0%" == shown["regions"]["tables"][0]["rows"][3][1]
    assert f"{manifest['agreement'][0]['rank_correlation']:.2f}" in shown["agreement"]["rows"][0]


def test_partner_paste_is_in_the_curves_that_are_attached():
    curves = build_curves(made.make_complete("fggb"))
    assert b"partner-paste,partner," in curves["curves/fggb_probe.csv"]
