"""Read what a report carries, and compare it with the manifest it carries too."""

from __future__ import annotations

import io
import json
import zlib
from typing import Final

import pikepdf
from pikepdf import Name, Object, Pdf

from xfv_desktop.domain import Finding
from xfv_desktop.errors import ReportError
from xfv_desktop.reporting.content import (
    MANIFEST_NAME,
    MANIFEST_SCHEMA,
    MANIFEST_VERSION,
    digest,
)

# A small file must not be able to fill the memory of whoever checks it.
LARGEST: Final = 256 * 1024 * 1024


class _Unsound(Exception):  # noqa: N818 - a state of the file, turned into a finding
    """What the report carries does not fit together; the text says how."""


_FAULTS = (
    _Unsound,
    pikepdf.PdfError,
    pikepdf.PasswordError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
)


def extract(pdf: bytes) -> dict[str, bytes]:
    """Return every attached file by name.

    Raises
    ------
    ReportError
        When the PDF is damaged or an attachment cannot be read.
    """
    try:
        with Pdf.open(io.BytesIO(pdf), attempt_recovery=False) as document:
            return {name: _read(file.obj, name) for name, file in document.attachments.items()}
    except _FAULTS as error:
        raise ReportError(f"The attachments cannot be read: {error}") from error


def _read(specification: Object, name: str) -> bytes:
    """Return one attachment's bytes, refusing what unpacks to more than the limit."""
    stream = specification[Name.EF][Name.F]
    raw = bytes(stream.read_raw_bytes())
    filters = stream.get(Name.Filter)
    if filters is None or not raw:
        return raw
    if filters != Name.FlateDecode or Name.DecodeParms in stream:
        raise _Unsound(f"{name} is packed in a way that reports do not use")
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(raw, LARGEST)
    except zlib.error as error:
        raise _Unsound(f"{name} is damaged") from error
    if not unpacker.eof:
        raise _Unsound(f"{name} is cut short or larger than {LARGEST} bytes")
    return data


def check_manifest(pdf: bytes) -> Finding:
    """Compare the attachments with the manifest: none missing, none added, none changed."""
    try:
        files = extract(pdf)
        listed = _read_manifest(files)
        _compare(files, listed=listed)
    except ReportError as error:
        return Finding("manifest", False, error.text)
    except _Unsound as error:
        return Finding("manifest", False, str(error))
    return Finding(
        "manifest", True, f"All {len(listed)} attachments have the hash that the manifest names."
    )


def _read_manifest(files: dict[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 that the manifest names for each attachment."""
    if MANIFEST_NAME not in files:
        raise _Unsound("The report carries no manifest.")
    try:
        manifest = json.loads(files[MANIFEST_NAME])
        schema = manifest["schema"]["name"], manifest["schema"]["version"]
        if schema != (MANIFEST_SCHEMA, MANIFEST_VERSION):
            raise _Unsound(f"The manifest has a schema that is not known here: {schema!r}.")
        listed = {str(entry["name"]): str(entry["sha256"]) for entry in manifest["attachments"]}
        doubled = len(listed) != len(manifest["attachments"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _Unsound("The manifest cannot be read.") from error
    if doubled:
        raise _Unsound("The manifest names an attachment twice.")
    return listed


def _compare(files: dict[str, bytes], *, listed: dict[str, str]) -> None:
    """Raise for the first kind of difference between attachments and manifest."""
    present = set(files) - {MANIFEST_NAME}
    differences = {
        "Attachments are missing": set(listed) - present,
        "Attachments are not in the manifest": present - set(listed),
        "Attachments have another hash than the manifest names": {
            name for name in present & set(listed) if digest(files[name]) != listed[name]
        },
    }
    for text, names in differences.items():
        if names:
            raise _Unsound(f"{text}: {', '.join(sorted(names))}.")
