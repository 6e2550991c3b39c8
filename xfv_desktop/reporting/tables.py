"""Rows of the report's tables and cards: names and values as text."""

from __future__ import annotations

import json

from xfv_desktop.domain import (
    AuditEntry,
    EvidenceItem,
    LikelihoodRatio,
    MapRecord,
    MethodCard,
    ModelCard,
    Opinion,
    Provenance,
    QualityMeasure,
    SampleRecord,
    Side,
)
from xfv_desktop.reporting import wording
from xfv_desktop.reporting.content import Attachment, Json, ReportContent, format_time
from xfv_desktop.reporting.numbers import set_minus

_SETTINGS_LENGTH = 1600
_ROLES = {Side.PROBE: "probe", Side.REFERENCE: "reference", None: ""}


def row(name: str, value: str, *, code: bool = False) -> Json:
    """Return one named value; ``code`` asks for the fixed-width font."""
    return {"name": name, "value": value, "code": code}


def list_facts(content: ReportContent) -> list[Json]:
    """Return what stands beneath the title."""
    comparison = content.comparison
    return [
        row("Case", f"{content.case.id} ({content.case.kind} case)"),
        row("Comparison", comparison.id, code=True),
        row("Compared", f"{format_time(comparison.at)}, by {comparison.examiner}"),
        row("Report made", format_time(content.made_at)),
        row("Program", content.program),
        row("Recognizer", wording.describe_terms(comparison.model)),
    ]


def summarise(content: ReportContent) -> list[Json]:
    """Return score, decision and likelihood ratio, each in a box of its own."""
    comparison = content.comparison
    spread = wording.describe_spread(comparison.spread, note=comparison.spread_note)
    decision = [
        wording.describe_decision(comparison),
        wording.describe_threshold(comparison.threshold),
    ]
    return [
        _box(
            "score",
            "Comparison score",
            wording.format_score(comparison.score.value),
            [wording.describe_score(comparison.score), spread],
        ),
        _box("decision", "System's decision", str(comparison.decision.decision), decision),
        _box(
            "ratio",
            "Likelihood ratio, log10",
            wording.headline_ratio(comparison.lr),
            _list_ratio(comparison.lr),
        ),
    ]


def _box(colour: str, name: str, value: str, lines: list[str]) -> Json:
    """Return a summary box."""
    return {"colour": colour, "name": name, "value": value, "lines": list[Json](lines)}


def _list_ratio(ratio: LikelihoodRatio) -> list[str]:
    """Return the lines of the likelihood ratio's box."""
    words = [f"In words: {wording.end_sentence(ratio.words)}"] if ratio.words else []
    return [
        wording.describe_ratio(ratio),
        *words,
        f"H1: {ratio.h1}",
        f"H2: {ratio.h2}",
        wording.describe_ratio_set(ratio),
    ]


def list_opinions(opinions: tuple[Opinion, ...]) -> list[Json]:
    """Return the opinions, each saying by whom, when, and what it supersedes."""
    replaced = {opinion.supersedes for opinion in opinions}
    rows: list[Json] = []
    for opinion in opinions:
        made = f"{opinion.examiner}, {format_time(opinion.at)}, opinion {opinion.id}"
        if opinion.supersedes:
            made += f"; supersedes {opinion.supersedes}"
        if opinion.id in replaced:
            made += "; superseded by a later one"
        scale = f"on the scale \u201c{opinion.scale}\u201d"
        rows.append({"level": opinion.level, "scale": scale, "text": opinion.text, "made": made})
    return rows


def list_evidence(items: tuple[EvidenceItem, ...]) -> list[Json]:
    """Return the evidence, each item with its hash and properties."""
    rows: list[Json] = []
    for item in items:
        facts = "; ".join(f"{name}: {value}" for name, value in item.facts)
        entries = [
            row("SHA-256", item.sha256, code=True),
            row("File", wording.summarise_item(item)),
            row("Item", item.id, code=True),
        ]
        entries += [row("Properties", facts)] if facts else []
        rows.append({"name": item.name, "role": _ROLES[item.role], "rows": entries})
    return rows


def list_sample(record: SampleRecord) -> list[str]:
    """Return how a face sample came to be, one fact per line."""
    size = f"{record.width} \u00d7 {record.height} px"
    faces = f"{record.faces_found} face(s) found, choice: {record.choice}"
    lines = [f"Picture {size}, frame {record.frame}; {faces}."]
    if record.face is None:
        lines.append("Handed in as an aligned crop: no detection, no landmarks.")
    else:
        confidence = record.face.confidence
        shown = "none given" if confidence is None else f"{confidence:.2f}"
        lines.append(f"Detector {record.face.detector}, confidence {shown}.")
        lines.append(f"Landmarks: {record.face.convention}.")
    if record.decoding:
        lines.append(f"Decoding: {', '.join(record.decoding)} ({record.decoder}).")
    return lines


def list_quality(probe: SampleRecord, reference: SampleRecord) -> Json:
    """Return quality measures of both samples side by side, with their statements."""
    measures: dict[str, list[QualityMeasure | None]] = {}
    for column, record in enumerate((probe, reference)):
        for measure in record.quality.measures:
            measures.setdefault(measure.name, [None, None])[column] = measure
    statements = [
        f"{name}: {record.quality.suitability}. {record.quality.statement}"
        for name, record in (("Probe", probe), ("Reference", reference))
    ]
    concerns = [
        f"{name}, {measure.name}: {measure.concern}"
        for name, record in (("Probe", probe), ("Reference", reference))
        for measure in record.quality.measures
        if measure.concern
    ]
    rows: list[Json] = [
        [name, _show(pair[0]), _show(pair[1]), _range(pair[0] or pair[1])]
        for name, pair in measures.items()
    ]
    return {"rows": rows, "statements": [*statements, *concerns]}


def _show(measure: QualityMeasure | None) -> str:
    """Return a measure's value with its unit."""
    return (
        "\u2013" if measure is None else set_minus(f"{measure.value:.3g} {measure.unit}".strip())
    )


def _range(measure: QualityMeasure | None) -> str:
    """Return the range in which a measure raises no concern."""
    if measure is None or (measure.low is None and measure.high is None):
        return "\u2013"
    if measure.high is None:
        text = f"at least {measure.low:g}"
    elif measure.low is None:
        text = f"at most {measure.high:g}"
    else:
        text = f"{measure.low:g} to {measure.high:g}"
    return set_minus(f"{text} {measure.unit}".strip())


def list_method(card: MethodCard, *, maps: tuple[MapRecord, ...]) -> list[Json]:
    """Return a method's card, with the parameters its maps were made with."""
    used = next((record.parameters for record in maps if record.method == card.id), ())
    parameters = "; ".join(f"{name} = {value}" for name, value in used or card.parameters)
    return [
        row("Method", f"{card.name} ({card.id}), {card.family}"),
        row("Paper", card.paper),
        row("Equations", card.equations),
        row("Checked against", card.checked_against),
        row("Parameters", parameters or "none"),
        row("Polarity", card.polarity),
        row("Deterministic", "yes" if card.deterministic else "no"),
        row("Cost", card.cost),
        row("Limitation", card.limitation),
    ]


def list_model(card: ModelCard) -> list[Json]:
    """Return the recognizer's card."""
    height, width = card.input_size
    entries = [
        row("Model", f"{card.name} {card.version} ({card.id})"),
        row("Architecture", f"{card.architecture}, template of {card.dimension} numbers"),
        row("Weights SHA-256", card.sha256, code=True),
        row("Source SHA-256", card.source_sha256, code=True),
        row("Source", card.source),
        row("Input", f"{width} \u00d7 {height} px, {card.channel_order}; {card.alignment}"),
        row("Landmarks", str(card.convention)),
        row("Licence", card.licence),
        row("Use", "research only" if card.research_only else "not limited to research"),
        row("Training data", card.training_data),
        row("Paper", card.paper),
        row("Direction", card.score_direction),
    ]
    entries += [row("Detector", card.detector_note)] if card.detector_note else []
    return entries + ([row("Notes", card.notes)] if card.notes else [])


def list_provenance(content: ReportContent) -> list[Json]:
    """Return what made the results, one group per run."""
    runs = {"Comparison": content.comparison.provenance}
    if content.explanation:
        runs["Explanation"] = content.explanation.provenance
    return [{"name": name, "rows": _list_run(run)} for name, run in runs.items()]


def _list_run(run: Provenance) -> list[Json]:
    """Return one run's program, versions, seed, device and times."""
    return [
        row("Program", run.program),
        row("Versions", ", ".join(f"{part} {version}" for part, version in run.versions)),
        row("Model", run.model_id),
        row("Seed", str(run.seed)),
        row("Device", f"{run.device} ({run.device_name})"),
        row("Started", format_time(run.started)),
        row("Ended", format_time(run.ended)),
    ]


def list_settings(content: ReportContent) -> list[Json]:
    """Return the settings of each run, shortened where the manifest has them whole."""
    runs = {"Settings": content.comparison.provenance.settings}
    if content.explanation and content.explanation.provenance.settings != runs["Settings"]:
        runs["Settings of the explanation"] = content.explanation.provenance.settings
    return [row(name, _shorten(text), code=True) for name, text in runs.items() if text]


def _shorten(text: str) -> str:
    """Return settings as readable text, cut where they would fill pages."""
    try:
        text = json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False)
    except ValueError:
        text = text.strip()
    if len(text) <= _SETTINGS_LENGTH:
        return text
    return text[:_SETTINGS_LENGTH] + " \u2026 (whole in manifest.json)"


def list_log(content: ReportContent) -> Json:
    """Return the case log's head and the excerpt."""
    head = content.audit_head or "none: the comparison was not kept in a case"
    return {
        "note": wording.INTEGRITY_NOTE,
        "rows": [row("Head of the log", head, code=bool(content.audit_head))],
        "entries": [_list_entry(entry) for entry in content.audit],
    }


def _list_entry(entry: AuditEntry) -> Json:
    """Return one line of the log."""
    return {
        "number": str(entry.seq),
        "time": format_time(entry.at).removesuffix(" UTC"),
        "examiner": entry.examiner,
        "action": entry.action,
        "subject": entry.subject,
        "hash": entry.hash[:16],
    }


def list_attachments(files: tuple[Attachment, ...]) -> list[Json]:
    """Return the attached files with their hashes and what they are to the report."""
    return [
        {
            "name": file.name,
            "listed": file.sha256,
            "media_type": file.media_type,
            "description": file.description,
            "relationship": "source" if file.name.endswith(".json") else "data",
        }
        for file in files
    ]
