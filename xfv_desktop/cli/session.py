"""What the commands share: common options, the workbench, printing, progress."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from xfv_desktop.errors import UsageError, XfvError
from xfv_desktop.progress import CancelToken, Progress

if TYPE_CHECKING:
    from xfv_desktop.workflow.workbench import Workbench

TOKEN = CancelToken()
_STARTED: list[Workbench] = []
_log = logging.getLogger(__name__)

AsJson = Annotated[bool, typer.Option("--json", help="Print pure JSON on standard output.")]
Examiner = Annotated[
    str, typer.Option("--examiner", help="Who acts; else XFV_EXAMINER or the settings.")
]
Detector = Annotated[
    str | None,
    typer.Option(help="What finds faces: dlib or yunet (see xfv detectors); else the setting."),
]
CasePath = Annotated[Path, typer.Argument(help="The case's folder.", metavar="CASE")]


def start(examiner: str = "", *, detector: str | None = None) -> Workbench:
    """Return the workbench of this run; a detector named goes before the setting's.

    Raises
    ------
    UsageError, WeightsMissing, RefusedModel
        When there is no such detector here.
    """
    from xfv_desktop.bootstrap import build_workbench

    workbench = build_workbench(examiner=examiner)
    if detector is not None:
        from xfv_desktop.workflow.detectors import use_detector

        use_detector(workbench, detector)
    _STARTED.append(workbench)
    return workbench


def finish() -> None:
    """Close every case this run opened, so that the next writer gets in."""
    while _STARTED:
        _STARTED.pop().close()


def emit(document: Any, lines: Sequence[str], *, as_json: bool) -> None:
    """Print a result: the document as JSON, or its lines for a person."""
    if as_json:
        typer.echo(json.dumps(document, ensure_ascii=False, allow_nan=False))
    else:
        typer.echo("\n".join(lines))


def watch(*, as_json: bool) -> Progress:
    """Return a progress that shows itself on standard error; Ctrl-C stops it."""
    del as_json  # progress never touches standard output, so JSON stays pure
    shown: list[str] = []

    def show(fraction: float, text: str) -> None:
        line = f"{text} …" if text else ""
        if sys.stderr.isatty():
            typer.echo(f"\r\033[K{fraction:4.0%} {line}", err=True, nl=False)
            if fraction >= 1:
                typer.echo("", err=True)
        elif line and line not in shown:
            shown.append(line)
            typer.echo(line, err=True)

    return Progress(show, TOKEN)


def report_error(error: XfvError, *, code: int, as_json: bool) -> int:
    """Print an error with its advice, and return the exit code."""
    if as_json:
        typer.echo(json.dumps({"error": error.text, "advice": error.advice}, ensure_ascii=False))
    else:
        typer.echo(f"Error: {error.text}", err=True)
        typer.echo(f"       {error.advice}", err=True)
    return code


def report_crash(error: Exception, *, as_json: bool) -> int:
    """Print an unforeseen fault with its traceback on standard error, and return 4."""
    typer.echo("".join(traceback.format_exception(error)), err=True)
    fault = XfvError(f"Unforeseen fault: {type(error).__name__}.")
    return report_error(fault, code=4, as_json=as_json)


def may_prompt(*, as_json: bool) -> bool:
    """Return whether a question may be asked: a terminal is there and no JSON is wanted."""
    return not as_json and sys.stdin is not None and sys.stdin.isatty()


def read_passphrase(
    file: Path | None, variable: str, *, as_json: bool, environ: dict[str, str]
) -> str:
    """Return a passphrase from a file, an environment variable, or a prompt.

    Raises
    ------
    UsageError
        When it is in none of them and nothing may be asked.
    """
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").rstrip("\r\n")
        except OSError as error:
            raise UsageError(f"The passphrase file cannot be read: {error.strerror}.") from error
    if variable in environ:
        return environ[variable]
    if may_prompt(as_json=as_json):
        answer: str = typer.prompt("Passphrase", hide_input=True, err=True)
        return answer
    raise UsageError(
        "A passphrase is needed.",
        advice=f"Give --passphrase-file, or set the environment variable {variable}.",
    )
