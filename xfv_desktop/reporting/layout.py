"""Lay a report out: records -> data -> PDF/A-3a and PDF/UA-1, byte-identical for equal content."""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import typst

from xfv_desktop import imaging, resources
from xfv_desktop.domain import MethodCard, Polarity, Side
from xfv_desktop.errors import InternalFault, ReportError
from xfv_desktop.reporting import plots, readings, receipts, tables, terms, wording
from xfv_desktop.reporting.calibration_figure import build_calibration
from xfv_desktop.reporting.content import (
    Attachment,
    Json,
    ReportContent,
    build_attachments,
    format_time,
)
from xfv_desktop.reporting.fields import add_fields
from xfv_desktop.reporting.glyphs import make_printable

STANDARDS: Final[list[typst.PDFStandard]] = ["a-3a", "ua-1"]
UNTAGGED: Final[list[typst.PDFStandard]] = ["a-3b"]
POLARITIES: Final = (Polarity.SIMILARITY, Polarity.DISSIMILARITY, Polarity.FUSED)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
# Keys whose values name files or choose a style: never shown, never rewritten.
_EXACT: Final = frozenset({"file", "relationship", "media_type", "colour", "fill"})


def render(content: ReportContent) -> bytes:
    """Return the report as PDF, unsigned, with two empty signature fields.

    Equal content gives equal bytes: fonts are the typesetter's own and every time comes
    from the content.

    Parameters
    ----------
    content : ReportContent
        What the report says.

    Raises
    ------
    ReportError
        When a picture is no PNG, or a map is not the one the explanation names.
    InternalFault
        When the template cannot be set.
    """
    attachments = build_attachments(content)
    pictures = {**_build_bars(), **content.pictures}
    files = {f"attachments/{file.name}": file.data for file in attachments}
    for number, (key, picture) in enumerate(sorted(pictures.items())):
        if not picture.startswith(_PNG):
            raise ReportError(f"The picture {key} is not a PNG.", advice="Make it again.")
        files[f"pictures/{number}.png"] = picture
    names = {key: f"pictures/{number}.png" for number, key in enumerate(sorted(pictures))}
    data = build_data(content, attachments=attachments, names=names)
    pdf = typeset("report.typ", data=data, files=files, moment=content.made_at)
    return add_fields(pdf)


def typeset(
    template: str,
    *,
    data: Json,
    files: dict[str, bytes],
    moment: datetime,
    tagged: bool = True,
) -> bytes:
    """Return a template's PDF.

    Parameters
    ----------
    template : str
        File name among the bundled report templates.
    data : JSON value
        What the template reads as ``data.json``; its texts are made printable.
    files : dict of str to bytes
        Further files by the path that the template reads them under.
    moment : datetime
        The document's date; aware.
    tagged : bool
        False for a page that becomes part of another document.
    """
    with tempfile.TemporaryDirectory(prefix="xfv-report-") as name:
        root = Path(name)
        for source in sorted(resources.find("report").glob("*.typ")):
            shutil.copyfile(source, root / source.name)
        prepared = json.dumps(_prepare(data)).encode()
        for path, content in {**files, "data.json": prepared}.items():
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_bytes(content)
        return _compile(root / template, moment=moment, tagged=tagged)


def _compile(main: Path, *, moment: datetime, tagged: bool) -> bytes:
    """Return the PDF of a template lying in its own folder."""
    try:
        pdf, warnings = typst.compile_with_warnings(
            str(main),
            root=str(main.parent),
            format="pdf",
            ignore_system_fonts=True,
            pdf_standards=STANDARDS if tagged else UNTAGGED,
            pdf_tags=tagged,
            timestamp=moment.astimezone(UTC).replace(microsecond=0),
        )
    except typst.TypstError as error:
        raise InternalFault(f"The report could not be laid out: {error}") from error
    if warnings or not isinstance(pdf, bytes):
        texts = "; ".join(str(warning) for warning in warnings)
        raise InternalFault(f"The report's template needs attention: {texts}")
    return pdf


def _prepare(value: Json, key: str = "") -> Json:
    """Return data with every shown text reduced to characters that the fonts have."""
    if isinstance(value, dict):
        return {name: _prepare(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_prepare(item, key) for item in value]
    return make_printable(value) if isinstance(value, str) and key not in _EXACT else value


def _build_bars() -> dict[str, bytes]:
    """Return the colour bars of the three polarities, PNG, low end on the left."""
    return {
        f"scale:{polarity}": imaging.encode_png(
            imaging.build_colours(polarity)[None].repeat(16, axis=0)
        )
        for polarity in POLARITIES
    }


def build_data(
    content: ReportContent, *, attachments: tuple[Attachment, ...], names: dict[str, str]
) -> Json:
    """Return all that the template shows.

    Parameters
    ----------
    content : ReportContent
        What the report says.
    attachments : tuple of Attachment
        What is attached.
    names : dict of str to str
        Path of each picture by its key.
    """
    comparison = content.comparison
    return {
        **_build_frame(content),
        "facts": tables.list_facts(content),
        "synthetic": wording.SYNTHETIC if content.case.synthetic else "",
        "research": wording.warn_research(content),
        "summary": tables.summarise(content),
        "scale": plots.build_scale(comparison),
        "opinions": tables.list_opinions(content.opinions),
        "no-opinion": wording.NO_OPINION,
        "evidence": tables.list_evidence(content.evidence),
        "samples": _build_samples(content, names=names),
        "quality": tables.list_quality(comparison.probe, comparison.reference),
        "explanation": _build_explanation(content, names=names),
        "no-explanation": wording.NO_EXPLANATION,
        "model": tables.list_model(comparison.model),
        "calibration": build_calibration(content),
        "glossary": _build_glossary(content),
        "limitations": list[Json](wording.list_limitations(content)),
        "provenance": tables.list_provenance(content),
        "settings": tables.list_settings(content),
        "log": tables.list_log(content),
        "attachments": tables.list_attachments(attachments),
        "checking": list[Json](wording.CHECKING),
    }


def _build_frame(content: ReportContent) -> dict[str, Json]:
    """Return the document's metadata, title and running header and footer."""
    title = content.case.title.strip() or content.case.id
    short = title if len(title) <= 60 else title[:59] + "\u2026"
    return {
        "title": f"Face comparison report: {title}",
        "author": content.comparison.examiner,
        "description": f"Comparison {content.comparison.id}, made with {content.program}",
        "case-title": title,
        "header": {
            "case": " ".join(short.split()),
            "comparison": f"comparison {content.comparison.id}"[:60],
            "made": f"Made {format_time(content.made_at)} with {content.program}",
        },
    }


def _build_samples(content: ReportContent, *, names: dict[str, str]) -> list[Json]:
    """Return both sides: the whole picture, the face sample, how it came to be."""
    records = {
        Side.PROBE: content.comparison.probe,
        Side.REFERENCE: content.comparison.reference,
    }
    return [
        {
            "title": str(side),
            "picture": _find_picture(content, key=f"{side}_landmarks", names=names),
            "crop": _find_picture(content, key=f"crop_{side}", names=names),
            "lines": list[Json](tables.list_sample(record)),
        }
        for side, record in records.items()
    ]


def _find_picture(content: ReportContent, *, key: str, names: dict[str, str]) -> Json:
    """Return a picture's path and alternative text, or None where there is none."""
    if key not in names:
        return None
    return {"file": names[key], "alt": wording.describe_picture(content, key=key)}


def _build_glossary(content: ReportContent) -> list[Json]:
    """Return the terms of the comparison and, where one was made, of the explanation."""
    found = dict(terms.COMPARISON_TERMS)
    if content.explanation:
        found |= {**terms.MAP_TERMS, **readings.GLOSSARY}
    return [tables.row(name, meaning) for name, meaning in found.items()]


def _build_explanation(content: ReportContent, *, names: dict[str, str]) -> Json:
    """Return maps, curves and faithfulness, or None where no explanation was made."""
    explanation = content.explanation
    if explanation is None:
        return None
    return {
        "reading": readings.READING_MAPS,
        "scale": wording.describe_scale(content),
        "no-maps": wording.NO_MAPS,
        "methods": [
            _build_method(content, card=card, names=names) for card in explanation.methods
        ],
        "bars": [_build_bar(content, polarity=p, names=names) for p in POLARITIES],
        "reading-curves": readings.READING_CURVES,
        "no-curves": wording.NO_CURVES,
        "axis": plots.build_axis(content, explanation=explanation),
        "plots": plots.build_plots(explanation),
        **receipts.build_receipts(content, explanation),
    }


def _build_method(content: ReportContent, *, card: MethodCard, names: dict[str, str]) -> Json:
    """Return one method: warning, grid of maps, card."""
    explanation = content.explanation
    if explanation is None:
        raise InternalFault("There is no explanation to lay out.")
    rows = [_build_row(content, method=card.id, side=side, names=names) for side in Side]
    return {
        "name": card.name,
        "warning": wording.warn_unfaithful(explanation, method=card.id),
        "grid": [row for row in rows if row is not None],
        "card": tables.list_method(card, maps=explanation.maps),
    }


def _build_row(content: ReportContent, *, method: str, side: Side, names: dict[str, str]) -> Json:
    """Return one side's maps: the sample without a map, then the polarities."""
    keys = [f"map:{method}:{side}:{polarity}" for polarity in POLARITIES]
    if not any(key in names for key in keys):
        return None
    cells = [_find_picture(content, key=key, names=names) for key in (f"crop_{side}", *keys)]
    captions = [_caption(content, key=key) for key in keys]
    return {"title": str(side), "cells": cells, "captions": ["face sample", *captions]}


def _caption(content: ReportContent, *, key: str) -> str:
    """Return what stands beneath a map: its polarity and the end of its colour scale."""
    polarity = key.rsplit(":", 1)[1]
    limit = content.scale_limits.get(key)
    return polarity if limit is None else f"{polarity}, scale ends at {limit:.3g}"


def _build_bar(content: ReportContent, *, polarity: Polarity, names: dict[str, str]) -> Json:
    """Return a colour bar with the names of its ends."""
    ends: list[Json] = ["0", str(polarity), "scale end"]
    if polarity is Polarity.FUSED:
        ends = ["\u2212 scale end", "0", "+ scale end"]
    picture = _find_picture(content, key=f"scale:{polarity}", names=names)
    return {**picture, "ends": ends} if isinstance(picture, dict) else None
