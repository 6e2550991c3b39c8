"""Queues on pictures that any recognizer takes, and a program that dies while it runs one.

Called as a program with a number and a command line of ``xfv``: it runs that command line and
kills itself while that commit of a comparison is half written.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from xfv_desktop.domain import Comparison
from xfv_desktop.imaging import encode_png

_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


def write_crop(folder: Path, name: str, seed: int, size: int = 150) -> Path:
    """Write a picture that stands in for an aligned crop; the recognizer takes any."""
    values = np.random.default_rng(seed).integers(0, 255, (size, size, 3), dtype=np.uint8)
    (folder / name).write_bytes(encode_png(values))
    return folder / name


def strip_moment(one: Comparison) -> Comparison:
    """Leave out what differs from one moment to the next."""
    made = replace(one.provenance, started=_MOMENT, ended=_MOMENT)
    return replace(one, id="", at=_MOMENT, provenance=made, timings=())


def _die_in_commit(number: int) -> None:
    """Let the process die in a commit of a comparison: its rows are written, its log is not."""
    from xfv_desktop.casefile import unit_of_work

    append: Callable[..., Any] = unit_of_work.append
    left = [number]

    def append_or_die(connection: Any, acts: list[Any]) -> Any:
        left[0] -= acts[0].action == "comparison made"
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return append(connection, acts)

    unit_of_work.append = append_or_die


if __name__ == "__main__":
    from xfv_desktop import cli

    _die_in_commit(int(sys.argv[1]))
    sys.exit(cli.run(sys.argv[2:]))
