"""Colours can be read, pictures are copied, icons and style sheet are complete."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from xfv_desktop.gui import theme
from xfv_desktop.gui.pixels import make_icon, make_image


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_style_sheet_is_filled(colours: theme.Colours) -> None:
    style = theme.build_style(colours)
    assert "$" not in style
    assert colours.accent in style


def test_a_picture_is_copied(qapp: object) -> None:
    pixels = np.zeros((3, 5, 3), np.uint8)
    pixels[1, 2] = (10, 20, 30)
    image = make_image(pixels)
    pixels[:] = 255
    assert image.pixelColor(2, 1).getRgb()[:3] == (10, 20, 30)
    assert (image.width(), image.height()) == (5, 3)


def test_a_picture_that_is_a_view_keeps_its_order(qapp: object) -> None:
    wide = np.arange(4 * 6 * 3, dtype=np.uint8).reshape(4, 6, 3)
    image = make_image(wide[::2, ::-1])
    assert image.pixelColor(0, 1).getRgb()[:3] == tuple(wide[2, 5])


@pytest.mark.parametrize(
    "name",
    ["cases", "evidence", "comparison", "explanation", "report", "audit", "settings", "program"],
)
def test_icons_are_drawn(qapp: object, name: str) -> None:
    picture = make_icon(name, "#123456").pixmap(24, 24).toImage()
    inked = [picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24)]
    assert max(inked) > 200


class Sender(QObject):
    """Something with a signal."""

    sent = Signal(bool)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal since Python 3.12")
def test_signals_cannot_use_up_true(qapp: object) -> None:
    sender = Sender()
    for _round in range(50_000):
        sender.sent.emit(True)
    assert sys.getrefcount(True) > 1_000_000
