"""Keep what a file says about itself, verbatim, as name and text.

Nothing is interpreted or corrected. What is too long is cut, and the cut is stated.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from PIL import ExifTags, Image
from PIL.ImageFile import ImageFile
from PIL.TiffImagePlugin import IFDRational

from xfv_desktop.domain import Pairs
from xfv_desktop.evidence.container import read_exif
from xfv_desktop.evidence.headers import Format, walk_png

MAX_TEXT = 8192
MAX_ITEMS = 1000
_MAX_BYTES = 256
_MAX_VALUES = 64
_KEEP = "\t\n"
_PNG_TEXT = (b"tEXt", b"zTXt", b"iTXt")
_SUB_DIRECTORIES = (
    ("exif", ExifTags.IFD.Exif, ExifTags.TAGS),
    ("gps", ExifTags.IFD.GPSInfo, ExifTags.GPSTAGS),
    ("interop", ExifTags.IFD.Interop, {tag.value: tag.name for tag in ExifTags.Interop}),
    ("thumbnail", ExifTags.IFD.IFD1, ExifTags.TAGS),
)


def read_metadata(picture: ImageFile, data: bytes, kind: Format) -> Pairs:
    """Return the metadata of a file opened at frame 0, pixels unread.

    Call it inside `container.guard`.

    Returns
    -------
    Pairs
        Names are ``ifd0.Make``, ``exif.DateTimeOriginal``, ``gps.GPSLatitude``,
        ``png.Title``, ``xmp``, ``comment`` and so on; texts hold at most `MAX_TEXT`
        characters and there are at most `MAX_ITEMS` of them, cuts stated.
    """
    pairs: list[tuple[str, str]] = []
    for name, value in _walk(picture, data, kind):
        if len(pairs) == MAX_ITEMS:
            pairs.append(("truncated", f"only the first {MAX_ITEMS} items are kept here"))
            break
        pairs.append((make_printable(name, limit=120), value))
    return tuple(pairs)


def _walk(picture: ImageFile, data: bytes, kind: Format) -> Iterator[tuple[str, str]]:
    """Yield every item the file carries, each kind of container in turn."""
    yield from _walk_exif(picture)
    if kind is Format.PNG:
        yield from _walk_png_text(data)
    if kind is Format.JPEG:
        yield from _walk_segments(picture)
    elif "comment" in picture.info:
        yield "comment", format_value(picture.info["comment"])
    if kind is Format.NETPBM:
        yield from _walk_netpbm_comments(data)
    if kind is not Format.PNG and "xmp" in picture.info:
        yield "xmp", format_value(picture.info["xmp"])


def _walk_exif(picture: ImageFile) -> Iterator[tuple[str, str]]:
    """Yield the EXIF directories; a damaged one is said to be so."""
    try:
        exif = read_exif(picture)
    except Exception as fault:  # noqa: BLE001 - damaged metadata may raise anything
        yield "exif", f"unreadable ({type(fault).__name__})"
        return
    yield from _walk_directory("ifd0", exif, ExifTags.TAGS)
    for prefix, directory, names in _SUB_DIRECTORIES:
        try:
            tags = exif.get_ifd(directory)
        except Exception as fault:  # noqa: BLE001 - damaged metadata may raise anything
            yield prefix, f"unreadable ({type(fault).__name__})"
            continue
        yield from _walk_directory(prefix, tags, names)


def _walk_directory(
    prefix: str, tags: Image.Exif | dict[int, object], names: dict[int, str]
) -> Iterator[tuple[str, str]]:
    """Yield one directory's tags by name, in the order of their numbers."""
    for tag in sorted(tags):
        name = f"{prefix}.{names.get(tag, f'0x{tag:04x}')}"
        try:
            yield name, format_value(tags[tag])
        except Exception as fault:  # noqa: BLE001 - damaged metadata may raise anything
            yield name, f"unreadable ({type(fault).__name__})"


def _walk_png_text(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the text chunks of a PNG, also repeated ones and those behind the pixels."""
    for chunk, body, sound in walk_png(data):
        if chunk not in _PNG_TEXT:
            continue
        keyword, _, rest = body.partition(b"\0")
        text = _read_png_text(chunk, rest) if sound else "unreadable (checksum)"
        yield f"png.{keyword.decode('latin-1')}", text


def _read_png_text(chunk: bytes, rest: bytes) -> str:
    """Return the text of one chunk, unpacked no further than is kept."""
    if chunk == b"tEXt":
        return make_printable(rest.decode("latin-1"))
    if chunk == b"zTXt":
        return make_printable(_unpack(rest[1:], "latin-1"))
    packed = rest[:1] == b"\1"
    fields = rest[2:].split(b"\0", 2)
    body = fields[2] if len(fields) == 3 else b""
    text = _unpack(body, "utf-8") if packed else body.decode("utf-8", "backslashreplace")
    return make_printable(text)


def _unpack(packed: bytes, encoding: str) -> str:
    """Return a deflated text, unpacked no further than is kept and a little."""
    unpacker = zlib.decompressobj()
    try:
        body = unpacker.decompress(packed, 4 * MAX_TEXT)
    except zlib.error:
        return "unreadable (compression)"
    text = body.decode(encoding, "backslashreplace")
    whole = unpacker.eof or len(body) == 4 * MAX_TEXT
    return text if whole else f"{text} … (cut short in the file)"


def _walk_segments(picture: ImageFile) -> Iterator[tuple[str, str]]:
    """Yield a JPEG's comments, and name and size of every application segment."""
    sizes = []
    for name, body in getattr(picture, "applist", ()):
        if name == "COM":
            yield "comment", format_value(body)
        sizes.append(f"{name} ({len(body)} bytes)")
    if sizes:
        yield "jpeg.segments", make_printable(", ".join(sizes))


def _walk_netpbm_comments(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the comment lines at the head of a Netpbm file."""
    for line in data[:4096].split(b"\n")[1:]:
        if not line.startswith(b"#"):
            return
        yield "comment", make_printable(line[1:].strip().decode("utf-8", "backslashreplace"))


def format_value(value: object) -> str:
    """Return a metadata value of any type as bounded, printable text."""
    if isinstance(value, bytes):
        return _format_bytes(value)
    if isinstance(value, IFDRational):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, (tuple, list)):
        shown = ", ".join(format_value(each) for each in value[:_MAX_VALUES])
        more = len(value) - _MAX_VALUES
        return make_printable(shown) + (f" … (cut: {more} more values)" if more > 0 else "")
    if isinstance(value, dict):
        return f"{len(value)} tags"
    return make_printable(str(value))


def _format_bytes(value: bytes) -> str:
    """Return bytes as text where they are text, else as hexadecimal digits."""
    stripped = value.rstrip(b"\0")
    try:
        text = stripped.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if all(c.isprintable() or c in "\t\r\n" for c in text):
        return make_printable(text)
    more = len(value) - _MAX_BYTES
    tail = f" … (cut: {more} more bytes)" if more > 0 else ""
    return f"hex {value[:_MAX_BYTES].hex()}{tail}"


def make_printable(text: str, *, limit: int = MAX_TEXT) -> str:
    """Return text fit to be stored and shown: control characters escaped, length bounded.

    Parameters
    ----------
    text : str
        Anything, lone surrogates included.
    limit : int
        Characters kept; a longer text ends with a statement of the cut.
    """
    kept = text[:limit].replace("\r\n", "\n")
    shown = "".join(c if c.isprintable() or c in _KEEP else _escape(c) for c in kept)
    more = len(text) - limit
    return f"{shown} … (cut: {more} more characters)" if more > 0 else shown


def _escape(character: str) -> str:
    """Return a character as a visible escape."""
    return character.encode("unicode_escape").decode("ascii")
