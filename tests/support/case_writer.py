"""A program that adds to a case as fast as it can, until it is killed.

Called with the case's folder and a prefix for ids; says every committed id on a line.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.casefile import add_item
from xfv_desktop.casefile.case import CaseFile

if __name__ == "__main__":
    case = CaseFile.open(Path(sys.argv[1]))
    number = 0
    while True:
        name = f"{sys.argv[2]}-{number}"
        add_item(case, name.encode() * 2000, name)
        sys.stdout.write(name + "\n")
        sys.stdout.flush()
        number += 1
