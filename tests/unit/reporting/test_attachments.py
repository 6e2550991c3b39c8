"""Attachments against the manifest."""

from __future__ import annotations

import io
import json
import re

import pikepdf
import pytest

from xfv_desktop.errors import ReportError
from xfv_desktop.reporting import attachments
from xfv_desktop.reporting.content import digest

SCHEMA = {"name": "xfv-report-manifest", "version": 1}


def make_pdf(files: dict[str, bytes], *, compress: bool = True) -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for name, data in files.items():
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, data, filename=name)
        out = io.BytesIO()
        pdf.save(out, compress_streams=compress)
        return out.getvalue()


def make_manifest(files: dict[str, bytes], schema: object = None) -> bytes:
    listed = [{"name": name, "sha256": digest(data)} for name, data in files.items()]
    return json.dumps({"schema": schema or SCHEMA, "attachments": listed}).encode()


FILES = {"a.csv": b"a" * 1000, "b.npy": b"b"}


def test_attachments_as_listed_pass_packed_or_not():
    files = FILES | {"manifest.json": make_manifest(FILES)}
    for compress in (True, False):
        found = attachments.check_manifest(make_pdf(files, compress=compress))
        assert found.passed is True
        assert "All 2 attachments" in found.detail


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "no manifest"),
        ({"manifest.json": b"{"}, "cannot be read"),
        ({"manifest.json": b"[]"}, "cannot be read"),
        ({"manifest.json": b"[" * 100_000}, "cannot be read"),
        ({"manifest.json": make_manifest({}, {"name": "x", "version": 1})}, "schema"),
        ({"manifest.json": make_manifest({}, SCHEMA | {"version": 99})}, "schema"),
        ({"manifest.json": make_manifest(FILES)}, "missing: a.csv, b.npy"),
        ({"c": b"", "manifest.json": make_manifest({})}, "not in the manifest: c"),
        ({"c": b"x", "manifest.json": make_manifest({"c": b"y"})}, "another hash .* c"),
    ],
)
def test_every_difference_is_named(files, words):
    found = attachments.check_manifest(make_pdf(files))
    assert found.passed is False
    assert re.search(words, found.detail)


def test_a_manifest_that_names_a_file_twice_fails():
    entry = {"name": "a.csv", "sha256": digest(FILES["a.csv"])}
    manifest = json.dumps({"schema": SCHEMA, "attachments": [entry, entry]}).encode()
    found = attachments.check_manifest(
        make_pdf({"a.csv": FILES["a.csv"], "manifest.json": manifest})
    )
    assert "twice" in found.detail


def test_an_attachment_that_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST", 100)
    found = attachments.check_manifest(make_pdf({"a.csv": b"a" * 5000}))
    assert found.passed is False
    assert "larger than" in found.detail


def test_a_packing_that_reports_do_not_use_is_refused():
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["a"] = pikepdf.AttachedFileSpec(pdf, b"a", filename="a")
        stream = pdf.attachments["a"].obj.EF.F
        stream.write(b"61>", filter=pikepdf.Name.ASCIIHexDecode)
        out = io.BytesIO()
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    with pytest.raises(ReportError, match="packed in a way"):
        attachments.extract(out.getvalue())


def test_damaged_packing_and_damaged_files_are_named():
    pdf = make_pdf({"a.csv": b"a" * 5000})
    with pytest.raises(ReportError, match="cannot be read"):
        attachments.extract(pdf[:-200])
