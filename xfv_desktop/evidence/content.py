"""Say in words what a file is when it is not a picture that is taken in."""

from __future__ import annotations

from xfv_desktop.evidence.headers import Format

_SIGNATURES = (
    (0, b"%PDF", "a PDF document"),
    (0, b"PK\x03\x04", "a ZIP archive or office document"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (0, b"Rar!", "a RAR archive"),
    (0, b"\x1f\x8b", "gzip-compressed data"),
    (0, b"8BPS", "a Photoshop document"),
    (0, b"\0\0\0\x0cjP  ", "a JPEG 2000 picture"),
    (0, b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (0, b"\0\0\0\x0cJXL ", "a JPEG XL picture"),
    (0, b"\xff\x0a", "a JPEG XL picture"),
    (0, b"\0\0\x01\0", "an icon"),
    (0, b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (0, b"MZ", "a Windows program"),
    (0, b"\x7fELF", "a program"),
    (0, b"SQLite format 3", "a database"),
    (8, b"AVI ", "an AVI video"),
    (4, b"ftypheic", "a HEIC picture"),
    (4, b"ftypheix", "a HEIC picture"),
    (4, b"ftypmif1", "a HEIF picture"),
    (4, b"ftypavif", "an AVIF picture"),
    (4, b"ftypcrx", "a camera raw file"),
    (4, b"ftyp", "a video or other media file"),
)
_MARKUP = ((b"<svg", "an SVG drawing"), (b"<html", "a web page"), (b"<!doctype", "a web page"))
_EXTENSIONS = {
    Format.JPEG: ("jpg", "jpeg", "jpe", "jfif", "mpo"),
    Format.PNG: ("png", "apng"),
    Format.TIFF: ("tif", "tiff"),
    Format.BMP: ("bmp", "dib"),
    Format.WEBP: ("webp",),
    Format.GIF: ("gif",),
    Format.NETPBM: ("pgm", "ppm", "pbm", "pnm"),
}
_OTHER_EXTENSIONS = {
    "HEIC": ("heic", "heif", "hif"),
    "AVIF": ("avif",),
    "JPEG 2000": ("jp2", "j2k", "jpx"),
    "JPEG XL": ("jxl",),
    "Photoshop": ("psd", "psb"),
    "PDF": ("pdf",),
    "text": ("txt", "csv", "json", "xml", "htm", "html", "md"),
    "SVG": ("svg",),
    "archive": ("zip", "7z", "rar", "gz", "tar"),
    "office document": ("doc", "docx", "xls", "xlsx", "odt", "ods"),
    "video": ("mp4", "mov", "avi", "mkv", "webm"),
    "program": ("exe", "dll"),
}
RAW_EXTENSIONS = frozenset(
    ("dng", "nef", "nrw", "cr2", "cr3", "arw", "sr2", "orf", "rw2", "pef", "raf", "srw")
)
_BY_EXTENSION = {
    extension: str(name)
    for table in (_EXTENSIONS, _OTHER_EXTENSIONS)
    for name, extensions in table.items()
    for extension in extensions
}


def name_content(data: bytes) -> str:
    """Return what foreign content is, judged by its first bytes."""
    for at, magic, name in _SIGNATURES:
        if data[at : at + len(magic)] == magic:
            return name
    start = data[:4096].lower()
    for mark, name in _MARKUP:
        if mark in start:
            return name
    return "plain text" if _is_text(data[:4096]) else "unknown binary data"


def _is_text(start: bytes) -> bool:
    """Return whether the bytes read as UTF-8 text without control characters."""
    # The last character may be cut; everything before must decode.
    text = start.decode("utf-8", "ignore")
    whole = len(text.encode("utf-8")) >= len(start) - 3
    return whole and all(c.isprintable() or c in "\t\r\n\f\ufeff" for c in text)


def name_extension(extension: str) -> str | None:
    """Return what a file name's extension (no dot, any case) promises, or None."""
    return _BY_EXTENSION.get(extension.lower())
