"""Which characters the report's own fonts can print, and what stands for the others.

The fonts bundled with the typesetter (Libertinus Serif, DejaVu Sans Mono, New Computer
Modern) cover Latin, Greek, Cyrillic and common signs. Anything else, and every character
that reorders or hides text, is printed as its code point, so that a name in another script
neither stops the report nor deceives its reader; the manifest carries the exact text.
"""

from __future__ import annotations

from typing import Final

# Closed ranges of code points, each tried with the bundled fonts.
RANGES: Final = (
    (0x0020, 0x007E),
    (0x00A0, 0x00AC),
    (0x00AE, 0x034E),  # 034F joins graphemes and shows nothing
    (0x0350, 0x0377),
    (0x037A, 0x037F),
    (0x0384, 0x038A),
    (0x038C, 0x038C),
    (0x038E, 0x03A1),
    (0x03A3, 0x04FF),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x2030, 0x2040),
    (0x2044, 0x2052),
    (0x2070, 0x2071),
    (0x2074, 0x208E),
    (0x20A0, 0x20BF),
    (0x2122, 0x2122),
    (0x2190, 0x22FF),
)


def is_printable(character: str) -> bool:
    """Say whether the bundled fonts have the character and it shows as itself."""
    code = ord(character)
    return any(low <= code <= high for low, high in RANGES)


def make_printable(text: str) -> str:
    r"""Return text that the bundled fonts can print, line ends kept.

    Other characters appear as their code point, for example ``\u{4f60}``; tabs become
    spaces.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(c if c == "\n" or is_printable(c) else f"\\u{{{ord(c):x}}}" for c in plain)
