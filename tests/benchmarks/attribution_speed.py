"""Time attribution on the default recognizer and print a table; nothing is asserted.

Run it from the repository's root: ``python -m tests.benchmarks.attribution_speed``. Times
are the process's CPU seconds on one thread, which other programs disturb least; ``--threads
2`` prints wall-clock seconds on two. Crops are noise: arithmetic takes the same time on it.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.faithfulness import trace_curves
from xfv_desktop.attribution.jacobian import GradientCache, feature_gradients
from xfv_desktop.attribution.nulls import NullBank
from xfv_desktop.attribution.target import ScoreTarget, embed, to_pixels
from xfv_desktop.domain import Uint8Array
from xfv_desktop.recognition import catalogue
from xfv_desktop.recognition.embedding import Recognizer, load_recognizer


class Stopwatch:
    """Measure calls on one of two clocks."""

    def __init__(self, threads: int) -> None:
        self.clock = time.process_time if threads == 1 else time.perf_counter

    def best(self, work: Callable[[], object], *, repeats: int = 3) -> float:
        """Return the shortest of several runs, seconds, after one that is not counted."""
        work()
        spans = []
        for _ in range(repeats):
            start = self.clock()
            work()
            spans.append(self.clock() - start)
        return min(spans)


class CountingNetwork:
    """Count the pictures that a recognizer is shown."""

    def __init__(self, recognizer: Recognizer) -> None:
        self.device = recognizer.device
        self.normalise = recognizer.normalise
        self._network = recognizer.network
        self.shown = 0

    def network(self, x: torch.Tensor) -> torch.Tensor:
        """Return raw embeddings."""
        self.shown += len(x)
        out: torch.Tensor = self._network(x)
        return out


def loop_dimensions(recognizer: Recognizer, crop: Uint8Array, *, fresh: bool) -> None:
    """Differentiate one dimension after the other, on one graph or a fresh one for each."""
    pixels = to_pixels(crop[None], device=recognizer.device)
    x = recognizer.normalise(pixels).requires_grad_()
    embedding = torch.nn.functional.normalize(recognizer.network(x), dim=1)[0]
    for k in range(len(embedding)):
        if fresh:
            embedding = torch.nn.functional.normalize(recognizer.network(x), dim=1)[0]
        torch.autograd.grad(embedding[k], x, retain_graph=True)


def read_peak() -> str:
    """Return the process's peak memory where the system tells it."""
    try:
        import resource
    except ImportError:
        return "not told by this system"
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB"


def make_target(network: CountingNetwork, size: int, seed: int) -> ScoreTarget:
    """Return the comparison of two noise crops."""
    draws = np.random.default_rng(seed)
    first = np.random.default_rng(0).integers(0, 256, (size, size, 3), dtype=np.uint8)
    second = draws.integers(0, 256, (size, size, 3), dtype=np.uint8)
    return ScoreTarget(
        network,
        probe_crop=first,
        reference_crop=second,
        threshold=0.9,
        model_sha256="benchmark",
    )


def measure_gradients(recognizer: Recognizer, watch: Stopwatch, repeats: int) -> None:
    """Print the cost of the maps beside the loop's and that of forward passes."""
    size, count = recognizer.card.input_size[0], recognizer.card.dimension
    target = make_target(CountingNetwork(recognizer), size, 1)
    crop = np.random.default_rng(0).integers(0, 256, (size, size, 3), dtype=np.uint8)
    pictures = np.repeat(crop[None], count, 0)

    def batch(n: int) -> float:
        return watch.best(lambda: embed(recognizer, pictures, batch=n), repeats=repeats)

    forward, best_batch = min((batch(n), n) for n in (8, 16, 32, 64))
    single = watch.best(lambda: embed(recognizer, pictures[:1]), repeats=repeats)
    loop = watch.best(lambda: loop_dimensions(recognizer, crop, fresh=False), repeats=repeats)
    naive = watch.best(lambda: loop_dimensions(recognizer, crop, fresh=True), repeats=1)
    fggb = watch.best(lambda: feature_gradients(recognizer, crop), repeats=repeats)
    xssab = watch.best(lambda: explain(("xssab",), target), repeats=repeats) / 2
    cache = GradientCache()
    explain(("fggb",), target, cache=cache)
    again = watch.best(lambda: explain(("fggb",), target, cache=cache), repeats=10) / 2
    rows = (
        (f"{count} forward passes, batch {best_batch}", f"{forward:.2f} s"),
        ("one forward pass", f"{single * 1e3:.1f} ms"),
        ("FGGB gradients, one image", f"{fggb:.2f} s"),
        ("  in forward passes of the best batch", f"{fggb / forward:.2f} x {count}"),
        (f"loop over dimensions, one graph ({loop:.2f} s) / FGGB", f"{loop / fggb:.2f}"),
        (f"loop, forward each time ({naive:.2f} s) / FGGB", f"{naive / fggb:.2f}"),
        ("xSSAB, one image, in single forward passes", f"{xssab / single:.2f}"),
        ("FGGB re-scored, one image, cached", f"{again * 1e3:.2f} ms"),
    )
    print_rows(rows)


def measure_curves(recognizer: Recognizer, watch: Stopwatch) -> None:
    """Print the cost of both methods with all curves and nulls."""
    network = CountingNetwork(recognizer)
    target = make_target(network, recognizer.card.input_size[0], 1)
    maps = explain(("fggb", "xssab"), target)
    bank = NullBank()
    for title, other in (("first", target), ("same pair again", target)):
        network.shown, start = 0, watch.clock()
        trace_curves(maps, other, bank=bank)
        span = f"{watch.clock() - start:.1f} s, {network.shown} pictures"
        print_rows(((f"curves and nulls, both methods and sides, {title}", span),))
    print_rows((("peak memory", read_peak()),))


def print_rows(rows: tuple[tuple[str, str], ...]) -> None:
    """Print lines of a table."""
    for title, value in rows:
        print(f"{title:62} {value}", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--models", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    watch = Stopwatch(arguments.threads)
    folder = arguments.models or Path(tempfile.mkdtemp())
    recognizer = load_recognizer(catalogue.BUILT_IN[0], folder, device="cpu")
    clock = "CPU seconds" if arguments.threads == 1 else "wall-clock seconds"
    print(f"{recognizer.card.name}, {arguments.threads} thread(s), {clock}")
    measure_gradients(recognizer, watch, arguments.repeats)
    measure_curves(recognizer, watch)


if __name__ == "__main__":
    main()
