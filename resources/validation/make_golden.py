"""Record the golden comparisons that come with the program, anew.

Run from a checkout: ``python resources/validation/make_golden.py --out DIR``. It compares
synthetic heads with the default recognizer on the CPU and writes ``golden.json``; put that
file beside this script when a change of results is meant, and say in the commit why.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.workflow import validation


def main() -> None:
    """Record the set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="a new folder")
    out = parser.parse_args().out
    with tempfile.TemporaryDirectory() as home:
        workbench = build_workbench({"XFV_HOME": home})
        options = validation.RecordOptions(name="Synthetic heads, dlib ResNet-29", device="cpu")
        made = validation.record(workbench, out, options=options)
        workbench.close()
    print(made.facts.sha256)


if __name__ == "__main__":
    main()
