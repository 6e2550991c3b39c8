"""Turn any stored samples into 8-bit sRGB, saying every step in words.

Order: samples to 8 bits, transparency apart, colours to sRGB, transparency over white.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageCms

from xfv_desktop.errors import UnsupportedFormat

_WHITE = 255
_SRGB_GAMMA = 1 / 2.2
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_INTENT_NAME = "relative colorimetric, black point compensated"
_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK", "LAB": "Lab"}
_ALPHA_MODES = ("LA", "La", "PA", "RGBA", "RGBa")


@dataclass(frozen=True)
class Stored:
    """What the file says about its samples, beyond Pillow's mode.

    ``bits`` per channel; ``white_is_zero`` for TIFF grey stored as a negative that Pillow
    leaves so; ``maximum`` the largest sample value of a Netpbm file; ``adobe`` whether a
    JPEG carries Adobe's marker.
    """

    kind: str
    bits: int
    white_is_zero: bool = False
    maximum: int = 255
    adobe: bool = False


def convert_to_srgb(image: Image.Image, stored: Stored, steps: list[str]) -> Image.Image:
    """Return the picture as mode RGB, 8 bits, sRGB; append what was done to ``steps``.

    Parameters
    ----------
    image : Image
        A loaded picture, any mode; its ``info`` may hold profile and transparency.
    stored : Stored
        What the file says about its samples.
    steps : list of str
        Extended in order.

    Raises
    ------
    UnsupportedFormat
        When the samples have no defined range (floating point, signed, 32 bits).
    """
    profile = image.info.get("icc_profile", b"")
    _mention_gamma(image, steps)
    image = _reduce_depth(image, stored, steps)
    colours, alpha = _split_alpha(image, stored, steps)
    if colours.mode == "CMYK" and stored.kind == "JPEG":
        colours = _settle_ink(colours, stored, steps)
    rgb = _manage_colour(colours, profile, steps)
    return rgb if alpha is None else _lay_over_white(rgb, alpha, steps)


def _mention_gamma(image: Image.Image, steps: list[str]) -> None:
    """Say so where a PNG states another gamma than sRGB's and nothing that overrides it."""
    gamma = image.info.get("gamma")
    overridden = "srgb" in image.info or "icc_profile" in image.info
    if isinstance(gamma, float) and not overridden and abs(gamma - _SRGB_GAMMA) > 0.01:
        steps.append(f"stored gamma {gamma:g} kept in the record, not applied")


def _reduce_depth(image: Image.Image, stored: Stored, steps: list[str]) -> Image.Image:
    """Return the picture with samples of at most 8 bits."""
    if image.mode == "F" or (image.mode == "I" and stored.kind != "Netpbm"):
        raise UnsupportedFormat(
            "The picture's samples are signed, 32-bit or floating-point numbers, whose range "
            "is not defined.",
            advice="Export the picture with 8 or 16 bits per channel, and keep the original too.",
        )
    if stored.kind == "Netpbm" and stored.maximum not in (1, 255, 65535):
        steps.append(f"sample values scaled from 0..{stored.maximum} to the full range")
    if image.mode.startswith("I"):
        return _reduce_grey(image, stored, steps)
    if stored.bits > 8:
        how = "rounded" if stored.kind == "Netpbm" else "the high byte of each value kept"
        steps.append(f"{stored.bits}-bit samples reduced to 8 bits: {how}")
    elif stored.bits < 8 and image.mode in ("1", "L"):
        steps.append(f"{stored.bits}-bit samples expanded to 8 bits")
    return image.convert("L") if image.mode == "1" and not _is_keyed(image) else image


def _reduce_grey(image: Image.Image, stored: Stored, steps: list[str]) -> Image.Image:
    """Return 9- to 16-bit grey as L, or LA where one grey value is transparent."""
    # Pillow scales Netpbm samples to 16 bits itself; 12-bit TIFF stays 0..4095.
    bits = 16 if stored.kind == "Netpbm" else stored.bits
    values = np.asarray(image).astype(np.int32)
    if stored.white_is_zero:
        values = (1 << bits) - 1 - values
        steps.append("grey values inverted: the file stores white as zero")
    steps.append(f"{stored.bits}-bit grey reduced to 8 bits: the 8 highest bits of each kept")
    grey = Image.fromarray(np.clip(values >> (bits - 8), 0, 255).astype(np.uint8))
    key = image.info.get("transparency")
    if not isinstance(key, int):
        return grey
    opaque: NDArray[np.uint8] = np.where(values == key, 0, 255).astype(np.uint8)
    return Image.merge("LA", (grey, Image.fromarray(opaque)))


def _is_keyed(image: Image.Image) -> bool:
    """Return whether one value, or palette entries, are declared transparent."""
    return image.info.get("transparency") is not None


def _split_alpha(
    image: Image.Image, stored: Stored, steps: list[str]
) -> tuple[Image.Image, Image.Image | None]:
    """Return opaque colours (L, RGB, CMYK or LAB) and the alpha channel, or None."""
    if image.mode in ("P", "PA"):
        steps.append("palette entries replaced by their colours")
    if image.mode in _ALPHA_MODES:
        keyed = _unpack_alpha(image)
    elif _is_keyed(image) and image.mode in ("1", "L", "P", "RGB"):
        keyed = _apply_key(image, stored, steps)
    else:
        return _unpack_colours(image, steps), None
    plain = "L" if keyed.mode == "LA" else "RGB"
    return keyed.convert(plain), keyed.getchannel("A")


def _unpack_alpha(image: Image.Image) -> Image.Image:
    """Return LA or RGBA with colours not multiplied by alpha."""
    return image.convert({"La": "LA", "LA": "LA"}.get(image.mode, "RGBA"))


def _apply_key(image: Image.Image, stored: Stored, steps: list[str]) -> Image.Image:
    """Return LA or RGBA where a declared value or palette entry is transparent."""
    key = image.info["transparency"]
    if image.mode == "RGB" and stored.bits > 8:
        steps.append("transparent colour ignored: it is declared for 16-bit samples")
        image.info.pop("transparency")
        return image.convert("RGBA")
    if image.mode == "L" and stored.bits < 8 and isinstance(key, int):
        # The file counts in its own bits; Pillow has already expanded the samples.
        image.info["transparency"] = min(255, key * 255 // ((1 << stored.bits) - 1))
    return image.convert("LA" if image.mode in ("1", "L") else "RGBA")


def _unpack_colours(image: Image.Image, steps: list[str]) -> Image.Image:
    """Return L, RGB, CMYK or LAB."""
    if image.mode in _SPACES:
        return image
    if image.mode == "YCbCr":
        steps.append("YCbCr converted to RGB")
    return image.convert("L" if image.mode == "1" else "RGB")


def _settle_ink(image: Image.Image, stored: Stored, steps: list[str]) -> Image.Image:
    """Return CMYK with 0 for no ink, as the JPEG's marker says.

    Pillow always takes Adobe's inverted reading; without Adobe's marker that is undone.
    """
    if stored.adobe:
        steps.append("CMYK values inverted, as Adobe's marker in the file says")
        return image
    steps.append("CMYK values taken as stored (0 = no ink): no Adobe marker in the file")
    return ImageChops.invert(image)


def _manage_colour(image: Image.Image, profile: object, steps: list[str]) -> Image.Image:
    """Return sRGB through the file's colour profile, or plainly when none can be used."""
    if profile == b"":
        steps.append(_say_plain(image.mode, "no colour profile in the file"))
        return _convert_plainly(image)
    try:
        return _apply_profile(image, profile, steps)
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError) as fault:
        reason = " ".join(str(fault).split())[:120] or "unreadable"
        why = f"colour profile present but not applied ({reason})"
        steps.append(_say_plain(image.mode, why))
        return _convert_plainly(image)


def _apply_profile(image: Image.Image, profile: object, steps: list[str]) -> Image.Image:
    """Return sRGB through the profile; raise when it is damaged or for other samples."""
    if not isinstance(profile, bytes):
        raise TypeError("it is incomplete or cannot be unpacked")
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    space = source.profile.xcolor_space.strip()
    if space != _SPACES[image.mode]:
        raise ValueError(f"it is for {space} samples, the picture's are {_SPACES[image.mode]}")
    converted = _transform(image, source)
    steps.append(f"colour profile '{describe_profile(profile)}' -> sRGB ({_INTENT_NAME})")
    return converted


def _transform(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    """Return the picture as sRGB, RGB, through a profile of its own colour space."""
    transform = ImageCms.buildTransform(
        source,
        ImageCms.createProfile("sRGB"),
        image.mode,
        "RGB",
        _INTENT,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    converted = ImageCms.applyTransform(image, transform)
    if converted is None:
        raise ValueError("the transform gave nothing")
    return converted


def describe_profile(profile: object) -> str:
    """Return the description stored in a colour profile, or that it is damaged."""
    if profile == b"":
        return "none"
    if not isinstance(profile, bytes):
        return "damaged"
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        text = ImageCms.getProfileDescription(opened)
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return "damaged"
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:80] or "unnamed"


def _say_plain(mode: str, why: str) -> str:
    """Return the words for colours that went without a profile."""
    taken = {
        "L": "grey values taken as sRGB, alike in all three channels",
        "CMYK": "R = (255 - C)(255 - K) / 255 and alike; the colours are approximate",
        "LAB": "CIE L*a*b* (D50) converted to sRGB",
    }
    return f"{why}: {taken.get(mode, 'values taken as sRGB')}"


def _convert_plainly(image: Image.Image) -> Image.Image:
    """Return RGB without a profile of the file's."""
    if image.mode == "LAB":
        return _transform(image, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")))
    return image.convert("RGB")


def _lay_over_white(rgb: Image.Image, alpha: Image.Image, steps: list[str]) -> Image.Image:
    """Return the colours over white, weighted by alpha."""
    if alpha.getextrema() == (255, 255):
        steps.append("alpha channel present, opaque everywhere: no effect")
        return rgb
    steps.append("transparency laid over white")
    canvas = Image.new("RGB", rgb.size, (_WHITE, _WHITE, _WHITE))
    canvas.paste(rgb, mask=alpha)
    return canvas
