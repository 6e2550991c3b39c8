"""xfv models …, xfv methods …."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xfv_desktop.cli.session import AsJson, emit, start, watch
from xfv_desktop.domain import ModelCard
from xfv_desktop.errors import UsageError
from xfv_desktop.workflow.documents import document

app = typer.Typer(help="List, show, import and check recognizers.", no_args_is_help=True)
methods_app = typer.Typer(help="List the attribution methods.", no_args_is_help=True)
ModelId = Annotated[str, typer.Argument(help="The recognizer's id.", metavar="MODEL")]


def _describe(card: ModelCard) -> list[str]:
    """Return a card as lines for a person."""
    shown = document(card)
    return [f"{key.replace('_', ' '):16} {value}" for key, value in shown.items() if value != ""]


def _read_three(text: str | None, option: str) -> tuple[float, float, float] | None:
    """Return three numbers from three with commas, or from one for all; None from None."""
    if text is None:
        return None
    try:
        numbers = [float(word) for word in text.split(",")]
        first, second, third = numbers * 3 if len(numbers) == 1 else numbers
    except ValueError as fault:
        raise UsageError(f"{option} takes one number or three with commas.") from fault
    return first, second, third


@app.command("list")
def list_models(as_json: AsJson = False) -> None:
    """List the recognizers of this installation."""
    from xfv_desktop.workflow import models

    cards = models.list_models(start())
    lines = [
        f"{c.id:28} {c.input_size[1]}x{c.input_size[0]}  D={c.dimension:4}  "
        f"{c.licence}{'' if c.gradients else '  (black box: scores only)'}"
        for c in cards
    ]
    emit(document(cards), lines, as_json=as_json)


@app.command("show")
def show(model: ModelId, as_json: AsJson = False) -> None:
    """Show a recognizer's card: origin, licence, training data, hashes."""
    from xfv_desktop.workflow import models

    card = models.show_model(start(), model)
    emit(document(card), _describe(card), as_json=as_json)


@app.command("import")
def import_model(
    file: Annotated[Path, typer.Argument(help="Checkpoint (.pt, .ckpt, .safetensors) or .onnx.")],
    architecture: Annotated[
        str | None,
        typer.Option(
            help="Architecture; recognised from the key names otherwise. For ONNX: whose "
            "normalisation and channel order it has."
        ),
    ] = None,
    name: Annotated[str, typer.Option(help="A name for the card.")] = "",
    licence: Annotated[str, typer.Option(help="Licence; unknown means research only.")] = "",
    training_data: Annotated[str, typer.Option(help="What it was trained on.")] = "",
    mean: Annotated[
        str | None,
        typer.Option(help="ONNX: what is taken off grey levels 0..255; one number or R,G,B."),
    ] = None,
    std: Annotated[
        str | None, typer.Option(help="ONNX: what they are then divided by; one number or three.")
    ] = None,
    channel_order: Annotated[
        str | None, typer.Option(help="ONNX: RGB or BGR; RGB is assumed otherwise.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Import a checkpoint or an ONNX file; the same file again gives the same card.

    An ONNX graph is converted to torch and held against ONNX Runtime. Where that fails it is
    kept as a black box, for scores and the methods that need no gradients; its notes say why.
    """
    from xfv_desktop.workflow import models

    facts = models.ModelFacts(
        architecture,
        name,
        licence,
        training_data,
        mean=_read_three(mean, "--mean"),
        std=_read_three(std, "--std"),
        channel_order=channel_order.upper() if channel_order else None,
    )
    card = models.import_model(start(), file, facts=facts, progress=watch(as_json=as_json))
    emit(document(card), _describe(card), as_json=as_json)


@app.command("check")
def check(model: ModelId, as_json: AsJson = False) -> int:
    """Load a recognizer strictly and run it once; 1 when something is wrong."""
    from xfv_desktop.workflow import models

    findings = models.check_model(start(), model, progress=watch(as_json=as_json))
    good = all(f.passed for f in findings)
    lines = [f"{'ok    ' if f.passed else 'FAILED'}  {f.name}: {f.detail}" for f in findings]
    emit({"ok": good, "findings": document(findings)}, lines, as_json=as_json)
    return 0 if good else 1


@methods_app.command("list")
def list_methods(as_json: AsJson = False) -> None:
    """List the attribution methods with paper, cost and limitation."""
    from xfv_desktop.workflow import models

    cards = models.list_methods()
    lines: list[str] = []
    for card in cards:
        lines += [f"{card.id:8} {card.name}: {card.paper}", f"         {card.cost}"]
        lines.append(f"         Limit: {card.limitation}")
        for option in card.options:
            values = "|".join(option.values)
            lines.append(f"         {card.id}:{option.id}={values} (usual: {option.default})")
    emit(document(cards), lines, as_json=as_json)
