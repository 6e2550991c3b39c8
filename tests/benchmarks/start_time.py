"""Time from starting the program to its first paint and to an idle window, from outside.

``python tests/benchmarks/start_time.py [--runs 3]``

The first run also fills the disk's cache and is told apart. "Usable" is the first paint: the
window answers from then on. "Ready" is when the engines are loaded and nothing is queued.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def time_start(home: Path) -> dict[str, float]:
    """Return the seconds until each word that the start check writes."""
    environ = os.environ | {"XFV_HOME": str(home)}
    environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = time.perf_counter()
    words: dict[str, float] = {}
    command = [sys.executable, "-m", "xfv_desktop", "--start-check"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        for line in program.stdout:
            words[line.strip()] = time.perf_counter() - start
    if program.returncode:
        sys.exit(f"the program ended with {program.returncode}")
    return words


def time_interpreter() -> float:
    """Return the seconds that Python, numpy and Qt alone take, to hold the others against."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", "import numpy, PySide6.QtWidgets, pyqtgraph"], check=True, cwd=ROOT
    )
    return time.perf_counter() - start


def main() -> None:
    """Print a table of the runs and the medians of the warm ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="runs after the first")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        runs = [time_start(Path(folder)) for _run in range(options.runs + 1)]
    base = time_interpreter()
    print(f"Python, numpy and Qt alone: {base:.2f} s; load {os.getloadavg()[0]:.1f}")
    for number, words in enumerate(runs):
        kind = "first" if number == 0 else "warm"
        print(kind, ", ".join(f"{word} {at:.2f} s" for word, at in words.items()))
    for word in runs[0]:
        median = statistics.median(one[word] for one in runs[1:] or runs)
        print(f"median warm {word}: {median:.2f} s, {median / base:.1f} times Python and Qt alone")


if __name__ == "__main__":
    main()
