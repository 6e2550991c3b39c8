"""One task in a worker: the job's bench is made once and kept, then used task after task.

This runs in other processes and on other machines, so a worker first makes sure that its
software is that of whoever sent the task: results must not depend on who does the work.
"""

from __future__ import annotations

import hashlib
import pickle
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from xfv_desktop.attribution.frozen_network import use_one_thread
from xfv_desktop.domain import Pairs
from xfv_desktop.errors import UsageError
from xfv_desktop.progress import CancelToken, Progress
from xfv_desktop.workflow.workbench import list_versions

S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Job(Generic[S, T, R]):
    """What workers do.

    Attributes
    ----------
    prepare : callable
        ``prepare(setup)`` returns the bench that a worker keeps; a function of a module.
    work : callable
        ``work(bench, task, progress)`` returns a task's result; a function of a module.
    setup : record
        Frozen, of plain data.
    device : str
        ``cpu`` or ``cuda``: what workers of a cluster must offer.
    """

    prepare: Callable[[S], Any]
    work: Callable[[Any, T, Progress], R]
    setup: S
    device: str = "cpu"


@dataclass(frozen=True)
class JobName:
    """What workers know a job by, and the software it has to be done with."""

    digest: str
    versions: Pairs


class StopFlag(Protocol):
    """A number that the program sets to stop its workers."""

    value: int


class _SharedToken(CancelToken):
    """Cancelled by a flag in memory that processes share."""

    def __init__(self, flag: StopFlag) -> None:
        super().__init__()
        self._flag = flag

    @property
    def cancelled(self) -> bool:
        """Whether a stop was asked for."""
        return bool(self._flag.value)


# A worker's own: the bench of the job it works on, by digest; its progress. Threads of one
# worker take turns, because benches are not made for two at once.
_BENCHES: dict[str, Any] = {}
_TOKENS: list[CancelToken] = []
_TURN = threading.Lock()


def name_job(job: Job[Any, Any, Any]) -> JobName:
    """Return what workers know a job by."""
    functions = (job.prepare, job.work)
    names = [f"{one.__module__}.{one.__qualname__}" for one in functions]
    digest = hashlib.sha256(pickle.dumps((names, job.setup, job.device))).hexdigest()
    return JobName(digest, list_versions())


def heed(flag: StopFlag) -> None:
    """Let this worker's tasks stop when a flag is set."""
    _TOKENS[:] = [_SharedToken(flag)]


def do_task(name: JobName, job: Job[S, T, R], task: T) -> R:
    """Return a task's result, in a worker.

    Raises
    ------
    UsageError
        When this worker's software is another.
    XfvError
        As the task does.
    """
    _require_same(name.versions)
    with _TURN:
        use_one_thread()
        if name.digest not in _BENCHES:
            _BENCHES.clear()
            _BENCHES[name.digest] = job.prepare(job.setup)
        token = _TOKENS[0] if _TOKENS else None
        return job.work(_BENCHES[name.digest], task, Progress(token=token))


def _require_same(versions: Pairs) -> None:
    own = dict(list_versions())
    differing = [f"{name} {own.get(name)}" for name, wanted in versions if own.get(name) != wanted]
    if differing:
        raise UsageError(
            f"A worker has other software than this program: {', '.join(differing)}.",
            advice="Install the same versions wherever workers run; other ones round otherwise.",
        )
