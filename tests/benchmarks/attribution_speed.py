"""Time attribution on a recognizer and print a table; nothing is asserted.

Run it from the repository's root: ``python -m tests.benchmarks.attribution_speed``. Times
are the process's CPU seconds on one thread, which other programs disturb least; ``--threads
2`` prints wall-clock seconds on two. Crops are noise: arithmetic takes the same time on it.
``--network iresnet50`` takes that architecture with random weights; ``--dimensions 64`` times
64 dimensions of the embedding instead of all, by every route.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from xfv_desktop.attribution.adjoint import Adjoint
from xfv_desktop.attribution.base import explain
from xfv_desktop.attribution.faithfulness import trace_curves
from xfv_desktop.attribution.jacobian import GradientCache, pull_back
from xfv_desktop.attribution.nulls import NullBank
from xfv_desktop.attribution.target import ScoreTarget, embed, to_pixels
from xfv_desktop.domain import Side, Uint8Array
from xfv_desktop.recognition import catalogue
from xfv_desktop.recognition.embedding import Recognizer, fix_arithmetic, load_recognizer
from xfv_desktop.recognition.networks.iresnet import COUNTS, IResNet


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


def loop_dimensions(recognizer: Recognizer, crop: Uint8Array, count: int, *, fresh: bool) -> None:
    """Differentiate one dimension after the other, on one graph or a fresh one for each."""
    pixels = to_pixels(crop[None], device=recognizer.device)
    x = recognizer.normalise(pixels).requires_grad_()
    embedding = torch.nn.functional.normalize(recognizer.network(x), dim=1)[0]
    for k in range(count):
        if fresh:
            embedding = torch.nn.functional.normalize(recognizer.network(x), dim=1)[0]
        torch.autograd.grad(embedding[k], x, retain_graph=True)


def differentiate_copies(
    recognizer: Recognizer, crop: Uint8Array, count: int, *, batch: int = 32
) -> None:
    """Differentiate a dimension per copy of the crop, copies in one graph at a time."""
    pixels = to_pixels(crop[None], device=recognizer.device)
    batch = min(batch, count)
    x = recognizer.normalise(pixels).repeat(batch, 1, 1, 1).requires_grad_()
    embedding = torch.nn.functional.normalize(recognizer.network(x), dim=1)
    for start in range(0, count, batch):
        rows = torch.eye(embedding.shape[1])[start : start + batch]
        torch.autograd.grad(embedding, x, rows, retain_graph=True)


def build_random(architecture: str) -> Recognizer:
    """Return an IResNet with random weights, which take as long as trained ones."""
    torch.manual_seed(0)
    network = IResNet(COUNTS[int(architecture.removeprefix("iresnet"))])
    card = replace(
        catalogue.BUILT_IN[0],
        id=architecture,
        name=f"{architecture}, random weights",
        architecture=architecture,
        input_size=(112, 112),
        dimension=512,
    )
    fix_arithmetic()
    return Recognizer(card, network, device="cpu")


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


def measure_floor(
    recognizer: Recognizer, crop: Uint8Array, count: int, watch: Stopwatch
) -> tuple[float, int]:
    """Return the shortest time of as many forward passes in batches, and that batch."""
    pictures = np.repeat(crop[None], count, 0)

    def embed_all(batch: int) -> float:
        return watch.best(lambda: embed(recognizer, pictures, batch=batch), repeats=2)

    return min((embed_all(batch), batch) for batch in (8, 16, 32))


def measure_gradients(
    recognizer: Recognizer, crop: Uint8Array, watch: Stopwatch, *, count: int, repeats: int
) -> None:
    """Print the cost of the gradients beside the loop's and that of forward passes."""
    rows = np.eye(recognizer.card.dimension, dtype=np.float32)[:count]

    def best(work: Callable[[], object], times: int = repeats) -> float:
        return watch.best(work, repeats=times)

    forward, batch = measure_floor(recognizer, crop, count, watch)
    found = best(lambda: pull_back(recognizer, crop, rows))
    copies = best(lambda: differentiate_copies(recognizer, crop, count))
    loop = best(lambda: loop_dimensions(recognizer, crop, count, fresh=False), 1)
    naive = best(lambda: loop_dimensions(recognizer, crop, count, fresh=True), 1)
    x = recognizer.normalise(to_pixels(crop[None], device=recognizer.device))
    record = best(lambda: Adjoint(recognizer.network, x))
    print_rows(
        (
            (f"{count} forward passes, batch {batch}", f"{forward:.2f} s"),
            (f"gradients of {count} dimensions, one image", f"{found:.2f} s"),
            ("  of which recording the network", f"{record:.3f} s"),
            ("  in forward passes of the best batch", f"{found / forward:.2f} x {count}"),
            (f"autograd on copies ({copies:.2f} s) / gradients", f"{copies / found:.2f}"),
            (f"loop over dimensions, one graph ({loop:.2f} s) / gradients", f"{loop / found:.2f}"),
            (f"loop, forward each time ({naive:.2f} s) / gradients", f"{naive / found:.2f}"),
        )
    )


def measure_methods(recognizer: Recognizer, watch: Stopwatch, repeats: int) -> None:
    """Print the cost of xSSAB, and of FGGB once the gradients are there."""
    target = make_target(CountingNetwork(recognizer), recognizer.card.input_size[0], 1)
    picture = target.crop(Side.PROBE)[None]
    single = watch.best(lambda: embed(recognizer, picture), repeats=repeats)
    xssab = watch.best(lambda: explain(("xssab",), target), repeats=repeats) / 2
    cache = GradientCache()
    explain(("fggb",), target, cache=cache)
    again = watch.best(lambda: explain(("fggb",), target, cache=cache), repeats=10) / 2
    print_rows(
        (
            ("one forward pass", f"{single * 1e3:.1f} ms"),
            ("xSSAB, one image, in single forward passes", f"{xssab / single:.2f}"),
            ("FGGB re-scored, one image, cached", f"{again * 1e3:.2f} ms"),
        )
    )


def measure_curves(recognizer: Recognizer, watch: Stopwatch) -> None:
    """Print the cost of both methods with all curves and nulls."""
    network = CountingNetwork(recognizer)
    target = make_target(network, recognizer.card.input_size[0], 1)
    maps = explain(("fggb", "xssab"), target)
    bank = NullBank()
    for title in ("first", "same pair again"):
        network.shown, start = 0, watch.clock()
        trace_curves(maps, target, bank=bank)
        span = f"{watch.clock() - start:.1f} s, {network.shown} pictures"
        print_rows(((f"curves and nulls, both methods and sides, {title}", span),))


def print_rows(rows: tuple[tuple[str, str], ...]) -> None:
    """Print lines of a table."""
    for title, value in rows:
        print(f"{title:62} {value}", flush=True)


def read_arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--models", type=Path)
    parser.add_argument("--network", default="default", help="default, iresnet50, iresnet100, ...")
    parser.add_argument("--dimensions", type=int, default=0, help="0 for all")
    parser.add_argument("--gradients-only", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Measure and print."""
    arguments = read_arguments()
    torch.set_num_threads(arguments.threads)
    watch = Stopwatch(arguments.threads)
    folder = arguments.models or Path(tempfile.mkdtemp())
    if arguments.network == "default":
        recognizer = load_recognizer(catalogue.BUILT_IN[0], folder, device="cpu")
    else:
        recognizer = build_random(arguments.network)
    clock = "CPU seconds" if arguments.threads == 1 else "wall-clock seconds"
    print(f"{recognizer.card.name}, {arguments.threads} thread(s), {clock}", flush=True)
    size, count = recognizer.card.input_size, arguments.dimensions or recognizer.card.dimension
    crop = np.random.default_rng(0).integers(0, 256, (*size, 3), dtype=np.uint8)
    measure_gradients(recognizer, crop, watch, count=count, repeats=arguments.repeats)
    if not arguments.gradients_only:
        measure_methods(recognizer, watch, arguments.repeats)
        measure_curves(recognizer, watch)
    print_rows((("peak memory", read_peak()),))


if __name__ == "__main__":
    main()
