"""Run one command line: parse, act, report errors, return the exit code.

====  ================================================================================
code  meaning
====  ================================================================================
0     done
1     a check failed
2     usage: an option or the examiner is missing or contradictory
3     bad input: missing, unreadable or corrupt file, no face, refused model, passphrase
4     internal fault, or the machine ran out of something
130   cancelled
====  ================================================================================
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Annotated

import typer
from typer.exceptions import TyperException

from xfv_desktop import __version__
from xfv_desktop.cli import (
    benchmarks,
    calibration,
    cases,
    compare,
    demo,
    detectors,
    installation,
    models,
    opinions,
    queues,
    reports,
    validation,
)
from xfv_desktop.cli.session import TOKEN, finish, report_crash, report_error
from xfv_desktop.errors import Cancelled, CheckError, InputError, UsageError, XfvError

app = typer.Typer(
    name="xfv",
    help="Compare faces, explain the comparison, and report it under a signature.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(benchmarks.app, name="benchmark")
app.add_typer(cases.app, name="case")
app.add_typer(detectors.app, name="detectors")
app.add_typer(models.app, name="models")
app.add_typer(models.methods_app, name="methods")
app.add_typer(queues.app, name="queue")
app.add_typer(reports.signer_app, name="signer")
cases.register(app)
calibration.register(app)
compare.register(app)
queues.register(app)
opinions.register(app)
reports.register(app)
demo.register(app)
installation.register(app)
validation.register(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"xfv {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    del version


_CODES: tuple[tuple[type[XfvError], int], ...] = (
    (Cancelled, 130),
    (CheckError, 1),
    (UsageError, 2),
    (InputError, 3),
    (XfvError, 4),
)


def code_of(error: XfvError) -> int:
    """Return the exit code of an error's family."""
    return next(code for family, code in _CODES if isinstance(error, family))


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Ask the work to stop; a second request stops at once."""
    if TOKEN.cancelled:
        raise KeyboardInterrupt
    TOKEN.cancel()


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    as_json = "--json" in arguments
    try:
        result = app(args=list(arguments), prog_name="xfv", standalone_mode=False)
    except TyperException as error:
        usage = UsageError(error.format_message() or "No command was given.")
        return report_error(usage, code=error.exit_code, as_json=as_json)
    except XfvError as error:
        return report_error(error, code=code_of(error), as_json=as_json)
    except (KeyboardInterrupt, typer.Abort):
        return report_error(Cancelled("Cancelled."), code=130, as_json=as_json)
    except Exception as error:  # noqa: BLE001 - the last line of defence reports everything
        return report_crash(error, as_json=as_json)
    finally:
        finish()
    return result if isinstance(result, int) else 0


def main() -> None:
    """Run the command line of this process."""
    signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGTERM, _stop)
    sys.exit(run(sys.argv[1:]))
