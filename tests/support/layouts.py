"""Lead the window through every page and state at one scale; write what is laid out badly.

``python -m tests.support.layouts FOLDER LANGUAGE ...``; the scale is ``QT_SCALE_FACTOR``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.support.geometry import list_faults
from tests.support.tour import rest, visit_states
from tests.support.window import FakeBackend
from xfv_desktop.gui.app import make_application
from xfv_desktop.gui.desk import Desk
from xfv_desktop.gui.main_window import MainWindow


def main(folder: Path, languages: Sequence[str]) -> int:
    """Print the faults of every state as one line of JSON; return the exit status."""
    make_application(["layouts"])
    found = {}
    for language in languages:
        backend = FakeBackend(folder / language)
        backend.change_settings(language=language)
        window = MainWindow(Desk(backend))
        window.resize(1280, 720)
        window.show()
        rest(window)
        for name in visit_states(window, backend):
            faults = list_faults(window)
            if (window.width(), window.height()) != (1280, 720):
                faults.append(f"the window grew to {window.width()} x {window.height()}")
            found[f"{name}, {language}"] = faults
        window.close()
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
