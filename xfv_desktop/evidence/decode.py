"""Unfold one frame of a picture's bytes to upright 8-bit sRGB pixels.

The same bytes give the same pixels with the same library versions; ``DecodedImage.decoder``
names them.
"""

from __future__ import annotations

import numpy as np
import PIL
from PIL import Image, features
from PIL.ImageFile import ImageFile
from PIL.TiffImagePlugin import TiffImageFile

from xfv_desktop.domain import DecodedImage
from xfv_desktop.evidence.colour import Stored, convert_to_srgb
from xfv_desktop.evidence.container import (
    count_frames,
    guard,
    open_picture,
    read_orientation,
    require_format,
    select_frame,
)
from xfv_desktop.evidence.headers import Format, read_netpbm_maximum
from xfv_desktop.evidence.limits import IntakeLimits

_BITS_PER_SAMPLE = 258
_PHOTOMETRIC = 262
_TURNS = {
    2: (Image.Transpose.FLIP_LEFT_RIGHT, "mirrored left to right"),
    3: (Image.Transpose.ROTATE_180, "turned by 180 degrees"),
    4: (Image.Transpose.FLIP_TOP_BOTTOM, "mirrored top to bottom"),
    5: (Image.Transpose.TRANSPOSE, "mirrored along the falling diagonal"),
    6: (Image.Transpose.ROTATE_270, "turned by 90 degrees clockwise"),
    7: (Image.Transpose.TRANSVERSE, "mirrored along the rising diagonal"),
    8: (Image.Transpose.ROTATE_90, "turned by 90 degrees anticlockwise"),
}
_CODECS = {
    Format.JPEG: "libjpeg_turbo",
    Format.PNG: "zlib",
    Format.TIFF: "libtiff",
    Format.WEBP: "webp",
}


def decode(data: bytes, *, frame: int = 0, limits: IntakeLimits) -> DecodedImage:
    """Return the pixels of one frame with every step that led to them.

    Parameters
    ----------
    data : bytes
        The whole file, as stored.
    frame : int
        Which frame or page, from 0.
    limits : IntakeLimits
        Checked before memory for pixels is asked for.

    Returns
    -------
    DecodedImage
        ``pixels`` uint8 (H, W, 3), sRGB, upright, transparency over white.

    Raises
    ------
    UnsupportedFormat, CorruptImage, ImageTooLarge, FrameMissing
        One for each situation.
    """
    kind = require_format(data)
    steps: list[str] = []
    with guard(limits) as remarks:
        picture = open_picture(data, kind, limits)
        frames = count_frames(picture, data, limits)
        select_frame(picture, frame, frames, limits)
        if frames > 1:
            steps.append(f"frame {frame} of frames 0..{frames - 1} chosen")
        pixels = _unfold(picture, describe_samples(picture, data, kind), steps)
    steps.extend(f"decoder's remark: {remark}" for remark in remarks)
    return DecodedImage(pixels=pixels, frame=frame, steps=tuple(steps), decoder=name_decoder(kind))


def _unfold(picture: ImageFile, stored: Stored, steps: list[str]) -> np.ndarray:
    """Return uint8 (H, W, 3) of the frame that the picture stands at."""
    # Asked before loading: Pillow turns TIFF pages itself and then forgets by what.
    orientation = read_orientation(picture)
    picture.load()
    upright = _turn(picture, orientation, steps)
    return np.array(convert_to_srgb(upright, stored, steps), np.uint8)


def _turn(picture: ImageFile, orientation: object, steps: list[str]) -> Image.Image:
    """Return the picture upright and say by which turn."""
    if orientation == 1:
        return picture
    # A tag may hold anything; only whole numbers are looked up.
    known = _TURNS.get(orientation) if isinstance(orientation, int) else None
    if known is None:
        steps.append(f"stored orientation {str(orientation)[:20]!r} is undefined: not applied")
        return picture
    steps.append(f"stored orientation {orientation} applied: {known[1]}")
    return picture if isinstance(picture, TiffImageFile) else picture.transpose(known[0])


def describe_samples(picture: ImageFile, data: bytes, kind: Format) -> Stored:
    """Return what the file says about its samples; the picture's frame is not loaded yet."""
    if isinstance(picture, TiffImageFile):
        return _describe_tiff(picture)
    if kind is Format.NETPBM:
        maximum = read_netpbm_maximum(data)
        return Stored(kind, bits=maximum.bit_length(), maximum=maximum)
    bits = data[24] if kind is Format.PNG else 8
    return Stored(kind, bits=bits, adobe="adobe" in picture.info)


def _describe_tiff(picture: TiffImageFile) -> Stored:
    """Return what the page's tags say about its samples."""
    bits = picture.tag_v2.get(_BITS_PER_SAMPLE, (1,))
    first = bits[0] if isinstance(bits, tuple) else bits
    # 8 bits and fewer are inverted by Pillow itself.
    negative = picture.tag_v2.get(_PHOTOMETRIC) == 0 and picture.mode.startswith("I;16")
    return Stored(Format.TIFF, bits=int(first), white_is_zero=negative)


def name_decoder(kind: Format) -> str:
    """Return the libraries that unfold this kind of picture, with versions."""
    names = [name for name in (_CODECS.get(kind), "littlecms2") if name]
    parts = ", ".join(f"{name} {features.version(name)}" for name in names)
    return f"Pillow {PIL.__version__} ({parts})"
