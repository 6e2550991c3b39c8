"""The report shows the calibration behind a likelihood ratio, and where the ratio lies in it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support import reports
from tests.unit.reporting.test_layout import make_small, read_text
from xfv_desktop.domain import LikelihoodRatio
from xfv_desktop.reporting import layout
from xfv_desktop.reporting.attachments import extract
from xfv_desktop.reporting.calibration_curves import FILE, CalibrationCurves, write_table
from xfv_desktop.reporting.calibration_figure import build_calibration, describe_figure
from xfv_desktop.reporting.content import ReportContent


def make_curves(**changes: object) -> CalibrationCurves:
    """Return smooth curves made up for tests."""
    values, odds = np.linspace(-2.3, 3.1, 101), np.linspace(-3, 3, 61)
    neutral = np.exp(-np.square(odds))
    made = {
        "values": values,
        "mated": 1 / (1 + np.exp(2 * (values - 2))),
        "non_mated": 1 / (1 + np.exp(2 * (values + 1))),
        "prior_odds": odds,
        "observed": 0.2 * neutral,
        "best": 0.15 * neutral,
        "neutral": neutral,
    }
    rows = {name: tuple(map(float, one)) for name, one in made.items()}
    plain = {"here_mated": 0.305, "here_non_mated": 0.0011, "cllr": 0.061, "cllr_min": 0.05}
    return CalibrationCurves(**{**rows, **plain, **changes})  # type: ignore[arg-type]


def change_ratio(content: ReportContent, **changes: object) -> ReportContent:
    ratio = replace(content.comparison.lr, **changes)  # type: ignore[arg-type]
    return replace(content, comparison=replace(content.comparison, lr=ratio))


def test_the_figure_is_printed_with_numbers_source_conditions_and_bounds(tmp_path: Path) -> None:
    curves = make_curves(ranges=(("sharpness", 8.0, 396.0),))
    content = make_small(calibration=curves)
    pdf = layout.render(content)
    text = read_text(pdf, tmp_path).replace("\u00a0", " ")
    facts = content.comparison.lr.calibration
    assert "Calibration behind the likelihood ratio" in text
    assert f"{facts.mated} mated and {facts.non_mated} non-mated" in text
    assert facts.name in text
    assert "sharpness 8 to 396" in text
    assert "bounded to \u22122.30 to +3.10 (ELUB)" in text
    assert "Cllr 0.061, Cllr_min 0.050" in text
    assert "log10 LR +2.41; 30.5 % of the mated and 0.11 % of the non-mated" in text
    assert "this comparison +2.41" in text
    assert extract(pdf)[FILE] == write_table(curves)


def test_a_missing_set_is_told_and_a_ratio_that_is_none_needs_no_figure(tmp_path: Path) -> None:
    told = make_small(calibration_note="The score set is no longer here.")
    assert "The score set is no longer here." in read_text(layout.render(told), tmp_path)
    assert build_calibration(make_small())["missing"] == ("The calibration's plots were not made.")
    none = change_ratio(make_small(calibration=make_curves()), value=None)
    assert build_calibration(none) is None


def test_the_ratio_stands_where_it_lies_and_bounds_beside_it() -> None:
    content = make_small(calibration=make_curves())
    tippett, entropy = build_calibration(content)["plots"]
    low, high, here = (mark["at"] for mark in tippett["marks"])
    # From -3 to 4: (-2.3 + 3) / 7 and so on.
    assert (low, here, high) == pytest.approx((0.1, (2.41 + 3) / 7, 6.1 / 7))
    assert entropy["marks"] == []
    assert [one["label"] for one in tippett["lines"]] == ["mated", "non-mated"]
    first = tippett["lines"][0]["points"]
    assert first[0] == pytest.approx([0.1, 1 / (1 + np.exp(-8.6))])


@pytest.mark.parametrize(
    ("laboratory", "bounded", "words"),
    [
        (True, True, ("a laboratory's own", "lies at a bound")),
        (False, False, ("no laboratory's own", "lies within", "were not kept with it")),
    ],
)
def test_the_caption_says_source_and_bound(
    laboratory: bool, bounded: bool, words: tuple[str, ...]
) -> None:
    ratio: LikelihoodRatio = make_small().comparison.lr
    facts = replace(ratio.calibration, laboratory=laboratory)
    caption = describe_figure(replace(ratio, bounded=bounded), facts, make_curves())
    for one in words:
        assert one in caption


def test_the_table_holds_both_plots() -> None:
    rows = list(csv.DictReader(io.StringIO(write_table(make_curves()).decode())))
    assert {row["plot"] for row in rows} == {"tippett", "ece"}
    assert len(rows) == 3 * 101 + 4 * 61


def test_equal_content_gives_equal_bytes() -> None:
    content = make_small(calibration=make_curves())
    assert layout.render(content) == layout.render(content)
    assert reports.make_content().calibration is None
