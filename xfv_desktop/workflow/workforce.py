"""Tasks spread over processes or machines, with the same results wherever they are done.

A job says how a worker gets ready and what it does with a task; tasks and results are frozen
records and plain data. Workers are this process, processes of this machine
(`concurrent.futures`) or those of a Dask cluster, all behind the one interface of `Crew`.
A task must not depend on another one, nor on who does it: what it draws is seeded by itself.
A worker that is lost costs time, not results: its tasks are done again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from xfv_desktop.attribution.threads import compute_on_one_thread
from xfv_desktop.errors import ResourceError, UsageError
from xfv_desktop.progress import Progress
from xfv_desktop.workflow.workforce_task import Job, do_task, name_job

# Seconds between looks at whether the person wants to stop.
_PATIENCE = 0.5
# Workers that may be lost one after the other with nothing finished in between.
_MOST_LOSSES = 3
_AGAIN = "Start the command again: it goes on where it stopped."
S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")
Keyed = tuple[str, T]


@dataclass(frozen=True)
class Workforce:
    """Who does the work.

    Attributes
    ----------
    workers : int
        Processes of this machine; 1 works in this one.
    cluster : str
        Address of a Dask scheduler (``tcp://host:port``), which takes the place of processes;
        may be empty.

    Raises
    ------
    UsageError
        When there are fewer workers than one.
    """

    workers: int = 1
    cluster: str = ""

    def __post_init__(self) -> None:
        """Refuse to work with nobody."""
        if self.workers < 1:
            raise UsageError("Workers are counted from 1.")

    @property
    def alone(self) -> bool:
        """Whether this process does everything itself."""
        return self.workers == 1 and not self.cluster


class Crew(Protocol):
    """Workers that take calls: the one thing that processes and clusters differ in."""

    @property
    def room(self) -> int:
        """How many tasks to have under way, so that no worker waits."""

    @property
    def losses(self) -> tuple[type[BaseException], ...]:
        """What a call raises when its worker is gone and the task has to be done again."""

    def submit(self, call: Callable[..., R], *arguments: object) -> Future[R]:
        """Hand a call to a worker."""

    def renew(self) -> None:
        """Replace what was lost; called after one of `losses`."""

    def look_after(self) -> None:
        """Refuse to wait for ever: raise `ResourceError` when nobody is left to work."""

    def close(self) -> None:
        """Stop, and give everything back."""


def stream(
    job: Job[S, T, R],
    tasks: Iterable[Keyed[T]],
    *,
    total: int,
    workforce: Workforce,
    progress: Progress,
    text: str = "",
) -> Iterator[Keyed[R]]:
    """Yield every task's key and result, in the order in which they are ready.

    Parameters
    ----------
    job : Job
        What is done; its functions are importable by name.
    tasks : iterable of (str, task)
        Keys and tasks; begun in this order, and taken only when there is a worker for them.
    total : int
        How many tasks there are.
    workforce : Workforce
        Who works.
    progress : Progress
        Stepped for every task, and often in between; cancelling it stops the work.
    text : str
        What is shown as being done; else the task's key.

    Raises
    ------
    ResourceError
        When workers are lost again and again, or none is left.
    DeviceMissing, UsageError
        When the cluster is not there, or cannot do this work.
    XfvError
        What a task raised.
    Cancelled
        When the work was stopped.
    """
    if not total:
        return
    if workforce.alone:
        told = ((text or key, key, task) for key, task in tasks)
        yield from _work_alone(job, told, total=total, progress=progress)
        return
    crew = _hire(workforce, job)
    try:
        yield from _Shift(crew, job, total).run(iter(tasks), progress, text=text)
    finally:
        crew.close()


def _work_alone(
    job: Job[S, T, R], tasks: Iterable[tuple[str, str, T]], *, total: int, progress: Progress
) -> Iterator[Keyed[R]]:
    bench = None
    for number, (text, key, task) in enumerate(tasks):
        progress.step(number / total, text)
        with compute_on_one_thread():
            bench = job.prepare(job.setup) if bench is None else bench
            result = job.work(bench, task, Progress(token=progress.token))
        yield key, result


def _hire(workforce: Workforce, job: Job[Any, Any, Any]) -> Crew:
    """Return the crew that the workforce names."""
    # Late: neither is needed by work that is done alone.
    if workforce.cluster:
        from xfv_desktop.workflow.workforce_cluster import ClusterCrew

        return ClusterCrew(workforce.cluster, device=job.device)
    from xfv_desktop.workflow.workforce_pool import PoolCrew

    return PoolCrew(workforce.workers)


class _Shift(Generic[T, R]):
    """One run of a crew over a job's tasks."""

    def __init__(self, crew: Crew, job: Job[Any, T, R], total: int) -> None:
        self._crew = crew
        self._job = job
        self._name = name_job(job)
        self._total = total
        self._running: dict[Future[R], Keyed[T]] = {}
        self._again: deque[Keyed[T]] = deque()
        self._done = 0
        self._losses = 0

    def run(
        self, coming: Iterator[Keyed[T]], progress: Progress, *, text: str
    ) -> Iterator[Keyed[R]]:
        """Keep the crew busy and yield what it finishes."""
        shown = text
        while True:
            progress.step(self._done / self._total, shown)
            self._fill(coming)
            if not self._running:
                return
            shown = text or next(iter(self._running.values()))[0]
            ready, _ = wait(self._running, timeout=_PATIENCE, return_when=FIRST_COMPLETED)
            if not ready:
                self._crew.look_after()
            yield from self._collect(ready)

    def _fill(self, coming: Iterator[Keyed[T]]) -> None:
        """Hand out tasks, those of lost workers first."""
        while len(self._running) < self._crew.room:
            keyed = self._again.popleft() if self._again else next(coming, None)
            if keyed is None:
                return
            try:
                future = self._crew.submit(do_task, self._name, self._job, keyed[1])
            except self._crew.losses as error:
                self._again.appendleft(keyed)
                self._take_back(error)
                continue
            self._running[future] = keyed

    def _collect(self, ready: Iterable[Future[R]]) -> Iterator[Keyed[R]]:
        lost: BaseException | None = None
        # In the order handed out, so that equal runs look equal.
        for future in [one for one in self._running if one in set(ready)]:
            try:
                result = future.result()
            except self._crew.losses as error:
                lost = error
                continue
            key, _ = self._running.pop(future)
            self._done, self._losses = self._done + 1, 0
            yield key, result
        if lost is not None:
            self._take_back(lost)

    def _take_back(self, error: BaseException) -> None:
        """Put all tasks under way back and replace the crew, unless that helps no more."""
        self._losses += 1
        if self._losses > _MOST_LOSSES:
            raise ResourceError(
                "Workers ended unexpectedly, again and again.", advice=_AGAIN
            ) from error
        self._again.extendleft(reversed(self._running.values()))
        self._running.clear()
        self._crew.renew()
