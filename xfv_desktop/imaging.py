"""Colour maps, overlays, inverse warps, rank masks and PNG encoding.

Everything takes and returns arrays; nothing here decodes an untrusted file.
Colours are RGB, uint8. Maps are float32 (H, W). OpenCV takes long to import, and a window is
painted before any picture is, so the functions that need it import it themselves.
"""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

from xfv_desktop.domain import Affine, Box, FloatArray, Landmarks, Uint8Array
from xfv_desktop.errors import InternalFault

# Control points of the colour maps, RGB in [0, 1]; both stay readable with colour-vision
# deficiency and in grey (luminance rises or falls steadily away from the neutral end).
_SEQUENTIAL = {
    "similarity": ((0.97, 0.98, 0.95), (0.55, 0.78, 0.62), (0.13, 0.53, 0.52), (0.02, 0.24, 0.35)),
    "dissimilarity": (
        (0.99, 0.96, 0.93),
        (0.96, 0.70, 0.45),
        (0.79, 0.33, 0.16),
        (0.40, 0.10, 0.12),
    ),
}
_DIVERGING = (
    (0.40, 0.10, 0.12),
    (0.90, 0.52, 0.30),
    (0.97, 0.97, 0.95),
    (0.36, 0.66, 0.60),
    (0.02, 0.24, 0.35),
)


def build_colours(polarity: str) -> Uint8Array:
    """Return the 256 colours of a polarity's scale, uint8 (256, 3) RGB.

    ``similarity`` and ``dissimilarity`` run from 0 to the largest value; ``signed`` and
    ``fused`` diverge from 0 in the middle, dissimilarity first.
    """
    stops = np.array(_SEQUENTIAL.get(polarity, _DIVERGING))
    at = np.linspace(0, len(stops) - 1, 256)
    channels = [np.interp(at, np.arange(len(stops)), stops[:, c]) for c in range(3)]
    return (np.stack(channels, axis=1) * 255).round().astype(np.uint8)


def scale_map(values: FloatArray, *, polarity: str, limit: float | None = None) -> FloatArray:
    """Return positions on the colour scale, float32 (H, W) in [0, 1].

    Parameters
    ----------
    values : float32 (H, W)
        The map.
    polarity : str
        ``similarity``/``dissimilarity`` map [0, limit] to [0, 1]; ``signed``/``fused`` map
        [-limit, limit].
    limit : float, optional
        Value at the end of the scale; the largest magnitude of the map when left out.
    """
    top = float(np.abs(values).max()) if limit is None else limit
    if top <= 0:
        middle = 0.5 if polarity in ("signed", "fused") else 0.0
        return np.full(values.shape, middle, np.float32)
    ratio = values / top
    if polarity in ("signed", "fused"):
        ratio = (ratio + 1) / 2
    scaled: FloatArray = np.clip(ratio, 0, 1).astype(np.float32)
    return scaled


def colour_map(values: FloatArray, *, polarity: str, limit: float | None = None) -> Uint8Array:
    """Return the map in its polarity's colours, uint8 (H, W, 3) RGB."""
    at = (scale_map(values, polarity=polarity, limit=limit) * 255).round().astype(np.uint8)
    colours: Uint8Array = build_colours(polarity)[at]
    return colours


def overlay_map(
    image: Uint8Array,
    values: FloatArray,
    *,
    polarity: str,
    opacity: float,
    limit: float | None = None,
) -> Uint8Array:
    """Return the picture with the map over it, uint8 (H, W, 3) RGB.

    The overlay is as opaque as the attribution is strong, times ``opacity`` in [0, 1], so
    that regions without attribution show the picture unchanged.
    """
    strength = np.abs(scale_map(np.abs(values), polarity="similarity", limit=limit))
    alpha = (opacity * np.sqrt(strength))[..., None]
    mixed = image * (1 - alpha) + colour_map(values, polarity=polarity, limit=limit) * alpha
    return mixed.round().astype(np.uint8)


def warp_to_original(values: FloatArray, *, inverse: Affine, size: tuple[int, int]) -> FloatArray:
    """Return a crop's map on the original picture, float32 (height, width), 0 outside.

    Parameters
    ----------
    values : float32 (h, w)
        The map on the aligned crop.
    inverse : affine
        Maps crop points to picture points.
    size : (int, int)
        Height and width of the picture, pixels.
    """
    import cv2

    matrix = np.array(inverse, np.float64)
    warped = cv2.warpAffine(
        values, matrix, (size[1], size[0]), flags=cv2.INTER_LINEAR, borderValue=0.0
    )
    return warped.astype(np.float32)


def rank_pixels(values: FloatArray) -> NDArray[np.int32]:
    """Return pixel numbers from the largest value to the smallest, int32 (H * W,).

    Exact order; ties keep the reading order (left to right, top to bottom).
    """
    order = np.argsort(-values.reshape(-1).astype(np.float64), kind="stable")
    return order.astype(np.int32)


def mask_top(ranking: NDArray[np.int32], *, fraction: float, shape: tuple[int, int]) -> Uint8Array:
    """Return 1 where a pixel is among the top ``fraction`` of the ranking, uint8 (H, W)."""
    mask = np.zeros(ranking.size, np.uint8)
    mask[ranking[: round(fraction * ranking.size)]] = 1
    return mask.reshape(shape)


def build_fill(crop: Uint8Array, fill: str) -> Uint8Array:
    """Return what replaces removed pixels, uint8 (H, W, 3) RGB.

    ``black`` is 0; ``blur`` is the crop blurred with a Gaussian of sigma H / 11.2 px (10 px
    at 112); ``mean`` is the crop's own mean colour.
    """
    import cv2

    if fill == "black":
        return np.zeros_like(crop)
    if fill == "blur":
        blurred = cv2.GaussianBlur(crop, (0, 0), crop.shape[0] / 11.2)
        return blurred.astype(np.uint8)
    if fill == "mean":
        return np.broadcast_to(crop.mean((0, 1)).round().astype(np.uint8), crop.shape).copy()
    raise InternalFault(f"There is no fill named {fill}.")


def perturb(
    crop: Uint8Array,
    ranking: NDArray[np.int32],
    *,
    kind: str,
    fraction: float,
    fill: str,
    partner: Uint8Array | None = None,
) -> Uint8Array:
    """Return the crop at one step of a curve, uint8 (H, W, 3) RGB.

    Deletion replaces the top ``fraction`` of the ranking by the fill; Insertion shows only
    the top ``fraction`` on the fill; partner-paste replaces the top ``fraction`` by the
    other side's pixels at the same places.

    Parameters
    ----------
    crop : uint8 (H, W, 3)
        The aligned crop, RGB.
    ranking : int32 (H * W,)
        Pixel numbers, first to last.
    kind : str
        ``deletion``, ``insertion`` or ``partner-paste``.
    fraction : float
        Share of pixels in [0, 1].
    fill : str
        As `build_fill` knows it; ``partner`` for a paste.
    partner : uint8 (H, W, 3), optional
        The other side's aligned crop, needed for a paste.

    Raises
    ------
    InternalFault
        When there is no such fill, a paste lacks its partner, or the two crops differ in size.
    """
    top = mask_top(ranking, fraction=fraction, shape=crop.shape[:2])
    keep = top if kind == "insertion" else 1 - top
    behind = build_fill(crop, fill) if fill != "partner" else partner
    if behind is None or behind.shape != crop.shape:
        raise InternalFault("A paste needs the partner's crop of the same size.")
    return np.where(keep[..., None] == 1, crop, behind).astype(np.uint8)


def resize_to_fit(image: Uint8Array, *, longest: int) -> Uint8Array:
    """Return the picture with its longest side at most ``longest`` pixels."""
    import cv2

    factor = longest / max(image.shape[:2])
    if factor >= 1:
        return image
    size = (max(1, round(image.shape[1] * factor)), max(1, round(image.shape[0] * factor)))
    return cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.uint8)


def shrink_by(image: Uint8Array, factor: int) -> Uint8Array:
    """Return the picture smaller by a whole factor, each pixel the mean of a square.

    Rows and columns that do not fill a square at the bottom and right are left out, so that
    pixel (0, 0) of the result always covers the same ``factor`` x ``factor`` pixels.
    """
    import cv2

    high, wide = image.shape[0] // factor, image.shape[1] // factor
    whole = image[: high * factor, : wide * factor]
    return cv2.resize(whole, (wide, high), interpolation=cv2.INTER_AREA).astype(np.uint8)


def sketch_by(image: Uint8Array, factor: int) -> Uint8Array:
    """Return the picture smaller by a whole factor at once, from two of its rows for each.

    As `shrink_by`, only coarser and some times faster: for a first look.
    """
    import cv2

    high, wide = image.shape[0] // factor, image.shape[1] // factor
    rows = image[: high * factor : max(factor // 2, 1), : wide * factor]
    return cv2.resize(rows, (wide, high), interpolation=cv2.INTER_AREA).astype(np.uint8)


def cut_out(
    image: Uint8Array, matrix: NDArray[np.float64], *, size: tuple[int, int], smooth: bool
) -> tuple[Uint8Array, Uint8Array | None]:
    """Return a picture as seen through a window turned and scaled over it.

    Parameters
    ----------
    image : uint8 (H, W, 3)
        The picture, RGB.
    matrix : float64 (2, 3)
        From window points to picture points; the pixel at (column, row) covers the square
        from there to (column + 1, row + 1) in both.
    size : (int, int)
        Width and height of the window.
    smooth : bool
        Interpolate linearly; otherwise every window pixel is one picture pixel, unchanged.

    Returns
    -------
    uint8 (height, width, 3)
        The window; beyond the picture its border goes on.
    uint8 (height, width) or None
        255 where the window shows the picture, 0 beyond it; None where it shows it all over.
    """
    import cv2

    wide, high = size
    corners = matrix @ np.array([[0, wide, 0, wide], [0, 0, high, high], [1, 1, 1, 1.0]])
    limits = np.array([[image.shape[1]], [image.shape[0]]])
    # Only the part that is seen is handed on: OpenCV takes no side above 32767 pixels.
    low, top = (np.floor(corners.min(axis=1)) - 2).astype(int), corners.max(axis=1)
    first = np.clip(low, 0, limits[:, 0] - 1)
    last = np.clip(np.ceil(top).astype(int) + 2, first + 1, limits[:, 0])
    part = image[first[1] : last[1], first[0] : last[0]]
    # Here points count from corners, in OpenCV from centres. A point on the very edge of a
    # pixel belongs to the one that begins there, whatever OpenCV's 1/1024 of a pixel say.
    shift = matrix[:, :2] @ (0.5, 0.5) + matrix[:, 2] - (0.5 if smooth else 0.498)
    moved = np.column_stack((matrix[:, :2], shift - first))
    flags = cv2.WARP_INVERSE_MAP | (cv2.INTER_LINEAR if smooth else cv2.INTER_NEAREST)
    seen = cv2.warpAffine(part, moved, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    if ((corners >= 0) & (corners <= limits)).all():
        return seen.astype(np.uint8, copy=False), None
    nearest = cv2.WARP_INVERSE_MAP | cv2.INTER_NEAREST
    inside = cv2.warpAffine(np.full(part.shape[:2], 255, np.uint8), moved, size, flags=nearest)
    return seen.astype(np.uint8, copy=False), inside.astype(np.uint8, copy=False)


def lay_on(
    ground: tuple[int, int, int], image: Uint8Array, inside: Uint8Array | None
) -> Uint8Array:
    """Return a picture, uint8 (H, W, 3), on a ground of one colour where ``inside`` is 0."""
    if inside is None:
        return image
    import cv2

    corner = (image.shape[1], image.shape[0])
    sheet = cv2.rectangle(np.empty_like(image), (0, 0), corner, ground, cv2.FILLED)
    return cv2.copyTo(image, inside, sheet).astype(np.uint8, copy=False)


def intersect(one: Uint8Array | None, other: Uint8Array | None) -> Uint8Array | None:
    """Return where both masks, uint8 (H, W), are set; None stands for everywhere."""
    import cv2

    if one is None or other is None:
        return other if one is None else one
    return cv2.bitwise_and(one, other).astype(np.uint8, copy=False)


def build_tone_table(*, brightness: float, contrast: float, gamma: float) -> Uint8Array:
    """Return what becomes of each of the 256 tones, uint8 (256,).

    Parameters
    ----------
    brightness : float
        In [-1, 1]; 1 moves every tone up by half the range.
    contrast : float
        In [-1, 1]; -1 leaves one grey, 0 changes nothing, 1 leaves black and white.
    gamma : float
        Above 0; more than 1 brightens the dark tones.
    """
    tones = np.linspace(0, 1, 256) ** (1 / gamma)
    slope = 1 + contrast if contrast <= 0 else 1 / max(1 - contrast, 1e-3)
    changed = (tones - 0.5) * slope + 0.5 + brightness / 2
    return (np.clip(changed, 0, 1) * 255).round().astype(np.uint8)


def map_tones(image: Uint8Array, table: Uint8Array) -> Uint8Array:
    """Return the picture with every value replaced by the table's, uint8 (H, W, 3)."""
    import cv2

    return cv2.LUT(image, table).astype(np.uint8, copy=False)


def pick_channel(image: Uint8Array, channel: str) -> Uint8Array:
    """Return one channel of an RGB picture as grey, uint8 (H, W, 3).

    Parameters
    ----------
    image : uint8 (H, W, 3)
        RGB.
    channel : str
        ``red``, ``green``, ``blue`` or ``luminance``.

    References
    ----------
    Luma weights of ITU-R Recommendation BT.601, as OpenCV applies them to RGB.
    """
    import cv2

    if channel == "luminance":
        grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    else:
        grey = cv2.extractChannel(image, ("red", "green", "blue").index(channel))
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB).astype(np.uint8, copy=False)


def mix(one: Uint8Array, other: Uint8Array, *, share: float) -> Uint8Array:
    """Return two pictures laid over each other, ``share`` in [0, 1] of the second."""
    import cv2

    return cv2.addWeighted(one, 1 - share, other, share, 0).astype(np.uint8, copy=False)


def subtract(one: Uint8Array, other: Uint8Array, *, gain: float) -> Uint8Array:
    """Return the absolute difference of two pictures per channel, times a gain."""
    import cv2

    return cv2.convertScaleAbs(cv2.absdiff(one, other), alpha=gain).astype(np.uint8, copy=False)


def encode_png(image: Uint8Array) -> bytes:
    """Return an RGB picture, uint8 (H, W, 3), as PNG bytes."""
    import cv2

    done, data = cv2.imencode(".png", cv2.cvtColor(image, cv2.COLOR_RGB2BGR))
    if not done:
        raise InternalFault("The picture could not be written as PNG.")
    return data.tobytes()


def encode_npy(values: FloatArray) -> bytes:
    """Return an array as .npy bytes: little-endian float32, C order."""
    buffer = io.BytesIO()
    np.save(buffer, np.ascontiguousarray(values, dtype="<f4"), allow_pickle=False)
    return buffer.getvalue()


def read_npy(data: bytes) -> FloatArray:
    """Return the float32 array of .npy bytes; nothing pickled is ever read."""
    values = np.load(io.BytesIO(data), allow_pickle=False)
    return np.asarray(values, np.float32)


def draw_face(image: Uint8Array, *, box: Box | None, landmarks: Landmarks | None) -> Uint8Array:
    """Return the picture with a face's box and five points drawn, uint8 (H, W, 3) RGB.

    The points are ringed in black and white, so they show on any ground.
    """
    import cv2

    drawn = image.copy()
    width = max(1, round(max(image.shape[:2]) / 300))
    if box is not None:
        corners = [round(v) for v in box]
        cv2.rectangle(drawn, corners[:2], corners[2:], (255, 255, 255), width + 2)
        cv2.rectangle(drawn, corners[:2], corners[2:], (0, 90, 120), width)
    for point in landmarks or ():
        at = (round(point[0]), round(point[1]))
        cv2.circle(drawn, at, 3 * width, (0, 0, 0), -1, cv2.LINE_AA)
        cv2.circle(drawn, at, 2 * width, (255, 255, 255), -1, cv2.LINE_AA)
    return drawn


def build_scale_bar(polarity: str, *, length: int = 256, thickness: int = 16) -> Uint8Array:
    """Return a horizontal colour bar, uint8 (thickness, length, 3) RGB, low values left."""
    at = np.linspace(0, 255, length).round().astype(np.uint8)
    row: Uint8Array = build_colours(polarity)[at]
    return np.repeat(row[None], thickness, axis=0)
