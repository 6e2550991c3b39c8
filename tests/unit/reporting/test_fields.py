"""Signature fields are added once, to PDFs only."""

from __future__ import annotations

import io

import pikepdf
import pytest

from xfv_desktop.errors import ReportError
from xfv_desktop.reporting import fields


def make_blank() -> bytes:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def test_fields_are_added_once_and_always_the_same():
    once = fields.add_fields(make_blank())
    assert fields.add_fields(make_blank()) == once
    assert fields.add_fields(once) == once


def test_an_untagged_pdf_gets_fields_without_a_structure():
    with pikepdf.open(io.BytesIO(fields.add_fields(make_blank()))) as pdf:
        assert len(pdf.Root.AcroForm.Fields) == 2
        assert "/StructTreeRoot" not in pdf.Root


def test_what_is_no_pdf_is_refused():
    with pytest.raises(ReportError, match="cannot be added"):
        fields.add_fields(b"no pdf at all")
