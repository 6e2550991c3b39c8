"""Draw an attribution map on the original picture (numpy; runs in the light lane)."""

from __future__ import annotations

from xfv_desktop.domain import Affine, FloatArray, SampleRecord, Uint8Array
from xfv_desktop.imaging import overlay_map, resize_to_fit, warp_to_original


def scale_affine(inverse: Affine, factor: float) -> Affine:
    """Return a transform into a picture that was made smaller by ``factor``.

    The centre of the top-left pixel is (0, 0), so a point moves to
    ``factor * (x + 0.5) - 0.5``.
    """
    shift = 0.5 * factor - 0.5
    rows = tuple((factor * a, factor * b, factor * c + shift) for a, b, c in inverse)
    return (rows[0], rows[1])


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
    if sample.inverse is None:
        # The picture was handed in as the crop: it only may have been made smaller.
        small = resize_to_fit(picture, longest=max(values.shape))
        return overlay_map(small, values, polarity=polarity, opacity=opacity, limit=limit)
    inverse = scale_affine(sample.inverse, size[1] / sample.width)
    warped = warp_to_original(values, inverse=inverse, size=size)
    return overlay_map(picture, warped, polarity=polarity, opacity=opacity, limit=limit)
