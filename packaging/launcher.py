"""Where the frozen program starts: as ``xfv`` the command line, by any other name the window."""

import multiprocessing
import os
import sys
from pathlib import Path

COMMAND_LINE = "xfv"


def settle_locale() -> None:
    """Name a locale where none is named: Qt wants UTF-8 and says so on every start."""
    if sys.platform == "linux" and not {"LANG", "LC_ALL", "LC_CTYPE"} & set(os.environ):
        os.environ["LC_CTYPE"] = "C.UTF-8"


def run() -> None:
    """Start what the name asks for."""
    if Path(sys.argv[0]).stem.lower() == COMMAND_LINE:
        from xfv_desktop.cli import main as run_command_line

        run_command_line()
    from xfv_desktop.__main__ import main as run_window

    sys.exit(run_window())


if __name__ == "__main__":
    # The program is its own helper process: those calls end here.
    multiprocessing.freeze_support()
    settle_locale()
    run()
