"""How long the frozen program takes until its window can be used."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

USABLE = "usable"


def measure_start(program: Path) -> float:
    """Return the seconds from the start of the process to the first painted window.

    The program gets an empty environment and no display.

    Parameters
    ----------
    program : Path
        The window's executable.

    Raises
    ------
    SystemExit
        When the window never came, with what the program said.
    """
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        began = time.monotonic()
        with subprocess.Popen(
            [str(program), "--start-check"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            first, took = "", 0.0
            for line in process.stdout or ():
                if not first:
                    first, took = line.strip(), time.monotonic() - began
            errors = process.stderr.read() if process.stderr else ""
    if first != USABLE or process.returncode:
        raise SystemExit(f"The frozen program does not start:\n{errors}")
    return took


def report_start(program: Path) -> None:
    """Print the first start, which reads the files from disk, and the next one."""
    cold, warm = measure_start(program), measure_start(program)
    sys.stdout.write(f"Start to usable window: {cold:.1f} s at first, {warm:.1f} s again\n")
