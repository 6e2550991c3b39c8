"""Plots of a study: every mark and label is there, at its place on the scale."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from xfv_desktop.reporting.study_plots import IntervalMark, Series, draw_intervals, draw_series

MARKS = [
    IntervalMark("first", 5.0, 2.0, 8.0, "+5.0 [2.0, 8.0]"),
    IntervalMark("second", -3.0, -4.0, -2.0, "-3.0 [-4.0, -2.0]"),
]


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_same_marks_give_the_same_picture(kind: str) -> None:
    """Drawing twice gives the same bytes; other values others."""
    signs = {"svg": b"<svg", "png": b"\x89PNG"}
    drawn = draw_intervals("Margins", MARKS, kind=kind)
    assert drawn.startswith(signs[kind])
    assert drawn == draw_intervals("Margins", MARKS, kind=kind)
    assert drawn != draw_intervals("Margins", MARKS[:1] * 2, kind=kind)


def test_longer_intervals_are_drawn_longer() -> None:
    """An interval three times as wide is a line three times as long."""
    svg = draw_intervals("Margins", MARKS).decode()
    lines = [float(x) for x in re.findall(r'stroke="#1f6f8b".*?d="M 0 0h ([0-9.]+)"', svg)]
    assert len(lines) == 2
    assert lines[0] == pytest.approx(3 * lines[1], rel=1e-3)


def test_numbers_beside_intervals_have_the_minus_sign_of_the_scale() -> None:
    """A hyphen or a minus sign in a mark's text gives the same picture."""
    signed = [replace(mark, text=mark.text.replace("-", "\u2212")) for mark in MARKS]
    assert draw_intervals("Margins", MARKS) == draw_intervals("Margins", signed)


@pytest.mark.parametrize("top", [1e-9, 0.3, 1.0, 9.99, 47.0, 1e4])
def test_any_range_has_a_scale(top: float) -> None:
    """Curves of any height are drawn, level ones as well."""
    values = tuple(top * number / 10 for number in range(11))
    assert draw_series("Scores", [Series("a", values), Series("", (0.0,) * 11, dashed=True)])
    assert draw_series("Scores", [Series("a", (top,) * 11)])
