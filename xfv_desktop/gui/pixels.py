"""Turn arrays into Qt pictures; the window never decodes a picture file itself."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from xfv_desktop.domain import Uint8Array
from xfv_desktop.resources import find


def make_image(pixels: Uint8Array) -> QImage:
    """Return an image that owns a copy of the pixels.

    Parameters
    ----------
    pixels : uint8 (H, W, 3)
        RGB.

    Returns
    -------
    QImage
        Independent of the array: Qt would otherwise read memory numpy may already reuse.
    """
    data = np.ascontiguousarray(pixels, np.uint8)
    height, width = data.shape[:2]
    borrowed = QImage(data.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return borrowed.copy()


def make_pixmap(pixels: Uint8Array) -> QPixmap:
    """Return a pixmap of RGB pixels, uint8 (H, W, 3)."""
    return QPixmap.fromImage(make_image(pixels))


def make_tile(pixels: Uint8Array) -> QImage:
    """Return RGB pixels, uint8 (H, W, 3), in the layout of the screen: painting only copies."""
    data = np.ascontiguousarray(pixels, np.uint8)
    height, width = data.shape[:2]
    borrowed = QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)


def make_icon(name: str, colour: str) -> QIcon:
    """Return a bundled vector icon in one colour, sharp at every device pixel ratio.

    Parameters
    ----------
    name : str
        File name without ending in the bundled ``icons`` folder.
    colour : str
        What ``currentColor`` becomes, ``#rrggbb``.
    """
    source = find(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    icon = QIcon()
    for size in (16, 20, 24, 32, 48, 64, 128):
        picture = QPixmap(QSize(size, size))
        picture.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(picture)
    return icon
