"""Colours, spacing and the style sheet; light and dark, every text at 4.5:1 or better."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from xfv_desktop.resources import find

# Distances in pixels at 100 %: between neighbours, around a page.
GAP = 8
MARGIN = 16
# The type scale, pixels at 100 %: every text of the window has one of these sizes.
SIZES = {"tiny": 11, "small": 12, "body": 13, "heading": 14, "title": 20, "value": 22}


@dataclass(frozen=True)
class Colours:
    """One theme's colours, ``#rrggbb``; ``*_soft`` are the grounds of their texts."""

    tone: str
    window: str
    rail: str
    surface: str
    canvas: str
    border: str
    border_strong: str
    hover: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_text: str
    on_accent: str
    focus: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    mated: str
    non_mated: str


LIGHT = Colours(
    tone="light",
    window="#f3f5f7",
    rail="#e9edf1",
    surface="#ffffff",
    canvas="#dfe4ea",
    border="#d3d9e0",
    border_strong="#76828f",
    hover="#e8eef4",
    text="#19222e",
    muted="#535e6c",
    disabled="#727d8b",
    accent="#1d5c88",
    accent_hover="#164a6e",
    accent_soft="#d8e8f4",
    accent_text="#1d5c88",
    on_accent="#ffffff",
    focus="#c2570c",
    success="#14532d",
    success_soft="#dcf3e4",
    warning="#6b4300",
    warning_soft="#ffedc7",
    error="#8a1c12",
    error_soft="#fde3e0",
    mated="#12756e",
    non_mated="#b3501b",
)
DARK = Colours(
    tone="dark",
    window="#14181e",
    rail="#10141a",
    surface="#1c222a",
    canvas="#0d1116",
    border="#323b47",
    border_strong="#6d7b8d",
    hover="#27303b",
    text="#e8edf3",
    muted="#a7b2c0",
    disabled="#7f8a98",
    accent="#7cbdea",
    accent_hover="#9dcef1",
    accent_soft="#22405a",
    accent_text="#8cc6ee",
    on_accent="#0b1a26",
    focus="#ffb067",
    success="#a5e3bf",
    success_soft="#173526",
    warning="#ffd88f",
    warning_soft="#3b2f12",
    error="#ffb9b0",
    error_soft="#46201c",
    mated="#4fc3b5",
    non_mated="#f0965c",
)


def choose_colours(theme: str) -> Colours:
    """Return the colours of ``light``, ``dark`` or ``system`` (what the desktop prefers)."""
    if theme == "system":
        hints = QApplication.styleHints()
        theme = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    return DARK if theme == "dark" else LIGHT


def build_style(colours: Colours) -> str:
    """Return the style sheet filled with the colours and the type scale."""
    text = find("styles/window.qss").read_text(encoding="utf-8")
    sizes = {f"size_{name}": size for name, size in SIZES.items()}
    names = asdict(colours) | sizes | {"icons": find("icons").as_posix()}
    return Template(text).substitute(names)


def build_palette(colours: Colours) -> QPalette:
    """Return the palette for what the style sheet does not reach."""
    palette = QPalette()
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: colours.window,
        roles.Base: colours.surface,
        roles.AlternateBase: colours.window,
        roles.Button: colours.surface,
        roles.Text: colours.text,
        roles.WindowText: colours.text,
        roles.ButtonText: colours.text,
        roles.PlaceholderText: colours.muted,
        roles.ToolTipBase: colours.surface,
        roles.ToolTipText: colours.text,
        roles.Highlight: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.Link: colours.accent_text,
    }
    for role, colour in pairs.items():
        palette.setColor(role, QColor(colour))
    return palette


def apply_theme(colours: Colours) -> Colours:
    """Give the application a theme's palette and style sheet; return its colours."""
    application, style = QApplication.instance(), build_style(colours)
    # Restyling every widget takes a while: never for the same colours again.
    if isinstance(application, QApplication) and application.styleSheet() != style:
        if application.style().name() != "fusion":
            application.setStyle("Fusion")
        application.setPalette(build_palette(colours))
        application.setStyleSheet(style)
    return colours


def measure_contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21.

    References
    ----------
    W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio" and "relative luminance".
    """
    light, dark = sorted((_measure_luminance(one), _measure_luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _measure_luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
