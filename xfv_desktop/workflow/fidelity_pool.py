"""The tasks of a fidelity study, for workers that load the recognizer once and measure pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xfv_desktop.progress import Progress
from xfv_desktop.workflow.fidelity_bench import FidelityBench, StudySetup
from xfv_desktop.workflow.fidelity_pairs import LabelledPair
from xfv_desktop.workflow.fidelity_rows import FidelityRow
from xfv_desktop.workflow.workforce import Workforce, stream
from xfv_desktop.workflow.workforce_task import Job


@dataclass(frozen=True)
class Task:
    """Methods to be measured on a pair, or to be kept for a population map."""

    pair: LabelledPair
    methods: tuple[str, ...]
    population: bool = False


def prepare_bench(setup: StudySetup) -> FidelityBench:
    """Return the bench that a worker keeps."""
    return FidelityBench(setup)


def run_task(bench: FidelityBench, task: Task, progress: Progress) -> list[FidelityRow]:
    """Return a task's rows; none for a population's maps, which are kept in the cache."""
    if task.population:
        bench.keep_maps(task.pair, task.methods)
        return []
    return bench.measure(task.pair, task.methods, progress=progress)


def stream_tasks(
    setup: StudySetup, tasks: Sequence[Task], *, workforce: Workforce, progress: Progress
) -> Iterator[list[FidelityRow]]:
    """Yield every task's rows as they are ready.

    Parameters
    ----------
    setup : StudySetup
        The study.
    tasks : sequence of Task
        Begun in this order.
    workforce : Workforce
        Who works. Machines of a cluster need the folders of pictures, recognizers and cache.
    progress : Progress
        Stepped for every task, and often in between.

    Raises
    ------
    ResourceError, DeviceMissing
        When workers are lost again and again, or there is no such cluster.
    Cancelled
        When the work was stopped.
    """
    job = Job(prepare_bench, run_task, setup)
    keyed = ((_describe(task), task) for task in tasks)
    for _, rows in stream(job, keyed, total=len(tasks), workforce=workforce, progress=progress):
        yield rows


def _describe(task: Task) -> str:
    """Return what is being done, in words."""
    what = "population maps" if task.population else "measuring"
    return f"{task.pair.id}: {what}, {', '.join(task.methods)}"
