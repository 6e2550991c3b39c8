"""What a report carries: manifest, curves, attachments."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from tests.support import reports
from xfv_desktop.domain import CurveKind, Fill, Side
from xfv_desktop.errors import ReportError
from xfv_desktop.reporting import content


def read_manifest(given: content.ReportContent) -> dict:
    return json.loads(content.build_manifest(given))


def test_equal_content_gives_equal_manifests():
    first = content.build_manifest(reports.make_content())
    assert first == content.build_manifest(reports.make_content())
    assert json.dumps(json.loads(first), sort_keys=True, separators=(",", ":")).encode() == first


def test_the_manifest_names_hashes_seed_device_versions_and_settings():
    manifest = read_manifest(reports.make_content())
    assert manifest["schema"] == {"name": "xfv-report-manifest", "version": 1}
    run = manifest["comparison"]["provenance"]
    assert (run["seed"], run["device"]) == (7, "cpu")
    assert ["torch", "2.13.0"] in run["versions"]
    assert json.loads(run["settings"])["steps"] == 20
    assert manifest["comparison"]["model"]["sha256"] == reports.hash_text("weights")
    assert manifest["evidence"][0]["sha256"] == reports.hash_text("probe")
    assert manifest["audit"]["head"] == reports.make_audit()[-1].hash
    assert len(manifest["display"]["pictures"]) == 16


def test_the_manifest_lists_every_attachment_but_itself():
    given = reports.make_content()
    files = content.build_attachments(given)
    listed = {entry["name"]: entry["sha256"] for entry in read_manifest(given)["attachments"]}
    assert listed == {file.name: file.sha256 for file in files[:-1]}
    assert files[-1].name == "manifest.json"
    assert len(listed) == 8


def test_the_manifest_keeps_the_place_of_the_case_to_itself():
    assert b"/nowhere" not in content.build_manifest(reports.make_content())


def test_times_are_written_in_utc():
    assert read_manifest(reports.make_content())["made_at"] == "2026-03-02T12:00:00+00:00"


def test_numbers_that_json_lacks_become_text():
    assert content.dump_record({"a": float("nan"), "b": (float("inf"), 1.5)}) == {
        "a": "nan",
        "b": ["inf", 1.5],
    }


def test_text_that_is_no_unicode_does_not_stop_the_manifest():
    assert content.dump_canonical("\udcff") == b'"\\udcff"'


def test_curves_come_as_csv_with_named_columns_and_units():
    files = content.build_curves(reports.make_content())
    assert sorted(files)[0] == "curves/fggb_probe.csv"
    rows = list(csv.reader(io.StringIO(files["curves/fggb_probe.csv"].decode(), newline="")))
    assert rows[0][5] == "fraction of perturbed pixels [0..1]"
    assert len(rows) == 1 + 2 * 3 * 21
    assert rows[1][:6] == ["fggb", "probe", "fused", "deletion", "black", "0.0"]


def test_a_curves_rows_carry_the_null_band_only_at_its_own_fill_and_steps():
    key = ("fggb", Side.PROBE, CurveKind.DELETION)
    given = reports.make_content()
    curves = tuple(reports.make_curve(key=key, fill=fill) for fill in (Fill.BLACK, Fill.BLUR))
    given = replace(given, explanation=replace(given.explanation, curves=curves))
    rows = content.build_curves(given)["curves/fggb_probe.csv"].decode().split("\r\n")
    assert len([row for row in rows[1:] if row and not row.endswith(",")]) == 11


def test_scores_survive_the_way_through_csv():
    given = reports.make_content()
    text = content.build_curves(given)["curves/fggb_probe.csv"].decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:22]
    assert tuple(float(row[6]) for row in rows) == given.explanation.curves[0].scores


@pytest.mark.parametrize("key", ["maps/fggb_probe_signed.npy", "maps/fggb_probe_signed.exe"])
def test_a_map_that_no_record_names_is_refused(key):
    given = replace(reports.make_content(), maps={key: b"other bytes"})
    with pytest.raises(ReportError, match="not the one"):
        content.build_manifest(given)


def test_without_an_explanation_nothing_but_the_manifest_is_attached():
    given = replace(reports.make_content(), explanation=None, maps={})
    assert [file.name for file in content.build_attachments(given)] == ["manifest.json"]
