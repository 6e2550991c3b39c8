"""Open a picture file with Pillow under guard: limits, remarks and errors of ours.

The reader is chosen by the content that `headers.detect_format` found, never by trying all
of Pillow's plug-ins, so that nothing outside the stated formats is ever reached.
"""

from __future__ import annotations

import io
import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image
from PIL.BmpImagePlugin import BmpImageFile
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.PpmImagePlugin import PpmImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from xfv_desktop.errors import (
    CorruptImage,
    EvidenceError,
    FrameMissing,
    ImageTooLarge,
    UnsupportedFormat,
    XfvError,
)
from xfv_desktop.evidence.content import name_content
from xfv_desktop.evidence.headers import (
    Format,
    check_png,
    count_gif_frames,
    detect_format,
    read_size,
    walk_png,
)
from xfv_desktop.evidence.limits import IntakeLimits, check_frames, check_pixels

# Pillow's own records quote the file's content; ours hold ids and hashes only.
logging.getLogger("PIL").setLevel(logging.CRITICAL + 1)

_READERS: dict[Format, type[ImageFile]] = {
    Format.JPEG: JpegImageFile,
    Format.PNG: PngImageFile,
    Format.TIFF: TiffImageFile,
    Format.BMP: BmpImageFile,
    Format.WEBP: WebPImageFile,
    Format.GIF: GifImageFile,
    Format.NETPBM: PpmImageFile,
}
_ORIENTATION = 0x0112
_DNG_VERSION = 0xC612

# Warning filters and Pillow's pixel limit belong to the process: one picture at a time.
_LOCK = threading.RLock()


@contextmanager
def guard(limits: IntakeLimits) -> Iterator[list[str]]:
    """Run Pillow on untrusted bytes; yield the list that its remarks are collected in.

    Pillow's own pixel limit is set to ours while the guard holds: a second line behind
    `check_pixels`, for frames that grow while they are read.

    Raises
    ------
    EvidenceError
        Whatever a decoder raises becomes `CorruptImage` or `ImageTooLarge`.
    """
    remarks: list[str] = []
    with _LOCK, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        before = Image.MAX_IMAGE_PIXELS
        # Pillow refuses above twice its limit and only warns below.
        Image.MAX_IMAGE_PIXELS = max(1, (limits.max_pixels + 1) // 2)
        try:
            yield remarks
        except XfvError:
            raise
        except (Image.DecompressionBombError, MemoryError) as fault:
            raise ImageTooLarge("The picture unfolds to more than the limits allow.") from fault
        except Exception as fault:
            # Decoders fed with hostile bytes raise almost anything.
            raise _translate(fault) from fault
        finally:
            Image.MAX_IMAGE_PIXELS = before
            remarks.extend(_collect(caught))


def _translate(fault: Exception) -> EvidenceError:
    """Return the error of ours for what a decoder raised; text bombs count as too large."""
    text = _quote(fault)
    if "too large" in text or "Too much memory" in text:
        return ImageTooLarge(f"The file unfolds to more than is read: {text}.")
    return CorruptImage(f"The picture cannot be read: {text}.")


def _collect(caught: list[warnings.WarningMessage]) -> list[str]:
    """Return the warnings' texts, each once, in order; resources are Python's affair."""
    texts = [
        " ".join(str(each.message).split())[:200]
        for each in caught
        if not issubclass(each.category, (ResourceWarning, Image.DecompressionBombWarning))
    ]
    return list(dict.fromkeys(texts))


def _quote(fault: Exception) -> str:
    """Return a fault's text, one line, of bounded length."""
    return " ".join(str(fault).split())[:160].rstrip(".") or type(fault).__name__


def require_format(data: bytes) -> Format:
    """Return the content's kind of picture.

    Raises
    ------
    UnsupportedFormat
        When it is none that is taken in; the text says what it is, where known.
    """
    kind = detect_format(data)
    if kind is None:
        raise UnsupportedFormat(
            f"The file's content is {name_content(data)}, not a picture that is taken in."
        )
    return kind


def open_picture(data: bytes, kind: Format, limits: IntakeLimits) -> ImageFile:
    """Return the file opened at frame 0, its size and whole form checked, pixels unread.

    Call it inside `guard`.

    Raises
    ------
    ImageTooLarge, CorruptImage, UnsupportedFormat
        From the header alone, before memory for pixels is asked for.
    """
    declared = read_size(data, kind)
    if declared is not None:
        check_pixels(declared, limits)
    if kind is Format.PNG:
        check_png(data)
    picture = _READERS[kind](io.BytesIO(data))
    check_pixels(picture.size, limits)
    if kind is Format.PNG:
        _find_late_exif(picture, data)
    if isinstance(picture, TiffImageFile) and _DNG_VERSION in picture.tag_v2:
        raise UnsupportedFormat("The file's content is a camera raw file (DNG).")
    return picture


def _find_late_exif(picture: ImageFile, data: bytes) -> None:
    """Keep an EXIF chunk that a PNG carries behind its pixels, which Pillow finds too late."""
    for name, body, _sound in walk_png(data):
        if name == b"eXIf":
            picture.info.setdefault("exif", b"Exif\0\0" + body)


def count_frames(picture: ImageFile, data: bytes, limits: IntakeLimits) -> int:
    """Return how many frames the file has, counting no further than the limit.

    Raises
    ------
    ImageTooLarge
        When there are more frames than the limits allow.
    """
    if isinstance(picture, GifImageFile):
        frames = max(1, count_gif_frames(data, stop=limits.max_frames + 1))
    elif isinstance(picture, TiffImageFile):
        frames = _count_pages(picture, limits)
    else:
        frames = int(getattr(picture, "n_frames", 1))
    check_frames(frames, limits)
    return frames


def _count_pages(picture: TiffImageFile, limits: IntakeLimits) -> int:
    """Return the number of pages; Pillow's own count has no bound."""
    pages = 1
    try:
        while pages <= limits.max_frames:
            picture.seek(pages)
            pages += 1
    except EOFError:
        pass
    picture.seek(0)
    return pages


def select_frame(picture: ImageFile, frame: int, frames: int, limits: IntakeLimits) -> None:
    """Turn an opened picture to one of its frames.

    Raises
    ------
    FrameMissing
        When the number is not in 0 .. frames - 1.
    ImageTooLarge
        When this frame declares too many pixels.
    """
    if not 0 <= frame < frames:
        raise FrameMissing(f"The file has {frames} frame(s); there is no frame {frame}.")
    if frame:
        picture.seek(frame)
    check_pixels(picture.size, limits)


def read_orientation(picture: ImageFile) -> object:
    """Return the stored orientation (1 when none is stored), whatever its type.

    For TIFF it is what Pillow itself turns the page by while loading. Elsewhere only the
    EXIF block counts: an XMP copy is kept as metadata, not obeyed. A damaged EXIF block
    gives the text ``unreadable``.
    """
    try:
        return read_exif(picture).get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - damaged metadata may raise anything
        return "unreadable"


def read_exif(picture: ImageFile) -> Image.Exif:
    """Return the EXIF tags of an opened picture, without anything guessed from XMP."""
    if isinstance(picture, TiffImageFile):
        return picture.getexif()
    exif = Image.Exif()
    block = picture.info.get("exif")
    if isinstance(block, bytes) and block:
        exif.load(block)
    return exif
