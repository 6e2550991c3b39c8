"""xfv detectors …."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xfv_desktop.cli.session import AsJson, emit, start
from xfv_desktop.domain.detectors import DetectorCard
from xfv_desktop.workflow.documents import document

app = typer.Typer(help="List and import what finds faces in pictures.", no_args_is_help=True)


def _describe(card: DetectorCard) -> list[str]:
    """Return a card as lines for a person."""
    noise = "not measured" if card.noise is None else f"{card.noise:.1%} of the inter-eye distance"
    rows = (
        ("points", card.convention or "as the recognizer wants them"),
        ("noise", f"{noise}. {card.noise_note}"),
        ("licence", card.licence),
        ("training data", card.training_data),
        ("source", card.source),
        ("SHA-256", card.sha256),
        ("notes", card.notes),
    )
    return [f"{card.id:8} {card.name}", *(f"  {name:14} {text}" for name, text in rows if text)]


@app.command("list")
def list_detectors(as_json: AsJson = False) -> None:
    """List the detectors here: their points, landmark noise and licence."""
    from xfv_desktop.workflow import detectors

    cards = detectors.list_detectors(start())
    emit(document(cards), [line for card in cards for line in _describe(card)], as_json=as_json)


@app.command("import")
def import_detector(
    file: Annotated[Path, typer.Argument(help="A YuNet network, .onnx.")],
    licence: Annotated[str, typer.Option(help="Licence of the file.")] = "",
    training_data: Annotated[str, typer.Option(help="What it was trained on.")] = "",
    as_json: AsJson = False,
) -> None:
    """Import YuNet from its ONNX file; `--detector yunet` then searches with it.

    Score sets are bound to the detector they were made with: thresholds and likelihood ratios
    need `xfv calibrate --detector yunet`.
    """
    from xfv_desktop.workflow import detectors

    card = detectors.import_detector(start(), file, licence=licence, training_data=training_data)
    emit(document(card), _describe(card), as_json=as_json)


@app.command("noise")
def measure_noise(
    case: Annotated[
        Path | None,
        typer.Argument(help="A case in which pictures were placed by hand more than once."),
    ] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Use what was measured.")] = False,
    value: Annotated[
        float | None,
        typer.Option(help="Enter it instead: share of the inter-eye distance, e.g. 0.012."),
    ] = None,
    note: Annotated[str, typer.Option(help="With --value: how it was measured.")] = "",
    forget: Annotated[bool, typer.Option("--forget", help="Use dlib's again.")] = False,
    as_json: AsJson = False,
) -> None:
    """Measure, enter or forget how much points placed by hand scatter in this laboratory.

    The spread of scores with such points is made with it, and every result says so.
    Likelihood ratios of them stay not reportable: score sets are made with a detector's points.
    """
    from xfv_desktop.errors import UsageError
    from xfv_desktop.workflow import hand_noise

    if (case is not None) + (value is not None) + forget != 1:
        raise UsageError("Name a case, or give --value or --forget.")
    workbench = start()
    if case is None:
        kept = hand_noise.keep_noise(workbench, value, note=note)
        found: dict[str, object] = {}
        lines = ["Kept."] if value is not None else ["Forgotten."]
    else:
        measured = hand_noise.measure_noise(workbench, case)
        found = document(measured) | {"note": measured.note}
        points = ", ".join(f"{one:.4f}" for one in measured.per_point)
        lines = [
            f"Noise    {measured.noise:.4f} of the inter-eye distance per coordinate",
            f"Points   {points}",
            measured.note,
        ]
        kept = workbench.settings
        if keep:
            kept = hand_noise.keep_noise(workbench, round(measured.noise, 4), note=measured.note)
            lines.append("Kept: spreads of points placed by hand use it from now on.")
    used = {"manual_noise": kept.manual_noise, "manual_noise_note": kept.manual_noise_note}
    emit(found | used, lines, as_json=as_json)
