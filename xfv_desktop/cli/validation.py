"""xfv validate."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from xfv_desktop.cli.session import (
    AsJson,
    Examiner,
    emit,
    read_passphrase,
    start,
    watch,
)
from xfv_desktop.errors import UsageError
from xfv_desktop.workflow.documents import document

if TYPE_CHECKING:
    from xfv_desktop.domain.validation import StepCheck, Validation
    from xfv_desktop.workflow.workbench import Workbench

_VARIABLE = "XFV_PASSPHRASE"


def validate(
    pictures: Annotated[
        list[Path] | None,
        typer.Argument(help="With --record: own pictures two by two, probe and reference."),
    ] = None,
    golden: Annotated[
        Path | None, typer.Option(help="Own golden comparisons, as --record wrote them.")
    ] = None,
    record: Annotated[
        Path | None,
        typer.Option(help="Write golden comparisons of this machine to this new folder."),
    ] = None,
    name: Annotated[str, typer.Option(help="With --record: a name for the set.")] = "",
    model: Annotated[str | None, typer.Option(help="With --record: the recognizer.")] = None,
    detector: Annotated[
        str | None, typer.Option(help="With --record: the detector, dlib or yunet.")
    ] = None,
    methods: Annotated[
        str | None, typer.Option(help='With --record: methods with commas; "" for no maps.')
    ] = None,
    device: Annotated[str | None, typer.Option(help="auto, cpu or cuda.")] = None,
    pdf: Annotated[
        Path | None, typer.Option(help="Write the validation as a signed page, PDF.")
    ] = None,
    pkcs12: Annotated[
        Path | None, typer.Option(help="With --pdf: the signer's key and certificate (.p12).")
    ] = None,
    passphrase_file: Annotated[
        Path | None, typer.Option(help="File whose first line is the passphrase.")
    ] = None,
    variable: Annotated[
        str, typer.Option("--passphrase-env", help="Variable that holds the passphrase.")
    ] = _VARIABLE,
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> int:
    """Run golden comparisons again on this machine; 1 when a step differs.

    Each step (weights, decode, detect, align, embed, score, maps, curves) is bit-exact, within
    its stated tolerance, or different. The set that comes with the program shows synthetic
    heads; with --record a laboratory stores its own, which --golden runs again.
    """
    workbench = start(examiner)
    if record is not None:
        if golden is not None or pdf is not None:
            raise UsageError("--record goes with neither --golden nor --pdf.")
        given = {"name": name, "model": model, "detector": detector, "device": device}
        return _record(workbench, record, pictures or [], methods, given, as_json=as_json)
    if pictures or name or model or detector or methods is not None:
        raise UsageError("Pictures, name, model, detector and methods go with --record.")
    if (pdf is None) != (pkcs12 is None):
        raise UsageError("--pdf and --pkcs12 go together.")
    phrase = ""
    if pkcs12 is not None:
        phrase = read_passphrase(
            passphrase_file, variable, as_json=as_json, environ=dict(os.environ)
        )
        workbench.require_examiner()
    from xfv_desktop.workflow import validation

    found = validation.validate(
        workbench, golden=golden, device=device, progress=watch(as_json=as_json)
    )
    shown = document(found) | {"ok": found.ok, "agreement": found.agreement.value}
    lines = describe(found)
    if pdf is not None and pkcs12 is not None:
        from xfv_desktop.workflow import validation_report
        from xfv_desktop.workflow.report import SignerKey

        sha256 = validation_report.issue(workbench, found, key=SignerKey(pkcs12, phrase), out=pdf)
        shown |= {"pdf": str(pdf), "pdf_sha256": sha256}
        lines += [f"Signed page: {pdf}", f"SHA-256 {sha256}"]
    emit(shown, lines, as_json=as_json)
    return 0 if found.ok else 1


def _record(
    workbench: Workbench,
    folder: Path,
    pictures: list[Path],
    methods: str | None,
    given: dict[str, Any],
    *,
    as_json: bool,
) -> int:
    from xfv_desktop.workflow import validation

    chosen = None if methods is None else tuple(m.strip() for m in methods.split(",") if m.strip())
    options = validation.RecordOptions(pictures=tuple(pictures), methods=chosen, **given)
    made = validation.record(workbench, folder, options=options, progress=watch(as_json=as_json))
    lines = [
        f"Recorded: {made.facts.name}, {len(made.pairs)} comparisons in {folder}",
        f"SHA-256  {made.facts.sha256}",
        "It holds templates, and own pictures where they were given: keep it as such.",
        f"Run it again with: xfv validate --golden {folder}",
    ]
    shown = {"folder": str(folder), "facts": document(made.facts)}
    emit(shown | {"comparisons": [pair.name for pair in made.pairs]}, lines, as_json=as_json)
    return 0


def describe(found: Validation) -> list[str]:
    """Return a validation as a table for a person."""
    facts = found.golden
    lines = [
        f"Golden set  {facts.name} (SHA-256 {facts.sha256[:16]}…)",
        f"Recorded    {facts.recorded:%Y-%m-%d %H:%M} UTC with {facts.program} on {facts.device}",
        *(f"{name.capitalize():11} {value}" for name, value in found.machine),
        "",
        f"{'Step':8}  {'Agreement':16}  {'Deviation':>10}  {'Tolerance':>9}  Comparison, detail",
        *(_line(check) for check in found.checks),
        "",
        f"Overall: {found.agreement}.",
    ]
    first = found.first_difference
    if first is not None:
        lines.append(f"First step that differs: {first.step} ({first.comparison}).")
    return lines


def _line(check: StepCheck) -> str:
    deviation = "" if check.deviation is None else f"{check.deviation:.2g}"
    tolerance = "equality" if check.tolerance is None else f"{check.tolerance:g}"
    return (
        f"{check.step:8}  {check.agreement:16}  {deviation:>10}  {tolerance:>9}  "
        f"{check.comparison}: {check.detail}"
    )


def register(root: typer.Typer) -> None:
    """Add the command."""
    root.command("validate")(validate)
