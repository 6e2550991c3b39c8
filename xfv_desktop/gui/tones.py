"""Brightness, contrast, gamma and channel for viewing only; nothing of it is ever stored."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from xfv_desktop.domain import Uint8Array
from xfv_desktop.gui.numbers import format_number, format_signed
from xfv_desktop.imaging import build_tone_table, map_tones, pick_channel

CHANNELS = (
    ("rgb", QT_TRANSLATE_NOOP("Tones", "All channels")),
    ("red", QT_TRANSLATE_NOOP("Tones", "Red")),
    ("green", QT_TRANSLATE_NOOP("Tones", "Green")),
    ("blue", QT_TRANSLATE_NOOP("Tones", "Blue")),
    ("luminance", QT_TRANSLATE_NOOP("Tones", "Luminance")),
)


@dataclass(frozen=True)
class Tone:
    """What changes in a picture as it is seen.

    ``brightness`` and ``contrast`` are in -100 to 100, ``gamma`` in hundredths, 20 to 500.
    """

    brightness: int = 0
    contrast: int = 0
    gamma: int = 100
    channel: str = "rgb"

    @property
    def plain(self) -> bool:
        """Whether nothing is changed."""
        return self == PLAIN

    def apply(self, pixels: Uint8Array) -> Uint8Array:
        """Return changed pixels, uint8 (H, W, 3) RGB; the ones given stay as they are."""
        if self.channel != "rgb":
            pixels = pick_channel(pixels, self.channel)
        if (self.brightness, self.contrast, self.gamma) == (0, 0, 100):
            return pixels
        return map_tones(pixels, _make_table(self.brightness, self.contrast, self.gamma))

    def describe(self) -> str:
        """Return in words what is changed; empty where nothing is."""
        translate, parts = QCoreApplication.translate, []
        if self.brightness:
            text = translate("Tones", "brightness {value}")
            parts.append(text.format(value=format_signed(self.brightness, 0)))
        if self.contrast:
            text = translate("Tones", "contrast {value}")
            parts.append(text.format(value=format_signed(self.contrast, 0)))
        if self.gamma != 100:
            text = translate("Tones", "gamma {value}")
            parts.append(text.format(value=format_number(self.gamma / 100, 2)))
        if self.channel != "rgb":
            name = translate("Tones", str(dict(CHANNELS)[self.channel]))
            parts.append(translate("Tones", "channel: {name}").format(name=name))
        return ", ".join(parts)


PLAIN = Tone()


@lru_cache(maxsize=32)
def _make_table(brightness: int, contrast: int, gamma: int) -> Uint8Array:
    return build_tone_table(
        brightness=brightness / 100, contrast=contrast / 100, gamma=gamma / 100
    )
