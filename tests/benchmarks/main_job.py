"""Time the main job in process, warm: comparison, maps, curves with nulls; peak memory.

Run: ``python tests/benchmarks/main_job.py [--threads N] [--repeat N]``. Prints a table; asserts
nothing. The pictures are the project's synthetic heads.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    import torch

    torch.set_num_threads(options.threads)
    with tempfile.TemporaryDirectory() as home:
        _run(Path(home), options.repeat)


def _run(home: Path, repeat: int) -> None:
    from xfv_desktop.bootstrap import build_workbench
    from xfv_desktop.workflow.examination import CompareOptions
    from xfv_desktop.workflow.explanation import ExplainOptions
    from xfv_desktop.workflow.pairs import FileChoice, compare_files, open_scratch_case
    from xfv_desktop.workflow.synthetic import list_pictures

    bench = build_workbench({"XFV_HOME": str(home)})
    pictures = list_pictures()
    probe = next(p for p in pictures if p.purpose.startswith("probe"))
    other = next(p for p in pictures if p.identity == probe.identity and p != probe)
    files = (FileChoice(probe.path), FileChoice(other.path))

    def job(explanation: ExplainOptions | None) -> Callable[[], object]:
        def act() -> object:
            # Empty caches, so that every repetition computes its gradients and nulls.
            bench.engines.gradients = bench.engines.nulls = None
            with open_scratch_case(bench) as case:
                return compare_files(
                    bench, case, files, options=CompareOptions(), explanation=explanation
                )

        return act

    job(None)()
    rows = {
        "score and spread": job(None),
        "both methods, no curves": job(ExplainOptions(curves=False)),
        "both methods, curves and nulls": job(ExplainOptions()),
    }
    print(f"{'job':34} {'min s':>8} {'median s':>9}")
    for name, act in rows.items():
        seconds = []
        for _ in range(repeat):
            start = time.perf_counter()
            act()
            seconds.append(time.perf_counter() - start)
        print(f"{name:34} {min(seconds):8.2f} {statistics.median(seconds):9.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(f"peak memory {peak:.2f} GiB")


if __name__ == "__main__":
    main()
