"""Lead the window through every page and state at one scale; write what is laid out badly.

``python -m tests.support.layouts LANGUAGE FOLDER``, with ``QT_SCALE_FACTOR`` in the environment.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.support.geometry import list_faults
from tests.support.tour import rest, visit_states
from tests.support.window import FakeBackend
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow


def main(language: str, folder: Path) -> int:
    """Print the faults of every state as one line of JSON; return the exit status."""
    make_application(["layouts"])
    backend = FakeBackend(folder)
    backend.change_settings(language=language)
    window = MainWindow(Desk(backend))
    window.resize(1280, 720)
    window.show()
    rest(window)
    found = {}
    for name in visit_states(window, backend):
        found[name] = list_faults(window)
        if (window.width(), window.height()) != (1280, 720):
            found[name].append(f"the window grew to {window.width()} x {window.height()}")
    window.close()
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
