"""Draw attribution maps (numpy; what is slow runs in the light lane)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xfv_desktop.domain import Affine, FloatArray, Point, SampleRecord, Uint8Array
from xfv_desktop.gui.contours import Segments, trace_contours
from xfv_desktop.imaging import overlay_map, resize_to_fit, warp_to_original

# Contours lie at these shares of the end of the colour scale.
CONTOURS = (0.25, 0.5, 0.75)


@dataclass(frozen=True)
class Look:
    """How maps are drawn.

    ``opacity`` and ``top`` are in [0, 1]; ``top`` is the share of the attribution whose
    strongest pixels are shown; ``shared`` asks for one colour scale.
    """

    opacity: float = 0.75
    top: float = 1.0
    shared: bool = False
    contours: bool = False


def keep_top(values: FloatArray, share: float) -> tuple[FloatArray, float]:
    """Return the strongest pixels that together hold a share of a map, and their area.

    Parameters
    ----------
    values : float32 (H, W)
        The map; what counts is the magnitude.
    share : float
        Of the sum of magnitudes, in [0, 1].

    Returns
    -------
    float32 (H, W)
        The map, 0 elsewhere.
    float
        Share of the pixels that are kept, in [0, 1].
    """
    size = np.abs(values.reshape(-1)).astype(np.float64)
    total = float(size.sum())
    if share >= 1 or total == 0:
        return values, float((size > 0).mean())
    order = np.argsort(-size, kind="stable")
    count = int(np.searchsorted(np.cumsum(size[order]), share * total)) + 1
    kept = np.zeros(size.size, np.float32)
    kept[order[:count]] = values.reshape(-1)[order[:count]]
    return kept.reshape(values.shape), count / size.size


def find_limits(values: dict[str, FloatArray], *, shared: bool) -> dict[str, float]:
    """Return the end of each map's colour scale; one for all where it is shared."""
    own = {key: float(np.abs(one).max()) for key, one in values.items()}
    top = max(own.values(), default=0.0)
    return dict.fromkeys(own, top) if shared else own


def trace_levels(values: FloatArray, limit: float) -> Segments:
    """Return the contours of a map's magnitude at `CONTOURS` of the limit, (N, 2, 2)."""
    if limit <= 0:
        return np.zeros((0, 2, 2))
    size = np.abs(values)
    return np.concatenate([trace_contours(size, part * limit) for part in CONTOURS])


def scale_affine(inverse: Affine, factor: float) -> Affine:
    """Return a transform into a picture that was made smaller by ``factor``.

    The centre of the top-left pixel is (0, 0), so a point moves to
    ``factor * (x + 0.5) - 0.5``.
    """
    shift = 0.5 * factor - 0.5
    rows = tuple((factor * a, factor * b, factor * c + shift) for a, b, c in inverse)
    return (rows[0], rows[1])


def find_way_out(sample: SampleRecord, picture: Uint8Array) -> Affine | None:
    """Return the transform from the crop to its picture as shown, None where it is the crop."""
    if sample.inverse is None:
        return None
    return scale_affine(sample.inverse, picture.shape[1] / sample.width)


def move_out(point: Point, way: Affine | None) -> Point:
    """Return where a point of the crop lies in the picture."""
    if way is None:
        return point
    x, y = point
    (a, b, c), (d, e, f) = way
    return (a * x + b * y + c, d * x + e * y + f)


def move_in(point: Point, way: Affine | None) -> Point:
    """Return where a point of the picture lies in the crop."""
    if way is None:
        return point
    matrix = np.array(way)
    x, y = np.linalg.solve(matrix[:, :2], np.array(point) - matrix[:, 2])
    return (float(x), float(y))


def move_segments(segments: Segments, way: Affine | None) -> Segments:
    """Return contours of the crop as they lie in the picture."""
    if way is None:
        return segments
    matrix = np.array(way)
    return np.asarray(segments @ matrix[:, :2].T + matrix[:, 2])


def draw_on_picture(
    picture: Uint8Array,
    values: FloatArray | None,
    sample: SampleRecord,
    *,
    polarity: str,
    strength: tuple[float, float],
) -> Uint8Array:
    """Return the picture with the map laid back onto the face, uint8 (H, W, 3) RGB.

    Parameters
    ----------
    picture : uint8 (H, W, 3)
        The picture, possibly made smaller.
    values : float32 (S, S) or None
        The map on the aligned crop; None leaves the picture as it is.
    sample : SampleRecord
        Tells the picture's full size and the way back from the crop.
    polarity : str
        Chooses the colours.
    strength : (float, float)
        Opacity in [0, 1] and the value at the end of the scale.
    """
    if values is None:
        return picture
    opacity, limit = strength
    size = (picture.shape[0], picture.shape[1])
    inverse = find_way_out(sample, picture)
    if inverse is None:
        # The picture was handed in as the crop: it only may have been made smaller.
        small = resize_to_fit(picture, longest=max(values.shape))
        return overlay_map(small, values, polarity=polarity, opacity=opacity, limit=limit)
    warped = warp_to_original(values, inverse=inverse, size=size)
    return overlay_map(picture, warped, polarity=polarity, opacity=opacity, limit=limit)
