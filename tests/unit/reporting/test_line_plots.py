"""Plots of lines over free axes."""

import pytest

from xfv_desktop.reporting.line_plots import Line, draw_lines, span_axis


def test_axes_hold_their_values_with_round_ticks() -> None:
    axis = span_axis("score", (-0.37, 0.92))
    assert axis.low <= -0.37
    assert axis.high >= 0.92
    assert "\N{MINUS SIGN}" in axis.ticks[0][1]
    assert len(axis.ticks) <= 9


@pytest.mark.parametrize(("kind", "start"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_both_kinds_are_drawn_the_same_every_time(kind: str, start: bytes) -> None:
    axes = (span_axis("x", (0, 1)), span_axis("y", (0, 1)))
    lines = [Line("one", ((0.0, 0.0), (2.0, 1.0))), Line("none", ())]
    drawn = draw_lines("Title", lines, axes=axes, kind=kind)
    assert drawn.lstrip().startswith(start)
    assert draw_lines("Title", lines, axes=axes, kind=kind) == drawn
