"""Pictures of synthetic heads as 8-bit arrays."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from rendering.camera import Rays, cast_rays
from rendering.fields import Field, column
from rendering.head import Head
from rendering.identity import Identity
from rendering.shading import shade
from rendering.tracing import approach, march
from rendering.view import View

Picture: TypeAlias = NDArray[np.uint8]

# Blocks this small stay in the processor's cache; larger ones take twice the time.
_BLOCK = 8192
_SQUARE = 4


def render(identity: Identity, view: View, *, width: int, height: int, finer: int = 1) -> Picture:
    """Draw one head.

    Parameters
    ----------
    identity : Identity
        Who is drawn.
    view : View
        Pose, expression, light and backdrop.
    width, height : int
        Size of the picture in pixels.
    finer : int
        Rays per pixel in each direction.

    Returns
    -------
    ndarray, shape (height, width, 3), uint8
        Red, green, blue; equal for equal arguments.
    """
    head = Head(identity, view)
    rays = cast_rays(view, width * finer, height=height * finer)
    start = _begin(head, rays, shape=(height * finer, width * finer))
    linear = _backdrop(rays, view)
    for first in range(0, start.size, _BLOCK):
        block = slice(first, first + _BLOCK)
        _draw(linear[:, block], head, rays=rays.cut(block), start=start[block])
    toned = _tone(linear).reshape(3, height, finer, width, finer).mean(axis=(2, 4))
    return _expose(np.moveaxis(toned, 0, 2), view)


def _begin(head: Head, rays: Rays, *, shape: tuple[int, int]) -> Field:
    """Return where each ray may start: found with one ray per small square of pixels."""
    grid = rays.directions.reshape(3, *shape)[:, ::_SQUARE, ::_SQUARE]
    sparse = approach(head.distance, rays.origin, grid.reshape(3, -1)).reshape(grid.shape[1:])
    wide = np.pad(sparse, 1, mode="edge")
    rows, columns = sparse.shape
    shifts = [(i, j) for i in range(3) for j in range(3)]
    nearest = np.min([wide[i : i + rows, j : j + columns] for i, j in shifts], axis=0)
    dense = nearest.repeat(_SQUARE, axis=0).repeat(_SQUARE, axis=1)
    return dense[: shape[0], : shape[1]].ravel()


def _draw(linear: Field, head: Head, *, rays: Rays, start: Field) -> None:
    travel = march(head.distance, rays.origin, rays.directions, start=start)
    hit = np.isfinite(travel)
    if hit.any():
        directions = rays.directions[:, hit]
        points = rays.origin + directions * travel[hit]
        linear[:, hit] = shade(head, points, to_camera=-directions)


def _backdrop(rays: Rays, view: View) -> Field:
    x, y = rays.plane
    glow = np.exp(-((x / 16.0) ** 2 + ((y + 1.0) / 18.0) ** 2))
    slope = 0.72 + 0.30 * glow + 0.008 * view.light_x * x
    return column(view.backdrop) ** np.float32(2.2) * slope


def _tone(linear: Field) -> Field:
    light = np.maximum(linear, 0.0)
    light = light / (1.0 + 0.18 * light) * 1.12
    return np.clip(light, 0.0, 1.0) ** np.float32(1 / 2.2)


def _expose(picture: Field, view: View) -> Picture:
    random = np.random.default_rng(view.seed)
    sharp = _blur(picture, 0.5)
    grain = random.normal(0.0, view.grain, picture.shape).astype(np.float32)
    soft = _blur(random.normal(0.0, 1.5 * view.grain, picture.shape).astype(np.float32), 0.9)
    return (np.clip(sharp + 0.6 * grain + soft, 0.0, 1.0) * 255 + 0.5).astype(np.uint8)


def _blur(picture: Field, sigma: float) -> Field:
    weights = np.exp(-0.5 * (np.arange(-2, 3) / sigma) ** 2)
    weights = (weights / weights.sum()).astype(np.float32)
    for axis in (0, 1):
        pads = [(2, 2) if axis == other else (0, 0) for other in range(3)]
        wide = np.pad(picture, pads, mode="edge")
        size = picture.shape[axis]
        picture = sum(
            weight * np.take(wide, range(shift, shift + size), axis=axis)
            for shift, weight in enumerate(weights)
        )
    return picture
