"""Two empty signature fields at the foot of the last page, known to screen readers.

They are made with the report, before anyone signs: a certified document that allows
filling forms lets a second person sign a field that is there, but add none. Each field
stands in a Form element of the structure tree, as PDF/UA-1 asks (7.18.1, 7.18.4).
"""

from __future__ import annotations

import io
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from xfv_desktop.errors import ReportError

EXAMINER_FIELD: Final = "Examiner"
VERIFIER_FIELD: Final = "Verifier"
# Points from the lower left corner of an A4 page: inside the boxes that the template draws.
BOXES: Final = {
    EXAMINER_FIELD: (61, 64, 284, 133),
    VERIFIER_FIELD: (311, 64, 534, 133),
}
_TEXTS: Final = {
    EXAMINER_FIELD: "Signature of the examiner, who certifies this report",
    VERIFIER_FIELD: "Signature of a verifier, who countersigns this report",
}
_PRINT: Final = 4  # annotation flag: shown on paper too
_MAY_BE_SIGNED: Final = 3  # signatures exist, append only


def add_fields(pdf: bytes) -> bytes:
    """Return the PDF with both signature fields; one that has them is returned unchanged.

    The same bytes in give the same bytes out.

    Raises
    ------
    ReportError
        When this is not a PDF that fields can be added to.
    """
    try:
        with Pdf.open(io.BytesIO(pdf)) as document:
            if "/AcroForm" in document.Root:
                return pdf
            _add_form(document)
            out = io.BytesIO()
            document.save(out, deterministic_id=True, normalize_content=False)
            return out.getvalue()
    except pikepdf.PdfError as error:
        raise ReportError(
            f"Signature fields cannot be added: {error}", advice="Give an unsigned report."
        ) from error


def _add_form(document: Pdf) -> None:
    """Put the fields into the form, onto the last page and into the structure tree."""
    page = document.pages[-1]
    widgets = [_make_widget(document, page=page.obj, name=name) for name in BOXES]
    page.obj[Name.Annots] = Array([*page.obj.get(Name.Annots, Array()), *widgets])
    page.obj[Name.Tabs] = Name.S
    document.Root[Name.AcroForm] = Dictionary(Fields=Array(widgets), SigFlags=_MAY_BE_SIGNED)
    if "/StructTreeRoot" in document.Root:
        for widget in widgets:
            _tag(document, widget=widget, page=page.obj)


def _make_widget(document: Pdf, *, page: Object, name: str) -> Object:
    """Return one empty signature field with its place on the page."""
    appearance = document.make_stream(b"", Type=Name.XObject, Subtype=Name.Form)
    left, bottom, right, top = BOXES[name]
    appearance[Name.BBox] = Array([0, 0, right - left, top - bottom])
    widget = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(name),
        TU=String(_TEXTS[name]),
        Contents=String(_TEXTS[name]),
        Rect=Array(list(BOXES[name])),
        F=_PRINT,
        P=page,
        AP=Dictionary(N=appearance),
    )
    return document.make_indirect(widget)


def _tag(document: Pdf, *, widget: Object, page: Object) -> None:
    """Stand a field in a Form element at the end of the document's structure."""
    tree = document.Root.StructTreeRoot
    parent = _find_document(tree)
    reference = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)
    element = document.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Form, P=parent, Pg=page, K=reference)
    )
    children = parent.get(Name.K, Array())
    if not isinstance(children, Array):
        children = Array([children])
    children.append(element)
    parent[Name.K] = children
    key = int(tree.get(Name.ParentTreeNextKey, 0))
    widget[Name.StructParent] = key
    pikepdf.NumberTree(tree.ParentTree)[key] = element
    tree[Name.ParentTreeNextKey] = key + 1


def _find_document(tree: Object) -> Object:
    """Return the structure's Document element, or its root when it has none."""
    kids = tree.get(Name.K, Array())
    first = kids[0] if isinstance(kids, Array) and len(kids) else kids
    named = isinstance(first, Dictionary) and first.get(Name.S) == Name.Document
    return first if named else tree
