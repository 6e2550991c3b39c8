"""Content becomes a PDF: the same bytes for the same content, text never markup."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pytest

from tests.support import complete_report, reports
from xfv_desktop.domain import LikelihoodRatio
from xfv_desktop.errors import InternalFault, ReportError
from xfv_desktop.reporting import layout
from xfv_desktop.reporting.attachments import extract
from xfv_desktop.reporting.content import build_attachments

HOSTILE = '#panic("no") \\ *_$<@ref> // /* `raw` [x](y) "quoted" #{1+1} = h'


@pytest.fixture(scope="module")
def full() -> bytes:
    """Return a full report."""
    return layout.render(reports.make_content())


def make_small(**changes):
    """Return the content of a report without pictures and maps."""
    plain = {"explanation": None, "maps": {}, "pictures": {}}
    return replace(reports.make_content(), **(plain | changes))


def run_tool(name: str, *arguments: str) -> str:
    """Return what an external PDF tool prints, or skip where it is missing."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed (poppler-utils, qpdf)")
    done = subprocess.run([path, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def read_text(pdf: bytes, folder: Path) -> str:
    """Return the words of a PDF."""
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    return " ".join(run_tool("pdftotext", str(path), "-").split())


def test_equal_content_gives_equal_bytes(full):
    assert layout.render(reports.make_content()) == full


def test_other_content_gives_other_bytes():
    assert layout.render(make_small()) != layout.render(make_small(program="other"))


def test_the_pdf_says_it_is_archival_tagged_and_accessible(full):
    with pikepdf.open(io.BytesIO(full)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"].upper() == "A"
            assert metadata["pdfuaid:part"] == "1"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "en"


def test_every_figure_of_the_structure_has_an_alternative_text(full):
    with pikepdf.open(io.BytesIO(full)) as pdf:
        figures = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.Figure
        ]
        assert len(figures) >= 16 + 8 + 1
        assert all(str(figure.get("/Alt", "")) for figure in figures)


def test_attachments_come_out_as_they_went_in_with_their_relationship(full):
    wanted = {file.name: file.data for file in build_attachments(reports.make_content())}
    assert extract(full) == wanted
    with pikepdf.open(io.BytesIO(full)) as pdf:
        kinds = {name: str(file.obj.AFRelationship) for name, file in pdf.attachments.items()}
        assert kinds.pop("manifest.json") == "/Source"
        assert set(kinds.values()) == {"/Data"}
        assert all(file.description for file in pdf.attachments.values())


def test_qpdf_finds_nothing_and_every_font_is_embedded(full, tmp_path):
    path = tmp_path / "report.pdf"
    path.write_bytes(full)
    assert "No syntax or stream encoding errors" in run_tool("qpdf", "--check", str(path))
    fonts = run_tool("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)


def test_the_pages_say_what_the_records_say(full, tmp_path):
    text = read_text(full, tmp_path)
    for part in (
        "0.9134",
        "match",
        "+2.41",
        "Does not beat its null",
        "moderate support for H1",
        reports.hash_text("probe"),
        reports.make_audit()[-1].hash,
        "page 1 of 9",
        "belong to nobody",
        "research only",
        "signature",
    ):
        assert part in text


def test_markup_in_a_case_is_printed_as_it_is(tmp_path):
    given = make_small()
    item = replace(given.evidence[0], name=HOSTILE)
    given = replace(
        given,
        case=replace(given.case, title=HOSTILE),
        evidence=(item,),
        opinions=(replace(reports.make_opinion(), text=HOSTILE, level=HOSTILE),),
    )
    text = read_text(layout.render(given), tmp_path)
    assert text.count(HOSTILE) >= 4


def test_names_in_other_scripts_do_not_stop_the_report(tmp_path):
    given = make_small()
    item = replace(given.evidence[0], name="\u4f60\u597d\u202egpj.png\U0001f600\x00\udcff")
    text = read_text(layout.render(replace(given, evidence=(item,))), tmp_path)
    assert "\\u{4f60}\\u{597d}\\u{202e}gpj.png\\u{1f600}\\u{0}\\u{dcff}" in text


def test_no_explanation_is_said(tmp_path):
    assert "No explanation was made" in read_text(layout.render(make_small()), tmp_path)


def test_no_opinion_is_said(tmp_path):
    assert "No opinion recorded." in read_text(layout.render(make_small(opinions=())), tmp_path)


def test_an_explanation_without_maps_and_curves_is_said(tmp_path):
    given = reports.make_content()
    bare = replace(given.explanation, maps=(), curves=())
    text = read_text(layout.render(make_small(explanation=bare)), tmp_path)
    assert "holds no maps" in text
    assert "No Deletion or Insertion curves were made" in text


def test_no_ratio_no_threshold_and_no_spread_are_said(tmp_path):
    given = make_small()
    ratio = LikelihoodRatio(
        None, None, None, None, None, False, "none", "No score set fits.", "same", "other", None
    )
    comparison = replace(
        given.comparison, lr=ratio, threshold=None, spread=None, spread_note="Aligned crops."
    )
    text = read_text(layout.render(replace(given, comparison=comparison)), tmp_path)
    for part in ("not reportable", "No score set fits.", "no threshold", "Aligned crops."):
        assert part in text


def test_a_picture_that_is_no_png_is_refused():
    with pytest.raises(ReportError, match="crop_probe"):
        layout.render(make_small(pictures={"crop_probe": b"GIF89a"}))


def test_a_template_that_does_not_compile_is_our_fault():
    with pytest.raises(InternalFault, match="laid out"):
        layout.typeset("stamp.typ", data={}, files={}, moment=reports.NOON)


def test_the_report_has_two_empty_signature_fields_known_to_screen_readers(full):
    with pikepdf.open(io.BytesIO(full)) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["Examiner", "Verifier"]
        assert all("/V" not in field and str(field.TU) for field in fields)
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        for field in fields:
            element = tree[int(field.StructParent)]
            assert pikepdf.Name.Form == element.S
            assert element.K.Obj.objgen == field.objgen
            assert field.P.objgen == pdf.pages[-1].obj.objgen


def test_every_receipt_is_on_the_pages(tmp_path):
    text = read_text(
        layout.render(complete_report.make_complete("fggb", "xssab", "arise")), tmp_path
    )
    for part in (
        "Areas under the curves",
        "Partner-paste",
        "Place against the nulls",
        "Beats mirror",
        "Sanity checks",
        complete_report.NOTE,
        "Agreement between methods",
        "Rank correlations between the methods\u2019 maps lie from 0.22 to 0.62.",
        "Regions of the face",
        "average adult face seen from the front",
        "Terms",
    ):
        assert part.replace("\u2019", "'") in text.replace("\u2019", "'"), part


def test_an_explanation_without_receipts_says_not_made(full, tmp_path):
    text = read_text(full, tmp_path)
    for title in ("Sanity checks", "Agreement between methods", "Regions of the face"):
        assert f"{title} Not made in this explanation." in text


def read_boxes(pdf: bytes, folder: Path) -> list[np.ndarray]:
    """Return left, top, right and bottom of every word, page by page."""
    path = folder / "boxes.pdf"
    path.write_bytes(pdf)
    pages = run_tool("pdftotext", "-bbox", str(path), "-").split("<page ")[1:]
    pattern = re.compile(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)"')
    return [np.array(pattern.findall(page), float).reshape(-1, 4) for page in pages]


def test_long_statements_and_names_stay_on_the_page_and_off_each_other(tmp_path):
    given = complete_report.make_complete("fggb")
    explanation = given.explanation
    card = replace(explanation.methods[0], name="A method with a very long name " * 4)
    checks = tuple(replace(check, statement="Words. " * 400) for check in explanation.sanity[:4])
    given = replace(given, explanation=replace(explanation, methods=(card,), sanity=checks))
    for boxes in read_boxes(layout.render(given), tmp_path):
        assert boxes[:, 2].max() <= 595 - 55
        left, top, right, bottom = boxes.T[:, :, None]
        across = np.minimum(right, right.T) - np.maximum(left, left.T)
        down = np.minimum(bottom, bottom.T) - np.maximum(top, top.T)
        upon = (across > 1) & (down > 4)
        np.fill_diagonal(upon, False)
        assert not upon.any(), boxes[upon.any(axis=1)]


@pytest.mark.parametrize("lines", range(0, 60, 12))
def test_a_short_table_is_not_torn_in_two(lines, tmp_path):
    """Wherever it comes to stand on the page, its header is there once."""
    given = complete_report.make_complete("fggb", "xssab", "arise")
    explanation = given.explanation
    first, *others = explanation.sanity
    checks = (replace(first, statement="Words. " * 23 * lines), *others)
    given = replace(given, explanation=replace(explanation, sanity=checks))
    text = read_text(layout.render(given), tmp_path)
    assert text.count("Rank correlation Overlap of the top") == 1
