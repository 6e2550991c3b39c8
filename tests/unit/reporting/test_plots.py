"""Axes enclose what they show; plots pair Deletion with Insertion."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import complete_report, reports
from xfv_desktop.reporting import plots


def test_the_shared_axis_encloses_curves_bands_and_threshold():
    given = reports.make_content()
    axis = plots.build_axis(given, explanation=given.explanation)
    assert axis["low"] <= -0.06
    assert axis["high"] >= 0.96
    assert axis["threshold"] == 0.8521
    assert axis["ticks"][0]["at"] == axis["low"]
    assert axis["ticks"][-1]["at"] == pytest.approx(axis["high"])


def test_the_axis_of_equal_scores_still_has_an_extent():
    given = reports.make_content()
    flat = replace(given.explanation.curves[0], scores=(0.8521,) * 21, null=None)
    axis = plots.build_axis(given, explanation=replace(given.explanation, curves=(flat,)))
    assert axis["high"] > axis["low"]
    assert len(axis["ticks"]) <= 7


def test_without_a_threshold_none_is_drawn():
    given = reports.make_content()
    comparison = replace(given.comparison, threshold=None)
    assert plots.build_scale(comparison)["threshold"] is None
    axis = plots.build_axis(replace(given, comparison=comparison), explanation=given.explanation)
    assert axis["threshold"] is None


def test_a_score_rounded_past_its_range_stays_on_the_scale():
    comparison = reports.make_comparison()
    comparison = replace(comparison, score=replace(comparison.score, value=1.0000001))
    assert plots.build_scale(comparison)["score"] == 1.0


def test_deletion_stands_left_of_insertion_with_one_series_per_fill():
    group = plots.build_plots(reports.make_content().explanation)[0]
    assert group["title"] == "FGGB, probe, fused"
    assert [plot["title"] for plot in group["plots"]] == ["Deletion", "Insertion"]
    first = group["plots"][0]
    assert [series["fill"] for series in first["series"]] == ["black", "blur", "mean"]
    assert len(first["band"]) == 11
    assert first["series"][0]["label"] == "black 0.3048"
    assert "black fill area 0.3048" in first["alt"]


def test_partner_paste_stands_third():
    group = plots.build_plots(complete_report.make_complete("fggb").explanation)[0]
    assert [plot["title"] for plot in group["plots"]] == ["Deletion", "Insertion", "Partner-paste"]
    assert [series["label"] for series in group["plots"][2]["series"]] == ["partner 0.6543"]


def test_the_bands_label_names_every_fill_that_nulls_were_run_with():
    given = complete_report.make_complete("fggb")
    label = plots.build_axis(given, explanation=given.explanation)["band-label"]
    assert "black fill, 10 % steps; partner fill, 20 % steps" in label
