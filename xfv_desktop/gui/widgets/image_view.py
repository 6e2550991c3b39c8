"""Show one picture: fitted, zoomed with the wheel or keys, panned, clicked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget
from typing_extensions import override

from xfv_desktop.domain import Point, Uint8Array
from xfv_desktop.gui.pixels import make_pixmap
from xfv_desktop.imaging import resize_to_fit

LARGEST = 8192
_STEP = 1.25


class ImageView(QGraphicsView):
    """A zoomable picture in its own pixel coordinates.

    Keys: ``+`` and ``-`` zoom, ``0`` fits, arrow keys scroll. Signals ``clicked`` with the
    point in the picture, the centre of the top-left pixel being (0, 0).
    """

    clicked = Signal(float, float)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setScene(QGraphicsScene(self))
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 100)
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.scene().addItem(self._picture)
        self._fitted = True
        self._pan_from: QPointF | None = None
        self._size = (0, 0)

    @property
    def picture_size(self) -> tuple[int, int]:
        """Height and width of the picture, pixels; (0, 0) without one."""
        return self._size

    @property
    def unit(self) -> float:
        """Picture pixels per screen pixel, for items that keep their size on screen."""
        return 1.0 / max(self.transform().m11(), 1e-6)

    def set_pixels(self, pixels: Uint8Array) -> None:
        """Show a picture, uint8 (H, W, 3) RGB; the zoom stays while the size stays."""
        size = (pixels.shape[0], pixels.shape[1])
        small = resize_to_fit(pixels, longest=LARGEST)
        self._picture.setPixmap(make_pixmap(small))
        self._picture.setTransform(QTransform.fromScale(*_ratio(size, small)))
        if size != self._size:
            self._size = size
            self.setSceneRect(0, 0, size[1], size[0])
            self.fit()

    def clear(self) -> None:
        """Show nothing."""
        self._picture.setPixmap(QPixmap())
        self._size = (0, 0)

    def fit(self) -> None:
        """Show the whole picture."""
        self._fitted = True
        if self._size[0]:
            self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        self.rescale()

    def show_pixels(self) -> None:
        """Show one picture pixel as one screen pixel."""
        self._fitted = False
        self.setTransform(QTransform())
        self.rescale()

    def zoom(self, factor: float) -> None:
        """Enlarge by a factor, within sensible bounds."""
        scale = self.transform().m11() * factor
        if 0.01 < scale < 40:
            self._fitted = False
            self.scale(factor, factor)
            self.rescale()

    def rescale(self) -> None:
        """Redraw what keeps its size on screen; for views with items on the picture."""

    def to_point(self, position: QPointF) -> Point:
        """Return the picture point under a position of the viewport."""
        spot = self.mapToScene(position.toPoint())
        return (spot.x() - 0.5, spot.y() - 0.5)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._size[0] and event.angleDelta().y():
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("+", "="):
            self.zoom(_STEP)
        elif event.text() == "-":
            self.zoom(1 / _STEP)
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan_from = event.position()
        elif event.button() == Qt.MouseButton.LeftButton and self._size[0]:
            self.clicked.emit(*self.to_point(event.position()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is None:
            super().mouseMoveEvent(event)
            return
        moved = event.position() - self._pan_from
        self._pan_from = event.position()
        for bar, delta in (
            (self.horizontalScrollBar(), moved.x()),
            (self.verticalScrollBar(), moved.y()),
        ):
            bar.setValue(bar.value() - round(delta))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pan_from = None
        super().mouseReleaseEvent(event)


def _ratio(size: tuple[int, int], small: Uint8Array) -> tuple[float, float]:
    return size[1] / small.shape[1], size[0] / small.shape[0]
