"""Worker processes of a fidelity study: each loads the recognizer once and measures pairs."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import wait as wait_for

from xfv_desktop.attribution.frozen_network import use_one_thread
from xfv_desktop.errors import ResourceError
from xfv_desktop.progress import Progress
from xfv_desktop.workflow.fidelity_bench import FidelityBench, StudySetup
from xfv_desktop.workflow.fidelity_pairs import LabelledPair
from xfv_desktop.workflow.fidelity_rows import FidelityRow

# Seconds between looks at whether the person wants to stop.
_PATIENCE = 0.5
_BENCH: list[FidelityBench] = []


@dataclass(frozen=True)
class Task:
    """Methods to be measured on a pair, or to be kept for a population map."""

    pair: LabelledPair
    methods: tuple[str, ...]
    population: bool = False


def _start(setup: StudySetup) -> None:
    """Prepare a worker: it computes on one thread and ends with the program."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        watch = threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True)
        watch.start()
    use_one_thread()
    _BENCH.append(FidelityBench(setup))


def _end_with(sentinel: int) -> None:
    """End this process when the program was killed: nobody would read its results."""
    wait_for([sentinel])
    os._exit(1)


def run_task(bench: FidelityBench, task: Task) -> list[FidelityRow]:
    """Return a task's rows; none for a population's maps, which are kept in the cache."""
    if task.population:
        bench.keep_maps(task.pair, task.methods)
        return []
    return bench.measure(task.pair, task.methods)


def _run(task: Task) -> list[FidelityRow]:
    return run_task(_BENCH[0], task)


def stream_tasks(
    setup: StudySetup, tasks: Sequence[Task], *, workers: int, progress: Progress
) -> Iterator[list[FidelityRow]]:
    """Yield every task's rows as they are ready.

    Parameters
    ----------
    setup : StudySetup
        The study.
    tasks : sequence of Task
        Begun in this order.
    workers : int
        Processes; 1 works in this one.
    progress : Progress
        Stepped for every task, and often in between.

    Raises
    ------
    ResourceError
        When a worker ended unexpectedly.
    Cancelled
        When the work was stopped.
    """
    if not tasks:
        return
    if workers == 1:
        bench = FidelityBench(setup)
        for number, task in enumerate(tasks):
            progress.step(number / len(tasks), _describe(task))
            yield run_task(bench, task)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, context, initializer=_start, initargs=(setup,))
    try:
        yield from _drain(pool, tasks, workers=workers, progress=progress)
    except BrokenProcessPool as error:
        raise ResourceError(
            "A worker of the study ended unexpectedly.",
            advice="Start the command again: it goes on where it stopped.",
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _drain(
    pool: ProcessPoolExecutor, tasks: Sequence[Task], *, workers: int, progress: Progress
) -> Iterator[list[FidelityRow]]:
    """Keep the workers busy and yield what they finish."""
    coming = iter(tasks)
    running = _submit(pool, islice(coming, 2 * workers))
    done = 0
    while running:
        progress.step(done / len(tasks), _describe(next(iter(running.values()))))
        ready, _ = wait(running, timeout=_PATIENCE, return_when=FIRST_COMPLETED)
        for future in ready:
            del running[future]
            done += 1
            running |= _submit(pool, islice(coming, 1))
            yield future.result()


def _submit(
    pool: ProcessPoolExecutor, tasks: Iterable[Task]
) -> dict[Future[list[FidelityRow]], Task]:
    return {pool.submit(_run, task): task for task in tasks}


def _describe(task: Task) -> str:
    """Return what is being done, in words."""
    what = "population maps" if task.population else "measuring"
    return f"{task.pair.id}: {what}, {', '.join(task.methods)}"
