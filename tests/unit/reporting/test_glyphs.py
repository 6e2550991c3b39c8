"""Characters that the report's fonts have are printed, others named."""

from __future__ import annotations

import unicodedata

import pytest

from tests.support import reports
from xfv_desktop.reporting import glyphs, layout


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Zo\u00eb \u0416\u03b1", "Zo\u00eb \u0416\u03b1"),
        ("\u4f60", "\\u{4f60}"),
        ("a\u202eb", "a\\u{202e}b"),
        ("\U0001f600", "\\u{1f600}"),
        ("a\x07\u00ad\u200b", "a\\u{7}\\u{ad}\\u{200b}"),
        ("a\r\nb\tc\rd", "a\nb c\nd"),
        ("\udcff", "\\u{dcff}"),
        ("# \\ *_$<@ //", "# \\ *_$<@ //"),
    ],
)
def test_text_is_printed_or_named(text, printed):
    assert glyphs.make_printable(text) == printed


def test_nothing_that_hides_or_reorders_text_is_printed():
    hidden = [
        chr(code)
        for low, high in glyphs.RANGES
        for code in range(low, high + 1)
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cn", "Zl", "Zp")
    ]
    assert hidden == []


def test_the_bundled_fonts_have_every_character_that_is_let_through():
    characters = [chr(code) for low, high in glyphs.RANGES for code in range(low, high + 1)]
    shown = ["e" + c if unicodedata.combining(c) else c for c in characters]
    data = {
        "title": "Characters",
        "width": 600,
        "height": 4000,
        "name": " ".join(shown),
        "name-size": 8,
        "lines": [" ".join(shown)],
        "warning": " ".join(shown),
    }
    pdf = layout.typeset("stamp.typ", data=data, files={}, moment=reports.NOON)
    assert pdf.startswith(b"%PDF-")
