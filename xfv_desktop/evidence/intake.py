"""Take an untrusted file in: read once, judge, describe; or refuse and say why.

Nothing is written here: a refused file leaves the case as it was.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PIL.ImageFile import ImageFile

from xfv_desktop.domain import EvidenceItem, Pairs, Side
from xfv_desktop.errors import InternalFault, MislabelledFile, UnsupportedFormat
from xfv_desktop.evidence.colour import describe_profile
from xfv_desktop.evidence.container import (
    count_frames,
    guard,
    open_picture,
    read_orientation,
    require_format,
)
from xfv_desktop.evidence.content import RAW_EXTENSIONS, name_extension
from xfv_desktop.evidence.decode import decode, describe_samples
from xfv_desktop.evidence.digest import hash_bytes
from xfv_desktop.evidence.headers import Format, check_png, name_media_type
from xfv_desktop.evidence.limits import IntakeLimits
from xfv_desktop.evidence.metadata import format_value, make_printable, read_metadata
from xfv_desktop.evidence.reading import read_file

__all__ = ["IntakeLimits", "TakenIn", "take_in"]


@dataclass(frozen=True, eq=False)
class TakenIn:
    """An evidence item with the bytes it describes, unchanged, ready to be stored."""

    item: EvidenceItem
    data: bytes


def take_in(
    path: Path,
    *,
    role: Side | None,
    limits: IntakeLimits,
    taken_in: datetime,
    item_id: str,
) -> TakenIn:
    """Read a file once and describe it, or refuse it.

    What is hashed is what was read. The media type comes from the content. A name whose
    extension promises something else than the content is refused, also where the content
    is a picture: somebody or some program changed one of the two, and that is for the
    examiner to explain before the file becomes evidence. A name with no extension, or one
    that promises nothing known, is fine. The first frame is decoded in full, so that
    damage shows now; further frames show theirs when they are chosen.

    Parameters
    ----------
    path : Path
        A regular file, not a symbolic link.
    role : Side or None
        What the examiner takes it in as.
    limits : IntakeLimits
        Bounds on bytes, pixels and frames, checked before pixels are decoded.
    taken_in : datetime
        The time of intake, aware.
    item_id : str
        The new item's id.

    Raises
    ------
    MissingFile, NotAFile, UnreadableFile, EmptyFile
        When there are no bytes to be had.
    UnsupportedFormat, MislabelledFile, CorruptImage, ImageTooLarge
        When the bytes are not a picture that can be taken in.
    """
    if taken_in.tzinfo is None:
        raise InternalFault("The time of intake carries no time zone.")
    data = read_file(path, limits)
    kind = _judge_name(path, data)
    with guard(limits) as remarks:
        picture = open_picture(data, kind, limits)
        frames = count_frames(picture, data, limits)
        metadata = read_metadata(picture, data, kind)
        facts = _list_facts(picture, data, kind) + _list_frames(picture, frames)
    pixels = decode(data, limits=limits).pixels
    item = EvidenceItem(
        id=item_id,
        sha256=hash_bytes(data),
        size=len(data),
        media_type=name_media_type(data, kind),
        name=_clean_name(path),
        role=role,
        taken_in=taken_in.astimezone(UTC),
        width=int(pixels.shape[1]),
        height=int(pixels.shape[0]),
        frames=frames,
        facts=facts + tuple(("decoder's remark", remark) for remark in remarks),
        metadata=metadata,
    )
    return TakenIn(item, data)


def _judge_name(path: Path, data: bytes) -> Format:
    """Return the content's format; refuse foreign content and contradicting names."""
    extension = path.suffix.lstrip(".").lower()
    kind = require_format(data)
    if extension in RAW_EXTENSIONS:
        raise UnsupportedFormat(
            f"The name says camera raw file (.{extension}); of these only the small preview "
            "could be read."
        )
    promised = name_extension(extension)
    if promised is not None and promised != kind:
        raise MislabelledFile(
            f"The name says {promised} (.{extension}), but the content is {kind}.",
            advice="Find out why they differ; if it is harmless, take in a copy with the "
            f"right extension for {kind} and keep the original too.",
        )
    return kind


def _clean_name(path: Path) -> str:
    """Return the file's name as text that can be stored, odd bytes escaped."""
    name = os.fsencode(path.name).decode("utf-8", "backslashreplace")
    return make_printable(name, limit=255).replace("\n", "\\n").replace("\t", "\\t")


def _list_facts(picture: ImageFile, data: bytes, kind: Format) -> Pairs:
    """Return the properties of the container and of frame 0's samples."""
    stored = describe_samples(picture, data, kind)
    facts = [
        ("format", str(kind)),
        ("mode", picture.mode),
        ("bits", f"{stored.bits} per channel"),
        ("orientation", str(read_orientation(picture))[:20]),
        ("colour profile", describe_profile(picture.info.get("icc_profile", b""))),
        ("alpha", "yes" if picture.has_transparency_data else "no"),
        ("dpi", _format_dpi(picture.info.get("dpi"))),
    ]
    if kind is Format.PNG and (behind := check_png(data)):
        facts.append(("bytes behind the picture's end", str(behind)))
    if "mp" in picture.info:
        facts.append(("further pictures", "listed in the file (MPF); only the first is read"))
    return tuple(facts)


def _list_frames(picture: ImageFile, frames: int) -> Pairs:
    """Return how many frames there are and whether they are an animation."""
    animated = frames > 1 and picture.format != "TIFF"
    return (("frames", str(frames)), ("animated", "yes" if animated else "no"))


def _format_dpi(dpi: object) -> str:
    """Return the stated resolution as text; it may be of any type."""
    if not isinstance(dpi, tuple) or len(dpi) != 2:
        return "not stated"
    return " x ".join(
        f"{float(value):.6g}" if isinstance(value, (int, float)) else format_value(value)
        for value in dpi
    )
