"""How long every method takes for a map, beside its plain loop and the network's own speed.

Pairs are explained one at a time, with nothing kept from one to the next; only making the
maps of both images is timed, the two embeddings they start from included. The plain loop is
the same implementation doing one picture, or one dimension of the embedding, at a time.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from xfv_desktop.attribution import base, catalogue, precision
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.memory import single_items
from xfv_desktop.attribution.tally import TallyNetwork
from xfv_desktop.attribution.target import ScoreTarget, embed
from xfv_desktop.errors import UsageError
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.workflow.latency_memory import Loading, Peak, measure_peak
from xfv_desktop.workflow.latency_pairs import CropPair, describe_machine, gather_pairs, load_model
from xfv_desktop.workflow.workbench import Workbench

IMAGES = 2
# A plausible score; how long a map takes does not depend on it.
_THRESHOLD = 0.5
# Batches of forward passes among which the fastest is the floor.
_BATCHES = (1, 2, 4, 8, 16, 32)
_FLOOR_PICTURES = 32
# What has one backward pass per dimension of the embedding, not one picture per pass.
_PER_DIMENSION = frozenset({"fggb"})
CLOCKS: dict[str, Callable[[], float]] = {"wall": time.perf_counter, "cpu": time.process_time}


@dataclass(frozen=True)
class LatencyOptions:
    """What to time.

    Attributes
    ----------
    methods : tuple of str or None
        Identifiers from the catalogue; None means all that the recognizer allows.
    model : str or None
        A recognizer, or an architecture's name for random weights; None means the setting.
    pairs : int
        Pairs per method.
    device : str or None
        ``auto``, ``cpu`` or ``cuda``; None means the setting.
    root, pairs_file : Path or None
        Folder and CSV list of pictures; the bundled synthetic heads without them.
    clock : str
        ``wall``, or ``cpu`` for the process's own seconds, which other programs on the
        machine disturb least; on one thread both mean the same on an idle machine.
    loop_budget : float
        Seconds after which a plain loop is stopped and its whole duration extrapolated, and
        after which memory is no longer watched.
    precision : str
        Of maps and plain loops: ``float32``, ``tf32`` or ``bf16``; the forward passes they
        are held against run in it as well.
    """

    methods: tuple[str, ...] | None = None
    model: str | None = None
    pairs: int = 100
    device: str | None = None
    root: Path | None = None
    pairs_file: Path | None = None
    clock: Literal["wall", "cpu"] = "wall"
    loop_budget: float = 60.0
    precision: str = "float32"


@dataclass(frozen=True)
class MethodLatency:
    """What one method takes.

    Attributes
    ----------
    method : str
        Its identifier.
    pairs : int
        Pairs that were timed.
    seconds_per_image_min, seconds_per_image_median : float
        Over the pairs; half of what both images take.
    seconds_total : float
        All pairs, both images.
    loop_seconds : float
        Per image, by the plain loop.
    loop_measured_share : float
        Share of the loop that was run; the rest is extrapolated. 1 means all of it.
    speedup_over_loop : float
        ``loop_seconds / seconds_per_image_min``.
    forward_passes_per_image : float
        Pictures shown to the network, or dimensions taken back through it.
    forward_calls_per_image : float
        Batches in which pictures were shown.
    ratio_to_forward_floor : float or None
        ``seconds_per_image_min`` over that many passes in the fastest batches; None where
        the network is not asked beyond the two embeddings.
    peak_memory : int or None
        Bytes that a fresh process grows by for one image, or that torch allocates on CUDA;
        None where the system does not tell.
    peak_measured_share : float
        Share of that image's work during which memory was watched.
    """

    method: str
    pairs: int
    seconds_per_image_min: float
    seconds_per_image_median: float
    seconds_total: float
    loop_seconds: float
    loop_measured_share: float
    speedup_over_loop: float
    forward_passes_per_image: float
    forward_calls_per_image: float
    ratio_to_forward_floor: float | None
    peak_memory: int | None
    peak_measured_share: float


@dataclass(frozen=True)
class _Times:
    """One method's raw measurements; seconds per pair."""

    method: str
    spans: list[float]
    pictures: float
    calls: float
    loop: float
    share: float
    peak: Peak


@dataclass(frozen=True)
class Latency:
    """The table: rows, what was left out and why, and where it was measured."""

    methods: tuple[MethodLatency, ...]
    device: str
    model: str
    pairs: int
    pictures: str
    clock: str
    forward_seconds: tuple[tuple[int, float], ...]
    skipped: tuple[tuple[str, str], ...]
    environment: tuple[tuple[str, str], ...]


class _Enough(Exception):  # noqa: N818 - ends a loop that was measured long enough
    """The plain loop ran as long as it may."""


class _Bench:
    """One recognizer with pairs of crops, and a clock."""

    def __init__(
        self,
        recognizer: Recognizer,
        pairs: Sequence[CropPair],
        options: LatencyOptions,
        *,
        loading: Loading,
    ) -> None:
        self.recognizer = recognizer
        self.loading = loading
        self.pairs = pairs
        self.network = TallyNetwork(recognizer)
        self.options = options
        self._clock = CLOCKS[options.clock]
        self._differentiable: set[tuple[str, str]] = set()
        self.floor: dict[int, float] = {}

    def explain(self, method: str, pair: CropPair, *, progress: Progress = SILENT) -> float:
        """Make both images' maps from nothing; return the seconds."""
        cache = GradientCache()
        cache.differentiable |= self._differentiable
        start = self._clock()
        target = ScoreTarget(
            self.network,
            probe_crop=pair[0],
            reference_crop=pair[1],
            threshold=_THRESHOLD,
            model_sha256=self.recognizer.card.sha256,
        )
        with self._in_precision():
            base.explain((method,), target, cache=cache, progress=progress)
        spent = self._clock() - start
        self._differentiable |= cache.differentiable
        return spent

    def time_pairs(self, method: str, *, progress: Progress) -> tuple[list[float], float, float]:
        """Return the seconds per pair, and pictures and calls per image."""
        before = (self.network.pictures, self.network.calls)
        spans = []
        for pair in progress.over(self.pairs, total=len(self.pairs), text=f"timing {method}"):
            spans.append(self.explain(method, pair, progress=_forward(progress)))
        images = IMAGES * len(self.pairs)
        pictures, calls = self.network.pictures - before[0], self.network.calls - before[1]
        return spans, pictures / images, calls / images

    def time_loop(
        self, method: str, pictures: float, *, progress: Progress
    ) -> tuple[float, float]:
        """Return the plain loop's seconds for both images and the share that was run."""
        before, start, share = self.network.pictures, self._clock(), 0.0

        def watch(fraction: float, _text: str) -> None:
            nonlocal share
            progress.step(fraction, f"plain loop of {method}")
            shown = (self.network.pictures - before) / (pictures * IMAGES)
            share = fraction if method in _PER_DIMENSION else shown
            if share > 0 and self._clock() - start > self.options.loop_budget:
                raise _Enough

        try:
            with single_items():
                return self.explain(method, self.pairs[0], progress=Progress(watch)), 1.0
        except _Enough:
            return (self._clock() - start) / share, share

    def time_forward(self, batches: Sequence[int]) -> None:
        """Time forward passes in batches of these sizes; the fastest ever seen counts."""
        crops = np.repeat(self.pairs[0][0][None], _FLOOR_PICTURES, 0)
        for batch in batches:
            start = self._clock()
            with self._in_precision():
                embed(self.recognizer, crops, batch=batch)
            spent = (self._clock() - start) / len(crops)
            self.floor[batch] = min(self.floor.get(batch, spent), spent)

    def _in_precision(self) -> AbstractContextManager[None]:
        return precision.computing_in(self.options.precision, device=self.recognizer.device)

    def find_floor(self, passes: float) -> float:
        """Return the shortest seconds of so many forward passes."""
        return passes * min(span for batch, span in self.floor.items() if batch <= max(1, passes))


def _forward(progress: Progress) -> Progress:
    """Return a progress that stops with another one without moving it."""
    return Progress(token=progress.token)


def run_latency(
    workbench: Workbench,
    *,
    options: LatencyOptions | None = None,
    keep: Callable[[Latency], object] = bool,
    progress: Progress = SILENT,
) -> Latency:
    """Time attribution methods on a recognizer.

    Parameters
    ----------
    workbench : Workbench
        Its recognizers and settings.
    options : LatencyOptions, optional
        What to time.
    keep : callable
        Told the table so far after every method, so that a run cut short is not lost.
    progress : Progress
        Stepped at every pair and batch.

    Raises
    ------
    UnknownMethod, UsageError
        When a method is not in the catalogue, or none of them fits the recognizer.
    UnknownModel, DeviceMissing
        When there is no such recognizer or device.
    XfvError
        When a picture of the list cannot be read or shows no face.
    """
    chosen = options or LatencyOptions()
    names = chosen.methods or catalogue.names()
    for name in names:
        catalogue.get(name)
    progress.step(0.0, "Loading the recognizer")
    recognizer = load_model(workbench, chosen.model, chosen.device)
    if chosen.clock == "cpu" and recognizer.device != "cpu":
        raise UsageError(
            "Seconds of the processor say nothing about work on another device.",
            advice="Use --clock wall.",
        )
    precision.require_precision(chosen.precision, device=recognizer.device)
    pairs = gather_pairs(
        workbench, recognizer.card, chosen.pairs, root=chosen.root, pairs_file=chosen.pairs_file
    )
    loading = Loading(
        workbench.settings,
        workbench.folders,
        model=recognizer.card.id,
        device=recognizer.device,
        budget=chosen.loop_budget,
    )
    bench = _Bench(recognizer, pairs, chosen, loading=loading)
    bench.time_forward(_BATCHES)
    found: list[_Times] = []
    skipped: list[tuple[str, str]] = []
    for number, name in enumerate(names):
        part = progress.part(number / len(names), (number + 1) / len(names))
        try:
            found.append(_measure(bench, name, progress=part))
        except UsageError as error:
            if chosen.methods is not None:
                raise
            skipped.append((name, error.text))
        keep(_tabulate(bench, found, skipped))
    bench.time_forward(_BATCHES)
    progress.step(1.0, "Timed")
    return _tabulate(bench, found, skipped)


def _tabulate(
    bench: _Bench, found: Sequence[_Times], skipped: Sequence[tuple[str, str]]
) -> Latency:
    """Return the table of what was measured so far."""
    return Latency(
        methods=tuple(_describe(bench, times) for times in found),
        device=bench.recognizer.device,
        model=bench.recognizer.card.id,
        pairs=len(bench.pairs),
        pictures="synthetic heads" if bench.options.root is None else "a list of the user's",
        clock=bench.options.clock,
        forward_seconds=tuple(sorted(bench.floor.items())),
        skipped=tuple(skipped),
        environment=(
            *describe_machine(bench.recognizer),
            ("precision of the maps", bench.options.precision),
        ),
    )


def _measure(bench: _Bench, method: str, *, progress: Progress) -> _Times:
    """Return one method's measurements: pairs, plain loop, memory."""
    spans, pictures, calls = bench.time_pairs(method, progress=progress.part(0.0, 0.5))
    loop, share = bench.time_loop(method, pictures, progress=progress.part(0.5, 0.9))
    bench.time_forward((1, min(bench.floor, key=lambda batch: bench.floor[batch])))
    progress.step(0.9, f"measuring the memory of {method}")
    peak = measure_peak(bench.loading, method, bench.pairs[0], progress=_forward(progress))
    return _Times(method, spans, pictures, calls, loop, share, peak)


def _describe(bench: _Bench, times: _Times) -> MethodLatency:
    """Return one method's row."""
    fastest, loop = min(times.spans) / IMAGES, times.loop / IMAGES
    dimensions = bench.recognizer.card.dimension if times.method in _PER_DIMENSION else 0
    # One picture is the embedding that every method starts from.
    passes = max(times.pictures, dimensions)
    floor = bench.find_floor(passes) if passes > 1 else None
    return MethodLatency(
        method=times.method,
        pairs=len(times.spans),
        seconds_per_image_min=fastest,
        seconds_per_image_median=statistics.median(times.spans) / IMAGES,
        seconds_total=sum(times.spans),
        loop_seconds=loop,
        loop_measured_share=times.share,
        speedup_over_loop=loop / fastest,
        forward_passes_per_image=passes,
        forward_calls_per_image=times.calls,
        ratio_to_forward_floor=None if floor is None else fastest / floor,
        peak_memory=times.peak.size,
        peak_measured_share=times.peak.share,
    )
