"""A program that adds to a case as fast as it can, until it is killed.

Called with the case's folder and a prefix for ids; says every committed id on a line. A
third argument names a moment of the third act at which it kills itself.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.support.casefile import add_item
from xfv_desktop.casefile import unit_of_work
from xfv_desktop.casefile.case import CaseFile

MOMENTS: dict[str, tuple[object, str]] = {
    "bytes half written": (Path, "replace"),
    "bytes stored, rows not begun": (unit_of_work, "begin_writing"),
    "rows written, log not": (unit_of_work, "append"),
}


def _kill_at(moment: str) -> None:
    """Replace what happens next at this moment by the end of the process."""

    def kill(*_args: object, **_kwargs: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    if moment == "all written, not committed":
        append: Callable[..., Any] = unit_of_work.append

        def append_and_kill(*args: object) -> None:
            append(*args)
            kill()

        unit_of_work.append = append_and_kill  # type: ignore[assignment]  # killed on purpose
    else:
        owner, name = MOMENTS[moment]
        setattr(owner, name, kill)


if __name__ == "__main__":
    case = CaseFile.open(Path(sys.argv[1]))
    number = 0
    while True:
        if number == 2 and len(sys.argv) > 3:
            _kill_at(sys.argv[3])
        name = f"{sys.argv[2]}-{number}"
        add_item(case, name.encode() * 2000, name)
        sys.stdout.write(name + "\n")
        sys.stdout.flush()
        number += 1
