"""Negative numbers carry a minus sign; nothing else is touched."""

from __future__ import annotations

import pytest

from xfv_desktop.reporting.numbers import set_minus


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("-0.0133", "\u22120.0133"),
        ("(rank correlation -0.76; at most", "(rank correlation \u22120.76; at most"),
        ("from -1 to -0.5", "from \u22121 to \u22120.5"),
        (
            "1e-05 on 2026-11-23, FMR-1, ResNet-29, a - b",
            "1e-05 on 2026-11-23, FMR-1, ResNet-29, a - b",
        ),
    ],
)
def test_a_minus_stands_before_negative_numbers_only(given, shown):
    assert set_minus(given) == shown
